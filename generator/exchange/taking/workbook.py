"""A workbook taken back: its sheets compared with their files, and what comes of it checked."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from generator.exchange.shared.choices import known_to, with_new_rows
from generator.exchange.shared.columns import sheet_columns
from generator.exchange.shared.documents import documents_table, sheet_kind_of
from generator.exchange.shared.drafts import findings_with, readable_table, with_edit, with_lines_named
from generator.exchange.shared.layout import CHOICES_TITLE, START_TITLE
from generator.exchange.shared.office import OfficeState, office_state
from generator.exchange.shared.origin import (
    BookOrigin,
    SheetOrigin,
    UnusableWorkbookError,
    is_origin,
    unpacked_origin,
)
from generator.exchange.taking.documents import DocumentMerging, document_drafts, key_at
from generator.exchange.taking.merge import Change, Merging, SheetMerge
from generator.exchange.taking.reading import Sheet, read_workbook
from generator.exchange.taking.sheet import mark_in, returned_sheet
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic, Severity, has_errors
from generator.loading.shared.schema import Shape
from generator.sources.shared.files import LARGEST_FILE, is_plain_file, not_opened
from generator.sources.shared.table import Table
from generator.values.shared.moment import Clock
from generator.values.shared.place import SHEET_MARK, Place

_OWN_TITLES: Final = (START_TITLE, CHOICES_TITLE)
# What other sheets refer to by name, in the order in which they refer to one another.
_REFERRED: Final = ("sumber", "kartu")


@dataclass(frozen=True, slots=True)
class Taking:
    """What a workbook brings: its changes, the new bytes of files by path, and all findings.

    Nothing may be written where a finding is an error.
    """

    book: str
    office: str = ""
    changes: tuple[Change, ...] = ()
    drafts: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether anything must be mended in the workbook before it can be taken."""
        return has_errors(self.findings)


def taking_of(root: Path, file: Path, name: str, clock: Clock) -> Taking:
    """Return what the workbook at ``file``, called ``name``, brings to the portal in ``root``.

    Writes nothing. Never raises for what stands in the workbook.
    """
    try:
        return taking_of_sheets(root, read_workbook(_content(file)), name, clock)
    except UnusableWorkbookError as error:
        return Taking(name, findings=(finding("B140", Place(name), error.problem, error.remedy),))
    except OSError as error:
        return Taking(name, findings=(not_opened(name, error),))


def _content(file: Path) -> bytes:
    """Return the bytes of a plain file, no more than tell that it is too large; of anything else none."""
    if not is_plain_file(file):
        return b""
    with file.open("rb") as stream:
        return stream.read(LARGEST_FILE + 1)


def taking_of_sheets(root: Path, sheets: tuple[Sheet, ...], name: str, clock: Clock) -> Taking:
    """Return what the sheets of a workbook bring. Raises UnusableWorkbookError for foreign ones."""
    origin = _origin(sheets)
    state = office_state(root, origin.slug, clock)
    if state is None or state.ledger is None:
        message = (
            f"kantor `{origin.slug}`, asal buku kerja ini, tidak ada di portal ini atau profilnya belum benar"
        )
        remedy = "kirim ke portal asalnya, atau buat buku kerja baru dengan `kinerja lembar`"
        return Taking(name, origin.slug, findings=(finding("B140", Place(name), message, remedy),))
    return _Taker(name, state, origin).taking(sheets)


def _origin(sheets: Iterable[Sheet]) -> BookOrigin:
    hidden = next((each for each in sheets if is_origin(each.text(1, 1))), None)
    if hidden is None:
        problem = "ini bukan buku kerja dari `kinerja lembar`, atau lembar tersembunyinya terhapus"
        remedy = "buat buku kerja dengan `kinerja lembar SATKER TAHUN`, lalu pindahkan isian Anda ke sana"
        raise UnusableWorkbookError(problem, remedy)
    return unpacked_origin([hidden.text(row, 1) for row in range(1, hidden.last_row + 1)])


