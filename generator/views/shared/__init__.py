"""Finished strings of one topic: what all topics use."""
