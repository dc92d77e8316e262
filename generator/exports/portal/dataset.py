"""What a table of open data is: its name, key, columns and rows. No table itself, and no file form."""

from dataclasses import dataclass
from functools import cached_property

from generator.exports.shared.listing import Row
from generator.exports.shared.schema import Field


@dataclass(frozen=True, slots=True)
class Parent:
    """Where the values of some columns are explained: the same columns of another table."""

    columns: tuple[str, ...]
    dataset: str


@dataclass(frozen=True)
class Dataset:
    """A table: what it holds and for whom, what its columns mean, and its rows; an empty cell is no value.

    ``key`` are the columns that make a row the only one of its kind. ``ages`` says that the rows are other
    ones on another day, with no change of the data.
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
        """The key where the rows bear it out, else none: a doubtful row must not stop a portal."""
        places = [self.columns.index(name) for name in self.key]
        keys = {tuple(row[place] for place in places) for row in self.rows}
        is_sound = len(keys) == len(self.rows) and all(map(all, keys))
        return self.key if is_sound else ()
