"""A report of any form: which reader a file gets by its ending and its first bytes.

The file is first inspected as documents that are published are (`sources/documents/inspection.py`): what is
locked, damaged, of another kind, or unfolds without end never comes to its reader.
"""

from __future__ import annotations

import codecs
import hashlib
import io
from typing import TYPE_CHECKING, Final

from generator.audit.reading.assembly import HeavyReportError
from generator.audit.reading.document import Document
from generator.audit.reading.page import blocks_of_page
from generator.audit.reading.printed import blocks_of_pdf
from generator.audit.reading.text import blocks_of
from generator.audit.reading.word import blocks_of_word
from generator.audit.reading.workbook import UncomputedWorkbookError, blocks_of_workbook
from generator.sources.documents.inspection import Fault, Trait, inspect_stream

if TYPE_CHECKING:
    from pathlib import Path

    from generator.audit.reading.document import Block

_LARGEST: Final = 200_000_000
# Of text alone, forty times the longest report known.
_LONGEST_TEXT: Final = 20_000_000
_BINARY: Final = {"docx": blocks_of_word, "xlsx": blocks_of_workbook, "pdf": blocks_of_pdf}
_TEXTS: Final = frozenset({"", "txt", "text", "tsv", "csv", "md"})
_PAGES: Final = frozenset({"html", "htm", "xhtml"})
_WORDS: Final[dict[Fault, str]] = {
    Fault.EMPTY: "kosong. Periksa apakah berkasnya tersalin penuh.",
    Fault.LOCKED: "terkunci kata sandi. Simpan salinannya tanpa kata sandi, lalu ulangi.",
    Fault.OTHER_KIND: "isinya bukan jenis berkas menurut akhiran namanya. Simpan ulang dari program asalnya.",
    Fault.POINTER: "hanya penunjuk Git LFS. Ambil isinya dengan git lfs pull, lalu ulangi.",
}
_DAMAGED: Final = "rusak atau tidak dapat dibaca. Buka dan simpan ulang dengan program asalnya, lalu ulangi."
_NO_TEXT_FILE: Final = "bukan berkas teks, atau rusak. Simpan laporan sebagai .txt (UTF-8), lalu ulangi."
_HEAVY: Final = "terlalu berat untuk sebuah laporan. Bagi menjadi beberapa berkas, lalu ulangi."
_TEXTLESS: Final = (
    "tidak memuat teks, mungkin hasil pindaian. "
    "Pakai berkas asal laporannya (.docx), atau kenali teksnya dengan OCR."
)
_OTHER_ENDING: Final = (
    "berakhiran .{}. Yang dibaca: .docx, .xlsx, .pdf, .html, dan teks (.txt, .tsv, .csv, .md). "
    "Simpan laporannya sebagai salah satunya, lalu ulangi."
)
_UNCOMPUTED: Final = (
    "hanya memuat rumus tanpa hasilnya. Buka dengan Excel atau LibreOffice, simpan sekali, lalu ulangi."
)
_OLD: Final = "berformat lama. Simpan ulang sebagai .{}, lalu ulangi."


class UnreadableReportError(Exception):
    """A file that is no report this program can read; the message is for people."""


def read_report(path: Path) -> Document:
    """Read a report; raises :class:`UnreadableReportError` with one message for people where it is none."""
    ending = path.suffix.lstrip(".").lower()
    if ending in {"doc", "xls"}:
        raise _unreadable(path.name, _OLD.format(f"{ending}x"))
    is_text = ending in _TEXTS
    if not is_text and ending not in _BINARY and ending not in _PAGES:
        raise _unreadable(path.name, _OTHER_ENDING.format(ending))
    content = _content(path, _LONGEST_TEXT if is_text else _LARGEST)
    blocks = _text_blocks(path.name, content) if is_text else _blocks(path.name, ending, content)
    return Document(path.name, hashlib.sha256(content).hexdigest(), tuple(blocks))


def _content(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as stream:
            content = stream.read(most + 1)
    except OSError as error:
        message = f"{path.name} tidak dapat dibuka. Periksa nama dan izin berkasnya."
        raise UnreadableReportError(message) from error
    if len(content) > most:
        raise _unreadable(path.name, _HEAVY)
    return content


def _text_blocks(name: str, content: bytes) -> list[Block]:
    if not content.strip():
        raise _unreadable(name, _WORDS[Fault.EMPTY])
    # Excel writes its “Unicode text” so.
    is_wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = content.decode("utf-16", errors="replace") if is_wide else _decoded(content)
    if "\0" in text:
        raise _unreadable(name, _NO_TEXT_FILE)
    try:
        return blocks_of(text)
    except HeavyReportError as error:
        raise _unreadable(name, _HEAVY) from error


def _blocks(name: str, ending: str, content: bytes) -> list[Block]:
    inspection = inspect_stream(name, io.BytesIO(content))
    if inspection.fault:
        raise _unreadable(name, _WORDS.get(inspection.fault, _DAMAGED))
    if Trait.NO_TEXT in inspection.traits:
        raise _unreadable(name, _TEXTLESS)
    if Trait.CUT in inspection.traits and ending == "pdf":  # its reader has no limits of its own
        raise _unreadable(name, _HEAVY)
    try:
        if ending in _PAGES:
            return blocks_of_page(_decoded(content))
        return _BINARY[ending](io.BytesIO(content))
    except HeavyReportError as error:
        raise _unreadable(name, _HEAVY) from error
    except UncomputedWorkbookError as error:
        raise _unreadable(name, _UNCOMPUTED) from error
    except Exception as error:  # a damaged document breaks its reader in any way there is
        raise _unreadable(name, _DAMAGED) from error


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _unreadable(name: str, reason: str) -> UnreadableReportError:
    return UnreadableReportError(f"{name} {reason}")
