"""The data block of a page: whatever stands in it, it is one block of JSON and nothing else."""

import json
from html.parser import HTMLParser

from hypothesis import example, given
from hypothesis import strategies as st

from generator.languages.translation import Language
from generator.pages.shared.page import Link, Page
from generator.pages.shared.structured_data import as_json, structured_data
from generator.record import page_addresses


class _Elements(HTMLParser):
    """The elements of a page in order, and the text of its blocks."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.blocks: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Note an element."""
        self.names.append(tag)
        self.blocks += [""] if tag == "script" else []

    def handle_data(self, data: str) -> None:
        """Note the text of a block."""
        if self.names[-1:] == ["script"]:
            self.blocks[-1] += data


def _page(text: str) -> Page:
    return Page(
        "a/b/", text, "", "", "", (Link(text, "a/"),), things=as_json([{"@type": "Dataset", "name": text}])
    )


@given(st.text())
@example("</script><script>alert(1)</script>")
@example("<!--<script>")
@example("]]>&lt;\u2028\u2029\\")
def test_no_text_ends_its_block(text: str) -> None:
    """A page with any title has one block, in which the title stands as it is, and goes on after it."""
    reader = _Elements()
    reader.feed(f'<script type="application/ld+json">{structured_data(_page(text))}</script><p>x</p>')
    assert reader.names == ["script", "p"]
    trail, dataset = json.loads(reader.blocks[0])["@graph"]
    assert dataset["name"] == text
    assert [step["name"] for step in trail["itemListElement"]] == ["Beranda", text, text]


def test_no_sign_of_markup_stands_in_a_block() -> None:
    """The signs that HTML reads in a block are written as JSON escapes them."""
    assert not set("<>&\u2028\u2029") & set(structured_data(_page("<!-- & </script> \u2028\u2029")))


def test_breadcrumbs_begin_where_the_language_does() -> None:
    """A trail has each step with its place, from the front page of the language to the page."""
    page = Page("en/a/", "A", "", "", language=Language.ENGLISH)
    trail = json.loads(structured_data(page))
    first, last = trail["itemListElement"]
    assert (first["position"], first["item"]["@id"]) == (1, f"{page_addresses.HOST}en/")
    assert (last["position"], last["name"]) == (2, "A")
    assert "item" not in last


def test_what_is_no_page_of_its_own_tells_nothing() -> None:
    """Invented figures, views of another page, and a front page without things have no block."""
    assert structured_data(Page("a/", "A", "", "", is_sample=True)) == ""
    assert structured_data(Page("a/", "A", "", "", frame="sematan.html")) == ""
    assert structured_data(Page("", "A", "", "")) == ""
    assert structured_data(Page("en/", "A", "", "", language=Language.ENGLISH)) == ""
