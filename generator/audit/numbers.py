"""Figures as a report prints them: every reading that a printed figure may have.

``10.363`` is ten thousand in one table and a little over ten in another; both readings are kept, and the
relations of the report decide. What is no quantity (a date, a regulation, a year, a page, the number of a
list) is no figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Final

from generator.values.shared.prose_figures import DATED, NAMING, POWERS, YEARS
from generator.values.verification.interval import Interval, printed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.audit.reading.document import Position

# Numbers as words, without the blank in “dua puluh”.
NUMBER_WORDS: Final = {
    word: number
    for number, word in enumerate(
        [
            "nol",
            "satu",
            "dua",
            "tiga",
            "empat",
            "lima",
            "enam",
            "tujuh",
            "delapan",
            "sembilan",
            "sepuluh",
            "sebelas",
            "duabelas",
            "tigabelas",
            "empatbelas",
            "limabelas",
            "enambelas",
            "tujuhbelas",
            "delapanbelas",
            "sembilanbelas",
            "duapuluh",
        ]
    )
}
_DIGITS: Final = r"\d+(?:[.,]\d+)*"
_NUMBER: Final = re.compile(
    rf"(?:(?<![\w.,/-])|(?<=\b[Rr][Pp]\.)|(?<=\b[Rr][Pp]\s\.)|(?<=\b[Rr][Pp]))(?P<sign>-(?=\d))?(?P<digits>{_DIGITS})(?![\w/]|[.,]\d|\.[A-Z]{{2}})"
)
_AFTER: Final = re.compile(
    # A sign at the beginning of the next line belongs to the word behind it: “%Realisasi”.
    r"\s*(?:(?P<percent>(?<!\n)%|%(?![A-Za-z])|persen\b)|(?P<power>ribu|juta|miliar|milyar|triliun)\b)?",
    re.IGNORECASE,
)
_GROUPED: Final = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
# A figure in thousands that lost or gained a digit in its last group, like 2.520.494.00.
_MALFORMED: Final = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*\1(?:\d{1,2}|\d{4})")
_WHOLE_CELL: Final = re.compile(
    rf"(?:rp\.?\s*)?(?P<bracket>\()?-?\s*{_DIGITS}\)?(?:\s*,-+|\s*-)?\s*"
    r"(?:%\s*/?|[a-z][a-z /.]{0,60})?(?:\s*\([^()]{1,30}\))?",
    re.IGNORECASE,
)
_NO_VALUE: Final = re.compile(
    r"-+|–|—|n/?a|nihil|on progress|dalam proses|belum (?:ada|dinilai|tersedia).*", re.IGNORECASE
)
_MARKUP: Final = re.compile(r"<[^<>]{1,200}>|\*\*|\$")
_MOST_DIGITS: Final = 40


def number_words(first: int) -> dict[str, int]:
    """Return the words from ``first`` to ten, which is how far sentences count in them."""
    return {
        word: number for word, number in NUMBER_WORDS.items() if first <= number <= NUMBER_WORDS["sepuluh"]
    }


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a printed figure: ``value`` with ``places`` decimals, in units of ``10**power``."""

    value: Decimal
    places: int
    power: int = 0

    def interval(self) -> Interval:
        """Return what it can have been before it was rounded, in ones."""
        return printed(self.value, self.places, self.power)

    def exactly(self) -> Interval:
        """Return it as the number that is printed, in ones."""
        return Interval.exactly(self.value * Decimal(10) ** self.power)


@dataclass(frozen=True, eq=False)
class Figure:
    """A printed figure: its text, place, row and column in a table, and readings, likeliest first."""

    text: str
    at: Position
    readings: tuple[Reading, ...]
    is_percent: bool = False
    is_malformed: bool = False
    start: int = 0
    end: int = 0
    block: int = field(default=-1)
    cell: tuple[int, int] = (-1, -1)

    @cached_property
    def intervals(self) -> tuple[Interval, ...]:
        """What it can have been, for each reading."""
        return tuple(reading.interval() for reading in self.readings)

    @cached_property
    def roughly(self) -> tuple[float, float]:
        """Its first and its last reading as ordinary numbers, to look for relations quickly."""
        return float(self.readings[0].exactly().low), float(self.readings[-1].exactly().low)

    @property
    def value(self) -> Decimal:
        """The likeliest value, in ones."""
        reading = self.readings[0]
        return reading.value * Decimal(10) ** reading.power

    @property
    def places(self) -> int:
        """The decimals of the likeliest reading."""
        return self.readings[0].places

    @property
    def is_count(self) -> bool:
        """Whether it can be a whole number."""
        return any(not reading.places for reading in self.readings)


