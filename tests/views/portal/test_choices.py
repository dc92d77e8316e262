"""Choosing an office for a kind of page."""

import pytest

from generator.record.summary import OfficeName
from generator.views.portal.choices import choices, kind_of
from generator.views.portal.explore import ExploreRow, explore_view

NAMES = {"kepuasan": "Indeks kepuasan masyarakat"}


def _rows(count: int, *pages: str) -> list[ExploreRow]:
    cards = (("kepuasan", NAMES["kepuasan"]),)
    offices = (
        OfficeName(f"b{number}", f"Balai {number}", ("Badan", "Kementerian")) for number in range(count)
    )
    return [ExploreRow(office, frozenset(pages), cards) for office in offices]


@pytest.mark.parametrize(
    ("below", "name"),
    [
        ("2023/", "Kinerja 2023"),
        ("2023/tw2/", "Kinerja s.d. Triwulan II 2023"),
        ("2023/angka-tercetak/", "Angka tercetak 2023"),
        ("ppid/laporan/2023/", "Laporan layanan informasi publik 2023"),
        ("ppid/saq/", "Peta bukti SAQ"),
        ("anggaran/", "Anggaran"),
        ("indikator/kepuasan/", "Indeks kepuasan masyarakat"),
        ("indikator/lain/", "lain"),
        ("apa-saja/", "apa-saja"),
    ],
)
def test_each_kind_of_page_has_a_name(below: str, name: str) -> None:
    """A reader who wants another office knows which page is meant."""
    assert kind_of(below, NAMES) == name


def test_offices_are_chosen_where_more_have_a_page_than_are_named() -> None:
    """Nine offices name each other; from ten on there is a list, and none of the offices' own pages."""
    assert list(choices(_rows(9, "", "2023/"))) == []
    (choice,) = choices(_rows(10, "", "2023/"))
    assert choice.path == "pilih/2023/"
    assert choice.lines[0].path == "satker/b0/2023/"
    assert len(choice.lines) == 10


def test_ways_to_many_offices_are_one_way_to_all() -> None:
    """A topic, year or indicator of many offices leads to the list of them instead of naming each."""
    few, many = (explore_view(_rows(count, "", "2023/", "indikator/kepuasan/")) for count in (9, 10))
    assert [len(view.years[0].links) for view in (few, many)] == [9, 0]
    assert many.years[0].all is not None
    assert many.years[0].all.path == "pilih/2023/"
    assert many.topics[0].all is not None
    assert many.topics[0].all.path == "satker/"
    assert many.indicators[0].all is not None
    assert many.indicators[0].all.title == "10 kantor"
