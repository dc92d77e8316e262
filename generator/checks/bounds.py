"""D205 and D206: values keep to the bounds of their unit and card, and whole units are whole."""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.context import Context
from generator.domain.indicator import Indicator
from generator.domain.reference import Unit
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.number import is_whole
from generator.values.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find targets and results outside the bounds of sense, and fractions of whole things."""
    cards = context.indicators
    for indicator, value, at in _values(context):
        card = cards.get(indicator)
        unit = context.units.get(card.unit) if card else None
        if card and unit and value is not None:
            yield from _judge(card, unit, value, at)


def _values(context: Context) -> Iterator[tuple[str, Decimal | None, Place]]:
    ledger = context.ledger
    for fact in ledger.measurements:
        yield fact.indicator, fact.actual, fact.at
    for plan in ledger.plan_targets:
        yield plan.indicator, plan.value, plan.at
    for base in ledger.baselines:
        yield base.indicator, base.value, base.at
    for agreed in ledger.agreed_targets:
        yield agreed.indicator, agreed.value, agreed.at
    for interim in ledger.interim_targets:
        yield interim.indicator, interim.value, Place(interim.at.path, interim.at.line, 0, "target")


def _judge(card: Indicator, unit: Unit, value: Decimal, at: Place) -> Iterator[Diagnostic]:
    low = card.minimum if card.minimum is not None else unit.minimum
    high = card.maximum if card.maximum is not None else unit.maximum
    text = _text(value)
    if (low is not None and value < low) or (high is not None and value > high):
        message = f"`{text}` di luar batas `{card.id}` ({_range(low, high)})"
        remedy = "periksa letak koma dan angkanya; bila angka ini benar, ubah batas di kartu indikator"
        yield found("D205", at, message, remedy, mark=text)
    elif unit.whole and not is_whole(value):
        message = f"`{text}` bukan bilangan bulat, padahal satuannya {unit.name.lower()}"
        yield found("D206", at, message, f"tulis bilangan bulat, misalnya `{int(value)}`", mark=text)


def _range(low: Decimal | None, high: Decimal | None) -> str:
    least = "" if low is None else f"paling kecil {_text(low)}"
    most = "" if high is None else f"paling besar {_text(high)}"
    return ", ".join(filter(None, (least, most)))


def _text(value: Decimal) -> str:
    return f"{value:f}".replace(".", ",")
