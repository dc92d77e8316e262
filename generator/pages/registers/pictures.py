"""Inputs of the pictures of registers and rankings, made from their tables; nothing is drawn here."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from generator.charts.inputs import (
    AnyChart,
    Bar,
    BarChart,
    Dot,
    PairedDot,
    PairedDots,
    QuarterPath,
    QuarterPoint,
    Spread,
)
from generator.compute.comparison.league import Ranking
from generator.compute.registers.absorption import OFFICE, WEIGHTED
from generator.compute.registers.surveys import GRADE, of_newest
from generator.compute.shared.tables import EVERYTHING, Column, Line, LineKind, Table
from generator.domain.registers.register import Peer
from generator.languages.translation import theirs, translatable, translate, unmarked
from generator.pages.registers.grades import grades_on
from generator.pages.registers.survey_years import TABLE as SURVEY_YEARS
from generator.pages.registers.survey_years import survey_years_picture
from generator.record.record import OfficeRecord
from generator.rules.book import MissingRule, RuleBook
from generator.views.comparison.league import number
from generator.views.comparison.league import title_of as title_of_ranking
from generator.views.registers import label_words, note_words
from generator.views.registers.area import AreaView
from generator.views.registers.area_figures import figure
from generator.views.registers.area_labels import title_of
from generator.views.shared import numbers, words

_FEWEST: Final = 2
ELEMENTS: Final = "survei-skm"
_MOST_NAMED: Final = 6
_PAIRS: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "anggaran-tahunan": (translatable("pagu"), translatable("realisasi"), "rupiah"),
        "pnbp-tahunan": (translatable("target"), translatable("penerimaan"), "rupiah"),
    }
)


def area_pictures(record: OfficeRecord, area: AreaView, rules: RuleBook) -> dict[str, AnyChart | None]:
    """Return the pictures of the tables of an area, by the anchors of their sections."""
    tables = [section.table for section in area.sections]
    drawn = {section.anchor: _drawn(record, section.table, tables, rules) for section in area.sections}
    return {anchor: picture for anchor, picture in drawn.items() if picture is not None}


def _drawn(record: OfficeRecord, table: Table, tables: Sequence[Table], rules: RuleBook) -> AnyChart | None:
    if table.id == SURVEY_YEARS:
        return survey_years_picture(record.office.short_name, table, rules)
    if table.id != ELEMENTS:
        return _picture(record.office.short_name, table)
    before = next((each for each in tables if (each.id, each.year) == (ELEMENTS, table.year - 1)), None)
    return elements_picture(record.office.short_name, table, before, rules)


def ranking_picture(ranking: Ranking) -> Spread | None:
    """Return the picture of a ranking; published offices are named. ``None`` for fewer than two units."""
    reported = [each for each in ranking.standings if each.value is not None]
    if len(reported) < _FEWEST or ranking.middle is None:
        return None
    dots = tuple(_dot(each.peer, each.value) for each in reported if each.value is not None)
    mean = number(ranking.middle)
    named = [dot for dot in dots if dot.name]
    # Who listens wants to hear the end of a sentence: of many offices each has its value in the table alone.
    sentence = "".join(f"; {dot.name} {dot.label}" for dot in named) if len(named) <= _MOST_NAMED else ""
    sentence = f"Rata-rata {len(reported)} unit {mean}{sentence}."
    return Spread(title_of_ranking(ranking), sentence, dots, ranking.middle, mean)


def _dot(peer: Peer, value: Decimal) -> Dot:
    return Dot(peer.short_name if peer.office else "", value, number(value), peer.short_name)


def _picture(office: str, table: Table) -> AnyChart | None:
    if table.id in _PAIRS:
        return _course(office, table)
    draw = _PICTURES.get(table.id)
    return draw(office, table) if draw else None


def _course(office: str, table: Table) -> QuarterPath | None:
    """Draw a plan and its outcome over the years, oldest first."""
    planned, actual, unit = _PAIRS[table.id]
    lines = sorted(
        (line for line in table.lines if line.labels[0].isdigit() and _is_whole_year(line)),
        key=lambda line: line.labels[0],
    )
    points = tuple(_point(line.labels[0], table, line, planned, actual) for line in lines)
    return _path(f"{title_of(table)}, {office}", unit, points, planned, actual)


def _is_whole_year(line: Line) -> bool:
    """Whether a line speaks of a whole year."""
    return len(line.labels) == 1 or not line.labels[1]


def _revisions(office: str, table: Table) -> QuarterPath | None:
    """Draw the ceiling after each revision; it holds until the next one."""
    whole: dict[str, Line] = {}
    for line in table.lines:
        if line.kind is LineKind.SUM or line.labels[0] not in whole:
            whole[line.labels[0]] = line
    points = tuple(_point(number, table, line, "", "pagu") for number, line in whole.items())
    title = _titled(table, office, translate("pagu"))
    path = _path(title, "rupiah", points, "", "pagu", translate("revisi"))
    return path and replace(path, steps=True)


def _quarters(office: str, table: Table) -> QuarterPath | None:
    """Draw spending through the year, for the whole office."""
    lines = [line for line in table.lines if line.labels[0] in {OFFICE, WEIGHTED}]
    points = tuple(
        _point(
            translate("TW {quarter}", quarter=words.QUARTERS[int(line.labels[2])]),
            table,
            line,
            "rencana_keuangan",
            "realisasi_keuangan",
        )
        for line in lines
    )
    title = _titled(table, office, translate("uang"))
    return _path(title, translate("% pagu"), points, translatable("rencana"), "realisasi")


def _titled(table: Table, office: str, part: str) -> str:
    return f"{title_of(table)}, {office}: {part}"


def _point(label: str, table: Table, line: Line, planned: str, actual: str) -> QuarterPoint:
    """Take the figures of two columns, an empty name being none, with their words in the table."""
    columns = {column.id: column for column in table.columns}

    def text_of(name: str) -> str:
        value = line.figures.get(name)
        return "" if value is None else figure(value, columns[name])

    return QuarterPoint(
        label, line.figures.get(planned), line.figures.get(actual), text_of(planned), text_of(actual)
    )


def _path(
    title: str, unit: str, points: tuple[QuarterPoint, ...], planned: str, actual: str, counted: str = ""
) -> QuarterPath | None:
    """Return a course with its figures named by two messages, an empty one for none."""
    planned, actual, unit = (translate(name) if name else "" for name in (planned, actual, unit))
    measured = [point for point in points if point.actual is not None]
    # A single value is a figure, not a course.
    if len(measured) < _FEWEST:
        return None
    when = f"{counted} {measured[-1].quarter}".strip()
    description = translate(
        "{name} terakhir {value} ({when}).",
        name=f"{actual[:1].upper()}{actual[1:]}",
        value=measured[-1].actual_words,
        when=when,
    )
    return QuarterPath(title, description, unit, points, 2, planned, actual, counted=counted)


def _services(office: str, table: Table) -> BarChart | None:
    newest = table.lines[0].labels[0]
    lines = [line for line in table.lines if line.labels[0] == newest and line.labels[2] == "fungsional"]
    return _bars(f"{title_of(table)}, {office}, {newest}", table, "penerimaan", lines, 1)


def _indices(office: str, table: Table) -> BarChart | None:
    lines = [line for line in of_newest(table) if line.kind is LineKind.FACT and line.key != EVERYTHING]
    return _bars(f"{title_of(table)}, {office}{_up_to(table)}", table, "indeks", lines, 0)


def elements_picture(office: str, table: Table, before: Table | None, rules: RuleBook) -> PairedDots | None:
    """Return the picture of the elements of a survey, with those of the year ``before`` where they are known.

    ``None`` where the survey is of several services, or has fewer than two elements.
    """
    known = _values_of_elements(before) if before else {}
    column: Column = next(each for each in table.columns if each.id == "nilai")
    dots = tuple(
        PairedDot(name, value, _written(value, column), known.get(name), _written(known.get(name), column))
        for name, value in _values_of_elements(table).items()
    )
    if len(dots) < _FEWEST:
        return None
    lowest, highest = (choose(dots, key=lambda each: each.value) for choose in (min, max))
    finding = translate(
        "Tertinggi: {highest}, {most}. Terendah: {lowest}, {least}.",
        highest=highest.name,
        most=highest.label,
        lowest=lowest.name,
        least=lowest.label,
    )
    scale = rules.at(table.year).grade(GRADE)
    grades = () if isinstance(scale, MissingRule) else grades_on(scale)
    title = f"{title_of(table)}, {office}{_up_to(table)}"
    return PairedDots(title, finding, dots, str(table.year), str(table.year - 1), grades)


def _values_of_elements(table: Table) -> dict[str, Decimal]:
    """Return the value of each element by its name, where the newest survey is of one service."""
    lines = of_newest(table)
    if len({line.labels[0] for line in lines}) != 1:
        return {}
    values = ((_name(table, "unsur", line.labels[1]), line.figures.get("nilai")) for line in lines)
    return {name: value for name, value in values if value is not None}


def _written(value: Decimal | None, column: Column) -> str:
    return "" if value is None else figure(value, column).replace("\u00a0", " ")


def _up_to(table: Table) -> str:
    """Say of which quarter a survey's newest period is, where it is not of the whole year."""
    quarter = table.lines[0].labels[-1] if table.label_names[-1] == "triwulan" else ""
    if not quarter.isdigit():
        return ""
    return translate(", sampai triwulan {quarter}", quarter=words.QUARTERS[int(quarter)])


