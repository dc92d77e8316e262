"""Machine copies of one topic: what all topics use."""
