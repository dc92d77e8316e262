"""Facts of one topic: what people write beside the data."""
