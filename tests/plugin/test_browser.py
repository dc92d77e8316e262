"""Every component of the theme, in a real browser: readable by all, within its policy and its weight."""

import functools
import gzip
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from generator.pages.shared.page import Link, PublishedFile
from generator.pages.shared.page import Page as PortalPage
from generator.pages.shared.render import rendered
from tests.plugin.conftest import Portal

pytestmark = pytest.mark.browser

PROSE = """# Cara membaca\n\n| Kolom | Angka |\n|---|--:|\n| satu | 3,63 |\n
!!! warning "Hati-hati"\n    Angka yang hilang bukan nol.\n\n    galat[D201]\n
Catatan.[^1]\n\n[^1]: Isi.\n"""
FIRST_VIEW = 70_000
SMALL_TARGETS = """[...document.querySelectorAll("a, summary")].filter(each => {
  const box = each.getBoundingClientRect();
  return box.width && !each.closest("p") && !each.matches(".skip") && (box.height < 24 || box.width < 24);
}).map(each => each.textContent.trim())"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture
def address(portal: Portal) -> Iterator[str]:
    """Build a page with every component, and a hand-written one, and serve them."""
    crumbs = (Link("Satuan kerja", "desain/"), Link("2023", "desain/"))
    neighbours = (Link("Sebelum ini", "desain/"), Link("Sesudah ini", "desain/"))
    body = rendered("portal/design.html")
    portal.pages = (*portal.pages, PortalPage("desain/", "Desain", "Contoh", body, "", crumbs, *neighbours))
    portal.files = (PublishedFile("data/skema.json", b"{}"), PublishedFile("data/kinerja.json", b"{}"))
    portal.write("content/tentang.md", PROSE)
    portal.build()
    handler = functools.partial(_Quiet, directory=str(portal.root / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def _open(browser: Browser, address: str, width: int, scheme: str) -> Page:
    dark = scheme == "dark"
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if dark else "light",
        bypass_csp=True,
    )
    page = context.new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize("path", ["desain/", "tentang/", "404.html"])
def test_no_component_shuts_anyone_out(browser: Browser, address: str, path: str) -> None:
    """Axe finds nothing on a phone in the light and on a desk in the dark, with everything opened."""
    for width, scheme in ((360, "light"), (1280, "dark")):
        page = _open(browser, address + path, width, scheme)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        found = Axe().run(page)
        assert found.violations_count == 0, f"{width} {scheme}: {found.generate_report()}"
        page.context.close()


@pytest.mark.parametrize("path", ["desain/", "tentang/"])
def test_pages_fit_a_phone(browser: Browser, address: str, path: str) -> None:
    """At 360 pixels nothing sticks out, and everything to be touched is at least 24 pixels high."""
    page = _open(browser, address + path, 360, "light")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    if path == "desain/":
        assert page.evaluate(SMALL_TARGETS) == []
    page.context.close()


def test_page_keeps_to_its_host_and_policy(browser: Browser, address: str) -> None:
    """A page loads four small files of its own host, breaks no rule of its policy, and needs no script."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{address}desain/", wait_until="networkidle")
    assert all(each.startswith(address) for each in asked)
    assert said == []
    weight = sum(len(gzip.compress(context.request.get(each).body())) for each in set(asked))
    assert weight < FIRST_VIEW
    context.close()


def test_scorecard_stays_a_table_on_a_phone(browser: Browser, address: str) -> None:
    """A scorecard drawn as cards is still read out as a table with headers."""
    page = _open(browser, f"{address}desain/", 360, "light")
    table = page.get_by_role("table", name="Rapor 2023")
    assert table.get_by_role("columnheader").all_inner_texts()[:2] == ["Indikator", "Target"]
    assert table.get_by_role("rowheader", name="Kepuasan masyarakat").count() == 1
    page.context.close()


def test_keyboard_reaches_the_content_first(browser: Browser, address: str) -> None:
    """The first stop of the keyboard jumps over the menu."""
    page = _open(browser, f"{address}desain/", 1280, "light")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Lewati ke isi"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "isi"
    page.context.close()
