"""Offices of a long list chosen in a real browser: side by side from all its sheets, kept in the address."""

import functools
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.pages.comparison.side_by_side import comparison_page
from generator.views.portal.overview import portal_overview
from tests.many import many
from tests.plugin.conftest import MakePortal
from tests.published import record_of
from tests.whole import TWO_OFFICES

pytestmark = pytest.mark.browser

COUNT = 60
GLANCE = "bandingkan/sekilas/"
NEXT = f"halaman/{GLANCE}2/"
COMPARED = "bandingkan/indikator/kepuasan/"
ONLY, ALL, NONE = "Tampilkan pilihan saja", "Tampilkan semua", "Kosongkan pilihan"
Open = Callable[..., Page]


class _Server(ThreadingHTTPServer):
    """A server that remembers what it was asked for."""

    def __init__(self, folder: str) -> None:
        """Serve a folder at any free port."""
        super().__init__(("127.0.0.1", 0), functools.partial(_Handler, directory=folder))
        self.asked: list[str] = []


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""

    def do_GET(self) -> None:
        """Answer, and remember the question."""
        assert isinstance(self.server, _Server)
        self.server.asked.append(self.path.partition("?")[0].lstrip("/"))
        super().do_GET()


@pytest.fixture
def server(make_portal: MakePortal, monkeypatch: pytest.MonkeyPatch) -> Iterator[_Server]:
    """Serve the comparisons of so many offices that none fits one page, without what they lead to."""
    monkeypatch.setattr("generator.plugin.adapter.check_addresses", lambda *_: None)
    portal = make_portal()
    drafts = comparison_page(portal_overview(many(record_of(TWO_OFFICES), COUNT)))
    pages = (draft.finished(dict.fromkeys(draft.pictures)) for draft in drafts)
    portal.pages = (*portal.pages, *pages)
    portal.build()
    with _Server(str(portal.root / "site")) as served:
        threading.Thread(target=served.serve_forever, daemon=True).start()
        yield served
        served.shutdown()


@pytest.fixture
def opened(browser: Browser, server: _Server) -> Iterator[Open]:
    """Open a page of that portal, on a desk with scripts unless told otherwise."""
    contexts = []

    def go(path: str, width: int = 1280, *, scripts: bool = True) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=scripts)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/{path}")
        return page

    yield go
    for each in contexts:
        each.close()


def _row(page: Page, number: int) -> Locator:
    return page.locator(f"tr[data-satker=balai-{number:04}]")


def _shown(page: Page) -> list[str]:
    """Return the offices whose rows are to be seen, in the order in which they stand."""
    rows = page.locator("tr[data-satker]:visible")
    slugs: list[str] = rows.evaluate_all("rows => rows.map(row => row.dataset.satker)")
    return slugs


def _chosen(path: str, *numbers: int) -> str:
    return f"{path}?satker={','.join(f'balai-{number:04}' for number in numbers)}"


def _numbers(page: Page) -> list[int]:
    return [int(slug.removeprefix("balai-")) for slug in _shown(page)]


@pytest.fixture
def first_and_last(opened: Open) -> tuple[int, int]:
    """Return an office of the first sheet, and one of the last."""
    return _numbers(opened(GLANCE))[0], _numbers(opened(NEXT))[-1]


