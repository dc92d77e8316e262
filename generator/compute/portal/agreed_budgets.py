"""The budgets that agreements print beside the DIPA that they rest on, as rows for identities.

``perjanjian-anggaran`` are the agreements that print one. ``perjanjian-dipa`` are the rows of the DIPA that
was in force on the day of the agreement. Where a day is not known, it is the revision that comes nearest to
what is printed: an agreement rests on one of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.compute.shared.arithmetic import total
from generator.domain.performance.plan import AgreementRevision
from generator.domain.registers.register import Entry

AGREED = "perjanjian-anggaran"
DIPA = "perjanjian-dipa"
_CEILING = "pagu"


def agreed_budgets(revisions: Iterable[AgreementRevision], dipa: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the budget of each agreement, and the rows of the DIPA that it should be the sum of."""
    for revision in revisions:
        if revision.budget is None:
            continue
        labels = {"tahun": str(revision.year), "revisi": str(revision.number)}
        figures: dict[str, Decimal | None] = {_CEILING: revision.budget}
        yield Entry(AGREED, revision.year, (), labels, figures, revision.note, revision.at, revision.cited)
        for row in _in_force(
            revision, revision.budget, [each for each in dipa if each.year == revision.year]
        ):
            yield replace(row, register=DIPA, labels={**row.labels, **labels})


def _in_force(revision: AgreementRevision, budget: Decimal, dipa: Iterable[Entry]) -> Sequence[Entry]:
    """Return the rows of the revision of the DIPA that an agreement rests on, none where there is none."""
    by_number: dict[int, list[Entry]] = {}
    for row in dipa:
        by_number.setdefault(int(row.labels["revisi"] or 0), []).append(row)
    days = {number: min(row.labels["tanggal"] for row in rows) for number, rows in by_number.items()}
    if revision.dated and all(days.values()):
        before = [number for number, day in days.items() if day <= revision.dated.isoformat()]
        return by_number[max(before)] if before else ()
    return min(by_number.values(), key=lambda rows: abs(_sum(rows) - budget), default=())


def _sum(rows: Iterable[Entry]) -> Decimal:
    return total(row.figures[_CEILING] for row in rows) or Decimal()
