"""What a table of open data is: its name, key, columns and rows. No table itself, and no file form."""

from dataclasses import dataclass
from functools import cached_property

from generator.exports.shared.listing import Row
from generator.exports.shared.schema import Field


@dataclass(frozen=True, slots=True)
class Parent:
    """A foreign key: the columns that refer to the same columns of another table, ``dataset``."""

    columns: tuple[str, ...]
    dataset: str


@dataclass(frozen=True)
class Dataset:
    """A table of open data: its texts for people, its columns and its rows; an empty cell is no value.

    ``key`` are the columns that identify a row. ``ages`` says that the rows change with the date alone,
    without any change of the data.
    """

    name: str
    title: str
    about: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]
    rows: tuple[Row, ...]
    parents: tuple[Parent, ...] = ()
    ages: bool = False

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(field.name for field in self.fields)

    @cached_property
    def proven_key(self) -> tuple[str, ...]:
        """The key where it is unique and complete in all rows, else none: no row may stop publication."""
        places = [self.columns.index(name) for name in self.key]
        keys = {tuple(row[place] for place in places) for row in self.rows}
        is_sound = len(keys) == len(self.rows) and all(map(all, keys))
        return self.key if is_sound else ()
