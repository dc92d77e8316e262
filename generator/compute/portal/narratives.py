"""What texts of an office tell, as rows of one form: figures and claims beside what the office holds.

``narasi`` are the figures of texts, ``narasi-angka`` the figure of the office that each of them is, with
the same labels; a figure that the office does not hold has a row without one. ``narasi-kata`` and
``narasi-banding`` are what the words of a text claim, and what this is held against.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import accumulate, permutations
from typing import Final

from generator.compute.comparison.league import MEASURES_OF_CARDS
from generator.compute.comparison.unit_groups import UnitGroup, unit_groups
from generator.compute.portal.alike_lines import alike_lines, is_named
from generator.compute.portal.known_figures import Known, KnownFigures, known_figures
from generator.compute.portal.office_texts import OfficeText, office_texts
from generator.compute.shared.judgement import Achievement, IndicatorYear, JudgedOffice
from generator.compute.shared.tables import Table
from generator.compute.verification.claims import Claim, ClaimKind, claims
from generator.domain.portal.ledger import League
from generator.domain.registers.register import Entry
from generator.values.shared.number import WIDE, rounded
from generator.values.shared.place import Place
from generator.values.shared.prose_figures import StatedFigure, stated_figures
from generator.values.verification.interval import Interval, printed

FIGURES: Final = "narasi"
HELD: Final = "narasi-angka"
CLAIMS: Final = "narasi-kata"
AGAINST: Final = "narasi-banding"
_WORDS_BEFORE: Final = 3
_LONGEST_SUM: Final = 12
_HUNDRED: Final = Decimal(100)


@dataclass(frozen=True)
class Office:
    """All that a text of an office may speak of."""

    judged: JudgedOffice
    facts: Mapping[str, Sequence[Entry]]
    tables: Sequence[Table]
    league: League
    _groups: dict[str, tuple[UnitGroup, ...]] = field(default_factory=dict)

    @cached_property
    def known(self) -> KnownFigures:
        """The figures that the office is known by."""
        return known_figures(self.judged, self.facts, self.tables)

    @cached_property
    def indicators(self) -> Mapping[tuple[str, int], IndicatorYear]:
        """The judged indicators by key and year."""
        return {
            (each.indicator.id, year.year): each for year in self.judged.years for each in year.indicators
        }

    def groups(self, indicator: str) -> tuple[UnitGroup, ...]:
        """Return the groups of units that an indicator is compared in; an invented office in none."""
        if indicator not in self._groups:
            self._groups[indicator] = self._found(indicator)
        return self._groups[indicator]

    def _found(self, indicator: str) -> tuple[UnitGroup, ...]:
        office = self.judged.ledger.office
        measure = MEASURES_OF_CARDS.get(indicator)
        if measure is None or office.is_sample:
            return ()
        return tuple(unit_groups(self.league, measure, office.slug))


def narrative_rows(
    judged: JudgedOffice, facts: Mapping[str, Sequence[Entry]], tables: Sequence[Table], league: League
) -> Iterator[Entry]:
    """Yield the rows of all texts of an office."""
    office = Office(judged, facts, tables, league)
    for text in office_texts(judged):
        yield from _figures(text, office)
        yield from _claims(text, office)


def _figures(text: OfficeText, office: Office) -> Iterator[Entry]:
    figures = tuple(stated_figures(text.text))
    for stated in figures:
        if stated.value in text.apart:
            continue
        labels = {"kutipan": text.quote(stated.start, stated.end, _WORDS_BEFORE)}
        at = text.place(stated.start)
        yield text.row(FIGURES, labels, stated.amount, at)
        known = _held(stated, figures, text, office)
        value = None if known is None else _as_stated(known.value, stated)
        yield text.row(HELD, labels, value, at if known is None else known.at)


def _held(
    stated: StatedFigure, neighbours: Iterable[StatedFigure], text: OfficeText, office: Office
) -> Known | None:
    """Return the figure of the office that a stated one is: its own indicator's first, nearest in time."""
    interval = _interval(stated)
    found = office.known.within(interval)
    if found:
        return min(
            found,
            key=lambda each: (
                each.indicator != text.indicator,
                abs(each.year - text.year),
                each.value != stated.amount,
            ),
        )
    # A text that is about no indicator may tell of any measure that units are compared by.
    measured = (text.indicator,) if text.indicator else tuple(MEASURES_OF_CARDS)
    for group in (group for indicator in measured for group in office.groups(indicator)):
        for value in (group.middle, Decimal(len(group.values))):
            if value is not None and value in interval:
                return Known(value, group.entries[0].at, group.entries[0].year)
    value = _derived(stated, neighbours, interval)
    return None if value is None else Known(value, text.place(stated.start), text.year)


def _interval(stated: StatedFigure) -> Interval:
    """Return what a figure of a text may stand for: a whole count of things only itself."""
    value = abs(stated.value)
    if stated.is_rough:
        # "About" reaches one unit of the last digit that is told to either side.
        unit = Fraction(10) ** (stated.power + int(value.normalize().as_tuple().exponent))
        return Interval(Fraction(abs(stated.amount)) - unit, Fraction(abs(stated.amount)) + unit)
    if stated.places or stated.power or stated.is_percent:
        return printed(value, stated.places, stated.power)
    return Interval.exactly(value)


def _as_stated(value: Decimal, stated: StatedFigure) -> Decimal:
    """Return a held figure as the text may round it: in the text's units, and with its sign."""
    is_coarse = stated.power or stated.is_rough
    return abs(stated.amount) if is_coarse else value.copy_sign(stated.value)


