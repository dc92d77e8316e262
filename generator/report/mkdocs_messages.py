"""Translation of the messages of MkDocs, and of its successor ProperDocs, into Indonesian."""

import logging
import re
from typing import Final

_PAGE: Final = r"'(?P<page>[^']*)'"
_SUGGESTION: Final = r"(?: Did you mean '(?P<suggestion>[^']*)'\?)?"
_LINK: Final = rf"Doc file {_PAGE} contains an? .*?link '(?P<link>[^']*)'"
_READING: Final = "(?:MkDocs|ProperDocs) encountered an error parsing the configuration file: "
_SETTING: Final = r"Config value '(?P<name>[^']*)': "
# Patterns of whole messages, the particular ones first.
_TRANSLATIONS: Final = {
    rf"{_LINK}, (?:it was left as is|but the target.* is not found among .*?)\.{_SUGGESTION}": (
        "content/{page}: tautan {link} tidak menuju ke mana-mana; perbaiki alamatnya{suggestion}."
    ),
    rf"{_LINK}, but there is no such anchor on this page\..*": (
        "content/{page}: tautan {link} menuju ke bagian yang tidak ada di halaman itu."
    ),
    rf"{_LINK}, but the doc '(?P<other>[^']*)' does not contain an anchor '(?P<anchor>[^']*)'\.": (
        "content/{page}: tautan {link} menuju ke bagian {anchor}, yang tidak ada di content/{other}."
    ),
    rf"Doc file {_PAGE} contains a link to '(?P<link>[^']*)' which is excluded .*": (
        "content/{page}: tautan ke {link} menuju ke halaman yang tidak diterbitkan."
    ),
    r"The following pages exist .* not included in the \"nav\" configuration:(?P<rest>.*)": (
        "Halaman berikut belum disebut di bagian nav di mkdocs.yml:{rest}"
    ),
    rf"An? (?:reference|absolute path) to {_PAGE} is included in the 'nav' configuration, .*": (
        "mkdocs.yml, nav: {page} tidak ada di content/."
    ),
    rf"Excluding {_PAGE} from the site because it conflicts with '(?P<other>[^']*)'\.": (
        "content/{page} tidak diterbitkan, karena memakai alamat yang sama dengan content/{other}."
    ),
    rf"Template skipped: {_PAGE} .*": "Templat {page} dilewati, karena tidak ada atau kosong.",
    rf"Error reading template {_PAGE}: (?P<rest>.*)": "Templat {page} tidak dapat dipakai: {rest}",
    rf"Error (?:reading|building) page {_PAGE}:(?P<rest>.*)": "Halaman {page} tidak dapat dibuat:{rest}",
    r"Encoding error reading file: (?P<page>.*)": (
        "content/{page} tidak disimpan sebagai UTF-8; simpan ulang dengan pengodean itu."
    ),
    r"File not found: (?P<page>.*)": "content/{page} tidak ada lagi.",
    r"Config file '.*' does not exist\.": (
        "Berkas mkdocs.yml tidak ada; kembalikan berkas itu ke folder portal."
    ),
    rf"Inherited config file {_PAGE} does not exist.*": "mkdocs.yml: berkas {page} pada INHERIT tidak ada.",
    rf"{_READING}.*?line (?P<line>\d+).*": (
        "mkdocs.yml baris {line} tidak dapat dibaca; periksa spasi di depan baris, titik dua, dan tanda "
        "kutip di sekitarnya."
    ),
    rf"{_READING}(?P<rest>.*)": "mkdocs.yml tidak dapat dibaca: {rest}",
    r"The configuration is invalid\..*": (
        "mkdocs.yml tidak berisi pasangan `nama: isi`; kembalikan isinya yang lama."
    ),
    rf"{_SETTING}Required configuration not provided\.": "mkdocs.yml: {name} belum diisi.",
    rf"{_SETTING}Unrecognised configuration name: .*": "mkdocs.yml: {name} tidak dikenal; periksa ejaannya.",
    rf"{_SETTING}The path (?:set in custom_dir \()?{_PAGE}.*": "mkdocs.yml, {name}: {page} tidak ada.",
    rf"{_SETTING}Unrecognised theme name: {_PAGE}.*": (
        "mkdocs.yml, {name}: tampilan {page} tidak ada; pakai material."
    ),
    rf"{_SETTING}The URL is(?:n't valid| invalid).*": "mkdocs.yml, {name}: alamat harus lengkap, diawali https://.",
    rf"{_SETTING}The \"(?P<page>.*)\" plugin is not installed": (
        "mkdocs.yml, {name}: {page} tidak terpasang; hapus barisnya."
    ),
    rf"{_SETTING}(?P<rest>.*)": "mkdocs.yml, {name}: isinya tidak dapat dipakai ({rest}).",
}
_PATTERNS: Final = tuple(
    (re.compile(pattern, re.DOTALL), template) for pattern, template in _TRANSLATIONS.items()
)
_OURS: Final = ("mkdocs.plugins.generator", "properdocs.plugins.generator")
_SUMMARY: Final = re.compile(r"Aborted with .*")


def is_summary(message: str) -> bool:
    """Return whether a message of MkDocs only counts the messages before it."""
    return _SUMMARY.fullmatch(message) is not None


def in_plain_words(message: str) -> str:
    """Return a message of MkDocs in Indonesian; an unknown one stays English and is marked as MkDocs' own."""
    for pattern, template in _PATTERNS:
        if match := pattern.fullmatch(message):
            parts = {name: text or "" for name, text in match.groupdict().items()}
            if parts.get("suggestion"):
                parts["suggestion"] = f", mungkin maksudnya {parts['suggestion']}"
            return template.format(**parts)
    return f"Pesan MkDocs: {message}"


class PlainWords(logging.Formatter):
    """Writes the messages of MkDocs in Indonesian."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one message, without the traces of the program; the portal's own are Indonesian already."""
        message = record.getMessage()
        return message if record.name.startswith(_OURS) else in_plain_words(message)
