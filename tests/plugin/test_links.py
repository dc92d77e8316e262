"""Links are checked before anything is published."""

import pytest

from generator.pages.shared.links import (
    BrokenLink,
    Targets,
    broken_links,
    identifiers,
    marks_of,
    rebased,
    rooted,
    still_broken,
)
from generator.pages.shared.page import Copy, Link, Page, link


def _broken(body: str, *others: Page, known: tuple[str, ...] = ()) -> list[str]:
    pages = [Page("a/b/", "B", "", body), *others]
    targets = Targets({*known, *(page.path for page in pages)}, marks_of(pages))
    return [each.address for each in broken_links(pages, targets)]


@pytest.mark.parametrize(
    "address",
    [
        "/a/b/",
        "",
        "#isi",
        "#sini",
        "/a/b/#sini",
        "../../a/b/",
        "/x%20y.csv",
        "/x y.csv?versi=1",
        "https://lain.id/",
        "mailto:kantor@contoh.go.id",
        "tel:+62431",
    ],
)
def test_link_that_leads_somewhere_is_accepted(address: str) -> None:
    """Pages, their ids, files, other hosts, mail and telephone are where links may lead."""
    assert _broken(f'<p id="sini"><a href="{address}">x</a></p>', known=("x y.csv",)) == []


@pytest.mark.parametrize("address", ["/a/b", "/c/", "../c/", "#sana", "/a/b/#sana", "/x.csv"])
def test_link_that_leads_nowhere_is_found(address: str) -> None:
    """A link without a page, a file or an id behind it is reported as it is written."""
    assert _broken(f'<a href="{address}">x</a>') == [address]


@pytest.mark.parametrize("code", ['<img src="{}">', '<object data="{}">', '<img srcset="{}">'])
def test_nothing_is_loaded_from_another_host(code: str) -> None:
    """A page may point to another host, but never load from it."""
    assert _broken(code.format("https://lain.id/a.png")) == ["https://lain.id/a.png"]


def test_links_around_the_article_are_checked_too() -> None:
    """Crumbs, neighbours and copies of a page lead somewhere as well."""
    lost = Page(
        "",
        "A",
        "",
        "",
        crumbs=(Link("B", "b/"),),
        previous=Link("C", "c/"),
        following=Link("D", "d/"),
        copies=(Copy("E", "e.csv", "text/csv"),),
    )
    assert [each.address for each in broken_links([lost], Targets({""}, {}))] == [
        "/b/",
        "/c/",
        "/d/",
        "/e.csv",
    ]


def test_broken_link_names_its_page() -> None:
    """The report names the page on which the broken link stands."""
    pages = [Page("a/", "A", "", '<a href="/b/">b</a>')]
    assert broken_links(pages, Targets({"a/"}, marks_of(pages))) == (BrokenLink("/a/", "/b/"),)


def test_a_link_out_of_an_office_is_held_against_the_whole_portal() -> None:
    """What leads to a page of the portal, and to a part of it, is sound; a foreign file never is."""
    links = [
        BrokenLink("/a/b/", address)
        for address in ("/c/", "/c/#d", "/c/#e", "../", "../../c/", "/x/#y", "/x/")
    ]
    targets = Targets({"c/", "a/", "x/"}, {"c/": {"d"}, "x/": set()}, {"/x/#y"})
    foreign = BrokenLink("/a/b/", "https://contoh.go.id/a.js", is_foreign=True)
    assert [each.address for each in still_broken([*links, foreign], targets)] == ["/c/#e", foreign.address]


def test_ids_are_compared_as_they_are_read() -> None:
    """An id written with an entity is the id that a browser sees."""
    assert "a&b" in identifiers('<p id="a&amp;b">')


def test_rebasing_leaves_words_alone() -> None:
    """Only addresses are moved under the base path, not text that looks like one."""
    body = '<a href="/a/" title="/a/">href="/a/"</a><svg><use href="/i.svg#x"/></svg><a href="//b/">'
    moved = '<a href="/k/a/" title="/a/">href="/a/"</a><svg><use href="/k/i.svg#x"/></svg><a href="//b/">'
    assert rebased(body, "/k/") == moved
    assert rebased(body, "/") == body


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("../b/#c", "/k/b/#c"),
        ("c/", "/k/a/c/"),
        (".", "/k/a/"),
        ("/b/", "/b/"),
        ("#c", "#c"),
        ("", ""),
        ("https://b.id/", "https://b.id/"),
        ("mailto:a@b.id", "mailto:a@b.id"),
    ],
)
def test_links_are_told_from_the_root(written: str, told: str) -> None:
    """What is relative to its page is written from the root; places on it and other sites stay."""
    body = '<a class="x" href="{}">href="x/"</a><img src="x.svg"><use href="x">'
    assert rooted(body.format(written), "/k/a/") == body.format(told)


def test_link_is_relative_to_the_root_of_the_portal() -> None:
    """Bodies name pages from the portal's root."""
    assert link("satker/a/") == "/satker/a/"
    assert link("") == "/"
