"""Conflict markers that version control writes into a file where the changes of two people collide."""

import re
from typing import Final

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.place import Place

_BEGUN: Final = re.compile(r"^<{7}(?: |$)", re.MULTILINE)
_ENDED: Final = re.compile(r"^>{7}(?: |$)", re.MULTILINE)
# In Markdown a line of equal signs is a heading's; in tables and documents none begins a line.
_MARKS: Final = re.compile(
    r'^[ "]*(?:<{6,8}(?: .*)?|>{6,8}(?: .*)?|\|{7}(?: .*)?|={7})[ ";,]*$', re.MULTILINE
)
_MARKS_IN_PROSE: Final = re.compile(r"^(?:<{7} .*|>{7} .*)$", re.MULTILINE)
# Headings of what an office says begin with signs of their own, so there such a line is what it looks like.
_MARKS_IN_STORY: Final = re.compile(r"^(?:<{7} .*|>{7} .*|={7})$", re.MULTILINE)
_PROSE: Final = (".md", ".markdown")
_STORIES: Final = "/narasi/"


def merge_conflict(text: str, name: str) -> Diagnostic | None:
    """Return B101 for an unresolved merge conflict or a forgotten marker of one, else ``None``.

    Lines of ``text`` end with LF.
    """
    begun = _BEGUN.search(text)
    if begun and _ENDED.search(text, begun.end()):
        remedy = "pilih satu dari kedua isinya, lalu hapus baris `<<<<<<<`, `=======`, dan `>>>>>>>`"
        return _at(text, begun, name, "berkas ini memuat dua versi yang belum disatukan", remedy)
    marks = _MARKS_IN_STORY if _STORIES in name else _MARKS_IN_PROSE
    mark = (marks if name.endswith(_PROSE) else _MARKS).search(text)
    if mark is None:
        return None
    message = f"ada sisa penyatuan dua versi: baris `{mark[0]}` tanpa pasangannya"
    remedy = "periksa dahulu apakah baris di sekitarnya lengkap dan tidak kembar, lalu hapus baris tanda ini"
    return _at(text, mark, name, message, remedy)


def _at(text: str, mark: re.Match[str], name: str, message: str, remedy: str) -> Diagnostic:
    return finding("B101", Place(name, text.count("\n", 0, mark.start()) + 1), message, remedy)
