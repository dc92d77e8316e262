"""Rows of a table of open data, written once in every form that is made row by row.

A table of the whole portal is the parts of its offices one after the other: what an office has not changed is
neither read nor written again. Parts are held compressed, so that those of all offices take little memory.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from generator.exports.shared.listing import Row, csv_lines, excel_lines, json_lines
from generator.exports.shared.schema import Field
from generator.values.shared.period import read_year
from generator.values.shared.text_digest import digest

# Columns that name the year of a row, the more telling one first.
_YEARS: Final = ("tahun", "tahun_tabel")
# Stands for the year of rows that speak of none, or of several.
SEVERAL_YEARS: Final = "beberapa-tahun"


class Lines(Enum):
    """The kinds of files that are lines, those of one row after those of another."""

    CSV = "csv"
    EXCEL = "excel"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class TablePart:
    """Some rows of a table, one after the other.

    ``packed`` are the rows themselves, see `rows`; ``digest`` is theirs. ``written`` is what the file of each
    kind says of them, see `lines`. ``is_keyed`` says that the key of the table is unique and complete in
    them, ``span`` are the first and the last year that they speak of. ``years`` are the digests of the rows
    of each year, as the rows name it, where they do.
    """

    count: int
    packed: bytes
    digest: str
    written: Mapping[Lines, bytes]
    is_keyed: bool
    span: tuple[int, int] | None
    years: Mapping[str, str]

    def rows(self) -> Iterator[Row]:
        """Yield the rows."""
        return map(tuple, json.loads(zlib.decompress(self.packed)))

    def lines(self, kind: Lines) -> bytes:
        """Return what the file of a kind says of the rows."""
        return zlib.decompress(self.written[kind])


_WRITERS: Final = {Lines.CSV: csv_lines, Lines.EXCEL: excel_lines, Lines.JSON: json_lines}


def part_of(fields: Sequence[Field], key: Sequence[str], rows: Iterable[Row]) -> TablePart:
    """Write rows under some columns; the ``key`` are the columns that should identify a row."""
    listed = tuple(rows)
    packed = _packed(listed)
    return TablePart(
        len(listed),
        _compressed(packed),
        digest(packed),
        {kind: _compressed(write(fields, listed).encode()) for kind, write in _WRITERS.items()},
        _is_keyed(fields, key, listed),
        _span(fields, listed),
        _years(fields, listed),
    )


def _compressed(content: bytes) -> bytes:
    return zlib.compress(content, zlib.Z_BEST_SPEED)


def _is_keyed(fields: Sequence[Field], key: Sequence[str], rows: Sequence[Row]) -> bool:
    names = [field.name for field in fields]
    places = [names.index(name) for name in key]
    keys = {tuple(row[place] for place in places) for row in rows}
    return len(keys) == len(rows) and all(map(all, keys))


def year_place(fields: Sequence[Field]) -> int | None:
    """Return the column that names the year of a row, if there is one."""
    names = [field.name for field in fields]
    return next((names.index(name) for name in _YEARS if name in names), None)


def _years(fields: Sequence[Field], rows: Sequence[Row]) -> Mapping[str, str]:
    place = year_place(fields)
    if place is None:
        return {}
    by_year: dict[str, list[Row]] = {}
    for row in rows:
        by_year.setdefault(row[place] or SEVERAL_YEARS, []).append(row)
    return {year: digest(_packed(part)) for year, part in by_year.items()}


def _packed(rows: Sequence[Row]) -> bytes:
    return json.dumps(rows, separators=(",", ":")).encode()


def _span(fields: Sequence[Field], rows: Sequence[Row]) -> tuple[int, int] | None:
    names = [field.name for field in fields]
    if _YEARS[0] not in names:
        return None
    place = names.index(_YEARS[0])
    years = [year for row in rows if (year := read_year(row[place]))]
    return (min(years), max(years)) if years else None
