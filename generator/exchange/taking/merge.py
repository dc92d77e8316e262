"""A sheet that came back held against its file as it was and as it is now: which cells and rows change."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.exchange.shared.choices import Named
from generator.exchange.shared.columns import Content, content_of, is_percentage, links_to, row_key
from generator.exchange.shared.layout import SUGGESTED
from generator.exchange.shared.plan import Cells
from generator.exchange.taking.cells import CellUse, Meaning, is_same, meaning
from generator.exchange.taking.sheet import ReturnedRow, ReturnedSheet
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.shared.schema import FileKind
from generator.sources.shared.rewrite import TableEdit
from generator.sources.shared.table import Row, Table
from generator.values.shared.place import Place

_USE_THEIRS = "atau tulis yang ada di portal di sel ini, lalu kirim lagi"


@dataclass(frozen=True, slots=True)
class Change:
    """A cell of a file that changes: its place in the workbook and its texts; ``row`` tells of a row."""

    path: str
    at: Place
    before: str
    after: str
    row: str = ""


@dataclass(slots=True)
class SheetMerge:
    """What a sheet changes in its file, and the findings of reading it.

    ``rows`` are the rows of the sheet by line of the file as it is now, ``added`` those of new rows in order;
    ``columns`` are those that the file gets where a cell of them is filled. ``documents`` are the rows of the
    sheet by path, where each row is a file of its own.
    """

    path: str
    sheet: ReturnedSheet
    cells: dict[int, dict[str, str]] = field(default_factory=dict)
    removed: set[int] = field(default_factory=set)
    new: list[Cells] = field(default_factory=list)
    rows: dict[int, int] = field(default_factory=dict)
    added: list[int] = field(default_factory=list)
    columns: tuple[str, ...] = ()
    documents: dict[str, int] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)

    @property
    def edit(self) -> TableEdit:
        """The edit of the file as it is now."""
        written = {name for row in (*self.cells.values(), *self.new) for name in row}
        columns = tuple(name for name in self.columns if name in written)
        return TableEdit(self.cells, frozenset(self.removed), tuple(self.new), columns)

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that the sheet stands for."""
        return tuple(self.documents) or (self.path,)

    def row_of(self, at: Place, first_added: int) -> int:
        """Return the row of the sheet for a place in the new files; 0 where the sheet has none."""
        return self.documents[at.path] if at.path in self.documents else self.sheet_row(at.line, first_added)

    def sheet_row(self, line: int, first_added: int) -> int:
        """Return the row of the sheet for a line of the new file; 0 where the sheet has none."""
        if first_added and line >= first_added:
            return self.added[line - first_added] if line - first_added < len(self.added) else 0
        removed = sorted(self.removed)
        before = line
        for each in removed:
            before += each <= before
        return self.rows.get(before, 0)


