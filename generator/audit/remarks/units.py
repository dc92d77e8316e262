"""One figure with two units: an index that a sentence or a table calls per cent, or the other way round."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.compute.verification.causes import significant_digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.table import Table

_UNIT: Final = re.compile(r"\s*(?P<unit>%|persen\b|indeks\b|nilai\b|perusahaan\b|orang\b)", re.IGNORECASE)
_PERCENT: Final = "persen"
_LEAST_DIGITS: Final = 3
_LEAST_OTHERS: Final = 3


def units(passages: Sequence[Passage], tables: Sequence[Table]) -> Iterator[Remark]:
    """Ask about a figure in per cent that several places print with another unit, or without per cent."""
    found: dict[Decimal, dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for figure, behind in _with_text_behind(passages, tables):
        match = _UNIT.match(behind)
        if match and figure.places and significant_digits(figure.value) >= _LEAST_DIGITS:
            unit = match["unit"].lower().replace("%", _PERCENT)
            found[figure.value][unit].append(figure)
    for by_unit in found.values():
        most = max(by_unit, key=lambda unit: len(by_unit[unit]))
        others = by_unit[most]
        for unit, figures in by_unit.items():
            # “Nilai” and “indeks” are said for one another; per cent is said for neither.
            is_other = unit != most and _PERCENT in {unit, most}
            if is_other and len(others) >= max(_LEAST_OTHERS, 3 * len(figures)):
                for figure in figures:
                    yield Remark(
                        "satuan", figure.at, f"{figure.text} {unit}",
                        f"bersatuan {unit}; di {len(others)} tempat lain angka ini bersatuan {most}",
                        most, tuple(other.at for other in others[:1]), is_certain=False,
                    )  # fmt: skip


def _with_text_behind(passages: Sequence[Passage], tables: Sequence[Table]) -> Iterator[tuple[Figure, str]]:
    for passage in passages:
        for figure, offset in zip(passage.figures, passage.offsets, strict=True):
            yield figure, passage.text[offset + len(figure.text) :]
    for table in tables:
        for row in table.rows:
            for column, figure in row.figures.items():
                yield figure, row.texts[column].partition(figure.text)[2]
