"""Codes of budget trees, which reports print by their last steps only, completed to the whole way down."""

import re
from collections.abc import Mapping
from typing import Final

from generator.copying.answers import NOTHING, Doubt
from generator.copying.target import Target
from generator.copying.words import normal

_MOST_CHOICES: Final = 6
# A code of so many dots that only one code of the office ends with is that code, whatever its name.
_SURE_STEPS: Final = 2
_CODE: Final = re.compile(r"[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*")


def has_ways(target: Target) -> bool:
    """Whether the codes of a target name all steps from the root down: ``EC.6077.BAD.001``."""
    code = target.by_name.get("kode")
    return bool(code and code.is_required and target.may_be_bare and "induk" not in target.by_name)


class Codes:
    """Completes the codes of one table from row to row."""

    def __init__(self, known: Mapping[str, str]) -> None:
        """Begin above the first row; ``known`` are the codes of the office with their names."""
        self._known, self._way = known, ""

    def full(self, printed: str, name: str) -> str | Doubt:
        """Return the whole code of a row, or the doubt about it.

        What proves it: the office has one code that ends so and has this name or many steps, or the first
        step of the printed code is the last one of a row above.
        """
        code = printed.strip(" .")
        if not _CODE.fullmatch(code):
            return _doubt(printed, [])
        ending = [each for each in self._known if each == code or each.endswith(f".{code}")]
        same = [each for each in ending if normal(self._known[each]) == normal(name)]
        steps = self._way.split(".") if self._way else []
        first, _, rest = code.partition(".")
        if len(same) == 1:
            found = same[0]
        elif len(ending) == 1 and code.count(".") >= _SURE_STEPS:
            found = ending[0]
        elif not steps or first == steps[0] or _is_root(code, steps):
            found = code
        elif first in steps and rest:
            depth = len(steps) - steps[::-1].index(first)
            found = ".".join((*steps[:depth], rest))
        elif "." in code and any(each.partition(".")[0] == first for each in self._known):
            found = code
        else:
            return _doubt(printed, ending)
        return self.completed(found)

    def completed(self, code: str) -> str:
        """Take the whole code of a row as a clerk told it; the rows below may stand under it."""
        self._way = code
        return code


def _is_root(code: str, steps: list[str]) -> bool:
    """Whether a code of one step looks like the first step of the way, and like no other: WA beside EC."""
    shapes = [_shape(step) for step in steps]
    return "." not in code and shapes[0] == _shape(code) and shapes.count(shapes[0]) == 1


def _shape(step: str) -> str:
    return re.sub("[A-Za-z]", "A", re.sub(r"\d", "9", step))


def _doubt(printed: str, choices: list[str]) -> Doubt:
    words = f"kode “{printed}” tidak menyebut induknya, dan baris di atasnya tidak memastikannya"
    return Doubt("--sel", printed, words, (*choices[:_MOST_CHOICES], NOTHING, printed))
