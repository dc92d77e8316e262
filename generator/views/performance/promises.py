"""Promises as marks: one for each indicator that an office has promised, by how it stands, with its words.

The same marks are the picture of all offices on the front page and of all years on the page of an office.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.compute.shared.judgement import OfficeYear
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.values.shared.period import YEAR_END
from generator.views.performance.answers import in_order
from generator.views.performance.scorecard import scorecard
from generator.views.shared import words
from generator.views.shared.components import Status


@dataclass(frozen=True, slots=True)
class PromiseMark:
    """A promise: how it stands, its words, and the page of the indicator."""

    status: Status
    words: str
    path: str


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many promises stand in one way."""

    status: Status
    count: int

    @property
    def counted(self) -> Status:
        """The status with the count in its words."""
        return Status(self.status.key, f"{self.count} {words.in_sentence(self.status.words)}")


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """The promises of an office in a year; ``count`` says how many are kept, or why that is not known.

    ``title`` names the line, ``path`` leads to the scorecard, or to the office where it has none.
    """

    title: str
    path: str
    when: str
    count: str
    marks: tuple[PromiseMark, ...]


def promises_by_year(record: OfficeRecord) -> tuple[PromiseLine, ...]:
    """Return the promises of each year in which something is known of them, oldest first."""
    return tuple(
        _line(record, year, str(year.year), _part(year)) for year in record.scored_years if year.quarter
    )


def newest_promises(record: OfficeRecord) -> PromiseLine:
    """Return the promises of the newest year under the name of the office."""
    name, latest = record.office.short_name, record.latest
    if latest is None or not latest.quarter:
        return PromiseLine(name, page_addresses.office(record.office.slug), "", "belum dinilai", ())
    return _line(record, latest, name, words.in_sentence(words.period(latest.year, latest.quarter)))


def by_status(lines: Iterable[PromiseLine]) -> tuple[StatusCount, ...]:
    """Count how many promises stand in which way, the best first."""
    statuses = [mark.status for line in lines for mark in line.marks]
    known = {status.key: status for status in reversed(statuses)}
    counts = Counter(status.key for status in statuses)
    return tuple(StatusCount(known[key], counts[key]) for key in sorted(counts, key=in_order))


def _line(record: OfficeRecord, year: OfficeYear, title: str, when: str) -> PromiseLine:
    answer = scorecard(record, year).answer
    lines = sorted(answer.cells, key=lambda line: in_order(line.status.key))
    marks = tuple(PromiseMark(line.status, f"{line.code} {line.name}".strip(), line.path) for line in lines)
    path = page_addresses.year(record.office.slug, year.year)
    return PromiseLine(title, path, when, f"{answer.count} {answer.of}", marks)


def _part(year: OfficeYear) -> str:
    """Say until when a year has come, where it is not over."""
    return "" if year.quarter == YEAR_END else f"s.d. Triwulan {words.QUARTERS[year.quarter]}"
