"""Outlines of small shapes as Vega draws them around (0, 0), put at their place without a transform."""

import re
from functools import lru_cache
from itertools import cycle
from typing import Final

_COMMAND: Final = re.compile(r"([MLCAhvZ])([^MLCAhvZ]*)")
_OUTLINE: Final = re.compile(r"M[-\d.,eMLCAhvZ]*")
_NUMBER: Final = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
# Which number of an arc is a length across (0), a length down (1), or none of a place (None).
_ARC: Final = (None, None, None, None, None, 0, 1)
_PAIR: Final = (0, 1)
_PLACES: Final = {"M": _PAIR, "C": _PAIR, "A": _ARC}


def placed(outline: str, x: float, y: float) -> str:
    """Return an outline (commands M, L, C, A, h, v and Z) with its origin at (``x``, ``y``).

    Lengths are rounded to a tenth. All that follows the first point is relative to it, so the same shape is
    the same text wherever it stands, and outlines of one look can be drawn as one. Raises ``ValueError`` for
    any other command.
    """
    left, top, rest = _relative(outline)
    return f"M{_text(left + round(x * 10))},{_text(top + round(y * 10))}{rest}".replace(",-", "-")


@lru_cache(maxsize=256)
def _relative(outline: str) -> tuple[int, int, str]:
    """Return the first point, in tenths, and what follows it."""
    if not _OUTLINE.fullmatch(outline):
        message = f"not an outline of known commands: {outline}"
        raise ValueError(message)
    first, *others = _COMMAND.findall(outline)
    here = start = [round(10 * float(number)) for number in _NUMBER.findall(first[1])]
    origin, rest = tuple(here), ""
    for command, written in others:
        numbers = [float(number) for number in _NUMBER.findall(written)]
        if command in "hv":
            length = round(10 * numbers[0])
            rest += f"{command}{_text(length)}"
            here = [here[0] + length, here[1]] if command == "h" else [here[0], here[1] + length]
        elif command == "Z":
            here, rest = start, f"{rest}Z"
        elif command == "L":
            for across, down in zip(numbers[::2], numbers[1::2], strict=True):
                there = [round(10 * across), round(10 * down)]
                rest += _step(there[0] - here[0], there[1] - here[1])
                here = there
        else:
            roles = list(zip(numbers, cycle(_PLACES[command]), strict=False))
            lengths = [
                f"{round(number, 1):g}" if role is None else _text(round(10 * number) - here[role])
                for number, role in roles
            ]
            rest += f"{command.lower()}{','.join(lengths)}"
            here = [round(10 * number) for number in numbers[-2:]]
            start = here if command == "M" else start
    return origin[0], origin[1], rest


def _step(across: int, down: int) -> str:
    """Return a straight line by so many tenths."""
    if not down:
        return f"h{_text(across)}"
    return f"l{_text(across)},{_text(down)}" if across else f"v{_text(down)}"


def _text(tenths: int) -> str:
    return f"{tenths / 10:g}"
