"""The rows of a register: budget, revenue, services, surveys, staff, evaluations, as written."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.domain.shared.reference import Citation
from generator.values.shared.place import Place

# The kind of a unit that stands under another parent than those that are compared.
OUTSIDE: Final = "satker-lain"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a register: its labels say of what, its figures say how much.

    ``register`` is the kind of file; ``labels`` and ``figures`` follow its columns. A figure that is
    not stated is ``None``. ``key`` holds the labels that no other row of the register may share.
    """

    register: str
    year: int
    key: tuple[str, ...]
    labels: Mapping[str, str]
    figures: Mapping[str, Decimal | None]
    note: str
    at: Place
    cited: Citation

    @property
    def parents(self) -> tuple[str, ...]:
        """The codes above a row of a tree (``induk``, parted by commas); most rows have one."""
        return tuple(filter(None, (code.strip() for code in self.labels.get("induk", "").split(","))))


@dataclass(frozen=True, slots=True)
class AssertedCell:
    """A cell of a table of ours as a report prints it: names of table, column and row, and the figure."""

    table: str
    column: str
    row: str
    year: int
    value: Decimal
    places: int
    note: str
    at: Place
    cited: Citation


@dataclass(frozen=True, slots=True)
class Peer:
    """A unit of the same parent: one line of the shared list; ``office`` is its slug where published here.

    A unit outside stands under another parent of the ministry: it is told where a list has a figure of it,
    and is missed in no other list.
    """

    id: str
    name: str
    short_name: str
    kind: str
    code: str
    office: str
    at: Place

    @property
    def is_outside(self) -> bool:
        """Whether it stands under another parent than the units that are compared."""
        return self.kind == OUTSIDE
