"""Contradictions between words of a report, or between a word and what stands below it."""
