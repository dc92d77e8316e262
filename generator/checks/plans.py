"""R349: where two medium-term plans speak of the same year, they promise the same."""

from collections.abc import Iterator
from typing import Final

from generator.checks.context import Context
from generator.checks.notes import explains
from generator.domain.plan import PlanTarget
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.mention import plain

_NONE: Final = "N/A"


def check(context: Context) -> Iterator[Diagnostic]:
    """Find targets of one indicator and year that differ between two plans without a word why."""
    first: dict[tuple[str, int], PlanTarget] = {}
    for target in context.ledger.plan_targets:
        other = first.setdefault((target.indicator, target.year), target)
        is_told = explains(target.note) or explains(other.note)
        if other.span != target.span and other.value != target.value and not is_told:
            yield _differing(other, target)


def _differing(other: PlanTarget, target: PlanTarget) -> Diagnostic:
    one, two = (_shown(each) for each in (other, target))
    message = f"target {target.year} `{target.indicator}` di sini `{two}`, di {other.at.path} `{one}`"
    remedy = "cocokkan keduanya dengan dokumen Renstra; bila yang satu menggantikan yang lain, jelaskan di "
    return found("R349", target.at, message, f"{remedy}`catatan`, tanpa mengubah angkanya", mark=two)


def _shown(target: PlanTarget) -> str:
    return _NONE if target.value is None else plain(target.value)
