"""Where an office stands beside others is said on its page, best or last."""

import pytest

from generator.views.comparison.standing import office_standing
from tests.published import demo_record, pages_of, row_with, section, seen
from tests.small import OFFICE, PROFILE
from tests.tiny import OFFICE_PATH, tiny

OTHER = "data/satker/balai-lain/"
OTHER_PATH = OFFICE_PATH.replace("balai-uji", "balai-lain")


def two(first: dict[str, str], second: dict[str, str]) -> dict[str, str]:
    """Return the page of each of two offices in one portal, by its address."""
    others = {path.replace(OFFICE, OTHER): text for path, text in second.items() if path.startswith(OFFICE)}
    profile = PROFILE.replace(OFFICE, OTHER)
    others[profile] = others[profile].replace("nama_pendek: Balai Uji", "nama_pendek: Balai Lain")
    pages = pages_of(first | others)
    return {path: pages[path].body for path in (OFFICE_PATH, OTHER_PATH)}


KEPT = tiny(agreed={2023: "3"}, results={(2023, 4): "4"})
MISSED = tiny(agreed={2023: "3"}, results={(2023, 4): "2"})


def test_the_last_says_so_as_the_first_does() -> None:
    """Both offices have the same sentence with their own place, and the same table."""
    pages = two(KEPT, MISSED)
    first, last = (section(pages[path], "sanding") for path in (OFFICE_PATH, OTHER_PATH))
    assert "menepati 1 dari 1 janji (100,00%): urutan ke-1 dari 2 kantor" in first
    assert "menepati 0 dari 1 janji (0,00%): urutan ke-2 dari 2 kantor" in last
    for path in (OFFICE_PATH, OTHER_PATH):
        table = pages[path].partition('id="tabel-sanding"')[2]
        assert row_with(table, "Balai Lain").startswith("Balai Lain 0 dari 1 0,00 66,67 66,67")


def test_each_figure_has_its_place_by_its_direction() -> None:
    """Where more is better the greater value is first, where less is better the smaller."""
    assert "2023: 2,00 Indeks, urutan ke-2 dari 2 kantor." in seen(two(KEPT, MISSED)[OTHER_PATH])
    results = {(2023, 4): "4"}, {(2023, 4): "2"}
    limited = [tiny(card="arah: minimum\n", agreed={2023: "3"}, results=each) for each in results]
    assert "2023: 2,00 Indeks, urutan ke-1 dari 2 kantor." in seen(two(limited[0], limited[1])[OTHER_PATH])


def test_equals_share_their_place() -> None:
    """Two offices with the same share are both first, and both say that they are not alone."""
    pages = two(KEPT, KEPT)
    for body in pages.values():
        assert "urutan ke-1 (bersama kantor lain) dari 2 kantor yang disandingkan." in seen(body)
        assert "4,00 Indeks, urutan ke-1 (bersama kantor lain) dari 2 kantor." in seen(body)


def test_what_is_to_be_near_its_target_has_no_place() -> None:
    """Neither more nor less is better there, so nobody is first."""
    stable = [tiny(card="arah: stabil\n", agreed={2023: "3"}, results={(2023, 4): each}) for each in "42"]
    assert "Urutannya menurut setiap nilai" not in seen(two(stable[0], stable[1])[OFFICE_PATH])


@pytest.mark.parametrize(
    "other",
    [
        tiny(agreed={2023: "3"}, results={(2023, 2): "2"}),
        tiny(agreed={2022: "3"}, results={(2022, 4): "2"}),
    ],
    ids=["a running year", "another year"],
)
def test_only_the_same_whole_year_is_compared(other: dict[str, str]) -> None:
    """Half a year, or another one, is not held against a whole year."""
    assert 'id="sanding"' not in two(KEPT, other)[OFFICE_PATH]


def test_without_an_agreement_no_mean_is_made_up() -> None:
    """Targets of the plan are counted; the mean is of agreements and is absent in words."""
    planned = tiny(planned={2023: "3"}, results={(2023, 4): "4"})
    table = two(KEPT, planned)[OTHER_PATH].partition('id="tabel-sanding"')[2]
    absent = "tidak dihitung tidak dihitung"
    assert row_with(table, "Balai Lain").startswith(f"Balai Lain 1 dari 1 100,00 {absent}")


def test_an_office_alone_stands_nowhere() -> None:
    """Without another office nothing is said."""
    assert 'id="sanding"' not in pages_of(KEPT)[OFFICE_PATH].body


@pytest.mark.demo
def test_the_demo_says_its_last_place_too() -> None:
    """Palembang was last of 25 units in SMART 2023, and its page says so as it says its first places."""
    (office,) = (each for each in demo_record().offices if each.office.slug == "bspji-palembang")
    found = office_standing(demo_record(), office)
    assert found is not None
    places = {place.link.title: place.sentence for place in found.places}
    assert places["Kinerja anggaran (SMART)"] == "2023: 84,04, urutan ke-25 dari 25 unit yang dilaporkan."
    assert places["Pelayanan publik"] == "2023: 4,97, urutan ke-1 dari 21 unit yang dilaporkan."
