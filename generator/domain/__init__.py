"""Floor 2: the nouns of performance accountability (SAKIP) as frozen values."""
