"""Figures of the data looked up in the document that they cite."""
