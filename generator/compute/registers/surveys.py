"""Satisfaction surveys (SKM): element means, the index of a service, and both means over services."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from generator.compute.shared.arithmetic import SURVEY_FACTOR, mean, quotient, total, weighted_mean
from generator.compute.shared.sums import derived
from generator.compute.shared.tables import EVERYTHING, Column, Line, LineKind, Table
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import Entry
from generator.rules.book import MissingRule, RuleBook
from generator.rules.survey_elements import element_number
from generator.values.shared.number import WIDE

# Fewer people than this can be recognised, and say little about a service.
FEWEST: Final = 5
ELEMENTS: Final = "survei-skm"
INDICES: Final = "survei-indeks-layanan"
PROMOTERS: Final = "survei-nps"
_REGISTERS: Final = (ELEMENTS, INDICES, PROMOTERS)
_INDEX: Final = "survei-indeks"
_ELEMENT: Final = "survei-skm"
_NPS: Final = "survei-nps"
# What a line is called that speaks of a whole year beside others that speak of quarters.
WHOLE_YEAR: Final = "setahun"
GRADE: Final = "mutu-pelayanan"
MEAN_OF_SERVICES: Final = "rata-rata-layanan"
WEIGHTED: Final = "tertimbang"
_ELEMENT_COLUMNS: Final = (Column("nilai", "indeks", 2), Column("responden", "jumlah"))
_INDEX_COLUMNS: Final = (
    Column("indeks", "indeks", 2),
    Column("hitungan", "indeks", 2),
    Column("konversi", "nilai", 2, "kali-25", ("indeks",)),
    Column("responden", "jumlah"),
)
_NPS_COLUMNS: Final = (
    Column("responden", "jumlah"),
    Column("promotor", "persen", 2),
    Column("pasif", "persen", 2),
    Column("detraktor", "persen", 2),
    Column("nps", "angka", 2, "selisih-promotor", ("promotor", "detraktor")),
)


def surveys(ledger: Ledger, rules: RuleBook) -> Iterator[Table]:
    """Yield the tables of elements, of service indices and of promoters for each year, newest first.

    A year may have several surveys: each period is separate, the whole year or else the last quarter
    first. Where a row says of which quarter it is, the lines say it too.
    """
    entries = ledger.rows(ELEMENTS, INDICES, PROMOTERS)
    for year in sorted({each.year for each in entries}, reverse=True):
        rows = [each for each in entries if each.year == year]
        quarters = sorted(
            {each.labels["triwulan"] for each in rows}, key=lambda each: each or "9", reverse=True
        )
        by_id: dict[str, list[tuple[str, Table]]] = {}
        for quarter in quarters:
            for table in _of_period(
                [each for each in rows if each.labels["triwulan"] == quarter], year, rules
            ):
                by_id.setdefault(table.id, []).append((quarter, table))
        yield from (_joined(by_id[name]) for name in (_INDEX, _ELEMENT, _NPS) if name in by_id)


def _of_period(rows: list[Entry], year: int, rules: RuleBook) -> Iterator[Table]:
    """Make the tables of one survey, which no other shares a figure with."""
    by_register = {name: [each for each in rows if each.register == name] for name in _REGISTERS}
    elements = [_element(each) for each in _in_order(by_register[ELEMENTS], year)]
    indices = [*_indices(elements, by_register[INDICES])]
    if indices:
        graded = tuple(_graded(line, year, rules) for line in indices)
        yield Table(_INDEX, "survei", year, ("layanan",), _INDEX_COLUMNS, graded, ("dua-rata-rata",))
    if elements:
        all_lines = (*elements, *_element_means(elements))
        graded = tuple(_graded(line, year, rules, "nilai") for line in all_lines)
        yield Table(_ELEMENT, "survei", year, ("layanan", "unsur"), _ELEMENT_COLUMNS, graded, ("unsur",))
    if by_register[PROMOTERS]:
        yield _net_promoters(by_register[PROMOTERS], year)


def _joined(tables: list[tuple[str, Table]]) -> Table:
    """Put the periods of a year into one table; only the lines of earlier ones are named by theirs."""
    (_, first), *_ = tables
    if not any(quarter for quarter, _ in tables):
        return first
    lines = tuple(
        replace(
            line,
            key=line.key if table is first else f"{line.key} {quarter}",
            labels=(*line.labels, quarter or WHOLE_YEAR),
        )
        for quarter, table in tables
        for line in table.lines
    )
    return replace(first, label_names=(*first.label_names, "triwulan"), lines=lines)


def of_newest(table: Table) -> tuple[Line, ...]:
    """Return the lines of a survey's newest period, which stands first."""
    if table.label_names[-1] != "triwulan":
        return table.lines
    return tuple(line for line in table.lines if line.labels[-1] == table.lines[0].labels[-1])


def _in_order(entries: list[Entry], year: int) -> list[Entry]:
    """Put the elements of each service in the order of the regulation; the services stay as written."""
    services = [*dict.fromkeys(each.labels["layanan"] for each in entries)]
    return sorted(
        entries,
        key=lambda entry: (
            services.index(entry.labels["layanan"]),
            element_number(entry.labels["unsur"], year) or len(entries),
        ),
    )


