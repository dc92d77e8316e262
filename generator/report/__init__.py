"""Floor 8: findings and errors as texts for people and machines."""
