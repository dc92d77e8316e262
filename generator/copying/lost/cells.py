"""Lines of a text that has lost its columns, and the figures in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from generator.audit.reading.document import Position

_CELL: Final = re.compile(
    r"(?<!\S)(?:(?P<text>(?:rp\s*\.?\s*)?(?:-|\(-?\s?)?\d[\d.,]*(?:(?<=,)\s\d+%)?\)?\s?%?\)?)"
    r"(?:\s?\([A-Za-z]{1,12}\))?|[-–])(?!\S)",
    re.IGNORECASE,
)
AMOUNT: Final = re.compile(r"%|rp|\d[.,]\d{3}|,\d|\d{6,}|^[-–]$", re.IGNORECASE)
ORDINAL: Final = re.compile(r"\d{1,2}[.)]?(?:\s|$)")
CODE: Final = re.compile(r"(?:\d{3,4}(?:\.(?:[A-Z]{1,3}|\d{1,3})\b)*|[A-Z]{3}|0\d\d)(?![\w.])")
NUMBERED_CODE: Final = re.compile(r"\d{3,4}\.")
YEAR: Final = re.compile(r"\b20\d\d\b")
# A word between figures may be a unit; behind a number that begins a line these are, and others a label.
UNIT: Final = re.compile(r"[A-Za-z]{2,}[,.]?")
UNIT_NAMES: Final = frozenset(
    {"dokumen", "hari", "indeks", "industri", "kegiatan", "laporan", "layanan", "level", "nilai", "orang"}
    | {"paket", "peringkat", "persen", "perusahaan", "poin", "produk", "sertifikat", "skor", "tenan", "unit"}
)
_CUT_CODE: Final = re.compile(r"(\d{4}\.[A-Z]{1,2}) ([A-Z]{1,2})(?= |$)")
_CODE_WITHOUT_DOT: Final = re.compile(r"(\d{4}\.[A-Z]{3}) (?=\d{3}\.)")
# A unit of heads, no figure.
_THOUSANDS: Final = "(000)"
_WORDS: Final = re.compile(r"[A-Za-z]{2,}")
# A line of this many words and no amount is one of a sentence.
_SENTENCE: Final = 7


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text or a part of it, where it stands, and which line below the caption it is, from 0.

    ``start`` is where a part begins in its line.
    """

    text: str
    at: Position
    number: int
    start: int = 0


def cells_of(line: Line) -> list[Line]:
    """Return the figures of a line, without the number that the line itself has."""
    found = [match for match in _CELL.finditer(line.text) if match[0] != _THOUSANDS]
    if found and not found[0].start() and ORDINAL.match(line.text):
        after = line.text[found[0].end() : found[1].start() if len(found) > 1 else None].strip()
        # “3 Indeks 3,66 Indeks” begins with a figure, “1 Pengujian 727” with the number of the row.
        if after and after.casefold().strip(",.") not in UNIT_NAMES:
            found = found[1:]
    return [replace(line, text=(match["text"] or match[0]).strip(), start=match.start()) for match in found]


def is_of_sentence(text: str) -> bool:
    """Whether a line is one of a sentence: many words, no amount, no code."""
    has_amount = any(AMOUNT.search(match[0]) for match in _CELL.finditer(text))
    return len(_WORDS.findall(text)) >= _SENTENCE and not has_amount and not CODE.match(text)


def whole_code(text: str) -> str:
    """Return a label whose code is put together where a narrow column broke it or a dot is missing."""
    return _CODE_WITHOUT_DOT.sub(r"\1.", _CUT_CODE.sub(r"\1\2", text))
