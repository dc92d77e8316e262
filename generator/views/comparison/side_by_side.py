"""Offices side by side: their key figures, and every indicator that two or more of them share."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from generator.compute.shared.judgement import IndicatorYear, OfficeYear
from generator.domain.performance.indicator import Indicator
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.record.summary import OfficeName, OfficeSummary, Surroundings
from generator.record.surroundings import (
    FEWEST,
    comparison_keys,
    is_compared_apart,
    name_of,
)
from generator.rules.book import Scale
from generator.values.shared.period import YEAR_END
from generator.views.comparison.money import MoneyYear, money_years
from generator.views.disclosure.completeness import office_share
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
# So many newest years of an indicator stand on its own page; all of them stand on the offices' pages.
MOST_YEARS: Final = 3


@dataclass(frozen=True, slots=True)
class Measure:
    """One key figure of an office; ``note`` says when, ``path`` is the page with more of it."""

    value: Shown = _ABSENT
    note: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """An indicator that an office has judged years of: what it calls it, how it makes it, what came of it.

    ``years`` are its lines with their notes, by year; ``scale`` graded the newest of them, if any. ``breaks``
    are the years that may not be joined to the one before.
    """

    name: str
    unit: str
    method: str
    path: str
    years: Mapping[int, tuple[ScoreLine, tuple[str, ...]]]
    scale: Scale | None = None
    breaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedOffice:
    """An office by its names, with the address of its page, or of its indicator's."""

    office: OfficeName
    path: str

    @property
    def slug(self) -> str:
        """Its slug."""
        return self.office.slug

    @property
    def name(self) -> str:
        """Its short name."""
        return self.office.short_name


@dataclass(frozen=True, slots=True)
class ComparedOffice(NamedOffice):
    """An office that can be chosen, with its measures in the order of `CompareView.measures`.

    ``held`` are its indicators with a judged year, by key and unit; ``money`` is its money by year.
    """

    measures: tuple[Measure, ...]
    held: Mapping[tuple[str, str], Held]
    money: Mapping[int, MoneyYear]


