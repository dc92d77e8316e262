"""Wherever in a file a number of a person can stand, it is found: one case for each place."""

import gzip
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import brotli
import pytest
import xlsxwriter
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Link, Text
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from generator.sources.documents.inspection import inspect_file
from generator.values.privacy.search import Identity, identifiers
from tests.paper import packed, pdf

NIK: Final = "3201011203850001"
HALVES: Final = (NIK[:7], NIK[7:])
MAIL: Final = "mailto:seseorang@contoh.com"
SAFE: Final = "<w:p><w:r><w:t>Isi</w:t></w:r></w:p>"


def _identities(folder: Path, name: str, content: bytes) -> set[Identity]:
    (folder / name).write_bytes(content)
    inside = inspect_file(folder / name)
    assert inside.fault is None
    return {seen.identity for _, text in inside.texts for seen in identifiers(text)}


def _word(parts: dict[str, str]) -> bytes:
    return packed({"word/document.xml": f"<w:document>{SAFE}</w:document>"} | parts)


def _excel(parts: dict[str, str]) -> bytes:
    return packed({"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": "<worksheet/>"} | parts)


def _slides(parts: dict[str, str]) -> bytes:
    return packed({"ppt/presentation.xml": "<p:presentation/>"} | parts)


def _open(parts: dict[str, str]) -> bytes:
    return packed({"content.xml": "<office:document-content/>"} | parts)


def _body(markup: str) -> str:
    return f"<w:document><w:body>{markup}</w:body></w:document>"


def _runs(tag: str, inner: str) -> str:
    return "".join(f"<{tag}><{inner}>{half}</{inner}></{tag}>" for half in HALVES)


