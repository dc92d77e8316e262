"""Files of one topic: the cache on disk."""
