"""The heads of tables: a unit that all figures of a column share is said once, above them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.views.numbers import parted
from generator.views.shown import Shown


@dataclass(frozen=True, slots=True)
class Head:
    """What heads a column; ``unit`` is that of all its figures, or empty where each has its own."""

    name: str
    unit: str = ""

    def __str__(self) -> str:
        """Write the head: ``Pagu (Rp)``."""
        return f"{self.name} ({self.unit})" if self.unit else self.name

    def cell(self, value: Shown) -> Shown:
        """Show a value below this head."""
        return replace(value, text=parted(value.text)[0]) if self.unit and value.known else value


def headed(name: str, values: Iterable[Shown]) -> Head:
    """Head a column of values; those that are words say nothing about its unit.

    Languages that count tell one thing from several: the head is for several, where there are any.
    """
    parts = {parted(value.text) for value in values if value.known}
    several = {unit for figure, unit in parts if figure.lstrip("+-−") != "1"} or {unit for _, unit in parts}
    return Head(name, several.pop() if len(several) == 1 else "")
