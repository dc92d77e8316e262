"""Warnings that did not stop publication, said beside the figures they are about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.domain.performance.indicator import Indicator
from generator.findings.shared.diagnostic import Diagnostic
from generator.languages.speech import theirs
from generator.record import addresses
from generator.record.record import OfficeRecord
from generator.values.shared.place import Place


@dataclass(frozen=True, slots=True)
class Footnote:
    """What the check of the data noticed, and where."""

    text: str
    place: str
    href: str


def footnotes(warnings: Iterable[Diagnostic]) -> tuple[Footnote, ...]:
    """Say warnings to readers; the remedies are for staff and stay out."""
    return tuple(_footnote(each) for each in warnings)


def _footnote(each: Diagnostic) -> Footnote:
    text = each.message.replace("`", "")
    return Footnote(
        theirs(f"{text[:1].upper()}{text[1:]}."),
        theirs(str(each.at)),
        addresses.data_file(each.at.path, each.at.line),
    )


def about(record: OfficeRecord, card: Indicator) -> tuple[Footnote, ...]:
    """Say the warnings about the rows and the card of one indicator."""
    rows = {(at.path, at.line) for at in _places(record, card)}
    own = (
        each
        for each in record.warnings
        if each.at.path == card.at.path or (each.at.path, each.at.line) in rows
    )
    return footnotes(own)


def _places(record: OfficeRecord, card: Indicator) -> Iterator[Place]:
    yield from (target.at for target in record.plans[card.id])
    for each in record.history[card.id]:
        yield from (target.at for target in (each.agreed, *each.superseded) if target)
        for state in each.quarters:
            yield from (fact.at for fact in state.measurements)
            if state.interim:
                yield state.interim.at
