"""What is written in a document is found, and no document breaks the one who looks."""

import io
import logging
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from generator.sources import insides
from generator.sources.insides import ENDINGS, Fault, Inside, Trait, look_inside
from tests.paper import packed, pdf, photo, word

LINES = "<w:p><w:r><w:t>12</w:t></w:r><w:r><w:t>34 &amp; 5</w:t></w:r></w:p><w:p><w:t>enam</w:t></w:p>"


def _look(folder: Path, name: str, content: bytes) -> Inside:
    (folder / name).write_bytes(content)
    return look_inside(folder / name)


def _locked(content: bytes, password: str) -> bytes:
    writer, out = PdfWriter(PdfReader(io.BytesIO(content))), io.BytesIO()
    writer.encrypt(password, "pemilik", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def test_a_pdf_is_read_page_by_page(tmp_path: Path) -> None:
    """Each page with text is a spot; the author of the metadata is told."""
    inside = _look(tmp_path, "a.pdf", pdf("Satu", "", "Tiga", author="Nama Orang"))
    assert inside == Inside((("halaman 1", "Satu"), ("halaman 3", "Tiga")), ("Nama Orang",))


def test_a_pdf_without_text_is_a_picture(tmp_path: Path) -> None:
    """A scan has no text on any page."""
    assert _look(tmp_path, "a.pdf", pdf("", "")).traits == {Trait.NO_TEXT}


def test_a_pdf_that_only_forbids_printing_is_read(tmp_path: Path) -> None:
    """A document that opens without a password is no locked one."""
    assert _look(tmp_path, "a.pdf", _locked(pdf("Satu"), "")).texts == (("halaman 1", "Satu"),)
    assert _look(tmp_path, "a.pdf", _locked(pdf("Satu"), "rahasia")).fault is Fault.LOCKED


def test_a_page_that_can_not_be_read_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A strange font on one page is told, and does not make the whole document a damaged one."""
    read = PageObject.extract_text

    def stumble(page: PageObject) -> str:
        text = read(page)
        if text == "Dua":
            raise KeyError(text)
        return text

    monkeypatch.setattr(PageObject, "extract_text", stumble)
    inside = _look(tmp_path, "a.pdf", pdf("Satu", "Dua"))
    assert (inside.texts, inside.traits) == ((("halaman 1", "Satu"),), frozenset({Trait.CUT}))


def test_an_endless_pdf_is_read_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not looked at is told."""
    monkeypatch.setattr(insides, "MOST_PAGES", 1)
    inside = _look(tmp_path, "a.pdf", pdf("Satu", "Dua"))
    assert (inside.texts, inside.traits) == ((("halaman 1", "Satu"),), frozenset({Trait.CUT}))


def test_forms_attachments_and_hidden_authors_are_seen(tmp_path: Path) -> None:
    """What was typed into a form is text, a second place for authors is read, attachments are told."""
    writer, out = PdfWriter(PdfReader(io.BytesIO(pdf("Satu")))), io.BytesIO()
    field = DictionaryObject(
        {
            NameObject("/FT"): NameObject("/Tx"),
            NameObject("/T"): TextStringObject("nik"),
            NameObject("/V"): TextStringObject("isi ketikan"),
        }
    )
    form = DictionaryObject({NameObject("/Fields"): ArrayObject([writer._add_object(field)])})  # noqa: SLF001
    writer.root_object[NameObject("/AcroForm")] = form
    writer.add_attachment("lampiran.txt", b"isi")
    writer.xmp_metadata = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq>'
        b"<rdf:li>Ani</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    writer.write(out)
    inside = _look(tmp_path, "a.pdf", out.getvalue())
    assert inside.texts == (("halaman 1", "Satu"), ("isian formulirnya", "isi ketikan"))
    assert (inside.makers, inside.traits) == (("Ani",), frozenset({Trait.CUT}))


def test_the_reader_of_pdf_is_silent(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """What the library remarks about a damaged document is not for clerks."""
    with caplog.at_level(logging.DEBUG):
        assert _look(tmp_path, "a.pdf", pdf("Satu")[:-60]).fault is not Fault.OTHER_KIND
    assert [each for each in caplog.records if each.levelno >= logging.WARNING] == []


def test_words_are_joined_and_paragraphs_are_not(tmp_path: Path) -> None:
    """A number that Word has cut into runs is one number; the next paragraph begins a line."""
    about = "<cp:p><dc:creator>A &amp; B</dc:creator><cp:lastModifiedBy>C</cp:lastModifiedBy></cp:p>"
    inside = _look(tmp_path, "a.docx", word(LINES, about))
    assert inside == Inside((("isinya", "1234 & 5\nenam\n"),), ("A & B", "C"))


@pytest.mark.parametrize(
    ("name", "parts", "lines"),
    [
        (
            "a.xlsx",
            {"xl/worksheets/sheet1.xml": "<row><c><v>1</v></c><c><v>2</v></c></row>"},
            ["1", "2"],
        ),
        ("a.xlsx", {"xl/sharedStrings.xml": "<si><t>a</t></si><si><t>b</t></si>"}, ["a", "b"]),
        ("a.ods", {"content.xml": "<table:table-cell><text:p>1</text:p></table:table-cell>"}, ["1"]),
        (
            "a.odt",
            {"content.xml": "<text:h>1<text:s/>2</text:h><text:p>3<text:tab/>4</text:p>"},
            ["1 2", "3 4"],
        ),
        ("a.pptx", {"ppt/slides/slide1.xml": "<a:p><a:t>1</a:t></a:p><a:p>2</a:p>"}, ["1", "2"]),
    ],
)
def test_cells_and_slides_stay_apart(
    tmp_path: Path, name: str, parts: dict[str, str], lines: list[str]
) -> None:
    """Two cells never become one number, and gaps of OpenDocument are blanks."""
    ((spot, text),) = _look(tmp_path, name, packed(parts)).texts
    assert (spot, text.splitlines()) == ("isinya", lines)


def test_no_definition_is_unfolded(tmp_path: Path) -> None:
    """A document that defines a word by itself, again and again, is read by its marks alone."""
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:p>&b;</w:p>'
    ((_, text),) = _look(tmp_path, "a.docx", word(bomb)).texts
    assert "aaaaaaaa" not in text


def test_what_unfolds_without_end_is_read_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small archive with a huge part costs no more than the limit, and is told."""
    monkeypatch.setattr(insides, "MOST_TEXT", 1000)
    content = packed({"word/document.xml": "x" * 5_000_000, "word/comments.xml": "y"})
    inside = _look(tmp_path, "a.docx", content)
    assert inside.traits == {Trait.CUT}
    assert [len(text) for _, text in inside.texts] == [1000]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xef\xbb\xbfa;b\n", "a;b\n"),
        ("a;é".encode("utf-16"), "a;é"),
        (b"a\xff", "a\ufffd"),
    ],
)
def test_texts_of_any_encoding_are_read(tmp_path: Path, content: bytes, text: str) -> None:
    """A table or text is published as it is, and read as well as can be."""
    assert _look(tmp_path, "a.csv", content) == Inside((("", text),))


def test_a_huge_text_is_read_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not looked at is told."""
    monkeypatch.setattr(insides, "MOST_TEXT", 3)
    assert _look(tmp_path, "a.txt", b"empat") == Inside((("", "emp"),), traits=frozenset({Trait.CUT}))


def test_a_photo_tells_where_and_by_whom(tmp_path: Path) -> None:
    """The place and the maker that a camera writes are found; a photo without them says nothing."""
    placed = photo((0x0112, 3, b"\1\0"), (0x013B, 2, b"Nama Orang\0"), (0x8825, 4, b"\0\0\0\1"))
    assert _look(tmp_path, "a.jpg", placed) == Inside((), ("Nama Orang",), frozenset({Trait.PLACED}))
    assert _look(tmp_path, "a.jpg", photo((0x013B, 2, b"Ani\0"))).makers == ("Ani",)
    assert _look(tmp_path, "a.jpg", b"\xff\xd8\xff\xd9") == Inside()
    assert _look(tmp_path, "a.png", b"\x89PNG\r\n\x1a\n") == Inside()


def test_an_archive_is_not_looked_through(tmp_path: Path) -> None:
    """What is in an archive is not known, and that is told."""
    assert _look(tmp_path, "a.zip", packed({"a.txt": "x"})).traits == {Trait.PACKED}


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.pdf", b"", Fault.EMPTY),
        ("a.pdf", b"<html>", Fault.OTHER_KIND),
        ("a.pdf", b"%PDF-1.4\nrusak", Fault.DAMAGED),
        ("a.docx", b"PK\x03\x04rusak", Fault.DAMAGED),
        ("a.docx", packed({"x.txt": "x"}), Fault.OTHER_KIND),
        ("a.xlsx", b"\xd0\xcf\x11\xe0...", Fault.LOCKED),
        (
            "a.odt",
            packed({"content.xml": "x", "META-INF/manifest.xml": "<m:encryption-data/>"}),
            Fault.LOCKED,
        ),
        ("a.jpg", b"GIF89a", Fault.OTHER_KIND),
        ("a.png", b"\xff\xd8\xff", Fault.OTHER_KIND),
        ("a.zip", b"Rar!", Fault.OTHER_KIND),
    ],
)
def test_what_nobody_can_read_is_told(tmp_path: Path, name: str, content: bytes, fault: Fault) -> None:
    """Empty, damaged, locked documents and those of another kind are no documents for citizens."""
    assert _look(tmp_path, name, content) == Inside(fault=fault)


