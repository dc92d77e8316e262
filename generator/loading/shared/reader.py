"""Read one file of a known kind: check its columns or keys, then turn each row into a fact."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeVar

from generator.findings.shared.catalog import finding, quoted
from generator.findings.shared.diagnostic import Diagnostic, Severity
from generator.loading.shared.english import english_faults, english_key_faults
from generator.loading.shared.fields import MapFields, RowFields
from generator.loading.shared.layout_faults import sideways_table, stray_row
from generator.loading.shared.open_cells import (
    is_document_left_out,
    is_left_out,
    may_be_open,
    open_cells,
    open_keys,
)
from generator.loading.shared.schema import Column, FileKind
from generator.sources.shared.files import TextFile
from generator.sources.shared.table import Table, delimiter_of, filled_lines, read_table
from generator.sources.shared.yaml_document import Listing, Mapping, Node, Scalar, read_document
from generator.values.shared.key import nearest
from generator.values.shared.place import Place

F = TypeVar("F")
Parts = dict[str, str]
_FEW_COLUMNS: Final = 3
_HIGHEST_TITLE: Final = 8
# Words of a heading that lead to a person; registers of requests count people and never name them.
_NAMING: Final = {
    "nama", "alamat", "surel", "email", "nik", "nip", "ktp", "kk", "npwp", "telepon", "telp", "hp", "wa",
    "whatsapp", "kontak", "identitas", "pemohon",
}  # fmt: skip


def read_rows(
    file: TextFile,
    kind: FileKind,
    parts: Parts,
    build: Callable[[RowFields, Parts], F | None],
    findings: list[Diagnostic],
) -> list[F]:
    """Return the facts of a CSV file of a known kind, without the rows that are still to be filled in.

    ``build`` makes a fact of the fields of a row and the named ``parts`` of the path; rows with errors are
    built too, so that their other cells are checked. Where the columns are wrong no row is read.
    """
    across = sideways_table(file, kind)
    if across:
        findings.append(across)
        return []
    outcome = read_table(file)
    table = outcome.value
    problems = _column_problems(table, kind, file) if table.header else []
    # Where the header is wrong and no row fits it, or it is none at all, the rows are not to blame.
    is_to_blame = not table.rows or not _is_header(table.header, kind)
    spared = "B108" if problems and is_to_blame else ""
    findings.extend((*problems, *(each for each in outcome.diagnostics if each.code != spared)))
    if problems:
        return []
    if table.header and not table.rows and not outcome.diagnostics:
        findings.append(_only_header(table))
    positions = {name: index for index, name in enumerate(table.header)}
    openable = may_be_open(kind)
    facts: list[F] = []
    for row in filter(lambda row: any(row.cells), table.rows):
        odd = stray_row(table, row, kind, is_first=not facts)
        if odd:
            findings.append(odd)
            continue
        fact = build(RowFields(table, positions, row, findings, may_be_open=openable), parts)
        still_open = open_cells(table, row, kind) if openable else ()
        findings.extend((*english_faults(table, row, kind), *still_open))
        if fact is not None and not is_left_out(still_open):
            facts.append(fact)
    return facts


def _only_header(table: Table) -> Diagnostic:
    remedy = "isi datanya di bawah judul; bila memang belum ada, pindahkan dahulu ke luar folder `data/`"
    return finding("B126", Place(table.path), "berkas ini hanya berisi judul kolom, tanpa data", remedy)


def _column_problems(table: Table, kind: FileKind, file: TextFile) -> list[Diagnostic]:
    naming = list(_naming_columns(table)) if kind.is_nameless else []
    if naming:
        return naming
    below = 0 if set(table.header) <= set(kind.names) else _header_below(file, kind)
    at = Place(table.path, table.header_line)
    if below:
        message = "baris pertama bukan judul kolom"
        remedy = f"hapus baris di atasnya; judul kolom ada di baris {below}"
        return [finding("B106", at, message, remedy)]
    if not _is_header(table.header, kind):
        return [_no_header(table, kind, at)]
    problems = _strange_columns(table, kind)
    if len(problems) > 1 and all(each.at.field.lower() in kind.names for each in problems):
        header = ";".join(name.lower() for name in table.header)
        message = f"{len(problems)} judul kolom memuat huruf besar"
        return [finding("B105", problems[0].at, message, f"tulis baris judul dengan huruf kecil: `{header}`")]
    missing = _missing_columns(table, kind, problems)
    if len(problems) > _FEW_COLUMNS:
        message = f"{len(problems)} judul kolom tidak dikenal, yang pertama `{problems[0].at.field}`"
        remedy = f"tulis baris judul sendiri di satu baris; {_retitle(kind, [each.name for each in missing])}"
        return [finding("B105", problems[0].at, message, remedy)]
    for column in missing:
        strange = [f"`{each.at.field}`" for each in problems if each.code == "B105" and each.at.field]
        title = f"bila {' atau '.join(strange)} berisi itu, ganti judulnya; bila tidak, " if strange else ""
        remedy = f"{title}tambahkan kolom `{column.name}`: {column.meaning}"
        problems.append(finding("B106", at, f"kolom `{column.name}` tidak ada", remedy))
    return problems


def _no_header(table: Table, kind: FileKind, at: Place) -> Diagnostic:
    """Return B106 for a first row that names other things than our columns, or that is data already."""
    if any(re.search(r"\d", name) for name in table.header):
        remedy = "sisipkan baris judul di atasnya, sesuai urutan isinya; yang lazim: "
        return finding("B106", at, "baris pertama bukan judul kolom", f"{remedy}`{';'.join(kind.own_names)}`")
    strange = [name for name in table.header if name and name not in kind.names]
    message = f"baris pertama bukan judul kolom berkas ini: {quoted(strange)} tidak dikenal"
    required = [column.name for column in kind.columns if column.required and column.name not in table.header]
    return finding("B106", at, message, _retitle(kind, required))


def _retitle(kind: FileKind, missing: Sequence[str]) -> str:
    """Word the remedy for unknown titles; it never asks to delete a column with its cells."""
    needed = f"; yang wajib dan belum ada: {quoted(missing)}" if missing else ""
    return f"tulis judul menurut isi kolomnya; yang dikenal: {quoted(kind.own_names)}{needed}"


def _missing_columns(table: Table, kind: FileKind, problems: Sequence[Diagnostic]) -> list[Column]:
    """Return the required columns that are neither there nor meant by another title."""
    present = {
        *table.header,
        *(_nearest_column(each.at.field, kind.names, table.header) for each in problems),
    }
    # A column without a title may be any of them.
    is_titled = "" not in table.header
    return [each for each in kind.columns if each.required and each.name not in present and is_titled]


def _naming_columns(table: Table) -> Iterator[Diagnostic]:
    """Yield B105 for the columns of a register of requests that could name who asked."""
    for position, name in enumerate(table.header, 1):
        if _NAMING & set(re.split(r"[^a-z]+", name.lower())):
            at = Place(table.path, table.header_line, position, name)
            remedy = "hapus kolom ini; register ini hanya memuat jumlah, pemohon tidak pernah disebut"
            yield finding("B105", at, f"kolom `{name}` dapat menunjuk pemohon", remedy, mark=name)


def _is_header(names: tuple[str, ...], kind: FileKind) -> bool:
    """Whether most cells of the first row are names of columns, or nearly so."""
    near = {name for name in names if name in kind.names or nearest(name, kind.names)}
    required = sum(column.required for column in kind.columns)
    return 2 * len(near) > len([name for name in names if name]) and 2 * len(near) >= required


def _header_below(file: TextFile, kind: FileKind) -> int:
    """Return the line of the true header where other lines stand above it, or 0."""
    for number, line in filled_lines(file.lines)[1:_HIGHEST_TITLE]:
        names = {cell.strip() for cell in line.split(delimiter_of(line))} - {""}
        if len(names) > 1 and names <= set(kind.names):
            return number
    return 0


def _strange_columns(table: Table, kind: FileKind) -> list[Diagnostic]:
    columns = set(table.header)
    if len(columns) == len(table.header) and columns <= set(kind.names):
        return []
    problems = []
    for position, name in enumerate(table.header):
        at = Place(table.path, table.header_line, position + 1, name)
        if not name:
            missing = [column.name for column in kind.columns if column.name not in table.header]
            remedy = f"tulis judulnya menurut isinya ({quoted(missing)}); bila kosong, hapus kolom ini"
            problems.append(finding("B105", at, f"kolom ke-{position + 1} tidak berjudul", remedy))
        elif name in table.header[:position]:
            problems.append(_doubled(at, kind, table.header))
        elif name not in kind.names:
            problems.append(_unknown("B105", "kolom", at, kind.names, table.header))
    return problems


def _doubled(at: Place, kind: FileKind, present: Sequence[str]) -> Diagnostic:
    others = [each for each in kind.names if each not in present]
    remedy = "bila isi keduanya sama, hapus salah satunya; bila berbeda, perbaiki judul yang keliru"
    remedy += f" ({quoted(others)})" if others else ""
    return finding("B107", at, f"kolom `{at.field}` ditulis dua kali", remedy)


def _unknown(code: str, word: str, at: Place, names: Sequence[str], present: Sequence[str]) -> Diagnostic:
    """Return the finding about an unknown column or key; its content is moved, never deleted."""
    suggestion = _nearest_column(at.field, names, present)
    others = [each for each in names if each not in present]
    fits = f"tulis nama yang sesuai isinya ({quoted(others)}); " if others else ""
    note = "ke `catatan` atau " if "catatan" in names else ""
    moved = f"bila tidak ada yang sesuai, pindahkan isinya {note}ke luar berkas, lalu hapus {word} ini"
    remedy = f"tulis `{suggestion}`" if suggestion else f"{fits}{moved}"
    return finding(code, at, f"{word} `{at.field}` tidak dikenal di berkas ini", remedy, mark=at.field)


def _nearest_column(name: str, names: Sequence[str], present: Sequence[str]) -> str | None:
    """Return the nearest known name that is not already there."""
    return nearest(name, [each for each in names if each not in present])


def read_map(
    file: TextFile,
    kind: FileKind,
    parts: Parts,
    build: Callable[[MapFields, Parts], F],
    findings: list[Diagnostic],
) -> F | None:
    """Return the fact that ``build`` makes of a YAML file; ``None`` for one that can't be read or is open."""
    outcome = read_document(file)
    findings.extend(outcome.diagnostics)
    if any(each.code.startswith("B") for each in outcome.diagnostics if each.severity is Severity.ERROR):
        return None
    mapping = check_keys(outcome.value, kind.columns, findings)
    openable = may_be_open(kind)
    fact = build(MapFields(mapping, findings, may_be_open=openable), parts)
    still_open = open_keys(mapping, kind) if openable else ()
    findings.extend(still_open)
    return None if is_document_left_out(kind, still_open) else fact


