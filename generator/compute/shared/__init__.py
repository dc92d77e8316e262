"""Arithmetic of one topic: what all topics use."""