WORD: Final = {
    "a run": {"word/document.xml": _body(f"<w:p><w:r><w:t>{NIK}</w:t></w:r></w:p>")},
    "two runs": {"word/document.xml": _body(f"<w:p>{_runs('w:r', 'w:t')}</w:p>")},
    "runs with their own form": {
        "word/document.xml": _body(
            '<w:p><w:r w:rsidR="00A1"><w:rPr><w:b/><w:lang w:val="id-ID"/>'
            f"</w:rPr><w:t>{HALVES[0]}</w:t></w:r>"
            f'<w:proofErr w:type="spellEnd"/><w:bookmarkStart w:id="0" w:name="x"/><w:bookmarkEnd w:id="0"/>'
            f'<w:r><w:t xml:space="preserve">{HALVES[1]}</w:t></w:r></w:p>'
        )
    },
    "runs by other names": {"word/document.xml": f"<ns0:p>{_runs('ns0:r', 'ns0:t')}</ns0:p>"},
    "a cell of a table": {
        "word/document.xml": _body(
            f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{NIK}</w:t></w:r></w:p></w:tc>"
            "<w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        )
    },
    "a text box": {
        "word/document.xml": _body(
            "<w:p><w:r><w:t>9</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent><w:p>"
            f"{_runs('w:r', 'w:t')}</w:p></w:txbxContent></wps:txbx>"
            "</mc:Choice></mc:AlternateContent></w:r></w:p>"
        )
    },
    "a text box of old Word": {
        "word/document.xml": _body(
            f"<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>{NIK}</w:t></w:r></w:p>"
            "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
        )
    },
    "a deleted text": {
        "word/document.xml": _body(f"<w:p><w:del><w:r><w:delText>{NIK}</w:delText></w:r></w:del></w:p>")
    },
    "an inserted text": {"word/document.xml": _body(f"<w:p><w:ins>{_runs('w:r', 'w:t')}</w:ins></w:p>")},
    "a field code": {
        "word/document.xml": _body(f"<w:p><w:r><w:instrText>QUOTE {NIK} </w:instrText></w:r></w:p>")
    },
    "a simple field": {"word/document.xml": _body(f'<w:p><w:fldSimple w:instr="QUOTE {NIK}"/></w:p>')},
    "a content control": {
        "word/document.xml": _body(
            f'<w:sdt><w:sdtPr><w:alias w:val="NIK {NIK}"/></w:sdtPr>'
            "<w:sdtContent><w:p/></w:sdtContent></w:sdt>"
        )
    },
    "a described picture": {
        "word/document.xml": _body(f'<w:p><wp:docPr id="1" name="a" descr="KTP {NIK}"/></w:p>')
    },
    "a titled picture": {"word/document.xml": _body(f"<w:p><wp:docPr id='1' title='KTP {NIK}'/></w:p>")},
    "art of letters": {
        "word/document.xml": _body(f'<w:p><v:shape><v:textpath string="{NIK}"/></v:shape></w:p>')
    },
    "a hidden comment of XML": {"word/document.xml": _body(f"<!-- {NIK} -->")},
    "a list of entries to choose from": {
        "word/document.xml": _body(f'<w:listItem w:displayText="{NIK}" w:value="1"/>')
    },
    "an entity": {"word/document.xml": _body(f"<w:p><w:r><w:t>&#51;{NIK[1:]}</w:t></w:r></w:p>")},
    "a section of characters": {
        "word/document.xml": _body(f"<w:p><w:r><w:t><![CDATA[{NIK}]]></w:t></w:r></w:p>")
    },
    "a comment": {"word/comments.xml": f"<w:comment><w:p><w:r><w:t>{NIK}</w:t></w:r></w:p></w:comment>"},
    "who commented": {"word/comments.xml": f'<w:comment w:author="Ani {NIK}"/>'},
    "a footnote": {"word/footnotes.xml": f"<w:footnote><w:p>{_runs('w:r', 'w:t')}</w:p></w:footnote>"},
    "an endnote": {"word/endnotes.xml": f"<w:endnote><w:p>{_runs('w:r', 'w:t')}</w:p></w:endnote>"},
    "a header": {"word/header1.xml": f"<w:hdr><w:p><w:r><w:t>{NIK}</w:t></w:r></w:p></w:hdr>"},
    "a footer": {"word/footer2.xml": f"<w:ftr><w:p><w:r><w:t>{NIK}</w:t></w:r></w:p></w:ftr>"},
    "a building block": {"word/glossary/document.xml": f"<w:p><w:r><w:t>{NIK}</w:t></w:r></w:p>"},
    "people": {"word/people.xml": f'<w15:person w15:author="{NIK}"/>'},
    "a variable of the settings": {"word/settings.xml": f'<w:docVar w:name="nik" w:val="{NIK}"/>'},
    "a chart": {"word/charts/chart1.xml": f"<c:pt><c:v>{NIK}</c:v></c:pt>"},
    "a diagram": {"word/diagrams/data1.xml": f"<dgm:t><a:p>{_runs('a:r', 'a:t')}</a:p></dgm:t>"},
    "XML of one's own": {"customXml/item1.xml": f"<pegawai><urut>12</urut><nik>{NIK}</nik></pegawai>"},
    "the properties": {"docProps/core.xml": f"<dc:title>KTP {NIK}</dc:title>"},
    "properties of one's own": {"docProps/custom.xml": f"<property><vt:lpwstr>{NIK}</vt:lpwstr></property>"},
    "the properties of the program": {"docProps/app.xml": f"<Manager>{NIK}</Manager>"},
    "a target of a link": {
        "word/_rels/document.xml.rels": f'<Relationship Target="https://contoh.go.id/{NIK}"/>'
    },
    "XML in two bytes a letter": {"customXml/item2.xml": f'<?xml version="1.0"?><a>{NIK}</a>'},
}
EXCEL: Final = {
    "a number": {"xl/worksheets/sheet1.xml": f'<row><c r="A1"><v>12</v></c><c r="B1"><v>{NIK}</v></c></row>'},
    "a number with a power": {
        "xl/worksheets/sheet1.xml": '<row><c r="A1"><v>3.201011203850001E15</v></c></row>'
    },
    "a number with a power and plus": {"xl/worksheets/sheet1.xml": "<c><v>3.201011203850001E+15</v></c>"},
    "a shared text": {"xl/sharedStrings.xml": f"<sst><si><t>a</t></si><si><t>{NIK}</t></si></sst>"},
    "a shared text of several forms": {
        "xl/sharedStrings.xml": f"<si><r><t>{HALVES[0]}</t></r><r><rPr><b/><sz val='9'/>"
        f"</rPr><t>{HALVES[1]}</t></r></si>"
    },
    "shared texts with a prefix": {"xl/sharedStrings.xml": f"<x:si>{_runs('x:r', 'x:t')}</x:si>"},
    "an inline text": {"xl/worksheets/sheet1.xml": f'<c t="inlineStr"><is><t>{NIK}</t></is></c>'},
    "a formula": {"xl/worksheets/sheet1.xml": f'<c><f>CONCATENATE("{NIK}")</f><v></v></c>'},
    "what a formula gave": {"xl/worksheets/sheet1.xml": f'<c t="str"><f>A1&amp;B1</f><v>{NIK}</v></c>'},
    "a hidden sheet": {"xl/worksheets/sheet9.xml": f'<row hidden="1"><c><v>{NIK}</v></c></row>'},
    "a sheet of old macros": {"xl/macrosheets/sheet1.xml": f"<c><v>{NIK}</v></c>"},
    "the name of a sheet": {"xl/workbook.xml": f'<workbook><sheet name="{NIK}" sheetId="1"/></workbook>'},
    "a defined name": {"xl/workbook.xml": f'<definedName name="nik">"{NIK}"</definedName>'},
    "a comment": {"xl/comments1.xml": f"<comment><text>{_runs('r', 't')}</text></comment>"},
    "a comment with answers": {
        "xl/threadedComments/threadedComment1.xml": f"<threadedComment><text>{NIK}</text></threadedComment>"
    },
    "persons": {"xl/persons/person.xml": f'<person displayName="{NIK}"/>'},
    "a header": {
        "xl/worksheets/sheet1.xml": f"<headerFooter><oddHeader>&amp;C{NIK}</oddHeader></headerFooter>"
    },
    "a text box": {"xl/drawings/drawing1.xml": f"<xdr:txBody><a:p>{_runs('a:r', 'a:t')}</a:p></xdr:txBody>"},
    "a comment's drawing": {
        "xl/drawings/vmlDrawing1.vml": f'<v:shape alt="{NIK}"><v:textbox><div>{NIK}</div>'
        "</v:textbox></v:shape>"
    },
    "what a chart remembers": {
        "xl/charts/chart1.xml": f"<c:numCache><c:pt idx='0'><c:v>{NIK}</c:v></c:pt></c:numCache>"
    },
    "what a pivot remembers": {
        "xl/pivotCache/pivotCacheDefinition1.xml": f'<sharedItems><s v="a"/><n v="{NIK}"/></sharedItems>'
    },
    "rows that a pivot remembers": {
        "xl/pivotCache/pivotCacheRecords1.xml": '<r><n v="3.201011203850001E15"/></r>'
    },
    "a value of another workbook": {
        "xl/externalLinks/externalLink1.xml": f"<cell r='A1'><v>{NIK}</v></cell>"
    },
    "a list to choose from": {
        "xl/worksheets/sheet1.xml": f'<dataValidation><formula1>"{NIK},lain"</formula1></dataValidation>'
    },
    "a hint": {"xl/worksheets/sheet1.xml": f'<dataValidation prompt="{NIK}"/>'},
    "a tip of a link": {"xl/worksheets/sheet1.xml": f'<hyperlink ref="A1" tooltip="{NIK}"/>'},
    "a column of a table": {"xl/tables/table1.xml": f'<tableColumn id="1" name="{NIK}"/>'},
    "a connection": {"xl/connections.xml": f'<dbPr connection="nik={NIK}"/>'},
}
SLIDES: Final = {
    "a slide": {"ppt/slides/slide1.xml": f"<p:txBody><a:p>{_runs('a:r', 'a:t')}</a:p></p:txBody>"},
    "a note": {"ppt/notesSlides/notesSlide1.xml": f"<a:p>{_runs('a:r', 'a:t')}</a:p>"},
    "a master": {"ppt/slideMasters/slideMaster1.xml": f"<a:p><a:fld><a:t>{NIK}</a:t></a:fld></a:p>"},
    "a layout": {"ppt/slideLayouts/slideLayout1.xml": f"<a:p><a:r><a:t>{NIK}</a:t></a:r></a:p>"},
    "a comment": {"ppt/comments/comment1.xml": f"<p:cm><p:text>{NIK}</p:text></p:cm>"},
    "an author": {"ppt/commentAuthors.xml": f'<p:cmAuthor name="{NIK}"/>'},
    "a diagram": {"ppt/diagrams/drawing1.xml": f"<a:p>{_runs('a:r', 'a:t')}</a:p>"},
    "a tag": {"ppt/tags/tag1.xml": f'<p:tag name="NIK" val="{NIK}"/>'},
}
OPEN: Final = {
    "a paragraph": {"content.xml": f"<text:p>{HALVES[0]}<text:span>{HALVES[1]}</text:span></text:p>"},
    "a value of a cell": {
        "content.xml": f'<table:table-cell office:value-type="float" office:value="{NIK}"/>'
    },
    "a value with a power": {"content.xml": '<table:table-cell office:value="3.201011203850001E+15"/>'},
    "a formula": {"content.xml": f'<table:table-cell table:formula="of:=CONCATENATE(&quot;{NIK}&quot;)"/>'},
    "a note in the margin": {
        "content.xml": "<office:annotation><dc:creator>Ani</dc:creator>"
        f"<text:p>{NIK}</text:p></office:annotation>"
    },
    "a tracked change": {"content.xml": f"<text:deletion><text:p>{NIK}</text:p></text:deletion>"},
    "a footer": {"styles.xml": f"<style:footer><text:p>{NIK}</text:p></style:footer>"},
    "the properties": {"meta.xml": f'<meta:user-defined meta:name="NIK">{NIK}</meta:user-defined>'},
    "the settings": {"settings.xml": f"<config:config-item>{NIK}</config:config-item>"},
    "a chart": {"Object 1/content.xml": f"<table:table-cell><text:p>{NIK}</text:p></table:table-cell>"},
    "a target of a link": {"content.xml": f'<text:a xlink:href="https://contoh.go.id/{NIK}">sini</text:a>'},
    "a described picture": {"content.xml": f"<svg:desc>{NIK}</svg:desc>"},
}
OFFICE: Final = [
    *(("a.docx", place, _word(parts)) for place, parts in WORD.items()),
    *(("a.xlsx", place, _excel(parts)) for place, parts in EXCEL.items()),
    *(("a.pptx", place, _slides(parts)) for place, parts in SLIDES.items()),
    *(("a.ods", place, _open(parts)) for place, parts in OPEN.items()),
]


@pytest.mark.parametrize(
    ("name", "content"), [(each[0], each[2]) for each in OFFICE], ids=[f"{n}: {p}" for n, p, _ in OFFICE]
)
def test_a_number_in_an_office_document_is_found(tmp_path: Path, name: str, content: bytes) -> None:
    """Every part of a document, and every attribute in it, is read."""
    assert _identities(tmp_path, name, content) == {Identity.NIK}


def test_xml_in_two_bytes_a_letter_is_read(tmp_path: Path) -> None:
    """A part that is written in UTF-16, as old programs do, is read in it."""
    wide = f'<?xml version="1.0" encoding="utf-16"?><a>{NIK}</a>'.encode("utf-16")
    assert _identities(
        tmp_path, "a.docx", _packed({"word/document.xml": SAFE.encode(), "customXml/a.xml": wide})
    ) == {Identity.NIK}


def _packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("part", ["word/_rels/document.xml.rels", "word/document.xml"])
@pytest.mark.parametrize("target", [MAIL, MAIL.replace("@", "%40"), MAIL.replace("@", "&#64;")])
def test_an_address_behind_a_link_is_found(tmp_path: Path, part: str, target: str) -> None:
    """What a link leads to is read as the program will open it."""
    content = _word({part: f'<Relationship Target="{target}"/>'})
    assert _identities(tmp_path, "a.docx", content) == {Identity.EMAIL}


def test_an_address_in_a_field_of_several_runs_is_found(tmp_path: Path) -> None:
    """Word cuts the code of a link anywhere; what it leads to is one address."""
    fields = "".join(
        f"<w:r><w:instrText>{each}</w:instrText></w:r>"
        for each in (' HYPERLINK "mailto:seseo', 'rang@contoh.com" ')
    )
    content = _word(
        {"word/document.xml": _body(f"<w:p>{fields}<w:r><w:fldChar/></w:r><w:r><w:t>surat</w:t></w:r></w:p>")}
    )
    assert _identities(tmp_path, "a.docx", content) == {Identity.EMAIL}


def _workbook(write: Callable[[Any, Any], object]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as workbook:
        write(workbook, workbook.add_worksheet("Pegawai"))
    return out.getvalue()


def test_a_number_that_excel_has_rounded_is_found(tmp_path: Path) -> None:
    """A NIP as a number loses its last three digits, and still tells of whom it is."""
    content = _workbook(lambda _, sheet: sheet.write_number(0, 0, 198_503_122_010_121_001))
    assert _identities(tmp_path, "a.xlsx", content) == {Identity.NIP}
    assert any(
        "angka yang dibulatkan Excel" in location for location, _ in inspect_file(tmp_path / "a.xlsx").texts
    )


@pytest.mark.parametrize("head", ["No. HP", "Telepon", "Nomor WA", "Kontak"])
def test_a_telephone_number_without_its_zero_is_found(tmp_path: Path, head: str) -> None:
    """Below or beside a head that speaks of telephones, a number is read with the zero that it has lost."""

    def below(_: object, sheet: Any) -> None:  # noqa: ANN401
        sheet.write_row(0, 0, ["Nama", head])
        sheet.write_row(1, 0, ["Ani", 81200000000])

    def beside(_: object, sheet: Any) -> None:  # noqa: ANN401
        sheet.write_row(0, 0, [head, 81200000000])

    assert _identities(tmp_path, "a.xlsx", _workbook(below)) == {Identity.PHONE}
    assert _identities(tmp_path, "a.xlsx", _workbook(beside)) == {Identity.PHONE}
    assert _identities(tmp_path, "a.csv", f"nama;{head}\nAni;81200000000\n".encode()) == {Identity.PHONE}


def test_amounts_of_money_are_no_telephone_numbers(tmp_path: Path) -> None:
    """The same digits in a column of money are money."""

    def budget(_: object, sheet: Any) -> None:  # noqa: ANN401
        sheet.write_row(0, 0, ["Uraian", "Telepon", "Pagu"])
        sheet.write_row(1, 0, ["Belanja", "-", 81200000000])
        sheet.write_row(
            2, 0, ["Telepon dan internet kantor pusat dan seluruh cabangnya di daerah", "", 8120000000]
        )

    assert _identities(tmp_path, "a.xlsx", _workbook(budget)) == set()
    assert _identities(tmp_path, "a.csv", b"uraian;telepon;pagu\nBelanja;-;81200000000\n") == set()


def test_a_workbook_of_many_places_is_read(tmp_path: Path) -> None:
    """Comments, links, text boxes, properties, headers and names of a real workbook are all read."""
    numbers = [f"{NIK[:-1]}{digit}" for digit in range(1, 9)]

    def write(workbook: Any, sheet: Any) -> None:  # noqa: ANN401
        sheet.write_comment("A1", numbers[0])
        sheet.write_url("A2", f"https://contoh.go.id/{numbers[1]}")
        sheet.insert_textbox("A3", numbers[2])
        workbook.set_properties({"comments": numbers[3]})
        workbook.set_custom_property("NIK", numbers[4])
        sheet.set_header(f"&C{numbers[5]}")
        workbook.define_name("nik", f'="{numbers[6]}"')
        sheet.data_validation("A4", {"validate": "list", "source": [numbers[7]]})

    (tmp_path / "a.xlsx").write_bytes(_workbook(write))
    text = "\n".join(text for _, text in inspect_file(tmp_path / "a.xlsx").texts)
    assert {seen.text for seen in identifiers(text)} == set(numbers)


BOOK: Final = _excel({"xl/worksheets/sheet1.xml": f"<c><v>{NIK}</v></c>"})
CARD: Final = pdf(f"NIK {NIK}")
LETTER: Final = _word({"word/document.xml": f"<w:t>{NIK}</w:t>"})
OLD: Final = b"\xd0\xcf\x11\xe0" + NIK.encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("a.docx", {"word/document.xml": SAFE.encode(), "word/embeddings/Buku.xlsx": BOOK}),
        ("a.pptx", {"ppt/presentation.xml": b"<p/>", "ppt/embeddings/Buku.xlsx": BOOK}),
        ("a.xlsx", {"xl/workbook.xml": b"<w/>", "xl/embeddings/Surat.docx": LETTER}),
        ("a.docx", {"word/document.xml": SAFE.encode(), "word/embeddings/a.pdf": CARD}),
        ("a.docx", {"word/document.xml": SAFE.encode(), "word/embeddings/tanpa-akhiran": CARD}),
        ("a.docx", {"word/document.xml": SAFE.encode(), "word/embeddings/oleObject1.bin": OLD}),
        ("a.odt", {"content.xml": b"<o/>", "Object 1": BOOK}),
        ("a.zip", {"a.txt": NIK.encode()}),
        ("a.zip", {"folder/a.xlsx": BOOK}),
        ("a.zip", {"a.pdf": CARD, "b.pdf": pdf("aman")}),
        ("a.zip", {"dalam.zip": _packed({"lagi.zip": _packed({"a.xlsx": BOOK})})}),
        ("a.zip", {f"ktp-{NIK}.txt": b"aman"}),
        ("a.zip", {"a.txt": NIK.encode("utf-16")}),
        ("a.zip", {"BACA": f"nik {NIK}".encode()}),
        ("a.zip", {"a.html.gz": gzip.compress(f"<p>{NIK}</p>".encode())}),
    ],
)  # fmt: skip
def test_a_number_in_a_file_within_a_file_is_found(
    tmp_path: Path, name: str, parts: dict[str, bytes]
) -> None:
    """What is packed in a document or archive is looked into as if it stood alone."""
    assert _identities(tmp_path, name, _packed(parts)) == {Identity.NIK}


