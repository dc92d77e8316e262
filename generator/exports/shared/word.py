"""A short Word document (Office Open XML, ECMA-376): paragraphs, and tables of what is to be filled in.

Only what a letter needs; the same content always makes the same bytes. No library that the program has writes
Word, and one for this alone would bring templates with a date and a picture of their own.
"""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE: Final = "http://schemas.openxmlformats.org"
_MAIN: Final = f"{_OFFICE}/wordprocessingml/2006/main"
_TYPES: Final = (
    f'{_HEAD}<Types xmlns="{_OFFICE}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.styles+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.'
    'core-properties+xml"/></Types>'
)
_PARTS: Final = (
    f'{_HEAD}<Relationships xmlns="{_OFFICE}/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/>'
    f'<Relationship Id="r2" Type="{_OFFICE}/package/2006/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)
_OF_DOCUMENT: Final = (
    f'{_HEAD}<Relationships xmlns="{_OFFICE}/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument/2006/relationships/styles" Target="styles.xml"/>'
    "</Relationships>"
)
# Letters of 11 points, space of 6 points after a paragraph; Word counts half points, and twentieths of one.
_STYLES: Final = (
    f'{_HEAD}<w:styles xmlns:w="{_MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:lang w:val="id-ID"/>'
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault>'
    '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "</w:style></w:styles>"
)
# A4 with margins of 2.5 cm, in twentieths of a point.
_PAGE: Final = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" '
    'w:gutter="0"/></w:sectPr>'
)
_WIDTHS: Final = (3000, 6072)
_BORDERS: Final = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of plain text; ``is_close`` where the next one follows without space."""

    text: str
    is_bold: bool = False
    is_close: bool = False


@dataclass(frozen=True, slots=True)
class Blanks:
    """A table of two columns: what is asked, and the lines of the room for it."""

    rows: tuple[tuple[str, tuple[str, ...]], ...]


def word_document(title: str, blocks: Iterable[Paragraph | Blanks]) -> bytes:
    """Return a Word file with a title among its properties; no text in it is a field, a link or a macro."""
    body = "".join(_paragraph(each) if isinstance(each, Paragraph) else _table(each) for each in blocks)
    document = f'{_HEAD}<w:document xmlns:w="{_MAIN}"><w:body>{body}{_PAGE}</w:body></w:document>'
    core = (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_OFFICE}/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>id-ID</dc:language></cp:coreProperties>"
    )
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _PARTS,
        "docProps/core.xml": core,
        "word/_rels/document.xml.rels": _OF_DOCUMENT,
        "word/document.xml": document,
        "word/styles.xml": _STYLES,
    }
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, text in parts.items():
            # The day of a part says nothing, and would make other bytes each time.
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            package.writestr(info, text)
    return out.getvalue()


def _paragraph(paragraph: Paragraph) -> str:
    close = '<w:pPr><w:spacing w:after="0"/></w:pPr>' if paragraph.is_close else ""
    bold = "<w:rPr><w:b/></w:rPr>" if paragraph.is_bold else ""
    text = escape(paragraph.text)
    return f'<w:p>{close}<w:r>{bold}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def _table(table: Blanks) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    rows = "".join(_row(name, lines) for name, lines in table.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{_paragraph(Paragraph(''))}"
    )


def _row(name: str, lines: tuple[str, ...]) -> str:
    first, second = _WIDTHS
    blank = "".join(_paragraph(Paragraph(each, is_close=True)) for each in lines)
    return (
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{first}" w:type="dxa"/></w:tcPr>'
        f"{_paragraph(Paragraph(name, is_bold=True, is_close=True))}</w:tc>"
        f'<w:tc><w:tcPr><w:tcW w:w="{second}" w:type="dxa"/></w:tcPr>{blank}</w:tc></w:tr>'
    )
