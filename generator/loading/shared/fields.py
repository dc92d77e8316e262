"""Typed reading of named fields, the same for a CSV row and a YAML mapping.

Every reader returns the value, or ``None`` after reporting exactly one finding for the cell.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final, TypeVar

from generator.domain.shared.reference import Citation, Confidence
from generator.findings.shared.address import unusable_address
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.shared import suggestion
from generator.loading.shared.cell_faults import (
    DATE,
    YES_NO,
    CellFault,
    choice_fault,
    date_fault,
    key_fault,
    location_fault,
    number_fault,
    quarter_fault,
    year_fault,
    yes_no_fault,
)
from generator.loading.shared.english import with_english
from generator.loading.shared.schema import words
from generator.sources.shared.table import Row, Table
from generator.sources.shared.yaml_document import Listing, Mapping, Node, Scalar
from generator.values.shared.address import Destination
from generator.values.shared.bilingual import ENGLISH_ENDING
from generator.values.shared.key import is_key, nearest
from generator.values.shared.number import NumberStyle, read_number
from generator.values.shared.open_cell import OPEN, is_open
from generator.values.shared.period import read_quarter, read_year
from generator.values.shared.place import Place

E = TypeVar("E", bound=Enum)

NOT_SET: Final = "N/A"


class Fields(ABC):
    """Typed access to the named texts of one row or mapping; what can't be read is added to ``findings``."""

    __slots__ = ("findings", "may_be_open", "style")

    def __init__(self, findings: list[Diagnostic], style: NumberStyle, *, may_be_open: bool = False) -> None:
        """Share ``findings`` with the caller; numbers are written in ``style``.

        Where fields ``may_be_open``, one that is still to be filled in is no fault; the caller tells of it.
        """
        self.findings = findings
        self.style = style
        self.may_be_open = may_be_open

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
        """Add the finding ``code`` about the field ``name``, with its text as the mark, unless it is open."""
        mark = self.text(name)
        if self.may_be_open and is_open(mark):
            return
        if self.may_be_open and nearest(mark, (OPEN,)):
            remedy = f"tulis `{OPEN}` bila isinya belum diketahui; bila sudah, {remedy}"
        self.findings.append(finding(code, self.at(name), message, remedy, mark=mark))

    def _report_fault(self, name: str, fault: CellFault) -> None:
        self.report(fault.code, name, fault.message, fault.remedy)

    def _note_column(self) -> str:
        """Name the column of this file that remarks are moved to, empty where it has none."""
        return next((each for each in ("catatan", "keterangan") if self.has(each)), "")

    def required(self, name: str) -> str:
        """Return a text that must not be empty; an empty one is D208 and returned as it is."""
        text = self.text(name)
        if not text:
            self.report("D208", name, f"`{name}` belum diisi", f"isi `{name}`")
        return text

    def number(self, name: str, otherwise: str = ", atau kosongkan") -> Decimal | None:
        """Read an exact number; an empty field is ``None`` without a finding, an unreadable one D201 to D204.

        ``otherwise`` says what to do where there is no number to write.
        """
        text = self.text(name)
        if not text:
            return None
        read = read_number(text, self.style)
        if isinstance(read, Decimal):
            return read
        self._report_fault(name, number_fault(text, read, self.style, otherwise, self._note_column()))
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
        """Read ``minimum`` and ``maksimum``; D205 where the first is greater."""
        low, high = self.number("minimum"), self.number("maksimum")
        if low is not None and high is not None and low > high:
            text = f"`minimum` {self.text('minimum')} lebih besar daripada `maksimum` {self.text('maksimum')}"
            self.report("D205", "maksimum", text, "periksa keduanya; mungkin isinya tertukar")
        return low, high

    def count(self, name: str, default: int, most: int = 99) -> int:
        """Read a whole number from 0 to ``most`` (two digits); ``default`` where it is empty or D206."""
        text = self.text(name)
        if not text:
            return default
        if text.isascii() and text.isdigit() and len(text) <= len("99") and int(text) <= most:
            return int(text)
        message = f"`{text}` bukan bilangan bulat dari 0 sampai {most}"
        self.report("D206", name, message, f"tulis bilangan bulat, misalnya `{default}`")
        return default

    def year(self, name: str, expected: int | None = None) -> int | None:
        """Read a fiscal year that must be given (D208, D211); ``expected`` is the year of the folder."""
        if not self.required(name):
            return None
        text = self.text(name)
        year = read_year(text)
        if year is None:
            self._report_fault(name, year_fault(text, name, expected))
        return year

    def quarter(self, name: str, expected: int | None = None) -> int | None:
        """Read a quarter that must be given (D208, D211); ``expected`` is the quarter of the folder."""
        if not self.required(name):
            return None
        text = self.text(name)
        quarter = read_quarter(text)
        if quarter is None:
            self._report_fault(name, quarter_fault(text, name, expected))
        return quarter

    def date(self, name: str) -> date | None:
        """Read a date (``2023-12-19``); an empty field is ``None``, any other text ``None`` and D210."""
        text = self.text(name)
        if not text:
            return None
        parts = DATE.fullmatch(text)
        day = suggestion.calendar_day(*parts.groups()) if parts else None
        if day is None:
            self._report_fault(name, date_fault(text, name, self._note_column()))
        return day

    def one_of(self, name: str, options: Sequence[str], likely: str | None = None, advice: str = "") -> bool:
        """Whether a text is one of ``options``; any other that is written is D209.

        ``likely`` is what people mean by this text, ``advice`` says how to choose where nobody can tell.
        """
        text = self.text(name)
        if text and text not in options:
            self._report_fault(name, choice_fault(text, options, likely, advice))
        return text in options

    def choice(self, name: str, options: type[E]) -> E | None:
        """Read one of the words of ``options``; empty is ``None``, any other word ``None`` and D209."""
        return options(self.text(name)) if self.one_of(name, words(options)) else None

    def chosen(self, name: str, options: type[E]) -> E | None:
        """Read one of the words of ``options`` that must be given (D208, D209)."""
        return self.choice(name, options) if self.required(name) else None

    def confidence(self) -> Confidence:
        """Read how sure we are of shared data (``keyakinan``), which must be given (D208, D209)."""
        return self.chosen("keyakinan", Confidence) or Confidence.UNCONFIRMED

    def yes(self, name: str, *, default: bool = False) -> bool:
        """Read ``ya`` or ``tidak``; ``default`` where it is empty or any other word (D209)."""
        text = self.text(name)
        if text and text not in YES_NO:
            self._report_fault(name, yes_no_fault(text))
        return YES_NO.get(text, default)

    def required_key(self, name: str) -> str:
        """Read the stable key (slug) of a row or file itself; D208 where empty, D212 where it is none."""
        text = self.required(name)
        if text and not is_key(text):
            self._report_fault(name, key_fault(text))
        return text

    def address(self, name: str, *allowed: Destination, is_required: bool = False) -> str:
        """Read an address that leads to one of the ``allowed`` places.

        Any other text leads nowhere, so it is a finding and read as empty.
        """
        text = self.required(name) if is_required else self.text(name)
        if not text:
            return ""
        fault = unusable_address("R343", self.at(name), text, allowed, is_optional=not is_required)
        if fault and not (self.may_be_open and is_open(text)):
            self.findings.append(fault)
        return "" if fault else text

    def citation(self) -> Citation:
        """Read the source document and the place in it; a missing source is D208, an unclear place D213."""
        document = self.text("sumber")
        if self.may_be_open and is_open(document):
            document = ""
        elif not document:
            remedy = "isi kunci dokumen dari `sumber.csv`"
            self.report("D208", "sumber", "sumber angka ini belum diisi", remedy)
        where = self.text("letak")
        if where and not suggestion.WHERE.fullmatch(where):
            self._report_fault("letak", location_fault(where))
        return Citation(document, where)


