"""Relations between figures that stand in two places, or that words and heads say how to compute."""
