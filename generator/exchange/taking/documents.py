"""A sheet whose rows are documents: cells become values of their files, new rows become new files.

Comments, order and whatever else stands in a file that was written by hand stay as they are; no row takes a
file away, and none gives it another name.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from generator.exchange.shared.documents import (
    KEY,
    SEPARATOR,
    document_path,
    is_single,
    items_of,
    listed_columns,
    own_kind,
)
from generator.exchange.shared.plan import Cells
from generator.exchange.taking.merge import Merging, SheetMerge
from generator.exchange.taking.sheet import ReturnedRow
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.shared.schema import FileKind
from generator.scaffold.changes import RefusedError
from generator.scaffold.portal_files import LONGEST_NAME, require_slug
from generator.scaffold.templates import document_text
from generator.sources.shared.files import TextFile
from generator.sources.shared.table import Row
from generator.sources.shared.yaml_document import Listing, Scalar, read_document
from generator.sources.shared.yaml_rewrite import Value, with_values
from generator.values.shared.key import likely_key

_NAME: Final = "nama"
_EXAMPLE: Final = "kepuasan-masyarakat"
_NEW_ROW: Final = "untuk yang baru, tulis baris baru di bawah"


class DocumentMerging(Merging):
    """Compares a sheet of documents with the documents as they were and as they are."""

    def merge(self) -> SheetMerge:
        """Return what changes, with the row of each document."""
        outcome = super().merge()
        outcome.documents |= {
            self._file_of(row): outcome.rows[row.line] for row in self.now.rows if row.line in outcome.rows
        }
        new = zip(outcome.new, outcome.added, strict=True)
        outcome.documents |= {document_path(self.now.path, cells[KEY]): row for cells, row in new}
        return outcome

    def _file_of(self, row: Row) -> str:
        return document_path(self.now.path, row.cells[self.now.header.index(KEY)])

    def _change(
        self, each: ReturnedRow, name: str, texts: tuple[str, str | None, str], now: Row | None
    ) -> None:
        if name == KEY:
            message = f"kunci `{texts[0]}` tidak diganti dari buku kerja, karena berkas lain merujuknya"
            others = "kantor lain dibuat dengan `kinerja kantor`" if is_single(self.now.path) else _NEW_ROW
            remedy = f"tulis lagi `{texts[0]}`; {others}"
            self._report("D270", self.sheet.at(each.row, KEY), message, remedy)
            return
        super()._change(each, name, texts, now)

    def _remove(self, each: ReturnedRow, before: Cells, theirs: Cells, now: Row | None) -> None:  # noqa: ARG002
        message = f"`{before[KEY]}` tidak dihapus dari buku kerja, karena angka tahun lain merujuknya"
        remedy = (
            "kosongkan kolom Hapus baris?; indikator yang tidak dipakai lagi tetap punya kartu, dan "
            "penggantinya ditulis di kolom Penerus"
        )
        self._report("D270", self.sheet.at(each.row), message, remedy)

    def _completes(self, each: ReturnedRow, cells: dict[str, str]) -> bool:
        """Whether a new row can become a document; a key that is not stated is made from the name."""
        if is_single(self.now.path):
            message = "lembar ini untuk satu kantor saja, jadi baris kedua tidak dibaca"
            remedy = "kosongkan baris ini; kantor lain dibuat dengan `kinerja kantor`"
            self._report("D270", self.sheet.at(each.row), message, remedy)
            return False
        stated = cells.get(KEY, "")
        cells[KEY] = stated or _key_from(cells.get(_NAME, ""))
        fault = self._key_fault(cells)
        if fault:
            self._report("D270", self.sheet.at(each.row, KEY if stated else _NAME), *fault)
            return False
        known = {self._file_of(row) for row in self.now.rows}
        if not stated and document_path(self.now.path, cells[KEY]) not in known:
            remark = f"kuncinya dibuat dari namanya: `{cells[KEY]}`"
            self._report("D271", self.sheet.at(each.row, _NAME), remark, "bila ingin lain, isi kolom Kunci")
        return True

    def _key_fault(self, cells: Cells) -> tuple[str, str] | None:
        """Return why a new row can't have its key, with what to do; ``None`` where it can."""
        key = cells[KEY]
        if not key:
            return (
                "baris ini belum bernama",
                "isi kolom Nama; bila namanya tanpa huruf biasa, isi juga kolom Kunci",
            )
        try:
            require_slug(key, "kartu", _EXAMPLE)
        except RefusedError as error:
            likely = likely_key(key)
            right = likely if likely not in {"", key} and len(likely) <= LONGEST_NAME else _EXAMPLE
            return str(error).partition(" Maksud")[0].rstrip("."), f"tulis misalnya `{right}` di kolom Kunci"
        new = zip(self.outcome.added, self.outcome.new, strict=True)
        same = next((row for row, other in new if other[KEY] == key), 0)
        if same:
            remedy = "bila keduanya sama, kosongkan salah satu; bila berbeda, isi kunci lain di kolom Kunci"
            return f"baris ini dan baris {same} lembar ini sama-sama baru dengan kunci `{key}`", remedy
        present = {row.cells[self.now.header.index(KEY)]: row for row in self.now.rows}
        if key in present and present[key].cells != tuple(cells.get(name, "") for name in self.now.header):
            remedy = (
                "untuk mengubahnya, isi barisnya sendiri di buku kerja baru dari `kinerja lembar`; untuk "
                "indikator lain, isi kunci lain di kolom Kunci"
            )
            return f"`{key}` sudah ada di portal, dengan isi lain", remedy
        return None


