"""Pages of one topic: printed figures as documents give them, held against ours."""
