"""The words of a cell that is still to be filled in; an empty cell is mostly a mistake instead."""

from typing import Final

OPEN: Final = "belum diisi"


def is_open(text: str) -> bool:
    """Whether ``text`` says that the cell is still to be filled in, as commands or clerks write it."""
    return text.lower().replace("-", " ").strip() == OPEN
