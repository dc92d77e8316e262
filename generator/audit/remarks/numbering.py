"""Numbers and letters of headings: two roman numbers of one thing, a letter that comes twice in a list."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.reading.document import Grid
from generator.audit.table import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.reading.document import Block, Position

_ROMAN: Final = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_BOTH: Final = re.compile(
    r"\s*(?P<number>\d{1,2})[.)]\s+(?P<word>[A-Za-z]+(?: [A-Za-z]+)?) (?P<roman>[IVX]{1,4})\b"
    r"(?P<rest>[^\d]{0,120})$"
)
_LETTER: Final = re.compile(r"\s*(?P<letter>[a-h])[.)]\s+(?P<text>[A-Za-z].{3,100})$")
_LEAST_ELSEWHERE: Final = 2


def numberings(blocks: Sequence[Block]) -> Iterator[Remark]:
    """Ask about numbers and letters that do not go on as their list does."""
    yield from _romans(blocks)
    yield from _letters(blocks)


def _romans(blocks: Sequence[Block]) -> Iterator[Remark]:
    """Yield one thing that bears two roman numbers: “3. KRO I (EBA): Layanan X”, “3. KRO IV. Layanan X”."""
    found: dict[tuple[str, str], list[tuple[str, Position]]] = defaultdict(list)
    for block in blocks:
        match = None if isinstance(block, Grid) else _BOTH.match(block.text)
        if match and match["roman"] in _ROMAN:
            name = words(re.sub(r"\([^()]*\)", "", match["rest"]))
            if name:
                found[match["word"].lower(), name].append((match["roman"], block.at))
    for (word, name), places in found.items():
        romans = list(dict.fromkeys(roman for roman, _ in places))
        if len(romans) > 1:
            roman, at = places[0]
            other, there = next(each for each in places if each[0] != roman)
            yield Remark(
                "nomor urut",
                at,
                f"{word.upper()} {roman}",
                f"“{name[:80]}” bernomor {roman} di sini dan {other} pada baris {there.line}",
                other,
                (there,),
                is_certain=False,
            )


def _letters(blocks: Sequence[Block]) -> Iterator[Remark]:
    """Yield an item whose letter came already in its list, where the report writes it with the next one."""
    items = [
        (match["letter"], words(match["text"]), block.at)
        for block in blocks
        if not isinstance(block, Grid) and (match := _LETTER.match(block.text))
    ]
    often = Counter((letter, text) for letter, text, _ in items)
    before: list[str] = []
    for letter, text, at in items:
        expected = chr(ord(max(before)) + 1) if before else "a"
        is_repeated = letter in before and letter != expected
        if is_repeated and often[expected, text] >= _LEAST_ELSEWHERE > often[letter, text]:
            yield Remark(
                "nomor urut",
                at,
                f"{letter})",
                f"huruf {letter}) sudah dipakai dalam daftar ini; “{text[:60]}” biasanya {expected})",
                f"{expected})",
                is_certain=False,
            )
            before.append(expected)
        elif letter == "a" or letter != expected:
            before = [letter]
        else:
            before.append(letter)
