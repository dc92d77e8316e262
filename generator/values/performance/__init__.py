"""Values of performance: how far the bar of an achievement goes."""
