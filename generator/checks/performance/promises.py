"""R361 and R362: what was promised and then no row, or no later revision, speaks of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from generator.checks.shared.context import Context
from generator.domain.performance.indicator import Accumulation
from generator.domain.performance.plan import AgreedTarget
from generator.domain.performance.result import Measurement
from generator.findings.shared.catalog import finding, quoted
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.period import QUARTERS, YEAR_END
from generator.values.shared.place import Place

_ADD: Final = (
    "tambahkan barisnya; bila nilainya belum ada, kosongkan `realisasi` dan tulis sebabnya di `status`"
)
# What is measured in each half of a year has no rows in the quarters between.
_HALVES: Final = {2, 4}
_Rows = Mapping[int, list[Measurement]]  # by quarter


def check(context: Context) -> Iterator[Diagnostic]:
    """Find promises without a row in a quarter that is reported, and revisions that leave some out."""
    years: dict[int, _Rows] = defaultdict(lambda: defaultdict(list))
    for fact in context.ledger.measurements:
        years[fact.period.year][fact.period.quarter].append(fact)
    for year, quarters in years.items():
        if not context.awaits(f"/{year}/"):
            yield from _lost(context, year, quarters)
            yield from _skipped(context, year, quarters)
            yield from _stopped(year, quarters, max(years))
    yield from _dropped_in_revision(context)


def _lost(context: Context, year: int, quarters: _Rows) -> Iterator[Diagnostic]:
    promised = _promised(context, year)
    reported = {quarter: {row.indicator for row in rows} for quarter, rows in quarters.items()}
    interim = {(each.indicator, each.quarter) for each in context.ledger.interim_targets if each.year == year}
    for quarter, rows in sorted(quarters.items()):
        if not reported[quarter] <= context.indicators.keys():  # a misspelt name may stand for any
            continue
        for indicator in promised:
            # Some are measured once a year only; those have no row before.
            others = (reported[other] for other in reported if other not in {quarter, YEAR_END})
            is_due = quarter == YEAR_END or (indicator, quarter) in interim
            if indicator not in reported[quarter] and (is_due or any(indicator in each for each in others)):
                message = (
                    f"`{indicator}` dijanjikan untuk {year}, tetapi tidak punya baris di triwulan {quarter}"
                )
                yield finding("R361", Place(rows[0].at.path), message, _ADD)


def _skipped(context: Context, year: int, quarters: _Rows) -> Iterator[Diagnostic]:
    """Find whole quarters without a row that sums and means of the year leave out."""
    reported: dict[str, set[int]] = defaultdict(set)
    for quarter, rows in quarters.items():
        for row in rows:
            reported[row.indicator].add(quarter)
    for quarter in sorted(set(QUARTERS) - quarters.keys()):
        later = min((each for each in quarters if each > quarter), default=0)
        names = [
            key
            for key, numbers in reported.items()
            if min(numbers) < quarter < max(numbers) and numbers != _HALVES and _adds_up(context, key)
        ]
        if later and names:
            message = f"triwulan {quarter} tahun {year} tidak punya baris, padahal triwulan sesudahnya ada"
            message += f"; {quoted(names)} dihitung tanpa triwulan itu"
            yield finding("R361", Place(quarters[later][0].at.path), message, _ADD)


def _adds_up(context: Context, indicator: str) -> bool:
    card = context.indicators.get(indicator)
    return card is not None and card.accumulation is not Accumulation.LAST


def _stopped(year: int, quarters: _Rows, newest: int) -> Iterator[Diagnostic]:
    """Find a year without results up to its end, which would be published as a running year for ever."""
    if YEAR_END not in quarters and newest > year:
        last = max(quarters)
        message = f"hasil {year} berhenti di triwulan {last}, padahal {newest} sudah punya hasil, sehingga "
        message += f"{year} terbit sebagai tahun yang masih berjalan"
        yield finding("R361", Place(quarters[last][0].at.path), message, _ADD)


def _promised(context: Context, year: int) -> dict[str, None]:
    """List what the agreement of a year promises, or the plan where there is no agreement."""
    ledger = context.ledger
    agreed = [each.indicator for each in ledger.agreed_targets if each.year == year]
    planned = [each.indicator for each in ledger.plan_targets if each.year == year and each.value is not None]
    return dict.fromkeys(key for key in agreed or planned if key in context.indicators)


def _dropped_in_revision(context: Context) -> Iterator[Diagnostic]:
    revisions: dict[int, dict[int, list[AgreedTarget]]] = defaultdict(lambda: defaultdict(list))
    for row in context.ledger.agreed_targets:
        revisions[row.year][row.revision].append(row)
    for year, by_number in revisions.items():
        if context.awaits(f"/{year}/perjanjian.csv"):
            continue
        promised: dict[str, None] = {}
        for number, rows in sorted(by_number.items()):
            listed = {row.indicator for row in rows}
            missing = [key for key in promised if key not in listed]
            promised |= dict.fromkeys(listed)
            if missing:
                names = ", ".join(f"`{key}`" for key in missing)
                message = f"revisi {number} tidak memuat {names}; target revisi sebelumnya tetap dipakai"
                remedy = (
                    f"salin barisnya ke revisi {number} bila masih dijanjikan; bila dicabut, tulis barisnya "
                    "dengan target `N/A` dan sebabnya di `catatan`"
                )
                yield finding("R362", Place(rows[0].at.path, rows[0].at.line, 0, "revisi"), message, remedy)
