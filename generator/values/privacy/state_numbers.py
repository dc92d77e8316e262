"""Numbers that the state gives to persons: NIK, family card (KK), NIP, tax number (NPWP).

The shapes are those of the offices that issue the numbers, and the dates inside them must be in the calendar.
"""

import re
from datetime import date
from typing import Final

from generator.values.privacy.detector import (
    ALONE,
    BLANKS,
    GAP,
    LOOSE_GAP,
    MARKS,
    Detector,
    groups_of,
    is_bare,
    is_in_digest,
    is_money,
    is_series,
    shape,
)
from generator.values.privacy.identity import Identity

_DAY: Final = r"(?:0[1-9]|[12]\d|3[01])"
_MONTH: Final = r"(?:0[1-9]|1[0-2])"
_YEAR: Final = r"(?:19|20)\d\d"
_YEAR_ALONE: Final = shape(_YEAR)
# Province (the 38 codes in use), regency, district, birth date (day + 40 for women), serial.
_PROVINCE: Final = r"(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])"
_RESIDENT: Final = shape(
    rf"{_PROVINCE}(?!00)\d\d(?!00)\d\d(?P<day>{_DAY}|4[1-9]|[56]\d|7[01])(?P<month>{_MONTH})(?P<year>\d\d)"
    r"(?!0000)\d{4}"
)
_WOMAN: Final = 40
_IN_EVERY_MONTH: Final = 28
_CENTURIES: Final = (1900, 2000)
# The tax number of a place of business (NITKU) is that of its owner and six figures more.
_RESIDENT_LENGTH: Final = 16
# Birth date, month of appointment (21 after the year: with a contract), sex, serial.
_SERVANT: Final = shape(
    rf"(?P<year>{_YEAR})(?P<month>{_MONTH})(?P<day>{_DAY})(?P<since>{_YEAR})(?P<start>{_MONTH}|21)[12](?!000)\d{{3}}"
)
_YOUNGEST: Final = 16


def _digits(number: str) -> str:
    return "".join(groups_of(number))


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


def _is_resident(digits: str) -> bool:
    match = _RESIDENT.match(digits)
    if match is None:
        return False
    day, month, year = int(match["day"]), int(match["month"]), int(match["year"])
    day -= _WOMAN if day > _WOMAN else 0
    return day <= _IN_EVERY_MONTH or any(_is_day(century + year, month, day) for century in _CENTURIES)


def _is_servant(digits: str) -> bool:
    match = _SERVANT.fullmatch(digits)
    if match is None:
        return False
    year, month = int(match["year"]), int(match["month"])
    start = month if match["start"] == "21" else int(match["start"])
    is_old_enough = (int(match["since"]), start) >= (year + _YOUNGEST, month)
    return is_old_enough and _is_day(year, month, int(match["day"]))


def _holds_resident(match: re.Match[str]) -> bool:
    """Whether a number by itself is a NIK: not a decimal, not an amount, not figures side by side."""
    groups = groups_of(match[0])
    if is_series(groups):
        return False
    is_decimal = len(groups) == len(("whole", "decimals")) and f"{groups[0]}.{groups[1]}" == match[0]
    return not is_decimal and is_bare(match) and _is_resident("".join(groups))


def _holds_pairs(match: re.Match[str]) -> bool:
    """Whether a number by itself is a NIK; only one that is parted everywhere has a parted serial."""
    groups = groups_of(match[0])
    is_halved = len(groups[-1]) == len("01") and any(len(group) != len("01") for group in groups)
    return not is_halved and _holds_resident(match)


def _is_household(match: re.Match[str]) -> bool:
    """Whether a number beside its name is that of a family card: its day is that of the card."""
    return _is_named_resident(match) and int(_digits(match[0])[6:8]) < _WOMAN


def _is_named_resident(match: re.Match[str]) -> bool:
    """Whether a number beside its name is a NIK; a spreadsheet may have parted its thousands."""
    groups = groups_of(match[0])
    return _is_named(match) and not is_series(groups) and _is_resident("".join(groups))


def _holds_servant(match: re.Match[str]) -> bool:
    return _is_servant(_digits(match[0])) and not is_in_digest(match)


def _is_named(match: re.Match[str]) -> bool:
    """Whether a number right after its name is that number, also where its groups look like thousands."""
    return not is_money(match) and not is_in_digest(match)


def _is_tax_number(match: re.Match[str]) -> bool:
    groups = groups_of(match[0])
    is_empty = not "".join(groups).strip("0")
    return not is_empty and not all(_YEAR_ALONE.fullmatch(group) for group in groups) and is_bare(match)


_START: Final = rf"[1-9]{ALONE}"
# The provinces begin so; the second figure is asked first, because it decides most often.
_PAIR: Final = r"[1-35-9]\d(?<!\d\d\d)(?<!\d[.,]\d\d)"
_END: Final = r"(?!\d)"
_TIGHT: Final = r"[.-]{0,2}+"
# What of a NIK must stand before its serial: two figures of each thing, and what may part them.
_AREA_AND_BIRTH: Final = r"{gap}\d\d{gap}\d\d{gap}[0-7]\d{gap}[01]\d{gap}\d\d{gap}"


def _paired(gap: str) -> str:
    return _PAIR + _AREA_AND_BIRTH.replace("{gap}", gap)


