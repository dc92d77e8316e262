"""A workbook from somebody else, cut down to the parts that hold cells before any library reads it.

Formats are told by their first bytes and their table of contents, sizes by counting: neither a bomb nor a
picture, macro, link to other files or merged region reaches the reader of workbooks.
"""

import io
import re
import zipfile
from dataclasses import dataclass
from typing import Final

from generator.exchange.shared.origin import UnusableWorkbookError
from generator.sources.shared.files import LARGEST_FILE

_LARGEST_UNPACKED: Final = 60_000_000
_MOST_PARTS: Final = 2_000
# Ten times what the largest workbook of an office has; each costs the reader time and memory.
_MOST_TAGS: Final = 1_000_000
_MOST_RATIO: Final = 300
_MANY_BYTES: Final = 1_000_000

_ZIP: Final = b"PK\x03\x04"
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_BOOK: Final = "xl/workbook.xml"
_NEEDED: Final = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|xl/_rels/workbook\.xml\.rels"
    r"|xl/(?:workbook|sharedStrings|styles)\.xml|xl/worksheets/[^/]+\.xml"
)
_ROOT: Final = re.compile(rb"<(?:\w+:)?worksheet\b[^>]*>")
_ROWS: Final = re.compile(rb"<((?:\w+:)?)sheetData\b[^>]*(?:/>|>.*</(?:\w+:)?sheetData>)", re.DOTALL)
_MERGED: Final = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_FORMULA: Final = re.compile(rb"<(?:\w+:)?f[\s>/]")
_LINKED: Final = re.compile(
    rb"<((?:\w+:)?)(definedNames|externalReferences|pivotCaches)\b[^>]*(?:/>|>.*?</\1\2>)", re.DOTALL
)
_DECLARATION: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_STRICT: Final = b"purl.oclc.org/ooxml"
_SAVE_AS: Final = "buka di Excel, LibreOffice, atau WPS, lalu Simpan Sebagai → Excel Workbook (.xlsx)"


@dataclass(frozen=True, slots=True)
class CutWorkbook:
    """The bytes of a workbook with its cells alone, its merged regions (``D5:E6``) by part, any formulas."""

    content: bytes
    merged: dict[str, tuple[str, ...]]
    has_formulas: bool


def cut_workbook(content: bytes) -> CutWorkbook:
    """Return a workbook with nothing but its cells. Raises UnusableWorkbookError for anything else."""
    _require_workbook(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _cut(archive)
    except UnusableWorkbookError:
        raise
    except Exception as error:  # a damaged archive fails in many ways
        problem = "buku kerja ini rusak, tidak dapat dibuka"
        raise UnusableWorkbookError(problem, f"{_SAVE_AS}, atau unggah lagi berkas aslinya") from error


def _require_workbook(content: bytes) -> None:
    if len(content) > LARGEST_FILE:
        problem = "berkas lebih besar dari 20 MB"
        raise UnusableWorkbookError(problem, "hapus gambar dan lembar tambahan")
    if content.startswith(_OLD_OFFICE):
        if _LOCKED in content:
            remedy = (
                "buka dengan kata sandinya, lalu File → Info → Lindungi Buku Kerja → kosongkan kata sandi"
            )
            problem = "buku kerja ini dikunci dengan kata sandi"
            raise UnusableWorkbookError(problem, remedy)
        problem = "ini berkas Excel lama (.xls)"
        raise UnusableWorkbookError(problem, _SAVE_AS)
    if not content.startswith(_ZIP):
        remedy = "kirim buku kerja yang dibuat `kinerja lembar`; CSV disimpan langsung di folder `data/`"
        problem = "ini bukan buku kerja Excel (.xlsx), walaupun namanya begitu"
        raise UnusableWorkbookError(problem, remedy)


def _cut(archive: zipfile.ZipFile) -> CutWorkbook:
    infos = archive.infolist()
    names = {each.filename for each in infos}
    _require_contents(infos, names)
    out = io.BytesIO()
    merged: dict[str, tuple[str, ...]] = {}
    tags, has_formulas = 0, False
    with zipfile.ZipFile(out, "w") as reduced:
        for info in infos:
            if not _NEEDED.fullmatch(info.filename):
                continue
            part = archive.read(info)
            tags += part.count(b"<")
            if tags > _MOST_TAGS:
                problem = "buku kerja ini memuat terlalu banyak sel"
                raise UnusableWorkbookError(
                    problem, "hapus baris kosong berformat di bawah isinya, dan lembar lain"
                )
            _require_plain(part)
            if "/worksheets/" in info.filename:
                merged[info.filename] = tuple(each.decode() for each in _MERGED.findall(part)[:100])
                has_formulas = has_formulas or _FORMULA.search(part) is not None
                part = _rows_alone(part)
            elif info.filename == _BOOK:
                part = _LINKED.sub(b"", part)
            reduced.writestr(info.filename, part)
    return CutWorkbook(out.getvalue(), merged, has_formulas)


def _require_contents(infos: list[zipfile.ZipInfo], names: set[str]) -> None:
    """Refuse archives that are other documents, carry programs, or unpack to more than any workbook."""
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        problem = "buku kerja ini memuat makro (.xlsm), yang tidak diterima"
        raise UnusableWorkbookError(problem, "Simpan Sebagai → Excel Workbook (.xlsx), tanpa makro")
    if any(each.flag_bits & 1 for each in infos):
        problem = "buku kerja ini dikunci dengan kata sandi"
        raise UnusableWorkbookError(problem, "simpan lagi tanpa kata sandi")
    if _BOOK not in names:
        is_calc = "content.xml" in names
        problem = "ini berkas LibreOffice (.ods)" if is_calc else "arsip ini bukan buku kerja Excel (.xlsx)"
        raise UnusableWorkbookError(problem, _SAVE_AS)
    unpacked = sum(each.file_size for each in infos if _NEEDED.fullmatch(each.filename))
    packed = sum(each.compress_size for each in infos) or 1
    is_bomb = unpacked > _LARGEST_UNPACKED or (unpacked > _MANY_BYTES and unpacked / packed > _MOST_RATIO)
    if len(infos) > _MOST_PARTS or len(names) < len(infos) or is_bomb:
        problem = "isi buku kerja ini jauh lebih besar daripada buku kerja mana pun dari `kinerja lembar`"
        raise UnusableWorkbookError(problem, "buat buku kerja baru dengan `kinerja lembar`, lalu isi lagi")


def _require_plain(part: bytes) -> None:
    if part.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in part[:4] or _DECLARATION.search(part):
        problem = "buku kerja ini memuat XML yang tidak dipakai Excel"
        raise UnusableWorkbookError(problem, _SAVE_AS)
    if _STRICT in part[:4_000]:
        problem = "buku kerja ini disimpan sebagai Strict Open XML"
        raise UnusableWorkbookError(problem, _SAVE_AS)


def _rows_alone(part: bytes) -> bytes:
    """Return the XML of a sheet with its rows and nothing else."""
    root, rows = _ROOT.search(part), _ROWS.search(part)
    if root is None or (rows is None and b"sheetData" in part):
        raise zipfile.BadZipFile
    prefix = rows[1] if rows else b""
    body = rows[0] if rows else b"<sheetData/>"
    return b'<?xml version="1.0" encoding="UTF-8"?>' + root[0] + body + b"</" + prefix + b"worksheet>"