class _Taker:
    """Compares the sheets of one workbook with the files of an office."""

    def __init__(self, name: str, state: OfficeState, origin: BookOrigin) -> None:
        self.name, self.state, self.origin = name, state, origin
        self.known = known_to(state)
        self.findings: list[Diagnostic] = []

    def taking(self, sheets: Iterable[Sheet]) -> Taking:
        """Return what the workbook brings."""
        own = list(self._own(sheets))
        by_sheet: dict[int, SheetMerge] = {}
        for number in sorted(range(len(own)), key=lambda each: self._kind(own[each])):
            merge = self._merge(own[number])
            if merge:
                by_sheet[number] = merge
                self.known = with_new_rows(self.known, self._kind(own[number])[1], merge.new)
        merges = [by_sheet[number] for number in sorted(by_sheet)]
        drafts: dict[str, bytes] = {}
        first_added: dict[str, int] = {}
        for merge in merges:
            self.findings += merge.findings
            if merge.changes:
                drafts |= self._drafts(merge, first_added)
        if drafts and not has_errors(self.findings):
            self.findings += self._checked(merges, drafts, first_added)
        changes = tuple(change for merge in merges for change in merge.changes)
        return Taking(self.name, self.origin.slug, changes, drafts, tuple(self.findings))

    def _kind(self, sheet: Sheet) -> tuple[int, str]:
        """Return the kind of a sheet, before it its place: what other sheets refer to is read first."""
        match = sheet_kind_of(self.origin.sheets[mark_in(sheet)[0]].path)
        kind = match[0].id if match else ""
        return (_REFERRED.index(kind) if kind in _REFERRED else len(_REFERRED)), kind

    def _own(self, sheets: Iterable[Sheet]) -> Iterator[Sheet]:
        """Yield each sheet that stands for a file; tell of copies, strange sheets and those that are gone."""
        seen: dict[str, str] = {}
        for sheet in sheets:
            mark = mark_in(sheet)[0]
            at = Place(f"{self.name}!{sheet.title}")
            if mark in seen and mark in self.origin.sheets:
                message = f"lembar ini salinan dari lembar `{seen[mark]}`; keduanya untuk berkas yang sama"
                self.findings.append(finding("B141", at, message, "hapus salah satu lembar, lalu kirim lagi"))
            elif mark in self.origin.sheets:
                seen[mark] = sheet.title
                yield sheet
            elif sheet.cells and not sheet.title.startswith(_OWN_TITLES) and not is_origin(sheet.text(1, 1)):
                message = "lembar ini bukan dari `kinerja lembar`, jadi tidak dibaca"
                remedy = "pindahkan isinya ke lembar yang sesuai; bila hanya catatan Anda sendiri, biarkan"
                self.findings.append(finding("B142", at, message, remedy))
        gone = [each.title for mark, each in self.origin.sheets.items() if mark not in seen]
        if gone:
            message = f"{len(gone)} lembar tidak ada lagi, berkasnya tidak diubah: {', '.join(gone[:10])}"
            remedy = "bila tidak ada perubahan di sana, biarkan; bila ada, kembalikan lembarnya"
            self.findings.append(finding("B142", Place(self.name), message, remedy))

    def _merge(self, sheet: Sheet) -> SheetMerge | None:
        origin = self.origin.sheets[mark_in(sheet)[0]]
        match = sheet_kind_of(origin.path)
        base = readable_table(origin.path, origin.content)
        if match is None or base is None:
            return None
        returned, problems = returned_sheet(self.name, sheet, sheet_columns(match[0], base.header))
        self.findings += problems
        if has_errors(problems):
            return None
        is_documents = match[0].shape is Shape.DOCUMENT
        content = self.state.contents.get(origin.path, b"")
        if is_documents:
            content = documents_table(origin.path, self.state.texts.value)
        is_closed = not content and origin.path in self.state.paths
        now = (
            None if is_closed else readable_table(origin.path, content) if content else _emptied(origin, base)
        )
        if now is None:
            message = (
                f"berkas `{origin.path}` kini belum dapat dibaca, jadi lembar ini belum dapat dimasukkan"
            )
            remedy = f"betulkan dahulu berkasnya menurut `kinerja periksa {self.origin.slug}`"
            self.findings.append(finding("B141", returned.at(), message, remedy))
            return None
        merging = DocumentMerging if is_documents else Merging
        return merging(returned, match[0], base, now, self.known, origin.suggestions).merge()

    def _drafts(self, merge: SheetMerge, first_added: dict[str, int]) -> Mapping[str, bytes]:
        """Return the new bytes of the files of a sheet; put the first new lines into ``first_added``."""
        match = sheet_kind_of(merge.path)
        if match and match[0].shape is Shape.DOCUMENT:
            drafts, refused = document_drafts(merge, match[0], self.state.contents)
            self.findings += refused
            return drafts
        content = self.state.contents.get(merge.path, b"")
        outcome = with_edit(merge.path, content, merge.edit)
        if outcome is None:  # a column is gone that no cell was changed in: merging has told it otherwise
            return {merge.path: content}
        first_added[merge.path] = outcome.first_added
        return {merge.path: outcome.content}

    def _checked(
        self, merges: Iterable[SheetMerge], drafts: Mapping[str, bytes], first_added: Mapping[str, int]
    ) -> Iterator[Diagnostic]:
        """Yield what the checks find with the changes and not without, at the cells of the workbook."""
        by_path = {path: merge for merge in merges for path in merge.paths}
        changed = {
            (change.path, change.at.line, change.at.field) for merge in merges for change in merge.changes
        }
        for each, is_new in findings_with(self.state, drafts):
            moved = self._in_sheet(_with_key(each, by_path, drafts), by_path, first_added)
            is_own = (
                each.at.path,
                moved.at.line,
                each.at.field,
            ) in changed and each.severity is Severity.ERROR
            if is_new or is_own:
                yield moved

    def _in_sheet(
        self, each: Diagnostic, merges: Mapping[str, SheetMerge], first_added: Mapping[str, int]
    ) -> Diagnostic:
        merge = merges.get(each.at.path)
        if merge is None or not (each.at.line or merge.documents):
            return each
        first = first_added.get(each.at.path, 0)
        row = merge.row_of(each.at, first)
        if not row:
            return each
        titles = _titles(merges)
        message, remedy = (
            _with_sheets(_in_rows(text, merge, first), titles) for text in (each.message, each.help)
        )
        return replace(each, at=merge.sheet.at(row, each.at.field), message=message, help=remedy)


