"""Floor 5: all that may be published: facts with their judgements, and the addresses of pages and files."""
