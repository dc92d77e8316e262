"""Floor 7: finished pages, made from finished strings."""
