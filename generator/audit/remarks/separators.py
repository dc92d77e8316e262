"""Figures that are written with two kinds of separators: in one column, one sentence, or one figure twice.

A column, and not a table, is held together: columns come from different applications. What a single mark
before three digits means is not sure, and tells nothing about a column; but ``10.363`` in one place and
``10,363`` in another are one figure written in two ways.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.reading.document import Position
    from generator.audit.table import Table

_KIND: Final = "tanda pemisah"
_NAMES: Final = {",": "koma", ".": "titik"}
_ONE_GROUP: Final = re.compile(r"-?([1-9]\d{0,2})([.,])(\d{3})")


def separators(
    tables: Sequence[Table], passages: Sequence[Passage], figures: Sequence[Figure]
) -> Iterator[Remark]:
    """Yield one remark for each table and each paragraph that mixes marks, and for each figure that does."""
    reported: set[Position] = set()
    for table in tables:
        mixed = [found for column in table.columns if (found := _mixed(table.column(column)))]
        if mixed:
            remark = _remark(mixed, "kolom ini")
            reported |= {remark.at, *remark.others}
            yield remark
    for passage in passages:
        if found := _mixed(passage.figures):
            is_sentence = passage.text.rstrip().endswith(".")
            remark = _remark([found], "paragraf ini" if is_sentence else "bagian ini")
            reported |= {remark.at, *remark.others}
            yield remark
    yield from _written_twice(figures, reported)


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


def _mixed(figures: Sequence[Figure]) -> tuple[Figure, list[Figure]] | None:
    """Return a figure with the common mark and those with the other one; nothing where there is one mark."""
    sure = [
        (figure, mark)
        for figure in figures
        if not figure.is_malformed and not figure.text.endswith(".0") and (mark := decimal_mark(figure.text))
    ]
    marks = Counter(mark for _, mark in sure)
    if len(marks) < 2:  # noqa: PLR2004
        return None
    common, rare = (mark for mark, _ in marks.most_common())
    odd = [figure for figure, mark in sure if mark == rare]
    return next(figure for figure, mark in sure if mark == common), odd


def _remark(mixed: Sequence[tuple[Figure, list[Figure]]], where: str) -> Remark:
    common, odd = mixed[0]
    rest = [figure for _, each in mixed for figure in each if figure is not odd[0]]
    return Remark(
        _KIND, odd[0].at, odd[0].text, f"di {where} {_used(common)} dan {_used(odd[0])}"
        + (f"; begitu pula {', '.join(figure.text for figure in rest[:4])}" if rest else "")
        + (f" dan {len(rest) - 4} lainnya" if len(rest) > 4 else ""),  # noqa: PLR2004
        others=(*(figure.at for figure in rest), common.at), figures=(common.text,),
    )  # fmt: skip


def _used(figure: Figure) -> str:
    """Tell what a mark stands for in a figure: ``koma memisahkan ribuan (1,950,509)``."""
    decimal = decimal_mark(figure.text)
    if decimal in figure.text:
        return f"{_NAMES[decimal]} menandai desimal ({figure.text})"
    other = "," if decimal == "." else "."
    return f"{_NAMES[other]} memisahkan ribuan ({figure.text})"


def _written_twice(figures: Sequence[Figure], reported: set[Position]) -> Iterator[Remark]:
    """Yield each figure that is written with a dot in one place and with a comma in another.

    Cells of a workbook hold numbers, which their format shows: nobody has written their marks.
    """
    found: dict[str, dict[str, list[Figure]]] = {}
    for figure in figures:
        match = _ONE_GROUP.fullmatch(figure.text)
        if match and not figure.is_percent and not figure.at.cell:
            found.setdefault(match[1] + match[3], {}).setdefault(match[2], []).append(figure)
    for marks in found.values():
        if len(marks) < 2:  # noqa: PLR2004
            continue
        common, rare = sorted(marks.values(), key=lambda each: (-len(each), each[0].at.line))
        if rare[0].at in reported:
            continue
        yield Remark(
            _KIND, rare[0].at, rare[0].text,
            f"bilangan yang sama ditulis {common[0].text} di {len(common)} tempat lain: "
            "yang satu dapat dibaca ribuan, yang lain desimal",
            others=(*(figure.at for figure in rare[1:]), *(figure.at for figure in common)),
            figures=(common[0].text,),
        )  # fmt: skip
