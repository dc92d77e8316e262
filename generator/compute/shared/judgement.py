"""The types of what the program concludes from facts: achievements, quarters, years, judged offices."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from generator.domain.performance.indicator import Direction, Indicator
from generator.domain.performance.plan import Action, AgreedTarget, GoalTarget, InterimTarget, PlanTarget
from generator.domain.performance.result import Absence, Asserted, Measurement, Narrative
from generator.domain.portal.ledger import Ledger
from generator.domain.shared.office import Node
from generator.rules.book import Band, FormulaSet, MissingRule, Scale, TrendRule
from generator.values.verification.interval import Interval


class Basis(Enum):
    """Which target a value is held against."""

    AGREEMENT = "perjanjian"
    PLAN = "renstra"
    PLAN_END = "renstra-akhir"
    INTERIM = "target-antara"


class Unjudged(Enum):
    """Why there is no achievement although the indicator exists. Never published as a zero."""

    NO_TARGET = "tanpa-target"
    TARGET_NOT_SET = "target-tidak-ditetapkan"
    NO_ACTUAL = "tanpa-realisasi"
    ZERO_TARGET = "target-nol"
    NOT_COMPUTABLE = "tidak-terhitung"


@dataclass(frozen=True, slots=True)
class Graded:
    """A value placed in a band, with the scale that placed it."""

    band: Band
    scale: Scale


@dataclass(frozen=True, slots=True)
class Achievement:
    """A value held against a target (capaian), in per cent.

    ``ratio`` is unrounded and uncapped; ``counted`` is what enters means, after cap and floor.
    ``arithmetic`` is the named formula that was applied.
    """

    actual: Decimal
    target: Decimal
    basis: Basis
    ratio: Decimal
    counted: Decimal
    arithmetic: str
    formula_set: FormulaSet
    status: Graded


@dataclass(frozen=True, slots=True)
class QuarterState:
    """An indicator up to and including one quarter, values consolidated by its accumulation.

    ``agreed`` is the agreement's annual target as it held at the end of the quarter.
    """

    quarter: int
    measurements: tuple[Measurement, ...]
    actual: Decimal | None
    absence: Absence | None
    physical: Decimal | None
    interim: InterimTarget | None
    agreed: AgreedTarget | None
    against_interim: Achievement | Unjudged
    against_year: Achievement | Unjudged


@dataclass(frozen=True, slots=True)
class YearChange:
    """The change against the year before, up to the same quarter.

    ``break_reason`` is set where the two years may not be joined.

    ``difference`` is R(t) - R(t-1); ``growth`` is the difference over |R(t-1)| in per cent, or
    ``None`` where R(t-1) is zero. Both are ``None`` across a break.
    """

    previous_year: int
    previous: Decimal
    difference: Decimal | None
    growth: Decimal | None
    break_reason: str


class TrendStatus(Enum):
    """Which way the values of an indicator went over years."""

    RISING = "naik"
    STEADY = "tetap"
    FALLING = "turun"
    TOO_FEW = "belum-cukup-data"


@dataclass(frozen=True, slots=True)
class Trend:
    """Which way an indicator went over ``years``, those with a value, oldest first.

    ``growth`` is the change a year in per cent of the mean size of the values, ``None`` where these are too
    few. ``is_better`` is ``None`` where neither way is better.
    """

    status: TrendStatus
    years: tuple[int, ...]
    growth: Decimal | None
    is_better: bool | None
    rule: TrendRule


class Verdict(Enum):
    """How a printed figure compares with ours.

    ``SAME``: ours rounds to it (half up, half to even, or cut off). ``ROUNDING``: it follows from our inputs
    where these were rounded before. ``DIFFERENT``: it follows in no way.
    """

    SAME = "sama"
    ROUNDING = "beda-pembulatan"
    DIFFERENT = "berbeda"
    NOTHING_TO_COMPARE = "tidak-ada-pembanding"


@dataclass(frozen=True, slots=True)
class Input:
    """A figure that another follows from, and all that it can have been when that was computed.

    ``row`` is an indicator's key or the key of a line, ``column`` a measure or the column of the line.
    ``alternatives`` are what it can have been before it was rounded, and each print of it that was used.
    """

    row: str
    column: str
    value: Decimal
    alternatives: tuple[Interval, ...]

    @property
    def is_exact(self) -> bool:
        """Whether it can have been nothing but what it is."""
        return len(self.alternatives) == 1 and self.alternatives[0].is_exact


@dataclass(frozen=True, slots=True)
class Verification:
    """A printed figure (tercetak) compared with ours. ``ours`` is unrounded, ``None`` where we have none.

    ``rounded`` are the inputs whose rounding makes it follow, where the verdict is ``ROUNDING``.
    """

    asserted: Asserted
    ours: Decimal | None
    verdict: Verdict
    rounded: tuple[Input, ...] = ()


@dataclass(frozen=True, slots=True)
class IndicatorYear:
    """Everything known and judged of one indicator in one year.

    ``quarter`` is the last quarter with a measurement row (0 when there is none); ``actual``,
    ``absence`` and ``physical`` are the state up to it. Where the office has reported on the whole year, it
    is the whole year's: an indicator without a row there has no value of the year. ``evaluated_year`` is
    the year the value speaks of. ``achievement`` is against the agreement's annual target.

    ``plan_end`` is what the medium-term plan aims at as a whole, by the card's way of accumulating its years;
    ``plan_results`` are the values of its years so far, of which ``plan_end_achievement`` speaks. ``trend``
    ends in this year, and is ``None`` where the year has no value of the whole year. ``last_result`` is the
    value of the whole year before, ``None`` where the target of this year may not be held against it.
    """

    indicator: Indicator
    year: int
    evaluated_year: int
    agreed: AgreedTarget | None
    superseded: tuple[AgreedTarget, ...]
    plan: PlanTarget | None
    plan_end: PlanTarget | None
    plan_results: tuple[Decimal, ...]
    quarters: tuple[QuarterState, ...]
    quarter: int
    actual: Decimal | None
    absence: Absence | None
    physical: Decimal | None
    achievement: Achievement | Unjudged
    plan_achievement: Achievement | Unjudged
    plan_end_achievement: Achievement | Unjudged
    change: YearChange | None
    grade: Graded | None
    actions: tuple[Action, ...]
    narratives: tuple[Narrative, ...]
    verifications: tuple[Verification, ...]
    trend: Trend | None = None
    last_result: Decimal | None = None

    @property
    def has_easier_target(self) -> bool | None:
        """Whether the target of the year asks for less than what was reached the year before.

        ``None`` where there is nothing to compare, and for what is to be near its target.
        """
        promise = self.agreed or self.plan
        if self.last_result is None or promise is None or promise.value is None:
            return None
        if self.indicator.direction is Direction.MAXIMIZE:
            return promise.value < self.last_result
        return promise.value > self.last_result if self.indicator.direction is Direction.MINIMIZE else None


@dataclass(frozen=True, slots=True)
class MeanAchievement:
    """A simple mean of achievements against the agreement, raw and as counted.

    ``included`` and ``excluded`` are the agreed indicators that were in it and left out of it. ``median`` is
    the middle one of those counted: one achievement out of line moves the mean, not the median.
    """

    raw: Decimal | None
    counted: Decimal | None
    included: tuple[str, ...]
    excluded: tuple[str, ...]
    status: Graded | None
    median: Decimal | None = None


@dataclass(frozen=True, slots=True)
class NodeYear:
    """A goal or objective in one year: its indicators (keys, those below it included) and mean."""

    node: Node
    year: int
    indicators: tuple[str, ...]
    mean: MeanAchievement
    target: GoalTarget | None
    verifications: tuple[Verification, ...]


@dataclass(frozen=True, slots=True)
class OfficeYear:
    """One office in one year.

    ``indicators`` are in the agreement's order, then those only planned, then any other the year has
    facts about. ``quarter`` is the last quarter with a measurement row (0 when there is none).
    """

    year: int
    quarter: int
    indicators: tuple[IndicatorYear, ...]
    nodes: tuple[NodeYear, ...]
    mean: MeanAchievement
    verifications: tuple[Verification, ...]

    @property
    def all_verifications(self) -> tuple[Verification, ...]:
        """Every verification of the year: of indicators, of goals and objectives, of the office."""
        of_indicators = [each for indicator in self.indicators for each in indicator.verifications]
        nodes = [each for node in self.nodes for each in node.verifications]
        return (*of_indicators, *nodes, *self.verifications)


@dataclass(frozen=True, slots=True)
class JudgedOffice:
    """One office judged, its years oldest first.

    ``missing_rules`` are the rules that were needed and do not exist; each is an error.
    """

    ledger: Ledger
    years: tuple[OfficeYear, ...]
    missing_rules: tuple[MissingRule, ...]
