"""What a file is that its name says is a text of the portal: its first bytes give it away.

Another thing altogether would otherwise be told as a hundred faults of the thing that it is not.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.place import Place

_OFFICE_FILES: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_BEGINNING: Final = 4_096
# Of plain text in UTF-16 every other byte is a zero; of text in UTF-8 none is.
_MOST_ZEROS: Final = 0.2
_IMAGES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")
_PAGE: Final = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MARKUP: Final = re.compile(rb"\s*<(?:!doctype|html|head|body|meta|table|style|div)\b|\s*<!--", re.IGNORECASE)
_XML: Final = re.compile(rb"\s*<\?xml\b")
_JSON: Final = re.compile(rb'\s*(?:\{\s*["}]|\[\s*[\[{"\]\d])')
# How a stand-in begins that version control keeps for a large file elsewhere.
POINTER: Final = b"version https://git-lfs.github.com/spec/"
SAVE_TABLE: Final = "di Excel pilih Simpan Sebagai → CSV UTF-8 (dipisahkan koma/titik koma)"
_SAVE_TEXT: Final = "di Notepad pilih Simpan Sebagai, lalu Pengodean: UTF-8"
_OPEN_FIRST: Final = f"buka berkas ini di Excel dan cocokkan isinya, lalu {SAVE_TABLE}"
IS_POINTER: Final = "ini penunjuk Git LFS, bukan isi berkasnya"
UPLOAD_AGAIN: Final = "unggah lagi berkas aslinya: yang tersimpan di sini hanya alamatnya, bukan isinya"


class _Form(NamedTuple):
    """A form of file, how it is known, and how it becomes the text that it should be."""

    code: str
    known: Callable[[bytes, str], bool]
    message: str
    remedy: str = ""


def how_to_save(name: str) -> str:
    """Say how a text of this name is saved as UTF-8."""
    return _SAVE_TEXT if name.endswith((".yml", ".md")) else SAVE_TABLE


def disguise(content: bytes, name: str) -> Diagnostic | None:
    """Tell a file that is something else than the text its name says; ``None`` where it may be that text."""
    for form in _FORMS:
        if form.known(content, name):
            return found(form.code, Place(name), form.message, form.remedy or how_to_save(name))
    return None


def _begins(*marks: bytes) -> Callable[[bytes, str], bool]:
    return lambda content, _: content.startswith(marks)


def _is_wide(content: bytes, _: str) -> bool:
    """Whether a text is written with two or four bytes for each letter, without saying so."""
    beginning = content[:_BEGINNING]
    is_text = bool(beginning.strip(b"\0")) and b"\0\0\0\0" not in beginning
    return is_text and beginning.count(0) > _MOST_ZEROS * len(beginning)


def _is_markup(content: bytes, name: str) -> bool:
    beginning = content[:_BEGINNING].removeprefix(b"\xef\xbb\xbf")
    return bool((_MARKUP if name.lower().endswith(".csv") else _PAGE).match(beginning))


def _in_table(mark: re.Pattern[bytes]) -> Callable[[bytes, str], bool]:
    return lambda content, name: (
        name.lower().endswith(".csv") and bool(mark.match(content[:_BEGINNING].removeprefix(b"\xef\xbb\xbf")))
    )


_FORMS: Final = (
    _Form(
        "B103",
        _begins(b"%PDF-"),
        "ini berkas PDF, bukan teks",
        "pindahkan ke folder `dokumen/` di folder kantornya, lalu daftarkan di `dokumen.csv`",
    ),
    _Form("B103", _begins(*_OFFICE_FILES), "ini berkas Excel atau Word, bukan teks"),
    _Form("B103", _begins(*_IMAGES), "ini gambar, bukan teks", "unggah berkas teks aslinya sebagai gantinya"),
    _Form("B103", _begins(*_WIDE_MARKS), "berkas disimpan sebagai UTF-16"),
    _Form("B103", _is_wide, "berkas disimpan sebagai UTF-16 tanpa penanda"),
    _Form("B127", _begins(POINTER), IS_POINTER, UPLOAD_AGAIN),
    _Form("B127", _begins(b"{\\rtf"), "ini naskah WordPad (RTF), bukan teks biasa"),
    _Form("B127", _is_markup, "ini halaman web (HTML), bukan CSV atau teks biasa", _OPEN_FIRST),
    _Form("B127", _in_table(_XML), "ini berkas XML, bukan CSV", _OPEN_FIRST),
    _Form("B127", _in_table(_JSON), "ini berkas JSON, bukan CSV", "minta berkasnya sebagai CSV UTF-8"),
)
