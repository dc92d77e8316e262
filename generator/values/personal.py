"""Numbers and addresses of persons in a text: what they are and where they stand.

The shapes are those of the offices that issue the numbers, and the dates inside them must be in the calendar.
What a shape alone can't tell (a bank account is ten digits, like an amount of money) needs a word near it, on
its line.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final


class Identity(Enum):
    """What leads to a person; the value is its word in the list of permissions."""

    NIK = "nik"
    KK = "kk"
    NIP = "nip"
    NPWP = "npwp"
    PHONE = "telepon"
    ACCOUNT = "rekening"
    EMAIL = "surel"
    BIRTH = "tanggal-lahir"
    PASSPORT = "paspor"


@dataclass(frozen=True, slots=True)
class Sighting:
    """An identifier as it stands in a text, ``start`` counted from 0."""

    identity: Identity
    start: int
    text: str

    @property
    def end(self) -> int:
        """Where the text goes on."""
        return self.start + len(self.text)

    @property
    def masked(self) -> str:
        """The last signs alone: enough to find it again, too little to use it."""
        return f"…{self.text[-_SHOWN:]}"

    def is_written(self, value: str) -> bool:
        """Whether ``value`` is the same identifier, however grouped; ``@nama.domain`` is a whole domain."""
        own, other = _essence(self.text), _essence(value)
        return own[own.find("@") :] == other if other.startswith("@") else own == other


Judge = Callable[[re.Match[str]], bool]


@dataclass(frozen=True, slots=True)
class _Detector:
    """How one kind of identifier is found.

    With ``hints`` (in small letters) only what stands around one of them is looked at; a detector of ``long``
    numbers looks at long rows of digits only. ``near`` is a word that must stand at most ``reach`` signs
    before, or after unless it is ``leading``.
    """

    identity: Identity
    shape: re.Pattern[str]
    holds: Judge = bool
    long: bool = False
    hints: tuple[str, ...] = ()
    near: re.Pattern[str] | None = None
    reach: int = 60
    leading: bool = False


def identifiers(text: str) -> tuple[Sighting, ...]:
    """Return what leads to persons in a text of any number of lines, in order and without overlaps."""
    small = text.lower()
    rows = [row.span() for row in _LONG.finditer(text)]
    found: list[Sighting] = []
    taken: set[int] = set()
    for each in _DETECTORS:
        spans = rows if each.long else [(0, len(text))]
        spans = list(_windows(small, each.hints)) if each.hints else spans
        for seen in (seen for span in spans for seen in _found(each, text, *span)):
            if taken.isdisjoint(range(seen.start, seen.end)):
                taken.update(range(seen.start, seen.end))
                found.append(seen)
    return tuple(sorted(found, key=lambda seen: seen.start))


def masked(text: str) -> str:
    """Return the text with every identifier in it masked."""
    for seen in reversed(identifiers(text)):
        text = text[: seen.start] + seen.masked + text[seen.end :]
    return text


_SHOWN: Final = 3
# Wide enough for the farthest word and the longest identifier beside it.
_WINDOW: Final = 200
# What people put between the groups of a number: a blank, a dot, a dash, or a dash between blanks.
_BLANKS: Final = " \u00a0\u2009\u202f"
_MARKS: Final = ".\u2010-\u2015-"
_GAP: Final = f"[{_BLANKS}]?[{_MARKS}]?[{_BLANKS}]?"
_WIDE_GAP: Final = f"[(){_BLANKS}{_MARKS}]{{0,3}}"
_LONG: Final = re.compile(rf"\d[\d{_BLANKS}{_MARKS}]{{14,}}")
# Digits right after a decimal mark are no number of their own.
_WHOLE: Final = r"(?<!\d)(?<!\d[.,])"
_DAY: Final = r"(?:0[1-9]|[12]\d|3[01])"
_MONTH: Final = r"(?:0[1-9]|1[0-2])"
_YEAR: Final = r"(?:19|20)\d\d"
_MONTHS: Final = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip

# Province (the 38 codes in use), regency, district, birth date (day + 40 for women), serial.
_PROVINCE: Final = r"(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])"
_AREA: Final = rf"{_PROVINCE}{_GAP}(?!00)\d\d{_GAP}(?!00)\d\d{_GAP}"
_REST: Final = rf"{_GAP}(?P<month>{_MONTH}){_GAP}(?P<year>\d\d){_GAP}(?!0000)\d{{4}}"
_RESIDENT: Final = rf"{_WHOLE}{_AREA}(?P<day>{_DAY}|4[1-9]|[56]\d|7[01]){_REST}"
_HOUSEHOLD: Final = rf"{_WHOLE}{_AREA}(?P<day>{_DAY}){_REST}"
# Birth date, month of appointment (21 after the year: with a contract), sex, serial.
_SERVANT: Final = (
    rf"(?<!\d)(?P<year>{_YEAR}){_GAP}(?P<month>{_MONTH}){_GAP}(?P<day>{_DAY}){_GAP}"
    rf"(?P<since>{_YEAR}){_GAP}(?P<start>{_MONTH}|21){_GAP}[12]{_GAP}(?!000)\d{{3}}(?!\d)"
)
_YOUNGEST: Final = 16
_WOMAN: Final = 40
_CENTURIES: Final = (1900, 2000)
_BY_BLANKS: Final = {(16,), (6, 10), (12, 4), (6, 6, 4), (4, 4, 4, 4)}

# The first four digits of a mobile number are never parted: `08-12-2023` is a date.
_MOBILE: Final = rf"[1-9]\d(?:{_WIDE_GAP}\d){{5,9}}(?!\d)"
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:\.\d{3})+")
_MONEY: Final = re.compile(rf"\b(?:Rp|IDR)\.?[{_BLANKS}]?$", re.IGNORECASE)
_RUPIAH: Final = re.compile(rf",-|[{_BLANKS}]rupiah", re.IGNORECASE)
_STAMP: Final = re.compile(r"DS: ?$")
_DIGEST: Final = re.compile(
    r"(?=[\da-f]*[a-f])[\da-f]{32,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}", re.IGNORECASE
)
_LONGEST_DIGEST: Final = 128
_GROUP: Final = re.compile(r"\d+")
_YEAR_ALONE: Final = re.compile(_YEAR)


def _windows(small: str, hints: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield what stands around the hints; what overlaps is one."""
    if not any(hint in small for hint in hints):
        return
    start = end = 0
    for at in sorted(found.start() for hint in hints for found in re.finditer(re.escape(hint), small)):
        if at - _WINDOW > end:
            yield start, end
            start = at - _WINDOW
        end = at + _WINDOW
    yield start, end


