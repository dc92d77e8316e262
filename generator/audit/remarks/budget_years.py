"""The year that ends the number of a DIPA beside the budget year that the sentence names: they are one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.passages import Passage

_NUMBERED: Final = re.compile(
    r"\banggaran\s+(?P<year>20\d\d)\s+(?:dengan\s+)?nomor\s*:?\s*(?P<number>(?:SP\s*)?DIPA[\s\d.-]{5,40}/"
    r"(?P<end>20\d\d))\b",
    re.IGNORECASE,
)


def budget_years(passages: Sequence[Passage]) -> Iterator[Remark]:
    """Ask about the number of a DIPA that ends in another year than its budget."""
    for passage in passages:
        for match in _NUMBERED.finditer(passage.text):
            if match["year"] != match["end"]:
                yield Remark(
                    "angka tahun", passage.position(match.start("number")), " ".join(match["number"].split()),
                    f"DIPA tahun anggaran {match['year']} bernomor tahun {match['end']}", match["year"],
                    is_certain=False,
                )  # fmt: skip
