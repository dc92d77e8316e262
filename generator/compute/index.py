"""The facts of one office by key, gathered in one pass over the ledger."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.domain.ledger import Ledger
from generator.domain.office import Node
from generator.domain.plan import Action, AgreedTarget, GoalTarget, InterimTarget, PlanTarget
from generator.domain.result import Asserted, Measurement, Narrative

F = TypeVar("F")
K = TypeVar("K")

ItemYear = tuple[str, int]
Grouped = Mapping[ItemYear, tuple[F, ...]]


@dataclass(frozen=True, slots=True)
class Index:
    """Facts by (indicator, node or item, year); within a key the order of the files.

    ``agreed`` holds the rows of the highest revision of a year, ``superseded`` those of lower ones.
    """

    agreements: Mapping[int, tuple[AgreedTarget, ...]]
    agreed: Grouped[AgreedTarget]
    superseded: Grouped[AgreedTarget]
    plans: Mapping[str, tuple[PlanTarget, ...]]
    interims: Grouped[InterimTarget]
    measurements: Grouped[Measurement]
    actions: Grouped[Action]
    narratives: Grouped[Narrative]
    asserted: Grouped[Asserted]
    goal_targets: Grouped[GoalTarget]

    def mentions(self) -> frozenset[ItemYear]:
        """List every item and year that a fact is about; a target that was not set is no fact."""
        plans = (row for rows in self.plans.values() for row in rows)
        planned = {(row.indicator, row.year) for row in plans if row.value is not None}
        return frozenset(planned).union(
            self.agreed, self.superseded, self.interims, self.measurements,
            self.actions, self.narratives, self.asserted, self.goal_targets,
        )  # fmt: skip

    def plan(self, indicator: str, year: int) -> tuple[PlanTarget | None, PlanTarget | None]:
        """Return the medium-term target of ``year`` and that of the plan's last year.

        Where two plans cover the year, the one that starts later counts.
        """
        rows = self.plans.get(indicator, ())
        span = latest_span({row.span for row in rows}, year)
        by_year = {row.year: row for row in rows if row.span == span}
        return (by_year.get(year), by_year.get(span[1])) if span else (None, None)


def index_of(ledger: Ledger) -> Index:
    """Gather the facts of one office by key."""
    top = _top_revisions(ledger.agreed_targets)
    counted = [row for row in ledger.agreed_targets if row.revision == top[row.year]]
    lower = [row for row in ledger.agreed_targets if row.revision != top[row.year]]
    return Index(
        agreements=_grouped(counted, lambda row: row.year),
        agreed=_grouped(counted, lambda row: (row.indicator, row.year)),
        superseded=_grouped(lower, lambda row: (row.indicator, row.year)),
        plans=_grouped(ledger.plan_targets, lambda row: row.indicator),
        interims=_grouped(ledger.interim_targets, lambda row: (row.indicator, row.year)),
        measurements=_grouped(ledger.measurements, lambda row: (row.indicator, row.period.year)),
        actions=_grouped(ledger.actions, lambda row: (row.indicator, row.year)),
        narratives=_grouped(ledger.narratives, lambda row: (row.indicator, row.period.year)),
        asserted=_grouped(ledger.asserted, lambda row: (row.item, row.period.year)),
        goal_targets=_grouped(ledger.goal_targets, lambda row: (row.node, row.year)),
    )


def nodes_of(nodes: Iterable[Node], year: int) -> tuple[Node, ...]:
    """List the goals and objectives of the plan that covers ``year``, the later plan where two do."""
    known = tuple(nodes)
    span = latest_span({node.span for node in known}, year)
    return tuple(node for node in known if node.span == span)


def latest_span(spans: Iterable[tuple[int, int]], year: int) -> tuple[int, int] | None:
    """Return the span that covers ``year``, the later one where several do."""
    return max((span for span in spans if span[0] <= year <= span[1]), default=None)


def _top_revisions(rows: Iterable[AgreedTarget]) -> Mapping[int, int]:
    top: dict[int, int] = {}
    for row in rows:
        top[row.year] = max(row.revision, top.get(row.year, row.revision))
    return top


def _grouped(rows: Iterable[F], key: Callable[[F], K]) -> Mapping[K, tuple[F, ...]]:
    groups: defaultdict[K, list[F]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return {name: tuple(group) for name, group in groups.items()}