def _element(entry: Entry) -> Line:
    """Read one element: its mean as printed, or the sum of scores divided by the respondents."""
    figures = dict(entry.figures)
    if figures.get("nilai") is None:
        figures["nilai"] = quotient(figures.get("jumlah_nilai"), figures.get("responden"))
    labels = (entry.labels["layanan"], entry.labels["unsur"])
    return Line(" ".join(labels), labels, figures, (entry,))


def _element_means(elements: list[Line]) -> Iterator[Line]:
    """Yield the plain mean of each element over the services, as offices print it; services weigh alike."""
    of_services = [line for line in elements if line.labels[0] != EVERYTHING]
    if len({line.labels[0] for line in of_services}) < 2:  # noqa: PLR2004 - one service is its own mean
        return
    for name in dict.fromkeys(line.labels[1] for line in of_services):
        rows = [line for line in of_services if line.labels[1] == name]
        figures = {
            "nilai": mean(line.figures["nilai"] for line in rows),
            "responden": total(line.figures["responden"] for line in rows),
        }
        labels = (MEAN_OF_SERVICES, name)
        entries = tuple(entry for line in rows for entry in line.entries)
        yield Line(" ".join(labels), labels, figures, entries, LineKind.MEAN)


def _indices(elements: list[Line], printed: list[Entry]) -> Iterator[Line]:
    """Yield the index of each service, its elements weighing alike (weight 1/n), then both means.

    PermenPANRB 14/2017: index = sum of element means x 1/number of elements; converted x 25. What a report
    states is the index, and what its elements give stands beside it.
    """
    services = dict.fromkeys(
        [*(line.labels[0] for line in elements), *(each.labels["layanan"] for each in printed)]
    )
    lines = []
    for service in services:
        parts = [line for line in elements if line.labels[0] == service]
        stated = [each for each in printed if each.labels["layanan"] == service]
        by_elements = mean(line.figures["nilai"] for line in parts)
        reported = next((each.figures["indeks"] for each in stated), None)
        counted = [line.figures["responden"] for line in parts] + [
            entry.figures["responden"] for entry in stated
        ]
        people = next((count for count in counted if count is not None), None)
        sources = (*(entry for line in parts for entry in line.entries), *stated)
        line = _index_line(service, by_elements if reported is None else reported, people, sources)
        if reported is not None and by_elements is not None:
            line = replace(line, figures={**line.figures, "hitungan": by_elements})
        lines.append(line)
    yield from lines
    of_services = [line for line in lines if line.key != "semua"]
    if len(of_services) > 1:
        sources = tuple(entry for line in of_services for entry in line.entries)
        people = sum((line.figures["responden"] or Decimal() for line in of_services), Decimal())
        plain = mean(line.figures["indeks"] for line in of_services)
        weighed = weighted_mean((line.figures["indeks"], line.figures["responden"]) for line in of_services)
        yield replace(_index_line(MEAN_OF_SERVICES, plain, people, sources), kind=LineKind.MEAN)
        yield replace(_index_line(WEIGHTED, weighed, people, sources), kind=LineKind.MEAN)


def _index_line(key: str, index: Decimal | None, people: Decimal | None, entries: tuple[Entry, ...]) -> Line:
    converted = None if index is None else WIDE.multiply(index, SURVEY_FACTOR)
    return Line(key, (key,), {"indeks": index, "konversi": converted, "responden": people}, entries)


def _graded(line: Line, year: int, rules: RuleBook, column: str = "indeks") -> Line:
    value = line.figures.get(column)
    scale = rules.at(year).grade(GRADE)
    if value is None or isinstance(scale, MissingRule):
        return line
    band = scale.place(value)
    return replace(line, grade=band) if band else line


def _net_promoters(rows: list[Entry], year: int) -> Table:
    """NPS = per cent of promoters (9-10) less per cent of detractors (0-6); from -100 to 100."""
    lines = [
        Line(row.labels["layanan"], (row.labels["layanan"],), derived(_NPS_COLUMNS, row.figures), (row,))
        for row in rows
    ]
    people = sum((line.figures["responden"] or Decimal() for line in lines), Decimal())
    shares = ("promotor", "pasif", "detraktor", "nps")
    plain = {name: mean(line.figures[name] for line in lines) for name in shares}
    weighed = {
        name: weighted_mean((line.figures[name], line.figures["responden"]) for line in lines)
        for name in shares
    }
    closing = [
        Line(key, (key,), {**figures, "responden": people}, tuple(rows), LineKind.MEAN)
        for key, figures in ((MEAN_OF_SERVICES, plain), (WEIGHTED, weighed))
    ]
    all_lines = (*lines, *(closing if len(lines) > 1 else ()))
    return Table(_NPS, "survei", year, ("layanan",), _NPS_COLUMNS, all_lines, ("dua-rata-rata", "nps"))
