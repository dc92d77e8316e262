"""R313: predecessor and successor name each other across the years."""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.domain.indicator import Indicator
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.key import nearest
from generator.values.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find links to indicators that don't exist or don't link back."""
    cards = context.indicators
    for card in context.ledger.indicators:
        for field, other, back in (
            ("penerus", card.successor, "pendahulu"),
            ("pendahulu", card.predecessor, "penerus"),
        ):
            if other and not context.doubts_card(other):
                yield from _link(card, field, other, back, cards)
        yield from _circle(card, cards)


def _link(
    card: Indicator, field: str, other: str, back: str, cards: dict[str, Indicator]
) -> Iterator[Diagnostic]:
    at = Place(card.at.path, card.at.line, 0, field)
    if other not in cards:
        close = nearest(other, cards)
        remedy = f"tulis `{close}`" if close else f"buat kartu `{other}.yml`, atau hapus `{field}`"
        yield found("R313", at, f"{field} `{other}` tidak punya kartu", remedy, mark=other)
        return
    target = cards[other].predecessor if back == "pendahulu" else cards[other].successor
    if target != card.id:
        message = f"kartu `{other}` tidak menyebut `{card.id}` sebagai {back}"
        yield found("R313", at, message, f"tulis `{back}: {card.id}` di kartu `{other}.yml`", mark=other)


def _circle(card: Indicator, cards: dict[str, Indicator]) -> Iterator[Diagnostic]:
    """Find an indicator that, through its successors, succeeds itself; the first of the ring tells."""
    ring = [card.id]
    while (following := cards[ring[-1]].successor) in cards and following not in ring:
        ring.append(following)
    if following == card.id == min(ring):
        at = Place(card.at.path, card.at.line, 0, "penerus")
        remedy = "hapus `penerus` pada indikator yang paling baru"
        yield found("R313", at, f"`{card.id}` akhirnya menjadi penerus dirinya sendiri", remedy)
