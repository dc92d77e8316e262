"""Typed reading of named fields, the same for a CSV row and a YAML mapping.

Every reader returns the value, or ``None`` after reporting exactly one finding for the cell.
"""

import re
from abc import ABC, abstractmethod
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final, TypeVar

from generator.domain.reference import Citation
from generator.findings.catalog import found, quoted
from generator.findings.diagnostic import Diagnostic
from generator.sources.document import Listing, Mapping, Node, Scalar
from generator.sources.table import Row, Table
from generator.values.key import is_key, nearest
from generator.values.number import Misread, NumberFault, NumberStyle, read_number
from generator.values.period import LAST_YEAR, read_quarter, read_year
from generator.values.place import Place

E = TypeVar("E", bound=Enum)

NOT_SET: Final = "N/A"
_WHERE: Final = re.compile(
    r"(?:baris|halaman|lembar|tabel|lampiran) [0-9A-Za-z.]+(?:-[0-9]+)?"
    r"(?:, (?:(?:baris|halaman|lembar|tabel|lampiran) )?[0-9A-Za-z.]+(?:-[0-9]+)?)*"
)
_DATE: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_LOCAL_DATE: Final = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)
_FIRST_DATED: Final = 1945
_YES_NO: Final = {"ya": True, "tidak": False}
_FOREIGN_YES_NO: Final = {
    "yes": "ya", "y": "ya", "true": "ya", "on": "ya", "1": "ya", "benar": "ya",
    "no": "tidak", "n": "tidak", "false": "tidak", "off": "tidak", "0": "tidak", "bukan": "tidak",
}  # fmt: skip


def _possible_days(text: str) -> tuple[date, ...]:
    """Return the days that a date written day/month/year, or month/day/year, may mean."""
    local = _LOCAL_DATE.fullmatch(text)
    if not local:
        return ()
    one, two, year = local.groups()
    days = (_calendar_day(year, two, one), _calendar_day(year, one, two))
    return tuple(dict.fromkeys(day for day in days if day))


def _calendar_day(year: str, month: str, day: str) -> date | None:
    try:
        found_day = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found_day if _FIRST_DATED <= found_day.year <= LAST_YEAR else None


