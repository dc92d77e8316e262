"""What every page says about itself: language, title, headings, names, links."""

import re
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest

from generator.views.shared.head_title import MOST
from tests.browser.visits import KINDS, Visit
from tests.conftest import Demo, Site

pytestmark = pytest.mark.browser

Walk = dict[str, Visit]
ADDRESSES = {"a": "href", "link": "href", "use": "href", "img": "src", "object": "data"}
VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
HOST = "https://contoh.go.id"


class _Page(HTMLParser):
    """What a page says in its file: language, title, description, ids, addresses, headings, landmarks."""

    def __init__(self) -> None:
        super().__init__()
        self.language = self.title = self.description = ""
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.headings: list[int] = []
        self.landmarks: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element is called, where it leads, and what it is for."""
        told = {name: value or "" for name, value in attrs}
        self.ids.extend(filter(None, [told.get("id", "")]))
        self.addresses.append(told.get(ADDRESSES.get(tag, ""), ""))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "html":
            self.language = told["lang"]
        if tag == "meta" and told.get("name") == "description":
            self.description = told["content"]
        if self._open[-1:] == ["body"]:
            self.landmarks.append(tag)
        if not VOID.fullmatch(tag):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, and those inside it that need no end of their own."""
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Note the title, not that of a picture."""
        if self._open[-2:] == ["head", "title"]:
            self.title += data


@cache
def _parsed(file: Path) -> _Page:
    parser = _Page()
    parser.feed(file.read_text(encoding="utf-8"))
    return parser


def _pages(site: Site) -> dict[str, _Page]:
    return {path: _parsed(site.file(path)) for path in site.paths}


def _broken(site: Site) -> list[str]:
    pages = _pages(site)
    return [
        f"{path} → {address}"
        for path, page in pages.items()
        for address in set(filter(None, page.addresses))
        if not _leads_somewhere(site, pages, path, address)
    ]


def _leads_somewhere(site: Site, pages: dict[str, _Page], path: str, address: str) -> bool:
    """Follow an address as a browser would; other hosts are not asked."""
    target, fragment = urldefrag(urljoin(f"{HOST}{site.base}{path}", address))
    if not target.startswith(f"{HOST}/"):
        return True
    inner = unquote(target.removeprefix(f"{HOST}{site.base}"))
    if f"{HOST}{site.base}{inner}" != target or not site.file(inner).is_file():
        return False
    return not fragment or inner not in pages or unquote(fragment) in pages[inner].ids


@pytest.mark.parametrize("base", ["rooted", "nested"])
def test_links_lead_somewhere(demo: Demo, base: str) -> None:
    """Every link of the portal, at the root of a host and inside a folder, meets a page, file or heading."""
    site: Site = getattr(demo, base)
    assert _broken(site) == []


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_pages_show_the_same_in_a_folder(demo: Demo, path: str) -> None:
    """The portal inside a folder has the same pages, and none of its addresses leaves the folder."""
    page = _parsed(demo.nested.file(path))
    assert page.ids == _parsed(demo.rooted.file(path)).ids
    assert [each for each in page.addresses if each.startswith("/") and not each.startswith("/portal/")] == []


def test_pages_say_their_language(demo: Demo) -> None:
    """Every page says that it is in Indonesian, and those below ``en/``, and their views, in English."""
    told = {
        (page.language, path.startswith(("en/", "sematan/en/"))) for path, page in _pages(demo.rooted).items()
    }
    assert told == {("id", False), ("en", True)}


@pytest.mark.parametrize("name", ["title", "description"])
def test_pages_can_be_told_apart(demo: Demo, name: str) -> None:
    """No two pages share a title or a description."""
    times = Counter(getattr(page, name).strip() for page in _pages(demo.rooted).values())
    assert "" not in times
    assert {said for said, count in times.items() if count > 1} == set()


def test_titles_are_shown_whole(demo: Demo) -> None:
    """No title is longer than search results and messengers show."""
    long = {path: page.title for path, page in _pages(demo.rooted).items() if len(page.title.strip()) > MOST}
    assert long == {}


def test_headings_form_an_outline(demo: Demo) -> None:
    """Every page has exactly one main heading, first, and no level is skipped below it."""
    for path, page in _pages(demo.rooted).items():
        assert page.headings[0] == 1, path
        assert page.headings.count(1) == 1, path
        assert all(below - above <= 1 for above, below in pairwise(page.headings)), path


def test_ids_are_unique(demo: Demo) -> None:
    """No id stands twice on a page."""
    pages = _pages(demo.rooted)
    twice = {path: [x for x, n in Counter(page.ids).items() if n > 1] for path, page in pages.items()}
    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_every_page_has_its_frame(demo: Demo) -> None:
    """Every page has one header, one main part and one footer."""
    frames = {
        tuple(page.landmarks.count(tag) for tag in ("header", "main", "footer"))
        for page in _pages(demo.rooted).values()
    }
    assert frames == {(1, 1, 1)}


def test_pictures_have_names(walk: Walk) -> None:
    """Every picture that is not mere decoration has a name to be read aloud."""
    assert {each.path: each.head["unnamed"] for each in walk.values() if each.head["unnamed"]} == {}


def test_tables_say_what_they_mean(walk: Walk) -> None:
    """Before every table, in its section, stands a sentence in plain words."""
    bare = {each.path: each.head["unexplained"] for each in walk.values() if each.head["unexplained"]}
    assert bare == {}
