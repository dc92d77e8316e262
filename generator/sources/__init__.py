"""Floor 3: the only reader of the disk. Bytes become located text; nothing is interpreted."""
