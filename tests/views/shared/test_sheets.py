"""A long list in sheets: bounded, along the bodies above the offices; a short one is as it ever was."""

from dataclasses import dataclass

import pytest

from generator.record import page_addresses
from generator.record.summary import OfficeName
from generator.views.shared.sheets import MOST_GROUPS, body_title, office_sheets, sheets_of


@dataclass(frozen=True)
class _Line:
    office: OfficeName


def _lines(count: int, bodies: int = 1, ministries: int = 1) -> list[_Line]:
    return [
        _Line(
            OfficeName(
                f"b{number:03}",
                f"Balai {number:03}",
                (f"Badan {number % bodies:03}", f"Kementerian {number % ministries}"),
            )
        )
        for number in range(count)
    ]


def test_a_short_list_is_one_page_as_it_comes() -> None:
    """No heading, no ways, the order of the list."""
    (sheet,) = office_sheets(_lines(5, bodies=2), "satker/", 5)
    assert [line.office.slug for line in sheet.rows] == [f"b00{number}" for number in range(5)]
    assert (sheet.path, sheet.count, sheet.sheets, sheet.groups_of_all) == ("satker/", 5, (), ())
    assert [group.title for group in sheet.groups] == [""]


def test_a_long_list_is_parted_along_the_bodies() -> None:
    """Every office stands once; each sheet names the bodies on it, and leads to all sheets and bodies."""
    sheets = office_sheets(_lines(50, bodies=4), "satker/", 20)
    assert [len(sheet.rows) for sheet in sheets] == [20, 20, 10]
    assert len({line.office.slug for sheet in sheets for line in sheet.rows}) == 50
    assert [sheet.path for sheet in sheets] == ["satker/", "halaman/satker/2/", "halaman/satker/3/"]
    assert [group.title for group in sheets[0].groups] == ["Badan 000", "Badan 001"]
    assert [way.current for way in sheets[1].sheets] == [False, True, False]
    assert sheets[0].sheets[0].title == "Balai 000 – Balai 025"
    ways = {way.title: way.path for way in sheets[2].groups_of_all}
    assert ways["Badan 001"] == "satker/#kelompok-2"
    assert ways["Badan 003"] == "halaman/satker/2/#kelompok-4"
    assert [sheet.is_first for sheet in sheets] == [True, False, False]


def test_bodies_of_several_ministries_are_told_apart() -> None:
    """Where there are several ministries, a heading names the body and its ministry."""
    (first, *_) = office_sheets(_lines(20, bodies=4, ministries=2), "satker/", 10)
    assert first.groups[0].title == "Badan 000, Kementerian 0"
    assert body_title(("Badan", "Kementerian")) == "Badan"
    assert body_title(("Badan", "Badan"), with_ministry=True) == "Badan"


def test_more_bodies_than_a_page_can_list_are_not_listed() -> None:
    """Beyond that the ways to the sheets are left."""
    sheets = office_sheets(_lines(2 * MOST_GROUPS, bodies=MOST_GROUPS + 1), "satker/", 60)
    assert sheets[0].groups_of_all == ()
    assert len(sheets[0].sheets) == 4


@pytest.mark.parametrize(("weights", "parts"), [([1, 1, 1], [2, 1]), ([9, 1], [1, 1]), ([], [0]), ([9], [1])])
def test_a_sheet_holds_what_it_can_bear(weights: list[int], parts: list[int]) -> None:
    """A row too heavy for any sheet has one of its own; an empty list is one empty page."""
    sheets = sheets_of(weights, "jelajah/", 2, name=str, weight=lambda each: each)
    assert [len(sheet.rows) for sheet in sheets] == parts


def test_addresses_of_sheets_are_no_addresses_of_offices() -> None:
    """A further page never stands below the folder of an office, whatever an office is called."""
    assert page_addresses.sheet("satker/", 2) == "halaman/satker/2/"
    assert page_addresses.is_sheet("halaman/satker/2/")
    assert not page_addresses.is_sheet("satker/")
