"""Relations between the figures of a report: what should equal what."""
