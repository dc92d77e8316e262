"""Facts of one topic: figures that check each other."""
