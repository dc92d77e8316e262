"""What the annual report on information services says: statements of the office, figures of ours.

The six blocks are the content that the rule asks for (PERKI 1/2021, article 56). Page and machine copies are
made from the same list. Figures come from the published tables, so what is withheld there is withheld here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from generator.compute.disclosure.service_reports import ServiceYear
from generator.compute.disclosure.small_cells import DETAILS, OUTCOMES, REFUSALS, REQUESTS
from generator.compute.shared.arithmetic import ratio
from generator.compute.shared.suppression import Hidden
from generator.compute.shared.tables import Line, LineKind, Table
from generator.domain.disclosure.service_report import ServiceReport

Value = str | Decimal | date | Hidden | None
BLOCKS: Final = (1, 2, 3, 4, 5, 6)
OBJECTIONS: Final = "keberatan"
_TIMES: Final = ("selesai", "rata_hari", "tepat_waktu", "persen")


@dataclass(frozen=True, slots=True)
class ReportItem:
    """One statement of the report: its block, what it is about, and what is said.

    ``name`` tells apart statements of the same ``key``: a facility, a reason for refusal, a channel. Nothing
    stated is ``None``; a withheld figure is the reason why.
    """

    block: int
    key: str
    name: str
    value: Value
    unit: str = ""


def content_of(year: ServiceYear, tables: Iterable[Table]) -> tuple[ReportItem, ...]:
    """Return everything that the report of a year says, in the order of the six blocks."""
    by_name = {table.id: table for table in tables}
    report = year.report
    items = (
        *_text(1, "kebijakan", report.policy if report else ""),
        *(_resources(report) if report else _nothing(2, ("sarana", "sdm", "pagu", "realisasi"))),
        *_service(by_name, year.year),
        *_text(3, "waktu_klasifikasi", report.time_by_class if report else ""),
        *_disputes(by_name, year.year, report),
        *_statements(5, "kendala_internal", report.internal_obstacles if report else ()),
        *_statements(5, "kendala_eksternal", report.external_obstacles if report else ()),
        *(_recommendations(report) if report else _nothing(6, ("rekomendasi",))),
    )
    return tuple(items)


def _text(block: int, key: str, text: str) -> Iterator[ReportItem]:
    yield ReportItem(block, key, "", text or None)


def _statements(block: int, key: str, texts: Iterable[str]) -> Iterator[ReportItem]:
    items = [ReportItem(block, key, "", text) for text in texts]
    yield from items or _nothing(block, (key,))


def _nothing(block: int, keys: Iterable[str]) -> Iterator[ReportItem]:
    return (ReportItem(block, key, "", None) for key in keys)


def _resources(report: ServiceReport) -> Iterator[ReportItem]:
    """Yield block 2: facilities, staff and money, with the absorption in per cent."""
    facilities = [ReportItem(2, "sarana", each.name, each.condition) for each in report.facilities]
    staff = [ReportItem(2, "sdm", each.qualification, Decimal(each.count), "orang") for each in report.staff]
    yield from facilities or _nothing(2, ("sarana",))
    yield from staff or _nothing(2, ("sdm",))
    yield ReportItem(2, "pagu", "", report.ceiling, "rupiah")
    yield ReportItem(2, "realisasi", "", report.spent, "rupiah")
    yield ReportItem(2, "penyerapan", "", ratio(report.spent, report.ceiling), "persen")


def _service(tables: dict[str, Table], year: int) -> Iterator[ReportItem]:
    """Yield block 3: the requests of the year, their outcomes, and the days that they took."""
    yield from _figures(3, tables.get(REQUESTS), year, ("masuk", *OUTCOMES, *_TIMES))
    for line in _lines(tables.get(REFUSALS), year):
        yield ReportItem(3, "alasan", line.labels[1], _value(line, "jumlah"), "jumlah")
    for line in _lines(tables.get(DETAILS), year):
        yield ReportItem(3, line.labels[1], line.labels[2], _value(line, "jumlah"), "jumlah")


def _disputes(tables: dict[str, Table], year: int, report: ServiceReport | None) -> Iterator[ReportItem]:
    table = tables.get(OBJECTIONS)
    yield from _figures(4, table, year, ("keberatan", "ditanggapi"))
    yield from _text(4, "tanggapan_keberatan", report.objections if report else "")
    yield from _figures(4, table, year, ("sengketa", "putusan", "dilaksanakan"))
    yield from _text(4, "mediasi_ajudikasi", report.mediation if report else "")
    yield from _text(4, "gugatan", report.lawsuits if report else "")


def _recommendations(report: ServiceReport) -> Iterator[ReportItem]:
    for recommendation in report.recommendations:
        yield ReportItem(6, "rekomendasi", recommendation.text, recommendation.follow_up or None)
        yield ReportItem(6, "tenggat", recommendation.text, recommendation.due)
    if not report.recommendations:
        yield from _nothing(6, ("rekomendasi",))


def _lines(table: Table | None, year: int) -> list[Line]:
    """Return the lines of a year, the sum that closes each group left out."""
    lines = table.lines if table else ()
    return [line for line in lines if line.labels[0] == str(year) and line.kind is LineKind.FACT]


def _figures(block: int, table: Table | None, year: int, names: Iterable[str]) -> Iterator[ReportItem]:
    """Yield figures of the whole year: of its sum, or of its only line."""
    lines = [line for line in table.lines if line.labels[0] == str(year)] if table else []
    units = {column.id: column.unit for column in table.columns} if table else {}
    for name in names:
        value = _value(lines[-1], name) if lines else None
        yield ReportItem(block, name, "", value, units.get(name, ""))


def _value(line: Line, name: str) -> Value:
    return line.hidden.get(name) or line.figures.get(name)