def _with_key(each: Diagnostic, merges: Mapping[str, SheetMerge], drafts: Mapping[str, bytes]) -> Diagnostic:
    """Return a finding about a line of a document with the key of that line, a column of its sheet."""
    path = each.at.path
    if each.at.field or path not in drafts or path not in merges or path not in merges[path].documents:
        return each
    return replace(each, at=replace(each.at, field=key_at(drafts[path], each.at.line)))


def _in_rows(text: str, merge: SheetMerge, first_added: int) -> str:
    """Name rows of the sheet where a finding names lines of its file."""

    def row_of(line: int) -> str:
        row = 0 if merge.documents else merge.sheet_row(line, first_added)
        return f"baris {row} lembar ini" if row else ""

    return with_lines_named(text, row_of)


def _titles(merges: Mapping[str, SheetMerge]) -> Mapping[str, str]:
    """Return the titles of sheets by the names of files and folders, where these stand for one."""
    tables = {merge.path: merge for merge in merges.values()}
    names = Counter(map(_last_name, tables))
    by_name = ((_last_name(path), merge) for path, merge in tables.items())
    return {name: merge.sheet.path.partition(SHEET_MARK)[2] for name, merge in by_name if names[name] == 1}


def _last_name(path: str) -> str:
    """Return the name of a file, or of a folder with the slash behind it."""
    return path.removesuffix("/").rpartition("/")[2] + ("/" if path.endswith("/") else "")


def _with_sheets(text: str, titles: Mapping[str, str]) -> str:
    """Name the sheet of a file that a finding names, for who fills in a workbook sees no files."""
    for name, title in titles.items():
        text = text.replace(f"`{name}`", f"`{name}` (lembar {title})", 1)
    return text


def _emptied(origin: SheetOrigin, base: Table) -> Table:
    """Return the table of a file that is not there (any more)."""
    return replace(base, rows=()) if origin.content else base
