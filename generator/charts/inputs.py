"""The inputs of pictures: plain values with finished words, no types of other modules.

The words are in the language that was current when the input was made; it is drawn in that language.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from generator.languages.translation import Language, current_language, translate

Status = Literal["tercapai", "hampir", "belum", "berjalan", "kosong"]


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One year of an indicator; a value that is not known is ``None`` and leaves a gap.

    ``break_before`` parts the point from the years before it, because the way of measuring changed.
    ``target_words`` and ``actual_words`` are the values as the page writes them, unit and all.
    """

    year: str
    target: Decimal | None
    actual: Decimal | None
    break_before: bool = False
    provisional: bool = False
    target_words: str = ""
    actual_words: str = ""


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade (jenjang) of an index: its letter or word, both as people write them, and its least value.

    Both are empty where it has no name in the language of the picture.
    """

    label: str
    words: str
    lower: Decimal


@dataclass(frozen=True, slots=True)
class TrendChart:
    """Target and realisation of one indicator over the years, in the indicator's own unit.

    ``title`` names the picture for readers who do not see it, ``description`` says what it shows; ``places``
    is the number of decimals printed. Rates and counts are drawn ``from_zero``, an index over its ``grades``,
    the highest first, which hold from the point ``graded_from`` on. ``actual_word`` is what is
    measured where nothing was promised: then no target is spoken of.
    """

    title: str
    description: str
    unit_label: str
    places: int
    points: tuple[TrendPoint, ...]
    from_zero: bool = False
    grades: tuple[Grade, ...] = ()
    graded_from: int = 0
    actual_word: str = ""
    language: Language = field(default_factory=current_language)


@dataclass(frozen=True, slots=True)
class PeerPoint:
    """An office in one year; ``words`` is the value as the page writes it, unit and all."""

    year: str
    value: Decimal | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class PeerLine:
    """An office over the years, which all lines of a chart share; the office of the page ``is_own``."""

    name: str
    points: tuple[PeerPoint, ...]
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class PeersChart:
    """The same indicator of several offices over the years, each named where its line ends.

    Each line has a value. ``places``, ``from_zero`` and ``grades`` as for a trend. One of many on a page
    ``is_small``: it is shown narrow on phones and desks, with no point marked but the last.
    """

    title: str
    description: str
    unit_label: str
    places: int
    lines: tuple[PeerLine, ...]
    from_zero: bool = False
    grades: tuple[Grade, ...] = ()
    is_small: bool = False
    language: Language = field(default_factory=current_language)


@dataclass(frozen=True, slots=True)
class QuarterPoint:
    """One quarter of the cumulative path; ``quarter`` is its label, such as ``TW I``.

    ``planned_words`` and ``actual_words`` are the values as the page writes them, unit and all.
    """

    quarter: str
    planned: Decimal | None
    actual: Decimal | None
    planned_words: str = ""
    actual_words: str = ""


@dataclass(frozen=True, slots=True)
class QuarterPath:
    """The path of one year, or of several, against its plan, always drawn from zero.

    With ``steps`` a value holds until the next one, as the ceilings of a budget do. Without a
    ``planned_word`` there is no plan to compare with. ``counted`` is what the labels count, where
    they do not say so themselves.
    """

    title: str
    description: str
    unit_label: str
    points: tuple[QuarterPoint, ...]
    places: int = 2
    planned_word: str = field(default_factory=lambda: translate("target antara"))
    actual_word: str = field(default_factory=lambda: translate("realisasi"))
    steps: bool = False
    counted: str = ""
    language: Language = field(default_factory=current_language)


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """The achievement of one indicator; ``ratio`` is in percent, ``None`` when there is nothing to judge.

    ``status_word`` is printed beside the bar, or in its place when ``ratio`` is ``None``.
    """

    code: str
    name: str
    ratio: Decimal | None
    status: Status
    status_word: str
    value_label: str


@dataclass(frozen=True, slots=True)
class ScorecardChart:
    """The achievement of all indicators of one year or quarter, one bar each, in the order given."""

    title: str
    description: str
    rows: tuple[ScoreRow, ...]
    language: Language = field(default_factory=current_language)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a comparison; ``label`` is its number as printed, or why there is none."""

    name: str
    value: Decimal | None
    label: str


@dataclass(frozen=True, slots=True)
class BarChart:
    """Things of one kind side by side, always drawn from zero, in the order given."""

    title: str
    description: str
    bars: tuple[Bar, ...]
    language: Language = field(default_factory=current_language)


@dataclass(frozen=True, slots=True)
class Dot:
    """One ``unit`` in a spread; ``name`` is printed where the unit is to be found, else empty."""

    name: str
    value: Decimal
    label: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """How the values of many units lie (distribution); ``middle`` is their mean, already in words."""

    title: str
    description: str
    dots: tuple[Dot, ...]
    mean: Decimal
    mean_label: str
    language: Language = field(default_factory=current_language)


@dataclass(frozen=True, slots=True)
class PairedDot:
    """A thing with its value now and before; ``before`` is ``None`` where it was not measured."""

    name: str
    value: Decimal
    label: str
    before: Decimal | None = None
    before_label: str = ""


@dataclass(frozen=True, slots=True)
class PairedDots:
    """Things of one kind with their values in two years; at least one. ``grades`` as for a trend."""

    title: str
    description: str
    dots: tuple[PairedDot, ...]
    now: str
    before: str
    grades: tuple[Grade, ...] = ()
    language: Language = field(default_factory=current_language)


AnyChart = TrendChart | PeersChart | QuarterPath | ScorecardChart | BarChart | PairedDots | Spread


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart drawn in one size, whose name it has: one ``<svg>`` element as text."""

    size: str
    svg: str

    @property
    def width(self) -> float:
        """How wide it is in user units."""
        return self._extent[0]

    @property
    def height(self) -> float:
        """How high it is in user units."""
        return self._extent[1]

    @property
    def _extent(self) -> tuple[float, float]:
        wide, high = self.svg.partition('viewBox="0 0 ')[2].partition('"')[0].split()
        return float(wide), float(high)

    @property
    def tells_values(self) -> bool:
        """Whether marks of the picture tell their values in titles of their own."""
        return "<title>" in self.svg


@dataclass(frozen=True, slots=True)
class Chart:
    """A finished chart: drawn for a phone and for a desk, and the digest that names both."""

    narrow: Picture
    wide: Picture
    digest: str

    @property
    def pictures(self) -> tuple[Picture, Picture]:
        """Both pictures, of which a page shows the one that fits."""
        return self.narrow, self.wide

    @property
    def tells_values(self) -> bool:
        """Whether marks of the pictures tell their values."""
        return self.narrow.tells_values
