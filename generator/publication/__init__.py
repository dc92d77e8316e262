"""The last steps of a build: a whole site takes the place of the one before it."""
