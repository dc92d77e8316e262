"""Reading of one topic: what all topics use."""
