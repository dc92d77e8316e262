"""Every published figure of an office, row by row, as the tables of open data hold it, in readers' words.

Beside the tables that an office brings to the whole portal there are two that its pages show: the means of
its goals and objectives, and printed figures held against ours.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from generator.changes.row_kinds import KINDS, MEANS, OFFICES_OWN, PRINTED, RowKind
from generator.compute.shared.judgement import IndicatorYear, MeanAchievement, OfficeYear
from generator.domain.shared.reference import Unit
from generator.exports.portal.datasets import TABLES, rows_of_tables
from generator.exports.portal.files import tidy_rows
from generator.exports.shared.listing import Row
from generator.exports.shared.schema import Field
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.record.rows import rows_of, rows_of_office
from generator.record.status import judged_at, judged_of
from generator.values.shared.place import Place
from generator.views.registers.area_labels import row_name, title_of
from generator.views.shared import numbers, words

_FIELDS: Final = MappingProxyType({table.name: table.fields for table in TABLES})
_PERCENT_ENDING: Final = "_persen"
_MONEY: Final = "rupiah"
_ANNUAL: Final = ("target_renstra", "target")
_MOST_DIGITS: Final = 12
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Figure:
    """A published figure as machines read it, ``plain``, and how pages print it.

    ``unit`` is that of its indicator, or ``rupiah`` or ``persen``; ``places`` are the decimals to print,
    ``None`` for all that it has. A cell that holds no number is printed as it is.
    """

    plain: str
    unit: Unit | str = ""
    places: int | None = None

    @property
    def printed(self) -> str:
        """The figure as pages print it: ``3,63 Indeks``."""
        value = self._value
        if value is None:
            return self.plain
        if isinstance(self.unit, Unit):
            return numbers.amount(value, self.unit, self.places or 0)
        return self._with_sign(self.exact if self.places is None else numbers.number(value, self.places))

    @property
    def exact(self) -> str:
        """The figure with all its digits."""
        value = self._value
        return self.plain if value is None else self._with_sign(numbers.exact(value, _MOST_DIGITS))

    @property
    def _value(self) -> Decimal | None:
        return Decimal(self.plain) if _NUMBER.fullmatch(self.plain) else None

    def _with_sign(self, text: str) -> str:
        if self.unit == _MONEY:
            return f"Rp\u00a0{text}"
        return f"{text}%" if self.unit == numbers.PERCENT else text


@dataclass(frozen=True, slots=True)
class KeptFigure:
    """A figure as it was published once, in its three forms, whatever a program would make of it today."""

    plain: str
    printed: str
    exact: str


@dataclass(frozen=True, slots=True)
class PublishedRow:
    """A row of a published table.

    ``key`` names it within the table of its office for good. ``subject`` and ``period`` say in words what it
    speaks of, ``page`` is where it is shown. ``figures``, ``statuses`` and ``texts`` are its cells by column.
    ``places`` are the files and lines that it was read from (``path:line``).
    """

    table: str
    key: tuple[str, ...]
    subject: str
    period: str
    page: str
    figures: Mapping[str, Figure | KeptFigure] = field(default_factory=dict)
    statuses: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Words:
    """What an office calls its indicators, tables and states."""

    units: Mapping[str, tuple[Unit, int]]
    indicators: Mapping[str, str]
    standings: Mapping[tuple[str, ...], str]
    lines: Mapping[tuple[str, str, str], tuple[str, str]]
    columns: Mapping[tuple[str, str, str], int]


def published_rows(office: OfficeRecord, licence: str) -> Iterator[PublishedRow]:
    """Yield every row that an office publishes; ``licence`` is that of the portal."""
    performance = (row.texts for row in tidy_rows(rows_of_office(office)))
    known = _words(office)
    for name, rows in rows_of_tables(office, licence, performance).items():
        published = (_published(office.office.slug, name, _FIELDS[name], row, known) for row in rows)
        yield from _apart(published) if name == "kinerja" else published
    for year in office.judged.years:
        yield from _means(office, year)
        yield from _printed(office, year)
    yield from _printed_cells(office)


def _apart(rows: Iterable[PublishedRow]) -> Iterator[PublishedRow]:
    """Yield the targets of a year once, apart from its quarters, which keep those that were others then."""
    by_year: dict[tuple[str, ...], list[PublishedRow]] = {}
    for row in rows:
        by_year.setdefault(row.key[:2], []).append(row)
    for (indicator, year), quarters in by_year.items():
        last = quarters[-1]
        targets = {name: last.figures[name] for name in _ANNUAL if name in last.figures}
        yield replace(
            last,
            key=(indicator, year, ""),
            period=words.period(int(year), 0),
            figures=targets,
            statuses={},
            texts={},
        )
        for row in quarters:
            own = {name: each for name, each in row.figures.items() if targets.get(name) != each}
            yield replace(row, figures=own)


def shared_rows(name: str, rows: Iterable[Row]) -> Iterator[PublishedRow]:
    """Yield the rows of a table that no office brings, such as a ranking."""
    nothing = _Words({}, {}, {}, {}, {})
    return (_published("", name, _FIELDS[name], row, nothing) for row in rows)


def _published(slug: str, table: str, fields: tuple[Field, ...], row: Row, known: _Words) -> PublishedRow:
    cells = dict(zip((each.name for each in fields), row, strict=True))
    kind = KINDS[table]
    figures: dict[str, Figure] = {}
    statuses: dict[str, str] = {}
    texts: dict[str, str] = {}
    places: list[str] = []
    for each in fields:
        cell = cells[each.name]
        if each.name.startswith("berkas"):
            places += filter(None, cell.split("; "))
        elif each.name in {*kind.key, *kind.left_out, "satker"}:
            continue
        elif each.name in kind.statuses:
            statuses[each.name] = cell
        elif cell and (each.is_number or each.name in kind.figures):
            name = cells["kolom"] if table == "tabel" else each.name
            figures[name] = _figure(cell, each.name, cells, known)
        elif not each.is_number:
            texts[each.name] = cell
    if table == "kinerja":
        statuses["status"] = known.standings.get(_key(cells, kind), statuses["status"])
    subject, area = _subject(table, kind, cells, known)
    return PublishedRow(
        table,
        _key(cells, kind),
        subject,
        _period(cells),
        kind.page(slug, {**cells, "bagian_halaman": area}),
        figures,
        {name: text for name, text in statuses.items() if text},
        {name: text for name, text in texts.items() if text},
        tuple(dict.fromkeys(places)),
    )


def _key(cells: Mapping[str, str], kind: RowKind) -> tuple[str, ...]:
    return tuple(cells[name] for name in kind.key)


def _subject(table: str, kind: RowKind, cells: Mapping[str, str], known: _Words) -> tuple[str, str]:
    """Return what a row speaks of, and the area of the office that shows it, if it is one of a register."""
    if table == "tabel":
        line = (cells["tabel"], cells["tahun_tabel"], cells["baris"])
        return known.lines.get(line, (cells["label"], ""))
    parts = [cells[name] for name in kind.subject]
    return ", ".join(dict.fromkeys(filter(None, parts))), ""


def _period(cells: Mapping[str, str]) -> str:
    year = cells.get("tahun") or cells.get("tahun_tabel") or ""
    quarter = cells.get("triwulan", "")
    if not year.isdigit() or year == "0":
        return ""
    return words.period(int(year), int(quarter) if quarter.isdigit() else 0)


def _figure(cell: str, column: str, cells: Mapping[str, str], known: _Words) -> Figure:
    if column.endswith(_PERCENT_ENDING):
        return Figure(cell, numbers.PERCENT, numbers.PERCENT_PLACES)
    if "tabel" in cells:
        place = (cells["tabel"], cells["tahun_tabel"], cells["kolom"])
        return Figure(cell, cells["satuan"], known.columns.get(place))
    unit, places = known.units.get(cells.get("indikator", ""), ("", None))
    return Figure(cell, unit, places)


def _words(office: OfficeRecord) -> _Words:
    standings: dict[tuple[str, ...], str] = {}
    for year in office.judged.years:
        for each in year.indicators:
            standings.update(_standings(office, each))
    lines = {
        (table.id, str(table.year), line.key): (
            f"{title_of(table)}: {row_name(office, table, line)}",
            table.area,
        )
        for table in office.tables
        for line in table.lines
    }
    places = {
        (table.id, str(table.year), column.id): column.places
        for table in office.tables
        for column in table.columns
    }
    cards = office.ledger.indicators
    units = {card.id: (office.units[card.unit], card.places) for card in cards if card.unit in office.units}
    return _Words(units, {card.id: card.name for card in cards}, standings, lines, places)


def _standings(office: OfficeRecord, judged: IndicatorYear) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield in words how an indicator stands in each quarter that has a row, by the key of that row."""
    states = judged.quarters or (None,)
    for row, state in zip(rows_of(office, judged), states, strict=True):
        achievement = judged_at(judged, state) if state else judged_of(judged)
        key = (str(row["indikator"]), str(row["tahun"]), str(row["triwulan"]))
        yield key, words.status(str(row["status"]), achievement)


