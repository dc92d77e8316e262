"""Groups of units in a ranking, as texts speak of them: all, those of one kind, kinds of one family."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.compute.comparison.league import TOTAL
from generator.compute.shared.arithmetic import mean
from generator.domain.portal.ledger import League
from generator.domain.registers.register import Entry


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """The scores of some units in one measure and year; ``own`` is the row of the office, if it is one."""

    entries: tuple[Entry, ...]
    own: Entry | None

    @property
    def values(self) -> tuple[Decimal, ...]:
        """The scores that are stated."""
        return tuple(value for each in self.entries if (value := each.figures["nilai"]) is not None)

    @property
    def middle(self) -> Decimal | None:
        """Their plain mean."""
        return mean(self.values)

    @property
    def rank(self) -> int | None:
        """How many units are better than the office, and one; ``None`` where it has no score here."""
        value = self.own.figures["nilai"] if self.own else None
        return None if value is None else sum(each > value for each in self.values) + 1


def unit_groups(league: League, measure: str, office: str) -> Iterator[UnitGroup]:
    """Yield the groups of every year of a measure: all units, those of each kind, those of each family.

    A family are the kinds with the same first word: ``balai`` and ``balai-besar``.
    """
    kinds = {peer.id: peer.kind for peer in league.peers}
    own = {peer.id for peer in league.peers if peer.office == office}
    groups: dict[tuple[int, str], list[Entry]] = {}
    for score in league.scores:
        if score.register != f"pembanding-{measure}" or score.labels["komponen"] != TOTAL:
            continue
        kind = kinds.get(score.labels["unit"], "")
        for name in dict.fromkeys(("", f"={kind}", kind.partition("-")[0])):
            groups.setdefault((score.year, name), []).append(score)
    for entries in groups.values():
        of_office = next((each for each in entries if each.labels["unit"] in own), None)
        yield UnitGroup(tuple(entries), of_office)
