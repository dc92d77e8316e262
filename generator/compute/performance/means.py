"""Simple means of achievements: of an objective, of a goal with all below it, of the office."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from generator.compute.performance.achievement import grade_open
from generator.compute.shared.formulas import median, quotient
from generator.compute.shared.judgement import Achievement, IndicatorYear, MeanAchievement
from generator.domain.shared.office import Node
from generator.rules.book import Scale

_Members = tuple[IndicatorYear, ...]


def mean_of(indicators: Iterable[IndicatorYear], status: Scale | None) -> MeanAchievement:
    """Return the unweighted mean over the agreed indicators that have an achievement.

    Raw and as counted (after cap and floor), in per cent; the status is that of the counted mean.
    """
    agreed = [each for each in indicators if each.agreed is not None]
    achievements = {each.indicator.id: each.achievement for each in agreed}
    judged = {key: each for key, each in achievements.items() if isinstance(each, Achievement)}
    excluded = tuple(key for key in achievements if key not in judged)
    raw = _mean([each.ratio for each in judged.values()])
    counted = _mean([each.counted for each in judged.values()])
    graded = grade_open(counted, status) if status is not None and counted is not None else None
    middle = median(each.counted for each in judged.values()) if judged else None
    return MeanAchievement(raw, counted, tuple(judged), excluded, graded, middle)


def _mean(values: Sequence[Decimal]) -> Decimal | None:
    return quotient(sum(values, Decimal(0)), Decimal(len(values))) if values else None


def members(nodes: Sequence[Node], indicators: Iterable[IndicatorYear]) -> Mapping[str, _Members]:
    """List the indicators of each node (by code), those of the nodes below it included.

    The agreement says which node an indicator belongs to; where it is silent, the plan does.
    """
    parents = {node.code: node.parent for node in nodes}
    by_node: dict[str, list[IndicatorYear]] = {code: [] for code in parents}
    for indicator_year in indicators:
        for code in _upwards(_node_of(indicator_year), parents):
            by_node[code].append(indicator_year)
    return {code: tuple(group) for code, group in by_node.items()}


def _node_of(indicator_year: IndicatorYear) -> str:
    agreed = indicator_year.agreed.node if indicator_year.agreed else ""
    return agreed or (indicator_year.plan.node if indicator_year.plan else "")


def _upwards(code: str, parents: Mapping[str, str]) -> tuple[str, ...]:
    # A tree written in a circle is a finding elsewhere; here it must only come to an end.
    path: dict[str, None] = {}
    while code in parents and code not in path:
        path[code] = None
        code = parents[code]
    return tuple(path)
