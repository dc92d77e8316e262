"""A table as it is read for checking: heads by their words, labels of rows, figures of columns."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.audit.numbers import Figure, cell_figure, is_no_value, without_markup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.audit.reading.document import Cell, Grid, Position

_TOTAL: Final = re.compile(
    r"(?:sub\s*|grand\s*)?(?:total|jumlah)(?!\s*(?:perusahaan industri|hasil|kegiatan|lingkup|pnbp|tenan))|"
    r"(?:secara\s+)?keseluruhan\s*$|seluruhnya\s*$|semua\s*$",
    re.IGNORECASE,
)
_MEAN: Final = re.compile(
    r"(?:nilai\s+|indeks\s+)?(?:rata\s*[-–]?\s*rata|rerata)"
    r"(?:\s+(?:total|jumlah|capaian|keseluruhan|nilai|tertimbang|per\s*\w+|semua\s*\w*))?",
    re.IGNORECASE,
)
# Heads of what is not added up: rates, means, grades; values that are weighted are.
NO_SUM: Final = re.compile(
    r"^(?!.*\btertimbang\b).*?(?:%|persen|rata|indeks|nilai|capaian|skor|\bu\d\b|tahun|bobot|harga|tarif|ipk|"
    r"mutu|rasio|tingkat)",
    re.IGNORECASE,
)
# What money is not: a caption “dalam ribuan rupiah” does not speak of these columns.
_NO_MONEY: Final = re.compile(r"volume|satuan|orang|responden|unit|banyak|frekuensi|hari|kode", re.IGNORECASE)
_IN_CAPTION: Final = re.compile(r"\bdalam\s+(?P<unit>ribu|juta|miliar|milyar)an\b", re.IGNORECASE)
_ORDINAL_HEAD: Final = re.compile(r"no\.?|nomor|kode\.?|#", re.IGNORECASE)
_THOUSANDS: Final = re.compile(
    r"\(?\s*(?:dalam\s+)?(?P<unit>ribu|juta|miliar|milyar)(?:an)?\b", re.IGNORECASE
)
_UNIT_HEAD: Final = re.compile(r"satuan(?:\s+(?:ukuran?|pengukuran|target))?", re.IGNORECASE)
_ITEM_HEAD: Final = re.compile(r"\b(?:indikator|sasaran|uraian|kegiatan|program|nama|jenis)\b", re.IGNORECASE)
_LEAST_ITEM_WORDS: Final = 2
# What makes a column one of words or of figures, and how many cells of a row must stand wrong.
_LEAST_OF_KIND: Final = 3
_LEAST_SHARE: Final = 0.8
_LEAST_WRONG: Final = 2
_LEAST_WITH_NUMBER: Final = 3
_POWERS: Final = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9}


@dataclass(frozen=True, eq=False)
class Row:
    """A row below the heads: its label, its line, and its figures by column.

    ``shift`` is by how many columns its cells stand too far to the left (below 0: to the right); figures
    and texts are read where they belong. ``is_numbered`` tells that its number stands in a cell of its own,
    which moves the row as well and is no slip.
    """

    label: str
    at: Position
    figures: dict[int, Figure]
    empty: frozenset[int]
    texts: tuple[str, ...]
    shift: int = 0
    is_numbered: bool = False

    @property
    def is_total(self) -> bool:
        """Whether its label calls it a sum."""
        return any(_TOTAL.match(text) and len(text) < 60 for text in self.texts[:3] if text)  # noqa: PLR2004

    @property
    def is_mean(self) -> bool:
        """Whether its label calls it a mean."""
        return any(_MEAN.fullmatch(text) for text in self.texts[:3] if text)


@dataclass(frozen=True)
class Table:
    """A table: the words above each column, and its rows; ``worded`` are the columns that hold words."""

    number: int
    caption: str
    at: Position
    heads: tuple[str, ...]
    head_rows: tuple[tuple[Cell, ...], ...]
    rows: tuple[Row, ...]
    is_turned: bool = False
    worded: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """What to call it before people."""
        return self.caption[:90] or f"tabel pada baris {self.at.line}"

    def column(self, index: int) -> list[Figure]:
        """Return the figures of a column, totals among them."""
        return [row.figures[index] for row in self.rows if index in row.figures]

    def label(self, row: Row, column: int) -> str:
        """Return what a figure of a row is about: its label, or words that stand between it and the first.

        Such are the names of parts beside the target of the whole; several columns of words are told apart
        by nothing.
        """
        between = [index for index in self.worded if min(row.figures, default=column) < index < column]
        others = [index for index in self.worded if min(self.columns, default=column) < index]
        text = row.texts[between[0]] if between and len(others) == 1 else ""
        return text if re.search(r"[A-Za-z]{3}", text) else row.label

    @property
    def columns(self) -> list[int]:
        """The columns that hold figures."""
        return sorted({index for row in self.rows for index in row.figures})


def turned(table: Table) -> Table:
    """Return a table with its rows as columns: what follows from columns follows from its rows."""
    heads = tuple(row.label or row.texts[0] for row in table.rows)
    rows = [
        Row(
            table.heads[column],
            table.at,
            {number: row.figures[column] for number, row in enumerate(table.rows) if column in row.figures},
            frozenset(number for number, row in enumerate(table.rows) if column in row.empty),
            (table.heads[column], *(row.texts[column] for row in table.rows)),
        )
        for column in table.columns
    ]
    return Table(table.number, table.caption, table.at, heads, (), tuple(rows), is_turned=True)


def words(text: str) -> str:
    """Return the words of a text in small letters, without marks."""
    return " ".join(re.findall(r"[a-z0-9]+", without_markup(text).lower()))


def table_of(grid: Grid, block: int) -> Table:
    """Read the heads, labels and figures of a grid."""
    first = _first_body_row(grid.rows)
    head_rows = tuple(row for row in grid.rows[:first] if not column_numbers(row))
    heads = _heads(head_rows, len(grid.rows[0]))
    repeated = {_words_of(row) for row in head_rows}
    body = [row for row in grid.rows[first:] if not column_numbers(row) and _words_of(row) not in repeated]
    ordinal = _ordinal_columns(heads, body)
    heads = _moved(heads, ordinal, body)
    kinds = _kinds_of_columns(body)
    rows: list[Row] = []
    for row in body:
        number = len(rows)
        is_numbered = _has_own_number(row, heads)
        shift = -1 if is_numbered else _shift(row, kinds)
        places = _places(row, heads, shift)
        texts = _texts(row, places)
        figures: dict[int, Figure] = {}
        for index, cell in enumerate(row):
            place = places[index]
            if place < 0 or place in ordinal or not cell.text or _is_item(heads[place], cell.text):
                continue
            figure = cell_figure(cell.text, cell.at, _power(heads[place], grid.caption))
            if figure:
                figures[place] = replace(figure, block=block, cell=(number, index))
        label = _label(texts, figures, heads)
        empty = frozenset(index for index, text in enumerate(texts) if is_no_value(text))
        rows.append(Row(label, row[0].at, figures, empty, texts, shift, is_numbered))
    worded = tuple(index for index, kind in kinds.items() if kind == "words")
    return Table(grid.number, grid.caption, grid.at, heads, head_rows, tuple(rows), worded=worded)


def _has_own_number(row: Sequence[Cell], heads: Sequence[str]) -> bool:
    """Tell whether a row has a cell for its number that the heads have no column for."""
    if len(heads) < _LEAST_WITH_NUMBER or heads[-1] or not (heads[0] and heads[1]):
        return False
    is_number = re.fullmatch(r"\d{1,2}[.)]?", row[0].text.strip())
    has_label = row[1].text and not cell_figure(row[1].text, row[1].at)
    return bool(is_number and has_label) and not _ORDINAL_HEAD.fullmatch(heads[0].strip())


def _places(row: Sequence[Cell], heads: Sequence[str], shift: int) -> list[int]:
    """Return below which head each cell of a row belongs; below 0 where below none.

    A row that goes on behind the last head has an empty cell too many, before its last cells.
    """
    places = [index + shift for index in range(len(row))]
    if not shift and not heads[-1] and row[-1].text.strip():
        empty = [index for index, cell in enumerate(row) if not cell.text.strip() and heads[index]]
        if empty:
            places[empty[-1]] = -1
            places[empty[-1] + 1 :] = [index - 1 for index in places[empty[-1] + 1 :]]
    return [place if 0 <= place < len(row) else -1 for place in places]


def _texts(row: Sequence[Cell], places: Sequence[int]) -> tuple[str, ...]:
    texts = [""] * len(row)
    for place, cell in zip(places, row, strict=True):
        if place >= 0:
            texts[place] = " ".join(without_markup(cell.text).split())
    return tuple(texts)


def _is_item(head: str, text: str) -> bool:
    """Tell whether a cell is an item with its number, like “1 Indeks kepuasan masyarakat”, and no figure."""
    return bool(_ITEM_HEAD.search(head)) and len(re.findall(r"[A-Za-z]{3,}", text)) >= _LEAST_ITEM_WORDS


def _kind_of(cell: Cell) -> str:
    """Return whether a cell holds words or a figure; nothing where it is empty, or neither for sure."""
    if cell_figure(cell.text, cell.at):
        return "figure"
    return "words" if re.search(r"[A-Za-z]{3}", cell.text) and not is_no_value(cell.text) else ""


def _kinds_of_columns(body: Sequence[Sequence[Cell]]) -> dict[int, str]:
    """Return what nearly all cells of a column hold, for columns that are filled in most rows."""
    kinds: dict[int, str] = {}
    for index in range(len(body[0]) if body else 0):
        held = Counter(kind for row in body if (kind := _kind_of(row[index])))
        for kind, count in held.items():
            if count >= _LEAST_OF_KIND and count >= _LEAST_SHARE * sum(held.values()):
                kinds[index] = kind
    return kinds


def _shift(row: Sequence[Cell], kinds: dict[int, str]) -> int:
    """Return by how many columns a row must move for its words and figures to stand below their heads.

    0 where they do, or where it is not plain: at least two cells stand wrong, and one move mends all.
    """
    cells = {index: kind for index, cell in enumerate(row) if (kind := _kind_of(cell))}
    wrong = [index for index, kind in cells.items() if kinds.get(index, kind) != kind]
    if len(wrong) < _LEAST_WRONG or len(set(cells.values())) == 1 or row[-1].text == row[0].text:
        return 0
    moves = [
        move
        for move in range(-min(cells), len(row) - max(cells))
        if move and all(kinds.get(index + move) == kind for index, kind in cells.items())
    ]
    return moves[0] if len(moves) == 1 else 0


def _words_of(row: Sequence[Cell]) -> str:
    return words(" ".join(cell.text for cell in row))


def _label(texts: Sequence[str], figures: dict[int, Figure], heads: Sequence[str]) -> str:
    """Return the last words before the first figure of a row (or of the row, where none stand before).

    A unit of measurement (“Satuan”) is no label where other words stand beside it.
    """
    first = min(figures, default=len(texts))
    worded = [index for index in range(first) if re.search(r"[A-Za-z]{3}", texts[index])]
    named = [index for index in worded if not _UNIT_HEAD.fullmatch(heads[index].strip())] or worded
    return texts[named[-1]] if named else ""


def _power(head: str, caption: str) -> int:
    """Return the power of ten that a head names, or the caption for columns of money."""
    found = _THOUSANDS.search(head)
    if found and ("rp" in head.lower() or "(" in head):
        return _POWERS[found["unit"].lower()]
    named = _IN_CAPTION.search(caption)
    is_money = not (NO_SUM.search(head) or _NO_MONEY.search(head))
    return _POWERS[named["unit"].lower()] if named and is_money else 0


def column_numbers(row: Sequence[Cell]) -> list[int]:
    """Return the numbers of a row that numbers the columns, 1 2 3 4, also with a gap; none of another row."""
    texts = [cell.text.strip(" ().") for cell in row if cell.text.strip()]
    if len(texts) < 3 or not all(re.fullmatch(r"\d{1,2}(?:\s*=.*)?", text) for text in texts):  # noqa: PLR2004
        return []
    numbers = [int(re.match(r"\d+", text)[0]) for text in texts]  # type: ignore[index]
    is_run = numbers == sorted(set(numbers)) and numbers[-1] - numbers[0] <= len(numbers) + 1
    return numbers if is_run else []


def _first_body_row(rows: Sequence[Sequence[Cell]]) -> int:
    for index, row in enumerate(rows):
        if column_numbers(row):
            return index + 1
        texts = [cell.text for cell in row if cell.text.strip()]
        numeric = [
            text
            for text in texts
            if cell_figure(text, row[0].at) and not re.fullmatch(r"20\d\d", text.strip())
        ]
        if numeric:
            return index
    return min(1, len(rows))


def _heads(rows: Sequence[Sequence[Cell]], width: int) -> tuple[str, ...]:
    """Join the words above each column; a merged head counts for the columns at its right below it."""
    heads = [""] * width
    for level, row in enumerate(rows):
        carried = ""
        below = rows[level + 1 :]
        for index in range(width):
            text = " ".join(without_markup(row[index].text).split())
            if text:
                carried = text
            elif not any(under[index].text.strip() for under in below) or any(
                above[index].text.strip() for above in rows[:level]
            ):
                continue
            if carried and not heads[index].endswith(carried):
                heads[index] = f"{heads[index]} {carried}".strip()
    return tuple(heads)


def _moved(heads: tuple[str, ...], ordinal: set[int], rows: Sequence[Sequence[Cell]]) -> tuple[str, ...]:
    """Move heads to the right where one of them stands over the number of a row and its words.

    The text of such a table has lost that the head is merged: the last column is left without a head.
    """
    is_short = heads and not heads[-1] and any(row[-1].text.strip() for row in rows)
    merged = [
        index for index in sorted(ordinal) if heads[index] and not _ORDINAL_HEAD.fullmatch(heads[index])
    ]
    if not is_short or not merged:
        return heads
    return (*heads[: merged[0]], "", *heads[merged[0] : -1])


def _ordinal_columns(heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> set[int]:
    """Return the columns that number their rows."""
    found: set[int] = set()
    for index, head in enumerate(heads):
        if _ORDINAL_HEAD.fullmatch(head.strip()):
            found.add(index)
            continue
        texts = [row[index].text.strip(" .)") for row in rows if row[index].text.strip(" .)-")]
        numbers = [int(text) for text in texts if re.fullmatch(r"\d{1,3}", text)]
        right = any(row[other].text for row in rows for other in range(index + 1, len(heads)))
        if (numbers and right and len(numbers) >= len(texts) - 1 and not head.strip()) or (
            numbers
            and len(numbers) == len(texts)
            and right
            and max(numbers) <= len(rows)
            and 1 in numbers
            and all(after in {before + 1, 1} for before, after in pairwise(numbers))
            and any(re.search(r"[A-Za-z]{4}", cell.text) for row in rows for cell in row[index + 1 :])
        ):
            found.add(index)
    return found