@pytest.mark.parametrize("width", [360, 1280])
def test_offices_of_two_sheets_stand_side_by_side(
    opened: Open, server: _Server, first_and_last: tuple[int, int], width: int
) -> None:
    """What is chosen on one sheet goes along to the next; the other sheet is fetched when it is asked for."""
    here, there = first_and_last
    page = opened(GLANCE, width)
    only = page.get_by_role("button", name=ONLY)
    expect(only).to_be_disabled()
    page.get_by_label(f"Pilih Balai Standardisasi dan Pelayanan Jasa Industri {here:04}").check()
    expect(page.get_by_role("status")).to_contain_text(
        "1 kantor dipilih. Centang dua sampai lima kantor, juga di"
    )
    page.locator(".pager__next a").click()
    expect(page.get_by_role("status")).to_contain_text("1 kantor dipilih.")
    _row(page, there).get_by_role("checkbox").check()
    assert page.url.endswith(_chosen(NEXT, here, there))
    server.asked.clear()
    only.click()
    expect(page.locator("tr[data-satker]:visible")).to_have_count(2)
    assert set(_numbers(page)) == {here, there}
    assert server.asked == [GLANCE]
    # What was fetched is whole: its figures, and the box to take it out again.
    expect(_row(page, here).locator("td")).to_have_count(_row(page, there).locator("td").count())
    expect(_row(page, here).get_by_role("checkbox")).to_be_checked()
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_address_alone_shows_the_choice_again(opened: Open, first_and_last: tuple[int, int]) -> None:
    """Whoever gets the address sees the same offices, and from there all of them again."""
    page = opened(f"{_chosen(GLANCE, *first_and_last)}&pilihan=ya")
    expect(page.locator("tr[data-satker]:visible")).to_have_count(2)
    assert _numbers(page) == list(first_and_last)
    page.get_by_role("button", name=ALL).click()
    expect(_row(page, first_and_last[1])).to_be_hidden()
    assert len(_numbers(page)) > 40
    assert page.url.endswith(_chosen(GLANCE, *first_and_last))


def test_nothing_is_fetched_until_it_is_asked_for(
    opened: Open, server: _Server, first_and_last: tuple[int, int]
) -> None:
    """A list with a choice loads no other sheet before the choice is to be seen alone."""
    server.asked.clear()
    opened(_chosen(GLANCE, *first_and_last)).wait_for_load_state("networkidle")
    assert NEXT not in server.asked
    assert GLANCE in server.asked


def test_a_sheet_that_cannot_be_fetched_leaves_what_is_here(
    opened: Open, first_and_last: tuple[int, int]
) -> None:
    """Without the other sheet its office is missing; the others are shown, and all can be shown again."""
    page = opened(_chosen(GLANCE, *first_and_last))
    page.route(f"**/{NEXT}", lambda route: route.abort())
    page.get_by_role("button", name=ONLY).click()
    expect(page.locator("tr[data-satker]:visible")).to_have_count(1)
    expect(page.get_by_role("button", name=ALL)).to_be_enabled()


def test_five_offices_are_the_most(opened: Open) -> None:
    """With five offices chosen no sixth can be; emptied, the choice leaves the address."""
    page = opened(_chosen(GLANCE, *range(6)))
    expect(page.get_by_role("status")).to_contain_text("5 kantor dipilih. Alamat halaman ini menyimpan")
    boxes = page.locator("tr[data-satker] input")
    assert boxes.evaluate_all("all => all.every(each => each.checked || each.disabled)")
    page.get_by_role("button", name=NONE).click()
    expect(page.get_by_role("status")).to_contain_text("0 kantor dipilih.")
    assert page.url.endswith(GLANCE)
    assert boxes.evaluate_all("all => all.every(each => !each.checked && !each.disabled)")


def test_an_indicator_is_compared_in_the_same_way(opened: Open) -> None:
    """The comparison of one indicator takes the choice along, and lets it be made there too."""
    page = opened(COMPARED)
    two = _numbers(page)[:2]
    for number in two:
        _row(page, number).get_by_role("checkbox").check()
    page.get_by_role("button", name=ONLY).click()
    assert _numbers(page) == two
    assert page.url.endswith(f"{_chosen(COMPARED, *two)}&pilihan=ya")


def test_strange_words_in_the_address_choose_nothing(opened: Open) -> None:
    """What is no address of an office is passed over; an office that is nowhere shows nothing."""
    page = opened(f"{GLANCE}?satker=%3Cb%3E,A&pilihan=ya")
    expect(page.get_by_role("status")).to_contain_text("0 kantor dipilih.")
    assert len(_numbers(page)) > 40


def test_the_list_is_whole_without_scripts(opened: Open) -> None:
    """Without scripts each sheet shows its offices, and no choice that would do nothing."""
    pages = [opened(path, scripts=False) for path in (GLANCE, NEXT)]
    assert sorted(number for page in pages for number in _numbers(page)) == list(range(COUNT))
    assert [page.locator(".narrow").is_visible() for page in pages] == [False, False]
