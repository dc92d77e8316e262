"""Explained words in running text show their meaning in place."""

import re

import pytest
from markupsafe import escape

from generator.pages.shared.glossary import NOTHING_EXPLAINED, Glossary
from generator.sources.prose.article import Article, Term

WORDS = ("Target", "Target antara", "Capaian", "IKM", "PP 39", "Satuan", "Satuan kerja")
GLOSSARY = Glossary(
    [Article("istilah/", "Istilah", "", (), tuple(Term(word, f"Arti {word}.") for word in WORDS))]
)


def _link(place: str, word: str) -> str:
    return f'<button type="button" class="term" popovertarget="arti-{place}">{word}</button>'


def test_the_first_of_each_word_leads_to_its_meaning() -> None:
    """A word is a button where it stands first, with its possessive, and plain text after that."""
    assert GLOSSARY.linked("Capaian itu hasil; targetnya janji, capaian lain tidak.") == (
        f"{_link('capaian', 'Capaian')} itu hasil; {_link('target', 'targetnya')} janji, capaian lain tidak."
    )


def test_the_longest_word_is_meant() -> None:
    """A word of two parts is not taken for its first part."""
    assert GLOSSARY.linked("target antara") == _link("target-antara", "target antara")
    assert GLOSSARY.linked("satuan kerja dan satuan") == (
        f"{_link('satuan-kerja', 'satuan kerja')} dan {_link('satuan', 'satuan')}"
    )


@pytest.mark.parametrize("text", ["ikm", "IKMX", "bertarget", "targeted", "PP 390"])
def test_other_words_stay_as_they_are(text: str) -> None:
    """Abbreviations are matched as they are written, and words only as a whole."""
    assert GLOSSARY.linked(text) == text


def test_signs_stay_with_their_word() -> None:
    """Brackets, quotes and full stops at a word stand on its line."""
    assert GLOSSARY.linked("Hasil (target), lalu “IKM”.") == (
        f'Hasil <span class="held">({_link("target", "target")}),</span> lalu '
        f'<span class="held">“{_link("ikm", "IKM")}”.</span>'
    )
    assert GLOSSARY.linked('"IKM" < 4') == f'<span class="held">&#34;{_link("ikm", "IKM")}&#34;</span> &lt; 4'


def test_text_never_becomes_markup() -> None:
    """Whatever stands around and between the words is escaped."""
    assert GLOSSARY.linked("<b>IKM</b> & <i>") == f"&lt;b&gt;{_link('ikm', 'IKM')}&lt;/b&gt; &amp; &lt;i&gt;"
    assert NOTHING_EXPLAINED.linked("<b>IKM") == escape("<b>IKM")


def test_the_first_meaning_of_a_word_counts() -> None:
    """A word that two pages explain leads to the page that comes first."""
    pages = [Article(path, "A", "", (), (Term("IKM", f"Arti {path}."),)) for path in ("a/", "b/")]
    glossary = Glossary(pages)
    note = glossary.explained(glossary.linked("IKM"))
    assert "Arti a/." in note
    assert 'href="/a/#arti-ikm"' in note
    assert "b/" not in note


def test_a_page_has_one_button_and_note_for_each_word() -> None:
    """What stands twice is explained where it is first; notes stand in that order, as text."""
    terms = (Term("IKM", "Satu & <b>dua</b>."), Term("Target", "Janji."))
    glossary = Glossary([Article("istilah/", "", "", (), terms)])
    text = "".join(f"<p>{glossary.linked(each)}</p>" for each in ("Target dan IKM", "(target) IKM <3", "IKM"))
    body = glossary.explained(text)
    assert body.startswith(
        f"<p>{_link('target', 'Target')} dan {_link('ikm', 'IKM')}</p><p>(target) IKM &lt;3</p><p>IKM</p>"
    )
    assert re.findall(r'<p class="meaning" id="([^"]+)" popover>', body) == ["arti-target", "arti-ikm"]
    assert "Satu &amp; &lt;b&gt;dua&lt;/b&gt;." in body
    assert glossary.explained("<p>Tidak ada.</p>") == "<p>Tidak ada.</p>"


def test_a_page_without_a_glossary_stays_as_it_is() -> None:
    """A button that a template writes itself keeps its own note."""
    button = _link("target", "Target")
    assert NOTHING_EXPLAINED.explained(button) == button
