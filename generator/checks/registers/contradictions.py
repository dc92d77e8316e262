"""R371: two files of an office that speak of the same money say the same, or a note names the other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.checks.shared.context import JudgeableOffice
from generator.compute.comparison.league import MEASURES_OF_CARDS
from generator.compute.registers.budget import REGISTER as TREE
from generator.compute.registers.budget import lowest
from generator.compute.registers.efficiency import REGISTER as COSTS
from generator.compute.registers.surveys import INDICES
from generator.compute.shared.arithmetic import total
from generator.compute.shared.sums import stated_wholes
from generator.compute.shared.tables import EVERYTHING
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import Entry
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.mention import grouped_digits, mentions
from generator.values.shared.period import YEAR_END
from generator.values.shared.place import Place

_YEARLY: Final = "anggaran-tahunan"
_REVENUE: Final = "pnbp-tahunan"
_BY_SERVICE: Final = "pnbp-layanan"
_BY_MONTH: Final = "pnbp-bulan"
_MONEY: Final = ("pagu", "realisasi")
_DECEMBER: Final = "12"
_SURVEYS: Final = "survei-tahunan"
_SATISFACTION: Final = "skm"
_INDEX: Final = "ikm"
_OF_MONTHS: Final = ("sampai_bulan_lalu", "bulan_ini", "tanpa_bulan")


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure as one file states it, and the same figure as the rows of another give it."""

    entry: Entry
    field: str
    name: str
    parts: tuple[Entry, ...]
    summed: Decimal | None


def check(office: JudgeableOffice) -> Iterator[Diagnostic]:
    """Find figures that two files of an office give differently without a note that names the other."""
    ledger = office.context.ledger
    tree = ledger.rows(TREE)
    costs = ledger.rows(COSTS)
    claims = (
        *_by_indicator(costs, tree),
        *_by_year(ledger.rows(_YEARLY), tree, costs),
        *_by_service(stated_wholes(ledger, _REVENUE), ledger.rows(_BY_SERVICE)),
        *_by_month(ledger.rows(_BY_SERVICE), ledger.rows(_BY_MONTH)),
    )
    for claim in claims:
        yield from _contradicted(claim)
    yield from _by_survey(ledger)


def _by_indicator(costs: Iterable[Entry], tree: Iterable[Entry]) -> Iterator[Claim]:
    """Compare the money of each indicator with the lowest budget rows that name it."""
    rows = tuple(tree)
    for entry in costs:
        leaves = lowest(row for row in rows if row.year == entry.year)
        matching = tuple(leaf for leaf in leaves if leaf.labels["indikator"] == entry.labels["indikator"])
        for name in _MONEY if matching else ():
            yield Claim(entry, name, f"{name} `{entry.labels['indikator']}`", matching, _sum(matching, name))


def _by_year(yearly: Iterable[Entry], tree: Iterable[Entry], costs: Iterable[Entry]) -> Iterator[Claim]:
    """Compare the money of a year with its budget rows and with what its indicators cost."""
    rows, spread = tuple(tree), tuple(costs)
    for entry in yearly:
        leaves = tuple(lowest(row for row in rows if row.year == entry.year))
        matching = tuple(each for each in spread if each.year == entry.year)
        for parts in (leaves, matching):
            for name in _MONEY if parts else ():
                yield Claim(entry, name, f"{name} {entry.year}", parts, _sum(parts, name))


def _by_service(wholes: Mapping[str, Entry], services: Iterable[Entry]) -> Iterator[Claim]:
    """Compare the revenue of a year with that of its services."""
    rows = tuple(services)
    for year, entry in wholes.items():
        matching = tuple(row for row in rows if row.labels["tahun"] == year)
        for name in ("target", "penerimaan") if matching else ():
            yield Claim(
                entry, name, f"{name} {year}", matching, total(row.figures.get(name) for row in matching)
            )


def _by_month(services: Iterable[Entry], months: Iterable[Entry]) -> Iterator[Claim]:
    """Compare the revenue of a service in a year with what was received up to December."""
    rows = tuple(row for row in months if row.labels["bulan"] == _DECEMBER)
    for entry in services:
        of_year = tuple(row for row in rows if row.year == entry.year)
        matching = tuple(row for row in of_year if _service(row) == _service(entry))
        parts = matching or of_year
        if parts:
            received = total(row.figures.get(name) for row in matching for name in _OF_MONTHS)
            name = f"penerimaan `{entry.labels['layanan']}` {entry.year}"
            yield Claim(entry, "penerimaan", name, parts, received if matching else Decimal())


def _by_survey(ledger: Ledger) -> Iterator[Diagnostic]:
    """Compare the satisfaction index of a year with what the survey and the office's indicator have."""
    for entry in ledger.rows(_SURVEYS):
        if entry.labels["instrumen"] != _SATISFACTION:
            continue
        others = [
            (row.figures["indeks"], row.at)
            for row in ledger.rows(INDICES)
            if row.year == entry.year and row.labels["layanan"] == EVERYTHING and not row.labels["triwulan"]
        ]
        others += [
            (fact.actual, fact.at)
            for fact in ledger.measurements
            if MEASURES_OF_CARDS.get(fact.indicator) == _INDEX
            and (fact.period.year, fact.period.quarter, fact.part) == (entry.year, YEAR_END, "")
        ]
        for value, at in others:
            stated = entry.figures["nilai"]
            if value is not None and stated not in {None, value} and not mentions(entry.note, value):
                yield differing(entry, "nilai", f"nilai survei {entry.year}", value, at)


def _service(entry: Entry) -> tuple[str, str]:
    return entry.labels["jenis"], entry.labels["layanan"]


def _sum(rows: Iterable[Entry], name: str) -> Decimal | None:
    """Add up a column; nothing where a row has no figure, for what is missing may explain a difference."""
    values = [row.figures.get(name) for row in rows]
    return None if None in values else total(values)


def _contradicted(claim: Claim) -> Iterator[Diagnostic]:
    stated = claim.entry.figures.get(claim.field)
    if stated is None or claim.summed is None or stated == claim.summed:
        return
    if mentions(claim.entry.note, claim.summed):
        return
    other = claim.parts[0].at
    yield differing(claim.entry, claim.field, claim.name, claim.summed, other, is_sum=len(claim.parts) > 1)


def differing(
    entry: Entry, field: str, name: str, computed: Decimal, other: Place, *, is_sum: bool = False
) -> Diagnostic:
    """Return the finding about a figure for which another file gives ``computed``."""
    stated = entry.figures[field]
    text = "" if stated is None else grouped_digits(stated)
    verb = "berjumlah" if is_sum else "tertulis"
    message = f"{name} tertulis {text}, tetapi di `{other.path}` {verb} {grouped_digits(computed)}"
    remedy = (
        "periksa keduanya di sumber; bila laporan memang mencetak dua angka, "
        f"sebut angka yang lain, `{grouped_digits(computed)}`, di `catatan` baris ini"
    )
    return finding("R371", Place(entry.at.path, entry.at.line, 0, field), message, remedy)
