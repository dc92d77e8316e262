"""Why a printed figure differs from ours: one cause that the figures prove, or none.

Each cause says which other number would have been printed if it were so. Where the figures of two causes
both agree with the print, neither is proved. Values only: tables, indicators and reports bring their own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from itertools import combinations, pairwise
from typing import Final

from generator.compute.shared.arithmetic import mean, ratio, total
from generator.values.shared.number import decimals_of, rounded
from generator.values.verification.interval import Interval, printed


class Cause(Enum):
    """A provable cause of a difference."""

    UNKNOWN = "tidak-diketahui"
    OTHER_YEAR = "tahun-lain"
    OTHER_ROW = "baris-lain"
    REPEATED = "mengulang-kolom-lain"
    OTHER_WHOLE = "pembagi-lain"
    FROM_PRINTED = "dari-angka-tercetak"
    EXCHANGED = "angka-tertukar"
    SCALED = "pangkat-sepuluh"
    INVERTED = "pembagian-terbalik"
    GROSS = "kotor"
    UNWEIGHTED = "tanpa-bobot"
    OTHER_CLOSING = "penutup-lain"
    WITH_ZEROS = "kosong-dihitung-nol"
    PARTLY_CAPPED = "batas-sebagian"
    COARSER = "desimal-kurang"


@dataclass(frozen=True, slots=True)
class Candidate:
    """What would be printed by a cause; ``digits`` are how many a print must have for it to be a proof."""

    cause: Cause
    interval: Interval
    digits: int = 3


# So many indicators under a cap, at most, are tried in every choice; more would find a choice by chance.
_MOST_CAPPED: Final = 4
_POWERS: Final = (1, 2, 3)
_FEWEST: Final = 2


def proved(value: Decimal, places: int, candidates: Iterable[Candidate]) -> Cause:
    """Return the only cause whose figure agrees with a print; none where there are two, or it is short.

    Of a print with few digits other than zeros at its ends, too many figures would give it by chance.
    """
    said, digits = printed(value, places), significant_digits(value)
    found = {each.cause for each in candidates if digits >= each.digits and each.interval.meets(said)}
    return found.pop() if len(found) == 1 else Cause.UNKNOWN


def significant_digits(value: Decimal) -> int:
    """Count the digits of a figure without zeros at its ends."""
    return len("".join(map(str, value.as_tuple().digits)).strip("0"))


def candidate(cause: Cause, value: Decimal | None, digits: int = 3) -> Iterator[Candidate]:
    """Yield the candidate of one other number; none where there is no number, or it is zero."""
    if value:
        yield Candidate(cause, Interval.exactly(value), digits)


def typing_errors(value: Decimal, places: int, ours: Decimal) -> Iterator[Candidate]:
    """Yield what slips of the hand make of our figure: digits exchanged, moved marks, fewer decimals."""
    for each in exchanged(rounded(ours, places)):
        yield from candidate(Cause.EXCHANGED, each)
    for power in _POWERS:
        yield from candidate(Cause.SCALED, ours.scaleb(power), _FEWEST)
        yield from candidate(Cause.SCALED, ours.scaleb(-power), _FEWEST)
    shorter = max(0, decimals_of(value.normalize()))
    if shorter < places and ours in printed(rounded(value, shorter), shorter):
        # Printed with zeros behind the decimals that it was rounded to.
        yield Candidate(Cause.COARSER, Interval.exactly(value))


def from_prints(results: Iterable[Interval]) -> Iterator[Candidate]:
    """Yield what follows from inputs as they are printed; that these are printed is half the proof."""
    for each in results:
        yield Candidate(Cause.FROM_PRINTED, each, _FEWEST)


def exchanged(value: Decimal) -> Iterator[Decimal]:
    """Yield a figure with each two neighbouring digits exchanged that differ."""
    text = f"{value:f}"
    digits = [at for at, sign in enumerate(text) if sign.isdigit()]
    for at, after in pairwise(digits):
        if text[at] != text[after]:
            yield Decimal(f"{text[:at]}{text[after]}{text[at + 1 : after]}{text[at]}{text[after + 1 :]}")


def inverted(part: Decimal | None, whole: Decimal | None) -> Iterator[Candidate]:
    """Yield the whole in per cent of the part."""
    yield from candidate(Cause.INVERTED, ratio(whole, part))


def with_zeros(values: Sequence[Decimal | None]) -> Iterator[Candidate]:
    """Yield the mean where missing values count as zeros."""
    if None in values:
        yield from candidate(Cause.WITH_ZEROS, mean(each or Decimal() for each in values))


def unweighted(values: Iterable[Decimal | None]) -> Iterator[Candidate]:
    """Yield the plain mean of parts whose sizes should count."""
    yield from candidate(Cause.UNWEIGHTED, mean(values))


def other_closings(values: Sequence[Decimal | None]) -> Iterator[Candidate]:
    """Yield the sum, the mean and the last of parts, where ours closes them in another of these ways."""
    known = [each for each in values if each is not None]
    if len(known) > 1:
        for each in dict.fromkeys((total(known), mean(known), known[-1])):
            yield from candidate(Cause.OTHER_CLOSING, each)


def partly_capped(pairs: Sequence[tuple[Decimal, Decimal]]) -> Iterator[Candidate]:
    """Yield the means where a cap is applied to some values only, of pairs raw and capped."""
    capped = [at for at, (raw, counted) in enumerate(pairs) if raw != counted]
    if len(capped) > _MOST_CAPPED:
        return
    for count in range(1, len(capped)):
        for chosen in combinations(capped, count):
            values = [counted if at in chosen else raw for at, (raw, counted) in enumerate(pairs)]
            yield from candidate(Cause.PARTLY_CAPPED, mean(values))


def difference_in_percent(value: Decimal, ours: Decimal) -> Decimal | None:
    """Return how much a print is above (or below) ours, in per cent of ours; nothing where ours is zero."""
    return ratio(value - ours, abs(ours)) if ours else None
