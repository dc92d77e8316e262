"""The indicator card (kartu indikator): what is measured, how, and how it is to be read."""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from generator.domain.shared.history import Former, keys_of, value_in_year
from generator.domain.shared.reference import Citation
from generator.values.shared.place import Place


class Direction(Enum):
    """Which way is better (polaritas, klasifikasi)."""

    MAXIMIZE = "maksimum"
    MINIMIZE = "minimum"
    STABILIZE = "stabil"


class Accumulation(Enum):
    """How the values of the quarters become the value of the year; stated, never inferred.

    KMK 127/2026, Tabel 4 (jenis konsolidasi periode): sum, average, take last known value. So a cell of a
    summed or averaged indicator holds its own quarter alone, and one of the last value the year so far.
    """

    SUM = "jumlah"
    MEAN = "rata-rata"
    LAST = "nilai-terakhir"


class Composition(Enum):
    """How named parts (rincian) of one measurement make its value."""

    SUM = "jumlah"
    MEAN = "rata-rata"


@dataclass(frozen=True, slots=True)
class SeriesBreak:
    """From ``year`` on, values may not be joined to earlier ones; ``reason`` names the regulation."""

    year: int
    reason: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator of one office.

    ``places`` is the number of decimals to print. ``year_lag`` is 1 where the value received in
    year N evaluates year N-1 (SAKIP, financial-report score). ``grade`` names a family of grade
    bands in the rule book. ``worst`` is the agreed worst value W for a zero target that is to be
    minimised (KMK 127/2026). ``plan_accumulation`` is how the values of the years become the value of
    a whole strategic plan.
    """

    id: str
    name: str
    unit: str
    direction: Direction
    accumulation: Accumulation
    places: int
    minimum: Decimal | None
    maximum: Decimal | None
    worst: Decimal | None
    is_key: bool
    has_card: bool
    definition: str
    method: str
    data_source: str
    owner: str
    grade: str
    year_lag: int
    composition: Composition | None
    predecessor: str
    successor: str
    breaks: tuple[SeriesBreak, ...]
    at: Place
    cited: Citation
    plan_accumulation: Accumulation = Accumulation.LAST
    history: tuple[Former, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key that it has had, the first one first."""
        return keys_of(self.history, self.id)

    def in_year(self, year: int) -> "Indicator":
        """Return the card under the name and with the unit that it had in a year."""
        if all(each.until < year for each in self.history):
            return self
        name, unit = (
            value_in_year(self.history, field, year, getattr(self, field)) for field in ("name", "unit")
        )
        return replace(self, name=name, unit=unit)
