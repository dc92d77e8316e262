"""What a page costs a reader who pays for data."""

import gzip
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.visits import Visit
from tests.conftest import Demo, Site

pytestmark = pytest.mark.browser

INDICATOR = 60_000
NEXT_INDICATOR = 16_500
FIRST_VIEW = 43_000
HTML = 21_000


@cache
def _weight(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), mtime=0))


def _loaded(site: Site, visit: Visit) -> set[Path]:
    paths = (urlsplit(each).path.lstrip("/") for each in visit.loaded)
    return {site.folder / (f"{path}index.html" if not path or path.endswith("/") else path) for path in paths}


def test_indicator_pages_are_light(walk: dict[str, Visit], demo: Demo) -> None:
    """An indicator's page with all it loads stays within 60 kB compressed, after the front page 16.5."""
    known = _loaded(demo.rooted, walk[""])
    pages = {each.path: _loaded(demo.rooted, each) for each in walk.values() if "/indikator/" in each.path}
    assert pages
    first = {path: sum(map(_weight, files)) for path, files in pages.items()}
    assert {path: weight for path, weight in first.items() if weight > INDICATOR} == {}
    following = {path: sum(map(_weight, files - known)) for path, files in pages.items()}
    assert {path: weight for path, weight in following.items() if weight > NEXT_INDICATOR} == {}


def test_first_view_is_light(walk: dict[str, Visit], demo: Demo) -> None:
    """Any page of the portal as the first one stays within 43 kB compressed."""
    weights = {each.path: sum(map(_weight, _loaded(demo.rooted, each))) for each in walk.values()}
    assert {path: weight for path, weight in weights.items() if weight > FIRST_VIEW} == {}


def test_text_of_a_page_is_light(demo: Demo) -> None:
    """The text of any page, with its charts and the notes of its words, stays within 21 kB compressed."""
    weights = {path: _weight(file) for path in demo.rooted.paths for file in _files(demo.rooted, path)}
    assert {path: weight for path, weight in weights.items() if weight > HTML} == {}


def _files(site: Site, path: str) -> tuple[Path]:
    return (site.folder / (path if path.endswith(".html") else f"{path}index.html"),)
