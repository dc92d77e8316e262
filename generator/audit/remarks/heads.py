"""Heads of tables against their columns: numbers left out, rows moved, money in full under “ribuan”."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.reading.assembly import CAPTION
from generator.audit.reading.document import Grid, Paragraph
from generator.audit.table import column_numbers
from generator.views.shared.numbers import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.reading.document import Block, Position
    from generator.audit.table import Table

_UNITS: Final = {3: "ribuan", 6: "jutaan", 9: "miliaran", 12: "triliunan"}
_LEAST_IN_FULL: Final = 10_000_000
_NUMBERED: Final = r"(?P<what>tujuan|sasaran strategis|indikator kinerja)\s+(?P<number>[IVX]+|\d+)\b"
_ENDS_NUMBERED: Final = re.compile(rf"\b{_NUMBERED}[\s*_.]*$", re.IGNORECASE)
_BEGINS_NUMBERED: Final = re.compile(rf"\s*{_NUMBERED}", re.IGNORECASE)
_LETTERS: Final = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
_ROMAN: Final = {letters: str(place) for place, letters in enumerate(_LETTERS, 1)}
_SPAN: Final = re.compile(r"\b(?P<first>20\d\d)\s*[-–]\s*(?P<last>20\d\d)\b")
_YEAR: Final = re.compile(r"(?:(?:realisasi|capaian|tahun|ta)\s*\.?\s*)*(?P<year>20\d\d)\s*", re.IGNORECASE)
_LEAST_YEARS: Final = 4
_HEAD_LINES: Final = 16


def numbered_columns(blocks: Sequence[Block]) -> Iterator[Remark]:
    """Ask about rows that number the columns and leave one out, or do not begin with 1."""
    for grid in blocks:
        if not isinstance(grid, Grid):
            continue
        for row in grid.rows:
            numbers = column_numbers(row)
            missing = [after - 1 for before, after in pairwise(numbers) if after == before + 2]
            if missing or (numbers and numbers[0] > 1):
                said = f"nomor kolom {missing[0]} tidak ada" if missing else "nomor kolom tidak mulai dari 1"
                yield Remark(
                    "nomor kolom", row[0].at, " ".join(map(str, numbers)), said, is_certain=False
                )  # fmt: skip
                break


def other_numbers(blocks: Sequence[Block]) -> Iterator[Remark]:
    """Ask about a head like “Tujuan 2” below a caption that ends in “Tujuan 3”."""
    for before, block in pairwise(blocks):
        named = (
            isinstance(before, Paragraph)
            and CAPTION.match(before.text)
            and _ENDS_NUMBERED.search(before.text)
        )
        if not named:
            continue
        texts = (
            [(cell.text, cell.at) for cell in block.rows[0]]
            if isinstance(block, Grid)
            else [(block.text, block.at)]
        )
        for text, at in texts:
            head = _BEGINS_NUMBERED.match(text)
            if head and head["what"].lower() == named["what"].lower() and _plain(head) != _plain(named):
                yield Remark(
                    "nomor kepala tabel", at, " ".join(head[0].split()),
                    f"judul tabelnya menyebut {' '.join(named[0].split())}",
                    " ".join(named[0].split()), (before.at,), is_certain=False,
                )  # fmt: skip
                break


def _plain(match: re.Match[str]) -> str:
    return _ROMAN.get(match["number"].upper(), match["number"])


def years_of_heads(blocks: Sequence[Block]) -> Iterator[Remark]:
    """Ask about heads of years that skip or repeat one, or are not those that the caption names."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or not CAPTION.match(block.text):
            continue
        heads = _years_below(blocks, index)
        named = [int(year) for year, _ in heads]
        if len(named) < _LEAST_YEARS:
            continue
        span = _SPAN.search(_title(blocks, index))
        first, last = min(named), max(named)
        if len(named) == last - first + 1 and len(set(named)) < len(named):
            twice = next(place for place, year in enumerate(named) if year in named[:place])
            said = f"tahun {named[twice]} tertulis dua kali di kepala kolom"
            yield Remark("tahun kepala tabel", heads[twice][1], heads[twice][0], said, is_certain=False)
        elif named == list(range(first, last + 1)) and span and _is_other(span, first, last):
            said = f"judul tabelnya {span['first']}-{span['last']}, kolomnya {first} sampai {last}"
            yield Remark("tahun kepala tabel", block.at, span[0], said, f"{first}-{last}", is_certain=False)


def _is_other(span: re.Match[str], first: int, last: int) -> bool:
    """Tell whether one end of a caption's years is the first or last column, and the other is none."""
    return (int(span["first"]) == first) != (int(span["last"]) == last)


def _title(blocks: Sequence[Block], index: int) -> str:
    """Return a caption with the line that it goes on in."""
    return " ".join(each.text for each in blocks[index : index + 2] if isinstance(each, Paragraph))


def _years_below(blocks: Sequence[Block], index: int) -> list[tuple[str, Position]]:
    """Return the years that head columns below a caption: of a table's rows, or of lines of their own."""
    found: list[tuple[str, Position]] = []
    for block in blocks[index + 1 : index + _HEAD_LINES]:
        if isinstance(block, Grid):
            for row in block.rows[:2]:
                years = [(match["year"], cell.at) for cell in row if (match := _YEAR.fullmatch(cell.text))]
                is_odd = any(re.search(r"20\d{3}", cell.text) for cell in row)
                found = found or ([] if is_odd else years)
            break
        match = _YEAR.fullmatch(block.text)
        if match and re.search(r"ta|realisasi|tahun", block.text, re.IGNORECASE):
            found.append((match["year"], block.at))
        elif found and not re.fullmatch(r"\W*(?:realisasi|capaian)\W*", block.text, re.IGNORECASE):
            break
    return found


def shifted_rows(tables: Sequence[Table]) -> Iterator[Remark]:
    """Ask about rows whose cells do not stand below their heads."""
    for table in tables:
        for row in table.rows:
            if row.shift and not row.is_numbered:
                side = "kiri" if row.shift > 0 else "kanan"
                yield Remark(
                    "baris bergeser", row.at, row.label or next(text for text in row.texts if text),
                    f"isi baris ini {abs(row.shift)} kolom terlalu ke {side} dari kepala kolomnya",
                    is_certain=False,
                )  # fmt: skip


def in_full(figures: Sequence[Figure]) -> Iterator[Remark]:
    """Yield money below a head like “(ribuan Rp)” that other places print with the same digits in rupiah."""
    plain = {
        figure.value: figure
        for figure in reversed(figures)
        if not figure.readings[0].power and figure.is_count
    }
    for figure in figures:
        reading = figure.readings[0]
        other = plain.get(reading.value) if reading.power and reading.value >= _LEAST_IN_FULL else None
        if other is not None and figure.cell[0] >= 0:
            yield Remark(
                "satuan kolom", figure.at, figure.text,
                f"kepala kolomnya dalam {_UNITS[reading.power]}, "
                f"angka ini sama dengan {other.text} rupiah pada baris {other.at.line}",
                count(int(reading.value.scaleb(-reading.power))), (other.at,),
            )  # fmt: skip
