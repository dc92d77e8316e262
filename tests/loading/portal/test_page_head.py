"""The head of a page that people write."""

import pytest

from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.page_head import PageHead, page_head
from generator.sources.shared.files import TextFile


@pytest.mark.parametrize("head", ["title: [", "title: a\ntitle: b", "- a"])
def test_a_head_that_can_not_be_read_says_nothing(head: str) -> None:
    """What is wrong is told, and nothing of it is taken."""
    findings: list[Diagnostic] = []
    lines = ("---", *head.split("\n"), "---", "", "# Judul")
    assert page_head(TextFile("content/a.md", lines), findings) == PageHead()
    assert findings
    assert all(each.at.path == "content/a.md" for each in findings)


def _read(*lines: str) -> tuple[PageHead, list[tuple[str, int, str]]]:
    findings: list[Diagnostic] = []
    head = page_head(TextFile("content/a.md", lines), findings)
    return head, [(each.code, each.at.line, each.at.field) for each in findings]


def test_a_head_gives_title_description_and_way() -> None:
    """A page says what it is called, what it is about, and which pages are above it."""
    head, findings = _read(
        "---",
        "title: Judul",
        "description: Isi.",
        "remah:",
        "  - {judul: Bantuan, alamat: bantuan/}",
        "---",
        "",
        "# Judul",
    )
    assert findings == []
    assert (head.title, head.description) == ("Judul", "Isi.")
    assert [(each.title, each.address) for each in head.crumbs] == [("Bantuan", "bantuan/")]


def test_a_way_to_elsewhere_is_left_out() -> None:
    """Pages above are pages of this portal: another host, a page out of it or no address is told."""
    for address in ("https://lain.example/", "/bantuan/", "../x/"):
        head, findings = _read("---", "remah:", f"  - {{judul: Lain, alamat: '{address}'}}", "---", "")
        assert head.crumbs == ()
        assert findings == [("R343", 3, "alamat")]
    head, findings = _read("---", "remah:", "  - {judul: Lain}", "---", "")
    assert head.crumbs == ()
    assert [code for code, _, _ in findings] == ["D208"]


@pytest.mark.parametrize(
    ("first", "codes"), [("---", "B111"), ("Title: x", "B111"), ("# Judul", ""), ("", "")]
)
def test_a_page_without_a_head_may_begin_with_anything_but_one(first: str, codes: str) -> None:
    """A head that is not closed, or a line that would be taken for one, would not be shown."""
    head, findings = _read(first, "isi")
    assert head == PageHead()
    assert [code for code, _, _ in findings] == codes.split()


def test_an_empty_page_has_no_head() -> None:
    """A file without a line says nothing."""
    assert _read() == (PageHead(), [])


def test_a_head_names_the_office_that_a_page_is_about() -> None:
    """With the year that it speaks of and its figures that stand alone; a year that is none is told."""
    head, findings = _read(
        "---", "satker: balai-uji", "tahun: 2022", "angka_lain: 64; 7,5", "---", "", "# Judul"
    )
    assert findings == []
    assert (head.office, head.year, [str(each) for each in head.apart]) == ("balai-uji", 2022, ["64", "7.5"])
    assert head.office_at is not None
    assert head.office_at.line == 2
    assert _read("---", "tahun: 22", "---")[1] == [("D211", 2, "tahun")]
