"""What is no workbook is told apart by its bytes, and no bomb reaches the reader."""

import io
import zipfile

import pytest
from xlsxwriter import Workbook

from generator.exchange.shared.origin import UnusableWorkbookError
from generator.exchange.taking.archive import cut_workbook
from generator.exchange.taking.reading import read_workbook

TYPES = "[Content_Types].xml"
BOOK = "xl/workbook.xml"
SHEET = "xl/worksheets/sheet1.xml"


def plain_book() -> bytes:
    """Return a workbook with one cell."""
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    book.add_worksheet("A").write_string(0, 0, "x")
    book.close()
    return out.getvalue()


def repacked(changed: dict[str, bytes | None], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return the plain workbook with other parts."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(plain_book())) as before,
        zipfile.ZipFile(out, "w", how) as after,
    ):
        kept = {name: before.read(name) for name in before.namelist()} | changed
        for name, content in kept.items():
            if content is not None:
                after.writestr(name, content)
    return out.getvalue()


def part(name: str) -> bytes:
    """Return a part of the plain workbook."""
    with zipfile.ZipFile(io.BytesIO(plain_book())) as archive:
        return archive.read(name)


def locked() -> bytes:
    """Return an archive whose only part is locked, as its flags say."""
    content = bytearray(repacked({}))
    start = content.find(b"PK\x01\x02")
    content[start + 8] |= 1
    return bytes(content)


ROWS = b"<row r='1'><c r='A1'/></row>" * 350_000
ENTITY = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>'
FOREIGN = {
    "empty": (b"", "bukan buku kerja"),
    "csv": (b"tahun;realisasi\n2023;3,63\n", "bukan buku kerja"),
    "pdf": (b"%PDF-1.7", "bukan buku kerja"),
    "xls": (b"\xd0\xcf\x11\xe0" + bytes(600), ".xls"),
    "password": (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
    "too large": (b"PK\x03\x04" + bytes(20_000_001), "20 MB"),
    "macros": (repacked({"xl/vbaProject.bin": b"x"}), "makro"),
    "locked": (locked(), "kata sandi"),
    "ods": (repacked({BOOK: None, "content.xml": b"<a/>"}), ".ods"),
    "docx": (repacked({BOOK: None, "word/document.xml": b"<a/>"}), "bukan buku kerja"),
    "cut off": (plain_book()[:900], "rusak"),
    "zip without end": (b"PK\x03\x04" + bytes(100), "rusak"),
    "bomb": (repacked({SHEET: bytes(30_000_000)}), "jauh lebih besar"),
    "many parts": (repacked({f"xl/media/{number}.png": b"" for number in range(2_100)}), "jauh lebih besar"),
    "many cells": (repacked({SHEET: b"<worksheet><sheetData>" + ROWS}, zipfile.ZIP_STORED), "sel"),
    "entities": (repacked({SHEET: ENTITY + part(SHEET)}), "XML"),
    "wide": (repacked({SHEET: part(SHEET).decode().encode("utf-16")}), "XML"),
    "strict": (
        repacked({BOOK: part(BOOK).replace(b"schemas.openxmlformats.org", b"purl.oclc.org/ooxml")}),
        "Strict",
    ),
    "no types": (repacked({TYPES: None}), "tidak dapat dibaca"),
    "no xml": (repacked({BOOK: b"<workbook"}), "tidak dapat dibaca"),
    "broken sheet": (
        repacked({SHEET: b"<worksheet><sheetData><row><c></row></sheetData>"}),
        "tidak dapat dibaca",
    ),
    "sheet cut off": (repacked({SHEET: b"<worksheet><sheetData><row>"}), "rusak"),
    "far away": (repacked({SHEET: part(SHEET).replace(b'r="A1"', b'r="A999999"')}), "jauh di luar"),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_foreign_files_are_named(name: str) -> None:
    """Each has a message that says what it is, and a remedy."""
    content, part_of_message = FOREIGN[name]
    with pytest.raises(UnusableWorkbookError, match=part_of_message) as caught:
        read_workbook(content)
    assert caught.value.remedy


def test_only_cells_are_left() -> None:
    """Merged regions, links to other files, names and pictures are cut before anything reads them."""
    rows = part(SHEET).replace(
        b"</sheetData>", b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    )
    names = part(BOOK).replace(
        b"</sheets>",
        b'</sheets><externalReferences><externalReference r:id="rId9"/></externalReferences>'
        b'<definedNames><definedName name="a">[1]B!$A$1</definedName></definedNames>',
    )
    content = repacked(
        {SHEET: rows, BOOK: names, "xl/media/image1.png": b"x", "xl/externalLinks/externalLink1.xml": b"<"}
    )
    cut = cut_workbook(content)
    assert cut.merged == {SHEET: ("A1:XFD1048576",)}
    with zipfile.ZipFile(io.BytesIO(cut.content)) as archive:
        assert not any("media" in name or "external" in name for name in archive.namelist())
        assert b"mergeCell" not in archive.read(SHEET)
        assert b"definedName" not in archive.read(BOOK)
    (sheet,) = read_workbook(content)
    assert (sheet.text(1, 1), sheet.merged) == ("x", ("A1:XFD1048576",))
