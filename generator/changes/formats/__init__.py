"""The forms in which changes are told: for a terminal, a comment and other programs."""
