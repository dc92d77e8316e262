"""The pages of the portal level stay small, however many offices there are."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

import pytest

from generator.pages.portal.search import office_entries, search_pages
from generator.pages.portal.site import office_drafts, portal_drafts
from generator.pages.shared.page import Page
from generator.record import page_addresses
from generator.record.record import Record
from generator.record.surroundings import MOST_NAMED
from generator.views.portal.overview import portal_overview
from generator.views.portal.search import Owner, SearchEntry
from tests.many import many
from tests.published import pages_of, record_of, seen, unpacked, whole_data_of
from tests.surroundings import alone
from tests.tiny import tiny
from tests.whole import TWO_OFFICES

# What a page may hold, less what surrounds every page: head, menu and foot.
MOST_BYTES = 120_000 - 8_000
# A nation takes its time.
MANY = pytest.param(1000, marks=pytest.mark.journey)
# So many offices with a file of every kind are made; more are small ones.
_MOST_WHOLE = 100
SMALL = tiny(agreed={2022: "4", 2023: "4"}, results={(2022, 4): "2", (2023, 4): "3"})


@lru_cache(maxsize=2)
def _pages(count: int) -> Mapping[str, Page]:
    """Write the pages of the portal level: of some offices with every file, or of many small ones."""
    is_small = count > _MOST_WHOLE
    few = record_of(SMALL if is_small else TWO_OFFICES)
    record = many(few, count)
    drafts = tuple(portal_drafts(portal_overview(record), (), whole_data_of(few, unpacked)))
    pages = [
        draft.finished(dict.fromkeys(draft.pictures)) for draft in (*drafts, *search_pages(_entries(record)))
    ]
    return {page.path: page for page in pages}


def _entries(record: Record) -> list[SearchEntry]:
    """Return what is found of each office: what is found of the first, under its own name."""
    first = record.offices[0]
    entries = office_entries(first, tuple(office_drafts(alone(record, first), first, ())))
    return [
        replace(
            entry,
            title=entry.title.replace(first.office.short_name, each.office.short_name),
            owners=(
                Owner(page_addresses.office(each.office.slug), each.office.short_name, each.office.name),
            ),
        )
        for each in record.offices
        for entry in entries
    ]


@pytest.mark.parametrize("count", [40, MANY])
def test_no_page_of_the_portal_is_long(count: int) -> None:
    """Whatever the number of offices, no page of the portal level is over 120 kB."""
    sizes = {path: len(page.body.encode()) for path, page in _pages(count).items()}
    assert [(path, size) for path, size in sizes.items() if size > MOST_BYTES] == []


def test_every_office_is_found_on_the_lists() -> None:
    """Each office stands once on the sheets of each list, which lead from one to the next."""
    pages = _pages(40)
    for base in ("satker/", "ppid/", "bandingkan/sekilas/"):
        of_list = [page for path, page in pages.items() if path == base or path.startswith(f"halaman/{base}")]
        found = [slug for page in of_list for slug in re.findall(r'<a href="/satker/(balai-\d+)/', page.body)]
        assert set(found) == {f"balai-{number:04}" for number in range(40)}
        assert all(page.following for page in of_list[:-1])


@pytest.mark.parametrize("count", [40, MANY])
def test_links_of_the_portal_lead_somewhere(count: int) -> None:
    """Whatever a page of the portal level leads to on that level is there, with its place on the page."""
    pages = _pages(count)
    levels = re.compile(
        r'href="/((?:halaman|pilih|induk|bandingkan|jelajah|ppid|perbandingan)/(?:[^"#]*/)?)(?:#([^"]*))?"'
    )
    for page in pages.values():
        for path, place in levels.findall(page.body):
            if path == page_addresses.tables_of(page.path):
                continue
            assert path in pages, (page.path, path)
            assert not place or f'id="{place}"' in pages[path].body, (page.path, path, place)


def test_a_page_of_many_offices_leads_to_all_of_them() -> None:
    """The last of the other offices is the list of all; it is there, and leads to every one."""
    record = many(record_of(TWO_OFFICES), 40)
    office = record.offices[3]
    pages = {draft.page.path: draft.page for draft in office_drafts(alone(record, office), office, ())}
    portal = _pages(40)
    for path, page in pages.items():
        if path.startswith(page_addresses.office(office.office.slug)):
            assert len(page.elsewhere) == MOST_NAMED + 1
            assert page.elsewhere[-1].title == "Kantor lain…"
            assert page.elsewhere[-1].path in portal
    choice = portal["pilih/anggaran/"]
    assert len(re.findall(r'href="/satker/balai-\d+/anggaran/"', choice.body)) == 40
    english = pages["en/satker/balai-0003/indikator/kepuasan/"]
    assert english.elsewhere[-1].title == "Other offices…"


def test_an_office_more_changes_no_office_that_does_not_name_it() -> None:
    """What an office shows of others is the same where a far one is added."""
    record = record_of(TWO_OFFICES)
    before, after = many(record, 40).surroundings, many(record, 41).surroundings
    assert before["balai-0003"] == after["balai-0003"]


def test_many_indicators_are_compared_on_pages_of_their_own() -> None:
    """The page of an indicator leads to its own comparison, in which each office has a line."""
    record = many(record_of(TWO_OFFICES), 40)
    office = record.offices[0]
    drafts = office_drafts(alone(record, office), office, ())
    pages = {draft.page.path: draft for draft in drafts}
    page = pages["satker/balai-0000/indikator/kepuasan/"].finished({"tren": None, "jalur": None})
    assert 'href="/bandingkan/indikator/kepuasan/"' in page.body
    compared = _pages(40)["bandingkan/indikator/kepuasan/"]
    assert compared.body.count("data-satker=") == 40
    assert "pilih-kantor.js" in compared.scripts
    assert 'href="/bandingkan/indikator/kepuasan/"' in _pages(40)["bandingkan/"].body


def test_few_offices_look_as_ever() -> None:
    """Two offices have no further pages, no choices, and stand side by side on one page."""
    pages = pages_of(TWO_OFFICES)
    assert not [
        path for path in pages if path.startswith(("halaman/", "en/halaman/", "pilih/", "bandingkan/i"))
    ]
    assert "data-bandingkan" in pages["bandingkan/"].body
    assert "Semua kantor sekilas" in pages[""].body
    assert "Menurut induk" not in seen(pages[""].body)


def test_many_offices_are_counted_by_their_bodies_on_the_front_page() -> None:
    """The front page names the bodies with how many offices each has, and leads to the lists."""
    body = _pages(40)[""].body
    assert '<a href="/induk/kementerian-perindustrian-0/' in body
    assert "40 kantor" in seen(body)
    assert 'href="/satker/balai-' not in body.partition('id="terbaru"')[0]


def test_an_empty_portal_has_its_lists() -> None:
    """A portal whose offices have next to nothing has the same pages."""
    assert "satker/" in pages_of(tiny())
