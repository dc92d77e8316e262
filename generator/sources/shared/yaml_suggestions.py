"""Common mistakes that make a YAML file unreadable, each with its own remedy."""

import re
from collections.abc import Callable, Iterator
from typing import Final

Suggestion = tuple[str, str]

_KEY: Final = re.compile(r"\s*(?:- )?([A-Za-z_]+):(?:\s+(.*))?$")
_NO_SPACE: Final = re.compile(r"\s*([A-Za-z_]+):(\S.*)$")
_OTHER_SIGN: Final = re.compile(r"\s*([a-z_]+) ?[=;] ?(.+)$")
# A line that holds words only; one that goes on with the line above begins with spaces.
_NO_COLON: Final = re.compile(r"([a-z_]+) +([^\s:][^:]*)$")
_CURLY: Final = "\u201c\u201d\u201e"
_ODD_START: Final = "%@`|>,]}"


def likely_mistake(lines: tuple[str, ...], line: int) -> tuple[int, Suggestion] | None:
    """Return line, problem and remedy of the mistake that probably makes ``line`` (from 1) unreadable.

    The mistake may be a line higher; an open quotation mark anywhere above. ``None`` where there is none.
    """
    for number in _suspects(lines, line):
        text = lines[number - 1]
        suggestion = next(filter(None, (find(text) for find in _CHECKS)), None)
        if suggestion:
            return number, suggestion
    return None


def _suspects(lines: tuple[str, ...], line: int) -> Iterator[int]:
    """Yield the line itself, the next above it that is no comment, then lines with an odd quote."""
    above = (number for number in range(min(line - 1, len(lines)), 0, -1) if _is_read(lines[number - 1]))
    yield from (number for number in (line, next(above, 0)) if 0 < number <= len(lines))
    yield from (number for number, text in enumerate(lines, 1) if text.count('"') % 2)


def _is_read(text: str) -> bool:
    return bool(text.strip()) and not text.lstrip().startswith("#")


def _tab(text: str) -> Suggestion | None:
    if text[: len(text) - len(text.lstrip())].count("\t"):
        return "baris ini diawali tab", "ganti tab dengan spasi, sama banyak dengan baris di atasnya"
    return None


def _no_space(text: str) -> Suggestion | None:
    match = _NO_SPACE.match(text)
    if match and not match[2].startswith("//"):
        return "tidak ada spasi sesudah titik dua", f"tulis `{match[1]}: {match[2]}`"
    return None


def _curly(text: str) -> Suggestion | None:
    match = _KEY.match(text)
    if match and match[2] and match[2][0] in _CURLY:
        plain = match[2].strip(_CURLY)
        return "isian diapit tanda kutip melengkung", f'pakai tanda kutip lurus: `{match[1]}: "{plain}"`'
    return None


def _quoted(text: str) -> Suggestion | None:
    match = _KEY.match(text)
    if not match or not match[2] or match[2][0] != '"':
        return None
    if text.count('"') % 2:
        return "tanda kutip tidak ditutup", f'tulis tanda kutip penutup: `{match[1]}: {match[2]}"`'
    plain = match[2].replace('"', "")
    return "ada teks di luar tanda kutip", f'apit seluruh isian: `{match[1]}: "{plain}"`'


def _colon(text: str) -> Suggestion | None:
    match = _KEY.match(text)
    if match and match[2] and match[2][0] not in "\"'[{" and re.search(r":(?:\s|$)", match[2]):
        return "isian memuat tanda `:`", f'apit seluruh isian dengan tanda kutip: `{match[1]}: "{match[2]}"`'
    return None


def _odd_start(text: str) -> Suggestion | None:
    match = _KEY.match(text)
    if match and match[2] and match[2][0] in _ODD_START:
        remedy = f'apit isian dengan tanda kutip: `{match[1]}: "{match[2]}"`'
        return f"isian tidak boleh diawali tanda {match[2][0]}", remedy
    return None


def _other_sign(text: str) -> Suggestion | None:
    match = _OTHER_SIGN.match(text)
    return (
        ("kunci dan isian tidak dipisahkan titik dua", f"tulis `{match[1]}: {match[2]}`") if match else None
    )


def _no_colon(text: str) -> Suggestion | None:
    match = _NO_COLON.match(text)
    return ("tidak ada titik dua sesudah nama isian", f"tulis `{match[1]}: {match[2]}`") if match else None


def _indented(text: str) -> Suggestion | None:
    if text.startswith(" ") and _KEY.match(text) and not text.lstrip().startswith("- "):
        return (
            "baris ini menjorok ke dalam",
            "hapus spasi di awal baris, atau samakan dengan baris di atasnya",
        )
    return None


_CHECKS: Final[tuple[Callable[[str], Suggestion | None], ...]] = (
    _tab, _no_space, _curly, _quoted, _colon, _odd_start, _other_sign, _indented, _no_colon,
)  # fmt: skip
