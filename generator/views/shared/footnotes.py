"""Warnings that did not stop publication, as footnotes to the figures they are about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.domain.performance.indicator import Indicator
from generator.findings.shared.diagnostic import Diagnostic
from generator.languages.translation import theirs
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.values.shared.place import Place


@dataclass(frozen=True, slots=True)
class Footnote:
    """What the check of the data noticed, and where."""

    text: str
    place: str
    href: str


def footnotes(warnings: Iterable[Diagnostic]) -> tuple[Footnote, ...]:
    """Return warnings as readers see them; the remedies are for staff and stay out."""
    return tuple(_footnote(each) for each in warnings)


def _footnote(warning: Diagnostic) -> Footnote:
    text = warning.message.replace("`", "")
    return Footnote(
        theirs(f"{text[:1].upper()}{text[1:]}."),
        theirs(str(warning.at)),
        page_addresses.data_file(warning.at.path, warning.at.line),
    )


def indicator_footnotes(record: OfficeRecord, card: Indicator) -> tuple[Footnote, ...]:
    """Return the warnings about the rows and the card of one indicator."""
    rows = {(at.path, at.line) for at in _places(record, card)}
    warnings = (
        warning
        for warning in record.warnings
        if warning.at.path == card.at.path or (warning.at.path, warning.at.line) in rows
    )
    return footnotes(warnings)


def _places(record: OfficeRecord, card: Indicator) -> Iterator[Place]:
    yield from (target.at for target in record.plans[card.id])
    for year in record.history[card.id]:
        yield from (target.at for target in (year.agreed, *year.superseded) if target)
        for state in year.quarters:
            yield from (fact.at for fact in state.measurements)
            if state.interim:
                yield state.interim.at
