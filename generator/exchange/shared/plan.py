"""Which files of an office a workbook of one year holds: those that are there, and those that are to come."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from generator.domain.performance.plan import AgreedTarget
from generator.domain.portal.ledger import Ledger
from generator.exchange.shared.columns import sheet_columns
from generator.exchange.shared.documents import (
    KEY,
    document_path,
    document_sheets,
    documents_of,
    documents_table,
    is_readable,
    is_single,
    sheet_kind_of,
)
from generator.exchange.shared.drafts import readable_table
from generator.exchange.shared.office import OfficeState
from generator.findings.shared.diagnostic import Severity
from generator.loading.portal.kinds import KINDS, kind_of
from generator.loading.portal.offices import OFFICES
from generator.loading.shared.schema import FileKind, Shape
from generator.sources.shared.files import TextFile
from generator.sources.shared.table import Table, read_table
from generator.values.shared.number import NumberStyle
from generator.values.shared.open_cell import is_open

# Files that every office fills in a year, so their sheets are offered before the files are there.
_CORE: Final = (
    "sumber", "sasaran", "renstra", "perjanjian-revisi", "perjanjian", "target-antara", "rencana-aksi",
    "realisasi", "tercetak",
)  # fmt: skip
# What is filled most often stands first.
_FIRST: Final = ("realisasi", "tercetak", "perjanjian-revisi", "perjanjian", "target-antara", "rencana-aksi")
_QUARTERS: Final = ("tw1", "tw2", "tw3", "tw4")
_DEFAULT_AUTHOR: Final = "perencanaan"
_SPAN: Final = 5
_LONGEST_TITLE: Final = 31
_UNTITLED: Final = re.compile(r"[\[\]:*?/\\']")

Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a sheet: the line of its file, or 0 for one that is only suggested."""

    line: int
    cells: Cells


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """A sheet for one file: its columns as the file has them, its rows, and rows that are due.

    ``content`` are the bytes of the file, empty for one that is not there yet. ``last_year`` are the rows of
    the same file a year before. ``documents`` are the files of the rows, by line, where a row is a document.
    """

    title: str
    path: str
    kind: FileKind
    parts: Mapping[str, str]
    content: bytes
    names: tuple[str, ...]
    style: NumberStyle
    rows: tuple[SheetRow, ...]
    suggestions: tuple[Cells, ...]
    last_year: tuple[Cells, ...]
    documents: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BookPlan:
    """The sheets of a workbook, and the files that can't be shown in one with the reason."""

    slug: str
    year: int
    sheets: tuple[SheetPlan, ...]
    omitted: tuple[tuple[str, str], ...]


def book_plan(state: OfficeState, year: int, author: str = "", *, is_whole: bool = False) -> BookPlan:
    """Choose the sheets of an office and a year; ``is_whole`` adds one for every kind of file there is.

    ``author`` names the file of a quarter that nobody has begun yet.
    """
    omitted: list[tuple[str, str]] = []
    sheets = []
    titles: set[str] = set()
    present = [path for path in state.paths if _concerns(path, year)]
    wanted = [*present, *_offered(state, year, author, is_whole=is_whole)]
    documents = tuple(document_sheets(state.slug, state.paths))
    has_cards = any(sheet.endswith("/") and documents_of(sheet, state.texts.value) for sheet in documents)
    for path in sorted((*wanted, *documents), key=partial(_order, has_cards=has_cards)):
        sheet = (
            _document_sheet(state, path, titles) if path in documents else _sheet(state, path, year, titles)
        )
        if isinstance(sheet, str):
            omitted.append((path, sheet))
        else:
            sheets.append(sheet)
    omitted += [(path, _unread(state.slug)) for path in _unreadable_documents(state, documents)]
    suggested = _with_suggestions(sheets, state.ledger, year)
    return BookPlan(state.slug, year, suggested, tuple(dict.fromkeys(omitted)))


def _concerns(path: str, year: int) -> bool:
    """Whether a file is a table of an office that holds this year."""
    match = kind_of(path)
    if match is None or match[0].shape is not Shape.TABLE or not path.startswith(OFFICES):
        return False
    parts = match[1]
    if "tahun" in parts:
        return int(parts["tahun"]) == year
    return "awal" not in parts or int(parts["awal"]) <= year <= int(parts["akhir"])


