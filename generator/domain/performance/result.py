"""What came of it: measurements, what people say about them, and figures printed in reports."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from generator.domain.shared.reference import Citation
from generator.values.shared.period import Period
from generator.values.shared.place import Place


class Absence(Enum):
    """Why a measurement has no value. None of these is a zero."""

    NOT_DUE = "belum-jatuh-tempo"
    NOT_REPORTED = "tidak-dilaporkan"
    NOT_APPLICABLE = "tidak-berlaku"
    IN_PROGRESS = "dalam-proses"
    EXEMPT = "dikecualikan"


@dataclass(frozen=True, slots=True)
class Measurement:
    """One row of a realisation file.

    Either ``actual`` or ``absence`` is given. ``part`` names one part of a composite value.
    ``physical`` is cumulative physical progress in per cent. ``writer`` is the file's name.
    """

    indicator: str
    period: Period
    part: str
    actual: Decimal | None
    absence: Absence | None
    physical: Decimal | None
    note: str
    writer: str
    at: Place
    cited: Citation


@dataclass(frozen=True, slots=True)
class Narrative:
    """What the office says about an indicator in a period, as Markdown text per section."""

    indicator: str
    period: Period
    analysis: str
    obstacles: str
    last_year_obstacles: str
    follow_up: str
    follow_up_owner: str
    follow_up_deadline: str
    at: Place
    cited: Citation


class Measure(Enum):
    """What kind of figure a report printed (ukuran)."""

    TARGET = "target"
    PLAN_TARGET = "target-renstra"
    ACTUAL = "realisasi"
    ACHIEVEMENT = "capaian"
    PLAN_ACHIEVEMENT = "capaian-renstra"
    PHYSICAL_TARGET = "target-fisik"
    PHYSICAL = "fisik"
    MEAN_ACHIEVEMENT = "rata-rata-capaian"
    GOAL_TARGET = "target-tujuan"


@dataclass(frozen=True, slots=True)
class Asserted:
    """A figure as a report prints it (tercetak), to be verified and never silently corrected.

    ``item`` is an indicator's key, a node's code or ``satker``; ``places`` the printed decimals.
    """

    measure: Measure
    item: str
    period: Period
    value: Decimal
    places: int
    note: str
    at: Place
    cited: Citation