@pytest.mark.parametrize("name", ["a.zip", "a.docx"])
def test_a_sealed_archive_is_locked(tmp_path: Path, name: str) -> None:
    """A part that asks for a password is seen by its mark in the archive's list."""
    content = bytearray(packed({"word/document.xml": "x"}))
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    assert _look(tmp_path, name, bytes(content)).fault is Fault.LOCKED


STARTS = (b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\xff\xd8\xff\xe1\0\0Exif\0\0", b"\x89PNG\r\n\x1a\n")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(ENDINGS), st.sampled_from(STARTS), st.binary(max_size=400))
def test_any_bytes_are_answered(tmp_path: Path, ending: str, start: bytes, rest: bytes) -> None:
    """Whatever the bytes, the answer is what was found or why nothing could be."""
    assert isinstance(_look(tmp_path, f"a.{ending}", start + rest), Inside)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([pdf("Satu"), word(LINES), photo((0x8825, 4, b"\0\0\0\1"))]), st.data())
def test_any_damage_is_answered(tmp_path: Path, whole: bytes, data: st.DataObject) -> None:
    """A document with any part of it overwritten or cut out is answered."""
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    broken = whole[:start] + data.draw(st.binary(max_size=20)) + whole[end:]
    for ending in ("pdf", "docx", "jpg"):
        assert isinstance(_look(tmp_path, f"a.{ending}", broken), Inside)
