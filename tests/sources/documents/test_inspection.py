"""What is written in a document is found, and no document breaks the one who looks."""

import gzip
import io
import logging
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from generator.sources.documents import extraction as readers
from generator.sources.documents import inspection
from generator.sources.documents.inspection import (
    ENDINGS,
    READABLE,
    TEXTLESS,
    Fault,
    Inspection,
    Trait,
    inspect_file,
)
from tests.paper import packed, pdf, photo, word

LINES = "<w:p><w:r><w:t>12</w:t></w:r><w:r><w:t>34 &amp; 5</w:t></w:r></w:p><w:p><w:t>enam</w:t></w:p>"


def _look(folder: Path, name: str, content: bytes) -> Inspection:
    (folder / name).write_bytes(content)
    return inspect_file(folder / name)


def _locked(content: bytes, password: str) -> bytes:
    writer, out = PdfWriter(PdfReader(io.BytesIO(content))), io.BytesIO()
    writer.encrypt(password, "pemilik", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def test_a_pdf_is_read_page_by_page(tmp_path: Path) -> None:
    """Each page with text is a spot; the author of the metadata is told."""
    inside = _look(tmp_path, "a.pdf", pdf("Satu", "", "Tiga", author="Nama Orang"))
    texts = (("halaman 1", "Satu"), ("halaman 3", "Tiga"), ("metadatanya", "Nama Orang"))
    assert inside == Inspection(texts, ("Nama Orang",))


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

    def stumble(page: PageObject, **given: Any) -> str:  # noqa: ANN401
        text = read(page, **given)
        if text == "Dua":
            raise KeyError(text)
        return text

    monkeypatch.setattr(PageObject, "extract_text", stumble)
    inside = _look(tmp_path, "a.pdf", pdf("Satu", "Dua"))
    assert (inside.texts, inside.traits) == ((("halaman 1", "Satu"),), frozenset({Trait.CUT}))


def test_an_endless_pdf_is_read_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not looked at is told."""
    monkeypatch.setattr(readers.pdf, "MOST_PAGES", 1)
    inside = _look(tmp_path, "a.pdf", pdf("Satu", "Dua"))
    assert (inside.texts, inside.traits) == ((("halaman 1", "Satu"),), frozenset({Trait.CUT}))


def test_forms_attachments_and_hidden_authors_are_seen(tmp_path: Path) -> None:
    """What was typed into a form is text, a second place for authors is read, attachments are looked into."""
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
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq>'
        b"<rdf:li>Ani</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    writer.write(out)
    inside = _look(tmp_path, "a.pdf", out.getvalue())
    texts = dict(inside.texts)
    assert texts["halaman 1"] == "Satu"
    assert texts["isian formulirnya"].splitlines() == ["nik", "isi ketikan"]
    assert texts["berkas `lampiran.txt` di dalamnya"] == "isi"
    assert (inside.makers, inside.traits) == (("Ani",), frozenset())


def test_the_reader_of_pdf_is_silent(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """What the library remarks about a damaged document is not for clerks."""
    with caplog.at_level(logging.DEBUG):
        assert _look(tmp_path, "a.pdf", pdf("Satu")[:-60]).fault is not Fault.OTHER_KIND
    assert [each for each in caplog.records if each.levelno >= logging.WARNING] == []


def test_words_are_joined_and_paragraphs_are_not(tmp_path: Path) -> None:
    """A number that Word has cut into runs is one number; the next paragraph begins a line."""
    about = "<cp:p><dc:creator>A &amp; B</dc:creator><cp:lastModifiedBy>C</cp:lastModifiedBy></cp:p>"
    inside = _look(tmp_path, "a.docx", word(LINES, about))
    texts = (("isinya", "\n1234 & 5\nenam"), ("properti berkasnya", "\nA & B\nC"))
    assert inside == Inspection(texts, ("A & B", "C"))


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
    ((location, text),) = _look(tmp_path, name, packed(parts)).texts
    assert location in {"isinya", "lembar ke-1", "slide 1"}
    assert text.strip().splitlines() == lines


def test_no_definition_is_unfolded(tmp_path: Path) -> None:
    """A document that defines a word by itself, again and again, is read by its marks alone."""
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:p>&b;</w:p>'
    ((_, text),) = _look(tmp_path, "a.docx", word(bomb)).texts
    assert "aaaaaaaa" not in text


def test_what_unfolds_without_end_is_read_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small archive with a huge part costs no more than the limit, and is told."""
    monkeypatch.setattr(inspection, "MOST_TEXT", 1000)
    content = packed({"word/document.xml": "x" * 5_000_000, "word/comments.xml": "y"})
    inside = _look(tmp_path, "a.docx", content)
    assert inside.traits == {Trait.CUT}
    assert [len(text) for _, text in inside.texts] == [1000]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xef\xbb\xbfa;b\n", "a;b\n"),
        ("a;é".encode("utf-16"), "a;é"),
        (b"a\xff", "a\u00ff"),
    ],
)
def test_texts_of_any_encoding_are_read(tmp_path: Path, content: bytes, text: str) -> None:
    """A table or text is published as it is, and read as well as can be."""
    assert _look(tmp_path, "a.csv", content) == Inspection((("", text),))