def _order(path: str, *, has_cards: bool) -> tuple[int, int, str]:
    """Return the place of a sheet: results first, or, in an office without cards, what is filled first."""
    match = sheet_kind_of(path)
    kind = match[0].id if match else ""
    ids = [each.id for each in KINDS]
    is_first = has_cards and kind in _FIRST
    return (_FIRST.index(kind), 0, path) if is_first else (len(_FIRST), ids.index(kind), path)


def _offered(state: OfficeState, year: int, author: str, *, is_whole: bool) -> Iterator[str]:
    """Yield the paths of files that are not there yet and that the year is likely to bring."""
    present = {match[0].id for path in state.paths if _concerns(path, year) and (match := kind_of(path))}
    before = {match[0].id for path in state.paths if _concerns(path, year - 1) and (match := kind_of(path))}
    first, last = _span_of(state, year)
    for kind in KINDS:
        if kind.shape is not Shape.TABLE or not kind.path.startswith(OFFICES):
            continue
        is_due = is_whole or kind.id in _CORE or ("<tahun>" in kind.path and kind.id in before)
        if kind.id == "realisasi":
            yield from _quarters_to_come(state, year, author)
        elif is_due and kind.id not in present:
            names = {"satker": state.slug, "tahun": year, "awal": first, "akhir": last}
            yield _filled(kind.path, names)


def _filled(path: str, names: Mapping[str, object]) -> str:
    return re.sub(r"<([a-z]+)>", lambda match: str(names[match[1]]), path)


def _span_of(state: OfficeState, year: int) -> tuple[int, int]:
    """Return first and last year of the office's newest strategic plan that holds a year.

    Where it has none yet, these are five years from 2020, 2025 and so on.
    """
    spans = (match[1] for path in state.paths if (match := kind_of(path)) and "awal" in match[1])
    stated = ((int(span["awal"]), int(span["akhir"])) for span in spans)
    known = [each for each in stated if each[0] <= year <= each[1]]
    first = year - year % _SPAN
    return max(known, default=(first, first + _SPAN - 1))


def _quarters_to_come(state: OfficeState, year: int, author: str) -> Iterator[str]:
    folder = f"{OFFICES}{state.slug}/{year}/realisasi/"
    written = sorted(path.removeprefix(folder) for path in state.paths if path.startswith(folder))
    names = [path.partition("/")[2].removesuffix(".csv") for path in written]
    name = author or (names[-1] if names else _DEFAULT_AUTHOR)
    for quarter in _QUARTERS:
        if (
            not any(path.startswith(f"{quarter}/") for path in written)
            or f"{quarter}/{name}.csv" not in written
        ):
            if not author and any(path.startswith(f"{quarter}/") for path in written):
                continue
            yield f"{folder}{quarter}/{name}.csv"


def _sheet(state: OfficeState, path: str, year: int, titles: set[str]) -> SheetPlan | str:
    """Return the sheet of a file, or why it can't be shown in one."""
    match = kind_of(path)
    if match is None:
        return "nama berkas ini tidak dikenal"
    kind, parts = match
    content = state.contents.get(path, b"")
    if path in state.paths and not content:
        return _unread(state.slug)
    table = Table(path, kind.names, (), NumberStyle.COMMA)
    if content:
        outcome = read_table(state.lines[path])
        table = outcome.value
        errors = [each for each in outcome.diagnostics if each.severity is Severity.ERROR and each.code < "D"]
        if errors or not set(table.header) <= set(kind.names) or len(set(table.header)) < len(table.header):
            reason = errors[0].message if errors else "judul kolomnya belum benar"
            return f"{reason}; betulkan dahulu menurut `kinerja periksa {state.slug}`"
    rows = tuple(SheetRow(row.line, _named(table, row.cells)) for row in table.rows if any(row.cells))
    last_year = tuple(_rows_of_last_year(state, kind, parts, year))
    title, names = _title(kind, parts, titles), sheet_columns(kind, table.header)
    return SheetPlan(title, path, kind, parts, content, names, table.style, rows, (), last_year)


def _unread(slug: str) -> str:
    return f"berkas ini belum dapat dibaca; betulkan dahulu menurut `kinerja periksa {slug}`"


def _unreadable_documents(state: OfficeState, sheets: Sequence[str]) -> Iterator[str]:
    for sheet in sheets:
        yield from (file.path for file in documents_of(sheet, state.texts.value) if not is_readable(file))