class Merging:
    """Compares one sheet with its file: ``base`` as the workbook was made from it, ``now`` as it stands."""

    def __init__(
        self,
        sheet: ReturnedSheet,
        kind: FileKind,
        base: Table,
        now: Table,
        known: Named,
        saved: Sequence[Cells],
    ) -> None:
        """Prepare to compare; ``saved`` are the rows that the workbook only suggested."""
        self.sheet, self.kind, self.base, self.now, self.known = sheet, kind, base, now, known
        self.suggestions = {f"{SUGGESTED}{number}": cells for number, cells in enumerate(saved)}
        self.outcome = SheetMerge(now.path, sheet)
        self._names = list(sheet.columns)
        self.outcome.columns = tuple(name for name in self._names if name not in {*base.header, *now.header})
        links = {name: links_to(kind, name) for name in self._names}
        self._keys = {name: known.keys(link) for name, link in links.items() if link}
        self._contents = {name: content_of(kind, name) for name in self._names}

    def merge(self) -> SheetMerge:
        """Return what changes."""
        base = {str(row.line): row for row in self.base.rows if any(row.cells)}
        lines = dict(_lines_now(self.base, self.now, row_key(self.kind)))
        now = {row.line: row for row in self.now.rows}
        seen: set[str] = set()
        for each in self.sheet.rows:
            row = base.get(each.mark)
            if row is None:
                self._new_row(each)
                continue
            seen.add(each.mark)
            self._known_row(each, row, now.get(lines.get(row.line, 0)))
        self._tell_missing([row for mark, row in base.items() if mark not in seen and row.line in lines])
        return self.outcome

    def _known_row(self, each: ReturnedRow, base: Row, now: Row | None) -> None:
        before = dict(zip(self.base.header, base.cells, strict=True))
        theirs = dict(zip(self.now.header, now.cells, strict=True)) if now else {}
        if now:
            self.outcome.rows[now.line] = each.row
        if each.is_removed:
            self._remove(each, before, theirs, now)
            return
        if not each.cells:
            self._tell_emptied(each)
            return
        texts = dict(self._texts(each, before))
        if now is None and self._is_taken(before | texts):
            return
        for name, text in texts.items():
            if text == before.get(name, ""):
                continue
            usual = "" if name in self.outcome.columns else None
            self._change(each, name, (before.get(name, ""), theirs.get(name, usual), text), now)

    def _texts(self, each: ReturnedRow, before: Cells) -> Iterator[tuple[str, str]]:
        """Yield what each cell stands for: what the file had, where it means the same."""
        for name, read in self._read(each, before):
            is_unchanged = is_same(each.cells.get(name), read.text, self._use(name, before, each))
            yield name, before.get(name, "") if is_unchanged else read.text

    def _is_taken(self, cells: Cells) -> bool:
        """Whether the file has just this row already, as after the same workbook was taken once."""
        wanted = tuple(cells.get(name, "") for name in self.now.header)
        return any(row.cells == wanted for row in self.now.rows)

    def _change(
        self, each: ReturnedRow, name: str, texts: tuple[str, str | None, str], now: Row | None
    ) -> None:
        before, theirs, ours = texts
        at = self.sheet.at(each.row, name)
        if now is None or theirs is None:
            message = f"baris atau kolom sel ini sudah tidak ada di berkasnya; di sini ditulis `{ours}`"
            remedy = (
                "buat buku kerja baru dengan `kinerja lembar`, lalu tulis perubahan ini di sana bila "
                "masih perlu"
            )
            self._report("R390", at, message, remedy)
        elif theirs == ours:
            return
        elif theirs != before:
            message = f"sel ini juga diubah di portal: dari `{before}` menjadi `{theirs}`; di sini `{ours}`"
            remedy = f"tanyakan mana yang benar; buat buku kerja baru dengan `kinerja lembar`, {_USE_THEIRS}"
            self._report("R390", at, message, remedy)
        else:
            self.outcome.cells.setdefault(now.line, {})[name] = ours
            self.outcome.changes.append(Change(self._file_of(now), at, before, ours))

    def _remove(self, each: ReturnedRow, before: Cells, theirs: Cells, now: Row | None) -> None:
        if now is None:
            return
        if any(theirs.get(name) != text for name, text in before.items()):
            message = "baris ini akan dihapus, padahal isinya sudah diubah di portal"
            remedy = (
                "periksa isinya di portal; buat buku kerja baru dengan `kinerja lembar` bila tetap dihapus"
            )
            self._report("R390", self.sheet.at(each.row), message, remedy)
            return
        self.outcome.removed.add(now.line)
        self.outcome.changes.append(
            Change(self._file_of(now), self.sheet.at(each.row), "", "", f"dihapus: {_listed(before)}")
        )

    def _new_row(self, each: ReturnedRow) -> None:
        """Take a row that the file does not have; a suggested one only where something was filled in."""
        suggestion = self.suggestions.get(each.mark, {})
        if not each.cells or each.is_removed:
            return
        cells = {name: read.text for name, read in self._read(each, suggestion)}
        if all(text in {"", suggestion.get(name, "")} for name, text in cells.items()):
            return
        if not self._completes(each, cells):
            return
        if self._is_taken(cells):
            return
        wanted = tuple(cells.get(name, "") for name in self.now.header)
        self.outcome.new.append({name: text for name, text in cells.items() if text})
        self.outcome.added.append(each.row)
        self.outcome.changes.append(
            Change(self._file_of(Row(0, wanted)), self.sheet.at(each.row), "", "", f"baru: {_listed(cells)}")
        )

    def _completes(self, each: ReturnedRow, cells: dict[str, str]) -> bool:  # noqa: ARG002 - documents need both
        """Whether a new row can be taken; what it needs besides its cells is put into them."""
        return True

    def _file_of(self, row: Row) -> str:  # noqa: ARG002 - a row of documents is a file of its own
        """Return the path of the file that a row stands in."""
        return self.now.path

    def _read(self, each: ReturnedRow, before: Cells) -> Iterator[tuple[str, Meaning]]:
        """Yield the meaning of each cell that has one; problems and remarks are reported."""
        for name in self._names:
            cell = each.cells.get(name)
            use = self._use(name, before, each)
            read = meaning(cell, use)
            at = self.sheet.at(each.row, name)
            if read.problem:
                self._report("D270", at, read.problem, read.remedy)
                continue
            if read.remark and not is_same(cell, read.text, use):
                self._report("D271", at, read.remark, "bila bukan itu maksudnya, ketik isinya sendiri")
            yield name, read

    def _use(self, name: str, before: Cells, each: ReturnedRow) -> CellUse:
        content = self._contents[name]
        linked = name in self._keys
        use = CellUse(
            content, self.now.style, before.get(name, ""), is_linked=linked, keys=self._keys.get(name, {})
        )
        cell = each.cells.get(name)
        if cell is not None and cell.is_percent and content is not Content.TEXT:
            return replace(use, is_percentage=is_percentage(self.kind, name, self._unit(each)))
        return use

    def _unit(self, each: ReturnedRow) -> str:
        """Return the sign of the unit of the indicator that a row names."""
        cell = each.cells.get("indikator")
        if cell is None:
            return ""
        use = CellUse(Content.TEXT, self.now.style, is_linked=True, keys=self.known.keys("indikator"))
        return self.known.units.get(meaning(cell, use).text, "")

    def _tell_emptied(self, each: ReturnedRow) -> None:
        message = "semua sel baris ini kosong; barisnya tetap ada di berkas, tidak diubah"
        remedy = "bila memang harus hilang, pilih `hapus` di kolom Hapus baris?"
        self._report("B142", self.sheet.at(each.row), message, remedy)

    def _tell_missing(self, rows: Sequence[Row]) -> None:
        if rows:
            listed = ", ".join(str(row.line) for row in rows[:10])
            message = (
                f"{len(rows)} baris berkasnya tidak ada di lembar ini (baris {listed}); semuanya tetap ada"
            )
            remedy = (
                "untuk menghapus baris, pilih `hapus` di kolom Hapus baris?, jangan menghapus baris lembarnya"
            )
            self._report("B142", self.sheet.at(), message, remedy)

    def _report(self, code: str, at: Place, message: str, remedy: str) -> None:
        self.outcome.findings.append(finding(code, at, message, remedy))


