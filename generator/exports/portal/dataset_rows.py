"""The rows of the tables of the whole portal that no other module of exports makes, each cell as text."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from generator.compute.comparison.league import Ranking
from generator.domain.performance.indicator import Indicator
from generator.domain.shared.reference import Unit
from generator.exports.disclosure.service_report import report_rows
from generator.exports.registers.areas import table_rows
from generator.exports.shared.cells import plain
from generator.exports.shared.listing import Row
from generator.record.record import OfficeRecord
from generator.values.shared.bilingual import english_of


def with_office(office: OfficeRecord, rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows with the key of the office in front, for lists that have no column for the office."""
    return ((office.office.slug, *row) for row in rows)


def area_rows(office: OfficeRecord) -> Iterator[Row]:
    """Yield a row for each figure of all computed tables of an office."""
    return (row for table in office.tables for row in table_rows(office.office.slug, table))


def report_rows_of_office(office: OfficeRecord) -> Iterator[Row]:
    """Yield a row for each statement of the annual reports on information services of an office."""
    return (row for year in office.service_years for row in report_rows(office, year))


def office_rows(record: OfficeRecord) -> Iterator[Row]:
    """Yield the one row that describes an office."""
    office = record.office
    yield (
        office.slug, office.name, office.short_name, office.code, office.parent, office.ministry,
        yes_or_no(is_so=office.is_blu), office.seat, office.service_area, office.summary,
        " | ".join(office.legal_basis), office.at.path,
        english_of(office.name), english_of(office.summary),
    )  # fmt: skip


def indicator_rows(record: OfficeRecord) -> Iterator[Row]:
    """Yield a row for each indicator card of an office."""
    return (_indicator_row(record.office.slug, card) for card in record.indicators)


def _indicator_row(slug: str, card: Indicator) -> Row:
    return (
        slug, card.id, card.name, card.definition, card.method, card.data_source, card.owner, card.unit,
        card.direction.value, card.accumulation.value, _number(card.minimum), _number(card.maximum),
        yes_or_no(is_so=card.is_key), str(card.year_lag), card.predecessor, card.successor, card.at.path,
        english_of(card.name), english_of(card.definition), english_of(card.method),
    )  # fmt: skip


def unit_rows(units: Iterable[Unit]) -> Iterator[Row]:
    """Yield a row for each unit of measurement."""
    for unit in units:
        yield (
            unit.id, unit.name, unit.symbol, yes_or_no(is_so=unit.whole), _number(unit.minimum),
            _number(unit.maximum),
        )  # fmt: skip


def source_rows(record: OfficeRecord) -> Iterator[Row]:
    """Yield a row for each source document of an office."""
    for document in record.ledger.documents:
        yield (
            record.office.slug, document.id, document.title, document.kind, str(document.year),
            _day(document.issued), document.publisher, document.reference, document.address,
        )  # fmt: skip


def ranking_rows(rankings: Iterable[Ranking]) -> Iterator[Row]:
    """Yield a row for each unit in each ranking; the value is empty where the unit did not report."""
    for ranking in rankings:
        for standing in ranking.standings:
            peer, entry = standing.peer, standing.entry
            yield (
                ranking.measure, str(ranking.year), peer.id, peer.short_name, peer.office,
                _number(standing.value), "" if standing.rank is None else str(standing.rank), standing.grade,
                _number(standing.computed), f"{entry.at.path}:{entry.at.line}" if entry else "",
            )  # fmt: skip


def yes_or_no(*, is_so: bool) -> str:
    """Return ``ya`` or ``tidak``, as the columns of that kind hold it."""
    return "ya" if is_so else "tidak"


def _number(value: Decimal | None) -> str:
    return "" if value is None else plain(value)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
