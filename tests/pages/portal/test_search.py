"""The page of search, and what the browser searches in."""

import json
from collections.abc import Iterable
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from generator.languages.translation import Language
from generator.pages.portal import search
from generator.pages.portal.search import office_entries, search_files, search_pages
from generator.pages.portal.search_words import other_words
from generator.pages.portal.site import office_drafts
from generator.pages.shared.links import identifiers
from generator.pages.shared.page import Page, PublishedFile
from generator.plugin.browser_files import search_description
from generator.views.portal.search import WEIGHTS, Kind, Owner, SearchEntry
from tests.pages.portal.test_site import hand_written
from tests.published import demo, entries_of, file_at, is_list_of_folder, page_at, record_of, seen
from tests.small import FILES, PROFILE, changed
from tests.surroundings import alone
from tests.whole import WHOLE


def _index() -> dict[str, Any]:
    index: dict[str, Any] = json.loads(file_at("cari/indeks.json"))
    return index


def _entries() -> list[tuple[str, str, str, list[str]]]:
    """Return kind, title, what is told, and the addresses of every entry of the demo."""
    index = _index()
    return [
        (index["jenis"][kind][0], title, words, [index["pemilik"][owner][0] + below for owner in owners])
        for kind, title, words, below, owners in index["isi"]
    ]


def _titles(kind: Kind) -> set[str]:
    return {title for name, title, _, _ in _entries() if name == kind.value}


@pytest.mark.demo
def test_every_entry_leads_somewhere() -> None:
    """Each address that a search can lead to is a page of the portal, and its anchor stands there."""
    pages = {page.path: page for page in demo().pages}
    for _, title, _, paths in _entries():
        for path in paths:
            address, _, anchor = path.partition("#")
            assert address in pages or address in hand_written(), path
            assert title.strip()
            if address in pages and anchor:
                assert anchor in identifiers(pages[address].body), path


@pytest.mark.demo
def test_every_kind_of_thing_can_be_found() -> None:
    """Every kind has something in the demo portal, under the words by which people know it."""
    assert {kind for kind, *_ in _entries()} == {kind.value for kind in Kind}
    assert "BSPJI Manado" in _titles(Kind.OFFICE)
    assert "Kinerja tahun 2023" in _titles(Kind.YEAR)
    assert "Anggaran" in _titles(Kind.TOPIC)
    assert "PNBP" in _titles(Kind.TERM)
    assert "Metodologi" in _titles(Kind.PAGE)
    assert any(title.startswith("D201:") for title in _titles(Kind.FINDING))


@pytest.mark.parametrize("path", ["ppid/minta/", "ppid/minta/surat/"])
def test_how_to_ask_an_office_is_public_information(path: str) -> None:
    """Who looks for a request finds it by that word too, among what the office has to say in public."""
    (office,) = record_of(WHOLE).offices
    entries = office_entries(office, office_drafts(alone(record_of(WHOLE), office), office, ()))
    (entry,) = [each for each in entries if each.below == path]
    assert entry.kind is Kind.DISCLOSURE
    assert "ermohonan informasi publik" in entry.summary


@pytest.mark.demo
def test_every_page_can_be_found() -> None:
    """No Indonesian page is left out but the front page, lines of data, lists, views, and the search."""
    paths_of_entries = {path.partition("#")[0] for *_, paths in _entries() for path in paths}
    assert not [path for path in paths_of_entries if path.startswith("en/")]
    pages = [page for page in demo().pages if page.language is Language.INDONESIAN]
    left_out = {page.path for page in pages if not is_list_of_folder(page.body)} - paths_of_entries
    assert {
        path for path in left_out if path and not path.startswith(("berkas/", "cari/", "sematan/"))
    } == set()


@pytest.mark.demo
def test_an_indicator_is_found_by_what_it_means() -> None:
    """The definition on an indicator's card is searched and shown."""
    summaries = [words for kind, title, words, _ in _entries() if kind == "Indikator" and "Kepuasan" in title]
    assert any("pelanggan" in words for words in summaries)


@pytest.mark.demo
def test_the_index_is_small() -> None:
    """What a first search loads is in proportion to the portal: titles and short explanations, no tables."""
    assert len(file_at("cari/indeks.json")) < 110_000


@pytest.mark.demo
def test_samples_are_known_as_samples() -> None:
    """The browser is told which office is invented, and no other office is called so."""
    assert [owner[1] for owner in _index()["pemilik"] if owner[3]] == ["Balai Contoh"]


@pytest.mark.demo
def test_the_index_serves_without_scripts() -> None:
    """The page leads to offices, indicators, documents and words by their first letter; the field waits."""
    page = page_at("cari/")
    assert page.scripts == ("cari.js",)
    assert "data-cari hidden" in page.body
    for name in ("BSPJI Manado", "Indeks Kepuasan Masyarakat", "PNBP", "Laporan keuangan 2025"):
        assert name in seen(page.body)
    assert 'href="#b"' in page.body
    assert 'id="b"' in page.body


def _pages() -> dict[str, Page]:
    entries = entries_of(FILES)
    return {draft.page.path: draft.finished({}) for draft in search_pages(entries)}


