"""R314 and R380: every revision that an agreement's row names is described, and dated in its order."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from generator.checks.shared.context import Context
from generator.domain.performance.plan import AgreementRevision
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.period import YEAR_END
from generator.values.shared.place import Place

# What a clerk writes of a revision whose day is odd, or is printed nowhere.
_EXPLAINED: Final = re.compile(r"\btanggal|\bbertanggal|\bditandatangani", re.IGNORECASE)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find revision numbers without a row in ``perjanjian-revisi.csv``, and days that are missing or odd."""
    numbers = {(each.year, each.number) for each in context.ledger.revisions}
    for fact in context.ledger.agreed_targets:
        stated = (fact.year, fact.revision) in numbers
        if not stated and not context.doubts(f"/{fact.year}/perjanjian-revisi.csv"):
            at = Place(fact.at.path, fact.at.line, 0, "revisi")
            message = f"revisi {fact.revision} tidak ada di `perjanjian-revisi.csv` tahun {fact.year}"
            remedy = f"tambahkan revisi `{fact.revision}` ke `perjanjian-revisi.csv`, atau perbaiki nomornya"
            yield finding("R314", at, message, remedy, mark=str(fact.revision))
    by_year: dict[int, list[AgreementRevision]] = defaultdict(list)
    for revision in context.ledger.revisions:
        by_year[revision.year].append(revision)
    for year, revisions in by_year.items():
        if not context.doubts(f"/{year}/perjanjian"):
            yield from _misdated(context, sorted(revisions, key=lambda each: each.number))


def _misdated(context: Context, revisions: Sequence[AgreementRevision]) -> Iterator[Diagnostic]:
    """Find revisions by whose day no quarter can be held to the target of its time."""
    reported = set()
    dated = [each for each in revisions if each.dated and each.dated <= context.today]  # others are D263
    for revision in dated:
        if revision.dated and not revision.year - 1 <= revision.dated.year <= revision.year:
            reported.add(revision.number)
            yield from _asked(
                revision, f"revisi {revision.number} tahun {revision.year} bertanggal {revision.dated}"
            )
    for lower, later in pairwise(dated):
        if (
            lower.dated
            and later.dated
            and later.dated < lower.dated
            and not reported & {lower.number, later.number}
        ):
            message = f"revisi {later.number} bertanggal {later.dated}, lebih awal daripada revisi "
            yield from _asked(later, f"{message}{lower.number}, {lower.dated}")
    for revision in revisions:
        if revision.dated is None and _decides(context, revision):
            message = (
                f"revisi {revision.number} tidak bertanggal, sehingga targetnya dipakai sejak triwulan 1"
            )
            yield from _asked(revision, message)


def _decides(context: Context, revision: AgreementRevision) -> bool:
    """Whether a quarter before the end of the year is judged by a target that a revision has changed."""
    rows = [each for each in context.ledger.agreed_targets if each.year == revision.year]
    targets = {each.indicator: each.value for each in rows if each.revision == revision.number}
    changed = {
        row.indicator
        for row in rows
        if row.revision < revision.number and row.indicator in targets and row.value != targets[row.indicator]
    }
    return any(
        fact.indicator in changed and fact.period.year == revision.year and fact.period.quarter < YEAR_END
        for fact in context.ledger.measurements
        if fact.actual is not None
    )


def _asked(revision: AgreementRevision, message: str) -> Iterator[Diagnostic]:
    if not _EXPLAINED.search(revision.note):
        at = Place(revision.at.path, revision.at.line, 0, "tanggal")
        remedy = (
            "cocokkan `tanggal` dan `revisi` dengan naskahnya; bila memang begitu, jelaskan tanggalnya di "
        )
        yield finding("R380", at, message, f"{remedy}`keterangan`")
