"""Pages are looked at as they will be shown, and nothing in them hides."""

import pytest

from generator.sources.prose.html import Hypertext, hypertexts, strange_markup
from generator.sources.shared.files import TextFile

EXTENSIONS = tuple((name, ()) for name in ("abbr", "admonition", "def_list", "footnotes", "tables", "toc"))


def seen(text: str) -> Hypertext:
    """Return what is seen on a page with this text."""
    return hypertexts((TextFile("content/a.md", tuple(text.split("\n"))),), "content", EXTENSIONS)[0]


@pytest.mark.parametrize(
    ("text", "address", "line"),
    [
        ("a\n\n[x](b.md)", "b.md", 3),
        ("---\ntitle: b.md\n---\n[x](b.md)", "b.md", 4),
        ("[x](<java script:y>)", "java script:y", 1),
        ("a\n\n[x](java&#115;cript:y)", "javascript:y", 3),
        ("a\n\n[x](jav&#x61;script&colon;y)", "javascript:y", 3),
        ("[x][y]\n\n[y]: data:z", "data:z", 3),
        ("[y]: data:z", "data:z", 1),
        ("<https://contoh.go.id/>", "https://contoh.go.id/", 1),
        ("a\n\n<ppid@contoh.go.id>", "mailto:ppid@contoh.go.id", 3),
        ("a[^1]\n\n[^1]: [x](b.md)", "b.md", 3),
        ("!!! note\n    [x](b.md)", "b.md", 2),
        ("kata\n:   [x](b.md)", "b.md", 2),
        ("| a |\n|---|\n| [x](b.md) |", "b.md", 3),
        ("## [x](b.md)", "b.md", 1),
        ("[ab](ab.md) [b](b.md)", "b.md", 1),
    ],
)
def test_an_address_is_found_where_it_is_written(text: str, address: str, line: int) -> None:
    """Whatever way an address is written, it is read as a browser reads it, with its row."""
    assert (address, line) in [(each.address, each.at.line) for each in seen(text).links]


def test_every_row_of_an_address_is_told() -> None:
    """An address that stands twice has two places."""
    assert [each.at.line for each in seen("[x](b.md)\n\n[y](b.md)").links] == [1, 3]


def test_pictures_are_loaded_and_links_are_not() -> None:
    """Only a picture is fetched without the reader's doing."""
    links = seen("![x](a.png) [x](b.md)").links
    assert [(each.address, each.is_loaded) for each in links] == [("a.png", True), ("b.md", False)]


def test_parts_of_a_page_are_its_headings_and_explained_words() -> None:
    """Headings, notes and words with a meaning can be led to."""
    anchors = seen("## Dua kata\n\n**PP 39**\n:   Peraturan.\n\na[^1]\n\n[^1]: b").anchors
    assert {"dua-kata", "arti-pp-39", "fn:1"} <= anchors


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=y>",
        "a <b onclick='x'>b</b>",
        "<!-- x -->",
        "<?php ?>",
        '!!! note "<script>x</script>"\n    a',
        '!!! note onclick "x"\n    a',
        '*[AB]: "><script>x</script>\n\nAB',
        "[^1]: a\n\nb[^1]",
        "# <img src=x>",
        "[TOC]\n\n# <b>a</b>",
        "kata <i>\n:   <script>",
        "``` html\n<b>\n```",
        '```{ .x"onclick="y }\na\n```',
        r'[x](b.md "\" onclick=\"y")',
        '!["onload=x](a.png)',
        "{: onclick=x }",
        "| <b> |\n|---|\n| <i onclick=x> |",
        "1. a\n\n        <b>",
        "&lt;script&gt;",
        "<svg/onload=x>",
    ],
)
def test_markup_in_a_text_stays_text(text: str) -> None:
    """No way of writing makes an element or an attribute that Markdown of ours does not make."""
    assert seen(text).strange == ()


@pytest.mark.parametrize(
    ("html", "first"),
    [
        ("<p>a</p>", ""), ("<script>x</script>", "<script>"), ('<p onclick="x">', "<p onclick>"),
        ('<td style="text-align: right;">', ""), ('<td style="background: url(x)">', "<td style>"),
        ("<!-- a -->", "<!-- a -->"), ("<!DOCTYPE x>", "<!DOCTYPE x>"), ("<?a>", "<?a>"),
        ('<p src="x">', "<p src>"),
        ("<iframe>", "<iframe>"), ("<p id>", ""),
    ],
)  # fmt: skip
def test_other_markup_is_seen(html: str, first: str) -> None:
    """An element or attribute beyond ours is named."""
    assert strange_markup(html) == first


def test_strange_markup_has_its_place() -> None:
    """An extension that lets attributes through is caught by what comes out of it."""
    file = TextFile("content/a.md", ("a", "", "b", "{: onclick=x }"))
    (page,) = hypertexts((file,), "content", (("attr_list", ()),))
    assert [(text, at.path) for text, at in page.strange] == [("<p onclick>", "content/a.md")]
