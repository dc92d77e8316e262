"""What a table of open data is: its name, key, columns and rows. No table itself, and no file form."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.exports.portal.table_part import SEVERAL_YEARS, Lines, TablePart, year_place
from generator.exports.shared.listing import Row
from generator.exports.shared.schema import Field
from generator.values.shared.text_digest import digest


@dataclass(frozen=True, slots=True)
class Parent:
    """A foreign key: the columns that refer to the same columns of another table, ``dataset``."""

    columns: tuple[str, ...]
    dataset: str


@dataclass(frozen=True)
class Dataset:
    """A table of open data: its texts for people, its columns and its rows; an empty cell is no value.

    ``key`` are the columns that identify a row. ``ages`` says that the rows change with the date alone,
    without any change of the data. ``parts`` are its rows: where there are several, one of each office, whose
    slug is then part of the key.
    """

    name: str
    title: str
    about: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]
    parents: tuple[Parent, ...] = ()
    ages: bool = False
    parts: tuple[TablePart, ...] = ()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return sum(part.count for part in self.parts)

    @property
    def rows(self) -> Iterator[Row]:
        """The rows, each time unpacked anew."""
        return (row for part in self.parts for row in part.rows())

    def lines(self, kind: Lines) -> Iterator[bytes]:
        """Yield what a file of a kind says of the rows, part by part."""
        return (part.lines(kind) for part in self.parts)

    @property
    def years(self) -> tuple[str, ...]:
        """The years as the rows name them, sorted; none where they don't."""
        return tuple(sorted({year for part in self.parts for year in part.years}))

    def rows_of(self, year: str) -> Iterator[Row]:
        """Return the rows of a year, or all where it is empty."""
        place = year_place(self.fields)
        if not year or place is None:
            return self.rows
        parts = (part for part in self.parts if year in part.years)
        return (row for part in parts for row in part.rows() if (row[place] or SEVERAL_YEARS) == year)

    def digest_of(self, year: str) -> str:
        """Return the digest of the rows of a year, or of all where it is empty."""
        return digest(*(part.years.get(year, "") if year else part.digest for part in self.parts))

    @property
    def span(self) -> tuple[int, int] | None:
        """The first and the last year that the table speaks of, ``None`` where it names no year."""
        spans = [part.span for part in self.parts if part.span]
        return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(field.name for field in self.fields)

    @cached_property
    def proven_key(self) -> tuple[str, ...]:
        """The key where it is unique and complete in all rows, else none: no row may stop publication."""
        return self.key if all(part.is_keyed for part in self.parts) else ()
