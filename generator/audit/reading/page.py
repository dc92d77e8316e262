"""A report as a web page: its headings, paragraphs, items and tables; what is not shown is left out."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

from generator.audit.reading.assembly import MOST_CELLS, Assembly, HeavyReportError, one_line
from generator.audit.reading.document import Block, Cell, Position

_HEADING: Final = re.compile(r"h([1-6])")
_BREAKING: Final = frozenset(
    {"p", "div", "li", "section", "article", "tr", "ul", "ol", "dl", "dt", "dd", "body"}
)
_SILENT: Final = frozenset({"script", "style", "head", "template", "noscript"})
_WIDEST: Final = 200


class _Page(HTMLParser):
    """One pass over the marks; a table within a table is text of its cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.assembly = Assembly()
        self._words: list[str] = []
        self._start = Position(1)
        self._level = 0
        self._silent = 0
        self._depth = 0
        self._rows: list[list[Cell]] = []
        self._caption = ""
        # Cells that a cell above covers: (row, column) of the table that is being read.
        self._covered: set[tuple[int, int]] = set()
        self._spans = (1, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._begin_table()
        elif tag == "br":
            self._words.append(" ")
        elif self._depth == 1 and tag in {"tr", "td", "th", "caption"}:
            self._begin_part(tag, dict(attrs))
        elif not self._depth and (tag in _BREAKING or _HEADING.fullmatch(tag)):
            self._close()
            heading = _HEADING.fullmatch(tag)
            self._level = int(heading[1]) if heading else 0
            self._start = Position(self.getpos()[0])
        else:
            self._words.append(" " if tag in _BREAKING else "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self._close_cell()
                self.assembly.add_table(self._rows, self._caption)
                self._rows = []
        elif self._depth == 1 and tag in {"td", "th", "tr"}:
            self._close_cell()
        elif self._depth == 1 and tag == "caption":
            self._caption, self._words = "".join(self._words), []
        elif not self._depth and (tag in _BREAKING or _HEADING.fullmatch(tag)):
            self._close()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data)

    def close(self) -> None:
        """End the page, and a table that was never closed."""
        super().close()
        if self._depth:
            self._depth = 1
            self.handle_endtag("table")
        self._close()

    def _begin_table(self) -> None:
        if not self._depth:
            self._close()
            self._caption, self._covered, self._spans, self._cell_open = "", set(), (1, 1), False
        self._depth += 1

    _cell_open = False

    def _begin_part(self, tag: str, attributes: dict[str, str | None]) -> None:
        self._close_cell()
        self._words = []
        if tag == "tr" or (tag != "caption" and not self._rows):
            self._rows.append([])
        if tag in {"td", "th"}:
            self._cell_open = True
            self._spans = (_span(attributes.get("rowspan")), _span(attributes.get("colspan")))
        self._start = Position(self.getpos()[0])

    def _close_cell(self) -> None:
        """Put the open cell at the first place that no cell above it covers; its other places are empty."""
        if not self._cell_open:
            return
        self._cell_open = False
        row, number = self._rows[-1], len(self._rows) - 1
        while (number, len(row)) in self._covered and len(row) < _WIDEST:
            row.append(Cell("", self._start))
        down, across = self._spans
        column = len(row)
        text = one_line("".join(self._words))
        row.extend(Cell(text if not place else "", self._start) for place in range(across))
        del row[_WIDEST:]
        if len(self._covered) + down * across > MOST_CELLS:
            raise HeavyReportError
        self._covered.update(
            (number + below, column + right)
            for below in range(1, down)
            for right in range(min(across, _WIDEST - column))
        )
        self._words = []

    def _close(self) -> None:
        text, self._words = "".join(self._words), []
        if self._level:
            self.assembly.add_heading(text, self._level, self._start)
        else:
            self.assembly.add_paragraph(text, self._start)
        self._level = 0


def _span(written: str | None) -> int:
    return (
        min(int(written), _WIDEST)
        if written and written.isascii() and written.isdigit() and int(written)
        else 1
    )


def blocks_of_page(text: str) -> list[Block]:
    """Cut a page into blocks; lines are those of its source, from 1."""
    page = _Page()
    page.feed(text)
    page.close()
    return page.assembly.blocks
