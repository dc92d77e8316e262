"""The whole generated site: every page is complete, in Indonesian, and leads somewhere."""

import re
from collections import Counter
from functools import cache
from itertools import pairwise

import pytest

from generator.pages.shared.links import Targets, broken_links, marks_of
from tests.published import ROOT, comments, demo, links, pages_of, seen, unclosed
from tests.tiny import tiny

# What a program says when it has nothing to say, and numbers as only machines write them.
FOREIGN = re.compile(
    r"\b(?:None|null|True|False|NaN|nan|Infinity|undefined|Decimal|StrictUndefined)\b"
    r"|(?<![\w.,])[\d.,]+[Ee][+-]?\d+\b"
)
THEME = {
    path.relative_to(ROOT / "theme").as_posix() for path in (ROOT / "theme").rglob("*") if path.is_file()
}


@cache
def hand_written() -> frozenset[str]:
    """Return the addresses of the pages that people wrote for the demo."""
    content = ROOT / "content"
    pages = (path.relative_to(content).with_suffix("").as_posix() for path in content.rglob("*.md"))
    return frozenset(page.removesuffix("index").rstrip("/") + "/" for page in pages)


@pytest.mark.demo
def test_every_page_has_title_description_and_one_heading() -> None:
    """Each page says in head and heading what it is; no two pages share an address."""
    pages = demo().pages
    for page in pages:
        assert page.title.strip(), page.path
        assert page.description.strip(), page.path
        assert "\n" not in page.title + page.description, page.path
        assert page.body.count("<h1") == 1, page.path
    assert max(Counter(page.path for page in pages).values()) == 1


@pytest.mark.demo
def test_titles_tell_pages_apart() -> None:
    """No two pages have one title, except a year and its last quarter, which tell the same."""
    titles = Counter(page.title for page in demo().pages if not re.search(r"/tw\d/$", page.path))
    assert [title for title, times in titles.items() if times > 1] == []


@pytest.mark.demo
def test_no_word_of_a_program_is_shown() -> None:
    """No page shows None, null, NaN, an exponent, or an unfilled place of a template."""
    for page in demo().pages:
        if page.path.startswith("berkas/"):
            continue
        match = FOREIGN.search(f"{page.title} {page.description} {seen(page.body)}")
        assert match is None, f"{page.path}: {match}"


@pytest.mark.demo
def test_every_element_is_closed() -> None:
    """Pages are well formed, without hidden comments."""
    for page in demo().pages:
        assert list(unclosed(page.body)) == [], page.path
        assert comments(page.body) == [], page.path


@pytest.mark.demo
def test_every_id_is_unique_on_its_page() -> None:
    """No two elements of a page share an id, so that every anchor is one place."""
    for page in demo().pages:
        ids = Counter(re.findall(r'\sid="([^"]*)"', page.body))
        assert [each for each, times in ids.items() if times > 1] == [], page.path


@pytest.mark.demo
def test_no_link_leads_nowhere_and_nothing_is_loaded_from_elsewhere() -> None:
    """Each link of a generated page leads to a page, file or line of this portal."""
    published = demo()
    paths = {file.path for file in published.files} | hand_written() | THEME
    paths |= {document.path for document in published.documents}
    paths |= {page.path for page in published.pages}
    assert broken_links(published.pages, Targets(paths, marks_of(published.pages))) == ()
    for page in published.pages:
        outside = [each for each in links(page.body) if ":" in each.partition("/")[0]]
        # Public information may stand on a site of the office's own; nothing is loaded from there.
        # The data page leads to the terms of the licence.
        is_public = "ppid/" in page.path or page.path.endswith("dokumen/") or page.path == "data/"
        assert all(is_public and each.startswith(("https://", "http://", "mailto:")) for each in outside), (
            page.path
        )


@pytest.mark.demo
def test_no_page_needs_a_script_or_a_style() -> None:
    """Generated pages hold no script, no style, and no handler of events."""
    for page in demo().pages:
        assert not re.search(r"<(?:script|style|iframe|object|embed|form)\b|\son\w+=|\sstyle=", page.body), (
            page.path
        )


@pytest.mark.parametrize(
    "texts",
    [
        tiny(),
        tiny(planned={2022: "N/A"}),
        tiny(agreed={2023: "3"}),
        tiny(results={(2023, 2): "tidak-dilaporkan"}),
        tiny(agreed={2023: "0"}, planned={2023: "-5"}, interim={(2023, 1): "0"}, results={(2023, 1): "0"}),
        tiny(card="arah: stabil\nakumulasi: rata-rata\n", agreed={2023: "3"}, results={(2023, 3): "-1"}),
    ],
)
def test_the_barest_portal_has_whole_pages(texts: dict[str, str]) -> None:
    """Whatever is missing, every page is written, closed, and free of words of a program."""
    for page in pages_of(texts).values():
        assert page.title, page.path
        assert page.description, page.path
        assert list(unclosed(page.body)) == [], page.path
        assert page.path.startswith("berkas/") or not FOREIGN.search(seen(page.body)), page.path


@pytest.mark.demo
def test_the_way_to_every_page_of_an_office_leads_through_it() -> None:
    """From the list of offices to the office, and on through pages that are there."""
    pages = {page.path: page for page in demo().pages}
    offices = [path for path in pages if re.fullmatch(r"satker/[^/]+/", path)]
    for office in offices:
        for path, page in pages.items():
            if path.startswith(office) and path != office:
                ways = [each.path for each in page.crumbs]
                assert ways[:2] == ["satker/", office], path
                assert set(ways) <= {*pages, *hand_written()}, path
                assert page.section == "satker/", path


@pytest.mark.demo
def test_every_copy_that_a_page_names_is_published() -> None:
    """The ways to download lead to files, each called by its kind."""
    files = {file.path for file in demo().files}
    named = [copy for page in demo().pages for copy in page.copies]
    assert {copy.path for copy in named} <= files
    plain = [copy for copy in named if copy.title in {"CSV", "JSON", "XLSX"}]
    assert all(copy.path.endswith(f".{copy.title.lower()}") for copy in plain)


def test_indicator_pages_are_a_chain() -> None:
    """Each indicator leads to the one before and the one after it in its office."""
    chain = [page for page in pages_of().values() if page.path.startswith("satker/balai-uji/indikator/")]
    for first, second in pairwise(chain):
        assert first.following is not None
        assert second.previous is not None
        assert (first.following.path, second.previous.path) == (second.path, first.path)
    assert chain[0].previous is chain[-1].following is None


def test_a_portal_without_offices_has_a_front_page() -> None:
    """A portal that is only being set up can be shown."""
    texts = {path: text for path, text in tiny().items() if "satker/" not in path}
    assert "Satuan kerja 0 Indikator 0" in seen(pages_of(texts)[""].body)


def test_a_key_of_an_indicator_never_names_a_section() -> None:
    """An indicator may have the key of a section of the page; the anchors stay apart."""
    texts = {path.replace("ukuran", "rapor"): text for path, text in tiny(agreed={2023: "3"}).items()}
    pages = pages_of({path: text.replace(";ukuran;", ";rapor;") for path, text in texts.items()})
    assert pages["satker/balai-uji/2023/"].body.count('id="rapor"') == 1
