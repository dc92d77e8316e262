"""What a check may look at: one office's facts, the shared lists and the rules."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Final

from generator.compute.documents.library import LineEnds
from generator.domain.performance.indicator import Indicator
from generator.domain.performance.result import Measure
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import Peer
from generator.domain.shared.reference import Unit
from generator.findings.shared.diagnostic import Diagnostic, Severity
from generator.loading.portal.offices import OFFICES, SHARED, office_of
from generator.rules.book import RuleBook
from generator.sources.documents.extracted_text import InspectedFile
from generator.sources.shared.files import TextFile
from generator.values.shared.place import Place

_DATA: Final = "data/"
# What printed figures speak of: the whole office, a goal or objective, or else an indicator.
WHOLE_OFFICE: Final = "satker"
OF_NODES: Final = frozenset({Measure.MEAN_ACHIEVEMENT, Measure.GOAL_TARGET})


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that was read: data files, hand-written pages, and the documents that are published.

    ``settings`` are the texts of the portal's settings; ``other_files`` the files of ``content/`` that are no
    pages, and those of the theme. ``line_ends`` are the digests that changed documents would have with other
    line ends.
    """

    files: tuple[TextFile, ...]
    prose: tuple[TextFile, ...] = ()
    documents: tuple[InspectedFile, ...] = ()
    line_ends: LineEnds = field(default_factory=dict)
    settings: tuple[TextFile, ...] = ()
    other_files: tuple[InspectedFile, ...] = ()


@dataclass(frozen=True)  # without slots, which would leave no room for what is worked out once
class Context:
    """One office's ledger with the portal's units and rules, as of ``today``."""

    ledger: Ledger
    units: dict[str, Unit]
    rules: RuleBook
    peers: tuple[Peer, ...] = ()
    today: date = date.max

    @cached_property
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

    def doubts(self, *names: str) -> bool:
        """Whether a file whose path holds one of ``names`` has errors that may hide what it says.

        What such a file lacks may stand in a cell that could not be read, so nothing is said to be
        missing from it: one cause, one finding.
        """
        return any(name in path for path in self._doubtful for name in names)

    def awaits(self, *names: str) -> bool:
        """Whether a file whose path holds one of ``names`` is doubtful, or has rows still to be filled in."""
        paths = {each.path for each in self.ledger.unfinished}
        return self.doubts(*names) or any(name in path for path in paths for name in names)

    def doubts_card(self, indicator: str) -> bool:
        """Whether the card of an indicator has errors in what other files rely on."""
        return indicator in self._doubtful_cards

    @property
    def has_doubts(self) -> bool:
        """Whether any file of the office, or one that it rests on, has errors that hide what it says."""
        return bool(self._doubtful)

    @cached_property
    def _doubtful(self) -> tuple[str, ...]:
        relevant = (_folder(self.ledger), "data/acuan/", "data/aturan/")
        return tuple(path for path in self.ledger.doubtful if path.startswith(relevant))

    @cached_property
    def _doubtful_cards(self) -> frozenset[str]:
        cards = f"{_folder(self.ledger)}indikator/"
        return frozenset(
            path.removeprefix(cards).removesuffix(".yml") for path in self._doubtful if path.startswith(cards)
        )


def _folder(ledger: Ledger) -> str:
    return f"{OFFICES}{ledger.office.slug}/"


@dataclass(frozen=True, slots=True)
class JudgeableOffice:
    """An office of which everything could be read, so that it may be judged.

    The fact of a cell that could not be read holds a placeholder, which no arithmetic may use.
    """

    context: Context


def judgeable(context: Context, erroneous: frozenset[str]) -> JudgeableOffice | None:
    """Return the office to be judged; ``None`` where it, or the shared data, is among the ``erroneous``."""
    is_wrong = context.has_doubts or not erroneous.isdisjoint({SHARED, context.ledger.office.slug})
    return None if is_wrong else JudgeableOffice(context)


def offices_with_errors(findings: Iterable[Diagnostic]) -> frozenset[str]:
    """Return the offices whose files have errors, and ``SHARED`` where a file of all has one.

    Errors in pages of prose don't touch any facts.
    """
    paths = (each.at.path for each in findings if each.severity is Severity.ERROR)
    return frozenset(office_of(path) for path in paths if path.startswith(_DATA))
