"""Floor 0: numbers, periods, places and keys. Standard library only."""
