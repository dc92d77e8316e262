"""Arithmetic of one topic: files that an office publishes."""
