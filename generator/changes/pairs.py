"""Rows of two states that speak of the same thing, and what differs in them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Final

from generator.changes.changes import ValueChange
from generator.changes.published_rows import Figure, KeptFigure, PublishedRow
from generator.changes.row_kinds import TABLE_ORDER

Pair = tuple[PublishedRow | None, PublishedRow | None]
_NONE = Figure("")
_PERFORMANCE: Final = "kinerja"
# Stands for the quarter of an indicator whose year has no report yet.
_UNREPORTED: Final = "0"


def pairs(before: Iterable[PublishedRow], after: Iterable[PublishedRow]) -> Iterator[Pair]:
    """Yield the rows that differ, each beside the row of the same key in the other state, if there is one.

    Rows that share a key are told apart by what they say; their order does not count.
    """
    return iter(_with_first_report(tuple(_by_same_key(before, after))))


def _by_same_key(before: Iterable[PublishedRow], after: Iterable[PublishedRow]) -> Iterator[Pair]:
    old, new = _by_key(before), _by_key(after)
    for key in sorted({*old, *new}, key=lambda each: (TABLE_ORDER.index(each[0]), each[1])):
        gone, come = _without_common(old.get(key, []), new.get(key, []))
        for number in range(max(len(gone), len(come))):
            yield (
                gone[number] if number < len(gone) else None,
                come[number] if number < len(come) else None,
            )


def _with_first_report(found: Sequence[Pair]) -> Iterator[Pair]:
    """Yield pairs, with the row of an indicator that was not reported beside that of its first report."""
    alone = [row for pair in found if None in pair for row in pair if row and row.table == _PERFORMANCE]
    unreported = {row.key[:2]: row for row in alone if row.key[2] == _UNREPORTED}
    # Rows are in order of their quarters.
    first = {row.key[:2]: row for row in reversed(alone) if row.key[2] not in {"", _UNREPORTED}}
    both = {key: (unreported[key], first[key]) for key in unreported.keys() & first.keys()}
    for old, new in found:
        row = old or new
        without, report = both.get(row.key[:2], (None, None)) if row else (None, None)
        if row is not None and row is report:
            yield old or without, new or without
        elif row is None or row is not without:
            yield old, new


def figure_changes(pair: Pair) -> tuple[tuple[ValueChange, ...], tuple[ValueChange, ...]]:
    """Return the figures that differ: as pages print them, and as machines read them.

    Figures that look alike as printed are given with all their digits.
    """
    printed, plain = [], []
    old, new = (row.figures if row else {} for row in pair)
    for name in dict.fromkeys((*old, *new)):
        was, now = old.get(name, _NONE), new.get(name, _NONE)
        is_seen = was.printed != now.printed
        if not _is_same(was.plain, now.plain):
            plain.append(ValueChange(name, was.plain, now.plain))
        elif not (is_seen and isinstance(was, KeptFigure)):  # another program may print the same otherwise
            continue
        words = (was.printed, now.printed) if is_seen else (was.exact, now.exact)
        printed.append(ValueChange(name, *words))
    return tuple(printed), tuple(plain)


def word_changes(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[ValueChange, ...]:
    """Return the words of all columns that either has, before and after."""
    return tuple(
        ValueChange(name, old.get(name, ""), new.get(name, "")) for name in dict.fromkeys((*old, *new))
    )


def says_the_same(one: PublishedRow | None, other: PublishedRow | None) -> bool:
    """Whether two rows publish the same figures and statuses."""
    if one is None or other is None:
        return one is other
    figures = not figure_changes((one, other))[0]
    return figures and one.statuses == other.statuses


def _is_same(one: str, other: str) -> bool:
    if one == other:
        return True
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return False


def _by_key(rows: Iterable[PublishedRow]) -> dict[tuple[str, tuple[str, ...]], list[PublishedRow]]:
    found: dict[tuple[str, tuple[str, ...]], list[PublishedRow]] = {}
    for row in rows:
        found.setdefault((row.table, row.key), []).append(row)
    return found


def _without_common(
    old: list[PublishedRow], new: list[PublishedRow]
) -> tuple[list[PublishedRow], list[PublishedRow]]:
    left, come = list(old), []
    for row in new:
        same = next((each for each in left if says_the_same(each, row) and each.texts == row.texts), None)
        if same is None:
            come.append(row)
        else:
            left.remove(same)
    return left, come
