"""Counts in sentences held against the list that follows: “terdiri dari 3 (tiga) KRO, yaitu:”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.numbers import without_markup
from generator.audit.reading.document import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.reading.document import Block

_COUNT: Final = re.compile(
    r"(?:terdiri|terbagi|meliputi|yaitu|sebanyak|ada|terdapat|dalam|memiliki|mempunyai)\D{0,40}?"
    r"\b(?P<number>\d{1,2})\s*(?P<word>\(\s*[a-z ]+\s*\))?\s*(?P<what>[a-z][a-z /]{2,60}?)"
    r"[,\s]*(?:yaitu|yakni|antara lain|sebagai berikut|adalah|meliputi)?[\s,]*:\s*$",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"\d\s*\(\s*[a-z ]+\s*\)", re.IGNORECASE)
_NOUN: Final = re.compile(
    r"(?:terdiri|terbagi|meliputi|memiliki|mempunyai|terdapat)\D{0,40}?"
    r"\b(?P<number>\d{1,2})\s*(?P<word>\(\s*[a-z ]+\s*\))\s*(?P<what>[a-z]+(?: [a-z]+)?)",
    re.IGNORECASE,
)
_ANNOUNCING: Final = re.compile(r"(?:yaitu|yakni|sebagai berikut)\s*:\s*$", re.IGNORECASE)
_OPEN: Final = re.compile(r"antara lain|di antaranya|diantaranya|misalnya", re.IGNORECASE)
_ITEM: Final = re.compile(
    r"\s*(?P<bullet>[-*•✓➢]+\s+)?(?:(?P<open>\(?)(?P<mark>\d{1,2}|[a-z])(?P<close>[.)]+)\s*|(?P<sign>[✓•➢])\s*)?"
)
_MOST: Final = 60


def counts(blocks: Sequence[Block]) -> Iterator[Remark]:
    """Yield counts that differ from the items of the list right below them."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            continue
        text = without_markup(block.text)
        match = _COUNT.search(text) or _earlier_count(text)
        if not match or _OPEN.search(text) or len(_WORD.findall(text[match.start() :])) > 1:
            continue
        own, number = _style(block.text), int(match["number"])
        items, is_closed = _items(blocks[index + 1 : index + 1 + _MOST], own[0] if own else "", number)
        if not items or items == number:
            continue
        yield Remark(
            "banyak butir", block.at, match["number"] + (f" {match['word']}" if match["word"] else ""),
            f"kalimat menyebut {number} {match['what'].strip()}, daftar di bawahnya berisi {items}",
            str(items),
            is_certain=is_closed and bool(match["word"]) and items > 1,
        )  # fmt: skip


def _earlier_count(text: str) -> re.Match[str] | None:
    """Return the count of a sentence before the one that announces the list of the same things.

    “… terdiri dari 9 (sembilan) Rincian Output (RO) … . Adapun RO tersebut adalah sebagai berikut:”
    """
    match = _NOUN.search(text)
    if not match or not _ANNOUNCING.search(text):
        return None
    _, is_apart, announcing = text[match.end() :].partition(". ")
    nouns = match["what"].lower().split()
    names = {*nouns[:2], "".join(noun[0] for noun in nouns[:2])}
    return match if is_apart and names & set(re.findall(r"[a-z]+", announcing.lower())) else None


def _style(text: str) -> tuple[str, str] | None:
    """Return how an item of a list is marked, and its mark; nothing where a paragraph is no item."""
    match = _ITEM.match(text)
    if not match or not (match["bullet"] or match["mark"] or match["sign"]):
        return None
    mark = match["mark"] or ""
    if not mark and not match["sign"]:
        return ("-", "")
    if match["sign"] and not mark:
        return (match["sign"], "")
    kind = "9" if mark.isdigit() else "a"
    return (f"{match['open']}{kind}{match['close']}", mark)


def _goes_on(blocks: Sequence[Block], style: str, marks: Sequence[str]) -> bool:
    """Tell whether a numbered list goes on behind the text of an item: its next number comes first."""
    if not marks or not marks[-1].isdigit():
        return False
    for block in blocks:
        found = _style(block.text) if isinstance(block, Paragraph) else None
        if isinstance(block, Heading) or (found and found[0] == style):
            return bool(found) and found == (style, str(int(marks[-1]) + 1))
    return False


def _items(blocks: Sequence[Block], own: str, said: int) -> tuple[int, bool]:
    """Count the items of the list that begins at once; and tell whether it is sure where the list ends.

    It ends where the list goes on that the count itself is an item of (``own``); a list that is numbered
    without a gap is sure as well. Fewer items than are ``said`` may go on behind the text of one of them.
    """
    style: str | None = None
    is_closed = False
    marks: list[str] = []
    for place, block in enumerate(blocks):
        if isinstance(block, Heading):
            break
        found = _style(block.text) if isinstance(block, Paragraph) else None
        if found is None:
            if style is None:
                return 0, False
            is_line = isinstance(block, Paragraph) and block.text[:1].islower()
            # Behind all that are said, the next number is that of another list.
            if is_line or (len(marks) < said and _goes_on(blocks[place:], style, marks)):
                continue
            break
        if found[0] == own:
            is_closed = True
            break
        if style is None:
            style = found[0]
        if found[0] != style:
            continue
        if found[1] and marks and found[1] in {"1", "a"}:
            break
        marks.append(found[1])
    numbers = [int(mark) if mark.isdigit() else ord(mark.lower()) - 96 for mark in marks if mark]
    return len(marks), is_closed or (bool(numbers) and numbers == list(range(1, len(marks) + 1)))
