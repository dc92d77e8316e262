"""Reading of one topic: what leads to a person."""
