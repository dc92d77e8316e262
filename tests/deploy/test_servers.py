"""nginx, Apache and Caddy, set up as deploy/ says, hand out the portal as its pages expect."""

import gzip
from collections.abc import Callable, Mapping
from urllib.parse import urljoin

import brotli
import pytest
from playwright.sync_api import Browser

from tests.deploy.conftest import HIDDEN, Served
from tests.deploy.expected import GOVERNING, TYPES, expected
from tests.deploy.walks import SOME, assert_pages_work

pytestmark = [pytest.mark.browser, pytest.mark.server]

PAGES = ("", "satker/", "satker/bspji-manado/2023/", "404.html", "sematan/contoh/")
TEXTS = (
    "",
    "satker/",
    "assets/portal.css",
    "assets/ikon.svg",
    "sitemap.xml",
    "jenis/contoh.csv",
    "jenis/contoh.json",
)
MISSING = (
    "tidak-ada/",
    "satker/tidak-ada",
    "tidak-ada.pdf",
    "tidak-ada.csv",
    "assets/tidak-ada.css",
    "assets/",
    *HIDDEN,
)
COMPRESSED: Mapping[str, Callable[[bytes], bytes]] = {"br": brotli.decompress, "gzip": gzip.decompress}
COPIES = {"br": ".br", "gzip": ".gz"}


def _governing(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: said for name, said in headers.items() if name in GOVERNING}


def _file(path: str) -> str:
    return f"{path}index.html" if path == "" or path.endswith("/") else path


@pytest.mark.parametrize("path", [*PAGES, "assets/portal.css", *(f"jenis/contoh.{each}" for each in TYPES)])
def test_every_answer_carries_its_headers(served: Served, path: str) -> None:
    """A page or file of each kind comes with exactly the headers that it should have."""
    answer = served.ask(path)
    assert answer.status == 200
    assert _governing(answer.headers) == expected(path)


@pytest.mark.parametrize("coding", COMPRESSED)
@pytest.mark.parametrize("path", TEXTS)
def test_prepared_copies_are_sent(served: Served, path: str, coding: str) -> None:
    """A browser that can unpack gets the prepared copy, under the headers of the file."""
    file = _file(path)
    copy = (served.folder / f"{file}{COPIES[coding]}").read_bytes()
    answer = served.ask(path, accept_encoding=f"{coding}, deflate")
    assert answer.headers.get("content-encoding") == coding
    assert answer.body == copy
    assert answer.headers["vary"].lower() == "accept-encoding"
    assert _governing(answer.headers) == expected(path)
    assert COMPRESSED[coding](answer.body) == (served.folder / file).read_bytes()


@pytest.mark.parametrize("path", TEXTS)
def test_a_browser_that_cannot_unpack_gets_the_file(served: Served, path: str) -> None:
    """Without a word about packing the file comes as it is; caches are told that it may come otherwise."""
    file = _file(path)
    answer = served.ask(path)
    assert "content-encoding" not in answer.headers
    assert answer.body == (served.folder / file).read_bytes()
    assert answer.headers["vary"].lower() == "accept-encoding"


def test_files_without_a_copy_are_compressed_on_the_way(served: Served) -> None:
    """A portal built without prepared copies is compressed by the server."""
    answer = served.ask("tanpa-salinan.csv", accept_encoding="gzip")
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(answer.body) == (served.folder / "tanpa-salinan.csv").read_bytes()


@pytest.mark.parametrize("coding", ["identity", "br, gzip"])
@pytest.mark.parametrize("path", MISSING)
def test_what_is_not_there_is_said_to_be_not_there(served: Served, path: str, coding: str) -> None:
    """A missing page, a hidden file and a folder without a page all get the page for such cases, as 404."""
    answer = served.ask(path, accept_encoding=coding)
    body = COMPRESSED.get(answer.headers.get("content-encoding", ""), bytes)(answer.body)
    assert answer.status == 404
    assert body == (served.folder / "404.html").read_bytes()
    assert _governing(answer.headers) == expected("404.html")


def test_what_certificates_need_is_served(served: Served) -> None:
    """The one hidden folder that the world agreed upon can be read."""
    assert served.ask(".well-known/security.txt").status == 200


def test_folders_lead_to_their_page(served: Served) -> None:
    """An address without its last stroke leads to the page, on the same host and below the same base path."""
    answer = served.ask("satker")
    assert answer.status in {301, 308}
    assert urljoin(f"{served.address}satker", answer.headers["location"]) == f"{served.address}satker/"


@pytest.mark.parametrize("coding", ["identity", "br", "gzip"])
@pytest.mark.parametrize("path", ["", "assets/portal.css"])
def test_an_unchanged_file_is_not_sent_again(served: Served, path: str, coding: str) -> None:
    """A browser that asks with the mark of what it holds is told that nothing has changed."""
    held = served.ask(path, accept_encoding=coding).headers["etag"]
    again = served.ask(path, accept_encoding=coding, if_none_match=held)
    assert again.status == 304
    assert again.body == b""


def test_pages_work_under_the_headers(served: Served, browser: Browser) -> None:
    """Chromium shows a page of each kind with its style, without a complaint, and asks no other host."""
    # At the root of a host tests/browser opens every page; there the front will do.
    assert_pages_work(served, browser, [""] if served.base == "/" else SOME)


def test_the_page_for_missing_pages_keeps_its_style(served: Served, browser: Browser) -> None:
    """Deep below, the page for missing pages finds its style and leads home."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{served.address}satker/tidak/ada/")
    assert page.evaluate("[...document.styleSheets].map(each => each.cssRules.length > 0)") == [True]
    assert page.locator("main a").first.evaluate("each => each.href") == served.address
    context.close()