# A serial begins with 0 but for places where a thousand were born in a day: that tells it from figures.
_BY_ITSELF: Final = rf"{_paired(_TIGHT)}\d\d{_TIGHT}\d\d{_END}"
_WITH_ZEROS: Final = rf"{_paired(GAP)}0\d{GAP}\d\d{_END}(?!\.\d)"
# Groups as people write them; beside other figures they could be figures as well.
_BLANK: Final = rf"(?:[{BLANKS}]|[{BLANKS}]{{0,2}}[{MARKS}][{BLANKS}]{{0,2}})"
_USUAL: Final = (
    rf"{_PAIR}(?<!\d[{BLANKS}]..)(?:"
    + "|".join(
        _BLANK.join(rf"\d{{{length - 2 * (not index)}}}" for index, length in enumerate(groups))
        for groups in ((6, 10), (12, 4), (6, 6, 4), (4, 4, 4, 4), (4, 2, 6, 4), (2, 2, 2, 6, 4))
    )
    + rf"){_END}(?![{BLANKS}]\d)"
)


def _evenly(count: int, first: str) -> re.Pattern[str]:
    """Return the shape of a number of so many digits, parted anywhere by one sign, and nothing beside it."""
    parted = rf"[{BLANKS}{MARKS}]"
    return shape(
        rf"{first}(?<!\d{parted}.){ALONE}(?=\d{{0,8}}(?P<gap>{parted}))"
        rf"(?:(?P=gap)?\d){{{count - 1}}}{_END}(?!{parted}\d)"
    )


def _is_even_resident(match: re.Match[str]) -> bool:
    return _digits(match[0])[12] == "0" and _holds_resident(match)


_ANY_GROUPS: Final = shape(rf"{_START}(?:{LOOSE_GAP}\d){{15}}{_END}")
_NAMED: Final = shape(
    r"\b(?:nik|nkk|kia|e-?ktp|ktp)\b|kependudukan|\bno(?:mor|\.)? ?(?:identitas|induk)\b", re.IGNORECASE
)
_NAMES: Final = ("nik", "nkk", "kia", "ktp", "kependudukan", "identitas", "induk")
_FAMILY: Final = shape(r"\b(?:no\.?)?n?kk\b|kartu keluarga", re.IGNORECASE)
_SERVANT_GROUPS: Final = (
    rf"[12](?<!\d.)[09]\d\d{GAP}[01]\d{GAP}[0-3]\d{GAP}[12][09]\d\d{GAP}[012]\d{GAP}[12]{GAP}\d{{3}}{_END}"
)
_SERVANT_LENGTH: Final = 18
_TAX_WORD: Final = shape(
    r"npwp|nitku|wajib pajak|tempat kegiatan usaha|\btax (?:id|number)\b|\btin\b", re.IGNORECASE
)
_TAX_HINTS: Final = ("npwp", "nitku", "pajak", "kegiatan usaha", "tax ", "tin")


def _after(word: str) -> re.Pattern[str]:
    """Return the shape of what stands right before a number that a word names."""
    return shape(rf"\b{word}\.?(?: lama)?\.? ?[:.=]? ?$", re.IGNORECASE)


STATE_NUMBERS: Final = (
    Detector(Identity.NIP, shape(_SERVANT_GROUPS), _holds_servant, length=15),
    Detector(Identity.NIP, _evenly(_SERVANT_LENGTH, "[12]"), _holds_servant, length=15),
    Detector(
        Identity.NIP, shape(rf"[12](?<!\d.)(?:{LOOSE_GAP}\d){{17}}{_END}"), _holds_servant,
        hints=("nip", "pppk", "pegawai"), reach=40, leading=True,
        near=shape(r"\bnip\w*|\bpppk\b|induk pegawai", re.IGNORECASE),
    ),
    Detector(
        Identity.KK, _ANY_GROUPS, _is_household, hints=("kk", "kartu keluarga"), near=_FAMILY, reach=30,
        leading=True,
    ),
    Detector(
        Identity.NIK, _ANY_GROUPS, _is_named_resident, hints=_NAMES, near=_NAMED, reach=40, leading=True
    ),
    Detector(Identity.NIK, shape(_BY_ITSELF), _holds_resident, length=15),
    Detector(Identity.NIK, shape(_WITH_ZEROS), _holds_pairs, length=15),
    Detector(Identity.NIK, shape(_USUAL), _holds_resident, length=15),
    Detector(Identity.NIK, _evenly(_RESIDENT_LENGTH, "[1-9]"), _is_even_resident, length=15),
    Detector(
        Identity.NIK, shape(rf"{_START}(?:{LOOSE_GAP}\d){{15}}(?:(?:{LOOSE_GAP}\d){{6}})?{_END}"),
        _is_named_resident, hints=_TAX_HINTS, near=_TAX_WORD,
    ),
    Detector(
        Identity.NPWP,
        shape(rf"\d\d[.-](?<!\d\d\d.)(?<!\d[.,]\d\d.)\d{{3}}[.-]\d{{3}}[.-]\d[.-]\d{{3}}[.-]\d{{3}}{_END}"),
        _is_tax_number, length=15,
    ),
    Detector(
        Identity.NPWP, shape(rf"\d{ALONE}(?:{GAP}\d){{14,15}}(?:(?:{GAP}\d){{6}})?{_END}"), _is_tax_number,
        hints=_TAX_HINTS, near=_TAX_WORD,
    ),
    # Before 2009 a NIP had nine digits; soldiers and the police have an NRP of eight.
    Detector(
        Identity.NIP, shape(rf"\d{ALONE}(?:[ .]?\d){{8}}(?![ .-]?\d)"), _is_named, hints=("nip",),
        near=_after("nip"), reach=14, leading=True,
    ),
    Detector(
        Identity.NIP, shape(rf"\d{ALONE}(?:[ .]?\d){{7}}(?![ .-]?\d)"), _is_named, hints=("nrp",),
        near=_after("nrp"), reach=14, leading=True,
    ),
)  # fmt: skip
