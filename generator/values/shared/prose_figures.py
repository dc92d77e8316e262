"""Figures of sentences: the quantities that an Indonesian text tells, each with its unit and place.

What is no quantity (a date, a regulation, a year, a page, a rank, the number of a list) is no figure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.values.shared.mention import FIGURE, read_figure
from generator.values.shared.number import decimals_of

MONTHS: Final = "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
# Words after which a number names something, and words that make one a date or a mark of time.
NAMING: Final = re.compile(
    r"(?:nomor|no|tahun|ta|tabel|gambar|grafik|lampiran|bab|pasal|ayat|halaman|hal|huruf|angka|butir|tw|triwulan|"
    r"semester|iso|iec|sni|iso/iec|level|skala|versi|revisi|tanggal|tgl|per|pukul|permen\w*|rev|ke|telp|fax|poin|"
    r"industri|indonesia|making|batch|golongan|eselon|kode|sk|ss|tj)[.:\s]*(?:ke-?)?$",
    re.IGNORECASE,
)
# A number after these is a part of a code: of a telephone, a post code, an address, a standard, a regulation.
_CODED: Final = re.compile(
    r"(?:\b0\d+\)?[\s-]*|\d/|\b(?:no|nomor)[.:\s]*\d+\s?[-–]|\b(?:0\d+[-\s])(?:\d+[-\s])*|"
    r"\b(?:pos|sni|rt|rw|telepon|telp|wa|hp)[.:\s]*\(?)$",
    re.IGNORECASE,
)
# Codes begin with a zero that no quantity has, or go on after a stroke.
_CODE: Final = re.compile(r"0\d+(?!\d*,)|\d+/\d")
DATED: Final = re.compile(rf"\s*(?:-|–|s/?d|sampai)?\s*(?:\d+\s+)?(?:{MONTHS})\b", re.IGNORECASE)
YEARS: Final = range(1945, 2101)
POWERS: Final = {"ribu": 3, "ribuan": 3, "juta": 6, "jutaan": 6, "miliar": 9, "milyar": 9, "triliun": 12}
_MONEY: Final = re.compile(r"\bRp\.?\s*$")
_AFTER: Final = re.compile(
    r"\s*(?:(?P<percent>%|persen\b)|(?P<power>ribu|juta|miliar|milyar|triliun)\b)?", re.IGNORECASE
)
_ROUGHLY: Final = re.compile(
    r"\b(?:sekitar|hampir|kira-kira|kurang lebih|lebih dari)\s+(?:Rp\.?\s*)?$", re.IGNORECASE
)
_SENTENCE: Final = re.compile(r"(?:[^.!?\n]|[.!?](?!\s|$))+[.!?]*")
_ORDINALS: Final = (
    "pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan",
    "kesepuluh",
)  # fmt: skip
ORDINAL: Final = re.compile(
    rf"\b(?:urutan|peringkat)\s+(?:ke-?\s*(?P<digits>\d+)|(?P<word>{'|'.join(_ORDINALS)}))\b", re.IGNORECASE
)
_BEFORE: Final = 24


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A quantity of a text: its value in units of ``10**power``, and where in the text it stands.

    ``is_rough`` says that the text itself calls it no more than about right.
    """

    value: Decimal
    power: int
    start: int
    end: int
    is_percent: bool = False
    is_money: bool = False
    is_rough: bool = False

    @property
    def places(self) -> int:
        """The decimals that it is written with."""
        return decimals_of(self.value)

    @property
    def amount(self) -> Decimal:
        """Its value in ones."""
        return self.value.scaleb(self.power)


def stated_figures(text: str) -> Iterator[StatedFigure]:
    """Yield the quantities of a text in their order."""
    for match in FIGURE.finditer(text):
        before, after = text[max(0, match.start() - _BEFORE) : match.start()], match.end()
        is_code = bool(_CODED.search(before) or _CODE.match(text, match.start()))
        if is_code or NAMING.search(before) or DATED.match(text, after) or before.endswith("ke-"):
            continue
        unit = _AFTER.match(text, after)
        value, is_money = read_figure(match[0]), bool(_MONEY.search(before))
        is_percent = bool(unit and unit["percent"])
        power = POWERS.get(((unit and unit["power"]) or "").lower(), 0)
        is_year = match[0].isdigit() and value in YEARS and not (is_money or is_percent or power)
        if not is_year:
            is_rough = bool(_ROUGHLY.search(before))
            yield StatedFigure(value, power, match.start(), after, is_percent, is_money, is_rough)


def figures_in(text: str) -> tuple[Decimal, ...]:
    """Return all numbers of a text, whatever they stand for."""
    return tuple(read_figure(match[0]) for match in FIGURE.finditer(text))


def sentences(text: str) -> Iterator[re.Match[str]]:
    """Yield the sentences of a text; the dots in figures end none."""
    return (match for match in _SENTENCE.finditer(text) if match[0].strip())


def stated_rank(match: re.Match[str]) -> int:
    """Return the rank that ``ORDINAL`` found."""
    return int(match["digits"]) if match["digits"] else _ORDINALS.index(match["word"].lower()) + 1