class Fields(ABC):
    """Named texts of one row or mapping, with a list that findings are added to."""

    __slots__ = ("found", "style")

    def __init__(self, findings: list[Diagnostic], style: NumberStyle) -> None:
        """Share ``findings`` with the caller; numbers are written in ``style``."""
        self.found = findings
        self.style = style

    @abstractmethod
    def text(self, name: str) -> str:
        """Return the text as written, empty where nothing is stated."""

    @abstractmethod
    def at(self, name: str = "") -> Place:
        """Locate a field, or the whole row or mapping."""

    def report(self, code: str, name: str, message: str, remedy: str) -> None:
        """Add a finding about the field ``name``."""
        mark = self.text(name)
        self.found.append(found(code, self.at(name), message, remedy, mark=mark))

    def required(self, name: str) -> str:
        """Read a text that must not be empty."""
        text = self.text(name)
        if not text:
            self.report("D208", name, f"`{name}` belum diisi", f"isi `{name}`")
        return text

    def number(self, name: str) -> Decimal | None:
        """Read a number; an empty field is ``None`` without a finding."""
        text = self.text(name)
        if not text:
            return None
        read = read_number(text, self.style)
        if isinstance(read, Decimal):
            return read
        self._misread(name, text, read)
        return None

    def number_or_not_set(self, name: str) -> Decimal | None:
        """Read a target: a number, or ``N/A`` for "none was set" (``None``); never empty."""
        if self.text(name) == NOT_SET:
            return None
        if not self.text(name):
            remedy = f"tulis angkanya, atau `{NOT_SET}` bila memang tidak ditetapkan"
            self.report("D208", name, f"`{name}` belum diisi", remedy)
        return self.number(name)

    def bounds(self) -> tuple[Decimal | None, Decimal | None]:
        """Read the least and the greatest value of sense; a least above the greatest is a finding."""
        low, high = self.number("minimum"), self.number("maksimum")
        if low is not None and high is not None and low > high:
            text = f"`minimum` {self.text('minimum')} lebih besar daripada `maksimum` {self.text('maksimum')}"
            self.report("D205", "maksimum", text, "periksa keduanya; mungkin isinya tertukar")
        return low, high

    def _misread(self, name: str, text: str, read: Misread) -> None:
        options = " atau ".join(f"`{each}`" for each in read.suggestions)
        options += "; pilih yang Anda maksud" if len(read.suggestions) > 1 else ""
        style = self.style.word
        if read.fault is NumberFault.OTHER_MARK:
            message = f"tanda desimal `{text}` tidak sama dengan berkasnya, yang memakai {style} desimal"
            self.report("D201", name, message, f"tulis {options}")
        elif read.fault is NumberFault.GROUPED:
            self.report("D202", name, f"`{text}` memakai pemisah ribuan", f"tulis {options}")
        elif read.fault is NumberFault.UNIT_INSIDE:
            message = f"`{text}` memuat satuan; sel ini hanya untuk angka"
            self.report("D203", name, message, f"tulis {options}")
        else:
            example = f"tulis angka saja, misalnya `3{self.style.value}63`, atau kosongkan"
            remedy = f"tulis {options}" if options else example
            self.report("D204", name, f"`{text}` bukan angka", remedy)

    def count(self, name: str, default: int, most: int = 99) -> int:
        """Read a small whole number, 0 to ``most`` (two digits)."""
        text = self.text(name)
        if not text:
            return default
        if text.isascii() and text.isdigit() and len(text) <= len("99") and int(text) <= most:
            return int(text)
        message = f"`{text}` bukan bilangan bulat dari 0 sampai {most}"
        self.report("D206", name, message, f"tulis bilangan bulat, misalnya `{default}`")
        return default

    def year(self, name: str) -> int | None:
        """Read a fiscal year that must be given."""
        if not self.required(name):
            return None
        year = read_year(self.text(name))
        if year is None:
            remedy = "tulis tahun dengan empat angka, misalnya `2025`"
            self.report("D211", name, f"`{self.text(name)}` bukan tahun anggaran", remedy)
        return year

    def quarter(self, name: str) -> int | None:
        """Read a quarter that must be given."""
        if not self.required(name):
            return None
        quarter = read_quarter(self.text(name))
        if quarter is None:
            self.report("D211", name, f"`{self.text(name)}` bukan triwulan", "tulis `1`, `2`, `3`, atau `4`")
        return quarter

    def date(self, name: str) -> date | None:
        """Read an ISO date; an empty field is ``None``."""
        text = self.text(name)
        if not text:
            return None
        parts = _DATE.fullmatch(text)
        day = _calendar_day(*parts.groups()) if parts else None
        if day is None:
            self._misdated(name, text)
        return day

    def _misdated(self, name: str, text: str) -> None:
        meant = _possible_days(text)
        if meant or not _DATE.fullmatch(text):
            remedy = f"tulis {' atau '.join(f'`{day}`' for day in meant)}"
            remedy = remedy if meant else "tulis tahun-bulan-tanggal, misalnya `2023-12-19`"
            self.report("D210", name, f"tanggal `{text}` tidak ditulis tahun-bulan-tanggal", remedy)
        else:
            remedy = "periksa tanggal, bulan, dan tahunnya; misalnya `2023-12-19`"
            self.report("D210", name, f"tanggal `{text}` tidak ada dalam kalender", remedy)

    def choice(self, name: str, options: type[E]) -> E | None:
        """Read one of the words of ``options``; an empty field is ``None``."""
        text = self.text(name)
        if not text:
            return None
        try:
            return options(text)
        except ValueError:
            known = [str(option.value) for option in options]
            close = nearest(text, known)
            remedy = f"tulis `{close}`" if close else f"pilih salah satu: {quoted(known)}"
            self.report("D209", name, f"`{text}` bukan pilihan yang dikenal", remedy)
            return None

    def chosen(self, name: str, options: type[E]) -> E | None:
        """Read one of the words of ``options`` that must be given."""
        return self.choice(name, options) if self.required(name) else None

    def yes(self, name: str, *, default: bool = False) -> bool:
        """Read ``ya`` or ``tidak``."""
        text = self.text(name)
        if text and text not in _YES_NO:
            meant = _FOREIGN_YES_NO.get(text.lower())
            remedy = f"tulis `{meant}`" if meant else "tulis `ya` atau `tidak`"
            self.report("D209", name, f"`{text}` bukan pilihan yang dikenal", remedy)
        return _YES_NO.get(text, default)

    def key(self, name: str) -> str:
        """Read a stable key; an empty field stays empty."""
        text = self.text(name)
        if text and not is_key(text):
            meant = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
            remedy = f"tulis `{meant}`" if meant else "tulis huruf kecil, angka, dan tanda hubung saja"
            self.report("D212", name, f"`{text}` bukan kunci yang benar", remedy)
        return text

    def required_key(self, name: str) -> str:
        """Read a stable key that must be given."""
        return self.key(name) if self.required(name) else ""

    def citation(self) -> Citation:
        """Read the source document and the spot in it; a figure without a source isn't published."""
        document = self.text("sumber")
        if not document:
            remedy = "isi kunci dokumen dari `sumber.csv`"
            self.report("D208", "sumber", "sumber angka ini belum diisi", remedy)
        where = self.text("letak")
        if where and not _WHERE.fullmatch(where):
            remedy = "tulis misalnya `baris 785`, `baris 785-804`, atau `halaman 12`"
            self.report("D213", "letak", f"letak `{where}` tidak dapat diikuti pembaca", remedy)
        return Citation(self.key("sumber"), where)


