"""Offices side by side: their key figures, and every indicator that two or more of them share."""

from collections import Counter
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from generator.compute.shared.judgement import IndicatorYear, OfficeYear
from generator.domain.performance.indicator import Indicator
from generator.record import page_addresses
from generator.record.record import OfficeRecord, Record
from generator.record.summary import Surroundings
from generator.record.surroundings import FEWEST, comparison_keys, summary_of
from generator.values.shared.period import YEAR_END
from generator.views.disclosure.completeness import office_shares
from generator.views.performance.key_figures import key_figures
from generator.views.performance.scorecard import scorecard
from generator.views.performance.scorecard_rows import ScoreLine, score_line, state_of
from generator.views.shared import words
from generator.views.shared.components import Shown

_ABSENT: Final = Shown("belum disajikan", is_known=False)
# Headings by what they are of: the area of key figures, or what else an office answers for.
_MEASURES: Final = MappingProxyType(
    {
        "janji": "Janji ditepati",
        "anggaran": "Anggaran terpakai",
        "pnbp": "Penerimaan PNBP",
        "survei": "Kepuasan masyarakat",
        "indeks": "Indeks pelayanan publik (IPP)",
        "ppid": "Informasi publik lengkap",
    }
)
# The indicator that holds the index, wherever an office has it.
_INDEX_CARD: Final = "pelayanan-publik"
Held = tuple[OfficeRecord, Indicator]


@dataclass(frozen=True, slots=True)
class Measure:
    """One key figure of an office; ``note`` says when, ``path`` is the page with more of it."""

    value: Shown = _ABSENT
    note: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class ComparedOffice:
    """An office that can be chosen, with its measures in the order of `CompareView.measures`."""

    slug: str
    name: str
    path: str
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """An office in a comparison; ``own_name`` is what it calls the indicator, if not as the others do."""

    slug: str
    name: str
    own_name: str
    path: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One office in one year; without a ``line`` nothing of that year is published."""

    column: Column
    line: ScoreLine | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """One indicator in several offices, the newest year first.

    ``methods`` say of each column how its figures are made, where the offices make them in different ways.
    """

    key: str
    title: str
    unit: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    methods: tuple[tuple[Column, str], ...] = ()

    @property
    def anchor(self) -> str:
        """The place on the page."""
        return anchor_of(self.key)


@dataclass(frozen=True, slots=True)
class CompareView:
    """Everything that the page of comparisons says."""

    measures: tuple[str, ...]
    offices: tuple[ComparedOffice, ...]
    comparisons: tuple[Comparison, ...]


def anchor_of(key: str) -> str:
    """Return the id of a comparison on its page."""
    return f"indikator-{key}"


def compare_view(record: Record) -> CompareView | None:
    """Return the real offices side by side, or ``None`` where there are fewer than two."""
    if len(record.offices) < FEWEST:
        return None
    shares = {each.path: each.share for each in office_shares(record.offices)}
    offices = tuple(_office(each, shares) for each in record.offices)
    comparisons = tuple(_comparison(key, members) for key, members in _shared(record).items())
    return CompareView(tuple(_MEASURES.values()), offices, comparisons)


def comparison_addresses(surroundings: Surroundings) -> dict[str, str]:
    """Return the address of the comparison that an indicator takes part in, by indicator of one office."""
    return {
        card: f"{page_addresses.compare()}#{anchor_of(key)}" for card, key in surroundings.compared.items()
    }


def _office(record: OfficeRecord, shares: dict[str, str]) -> ComparedOffice:
    slug = record.office.slug
    figures = {
        figure.area: Measure(figure.value, f"{figure.when}: {figure.note}", figure.path)
        for figure in key_figures(record)
    }
    figures["janji"] = _promises(record)
    figures["indeks"] = _newest(record, _INDEX_CARD)
    path = page_addresses.disclosure(slug)
    figures["ppid"] = Measure(Shown(shares[path]), "", path) if record.disclosures else Measure()
    measures = tuple(figures.get(name, Measure()) for name in _MEASURES)
    return ComparedOffice(slug, record.office.short_name, page_addresses.office(slug), measures)


def _promises(record: OfficeRecord) -> Measure:
    """Say how many promises of the newest year are kept."""
    year = record.latest
    if year is None:
        return Measure()
    answer, path = scorecard(record, year).answer, page_addresses.year(record.office.slug, year.year)
    if not answer.of:
        return Measure(_ABSENT, f"{answer.count} {answer.phrase}", path)
    return Measure(Shown(f"{answer.count} {answer.of}"), _when(year), path)


def _newest(record: OfficeRecord, key: str) -> Measure:
    """Show the newest value of an indicator."""
    for judged in reversed(record.history.get(key, ())):
        if judged.actual is not None:
            line = score_line(record, state_of(judged, 0))
            return Measure(line.actual, _when(judged), line.path)
    return Measure()


def _when(judged: IndicatorYear | OfficeYear) -> str:
    """Name the period as key figures do: ``2023``, ``2025 sampai triwulan II``."""
    part = "" if judged.quarter in {0, YEAR_END} else f" sampai triwulan {words.QUARTERS[judged.quarter]}"
    return f"{judged.year}{part}"


def _shared(record: Record) -> dict[str, list[Held]]:
    """Gather what several offices measure in one unit, by a key of its own, in the order of the offices."""
    keys = comparison_keys(map(summary_of, record.offices))
    held: dict[str, list[Held]] = {}
    for office in record.offices:
        for card in office.indicators:
            if office.history[card.id] and (card.id, card.unit) in keys:
                held.setdefault(keys[card.id, card.unit], []).append((office, card))
    return held


def _comparison(key: str, members: list[Held]) -> Comparison:
    title = Counter(card.name for _, card in members).most_common(1)[0][0]
    columns = tuple(_column(office, card, title) for office, card in members)
    histories = [{each.year: each for each in office.history[card.id]} for office, card in members]
    years = sorted({year for each in histories for year in each}, reverse=True)
    rows = tuple(
        (
            str(year),
            tuple(
                _cell(office, column, history.get(year))
                for (office, _), column, history in zip(members, columns, histories, strict=True)
            ),
        )
        for year in years
    )
    office, card = members[0]
    card_methods = tuple(_way(card) for _, card in members)
    methods = tuple(zip(columns, card_methods, strict=True)) if len(set(card_methods)) > 1 else ()
    return Comparison(key, title, office.units[card.unit].name, columns, rows, methods)


def _way(card: Indicator) -> str:
    """Say how a card makes the figure of a year, and which way is better."""
    direction = words.in_sentence(words.DIRECTIONS[card.direction])
    return f"{words.ACCUMULATIONS[card.accumulation]}; {direction}"


def _column(record: OfficeRecord, card: Indicator, title: str) -> Column:
    slug = record.office.slug
    own_name = "" if card.name == title else card.name
    return Column(slug, record.office.short_name, own_name, page_addresses.indicator(slug, card.id))


def _cell(record: OfficeRecord, column: Column, judged: IndicatorYear | None) -> Cell:
    if judged is None:
        return Cell(column, None)
    line = score_line(record, state_of(judged, 0))
    notes = list(line.notes)
    if judged.quarter not in {0, YEAR_END}:
        notes.insert(0, f"{words.period(judged.year, judged.quarter)}.")
    if judged.change and judged.change.break_reason:
        notes.append("Tidak disambung dengan tahun sebelumnya.")
    return Cell(column, line, tuple(notes))