class RowFields(Fields):
    """The fields of a CSV row."""

    __slots__ = ("positions", "row", "table", "values")

    def __init__(
        self,
        table: Table,
        positions: dict[str, int],
        row: Row,
        findings: list[Diagnostic],
        *,
        may_be_open: bool = False,
    ) -> None:
        """Look at one row; ``positions`` gives the index of each column of the table."""
        super().__init__(findings, table.style, may_be_open=may_be_open)
        self.table = table
        self.positions = positions
        self.row = row
        self.values = dict(zip(positions, row.cells, strict=True))
        for name in positions:
            if name.endswith(ENGLISH_ENDING):
                own = name.removesuffix(ENGLISH_ENDING)
                self.values[own] = with_english(self.text(own), self.text(name))

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

    def __init__(self, mapping: Mapping, findings: list[Diagnostic], *, may_be_open: bool = False) -> None:
        """Look at one mapping."""
        super().__init__(findings, NumberStyle.COMMA, may_be_open=may_be_open)
        self.mapping = mapping

    def text(self, name: str) -> str:
        """Return the text, empty where the key is absent or is no plain text."""
        return with_english(self._written(name), self._written(f"{name}{ENGLISH_ENDING}"))

    def _written(self, name: str) -> str:
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
        """Return the texts of a list, each with its English where the list beside it has as many items."""
        texts = self._items(name)
        english = self._items(f"{name}{ENGLISH_ENDING}")
        return tuple(map(with_english, texts, english)) if len(texts) == len(english) else texts

    def _items(self, name: str) -> tuple[str, ...]:
        return tuple(item.text for item in self.nodes(name) if isinstance(item, Scalar))

    def under(self, name: str) -> "MapFields | None":
        """Return the mapping below a key, or ``None`` where there is none."""
        node = self.mapping.entries.get(name)
        return self._below(node) if isinstance(node, Mapping) else None

    def maps(self, name: str) -> tuple["MapFields", ...]:
        """Return the mappings of a list."""
        return tuple(self._below(item) for item in self.nodes(name) if isinstance(item, Mapping))

    def _below(self, mapping: Mapping) -> "MapFields":
        return MapFields(mapping, self.findings, may_be_open=self.may_be_open)
