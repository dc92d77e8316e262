"""Normalisation of a text to plain signs before it is searched, with offsets into the original.

A number can be written with full-width or Arabic digits, with signs that nobody sees between them, with any
of a hundred blanks, dashes and dots. All of them are read as the same number, so all are brought to plain
ASCII once, before anything is looked for. Letters that no such rule speaks of stay as they are.
"""

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

# What needs no second look: a plain text is searched as it stands.
_ODD: Final = re.compile(r"[^\t\n\r -~]+")
_CONTROLS: Final = bytes({*range(32), 127} - set(b"\t\n\r"))
_BLANKS: Final = frozenset("\x0b\x0c\x1c\x1d\x1e\x1f\x85\u115f\u1160\u2800\u3164\uffa0")
_PLAIN: Final = {
    # middle dots, bullets, ideographic stops
    ".": (
        "\u00b7\u2022\u2023\u2024\u2027\u2219\u22c5\u2e31\u2e33\u30fb\uff65\u3002"
        "\uff61\u25cf\u25e6\u25aa\u25a0\u2218"
    ),
    # minus signs
    "-": "\u2212\u2043\u207b\u208b\u2796\u30fc",
    # quotation marks, primes and accents
    "'": (
        "\u2018\u2019\u201a\u201b\u2032\u2035\u02b9\u02bc\u02c8\u00b4\u201c\u201d"
        "\u201e\u201f\u2033\u2036\u00ab\u00bb\u2039\u203a"
    ),
    # fraction and division slashes
    "/": "\u2044\u2215\u29f8\u2571",
    # set minus
    "\\": "\u2216\u29f5\u2572",
    # low lines
    "_": "\u2017",
    # bars
    "|": "\u00a6\u2502\u2503\u2758",
    # multiplication, asterisks
    "*": "\u00d7\u2217\u204e\u2731",
    # commas of other scripts
    ",": "\u3001\u066b\u066c",
    # ratio
    ":": "\u2236\u02d0",
    # the only letter that is two in lower case
    "I": "\u0130",
}
_SIGNS: Final = {sign: plain for plain, signs in _PLAIN.items() for sign in signs}
_INVISIBLE: Final = frozenset({"Cf", "Cc", "Mn", "Me", "Mc"})
_BLANK: Final = frozenset({"Zs", "Zl", "Zp"})
# Signs that could stand between the groups of a number; currencies can't.
_BETWEEN: Final = frozenset({"So", "Sm", "Sk", "Po", "Pi", "Pf", "Ps", "Pe", "Pc"})
_MARK: Final = "~"
# Code points without a character that programs show as nothing.
_IGNORED: Final = re.compile("[\u2065\ufff0-\ufff8\ufffc\U000e0000-\U000e0fff]")
_RAISED: Final = re.compile("[\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u2080-\u2089]{1,2}")
_NOTE: Final = "^"
_DASHES: Final = frozenset("\u2013\u2014")


@dataclass(frozen=True, slots=True)
class Legible:
    """A text to be searched; ``offsets`` are the places of its signs in ``original`` where they differ."""

    text: str
    original: str
    offsets: "array[int] | None" = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the original the signs from ``start`` to before ``end`` stand."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


def legible(text: str) -> Legible:
    """Return the text in plain signs: ASCII digits, blanks and marks, and nothing that can't be seen."""
    if text.isascii() and len(text.encode().translate(None, _CONTROLS)) == len(text):
        return Legible(text, text)
    is_same = True

    def in_plain_signs(match: re.Match[str]) -> str:
        nonlocal is_same
        signs = _signs(text, match)
        is_same = is_same and all(len(sign) == 1 for sign in signs)
        return "".join(signs)

    plain = _ODD.sub(in_plain_signs, text)
    return Legible(plain, text, None if is_same else _offsets(text))


def _offsets(text: str) -> "array[int]":
    """Return where in a text each of its plain signs stands."""
    offsets = array("q")
    done = 0
    for match in _ODD.finditer(text):
        offsets.extend(range(done, match.start()))
        for at, sign in enumerate(_signs(text, match), match.start()):
            offsets.extend([at] * len(sign))
        done = match.end()
    offsets.extend(range(done, len(text)))
    return offsets


def _signs(text: str, match: re.Match[str]) -> list[str]:
    return _notes(text, match) or [plain_sign(sign) for sign in match[0]]


def _notes(text: str, match: re.Match[str]) -> list[str]:
    """Return what stands for signs that end a number and are no part of it, as the figures of a footnote."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    is_note = _RAISED.fullmatch(match[0]) and before.isdecimal() and not after.isdecimal()
    # Only the dash of the keyboard makes `,-` the sign of rupiah without cents.
    return [_NOTE] * len(match[0]) if is_note or (before == "," and match[0] in _DASHES) else []


@lru_cache(maxsize=4096)
def plain_sign(sign: str) -> str:
    """Return what a sign is read as: a plain one, several, none, or itself."""
    replacement = _SIGNS.get(sign)
    if replacement is not None:
        return replacement
    digit = unicodedata.digit(sign, None)
    if digit is not None:
        return str(digit)
    return _by_category(sign, unicodedata.category(sign))


def _by_category(sign: str, category: str) -> str:
    if sign in _BLANKS or category in _BLANK:
        return " "
    if category in _INVISIBLE or _IGNORED.match(sign):
        return ""
    if category == "Pd":
        return "-"
    compatible = unicodedata.normalize("NFKC", sign)
    if compatible.isascii():
        return compatible
    return _MARK if category in _BETWEEN else sign
