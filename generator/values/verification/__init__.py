"""Values of one topic: figures as reports print them."""