def test_the_cells_of_a_table_stay_on_their_lines(tmp_path: Path) -> None:
    """A table is read with its lines where they are, so that a finding can name one."""
    content = b'hp,"nama, lengkap"\n81200000000,Ani\n\n,Budi\n'
    ((location, text),) = _look(tmp_path, "a.csv", content).texts
    assert (location, text) == ("", 'hp;"nama; lengkap"\n081200000000;Ani\n\n;Budi\n')


def test_a_huge_text_is_read_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not looked at is told."""
    monkeypatch.setattr(inspection, "MOST_TEXT", 3)
    assert _look(tmp_path, "a.txt", b"empat") == Inspection((("", "emp"),), traits=frozenset({Trait.CUT}))


def test_a_photo_tells_where_and_by_whom(tmp_path: Path) -> None:
    """The place and the maker that a camera writes are found; a photo without them says nothing."""
    placed = photo((0x0112, 3, b"\1\0"), (0x013B, 2, b"Nama Orang\0"), (0x8825, 4, b"\0\0\0\1"))
    texts = (("keterangan gambarnya", "Nama Orang"),)
    assert _look(tmp_path, "a.jpg", placed) == Inspection(texts, ("Nama Orang",), frozenset({Trait.PLACED}))
    assert _look(tmp_path, "a.jpg", photo((0x013B, 2, b"Ani\0"))).makers == ("Ani",)
    assert _look(tmp_path, "a.jpg", b"\xff\xd8\xff\xd9") == Inspection()
    assert _look(tmp_path, "a.png", b"\x89PNG\r\n\x1a\n") == Inspection()


@pytest.mark.parametrize(
    ("name", "content", "traits"),
    [
        ("a.txt", "x", frozenset()),
        ("kosong.txt", "", frozenset()),
        ("huruf.woff2", "wOF2", frozenset()),
        ("tanpa-akhiran", "x", frozenset({Trait.PACKED})),
        ("a.exe", "MZ\0\0", frozenset({Trait.PACKED})),
        ("a.pdf", "bukan PDF", frozenset({Trait.PACKED})),
        ("a.pdf", "%PDF-rusak", frozenset({Trait.PACKED})),
    ],
)
def test_an_archive_is_looked_through(
    tmp_path: Path, name: str, content: str, traits: frozenset[Trait]
) -> None:
    """What is in an archive is read; a file in it that can't be looked into, or only by guess, is told."""
    assert _look(tmp_path, "a.zip", packed({name: content, "b.txt": "y"})).traits == traits


def test_a_damaged_part_leaves_the_others(tmp_path: Path) -> None:
    """One broken file of an archive or document is told, and hides none of the others."""
    content = packed({"word/document.xml": LINES, "word/comments.xml": "<w:p>lain</w:p>"})
    at = content.index(b"word/comments.xml") + len("word/comments.xml")
    broken = content[:at] + b"\xff" * 8 + content[at + 8 :]
    inside = _look(tmp_path, "a.docx", broken)
    assert (inside.texts[0][0], inside.traits) == ("isinya", frozenset({Trait.CUT}))
    assert _look(tmp_path, "a.zip", broken).traits == {Trait.PACKED}


