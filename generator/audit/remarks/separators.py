"""Figures of one column, or of one sentence, that are written with two kinds of separators."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.table import Table

_NAMES: Final = {",": "koma", ".": "titik"}


def separators(tables: Sequence[Table], passages: Sequence[Passage]) -> Iterator[Remark]:
    """Yield one remark for each column and each paragraph that mixes decimal marks."""
    for table in tables:
        for column in table.columns:
            yield from _mixed(table.column(column), "kolom ini")
    for passage in passages:
        yield from _mixed(passage.figures, "paragraf ini")


def decimal_mark(text: str) -> str:
    """Return the mark before decimals that a figure is surely written with; nothing where it is unsure."""
    digits = re.sub(r"[^\d.,]", "", text)
    marks = [each for each in digits if each in ".,"]
    if not marks:
        return ""
    if len(set(marks)) > 1:
        return marks[-1]
    if len(marks) > 1:
        return "," if marks[0] == "." else "."
    decimals = digits.rpartition(marks[0])[2]
    return marks[0] if len(decimals) != 3 else ""  # noqa: PLR2004 - one group of three is either


def _mixed(figures: Sequence[Figure], where: str) -> Iterator[Remark]:
    sure = [
        (figure, mark)
        for figure in figures
        if not figure.is_malformed and not figure.text.endswith(".0") and (mark := decimal_mark(figure.text))
    ]
    marks = Counter(mark for _, mark in sure)
    if len(marks) < 2:  # noqa: PLR2004
        return
    common, rare = (mark for mark, _ in marks.most_common())
    odd = [figure for figure, mark in sure if mark == rare]
    other = next(figure for figure, mark in sure if mark == common)
    yield Remark(
        "tanda pemisah", odd[0].at, odd[0].text,
        f"tanda desimal di {where} {_NAMES[common]} (seperti pada {other.text}), di sini {_NAMES[rare]}",
        others=(other.at, *(figure.at for figure in odd[1:])),
    )  # fmt: skip
