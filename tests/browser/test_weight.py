"""What a page costs a reader who pays for data."""

import gzip
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.visits import Visit
from tests.conftest import Demo, Site

pytestmark = pytest.mark.browser

INDICATOR = 80_000
FIRST_VIEW = 40_000
HTML = 20_000


@cache
def _weight(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), mtime=0))


def _loaded(site: Site, visit: Visit) -> set[Path]:
    paths = (urlsplit(each).path.lstrip("/") for each in visit.loaded)
    return {site.folder / (f"{path}index.html" if not path or path.endswith("/") else path) for path in paths}


def test_indicator_pages_are_light(walk: dict[str, Visit], demo: Demo) -> None:
    """An indicator's page with everything it loads, charts included, stays within 80 kB compressed."""
    pages = [each for each in walk.values() if "/indikator/" in each.path]
    weights = {each.path: sum(map(_weight, _loaded(demo.rooted, each))) for each in pages}
    assert {path: weight for path, weight in weights.items() if weight > INDICATOR} == {}
    assert weights


def test_first_view_is_light(walk: dict[str, Visit], demo: Demo) -> None:
    """Any page of the portal as the first one stays within 40 kB compressed."""
    weights = {each.path: sum(map(_weight, _loaded(demo.rooted, each))) for each in walk.values()}
    assert {path: weight for path, weight in weights.items() if weight > FIRST_VIEW} == {}


def test_text_of_a_page_is_light(demo: Demo) -> None:
    """The text of any page, its charts included, stays within 20 kB compressed."""
    weights = {path: _weight(file) for path in demo.rooted.paths for file in _files(demo.rooted, path)}
    assert {path: weight for path, weight in weights.items() if weight > HTML} == {}


def _files(site: Site, path: str) -> tuple[Path]:
    return (site.folder / (path if path.endswith(".html") else f"{path}index.html"),)
