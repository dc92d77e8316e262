"""The layout of a scorecard picture: one bar per indicator, its name above, its number beside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from generator.charts.drawing import (
    INK,
    LINE_HEIGHT,
    PAPER,
    TEXT_SIZE,
    WIDTH,
    Drawing,
    Furniture,
    Row,
    mark,
    rule,
    text,
)
from generator.charts.inputs import ScorecardChart, ScoreRow
from generator.charts.words import width, wrap

CUT: Final = 150
CUT_NOTE: Final = f"// = batang lebih panjang dari {CUT}%, dipotong; angkanya tetap yang sebenarnya."
BELOW_ZERO_NOTE: Final = "Segitiga di pangkal batang = capaian di bawah nol."
TARGET_WORD: Final = "target = 100%"

_RIGHT: Final = 214.0
_WORDS_AT: Final = _RIGHT + 12
_BAR: Final = 22.0
_NAME_GAP: Final = 9.0
_GAP: Final = 24.0
_HEAD: Final = 28.0
_CODE_SPACE: Final = 8.0
_FIRST: Final = 15
_BREAK: Final = (_RIGHT - 22, _RIGHT - 16)
_GLYPHS: Final = {
    "tercapai": "M-1,0L-.3,.7L1,-.8",
    "hampir": "M-.9,.8L0,-.8L.9,.8Z",
    "belum": "M-.8,-.8L.8,.8M-.8,.8L.8,-.8",
}
_POINTER: Final = "M.8,-1L-.8,0L.8,1Z"


@dataclass(frozen=True, slots=True)
class Placed:
    """A row of the scorecard with its name broken into lines and its place from the top."""

    row: ScoreRow
    name: tuple[str, ...]
    indent: float
    top: float

    @property
    def bar(self) -> float:
        """The upper edge of the bar, under the name."""
        return self.top + len(self.name) * LINE_HEIGHT + _NAME_GAP

    @property
    def ratio(self) -> float | None:
        """The achievement in percent, as far as it is drawn."""
        return None if self.row.ratio is None else float(self.row.ratio)


def lay_out(chart: ScorecardChart) -> Drawing:
    """Place everything of a scorecard."""
    placed = _placed(chart.rows)
    end = placed[-1].bar + _BAR + 14 if placed else _HEAD
    notes = tuple(line for note in _notes(placed) for line in wrap(note, WIDTH, TEXT_SIZE))
    foot = Furniture(tuple(text(line, 0, end + _FIRST + at * LINE_HEIGHT) for at, line in enumerate(notes)))
    around = sum((_around(row) for row in placed), _head() + foot)
    rows = {
        "tracks": [_span(row, CUT) for row in placed if row.ratio is not None],
        "gaps": [_span(row, CUT) for row in placed if row.ratio is None],
        "bars": [_span(row, row.ratio) for row in placed if row.ratio is not None and row.ratio > 0],
    }
    height = end + len(notes) * LINE_HEIGHT + (4 if notes else -4)
    return Drawing("scorecard", height, {"right": _RIGHT, "cut": CUT}, rows | around.layers())


def _placed(rows: Sequence[ScoreRow]) -> tuple[Placed, ...]:
    widest = max((width(row.code, TEXT_SIZE) for row in rows), default=0.0)
    indent = widest + _CODE_SPACE if widest else 0.0
    names = tuple(wrap(row.name, WIDTH - indent, TEXT_SIZE) for row in rows)
    tops = accumulate((len(name) * LINE_HEIGHT + _NAME_GAP + _BAR + _GAP for name in names), initial=_HEAD)
    return tuple(Placed(row, name, indent, top) for row, name, top in zip(rows, names, tops, strict=False))


def _span(placed: Placed, ratio: float) -> Row:
    status = placed.row.status
    return {"start": 0, "end": min(ratio, CUT), "top": placed.bar, "bottom": placed.bar + _BAR, "status": status}


def _head() -> Furniture:
    return Furniture((text(TARGET_WORD, 10, _FIRST),), (rule((2, 1), (2, 19), INK, width=2),))


def _around(placed: Placed) -> Furniture:
    first = placed.top + _FIRST
    code = (text(placed.row.code, 0, first, bold=True),)
    name = tuple(
        text(line, placed.indent, first + at * LINE_HEIGHT) for at, line in enumerate(placed.name)
    )
    return Furniture(code + name) + (_measured(placed) if placed.ratio is not None else _missing(placed))


def _missing(placed: Placed) -> Furniture:
    return Furniture((text(placed.row.status_word, 8, placed.bar + _BAR / 2 + 5),))


def _measured(placed: Placed) -> Furniture:
    middle = placed.bar + _BAR / 2
    words = (
        text(placed.row.value_label, _WORDS_AT, middle - 4, bold=True),
        text(placed.row.status_word, _WORDS_AT + 20, middle + 14),
    )
    glyph = mark(_GLYPHS.get(placed.row.status, _POINTER), _WORDS_AT + 7, middle + 9, fill="none", stroke=INK)
    return Furniture(words, tuple(_rules(placed)), (glyph, *_pointer(placed)))


def _rules(placed: Placed) -> Iterator[Row]:
    """Draw the foot of the bar, the line of the target, and the two strokes that say a bar was cut."""
    top, bottom = placed.bar, placed.bar + _BAR
    target = _RIGHT * 100 / CUT
    yield rule((0, top - 2), (0, bottom + 2), INK)
    yield rule((target, top - 4), (target, bottom + 4), INK, width=2)
    if _is_cut(placed):
        yield from (rule((x - 4, bottom + 1), (x + 4, top - 1), PAPER, width=3) for x in _BREAK)


def _pointer(placed: Placed) -> Iterator[Row]:
    if _is_below_zero(placed):
        yield mark(_POINTER, 10, placed.bar + _BAR / 2, fill=INK, stroke=INK)


def _is_cut(placed: Placed) -> bool:
    return placed.ratio is not None and placed.ratio > CUT


def _is_below_zero(placed: Placed) -> bool:
    return placed.ratio is not None and placed.ratio < 0


def _notes(placed: Sequence[Placed]) -> Iterator[str]:
    if any(map(_is_cut, placed)):
        yield CUT_NOTE
    if any(map(_is_below_zero, placed)):
        yield BELOW_ZERO_NOTE
