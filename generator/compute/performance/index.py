"""The facts of one office by key, gathered in one pass over the ledger."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.domain.performance.plan import Action, AgreedTarget, GoalTarget, InterimTarget, PlanTarget
from generator.domain.performance.result import Asserted, Measurement, Narrative
from generator.domain.portal.ledger import Ledger
from generator.domain.shared.office import Node
from generator.values.shared.period import YEAR_END, end_of

F = TypeVar("F")
K = TypeVar("K")

ItemYear = tuple[str, int]
Grouped = Mapping[ItemYear, tuple[F, ...]]


@dataclass(frozen=True, slots=True)
class Index:
    """Facts by (indicator, node or item, year); within a key the order of the files.

    ``agreed`` holds the row of the highest revision that speaks of an indicator, ``superseded`` those of
    lower ones: what a revision does not list keeps its target. ``dated`` are the days of the revisions, by
    year and number; ``measured`` the quarters of each year that an office has rows of.
    """

    agreements: Mapping[int, tuple[AgreedTarget, ...]]
    agreed: Grouped[AgreedTarget]
    superseded: Grouped[AgreedTarget]
    dated: Mapping[tuple[int, int], date]
    plans: Mapping[str, tuple[PlanTarget, ...]]
    interims: Grouped[InterimTarget]
    measurements: Grouped[Measurement]
    actions: Grouped[Action]
    narratives: Grouped[Narrative]
    asserted: Grouped[Asserted]
    goal_targets: Grouped[GoalTarget]
    measured: Mapping[int, frozenset[int]]

    def agreed_at(self, indicator: str, year: int, quarter: int) -> AgreedTarget | None:
        """Return the target that held at the end of a quarter; a revision holds from its day.

        At the end of the year it is the last one, also where it was signed or dated later.
        """
        key = (indicator, year)
        counted = next(iter(self.agreed.get(key, ())), None)
        if counted is None or quarter == YEAR_END:
            return counted
        rows = sorted((*self.superseded.get(key, ()), counted), key=lambda row: row.revision)
        holding = [row for row in rows if self._holds(row, end_of(year, quarter))]
        return holding[-1] if holding else None

    def _holds(self, row: AgreedTarget, day: date) -> bool:
        since = self.dated.get((row.year, row.revision))
        return row.revision == 0 or since is None or since <= day

    def mentions(self) -> frozenset[ItemYear]:
        """List every item and year that a fact is about; a target that was not set is no fact."""
        plans = (row for rows in self.plans.values() for row in rows)
        planned = {(row.indicator, row.year) for row in plans if row.value is not None}
        return frozenset(planned).union(
            self.agreed, self.superseded, self.interims, self.measurements,
            self.actions, self.narratives, self.asserted, self.goal_targets,
        )  # fmt: skip

    def plan(self, indicator: str, year: int) -> tuple[PlanTarget, ...]:
        """Return the targets of the medium-term plan that covers ``year``, oldest first.

        Where two plans cover the year, the one that starts later counts.
        """
        rows = self.plans.get(indicator, ())
        span = latest_span({row.span for row in rows}, year)
        return tuple(sorted((row for row in rows if row.span == span), key=lambda row: row.year))


def index_of(ledger: Ledger) -> Index:
    """Gather the facts of one office by key."""
    top = _top_revisions(ledger.agreed_targets)
    counted = [row for row in ledger.agreed_targets if row.revision == top[row.indicator, row.year]]
    lower = [row for row in ledger.agreed_targets if row.revision != top[row.indicator, row.year]]
    newest_first = sorted(counted, key=lambda row: -row.revision)
    return Index(
        agreements=_grouped(newest_first, lambda row: row.year),
        agreed=_grouped(counted, lambda row: (row.indicator, row.year)),
        superseded=_grouped(lower, lambda row: (row.indicator, row.year)),
        dated={(each.year, each.number): each.dated for each in ledger.revisions if each.dated},
        plans=_grouped(ledger.plan_targets, lambda row: row.indicator),
        interims=_grouped(ledger.interim_targets, lambda row: (row.indicator, row.year)),
        measurements=_grouped(ledger.measurements, lambda row: (row.indicator, row.period.year)),
        actions=_grouped(ledger.actions, lambda row: (row.indicator, row.year)),
        narratives=_grouped(ledger.narratives, lambda row: (row.indicator, row.period.year)),
        asserted=_grouped(ledger.asserted, lambda row: (row.item, row.period.year)),
        goal_targets=_grouped(ledger.goal_targets, lambda row: (row.node, row.year)),
        measured=_quarters(ledger.measurements),
    )


def nodes_of(nodes: Iterable[Node], year: int) -> tuple[Node, ...]:
    """List the goals and objectives of the plan that covers ``year``, the later plan where two do."""
    all_nodes = tuple(nodes)
    span = latest_span({node.span for node in all_nodes}, year)
    return tuple(node for node in all_nodes if node.span == span)


def latest_span(spans: Iterable[tuple[int, int]], year: int) -> tuple[int, int] | None:
    """Return the span that covers ``year``, the later one where several do."""
    return max((span for span in spans if span[0] <= year <= span[1]), default=None)


def _top_revisions(rows: Iterable[AgreedTarget]) -> Mapping[ItemYear, int]:
    top: dict[ItemYear, int] = {}
    for row in rows:
        key = (row.indicator, row.year)
        top[key] = max(row.revision, top.get(key, row.revision))
    return top


def _quarters(rows: Iterable[Measurement]) -> Mapping[int, frozenset[int]]:
    by_year = _grouped(rows, lambda row: row.period.year)
    return {year: frozenset(row.period.quarter for row in group) for year, group in by_year.items()}


def _grouped(rows: Iterable[F], key: Callable[[F], K]) -> Mapping[K, tuple[F, ...]]:
    groups: defaultdict[K, list[F]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return {name: tuple(group) for name, group in groups.items()}
