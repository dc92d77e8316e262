"""The types of computed tables: lines of exact figures with the rows that they were computed from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from generator.compute.shared.suppression import Hidden
from generator.domain.registers.register import Entry
from generator.rules.book import Band

EVERYTHING = "semua"
MEAN = "rata-rata"
REST = "tidak-dirinci"


class LineKind(Enum):
    """What a line is: one fact, the sum of the lines above it, their mean, or what they leave unexplained."""

    FACT = "fakta"
    SUM = "jumlah"
    MEAN = "rata-rata"
    REST = "tidak-dirinci"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures: their unit, the decimals to print, and the arithmetic that made them.

    ``arithmetic`` is empty for figures that people wrote; else the name of one of ``ARITHMETIC`` in
    ``compute.shared.arithmetic``, with the columns it takes.
    """

    id: str
    unit: str
    places: int = 0
    arithmetic: str = ""
    inputs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line: labels on the left, a figure or ``None`` per column, and the rows it was made from.

    ``key`` names the line within its table. ``depth`` counts the lines it stands under in a tree.
    ``grade`` is the band that its index falls in. ``hidden`` are the columns whose figure is
    known but withheld: it stands as ``None`` in ``figures``, so that nothing can publish it by accident.
    """

    key: str
    labels: tuple[str, ...]
    figures: Mapping[str, Decimal | None]
    entries: tuple[Entry, ...] = ()
    kind: LineKind = LineKind.FACT
    depth: int = 0
    grade: Band | None = None
    notes: tuple[str, ...] = ()
    hidden: Mapping[str, Hidden] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """A computed table of one area. ``year`` is 0 where its lines belong to several years.

    ``label_names`` are the names of the labels of each line; ``notes`` are keys of remarks.
    """

    id: str
    area: str
    year: int
    label_names: tuple[str, ...]
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()


def column_of(table: Table, name: str) -> Column:
    """Return the column of a name that a table has."""
    return next(each for each in table.columns if each.id == name)
