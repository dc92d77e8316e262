"""What only a word beside it tells apart from other numbers: accounts, dates of birth, passports, cards."""

import re
from datetime import date
from typing import Final

from generator.values.privacy.detector import ALONE, BLANKS, Detector, around, groups_of, is_bare, shape
from generator.values.privacy.identity import Identity

_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DAY_INSIDE: Final = re.compile(r"(?:19|20)\d\d[./-]\d\d?[./-]\d\d?|\d\d?[./-]\d\d?[./-](?:19|20)\d\d")
# Charts of accounts begin with one figure: `5.1.02.01.01.0024`.
_CHART: Final = re.compile(r"\d(?:\.\d+){3,}")
_AMOUNT: Final = re.compile(
    r"\b(?:sebesar|senilai|sejumlah|saldo|jumlah|total|nilai|pagu|anggaran|realisasi|plafon|nominal)\W{0,3}$",
    re.IGNORECASE,
)
_GAP: Final = rf"[{BLANKS}.\-/_']{{0,3}}+"
_ACCOUNT: Final = shape(rf"\d{ALONE}(?<![a-z]-\d)(?<!\d[-/]\d)(?:{_GAP}\d){{9,15}}(?!\d)", re.IGNORECASE)
_VIRTUAL: Final = shape(rf"\d{ALONE}(?:{_GAP}\d){{9,19}}(?!\d)")


def _is_account(match: re.Match[str]) -> bool:
    """Whether a number is neither years, a day, an amount, nor a code of a chart of accounts."""
    is_other = all(_YEAR.fullmatch(group) for group in groups_of(match[0])) or _CHART.fullmatch(match[0])
    before, _ = around(match, len("realisasi : "))
    return not (is_other or _DAY_INSIDE.search(match[0]) or _AMOUNT.search(before)) and is_bare(match)


def _is_bank_account(match: re.Match[str]) -> bool:
    """Whether a number after the name of a bank is an account, not figures of four digits side by side."""
    lengths = {len(group) for group in groups_of(match[0])}
    return lengths != {len("1234")} and _is_account(match)


_BANKS: Final = (
    "bca",
    "bri",
    "bni",
    "btn",
    "bsi",
    "bjb",
    "cimb",
    "ocbc",
    "btpn",
    "uob",
    "dbs",
    "hsbc",
    "sulutgo",
)
# Banks whose names are words of their own; written as names they have a capital.
_NAMED_BANKS: Final = (
    "mandiri", "niaga", "danamon", "permata", "panin", "maybank", "muamalat", "mega", "jenius", "jago",
    "seabank", "bukopin", "sinarmas", "nagari", "neo",
)  # fmt: skip
_CAPITALS: Final = "|".join((*map(str.title, _NAMED_BANKS), *map(str.upper, _NAMED_BANKS)))
_BANK: Final = re.compile(
    rf"\b(?:(?i:{'|'.join(_BANKS)}|bank(?: [a-z]{{2,12}}){{1,3}})|{_CAPITALS})\b(?i: syariah| indonesia)?"
    r"[ \t:.,()-]{1,4}(?i:(?:no(?:mor|\.)?|acc?(?:ount)?|a/c|cab\w*\.? \w+)[ :.]{0,3}){0,2}$"
)
_NAME_HINTS: Final = ("a.n", "a. n", "a/n", "an.", "atas nama", "atas_nama")
_BEFORE_BANK: Final = shape(
    rf"\d{ALONE}(?<!\d[-/ ]\d)(?:[ -]?\d){{9,15}}(?= ?\(?(?:bca|bri|bni|btn|bsi|bjb)\b)", re.IGNORECASE
)
_IN_NAME: Final = r"\ba(?:\. ?n\.?|/n)(?=\W|$)|\batas[ _]nama\b"

