"""Which office a data file belongs to, by its path."""

from typing import Final

OFFICES: Final = "data/satker/"
# Stands for what belongs to no office, in the place of a slug.
SHARED: Final = ""


def office_of(path: str) -> str:
    """Return the slug of the office that a file belongs to; ``SHARED`` for a file of no office."""
    slug, is_below, _ = path.removeprefix(OFFICES).partition("/")
    return slug if is_below and path.startswith(OFFICES) else SHARED
