"""The rule book: formula sets, status bands and grade bands, chosen by fiscal year."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.domain.shared.reference import Confidence
from generator.rules.versions import VersionFault, in_force, version_faults
from generator.values.shared.number import rounded
from generator.values.shared.place import Place

STATUS: Final = "status"
FORMULA: Final = "capaian"
TREND: Final = "tren"
ARITHMETIC: Final = frozenset({"rasio", "rasio-terbalik", "dua-kurang-rasio", "simpangan", "simpangan-kmk"})


@dataclass(frozen=True, slots=True)
class Band:
    """One band (jenjang): its label, its name in words and its lower bound."""

    label: str
    name: str
    lower: Decimal

    @property
    def words(self) -> str:
        """Write label and name as ``A (Sangat Baik)``; a band that is called by its name alone, once."""
        return self.name if self.label.casefold() == self.name.casefold() else f"{self.label} ({self.name})"


@dataclass(frozen=True, slots=True)
class Scale:
    """Bands that hold from ``since`` to ``until`` (inclusive; ``None`` = still in force).

    ``bands`` run from the greatest lower bound to the least. A value is first rounded half up to
    ``places`` decimals. ``inclusive`` says whether a value equal to a bound belongs to the band;
    the bound of the last, lowest band always does.
    """

    id: str
    family: str
    since: int
    until: int | None
    places: int
    inclusive: bool
    bands: tuple[Band, ...]
    legal_basis: str
    confidence: Confidence
    note: str
    at: Place
    name: str = ""
    explanation: str = ""

    def place(self, value: Decimal) -> Band | None:
        """Return the band ``value`` falls into, or ``None`` below the lowest bound.

        The law writes bands with holes (88,30 then 88,31), so the value is rounded before it is placed.
        """
        rounded_value = rounded(value, self.places)
        for band in self.bands:
            if rounded_value > band.lower or (self.inclusive and rounded_value == band.lower):
                return band
        return self.bands[-1] if rounded_value == self.bands[-1].lower else None


@dataclass(frozen=True, slots=True)
class FormulaSet:
    """Named arithmetic for each direction, with its treatment of zero, negative and extreme values.

    Names (:data:`ARITHMETIC`): ``rasio`` R/T, ``rasio-terbalik`` T/R, ``dua-kurang-rasio`` 2-R/T,
    ``simpangan`` (R/T up to the target, 2-R/T above), ``simpangan-kmk`` (the same, then piecewise
    linear 0-0, 90-100, 100-120); an empty name means the set says nothing. ``negative_target`` is
    for T < 0 when maximising. ``cap`` and ``floor`` are per cent. ``zero_maximize`` and
    ``zero_minimize`` are a fixed per cent when R > 0 (maximise) or R = 0 (minimise) and T = 0;
    ``zero_minimize_by_worst`` uses (W-R)/W. ``actual_zero`` is the per cent for R = 0 when
    minimising with T/R. ``positive_actual_only`` leaves R <= 0 uncomputed when maximising (BPS).
    ``met_at_maximum`` is the per cent for R >= T when T is the greatest value the indicator can
    have (konversi 120, KMK 127/2026).
    """

    id: str
    name: str
    maximize: str
    minimize: str
    stabilize: str
    negative_target: str
    zero_maximize: Decimal | None
    zero_minimize: Decimal | None
    zero_minimize_by_worst: bool
    actual_zero: Decimal | None
    cap: Decimal | None
    floor: Decimal | None
    legal_basis: str
    confidence: Confidence
    note: str
    at: Place
    positive_actual_only: bool = False
    met_at_maximum: Decimal | None = None


@dataclass(frozen=True, slots=True)
class FormulaChoice:
    """The formula set (its id) that holds from ``since`` to ``until`` where an office names none."""

    id: str
    formula_set: str
    since: int
    until: int | None
    legal_basis: str
    confidence: Confidence
    note: str
    at: Place


@dataclass(frozen=True, slots=True)
class TrendRule:
    """What makes a course over years: rising, steady or falling.

    ``span`` is how many calendar years are looked at, the newest included, and ``fewest`` how many of them
    must have a value. ``tolerance`` is the change a year, in per cent of the mean size of the values, up to
    which they are steady.
    """

    id: str
    name: str
    explanation: str
    since: int
    until: int | None
    fewest: int
    span: int
    tolerance: Decimal
    legal_basis: str
    confidence: Confidence
    note: str
    at: Place


@dataclass(frozen=True, slots=True)
class MissingRule:
    """No rule of ``family`` holds in ``year``; ``chosen`` is a formula set that was named but unknown."""

    family: str
    year: int
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules: bands of every family and version, formula sets and which set holds when, trends."""

    scales: tuple[Scale, ...]
    formula_sets: tuple[FormulaSet, ...]
    choices: tuple[FormulaChoice, ...]
    trends: tuple[TrendRule, ...] = ()

    def at(self, year: int) -> "YearRules":
        """Open the book at a fiscal year."""
        return YearRules(self, year)

    def families(self) -> tuple[str, ...]:
        """List the families of bands in the order they were written."""
        return tuple(dict.fromkeys(scale.family for scale in self.scales))

    def versions(self, family: str) -> tuple[Scale, ...]:
        """List the versions of one family of bands."""
        return tuple(scale for scale in self.scales if scale.family == family)

    def version_faults(self) -> tuple[VersionFault, ...]:
        """List where two versions of a rule hold at once, or none between two versions."""
        scales = tuple(
            fault for family in self.families() for fault in version_faults(family, self.versions(family))
        )
        return scales + version_faults(FORMULA, self.choices) + version_faults(TREND, self.trends)


@dataclass(frozen=True, slots=True)
class YearRules:
    """The rules of one fiscal year; a rule that does not exist is a :class:`MissingRule`."""

    book: RuleBook
    year: int

    @property
    def status(self) -> Scale | MissingRule:
        """The bands that turn an achievement into a status."""
        return self.grade(STATUS)

    def grade(self, family: str) -> Scale | MissingRule:
        """Return the bands of ``family`` that hold this year."""
        return in_force(self.book.versions(family), self.year) or MissingRule(family, self.year)

    @property
    def choice(self) -> FormulaChoice | MissingRule:
        """The dated selection of a formula set, with its legal basis."""
        return in_force(self.book.choices, self.year) or MissingRule(FORMULA, self.year)

    @property
    def trend(self) -> TrendRule | None:
        """What makes a trend; where nothing does, none is told."""
        return in_force(self.book.trends, self.year)

    def formula(self, chosen: str = "") -> FormulaSet | MissingRule:
        """Return the formula set an office chose by id, or the one that holds this year."""
        if chosen:
            return self._formula_set(chosen)
        choice = self.choice
        return choice if isinstance(choice, MissingRule) else self._formula_set(choice.formula_set)

    def _formula_set(self, id_: str) -> FormulaSet | MissingRule:
        matches = (each for each in self.book.formula_sets if each.id == id_)
        return next(matches, MissingRule(FORMULA, self.year, id_))
