"""Sentences that announce a table by another number than the one that follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.reading.document import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.reading.document import Block

_NUMBER: Final = r"tabel\s*(?P<number>\d+(?:\s?\.\s?\d+)?[a-z]?)"
_MENTION: Final = re.compile(rf"\b{_NUMBER}\b", re.IGNORECASE)
_CAPTION: Final = re.compile(rf"[*_\s]*{_NUMBER}[.\s*:]+(?=[*_A-Z])", re.IGNORECASE)
_LONGEST_CAPTION: Final = 220


def references(blocks: Sequence[Block]) -> Iterator[Remark]:
    """Yield an announcement (“pada Tabel 3.8 berikut”) whose table bears another number."""
    captions = {index: number for index, block in enumerate(blocks) if (number := _caption(block))}
    known = set(captions.values())
    for index, number in captions.items():
        before = next((blocks[each] for each in range(index - 1, max(-1, index - 3), -1)), None)
        if not isinstance(before, Paragraph) or _caption(before):
            continue
        mentioned = [_plain(match) for match in _MENTION.findall(before.text)]
        is_announced = re.search(
            r"berikut|di bawah|dibawah", before.text, re.IGNORECASE
        ) or before.text.rstrip().endswith(":")
        if len(set(mentioned)) == 1 and is_announced and mentioned[0] != number:
            yield Remark(
                "nomor tabel", before.at, f"Tabel {mentioned[0]}",
                f"kalimat menunjuk Tabel {mentioned[0]}, tabel di bawahnya bernomor {number}",
                f"Tabel {number}",
                (blocks[index].at,), is_certain=mentioned[0] not in known,
            )  # fmt: skip


def _plain(number: str) -> str:
    return re.sub(r"\s", "", number).lower()


def _caption(block: Block) -> str:
    if not isinstance(block, Paragraph) or len(block.text) > _LONGEST_CAPTION:
        return ""
    match = _CAPTION.match(block.text)
    return _plain(match["number"]) if match else ""
