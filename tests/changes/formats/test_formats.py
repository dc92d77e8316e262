"""Changes are told to people, to forges and to programs; words of strangers stay words."""

import json
import re
from dataclasses import replace
from html import unescape

import pytest
from markdown_it import MarkdownIt

from generator.changes.changes import (
    Arrival,
    Cause,
    Changes,
    FigureChange,
    FindingChange,
    Reason,
    TextChange,
    ValueChange,
)
from generator.changes.formats.json_format import LARGEST, as_json, from_json
from generator.changes.formats.markdown_format import LONGEST, MARK, as_markdown, is_address
from generator.changes.formats.strict_json import UnreadableJsonError
from generator.changes.formats.text_format import as_text
from generator.findings.shared.diagnostic import Severity

FIGURE = FigureChange(
    "balai-uji",
    "Balai Uji",
    "Kinerja",
    "Indeks kepuasan",
    "Tahun 2023",
    "satker/balai-uji/indikator/kepuasan/",
    (
        ValueChange("realisasi", "3,63", "3,40"),
        ValueChange("capaian_persen", "103,71%", "97,14%"),
        ValueChange("capaian_diperhitungkan_persen", "103,71%", "97,14%"),
    ),
    (ValueChange("realisasi", "3.63", "3.4"),),
    (ValueChange("status", "Tercapai", "Belum tercapai"), ValueChange("jenjang", "B", "B")),
    (Reason(Cause.CELL, tuple(f"a.csv:{line}" for line in range(2, 7))), Reason(Cause.PROGRAM)),
)
CHANGES = Changes(
    "main",
    "usulan",
    (FIGURE,),
    (TextChange("Balai Uji", "Indikator", "Indeks kepuasan", (ValueChange("definisi", "", "Baru"),)),),
    (
        Arrival("Balai Uji", "Indikator", "Antrean", is_new=True),
        Arrival("Balai Uji", "Halaman", "satker/balai-uji/indikator/lama/", is_new=False),
    ),
    (
        FindingChange(
            "D204", Severity.ERROR, "a.csv, baris 2", "`x` bukan angka", "tulis angka", is_new=True
        ),
        FindingChange("R323", Severity.WARNING, "data/b.csv, baris 3", "berbeda", "periksa", is_new=False),
    ),
    ("Program juga berubah.",),
)


def hostile(text: str) -> Changes:
    """Return changes of which every word is the same text of a stranger."""
    value = ValueChange(text, text, f"{text}.")
    figure = FigureChange(
        text, text, text, text, text, text, (value,), (value,), (value,), (Reason(Cause.RULE, (text,)),)
    )
    return Changes(
        text,
        text,
        (figure,),
        (TextChange(text, text, text, (value,)),),
        (Arrival(text, text, text, is_new=True), Arrival(text, "Halaman", text, is_new=False)),
        (FindingChange(text, Severity.ERROR, text, text, text, is_new=True),),
        (text,),
    )


def test_text_for_the_terminal() -> None:
    """Every figure stands before and after, with status, cause and a summary at the end."""
    assert as_text(CHANGES).split("\n") == [
        "main → usulan",
        "",
        "Balai Uji",
        "  Indeks kepuasan, Tahun 2023",
        "    Realisasi: 3,63 → 3,40",
        "    Capaian: 103,71% → 97,14%",
        "    Status: Tercapai → Belum tercapai",
        "    Jenjang: B (tetap)",
        "    Sebab: sel a.csv baris 2, a.csv baris 3, a.csv baris 4, dan 2 tempat lain; program",
        "",
        "Keterangan yang berubah",
        "  Balai Uji, Indeks kepuasan",
        "    Definisi: – → Baru",
        "",
        "Yang baru",
        "  Indikator: Antrean (Balai Uji)",
        "",
        "Yang hilang",
        "  Halaman: satker/balai-uji/indikator/lama/ (Balai Uji)",
        "",
        "Temuan baru",
        "  galat[D204]: `x` bukan angka",
        "    a.csv, baris 2",
        "    saran: tulis angka",
        "",
        "Temuan yang hilang",
        "  peringatan[R323]: berbeda",
        "    data/b.csv, baris 3",
        "",
        "Catatan: Program juga berubah.",
        "",
        "2 angka dan 1 status berubah di 1 kantor; 1 keterangan berubah; 1 temuan baru, 1 temuan hilang.",
    ]


def test_nothing_differs() -> None:
    """Where nothing differs, that is said in one sentence."""
    sentence = "Tidak ada angka terbit, status, atau temuan yang berubah."
    assert as_text(Changes("a", "b")).endswith(sentence)
    assert sentence in as_markdown(Changes("a", "b"))


def test_a_comment() -> None:
    """A comment is a table, with links into the preview, and can be found again by its first line."""
    text = as_markdown(CHANGES, "https://contoh.go.id/pratinjau/")
    assert text.startswith(f"{MARK}\n")
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    assert html.count("<tr>") == 2
    assert 'href="https://contoh.go.id/pratinjau/satker/balai-uji/indikator/kepuasan/index.html"' in html
    assert "Realisasi: 3,63 → <strong>3,40</strong>" in html
    assert "<code>a.csv:2</code>" in html