def test_a_long_index_has_a_page_for_each_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the index is too long for a page, the letters lead to pages of their own."""
    assert _pages().keys() == {"cari/"}
    monkeypatch.setattr(search, "MOST_WAYS", 3)
    pages = _pages()
    assert "cari/b/" in pages
    assert 'href="/cari/b/"' in pages["cari/"].body
    assert "<section" not in pages["cari/"].body
    assert "Balai Uji" in seen(pages["cari/b/"].body)


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "</a><h1>Lain</h1>", '" onclick="x'])
def test_names_stay_names(text: str) -> None:
    """What an office is called never becomes markup, in the index or in what the browser reads."""
    texts = changed(PROFILE, "nama_pendek: Balai Uji", f"nama_pendek: '{text}'")
    entries = entries_of(texts)
    body = next(search_pages(entries)).finished({}).body
    assert "<script" not in body
    assert "onclick=" not in body.replace("&#34; onclick=", "")
    assert body.count("<h1") == 1
    assert text in seen(body)
    assert text in [owner[1] for owner in _first(entries)["pemilik"]]


def _first(entries: Iterable[SearchEntry]) -> dict[str, Any]:
    index: dict[str, Any] = json.loads(next(iter(search_files(entries))).content)
    return index


def _of_offices(count: int) -> list[SearchEntry]:
    """Offices that each have themselves, a page that all have, one told otherwise, and their own."""
    owners = [
        Owner(f"satker/{n}/", f"Balai {n}", f"Balai Besar {n}", seats=(f"Kota {n}",)) for n in range(count)
    ]
    return [
        SearchEntry(Kind.TERM, "Capaian", "Artinya.", "istilah/#capaian", (Owner(),)),
        SearchEntry(Kind.DISCLOSURE, "Informasi publik", "", "ppid/", tuple(owners)),
        *(SearchEntry(Kind.OFFICE, each.name, "Kantor.", "", (each,)) for each in owners),
        *(
            SearchEntry(Kind.INDICATOR, "Kepuasan", f"Di {each.name}.", "indikator/puas/", (each,))
            for each in owners
        ),
        *(
            SearchEntry(Kind.INDICATOR, f"Sapi {each.name}", "Ekor.", "indikator/sapi/", (each,))
            for each in owners
        ),
    ]


def test_a_short_index_is_one_file() -> None:
    """The browser loads everything at once where that is little."""
    (file,) = search_files(_of_offices(3))
    index = json.loads(file.content)
    assert index["bagian"] == 0
    assert len(index["isi"]) == len(_of_offices(3))
    assert index["pemilik"][1] == ["satker/0/", "Balai 0", "Balai Besar 0", 0, "Kota 0", 0]


def test_a_long_index_comes_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a first search loads holds offices and what they share; the rest is in parts by office."""
    monkeypatch.setattr(search, "MOST_OF_ONE", 100)
    monkeypatch.setattr(search, "MOST_OF_A_PART", 150)
    first, *parts = search_files(_of_offices(5))
    index = json.loads(first.content)
    assert [part.path for part in parts] == [f"cari/bagian-{n}.json" for n in range(1, index["bagian"] + 1)]
    assert len(parts) > 1
    titles = [row[1] for row in index["isi"]]
    assert titles.count("Kepuasan") == 1
    assert not [title for title in titles if title.startswith("Sapi")]
    (shared,) = [row for row in index["isi"] if row[1] == "Kepuasan"]
    assert (shared[2], len(shared[4])) == ("", 5)
    for owner in index["pemilik"]:
        if owner[1]:
            own = json.loads(parts[owner[5] - 1].content)["isi"]
            assert f"Sapi {owner[1]}" in [row[1] for row in own]


def test_an_index_with_nothing_of_one_office_has_no_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where all is shared, the first file holds everything, however long it is."""
    monkeypatch.setattr(search, "MOST_OF_ONE", 10)
    (file,) = search_files(_of_offices(3)[:2])
    assert json.loads(file.content)["bagian"] == 0


def test_what_only_staff_need_weighs_nothing() -> None:
    """Help for those who keep the data, and codes of findings, never come before what citizens look for."""
    assert {kind for kind in Kind if not WEIGHTS[kind]} == {Kind.STAFF, Kind.FINDING}
    assert WEIGHTS.keys() == set(Kind)


@pytest.mark.demo
def test_words_of_others_mean_words_of_the_portal() -> None:
    """English and everyday words lead to words that the portal uses."""
    said = " ".join(f"{title} {words}" for _, title, words, _ in _entries()).lower()
    for other, words in other_words().items():
        assert any(word in said for word in words), other


@pytest.mark.demo
def test_help_for_staff_is_known_as_such() -> None:
    """Pages below the help of those who keep the data are of the kinds that come last, and no others."""
    for kind, _, _, paths in _entries():
        is_staff = kind in {Kind.STAFF.value, Kind.FINDING.value}
        assert all(path.startswith(("bantuan/", "desain/")) == is_staff for path in paths), paths


def test_a_browser_learns_how_to_search() -> None:
    """The description names the portal, shortly, and the address with the words to be put in."""
    file = search_description("https://contoh.go.id/portal/", "Portal Kinerja & Anggaran", "cari/")
    assert isinstance(file, PublishedFile)
    text = file.content.decode()
    assert "<ShortName>Portal Kinerja</ShortName>" in text
    assert 'template="https://contoh.go.id/portal/cari/?cari={searchTerms}"' in text
    assert "Cari di Portal Kinerja &amp; Anggaran" in text


def test_the_description_of_the_search_has_a_picture_and_finds_itself() -> None:
    """A browser that keeps the description learns its picture, and where a newer one would be."""
    root = ET.fromstring(search_description("https://contoh.go.id/portal/", "Portal", "cari/").content)  # noqa: S314 - ours
    names = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
    assert root.findtext("o:Image", namespaces=names) == "https://contoh.go.id/portal/assets/lambang.svg"
    (itself,) = [each.get("template") for each in root.findall("o:Url", names) if each.get("rel") == "self"]
    assert itself == "https://contoh.go.id/portal/cari/opensearch.xml"
