"""All facts of an office judged, year by year."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import localcontext
from typing import Final

from generator.compute.performance.grades import grade_of
from generator.compute.performance.index import Index, ItemYear, index_of, nodes_of
from generator.compute.performance.indicator_year import judge_indicator
from generator.compute.performance.means import mean_of, members
from generator.compute.performance.trend import last_result, trend_of
from generator.compute.performance.year_rules import JudgingRules, judging_rules
from generator.compute.shared.judgement import IndicatorYear, JudgedOffice, NodeYear, OfficeYear, Unjudged
from generator.compute.verification.printed import verify_mean
from generator.domain.performance.indicator import Indicator
from generator.domain.portal.ledger import Ledger
from generator.domain.shared.office import Node
from generator.rules.book import MissingRule, RuleBook
from generator.values.shared.number import WIDE

WHOLE_OFFICE: Final = "satker"

# The years of each indicator, oldest first.
_Histories = Mapping[str, Sequence[IndicatorYear]]


@dataclass(frozen=True, slots=True)
class _Inputs:
    """The facts of an office by key, its cards and the rules: what judging one year needs."""

    ledger: Ledger
    book: RuleBook
    index: Index
    mentions: frozenset[ItemYear]
    cards: Mapping[str, Indicator]


def judge_office(ledger: Ledger, book: RuleBook) -> JudgedOffice:
    """Return every year of an office judged, oldest first, and the rules that were needed and are missing.

    Facts about an indicator without a card are left out: that they exist is a finding elsewhere.
    """
    index = index_of(ledger)
    cards = {each.id: each for each in ledger.indicators}
    inputs = _Inputs(ledger, book, index, index.mentions(), cards)
    years: list[OfficeYear] = []
    missing: dict[MissingRule, None] = {}
    histories: dict[str, list[IndicatorYear]] = {}
    with localcontext(WIDE):
        for year in sorted({year for _, year in inputs.mentions}):
            rules = judging_rules(book, year, ledger.office.formula_set)
            judged = _judge_year(inputs, year, rules, histories)
            missing.update(dict.fromkeys(_missing(judged.indicators, rules, book)))
            years.append(judged)
            for each in judged.indicators:
                histories.setdefault(each.indicator.id, []).append(each)
    return JudgedOffice(ledger, tuple(years), tuple(missing))


def _judge_year(inputs: _Inputs, year: int, rules: JudgingRules, histories: _Histories) -> OfficeYear:
    indicators = tuple(
        _judge_indicator(inputs, indicator, year, rules, histories.get(indicator.id, ()))
        for indicator in _indicators(inputs, year)
    )
    quarter = max((each.quarter for each in indicators), default=0)
    mean = mean_of(indicators, rules.bands)
    asserted = inputs.index.asserted.get((WHOLE_OFFICE, year), ())
    nodes = _judge_nodes(inputs, year, indicators, rules, quarter)
    return OfficeYear(
        year, quarter, indicators, nodes, mean, verify_mean(mean, indicators, quarter, None, asserted)
    )


def _judge_indicator(
    inputs: _Inputs, indicator: Indicator, year: int, rules: JudgingRules, history: Sequence[IndicatorYear]
) -> IndicatorYear:
    before = history[-1] if history else None
    judged = judge_indicator(indicator, year, inputs.index, inputs.book, rules, before)
    trend = trend_of((*history, judged), inputs.book.at(year).trend)
    return replace(judged, trend=trend, last_result=last_result(judged, before))


def _indicators(inputs: _Inputs, year: int) -> Iterable[Indicator]:
    """List those agreed in the agreement's order, those planned in the plan's, then the others."""
    agreed = [row.indicator for row in inputs.index.agreements.get(year, ())]
    others = [key for key in (*inputs.index.plans, *inputs.cards) if (key, year) in inputs.mentions]
    return (inputs.cards[key].in_year(year) for key in dict.fromkeys(agreed + others) if key in inputs.cards)


def _judge_nodes(
    inputs: _Inputs, year: int, indicators: Sequence[IndicatorYear], rules: JudgingRules, quarter: int
) -> tuple[NodeYear, ...]:
    nodes = nodes_of(inputs.ledger.nodes, year)
    below = members(nodes, indicators)
    return tuple(_judge_node(inputs.index, node, year, below[node.code], rules, quarter) for node in nodes)


def _judge_node(
    index: Index,
    node: Node,
    year: int,
    indicators: tuple[IndicatorYear, ...],
    rules: JudgingRules,
    quarter: int,
) -> NodeYear:
    key = (node.code, year)
    mean = mean_of(indicators, rules.bands)
    target = next(iter(index.goal_targets.get(key, ())), None)
    verified = verify_mean(mean, indicators, quarter, target, index.asserted.get(key, ()))
    return NodeYear(node, year, tuple(each.indicator.id for each in indicators), mean, target, verified)


def _missing(
    indicators: Iterable[IndicatorYear], rules: JudgingRules, book: RuleBook
) -> Iterable[MissingRule]:
    for indicator_year in indicators:
        if rules.missing and Unjudged.NOT_COMPUTABLE in _judgements(indicator_year):
            yield from rules.missing
        grade = grade_of(indicator_year.actual, indicator_year.indicator, indicator_year.year, book)
        if isinstance(grade, MissingRule):
            yield grade


def _judgements(indicator_year: IndicatorYear) -> Iterable[object]:
    yield from (indicator_year.plan_achievement, indicator_year.plan_end_achievement)
    for state in indicator_year.quarters:
        yield from (state.against_interim, state.against_year)
