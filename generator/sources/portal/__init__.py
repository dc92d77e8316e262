"""Files of one topic: what brings the other topics together."""
