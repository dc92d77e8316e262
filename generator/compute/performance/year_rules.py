"""The rules by which the values of one fiscal year are judged: its formula set and status bands."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from generator.compute.performance.achievement import judge
from generator.compute.shared.judgement import Achievement, Basis, Unjudged
from generator.domain.performance.indicator import Indicator
from generator.rules.book import FormulaSet, MissingRule, RuleBook, Scale


class Target(Protocol):
    """A row of the agreement, the plan or the interim targets."""

    @property
    def value(self) -> Decimal | None:
        """The target in the indicator's unit, ``None`` where none was set."""


@dataclass(frozen=True, slots=True)
class JudgingRules:
    """The formula set and status bands of one fiscal year, each a ``MissingRule`` where the year has none."""

    formulas: FormulaSet | MissingRule
    status: Scale | MissingRule

    @property
    def missing(self) -> tuple[MissingRule, ...]:
        """The rules that do not exist for the year."""
        return tuple(rule for rule in (self.formulas, self.status) if isinstance(rule, MissingRule))

    @property
    def bands(self) -> Scale | None:
        """The status bands, ``None`` where the year has none."""
        return None if isinstance(self.status, MissingRule) else self.status

    def judge(
        self, actual: Decimal | None, target: Target | None, indicator: Indicator, basis: Basis
    ) -> Achievement | Unjudged:
        """Return the achievement of a value against a target row, or the reason why there is none."""
        if target is None:
            return Unjudged.NO_TARGET
        if isinstance(self.formulas, MissingRule) or isinstance(self.status, MissingRule):
            return _unruled(actual, target.value)
        return judge(actual, target.value, indicator, self.formulas, self.status, basis)


def judging_rules(book: RuleBook, year: int, chosen: str) -> JudgingRules:
    """Return the rules of ``year`` from the book; ``chosen`` is the office's own formula set or empty."""
    rules = book.at(year)
    return JudgingRules(rules.formula(chosen), rules.status)


def _unruled(actual: Decimal | None, target: Decimal | None) -> Unjudged:
    if target is None:
        return Unjudged.TARGET_NOT_SET
    return Unjudged.NO_ACTUAL if actual is None else Unjudged.NOT_COMPUTABLE
