"""R313: indicators that follow one another name each other."""

import pytest

from tests import small


def _found(**links: str) -> list[tuple[str, str, str]]:
    paths = {"kepuasan": small.CARD, "pengguna": small.OTHER_CARD, "antrean": small.THIRD_CARD}
    texts = small.FILES | {paths[name]: small.FILES[paths[name]] + link for name, link in links.items()}
    return [(each.code, each.at.path.rpartition("/")[2], each.message) for each in small.findings(texts)]


def test_a_link_in_both_directions_is_right() -> None:
    """An indicator and its successor that name each other are right."""
    assert _found(kepuasan="penerus: pengguna", pengguna="pendahulu: kepuasan") == []


@pytest.mark.parametrize(
    ("links", "message"),
    [
        ({"kepuasan": "penerus: pengguna"}, "kartu `pengguna` tidak menyebut `kepuasan` sebagai pendahulu"),
        ({"kepuasan": "pendahulu: pengguna"}, "kartu `pengguna` tidak menyebut `kepuasan` sebagai penerus"),
        ({"kepuasan": "penerus: penggna"}, "penerus `penggna` tidak punya kartu"),
        ({"kepuasan": "penerus: xyz"}, "penerus `xyz` tidak punya kartu"),
        (
            {"kepuasan": "penerus: kepuasan\npendahulu: kepuasan"},
            "`kepuasan` akhirnya menjadi penerus dirinya sendiri",
        ),
    ],
)
def test_a_broken_link_is_told(links: dict[str, str], message: str) -> None:
    """A link to nothing, one that is not answered, and one to itself are told at the card."""
    assert _found(**links) == [("R313", "kepuasan.yml", message)]


def test_a_ring_is_told_once() -> None:
    """Indicators that succeed each other in a ring are told once."""
    findings = _found(
        kepuasan="penerus: pengguna\npendahulu: antrean",
        pengguna="penerus: antrean\npendahulu: kepuasan",
        antrean="penerus: kepuasan\npendahulu: pengguna",
    )
    assert findings == [("R313", "antrean.yml", "`antrean` akhirnya menjadi penerus dirinya sendiri")]


def test_a_chain_that_ends_in_a_ring_does_not_hang() -> None:
    """A chain that runs into a ring is followed to its end."""
    findings = _found(
        antrean="penerus: kepuasan",
        kepuasan="penerus: pengguna\npendahulu: pengguna",
        pengguna="penerus: kepuasan\npendahulu: kepuasan",
    )
    assert "`kepuasan` akhirnya menjadi penerus dirinya sendiri" in {message for *_, message in findings}