def test_the_spot_names_the_file_within_and_never_its_number(tmp_path: Path) -> None:
    """A finding names the file of an archive that holds a number, but never a number in that name."""
    (tmp_path / "a.zip").write_bytes(_packed({f"{NIK}.txt": NIK.encode(), "b.xlsx": BOOK}))
    locations = [location for location, _ in inspect_file(tmp_path / "a.zip").texts]
    assert locations == [
        "nama berkas di dalamnya",
        "berkas `…001.txt` di dalamnya",
        "berkas `b.xlsx` di dalamnya, lembar ke-1",
    ]


def _changed(change: Callable[[PdfWriter], object], text: str = "Isi") -> bytes:
    writer, out = PdfWriter(PdfReader(io.BytesIO(pdf(text)))), io.BytesIO()
    change(writer)
    writer.write(out)
    return out.getvalue()


def _dictionary(**items: Any) -> DictionaryObject:  # noqa: ANN401
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in items.items()})


def _text(text: str = NIK) -> TextStringObject:
    return TextStringObject(text)


def _stream(data: bytes, **items: Any) -> DecodedStreamObject:  # noqa: ANN401
    stream = DecodedStreamObject()
    stream.set_data(data)
    stream.update(_dictionary(**items))
    return stream


def _at_root(key: str, value: Callable[[PdfWriter], Any]) -> Callable[[PdfWriter], object]:
    return lambda writer: writer.root_object.update({NameObject(key): value(writer)})