def _document_sheet(state: OfficeState, path: str, titles: set[str]) -> SheetPlan | str:
    """Return the sheet in which each row is a document, or why it can't be shown."""
    match = sheet_kind_of(path)
    content = documents_table(path, state.texts.value)
    table = readable_table(path, content)
    if match is None or table is None or (is_single(path) and not content):
        return _unread(state.slug)
    kind, parts = match
    rows = tuple(SheetRow(row.line, _named(table, row.cells)) for row in table.rows)
    documents = {row.line: document_path(path, row.cells[KEY]) for row in rows}
    title = _title(kind, parts, titles)
    return SheetPlan(title, path, kind, parts, content, kind.names, table.style, rows, (), (), documents)


def _named(table: Table, cells: Sequence[str]) -> Cells:
    return dict(zip(table.header, cells, strict=True))


def _rows_of_last_year(
    state: OfficeState, kind: FileKind, parts: Mapping[str, str], year: int
) -> Iterator[Cells]:
    if "tahun" not in parts:
        return
    for path, file in state.lines.items():
        other = kind_of(path) if path.endswith(".csv") else None
        if other and other[0].id == kind.id and _is_year_before(other[1], parts, year):
            yield from _rows(file)


def _is_year_before(other: Mapping[str, str], parts: Mapping[str, str], year: int) -> bool:
    return other["tahun"] == str(year - 1) and other.get("tw") == parts.get("tw")


def _rows(file: TextFile) -> Iterator[Cells]:
    table = read_table(file).value
    return (_named(table, row.cells) for row in table.rows)


def _title(kind: FileKind, parts: Mapping[str, str], titles: set[str]) -> str:
    """Return the title of a sheet: at most 31 signs, none twice, whatever their case."""
    wanted = _UNTITLED.sub(" ", f"{kind.title} {parts['tw'].upper()}" if "tw" in parts else kind.title)
    for number in range(1, 1_000):
        ending = f" ({number})" if number > 1 else ""
        title = wanted[: _LONGEST_TITLE - len(ending)].strip() + ending
        if title.casefold() not in titles:
            titles.add(title.casefold())
            return title
    return wanted  # pragma: no cover - nobody has a thousand files of one kind


def _with_suggestions(sheets: Iterable[SheetPlan], ledger: Ledger | None, year: int) -> tuple[SheetPlan, ...]:
    """Add to the sheets of results and interim targets a row for every agreed indicator that has none."""
    planned = list(sheets)
    waiting = (row for sheet in planned if sheet.kind.id == "perjanjian" for row in _open_promises(sheet))
    agreed = tuple(dict.fromkeys((*(each.indicator for each in _agreed(ledger, year)), *waiting)))
    done: set[tuple[str, str]] = set()
    for sheet in planned:
        done |= {_key(sheet, row.cells) for row in sheet.rows}
    suggested = []
    for sheet in planned:
        rows = [row for row in _due(sheet, agreed, year) if _key(sheet, row) not in done]
        done |= {_key(sheet, row) for row in rows}
        suggested.append(_suggesting(sheet, tuple(rows)))
    return tuple(suggested)


def _suggesting(sheet: SheetPlan, rows: tuple[Cells, ...]) -> SheetPlan:
    return replace(sheet, suggestions=rows)


def _agreed(ledger: Ledger | None, year: int) -> tuple[AgreedTarget, ...]:
    """Return the targets of the latest revision of a year's agreement."""
    targets = [each for each in ledger.agreed_targets if each.year == year] if ledger else []
    latest = max((each.revision for each in targets), default=0)
    return tuple(each for each in targets if each.revision == latest)


def _open_promises(sheet: SheetPlan) -> Iterator[str]:
    """Yield indicators whose target in the agreement is still open, which the ledger leaves out."""
    for row in sheet.rows:
        if is_open(row.cells.get("target", "")):
            yield row.cells.get("indikator", "")


def _key(sheet: SheetPlan, row: Cells) -> tuple[str, str]:
    where = sheet.parts.get("tw", "") or row.get("triwulan", "")
    return f"{sheet.kind.id} {where}", row.get("indikator", "")


def _due(sheet: SheetPlan, agreed: Sequence[str], year: int) -> Iterator[Cells]:
    if sheet.kind.id == "realisasi":
        quarter = sheet.parts["tw"].removeprefix("tw")
        yield from ({"tahun": str(year), "triwulan": quarter, "indikator": each} for each in agreed)
    elif sheet.kind.id == "target-antara":
        yield from (
            {"indikator": each, "triwulan": quarter.removeprefix("tw")}
            for each in agreed
            for quarter in _QUARTERS
        )
