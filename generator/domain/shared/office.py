"""The satker itself, and its tree of goals and objectives."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum

from generator.domain.shared.history import Former, keys_of, value_in_year
from generator.domain.shared.reference import Citation
from generator.values.shared.place import Place


@dataclass(frozen=True, slots=True)
class Office:
    """A government unit (satker) as its own documents describe it.

    A sample (``is_sample``) is invented to show what a full portal looks like; nothing counts it.
    ``apart`` are figures of its texts that are not its own (``angka_lain``).
    ``data_until`` is the last day of which the portal holds its data, ``None`` while they are kept up.
    """

    slug: str
    name: str
    short_name: str
    code: str
    parent: str
    ministry: str
    is_blu: bool
    seat: str
    service_area: str
    summary: str
    duty: str
    functions: tuple[str, ...]
    services: tuple[str, ...]
    legal_basis: tuple[str, ...]
    formula_set: str
    at: Place
    cited: Citation
    is_sample: bool = False
    history: tuple[Former, ...] = ()
    data_until: date | None = None
    apart: tuple[Decimal, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """What it says of itself in sentences."""
        return (self.summary, self.duty, *self.functions, *self.services)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every slug that it has had, the first one first: what is named for good is named by that."""
        return keys_of(self.history, self.slug)

    def in_year(self, year: int) -> "Office":
        """Return the office under the names that it had in a year."""
        if all(each.until < year for each in self.history):
            return self
        name, short_name = (
            value_in_year(self.history, field, year, getattr(self, field)) for field in ("name", "short_name")
        )
        return replace(self, name=name, short_name=short_name)


class NodeKind(Enum):
    """The two levels above an indicator."""

    GOAL = "tujuan"
    OBJECTIVE = "sasaran"


class Perspective(Enum):
    """The four perspectives of a strategy map (peta strategi)."""

    STAKEHOLDER = "pemangku-kepentingan"
    CUSTOMER = "pelanggan"
    INTERNAL_PROCESS = "proses-internal"
    LEARNING_AND_GROWTH = "pembelajaran-pertumbuhan"


@dataclass(frozen=True, slots=True)
class Node:
    """A goal (tujuan) or objective (sasaran) of one strategic plan; ``parent`` is a node's code."""

    code: str
    kind: NodeKind
    parent: str
    name: str
    perspective: Perspective | None
    span: tuple[int, int]
    at: Place
    cited: Citation
