"""Floor 6: finished Indonesian strings. Only here are numbers rounded."""
