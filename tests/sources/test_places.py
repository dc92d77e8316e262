"""Wherever in a file a number of a person can stand, it is found: one case for each place."""

import gzip
import io
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
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

from generator.sources.insides import look_inside
from generator.values.personal import Identity, identifiers
from tests.paper import packed, pdf

NIK: Final = "3201011203850001"
HALVES: Final = (NIK[:7], NIK[7:])
MAIL: Final = "mailto:seseorang@contoh.com"
SAFE: Final = "<w:p><w:r><w:t>Isi</w:t></w:r></w:p>"


def _found(folder: Path, name: str, content: bytes) -> set[Identity]:
    (folder / name).write_bytes(content)
    inside = look_inside(folder / name)
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
            f'<w:p><w:r w:rsidR="00A1"><w:rPr><w:b/><w:lang w:val="id-ID"/></w:rPr><w:t>{HALVES[0]}</w:t></w:r>'
            f'<w:proofErr w:type="spellEnd"/><w:bookmarkStart w:id="0" w:name="x"/><w:bookmarkEnd w:id="0"/>'
            f'<w:r><w:t xml:space="preserve">{HALVES[1]}</w:t></w:r></w:p>'
        )
    },
    "a cell of a table": {"word/document.xml": _body(f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{NIK}</w:t></w:r></w:p></w:tc>"
                                                     "<w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")},
    "a text box": {
        "word/document.xml": _body(
            "<w:p><w:r><w:t>9</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent><w:p>"
            f"{_runs('w:r', 'w:t')}</w:p></w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r></w:p>"
        )
    },
    "a text box of old Word": {
        "word/document.xml": _body(
            f"<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>{NIK}</w:t></w:r></w:p>"
            "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
        )
    },
    "a deleted text": {"word/document.xml": _body(f"<w:p><w:del><w:r><w:delText>{NIK}</w:delText></w:r></w:del></w:p>")},
    "an inserted text": {"word/document.xml": _body(f"<w:p><w:ins>{_runs('w:r', 'w:t')}</w:ins></w:p>")},
    "a field code": {"word/document.xml": _body(f"<w:p><w:r><w:instrText>QUOTE {NIK} </w:instrText></w:r></w:p>")},
    "a simple field": {"word/document.xml": _body(f'<w:p><w:fldSimple w:instr="QUOTE {NIK}"/></w:p>')},
    "a content control": {
        "word/document.xml": _body(
            f'<w:sdt><w:sdtPr><w:alias w:val="NIK {NIK}"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
        )
    },
    "a described picture": {"word/document.xml": _body(f'<w:p><wp:docPr id="1" name="a" descr="KTP {NIK}"/></w:p>')},
    "a titled picture": {"word/document.xml": _body(f"<w:p><wp:docPr id='1' title='KTP {NIK}'/></w:p>")},
    "art of letters": {"word/document.xml": _body(f'<w:p><v:shape><v:textpath string="{NIK}"/></v:shape></w:p>')},
    "a hidden comment of XML": {"word/document.xml": _body(f"<!-- {NIK} -->")},
    "a list of entries to choose from": {"word/document.xml": _body(f'<w:listItem w:displayText="{NIK}" w:value="1"/>')},
    "an entity": {"word/document.xml": _body(f"<w:p><w:r><w:t>&#51;{NIK[1:]}</w:t></w:r></w:p>")},
    "a section of characters": {"word/document.xml": _body(f"<w:p><w:r><w:t><![CDATA[{NIK}]]></w:t></w:r></w:p>")},
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
    "a target of a link": {"word/_rels/document.xml.rels": f'<Relationship Target="https://contoh.go.id/{NIK}"/>'},
    "XML in two bytes a letter": {"customXml/item2.xml": f'<?xml version="1.0"?><a>{NIK}</a>'},
}
EXCEL: Final = {
    "a number": {"xl/worksheets/sheet1.xml": f'<row><c r="A1"><v>12</v></c><c r="B1"><v>{NIK}</v></c></row>'},
    "a number with a power": {"xl/worksheets/sheet1.xml": '<row><c r="A1"><v>3.201011203850001E15</v></c></row>'},
    "a number with a power and plus": {"xl/worksheets/sheet1.xml": "<c><v>3.201011203850001E+15</v></c>"},
    "a shared text": {"xl/sharedStrings.xml": f"<sst><si><t>a</t></si><si><t>{NIK}</t></si></sst>"},
    "a shared text of several forms": {
        "xl/sharedStrings.xml": f"<si><r><t>{HALVES[0]}</t></r><r><rPr><b/><sz val='9'/></rPr><t>{HALVES[1]}</t></r></si>"
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
    "a comment with answers": {"xl/threadedComments/threadedComment1.xml": f"<threadedComment><text>{NIK}</text></threadedComment>"},
    "persons": {"xl/persons/person.xml": f'<person displayName="{NIK}"/>'},
    "a header": {"xl/worksheets/sheet1.xml": f"<headerFooter><oddHeader>&amp;C{NIK}</oddHeader></headerFooter>"},
    "a text box": {"xl/drawings/drawing1.xml": f"<xdr:txBody><a:p>{_runs('a:r', 'a:t')}</a:p></xdr:txBody>"},
    "a comment's drawing": {"xl/drawings/vmlDrawing1.vml": f'<v:shape alt="{NIK}"><v:textbox><div>{NIK}</div></v:textbox></v:shape>'},
    "what a chart remembers": {"xl/charts/chart1.xml": f"<c:numCache><c:pt idx='0'><c:v>{NIK}</c:v></c:pt></c:numCache>"},
    "what a pivot remembers": {"xl/pivotCache/pivotCacheDefinition1.xml": f'<sharedItems><s v="a"/><n v="{NIK}"/></sharedItems>'},
    "rows that a pivot remembers": {"xl/pivotCache/pivotCacheRecords1.xml": '<r><n v="3.201011203850001E15"/></r>'},
    "a value of another workbook": {"xl/externalLinks/externalLink1.xml": f"<cell r='A1'><v>{NIK}</v></cell>"},
    "a list to choose from": {"xl/worksheets/sheet1.xml": f'<dataValidation><formula1>"{NIK},lain"</formula1></dataValidation>'},
    "a hint": {"xl/worksheets/sheet1.xml": f'<dataValidation prompt="{NIK}"/>'},
    "a tip of a link": {"xl/worksheets/sheet1.xml": f'<hyperlink ref="A1" tooltip="{NIK}"/>'},
    "a column of a table": {"xl/tables/table1.xml": f'<tableColumn id="1" name="{NIK}"/>'},
    "a connection": {"xl/connections.xml": f'<dbPr command="select * from a where nik={NIK}"/>'},
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
    "a value of a cell": {"content.xml": f'<table:table-cell office:value-type="float" office:value="{NIK}"/>'},
    "a value with a power": {"content.xml": '<table:table-cell office:value="3.201011203850001E+15"/>'},
    "a formula": {"content.xml": f'<table:table-cell table:formula="of:=CONCATENATE(&quot;{NIK}&quot;)"/>'},
    "a note in the margin": {"content.xml": f"<office:annotation><dc:creator>Ani</dc:creator><text:p>{NIK}</text:p></office:annotation>"},
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


@pytest.mark.parametrize(("name", "content"), [(each[0], each[2]) for each in OFFICE], ids=[f"{n}: {p}" for n, p, _ in OFFICE])
def test_a_number_in_an_office_document_is_found(tmp_path: Path, name: str, content: bytes) -> None:
    """Every part of a document, and every attribute in it, is read."""
    assert _found(tmp_path, name, content) == {Identity.NIK}
