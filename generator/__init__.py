"""Kinerja Terbuka: publish what an Indonesian government unit promised and what came of it."""

__version__ = "0.1.0"
