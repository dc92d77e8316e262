"""The portal out of its ZIP file, opened from a folder: no server, no address on the web."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page

from generator.publication.offline import write_zip
from tests.browser.visits import DESK, Watch
from tests.conftest import Demo

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "satker/bspji-manado/",
    "satker/bspji-manado/2023/",
    "satker/bspji-manado/indikator/kepuasan-masyarakat/",
    "satker/bspji-manado/indikator/",
    "en/satker/bspji-manado/indikator/kepuasan-masyarakat/",
    "cari/",
    "data/kinerja/",
    "bandingkan/",
    "bantuan/galat/D201/",
    "sematan/satker/bspji-manado/2023/capaian/",
)
LINKS = "[...document.querySelectorAll('a[href]')].map((each) => each.href)"
ICONS = """[...document.querySelectorAll("svg use")]
  .filter((each) => each.closest("svg").checkVisibility())
  .filter((each) => !each.getBoundingClientRect().width).length"""
STYLED = "document.styleSheets.length > 0 && [...document.styleSheets].every((each) => each.href)"


@pytest.fixture(scope="module")
def folder(demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the ZIP file of the portal that lies inside a folder of its host."""
    place = tmp_path_factory.mktemp("dari folder")
    write_zip(demo.nested.folder, demo.nested.base, place / "portal.zip")
    with ZipFile(place / "portal.zip") as archive:
        archive.extractall(place)
    return place / "portal"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Open one window for all pages."""
    context = browser.new_context(viewport={"width": DESK, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_works_as_a_file(folder: Path, page: Page, path: str) -> None:
    """It has its styles and icons, nothing fails, and each of its links leads to a file that is there."""
    watch = Watch()
    watch.over(page)
    page.goto((folder / path / "index.html").as_uri())
    assert page.evaluate(STYLED)
    assert page.locator("main h1").evaluate("(each) => getComputedStyle(each).fontWeight") == "700"
    assert page.evaluate(ICONS) == 0
    inside = [urlsplit(address) for address in page.evaluate(LINKS) if address.startswith("file:")]
    assert inside
    assert {each.path for each in inside if not Path(unquote(each.path)).is_file()} == set()
    assert watch.taken() == ()