def _staff(office: str, table: Table) -> BarChart | None:
    lines = [line for line in table.lines if line.labels[0] == "pendidikan" and line.kind is LineKind.FACT]
    return _bars(_titled(table, office, translate("pendidikan")), table, "jumlah", lines, 1)


def requests_picture(office: str, table: Table, year: str = "") -> BarChart | None:
    """Return the picture of requests per month of ``year``, or of the newest year."""
    facts = [line for line in table.lines if line.kind is LineKind.FACT]
    year = year or max((line.labels[0] for line in facts), default="")
    months = {int(line.labels[1]): line for line in facts if line.labels[0] == year}
    span = range(min(months), max(months) + 1) if months else ()
    bars = tuple(Bar(numbers.month(each), *_requests_of(months.get(each))) for each in span)
    title = translate("{title} yang masuk, {office}, {year}", title=title_of(table), office=office, year=year)
    return _compared(title, bars)


def _requests_of(line: Line | None) -> tuple[Decimal | None, str]:
    """Return the value of a month's bar and its number, or why there is none."""
    value, why = (line.figures.get("masuk"), line.hidden.get("masuk")) if line else (None, None)
    if value is None:
        return None, note_words.HIDDEN[why] if why else translate("tidak diketahui")
    return value, str(value)


def _bars(title: str, table: Table, name: str, lines: Iterable[Line], position: int) -> BarChart | None:
    column: Column = next(each for each in table.columns if each.id == name)
    head = table.label_names[position]
    bars = tuple(
        Bar(_name(table, head, line.labels[position]), value, figure(value, column).replace("\u00a0", " "))
        for line in lines
        if (value := line.figures.get(name)) is not None
    )  # fmt: skip
    return _compared(title, bars)


def _name(table: Table, head: str, text: str) -> str:
    if head == "unsur":
        return label_words.element_label(text, table.year)
    return unmarked(label_words.label_of(head, text) or theirs(text))


def _compared(title: str, bars: tuple[Bar, ...]) -> BarChart | None:
    valued = [(bar.value, bar) for bar in bars if bar.value is not None]
    if len(bars) < _FEWEST:
        return None
    highest = max(valued, key=lambda each: each[0], default=None)
    description = translate("Belum ada angka.")
    if highest:
        description = translate("Tertinggi: {name}, {value}.", name=highest[1].name, value=highest[1].label)
    return BarChart(title, description, bars)


_PICTURES: Final[Mapping[str, Callable[[str, Table], AnyChart | None]]] = MappingProxyType(
    {
        "anggaran-dipa": _revisions,
        "anggaran-triwulan": _quarters,
        "pnbp-layanan": _services,
        "survei-indeks": _indices,
        "pegawai": _staff,
        "permohonan": requests_picture,
    }
)
