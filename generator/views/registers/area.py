"""The page of one area of an office: its tables as finished strings, printed figures beside ours."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from generator.compute.disclosure.small_cells import NOTE
from generator.compute.documents.library import documents
from generator.compute.registers.surveys import FEWEST, MEAN_OF_SERVICES, WEIGHTED
from generator.compute.shared.judgement import Verdict
from generator.compute.shared.tables import EVERYTHING, MEAN, Column, Line, LineKind, Table
from generator.compute.verification.comparison import CellCheck
from generator.record import addresses
from generator.record.record import OfficeRecord
from generator.rules.survey_elements import element_label
from generator.values.shared.number import decimals_of, rounded
from generator.views.registers import area_words
from generator.views.shared import numbers
from generator.views.shared.column_heads import Head, headed
from generator.views.shared.components import Shown, Way
from generator.views.shared.provenance import spot

CASCADE: Final = "pohon-kinerja"
PPID: Final = "ppid"
DOCUMENTS: Final = "dokumen"
_LONG: Final = 14
_MOST_PLACES: Final = 2
# Areas whose tables are about promises: what is missing there is told in words.
_JUDGED: Final = frozenset({"renstra", "satker-lain"})
_LONGEST_WORD: Final = 24
# A quarter whose row says whether it counts from the start of the year.
_OF_QUARTER: Final = "triwulan berdasar"
_NUMBERED: Final[Mapping[str, Callable[[int], str]]] = MappingProxyType(
    {
        "bulan": lambda number: area_words.MONTHS[number],
        "triwulan": lambda number: f"sampai triwulan {number}",
        _OF_QUARTER: lambda number: f"triwulan {number}",
        "revisi": lambda number: f"Revisi {number}" if number else "DIPA awal",
    }
)


# Tables of several lists in one register: the item names the line, the list that it is of stands below.
_NAMED_BY_LAST: Final = frozenset({"permohonan-rincian"})


@dataclass(frozen=True, slots=True)
class AreaCell:
    """A figure in its cell, and what a report prints in its place where that differs."""

    value: Shown
    printed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaRow:
    """One line: its name, the other labels and remarks below it, its figures, and where it is written."""

    anchor: str
    name: str
    details: tuple[str, ...]
    cells: tuple[AreaCell, ...]
    is_closing: bool
    depth: int
    source: str
    href: str


@dataclass(frozen=True, slots=True)
class AreaGroup:
    """Lines that belong together, under a title that folds; without a title they stand open."""

    title: str
    summary: str
    rows: tuple[AreaRow, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class AreaSection:
    """One table with its title, what it tells, and how its computed columns came about."""

    anchor: str
    title: str
    lead: str
    first: str
    columns: tuple[Head, ...]
    groups: tuple[AreaGroup, ...]
    formulas: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    table: Table


@dataclass(frozen=True, slots=True)
class AreaView:
    """The page of one area."""

    id: str
    title: str
    lead: str
    path: str
    sections: tuple[AreaSection, ...]
    notice: str = ""


def area_views(record: OfficeRecord) -> tuple[AreaView, ...]:
    """Show every area of an office that has a table, in the order of the areas."""
    made = []
    for key, (title, lead) in area_words.AREAS.items():
        own = [table for table in record.tables if table.area == key]
        sections = tuple(_section(record, table) for table in own)
        if sections:
            path = addresses.area(record.office.slug, key)
            is_withholding = any(line.hidden for table in own for line in table.lines)
            notice = area_words.NOTES[NOTE] if is_withholding else ""
            made.append(AreaView(key, title, lead, path, sections, notice))
    return tuple(made)


def title_of(table: Table) -> str:
    """Title a table, with its year where it is of one."""
    key = "renstra" if table.area == "renstra" else table.id
    title = area_words.TABLES[key][0]
    span = table.id.removeprefix("renstra-").replace("-", "–") if table.area == "renstra" else ""
    return f"{title} {span or table.year or ''}".strip()


def _section(record: OfficeRecord, table: Table) -> AreaSection:
    shown = [
        column
        for column in table.columns
        if any(line.figures.get(column.id) is not None or column.id in line.hidden for line in table.lines)
    ]
    checks = [
        each for each in record.cell_checks if each.table is table and each.verdict is Verdict.DIFFERENT
    ]
    anchor = f"{table.id}-{table.year}" if table.year else table.id
    is_grouped = _is_grouped(table)
    rows = [(line, _row(record, table, line, shown, checks, is_grouped)) for line in table.lines]
    key = "renstra" if table.area == "renstra" else table.id
    return AreaSection(
        anchor,
        title_of(table),
        area_words.TABLES[key][1],
        _first_head(table, is_grouped=is_grouped),
        tuple(
            headed(area_words.COLUMNS[column.id], (row.cells[at].value for _, row in rows))
            for at, column in enumerate(shown)
        ),
        tuple(_groups(record, table, rows, shown))
        if is_grouped
        else (AreaGroup("", "", tuple(row for _, row in rows), is_open=True),),
        tuple(_formulas(shown)),
        # What is withheld is told once, at the head of the page.
        tuple(area_words.NOTES[note] for note in table.notes if note != NOTE),
        table,
    )


def _first_head(table: Table, *, is_grouped: bool) -> str:
    position = 1 if (is_grouped or _is_of_one(table)) and len(table.heads) > 1 else 0
    return area_words.HEADS.get(table.heads[position], "Uraian")


def _is_grouped(table: Table) -> bool:
    """Whether lines stand in groups by their first label: where there are many, and it is shared."""
    firsts = {line.labels[0] for line in table.lines}
    return (len(table.heads) > 1 and len(table.lines) > _LONG and len(firsts) < len(table.lines)) or _is_tree(
        table
    )


def _is_tree(table: Table) -> bool:
    return any(line.depth for line in table.lines)


def _groups(
    record: OfficeRecord, table: Table, rows: list[tuple[Line, AreaRow]], shown: list[Column]
) -> Iterator[AreaGroup]:
    groups: dict[str, list[tuple[Line, AreaRow]]] = {}
    for line, row in rows:
        groups.setdefault(_group_of(table, line), []).append((line, row))
    for position, (name, members) in enumerate(groups.items()):
        closing = members[0][0] if _is_tree(table) else members[-1][0]
        summary = ", ".join(_told(closing, column) for column in shown if _is_telling(column, closing))
        title = _tree_title(members) if _is_tree(table) else _label(record, table.heads[0], name)
        is_open = (position == 0 and not _is_tree(table)) or len(groups) == 1
        yield AreaGroup(title, summary, tuple(row for _, row in members), is_open)


def _group_of(table: Table, line: Line) -> str:
    """Group a tree by its third level (KRO), all else by the first label."""
    return ".".join(line.labels[0].split(".")[:3]) if _is_tree(table) else line.labels[0]


def _tree_title(members: list[tuple[Line, AreaRow]]) -> str:
    labels = members[0][0].labels
    return "Jumlah seluruhnya" if labels[0] == EVERYTHING else _breakable(f"{labels[0]} {labels[1]}".strip())


def _is_telling(column: Column, line: Line) -> bool:
    return column.id in {"pagu", "realisasi", "penyerapan", "penerimaan", "jumlah", "masuk"} and (
        line.figures.get(column.id) is not None and (line.kind is LineKind.SUM)
    )


def _told(line: Line, column: Column) -> str:
    value = line.figures[column.id]
    return "" if value is None else f"{area_words.COLUMNS[column.id].lower()} {figure(value, column)}"


def _row(
    record: OfficeRecord,
    table: Table,
    line: Line,
    shown: list[Column],
    checks: list[CellCheck],
    is_grouped: bool,  # noqa: FBT001
) -> AreaRow:
    names = _names(record, table, line)
    if table.id in _NAMED_BY_LAST:
        names = [names[0], *reversed(names[1:])]
    if _is_tree(table):
        name, rest = f"{line.labels[0]} {line.labels[1]}".strip(), _purpose(record, line)
    else:
        start = 1 if (is_grouped or _is_of_one(table)) and len(names) > 1 else 0
        name, rest = names[start], names[start + 1 :]
    if line.kind is LineKind.SUM and line.labels[0] == EVERYTHING:
        name, rest = "Jumlah", []
    at = line.entries[0].at if len(line.entries) == 1 else None
    cited = line.entries[0].cited if at else None
    details = [text for text in rest if text]
    details += [line.grade] if line.grade else []
    details += [*_few(line), *_apart(table, line)]
    if line.kind is not LineKind.REST:
        details += [entry.note for entry in line.entries if entry.note and len(line.entries) == 1]
    own = [each for each in checks if each.line is line]
    return AreaRow(
        f"{table.id}-{table.year or 'semua'}-{_slug(line.key)}",
        _breakable(name or line.key),
        tuple(details),
        tuple(_cell(record, table, line, column, own) for column in shown),
        line.kind is not LineKind.FACT,
        line.depth,
        spot(record, cited.document, cited.where) if cited else "",
        addresses.data_file(at.path, at.line) if at else "",
    )


def _purpose(record: OfficeRecord, line: Line) -> list[str]:
    """Tell in which unit a branch of the budget is counted, and which indicator it supports."""
    if line.kind is LineKind.SUM and not line.labels[1]:
        return []
    units = dict.fromkeys(entry.labels.get("satuan_volume", "") for entry in line.entries)
    served = dict.fromkeys(entry.labels.get("indikator", "") for entry in line.entries)
    told = [f"volume dalam {unit}" for unit in units if unit]
    told += _funds(record, line)
    return told + [f"untuk: {_label(record, 'indikator', key)}" for key in served if key]


def _funds(record: OfficeRecord, line: Line) -> Iterator[str]:
    """Tell from which source a branch of the budget is paid, and how much where there are several."""
    paid = [(each.labels.get("sumber_dana", ""), each.figures.get("pagu")) for each in line.entries]
    known = [(fund, value) for fund, value in paid if fund]
    for fund, value in known:
        name = _label(record, "sumber_dana", fund)
        amount = f" {figure(value, Column('pagu', 'rupiah'))}" if value is not None and len(paid) > 1 else ""
        yield f"sumber dana: {name}{amount}"


def _apart(table: Table, line: Line) -> list[str]:
    """State how far the mean weighted by respondents lies from the plain mean of services."""
    plain = next((each for each in table.lines if each.key == MEAN_OF_SERVICES), None)
    name = next((column.id for column in table.columns if column.id in {"indeks", "nps"}), "")
    weighed, other = line.figures.get(name), plain.figures.get(name) if plain else None
    if line.key != WEIGHTED or weighed is None or other is None:
        return []
    difference = rounded(weighed, _MOST_PLACES) - rounded(other, _MOST_PLACES)
    if not difference:
        return ["sama dengan rata-rata layanan"]
    word = "lebih tinggi" if difference > 0 else "lebih rendah"
    return [f"{numbers.number(abs(difference), _MOST_PLACES)} {word} daripada rata-rata layanan"]


def _few(line: Line) -> list[str]:
    """Warn of a figure that rests on very few people."""
    people = line.figures.get("responden")
    if people is None or not 0 < people < FEWEST:
        return []
    return [f"hanya {people} responden: terlalu sedikit untuk menyimpulkan mutu layanan ini"]


def row_name(record: OfficeRecord, table: Table, line: Line) -> str:
    """Name a line by all its labels, for a place outside its table."""
    return ", ".join(dict.fromkeys(filter(None, _names(record, table, line))))


def _names(record: OfficeRecord, table: Table, line: Line) -> list[str]:
    heads = [_OF_QUARTER if head == "triwulan" and "dasar" in table.heads else head for head in table.heads]
    return [
        element_label(text, table.year) if head == "unsur" else _label(record, head, text)
        for head, text in zip(heads, line.labels, strict=True)
    ]


def _is_of_one(table: Table) -> bool:
    """Whether every fact of a table has the same first label, which then names none of them."""
    firsts = {line.labels[0] for line in table.lines if line.kind is LineKind.FACT}
    return len(firsts) == 1 and len(table.lines) > 1


def _breakable(name: str) -> str:
    """Put a space after the slashes of words that no phone is wide enough for."""
    words = (word.replace("/", "/ ") if len(word) > _LONGEST_WORD else word for word in name.split(" "))
    return " ".join(words)


def _slug(key: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in key.lower())


def _cell(
    record: OfficeRecord, table: Table, line: Line, column: Column, checks: Iterable[CellCheck]
) -> AreaCell:
    value = line.figures.get(column.id)
    printed = tuple(_beside(record, each, column) for each in checks if each.asserted.column == column.id)
    if column.id in line.hidden:
        return AreaCell(Shown(line.hidden[column.id].value, known=False), printed)
    if value is None:
        missing = area_words.MISSING.get(column.id, "–") if table.area in _JUDGED else "–"
        return AreaCell(Shown(missing, known=False), printed)
    return AreaCell(Shown(figure(value, column)), printed)


def _beside(record: OfficeRecord, check: CellCheck, column: Column) -> str:
    cited = check.asserted.cited
    return f"laporan: {printed_figure(check, column)} ({spot(record, cited.document, cited.where)})"


def printed_figure(check: CellCheck, column: Column) -> str:
    """Write a printed figure with as many decimals as the report gives it."""
    return _with_unit(numbers.number(check.asserted.value, check.asserted.places), column.unit)


def figure(value: Decimal, column: Column) -> str:
    """Write a figure of a column: rupiah and counts whole, shares and indices with two decimals."""
    places = column.places
    if column.unit in {"angka", "indikator", "hari"} or (column.unit == "rupiah" and not column.arithmetic):
        places = min(_MOST_PLACES, decimals_of(value.normalize()))
    return _with_unit(numbers.number(value, places), column.unit)


def _with_unit(text: str, unit: str) -> str:
    if unit == "persen":
        return f"{text}%"
    return f"Rp\u00a0{text}" if unit == "rupiah" else text


def _label(record: OfficeRecord, head: str, text: str) -> str:
    """Put one label in words: the name of an indicator, a month, a revision, a code of the lists."""
    if text in {MEAN, EVERYTHING}:
        return area_words.LABELS.get((head, text), "Rata-rata" if text == MEAN else "Jumlah")
    if head == "indikator":
        names = {card.id: card.name for card in record.ledger.indicators}
        return names.get(text) or area_words.LABELS.get((head, text), text)
    if text.isdigit() and head in _NUMBERED:
        return _NUMBERED[head](int(text))
    return area_words.LABELS.get((head, text), numbers.dated(text))


def _formulas(columns: Iterable[Column]) -> Iterator[tuple[str, str]]:
    for column in columns:
        formula = written_out(column, [area_words.COLUMNS[name].lower() for name in column.inputs])
        if formula:
            yield area_words.COLUMNS[column.id], formula


def written_out(column: Column, inputs: Sequence[str]) -> str:
    """Write the arithmetic of a column with its inputs, however many it adds up; empty where it has none."""
    if column.arithmetic == "ditambah":
        return " + ".join(inputs)
    return area_words.ARITHMETIC.get(column.arithmetic, "").format(*inputs)


def area_ways(record: OfficeRecord, current: str = "") -> tuple[Way, ...]:
    """Lead to every area of an office that has a table, to its tree of performance and its documents."""
    present = {table.area for table in record.tables}
    slug = record.office.slug
    ways = [
        Way(title, addresses.area(slug, key), key == current)
        for key, (title, _) in area_words.AREAS.items()
        if key in present
    ]
    if record.ledger.nodes:
        ways.append(Way("Pohon kinerja", addresses.cascade(slug), current == CASCADE))
    if documents(record.ledger):
        ways.append(Way("Dokumen", addresses.library(slug), current == DOCUMENTS))
    if record.disclosures:
        ways.append(Way("Informasi publik", addresses.disclosure(slug), current == PPID))
    return tuple(ways)