def test_a_download_names_the_files_of_changed_pages() -> None:
    """Where the preview can only be downloaded, each changed page is named once, as it lies in the folder."""
    twice = replace(CHANGES, figures=(FIGURE, replace(FIGURE, period="2022")))
    text = as_markdown(twice, download="https://contoh.go.id/unduh")
    assert text.count("`satker/balai-uji/indikator/kepuasan/index.html`") == 1
    assert "Halaman yang berubah, di pratinjau (1)" in text
    assert "(https://contoh.go.id/unduh" not in text


@pytest.mark.parametrize("page", ["//jahat.example/", "../x/", "satker/x?y", "a" * 301, "[x](y)/"])
def test_only_plain_pages_are_named(page: str) -> None:
    """An address that is none of a page of the portal is neither linked nor named."""
    text = as_markdown(replace(CHANGES, figures=(replace(FIGURE, page=page),)), "https://contoh.go.id/")
    assert "Halaman yang berubah" not in text


@pytest.mark.parametrize(
    "text",
    [
        "@rektor #12 !3 GH-4 org/repo#5 $6 %7 ~label &8",
        "<img src=x onerror=alert(1)> <!-- -->",
        "[klik](https://jahat.example) ![x](https://jahat.example/x.png)",
        "https://jahat.example www.jahat.example a@jahat.example",
        "a | b \\| c\n| d | e |\n\n# Judul\n/close\n/approve",
        "`</code>` ``x`` **tebal** _miring_ ~~coret~~",
        "</details><script>alert(1)</script>",
        "\u202eterbalik\u2066 \x1b[2J \x00",
        "- a\n1. b\n> c\n---\n===",
        "x" * 100_000,
    ],
)
def test_words_of_strangers_stay_words(text: str) -> None:
    """No text becomes markup, a mention, a reference, a link, a picture or a command of the forge."""
    written = as_markdown(hostile(text), "https://contoh.go.id/")
    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(written)
    for markup in ("<img", "<script", "<h1", "<a href", "<em>", "<s>", "onerror=alert(1)>"):
        assert markup not in html.replace('<a href="https://contoh.go.id/">', ""), markup
    assert html.count("<table>") == 1
    assert html.count("<tr>") == 2
    outside = unescape(re.sub(r"<code>.*?</code>|<[^>]*>", "", html))
    references = ("@rektor", "#12", "!3", "GH-4", "$6", "~label", "://jahat", "www.j")
    for reference in references:
        assert reference not in outside
    assert not any(line.startswith("/") for line in written.split("\n"))
    assert len(written) <= LONGEST
    assert "\u202e" not in written
    assert "\x1b" not in as_text(hostile(text))


def test_a_long_comment_is_cut() -> None:
    """A comment never outgrows what forges take; what is left out is counted."""
    figures = tuple(replace(FIGURE, subject=f"Indikator {number} " * 9) for number in range(900))
    many = replace(CHANGES, figures=figures)
    text = as_markdown(many)
    assert len(text) <= LONGEST
    assert "baris lagi; selengkapnya: `kinerja beda`" in text
    assert text.count("Indikator 0") == 9


def test_a_comment_without_room() -> None:
    """Where even one row of each part is too long, only the summary is left."""
    values = tuple(ValueChange(f"kolom_{number}", "a" * 300, "b" * 300) for number in range(200))
    wide = replace(FIGURE, values=values)
    assert as_markdown(replace(CHANGES, figures=(wide,))).count("\n") == 2


def test_json_is_read_again() -> None:
    """What is written for programs is read again without loss."""
    assert from_json(as_json(CHANGES)) == CHANGES
    assert from_json(as_json(Changes("a", "b"))) == Changes("a", "b")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"versi": 2}',
        "[" * 100_000,
        as_json(CHANGES).replace('"realisasi"', "1"),
        as_json(CHANGES).replace('"sel"', '"lain"'),
        as_json(CHANGES)
        .replace('"catatan": [', '"catatan": {"a": [')
        .replace('berubah."\n ]', 'berubah."\n ]}'),
        as_json(CHANGES).replace('"angka": [', '"angka": [1,', 1),
        " " * (LARGEST + 1),
    ],
)
def test_other_json_is_refused(text: str) -> None:
    """A file that this program has not written is refused, however it is wrong."""
    with pytest.raises(UnreadableJsonError):
        from_json(text)


def test_flags_are_flags() -> None:
    """Only a true flag says that something is new."""
    data = json.loads(as_json(CHANGES))
    data["temuan"][0]["baru"] = "ya"
    assert not from_json(json.dumps(data)).findings[0].is_new


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://contoh.go.id/pratinjau/12/", True),
        ("http://localhost:8000", True),
        ("javascript:alert(1)", False),
        ("https://contoh.go.id/a b", False),
        ("https://contoh.go.id/(x)", False),
        ("https://a@contoh.go.id/", False),
    ],
)
def test_addresses_of_previews(text: str, *, is_one: bool) -> None:
    """Only a plain web address is put in front of pages."""
    assert is_address(text) is is_one
