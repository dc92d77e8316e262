"""Where a person is reached: mobile telephones and electronic mail, but for those of offices."""

import re
from typing import Final

from generator.values.privacy.detector import BLANKS, Detector, groups_of, is_bare, is_series, shape
from generator.values.privacy.identity import (
    A_IN_BRACKETS,
    AT_IN_BRACKETS,
    DOT_IN_BRACKETS,
    Identity,
    canonical_form,
)

_NAMED_GAP: Final = rf"[(){BLANKS}.\-/_':*~,|]{{0,4}}+"
_GAP: Final = rf"[(){BLANKS}.\-/_':*~]{{0,4}}+"
# The first four digits of a mobile number are never parted: `08-12-2023` is a date.
_REST: Final = rf"[1-9]\d(?:{_GAP}\d){{5,9}}(?!\d)"
# Two and two figures could be a day, and three could be one of many codes: the rest must be grouped like a
# telephone, with no figures beside it.
_PAIRED: Final = shape(
    rf"08(?<!\d08)(?<!\d.08)(?P<gap>[{BLANKS}.\-])[1-9]\d\d?(?P=gap)\d{{3,4}}(?P=gap)\d{{3,5}}(?!\d)(?!.\d)"
)
_THREES: Final = shape(
    rf"08[1-9](?<!\d08.)(?<!\d[{BLANKS}.,/-]08.)(?:[{BLANKS}-]|\) ?)"
    rf"[1-9]\d\d[{BLANKS}-]?\d{{3}}[{BLANKS}-]?\d{{2,4}}"
    rf"(?!\d)(?![{BLANKS}./-]\d)"
)
_RARE: Final = re.compile(r"[/_':*~]")
_YEARS: Final = re.compile(r"(?:19|20)\d\d")
_TIMES: Final = re.compile(r"[0-2]\d[.:][0-5]\d ?- ?[0-2]\d[.:][0-5]\d")
_FEW: Final = 3
_LETTER_NUMBER: Final = re.compile(r"/[A-Za-z\d]")
# Hours are four figures with a 0 as well, and so begin the numbers of businesses (NIB).
_OTHER: Final = re.compile(r"\b(?:NIB|izin berusaha|jam|pukul)[ :.]*\Z", re.IGNORECASE)
_LONGEST_OTHER: Final = len("izin berusaha: ")
# The first signs of a digest, as programs shorten it, and codes that begin with a letter.
_CODE: Final = re.compile(r"\b(?:[\da-f]*[a-f]|[^\W\d_])\Z")


def _has_year(groups: list[str]) -> bool:
    return any(_YEARS.fullmatch(group) for group in groups)


def _is_phone(match: re.Match[str]) -> bool:
    """Whether a number is a telephone, parted by unusual signs only as telephones are."""
    text, start, end = match.string, match.start(), match.end()
    if not is_bare(match) or _OTHER.search(text[max(0, start - _LONGEST_OTHER) : start]):
        return False
    if _CODE.search(text[max(0, start - _LONGEST_OTHER) : start]) or text[end : end + 1].isalpha():
        return False
    groups = groups_of(match[0])
    if is_series(groups):
        return False
    if not _RARE.search(match[0]):
        return True
    is_grouped = (
        text[start - 1 : start] != "/" and len(groups) <= _FEW and all(len(group) >= _FEW for group in groups)
    )
    return is_grouped and not _has_year(groups) and not _LETTER_NUMBER.match(text, end)


def _is_named_phone(match: re.Match[str]) -> bool:
    """Whether a number beside a word for telephones is one, and neither a day nor an hour."""
    return is_bare(match) and not _has_year(groups_of(match[0])) and not _TIMES.match(match[0])


_WORD: Final = re.compile(
    r"\b(?:wa|whats ?app|hp|hand ?phone|ponsel|seluler|telp?|tlp|telepon|phone|mobile|hub(?:ungi)?|kontak|"
    r"contact|call|cp|sms|nomor|no|telegram|signal|gopay|ovo|dana|shopeepay|linkaja)\b",
    re.IGNORECASE,
)
_WORDS: Final = (
    "wa", "whats", "hp", "hand", "ponsel", "seluler", "tel", "tlp", "phone", "mobile", "hub", "kontak",
    "contact", "call", "cp", "sms", "no", "signal", "gopay", "ovo", "dana", "shopeepay", "linkaja",
)  # fmt: skip
# A spreadsheet takes the first 0 off a number; right after the word it is one all the same.
_OWN_WORD: Final = re.compile(
    r"\b(?<!pulsa )(?:wa|whats ?app|hp|hand ?phone|ponsel|seluler)\b[ :.=]{0,3}$", re.IGNORECASE
)

