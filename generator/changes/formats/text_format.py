"""Changes for the terminal."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from generator.changes.changes import (
    Arrival,
    Changes,
    FigureChange,
    FindingChange,
    Reason,
    TextChange,
    ValueChange,
)
from generator.changes.formats.wording import (
    ARROW,
    NOTHING,
    cause_word,
    column_word,
    place_words,
    places_in_words,
    summary,
    values_in_words,
)
from generator.sources.shared.files import CONTROL

_Change = TypeVar("_Change", Arrival, FindingChange)


def as_text(changes: Changes) -> str:
    """Return all changes as text, with a summary as the last line."""
    lines = [
        f"{changes.before} {ARROW} {changes.after}",
        *_figures(changes.figures),
        *_texts(changes.texts),
        *_arrivals(changes.arrivals),
        *_findings(changes.findings),
        *(("", *(f"Catatan: {each}" for each in changes.notes)) if changes.notes else ()),
        "",
        summary(changes),
    ]
    return CONTROL.sub(" ", "\0".join(lines).replace("\n", " ").replace("\0", "\n"))


def _figures(changes: Iterable[FigureChange]) -> Iterator[str]:
    office = ""
    for each in changes:
        if each.office_name != office:
            office = each.office_name
            yield from ("", office)
        yield f"  {each.subject}{f', {each.period}' if each.period else ''}"
        yield from (f"    {column_word(value.column)}: {_span(value)}" for value in values_in_words(each))
        for status in each.statuses:
            same = f"{status.after} (tetap)" if status.before == status.after else _span(status)
            yield f"    {column_word(status.column)}: {same}"
        yield f"    Sebab: {'; '.join(map(_reason, each.reasons))}"


def _texts(changes: Iterable[TextChange]) -> Iterator[str]:
    listed = tuple(changes)
    if listed:
        yield from ("", "Keterangan yang berubah")
    for each in listed:
        yield f"  {each.office_name}, {each.subject}"
        yield from (f"    {column_word(value.column)}: {_span(value)}" for value in each.values)


def _arrivals(arrivals: Iterable[Arrival]) -> Iterator[str]:
    return _by_newness(arrivals, ("Yang baru", "Yang hilang"), _arrival)


def _arrival(change: Arrival) -> Iterator[str]:
    yield f"  {change.kind}: {change.name} ({change.office_name})"


def _findings(findings: Iterable[FindingChange]) -> Iterator[str]:
    return _by_newness(findings, ("Temuan baru", "Temuan yang hilang"), _finding)


def _finding(change: FindingChange) -> Iterator[str]:
    yield f"  {change.severity.value}[{change.code}]: {change.message}"
    yield f"    {change.place}"
    if change.is_new:
        yield f"    saran: {change.remedy}"


def _by_newness(
    changes: Iterable[_Change], titles: tuple[str, str], lines: Callable[[_Change], Iterable[str]]
) -> Iterator[str]:
    """Yield what is new below the first title, then what is gone below the second."""
    listed = tuple(changes)
    for is_new, title in zip((True, False), titles, strict=True):
        chosen = [each for each in listed if each.is_new is is_new]
        if chosen:
            yield from ("", title)
        for each in chosen:
            yield from lines(each)


def _span(value: ValueChange) -> str:
    return f"{value.before or NOTHING} {ARROW} {value.after or NOTHING}"


def _reason(reason: Reason) -> str:
    places, more = places_in_words(reason)
    named = [*map(place_words, places), *([more] if more else [])]
    return f"{cause_word(reason)} {', '.join(named)}" if named else cause_word(reason)
