"""CSV as staff write it: located rows of cells, with the number style that the delimiter decides."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from generator.findings.shared.catalog import finding
from generator.findings.shared.collection import Findings
from generator.findings.shared.diagnostic import Diagnostic, Outcome
from generator.sources.shared.confusables import cleaned
from generator.sources.shared.file_type import SAVE_TABLE
from generator.sources.shared.files import TextFile
from generator.values.shared.number import NumberStyle
from generator.values.shared.place import Place

DELIMITERS: Final = {";": "titik koma", "\t": "tab", ",": "koma"}
WIDEST: Final = 60
_BLANK: Final = "\u200b\ufeff\u2060"
_SPACES: Final = " \t\u00a0\u202f" + _BLANK
_LONGEST_BREAK: Final = 20
_COMMA_BETWEEN_CELLS: Final = re.compile(r"(?<!\d),(?!\s)|,(?![\d\s])", re.ASCII)

# The first line that Excel writes or wants for a mark of its own between cells.
_HINT: Final = re.compile(r"\"?sep=.?\"?[;,\t]*", re.IGNORECASE)
_OTHER_MARKS: Final = ("|", "\u00a6", "^", "~")

Line = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line and its cells, trimmed and as many as the header."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file: header, rows and the style its numbers must have."""

    path: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    style: NumberStyle
    header_line: int = 1


@dataclass(frozen=True, slots=True)
class _Form:
    """What the header says about every row; ``width`` counts empty columns past the last name as well."""

    path: str
    delimiter: str
    names: tuple[str, ...]
    width: int
    findings: tuple[Diagnostic, ...] = ()


def read_table(file: TextFile) -> Outcome[Table]:
    """Read a CSV file. The header's delimiter (``;`` tab ``,``) decides the number style.

    ``;`` and tab go with a decimal comma (Indonesian Excel), ``,`` with a decimal point. Rows whose
    cells do not fit the header are findings and left out; empty rows are passed over.
    """
    lines = filled_lines(file.lines)
    number, header = lines[0] if lines else (0, "")
    foreign = _foreign_layout(Place(file.path, number), header)
    if foreign:
        return _without_rows(foreign)
    form = _form(file.path, number, header)
    if form and len(form.names) == 1 and header.lstrip(_SPACES).startswith('"') and ";" in header:
        remedy = 'hapus tanda kutip `"` di awal dan di akhir setiap baris'
        at = Place(file.path, number)
        return _without_rows(finding("B109", at, "seluruh baris diapit tanda kutip", remedy, mark='"'))
    if form is None:
        return _without_rows(_unpaired(file.path, number, number))
    if not form.names:
        remedy = "isi baris judul kolom, atau hapus berkas ini"
        return _without_rows(finding("B110", Place(file.path), "berkas ini kosong", remedy))
    if len(form.names) > WIDEST:
        message = f"baris judul berisi {len(form.names)} kolom; tidak ada berkas yang selebar itu"
        remedy = "samakan baris judul dengan berkas lain yang sejenis: satu judul untuk setiap kolom"
        return _without_rows(finding("B105", Place(file.path, number), message, remedy))
    rows, findings = _rows(form, lines[1:])
    style = NumberStyle.POINT if form.delimiter == "," else NumberStyle.COMMA
    return Outcome(Table(file.path, form.names, rows, style, number), findings)


def _foreign_layout(at: Place, header: str) -> Diagnostic | None:
    """Find a first line that is meant for Excel alone, and cells that another mark parts than ours."""
    hint = _HINT.fullmatch(header.strip(_SPACES))
    if hint:
        message = f"`{hint[0]}` di baris pertama adalah petunjuk untuk Excel, bukan judul kolom"
        return finding("B106", at, message, "hapus baris ini, sehingga judul kolom menjadi baris pertama")
    mark = max(_OTHER_MARKS, key=header.count)
    if header.count(mark) > max(map(header.count, DELIMITERS)):
        message = f"sel dipisahkan tanda `{mark}`, bukan titik koma"
        remedy = (
            f"buka berkas ini di Excel dengan Data → Dari Teks/CSV dan pemisah `{mark}`, lalu {SAVE_TABLE}"
        )
        return finding("B127", at, message, remedy, mark=mark)
    return None


def filled_lines(lines: tuple[str, ...]) -> list[Line]:
    """Return the lines that hold more than blanks and delimiters, with their numbers."""
    return list(_filled(lines))


def header_of(lines: tuple[str, ...]) -> Line:
    """Return the first line that holds more than blanks and delimiters, empty where there is none."""
    return next(_filled(lines), (0, ""))


