"""Names of tables and of their lines, from the codes that stand in registers."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from generator.compute.shared.tables import EVERYTHING, MEAN, Line, Table
from generator.languages.translation import theirs, translate
from generator.record.record import OfficeRecord
from generator.views.registers import area_words, label_words
from generator.views.shared import numbers

_LONGEST_WORD: Final = 24
# A quarter whose row says whether it counts from the start of the year.
_OF_QUARTER: Final = "triwulan berdasar"
_NUMBERED: Final[Mapping[str, Callable[[int], str]]] = MappingProxyType(
    {
        "bulan": numbers.month,
        "triwulan": lambda number: translate("sampai triwulan {number}", number=number),
        _OF_QUARTER: lambda number: translate("triwulan {number}", number=number),
        "revisi": lambda number: (
            translate("Revisi {number}", number=number) if number else translate("DIPA awal")
        ),
    }
)


def title_of(table: Table) -> str:
    """Return the title of a table, followed by its year or the span of its plan."""
    key = "renstra" if table.area == "renstra" else table.id
    title = translate(area_words.TABLES[key][0])
    span = table.id.removeprefix("renstra-").replace("-", "–") if table.area == "renstra" else ""
    return f"{title} {span or table.year or ''}".strip()


def row_name(record: OfficeRecord, table: Table, line: Line) -> str:
    """Return all labels of a line in words, for a place outside its table."""
    return ", ".join(dict.fromkeys(filter(None, line_names(record, table, line))))


def line_names(record: OfficeRecord, table: Table, line: Line) -> list[str]:
    """Return the labels of a line in words, one for each head of its table."""
    columns = [
        _OF_QUARTER if head == "triwulan" and "dasar" in table.label_names else head
        for head in table.label_names
    ]
    return [
        label_words.element_label(text, table.year) if head == "unsur" else label(record, head, text)
        for head, text in zip(columns, line.labels, strict=True)
    ]


def breakable(name: str) -> str:
    """Return a name with a space after the slashes of long words, so that lines can break there."""
    words = (word.replace("/", "/ ") if len(word) > _LONGEST_WORD else word for word in name.split(" "))
    return " ".join(words)


def label(record: OfficeRecord, head: str, text: str) -> str:
    """Return one label in words: the name of an indicator, a month, a revision, a code of the lists."""
    known = label_words.label_of(head, text)
    if known or text in {MEAN, EVERYTHING}:
        return known or (translate("Rata-rata") if text == MEAN else translate("Jumlah"))
    if head == "indikator":
        return theirs(next((card.name for card in record.ledger.indicators if card.id == text), text))
    if text.isdigit() and head in _NUMBERED:
        return _NUMBERED[head](int(text))
    return of_register(text)


def of_register(text: str) -> str:
    """Return a text of a register in the current language; days are in full, codes are of no language."""
    written = numbers.dated(text)
    return theirs(text) if written == text and any(sign.islower() for sign in text) else written
