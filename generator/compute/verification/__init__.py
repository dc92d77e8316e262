"""Arithmetic of one topic: figures as reports print them, held against ours."""
