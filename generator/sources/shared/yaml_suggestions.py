"""Slips of the pen that break the build of a YAML file, each with its own remedy."""

import re
from collections.abc import Callable, Iterator
from typing import Final

Told = tuple[str, str]

_KEY: Final = re.compile(r"\s*(?:- )?([A-Za-z_]+):(?:\s+(.*))?$")
_NO_SPACE: Final = re.compile(r"\s*([A-Za-z_]+):(\S.*)$")
_OTHER_SIGN: Final = re.compile(r"\s*([a-z_]+) ?[=;] ?(.+)$")
_CURLY: Final = "\u201c\u201d\u201e"
_ODD_START: Final = "%@`|>,]}"


def slip(lines: tuple[str, ...], line: int) -> tuple[int, Told] | None:
    """Find the slip that probably makes ``line`` (counted from 1) unreadable, with its line.

    The slip may stand a line higher; a quotation mark that is not closed may stand anywhere above.
    """
    for number in _suspects(lines, line):
        text = lines[number - 1]
        told = next(filter(None, (find(text) for find in _SLIPS)), None)
        if told:
            return number, told
    return None


def _suspects(lines: tuple[str, ...], line: int) -> Iterator[int]:
    """Yield the line itself and the one above it, then lines with an odd number of quotation marks."""
    yield from (number for number in (line, line - 1) if 0 < number <= len(lines))
    yield from (number for number, text in enumerate(lines, 1) if text.count('"') % 2)


def _tab(text: str) -> Told | None:
    if text[: len(text) - len(text.lstrip())].count("\t"):
        return "baris ini diawali tab", "ganti tab dengan spasi, sama banyak dengan baris di atasnya"
    return None


def _no_space(text: str) -> Told | None:
    found = _NO_SPACE.match(text)
    if found and not found[2].startswith("//"):
        return "tidak ada spasi sesudah titik dua", f"tulis `{found[1]}: {found[2]}`"
    return None


def _curly(text: str) -> Told | None:
    found = _KEY.match(text)
    if found and found[2] and found[2][0] in _CURLY:
        plain = found[2].strip(_CURLY)
        return "isian diapit tanda kutip melengkung", f'pakai tanda kutip lurus: `{found[1]}: "{plain}"`'
    return None


def _quoted(text: str) -> Told | None:
    found = _KEY.match(text)
    if not found or not found[2] or found[2][0] != '"':
        return None
    if text.count('"') % 2:
        return "tanda kutip tidak ditutup", f'tulis tanda kutip penutup: `{found[1]}: {found[2]}"`'
    plain = found[2].replace('"', "")
    return "ada teks di luar tanda kutip", f'apit seluruh isian: `{found[1]}: "{plain}"`'


def _colon(text: str) -> Told | None:
    found = _KEY.match(text)
    if found and found[2] and found[2][0] not in "\"'[{" and re.search(r":(?:\s|$)", found[2]):
        return "isian memuat tanda `:`", f'apit seluruh isian dengan tanda kutip: `{found[1]}: "{found[2]}"`'
    return None


def _odd_start(text: str) -> Told | None:
    found = _KEY.match(text)
    if found and found[2] and found[2][0] in _ODD_START:
        remedy = f'apit isian dengan tanda kutip: `{found[1]}: "{found[2]}"`'
        return f"isian tidak boleh diawali tanda {found[2][0]}", remedy
    return None


def _other_sign(text: str) -> Told | None:
    found = _OTHER_SIGN.match(text)
    return (
        ("kunci dan isian tidak dipisahkan titik dua", f"tulis `{found[1]}: {found[2]}`") if found else None
    )


def _indented(text: str) -> Told | None:
    if text.startswith(" ") and _KEY.match(text) and not text.lstrip().startswith("- "):
        return (
            "baris ini menjorok ke dalam",
            "hapus spasi di awal baris, atau samakan dengan baris di atasnya",
        )
    return None


_SLIPS: Final[tuple[Callable[[str], Told | None], ...]] = (
    _tab, _no_space, _curly, _quoted, _colon, _odd_start, _other_sign, _indented,
)  # fmt: skip
