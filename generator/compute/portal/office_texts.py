"""Texts of people that tell figures of an office: narratives, planned activities, its profile, its pages.

Each text is one whole, with the year and quarter that it speaks of, and the figures in it that stand alone.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby
from typing import Final

from generator.compute.shared.judgement import JudgedOffice
from generator.domain.prose.page import OfficePage
from generator.domain.registers.register import Entry
from generator.domain.shared.reference import Citation
from generator.values.shared.period import YEAR_END
from generator.values.shared.place import Place
from generator.values.shared.prose_figures import figures_in

FIGURE: Final = "angka"
_LONGEST_QUOTE: Final = 70


@dataclass(frozen=True)
class OfficeText:
    """One text, which begins at ``at``; ``name`` tells it from others of the same indicator.

    ``year`` and ``quarter`` are what it speaks of; ``apart`` are figures that are not the office's own;
    ``quotes`` count what was quoted of the whole that it belongs to.
    """

    text: str
    at: Place
    year: int
    quarter: int
    cited: Citation
    indicator: str = ""
    name: str = ""
    apart: tuple[Decimal, ...] = ()
    quotes: Counter[str] = field(default_factory=Counter)

    def place(self, start: int) -> Place:
        """Locate an offset in the text."""
        return Place(self.at.path, self.at.line + self.text.count("\n", 0, start))

    def row(self, register: str, labels: Mapping[str, str], value: Decimal | None, at: Place) -> Entry:
        """Return a row of this text."""
        every = {
            "tahun": str(self.year),
            "triwulan": str(self.quarter),
            "indikator": self.indicator,
            "naskah": self.name,
            **labels,
        }
        return Entry(register, self.year, (), every, {FIGURE: value}, "", at, self.cited)

    def quote(self, start: int, end: int, words: int = 0, kind: str = "") -> str:
        """Quote a passage with some words before it; one that is quoted twice for a kind is numbered."""
        line = self.text.rfind("\n", 0, start) + 1
        before = self.text[line:start].split()[-words:] if words else []
        after = "%" if self.text[end : end + 1] == "%" else ""
        quote = " ".join((*before, f"{self.text[start:end]}{after}"))
        quote = quote if len(quote) <= _LONGEST_QUOTE else f"{quote[: _LONGEST_QUOTE - 1]}…"
        self.quotes[kind + quote] += 1
        number = self.quotes[kind + quote]
        return quote if number == 1 else f"{quote} ({number})"


def office_texts(judged: JudgedOffice) -> Iterator[OfficeText]:
    """Yield all texts of an office."""
    yield from _narratives(judged)
    yield from _activities(judged)
    newest = newest_year(judged)
    yield from _profile(judged, newest)
    for page in judged.ledger.pages:
        yield from _paragraphs(page, page.year or newest)


def newest_year(judged: JudgedOffice) -> int:
    """Return the last year of which anything was measured, else the last one that is judged; 0 for none."""
    measured = [year.year for year in judged.years if year.quarter]
    return max(measured or [year.year for year in judged.years], default=0)


def _narratives(judged: JudgedOffice) -> Iterator[OfficeText]:
    for narrative in judged.ledger.narratives:
        quotes: Counter[str] = Counter()
        for name, text in narrative.texts.items():
            yield OfficeText(
                text, narrative.place(name, 0), narrative.period.year, narrative.period.quarter,
                narrative.cited, narrative.indicator, "", narrative.apart, quotes,
            )  # fmt: skip


def _activities(judged: JudgedOffice) -> Iterator[OfficeText]:
    """Yield the planned activities; a figure that the note names as well stands alone."""
    for action in judged.ledger.actions:
        if any(sign.isdigit() for sign in action.activity):
            yield OfficeText(
                action.activity, action.at, action.year, action.quarter, action.cited,
                action.indicator, f"rencana-aksi baris {action.at.line}", figures_in(action.note),
            )  # fmt: skip


def _paragraphs(page: OfficePage, year: int) -> Iterator[OfficeText]:
    """Yield the paragraphs of a page, so that figures make others only within one."""
    quotes: Counter[str] = Counter()
    line = page.at.line
    for is_text, lines in groupby(page.text.split("\n"), key=lambda text: bool(text.strip())):
        paragraph = tuple(lines)
        if is_text:
            at = Place(page.at.path, line)
            yield OfficeText(
                "\n".join(paragraph), at, year, YEAR_END, Citation("", ""), name=at.path, apart=page.apart,
                quotes=quotes,
            )  # fmt: skip
        line += len(paragraph)


def _profile(judged: JudgedOffice, year: int) -> Iterator[OfficeText]:
    office = judged.ledger.office
    quotes: Counter[str] = Counter()
    for text in office.texts:
        if any(sign.isdigit() for sign in text):
            yield OfficeText(
                text, office.at, year, YEAR_END, office.cited, name="satker.yml",
                apart=office.apart, quotes=quotes,
            )  # fmt: skip
