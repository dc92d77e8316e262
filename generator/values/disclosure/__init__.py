"""Values of one topic: times of the day at which an information service is open."""
