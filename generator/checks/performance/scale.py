"""R353: figures of one thing are of one size; ``0,93`` after 91,5 is a slip of scale.

A figure is held against the target of its year and against its own other years. Only what is far from all of
them is reported, as a question: a clerk who names the figure in its note has answered it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from math import log10
from statistics import median
from typing import Final, NamedTuple

from generator.checks.performance.bounds import bounds_of
from generator.checks.shared.context import Context
from generator.domain.performance.indicator import Accumulation, Indicator
from generator.domain.registers.register import Entry
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.kinds import kind_of
from generator.values.shared.mention import mentions, plain
from generator.values.shared.number import is_whole
from generator.values.shared.period import YEAR_END
from generator.values.shared.place import Place

# A comma in the wrong place makes a figure ten times too large or small, give or take a third; beyond thirty
# times nothing else does.
_NEAR_POWER: Final = 0.13
_FAR_POWER: Final = 1.5
# Where a result has nothing beside it but its target, it must be nearer to a power of ten to be asked about.
_NEAR_SLIP: Final = 0.05
# Money may grow tenfold; a thousandfold it is written in another unit.
_THOUSANDFOLD: Final = 2.7
# Figures within three times of each other are alike; one that is more than six times any of them is not.
_ALIKE: Final = 3
_SEVERALFOLD: Final = 0.8
# Registers of the same things year by year; parts of a budget do change that much.
_BY_YEAR: Final = frozenset(
    {
        "anggaran-tahunan", "pnbp-tahunan", "pnbp-layanan", "survei-tahunan",
        "layanan-volume", "layanan-pelanggan",
    }
)  # fmt: skip
# Few people or things may well become many.
_HANDFUL: Final = 30
_FEWEST_OTHERS: Final = 2
# Each is held against all others; more of one kind than this no office has in a lifetime.
_MOST_COMPARED: Final = 400
_RUPIAH: Final = "rupiah"
_PERIODS: Final = frozenset({"tahun", "triwulan", "bulan", "revisi"})


class _Figure(NamedTuple):
    """A figure with its year, note and place; ``role`` is ``target`` or ``realisasi``."""

    role: str
    year: int
    value: Decimal
    note: str
    at: Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find targets, results and sums of money that differ in scale from everything of their own kind."""
    whole_units = {unit.id for unit in context.units.values() if unit.whole}
    figures: defaultdict[str, list[_Figure]] = defaultdict(list)
    for indicator, figure in _figures(context):
        figures[indicator].append(figure)
    for card in context.ledger.indicators:
        comparable = [each for each in figures[card.id] if card.in_year(each.year).unit == card.unit]
        is_sound = card.unit not in whole_units and not context.doubts_card(card.id)
        for compared in comparable if is_sound and len(comparable) <= _MOST_COMPARED else ():
            if not _is_outside(context, card, compared.value):
                yield from _misscaled(compared, comparable)
    yield from _registers(context.ledger.entries)


def _is_outside(context: Context, card: Indicator, value: Decimal) -> bool:
    """Whether a value is outside the bounds of its card or unit, which another check reports."""
    unit = context.units.get(card.unit)
    low, high = bounds_of(card, unit) if unit else (card.minimum, card.maximum)
    return (low is not None and value < low) or (high is not None and value > high)


def _figures(context: Context) -> Iterator[tuple[str, _Figure]]:
    """Yield targets and results; sums that are not yet whole, and parts, are no measure of anything."""
    cards = context.indicators
    for fact in context.ledger.measurements:
        card = cards.get(fact.indicator)
        is_growing = (
            card is not None and card.accumulation is Accumulation.SUM and fact.period.quarter < YEAR_END
        )
        if fact.actual and not fact.part and not is_growing:
            yield fact.indicator, _Figure("realisasi", fact.period.year, fact.actual, fact.note, fact.at)
    for agreed in context.ledger.agreed_targets:
        if agreed.value:
            yield agreed.indicator, _Figure("target", agreed.year, agreed.value, agreed.note, agreed.at)
    for planned in context.ledger.plan_targets:
        if planned.value:
            yield planned.indicator, _Figure("target", planned.year, planned.value, planned.note, planned.at)