def _field(**items: Any) -> Callable[[PdfWriter], Any]:  # noqa: ANN401
    return lambda writer: _dictionary(
        Fields=ArrayObject([writer._add_object(_dictionary(FT=NameObject("/Tx"), T=_text("a"), **items))])  # noqa: SLF001
    )


def _note(**items: Any) -> Callable[[PdfWriter], object]:  # noqa: ANN401
    rect = ArrayObject([NumberObject(0)] * 4)

    def change(writer: PdfWriter) -> None:
        note = _dictionary(Type=NameObject("/Annot"), Subtype=NameObject("/Stamp"), Rect=rect, **items)
        writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(note)])  # noqa: SLF001

    return change


def _long_field(writer: PdfWriter) -> Any:  # noqa: ANN401
    return _field(V=writer._add_object(_stream(NIK.encode())))(writer)  # noqa: SLF001


def _drawn(writer: PdfWriter) -> None:
    fonts = writer.pages[0]["/Resources"]
    box = ArrayObject([NumberObject(0), NumberObject(0), NumberObject(99), NumberObject(99)])
    form = _stream(
        f"BT /F1 9 Tf ({NIK}) Tj ET".encode(), Subtype=NameObject("/Form"), BBox=box, Resources=fonts
    )
    _note(AP=_dictionary(N=writer._add_object(form)))(writer)  # noqa: SLF001


