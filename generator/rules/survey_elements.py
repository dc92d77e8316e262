"""The elements (unsur) of the satisfaction survey: their keys, and the numbers that regulations give them."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ElementList:
    """The elements of one regulation in its order; ``until`` is ``None`` while it is in force."""

    since: int
    until: int | None
    keys: tuple[str, ...]
    legal_basis: str


_SHARED: Final = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku")
ELEMENT_KEYS: Final = (*_SHARED, "maklumat", "pengaduan", "sarana")
ELEMENT_LISTS: Final = (
    ElementList(2014, 2016, (*_SHARED, "maklumat", "pengaduan"), "PermenPANRB 16/2014"),
    ElementList(2017, None, (*_SHARED, "pengaduan", "sarana"), "PermenPANRB 14/2017"),
)


def elements_of(year: int) -> ElementList | None:
    """Return the elements that are asked in ``year``; ``None`` before the first list we know."""
    valid = (
        elements
        for elements in ELEMENT_LISTS
        if elements.since <= year and (elements.until is None or year <= elements.until)
    )
    return next(valid, None)


def element_number(key: str, year: int) -> int:
    """Return the number of an element in the regulation of the year; 0 where it has none."""
    elements = elements_of(year)
    return elements.keys.index(key) + 1 if elements and key in elements.keys else 0
