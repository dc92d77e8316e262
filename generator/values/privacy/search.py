"""Search of a text for numbers and addresses of persons: what they are and where they stand.

A text is brought to plain signs first (``legible``), then searched by one detector after the other; what a
more certain one has taken, no later one takes again. It is read in blocks of whole lines, so that a text of
any length takes time in proportion and little memory.
"""

from collections.abc import Iterator
from operator import itemgetter
from typing import Final

from generator.values.privacy.contacts import CONTACTS
from generator.values.privacy.detector import Span, rows_of_digits, windows
from generator.values.privacy.identity import Identity, KnownIdentifiers, Sighting, canonical_form
from generator.values.privacy.labelled_numbers import LABELLED_NUMBERS
from generator.values.privacy.normalization import Legible, legible
from generator.values.privacy.state_numbers import STATE_NUMBERS

__all__ = [
    "Identity",
    "KnownIdentifiers",
    "SearchedLines",
    "Sighting",
    "canonical_form",
    "identifiers",
    "masked",
    "sightings",
]

_DETECTORS: Final = (*STATE_NUMBERS, *CONTACTS, *LABELLED_NUMBERS)
_LENGTHS: Final = frozenset(each.length for each in _DETECTORS)
_SHORTEST: Final = min(_LENGTHS)
_BLOCK: Final = 1 << 17


def identifiers(text: str) -> tuple[Sighting, ...]:
    """Return what leads to persons in a text of any number of lines, in order and without overlaps."""
    return tuple(sightings(text))


def sightings(text: str) -> Iterator[Sighting]:
    """Yield what leads to persons in a text, in order and without overlaps, a block of lines at a time."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + _BLOCK) + 1 or len(text)
        block = legible(text[start:end])
        for identity, (first, last) in _matches(block):
            yield Sighting(identity, start + first, block.original[first:last])
        start = end


class SearchedLines:
    """Search of texts that have most of their lines in common, as the pages of a site have.

    What leads to a person stands on one line, with the word that tells so: a line in which nothing was found
    is not searched again.
    """

    def __init__(self) -> None:
        """Begin with no line searched."""
        self._clean: set[str] = set()

    def identifiers(self, text: str) -> tuple[Sighting, ...]:
        """Return what leads to persons in a text; places are those in its lines that were searched now."""
        lines = [line for line in dict.fromkeys(text.split("\n")) if line not in self._clean]
        found = identifiers("\n".join(lines))
        if not found:
            self._clean.update(lines)
        return found


def masked(text: str) -> str:
    """Return the text with every identifier replaced by an ellipsis and its last three signs."""
    pieces: list[str] = []
    done = 0
    for sighting in sightings(text):
        pieces += text[done : sighting.start], sighting.masked
        done = sighting.end
    return "".join((*pieces, text[done:]))


def _matches(block: Legible) -> list[tuple[Identity, Span]]:
    text, small = block.text, block.text.lower()
    rows = rows_of_digits(text, _LENGTHS)
    spans: dict[tuple[str, ...], list[Span]] = {}
    taken = bytearray(len(text))
    matches: list[tuple[Span, Identity]] = []
    for detector in _DETECTORS:
        if not (detector.short or rows[_SHORTEST]):
            continue
        searched = rows[detector.length] if not detector.hints else spans.get(detector.hints)
        if searched is None:
            searched = spans[detector.hints] = windows(small, detector.hints)
        for first, last in detector.find(text, searched, taken):
            taken[first:last] = b"\1" * (last - first)
            matches.append(((first, last), detector.identity))
    return [(identity, block.span(*span)) for span, identity in sorted(matches, key=itemgetter(0))]
