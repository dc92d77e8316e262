"""Calculations: what the figures of a report should be by its other figures."""
