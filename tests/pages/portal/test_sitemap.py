"""The site map: one file, or an index of parts."""

from datetime import date

import pytest

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


def test_a_long_site_map_comes_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The site map lists the parts; each address is in one of them."""
    monkeypatch.setattr(sitemap, "MOST_ADDRESSES", 2)
    index, *parts = site_map(HOST, {f"{name}/": None for name in "abcde"})
    assert index.content.decode().count("<sitemap>") == len(parts) == 3
    assert [part.path for part in parts] == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert all(f"{HOST}{part.path}" in index.content.decode() for part in parts)
    assert [part.content.decode().count("<url>") for part in parts] == [2, 2, 1]
