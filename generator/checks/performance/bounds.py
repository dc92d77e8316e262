"""D205 and D206: values keep to the bounds of their unit and card, and whole units are whole."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from generator.checks.shared.context import Context
from generator.domain.performance.indicator import Indicator
from generator.domain.shared.reference import Unit
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.mention import plain
from generator.values.shared.number import is_whole
from generator.values.shared.place import Place

_MANY: Final = 3
_THOUSAND: Final = 3
Located = tuple[Decimal, Place]


def check(context: Context) -> Iterator[Diagnostic]:
    """Find targets and results outside the bounds of their card or unit, and fractions of whole units."""
    if context.doubts("/satuan.csv"):
        return
    values: defaultdict[str, list[Located]] = defaultdict(list)
    for indicator, year, value, at in _values(context):
        card = context.indicators.get(indicator)
        if value is not None and card and card.in_year(year).unit == card.unit:
            values[indicator].append((value, at))
    for card in context.ledger.indicators:
        unit = context.units.get(card.unit)
        if unit and not context.doubts_card(card.id):
            yield from _judge(card, unit, values[card.id])


def _values(context: Context) -> Iterator[tuple[str, int, Decimal | None, Place]]:
    ledger = context.ledger
    for fact in ledger.measurements:
        yield fact.indicator, fact.period.year, fact.actual, fact.at
    for plan in ledger.plan_targets:
        yield plan.indicator, plan.year, plan.value, plan.at
    for base in ledger.baselines:
        yield base.indicator, base.year, base.value, base.at
    for agreed in ledger.agreed_targets:
        yield agreed.indicator, agreed.year, agreed.value, agreed.at
    for interim in ledger.interim_targets:
        at = Place(interim.at.path, interim.at.line, 0, "target")
        yield interim.indicator, interim.year, interim.value, at


def bounds_of(card: Indicator, unit: Unit) -> tuple[Decimal | None, Decimal | None]:
    """Return the lowest and the highest allowed value, ``None`` for no bound: the card's, else its unit's."""
    low = card.minimum if card.minimum is not None else unit.minimum
    high = card.maximum if card.maximum is not None else unit.maximum
    return low, high


def _judge(card: Indicator, unit: Unit, values: list[Located]) -> Iterator[Diagnostic]:
    low, high = bounds_of(card, unit)
    below = [each for each in values if low is not None and each[0] < low]
    above = [each for each in values if high is not None and each[0] > high]
    for field, stated, outside in (("minimum", card.minimum, below), ("maksimum", card.maximum, above)):
        if stated is not None and len(outside) >= _MANY and 2 * len(outside) > len(values):
            yield _wrong_bound(card, field, stated, outside)
        else:
            yield from (_outside(card, each, _range(low, high)) for each in outside)
    for value, at in values:
        if unit.whole and not is_whole(value) and (value, at) not in (*below, *above):
            message = f"`{plain(value)}` bukan bilangan bulat, padahal satuannya {unit.name.lower()}"
            yield finding("D206", at, message, _whole(value), mark=plain(value))


def _wrong_bound(card: Indicator, field: str, stated: Decimal, outside: list[Located]) -> Diagnostic:
    """Say once that most values of an indicator lie outside a bound: the bound is the cause."""
    value, first = outside[0]
    bound, example = plain(stated), plain(value)
    message = f"{len(outside)} angka melewati `{field}` {bound} di kartu ini, misalnya `{example}`"
    remedy = f"perbaiki `{field}`; bila sudah benar, perbaiki angkanya, mulai di {first.path}"
    return finding("D205", Place(card.at.path, card.at.line, 0, field), message, remedy, mark=bound)


def _outside(card: Indicator, located: Located, bounds: str) -> Diagnostic:
    text = plain(located[0])
    message = f"`{text}` di luar batas `{card.id}` ({bounds})"
    remedy = "periksa letak koma dan angkanya; bila angka ini benar, ubah batas di kartu indikator"
    return finding("D205", located[1], message, remedy, mark=text)


def _whole(value: Decimal) -> str:
    """Offer the whole number only where the comma stood for a mark of thousands; nothing is cut off."""
    whole, _, fraction = plain(value).partition(",")
    if len(fraction) == _THOUSAND and whole.strip("-0"):
        return f"tulis `{whole}{fraction}` bila komanya pemisah ribuan; bila bukan, periksa sumbernya"
    return "periksa sumbernya, lalu tulis bilangan bulatnya; jangan membulatkan sendiri"


def _range(low: Decimal | None, high: Decimal | None) -> str:
    lower_text = "" if low is None else f"paling kecil {plain(low)}"
    upper_text = "" if high is None else f"paling besar {plain(high)}"
    return ", ".join(filter(None, (lower_text, upper_text)))
