"""Where a figure comes from, and the shared lists that figures lean on."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from generator.values.shared.place import Place


class Confidence(Enum):
    """How sure we are of what stands in shared data, such as a rule's text (keyakinan)."""

    CONFIRMED = "dikonfirmasi"
    PUBLIC_SOURCE = "sumber-publik"
    UNCONFIRMED = "belum-dikonfirmasi"
    ESTIMATED = "perkiraan"


@dataclass(frozen=True, slots=True)
class Citation:
    """A source document (key of ``sumber.csv``) and the place in it, such as ``baris 785``."""

    document: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A published document that figures are taken from (sumber).

    ``address`` is where it can be seen outside this portal, empty where nobody has stated it.
    """

    id: str
    title: str
    kind: str
    year: int
    issued: date | None
    publisher: str
    reference: str
    at: Place
    address: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement (satuan) with the bounds that hold for every value in it."""

    id: str
    name: str
    symbol: str
    whole: bool
    minimum: Decimal | None
    maximum: Decimal | None
    at: Place
