"""Pages of one topic: rankings of units, peers, offices side by side."""
