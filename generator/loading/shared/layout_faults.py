"""Detection of rows that are no data, and of tables with periods as columns: each is one finding.

A remedy never throws a statement away: what such a row says is moved to where it belongs first.
"""

import re
from collections.abc import Iterable
from string import ascii_lowercase
from typing import Final

from generator.findings.shared.catalog import finding, quoted
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.shared.schema import FileKind
from generator.sources.shared.files import TextFile
from generator.sources.shared.table import Row, Table, delimiter_of, filled_lines
from generator.values.shared.key import nearest
from generator.values.shared.place import Place

_SUMS: Final = {
    "jumlah", "total", "jumlah total", "total jumlah", "subtotal", "rata-rata", "rerata", "grand total",
}  # fmt: skip
_FEWEST_NUMBERS: Final = 3
_FEWEST_TITLES: Final = 2
# Columns whose cells are numbers, besides those that a register describes as figures.
_NUMERIC: Final = {
    "tahun", "triwulan", "bulan", "revisi", "target", "target_fisik", "realisasi", "fisik", "nilai",
    "minimum", "maksimum",
}  # fmt: skip
_COLUMN_NUMBER: Final = re.compile(r"[(\[]?(\d{1,2})[)\].]?(?: ?=.*)?", re.ASCII)
_UNIT_IN_BRACKETS: Final = re.compile(r"[(\[].*[)\]]|%|rp|persen|orang|satuan", re.IGNORECASE)
# Titles of printed tables that are no columns of ours.
_TITLES: Final = {"no", "nomor", "ket", "keterangan", "uraian", "dokumen", "sasaran", "capaian", "bukti"}
_HIGHEST_HEADERS: Final = 3
_MONTHS: Final = "jan|feb|peb|mar|apr|mei|may|jun|jul|ag[us]|aug|sep|o[kc]t|no[vp]|de[sc]"
_PERIODS: Final = {
    "triwulan": re.compile(
        r"(?:\w+[ _.-]+)?(?:triwulan|trw|tw|q|kuartal)[ _.-]*(?:[1-4]|i{1,3}|iv)\b.*|i{1,3}|iv"
    ),
    "bulan": re.compile(rf"(?:\w+[ _.-]+)?(?:{_MONTHS})[a-z]{{0,6}}\.?(?:[ '-]*\d{{2,4}})?"),
    "tahun": re.compile(r"(?:[a-z]+[ _.-]+)?20\d\d"),
}


def stray_row(table: Table, row: Row, kind: FileKind, *, is_first: bool) -> Diagnostic | None:
    """Return the finding about a row that is no data: a header, column numbers, a sum, a remark.

    ``is_first`` says that no row of data stands above it, where second headers are.
    """
    at = Place(table.path, row.line)
    if row.cells == table.header:
        return finding("B107", at, "baris ini mengulang baris judul", "hapus baris ini")
    filled = [cell for cell in row.cells if cell]
    if is_first and _counts_columns(filled):
        message = f"baris ini berisi nomor kolom ({quoted(filled[:_FEWEST_NUMBERS])}, …), bukan data"
        return finding("B107", at, message, "hapus baris ini")
    if is_first and _is_second_header(table, row, kind):
        message = f"baris ini judul kolom kedua ({quoted(filled[:_FEWEST_NUMBERS])}), bukan data"
        return finding("B107", at, message, "hapus baris ini; judul kolom hanya satu baris")
    if filled[0].lower().strip(" .:*") in _SUMS:
        remedy = "jumlah dan rata-rata dihitung sendiri; bila laporan mencetaknya, catat dahulu di "
        remedy += "`tercetak.csv` atau `tercetak-tabel.csv`, lalu hapus baris ini"
        return finding("D208", at, f"baris `{filled[0]}` bukan data", remedy, mark=filled[0])
    if len(filled) == 1 and sum(column.required for column in kind.columns) > 1:
        where = "kolom `catatan` baris yang dijelaskannya" if "catatan" in kind.names else "luar tabel ini"
        remedy = f"lengkapi selnya bila ini data; bila keterangan, pindahkan ke {where}, lalu hapus baris ini"
        return finding("D208", at, f"baris ini hanya berisi `{filled[0]}`", remedy, mark=filled[0])
    return None


def _counts_columns(filled: list[str]) -> bool:
    """Whether cells count up one by one, as printed tables number their columns."""
    letters = "".join(cell.strip("()[]. ").lower() for cell in filled)
    if len(letters) == len(filled) >= _FEWEST_NUMBERS and ascii_lowercase.startswith(letters):
        return True
    matches = [_COLUMN_NUMBER.fullmatch(cell) for cell in filled]
    numbers = [int(match[1]) for match in matches if match]
    is_whole = len(numbers) == len(filled) >= _FEWEST_NUMBERS
    return is_whole and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= 1


def _is_second_header(table: Table, row: Row, kind: FileKind) -> bool:
    """Whether a row has words where numbers belong, and names columns or their units."""
    numeric = _NUMERIC | {column.name for column in kind.columns if column.figures}
    pairs = [(name, cell) for name, cell in zip(table.header, row.cells, strict=True) if cell]
    words = [cell for name, cell in pairs if name in numeric]
    is_worded = words and all(re.match(r"[^\W\d]|[(\[%]", cell) for cell in words)
    if not is_worded or len(pairs) < _FEWEST_TITLES:
        return False
    return 2 * sum(_names_column(cell, kind) for _, cell in pairs) >= len(pairs)


def _names_column(cell: str, kind: FileKind) -> bool:
    low = cell.lower()
    is_part = any(re.search(rf"\b{re.escape(name.replace('_', ' '))}\b", low) for name in kind.names)
    is_part = is_part or low.strip(". ") in _TITLES
    return is_part or bool(_UNIT_IN_BRACKETS.fullmatch(low)) or nearest(low, kind.names) is not None


def sideways_table(file: TextFile, kind: FileKind) -> Diagnostic | None:
    """Return B128 for a table with a column for each quarter, month or year instead of a row."""
    for number, line in filled_lines(file.lines)[:_HIGHEST_HEADERS]:
        cells = [cell.strip(' "').lower() for cell in line.split(delimiter_of(line))]
        for period, pattern in _PERIODS.items():
            is_reported = period != "tahun" or number == filled_lines(file.lines)[0][0]
            named = dict.fromkeys(
                cell for cell in cells if cell not in kind.names and pattern.fullmatch(cell)
            )
            if len(named) > 1 and is_reported:
                return _sideways(Place(file.path, number), kind, period, named)
    return None


def _sideways(at: Place, kind: FileKind, period: str, named: Iterable[str]) -> Diagnostic:
    message = f"{period} ditulis menyamping ({quoted(named)}); di sini ke bawah, satu {period} satu baris"
    if kind.id == "realisasi":
        remedy = (
            "buat satu berkas untuk setiap triwulan, di folder `tw1` sampai `tw4`, dengan satu baris untuk "
        )
        remedy += "setiap indikator dan angkanya di kolom `realisasi`"
    elif period in kind.names:
        remedy = f"tulis setiap angka di barisnya sendiri, dengan {period} di kolom `{period}`"
    else:
        remedy = (
            f"berkas ini tidak memuat {period}; tulis yang dimaksud saja, dengan kolom {quoted(kind.names)}"
        )
    return finding("B128", at, message, remedy)
