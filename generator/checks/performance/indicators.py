"""R303: every indicator that a file names has a card."""

import re
from collections.abc import Iterator
from typing import Final

from generator.checks.shared.context import OF_NODES, WHOLE_OFFICE, Context
from generator.checks.shared.unlisted_names import misnamed
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.key import Suggestions
from generator.values.shared.place import Place

# Words that so many indicators have that they tell none of them from others.
_COMMON: Final = frozenset(
    {
        "indeks", "nilai", "jumlah", "persentase", "persen", "tingkat", "rata", "capaian",
        "realisasi", "target", "yang", "dengan", "pada", "dari", "untuk", "oleh",
        "atas", "industri", "layanan", "balai",
    }
)  # fmt: skip
_MOST_NAMED: Final = 3


def check(context: Context) -> Iterator[Diagnostic]:
    """Find mentions of indicators that have no card, with the nearest known key."""
    cards = {key: card.at for key, card in context.indicators.items()}
    mentions = list(_mentions(context))
    misspelt = misnamed((key for key, _ in mentions if not context.doubts_card(key)), cards)
    for card, (key, times) in misspelt.items():
        yield _misfiled(card, key, times, cards[card])
    reported = {*cards, *(key for key, _ in misspelt.values())}
    card_search = _CardSearch(context)
    for key, at in mentions:
        if key not in reported and not context.doubts_card(key):
            yield _unknown(key, at, card_search)


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
    return finding("R303", Place(at.path), message, remedy)


def _unknown(key: str, at: Place, card_search: "_CardSearch") -> Diagnostic:
    suggestion = card_search.card(key, is_printed=at.field == "butir")
    verb, ending = ("tulis", "") if at.line else ("ganti nama berkas ini menjadi", ".md")
    message = f"{at.field or 'indikator'} `{key}` tidak punya kartu di kantor ini"
    remedy = (
        f"{verb} `{suggestion}{ending}`"
        if suggestion
        else _asked(key, verb, ending, card_search.resembling(key))
    )
    return finding("R303", at, message, remedy, mark=key)


def _asked(key: str, verb: str, ending: str, resembling: tuple[str, ...]) -> str:
    """Ask for a card that is there first, for a second card of one indicator would part its years."""
    slug = re.sub(r"[^a-z0-9]+", "-", key.lower()).strip("-")
    other = f"buat kartunya di folder `indikator/` dengan nama `{slug}.yml`"
    if not resembling:
        return f"cari dahulu indikatornya di antara kartu yang ada; bila memang belum ada, {other}"
    names = " atau ".join(f"`{each}{ending}`" for each in resembling)
    return (
        f"mungkin maksudnya {names}: bila ya, {verb} itu; bila indikator lain yang belum punya kartu, {other}"
    )


class _CardSearch:
    """Finds the card that a misspelt key, a former key or a name most likely stands for."""

    def __init__(self, context: Context) -> None:
        cards = context.ledger.indicators
        self._ids = {card.name: card.id for card in cards}
        self._ids |= {former.name: card.id for card in cards for former in card.history if former.name}
        self._former = {key: card.id for card in cards for key in card.keys}
        self._keys = Suggestions(context.indicators)
        self._printed = Suggestions((*context.indicators, WHOLE_OFFICE))
        self._names = Suggestions(self._ids)
        self._words = {card.id: _words(card.id) | _words(card.name) for card in cards}
        self._initials = {card.id: _initials(card.id) | _initials(card.name) for card in cards}

    def card(self, key: str, *, is_printed: bool) -> str | None:
        """Return the key of the card; printed figures may speak of the whole office as well."""
        keys = self._printed if is_printed else self._keys
        suggestion = (
            keys.nearest(key) or self._former.get(key) or self._ids.get(self._names.nearest(key) or "")
        )
        return suggestion or None

    def resembling(self, key: str) -> tuple[str, ...]:
        """Return the few cards that a key has most words in common with, or whose initials it is."""
        key_words = _words(key)
        shared = {card: len(key_words & words) for card, words in self._words.items() if key_words & words}
        highest = max(shared.values(), default=0)
        best_matches = [card for card, count in shared.items() if count == highest]
        best_matches += [
            card
            for card, initials in self._initials.items()
            if key.lower() in initials and card not in best_matches
        ]
        return tuple(best_matches) if len(best_matches) <= _MOST_NAMED else ()


def _words(text: str) -> set[str]:
    """Return the words of a key or name that tell it from others."""
    return {each for each in re.findall(r"[a-z0-9]+", text.lower()) if len(each) > len("dan")} - _COMMON


def _initials(text: str) -> set[str]:
    words = [
        word for word in re.findall(r"[a-z0-9]+", text.lower()) if word not in {"dan", "di", "yang", "atas"}
    ]
    return {"".join(each[0] for each in words)} if len(words) > 1 else set()
