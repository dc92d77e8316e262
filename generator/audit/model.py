"""What an audit of a report holds: its figures, the relations between them, and how each came out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from generator.compute.verification.causes import Cause

if TYPE_CHECKING:
    from generator.audit.numbers import Figure
    from generator.audit.reading.document import Document, Position
    from generator.compute.verification.over_intervals import Formula


class Outcome(Enum):
    """How a printed figure compares with what follows from others."""

    AGREES = "cocok"
    ROUNDED = "cocok bila masukannya sudah dibulatkan"
    DIFFERS = "berbeda"


@dataclass(frozen=True)
class Calculation:
    """A figure and what it should equal.

    ``said`` is the arithmetic in Indonesian, ``follows`` what it gives, ``difference`` by how much the figure
    is off, both as printed for people; ``formula`` gives it of the inputs, ``cause`` is proved by the
    figures. ``is_certain`` tells a firm finding from a question.
    """

    kind: str
    figure: Figure
    inputs: tuple[Figure, ...]
    outcome: Outcome
    said: str
    follows: str = ""
    difference: str = ""
    is_certain: bool = True
    formula: Formula | None = field(default=None, compare=False, repr=False)
    cause: Cause = Cause.UNKNOWN


@dataclass(frozen=True)
class Remark:
    """A contradiction between words, or between a word and what stands below it.

    ``figures`` are other figures that it speaks of, as printed.
    """

    kind: str
    at: Position
    printed: str
    said: str
    follows: str = ""
    others: tuple[Position, ...] = ()
    is_certain: bool = True
    figures: tuple[str, ...] = ()


@dataclass(frozen=True)
class Audit:
    """A report with everything that was found in it."""

    document: Document
    figures: tuple[Figure, ...]
    calculations: tuple[Calculation, ...]
    remarks: tuple[Remark, ...]

    @cached_property
    def contradictions(self) -> tuple[Calculation, ...]:
        """Relations that do not hold, firm ones first, in the order of the report."""
        differing = [each for each in self.calculations if each.outcome is Outcome.DIFFERS]
        return tuple(sorted(differing, key=lambda each: (not each.is_certain, each.figure.at.line)))

    @cached_property
    def calculations_of(self) -> dict[int, list[Calculation]]:
        """The relations that speak of each figure, by the identity of the figure."""
        found: dict[int, list[Calculation]] = {}
        for calculation in self.calculations:
            for figure in {id(each): each for each in (calculation.figure, *calculation.inputs)}:
                found.setdefault(figure, []).append(calculation)
        return found

    @property
    def borne_out(self) -> int:
        """How many figures some relation bears out and none contradicts."""
        return sum(self.state(figure) in {Outcome.AGREES, Outcome.ROUNDED} for figure in self.figures)

    def state(self, figure: Figure) -> Outcome | None:
        """Tell how a figure stands; nothing where no relation speaks of it."""
        calculations = self.calculations_of.get(id(figure), [])
        if any(each.outcome is Outcome.DIFFERS and each.figure is figure for each in calculations):
            return Outcome.DIFFERS
        held = [each.outcome for each in calculations if each.outcome is not Outcome.DIFFERS]
        if not held:
            return None
        return Outcome.AGREES if Outcome.AGREES in held else Outcome.ROUNDED
