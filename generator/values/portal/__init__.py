"""What a portal has of its own, as plain values: its colour, names of files that the program brings."""
