"""The small finished pieces that pages are put together from."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.compute.shared.judgement import Achievement, Unjudged
from generator.domain.performance.indicator import Indicator
from generator.domain.performance.result import Absence
from generator.domain.shared.reference import Citation, Unit
from generator.languages.translation import Words, translatable, translate
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.record.status import standing
from generator.values.shared.place import Place
from generator.views.shared import numbers, words
from generator.views.shared.provenance import SourcePlace, source_place

_WITHOUT_RATIO: Final = Words(
    {
        Unjudged.NO_TARGET: translatable("tanpa target"),
        Unjudged.TARGET_NOT_SET: translatable("target tidak ditetapkan"),
        Unjudged.NO_ACTUAL: translatable("belum ada realisasi"),
        Unjudged.ZERO_TARGET: translatable("target nol, tidak dihitung"),
        Unjudged.NOT_COMPUTABLE: translatable("tidak dapat dihitung"),
    }
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A text for a cell; ``is_known`` is false where it says in words why there is no figure."""

    text: str
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class Status:
    """A status as icon key and words."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a figure comes from: the document with the place in it, and the row of the data."""

    label: str
    value: str
    source: SourcePlace
    href: str


@dataclass(frozen=True, slots=True)
class PageLink:
    """A titled address of the portal; ``current`` marks the page on which the link is."""

    title: str
    path: str
    current: bool = False


def origin(record: OfficeRecord, label: str, value: str, at: Place, cited: Citation) -> Origin:
    """Return the source document of a figure, and the row where it is written."""
    return Origin(label, value, source_place(record, cited), page_addresses.data_file(at.path, at.line))


def status(
    indicator: Indicator,
    judged: Achievement | Unjudged,
    absence: Absence | None,
    quarter: int,
    against_interim: Achievement | Unjudged = Unjudged.NO_TARGET,
) -> Status:
    """Return the status of an indicator up to and including ``quarter``."""
    key = standing(indicator, judged, absence, quarter, against_interim)
    return Status(key, words.status(key, judged))


def ratio(judged: Achievement | Unjudged, absence: Absence | None = None) -> Shown:
    """Return an achievement in per cent, or in words why there is none."""
    if isinstance(judged, Achievement):
        capped = judged.ratio != judged.counted
        text = numbers.percent(judged.ratio)
        counted = translate(
            "{ratio} (diperhitungkan {counted})", ratio=text, counted=numbers.percent(judged.counted)
        )
        return Shown(counted if capped else text)
    if judged is Unjudged.NO_ACTUAL and absence is not None:
        return Shown(translate("belum dapat dihitung"), is_known=False)
    return Shown(_WITHOUT_RATIO[judged], is_known=False)


def optional(value: Decimal | None, write: Callable[[Decimal], str], otherwise: str) -> Shown:
    """Return a value as ``write`` writes it, or ``otherwise``."""
    return Shown(otherwise, is_known=False) if value is None else Shown(write(value))


def absent(message: str) -> Shown:
    """Return the words that say why there is no figure."""
    return Shown(translate(message), is_known=False)


class Write:
    """A function that writes values of one indicator with its unit and decimals."""

    __slots__ = ("places", "unit")

    def __init__(self, unit: Unit, places: int) -> None:
        """Keep the unit and the number of decimals."""
        self.unit = unit
        self.places = places

    def __call__(self, value: Decimal) -> str:
        """Write one value with its unit."""
        return numbers.amount(value, self.unit, self.places)

    def distinct_from(self, value: Decimal, other: Decimal | None) -> str:
        """Return a value with so many decimals that it looks equal to ``other`` only where it is."""
        text = self(value)
        is_same = other is None or value == other or text != self(other)
        return text if is_same else numbers.precise(value, self.unit, self.places)
