"""What people write is shown as they wrote it, and never becomes markup, a link or a formula."""

import csv
import io
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.pages.shared.page import Page
from generator.record import page_addresses
from tests.pages.hostile import WORD, saying
from tests.published import built, comments, links, pages_of, seen, shape, structure
from tests.small import STORY, write

PAGE = "satker/balai-uji/indikator/kepuasan/"
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</td></tr></table><h1>Lain</h1>",
    "<!-- tersembunyi -->",
    "<svg/onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt; &amp; &#60;i&#62;",
    "javascript:alert(1)",
    "http://contoh.example/x.js",
    "=cmd()",
]
Shape = tuple[list[tuple[str, tuple[str, ...]]], list[str], list[str]]
SHAPES = {"svg", "title", "desc", "rect", "path", "line", "text"}


@pytest.fixture(scope="module")
def harmless() -> Mapping[str, Page]:
    """Write the portal with a word that means nothing to a browser."""
    return pages_of(saying(WORD))


@pytest.fixture(scope="module")
def harmless_shapes(harmless: Mapping[str, Page]) -> dict[str, Shape]:
    """Read what elements and links that portal has."""
    return {path: shape(page.body) for path, page in harmless.items()}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_markup(text: str, harmless_shapes: dict[str, Shape]) -> None:
    """Whatever is written, every page has the very elements, attributes and links that it has anyway."""
    pages = pages_of(saying(text))
    assert pages.keys() == harmless_shapes.keys()
    for path, page in pages.items():
        # In a list by name the order follows the names, so links are compared sorted.
        assert shape(page.body) == harmless_shapes[path], path
        assert harmless_shapes[path][2] == [], path


@pytest.mark.parametrize("text", HOSTILE)
def test_every_text_is_shown_as_written(text: str) -> None:
    """A reader sees the text itself: in card, notes, narrative, sources and rules."""
    pages = pages_of(saying(text))
    shown = " ".join(text.split())
    for path in (PAGE, "satker/balai-uji/", "satker/balai-uji/2023/", "aturan/status/"):
        assert shown in seen(pages[path].body), path
    assert pages[PAGE].title.startswith(text)


def test_prose_makes_no_links_pictures_or_headings() -> None:
    """Links, pictures and headings in a narrative stay text: nothing leaves the site, no outline breaks."""
    prose = "[klik](javascript:alert(1)) ![gambar](http://contoh.example/a.png) <http://contoh.example>"
    texts = saying(WORD)
    plain = pages_of(texts)[PAGE].body
    texts[STORY] = texts[STORY].replace(f"\n{WORD}\n\n- ", f"\n{prose}\n\n- ")
    body = pages_of(texts)[PAGE].body
    assert structure(body) == structure(plain)
    assert links(body) == links(plain)
    assert "[klik](javascript:alert(1))" in seen(body)
    reference = texts | {STORY: texts[STORY].replace(prose, "Kata.\n\n[a]: http://contoh.example")}
    assert "[a]: http://contoh.example" in seen(pages_of(reference)[PAGE].body)


@pytest.mark.parametrize("text", [HOSTILE[0], HOSTILE[3], HOSTILE[6]])
def test_pictures_hold_only_shapes_and_words(text: str, tmp_path: Path) -> None:
    """A hostile name is drawn as words: a picture has no other elements than shapes and texts."""
    published = built(write(tmp_path, saying(text)))
    pictures = [
        picture
        for page in published.pages
        for picture in re.findall(r'<svg class="grafik".*?</svg>', page.body, re.DOTALL)
    ]
    assert pictures
    for picture in pictures:
        assert {tag for tag, _ in structure(picture)} <= {
            "svg",
            "title",
            "desc",
            "rect",
            "path",
            "g",
            "text",
        }
        assert comments(picture) == []
    assert any(" ".join(text.split()) in seen(picture) for picture in pictures)


def test_copies_carry_no_formula(tmp_path: Path) -> None:
    """A name that a spreadsheet would run has a quote before it in every CSV."""
    for file in built(write(tmp_path, saying("=cmd()"))).files:
        if file.path.endswith(".csv"):
            delimiter = ";" if file.path.endswith(page_addresses.EXCEL) else ","
            for row in csv.DictReader(io.StringIO(file.content.decode("utf-8-sig")), delimiter=delimiter):
                assert not any(cell.startswith(("=", "+", "@")) for cell in row.values()), file.path
                assert row.get("nama_satker", "'=cmd()") == "'=cmd()"
