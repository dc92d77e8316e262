"""The layout of a scorecard picture: one bar per indicator, its name above, its number at the end."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.charts.drawing import (
    AMBER,
    BLUE,
    GREEN,
    INK,
    LINE_HEIGHT,
    PAPER,
    RED,
    STATUS_COLOURS,
    TEXT_SIZE,
    WIDTH,
    Annotations,
    Drawing,
    Row,
    mark,
    rule,
    stacked,
    text,
)
from generator.charts.inputs import ScorecardChart, ScoreRow, Status
from generator.charts.text import width, wrap

CUT: Final = 150
CUT_NOTE: Final = f"Batang bertanda // dipotong pada {CUT}%. Angkanya lengkap."
BELOW_ZERO_NOTE: Final = "Segitiga di pangkal batang = capaian di bawah nol."
TARGET_WORD: Final = "target = 100%"

_RIGHT: Final = 204.0
_VALUE_AT: Final = _RIGHT + 11
_WORD_AT: Final = _VALUE_AT + 18
_INSET: Final = 8.0
_BAR: Final = 22.0
_NAME_GAP: Final = 9.0
_GAP: Final = 24.0
_HEAD: Final = 28.0
_CODE_SPACE: Final = 8.0
_FIRST: Final = 15
_BREAK: Final = (_RIGHT - 22, _RIGHT - 16)
_DISC: Final = "M-1,0A1,1,0,1,1,1,0A1,1,0,1,1,-1,0Z"
_HALF: Final = "M0,-.7A.7,.7,0,0,1,0,.7Z"
_DIAMOND: Final = "M0,-1.25L1.25,0L0,1.25L-1.25,0Z"
_TICK: Final = "M-.45,.05L-.12,.38L.45,-.32"
_ARROW: Final = "M-.5,0L.45,0M.1,-.35L.45,0L.1,.35"
_CROSS: Final = "M-.42,-.42L.42,.42M-.42,.42L.42,-.42"
_GLYPHS: Final[Mapping[Status, tuple[tuple[str, str, str], ...]]] = {
    "tercapai": ((_DISC, GREEN, GREEN), (_TICK, "none", PAPER)),
    "hampir": ((_DISC, "none", AMBER), (_HALF, AMBER, "none")),
    "belum": ((_DIAMOND, RED, RED), (_CROSS, "none", PAPER)),
    "berjalan": ((_DISC, "none", BLUE), (_ARROW, "none", BLUE)),
    "kosong": (),
}
_POINTER: Final = "M.8,-1L-.8,0L.8,1Z"


@dataclass(frozen=True, slots=True)
class Placed:
    """A row of the scorecard with its name broken into lines and its place from the top."""

    row: ScoreRow
    name: tuple[str, ...]
    words: tuple[str, ...]
    indent: float
    top: float

    @property
    def bar(self) -> float:
        """The upper edge of the bar, under the name."""
        return self.top + len(self.name) * LINE_HEIGHT + _NAME_GAP

    @property
    def depth(self) -> float:
        """The height from the bar's upper edge down to the next row, with room for every line of words."""
        return _BAR + _GAP + LINE_HEIGHT * (len(self.words) - 1)

    @property
    def ratio(self) -> float | None:
        """The achievement in percent, as far as it is drawn."""
        return None if self.row.ratio is None else float(self.row.ratio)


def lay_out(chart: ScorecardChart) -> Drawing:
    """Return the layout of a scorecard picture, a bar for each row in the order given."""
    placed = _placed(chart.rows)
    end = placed[-1].bar + placed[-1].depth - 6 if placed else _HEAD
    notes = tuple(line for note in _notes(placed) for line in wrap(note, WIDTH, TEXT_SIZE))
    foot = Annotations(stacked(notes, 0, end + _FIRST))
    annotations = sum((_row_annotations(row) for row in placed), _head(placed)) + foot
    rows: dict[str, Sequence[Row]] = {
        "tracks": [_span(row, CUT) for row in placed if row.ratio is not None],
        "gaps": [_gap(row) for row in placed if row.ratio is None],
        "bars": [_bar(row, row.ratio) for row in placed if row.ratio is not None and row.ratio > 0],
    }
    height = end + len(notes) * LINE_HEIGHT + (4 if notes else -4)
    return Drawing(height, rows | annotations.layers())


