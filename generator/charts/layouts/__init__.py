"""Layouts: what each kind of picture shows, and where it stands."""