def _means(office: OfficeRecord, year: OfficeYear) -> Iterator[PublishedRow]:
    """Yield the means of a year, of each goal and objective and of the office, and the targets of goals."""
    page = page_addresses.year(office.office.slug, year.year)
    whole = _mean_figures(year.mean)
    yield PublishedRow(MEANS, (str(year.year), ""), OFFICES_OWN, words.period(year.year, 0), page, *whole)
    for node in year.nodes:
        figures, statuses = _mean_figures(node.mean)
        places: tuple[str, ...] = ()
        if node.target is not None and node.target.value is not None:
            figures["target"] = Figure(f"{node.target.value:f}")
            places = (_written(node.target.at),)
        key = (str(year.year), f"{node.node.kind.value} {node.node.code}")
        subject = f"{words.NODE_KINDS[node.node.kind]} {node.node.code}: {node.node.name}"
        yield PublishedRow(
            MEANS, key, subject, words.period(year.year, 0), page, figures, statuses, {}, places
        )


def _mean_figures(mean: MeanAchievement) -> tuple[dict[str, Figure], dict[str, str]]:
    values = {"rata_rata_persen": mean.raw, "diperhitungkan_persen": mean.counted}
    figures = {
        name: Figure(f"{value:f}", numbers.PERCENT, numbers.PERCENT_PLACES)
        for name, value in values.items()
        if value is not None
    }
    return figures, {"status": mean.status.band.name} if mean.status else {}