def _placed(rows: Sequence[ScoreRow]) -> tuple[Placed, ...]:
    widest = max((width(row.code, TEXT_SIZE) for row in rows), default=0.0)
    indent = widest + _CODE_SPACE if widest else 0.0
    placed: list[Placed] = []
    for row in rows:
        top = placed[-1].bar + placed[-1].depth if placed else _HEAD
        placed.append(Placed(row, wrap(row.name, WIDTH - indent, TEXT_SIZE), _words(row), indent, top))
    return tuple(placed)


def _words(row: ScoreRow) -> tuple[str, ...]:
    room = WIDTH - 2 * _INSET if row.ratio is None else WIDTH - _WORD_AT
    return wrap(row.status_word, room, TEXT_SIZE)


def _span(placed: Placed, ratio: float) -> Row:
    reach = _RIGHT * min(ratio, CUT) / CUT
    return {"x": 0, "x2": reach, "y": placed.bar, "y2": placed.bar + _BAR}


def _bar(placed: Placed, ratio: float) -> Row:
    return {**_span(placed, ratio), "fill": STATUS_COLOURS[placed.row.status]}


def _gap(placed: Placed) -> Row:
    """Give the empty place of a missing value the size of a bar, or more when its words need more."""
    needed = max(width(line, TEXT_SIZE) for line in placed.words) + 2 * _INSET if placed.words else 0.0
    reach = min(max(_RIGHT, needed), WIDTH - 1)
    return {**_span(placed, 0), "x": 1, "x2": reach, "y2": placed.bar + placed.depth - _GAP}


def _head(placed: Sequence[Placed]) -> Annotations:
    """Return the key, and the lines on all bars: those of one look together, for they are drawn as one."""
    measured = [row for row in placed if row.ratio is not None]
    lines = (
        rule((2, 1), (2, 19), INK, width=2),
        *(_line(row, _RIGHT * 100 / CUT, 4, width=2) for row in measured),
        *(_line(row, 0.5, 2, width=1) for row in measured),
        *(stroke for row in measured for stroke in _cut_strokes(row)),
    )
    return Annotations((text(TARGET_WORD, 10, _FIRST),), lines)


def _line(placed: Placed, x: float, beyond: int, *, width: float) -> Row:
    """Draw the foot of the bar, or the line of the target."""
    return rule((x, placed.bar - beyond), (x, placed.bar + _BAR + beyond), INK, width=width)


def _cut_strokes(placed: Placed) -> Iterator[Row]:
    """Draw the two strokes that say a bar was cut."""
    top, bottom = placed.bar - 1, placed.bar + _BAR + 1
    if _is_cut(placed):
        yield from (rule((x - 4, bottom), (x + 4, top), PAPER, width=3) for x in _BREAK)


def _row_annotations(placed: Placed) -> Annotations:
    first = placed.top + _FIRST
    code = (text(placed.row.code, 0, first, bold=True),)
    name = stacked(placed.name, placed.indent, first)
    return Annotations(code + name) + (_measured(placed) if placed.ratio is not None else _missing(placed))


def _missing(placed: Placed) -> Annotations:
    return Annotations(stacked(placed.words, _INSET, placed.bar + _BAR / 2 + 5))


def _measured(placed: Placed) -> Annotations:
    middle = placed.bar + _BAR / 2
    value = text(placed.row.value_label, _VALUE_AT, middle - 4, bold=True)
    words = stacked(placed.words, _WORD_AT, middle + 14)
    return Annotations((value, *words), marks=(*_glyph(placed), *_pointer(placed)))


def _glyph(placed: Placed) -> Iterator[Row]:
    """Give each status a figure of its own: disc and tick, half disc, diamond and cross."""
    y = placed.bar + _BAR / 2 + 9
    for shape, fill, stroke in _GLYPHS[placed.row.status]:
        yield mark(shape, _VALUE_AT + 6, y, fill=fill, stroke=stroke, size=120)


def _pointer(placed: Placed) -> Iterator[Row]:
    if _is_below_zero(placed):
        yield mark(_POINTER, 10, placed.bar + _BAR / 2, fill=INK, stroke=INK, size=50)


def _is_cut(placed: Placed) -> bool:
    return placed.ratio is not None and placed.ratio > CUT


def _is_below_zero(placed: Placed) -> bool:
    return placed.ratio is not None and placed.ratio < 0


def _notes(placed: Sequence[Placed]) -> Iterator[str]:
    if any(map(_is_cut, placed)):
        yield CUT_NOTE
    if any(map(_is_below_zero, placed)):
        yield BELOW_ZERO_NOTE
