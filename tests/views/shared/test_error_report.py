"""A report of an error has the page and its figure filled in, wherever it goes."""

from urllib.parse import parse_qs, urlsplit

import pytest

from generator.languages.translation import Language, use_language
from generator.views.shared.error_report import host_of_reports, report_address

TITLE = "IKM & mutu · Balai Uji"
TOLD = "Realisasi tahun 2024: 3,68 Indeks, target 3,60 Indeks."
PAGE = "https://contoh.go.id/satker/balai-uji/indikator/ikm/"


def _fields(address: str) -> dict[str, str]:
    return {name: text for name, (text,) in parse_qs(urlsplit(address).query, strict_parsing=True).items()}


def test_a_letter_has_subject_and_body() -> None:
    """A program for letters opens one with the page, its address and its figure, in lines of its own."""
    address = report_address("lapor@contoh.go.id", TITLE, TOLD, PAGE)
    assert address.startswith("mailto:lapor@contoh.go.id?subject=")
    assert "+" not in address
    fields = _fields(address)
    assert fields["subject"] == f"Kesalahan di halaman: {TITLE}"
    assert fields["body"].split("\r\n") == [
        f"Halaman: {TITLE}",
        PAGE,
        f"Yang tertulis di sana: {TOLD}",
        "",
        "Angka yang keliru:",
        "Yang benar menurut saya:",
        "Dokumen dan halamannya:",
        "",
    ]


@pytest.mark.parametrize(
    ("to", "names"),
    [
        ("https://github.com/contoh/data/issues/new", ["title", "body"]),
        ("https://forge.contoh.go.id/a/b/issues/new?template=angka.md", ["template", "title", "body"]),
        ("https://git.contoh.go.id/a/b/-/issues/new", ["issue[title]", "issue[description]"]),
    ],
)
def test_a_form_of_a_forge_is_filled_in(to: str, names: list[str]) -> None:
    """Each forge gets what it fills in by the names that it knows, beside what the address says already."""
    fields = _fields(report_address(to, TITLE, TOLD, PAGE))
    assert list(fields) == names
    assert PAGE in fields[names[-1]]
    assert TOLD in fields[names[-1]]


@pytest.mark.parametrize("to", ["https://contoh.go.id/lapor", "https://a.go.id/x/issues/new#isi"])
def test_other_forms_are_opened_as_they_are(to: str) -> None:
    """Nothing is added to an address of which it is not known what it would do."""
    assert report_address(to, TITLE, TOLD, PAGE) == to


def test_a_long_page_is_cut() -> None:
    """Addresses stay as short as programs for letters take them."""
    fields = _fields(report_address("a@b.go.id", TITLE, "x" * 400, PAGE))
    assert f"{'x' * 300}…" in fields["body"]


def test_english_readers_write_english() -> None:
    """What is filled in is in the language of the page."""
    with use_language(Language.ENGLISH):
        assert _fields(report_address("a@b.go.id", "X", "Y", PAGE))["subject"] == "Error on the page: X"


def test_readers_are_told_where_it_goes() -> None:
    """A mailbox is named whole, a form by its host."""
    assert host_of_reports("lapor@contoh.go.id") == "lapor@contoh.go.id"
    assert host_of_reports("https://forge.contoh.go.id/a/b/issues/new") == "forge.contoh.go.id"
