"""Why a published figure differs: a cell of its own, another file of its office, a rule, a shared list."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from generator.changes.changes import Cause, Reason
from generator.changes.line_changes import LineChanges
from generator.changes.pairs import Pair, says_the_same
from generator.changes.published_rows import PublishedRow

_RULES: Final = "data/aturan/"
# A line of a table.
_CELL: Final = re.compile(r".+\.csv:\d+")
Rows = Mapping[tuple[str, tuple[str, ...]], PublishedRow]


@dataclass(frozen=True, slots=True)
class Reasoning:
    """What is known of why the figures of an office differ.

    ``own`` are the lines that changed in its files, ``shared`` those in what all offices share.
    ``other_rules`` are the rows of its later files under the earlier shared ones, where both have changed:
    they tell which of the two a figure follows.
    """

    own: LineChanges
    shared: LineChanges
    other_rules: Rows = field(default_factory=dict)

    def reasons(self, pair: Pair) -> tuple[Reason, ...]:
        """Return why a pair of rows differs."""
        follows_own, follows_shared = not self.own.is_empty, not self.shared.is_empty
        if follows_own and follows_shared:
            row = pair[1] or pair[0]
            between = self.other_rules.get((row.table, row.key)) if row else None
            follows_shared = not says_the_same(between, pair[1])
            follows_own = not (follows_shared and says_the_same(between, pair[0]))
        of_own = (self._of_own(pair),) if follows_own else ()
        of_shared = tuple(self._of_shared()) if follows_shared else ()
        return (*of_own, *of_shared) or (Reason(Cause.PROGRAM),)

    def _of_own(self, pair: Pair) -> Reason:
        before, after = pair
        new = _among(after.places if after else (), self.own.new)
        gone = () if new else _among(before.places if before else (), self.own.gone)
        if new or gone:
            return Reason(Cause.CELL, new or gone)
        row = after or before
        name = next(iter(row.key), "") if row else ""
        # A computed figure has no line of its own: files named for its indicator or its table come first.
        named_for = (name, name.partition("-")[0])
        related = ([path for path in self._paths() if part and part in path] for part in named_for)
        places = self.own.places(next(filter(None, related), None))
        return Reason(Cause.CELL if all(_CELL.fullmatch(each) for each in places) else Cause.FILE, places)

    def _paths(self) -> Iterable[str]:
        return {*self.own.new, *self.own.gone}

    def _of_shared(self) -> Iterable[Reason]:
        paths = {*self.shared.new, *self.shared.gone}
        rules = {path for path in paths if path.startswith(_RULES)}
        if rules:
            yield Reason(Cause.RULE, self.shared.places(rules))
        if paths - rules:
            yield Reason(Cause.LIST, self.shared.places(paths - rules))


@dataclass(frozen=True, slots=True)
class ProgramReasoning:
    """What is known of why figures differ from those that another program has published.

    ``again`` are the rows that this program makes of the published data, ``data`` says why they differ from
    the later ones, ``program`` is the cause of what they differ in from the published ones.
    """

    data: Reasoning
    again: Rows
    program: Reason

    def reasons(self, pair: Pair) -> tuple[Reason, ...]:
        """Return why a pair of rows, a published one and a later one, differs."""
        before, after = pair
        was, now = (self.again.get((row.table, row.key)) if row else None for row in pair)
        if before is None and after is not None:  # had this program published it of the same data?
            was = now
        if after is None:
            now = was
        of_program = () if says_the_same(before, was) else (self.program,)
        of_data = () if says_the_same(now, after) else self.data.reasons((now, after))
        return (*of_program, *of_data) or self.data.reasons(pair)


def by_key(rows: Iterable[PublishedRow]) -> Rows:
    """Return rows by table and key."""
    return {(row.table, row.key): row for row in rows}


def _among(places: Iterable[str], changed: Mapping[str, tuple[int, ...]]) -> tuple[str, ...]:
    """Return the places (``path:line``) whose line has changed."""
    parts = ((place, *place.rpartition(":")[::2]) for place in places)
    return tuple(
        place for place, path, line in parts if line.isdigit() and int(line) in changed.get(path, ())
    )
