"""What came of it: measurements, what people say about them, and figures printed in reports."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum
from typing import Final

from generator.domain.shared.reference import Citation
from generator.values.shared.period import Period
from generator.values.shared.place import Place

_TEXTS: Final = ("analysis", "obstacles", "last_year_obstacles", "follow_up")


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
    """What the office says about an indicator in a period, as Markdown text per section.

    ``lines`` are the lines in the file where the texts begin, by their names here; ``apart`` the figures of
    the texts that the office marks as no figures of its own (``angka_lain``).
    """

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
    lines: Mapping[str, int] = field(default_factory=dict)
    apart: tuple[Decimal, ...] = ()

    @property
    def texts(self) -> Mapping[str, str]:
        """The texts that are not empty, by their names here."""
        return {name: text for name in _TEXTS if (text := getattr(self, name))}

    def place(self, name: str, start: int) -> Place:
        """Locate a place of one of the texts in its file."""
        text: str = getattr(self, name)
        return Place(self.at.path, self.lines.get(name, 1) + text.count("\n", 0, start))

    def with_texts(self, texts: Mapping[str, str]) -> "Narrative":
        """Return the same with other texts in the place of some."""
        return replace(self, **texts)  # type: ignore[arg-type] # the names are those of texts


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