def _placed(writer: PdfWriter) -> None:
    page = writer.pages[0]
    box = ArrayObject([NumberObject(0), NumberObject(0), NumberObject(99), NumberObject(99)])
    data = f"BT /F1 9 Tf ({NIK}) Tj ET".encode()
    form = _stream(data, Subtype=NameObject("/Form"), BBox=box, Resources=page["/Resources"])
    page["/Resources"][NameObject("/XObject")] = _dictionary(X=writer._add_object(form))  # type: ignore[index]  # noqa: SLF001
    page[NameObject("/Contents")] = writer._add_object(_stream(b"/X Do"))  # noqa: SLF001


def _spoken(writer: PdfWriter) -> None:
    data = f"/Span <</ActualText ({NIK})>> BDC BT /F1 9 Tf (a) Tj ET EMC".encode()
    writer.pages[0][NameObject("/Contents")] = writer._add_object(_stream(data))  # noqa: SLF001


XMP: Final = (
    f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    f'<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Keywords="{NIK}"/>'
    "</rdf:RDF></x:xmpmeta>"
).encode()
PDFS: Final[dict[str, Callable[[PdfWriter], object]]] = {
    "a note": lambda writer: writer.add_annotation(0, Text(rect=(0, 0, 9, 9), text=NIK)),
    "a text upon the page": lambda writer: writer.add_annotation(0, FreeText(rect=(0, 0, 9, 9), text=NIK)),
    "a link": lambda writer: writer.add_annotation(0, Link(rect=(0, 0, 9, 9), url=f"https://contoh.go.id/{NIK}")),
    "what a stamp draws": _drawn,
    "who wrote a note": _note(T=_text()),
    "a note with form": _note(RC=_text(f"<body><p>{NIK}</p></body>")),
    "a form in a page": _placed,
    "what is said aloud": _spoken,
    "what was typed": _at_root("/AcroForm", _field(V=_text())),
    "what a field begins with": _at_root("/AcroForm", _field(DV=_text())),
    "a hint of a field": _at_root("/AcroForm", _field(TU=_text())),
    "a choice of a field": _at_root("/AcroForm", _field(Opt=ArrayObject([_text("a"), _text()]))),
    "a long text of a field": _at_root("/AcroForm", _long_field),
    "a form of XML": _at_root("/AcroForm", lambda writer: _dictionary(
        XFA=ArrayObject([_text("datasets"), writer._add_object(_stream(f"<nik>{NIK}</nik>".encode()))])  # noqa: SLF001
    )),
    "a bookmark": lambda writer: writer.add_outline_item(NIK, 0),
    "a property": lambda writer: writer.add_metadata({"/Keywords": NIK}),
    "a property of one's own": lambda writer: writer.add_metadata({"/NIK": NIK}),
    "metadata": lambda writer: setattr(writer, "xmp_metadata", XMP),
    "an attachment": lambda writer: writer.add_attachment("a.txt", NIK.encode()),
    "an attached workbook": lambda writer: writer.add_attachment("a.xlsx", BOOK),
    "an attached PDF without ending": lambda writer: writer.add_attachment("lampiran", CARD),
    "the name of an attachment": lambda writer: writer.add_attachment(f"{NIK}.txt", b"aman"),
    "a script": _at_root("/OpenAction", lambda _: _dictionary(JS=_text(f"app.alert('{NIK}')"))),
    "a long script": _at_root("/OpenAction", lambda writer: _dictionary(
        S=NameObject("/JavaScript"), JS=writer._add_object(_stream(f"app.alert('{NIK}')".encode()))  # noqa: SLF001
    )),
    "a label of a page": _at_root("/PageLabels", lambda _: _dictionary(
        Nums=ArrayObject([NumberObject(0), _dictionary(P=_text())])
    )),
    "a layer": _at_root("/OCProperties", lambda writer: _dictionary(
        OCGs=ArrayObject([writer._add_object(_dictionary(Type=NameObject("/OCG"), Name=_text()))])  # noqa: SLF001
    )),
    "a description of a picture": _at_root("/StructTreeRoot", lambda writer: _dictionary(
        K=writer._add_object(_dictionary(Type=NameObject("/StructElem"), Alt=_text(f"KTP {NIK}")))  # noqa: SLF001
    )),
    "a name of a place": _at_root("/Dests", lambda _: _dictionary(a=_dictionary(T=_text()))),
}  # fmt: skip


