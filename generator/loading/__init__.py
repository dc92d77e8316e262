"""Floor 4: located text becomes facts. The one bridge from Indonesian headers to English fields."""
