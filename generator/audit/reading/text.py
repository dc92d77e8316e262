"""A report as text: tables with tabs or bars, captions, headings and paragraphs, each with its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.audit.reading.assembly import CAPTION, HEADING, HeavyReportError
from generator.audit.reading.document import Block, Cell, Grid, Heading, Paragraph, Position

if TYPE_CHECKING:
    from collections.abc import Sequence

_CONTENTS: Final = re.compile(r"\.{4,}|^[^\t]*\t\s*(?:[ivxl]+|[IVX]+-\d+)$")
# No table is wider, and no paragraph longer.
_MOST_COLUMNS: Final = 500
_LONGEST_LINE: Final = 500_000
_LONGEST_HEADING: Final = 160


def blocks_of(text: str) -> list[Block]:
    """Cut a text into blocks; lines count from 1. Raises HeavyReportError where it is no report."""
    blocks: list[Block] = []
    rows: list[tuple[int, list[str]]] = []
    caption, caption_line, number = "", 0, 0

    def close() -> None:
        nonlocal number, caption
        if rows:
            number += 1
            blocks.append(_grid(number, caption if rows[0][0] - caption_line <= 6 else "", rows))  # noqa: PLR2004
            rows.clear()
            caption = ""

    for line, written in enumerate(text.split("\n"), 1):
        stripped = written.strip("\r\n \u200b")
        cells = _cells(written.rstrip("\r"))
        if cells:
            rows.append((line, cells))
            continue
        if not stripped.strip():
            if rows and line - rows[-1][0] > 1:
                close()
            continue
        close()
        if CAPTION.match(stripped):
            caption, caption_line = stripped.strip("*_ "), line
        heading = HEADING.fullmatch(stripped) if len(stripped) < _LONGEST_HEADING else None
        if heading:
            level = 1 if heading["chapter"] else heading["number"].count(".") + 1
            blocks.append(Heading(stripped, level, Position(line)))
        else:
            blocks.append(Paragraph(stripped, Position(line)))
    close()
    return blocks


def _cells(line: str) -> list[str]:
    if len(line) > _LONGEST_LINE or line.count("\t") > _MOST_COLUMNS:
        raise HeavyReportError
    if "\t" in line and not _CONTENTS.search(line.rstrip()):
        return line.split("\t")
    if line.count("|") > 1 and line.strip().startswith("|"):
        cells = line.strip().strip("|").split("|")
        return [] if all(set(cell.strip()) <= set("-:") for cell in cells) else cells
    return []


def _grid(number: int, caption: str, rows: Sequence[tuple[int, list[str]]]) -> Grid:
    width = max(len(cells) for _, cells in rows)
    return Grid(
        number,
        caption,
        tuple(
            tuple(Cell(cell.strip(), Position(line)) for cell in cells + [""] * (width - len(cells)))
            for line, cells in rows
        ),
        Position(rows[0][0]),
    )
