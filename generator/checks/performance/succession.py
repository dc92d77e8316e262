"""R313: predecessor and successor name each other across the years."""

from collections.abc import Iterator

from generator.checks.shared.context import Context
from generator.domain.performance.indicator import Indicator
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.key import Suggestions
from generator.values.shared.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find links to indicators that don't exist or don't link back."""
    cards = context.indicators
    suggestions = Suggestions(cards)
    rings = frozenset(_rings(cards))
    for card in context.ledger.indicators:
        for field, other, back in (
            ("penerus", card.successor, "pendahulu"),
            ("pendahulu", card.predecessor, "penerus"),
        ):
            if other and not context.doubts_card(other):
                yield from _link(card, field, other, back, cards, suggestions)
        yield from _circle(card) if card.id in rings else ()


def _link(
    card: Indicator, field: str, other: str, back: str, cards: dict[str, Indicator], suggestions: Suggestions
) -> Iterator[Diagnostic]:
    at = Place(card.at.path, card.at.line, 0, field)
    if other not in cards:
        suggestion = suggestions.nearest(other)
        remedy = f"tulis `{suggestion}`" if suggestion else f"buat kartu `{other}.yml`, atau hapus `{field}`"
        yield finding("R313", at, f"{field} `{other}` tidak punya kartu", remedy, mark=other)
        return
    target = cards[other].predecessor if back == "pendahulu" else cards[other].successor
    if target != card.id:
        message = f"kartu `{other}` tidak menyebut `{card.id}` sebagai {back}"
        yield finding("R313", at, message, f"tulis `{back}: {card.id}` di kartu `{other}.yml`", mark=other)


def _circle(card: Indicator) -> Iterator[Diagnostic]:
    at = Place(card.at.path, card.at.line, 0, "penerus")
    remedy = "hapus `penerus` pada indikator yang paling baru"
    yield finding("R313", at, f"`{card.id}` akhirnya menjadi penerus dirinya sendiri", remedy)


def _rings(cards: dict[str, Indicator]) -> Iterator[str]:
    """Yield the first key, by name, of every ring of successors; each card is visited once."""
    visited: set[str] = set()
    for start in cards:
        path: dict[str, None] = {}
        key = start
        while key in cards and key not in visited:
            visited.add(key)
            path[key] = None
            key = cards[key].successor
        if key in path:
            steps = list(path)
            yield min(steps[steps.index(key) :])
