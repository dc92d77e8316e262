"""Documents of an office as the rows of a table: a card is a row, its plain keys are the columns.

Lists and mappings below a key stay in the file, but for lists of texts, which stand in one cell.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from generator.findings.shared.diagnostic import has_errors
from generator.loading.portal.kinds import KINDS, kind_of
from generator.loading.shared.schema import Column, FileKind, Shape
from generator.sources.shared.files import TextFile
from generator.sources.shared.yaml_document import Listing, Node, Scalar, read_document

KEY: Final = "kunci"
# Between the texts of a list in one cell.
SEPARATOR: Final = "; "
_ENDING: Final = ".yml"
_NAMED: Final = re.compile(r"<[a-z]+>\.yml$")
# The documents that are rows of a sheet; others hold sentences and trees.
_KINDS: Final = ("satker", "kartu")
_KEY_COLUMN: Final = Column(
    KEY, "nama berkasnya, yang menjadi alamat halaman: huruf kecil, angka, tanda hubung", required=False,
    advice="Boleh kosong untuk baris baru: dibuat dari namanya. Yang sudah ada tidak diganti.",
)  # fmt: skip


def _as_table(kind: FileKind) -> FileKind:
    """Return the kind of the sheet of a kind of documents; its path is their folder, of one its own."""
    plain = tuple(column for column in kind.columns if not column.keys)
    return replace(kind, path=_NAMED.sub("", kind.path), columns=(*plain, _KEY_COLUMN), key=(KEY,))


_SHEETS: Final = tuple(_as_table(kind) for kind in KINDS if kind.id in _KINDS)


def sheet_kind_of(path: str) -> tuple[FileKind, Mapping[str, str]] | None:
    """Return the kind of a sheet by its path: that of a table, of documents, or of the folder they are in."""
    for kind in _SHEETS:
        parts = kind.match(path)
        if parts is not None:
            return kind, parts
    match = kind_of(path)
    return match if match and match[0].shape is Shape.TABLE else None


def document_sheets(office: str, paths: Iterable[str]) -> Iterator[str]:
    """Yield the paths of the sheets of documents of an office: cards always, a profile that is there."""
    for kind in _SHEETS:
        path = kind.path.replace("<satker>", office)
        if path.endswith("/") or path in paths:
            yield path


def is_single(sheet: str) -> bool:
    """Whether a sheet of documents stands for one document only."""
    return not sheet.endswith("/")


def document_path(sheet: str, key: str) -> str:
    """Return the path of the document that a row with a key stands for."""
    return sheet if is_single(sheet) else f"{sheet}{key}{_ENDING}"


def own_kind(kind: FileKind) -> FileKind:
    """Return the kind of the documents of a sheet."""
    return next(each for each in KINDS if each.id == kind.id)


def listed_columns(kind: FileKind) -> frozenset[str]:
    """Return the columns that hold lists of texts."""
    return frozenset(column.name for column in kind.columns if column.many)


def items_of(text: str) -> tuple[str, ...]:
    """Return the texts of a list that stands in one cell."""
    return tuple(item for each in text.split(SEPARATOR.strip()) if (item := each.strip()))


def documents_of(sheet: str, files: Iterable[TextFile]) -> tuple[TextFile, ...]:
    """Return the files that are rows of a sheet, in the order of their paths."""
    match = sheet_kind_of(sheet)
    kind = own_kind(match[0]) if match else None
    prefix = sheet.removesuffix(_ENDING)
    own = (file for file in files if file.path.startswith(prefix) and file.path.endswith(_ENDING))
    found = (file for file in own if kind and kind.match(file.path) is not None)
    return tuple(sorted(found, key=lambda file: file.path))


def documents_table(sheet: str, files: Iterable[TextFile]) -> bytes:
    """Write the documents of a sheet as a table, those that can't be read left out; no bytes for none."""
    match = sheet_kind_of(sheet)
    rows = [_row(match[0], sheet, file) for file in documents_of(sheet, files) if match and is_readable(file)]
    if not rows or match is None:
        return b""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\n")
    writer.writerow(match[0].names)
    writer.writerows(rows)
    return written.getvalue().encode()


def is_readable(file: TextFile) -> bool:
    """Whether a document can be read as keys and values."""
    return file.is_read and not has_errors(read_document(file).diagnostics)


def _row(kind: FileKind, sheet: str, file: TextFile) -> list[str]:
    entries = read_document(file).value.entries
    key = file.path.split("/")[2] if is_single(sheet) else file.path.removeprefix(sheet).removesuffix(_ENDING)
    said = {column.name: _said(entries.get(column.name), column) for column in kind.columns} | {KEY: key}
    return [said[name] for name in kind.names]


def _said(node: Node | None, column: Column) -> str:
    """Return what a cell says of a value: one that is no text, or no list of texts, says nothing."""
    if isinstance(node, Scalar) and not column.many:
        return " ".join(node.text.split())
    items = node.items if isinstance(node, Listing) and column.many else ()
    return SEPARATOR.join(" ".join(item.text.split()) for item in items if isinstance(item, Scalar))