@pytest.mark.parametrize("change", PDFS.values(), ids=PDFS.keys())
def test_a_number_in_a_pdf_is_found(tmp_path: Path, change: Callable[[PdfWriter], object]) -> None:
    """Every text of every object of a PDF is read, wherever it hangs."""
    assert _identities(tmp_path, "a.pdf", _changed(change)) == {Identity.NIK}


def _tiff(*facts: tuple[int, int, bytes], order: str = "<", inner: int = 0) -> bytes:
    """Write a list of facts, within another list if ``inner`` is its number."""
    start = 8 + (2 + 12 + 4 if inner else 0)
    place = start + 2 + 12 * len(facts) + 4
    entries, texts = b"", b""
    for tag, kind, value in facts:
        entries += struct.pack(f"{order}HHII", tag, kind, len(value), place + len(texts))
        texts += value.ljust(5, b"\0")
    outer = struct.pack(f"{order}HHHIII", 1, inner, 4, 1, start, 0) if inner else b""
    marks = b"II*\0" if order == "<" else b"MM\0*"
    return (
        marks
        + struct.pack(f"{order}I", 8)
        + outer
        + struct.pack(f"{order}H", len(facts))
        + entries
        + b"\0\0\0\0"
        + texts
    )


def _jpeg(mark: int, content: bytes) -> bytes:
    return b"\xff\xd8\xff" + bytes([mark]) + struct.pack(">H", len(content) + 2) + content + b"\xff\xd9"


def _png(kind: bytes, content: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(content)) + kind + content + b"\0\0\0\0"


def _iptc(text: str) -> bytes:
    return b"\x1c\x02\x78" + struct.pack(">H", len(text)) + text.encode()


def _webp(kind: bytes, content: bytes) -> bytes:
    return b"RIFF\0\0\0\0WEBP" + kind + struct.pack("<I", len(content)) + content


