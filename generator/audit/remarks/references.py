"""Numbers of tables: mentions of one that is not there, or is not the one meant; and their order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.reading.document import Paragraph
from generator.audit.table import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.reading.document import Block, Position

_NUMBER: Final = r"tabel\s*(?P<number>\d+(?:\s?\.\s?\d+)?(?:[a-z](?![a-z]))?)"
_MENTION: Final = re.compile(rf"\b{_NUMBER}(?![\d.]*\d)(?!\w)", re.IGNORECASE)
_CAPTION: Final = re.compile(rf"[*_\s]*{_NUMBER}[.\s*:]*(?=[*_A-Z]|\s[a-z])", re.IGNORECASE)
# A sentence that begins with the table it speaks of is no caption.
_SPEAKING: Final = re.compile(
    r"\s*(?:di\s?atas|di\s?bawah|berikut|ini|tersebut|menunjukkan|menyajikan|memperlihatkan|menggambarkan|"
    r"menjelaskan|merupakan|adalah|dapat|terlihat|dan)\b",
    re.IGNORECASE,
)
_OF_OTHERS: Final = re.compile(r"peraturan|permen|perpres|keputusan|lampiran|renstra|pedoman", re.IGNORECASE)
_ANNOUNCING: Final = re.compile(r"berikut|di\s?bawah", re.IGNORECASE)
_AT_END: Final = re.compile(rf"\b(?:pada|dalam|di|ke)\s+{_NUMBER}[\s.,;:]*$", re.IGNORECASE)
_ABOVE: Final = re.compile(
    rf"\b(?:dari|pada|berdasarkan)\s+{_NUMBER}[\s,]*(?:di\s?atas|terlihat|dapat)", re.IGNORECASE
)
# A line that ends so goes on in the next one, which is no caption then.
_LEADS_ON: Final = re.compile(
    r"\b(?:pada|dalam|di|ke|dari|oleh|dan|sesuai|berdasarkan|lihat)\s*$", re.IGNORECASE
)
_PAGE: Final = re.compile(r"(?:\.{3,}|\t|\s{2,})\s*[\divxl]+\s*$", re.IGNORECASE)
_LONGEST_CAPTION: Final = 220
_LEAST_CAPTIONS: Final = 5


@dataclass(frozen=True)
class _Caption:
    index: int
    number: str
    title: str


def references(blocks: Sequence[Block]) -> Iterator[Remark]:
    """Yield mentions of tables that are missing, or are not the one beside them, and numbers out of order."""
    captions = _captions(blocks)
    known = {each.number for each in captions}
    announced = list(_announced(blocks, captions, known))
    yield from announced
    yield from _missing(blocks, captions, {(each.at, each.printed) for each in announced})
    yield from _order(blocks, captions)


def _missing(
    blocks: Sequence[Block], captions: Sequence[_Caption], reported: set[tuple[Position, str]]
) -> Iterator[Remark]:
    """Yield each number that sentences mention and no table bears, where it is not ``reported`` already."""
    known = {each.number for each in captions}
    at_caption = {each.index for each in captions}
    found: dict[str, list[Paragraph]] = {}
    for index, block in enumerate(blocks):
        if len(known) < _LEAST_CAPTIONS or not isinstance(block, Paragraph) or index in at_caption:
            continue
        for match in _MENTION.finditer(block.text):
            number = _plain(match["number"])
            around = block.text[max(0, match.start() - 60) : match.end() + 60]
            if (
                not _is_known(number, known)
                and (block.at, f"Tabel {number}") not in reported
                and not _OF_OTHERS.search(around)
                and not _PAGE.search(block.text)
            ):
                found.setdefault(number, []).append(block)
    for number, places in found.items():
        yield Remark(
            "tabel yang disebut", places[0].at, f"Tabel {number}",
            f"Tabel {number} disebut, tetapi tidak ada tabel dengan nomor itu",
            others=tuple(each.at for each in places[1:]), is_certain=not _may_be_lost(number, known),
        )  # fmt: skip


def _is_known(number: str, known: set[str]) -> bool:
    return number in known or any(each.rstrip("abcdefgh") == number for each in known)


def _may_be_lost(number: str, known: set[str]) -> bool:
    """Tell whether tables with lower and higher numbers are there: its caption may have been a picture."""
    chapter, _, last = number.rpartition(".")
    others = [_last(each) for each in known if each.rpartition(".")[0] == chapter]
    own = _last(number)
    return any(each < own for each in others) and any(each > own for each in others) and last != ""


def _announced(blocks: Sequence[Block], captions: Sequence[_Caption], known: set[str]) -> Iterator[Remark]:
    """Yield sentences right before (or behind) a table that name another one."""
    at_caption = {each.index for each in captions}
    for place, caption in enumerate(captions):
        index = caption.index
        before = next((blocks[each] for each in range(index - 1, max(-1, index - 3), -1)), None)
        if isinstance(before, Paragraph) and index - 1 not in at_caption:
            mentioned = {_plain(match["number"]) for match in _MENTION.finditer(before.text)}
            is_announced = (
                _ANNOUNCING.search(before.text)
                or before.text.rstrip().endswith(":")
                or _AT_END.search(before.text)
            )
            if len(mentioned) == 1 and is_announced and caption.number not in mentioned:
                number = mentioned.pop()
                if not caption.number.startswith(number):
                    yield _wrong(blocks, before, number, caption, is_certain=number not in known)
        end = captions[place + 1].index if place + 1 < len(captions) else len(blocks)
        for block in blocks[index + 1 : end]:
            match = _ABOVE.search(block.text) if isinstance(block, Paragraph) else None
            if match and isinstance(block, Paragraph):
                number = _plain(match["number"])
                if number != caption.number and re.search(r"atas|terlihat", match[0], re.IGNORECASE):
                    yield _wrong(blocks, block, number, caption, is_certain=False)
                break


def _wrong(
    blocks: Sequence[Block], at: Paragraph, number: str, caption: _Caption, *, is_certain: bool
) -> Remark:
    side = "di bawahnya" if at.at.line <= blocks[caption.index].at.line else "di atasnya"
    return Remark(
        "nomor tabel", at.at, f"Tabel {number}",
        f"kalimat menunjuk Tabel {number}, tabel {side} bernomor {caption.number}",
        f"Tabel {caption.number}",
        (blocks[caption.index].at,), is_certain=is_certain,
    )  # fmt: skip


def _order(blocks: Sequence[Block], captions: Sequence[_Caption]) -> Iterator[Remark]:
    """Yield numbers that two tables bear, and numbers that come after a higher one."""
    first: dict[str, _Caption] = {}
    highest: dict[str, _Caption] = {}
    for caption in captions:
        at = blocks[caption.index].at
        twin = first.setdefault(caption.number, caption)
        chapter = caption.number.rpartition(".")[0]
        before = highest.get(chapter)
        if twin is not caption:
            if words(twin.title)[:40] != words(caption.title)[:40]:
                yield Remark(
                    "nomor tabel ganda", at, f"Tabel {caption.number}",
                    f"nomor ini juga dipakai tabel “{twin.title[:80]}”",
                    others=(blocks[twin.index].at,),
                )  # fmt: skip
        elif before and _last(before.number) > _last(caption.number):
            yield Remark(
                "urutan nomor tabel", at, f"Tabel {caption.number}",
                f"tabel ini bernomor {caption.number}, tabel sebelumnya {before.number}",
                others=(blocks[before.index].at,),
            )  # fmt: skip
        if not before or _last(before.number) < _last(caption.number):
            highest[chapter] = caption


def _last(number: str) -> int:
    found = re.search(r"(\d+)[a-z]?$", number)
    return int(found[1]) if found else 0


def _plain(number: str) -> str:
    return re.sub(r"\s", "", number).lower()


def _text_of(block: Block) -> str:
    return block.text if isinstance(block, Paragraph) else ""


def _captions(blocks: Sequence[Block]) -> list[_Caption]:
    """Return the captions of the report; lines of its list of tables are none."""
    found = [
        _Caption(index, _plain(match["number"]), block.text[match.end() :].strip(" *_.:"))
        for index, block in enumerate(blocks)
        if isinstance(block, Paragraph)
        and len(block.text) <= _LONGEST_CAPTION
        and (match := _CAPTION.match(block.text))
        and not _SPEAKING.match(block.text[match.end() :])
        and not _PAGE.search(block.text)
        and not _LEADS_ON.search(_text_of(blocks[index - 1]) if index else "")
    ]
    runs = {each.index for each in found}
    return [each for each in found if not {each.index - 1, each.index + 1} & runs]