def _filled(lines: tuple[str, ...]) -> Iterator[Line]:
    return ((number, line) for number, line in enumerate(lines, 1) if line.strip(_SPACES + ";,"))


def delimiter_of(header: str) -> str:
    """Return the mark between the cells of a file, as its header has it."""
    return max(DELIMITERS, key=header.count)


def _without_rows(problem: Diagnostic) -> Outcome[Table]:
    return Outcome(Table(problem.at.path, (), (), NumberStyle.COMMA), (problem,))


def _form(path: str, line: int, header: str) -> _Form | None:
    delimiter = delimiter_of(header)
    cells = _cells(header, delimiter)
    if cells is None:
        return None
    signs = [cleaned(name.strip(_SPACES), Place(path, line, number)) for number, name in enumerate(cells, 1)]
    names = [each.text for each in signs]
    width = max((number for number, name in enumerate(names, 1) if name), default=0)
    odd = (replace(wrong, at=replace(wrong.at, field=each.text)) for each in signs for wrong in each.findings)
    return _Form(path, delimiter, tuple(names[:width]), len(cells), tuple(odd))


def _cells(line: str, delimiter: str) -> list[str] | None:
    if '"' not in line:
        return line.split(delimiter)
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True))
    except csv.Error:
        return None


def _rows(form: _Form, lines: list[Line]) -> tuple[tuple[Row, ...], tuple[Diagnostic, ...]]:
    rows: list[Row] = []
    edges = Findings()
    misfits: list[tuple[Line, int]] = []
    findings = Findings()
    end = 0
    for position, (number, line) in enumerate(lines):
        if number <= end:
            continue
        cells = _fitted(_cells(line, form.delimiter), form)
        if cells is None:
            end = _end_of_cell(lines[position : position + _LONGEST_BREAK])
            findings.append(_unpaired(form.path, number, end))
        elif len(cells) != len(form.names):
            misfits.append(((number, line), len(cells)))
        else:
            trimmed = [cell.strip(_SPACES) for cell in cells]
            if trimmed != cells:
                edges.extend(_edges(form, number, cells))
            trimmed = trimmed if line.isascii() else list(_cleaned_cells(form, number, trimmed, edges))
            rows.append(Row(number, tuple(trimmed)))
    findings.extend(form.findings)
    findings.extend(_misfit_rows(form, misfits, alone=not rows))
    findings.extend(edges.all())
    return tuple(rows), findings.all()


def _cleaned_cells(form: _Form, number: int, cells: list[str], findings: Findings) -> Iterator[str]:
    """Yield the cells of a row cleaned of wrong signs, which are added to ``findings``."""
    for column, (cell, name) in enumerate(zip(cells, form.names, strict=True), 1):
        signs = cleaned(cell, Place(form.path, number, column, name))
        findings.extend(signs.findings)
        yield signs.text


def _fitted(cells: list[str] | None, form: _Form) -> list[str] | None:
    """Drop empty cells below the empty columns past the last one, as Excel leaves them.

    An empty cell past those of the header is no such thing: a mark too many may have moved the row.
    """
    width = len(form.names)
    if cells and width < len(cells) <= form.width and not any(cell.strip(_SPACES) for cell in cells[width:]):
        return cells[:width]
    return cells


def _edges(form: _Form, number: int, cells: list[str]) -> Iterator[Diagnostic]:
    """Find cells with blanks at their edges; the row is read without them."""
    for position, cell in enumerate(cells):
        text = cell.strip(_SPACES)
        if text != cell:
            at = Place(form.path, number, position + 1, form.names[position])
            message = f"ada spasi di tepi isian `{text}`" if text else "sel ini hanya berisi spasi"
            remedy = f"tulis `{text}` tanpa spasi di depan atau di belakang" if text else "kosongkan sel ini"
            yield finding("D207", at, message, remedy, mark=cell)


def _end_of_cell(lines: list[Line]) -> int:
    """Return the line where a cell with line breaks is closed, or the line where it was opened."""
    closing = (number for number, line in lines[1:] if line.count('"') % 2)
    return next(closing, lines[0][0])


def _unpaired(path: str, number: int, end: int) -> Diagnostic:
    if end > number:
        message = f"satu sel memuat ganti baris, dari baris {number} sampai {end}"
        remedy = f"gabungkan baris {number} sampai {end} menjadi satu baris, tanpa ganti baris di dalam sel"
        return finding("B109", Place(path, number), message, remedy, mark='"')
    message = "tanda kutip tidak berpasangan"
    remedy = 'hapus tanda kutip `"` di baris ini, atau tulis pasangannya'
    return finding("B109", Place(path, number), message, remedy, mark='"')


