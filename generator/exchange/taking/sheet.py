"""A data sheet that came back: where its columns and rows stand now, whatever was moved or put between."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.exchange.shared.columns import heading
from generator.exchange.shared.layout import FIRST_ROW, REMOVAL, REMOVED
from generator.exchange.shared.origin import MARK
from generator.exchange.taking.reading import Sheet, TypedCell, region
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.bilingual import ENGLISH_ENDING
from generator.values.shared.place import SHEET_MARK, Place, column_letters

# Within so many rows and columns the mark of a sheet is looked for: people insert rows above a table.
_SEARCHED: Final = 30
_FEW: Final = 3
_MAKE_ANEW: Final = "buat lagi buku kerja dengan `kinerja lembar`, lalu pindahkan isian Anda ke sana"


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row of a sheet: where it stands, its mark (empty for a new row), and its cells by column name."""

    row: int
    mark: str
    cells: Mapping[str, TypedCell]
    is_removed: bool


@dataclass(frozen=True, slots=True)
class ReturnedSheet:
    """A sheet whose columns were found; ``columns`` are their numbers by name."""

    path: str
    columns: Mapping[str, int]
    rows: tuple[ReturnedRow, ...]

    def at(self, row: int = 0, name: str = "") -> Place:
        """Return the place of a cell, a row or the whole sheet."""
        return Place(self.path, row, self.columns.get(name, 0), name)


def mark_in(sheet: Sheet) -> tuple[str, int, int]:
    """Return the mark of a sheet with its row and column; an empty one for a sheet that is none of ours."""
    places = [each for each in sheet.cells if max(each) <= _SEARCHED]
    for row, column in sorted(places):
        text = sheet.text(row, column)
        if text.startswith(MARK):
            return text, row, column
    return "", 0, 0


def returned_sheet(
    book: str, sheet: Sheet, names: Sequence[str]
) -> tuple[ReturnedSheet, tuple[Diagnostic, ...]]:
    """Find the columns ``names`` and all rows of a sheet of the workbook ``book``; B141 for what is amiss."""
    _, names_row, marks_column = mark_in(sheet)
    path = f"{book}{SHEET_MARK}{sheet.title}"
    found = [(column, sheet.text(names_row, column)) for row, column in sheet.cells if row == names_row]
    columns: dict[str, int] = {}
    problems: list[Diagnostic] = []
    for column, name in sorted(found):
        if name in columns and name in names:
            message = (
                f"kolom `{name}` ada dua kali, di {column_letters(columns[name])} dan "
                f"{column_letters(column)}"
            )
            problems.append(
                finding("B141", Place(path, names_row, column, name), message, "hapus salah satunya")
            )
        columns.setdefault(name, column)
    first = _first_row(sheet, names_row, columns)
    returned = ReturnedSheet(path, {name: columns[name] for name in names if name in columns}, ())
    # A book from before there were columns for English says nothing of them.
    missing = [name for name in names if name not in columns and not name.endswith(ENGLISH_ENDING)]
    if len(missing) > _FEW:
        message = f"{len(missing)} kolom tidak dikenali lagi; mungkin baris tersembunyi paling atas terhapus"
        problems.append(finding("B141", Place(path), message, _MAKE_ANEW))
    else:
        for name in missing:
            message = (
                f"kolom `{heading(name)}` tidak ada lagi di lembar ini, atau baris tersembunyi di "
                "atas terhapus"
            )
            problems.append(finding("B141", Place(path), message, f"kembalikan kolomnya; atau {_MAKE_ANEW}"))
    problems += _merged(sheet, returned, first)
    if len(missing) <= _FEW:
        problems += _unknown_columns(sheet, path, {column for column, _ in found} | {marks_column}, first)
    removal = columns.get(REMOVAL, 0)
    problems += _unclear_removals(sheet, path, removal, first)
    rows = tuple(_rows(sheet, returned, first, (marks_column, removal)))
    return ReturnedSheet(path, returned.columns, rows), tuple(problems)


def _first_row(sheet: Sheet, names_row: int, columns: Mapping[str, int]) -> int:
    """Return the first row below the headings, which may have been moved down by rows put above them."""
    wanted = {name: column for name, column in columns.items() if not name.startswith(("~", MARK))}
    for row in range(names_row + 1, names_row + _SEARCHED):
        texts = [sheet.text(row, column).rstrip(" *") == heading(name) for name, column in wanted.items()]
        if texts and 2 * sum(texts) > len(texts):
            return row + 1
    return names_row + FIRST_ROW


def _merged(sheet: Sheet, returned: ReturnedSheet, first: int) -> Iterator[Diagnostic]:
    """Yield B141 for every merged region within the table: all its cells but one have lost their texts."""
    columns = set(returned.columns.values())
    for text in sheet.merged:
        top, left, bottom, right = region(text)
        if bottom >= first and columns & set(range(left, right + 1)):
            message = f"sel {text} digabung, jadi isi sel selain yang pertama hilang"
            remedy = (
                "pisahkan lagi (Beranda → Gabungkan & Pusatkan → Batalkan Gabungan), lalu isi setiap selnya"
            )
            yield finding("B141", Place(returned.path, max(top, first), left, "gabungan"), message, remedy)


def _unclear_removals(sheet: Sheet, path: str, removal: int, first: int) -> Iterator[Diagnostic]:
    """Yield B141 for a word in the column of rows to remove that is not the one for it."""
    for row, column in sorted(sheet.cells):
        text = sheet.text(row, column).strip() if column == removal and row >= first else ""
        if text and text.casefold() != REMOVED:
            message = f"`{text}` di kolom Hapus baris? tidak jelas"
            remedy = f"tulis `{REMOVED}` bila baris ini harus hilang, atau kosongkan"
            yield finding("B141", Place(path, row, column, REMOVAL), message, remedy, mark=text)


def _unknown_columns(sheet: Sheet, path: str, known: set[int], first: int) -> Iterator[Diagnostic]:
    """Yield B142 for columns with texts that the file does not have."""
    strange = sorted({column for row, column in sheet.cells if row >= first and column not in known})
    for column in strange[:1]:
        others = f" dan {len(strange) - 1} kolom lain" if len(strange) > 1 else ""
        message = f"kolom {column_letters(column)}{others} bukan milik berkas ini, jadi tidak dibaca"
        yield finding("B142", Place(path), message, "pindahkan isinya ke kolom yang ada, misalnya Catatan")


def _rows(
    sheet: Sheet, returned: ReturnedSheet, first: int, special: tuple[int, int]
) -> Iterator[ReturnedRow]:
    marks_column, removal = special
    seen: set[str] = set()
    names = {column: name for name, column in returned.columns.items()}
    by_row: dict[int, dict[str, TypedCell]] = {}
    for (row, column), cell in sheet.cells.items():
        if row >= first and (column in names or column in {marks_column, removal}):
            cells = by_row.setdefault(row, {})
            if column in names:
                cells[names[column]] = cell
    for row, cells in sorted(by_row.items()):
        mark = sheet.text(row, marks_column)
        # A copied row is a new one.
        own = "" if mark in seen else mark
        seen.add(mark)
        is_removed = bool(removal) and sheet.text(row, removal).strip().casefold() == REMOVED
        yield ReturnedRow(row, own, cells, is_removed)
