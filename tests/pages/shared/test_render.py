"""Templates: finished strings go in, HTML comes out."""

import pytest
from jinja2 import UndefinedError

from generator.pages.shared.render import rendered
from tests.published import pages_of, seen
from tests.small import FILES, STORY


def test_a_template_that_lacks_a_string_is_an_error() -> None:
    """A page is never written with a hole in it."""
    with pytest.raises(UndefinedError):
        rendered("performance/rules.html")


def test_prose_is_shown_with_its_paragraphs_and_lists() -> None:
    """People's Markdown keeps paragraphs, lists and emphasis; headings inside a section stay text."""
    prose = "Pelanggan **puas**.\n\n- satu\n- dua\n\n### Judul"
    body = pages_of(FILES | {STORY: FILES[STORY].replace("Pelanggan puas.", prose)})
    page = body["satker/balai-uji/indikator/kepuasan/"].body
    assert "<strong>puas</strong>" in page
    assert "<li>satu</li>" in page
    assert "<h3>Judul" not in page
    assert "Judul" in seen(page)


def test_names_of_columns_are_shown_as_code() -> None:
    """The help about files marks what is to be typed literally."""
    body = pages_of()["bantuan/berkas/"].body
    assert "<code>sumber.csv</code>" in body
    assert "`" not in seen(body)
