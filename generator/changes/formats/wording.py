"""The words for changes, the same in every format."""

from types import MappingProxyType
from typing import Final

from generator.changes.changes import Cause, Changes, FigureChange, Reason, ValueChange
from generator.changes.row_kinds import COLUMN_WORDS
from generator.views.registers import area_words

NOTHING: Final = "–"
ARROW: Final = "→"
_MOST_PLACES: Final = 3
_CAUSES: Final = MappingProxyType(
    {
        Cause.CELL: "sel",
        Cause.FILE: "berkas kantor",
        Cause.RULE: "aturan",
        Cause.LIST: "daftar bersama",
        Cause.PROGRAM: "program",
    }
)
# A figure that says the same as another where no cap or floor applies.
_CAPPED: Final = MappingProxyType(
    {
        "capaian_diperhitungkan_persen": "capaian_persen",
        "diperhitungkan_persen": "rata_rata_persen",
    }
)


def column_word(name: str) -> str:
    """Return what a column is called: ``Realisasi``."""
    known = COLUMN_WORDS.get(name) or area_words.COLUMNS.get(name)
    return known or name.replace("_", " ").capitalize()


def values_in_words(change: FigureChange) -> tuple[ValueChange, ...]:
    """Return the figures of a change, without those that only repeat another."""
    by_column = {each.column: (each.before, each.after) for each in change.values}
    return tuple(
        each
        for each in change.values
        if by_column.get(_CAPPED.get(each.column, "")) != (each.before, each.after)
    )


def cause_word(reason: Reason) -> str:
    """Return the word for a cause: ``sel``."""
    return _CAUSES[reason.cause]


def places_in_words(reason: Reason) -> tuple[tuple[str, ...], str]:
    """Return the first places of a reason, and in words how many there are beside them."""
    left = len(reason.places) - _MOST_PLACES
    return reason.places[:_MOST_PLACES], f"dan {left} tempat lain" if left > 0 else ""


def place_words(place: str) -> str:
    """Return a place in words: ``data/….csv baris 2``."""
    path, _, line = place.rpartition(":")
    return f"{path} baris {line}" if path and line.isdigit() else place


def summary(changes: Changes) -> str:
    """Return in one sentence how much differs."""
    if changes.is_empty:
        return "Tidak ada angka terbit, status, atau temuan yang berubah."
    figures = sum(len(values_in_words(each)) for each in changes.figures)
    statuses = sum(_is_other(each) for change in changes.figures for each in change.statuses)
    offices = len({each.office for each in changes.figures if each.office})
    come = sum(each.is_new for each in changes.findings)
    parts = [f"{figures} angka dan {statuses} status berubah" + (f" di {offices} kantor" if offices else "")]
    if changes.texts:
        parts.append(f"{len(changes.texts)} keterangan berubah")
    parts.append(f"{come} temuan baru, {len(changes.findings) - come} temuan hilang")
    return f"{'; '.join(parts)}."


def _is_other(value: ValueChange) -> bool:
    return value.before != value.after
