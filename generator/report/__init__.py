"""Floor 8: findings as people and machines read them."""
