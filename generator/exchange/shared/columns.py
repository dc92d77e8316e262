"""What a workbook needs to know of the columns of data files beyond their description."""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Final

from generator.loading.shared.schema import Column, FileKind

# Tables whose description names no key: the columns by which one of their rows is the only one of its kind.
_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "sumber": ("id",),
    "sasaran": ("kode",),
    "target-tujuan": ("tujuan", "tahun"),
    "renstra": ("indikator", "tahun"),
    "data-awal": ("indikator", "tahun"),
    "perjanjian-revisi": ("revisi",),
    "perjanjian": ("revisi", "indikator"),
    "target-antara": ("indikator", "triwulan"),
    "realisasi": ("indikator", "rincian"),
    "tercetak": ("ukuran", "butir", "triwulan"),
    "tercetak-tabel": ("tabel", "kolom", "baris"),
    "anggaran-indikator": ("indikator",),
}
_DATES: Final = frozenset({"tanggal", "diperbarui", "sampai", "dimuat_sampai"})
_WHOLE: Final = frozenset({"tahun", "triwulan", "bulan", "revisi", "desimal", "selisih_tahun_dinilai"})
_FIGURES: Final = frozenset(
    {"target", "target_fisik", "realisasi", "fisik", "nilai", "minimum", "maksimum", "terburuk"}
)
_OWN_PERCENT: Final = frozenset({"fisik", "target_fisik"})
# Figures whose printed decimals count: 76,80 is not 76,8.
_AS_PRINTED: Final = frozenset({"tercetak", "tercetak-tabel"})
_MEASURED_IN_UNIT: Final = frozenset({"renstra", "data-awal", "perjanjian", "target-antara", "realisasi"})
_LINKS: Final[Mapping[str, str]] = {
    "indikator": "indikator", "pendahulu": "indikator", "penerus": "indikator", "sumber": "sumber",
    "satuan": "satuan",
}  # fmt: skip
# An item of a printed figure is an indicator, unless it is an objective or the office itself.
_LINKS_OF_KIND: Final = {("tercetak", "butir"): "indikator"}
_QUARTERS: Final = ("1", "2", "3", "4")
# Spreadsheets keep so many digits of a number; the others become zeros.
EXACT_DIGITS: Final = 15


class Content(Enum):
    """What the cells of a column hold."""

    FIGURE = "angka"
    AMOUNT = "rupiah"
    WHOLE = "bilangan"
    DATE = "tanggal"
    ITEMS = "daftar teks"
    PRINTED = "angka seperti tercetak"
    TEXT = "teks"


def row_key(kind: FileKind) -> tuple[str, ...]:
    """Return the columns by which rows of this kind are told apart; none where rows may repeat."""
    return kind.key or _KEYS.get(kind.id, ())


def heading(name: str) -> str:
    """Return the title of a column as people read it: ``realisasi_keuangan`` is ``Realisasi keuangan``."""
    return name.replace("_", " ").capitalize()


def sheet_columns(kind: FileKind, header: Sequence[str]) -> tuple[str, ...]:
    """Return the columns of a sheet: those of the file, then those that its kind knows besides."""
    return (*header, *(name for name in kind.names if name not in header))


def content_of(kind: FileKind, name: str) -> Content:
    """Return what a column holds; one that the description does not know holds text."""
    column = column_of(kind, name)
    if column is None or column.many:
        return Content.ITEMS if column else Content.TEXT
    if kind.id in _AS_PRINTED:
        return {"triwulan": Content.WHOLE, "nilai": Content.PRINTED}.get(name, Content.TEXT)
    if column.figures:
        return Content.AMOUNT if column.figures.unit == "rupiah" else Content.FIGURE
    if name in _DATES:
        return Content.DATE
    if name in _WHOLE:
        return Content.WHOLE
    is_figure = name in _FIGURES and not any(each.figures for each in kind.columns)
    return Content.FIGURE if is_figure else Content.TEXT


def column_of(kind: FileKind, name: str) -> Column | None:
    """Return the description of a column, if there is one."""
    return next((each for each in kind.columns if each.name == name), None)


def is_percentage(kind: FileKind, name: str, unit: str) -> bool:
    """Whether a column holds per cent; ``unit`` is the key or sign of the unit of the row's indicator."""
    column = column_of(kind, name)
    if name in _OWN_PERCENT or (column is not None and column.figures and column.figures.unit == "persen"):
        return True
    is_measured = kind.id in _MEASURED_IN_UNIT and content_of(kind, name) is Content.FIGURE
    return is_measured and unit in {"persen", "%"}


def fixed_choices(kind: FileKind, name: str) -> tuple[str, ...]:
    """Return the only texts that a column may hold, where its description names them."""
    if name == "triwulan" and content_of(kind, name) is Content.WHOLE:
        return _QUARTERS
    column = column_of(kind, name)
    return column.options if column else ()


def links_to(kind: FileKind, name: str) -> str:
    """Return what the keys of a column refer to: ``indikator``, ``sumber``, ``satuan``; empty for none."""
    return _LINKS.get(name, "") or _LINKS_OF_KIND.get((kind.id, name), "")
