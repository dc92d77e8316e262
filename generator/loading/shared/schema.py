"""Descriptions of kinds of files: path, columns or keys, and how they are written."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Final

from generator.values.shared.address import Destination
from generator.values.shared.bilingual import ENGLISH_ENDING

YES_OR_NO: Final = ("ya", "tidak")


class Shape(Enum):
    """How a kind of file is written."""

    TABLE = "CSV"
    DOCUMENT = "YAML"
    PROSE = "Markdown"


@dataclass(frozen=True, slots=True)
class Figures:
    """What the figures of a column may be: their unit, and the least and the greatest that make sense."""

    unit: str
    least: Decimal | int | None = 0
    most: Decimal | int | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table or a key of a document, with its meaning for staff.

    ``many`` is a key with a list below it; ``keys`` are the keys of each item of that list, or without
    ``many`` those of the one mapping below it. A column of a register has ``figures`` or is a label;
    ``options`` are the only texts it may hold, ``usual`` those that it mostly holds: a label that is
    nearly one of them is a mistake. ``advice`` says how to choose one; ``leads`` says
    that it holds an address, and where that may lead. ``has_english`` says that it holds words which English
    pages show, so that a column of its own may give their English; of that one ``english_of`` is the name of
    the column that it translates.
    """

    name: str
    meaning: str
    required: bool = True
    many: bool = False
    keys: tuple["Column", ...] = ()
    figures: Figures | None = None
    options: tuple[str, ...] = ()
    usual: tuple[str, ...] = ()
    leads: tuple[Destination, ...] = ()
    advice: str = ""
    has_english: bool = False
    english_of: str = ""

    @property
    def english(self) -> "Column":
        """The column with the English of this one: never required, and filled for all rows or for some."""
        meaning = f"`{self.name}` dalam bahasa Inggris, untuk halaman berbahasa Inggris; boleh kosong"
        return Column(
            f"{self.name}{ENGLISH_ENDING}", meaning, required=False, many=self.many, english_of=self.name
        )


def with_english_columns(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return columns, and those below them, followed by the ones with the English of some of them."""
    names = {column.name for column in columns}
    own = tuple(replace(each, keys=with_english_columns(each.keys)) for each in columns)
    twins = (each.english for each in columns if each.has_english)
    return *own, *(each for each in twins if each.name not in names)


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file. ``path`` is relative to the portal, with names in angle brackets.

    ``key`` names the labels that no two rows of a register may share; without it rows may repeat.
    ``is_nameless`` says that it counts people: a column that could name them is refused.
    """

    id: str
    path: str
    title: str
    purpose: str
    shape: Shape
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    is_nameless: bool = False

    def __post_init__(self) -> None:
        """Add the columns with the English of those that English pages show."""
        object.__setattr__(self, "columns", with_english_columns(self.columns))

    def match(self, path: str) -> dict[str, str] | None:
        """Return the named parts of ``path`` (``tahun``, ``satker``, …); ``None`` for another kind."""
        match = pattern(self.path).fullmatch(path)
        return match.groupdict() if match else None

    @property
    def names(self) -> tuple[str, ...]:
        """The columns or keys in their order."""
        return tuple(column.name for column in self.columns)

    @property
    def own_names(self) -> tuple[str, ...]:
        """The columns that a new file begins with: all but those with the English of others."""
        return tuple(column.name for column in self.columns if not column.english_of)


_PARTS: Final = {"tahun": r"20\d\d", "awal": r"20\d\d", "akhir": r"20\d\d", "tw": "tw[1-4]"}


@cache
def pattern(path: str) -> re.Pattern[str]:
    """Compile ``path`` to a pattern in which each name in angle brackets is a named group."""
    pieces = re.split(r"<([a-z]+)>", path)
    texts = (_piece(piece) if index % 2 else re.escape(piece) for index, piece in enumerate(pieces))
    return re.compile("".join(texts))


def words(options: type[Enum]) -> tuple[str, ...]:
    """Return the words that a choice is written with, in their order."""
    return tuple(str(each.value) for each in options)


def _piece(name: str) -> str:
    return f"(?P<{name}>{_PARTS.get(name, '[a-z0-9]+(?:-[a-z0-9]+)*')})"
