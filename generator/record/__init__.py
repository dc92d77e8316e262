"""Floor 5: all that may be published, facts together with their judgements."""
