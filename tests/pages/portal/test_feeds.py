"""Feeds: valid Atom, entries with their own days, names that last, nothing invented among the real."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest
from lxml import etree  # type: ignore[import-untyped]

from generator.record import page_addresses
from tests.published import demo_record, feeds, pages_of, record_of
from tests.small import FILES, OFFICE, REVISIONS, SOURCES, changed

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
ONCE = ("id", "title", "updated")
DOCUMENTS = "kunci;judul;jenis;tahun;tanggal;pemilik;berkas;alamat\n"


@cache
def _demo() -> dict[str, bytes]:
    return {each.path: each.content for each in feeds(demo_record())}


def _titles(content: bytes) -> list[str]:
    return [entry.findtext(f"{ATOM}title") or "" for entry in _read(content).iter(f"{ATOM}entry")]


def _title(entry: ET.Element) -> str:
    return entry.findtext(f"{ATOM}title") or ""


def _read(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - our own file


@pytest.mark.demo
def test_feeds_are_valid_atom() -> None:
    """Every feed and entry has what RFC 4287 demands: one id, title, day, an author, addresses in full."""
    assert len(_demo()) > 2
    for content in _demo().values():
        feed = _read(content)
        assert feed.tag == f"{ATOM}feed"
        for element in (feed, *feed.iter(f"{ATOM}entry")):
            assert [len(element.findall(f"{ATOM}{name}")) for name in ONCE] == [1, 1, 1]
            assert UUID((element.findtext(f"{ATOM}id") or "").removeprefix("urn:uuid:")).version == 5
            assert MOMENT.fullmatch(element.findtext(f"{ATOM}updated") or "")
            assert element.findtext(f"{ATOM}author/{ATOM}name")
            assert element.findtext(f"{ATOM}title")
        links = [link.attrib for link in feed.iter(f"{ATOM}link")]
        assert all(urlsplit(each["href"]).scheme == "https" for each in links)
        assert [each["rel"] for each in links].count("self") == 1
        names = [each.text for each in feed.iter(f"{ATOM}id")]
        assert len(set(names)) == len(names)


@pytest.mark.demo
def test_feeds_follow_the_grammar_of_the_standard() -> None:
    """Every feed passes the grammar of RFC 4287; one without the day of an entry, or with markup, fails."""
    grammar = etree.RelaxNG(etree.parse(Path(__file__).parents[2] / "cases/atom.rng"))
    assert {path: grammar.validate(etree.fromstring(content)) for path, content in _demo().items()} == (
        dict.fromkeys(_demo(), True)
    )
    whole = _demo()[page_addresses.feed()]
    for spoilt in (whole.replace(b"T00:00:00Z", b"", 1), whole.replace(b"<summary>", b"<summary><b/>", 1)):
        assert spoilt != whole
        assert not grammar.validate(etree.fromstring(spoilt, etree.XMLParser(recover=True)))


@pytest.mark.demo
def test_the_newest_stands_first_and_dates_the_feed() -> None:
    """Entries follow their days, none is updated before its own, and the feed is as new as the newest."""
    for content in _demo().values():
        whole, *updated = [each.text or "" for each in _read(content).iter(f"{ATOM}updated")]
        days = [each.text or "" for each in _read(content).iter(f"{ATOM}published")]
        assert days == sorted(days, reverse=True)
        assert all(day <= later for day, later in zip(days, updated, strict=True))
        assert whole == max(updated)


@pytest.mark.demo
def test_the_feed_of_all_leaves_samples_out() -> None:
    """Invented news stand in the feed of the invented office only, which says so in its title."""
    samples = [each.office for each in demo_record().samples]
    assert samples
    for sample in samples:
        assert sample.short_name not in _demo()[page_addresses.feed()].decode()
        office_feed = _read(_demo()[page_addresses.feed(sample.slug)])
        assert "rekaan" in (office_feed.findtext(f"{ATOM}title") or "")


def test_what_carries_a_day_is_news() -> None:
    """Results, agreements, documents kept here or elsewhere: each once, under the name people gave it."""
    rows = "renstra;Renstra & lampiran;renstra;2021;2021-05-01;TU;;https://contoh.go.id/a.pdf\n"
    texts = FILES | {OFFICE + "dokumen.csv": DOCUMENTS + rows}
    (whole, office_feed) = feeds(record_of(texts))
    titles = ["Balai Uji: hasil 2023", "Balai Uji: perjanjian kinerja 2023", "Balai Uji: Renstra & lampiran"]
    assert _titles(whole.content) == _titles(office_feed.content) == titles
    hrefs = [link.attrib["href"] for link in _read(office_feed.content).iter(f"{ATOM}link")]
    assert f"{page_addresses.HOST}satker/balai-uji/dokumen/" in hrefs


def test_results_are_as_new_as_their_report() -> None:
    """Results are of the end of their year, and updated on the day of their report, once that has come."""
    (whole, _) = feeds(record_of())
    entry = next(each for each in _read(whole.content).iter(f"{ATOM}entry") if "hasil" in _title(each))
    days = [entry.findtext(f"{ATOM}{name}") for name in ("published", "updated")]
    assert days == ["2023-12-31T00:00:00Z", "2024-01-31T00:00:00Z"]
    (early, _) = feeds(record_of(changed(SOURCES, "2024-01-31", "2099-01-31")))
    (entry, *_) = _read(early.content).iter(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}updated") == "2023-12-31T00:00:00Z"


def test_a_revision_says_which_it_is() -> None:
    """The newest version of an agreement is told with its number."""
    rows = ";laporan;halaman 6\n1;2023-09-01;Target naik;laporan;halaman 6\n"
    (whole, _) = feeds(record_of(changed(REVISIONS, ";laporan;halaman 6\n", rows)))
    assert "Balai Uji: perjanjian kinerja 2023, revisi 1" in _titles(whole.content)


def test_signs_that_xml_cannot_hold_are_left_out() -> None:
    """A stray control sign in a title leaves the feed readable."""
    rows = "renstra;Renstra \ufffe baru;renstra;2021;2021-05-01;TU;;https://contoh.go.id/a.pdf\n"
    (whole, _) = feeds(record_of(FILES | {OFFICE + "dokumen.csv": DOCUMENTS + rows}))
    assert "Balai Uji: Renstra   baru" in _titles(whole.content)


def test_no_news_is_no_feed() -> None:
    """An office of which nothing carries a day has no feed, and its page leads to none."""
    undated = changed(SOURCES, "2024-01-31", "")
    texts = {path: text for path, text in undated.items() if "/2023/" not in path}
    assert list(feeds(record_of(texts))) == []
    pages = pages_of(texts)
    assert {page.feed for page in pages.values()} == {""}
    assert "kabar.atom" not in "".join(page.body for page in pages.values())
