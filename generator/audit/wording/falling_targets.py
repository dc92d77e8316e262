"""Targets that fall from year to year in a card that says that more is better."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.reading.document import Grid

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.reading.document import Block
    from generator.audit.table import Table

_MORE_IS_BETTER: Final = re.compile(r"\b(?:maksimasi|maksimalisasi|maximi[sz]e|maximasi)\b", re.IGNORECASE)
_LESS_TOO: Final = re.compile(r"\b(?:minimasi|minimalisasi|minimi[sz]e)\b", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:target|tahun|\W)*(20\d\d)\W*", re.IGNORECASE)
_LEAST_YEARS: Final = 2


def falling_targets(tables: Sequence[Table], blocks: Sequence[Block]) -> Iterator[Remark]:
    """Ask about a target that is lower than that of the year before, in a card of “maksimasi”."""
    texts = {
        block.number: " ".join(cell.text for row in block.rows for cell in row)
        for block in blocks
        if isinstance(block, Grid)
    }
    for table in tables:
        text = texts[table.number]
        if not _MORE_IS_BETTER.search(text) or _LESS_TOO.search(text):
            continue
        years = sorted(
            (match[1], column)
            for column in table.columns
            if (match := _YEAR.fullmatch(table.heads[column])) is not None
        )
        for row in table.rows:
            figures = [(year, row.figures[column]) for year, column in years if column in row.figures]
            falls = [(one, two) for one, two in pairwise(figures) if two[1].value < one[1].value]
            if len(figures) >= _LEAST_YEARS and falls:
                (before, old), (year, new) = falls[0]
                said = (
                    f"target {old.text} tahun {before} turun menjadi {new.text} tahun {year}, "
                    "kartunya maksimasi"
                )
                yield Remark(
                    "target turun", new.at, f"{old.text} menjadi {new.text}", said, is_certain=False,
                    figures=(old.text, new.text),
                )  # fmt: skip
