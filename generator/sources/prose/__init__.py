"""Files of one topic: pages and accounts that people write."""
