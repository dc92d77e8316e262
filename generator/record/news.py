"""The news of an office: whatever carries a date of its own, never the date of a build.

What is dated in the future is no news yet, so that a mistyped year does not lead every list.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from generator.compute.disclosure.public_information import ANNOUNCEMENTS, day_of
from generator.compute.documents.library import documents
from generator.compute.shared.judgement import OfficeYear
from generator.domain.registers.register import Entry
from generator.record import page_addresses
from generator.record.library import leads_to
from generator.record.record import OfficeRecord
from generator.record.summary import News, NewsKind
from generator.values.shared.period import end_of


def news_of(record: OfficeRecord) -> Iterator[News]:
    """Yield the last quarter of each year of an office, its agreements, announcements, documents, reports.

    Of a year whose last quarter has not ended also the last one that has; what is to come is among it.
    """
    slug = record.office.slug
    quarters = (
        (each, quarter) for each in record.judged.years for quarter in _reported_quarters(each, record)
    )
    for year, quarter in quarters:
        key, path = f"{year.year}/{quarter}", page_addresses.year(slug, year.year)
        day, renewed = end_of(year.year, quarter), _renewed(year, quarter, record)
        yield News(day, NewsKind.MEASURED, record.office, key, "", path, year.year, quarter, renewed)
    scored = {each.year for each in record.scored_years}
    agreed = [
        (revision.year, revision.number, revision.dated)
        for revision in record.ledger.revisions
        if revision.dated and revision.year in scored
    ]
    for signed, number, day in agreed:
        key, path = f"{signed}/{number}", page_addresses.year(slug, signed)
        yield News(day, NewsKind.AGREED, record.office, key, "", path, signed, number)
    yield from _written(record)
    reports = [(each.published, each.year) for each in record.service_years if each.published]
    for day, of in reports if record.disclosures else ():
        path = page_addresses.service_report(slug, of)
        yield News(day, NewsKind.REPORTED, record.office, str(of), "", path, of)


def _renewed(year: OfficeYear, quarter: int, record: OfficeRecord) -> date | None:
    """Return the newest day of the reports that the results up to a quarter stand in, if one is later."""
    cited = {
        fact.cited.document
        for indicator_year in year.indicators
        for state in indicator_year.quarters
        if state.quarter <= quarter
        for fact in state.measurements
    }
    issued = (each.issued for each in record.ledger.documents if each.id in cited)
    ended = end_of(year.year, quarter)
    return max((day for day in issued if day and ended < day <= record.today), default=None)


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
        path = page_addresses.disclosure(slug)
        yield News(day, NewsKind.ANNOUNCED, record.office, f"{day}/{title}", title, path)
    for day, entry in _dated(documents(record.ledger)):
        key, title, address = entry.labels["kunci"], entry.labels["judul"], leads_to(entry)
        path = address.removeprefix("/") if address.startswith("/") else page_addresses.library(slug)
        yield News(day, NewsKind.LISTED, record.office, f"{key}/{day}", title, path)


def _announcements(record: OfficeRecord) -> tuple[Entry, ...]:
    """Return the announcements of an office whose page of public information shows them."""
    return record.ledger.rows(ANNOUNCEMENTS) if record.disclosures else ()


def _dated(entries: Iterable[Entry]) -> list[tuple[date, Entry]]:
    days = ((day_of(entry.labels["tanggal"]), entry) for entry in entries)
    return [(day, entry) for day, entry in days if day]


def newest_first(news: Iterable[News], today: date) -> tuple[News, ...]:
    """Return the news that have come by ``today``, the newest first, then by office and kind."""
    have_come = (each for each in news if each.day <= today)
    ordered = sorted(have_come, key=lambda each: (each.office.short_name, each.kind.value, each.key))
    return tuple(sorted(ordered, key=lambda each: each.day, reverse=True))


def to_come(news: Iterable[News], today: date) -> tuple[News, ...]:
    """Return the news that are dated after ``today``."""
    return tuple(each for each in news if each.day > today)


def of_one(record: OfficeRecord) -> tuple[News, ...]:
    """Return the news of an office, the newest first; of one without any, its dated source documents."""
    today = record.today
    return newest_first(news_of(record), today) or newest_first(_sourced(record), today)


def _sourced(record: OfficeRecord) -> Iterator[News]:
    path = page_addresses.office(record.office.slug)
    for document in record.ledger.documents:
        if document.issued:
            title = f"{document.kind} {document.year}"
            key, year = document.id, document.year
            yield News(document.issued, NewsKind.SOURCED, record.office, key, title, path, year)


def latest(news: Iterable[News]) -> tuple[News, ...]:
    """Return the news without results and agreements that newer ones of the same office follow, in order."""
    by_subject: dict[tuple[object, ...], News] = {}
    for item in news:
        is_followed = item.kind in {NewsKind.MEASURED, NewsKind.AGREED}
        key = (item.office.slug, item.kind, "" if is_followed else item.key)
        by_subject.setdefault(key, item)
    return tuple(by_subject.values())


def as_of(news: Iterable[News], today: date) -> date | None:
    """Return the newest date up to ``today`` in the news of all offices, ``None`` where they have none."""
    return max((each.day for each in news if each.day <= today), default=None)
