"""The forms in which changes are written: for a terminal, a comment and other programs."""
