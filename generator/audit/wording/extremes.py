"""What a sentence calls highest, lowest or evenly spread, against the rows of the table near it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.numbers import Figure
from generator.audit.wording.roots import content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.passages import Passage
    from generator.audit.table import Row, Table

_CLAIM: Final = re.compile(
    r"\b(?:(?P<highest>tertinggi|terbesar|terbanyak|paling\s+(?:tinggi|besar|banyak))|"
    r"terendah|terkecil|tersedikit|paling\s+(?:rendah|kecil|sedikit))\b[^.;()\d]{0,40}?"
    r"\b(?:adalah|ialah|yaitu|diperoleh\s+dari|berasal\s+dari|terdapat\s+pada|pada|dari)\s+"
    r"(?P<label>[^.;()\d]{5,200}?)\s*\(\s*$",
    re.IGNORECASE,
)
_EVEN: Final = re.compile(
    r"\b(?:terbagi|tersebar)\s+(?:secara\s+)?(?:rata|merata)\b(?P<over>[^.;]{0,80})", re.IGNORECASE
)
_LEAST_PARTS: Final = 3
# Evenly spread, and no part has several times as many as another one.
_MOST_TIMES: Final = 5
_NEAR_BLOCKS: Final = 80
_LEAST_ROWS: Final = 4
_ALIKE: Final = 0.6


def extremes(passages: Sequence[Passage], tables: Sequence[Table]) -> Iterator[Remark]:
    """Ask about a highest or lowest row whose figure the table has in another row, or that is not it."""
    for passage in passages:
        for spread in _EVEN.finditer(passage.text):
            yield from _spread(passage, spread, tables)
        for figure, offset in zip(passage.figures, passage.offsets, strict=True):
            claim = _CLAIM.search(passage.text, max(0, offset - 320), offset)
            if claim is None:
                continue
            near = [
                each
                for each in tables
                if each.rows and each.columns and abs(_block(each) - figure.block) <= _NEAR_BLOCKS
            ]
            for table in sorted(near, key=lambda each: abs(_block(each) - figure.block)):
                if (named := _row_of(claim["label"], table)) is not None:
                    yield from _compared(figure, named, table, is_highest=bool(claim["highest"]))
                    break


def _spread(passage: Passage, spread: re.Match[str], tables: Sequence[Table]) -> Iterator[Remark]:
    """Ask where the rows of the group that is called even are not: its name stands before its first row."""
    over = content(spread["over"])
    for table in tables:
        if not table.columns or abs(_block(table) - passage.blocks[0]) > _NEAR_BLOCKS:
            continue
        group, parts = "", []
        for row in table.rows:
            group = row.texts[0] or group
            about = content(group)
            if about and about <= over and table.columns[0] in row.figures:
                parts.append(row.figures[table.columns[0]])
        if len(parts) < _LEAST_PARTS:
            continue
        least, most = (by(parts, key=lambda each: each.value) for by in (min, max))
        if most.value > _MOST_TIMES * least.value:
            line = most.at.line
            said = f"kalimat menyebut merata, di tabel dari {least.text} sampai {most.text}, baris {line}"
            yield Remark(
                "tertinggi dan terendah", passage.position(spread.start()), f"{least.text} {most.text}", said,
                others=(most.at,), is_certain=False, figures=(least.text, most.text),
            )  # fmt: skip
        return


def _block(table: Table) -> int:
    return next(figure.block for row in table.rows for figure in row.figures.values())


def _row_of(label: str, table: Table) -> Row | None:
    """Return the one row that a text names: the words of one are nearly all those of the other."""
    about = content(label)
    if len(table.rows) < _LEAST_ROWS or not about:
        return None
    shares = [(_share(about, content(row.label)), row) for row in table.rows if row.figures]
    best = max((share for share, _ in shares), default=0.0)
    found = [row for share, row in shares if share == best]
    return found[0] if best >= _ALIKE and len(found) == 1 else None


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if other else 0.0


def _compared(figure: Figure, named: Row, table: Table, *, is_highest: bool) -> Iterator[Remark]:
    """Ask where the row has another figure in the column that has this one, or is not the end of it."""
    rows = [row for row in table.rows if not row.is_total and not row.is_mean]
    for column in table.columns:
        held = [row for row in rows if column in row.figures and _is_same(row.figures[column], figure)]
        own = named.figures.get(column)
        if not held or own is None:
            continue
        values = [row.figures[column].value for row in rows if column in row.figures]
        end = max(values) if is_highest else min(values)
        word = "tertinggi" if is_highest else "terendah"
        if named in held and own.value == end:
            return
        if named in held:
            best = next(row for row in rows if column in row.figures and row.figures[column].value == end)
            said = f"disebut {word}; “{best.label[:80]}” tercetak {best.figures[column].text}"
            at, follows = best.figures[column].at, best.figures[column].text
        else:
            said = (
                f"disebut {word} untuk “{named.label[:80]}”, yang tercetak {own.text}; {figure.text} ialah "
                f"angka “{held[0].label[:80]}”"
            )
            at, follows = own.at, own.text
        yield Remark(
            "tertinggi dan terendah", figure.at, figure.text, f"{said}, baris {at.line}", follows, (at,),
            is_certain=False,
        )  # fmt: skip
        return


def _is_same(one: Figure, other: Figure) -> bool:
    return bool({each.value for each in one.readings} & {each.value for each in other.readings})
