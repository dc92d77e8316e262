"""Detectors: how one kind of identifier is found in a text, in time that is in proportion to the text.

Shapes are bounded and begin at the first digit of a group, so that no text makes them run away. What a shape
alone can't tell (a bank account is ten digits, like an amount of money) needs a word near it, on its line.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Final

from generator.values.privacy.identity import Identity

Condition = Callable[[re.Match[str]], bool]
Span = tuple[int, int]

# What people put between the groups of a number.
BLANKS: Final = r" \t"
MARKS: Final = r".\-/_':*~\\+()\[\]=#"
GAP: Final = rf"(?:[{BLANKS}]{{0,2}}+[{MARKS}]{{0,2}}+[{BLANKS}]{{0,2}}+[{MARKS}]?+)"
# Beside a word that names the number, also what otherwise parts figures.
LOOSE_GAP: Final = rf"(?:[{BLANKS}]{{0,3}}+[{MARKS},|]{{0,2}}+[{BLANKS}]{{0,3}}+)"
# Digits right after a decimal mark are no number of their own.
ALONE: Final = r"(?<!\d\d)(?<!\d[.,]\d)"

# Wide enough for the farthest word and the longest identifier beside it.
_WINDOW: Final = 200
# Rows nearer than this are searched at once; what stands before a figure may belong to it, as in `+ 62`.
_EDGE: Final = 32
# No identifier has more figures in a row.
_ENDLESS: Final = 24
_DIGITS: Final = re.compile(rf"[0-9](?:[0-9]{{{_ENDLESS},}}+|(?:[{BLANKS}{MARKS},|]{{0,6}}+[0-9]){{7,}}+)")
_GROUP: Final = re.compile("[0-9]+")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:\.\d{3})+")
_MONEY: Final = re.compile(rf"\b(?:Rp|IDR)\.?[{BLANKS}]?\Z", re.IGNORECASE)
_MONEY_LENGTH: Final = len("IDR. ")
_RUPIAH: Final = re.compile(rf",-|[{BLANKS}]rupiah", re.IGNORECASE)
_DIGEST: Final = re.compile(
    r"(?=[\da-f]*[a-f])[\da-f]{32,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}", re.IGNORECASE
)
_SHORTEST_DIGEST: Final = 32
_LONGEST_DIGEST: Final = 128
# The sign next to a number decides most often, and is compared fastest.
_AFTER_MONEY: Final = frozenset(" \t.pPrR")
_BEFORE_RUPIAH: Final = frozenset(" \t,")
_JOINED: Final = frozenset("abcdefABCDEF-")
_IN_DIGESTS: Final = "0123456789abcdefABCDEF-"


def _always(match: re.Match[str]) -> bool:  # noqa: ARG001 - a judge that the shape has satisfied
    return True


@dataclass(frozen=True, slots=True)
class Detector:
    """One kind of identifier: its shape (a pattern) and the condition that a match must meet.

    With ``hints`` (in small letters) only what stands around one of them is looked at, otherwise what stands
    around long numbers. ``near`` is a word that must stand at most ``reach`` signs before, or after unless it
    is ``leading``. Where no number of eight digits stands, only what is ``short`` is looked for; what is
    looked for without hints has at least ``length`` digits.
    """

    identity: Identity
    shape: re.Pattern[str]
    condition: Condition = _always
    hints: tuple[str, ...] = ()
    near: re.Pattern[str] | None = None
    reach: int = 60
    leading: bool = False
    short: bool = False
    length: int = 8

    def find(self, text: str, spans: list[Span], taken: bytearray) -> Iterator[Span]:
        """Yield where in the spans this kind stands, in order, but for what is ``taken``."""
        for start, end in spans:
            at = start
            while match := self.shape.search(text, at, end):
                first, last = match.span()
                at = first + 1
                if taken[first]:
                    at = taken.find(0, first) if 0 in taken[first:last] else last
                elif taken.find(1, first, last) < 0 and self._has_word(match) and self.condition(match):
                    yield first, last
                    at = last

    def _has_word(self, match: re.Match[str]) -> bool:
        if self.near is None:
            return True
        before, after = around(match, self.reach)
        return bool(self.near.search(before) or (not self.leading and self.near.search(after)))


def shape(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    r"""Compile a pattern whose ``\d`` are the ten ASCII digits; a normalised text has no others."""
    return re.compile(pattern.replace(r"\d", "[0-9]"), flags)


def rows_of_digits(text: str, lengths: Collection[int]) -> dict[int, list[Span]]:
    """Return the parts of a text with rows of eight digits and more, for each least length in signs."""
    rows = [match.span() for match in _DIGITS.finditer(text) if not _is_endless(match)]
    return {
        length: list(_merged((row for row in rows if row[1] - row[0] >= length), _EDGE)) for length in lengths
    }


def _is_endless(match: re.Match[str]) -> bool:
    return match.end() - match.start() > _ENDLESS and match[0].isdigit()


def windows(small: str, hints: tuple[str, ...]) -> list[Span]:
    """Return what stands around the hints in a text of small letters; what overlaps is one."""
    places = sorted((at, at + len(hint)) for hint in hints if hint in small for at in _places(small, hint))
    return list(_merged(iter(places), _WINDOW))


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _merged(spans: Iterator[Span], margin: int) -> Iterator[Span]:
    start = end = 0
    for left, right in spans:
        if left - margin > end:
            if end:
                yield start, end
            start = left - margin
        end = max(end, right + margin)
    if end:
        yield start, end


def around(match: re.Match[str], reach: int) -> tuple[str, str]:
    """Return what stands on the line of a match, at most ``reach`` signs before and after it."""
    before = match.string[max(0, match.start() - reach) : match.start()]
    return before.rpartition("\n")[2], match.string[match.end() : match.end() + reach].partition("\n")[0]


def groups_of(number: str) -> list[str]:
    """Return the groups of digits of a number."""
    return _GROUP.findall(number)


def is_series(groups: list[str]) -> bool:
    """Whether groups are codes side by side, which begin alike: `1101 1102 1103`."""
    return len(groups) > len(("one", "two")) and len({(len(group), group[:2]) for group in groups}) == 1


def is_money(match: re.Match[str]) -> bool:
    """Whether a number is named as an amount of rupiah."""
    text, start, end = match.string, match.start(), match.end()
    if text[end : end + 1] in _BEFORE_RUPIAH and _RUPIAH.match(text, end):
        return True
    is_named = text[start - 1 : start] in _AFTER_MONEY
    return is_named and bool(_MONEY.search(text, max(0, start - _MONEY_LENGTH), start))


def is_bare(match: re.Match[str]) -> bool:
    """Whether a number is neither an amount of money, a digital stamp, nor a part of a digest."""
    number, start = match[0], match.start()
    before = match.string[max(0, start - len("DS: ")) : start]
    is_stamp = "DS:" in before and before.rstrip(" \t").endswith("DS:")
    is_amount = is_money(match) or ("." in number and _THOUSANDS.fullmatch(number))
    return not (is_stamp or is_amount or is_in_digest(match))


def is_in_digest(match: re.Match[str]) -> bool:
    """Whether a number is a part of a digest (SHA-256 and the like) or of a universally unique identifier."""
    text, start, end = match.string, match.start(), match.end()
    if text[start - 1 : start] not in _JOINED and text[end : end + 1] not in _JOINED:
        return False
    left, right = text[max(0, start - _LONGEST_DIGEST) : start], text[start : start + _LONGEST_DIGEST]
    first = start - len(left) + len(left.rstrip(_IN_DIGESTS))
    last = start + len(right) - len(right.lstrip(_IN_DIGESTS))
    if last - first < _SHORTEST_DIGEST:
        return False
    return any(each.start() <= start < each.end() for each in _DIGEST.finditer(text, first, last))
