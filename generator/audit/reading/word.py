"""A report of Word: the paragraphs and tables of its running text, as WordprocessingML (ECMA-376) has them.

Lines count paragraphs and table rows from 1. What was deleted with tracked changes is not read, what was
inserted is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO, Final, cast
from xml.etree import ElementTree as ET

from generator.audit.reading.assembly import MOST_BYTES, Assembly, HeavyReportError, one_line
from generator.audit.reading.document import Block, Cell, Position
from generator.sources.documents.extraction.archive import METHODS, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BytesIO

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT: Final = "word/document.xml"
_STYLE: Final = re.compile(r"(?:heading|judul)\s?([1-9])", re.IGNORECASE)
_BLANK: Final = frozenset({f"{_W}{name}" for name in ("tab", "br", "cr", "noBreakHyphen")})
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WIDEST: Final = 200


def blocks_of_word(stream: BytesIO) -> list[Block]:
    """Read the running text; raises HeavyReportError, or KeyError, ValueError, ParseError for damage."""
    reader = _Reader()
    with opened(stream) as archive:
        part = archive.getinfo(_TEXT)
        if part.compress_type not in METHODS:
            raise ValueError(_TEXT)
        if part.file_size > MOST_BYTES:  # which zipfile holds the part to
            raise HeavyReportError
        with archive.open(part) as text:
            reader.read(cast("BinaryIO", text))
    return reader.assembly.blocks


class _Reader:
    """Reads paragraph after paragraph, so that a long report is never held as a tree."""

    def __init__(self) -> None:
        self.assembly = Assembly()
        self._line = 0

    def read(self, stream: BinaryIO) -> None:
        depth = 0  # of paragraphs and tables: only outer ones are blocks
        body: ET.Element | None = None
        for event, element in ET.iterparse(stream, events=("start", "end")):  # noqa: S314 - no DTD: see report.py
            if element.tag == f"{_W}body":
                body = element
            if element.tag not in {f"{_W}p", f"{_W}tbl"}:
                continue
            depth += 1 if event == "start" else -1
            if event == "start" or depth:
                continue
            if element.tag == f"{_W}p":
                self._paragraph(element)
            else:
                self._table(element)
            element.clear()
            if body is not None:
                body.clear()

    def _paragraph(self, element: ET.Element) -> None:
        self._line += 1
        style = element.find(f"{_W}pPr/{_W}pStyle")
        level = _STYLE.fullmatch(style.get(f"{_W}val", "") if style is not None else "")
        if level:
            self.assembly.add_heading(_text(element), int(level[1]), Position(self._line))
        else:
            self.assembly.add_paragraph(_text(element), Position(self._line))

    def _table(self, table: ET.Element) -> None:
        rows = []
        for row in table.iter(f"{_W}tr"):
            self._line += 1
            at = Position(self._line)
            cells = [Cell("", at)] * min(_number(row, f"{_W}trPr/{_W}gridBefore"), _WIDEST)
            for cell in _children(row, f"{_W}tc"):
                merge = cell.find(f"{_W}tcPr/{_W}vMerge")
                goes_on = merge is not None and merge.get(f"{_W}val", "continue") == "continue"
                across = min(max(1, _number(cell, f"{_W}tcPr/{_W}gridSpan")), _WIDEST)
                cells.append(Cell("" if goes_on else one_line(_text(cell)), at))
                cells.extend([Cell("", at)] * (across - 1))
            rows.append(cells)
        self.assembly.add_table([row for row in rows if row])


def _children(element: ET.Element, tag: str) -> Iterator[ET.Element]:
    """Yield children of one kind, also those within a content control."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag == f"{_W}sdt":
            yield from child.iterfind(f"{_W}sdtContent/{tag}")


def _number(element: ET.Element, path: str) -> int:
    found = element.find(path)
    written = found.get(f"{_W}val", "") if found is not None else ""
    return int(written) if written.isascii() and written.isdigit() else 0


def _text(element: ET.Element) -> str:
    """Return the text; paragraphs within a cell are parted by a blank."""
    if element.tag == _FALLBACK:
        return ""
    if element.tag == f"{_W}t":
        return element.text or ""
    if element.tag in _BLANK:
        return " "
    inner = "".join(map(_text, element))
    return f"{inner} " if element.tag == f"{_W}p" else inner
