"""Heads of tables against their columns: numbers left out, rows moved, money in full under “ribuan”."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.reading.document import Grid
from generator.audit.table import column_numbers
from generator.views.shared.numbers import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.reading.document import Block
    from generator.audit.table import Table

_UNITS: Final = {3: "ribuan", 6: "jutaan", 9: "miliaran", 12: "triliunan"}
_LEAST_IN_FULL: Final = 10_000_000


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


def shifted_rows(tables: Sequence[Table]) -> Iterator[Remark]:
    """Ask about rows whose cells do not stand below their heads."""
    for table in tables:
        for row in table.rows:
            if row.shift:
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
