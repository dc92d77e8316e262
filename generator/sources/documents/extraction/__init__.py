"""Text extraction: one module for each family of files, and what they all return."""
