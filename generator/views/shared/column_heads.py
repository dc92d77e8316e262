"""The heads of tables: a unit that all figures of a column share is written once, above them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.languages.translation import Language, current_language
from generator.views.shared.components import Shown
from generator.views.shared.numbers import split_unit


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column; ``unit`` is that of all its figures, or empty where each has its own."""

    name: str
    unit: str = ""

    def __str__(self) -> str:
        """Write the head: ``Pagu (Rp)``."""
        return f"{self.name} ({self.unit})" if self.unit else self.name

    def cell(self, value: Shown) -> Shown:
        """Return a value of this column, without the unit that the head names."""
        return replace(value, text=split_unit(value.text)[0]) if self.unit and value.is_known else value


def headed(name: str, values: Iterable[Shown]) -> Head:
    """Return the head of a column of values; values that are words say nothing about its unit.

    Languages that count tell one thing from several: the head is for several, where there are any.
    """
    parts = {split_unit(value.text) for value in values if value.is_known}
    ones = {unit for figure, unit in parts if figure.lstrip("+-−") == "1"}
    several = {unit for figure, unit in parts if figure.lstrip("+-−") != "1"} or ones
    if len(several) != 1:
        return Head(name)
    (common,) = several
    return Head(name, common if all(_is_one_of(unit, common) for unit in ones) else "")


def _is_one_of(unit: str, several: str) -> bool:
    """Whether a unit is the other or may be its singular, which Indonesian and signs do not have."""
    if unit == several:
        return True
    return current_language() is not Language.INDONESIAN and unit[-1:].isalpha() and several[-1:].isalpha()
