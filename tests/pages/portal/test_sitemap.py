"""The site map: one file, or an index of parts."""

from datetime import date

import pytest
from lxml import etree  # type: ignore[import-untyped]

from generator.pages.portal import sitemap
from generator.pages.portal.sitemap import site_map

HOST = "https://kinerja.example/"


def test_a_short_site_map_is_one_file() -> None:
    """Addresses in order, with the day since which a page says what it says."""
    (file,) = site_map(HOST, {"b/": None, "a/": date(2024, 5, 1)})
    text = file.content.decode()
    assert file.path == "sitemap.xml"
    assert "<loc>https://kinerja.example/a/</loc><lastmod>2024-05-01</lastmod>" in text
    assert text.index("/a/") < text.index("/b/")


def test_a_page_in_two_languages_names_both() -> None:
    """Each of two twins names itself and the other; a page without a twin names none."""
    addresses = ("data/", "en/data/", "data/kinerja/", "en/b/", "a/", "en/a/", "tentang/", "en/tentang/")
    (file,) = site_map(HOST, dict.fromkeys(addresses, None), {"tentang/"})
    urls = etree.fromstring(file.content)
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    twins = {}
    for url in urls:
        links = [(each.get("hreflang"), each.get("href")) for each in url.findall("x:link", names)]
        twins[url.findtext("s:loc", namespaces=names)] = links
    told = {path: links for path, links in twins.items() if links}
    assert told == {
        address: [("id", f"{HOST}{own}"), ("en", f"{HOST}en/{own}")]
        for own in ("data/", "tentang/")
        for address in (f"{HOST}{own}", f"{HOST}en/{own}")
    }


def test_a_long_site_map_comes_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The site map lists the parts; each address is in one of them."""
    monkeypatch.setattr(sitemap, "MOST_ADDRESSES", 2)
    index, *parts = site_map(HOST, {f"{name}/": None for name in "abcde"})
    assert index.content.decode().count("<sitemap>") == len(parts) == 3
    assert [part.path for part in parts] == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert all(f"{HOST}{part.path}" in index.content.decode() for part in parts)
    assert [part.content.decode().count("<url>") for part in parts] == [2, 2, 1]