def _lines_now(base: Table, now: Table, key: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the line now of each row of ``base`` that can be recognised: unchanged, or by its key."""
    if base.header == now.header and base.rows == now.rows:
        yield from ((row.line, row.line) for row in base.rows)
        return
    same: dict[tuple[str, ...], list[int]] = {}
    for row in now.rows:
        same.setdefault(_by_name(now, row, base.header), []).append(row.line)
    taken: set[int] = set()
    open_rows = []
    for row in base.rows:
        lines = same.get(row.cells, [])
        if lines:
            taken.add(lines[0])
            yield row.line, lines.pop(0)
        else:
            open_rows.append(row)
    by_key = _unique(now, [row for row in now.rows if row.line not in taken], key)
    wanted = _unique(base, open_rows, key)
    yield from ((line, by_key[each]) for each, line in wanted.items() if each in by_key)


def _by_name(table: Table, row: Row, names: Sequence[str]) -> tuple[str, ...]:
    cells = dict(zip(table.header, row.cells, strict=True))
    return tuple(cells.get(name, "") for name in names)


def _unique(table: Table, rows: Sequence[Row], key: Sequence[str]) -> dict[tuple[str, ...], int]:
    """Return the lines of rows by their key; none of a key that several have."""
    found: dict[tuple[str, ...], list[int]] = {}
    for row in rows:
        cells = dict(zip(table.header, row.cells, strict=True))
        found.setdefault(tuple(cells.get(name, "") for name in key), []).append(row.line)
    return {each: lines[0] for each, lines in found.items() if len(lines) == 1 and any(each)}


def _listed(cells: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {text}" for name, text in cells.items() if text)