EXIF: Final = b"Exif\0\0"
XPACKET: Final = f'<x:xmpmeta><rdf:Description dc:description="{NIK}"/></x:xmpmeta>'.encode()
PHOTOSHOP: Final = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(_iptc(NIK))) + _iptc(NIK)
TRAILER: Final = bytes([1, *range(255, 0, -1), 0]) + b"\0\x3b"
GIF: Final = b"GIF89a\1\0\1\0\x80\0\0" + bytes(6)
PICTURES: Final = {
    "a description": ("a.jpg", _jpeg(0xE1, EXIF + _tiff((0x010E, 2, NIK.encode())))),
    "a maker, big end first": ("a.jpg", _jpeg(0xE1, EXIF + _tiff((0x013B, 2, NIK.encode()), order=">"))),
    "a title of Windows": ("a.jpg", _jpeg(0xE1, EXIF + _tiff((0x9C9B, 1, NIK.encode("utf-16-le"))))),
    "a comment of Windows": ("a.jpg", _jpeg(0xE1, EXIF + _tiff((0x9C9C, 1, NIK.encode("utf-16-le"))))),
    "keywords of Windows": ("a.jpg", _jpeg(0xE1, EXIF + _tiff((0x9C9E, 1, NIK.encode("utf-16-le"))))),
    "a person's comment": (
        "a.jpg", _jpeg(0xE1, EXIF + _tiff((0x9286, 7, b"ASCII\0\0\0" + NIK.encode()), inner=0x8769)),
    ),
    "a person's comment in two bytes": (
        "a.jpg", _jpeg(0xE1, EXIF + _tiff((0x9286, 7, b"UNICODE\0" + NIK.encode("utf-16-le")), inner=0x8769)),
    ),
    "a place's description": ("a.jpg", _jpeg(0xE1, EXIF + _tiff((0x001B, 7, NIK.encode()), inner=0x8825))),
    "XMP": ("a.jpg", _jpeg(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XPACKET)),
    "XMP that goes on": ("a.jpg", _jpeg(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + bytes(40) + XPACKET)),
    "IPTC": ("a.jpg", _jpeg(0xED, PHOTOSHOP)),
    "a comment": ("a.jpg", _jpeg(0xFE, NIK.encode())),
    "what a program adds": ("a.jpg", _jpeg(0xEC, b"Ducky\0" + NIK.encode())),
    "text": ("a.png", _png(b"tEXt", b"Comment\0" + NIK.encode())),
    "packed text": ("a.png", _png(b"zTXt", b"Comment\0\0" + zlib.compress(NIK.encode()))),
    "text of all languages": ("a.png", _png(b"iTXt", b"Comment\0\0\0\0\0" + NIK.encode())),
    "packed text of all languages": ("a.png", _png(b"iTXt", b"a\0\1\0\0\0" + zlib.compress(NIK.encode()))),
    "XMP in PNG": ("a.png", _png(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XPACKET)),
    "facts of a camera in PNG": ("a.png", _png(b"eXIf", _tiff((0x010E, 2, NIK.encode())))),
    "a comment of GIF": ("a.gif", GIF + b"\x21\xfe\x10" + NIK.encode() + b"\0\x3b"),
    "XMP in GIF": ("a.gif", GIF + b"\x21\xff\x0bXMP DataXMP" + XPACKET + TRAILER),
    "facts of a camera in WebP": ("a.webp", _webp(b"EXIF", _tiff((0x010E, 2, NIK.encode())))),
    "XMP in WebP": ("a.webp", _webp(b"XMP ", XPACKET)),
    "TIFF": ("a.tif", _tiff((0x010E, 2, NIK.encode()))),
    "XMP in TIFF": ("a.tif", _tiff((0x02BC, 1, XPACKET))),
    "IPTC in TIFF": ("a.tif", _tiff((0x83BB, 7, _iptc(NIK)))),
    "Photoshop in TIFF": ("a.tif", _tiff((0x8649, 1, PHOTOSHOP))),
    "an icon": ("a.ico", b"\0\0\1\0\1\0" + bytes(8) + b"\x63\0\0\0\x16\0\0\0" + _png(b"tEXt", NIK.encode())),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content"), PICTURES.values(), ids=PICTURES.keys())
def test_a_number_beside_a_picture_is_found(tmp_path: Path, name: str, content: bytes) -> None:
    """Cameras and programs write texts into pictures in many ways; each is read."""
    assert _identities(tmp_path, name, content) == {Identity.NIK}


HALF: Final = f"{NIK[:4]}<b>{NIK[4:8]}</b><!-- -->{NIK[8:]}"
TEXTS: Final = {
    "UTF-8": ("a.txt", f"é {NIK}".encode()),
    "UTF-16 with its mark": ("a.txt", f"NIK {NIK}".encode("utf-16")),
    "UTF-16 without a mark": ("a.txt", f"NIK {NIK}".encode("utf-16-le")),
    "UTF-16, big end first": ("a.csv", f"nama;nik\nAni;{NIK}".encode("utf-16-be")),
    "UTF-32": ("a.txt", f"NIK {NIK}".encode("utf-32")),
    "Windows": ("a.csv", f"caf\xe9;{NIK}".encode("cp1252")),
    "cells between commas": ("a.csv", f"urut,nik,umur\n1,{NIK},40\n".encode()),
    "a number with a power": ("a.csv", b"nik;nama\n3,201011203850001E+15;Ani\n"),
    "cells between tabs": ("a.tsv", f"urut\tnik\n1\t{NIK}\n".encode()),
    "marks of Markdown": ("a.md", f"{NIK[:4]}**{NIK[4:8]}**{NIK[8:]}".encode()),
    "an escape in Markdown": ("a.mdown", f"{NIK[:4]}\\-{NIK[4:10]}\\-{NIK[10:]}".encode()),
    "an entity in Markdown": ("a.markdown", f"&#51;{NIK[1:]}".encode()),
    "JSON": ("a.json", json.dumps({"urut": [1, int(NIK), 2]}).encode()),
    "text in JSON": ("a.json", json.dumps({"nik": NIK}).encode()),
    "a letter by its number in JSON": ("a.geojson", f'{{"nik": "\\u0033{NIK[1:]}"}}'.encode()),
    "a key of JSON": ("a.jsonld", json.dumps({NIK: 1}).encode()),
    "Turtle": ("a.ttl", f'<a> <b> "{NIK}" .'.encode()),
    "YAML": ("a.yml", f"nik: {NIK}".encode()),
    "YAML by its long ending": ("a.yaml", f"nik: '{NIK}'".encode()),
    "TOML": ("a.toml", f'nik = "{NIK}"'.encode()),
    "INI": ("a.ini", f"nik={NIK}".encode()),
    "a log": ("a.log", f"masuk {NIK}".encode()),
    "a style": ("a.css", f'a::after {{content: "{NIK}"}}'.encode()),
    "a script": ("a.js", f"const nik='\\x33{NIK[1:]}'".encode()),
    "a manifest": ("a.webmanifest", json.dumps({"name": NIK}).encode()),
    "a page": ("a.html", f"<p>{HALF}</p>".encode()),
    "a page by its short ending": ("a.HTM", f"<P>{HALF.upper()}</P>".encode()),
    "a page in two bytes a letter": ("a.html", f"<p>{NIK}</p>".encode("utf-16")),
    "a comment in a page": ("a.html", f"<!-- {NIK[:4]}<b>{NIK[4:]}</b> -->".encode()),
    "a comment without an end": ("a.html", f"<p>a</p><!-- {NIK}".encode()),
    "a picture's words": ("a.html", f'<img alt="{NIK}">'.encode()),
    "words without quotes": ("a.html", f"<img alt={NIK}>".encode()),
    "a name for readers aloud": ("a.html", f"<p aria-label='{NIK}'></p>".encode()),
    "data of a script": ("a.html", f'<p data-nik="{NIK}"></p>'.encode()),
    "what is sent along": ("a.html", f'<input type="hidden" value="{NIK}">'.encode()),
    "a tag without an end": ("a.html", f"<p>a <b title='{NIK}".encode()),
    "a quote without an end": ("a.html", f'<a title="x>{NIK}</a>'.encode()),
    "a mark within quotes": ("a.html", f"{NIK[:8]}<b title='>'></b>{NIK[8:]}".encode()),
    "letters by their numbers": ("a.html", "".join(f"&#x{ord(sign):x};" for sign in NIK).encode()),
    "letters by long numbers": ("a.html", "".join(f"&#000000000{ord(sign)};" for sign in NIK).encode()),
    "a drawing": ("a.svg", f"<svg><text>{NIK[:5]}<tspan>{NIK[5:]}</tspan></text></svg>".encode()),
    "a title of a drawing": ("a.svg", f"<svg><title>{NIK}</title></svg>".encode()),
    "a feed": ("a.atom", f"<feed><title>{NIK}</title></feed>".encode()),
    "a page within a feed": (
        "a.rss",
        f"<item><description>{NIK[:6]}&lt;b&gt;{NIK[6:]}&lt;/b&gt;</description></item>".encode(),
    ),
    "characters within a feed": ("a.xml", f"<a><![CDATA[<p>{NIK[:6]}<i>{NIK[6:]}</i></p>]]></a>".encode()),
    "a definition": ("a.xml", f'<!DOCTYPE a [<!ENTITY nik "{NIK}">]><a>&nik;</a>'.encode()),
    "packed": ("a.html.gz", gzip.compress(f"<p>{HALF}</p>".encode())),
    "packed well": ("a.svg.br", brotli.compress(f"<text>{NIK}</text>".encode())),
}


@pytest.mark.parametrize(("name", "content"), TEXTS.values(), ids=TEXTS.keys())
def test_a_number_in_a_text_is_found(tmp_path: Path, name: str, content: bytes) -> None:
    """Texts and pages of any kind and encoding are read as they are shown, said or run."""
    assert _identities(tmp_path, name, content) == {Identity.NIK}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", f"<p>{NIK[:8]}</p><p>{NIK[8:]}</p>"),
        ("a.html", f"<td>{NIK[:8]}</td><td>{NIK[8:]}</td>"),
        ("a.svg", f'<path d="M{NIK[:4]} {NIK[4:8]} {NIK[8:12]} {NIK[12:]}"/><text>a</text>'),
        ("a.html", f'<p id="b-{NIK}" class="x{NIK}"><a href="#lain">a</a></p>'),
        ("a.csv", f"{NIK[:8]};{NIK[8:]}\n"),
        ("a.csv", f"0,{NIK}\n0,{NIK}\n".replace(",", ";0,")),
        ("a.json", json.dumps([NIK[:8], NIK[8:]])),
        ("a.json", json.dumps({"rasio": f"0.{NIK}"})),
        ("a.xml", f"<a><b1>{NIK[:8]}</b1><b2>{NIK[8:]}</b2></a>"),
    ],
)  # fmt: skip
def test_what_stands_apart_is_no_number(tmp_path: Path, name: str, content: str) -> None:
    """Cells, blocks and drawn lines are not read together; a fraction is no number of a person."""
    assert _identities(tmp_path, name, content.encode()) == set()