def check_keys(mapping: Mapping, columns: Sequence[Column], findings: list[Diagnostic]) -> Mapping:
    """Report strange keys and wrong shapes; return the mapping with nearly right keys put right.

    A misspelt key is one finding: what stands under it does not also count as missing.
    """
    by_name = {column.name: column for column in columns}
    names, present = tuple(by_name), tuple(mapping.entries)
    entries: dict[str, Node] = {}
    for name, node in mapping.entries.items():
        if name in by_name:
            entries[name] = _checked(node, by_name[name], findings)
        else:
            findings.append(_unknown("B113", "kunci", mapping.keys[name], names, present))
            entries.setdefault(_nearest_column(name, names, present) or name, node)
    findings.extend(english_key_faults(entries, columns))
    return Mapping(entries, mapping.at, mapping.keys)


def _checked(node: Node, column: Column, findings: list[Diagnostic]) -> Node:
    if column.many and isinstance(node, Listing):
        return Listing(tuple(_item(each, column, findings) for each in node.items), node.at)
    if column.keys and isinstance(node, Mapping) and not column.many:
        return check_keys(node, column.keys, findings)
    if column.many and not _is_empty(node):
        remedy = "tulis setiap butir di baris sendiri, diawali `- `"
        findings.append(finding("B114", node.at, f"`{column.name}` seharusnya sebuah daftar", remedy))
    elif column.keys and not _is_empty(node):
        findings.append(_no_pairs(node, column, f"isian `{column.name}`"))
    elif not column.many and not isinstance(node, Scalar):
        remedy = "tulis isian di baris yang sama; apit dengan tanda kutip bila memuat tanda `:`"
        findings.append(finding("B114", node.at, f"isian `{column.name}` seharusnya teks", remedy))
    return node


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text


def _item(item: Node, column: Column, findings: list[Diagnostic]) -> Node:
    if column.keys and isinstance(item, Mapping):
        return check_keys(item, column.keys, findings)
    if column.keys:
        findings.append(_no_pairs(item, column, f"butir di `{column.name}`"))
    elif not isinstance(item, Scalar):
        remedy = 'apit butir yang memuat tanda `:` dengan tanda kutip "…"'
        findings.append(finding("B114", item.at, f"butir di `{column.name}` seharusnya teks", remedy))
    elif not item.text:
        message = f"ada butir kosong di `{column.name}`"
        findings.append(finding("D208", item.at, message, "tulis isinya, atau hapus butirnya"))
    return item


def _no_pairs(node: Node, column: Column, what: str) -> Diagnostic:
    names = quoted([key.name for key in column.keys if key.required] or [key.name for key in column.keys])
    message = f"{what} seharusnya pasangan kunci dan isian"
    return finding("B114", node.at, message, f"tulis `kunci: isian`, dengan kunci {names}")
