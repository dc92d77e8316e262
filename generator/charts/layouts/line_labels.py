"""The annotations above and below a line picture: key, unit, breaks, years, notes."""

from collections.abc import Iterator
from typing import Final

from generator.charts.drawing import (
    AMBER,
    BLUE,
    FAINT,
    LINE_HEIGHT,
    PAPER,
    TEXT_SIZE,
    Annotations,
    Row,
    Size,
    mark,
    rule,
    stacked,
    text,
)
from generator.charts.layouts.axis import CUT_AXIS_NOTE, Axis
from generator.charts.layouts.frame import Frame, grade_words
from generator.charts.layouts.series import Series, Values
from generator.charts.text import width, wrap
from generator.languages.translation import translatable, translate

NOTHING: Final = translatable("belum ada angka")
BREAK_WORDS: Final = translatable("cara ukur berganti")
BREAK_WORD: Final = translatable("ganti")
BREAK_NOTE: Final = translatable("ganti = cara ukur berganti; angka sebelum dan sesudahnya tidak disambung")
PROVISIONAL_NOTE: Final = translatable("* lingkaran kosong = angka sementara")
GRADES_NOTE: Final = translatable("Jalur mendatar: predikat, namanya di kanan, batas bawahnya di kiri.")

_SAMPLE: Final = 30
_WORD_AT: Final = _SAMPLE + 6
_SPACE: Final = 22
_FIRST: Final = 15
_GRADE_GAP: Final = 8
_HALF_LETTER: Final = 5


def header(series: Series, size: Size) -> tuple[Annotations, float]:
    """Return the key and the unit, and the height that they take."""
    if not series.all_values:
        return Annotations(), 0.0
    key, height = _key(series, size.width)
    units = wrap(series.unit, size.width, TEXT_SIZE)
    unit = Annotations(stacked(units, 0, height + _FIRST))
    breaks = LINE_HEIGHT if series.breaks else 0
    return key + unit, height + len(units) * LINE_HEIGHT + breaks + 14


def _key(series: Series, room: float) -> tuple[Annotations, float]:
    """Show how each series is drawn, side by side or, when the words are long, one under the other."""
    actual = _key_word(series.actual_word, series.actual)
    if not series.target_word:
        return _actual_key(actual), LINE_HEIGHT + 8.0
    target = _key_word(series.target_word, series.target)
    second = _WORD_AT + width(actual, TEXT_SIZE) + _SPACE
    fits = second + _WORD_AT + width(target, TEXT_SIZE) <= room
    x, y = (second, 0.0) if fits else (0.0, float(LINE_HEIGHT))
    first = _actual_key(actual) if _has_any(series.actual) else Annotations((text(actual, 0, _FIRST),))
    other = (
        _target_key(target, x, y) if _has_any(series.target) else Annotations((text(target, x, y + _FIRST),))
    )
    return first + other, y + LINE_HEIGHT + 8


def _key_word(name: str, values: Values) -> str:
    return name if _has_any(values) else f"{name}: {translate(NOTHING)}"


def _has_any(values: Values) -> bool:
    return any(value is not None for value in values)


def _actual_key(name: str) -> Annotations:
    middle = _FIRST - 5
    return Annotations(
        (text(name, _WORD_AT, _FIRST, bold=True),),
        (rule((0, middle), (_SAMPLE, middle), BLUE, width=3),),
        (mark("circle", _SAMPLE / 2, middle, fill=BLUE, stroke=BLUE),),
    )


def _target_key(name: str, x: float, y: float) -> Annotations:
    middle = y + _FIRST - 5
    return Annotations(
        (text(name, x + _WORD_AT, y + _FIRST),),
        (rule((x, middle), (x + _SAMPLE, middle), AMBER, dash=True, width=2),),
        (mark("square", x + _SAMPLE / 2, middle, fill=PAPER, stroke=AMBER, size=90),),
    )


def footer(series: Series, frame: Frame, upright: Axis | None, size: Size) -> tuple[Annotations, float]:
    """Return years, breaks and notes, and the height of the whole picture."""
    labels = tuple(
        text(label, frame.x(at), frame.bottom + LINE_HEIGHT, align="center")
        for at, label in enumerate(series.labels)
        if frame.has_label(at)
    )
    lines = tuple(line for note in _notes(series, upright) for line in wrap(note, size.width, TEXT_SIZE))
    start = frame.bottom + LINE_HEIGHT + 6
    notes = stacked(lines, 0, start + LINE_HEIGHT)
    plot = _breaks(series, frame, size.width) if series.all_values else _empty(frame, size.width)
    grades = tuple(_grades(frame, upright, size)) if upright else ()
    return Annotations(labels + notes + grades) + plot, start + len(lines) * LINE_HEIGHT + 4


def _grades(frame: Frame, upright: Axis, size: Size) -> Iterator[Row]:
    """Name each band beside the plot, where it is high enough for the words."""
    for band in upright.bands:
        upper, lower = frame.y(band.high, upright), frame.y(band.low, upright)
        lines = wrap(grade_words(band, size), max(frame.grade_room, 1), TEXT_SIZE)
        if lower - upper >= len(lines) * TEXT_SIZE:
            first = (upper + lower) / 2 - (len(lines) - 1) * LINE_HEIGHT / 2 + _HALF_LETTER
            yield from stacked(lines, frame.right + _GRADE_GAP, first)


def _notes(series: Series, upright: Axis | None) -> Iterator[str]:
    if series.provisional:
        yield translate(PROVISIONAL_NOTE)
    if len(series.breaks) > 1:
        yield translate(BREAK_NOTE)
    if upright and any(band.grade.label for band in upright.bands):
        yield translate(GRADES_NOTE)
    if upright and upright.is_cut:
        yield translate(CUT_AXIS_NOTE)


def _breaks(series: Series, frame: Frame, room: float) -> Annotations:
    word = translate(BREAK_WORDS if len(series.breaks) == 1 else BREAK_WORD)
    half = width(word, TEXT_SIZE) / 2
    break_positions = tuple(frame.x(at - 0.5) for at in series.breaks)
    return Annotations(
        tuple(
            text(word, min(max(x, half), room - half), frame.top - 5, align="center") for x in break_positions
        ),
        tuple(rule((x, frame.top), (x, frame.bottom), FAINT, dash=True) for x in break_positions),
    )


def _empty(frame: Frame, room: float) -> Annotations:
    """Say in words that there is nothing to draw."""
    middle = (frame.top + frame.bottom) / 2
    return Annotations(
        (text(translate(NOTHING), room / 2, middle + 5, align="center"),),
        tuple(rule((0, y), (room, y), FAINT, dash=True) for y in (frame.top + 1, frame.bottom)),
    )