def _key_from(name: str) -> str:
    """Return the key that a name gets: its first words, as many as a name of a file may have."""
    key = likely_key(name)
    return key if len(key) <= LONGEST_NAME else key[: LONGEST_NAME + 1].rpartition("-")[0]


def document_drafts(
    merge: SheetMerge, kind: FileKind, contents: Mapping[str, bytes]
) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    """Return the new bytes of the documents of a sheet, and a finding for each that can't be changed."""
    by_row = {row: path for path, row in merge.documents.items()}
    drafts: dict[str, bytes] = {}
    findings: list[Diagnostic] = []
    lists = listed_columns(kind)
    for line, cells in merge.cells.items():
        path = by_row[merge.rows[line]]
        text = contents[path].decode("utf-8")
        values = {name: _value(name, cell, lists) for name, cell in cells.items()}
        is_clear = not _holds_separator(text, lists & values.keys())
        changed = with_values(text, values, own_kind(kind).names) if is_clear else None
        if changed is None:
            names = ", ".join(f"`{name}`" for name in cells)
            message = (
                f"susunan {names} di `{path}` tidak dapat diubah dari buku kerja tanpa kehilangan isinya"
            )
            at = merge.sheet.at(merge.documents[path], next(iter(cells)))
            findings.append(finding("D270", at, message, f"kembalikan isinya di sini, lalu ubah di `{path}`"))
        else:
            drafts[path] = changed.encode()
    for row in merge.new:
        drafts[document_path(merge.path, row[KEY])] = _new_document(kind, row).encode()
    return drafts, tuple(findings)


def key_at(content: bytes, line: int) -> str:
    """Return the key of a document whose value stands on a line; empty where none does."""
    keys = read_document(TextFile("", tuple(content.decode("utf-8").splitlines()))).value.keys
    above = [(place.line, name) for name, place in keys.items() if place.line <= line]
    return max(above, default=(0, ""))[1]


def _value(name: str, text: str, lists: frozenset[str]) -> Value:
    return items_of(text) if name in lists else text


def _holds_separator(text: str, names: Iterable[str]) -> bool:
    """Whether a list holds a text with the mark that parts the texts of a list in one cell."""
    entries = read_document(TextFile("", tuple(text.splitlines()))).value.entries
    lists = (each for name in names if isinstance(each := entries.get(name), Listing))
    texts = (item.text for each in lists for item in each.items if isinstance(item, Scalar))
    return any(SEPARATOR.strip() in each for each in texts)


def _new_document(kind: FileKind, cells: Cells) -> str:
    """Write a new document; what is required and empty stays so, for the checks to tell of it."""
    return document_text(own_kind(kind), f"Kartu indikator {cells[KEY]}.", cells, missing="")
