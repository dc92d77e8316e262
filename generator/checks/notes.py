"""What a note excuses: a finding that it names, and no other."""

import re
from decimal import Decimal
from typing import Final

_NUMBER: Final = re.compile(r"-?\d+(?:\.\d{3})*(?:,\d+)?", re.ASCII)
# Where a figure stands in a report says nothing of why it is what it is.
_WHERE: Final = re.compile(
    r"\([^)]*\)"
    r"|\b(?:tabel|tab|lampiran|lamp|halaman|hal|baris|gambar|bab|bagian|kolom)\b\.? *(?:[\d.\-]+|[ivx]+\b)?"
    r"|\b(?:laporan|uraian(?:nya)?|kalimat|daftar|juga|di|dan|bawah|dalam|pada|total|lihat|sumber|persen)\b|[\d.,;-]+",
    re.IGNORECASE,
)


def explains(note: str) -> bool:
    """Whether a note says more than where in the report a figure stands."""
    return bool(re.search(r"[^\W\d_]{2,}", _WHERE.sub(" ", note)))


def names_figure(note: str, *figures: Decimal | None) -> bool:
    """Whether a note names one of the figures, as people write it: ``1.234,5`` or ``1234,5``."""
    written = {Decimal(each.replace(".", "").replace(",", ".")) for each in _NUMBER.findall(note)}
    return any(figure in written for figure in figures if figure is not None)


def names(note: str, words: re.Pattern[str], *figures: Decimal | None) -> bool:
    """Whether a note speaks of what was found: by one of its words, or by one of its figures."""
    return bool(words.search(note.lower())) or names_figure(note, *figures)