# Letters of any alphabet may stand in a domain.
_LABEL: Final = r"[a-z0-9\u00c0-\uffff-]{1,63}+"
_ENDS: Final = (
    r"(?:com|net|org|id|co|io|me|info|biz|edu|gov|us|uk|my|sg|au|jp|kr|cn|de|nl|eu|asia|site|online|xyz|dev|"
    r"app|mail)"
)
_FREE: Final = r"(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail)"
_FREE_END: Final = r"[.,] ?(?:com|co\.id|co|id)"
_SPELT_DOT: Final = rf"(?: ?{DOT_IN_BRACKETS} ?| (?:dot|titik) )"
_STOP: Final = r"(?![\w-]|\.\w)"
_TIGHT: Final = (
    rf"(?:{_LABEL}(?:\.| ?{DOT_IN_BRACKETS} ?)){{1,5}}(?:[a-z]{{2,24}}|xn--[a-z0-9-]{{2,59}})(?![\w-])"
)
_WIDE: Final = rf"(?:{_LABEL}(?: {{0,2}}\. {{0,2}}|{_SPELT_DOT})){{1,5}}{_ENDS}(?![\w-])"
_SPELT: Final = rf"(?:{_LABEL}{_SPELT_DOT}){{1,5}}{_ENDS}(?![\w-])"
_AT: Final = AT_IN_BRACKETS
_NAME: Final = r"[\w.%+-](?<![\w.%+-][\w.%+-])[\w.%+-]{0,63}+[\"']?+"
# A blank before @ and none after it is how accounts of social media are written.
_ADDRESS: Final = re.compile(
    rf"{_NAME}(?:(?:@|{A_IN_BRACKETS}| ?{_AT} ?){_TIGHT}|"
    rf"(?: {{0,2}}@ {{1,2}}|@| {{0,2}}{_AT} {{0,2}}){_WIDE}|"
    rf" {{0,2}}(?:@|{_AT}|{A_IN_BRACKETS}) {{0,2}}{_FREE}{_FREE_END}{_STOP}|@{_FREE}{_STOP}|"
    rf" (?:at|et) (?:{_SPELT}|{_FREE}\.(?:com|co\.id){_STOP}))",
    re.IGNORECASE,
)
_SHORT: Final = "[a-z0-9]{1,63}+"
_JOINED: Final = re.compile(
    rf"[a-z0-9.+](?<![a-z0-9.+].)[a-z0-9.+]{{0,63}}+(?:%40{_TIGHT}|"
    rf"[_-]at[_-](?:{_SHORT}(?:[_-](?:dot|titik)[_-]|\.)){{1,5}}{_ENDS}(?![\w-]))",
    re.IGNORECASE,
)
_AT_HINTS: Final = (
    "@", " at ", " et ", "at]", "at)", "at}", "at>", "et]", "et)", "a]", "a)",
    "pada]", "pada)", "at|", "at#", "at*", "at~",
)  # fmt: skip
_PRICE: Final = re.compile(r"[\d.,]+ ")
_FILES: Final = re.compile(
    r"^git@|\.(?:png|jpe?g|gif|svg|webp|css|js|ts|py|json|ya?ml|toml|html?|md|pdf|csv|xlsx?|docx?|pptx?|zip|go\.id)$"
)


def _is_own_address(match: re.Match[str]) -> bool:
    """Whether an address is neither one of the government nor the name of a file or a program."""
    is_price = _PRICE.match(match[0])
    return not is_price and not _FILES.search(canonical_form(match[0]))


CONTACTS: Final = (
    Detector(Identity.PHONE, shape(rf"08(?<!\d08)(?<!\d[.,]08){_REST}"), _is_phone),
    Detector(Identity.PHONE, shape(rf"\+ ?62{_GAP}0?{_GAP}8{_REST}")),
    Detector(Identity.PHONE, shape(rf"0062(?<!\d0062)(?<!\d[.,]0062){_GAP}0?{_GAP}8{_REST}"), is_bare),
    Detector(
        Identity.PHONE, shape(rf"62(?<!\d62)(?<!\d[.,]62){_GAP}0?{_GAP}8{_REST}"), is_bare,
        hints=_WORDS, near=_WORD,
    ),
    Detector(Identity.PHONE, _PAIRED, _is_named_phone),
    Detector(Identity.PHONE, _THREES, _is_named_phone),
    Detector(
        Identity.PHONE, shape(rf"0(?<!\d0)(?<!\d[.,]0){_GAP}8(?:{_NAMED_GAP}\d){{7,11}}(?!\d)"),
        _is_named_phone, hints=_WORDS, near=_WORD, reach=25, leading=True,
    ),
    Detector(
        Identity.PHONE, shape(rf"8(?<!\d8)[1-9](?:{_GAP}\d){{7,10}}(?!\d)"), _is_named_phone,
        hints=_WORDS, near=_OWN_WORD, reach=20, leading=True,
    ),
    Detector(Identity.EMAIL, _ADDRESS, _is_own_address, hints=_AT_HINTS, short=True),
    Detector(Identity.EMAIL, _JOINED, _is_own_address, hints=("%40", "_at_", "-at-"), short=True),
)  # fmt: skip