def readings_of(digits: str, power: int = 0) -> tuple[Reading, ...]:
    """Return every reading of digits with separators; nothing where they are no number.

    ``3.1.2`` is an item, what begins like ``019`` a code, and what is longer than any amount a row of signs.
    """
    if re.match(r"0\d", digits) or len(digits) > _MOST_DIGITS:
        return ()
    separators = [character for character in digits if character in ".,"]
    if not separators:
        return (Reading(Decimal(digits), 0, power),)
    last = separators[-1]
    found: list[Reading] = []
    if _GROUPED.fullmatch(digits) and not digits.startswith("0"):
        found.append(Reading(Decimal(re.sub(r"[.,]", "", digits)), 0, power))
    if separators.count(last) == 1:
        whole, _, decimals = digits.rpartition(last)
        if whole.isdigit() or _GROUPED.fullmatch(whole):
            value = Decimal(f"{re.sub(r'[.,]', '', whole)}.{decimals}")
            found.append(Reading(value, len(decimals), power))
    if not found and _MALFORMED.fullmatch(digits):
        value = Decimal(re.sub(r"[.,]", "", digits))
        missing = 3 - len(re.split(r"[.,]", digits)[-1])
        # A lost digit is most often one of the zeros at the end.
        found += [Reading(value.scaleb(missing), 0, power)] if missing > 0 else []
        found.append(Reading(value, 0, power))
    return tuple(found)


def _figure(match: re.Match[str], text: str, at: Position, power: int) -> Figure | None:
    digits = match["digits"]
    after = _AFTER.match(text, match.end())
    own_power = POWERS.get(((after and after["power"]) or "").lower(), 0)
    is_percent = bool(after and after["percent"])
    readings = readings_of(digits, own_power or (0 if is_percent else power))
    if not readings:
        return None
    if match["sign"]:
        readings = tuple(Reading(-each.value, each.places, each.power) for each in readings)
    if is_percent:
        readings = tuple(sorted(readings, key=lambda each: -each.places))
    return Figure(
        text[match.start() : match.end()],
        at,
        readings,
        is_percent,
        bool(_MALFORMED.fullmatch(digits)) and len(digits) > len("1.234.56"),
        match.start(),
        match.end(),
    )


def without_markup(text: str) -> str:
    """Return a text with marks of its form blanked out, as long as before so that places hold."""
    return _MARKUP.sub(lambda match: " " * len(match[0]), text)


def cell_figure(text: str, at: Position, power: int = 0) -> Figure | None:
    """Return the figure of a cell that holds one figure and at most its unit; nothing where it does not."""
    plain = without_markup(text)
    stripped = plain.strip()
    if not _WHOLE_CELL.fullmatch(stripped):
        return None
    match = re.compile(rf"(?P<sign>-(?=\d))?(?P<digits>{_DIGITS})").search(plain)
    if match is None:
        return None
    is_item = not stripped.startswith("(") and re.match(r"[.)](?:\s|$)", plain[match.end() :])
    if is_item or DATED.match(plain, match.end()):
        return None
    figure = _figure(match, plain, at, power)
    if figure is None or not stripped.startswith("(") or not stripped.endswith(")"):
        return figure
    negative = tuple(Reading(-each.value, each.places, each.power) for each in figure.readings)
    return Figure(figure.text, at, negative, figure.is_percent, figure.is_malformed, figure.start, figure.end)


def is_no_value(text: str) -> bool:
    """Tell whether a cell says that there is no value: ``-``, ``N/A``, ``On progress``."""
    return bool(_NO_VALUE.fullmatch(without_markup(text).strip()))


def _joined(figure: Figure, text: str) -> tuple[Figure, int]:
    """Return a figure that is broken over lines as one, and where its rest ends.

    What the end of a line cuts off is not malformed.
    """
    rest = re.match(r"[ \t]*(?:\n|  )\s*(?P<rest>\d[\d.,]*)?", text[figure.end :])
    if rest is None:
        return figure, figure.end
    digits = figure.text + (rest["rest"] or "").rstrip(".,")
    if not _GROUPED.fullmatch(digits):
        return replace(figure, is_malformed=False), figure.end
    return replace(figure, readings=readings_of(digits), is_malformed=False), figure.end + rest.end()


def _is_item(behind: str) -> bool:
    """Tell whether the text begins with the number of an item, and not with a cell that its unit follows."""
    if re.match(r"[ \t]*\n\s*(?:persen|indeks|nilai|perusahaan|orang)[ \t]*\n", behind, re.IGNORECASE):
        return False
    return bool(re.match(r"[.)]?\s*[^\s\d%=]", behind))


def sentence_figures(text: str, at: Position) -> Iterator[Figure]:
    """Yield the figures of a sentence; names of tables, laws, dates, years and items are none."""
    plain = without_markup(text)
    read_to = 0
    for match in _NUMBER.finditer(plain):
        if match.start() < read_to:
            continue
        before = plain[max(0, match.start() - 24) : match.start()]
        # A cell below the word “Industri” of its label is not “Industri 4.0”.
        is_cell = match["digits"].isdigit() and re.search(r"industri[ \t]*\n\s*$", before, re.IGNORECASE)
        if (NAMING.search(before) and not is_cell) or DATED.match(plain, match.end()):
            continue
        if not plain[: match.start()].strip(" \t-*") and _is_item(plain[match.end() :]):
            continue
        figure = _figure(match, plain, at, 0)
        if figure and figure.is_malformed:
            figure, read_to = _joined(figure, plain)
        if figure is None or (figure.text.isdigit() and len(figure.text) == 4 and int(figure.text) in YEARS):  # noqa: PLR2004
            continue
        yield figure