@dataclass(frozen=True, slots=True)
class Column(NamedOffice):
    """An office in a comparison; ``own_name`` is what it calls the indicator, if not as the others do.

    ``breaks`` are the years that may not be joined to the one before.
    """

    own_name: str
    breaks: tuple[int, ...] = ()


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
    ``scale`` grades all of them, where they are graded by one.
    """

    key: str
    title: str
    unit: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    methods: tuple[tuple[Column, str], ...] = ()
    scale: Scale | None = None

    @property
    def anchor(self) -> str:
        """The place on the page."""
        return anchor_of(self.key)


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """An office in a comparison of many: its newest years, the newest first."""

    column: Column
    cells: tuple[Cell, ...]
    method: str

    @property
    def office(self) -> OfficeName:
        """The office that the line is of."""
        return self.column.office


@dataclass(frozen=True, slots=True)
class CompareView:
    """Everything that the page of comparisons says; each has a page of its own where ``is_apart``."""

    measures: tuple[str, ...]
    offices: tuple[ComparedOffice, ...]
    comparisons: tuple[Comparison, ...]
    is_apart: bool = False


def anchor_of(key: str) -> str:
    """Return the id of a comparison on its page."""
    return f"indikator-{key}"


def compare_view(offices: Sequence[ComparedOffice], summaries: Sequence[OfficeSummary]) -> CompareView | None:
    """Return the real offices side by side, or ``None`` where there are fewer than two.

    The ``summaries`` are of the same offices in the same order.
    """
    if len(offices) < FEWEST:
        return None
    keys = comparison_keys(summaries)
    comparisons = tuple(_comparison(key, group, members) for group, key, members in _shared(offices, keys))
    is_apart = is_compared_apart(summaries, keys)
    return CompareView(tuple(_MEASURES.values()), tuple(offices), comparisons, is_apart)


def comparison_addresses(surroundings: Surroundings) -> dict[str, str]:
    """Return the address of the comparison that an indicator takes part in, by indicator of one office."""
    return {
        card: page_addresses.compare(key)
        if surroundings.is_compared_apart
        else f"{page_addresses.compare()}#{anchor_of(key)}"
        for card, key in surroundings.compared.items()
    }


def compared_lines(comparison: Comparison) -> tuple[ComparedLine, ...]:
    """Return a comparison of many offices with a line for each of them."""
    methods = dict(comparison.methods)
    rows = comparison.rows[:MOST_YEARS]
    return tuple(
        ComparedLine(column, tuple(cells[number] for _, cells in rows), methods.get(column, ""))
        for number, column in enumerate(comparison.columns)
    )


def compared_office(record: OfficeRecord) -> ComparedOffice:
    """Return what a comparison says of an office."""
    slug = record.office.slug
    figures = {
        figure.area: Measure(figure.value, f"{figure.when}: {figure.note}", figure.path)
        for figure in key_figures(record)
    }
    figures["janji"] = _promises(record)
    figures["indeks"] = _newest(record, _INDEX_CARD)
    share = office_share(record)
    figures["ppid"] = Measure(Shown(share.share), "", share.path) if record.disclosures else Measure()
    measures = tuple(figures.get(name, Measure()) for name in _MEASURES)
    held = {
        (card.id, card.unit): _held(record, card) for card in record.indicators if record.history[card.id]
    }
    money = money_years(record)
    return ComparedOffice(name_of(record), page_addresses.office(slug), measures, held, money)


def _held(record: OfficeRecord, card: Indicator) -> Held:
    return Held(
        card.name,
        record.units[card.unit].name,
        _way(card),
        page_addresses.indicator(record.office.slug, card.id),
        {judged.year: _line(record, judged) for judged in record.history[card.id]},
        next((judged.grade.scale for judged in reversed(record.history[card.id]) if judged.grade), None),
        tuple(stop.year for stop in card.breaks),
    )


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


def _shared(
    offices: Iterable[ComparedOffice], keys: Mapping[tuple[str, str], str]
) -> list[tuple[tuple[str, str], str, list[ComparedOffice]]]:
    """Gather what several offices measure in one unit, by a key of its own, in the order of the offices."""
    members: dict[tuple[str, str], list[ComparedOffice]] = {}
    for office in offices:
        for group in office.held:
            if group in keys:
                members.setdefault(group, []).append(office)
    return [(group, keys[group], having) for group, having in members.items()]


def _comparison(key: str, group: tuple[str, str], members: Sequence[ComparedOffice]) -> Comparison:
    held = [office.held[group] for office in members]
    title = Counter(each.name for each in held).most_common(1)[0][0]
    columns = tuple(
        Column(office.office, each.path, "" if each.name == title else each.name, each.breaks)
        for office, each in zip(members, held, strict=True)
    )
    years = sorted({year for each in held for year in each.years}, reverse=True)
    rows = tuple(
        (
            str(year),
            tuple(
                Cell(column, *each.years.get(year, (None, ())))
                for column, each in zip(columns, held, strict=True)
            ),
        )
        for year in years
    )
    is_one_way = len({each.method for each in held}) == 1
    methods = () if is_one_way else tuple(zip(columns, (each.method for each in held), strict=True))
    scales = {each.scale.id: each.scale for each in held if each.scale}
    scale = next(iter(scales.values())) if len(scales) == 1 else None
    return Comparison(key, title, held[0].unit, columns, rows, methods, scale)


def _way(card: Indicator) -> str:
    """Say how a card makes the figure of a year, and which way is better."""
    direction = words.in_sentence(words.DIRECTIONS[card.direction])
    return f"{words.ACCUMULATIONS[card.accumulation]}; {direction}"


def _line(record: OfficeRecord, judged: IndicatorYear) -> tuple[ScoreLine, tuple[str, ...]]:
    line = score_line(record, state_of(judged, 0))
    notes = list(line.notes)
    if judged.quarter not in {0, YEAR_END}:
        notes.insert(0, f"{words.period(judged.year, judged.quarter)}.")
    if judged.change and judged.change.break_reason:
        notes.append("Tidak disambung dengan tahun sebelumnya.")
    return line, tuple(notes)
