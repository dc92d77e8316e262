"""Documents of office programs: every part of the archive that they are, whatever its name.

Word, Excel, PowerPoint and OpenDocument put text into dozens of parts and attributes, and each version adds
some. So all XML is read, and what is packed in a document (a picture, a workbook) is looked into by itself.
"""

import re
import zipfile
from typing import BinaryIO, Final, cast

from generator.sources.documents.extraction import archive as archives
from generator.sources.documents.extraction.markup import OFFICE, read
from generator.sources.documents.extraction.model import Budget, Fault, Inspection, LockedError, Trait, named
from generator.sources.documents.extraction.plain import printable_text, unreferenced, unrounded
from generator.sources.documents.extraction.sheets import PhoneColumns

_MANIFEST: Final = "META-INF/manifest.xml"
_FIRST_BYTES: Final = 262_144
_TEXT_PARTS: Final = re.compile(r"(?:word|xl|ppt)/.+\.xml|content\.xml")
_XML: Final = (".xml", ".rels", ".vml", ".xhtml", ".html", ".rdf")
_OLD: Final = b"\xd0\xcf\x11\xe0"
_TEXTLESS: Final = (".odttf", ".fntdata", ".ttf", ".otf")
_ABOUT: Final = re.compile(r"docProps/core\.xml|meta\.xml")
_MAKER: Final = re.compile(r"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>([^<]+)<")
# Where a clerk finds a part in the program; the first that fits.
_LOCATIONS: Final = tuple(
    (re.compile(pattern), location)
    for pattern, location in (
        (r".*\.rels", "tautannya"),
        (r"docProps/.*|meta\.xml", "properti berkasnya"),
        (r"word/(?:header|footer).*", "kepala atau kaki halamannya"),
        (r"word/(?:foot|end)notes.*", "catatan kakinya"),
        (r".*/(?:comments|threadedComments).*", "komentarnya"),
        (r".*/(?:persons?|people|commentAuthors|authors).*", "nama pemberi komentarnya"),
        (r"xl/worksheets/sheet(\d+)\.xml", "lembar ke-{}"),
        (r"xl/(?:workbook|tables/.*)\.xml", "nama lembar atau rentangnya"),
        (r"xl/pivot.*", "data tabel pivotnya"),
        (r"xl/externalLinks/.*", "tautan ke buku kerja lain"),
        (r"ppt/slides/slide(\d+)\.xml", "slide {}"),
        (r"ppt/notesSlides/notesSlide(\d+)\.xml", "catatan slide {}"),
        (r"ppt/slide(?:Masters|Layouts)/.*", "slide induknya"),
        (r".*charts/.*|Object[^/]*/.*", "grafik di dalamnya"),
        (r".*(?:drawing|diagrams).*", "gambar di dalamnya"),
        (r"customXml/.*", "data XML di dalamnya"),
    )
)
# A spreadsheet keeps fifteen digits of a number; of the eighteen of a NIP the last three become zeros.
_ROUNDED: Final = re.compile(r"(?<![\d.,])((?:19|20)\d{13})000(?!\d)")


def read_office(stream: BinaryIO, budget: Budget) -> Inspection:
    """Read every part of a document of Word, Excel, PowerPoint or OpenDocument."""
    with archives.opened(stream) as archive:
        infos = archive.infolist()
        names = {each.filename for each in infos}
        if _is_sealed(archive, names):
            raise LockedError
        if not any(_TEXT_PARTS.fullmatch(name) for name in names):
            return Inspection(fault=Fault.OTHER_KIND)
        about = [each.filename for each in infos if _ABOUT.fullmatch(each.filename)]
        makers = [maker for name in about for maker in _makers(archive, name)]
        phones = PhoneColumns(archive, budget)
        texts: list[tuple[str, str]] = []
        for info in infos:
            if budget.parts <= 0 or budget.is_spent:
                budget.is_cut = True
                break
            texts.extend(_texts(archive, info, budget, phones))
    return Inspection(tuple(each for each in texts if each[1].strip()), named(makers))


def _is_sealed(archive: zipfile.ZipFile, names: set[str]) -> bool:
    """Whether an OpenDocument file has its parts encrypted one by one."""
    return _MANIFEST in names and b"encryption-data" in _start(archive, _MANIFEST)


def _start(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as stream:
        return stream.read(_FIRST_BYTES)


def _makers(archive: zipfile.ZipFile, name: str) -> list[str]:
    return list(map(unreferenced, _MAKER.findall(_start(archive, name).decode("utf-8", "replace"))))


def _texts(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget, phones: PhoneColumns
) -> list[tuple[str, str]]:
    """Read a part; one that can't be read is left out (``is_cut``): the document opens without it too."""
    try:
        if info.filename.lower().endswith(_XML):
            return _written(archive, info, budget, phones)
        return list(_packed(archive, info, budget).texts)
    except Exception:  # noqa: BLE001 - one damaged part does not hide the others
        budget.is_cut = True
        return []


def _written(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget, phones: PhoneColumns
) -> list[tuple[str, str]]:
    if info.compress_type not in archives.METHODS:
        budget.is_cut = True
        return []
    location = _location(info.filename)
    with archive.open(info) as stream:
        text = read(cast(BinaryIO, stream), budget, OFFICE, unrounded)
    if info.filename.startswith("xl/worksheets/"):
        with archive.open(info) as stream:
            text = "\n".join((text, *phones.numbers(cast(BinaryIO, stream), budget)))
    rounded = "\n".join(f"{digits}001" for digits in _ROUNDED.findall(text))
    return [(location, text), (f"{location} (angka yang dibulatkan Excel)", rounded)]


def _location(name: str) -> str:
    for pattern, location in _LOCATIONS:
        if match := pattern.fullmatch(name):
            return location.format(*match.groups())
    return "isinya"


def _packed(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> Inspection:
    """Look into what is no XML: a picture, another document, or bytes of a program."""
    name = info.filename
    if info.is_dir() or name.lower().endswith(_TEXTLESS) or name == "mimetype":
        return Inspection()
    data = archives.part(archive, info, budget)
    if name.lower().endswith(".bin") or data.startswith(_OLD):
        budget.is_cut = budget.is_cut or data.startswith(_OLD)
        return Inspection((("berkas di dalamnya", budget.limited(printable_text(data))),))
    inspection = budget.within(name, data)
    is_unread = inspection.fault not in {None, Fault.EMPTY, Fault.NO_READER}
    if is_unread or inspection.traits & {Trait.CUT, Trait.PACKED}:
        budget.is_cut = True
    return inspection
