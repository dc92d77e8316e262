"""Kinerja Terbuka: publish what an Indonesian government unit promised and what came of it."""

__version__ = "1.0.0"
# As pages and data name the program that has made them.
RELEASE = f"kinerja-terbuka {__version__}"
