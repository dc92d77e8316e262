"""Indicators whose cards are still to be filled in: they and what speaks of them wait together."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from generator.domain.portal.ledger import Ledger
from generator.loading.portal.kinds import kind_of
from generator.values.shared.place import Place

_BY_INDICATOR: Final = (
    "plan_targets", "baselines", "agreed_targets", "interim_targets", "actions", "measurements", "narratives",
)  # fmt: skip


def without_open_indicators(ledger: Ledger, unfinished: tuple[Place, ...]) -> Ledger:
    """Return the ledger without facts about indicators whose cards were left out.

    ``unfinished`` are the open cells, which the ledger remembers.
    """
    known = {each.id for each in ledger.indicators}
    waiting = frozenset(_indicators_of({each.path for each in unfinished})) - known
    if not waiting:
        return replace(ledger, unfinished=unfinished)
    facts: dict[str, Any] = {
        name: tuple(each for each in getattr(ledger, name) if each.indicator not in waiting)
        for name in _BY_INDICATOR
    }
    return replace(
        ledger,
        unfinished=unfinished,
        entries=tuple(each for each in ledger.entries if each.labels.get("indikator") not in waiting),
        asserted=tuple(each for each in ledger.asserted if each.item not in waiting),
        **facts,
    )


def _indicators_of(paths: Iterable[str]) -> Iterable[str]:
    """Return the indicators whose cards are among ``paths``."""
    matches = (kind_of(path) for path in paths)
    return (match[1]["indikator"] for match in matches if match and match[0].id == "kartu")
