"""The news of an office: whatever carries a date of its own, never the date of a build.

What is dated in the future is no news yet, so that a mistyped year does not lead every list.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.compute.disclosure.public_information import ANNOUNCEMENTS, day_of
from generator.compute.documents.library import documents
from generator.compute.shared.judgement import OfficeYear
from generator.domain.registers.register import Entry
from generator.record import page_addresses
from generator.record.library import leads_to
from generator.record.record import OfficeRecord, Record
from generator.values.shared.period import end_of


class NewsKind(Enum):
    """What happened."""

    MEASURED = "kinerja"
    AGREED = "perjanjian"
    ANNOUNCED = "pengumuman"
    LISTED = "dokumen"
    REPORTED = "laporan-layanan"
    SOURCED = "sumber"


@dataclass(frozen=True, slots=True)
class News:
    """One piece of news of one office: its day, and where it can be read.

    ``key`` tells it from others of its kind for good. ``title`` is what people called it, empty for
    figures. ``quarter`` is the last one measured, or the number of a revision of the year's agreement.
    """

    day: date
    kind: NewsKind
    office: OfficeRecord
    key: str
    title: str
    path: str
    year: int = 0
    quarter: int = 0


def news_of(record: OfficeRecord) -> Iterator[News]:
    """Yield the last quarter of each year of an office, its agreements, announcements, documents, reports.

    Of a year whose last quarter has not ended also the last one that has; what is to come is among it.
    """
    slug = record.office.slug
    quarters = (
        (each.year, quarter) for each in record.judged.years for quarter in _reported_quarters(each, record)
    )
    for year, quarter in quarters:
        key, path = f"{year}/{quarter}", page_addresses.year(slug, year)
        yield News(end_of(year, quarter), NewsKind.MEASURED, record, key, "", path, year, quarter)
    scored = {each.year for each in record.scored_years}
    agreed = [
        (revision.year, revision.number, revision.dated)
        for revision in record.ledger.revisions
        if revision.dated and revision.year in scored
    ]
    for signed, number, day in agreed:
        key, path = f"{signed}/{number}", page_addresses.year(slug, signed)
        yield News(day, NewsKind.AGREED, record, key, "", path, signed, number)
    yield from _written(record)
    reports = [(each.published, each.year) for each in record.service_years if each.published]
    for day, of in reports if record.disclosures else ():
        path = page_addresses.service_report(slug, of)
        yield News(day, NewsKind.REPORTED, record, str(of), "", path, of)


def _reported_quarters(year: OfficeYear, record: OfficeRecord) -> Iterator[int]:
    if year.quarter:
        yield year.quarter
    if year.quarter and end_of(year.year, year.quarter) > record.today:
        measured = {
            state.quarter
            for indicator_year in year.indicators
            for state in indicator_year.quarters
            if any(fact.actual is not None for fact in state.measurements)
        }
        ended = [quarter for quarter in measured if end_of(year.year, quarter) <= record.today]
        yield from (max(ended),) if ended else ()


def _written(record: OfficeRecord) -> Iterator[News]:
    slug = record.office.slug
    for day, entry in _dated(_announcements(record)):
        title = entry.labels["judul"]
        yield News(day, NewsKind.ANNOUNCED, record, f"{day}/{title}", title, page_addresses.disclosure(slug))
    for day, entry in _dated(documents(record.ledger)):
        key, title, address = entry.labels["kunci"], entry.labels["judul"], leads_to(entry)
        path = address.removeprefix("/") if address.startswith("/") else page_addresses.library(slug)
        yield News(day, NewsKind.LISTED, record, f"{key}/{day}", title, path)


def _announcements(record: OfficeRecord) -> tuple[Entry, ...]:
    """Return the announcements of an office whose page of public information shows them."""
    return record.ledger.rows(ANNOUNCEMENTS) if record.disclosures else ()


def _dated(entries: Iterable[Entry]) -> list[tuple[date, Entry]]:
    days = ((day_of(entry.labels["tanggal"]), entry) for entry in entries)
    return [(day, entry) for day, entry in days if day]


def newest_first(records: Iterable[OfficeRecord]) -> tuple[News, ...]:
    """Return the news of several offices, the newest first, then by office and kind."""
    return _newest_first(each for record in records for each in news_of(record))


def to_come(records: Iterable[OfficeRecord]) -> tuple[News, ...]:
    """Return the news of several offices that are dated after today."""
    return tuple(each for record in records for each in news_of(record) if not _has_come(each))


def _has_come(news: News) -> bool:
    return news.day <= news.office.today


def _newest_first(news: Iterable[News]) -> tuple[News, ...]:
    ordered = sorted(
        filter(_has_come, news), key=lambda each: (each.office.office.short_name, each.kind.value, each.key)
    )
    return tuple(sorted(ordered, key=lambda each: each.day, reverse=True))


def of_one(record: OfficeRecord) -> tuple[News, ...]:
    """Return the news of an office, the newest first; of one without any, its dated source documents."""
    return newest_first((record,)) or _newest_first(_sourced(record))


def _sourced(record: OfficeRecord) -> Iterator[News]:
    path = page_addresses.office(record.office.slug)
    for document in record.ledger.documents:
        if document.issued:
            title = f"{document.kind} {document.year}"
            yield News(document.issued, NewsKind.SOURCED, record, document.id, title, path, document.year)


def latest(news: Iterable[News]) -> tuple[News, ...]:
    """Return the news without results and agreements that newer ones of the same office follow, in order."""
    by_subject: dict[tuple[object, ...], News] = {}
    for item in news:
        is_followed = item.kind in {NewsKind.MEASURED, NewsKind.AGREED}
        key = (item.office.office.slug, item.kind, "" if is_followed else item.key)
        by_subject.setdefault(key, item)
    return tuple(by_subject.values())


def as_of(record: Record) -> date | None:
    """Return the newest date up to today in the data of the portal, ``None`` where they name none."""
    return next((each.day for each in newest_first(record.offices)), None)
