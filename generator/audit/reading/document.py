"""A report as it was read: blocks in reading order, each with its place; no meaning yet, no numbers."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Position:
    """Where something stands in the file; what the form of a file has not is 0 or empty.

    ``line`` counts lines of a text from 1, or paragraphs and table rows of a Word file; ``page`` counts pages
    of a PDF; ``sheet`` and ``cell`` name a cell of a workbook, like ``PNBP`` and ``C7``.
    """

    line: int = 0
    page: int = 0
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` 1 is the highest."""

    text: str
    level: int
    at: Position


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, an item of a list or a caption, without marks of its form."""

    text: str
    at: Position


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as printed; a merged cell stands once, at its first place, and the others are empty."""

    text: str
    at: Position


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: ``rows`` of equal length, heads among them, ``caption`` as printed above or below it.

    ``number`` counts the tables of the document from 1 in reading order. A table that goes on over a page is
    one grid, and its repeated heads are left out.
    """

    number: int
    caption: str
    rows: tuple[tuple[Cell, ...], ...]
    at: Position


Block = Heading | Paragraph | Grid


@dataclass(frozen=True, slots=True)
class Document:
    """A report: its name, the SHA-256 of its bytes, and its blocks in reading order."""

    name: str
    digest: str
    blocks: tuple[Block, ...]

    @property
    def grids(self) -> Iterator[Grid]:
        """The tables in reading order."""
        return (block for block in self.blocks if isinstance(block, Grid))
