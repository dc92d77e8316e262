"""A page that people write about an office below ``content``, as far as its figures are held against data."""

from dataclasses import dataclass
from decimal import Decimal

from generator.values.shared.place import Place


@dataclass(frozen=True, slots=True)
class OfficePage:
    """The sentences of a page about an office; what is no sentence (code, addresses) is blank.

    ``at`` is the line where the text begins. ``year`` is the year that it speaks of, 0 for the newest one;
    ``apart`` are its figures that are not the office's own (``angka_lain``). ``lines`` are those of the file.
    """

    text: str
    at: Place
    year: int = 0
    apart: tuple[Decimal, ...] = ()
    lines: tuple[str, ...] = ()