def _misfit_rows(form: _Form, rows: list[tuple[Line, int]], *, alone: bool) -> Iterator[Diagnostic]:
    """Tell each row that does not fit; where none fits and all are alike, the header is the cause."""
    alike = len({width for _, width in rows}) == 1
    parted = {delimiter_of(line) for (_, line), _ in rows}
    wide = [each for each in rows if form.delimiter == "," and each[1] > len(form.names)]
    if len(wide) > 1:
        yield _split_by_decimals(form, wide[0], len(wide))
        rows = [each for each in rows if each[1] < len(form.names)]
    elif alone and len(rows) > 1 and (alike or (len(parted) == 1 and form.delimiter not in parted)):
        yield _unlike_header(form, rows)
        return
    for (number, line), width in rows:
        yield _misfit(form, number, line, width)


def _split_by_decimals(form: _Form, first: tuple[Line, int], count: int) -> Diagnostic:
    (number, _), width = first
    message = f"{count} baris berisi lebih banyak sel ({width}) daripada judulnya ({len(form.names)})"
    message += ": koma dipakai sebagai pemisah sel dan juga di dalam isian"
    remedy = "pisahkan sel dengan titik koma; di Excel pakai setelan wilayah Indonesia, lalu simpan lagi"
    return finding("B108", Place(form.path, number), message, remedy)


def _unlike_header(form: _Form, rows: list[tuple[Line, int]]) -> Diagnostic:
    (number, line), width = rows[0]
    used = delimiter_of(line)
    if used != form.delimiter:
        message = f"judul kolom dipisahkan {DELIMITERS[form.delimiter]}, baris lain {DELIMITERS[used]}"
        remedy = f"pisahkan juga judul kolom dengan {DELIMITERS[used]}"
    else:
        message = f"semua baris berisi {width} sel, padahal judulnya {len(form.names)} kolom"
        remedy = "samakan baris judul dengan baris di bawahnya; mungkin ada judul kolom yang terhapus"
    return finding("B108", Place(form.path, number), message, remedy)


def _misfit(form: _Form, number: int, line: str, width: int) -> Diagnostic:
    names = len(form.names)
    if width == 1 and line.lstrip().startswith('"'):
        remedy = 'hapus tanda kutip `"` di awal dan di akhir baris ini'
        return finding("B109", Place(form.path, number), "seluruh baris diapit tanda kutip", remedy, mark='"')
    message = f"baris ini berisi {width} sel, padahal judulnya {names} kolom"
    wanted = DELIMITERS[form.delimiter]
    other = _other_delimiter(line, form.delimiter) if width < names else ""
    if other:
        message += f"; ada {DELIMITERS[other]} di antara sel"
        remedy = f"pisahkan semua sel di baris ini dengan {wanted}, sama seperti baris judul"
    elif width < names:
        remedy = f"lengkapi baris ini menjadi {names} sel yang dipisahkan {wanted}; sel kosong pun dipisahkan"
    elif line.rstrip(_SPACES).endswith(form.delimiter):
        message += ", dan yang terakhir kosong"
        remedy = f"cocokkan setiap sel dengan judulnya: {wanted} yang berlebih menggeser isi sesudahnya"
        remedy += f"; hapus {wanted} itu, atau yang di ujung baris bila tidak ada yang bergeser"
    else:
        remedy = f"hapus {wanted} yang berlebih; {wanted} di dalam kalimat diganti tanda lain"
        mark = "titik" if form.delimiter == "," else "koma"
        remedy += f", dan angka ditulis dengan {mark} desimal, bukan dengan {wanted}"
    before = line[: line.find(other)] if other else line
    broken = line.find(form.delimiter + " ") if width > names else -1
    before = line[:broken] if broken > 0 else before
    column = min(before.count(form.delimiter) + 1, names)
    at = Place(form.path, number, column, form.names[column - 1])
    return finding("B108", at, message, remedy, mark=other)


def _other_delimiter(line: str, delimiter: str) -> str:
    """Return another delimiter that stands between cells; a comma within a number or sentence is none."""
    if delimiter not in line and "," in line:
        return ","
    occurrences = {mark: mark in line for mark in DELIMITERS}
    occurrences[","] = _COMMA_BETWEEN_CELLS.search(line) is not None
    return next((mark for mark in DELIMITERS if mark != delimiter and occurrences[mark]), "")
