"""What a check may look at: one office's facts, the shared lists and the rules."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from generator.compute.library import LineEnds
from generator.domain.indicator import Indicator
from generator.domain.ledger import Ledger
from generator.domain.reference import Unit
from generator.domain.register import Peer
from generator.domain.result import Measure
from generator.rules.book import RuleBook
from generator.sources.files import TextFile
from generator.sources.library import Held
from generator.values.place import Place

# What printed figures speak of: the whole office, a goal or objective, or else an indicator.
WHOLE_OFFICE: Final = "satker"
OF_NODES: Final = frozenset({Measure.MEAN_ACHIEVEMENT, Measure.GOAL_TARGET})


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that was read: data files, hand-written pages, and the documents that are published.

    ``line_ends`` are the digests that changed documents would have with other line ends.
    """

    files: tuple[TextFile, ...]
    prose: tuple[TextFile, ...] = ()
    held: tuple[Held, ...] = ()
    line_ends: LineEnds = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Context:
    """One office's ledger with the portal's units and rules."""

    ledger: Ledger
    units: dict[str, Unit]
    rules: RuleBook
    peers: tuple[Peer, ...] = ()

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
        for entry in ledger.entries:
            if entry.labels.get("indikator"):
                yield entry.labels["indikator"], entry.at

    def doubts_card(self, indicator: str) -> bool:
        """Whether the card of an indicator has errors in what other files rely on."""
        return self.doubts(f"/indikator/{indicator}.yml")

    def doubts(self, *names: str) -> bool:
        """Whether a file whose path holds one of ``names`` has errors that may hide what it says.

        What such a file lacks may stand in a cell that could not be read, so nothing is said to be
        missing from it: one cause, one finding.
        """
        own = f"data/satker/{self.ledger.office.slug}/"
        shared = ("data/acuan/", "data/aturan/")
        paths = [path for path in self.ledger.doubtful if path.startswith((own, *shared))]
        return any(name in path for path in paths for name in names)
