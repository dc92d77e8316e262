"""The text of bytes: encodings, and files that are read as they stand."""

import codecs
import re
from collections.abc import Callable
from html import unescape
from typing import BinaryIO, Final

from generator.sources.documents.extraction.model import Budget, Inspection

_BEGINNING: Final = 4096
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Encodings that a document may name for itself; others of Python are no encodings of text.
_NAMED: Final = re.compile(
    rb"(?:encoding|charset)\s*=\s*[\"']?(utf-?8|us-ascii|iso-8859-\d{1,2}|windows-125\d|cp125\d)\b",
    re.IGNORECASE,
)
_REFERENCE: Final = re.compile(r"&#(x?)0*([0-9a-f]*)(?=[^0-9a-f]|\Z)", re.IGNORECASE)
_LONGEST_REFERENCE: Final = 8
_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|u\{0*([0-9a-fA-F]{1,5})\}|x([0-9a-fA-F]{2}))")
# Texts in quotes, and what stands between them: only there a comma parts two values.
_QUOTED: Final = re.compile(r'"((?:[^"\\]++|\\.)*+)"?|[^",\[\]{}]++', re.DOTALL)
_MARKDOWN: Final = re.compile(
    r"[*~`]+|\\(?=[!-/:-@\[-`{-~])|(?<!\w)_+|_+(?!\w)|</?[a-zA-Z][^<>\n]*>|<!--|-->"
)
# Where a long line of a calendar goes on (RFC 5545, 3.1).
_FOLD: Final = re.compile(r"\r?\n[ \t]")
_EXPONENT: Final = re.compile(r"(?<![\w.,])(\d)[.,](\d{9,17})E\+?(\d{1,2})(?![\w.,])", re.IGNORECASE)
_MOST_PLACES: Final = 21
_SHOWN: Final = re.compile(rb"[\x20-\x7e]{6,}")
_SHOWN_WIDE: Final = re.compile(rb"(?:[\x20-\x7e]\x00){6,}")


def encoding_of(start: bytes) -> str:
    """Guess the encoding of a text from its first bytes: byte order mark, zero bytes, or declaration."""
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            return encoding
    if wide := _wide(start):
        return wide
    named = _NAMED.search(start[:1024])
    return named[1].decode("ascii").lower() if named else "utf-8"


def _wide(start: bytes) -> str:
    """Tell a text of two bytes a sign without a mark by its zeros; Latin letters have one each."""
    pairs = len(start) // 2
    if pairs == 0 or b"\0" not in start:
        return ""
    first, second = start[0 : 2 * pairs : 2].count(0), start[1 : 2 * pairs : 2].count(0)
    if max(first, second) * 3 < pairs or min(first, second) * 10 > pairs:
        return ""
    return "utf-16-le" if second > first else "utf-16-be"


def decoded(data: bytes) -> str:
    """Decode bytes without ever failing: what is no UTF-8 is read as Windows-1252."""
    encoding = encoding_of(data[:_BEGINNING])
    try:
        text = data.decode(encoding)
    except UnicodeError:
        wide = encoding.startswith(("utf-16", "utf-32"))
        text = data.decode(encoding if wide else "cp1252", "replace")
    return text.removeprefix("\ufeff")


def unreferenced(text: str) -> str:
    """Resolve references such as `&amp;` and `&#48;`, however long; what names no sign stays."""
    return unescape(_REFERENCE.sub(_short, text)) if "&" in text else text


def _short(match: re.Match[str]) -> str:
    is_sign = 0 < len(match[2]) <= _LONGEST_REFERENCE
    return f"&#{match[1]}{match[2]}" if is_sign else match[0].replace("&", "&amp;")


def unrounded(text: str) -> str:
    """Write numbers that a spreadsheet keeps as `3.201011203850001E15` with all their digits."""
    return _EXPONENT.sub(_digits, text) if "E" in text or "e" in text else text


def _digits(match: re.Match[str]) -> str:
    digits, places = match[1] + match[2], int(match[3])
    return digits[: places + 1].ljust(places + 1, "0") if places < _MOST_PLACES else match[0]


def printable_text(data: bytes) -> str:
    """Return the runs of six and more ASCII signs (also as UTF-16) in bytes of any form, one a line."""
    narrow = (each.decode("ascii") for each in _SHOWN.findall(data))
    wide = (each.decode("utf-16-le") for each in _SHOWN_WIDE.findall(data))
    return "\n".join((*narrow, *wide))


def read_text(stream: BinaryIO, budget: Budget) -> Inspection:
    """Read a plain text; findings count its lines."""
    return read_changed(stream, budget, str)


def read_calendar(stream: BinaryIO, budget: Budget) -> Inspection:
    """Read a calendar (iCalendar) with its folded lines joined, so that none parts a word or number."""
    return read_changed(stream, budget, lambda text: _FOLD.sub("", text))


def read_bytes(stream: BinaryIO, budget: Budget) -> Inspection:
    """Read the runs of ASCII signs in bytes of any form."""
    return Inspection((("isinya", budget.limited(printable_text(budget.whole(stream)))),))


def read_prose(stream: BinaryIO, budget: Budget) -> Inspection:
    """Read Markdown as it is shown, without its marks, so that none parts a word or number."""
    return read_changed(stream, budget, lambda text: unreferenced(_MARKDOWN.sub("", text)))


def read_code(stream: BinaryIO, budget: Budget) -> Inspection:
    """Read source code or data whose strings may have escapes; quotation marks end a line."""
    return read_changed(stream, budget, lambda text: _unescaped(text).replace('"', "\n"), "isinya")


def read_json(stream: BinaryIO, budget: Budget) -> Inspection:
    """Read JSON, a line for each key and value."""
    return read_changed(stream, budget, values_of_json, "isinya")


def values_of_json(text: str) -> str:
    """Return the keys and values of JSON, one a line; invalid JSON is read as far as it goes."""
    parts = (match[1] if match[0].startswith('"') else match[0] for match in _QUOTED.finditer(text))
    return _unescaped("\n".join(part for part in parts if part and not part.isspace()))


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    text = _ESCAPE.sub(lambda match: chr(int(match[1] or match[2] or match[3], 16)), text)
    return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\/", "/")


def read_changed(
    stream: BinaryIO, budget: Budget, change: Callable[[str], str], location: str = ""
) -> Inspection:
    """Read a text that is changed before it is searched; without a ``location`` its lines are counted."""
    data = budget.whole(stream, budget.characters)
    return Inspection(((location, budget.limited(change(decoded(data)))),))
