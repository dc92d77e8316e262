"""A unit that a sentence compares with itself: “realisasi X lebih tinggi dibandingkan realisasi X”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.passages import Passage

# What kind of unit, and its own name: BSPJI Padang, Balai Padang.
_NAME: Final = r"(?:[A-Z]{3,}|Balai|Dinas|Kantor|Direktorat)\s+[A-Z]\w+"
_COMPARED: Final = re.compile(
    rf"(?P<name>{_NAME})\s+(?:yang\s+)?lebih\s+\w+\s+(?:\w*banding\w*|daripada|dari)\s+"
    rf"(?:(?:dengan|target|realisasi|capaian|nilai|dan|dari)\s+){{0,4}}(?P<other>{_NAME})\b"
)


def own_comparisons(passages: Sequence[Passage]) -> Iterator[Remark]:
    """Ask about a unit that is said to be more or less than itself."""
    for passage in passages:
        for match in _COMPARED.finditer(passage.text):
            name, other = (" ".join(match[group].split()) for group in ("name", "other"))
            if name.lower() == other.lower():
                yield Remark(
                    "dibandingkan sendiri", passage.position(match.start()), name,
                    f"{name} dibandingkan dengan {name} sendiri", is_certain=False,
                )  # fmt: skip