@pytest.mark.parametrize(
    ("name", "markup"),
    [
        (
            "word/document.xml",
            f"<w:p><w:r><w:t>{NIK[:8]}</w:t></w:r></w:p><w:p><w:r><w:t>{NIK[8:]}</w:t></w:r></w:p>",
        ),
        ("word/document.xml", f"<w:tc><w:p>{NIK[:8]}</w:p></w:tc><w:tc><w:p>{NIK[8:]}</w:p></w:tc>"),
        ("word/document.xml", f"<w:t>{NIK[:8]}</w:t><w:br/><w:t>{NIK[8:]}</w:t>"),
        ("content.xml", f"<text:p>{NIK[:8]}<text:line-break/>{NIK[8:]}</text:p>"),
        ("word/document.xml", f'<w:p w:rsidR="{NIK[:8]}" w:rsidRPr="{NIK[8:]}"/>'),
        ("customXml/item1.xml", f"<a><b1>{NIK[:8]}</b1><b2>{NIK[8:]}</b2></a>"),
        ("word/document.xml", f'<v:shape path="m{NIK}l{NIK}e" style="width:{NIK}pt"/>'),
    ],
)
def test_parts_of_a_document_stay_apart(tmp_path: Path, name: str, markup: str) -> None:
    """Paragraphs, cells and elements of one's own are not read together, and what only draws is not read."""
    assert _identities(tmp_path, "a.docx", _word({name: markup})) == set()


@pytest.mark.demo
def test_documents_without_persons_are_clean(tmp_path: Path) -> None:
    """The documents of the demo portal, and a workbook of figures, hold nothing that leads to a person."""

    def figures(_: object, sheet: Any) -> None:  # noqa: ANN401
        for row in range(400):
            sheet.write_row(
                row, 0, [f"Kegiatan {row}", row / 7, row * 8_123_456_789, 2026, row * 0.9699994101000001]
            )

    assert _identities(tmp_path, "a.xlsx", _workbook(figures)) == set()
    for document in sorted(Path("data/satker/contoh/dokumen").iterdir()):
        texts = inspect_file(document).texts
        assert texts
        assert [seen for _, text in texts for seen in identifiers(text)] == []
