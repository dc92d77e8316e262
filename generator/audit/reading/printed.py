"""A report as PDF with text: tables by their ruled lines, other text by its lines; places are pages.

A table that goes on over a page is one table, its repeated heads are left out. Lines count within a page.
"""

from __future__ import annotations

import logging
import re
import time
from typing import TYPE_CHECKING, Any, Final

from generator.audit.reading.assembly import HEADING, Assembly, HeavyReportError, one_line
from generator.audit.reading.document import Block, Cell, Position

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BytesIO

_MOST_PAGES: Final = 1_500
_MOST_SECONDS: Final = 300.0
_PAGE_NUMBER: Final = re.compile(r"\s*(?:\d{1,4}|[ivxlc]{1,6}|halaman\s+\d+.*)\s*", re.IGNORECASE)
# Two columns and two rows at least: a single ruled box is a frame around text.
_LEAST: Final = 2


def blocks_of_pdf(stream: BytesIO) -> list[Block]:
    """Read all pages; raises HeavyReportError, and whatever its reader raises for a damaged file."""
    import pdfplumber  # noqa: PLC0415 - most reports are no PDF

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # what it remarks is not for clerks
    assembly = Assembly()
    stop_at = time.process_time() + _MOST_SECONDS
    with pdfplumber.open(stream) as document:
        if len(document.pages) > _MOST_PAGES:
            raise HeavyReportError
        for page in document.pages:
            if time.process_time() > stop_at:
                raise HeavyReportError
            _read_page(page, assembly)
            page.close()
    return assembly.blocks


def _read_page(page: Any, assembly: Assembly) -> None:  # noqa: ANN401 - what pdfplumber returns has no types
    tables = [table for table in page.find_tables() if _is_table(table)]
    is_first = True
    for _, part in sorted(_parts(page, tables), key=lambda each: each[0]):
        if isinstance(part, str):
            if not _PAGE_NUMBER.fullmatch(part):
                _add_line(part, assembly, page.page_number)
                is_first = False
            continue
        rows = [[Cell(one_line(text or ""), Position(page=page.page_number)) for text in row] for row in part]
        if not (is_first and assembly.continue_table(rows)):
            assembly.add_table(rows)
        is_first = False


def _is_table(table: Any) -> bool:  # noqa: ANN401
    return len(table.rows) >= _LEAST and max(len(row.cells) for row in table.rows) >= _LEAST


def _parts(page: Any, tables: list[Any]) -> Iterator[tuple[float, str | list[list[str | None]]]]:  # noqa: ANN401
    """Yield each table and each line outside of tables with its distance from the top of the page."""
    for table in tables:
        yield table.bbox[1], table.extract()
    boxes = [table.bbox for table in tables]
    for line in page.extract_text_lines(strip=True, return_chars=False):
        middle = (line["top"] + line["bottom"]) / 2
        if not any(top <= middle <= bottom for _, top, _, bottom in boxes):
            yield line["top"], line["text"]


def _add_line(text: str, assembly: Assembly, page: int) -> None:
    heading = HEADING.fullmatch(text)
    if heading:
        level = 1 if heading["chapter"] else heading["number"].count(".") + 1
        assembly.add_heading(text, level, Position(page=page))
    else:
        assembly.add_paragraph(text, Position(page=page))
