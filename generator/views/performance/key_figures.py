"""Key figures of an office: money, revenue and satisfaction of the newest year, each with its page."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from generator.compute.registers.surveys import WEIGHTED
from generator.compute.shared.tables import EVERYTHING, Column, Line, Table
from generator.languages.translation import Words, translatable, translate
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.values.shared.period import YEAR_END
from generator.views.registers.area_figures import figure
from generator.views.registers.survey_figures import is_satisfaction, other_indices
from generator.views.shared import numbers, words
from generator.views.shared.components import Shown

_SATISFACTION: Final = "skm"
_SATISFIED: Final = translatable("Kepuasan masyarakat")
_SCALE: Final = translatable("skala 1 sampai 4")
_SPENT: Final = translatable("Anggaran terpakai")
_RECEIVED: Final = translatable("Penerimaan PNBP")
_PLACES: Final = 2
_YEAR: Final = 4
_AREAS: Final = Words(
    {
        "anggaran": translatable("anggaran"),
        "pnbp": translatable("penerimaan PNBP"),
        "survei": translatable("survei kepuasan"),
    }
)


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One figure with its period, what it is made of, and the address of its area."""

    area: str
    title: str
    when: str
    value: Shown
    note: str
    path: str

    @property
    def label(self) -> str:
        """The name of the figure with its period."""
        return f"{self.title} {self.when}"


@dataclass(frozen=True, slots=True)
class YearFigures:
    """What a year cost and what users said of it, and in words which of these are not there."""

    figures: tuple[KeyFigure, ...]
    missing: str


def key_figures(record: OfficeRecord, year: int = 0) -> tuple[KeyFigure, ...]:
    """Return the key figures of a year, or of the newest (0); an area without figures is left out."""
    figures = (*_money(record, year), *_revenue(record, year), *_satisfaction(record, year))
    return tuple(figures)


def year_figures(record: OfficeRecord, year: int) -> YearFigures:
    """Return what a year cost and what users said of it, with what is not there named."""
    figures = key_figures(record, year)
    areas = {each.area for each in figures}
    lacking = [name for area, name in _AREAS.items() if area not in areas]
    missing = translate("Belum disajikan untuk {year}: {areas}.", year=year, areas=", ".join(lacking))
    return YearFigures(figures, missing if lacking else "")


def _tables(record: OfficeRecord, name: str) -> Iterator[Table]:
    """Yield the tables of a name, newest first."""
    return (table for table in record.tables if table.id == name)


def _yearly(record: OfficeRecord, name: str, year: int) -> Iterator[tuple[Table, Line]]:
    """Yield the line of a year in a table of all years, or that of the newest year (0)."""
    for table in _tables(record, name):
        lines = (line for line in table.lines if not year or line.labels[0] == str(year))
        yield from ((table, line) for line in islice(lines, 1))
        return


def _money(record: OfficeRecord, year: int) -> Iterator[KeyFigure]:
    figures = (*_of_years(record, year), *_of_one_year(record, year))
    yield from figures[:1]


def _of_years(record: OfficeRecord, year: int) -> Iterator[KeyFigure]:
    for table, line in _yearly(record, "anggaran-tahunan", year):
        yield from _share(record, table, line, int(line.labels[0]), _SPENT, "penyerapan")


def _of_one_year(record: OfficeRecord, year: int) -> Iterator[KeyFigure]:
    for table in _tables(record, "anggaran-jenis"):
        if year in {0, table.year}:
            for line in table.lines:
                if line.key == EVERYTHING:
                    yield from _share(record, table, line, table.year, _SPENT, "penyerapan")
            return


def _revenue(record: OfficeRecord, year: int) -> Iterator[KeyFigure]:
    for table, line in _yearly(record, "pnbp-tahunan", year):
        yield from _share(record, table, line, int(line.labels[0]), _RECEIVED, "capaian")


def _share(
    record: OfficeRecord, table: Table, line: Line, year: int, label: str, name: str
) -> Iterator[KeyFigure]:
    columns = {column.id: column for column in table.columns}
    part, whole = (_figure_text(line, columns[each]) for each in columns[name].inputs)
    value = _figure_text(line, columns[name])
    if value and part and whole:
        path = page_addresses.area(record.office.slug, table.area)
        message = (
            translatable("{part} dari pagu {whole}")
            if name == "penyerapan"
            else translatable("{part} dari target {whole}")
        )
        note = translate(message, part=part, whole=whole)
        yield KeyFigure(table.area, translate(label), _period(line, year), Shown(value), note, path)


def _satisfaction(record: OfficeRecord, year: int) -> Iterator[KeyFigure]:
    """Show the newest index: what was reported comes before what only the arithmetic gives."""
    figures = (*_surveyed(record, year), *_reported(record, year), *_from_survey(record, year))
    newest = max(figures, key=lambda each: each.when[:_YEAR], default=None)
    if newest:
        yield newest


def _surveyed(record: OfficeRecord, year: int) -> Iterator[KeyFigure]:
    for table in _tables(record, "survei-tahunan"):
        for line in table.lines:
            value = _figure_text(line, table.columns[0])
            is_asked = line.labels[1] == _SATISFACTION and year in {0, int(line.labels[0])}
            if is_asked and value:
                yield _index(record, line.labels[0], value, translate(_SCALE))
                return


def _reported(record: OfficeRecord, year: int) -> Iterator[KeyFigure]:
    """Take the result of the office's own indicator, where the linked page has the survey."""
    if not any(table.area == "survei" for table in record.tables):
        return
    for card in filter(is_satisfaction, record.history):
        for judged in reversed(record.history[card]):
            if judged.actual is not None and year in {0, judged.year}:
                quarter = "" if judged.quarter == YEAR_END else str(judged.quarter)
                others = other_indices(record, judged.year, judged.quarter, judged.actual)
                counted = (translate("hitungan {index}", index=other.words) for other in others)
                note = "; ".join((translate(_SCALE), *counted))
                yield _index(
                    record, _period_name(judged.year, quarter), numbers.number(judged.actual, _PLACES), note
                )
                return


def _from_survey(record: OfficeRecord, year: int) -> Iterator[KeyFigure]:
    for table in _tables(record, "survei-indeks"):
        for line in sorted(table.lines, key=lambda line: line.key != EVERYTHING):
            value = _figure_text(line, table.columns[0])
            if line.key in {WEIGHTED, EVERYTHING} and value and year in {0, table.year}:
                yield _index(record, _period(line, table.year), value, translate(_SCALE))
                return


def _index(record: OfficeRecord, when: str, value: str, note: str) -> KeyFigure:
    return KeyFigure(
        "survei",
        translate(_SATISFIED),
        when,
        Shown(value),
        note,
        page_addresses.area(record.office.slug, "survei"),
    )


def _period(line: Line, year: int) -> str:
    quarters = {entry.labels.get("triwulan", "") for entry in line.entries}
    return _period_name(year, quarters.pop() if len(quarters) == 1 else "")


def _period_name(year: int, quarter: str) -> str:
    if not quarter:
        return str(year)
    return translate("{year} sampai triwulan {quarter}", year=year, quarter=words.QUARTERS[int(quarter)])


def _figure_text(line: Line, column: Column) -> str:
    value = line.figures.get(column.id)
    return "" if value is None else figure(value, column)
