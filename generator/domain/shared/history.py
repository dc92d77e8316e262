"""What a thing was called before (riwayat): names, units and keys that held up to a year."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.values.shared.place import Place


@dataclass(frozen=True, slots=True)
class Former:
    """What differed up to and including the year ``until``; what is empty was the same as afterwards.

    ``key`` is the folder of an office or the file of a card, which addresses were made of. Offices have a
    ``short_name``, cards a ``unit``.
    """

    until: int
    key: str
    name: str
    short_name: str
    unit: str
    at: Place


def value_in_year(history: Iterable[Former], field: str, year: int, current: str) -> str:
    """Return the name or unit that was in use in ``year``.

    ``field`` is the attribute of :class:`Former`; ``current`` is returned where nothing differed.
    """
    names = ((former.until, getattr(former, field)) for former in history if former.until >= year)
    return min(((until, text) for until, text in names if text), default=(0, current))[1]


def keys_of(history: Iterable[Former], key: str) -> tuple[str, ...]:
    """Return every key that a thing has had, the first one first and that of today last."""
    former = sorted((each.until, each.key) for each in history if each.key)
    return *dict.fromkeys(each for _, each in former if each != key), key