def test_a_part_of_a_rare_packing_is_told(tmp_path: Path) -> None:
    """A way of packing whose memory has no bounds is not unpacked."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", "<w:p>a</w:p>")
        archive.writestr("word/media/a.png", b"\x89PNG\r\n\x1a\n")
    assert _look(tmp_path, "a.docx", out.getvalue()).traits == {Trait.CUT}
    assert _look(tmp_path, "a.zip", out.getvalue()).traits == {Trait.PACKED, Trait.CUT}


def test_an_old_document_within_is_told(tmp_path: Path) -> None:
    """What an old program has put into a document is read as far as letters stand in it, which is said."""
    for start, traits in ((b"", frozenset[Trait]()), (b"\xd0\xcf\x11\xe0", frozenset({Trait.CUT}))):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("word/document.xml", LINES)
            archive.writestr("word/embeddings/a.bin", start + b"terbaca")
        inside = _look(tmp_path, "a.docx", out.getvalue())
        assert (inside.texts[1], inside.traits) == (("berkas di dalamnya", "terbaca"), traits)


def test_too_many_parts_are_not_all_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document of more parts than any program makes is read in part."""
    monkeypatch.setattr(inspection, "MOST_PARTS", 1)
    content = packed({"word/document.xml": LINES, "word/media/a.txt": "a", "word/media/b.txt": "b"})
    assert _look(tmp_path, "a.docx", content).traits == {Trait.CUT}
    assert _look(tmp_path, "a.zip", content).traits == {Trait.PACKED}


def test_archives_within_archives_have_an_end(tmp_path: Path) -> None:
    """Archives are opened so deep and no deeper, and that is told."""
    content = packed({"a.txt": "isi"})
    for _ in range(6):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("a.zip", content)
        content = out.getvalue()
    inside = _look(tmp_path, "a.zip", content)
    assert inside.traits == {Trait.PACKED, Trait.CUT}
    assert "isi" not in dict(inside.texts).values()


def test_a_list_of_contents_beyond_measure_is_not_read(tmp_path: Path) -> None:
    """An archive whose list of contents claims to be longer than any is not read, in both forms of it."""
    content = packed({"a.txt": "x"})
    end = content.rindex(b"PK\x05\x06")
    large = content[: end + 12] + b"\0\0\0\1" + content[end + 16 :]
    assert _look(tmp_path, "a.zip", large).fault is Fault.DAMAGED
    wide = b"PK\x06\x06" + bytes(36) + (1 << 30).to_bytes(8, "little") + bytes(8)
    larger = content[:end] + wide + b"PK\x06\x07" + bytes(16) + content[end:]
    assert _look(tmp_path, "a.zip", larger).fault is Fault.DAMAGED


@pytest.mark.parametrize("name", ["a.exe", "a.duckdb", "a.parquet", "a", "a.doc"])
def test_what_has_no_reader_says_so(tmp_path: Path, name: str) -> None:
    """A file of a kind that can't be looked into is answered with that, not with silence."""
    assert _look(tmp_path, name, b"isi") == Inspection(fault=Fault.NO_READER)


def test_fonts_hold_no_text_of_people(tmp_path: Path) -> None:
    """A font is a kind that is known and needs no reading."""
    for ending in TEXTLESS:
        assert _look(tmp_path, f"a.{ending}", b"x") == Inspection()
    assert set(ENDINGS) | TEXTLESS < READABLE


