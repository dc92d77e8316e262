"""Floor 1: what the program has to say about the data, and results that carry it."""