def _derived(stated: StatedFigure, neighbours: Iterable[StatedFigure], interval: Interval) -> Decimal | None:
    """Return what others of the text make: the difference, sum, share or growth of two, or a row's sum."""
    others = [abs(each.amount) for each in neighbours if each is not stated]
    for first in range(len(others)):
        for total in accumulate(others[first : first + _LONGEST_SUM]):
            if total in interval and total not in others:
                return total
    for one, other in permutations(dict.fromkeys(others), 2):
        results = [one - other, one + other]
        if other and stated.is_percent:
            share = WIDE.multiply(WIDE.divide(one, other), _HUNDRED)
            results = [share, share - _HUNDRED, one - other, one + other]
        for result in results:
            if abs(result) in interval:
                return abs(result)
    return None


def _claims(text: OfficeText, office: Office) -> Iterator[Entry]:
    own = office.indicators.get((text.indicator, text.year))
    for claim in claims(text.text):
        sides = _SIDES[claim.kind](claim, text, office, own)
        if sides is None:
            continue
        left, right = sides
        labels = {
            "kata": claim.kind.value,
            "kutipan": text.quote(claim.start, claim.end, kind=claim.kind.value),
        }
        at = text.place(claim.start)
        yield text.row(CLAIMS, labels, left, at)
        for number, (value, place) in enumerate(right):
            yield text.row(AGAINST, {**labels, "urutan": str(number)}, value, place or at)


# The figure that a claim is made of, and those it is held against with their places; none in the text itself.
_Sides = tuple[Decimal, list[tuple[Decimal, Place | None]]]


def _against_old(claim: Claim, text: OfficeText, office: Office, own: IndicatorYear | None) -> _Sides | None:
    """Hold a claim against the earlier figure that it names, or the target."""
    *new, old = claim.figures
    if new:
        return new[0].amount, [(old.amount, None)]
    before = _earlier(old, text, office)
    if own is None or own.actual is None or before is None:
        return None
    return own.actual, [(old.amount, before)]


def _earlier(stated: StatedFigure, text: OfficeText, office: Office) -> Place | None:
    """Return where an earlier value of the indicator is written that a text tells."""
    for (indicator, year), judged in office.indicators.items():
        is_before = indicator == text.indicator and year < text.year
        if is_before and judged.actual is not None and judged.actual in _interval(stated):
            return _measured(judged)
    return None


def _measured(judged: IndicatorYear) -> Place:
    return [fact.at for state in judged.quarters for fact in state.measurements][-1]


def _rate(claim: Claim, text: OfficeText, office: Office, own: IndicatorYear | None) -> _Sides | None:
    """Hold a rate of change against both figures; a fall is told without its sign."""
    del text, office, own
    rate, new, old = (each.amount for each in claim.figures)
    return -rate if new < old else rate, [(new, None), (old, None)]


def _achieved(claim: Claim, text: OfficeText, office: Office, own: IndicatorYear | None) -> _Sides | None:
    """Hold a target that is said to be reached, or missed, against the achievement of the year."""
    del claim, office
    if own is None or text.quarter != own.quarter:
        return None
    if not isinstance(own.achievement, Achievement) or own.agreed is None:
        return None
    return rounded(own.achievement.ratio, 2), [(_HUNDRED, own.agreed.at)]


def _extreme(claim: Claim, text: OfficeText, office: Office, own: IndicatorYear | None) -> _Sides | None:
    """Hold the highest or lowest against its kind: the lines of a table that share all labels but one.

    Where it is the one of no table, only a line whose label the text names tells of which it should be.
    """
    del own
    (figure,) = claim.figures
    interval, words = _interval(figure), text.text[claim.start : claim.end].lower()
    pick = max if claim.kind is ClaimKind.HIGHEST else min
    kinds = list(alike_lines(office.tables, text.year, interval, figure.places))
    for is_sure in (True, False):
        extremes = [
            pick(((value, line.entries[0].at) for value, line in alike), key=lambda each: each[0])
            for alike, line in kinds
            if is_named(line, words) is is_sure
        ]
        agreeing = [each for each in extremes if each[0] in interval]
        if agreeing or (extremes and is_sure):
            value, at = (agreeing or extremes)[0]
            return figure.amount, [(value, at)]
    return None


def _rank(claim: Claim, text: OfficeText, office: Office, own: IndicatorYear | None) -> _Sides | None:
    """Hold a rank against that in the groups of so many units; of another number nothing is held."""
    del own
    (of,) = claim.figures
    year = text.year
    ranks = [
        (Decimal(group.rank), group.own.at)
        for group in office.groups(text.indicator)
        if group.own and group.rank and len(group.values) == of.amount
        and group.own.year == year
    ]  # fmt: skip
    if not ranks:
        return None
    said = Decimal(claim.rank)
    return said, [next((each for each in ranks if each[0] == said), ranks[0])]


_SIDES: Final = {
    ClaimKind.RISE: _against_old,
    ClaimKind.FALL: _against_old,
    ClaimKind.ABOVE_TARGET: _against_old,
    ClaimKind.BELOW_TARGET: _against_old,
    ClaimKind.RATE: _rate,
    ClaimKind.REACHED: _achieved,
    ClaimKind.MISSED: _achieved,
    ClaimKind.HIGHEST: _extreme,
    ClaimKind.LOWEST: _extreme,
    ClaimKind.RANK: _rank,
}
