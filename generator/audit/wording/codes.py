"""Codes that must agree: of one label in two tables, of one thing in one paragraph."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations, islice, pairwise
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.reading.document import Grid
from generator.audit.table import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.passages import Passage
    from generator.audit.reading.document import Block, Cell, Position

_CODES: Final = re.compile(r"[A-Z]{1,3}[-. ]?\d{1,2}(?:\s?[/.]\s?[A-Za-z]{0,3}\d{0,2}){0,3}")
_CODE: Final = re.compile(r"(?P<letters>[A-Z]{1,3})[-. ]?(?P<number>\d{1,2})(?!\d)")
# A certificate or a registration: letters, number, letters.
_CERTIFICATE: Final = re.compile(r"\b(?P<first>[A-Z]{2,5})-(?P<number>\d{2,4})-(?P<last>[A-Z]{2,4})\b")
# Years, quarters, money and schooling look like codes and are none.
_NO_CODES: Final = frozenset({"TA", "TW", "RP", "NO", "S", "D", "SMT", "Q"})
_LEAST_LABEL: Final = 3
_MOST_CERTIFICATES: Final = 20
_WORDS_BEFORE: Final = 25
_LONG_WORD: Final = 5


def codes(blocks: Sequence[Block], passages: Sequence[Passage]) -> Iterator[Remark]:
    """Ask about codes that differ where one thing is meant."""
    yield from _of_labels(blocks)
    for passage in passages:
        yield from _certificates(passage)


def _of_labels(blocks: Sequence[Block]) -> Iterator[Remark]:
    """Ask about a label that has another number behind the same letters in an earlier table."""
    seen: dict[tuple[str, str], dict[str, Position]] = defaultdict(dict)
    for block in blocks:
        if not isinstance(block, Grid):
            continue
        for row in block.rows:
            for label, letters, number, at in _coded(row):
                numbers = seen[label, letters]
                if numbers and number not in numbers:
                    other, place = next(iter(numbers.items()))
                    said = (
                        f"“{label[:80]}” berkode {letters}{number}, pada baris {place.line} {letters}{other}"
                    )
                    yield Remark(
                        "kode berbeda", at, f"{letters}{number}", said, f"{letters}{other}", (place,),
                        is_certain=False,
                    )  # fmt: skip
                numbers.setdefault(number, at)


def _coded(row: Sequence[Cell]) -> Iterator[tuple[str, str, str, Position]]:
    """Yield a row's label, and letters, number and place of its codes, each letters that it has once."""
    labels = [index for index, cell in enumerate(row) if _is_name(cell.text)]
    if not labels:
        return
    found: dict[str, list[tuple[str, Position]]] = defaultdict(list)
    for cell in row:
        if _CODES.fullmatch(cell.text.strip()):
            for match in _CODE.finditer(cell.text):
                found[match["letters"]].append((match["number"], cell.at))
    for letters, coded in found.items():
        if len(coded) == 1 and letters not in _NO_CODES:
            yield words(row[labels[0]].text), letters, *coded[0]


def _is_name(text: str) -> bool:
    return len(re.findall(r"[a-z]{3,}", words(text))) >= _LEAST_LABEL


def _certificates(passage: Passage) -> Iterator[Remark]:
    """Ask about two numbers of one form behind the same two words in one paragraph."""
    found = list(islice(_CERTIFICATE.finditer(passage.text), _MOST_CERTIFICATES))
    for one, other in combinations(found, 2):
        is_form = (one["first"], one["last"]) == (other["first"], other["last"])
        if not is_form or one["number"] == other["number"]:
            continue
        shared = _pairs(passage.text[: one.start()]) & _pairs(passage.text[: other.start()])
        if shared:
            at = passage.position(one.start())
            said = f"nomor “{' '.join(min(shared))}” di sini {other[0]}, pada baris {at.line} {one[0]}"
            yield Remark(
                "kode berbeda", passage.position(other.start()), other[0], said, one[0], (at,),
                is_certain=False,
            )  # fmt: skip
            return


def _pairs(text: str) -> set[tuple[str, str]]:
    """Return the pairs of long words that stand last before a place."""
    plain = re.findall(r"[a-z]+", text.lower())[-_WORDS_BEFORE:]
    return {pair for pair in pairwise(plain) if min(map(len, pair)) >= _LONG_WORD}
