"""What every page says about itself: language, title, headings, names, links."""

from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest

from tests.browser.visits import KINDS, Visit
from tests.conftest import Demo, Site

pytestmark = pytest.mark.browser

Walk = dict[str, Visit]
ADDRESSES = {"a": "href", "link": "href", "use": "href", "img": "src", "object": "data"}
HOST = "https://contoh.go.id"


class _Page(HTMLParser):
    """The ids of a page and the addresses it leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element is called and where it leads."""
        told = dict(attrs)
        self.ids.add(told.get("id") or "")
        self.addresses.append(told.get(ADDRESSES.get(tag, ""), "") or "")


def _parsed(file: Path) -> _Page:
    parser = _Page()
    parser.feed(file.read_text(encoding="utf-8"))
    return parser


def _broken(site: Site) -> list[str]:
    pages = {path: _parsed(site.folder / _file(path)) for path in site.paths}
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
    if f"{HOST}{site.base}{inner}" != target or not (site.folder / _file(inner)).is_file():
        return False
    return not fragment or inner not in pages or unquote(fragment) in pages[inner].ids


def _file(path: str) -> str:
    return f"{path}index.html" if path == "" or path.endswith("/") else path


@pytest.mark.parametrize("base", ["rooted", "nested"])
def test_links_lead_somewhere(demo: Demo, base: str) -> None:
    """Every link of the portal, at the root of a host and inside a folder, meets a page, file or heading."""
    site: Site = getattr(demo, base)
    assert _broken(site) == []


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_pages_show_the_same_in_a_folder(demo: Demo, path: str) -> None:
    """The portal inside a folder has the same pages, and none of its addresses leaves the folder."""
    page = _parsed(demo.nested.folder / _file(path))
    assert page.ids == _parsed(demo.rooted.folder / _file(path)).ids
    assert [each for each in page.addresses if each.startswith("/") and not each.startswith("/portal/")] == []


def test_pages_say_their_language(walk: Walk) -> None:
    """Every page says that it is in Indonesian, and those below ``en/``, and their views, in English."""
    told = {(each.head["lang"], each.path.startswith(("en/", "sematan/en/"))) for each in walk.values()}
    assert told == {("id", False), ("en", True)}


@pytest.mark.parametrize("name", ["title", "description"])
def test_pages_can_be_told_apart(walk: Walk, name: str) -> None:
    """No two pages share a title or a description."""
    times = Counter(each.head[name] for each in walk.values())
    assert "" not in times
    assert {said for said, count in times.items() if count > 1} == set()


def test_headings_form_an_outline(walk: Walk) -> None:
    """Every page has exactly one main heading, first, and no level is skipped below it."""
    for each in walk.values():
        levels = each.head["headings"]
        assert levels[0] == 1, each.path
        assert levels.count(1) == 1, each.path
        assert all(below - above <= 1 for above, below in pairwise(levels)), each.path


def test_ids_are_unique(walk: Walk) -> None:
    """No id stands twice on a page."""
    twice = {each.path: [x for x, n in Counter(each.head["ids"]).items() if n > 1] for each in walk.values()}
    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_every_page_has_its_frame(walk: Walk) -> None:
    """Every page has one header, one main part and one footer."""
    assert {tuple(each.head["landmarks"]) for each in walk.values()} == {(1, 1, 1)}


def test_pictures_have_names(walk: Walk) -> None:
    """Every picture that is not mere decoration has a name to be read aloud."""
    assert {each.path: each.head["unnamed"] for each in walk.values() if each.head["unnamed"]} == {}


def test_tables_say_what_they_mean(walk: Walk) -> None:
    """Before every table, in its section, stands a sentence in plain words."""
    bare = {each.path: each.head["unexplained"] for each in walk.values() if each.head["unexplained"]}
    assert bare == {}
