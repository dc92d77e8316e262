"""Small cells: a figure that speaks of very few people is withheld, and enough others with it.

Classical cell suppression in two steps. *Primary*: a protected figure from 1 to 4 is withheld.
*Complementary*: what is withheld must not follow from what is shown. Where it does, the smallest figure that
it follows from is withheld too, until nothing follows any more. Zeros always stay: they speak of nobody.

What follows is found as a reader would find it. A sum with a single withheld member gives it away. Sums can
be added and subtracted, and of a withheld figure a reader knows that it is 1 to 4, or at least 1 (5 where a
small one would be told as small): a figure whose bounds meet is known as well.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from math import ceil, floor, inf, isfinite
from types import MappingProxyType
from typing import Final, Generic, TypeVar

C = TypeVar("C")
Bounds = tuple[float, float]
# Figures with their factors; together they come to nothing.
Equation = dict[C, Fraction]
FEWEST: Final = 5


class Hidden(Enum):
    """Why a figure is withheld: it is small itself, or a small one would follow from it."""

    SMALL = "<5"
    COMPLEMENT = "disamarkan"


@dataclass(frozen=True, slots=True)
class Relation(Generic[C]):
    """A figure that is the sum of others."""

    whole: C
    parts: tuple[C, ...]

    @property
    def members(self) -> tuple[C, ...]:
        """All figures of the sum, the parts first."""
        return (*self.parts, self.whole)


def suppressed(
    cells: Mapping[C, int],
    relations: Iterable[Relation[C]],
    protected: Collection[C],
    *,
    worth: Mapping[C, int] = MappingProxyType({}),
) -> dict[C, Hidden]:
    """Return which of ``cells`` are withheld and why.

    ``relations`` whose members are not all known, or that do not add up, tell a reader nothing and are left
    aside. ``protected`` are the cells whose small figures could tell of a person. Where another figure has to
    be withheld, the smallest of those with the least ``worth`` to readers goes first.
    """
    exact = [each for each in relations if _adds_up(each, cells)]
    hidden = {cell: Hidden.SMALL for cell, value in cells.items() if cell in protected and 0 < value < FEWEST}
    while True:
        bounds = {cell: _bounds_of(cell, mark, protected) for cell, mark in hidden.items()}
        choices = next(_choices(cells, exact, bounds), None)
        if choices is None:
            return hidden
        smallest = min(choices, key=lambda each: (worth.get(each, 0), cells[each]))
        hidden[smallest] = Hidden.COMPLEMENT


def _adds_up(relation: Relation[C], cells: Mapping[C, int]) -> bool:
    is_complete = all(each in cells for each in relation.members)
    return is_complete and cells[relation.whole] == sum(cells[each] for each in relation.parts)


def _bounds_of(cell: C, mark: Hidden, protected: Collection[C]) -> Bounds:
    """Return the bounds that a reader knows of a withheld figure from its mark alone."""
    if mark is Hidden.SMALL:
        return (1, FEWEST - 1)
    return (FEWEST if cell in protected else 1, inf)


def _choices(
    cells: Mapping[C, int], exact: Iterable[Relation[C]], unknown: Mapping[C, Bounds]
) -> Iterator[list[C]]:
    """Yield, for what gives a withheld figure away, the shown figures that it does so with."""
    equations = [_equation(each) for each in exact]
    # A sum with one unknown is the plain case; only where none is left is all that follows worked out.
    plain = (each for each in equations if sum(cell in unknown for cell in each) == 1)
    for candidates in (plain, _revealing_equations(equations, cells, unknown)):
        for equation in candidates:
            published_cells = [cell for cell in equation if cell not in unknown and cells[cell]]
            if published_cells:
                yield published_cells


def _equation(relation: Relation[C]) -> Equation[C]:
    return dict.fromkeys(relation.parts, Fraction(1)) | {relation.whole: Fraction(-1)}


def _revealing_equations(
    equations: list[Equation[C]], cells: Mapping[C, int], unknown: Mapping[C, Bounds]
) -> Iterator[Equation[C]]:
    """Yield the equations that leave an unknown a single value, in the order of reading."""
    all_equations = [*equations, *_reduced(equations, unknown)]
    bounds = dict(unknown)
    is_narrower = True
    while is_narrower:
        is_narrower = False
        for equation in all_equations:
            for cell, narrow in _narrowed(equation, cells, bounds):
                if narrow != bounds[cell]:
                    is_narrower = True
                    bounds[cell] = narrow
                    if narrow[0] == narrow[1]:
                        yield equation


def _reduced(equations: Iterable[Equation[C]], unknown: Collection[C]) -> list[Equation[C]]:
    """Add and subtract equations until each has an unknown of its own (Gauss and Jordan)."""
    done: list[tuple[C, Equation[C]]] = []
    for equation in equations:
        reduced = equation
        for pivot, other in done:
            reduced = _without(pivot, reduced, other)
        pivot_or_none = next((cell for cell in reduced if cell in unknown), None)
        if pivot_or_none is not None:
            factor = reduced[pivot_or_none]
            reduced = {cell: value / factor for cell, value in reduced.items()}
            done = [(each, _without(pivot_or_none, other, reduced)) for each, other in done]
            done.append((pivot_or_none, reduced))
    return [equation for _, equation in done]


def _without(pivot: C, equation: Equation[C], other: Equation[C]) -> Equation[C]:
    """Subtract ``other``, in which ``pivot`` has the factor 1, so that ``pivot`` is gone."""
    factor = equation.get(pivot)
    if not factor:
        return equation
    difference = dict(equation)
    for cell, value in other.items():
        difference[cell] = difference.get(cell, Fraction()) - factor * value
    return {cell: value for cell, value in difference.items() if value}


def _narrowed(
    equation: Equation[C], cells: Mapping[C, int], bounds: Mapping[C, Bounds]
) -> Iterator[tuple[C, Bounds]]:
    """Yield for each unknown the whole numbers that the others leave it."""
    ends = {
        cell: sorted(factor * bound for bound in bounds.get(cell, (cells[cell], cells[cell])))
        for cell, factor in equation.items()
    }
    for cell, factor in equation.items():
        if cell in bounds:
            others = [each for other, each in ends.items() if other != cell]
            low, high = sorted(-sum(side) / factor for side in zip(*others, strict=True))
            lower, upper = bounds[cell]
            yield (
                cell,
                (
                    max(lower, ceil(low)) if isfinite(low) else lower,
                    min(upper, floor(high)) if isfinite(high) else upper,
                ),
            )