def _found(detector: _Detector, text: str, start: int, end: int) -> Iterator[Sighting]:
    while match := detector.shape.search(text, start, end):
        is_one = detector.holds(match) and _has_word(detector, match)
        if is_one:
            yield Sighting(detector.identity, match.start(), match[0])
        start = match.end() if is_one else match.start() + 1


def _has_word(detector: _Detector, match: re.Match[str]) -> bool:
    if detector.near is None:
        return True
    before, after = _around(match, detector.reach)
    return bool(detector.near.search(before) or (not detector.leading and detector.near.search(after)))


def _around(match: re.Match[str], reach: int) -> tuple[str, str]:
    """Return what stands on the line of a match, at most ``reach`` signs before and after it."""
    before = match.string[max(0, match.start() - reach) : match.start()]
    return before.rpartition("\n")[2], match.string[match.end() : match.end() + reach].partition("\n")[0]


def _is_resident(match: re.Match[str]) -> bool:
    if not _is_grouped(match[0]):
        return False
    day, year = int(match["day"]), int(match["year"])
    day -= _WOMAN if day > _WOMAN else 0
    is_dated = any(_is_day(century + year, int(match["month"]), day) for century in _CENTURIES)
    return is_dated and _is_bare(match)


def _is_grouped(number: str) -> bool:
    """Whether the groups are those of one number, not of figures side by side or of a decimal."""
    groups = _GROUP.findall(number)
    if len(groups) == len(("whole", "decimals")) and f"{groups[0]}.{groups[1]}" == number:
        return False
    return not any(blank in number for blank in _BLANKS) or tuple(map(len, groups)) in _BY_BLANKS


def _is_servant(match: re.Match[str]) -> bool:
    year, month = int(match["year"]), int(match["month"])
    start = month if match["start"] == "21" else int(match["start"])
    is_old_enough = (int(match["since"]), start) >= (year + _YOUNGEST, month)
    return is_old_enough and _is_day(year, month, int(match["day"])) and not _is_in_digest(match)


def _is_day(year: int, month: int, day: int) -> bool:
    with suppress(ValueError):
        return bool(date(year, month, day))
    return False


def _is_bare(match: re.Match[str]) -> bool:
    """Whether a number is neither an amount of money, a digital stamp, nor a part of a digest."""
    before, after = _around(match, len(" rupiah"))
    is_money = _MONEY.search(before) or _THOUSANDS.fullmatch(match[0]) or _RUPIAH.match(after)
    return not (is_money or _STAMP.search(before) or _is_in_digest(match))


def _is_in_digest(match: re.Match[str]) -> bool:
    start, end = max(0, match.start() - _LONGEST_DIGEST), match.end() + _LONGEST_DIGEST
    digests = _DIGEST.finditer(match.string, start, end)
    return any(each.start() <= match.start() < each.end() for each in digests)


def _is_account(match: re.Match[str]) -> bool:
    groups = _GROUP.findall(match[0])
    return not all(_YEAR_ALONE.fullmatch(group) for group in groups) and _is_bare(match)


def _is_own_address(match: re.Match[str]) -> bool:
    return not _essence(match[0]).endswith(".go.id")


