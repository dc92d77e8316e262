"""Rendering: from a layout to files, and which of them need not be made again."""
