"""R349: where two medium-term plans speak of the same year, they promise the same."""

from collections.abc import Iterator
from typing import Final

from generator.checks.shared.context import Context
from generator.domain.performance.plan import PlanTarget
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.mention import mentions, plain

_NONE: Final = "N/A"


def check(context: Context) -> Iterator[Diagnostic]:
    """Find targets of one indicator and year that differ between two plans, until a note names the other."""
    first: dict[tuple[str, int], PlanTarget] = {}
    for target in context.ledger.plan_targets:
        other = first.setdefault((target.indicator, target.year), target)
        is_explained = _names(target.note, other) or _names(other.note, target)
        if other.span != target.span and other.value != target.value and not is_explained:
            yield _differing(other, target)


def _differing(other: PlanTarget, target: PlanTarget) -> Diagnostic:
    one, two = (_shown(each) for each in (other, target))
    message = f"target {target.year} `{target.indicator}` di sini `{two}`, di {other.at.path} `{one}`"
    remedy = "cocokkan keduanya dengan dokumen Renstra; bila yang satu menggantikan yang lain, sebut target "
    remedy += f"yang lain, `{one}`, dan sebabnya di `catatan`, tanpa mengubah angkanya"
    return finding("R349", target.at, message, remedy, mark=two)


def _names(note: str, target: PlanTarget) -> bool:
    return _NONE in note if target.value is None else mentions(note, target.value)


def _shown(target: PlanTarget) -> str:
    return _NONE if target.value is None else plain(target.value)
