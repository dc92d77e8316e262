"""Rows of the registers: one reader for all of them, led by the description of their columns."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Final

from generator.domain.registers.register import AssertedCell, Entry
from generator.domain.shared.reference import Citation
from generator.findings.shared.catalog import quoted
from generator.loading.shared.fields import RowFields
from generator.loading.shared.schema import Column, Figures, FileKind
from generator.values.shared.key import Suggestions
from generator.values.shared.number import decimals_of, is_whole
from generator.values.shared.period import FIRST_YEAR

Parts = dict[str, str]
_DATES: Final = frozenset({"tanggal", "diperbarui", "sampai"})
_ENDING: Final = frozenset({"sumber", "letak", "catatan"})


def reader_of(kind: FileKind) -> Callable[[RowFields, Parts], Entry]:
    """Return the reader of the rows of one register."""
    return partial(_entry, kind)


def _entry(kind: FileKind, row: RowFields, parts: Parts) -> Entry:
    columns = [column for column in kind.columns if column.name not in _ENDING and not column.english_of]
    labels = {column.name: _label(row, column) for column in columns if column.figures is None}
    figures = {column.name: _figure(row, column.name, column.figures) for column in columns if column.figures}
    _require_a_figure(row, columns, figures)
    year = labels.get("tahun") or parts.get("tahun") or parts.get("awal") or str(FIRST_YEAR)
    # Where rows may repeat, the line itself tells them apart.
    key = tuple(labels.get(name) or row.text(name) for name in kind.key)
    key = key or (row.at().path, str(row.at().line))
    place = parts.get("ukuran", "")
    # The lists that an office draws up itself are their own source.
    cited = row.citation() if "sumber" in kind.names else Citation("", "")
    return Entry(
        f"{kind.id}-{place}" if place else kind.id,
        int(year) if year.isascii() and year.isdigit() else FIRST_YEAR,
        key, labels, figures, row.text("catatan"), row.at(), cited,
    )  # fmt: skip


def _label(row: RowFields, column: Column) -> str:
    text = row.required(column.name) if column.required else row.text(column.name)
    if column.name == "tahun":
        return str(row.year("tahun") or "") if text else ""
    if column.name == "triwulan" and text:
        row.quarter("triwulan")
    if column.name in _DATES:
        row.date(column.name)
    if text and column.leads:
        row.address(column.name, *column.leads)
    if column.name == "revisi":
        row.count("revisi", 0)
    if column.options:
        row.one_of(column.name, column.options, advice=column.advice)
    if text and text not in (*column.options, *column.usual) and column.usual:
        _report_misspelling(row, column, text)
    return text


def _report_misspelling(row: RowFields, column: Column, text: str) -> None:
    """Report a label that is nearly one of the usual ones; any other is a name of its own."""
    suggestions = Suggestions(column.usual).alike(text)
    if suggestions:
        remedy = f"tulis {' atau '.join(f'`{each}`' for each in suggestions)}"
        remedy = f"{remedy}, mana yang tertulis di sumbernya" if len(suggestions) > 1 else remedy
        row.report("D209", column.name, f"`{text}` bukan {column.name} yang dikenal", remedy)


def _figure(row: RowFields, name: str, rule: Figures) -> Decimal | None:
    value = row.number(name)
    if value is None:
        return None
    text = row.text(name)
    if rule.least is not None and value < rule.least:
        least = f"`{text}` lebih kecil daripada {rule.least}, nilai terkecil kolom ini"
        row.report("D205", name, least, "periksa letak koma dan angkanya di sumber")
    elif rule.most is not None and value > rule.most:
        most = f"`{text}` lebih besar daripada {rule.most}, nilai terbesar kolom ini"
        row.report("D205", name, most, "periksa letak koma dan angkanya di sumber")
    elif rule.whole and not is_whole(value):
        remedy = "periksa sumbernya, lalu tulis bilangan bulatnya; jangan membulatkan sendiri"
        row.report("D206", name, f"`{text}` bukan bilangan bulat", remedy)
    return value


def _require_a_figure(row: RowFields, columns: list[Column], figures: dict[str, Decimal | None]) -> None:
    """Report a row without any figure, but in trees, where names may stand alone."""
    may_be_bare = any(column.name == "nama" for column in columns)
    written = any(row.text(name) for name in figures)
    if figures and not written and not may_be_bare:
        name = next(iter(figures))
        remedy = f"isi paling sedikit satu angka ({quoted(figures)}), atau hapus baris ini"
        row.report("D208", name, "baris ini tidak memuat angka apa pun", remedy)


def asserted_cell(row: RowFields, parts: Parts) -> AssertedCell:
    """Read a figure of one of our tables as a report prints it."""
    value = (row.number("nilai", "") if row.required("nilai") else None) or Decimal()
    return AssertedCell(
        row.required("tabel"), row.required("kolom"), row.required("baris"), int(parts["tahun"]),
        value, decimals_of(value), row.text("catatan"), row.at("nilai"), row.citation(),
    )  # fmt: skip
