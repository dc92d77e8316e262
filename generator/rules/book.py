"""The rule book: formula sets, status bands and grade bands, chosen by fiscal year."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from generator.values.place import Place


class Confidence(Enum):
    """How sure we are of a rule's text (keyakinan)."""

    CONFIRMED = "dikonfirmasi"
    PUBLIC_SOURCE = "sumber-publik"
    UNCONFIRMED = "belum-dikonfirmasi"


@dataclass(frozen=True, slots=True)
class Band:
    """One band (jenjang): its label, its name in words and its lower bound."""

    label: str
    name: str
    lower: Decimal


@dataclass(frozen=True, slots=True)
class Scale:
    """Bands that hold from ``since`` to ``until`` (inclusive; ``None`` = still in force).

    ``bands`` run from the greatest lower bound to the least. A value is first rounded half up to
    ``places`` decimals. ``inclusive`` says whether a value equal to a bound belongs to the band.
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


@dataclass(frozen=True, slots=True)
class FormulaSet:
    """Named arithmetic for each direction, with its treatment of zero, negative and extreme values.

    Names: ``rasio`` R/T, ``rasio-terbalik`` T/R, ``dua-kurang-rasio`` 2-R/T, ``simpangan`` (R/T up
    to the target, 2-R/T above), ``simpangan-kmk`` (the same, then piecewise linear 0-0, 90-100,
    100-120). ``cap`` and ``floor`` are per cent. ``zero_maximize`` and ``zero_minimize`` are a fixed
    per cent when R > 0 (maximise) or R = 0 (minimise) and T = 0; ``zero_minimize_by_worst`` uses
    (W-R)/W. ``actual_zero`` is the per cent for R = 0 when minimising with T/R.
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
