"""R312: parts of a value have a way to be joined."""

import pytest

from tests import small

ROW = "2023;4;kepuasan;;3,63;;100;;laporan;halaman 7\n"
PARTS = ROW.replace(";;3,63", ";loket;3,6") + ROW.replace(";;3,63", ";daring;3,7")
JOINED = "iku: ya\ngabungan: rata-rata"


def _found(card: str, rows: str) -> list[tuple[str, int, str]]:
    texts = small.changed(small.RESULT, ROW, rows) | {
        small.CARD: small.FILES[small.CARD].replace("iku: ya", card)
    }
    return [(each.code, each.at.line, each.at.field) for each in small.findings(small.unprinted(texts))]


@pytest.mark.parametrize(
    ("card", "rows", "found"),
    [
        (JOINED, PARTS, []),
        ("iku: ya", PARTS, [("R312", 2, "rincian")]),
        (JOINED, PARTS + ROW, [("R312", 4, "rincian")]),
    ],
)
def test_parts_are_joined_by_the_card(card: str, rows: str, found: list[tuple[str, int, str]]) -> None:
    """Parts need a card that joins them, and no whole beside them."""
    assert _found(card, rows) == found


def test_a_card_that_joins_nothing_is_told_once() -> None:
    """A card that lacks the way to join is told once, not in every quarter."""
    earlier = small.FILES[small.EARLIER] + ROW.replace("2023;4", "2023;3").replace(";;3,63", ";loket;3,6")
    texts = small.changed(small.RESULT, ROW, PARTS) | {small.EARLIER: earlier}
    assert [(each.code, each.at.path) for each in small.findings(texts)] == [("R312", small.EARLIER)]