def _printed(office: OfficeRecord, year: OfficeYear) -> Iterator[PublishedRow]:
    """Yield the figures that reports print of a year, each with ours and how they compare."""
    page = page_addresses.printed(office.office.slug, year.year)
    for each in year.all_verifications:
        said = each.asserted
        key = (said.measure.value, said.item, str(said.period.year), str(said.period.quarter), said.note)
        subject = f"{words.MEASURES[said.measure]} {said.item} tercetak"
        figures = _printed_and_ours(said.value, each.ours, said.places)
        statuses = {"pencocokan": words.VERDICTS[each.verdict]}
        period = words.period(said.period.year, said.period.quarter)
        places = (_written(said.at),)
        yield PublishedRow(PRINTED, key, subject, period, page, figures, statuses, {}, places)


def _printed_cells(office: OfficeRecord) -> Iterator[PublishedRow]:
    page = page_addresses.checked(office.office.slug)
    for each in office.cell_checks:
        said = each.asserted
        key = (said.table, said.column, said.row, str(said.year), said.note)
        subject = f"{title_of(each.table)}: {row_name(office, each.table, each.line)}, tercetak"
        figures = _printed_and_ours(said.value, each.ours, said.places)
        statuses = {"pencocokan": words.VERDICTS[each.verdict]}
        places = (_written(said.at),)
        yield PublishedRow(
            PRINTED, key, subject, words.period(said.year, 0), page, figures, statuses, {}, places
        )


def _printed_and_ours(printed: Decimal, ours: Decimal | None, places: int) -> dict[str, Figure]:
    figures = {"tercetak": Figure(f"{printed:f}")}
    return figures if ours is None else figures | {"hitungan_portal": Figure(f"{ours:f}", places=places)}


def _written(at: Place) -> str:
    return f"{at.path}:{at.line}"