def test_time_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where time runs out, what was read is searched, and that there is more is told."""
    monkeypatch.setattr(inspection, "MOST_SECONDS", 0.0)
    for name, content in (("a.docx", word(LINES)), ("a.pdf", pdf("Satu")), ("a.zip", packed({"a.txt": "x"}))):
        assert Trait.CUT in _look(tmp_path, name, content).traits


SLOW = {
    "open marks": ("a.docx", lambda: word("<" * 500_000)),
    "marks with a quote": ("a.docx", lambda: word("<a '" * 125_000 + '<b "' * 125_000)),
    "open comments": ("a.docx", lambda: word("<!--" * 125_000)),
    "open sections": ("a.html", lambda: b"<![CDATA[" * 50_000),
    "blanks": ("a.docx", lambda: word("<a " + " " * 500_000)),
    "blanks without a line": ("a.html", lambda: b"<p>" + (b" " * 1000 + b"x") * 500),
    "long names": ("a.svg", lambda: b"<w:" + b"a" * 500_000),
    "long letters by number": ("a.html", lambda: b"&#" + b"1" * 500_000),
    "letters by number with zeros": ("a.html", lambda: b"&#" + b"0" * 500_000),
    "open quotes of JSON": ("a.json", lambda: b'"\\' * 125_000),
    "open links of Markdown": ("a.md", lambda: b"[<a" * 125_000),
    "open cells": ("a.xlsx", lambda: packed({"xl/worksheets/sheet1.xml": '<c r="A1"><v>' * 50_000})),
    "open items": ("a.xlsx", lambda: packed({"xl/sharedStrings.xml": "<si><t" * 75_000})),
    "endless packing": ("a.gz", lambda: gzip.compress(bytes(7_500_000))),
}


@pytest.mark.parametrize(("name", "make"), SLOW.values(), ids=SLOW.keys())
def test_time_is_in_proportion(tmp_path: Path, name: str, make: Callable[[], bytes]) -> None:
    """Nothing that a stranger writes is looked at again and again: half a megabyte of it takes a moment."""
    (tmp_path / name).write_bytes(make())
    start = time.process_time()
    inspect_file(tmp_path / name)
    assert time.process_time() - start < 2.5


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.pdf", b"", Fault.EMPTY),
        ("a.pdf", b"<html>", Fault.OTHER_KIND),
        ("a.pdf", b"%PDF-1.4\nrusak", Fault.DAMAGED),
        ("a.docx", b"PK\x03\x04rusak", Fault.DAMAGED),
        ("a.docx", packed({"x.txt": "x"}), Fault.OTHER_KIND),
        ("a.docx", packed({}), Fault.OTHER_KIND),
        ("a.gif", b"\x89PNG", Fault.OTHER_KIND),
        ("a.br", b"rusak", Fault.DAMAGED),
        ("a.html.gz", b"\x1f\x8brusak", Fault.DAMAGED),
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
    assert _look(tmp_path, name, content) == Inspection(fault=fault)


@pytest.mark.parametrize("name", ["a.zip", "a.docx"])
def test_a_sealed_archive_is_locked(tmp_path: Path, name: str) -> None:
    """A part that asks for a password is seen by its mark in the archive's list."""
    content = bytearray(packed({"word/document.xml": "x"}))
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    assert _look(tmp_path, name, bytes(content)).fault is Fault.LOCKED


STARTS = (
    b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\xff\xd8\xff\xe1\0\x40Exif\0\0II*\0\x08\0\0\0", b"\x89PNG\r\n\x1a\n",
    b"GIF89a",
    b"II*\0\x08\0\0\0", b"RIFF\0\0\0\0WEBP", b"\0\0\1\0", b"\x1f\x8b\x08\0",
)  # fmt: skip


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(READABLE)), st.sampled_from(STARTS), st.binary(max_size=400))
def test_any_bytes_are_answered(tmp_path: Path, ending: str, start: bytes, rest: bytes) -> None:
    """Whatever the bytes, the answer is what was found or why nothing could be."""
    assert isinstance(_look(tmp_path, f"a.{ending}", start + rest), Inspection)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([pdf("Satu"), word(LINES), photo((0x8825, 4, b"\0\0\0\1"))]), st.data())
def test_any_damage_is_answered(tmp_path: Path, whole: bytes, data: st.DataObject) -> None:
    """A document with any part of it overwritten or cut out is answered."""
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    broken = whole[:start] + data.draw(st.binary(max_size=20)) + whole[end:]
    for ending in ("pdf", "docx", "jpg"):
        assert isinstance(_look(tmp_path, f"a.{ending}", broken), Inspection)


@pytest.mark.parametrize("name", ["a.pdf", "a.zip", "a.txt", "a.docx"])
def test_a_stand_in_of_version_control_is_no_document(name: str, tmp_path: Path) -> None:
    """What Git LFS keeps in place of a document is told as that, whatever its name."""
    pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"
    assert _look(tmp_path, name, pointer).fault is Fault.POINTER


def test_a_folded_line_of_a_calendar_hides_nothing(tmp_path: Path) -> None:
    """What a calendar writes on two lines is read as one."""
    looked = _look(
        tmp_path, "a.ics", b"BEGIN:VCALENDAR\r\nSUMMARY:nomor 96999\r\n 90101000001\r\nEND:VCALENDAR\r\n"
    )
    assert "nomor 9699990101000001" in "".join(text for _, text in looked.texts)
