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
    Annotations,
    Drawing,
    Row,
    Size,
    mark,
    rule,
    stacked,
    text,
)
from generator.charts.inputs import ScorecardChart, ScoreRow, Status
from generator.charts.layouts.axis import cut_strokes
from generator.charts.text import width, wrap
from generator.values.performance import bar

CUT: Final = float(bar.LONGEST_BAR)
CUT_NOTE: Final = f"Batang bertanda // dipotong pada {bar.LONGEST_BAR}%. Angkanya lengkap."
BELOW_ZERO_NOTE: Final = "Segitiga di pangkal batang = capaian di bawah nol."
TARGET_WORD: Final = "target = 100%"

# What stands right of the longest bar: the value, and under it a figure and the words of the status.
_VALUE_GAP: Final = 11
_WORD_GAP: Final = _VALUE_GAP + 18
_WORD_ROOM: Final = 107
_INSET: Final = 8.0
_BAR: Final = 22.0
_NAME_GAP: Final = 9.0
_GAP: Final = 24.0
_HEAD: Final = 28.0
_CODE_SPACE: Final = 8.0
_FIRST: Final = 15
_BREAK: Final = 19
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
class Columns:
    """What stands where from left to right: code, name from ``indent`` on, and the bar from its ``foot`` on.

    Names stand above their bars where the foot is 0.
    """

    indent: float
    foot: float
    width: float

    @property
    def right(self) -> float:
        """Where the longest bar ends."""
        return self.width - _WORD_GAP - _WORD_ROOM

    @property
    def name_room(self) -> float:
        """How wide the lines of a name may be."""
        return (self.foot - 2 * _CODE_SPACE if self.foot else self.width) - self.indent

    def reach(self, ratio: float) -> float:
        """Return where the bar of an achievement ends, which is cut where it would be too long."""
        return self.foot + (self.right - self.foot) * min(ratio, CUT) / CUT


@dataclass(frozen=True, slots=True)
class Placed:
    """A row of the scorecard with its name broken into lines and its place from the top."""

    row: ScoreRow
    name: tuple[str, ...]
    words: tuple[str, ...]
    columns: Columns
    top: float

    @property
    def bar(self) -> float:
        """The upper edge of the bar, beside the name or under it."""
        return self.top if self.columns.foot else self.top + len(self.name) * LINE_HEIGHT + _NAME_GAP

    @property
    def depth(self) -> float:
        """The height from the bar's upper edge down to the next row, with room for every line of words."""
        name_height = len(self.name) * LINE_HEIGHT if self.columns.foot else 0
        return max(_BAR + LINE_HEIGHT * (len(self.words) - 1), name_height) + _GAP

    @property
    def ratio(self) -> float | None:
        """The achievement in percent, as far as it is drawn."""
        return None if self.row.ratio is None else float(self.row.ratio)


def lay_out(chart: ScorecardChart, size: Size) -> Drawing:
    """Return the layout of a scorecard picture, a bar for each row in the order given."""
    columns = _columns(chart.rows, size)
    placed = _placed(chart.rows, columns)
    end = placed[-1].bar + placed[-1].depth - 6 if placed else _HEAD
    notes = tuple(line for note in _notes(placed) for line in wrap(note, size.width, TEXT_SIZE))
    foot = Annotations(stacked(notes, 0, end + _FIRST))
    marks = Annotations(marks=tuple(_marks(placed)))
    annotations = sum((_row_annotations(row) for row in placed), _head(placed, columns)) + foot + marks
    rows: dict[str, Sequence[Row]] = {
        "tracks": [_span(row, CUT) for row in placed if row.ratio is not None],
        "gaps": [_gap(row) for row in placed if row.ratio is None],
        "bars": [_bar(row, row.ratio) for row in placed if row.ratio is not None and row.ratio > 0],
    }
    height = end + len(notes) * LINE_HEIGHT + (4 if notes else -4)
    return Drawing(height, rows | annotations.layers())


def _columns(rows: Sequence[ScoreRow], size: Size) -> Columns:
    widest = max((width(row.code, TEXT_SIZE) for row in rows), default=0.0)
    return Columns(widest + _CODE_SPACE if widest else 0.0, size.width * size.name_share, size.width)


def _placed(rows: Sequence[ScoreRow], columns: Columns) -> tuple[Placed, ...]:
    placed: list[Placed] = []
    for row in rows:
        top = placed[-1].bar + placed[-1].depth if placed else _HEAD
        name = wrap(row.name, columns.name_room, TEXT_SIZE)
        placed.append(Placed(row, name, _words(row, columns), columns, top))
    return tuple(placed)


