"""The site map of the demo: every page that may be found, in both languages, and no other."""

import re
from pathlib import Path
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from tests.conftest import Demo

HOST = "https://contoh.go.id/"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
HEAD_TWIN = re.compile(r'<link rel="alternate" hreflang="(\w\w)" href="([^"]*)">')


def _urls(site: Path) -> dict[str, Any]:
    urls = etree.parse(site / "sitemap.xml").getroot()
    return {url.findtext("s:loc", namespaces=NAMES).removeprefix(HOST): url for url in urls}


def test_the_site_map_has_the_pages_that_may_be_found(demo: Demo) -> None:
    """It names each page that does not forbid to be listed, and no page or document of an invented office."""
    site, urls = demo.rooted, _urls(demo.rooted.folder)
    texts = {path: site.file(path).read_text("utf-8") for path in site.paths if not path.endswith(".html")}
    forward = {path for path, text in texts.items() if 'http-equiv="refresh"' in text}
    hidden = {path for path, text in texts.items() if 'name="robots" content="noindex' in text}
    assert any(path.startswith("satker/contoh/") for path in hidden)
    pages = {path for path in urls if not path or path.endswith("/")}
    assert pages == texts.keys() - hidden - forward - {path for path in texts if path.startswith("sematan/")}
    assert not [path for path in urls if "satker/contoh/" in path]


def test_the_site_map_names_the_same_twins_as_the_pages(demo: Demo) -> None:
    """What a page says of itself in another language, the site map says too."""
    for path, url in _urls(demo.rooted.folder).items():
        links = {(each.get("hreflang"), each.get("href")) for each in url.findall("x:link", NAMES)}
        own = demo.rooted.file(path)
        said = set(HEAD_TWIN.findall(own.read_text("utf-8"))) if own.suffix == ".html" else set()
        assert links == said, path
