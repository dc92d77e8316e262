"""Floor 4: from facts to judgements. Pure functions; nothing is rounded here."""
