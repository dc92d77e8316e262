"""Floor 6: the same figures for machines: dot decimals, ISO dates, a documented schema."""