def _misscaled(figure: _Figure, figures: Sequence[_Figure]) -> Iterator[Diagnostic]:
    others = [each for each in figures if each is not figure]
    same_year = [each.value for each in others if each.year == figure.year and each.role != figure.role]
    same_role = [each.value for each in others if each.role == figure.role and each.year != figure.year]
    against = [*same_year, *([Decimal(median(same_role))] if same_role else [])]
    # The right ones among two that differ are those that more agree with.
    is_lone = len(others) == 1 and bool(same_year)
    if is_lone and figure.role == "realisasi" and _is_slip(figure.value, same_year[0]):
        yield from _questioned(figure, same_year[0])
    is_odd_one = bool(against) and all(_is_off(figure.value, each) for each in against)
    far = sum(_is_off(figure.value, each.value) for each in others)
    is_agreed = len(others) >= _FEWEST_OTHERS and 2 * far > len(others)
    if is_odd_one and is_agreed:
        yield from _questioned(figure, against[0])


def _questioned(figure: _Figure, other: Decimal) -> Iterator[Diagnostic]:
    if not mentions(figure.note, figure.value):
        yield _asked(figure.role, figure.value, other, figure.at)


def _is_slip(value: Decimal, other: Decimal) -> bool:
    """Whether a result is ten, a hundred or more times its target, or such a part of it, nearly exactly."""
    if value.is_signed() != other.is_signed():
        return False
    power = abs(_magnitude(value) - _magnitude(other))
    return round(power) >= 1 and abs(power - round(power)) <= _NEAR_SLIP


def _is_off(value: Decimal, other: Decimal) -> bool:
    """Whether two figures differ about tenfold, or more than thirtyfold."""
    if not value or not other or value.is_signed() != other.is_signed():
        return False
    power = abs(_magnitude(value) - _magnitude(other))
    return power >= _FAR_POWER or abs(power - 1) <= _NEAR_POWER


# Each figure is held against many.
@lru_cache(maxsize=4096)
def _magnitude(value: Decimal) -> float:
    return float(abs(value).log10())


def _registers(entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """Find figures of registers that are far from the same figure in all other rows.

    A sum of money may grow tenfold, but is no thousandth; where the years are much alike, none is several
    times as large or small as all others.
    """
    rows: defaultdict[tuple[object, ...], list[tuple[Entry, str, Decimal]]] = defaultdict(list)
    for entry in entries:
        labels = tuple(text for name, text in entry.labels.items() if name not in _PERIODS)
        for name, value in entry.figures.items():
            if value:
                rows[entry.register, labels, name].append((entry, name, value))
    for figures in rows.values():
        for entry, name, value in figures if len(figures) <= _MOST_COMPARED else ():
            others = [other for _, _, other in figures if other is not value]
            is_odd = len(others) >= _FEWEST_OTHERS and (
                (_is_money(entry, name) and all(_is_thousandfold(value, each) for each in others))
                or (entry.register in _BY_YEAR and _is_off_from_alike(value, others))
            )
            if is_odd and not mentions(entry.note, value):
                at = Place(entry.at.path, entry.at.line, 0, name)
                yield _asked(name, value, Decimal(median(others)), at)


def _is_off_from_alike(value: Decimal, others: Sequence[Decimal]) -> bool:
    """Whether a value is several times what all others are, which are much alike and not a handful."""
    sizes = [each * (1 if value > 0 else -1) for each in others]
    is_alike = min(sizes) > 0 and max(sizes) <= min(sizes) * _ALIKE
    is_handful = max(abs(value), *sizes) < _HANDFUL and all(is_whole(each) for each in (value, *sizes))
    return is_alike and not is_handful and all(abs(log10(value / each)) >= _SEVERALFOLD for each in others)


def _is_money(entry: Entry, name: str) -> bool:
    match = kind_of(entry.at.path)
    columns = match[0].columns if match else ()
    return any(each.name == name and each.figures and each.figures.unit == _RUPIAH for each in columns)


def _is_thousandfold(value: Decimal, other: Decimal) -> bool:
    return value * other > 0 and abs(log10(value / other)) >= _THOUSANDFOLD


def _asked(subject: str, value: Decimal, other: Decimal, at: Place) -> Diagnostic:
    text = plain(value)
    message = f"{subject} `{text}` berbeda jauh dari angka sejenisnya, misalnya `{plain(other)}`"
    remedy = "cocokkan letak koma, banyak angka nol, dan satuannya dengan sumber; bila memang begitu, sebut "
    return finding("R353", at, message, f"{remedy}`{text}` dan alasannya di `catatan`", mark=text)
