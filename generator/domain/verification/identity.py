"""Identities (hubungan): how figures that stand in several places must agree, declared as data.

An identity names two sides. Each is a term: rows of one register, chosen, grouped and totalled. The engine is
`generator.compute.verification.identities`.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Final

from generator.values.shared.place import Place

# The area of the identities that hold for every unit that is compared, and not for an office.
LEAGUE_AREA: Final = "pembanding"
# A column that says that a row stands there at all, for identities that ask whether two lists name the same.
STANDS: Final = "ada"


class Relation(Enum):
    """How the left side must stand to the right one."""

    EQUAL = "sama"
    AT_MOST = "paling-banyak"
    AT_LEAST = "paling-sedikit"
    BETWEEN = "antara"


class RowChoice(Enum):
    """Which rows of a register a term takes."""

    ALL = "semua"
    LOWEST = "terbawah"
    NEWEST = "revisi-terakhir"


class Totalling(Enum):
    """What becomes of the rows of one group; ``EACH`` keeps them one by one."""

    EACH = "setiap"
    SUM = "jumlah"
    MEAN = "rata-rata"
    LEAST = "terkecil"
    GREATEST = "terbesar"


class Combination(Enum):
    """The arithmetic within a row or between terms."""

    SUM = "ditambah"
    DIFFERENCE = "dikurangi"
    PRODUCT = "dikali"
    SHARE = "persen-dari"
    WEIGHTED = "tertimbang"
    GROWTH = "pertumbuhan"
    CHANGE = "sebelum-sesudah"


class Pairing(Enum):
    """Which groups of the right side belong to one of the left, by the label ``kode`` of a tree."""

    SAME = "sama"
    BELOW = "di-bawah"
    CHILDREN = "anak"


@dataclass(frozen=True, slots=True)
class Condition:
    """What the label ``name`` of a row must hold: one of ``values``, or none of them."""

    name: str
    values: frozenset[str]
    is_negated: bool = False


@dataclass(frozen=True, slots=True)
class IdentityTerm:
    """Figures of the rows of one register.

    ``columns`` are combined within each row; without any, the column that the identity speaks of counts.
    ``shift`` moves the label ``year`` or ``quarter`` of the rows, so that last year's stand beside this
    year's. ``constant`` stands in the place of rows. ``is_complete`` says that the register lists all there
    is: what it does not name is zero; ``skips_empty`` that rows without the figure do not count. ``by`` are
    the labels of its groups, where they are fewer than those of the identity; ``count`` how many rows a
    group has where nothing is missing, 0 where that is not known.
    """

    register: str
    columns: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    choice: RowChoice = RowChoice.ALL
    totalling: Totalling = Totalling.EACH
    within: Combination = Combination.SUM
    shift: tuple[str, int] = ("", 0)
    constant: Decimal | None = None
    is_complete: bool = False
    skips_empty: bool = False
    by: tuple[str, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Identity:
    """One identity: for every group of rows ``by`` these labels, and for each of ``columns``.

    ``combination`` joins the terms of the right side where there are several, such as a quotient of two.
    ``is_copied`` says that one figure was copied from the other, so that no rounding excuses a difference;
    ``thousands`` that one side may have been printed in thousands. ``code`` is the finding that tells of it
    besides, if any; ``basis`` the regulation or the logic that it rests on.
    """

    key: str
    name: str
    meaning: str
    area: str
    basis: str
    by: tuple[str, ...]
    columns: tuple[str, ...]
    left: IdentityTerm
    relation: Relation
    right: tuple[IdentityTerm, ...]
    at: Place
    combination: Combination = Combination.SUM
    pairing: Pairing = Pairing.SAME
    is_copied: bool = False
    thousands: bool = False
    code: str = ""
