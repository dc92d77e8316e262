"""Prose without its markup: a number that emphasis, tags or entities split is one number.

What people write in Markdown, YAML and HTML is published without its marks; what is searched is what is read.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from typing import Final
from urllib.parse import unquote

from generator.sources.shared.files import TextFile

_MARKDOWN: Final = (".md", ".markdown", ".mdown")
_DATA: Final = (".yml", ".yaml", ".json")
_MARKED: Final = re.compile(r"[*_~`^\\<>&\[\]={}%]")
_COMMENT: Final = re.compile(r"<!--[^>]{0,400}>")
_WITHIN: Final = re.compile(
    r"</?(?:a|abbr|b|bdi|big|cite|code|data|dfn|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|"
    r"sub|sup|time|tspan|tt|u|var|wbr)(?:[\s/][^<>]{0,400})?>",
    re.IGNORECASE,
)
_ELEMENT: Final = re.compile(r"</?[a-z][^<>]{0,400}>", re.IGNORECASE)
_LINK: Final = re.compile(r"!?\[([^\[\]]{0,400})\](?:\([^()]{0,400}\)|\[[^\[\]]{0,100}\])")
_TRAIT: Final = re.compile(r"\{[:#.][^{}]{0,200}\}")
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_EMPHASIS: Final = re.compile(r"[*_~`^]+|==")
_CODE: Final = re.compile(r"\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))")
_LOCATOR: Final = re.compile(r"(?:https?://|mailto:|tel:|sms:|wa\.me/)[^\s)>\"]{1,2000}", re.IGNORECASE)
# Lines that begin something of their own: headings, lists, quotations, tables, fences, keys.
_OWN_LINE: Final = re.compile(r"\s*(?:$|[#>|]|[-*+] |\d{1,9}[.)] |```|~~~|---|[\w -]{1,60}: |[\w-]{1,60}:$)")
# Lines that the next one is no part of: blank ones and headings.
_ENDS: Final = re.compile(r"\s*(?:$|#)")
_HIGHEST: Final = 0x10FFFF


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it is read, with the place in it at which each line of the file begins."""

    text: str
    starts: tuple[int, ...]

    def line(self, offset: int) -> int:
        """Return the line of the file that the sign at ``offset`` comes from."""
        return bisect_right(self.starts, offset)


def as_read(file: TextFile) -> Reading:
    """Return a file of prose without its marks, each paragraph in one line."""
    is_data = file.path.endswith(_DATA)
    is_prose = is_data or file.path.endswith(_MARKDOWN)
    starts: list[int] = []
    pieces: list[str] = []
    length = 0
    for before, line in pairwise(("", *file.lines)):
        is_joined = is_prose and not _ENDS.match(before) and not _OWN_LINE.match(line)
        piece = (" " if is_joined else "\n") + plain(line.strip() if is_joined else line, is_data=is_data)
        starts.append(length)
        pieces.append(piece)
        length += len(piece)
    return Reading("".join(pieces), tuple(starts))


def plain(line: str, *, is_data: bool = False) -> str:
    """Return a line without marks, tags, entities and escapes; ``is_data``: also those of YAML and JSON."""
    if not _MARKED.search(line):
        return line
    line = _CODE.sub(_sign, line) if is_data else line
    line = _LOCATOR.sub(lambda match: unquote(match[0]), line)
    line = _LINK.sub(r"\1", _COMMENT.sub("", line))
    line = unescape(_ELEMENT.sub(";", _WITHIN.sub("", line)))
    return _EMPHASIS.sub("", _ESCAPED.sub(r"\1", _TRAIT.sub("", line)))


def _sign(match: re.Match[str]) -> str:
    code = int(match[1] or match[2] or match[3], 16)
    return chr(code) if code <= _HIGHEST else match[0]
