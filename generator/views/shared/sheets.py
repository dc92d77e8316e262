"""A long list in sheets: pages of bounded length, along the bodies that the offices are under.

A list that fits one page stays as it is. What is shown of an office is one row, a small value made of that
office alone; a page is made of rows.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Generic, Protocol, TypeVar

from generator.languages.translation import theirs
from generator.record import page_addresses
from generator.record.summary import OfficeName
from generator.views.shared.components import PageLink

# So many ways to the groups of a list are offered on each of its sheets; beyond that the sheets alone.
MOST_GROUPS: Final = 120
_FIRST: Final = 1


class OfficeLine(Protocol):
    """A row of a list of offices."""

    @property
    def office(self) -> OfficeName:
        """The office that the row is of."""


Row = TypeVar("Row")
LineOfOffice = TypeVar("LineOfOffice", bound=OfficeLine)


@dataclass(frozen=True, slots=True)
class Group(Generic[Row]):
    """Rows under one heading, empty in a list that needs none; ``anchor`` is its place on the sheet."""

    title: str
    anchor: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Row]):
    """One page of a list: its number from 1, its address, its groups.

    ``sheets`` lead to all pages of the list and ``groups_of_all`` to its groups, none where the list is one
    page. ``count`` is how many rows the whole list has.
    """

    number: int
    path: str
    groups: tuple[Group[Row], ...]
    sheets: tuple[PageLink, ...] = ()
    groups_of_all: tuple[PageLink, ...] = ()
    count: int = 0

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the page, whatever their groups."""
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def is_first(self) -> bool:
        """Whether this is the page at the address of the list itself."""
        return self.number == _FIRST


def office_sheets(
    lines: Iterable[LineOfOffice],
    base: str,
    most: int,
    weight: Callable[[LineOfOffice], int] = lambda _: 1,
) -> tuple[Sheet[LineOfOffice], ...]:
    """Part a list of offices at the address ``base``, each sheet of a weight of at most ``most``.

    In one sheet they stand as they come; in several by ministry and the body above them.
    """
    listed = tuple(lines)
    if sum(map(weight, listed)) <= most:
        return (Sheet(_FIRST, base, (Group("", "", listed),), count=len(listed)),)
    ordered = sorted(listed, key=lambda line: tuple(reversed(line.office.kin)))
    several = len({line.office.kin[1:] for line in ordered}) > 1
    return sheets_of(
        ordered,
        base,
        most,
        weight=weight,
        heading=lambda line: body_title(line.office.kin, with_ministry=several),
        name=lambda line: line.office.short_name,
    )


def body_title(kin: Sequence[str], *, with_ministry: bool = False) -> str:
    """Name the body above an office, with its ministry where a list has several."""
    return ", ".join(dict.fromkeys(map(theirs, filter(None, kin if with_ministry else kin[:1]))))


def sheets_of(
    rows: Sequence[Row],
    base: str,
    most: int,
    *,
    name: Callable[[Row], str],
    heading: Callable[[Row], str] = lambda _: "",
    weight: Callable[[Row], int] = lambda _: 1,
) -> tuple[Sheet[Row], ...]:
    """Part rows that are in order already, into at least one sheet."""
    parts = tuple(_parts(rows, most, weight)) or ((),)
    numbers: dict[str, int] = {}
    grouped = [
        tuple(
            Group(title, f"kelompok-{numbers.setdefault(title, len(numbers) + 1)}", tuple(of_group))
            for title, of_group in groupby(part, heading)
        )
        for part in parts
    ]
    paths = [page_addresses.sheet(base, number) for number in range(_FIRST, len(parts) + _FIRST)]
    starts: dict[str, PageLink] = {}
    for path, groups in zip(paths, grouped, strict=True):
        for group in groups:
            if group.title:
                starts.setdefault(group.title, PageLink(group.title, f"{path}#{group.anchor}"))
    ways = tuple(starts.values()) if 1 < len(starts) <= MOST_GROUPS else ()
    titles = [_span(part, name) for part in parts]
    return tuple(
        Sheet(
            number,
            path,
            groups,
            tuple(
                PageLink(title, other, current=other == path)
                for title, other in zip(titles, paths, strict=True)
            )
            if len(parts) > 1
            else (),
            ways if len(parts) > 1 else (),
            len(rows),
        )
        for number, (path, groups) in enumerate(zip(paths, grouped, strict=True), _FIRST)
    )


def _parts(rows: Sequence[Row], most: int, weight: Callable[[Row], int]) -> Iterator[tuple[Row, ...]]:
    part: list[Row] = []
    total = 0
    for row in rows:
        if part and total + weight(row) > most:
            yield tuple(part)
            part, total = [], 0
        part.append(row)
        total += weight(row)
    if part:
        yield tuple(part)


def _span(part: Sequence[Row], name: Callable[[Row], str]) -> str:
    """Name a sheet by its first and last row."""
    return " – ".join(dict.fromkeys((name(part[0]), name(part[-1])))) if part else ""
