"""What a check may look at: one office's facts, the shared lists and the rules."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.domain.indicator import Indicator
from generator.domain.ledger import Ledger
from generator.domain.reference import Unit
from generator.rules.book import RuleBook
from generator.values.place import Place


@dataclass(frozen=True, slots=True)
class Context:
    """One office's ledger with the portal's units and rules."""

    ledger: Ledger
    units: dict[str, Unit]
    rules: RuleBook

    @property
    def indicators(self) -> dict[str, Indicator]:
        """The indicator cards by key."""
        return {each.id: each for each in self.ledger.indicators}

    def mentions(self) -> Iterator[tuple[str, Place]]:
        """Yield every mention of an indicator by another fact, with its place."""
        ledger = self.ledger
        for facts in (
            ledger.plan_targets,
            ledger.baselines,
            ledger.agreed_targets,
            ledger.interim_targets,
            ledger.actions,
            ledger.measurements,
            ledger.narratives,
        ):
            for fact in facts:
                yield fact.indicator, fact.at
