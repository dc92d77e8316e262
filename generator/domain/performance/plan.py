"""What was promised: medium-term targets, agreements with revisions, interim targets, actions."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.domain.shared.reference import Citation
from generator.values.shared.place import Place


@dataclass(frozen=True, slots=True)
class PlanTarget:
    """A medium-term target (Renstra) of one year; ``value`` is ``None`` where none was set (N/A).

    ``code`` and ``node`` place the indicator in the plan's own tree; both may be empty.
    """

    indicator: str
    year: int
    value: Decimal | None
    span: tuple[int, int]
    note: str
    at: Place
    cited: Citation
    code: str = ""
    node: str = ""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The starting value (data awal) that a plan departs from; ``None`` where none was set."""

    indicator: str
    year: int
    value: Decimal | None
    note: str
    at: Place
    cited: Citation


@dataclass(frozen=True, slots=True)
class GoalTarget:
    """The target of a goal (tujuan) itself, for one year."""

    node: str
    year: int
    value: Decimal | None
    unit: str
    note: str
    at: Place
    cited: Citation


@dataclass(frozen=True, slots=True)
class AgreementRevision:
    """One version of the performance agreement (perjanjian kinerja) of a year; 0 is the first.

    ``budget`` is the money that it prints for the whole office.
    """

    year: int
    number: int
    dated: date | None
    note: str
    at: Place
    cited: Citation
    budget: Decimal | None = None


@dataclass(frozen=True, slots=True)
class AgreedTarget:
    """An indicator in the agreement of a year: its code there, its node and its target."""

    indicator: str
    year: int
    revision: int
    code: str
    node: str
    value: Decimal | None
    note: str
    at: Place
    cited: Citation


@dataclass(frozen=True, slots=True)
class InterimTarget:
    """A cumulative target up to a quarter (target antara): of the value, of physical progress (%)."""

    indicator: str
    year: int
    quarter: int
    value: Decimal | None
    physical: Decimal | None
    at: Place
    cited: Citation


@dataclass(frozen=True, slots=True)
class Action:
    """One planned activity of a quarter (rencana aksi)."""

    indicator: str
    year: int
    quarter: int
    activity: str
    at: Place
    cited: Citation
    note: str = ""