class RowFields(Fields):
    """The fields of a CSV row."""

    __slots__ = ("positions", "row", "table")

    def __init__(self, table: Table, positions: dict[str, int], row: Row, findings: list[Diagnostic]) -> None:
        """Look at one row; ``positions`` gives the index of each column of the table."""
        super().__init__(findings, table.style)
        self.table = table
        self.positions = positions
        self.row = row

    def text(self, name: str) -> str:
        """Return the cell, empty where the file has no such column."""
        position = self.positions.get(name)
        return "" if position is None else self.row.cells[position]

    def at(self, name: str = "") -> Place:
        """Locate the cell."""
        return Place(self.table.path, self.row.line, self.positions.get(name, -1) + 1, name)


class MapFields(Fields):
    """The fields of a YAML mapping; numbers in YAML have a decimal comma."""

    __slots__ = ("mapping",)

    def __init__(self, mapping: Mapping, findings: list[Diagnostic]) -> None:
        """Look at one mapping."""
        super().__init__(findings, NumberStyle.COMMA)
        self.mapping = mapping

    def text(self, name: str) -> str:
        """Return the text, empty where the key is absent or is no plain text."""
        node = self.mapping.entries.get(name)
        return node.text if isinstance(node, Scalar) else ""

    def at(self, name: str = "") -> Place:
        """Locate the value, or the mapping where the key is absent."""
        node = self.mapping.entries.get(name)
        place = node.at if node else self.mapping.at
        return Place(place.path, place.line, place.column, name)

    def nodes(self, name: str) -> tuple[Node, ...]:
        """Return the items of a list; what is no list is empty."""
        node = self.mapping.entries.get(name)
        return node.items if isinstance(node, Listing) else ()

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the texts of a list."""
        return tuple(item.text for item in self.nodes(name) if isinstance(item, Scalar))

    def maps(self, name: str) -> tuple["MapFields", ...]:
        """Return the mappings of a list."""
        return tuple(MapFields(item, self.found) for item in self.nodes(name) if isinstance(item, Mapping))
