"""Hand-written pages, as far as search must know them."""

from generator.sources.prose.article import Article, Term, articles, sentences_only
from generator.sources.shared.files import TextFile

WORDS = """\
---
title: "Istilah"
description: "Arti kata."
remah:
  - {judul: Bantuan, alamat: bantuan/}
---

Arti di bawah ini berlaku.

## P–Q

**PNBP**
:   Penerimaan negara, lihat [aturan](aturan/index.md). Disebut juga *pendapatan*.
"""


def _read(path: str, text: str) -> tuple[Article, ...]:
    return articles([TextFile(path, tuple(text.split("\n")))], "content")


def test_title_headings_and_words_are_read() -> None:
    """A page says its title, what it is about, its headings, and the words that it explains."""
    term = Term("PNBP", "Penerimaan negara, lihat aturan. Disebut juga pendapatan.")
    assert _read("content/istilah.md", WORDS) == (
        Article("istilah/", "Istilah", "Arti kata.", ("P–Q",), (term,)),
    )


def test_the_first_page_of_a_folder_has_the_address_of_the_folder() -> None:
    """`index.md` stands at its folder, and only a file of just that name does."""
    assert _read("content/bantuan/index.md", "# A")[0].path == "bantuan/"
    assert _read("content/index.md", "# A")[0].path == ""
    assert _read("content/bantuan/reindex.md", "# A")[0].path == "bantuan/reindex/"


def test_a_page_without_a_head_is_called_by_its_first_heading() -> None:
    """A heading of the first level is a title where the head gives none."""
    assert _read("content/a.md", "# Sebuah `judul`\n\n## Bagian\n")[0] == Article(
        "a/", "Sebuah judul", "", ("Bagian",), ()
    )


def test_what_has_no_title_is_passed_over() -> None:
    """Text without a title, files that are no pages, and heads that can't be read never stop anything."""
    assert _read("content/a.md", "teks") == ()
    assert _read("content/a.csv", "# A") == ()
    assert _read("content/a.md", "---\ntitle: [\n---\nteks") == ()
    assert _read("content/a.md", "---\ntitle: A") == ()
    assert articles([TextFile("content/a.md", ())], "content") == ()


def test_words_may_share_a_meaning() -> None:
    """Lines with a word each above one meaning are all explained by it; a paragraph before them is not."""
    text = "# Kata\n\nPengantar\n\n**Satker**\n**Satuan kerja**\n:   Kantor.\n"
    assert _read("content/a.md", text)[0].terms == (
        Term("Satker", "Kantor."),
        Term("Satuan kerja", "Kantor."),
    )


def test_a_word_has_a_place_of_its_own() -> None:
    """The place of a word is named after it, in letters that any address bears."""
    assert Term("Revenue on Asset", "").anchor == "arti-revenue-on-asset"
    assert Term("PP 39", "").anchor == "arti-pp-39"
    assert Term("N/A", "").anchor == "arti-n-a"


def test_what_is_no_sentence_is_blank() -> None:
    """Code, comments, tags, addresses and numbers of items are blanked; lines and offsets stay."""
    text = "1. Satu `2`\n```\n3\n```\n<b id=4>lima</b> [enam](/7) https://a.id/8 <!-- 9\n10 --> 11\n~~~\n12"
    blank = sentences_only(text)
    assert len(blank) == len(text)
    assert [each.strip() for each in blank.split("\n")] == [
        "Satu",
        "",
        "",
        "",
        "lima     [enam",
        "11",
        "",
        "",
    ]