# What months are called begins so, in full, short and misspelt, in Indonesian, English and Roman figures.
_MONTHS: Final = {
    "jan": 1, "feb": 2, "peb": 2, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6, "jul": 7, "agu": 8,
    "agt": 8, "ags": 8, "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "nop": 11, "des": 12, "dec": 12,
    "mrt": 3, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
    "xi": 11, "xii": 12,
}  # fmt: skip
_BEGINNINGS: Final = "jan|[fp]eb|mar|mrt|apr|mei|may|jun|jul|ag[uts]|aug|sep|o[kc]t|no[vp]|de[sc]"
_NAME: Final = rf"(?:(?:{_BEGINNINGS})[a-z]{{0,7}}+|[ivx]{{1,4}}\b)"
_MAY_PART: Final = r"[ \t]{0,2}+[./,_-]?+[ \t]{0,2}+(?:bulan |tahun )?"
_PART: Final = r"[ \t]{0,2}+[./,_-][ \t]{0,2}+"
_FULL: Final = r"(?:19|20)\d\d"
_DATE: Final = shape(
    rf"\d(?<!\d\d)(?<!\d[.,]\d)(?:\d?(?:"
    rf"(?:st|nd|rd|th)?{_MAY_PART}{_NAME}\.?{_MAY_PART}(?:{_FULL}|'?\d\d)|"
    rf"(?:{_PART}|[ \t])\d\d?(?:{_PART}|[ \t]){_FULL}|{_PART}\d\d?{_PART}'?\d\d)|"
    rf"(?<=[12])\d{{3}}(?:{_PART}\d\d?{_PART}|[ \t]{_NAME}[ \t])\d\d?|\d{{7}})(?!\d)",
    re.IGNORECASE,
)
# The class of first letters lets the search skip what can't begin.
_MONTH_FIRST: Final = shape(rf"(?=[ADFJMNOPSadfjmnops])(?i:{_NAME})\.? \d\d?,? {_FULL}(?!\d)")
_TOKEN: Final = re.compile(r"\d+|[a-z]+")
_CENTURY: Final = 100
_LAST: Final = 1900


def _is_date(match: re.Match[str]) -> bool:
    """Whether a day is in the calendar; of two figures the year is one of the last century's."""
    tokens = [token if token.isdigit() else _month(token) for token in _TOKEN.findall(match[0].lower())]
    first, *others = [token for token in tokens if token]
    if not others:
        number = str(first)
        return _is_day(number[:2], number[2:4], number[4:]) or _is_day(number[6:], number[4:6], number[:4])
    if isinstance(first, int):
        return _is_day(others[0], first, others[1])
    return _is_day(first, others[0], others[1]) or _is_day(others[1], others[0], first)


def _month(word: str) -> int:
    """Return the month that a word names, 0 where it names none."""
    return _MONTHS.get(word) or _MONTHS.get(word[:3], 0)


def _is_day(day: str | int, month: str | int, year: str | int) -> bool:
    number = int(year) + (_LAST if int(year) < _CENTURY else 0)
    try:
        return number >= _LAST and bool(date(number, int(month), int(day)))
    except ValueError:
        return False


# What is born besides people: holidays, ideas, laws.
_UNBORN: Final = (
    r"(?!\s+(?:dari|sebagai|karena|untuk|dengan|atas|berkat|melalui|bersama|dan|batin|kembali|ulang|pancasila|"
    r"produk|inovasi|gagasan|ide|program|undang|peraturan|kebijakan|standar|layanan|aplikasi|industri|"
    r"organisasi|lembaga|teknologi|koperasi|kementerian|balai|kantor|nabi|uu|sni|era|zaman)\b)"
)
_BORN: Final = re.compile(
    rf"(?<!hari )(?<!angka )(?<!tingkat )(?<!laju )(?<![^\W_])(?:di|ke)?lahir(?:an|kan)?(?![^\W_]){_UNBORN}|"
    r"\b(?:ttl|tgl\.? ?lhr|lhr|t\. ?t\. ?l|d\.?o\.?b|born|birth|birth ?da(?:y|te))\b",
    re.IGNORECASE,
)