def _words(row: ScoreRow, columns: Columns) -> tuple[str, ...]:
    room = columns.width - columns.foot - 2 * _INSET if row.ratio is None else _WORD_ROOM
    return wrap(row.status_word, room, TEXT_SIZE)


def _span(placed: Placed, ratio: float) -> Row:
    columns = placed.columns
    return {"x": columns.foot, "x2": columns.reach(ratio), "y": placed.bar, "y2": placed.bar + _BAR}


def _bar(placed: Placed, ratio: float) -> Row:
    return {**_span(placed, ratio), "fill": STATUS_COLOURS[placed.row.status]}


def _gap(placed: Placed) -> Row:
    """Give the empty place of a missing value the size of a bar, or more when its words need more."""
    needed = max(width(line, TEXT_SIZE) for line in placed.words) + 2 * _INSET if placed.words else 0.0
    columns = placed.columns
    reach = min(max(columns.right, columns.foot + needed), columns.width - 1)
    lower = placed.bar + _BAR + LINE_HEIGHT * (len(placed.words) - 1)
    return {"x": columns.foot + 1, "x2": reach, "y": placed.bar, "y2": lower}


def _head(placed: Sequence[Placed], columns: Columns) -> Annotations:
    """Return the key, and the lines on all bars: those of one look together, for they are drawn as one."""
    measured, foot = [row for row in placed if row.ratio is not None], columns.foot
    lines = (
        rule((foot + 2, 1), (foot + 2, 19), INK, width=2),
        *(_line(row, columns.reach(100), 4, width=2) for row in measured),
        *(_line(row, foot + 0.5, 2, width=1) for row in measured),
        *(stroke for row in measured for stroke in _cut_strokes(row)),
    )
    return Annotations((text(TARGET_WORD, foot + 10, _FIRST),), lines)


def _line(placed: Placed, x: float, beyond: int, *, width: float) -> Row:
    """Draw the foot of the bar, or the line of the target."""
    return rule((x, placed.bar - beyond), (x, placed.bar + _BAR + beyond), INK, width=width)


def _cut_strokes(placed: Placed) -> Iterator[Row]:
    """Draw the two strokes that say a bar was cut."""
    top, bottom = placed.bar - 1, placed.bar + _BAR + 1
    if _is_cut(placed):
        end, middle = placed.columns.right - _BREAK, (top + bottom) / 2
        yield from cut_strokes(end, middle, (bottom - top) / 2, PAPER, width=3)


def _row_annotations(placed: Placed) -> Annotations:
    first = placed.top + _FIRST
    code = (text(placed.row.code, 0, first, bold=True),)
    name = stacked(placed.name, placed.columns.indent, first)
    return Annotations(code + name) + (_measured(placed) if placed.ratio is not None else _missing(placed))


def _missing(placed: Placed) -> Annotations:
    return Annotations(stacked(placed.words, placed.columns.foot + _INSET, placed.bar + _BAR / 2 + 5))


def _measured(placed: Placed) -> Annotations:
    middle, right = placed.bar + _BAR / 2, placed.columns.right
    value = text(placed.row.value_label, right + _VALUE_GAP, middle - 4, bold=True)
    words = stacked(placed.words, right + _WORD_GAP, middle + 14)
    return Annotations((value, *words))


def _marks(placed: Sequence[Placed]) -> Iterator[Row]:
    """Give each status a figure of its own: disc and tick, half disc, diamond and cross.

    The parts of all figures of one status follow each other, for they are drawn as one.
    """
    measured = [row for row in placed if row.ratio is not None]
    for status, parts in _GLYPHS.items():
        for shape, fill, stroke in parts:
            for row in measured:
                if row.row.status == status:
                    x, y = row.columns.right + _VALUE_GAP + 6, row.bar + _BAR / 2 + 9
                    yield mark(shape, x, y, fill=fill, stroke=stroke, size=120)
    for row in filter(_is_below_zero, measured):
        yield mark(_POINTER, row.columns.foot + 10, row.bar + _BAR / 2, fill=INK, stroke=INK, size=50)


def _is_cut(placed: Placed) -> bool:
    return placed.row.ratio is not None and bar.is_cut(placed.row.ratio)


def _is_below_zero(placed: Placed) -> bool:
    return placed.ratio is not None and placed.ratio < 0


def _notes(placed: Sequence[Placed]) -> Iterator[str]:
    if any(map(_is_cut, placed)):
        yield CUT_NOTE
    if any(map(_is_below_zero, placed)):
        yield BELOW_ZERO_NOTE
