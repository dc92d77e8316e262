"""Other places that print the figure that is contradicted: whoever mends one must mend them too."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.audit.model import Calculation, Outcome
from generator.compute.verification.causes import significant_digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from generator.audit.numbers import Figure

# So many digits are no other figure, wherever they stand; a shorter one is only near by.
_TELLING_DIGITS: Final = 7
_LEAST_DIGITS: Final = 3
_NEAR_LINES: Final = 80
_MOST_PLACES: Final = 5
# Of two places that differ nobody knows which is wrong.
_COMPUTED: Final = frozenset(
    {"capaian", "persentase", "jumlah", "jumlah dalam kalimat", "persentase dalam kalimat"}
    | {"hitungan tertulis"}
)


def with_repeats(calculations: Sequence[Calculation], figures: Sequence[Figure]) -> Iterator[Calculation]:
    """Add to what is contradicted the lines of the same figure that no relation speaks of."""
    spoken = {id(figure) for each in calculations for figure in (each.figure, *each.inputs)}
    silent: dict[tuple[Decimal, bool], list[Figure]] = defaultdict(list)
    for figure in figures:
        if id(figure) not in spoken:
            silent[figure.value, figure.is_percent].append(figure)
    for calculation in calculations:
        mine = calculation.figure
        digits = significant_digits(mine.value)
        lines = {
            each.at.line
            for each in silent[mine.value, mine.is_percent]
            if digits >= _TELLING_DIGITS or abs(each.at.line - mine.at.line) <= _NEAR_LINES
        } - {mine.at.line}
        is_computed = calculation.kind in _COMPUTED or digits >= _TELLING_DIGITS
        is_named = calculation.outcome is Outcome.DIFFERS and is_computed and digits >= _LEAST_DIGITS
        if is_named and 0 < len(lines) <= _MOST_PLACES:
            places = ", ".join(map(str, sorted(lines)))
            yield replace(calculation, said=f"{calculation.said}; juga tercetak pada baris {places}")
        else:
            yield calculation
