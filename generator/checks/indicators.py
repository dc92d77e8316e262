"""R303: every indicator that a file names has a card."""

import re
from collections.abc import Iterator

from generator.checks.context import OF_NODES, WHOLE_OFFICE, Context
from generator.checks.listed import misnamed
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.key import Suggestions
from generator.values.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find mentions of indicators that have no card, with the nearest known key."""
    cards = {key: card.at for key, card in context.indicators.items()}
    mentions = list(_mentions(context))
    meant = misnamed((key for key, _ in mentions if not context.doubts_card(key)), cards)
    for card, (key, times) in meant.items():
        yield _misfiled(card, key, times, cards[card])
    told = {*cards, *(key for key, _ in meant.values())}
    likely = _Likely(context)
    for key, at in mentions:
        if key not in told and not context.doubts_card(key):
            yield _unknown(key, at, likely)


def _mentions(context: Context) -> Iterator[tuple[str, Place]]:
    """Yield every key of an indicator, with its cell or, of a narrative, its file."""
    for key, at in context.mentions():
        if key:
            yield key, Place(at.path, at.line, 0, "indikator" if at.line else "")
    for fact in context.ledger.asserted:
        if fact.measure not in OF_NODES and fact.item not in {"", WHOLE_OFFICE}:
            yield fact.item, Place(fact.at.path, fact.at.line, 0, "butir")


def _misfiled(card: str, key: str, times: int, at: Place) -> Diagnostic:
    message = f"{times} isian menyebut indikator `{key}`, yang tidak punya kartu; `{card}` tidak disebut"
    remedy = f"ganti nama berkas ini menjadi `{key}.yml`; bila indikatornya berbeda, buat kartu `{key}.yml`"
    return found("R303", Place(at.path), message, remedy)


def _unknown(key: str, at: Place, likely: "_Likely") -> Diagnostic:
    close = likely.card(key, is_printed=at.field == "butir")
    verb, name = ("tulis", close) if at.line else ("ganti nama berkas ini menjadi", f"{close}.md")
    slug = re.sub(r"[^a-z0-9]+", "-", key.lower()).strip("-")
    remedy = f"{verb} `{name}`" if close else f"buat kartunya di folder `indikator/` dengan nama `{slug}.yml`"
    message = f"{at.field or 'indikator'} `{key}` tidak punya kartu di kantor ini"
    return found("R303", at, message, remedy, mark=key)


class _Likely:
    """Finds the card that is meant by a misspelt key, or by the name that people know it by."""

    def __init__(self, context: Context) -> None:
        self._ids = {card.name: card.id for card in context.ledger.indicators}
        self._keys = Suggestions(context.indicators)
        self._printed = Suggestions((*context.indicators, WHOLE_OFFICE))
        self._names = Suggestions(self._ids)

    def card(self, key: str, *, is_printed: bool) -> str | None:
        """Return the key of the card; printed figures may speak of the whole office as well."""
        keys = self._printed if is_printed else self._keys
        return keys.nearest(key) or self._ids.get(self._names.nearest(key) or "")
