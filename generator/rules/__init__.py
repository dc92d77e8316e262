"""Floor 3: the rule book. Law is dated data; a year without a rule is an error, never a guess."""