def _is_date(match: re.Match[str]) -> bool:
    name = match["name"]
    month = _MONTHS.index(name.lower()) + 1 if name else int(match["month"] or match["m"])
    return _is_day(int(match["year"] or match["y"]), month, int(match["day"] or match["d"]))


_AT: Final = r" ?(?:@|\[at\]|\(at\)) ?"
_DOT: Final = r"(?:\.|\[dot\]|\(dot\))"
_ADDRESS: Final = re.compile(
    rf"(?<![\w.%+-])[a-z0-9_.%+-]{{1,64}}{_AT}(?:[a-z0-9-]{{1,63}}{_DOT}){{1,5}}[a-z]{{2,24}}(?![\w-])",
    re.IGNORECASE | re.ASCII,
)


def _essence(text: str) -> str:
    """Leave out of an identifier how it is grouped; a mobile number begins with its national 0."""
    if re.search(_AT, text):
        return re.sub(_DOT, ".", re.sub(_AT, "@", text)).lower()
    return re.sub(r"^620?(?=8)", "0", "".join(sign for sign in text.lower() if sign.isalnum()))


_TAX_WORD: Final = re.compile("npwp|nitku", re.IGNORECASE)
_RUN: Final = re.compile(rf"{_WHOLE}(?<![a-z]-)\d(?:[ .-]?\d){{9,15}}(?!\d)", re.IGNORECASE)
_DATE: Final = re.compile(
    rf"(?<!\d)(?:(?P<day>\d\d?)(?:[ ./-](?P<month>\d\d?)[ ./-]| (?P<name>{'|'.join(_MONTHS)}) )"
    rf"(?P<year>{_YEAR})|(?P<y>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d))(?!\d)",
    re.IGNORECASE,
)
_DETECTORS: Final = (
    _Detector(Identity.NIP, re.compile(_SERVANT), _is_servant, long=True),
    _Detector(
        Identity.KK, re.compile(rf"{_HOUSEHOLD}(?!\d)"), _is_resident, long=True,
        near=re.compile(r"\b(?:no\.?)?kk\b|kartu keluarga", re.IGNORECASE), reach=30, leading=True,
    ),
    _Detector(Identity.NIK, re.compile(rf"{_RESIDENT}(?!\d)"), _is_resident, long=True),
    # The tax number of a place of business (NITKU) begins with that of its owner.
    _Detector(
        Identity.NIK, re.compile(rf"{_RESIDENT}{_GAP}\d{{6}}(?!\d)"), _is_resident, long=True, near=_TAX_WORD
    ),
    _Detector(
        Identity.NPWP, re.compile(rf"{_WHOLE}\d\d\.\d{{3}}\.\d{{3}}\.\d[.-]\d{{3}}\.\d{{3}}(?!\d)"), _is_bare,
        long=True,
    ),
    _Detector(
        Identity.NPWP, re.compile(rf"{_WHOLE}\d(?:{_GAP}\d){{14,15}}(?:(?:{_GAP}\d){{6}})?(?!\d)"), _is_bare,
        long=True, near=_TAX_WORD,
    ),
    _Detector(Identity.PHONE, re.compile(rf"08(?<!\d08)(?<!\d[.,]08){_MOBILE}"), _is_bare),
    _Detector(Identity.PHONE, re.compile(rf"\+62{_WIDE_GAP}0?{_WIDE_GAP}8{_MOBILE}")),
    _Detector(
        Identity.PHONE, re.compile(rf"62(?<!\d62)(?<!\d[.,]62){_WIDE_GAP}0?8{_MOBILE}"), _is_bare,
        near=re.compile(
            r"\b(?:wa|whatsapp|hp|handphone|ponsel|seluler|telp?|telepon|hubungi|kontak)\b", re.IGNORECASE
        ),
    ),
    _Detector(
        Identity.ACCOUNT, _RUN, _is_account, hints=("rek",),
        near=re.compile(r"\b(?:no)?rek(?:ening(?:nya)?)?\b", re.IGNORECASE),
    ),
    # In the name of (a.n.) also stands before who signs, so it must be close.
    _Detector(
        Identity.ACCOUNT, _RUN, _is_account, hints=("a.n", "a. n", "a/n"),
        near=re.compile(r"\ba(?:\. ?n\.?|/n)(?=\W|$)", re.IGNORECASE), reach=15,
    ),
    _Detector(Identity.EMAIL, _ADDRESS, _is_own_address, hints=("@", "[at]", "(at)")),
    _Detector(
        Identity.PASSPORT, re.compile(r"(?<![^\W_])[A-Z]{1,2}\d{6,7}(?![^\W_])"),
        hints=("paspor", "passport"), near=re.compile("paspor|passport", re.IGNORECASE), reach=40,
    ),
    _Detector(
        Identity.BIRTH, _DATE, _is_date, hints=("lahir", "ttl"),
        near=re.compile(r"(?<!hari )\b(?:ke)?lahir(?:an)?\b|\bttl\b", re.IGNORECASE), reach=40, leading=True,
    ),
)  # fmt: skip
