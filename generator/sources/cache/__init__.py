"""Files of one topic: what was made once."""
