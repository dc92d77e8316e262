"""Typed reading of named fields, the same for a CSV row and a YAML mapping.

Every reader returns the value, or ``None`` after reporting exactly one finding for the cell.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final, TypeVar

from generator.domain.shared.reference import Citation
from generator.findings.shared.address import unusable
from generator.findings.shared.catalog import finding, quoted
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.shared import suggestion
from generator.sources.shared.table import Row, Table
from generator.sources.shared.yaml_document import Listing, Mapping, Node, Scalar
from generator.values.shared.address import Destination
from generator.values.shared.key import is_key, nearest
from generator.values.shared.number import Misread, NumberFault, NumberStyle, read_number
from generator.values.shared.period import read_quarter, read_year
from generator.values.shared.place import Place

E = TypeVar("E", bound=Enum)

NOT_SET: Final = "N/A"
# Words that say only that there is no number.
_NOTHING_YET: Final = {
    "n/a",
    "na",
    "tbd",
    "tba",
    "belum",
    "belum ada",
    "null",
    "x",
}
# Words that may say zero.
_ZERO: Final = {"nihil", "nol", "kosong", "tidak ada"}
_DATE: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_YES_NO: Final = {"ya": True, "tidak": False}
_FOREIGN_YES_NO: Final = {
    "yes": "ya", "y": "ya", "true": "ya", "on": "ya", "1": "ya", "benar": "ya",
    "no": "tidak", "n": "tidak", "false": "tidak", "off": "tidak", "0": "tidak", "bukan": "tidak",
}  # fmt: skip


def _choose(options: Sequence[str]) -> str:
    """Ask for one of the texts that may be meant."""
    told = f"tulis {' atau '.join(f'`{each}`' for each in options)}"
    return f"{told}; pilih yang Anda maksud" if len(options) > 1 else told


def _of_folder(name: str, likely: str, expected: int | None) -> str:
    """Say what to write for a period that can't be read, where its folder names one and where none does.

    What a cell seems to say is not overwritten by what the folder says: the row may stand in the wrong one.
    """
    if expected is None or likely == str(expected):
        return f"tulis `{likely}`" if likely else ""
    if likely:
        return (
            f"tulis `{expected}`, sama dengan foldernya, atau pindahkan baris ini ke folder {name} {likely}"
        )
    return (
        f"tulis `{expected}` bila baris ini memang milik folder ini; cocokkan dahulu setiap sel dengan "
        "judulnya, sebab isinya mungkin bergeser"
    )


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

    def has(self, name: str) -> bool:
        """Whether the file has a place for ``name`` at all, be it empty here."""
        return bool(self.text(name))

    def report(self, code: str, name: str, message: str, remedy: str) -> None:
        """Add a finding about the field ``name``."""
        mark = self.text(name)
        self.found.append(finding(code, self.at(name), message, remedy, mark=mark))

    def required(self, name: str) -> str:
        """Read a text that must not be empty."""
        text = self.text(name)
        if not text:
            self.report("D208", name, f"`{name}` belum diisi", f"isi `{name}`")
        return text

    def number(self, name: str, otherwise: str = ", atau kosongkan") -> Decimal | None:
        """Read a number; an empty field is ``None`` without a finding.

        ``otherwise`` says what to do where there is no number to write.
        """
        text = self.text(name)
        if not text:
            return None
        read = read_number(text, self.style)
        if isinstance(read, Decimal):
            return read
        self._misread(name, text, read, otherwise)
        return None

    def number_or_not_set(self, name: str) -> Decimal | None:
        """Read a target: a number, or ``N/A`` for "none was set" (``None``); never empty."""
        if self.text(name) == NOT_SET:
            return None
        otherwise = f", atau `{NOT_SET}` bila memang tidak ditetapkan"
        if not self.text(name):
            self.report("D208", name, f"`{name}` belum diisi", f"tulis angkanya{otherwise}")
        return self.number(name, otherwise)

    def bounds(self) -> tuple[Decimal | None, Decimal | None]:
        """Read the least and the greatest value of sense; a least above the greatest is a finding."""
        low, high = self.number("minimum"), self.number("maksimum")
        if low is not None and high is not None and low > high:
            text = f"`minimum` {self.text('minimum')} lebih besar daripada `maksimum` {self.text('maksimum')}"
            self.report("D205", "maksimum", text, "periksa keduanya; mungkin isinya tertukar")
        return low, high

    def _misread(self, name: str, text: str, read: Misread, otherwise: str) -> None:
        options = read.suggestions
        style = self.style.word
        if suggestion.BOUND.fullmatch(text):
            remedy = f"tulis angka pastinya menurut sumber{self._kept(text, otherwise)}"
            self.report(
                "D204", name, f"`{text}` menyebut batas atau perkiraan, bukan angka yang pasti", remedy
            )
        elif read.fault is NumberFault.OTHER_MARK:
            message = f"tanda desimal `{text}` tidak sama dengan berkasnya, yang memakai {style} desimal"
            self.report("D201", name, message, _choose(options))
        elif read.fault is NumberFault.GROUPED:
            self.report("D202", name, f"`{text}` memakai pemisah ribuan", _choose(options))
        elif read.fault is NumberFault.UNIT_INSIDE:
            message = f"`{text}` memuat satuan; sel ini hanya untuk angka"
            remark = f"; {self._moved('keterangannya')}" if "(" in text else ""
            self.report("D203", name, message, f"{_choose(options)}{remark}")
        else:
            two = suggestion.two_numbers(text, self.style)
            problem, cure = two if two[0] else suggestion.trouble(text)
            guesses = suggestion.number(text, self.style)
            example = f"tulis angka saja, misalnya `3{self.style.value}63`{self._kept(text, otherwise)}"
            remedy = f"{_choose(guesses)}, lalu cocokkan dengan sumbernya" if guesses else cure or example
            remedy = _choose(options) if options else remedy
            if options and not text.isascii():
                problem = suggestion.alike(text) or problem
            self.report("D204", name, f"`{text}` {problem or 'bukan angka'}", remedy)

    def _kept(self, text: str, otherwise: str) -> str:
        """Say what becomes of words in place of a number: what they tell is moved before it is erased."""
        word = text.lower().strip(". ")
        if word in _ZERO:
            return f"; tulis `0` bila memang nol{otherwise}"
        is_told = any(sign.isalpha() for sign in text) or suggestion.says_something(text)
        if not is_told or word in _NOTHING_YET:
            return otherwise
        moved = self._moved(f"`{text}`")
        then = otherwise.replace(", atau", ", lalu").replace(
            "; bila belum ada, kosongkan", ", lalu kosongkan"
        )
        return f"; bila tidak ada angkanya, {moved} dahulu{then}"

    def _moved(self, what: str) -> str:
        notes = next((each for each in ("catatan", "keterangan") if self.has(each)), "")
        return f"pindahkan {what} ke kolom `{notes}`" if notes else f"simpan {what} di luar berkas ini"

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

    def year(self, name: str, expected: int | None = None) -> int | None:
        """Read a fiscal year that must be given; ``expected`` is the year that the folder names."""
        if not self.required(name):
            return None
        text = self.text(name)
        year = read_year(text)
        if year is None:
            remedy = _of_folder(name, suggestion.year(text), expected)
            remedy = remedy or "tulis tahun dengan empat angka, misalnya `2025`"
            self.report("D211", name, f"`{text}` bukan tahun anggaran", remedy)
        return year

    def quarter(self, name: str, expected: int | None = None) -> int | None:
        """Read a quarter that must be given; ``expected`` is the quarter that the folder names."""
        if not self.required(name):
            return None
        text = self.text(name)
        quarter = read_quarter(text)
        if quarter is None:
            remedy = _of_folder(name, suggestion.quarter(text), expected) or "tulis `1`, `2`, `3`, atau `4`"
            self.report("D211", name, f"`{text}` bukan triwulan", remedy)
        return quarter

    def date(self, name: str) -> date | None:
        """Read an ISO date; an empty field is ``None``."""
        text = self.text(name)
        if not text:
            return None
        parts = _DATE.fullmatch(text)
        day = suggestion.calendar_day(*parts.groups()) if parts else None
        if day is None:
            self._misdated(name, text)
        return day

    def _misdated(self, name: str, text: str) -> None:
        possible = suggestion.days(text)
        if _DATE.fullmatch(text):
            remedy = "periksa tanggal, bulan, dan tahunnya; misalnya `2023-12-19`"
            self.report("D210", name, f"tanggal `{text}` tidak ada dalam kalender", remedy)
        elif possible:
            remedy = _choose([str(day) for day in possible])
            self.report("D210", name, f"tanggal `{text}` tidak ditulis tahun-bulan-tanggal", remedy)
        else:
            is_blank = text.lower().strip("-. ") in _NOTHING_YET | _ZERO | {""}
            moved = "" if is_blank else f"{self._moved(f'`{text}`')}, lalu "
            remedy = "cari tanggalnya di sumber, lalu tulis tahun-bulan-tanggal, misalnya `2023-12-19`; bila "
            remedy += f"tidak tercetak, jangan mengira-ngira: {moved}kosongkan `{name}`"
            self.report("D210", name, f"`{text}` bukan tanggal yang lengkap", remedy)

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
            low = text.lower()
            word = low if low in _YES_NO else _FOREIGN_YES_NO.get(low)
            remedy = f"tulis `{word}`" if word else "tulis `ya` atau `tidak`"
            self.report("D209", name, f"`{text}` bukan pilihan yang dikenal", remedy)
        return _YES_NO.get(text, default)

    def required_key(self, name: str) -> str:
        """Read the stable key that a row or file has for itself."""
        text = self.required(name)
        if text and not is_key(text):
            slug = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
            remedy = f"tulis `{slug}`" if slug else "tulis huruf kecil, angka, dan tanda hubung saja"
            self.report("D212", name, f"`{text}` bukan kunci yang benar", remedy)
        return text

    def address(self, name: str, *allowed: Destination, is_required: bool = False) -> str:
        """Read an address that leads to one of the ``allowed`` places.

        Any other text leads nowhere, so it is a finding and read as empty.
        """
        text = self.required(name) if is_required else self.text(name)
        wrong = unusable("R343", self.at(name), text, allowed, is_optional=not is_required) if text else None
        if wrong:
            self.found.append(wrong)
        return "" if wrong else text

    def citation(self) -> Citation:
        """Read the source document and the spot in it; a figure without a source isn't published."""
        document = self.text("sumber")
        if not document:
            remedy = "isi kunci dokumen dari `sumber.csv`"
            self.report("D208", "sumber", "sumber angka ini belum diisi", remedy)
        where = self.text("letak")
        if where and not suggestion.WHERE.fullmatch(where):
            options = suggestion.places(where)
            example = "tulis misalnya `baris 785`, `baris 785-804`, atau `halaman 12`"
            remedy = _choose(options) if options else example
            self.report("D213", "letak", f"letak `{where}` tidak dapat diikuti pembaca", remedy)
        return Citation(document, where)


class RowFields(Fields):
    """The fields of a CSV row."""

    __slots__ = ("positions", "row", "table", "values")

    def __init__(self, table: Table, positions: dict[str, int], row: Row, findings: list[Diagnostic]) -> None:
        """Look at one row; ``positions`` gives the index of each column of the table."""
        super().__init__(findings, table.style)
        self.table = table
        self.positions = positions
        self.row = row
        self.values = dict(zip(positions, row.cells, strict=True))

    def text(self, name: str) -> str:
        """Return the cell, empty where the file has no such column."""
        return self.values.get(name, "")

    def has(self, name: str) -> bool:
        """Whether the table has such a column."""
        return name in self.positions

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

    def under(self, name: str) -> "MapFields | None":
        """Return the mapping below a key, or ``None`` where there is none."""
        node = self.mapping.entries.get(name)
        return MapFields(node, self.found) if isinstance(node, Mapping) else None

    def maps(self, name: str) -> tuple["MapFields", ...]:
        """Return the mappings of a list."""
        return tuple(MapFields(item, self.found) for item in self.nodes(name) if isinstance(item, Mapping))