LABELLED_NUMBERS: Final = (
    Detector(
        Identity.ACCOUNT, _ACCOUNT, _is_account, hints=("rek", "acc", "a/c"),
        near=re.compile(
            r"(?<![^\W_])(?:no[._ ]{0,2})?rek(?:ening(?:nya|ku)?)?(?![^\W\d_])|\b(?:account|acct)\b|"
            r"\b(?:acc|a/c)\.? ?(?:no|num)",
            re.IGNORECASE,
        ),
    ),
    Detector(
        Identity.ACCOUNT, _VIRTUAL, _is_account, reach=25, leading=True,
        hints=("virtual account", "va", "briva"),
        near=re.compile(r"\bvirtual account\b|\bVA\b|\bbriva\b|\bBRIVA\b"),
    ),
    # In the name of (a.n.) also stands before who signs, so it must be close.
    Detector(
        Identity.ACCOUNT, _ACCOUNT, _is_account, hints=_NAME_HINTS,
        near=re.compile(rf"{_IN_NAME}|\ban\.", re.IGNORECASE), reach=15,
    ),
    Detector(
        Identity.ACCOUNT, _ACCOUNT, _is_account, hints=_NAME_HINTS, reach=30, leading=True,
        near=re.compile(rf"(?:{_IN_NAME})[^,;]*$", re.IGNORECASE),
    ),
    Detector(
        Identity.ACCOUNT, _ACCOUNT, _is_bank_account, hints=("bank", *_BANKS, *_NAMED_BANKS), near=_BANK,
        reach=40, leading=True,
    ),
    Detector(
        Identity.ACCOUNT, _BEFORE_BANK,
        _is_account, hints=_BANKS[:6], reach=0,
    ),
    Detector(
        Identity.PASSPORT, re.compile(r"(?<![^\W_])[A-Z]{1,2}[ .-]?\d{3}[ ]?\d{3,4}(?![^\W_])"),
        hints=("paspor", "passport"), near=re.compile("paspor|passport", re.IGNORECASE), reach=40,
        short=True,
    ),
    Detector(
        Identity.PASSPORT, re.compile(r"(?<![^\W_])[a-z]{1,2}\d{6,7}(?![^\W_])"), leading=True, reach=32,
        short=True, hints=("paspor", "passport"),
        near=re.compile(r"(?:paspor|passport)[^\d;]{0,24}$", re.IGNORECASE),
    ),
    *(
        Detector(
            Identity.BIRTH, shape, _is_date, near=_BORN, reach=40, leading=True, short=True,
            hints=("lahir", "ttl", "lhr", "t.t.l", "t. t. l", "dob", "d.o.b", "born", "birth"),
        )
        for shape in (_DATE, _MONTH_FIRST)
    ),
    # The number of a participant begins with 0, an amount of contributions does not.
    Detector(
        Identity.INSURANCE, shape(rf"0{ALONE}(?:[ .-]?\d){{12}}(?!\d)"), is_bare, reach=40, leading=True,
        hints=("bpjs", "jkn", "kis"), near=re.compile(r"\b(?:bpjs|jkn|kis)\b", re.IGNORECASE),
    ),
    Detector(
        Identity.INSURANCE, shape(rf"\d{ALONE}(?:[ .-]?\d){{10}}(?!\d)"), is_bare, reach=30, leading=True,
        hints=("kpj", "bpjs"),
        near=re.compile(
            r"\bkpj\b|\bno(?:mor|\.)?(?: kartu| peserta)? bpjs\b|peserta bpjs\b|ketenagakerjaan",
            re.IGNORECASE,
        ),
    ),
    Detector(
        Identity.LICENCE, shape(rf"\d{ALONE}(?:[ .-]?\d){{11,15}}(?!\d)"), _is_account, reach=24,
        leading=True, hints=("sim", "mengemudi"),
        near=re.compile(
            r"(?:\bSIM\b|mengemudi)(?: ?[ABCD](?: ?I{1,2})?\b)?(?: umum\b)?[ :.]{0,3}"
            r"(?:no(?:mor)?\b[ :.]{0,3})?$",
            re.IGNORECASE,
        ),
    ),
)  # fmt: skip
