"""Recognition of files that are no text of the portal although their name says so, by their first bytes.

Without it, a PDF named ``.csv`` would be reported as a hundred faults of a table.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.place import Place

_OFFICE_FILES: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_BEGINNING: Final = 4_096
# Of plain text in UTF-16 every other byte is a zero; of text in UTF-8 none is.
_MOST_ZEROS: Final = 0.2
_ARCHIVES: Final = (b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"BZh", b"\xfd7zXZ")
# Programs and databases contain runs of zeros; a single one in a text is reported in its line.
_FILLING: Final = b"\0\0\0\0"
_IMAGES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")
_PAGE: Final = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
# In a table no other sign begins like a tag.
_TAG: Final = re.compile(rb"\s*<(?:[a-z!])", re.IGNORECASE)
_SHORTCUT: Final = re.compile(rb"\s*\[InternetShortcut\]|\s*\[Desktop Entry\]")
_REFUSAL: Final = re.compile(rb"\s*(?:[45]\d\d:? [A-Z]|Not Found|Forbidden|Access denied)", re.IGNORECASE)
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
    """A type of file: the code of its finding, its test, the message, and the remedy for a file name."""

    code: str
    matches: Callable[[bytes, str], bool]
    message: str
    remedy: Callable[[str], str]


def how_to_save(name: str) -> str:
    """Say how a text of this name is saved as UTF-8."""
    return _SAVE_TEXT if name.endswith((".yml", ".md")) else SAVE_TABLE


def wrong_type(content: bytes, name: str) -> Diagnostic | None:
    """Return B103 or B127 for a file that is of another type than its name says, else ``None``."""
    for form in _FORMS:
        if form.matches(content, name):
            return finding(form.code, Place(name), form.message, form.remedy(name))
    return None


def _reopened(program: str) -> Callable[[str], str]:
    """Say how a text gets out of the file of a program; a program for plain text would only spoil it."""
    return lambda name: (
        f"buka berkas ini di {program}, salin teksnya ke berkas baru di Notepad, lalu simpan sebagai "
        f"`{name.rpartition('/')[2]}` dengan Pengodean: UTF-8"
        if name.endswith((".yml", ".md"))
        else (SAVE_TABLE if program != "peramban" else _OPEN_FIRST)
    )


def _fixed(remedy: str) -> Callable[[str], str]:
    return lambda _: remedy


def _is_binary(content: bytes, _: str) -> bool:
    return _FILLING in content[:_BEGINNING]


def _begins(*marks: bytes) -> Callable[[bytes, str], bool]:
    return lambda content, _: content.startswith(marks)


def _is_wide(content: bytes, _: str) -> bool:
    """Whether a text is written with two or four bytes for each letter, without saying so."""
    beginning = content[:_BEGINNING]
    is_text = bool(beginning.strip(b"\0")) and _FILLING not in beginning
    return is_text and beginning.count(0) > _MOST_ZEROS * len(beginning)


def _is_markup(content: bytes, name: str) -> bool:
    beginning = content[:_BEGINNING].removeprefix(b"\xef\xbb\xbf")
    return bool((_TAG if name.lower().endswith(".csv") else _PAGE).match(beginning))


def _in_text(mark: re.Pattern[bytes]) -> Callable[[bytes, str], bool]:
    return lambda content, _: bool(mark.match(content[:_BEGINNING].removeprefix(b"\xef\xbb\xbf")))


def _in_table(mark: re.Pattern[bytes]) -> Callable[[bytes, str], bool]:
    return lambda content, name: (
        name.lower().endswith(".csv") and bool(mark.match(content[:_BEGINNING].removeprefix(b"\xef\xbb\xbf")))
    )


_FORMS: Final = (
    _Form(
        "B103",
        _begins(b"%PDF-"),
        "ini berkas PDF, bukan teks",
        _fixed("pindahkan ke folder `dokumen/` di folder kantornya, lalu daftarkan di `dokumen.csv`"),
    ),
    _Form(
        "B103",
        _begins(*_OFFICE_FILES),
        "ini berkas Excel atau Word, bukan teks",
        _reopened("Word atau Excel"),
    ),
    _Form(
        "B103",
        _begins(*_IMAGES),
        "ini gambar, bukan teks",
        _fixed("unggah berkas teks aslinya sebagai gantinya"),
    ),
    _Form(
        "B127",
        _begins(*_ARCHIVES),
        "ini arsip yang dimampatkan, bukan teks",
        _fixed("keluarkan dahulu isinya dari arsip, lalu unggah berkas teksnya"),
    ),
    _Form("B103", _begins(*_WIDE_MARKS), "berkas disimpan sebagai UTF-16", how_to_save),
    _Form("B103", _is_wide, "berkas disimpan sebagai UTF-16 tanpa penanda", how_to_save),
    _Form(
        "B127",
        _is_binary,
        "isi berkas ini bukan teks, mungkin berkas sebuah program, basis data, atau berkas yang rusak",
        _fixed("unggah lagi berkas aslinya sebagai teks UTF-8; simpan berkas ini sampai isinya cocok"),
    ),
    _Form("B127", _begins(POINTER), IS_POINTER, _fixed(UPLOAD_AGAIN)),
    _Form("B127", _in_text(_SHORTCUT), "ini pintasan, bukan isi berkasnya", _fixed(UPLOAD_AGAIN)),
    _Form("B127", _begins(b"{\\rtf"), "ini naskah WordPad (RTF), bukan teks biasa", _reopened("WordPad")),
    _Form("B127", _is_markup, "ini halaman web (HTML), bukan CSV atau teks biasa", _reopened("peramban")),
    _Form("B127", _in_table(_XML), "ini berkas XML, bukan CSV", _fixed(_OPEN_FIRST)),
    _Form(
        "B127", _in_table(_JSON), "ini berkas JSON, bukan CSV", _fixed("minta berkasnya sebagai CSV UTF-8")
    ),
    _Form(
        "B127",
        _in_table(_REFUSAL),
        "ini jawaban situs yang menolak unduhan, bukan CSV",
        _fixed("unduh lagi dari sumbernya, periksa isinya, lalu unggah ke sini"),
    ),
)
