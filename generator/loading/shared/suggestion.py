"""Guesses at the intended value of a cell that can't be read, after usual mistakes of people and Excel."""

import re
import unicodedata
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from generator.values.shared.months import MONTH_NUMBERS
from generator.values.shared.number import NumberStyle
from generator.values.shared.period import LAST_YEAR, read_year

WHERE: Final = re.compile(
    r"(?:baris|halaman|lembar|tabel|lampiran) [0-9A-Za-z.]+(?:-[0-9]+)?"
    r"(?:, (?:(?:baris|halaman|lembar|tabel|lampiran) )?[0-9A-Za-z.]+(?:-[0-9]+)?)*"
)
_PLAIN: Final = re.ASCII | re.IGNORECASE
_FIRST_DATED: Final = 1945
_CENTURY: Final = 2000
# Excel counts days from here; the first serial is 1 January 2000, the last 31 December 2099.
_EXCEL_ZERO: Final = date(1899, 12, 30)
_EXCEL_DAYS: Final = range(36526, 73051)
_LOCAL_DATE: Final = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)[-/. ,]+(\d{4}|\d{2})", _PLAIN)
# Year, month and day with other marks or one digit, as programs write them, and a time of day after any date.
_OWN_ORDER: Final = re.compile(r"(\d{4})[-/. \u2013\u2014]?(\d{1,2})[-/. \u2013\u2014]?(\d{1,2})", re.ASCII)
_CLOCK: Final = re.compile(
    r"[T ]+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\.\d+)?(?: ?(?:Z|WIB|WITA|WIT|AM|PM))?$", _PLAIN
)
_WEEKDAY: Final = re.compile(r"^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad),? +", _PLAIN)
_DAY_OF_YEAR: Final = re.compile(r"(\d{1,2})[-/. ]([a-z]+)|([a-z]+)[-/. ](\d{1,2})", _PLAIN)
_QUARTERS: Final = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_SCIENTIFIC: Final = re.compile(r"(-?\d+(?:[.,]\d+)?)E([+-]?\d{1,2})", _PLAIN)
_TWO_NUMBERS: Final = re.compile(
    r"(-?\d+(?:[.,]\d+)?) ?([-/:'x\u2013]|s\.?/?d\.?|dari|sampai) ?(\d+(?:[.,]\d+)?)", _PLAIN
)
# A limit or an estimate; without its sign "more than 95" would become 95.
BOUND: Final = re.compile(
    r"(?:[<>\u2264\u2265\u00b1~\u2248]=?|\+/-|(?:kurang|lebih) dari|di (?:atas|bawah)|sekitar|kira-kira"
    r"|hampir|minimal|maksimal|paling \w+|minimum|maksimum|min\.|maks?\.) *[\d(].*"
    r"|\d.*(?:ke atas|ke bawah|lebih|\d\+)",
    re.IGNORECASE,
)
_QUOTE: Final = "'\u2018\u2019`\"="
# Pictures and letters that are numbers: a tick, a Roman numeral.
_TELLING: Final = frozenset({"So", "Nl", "No"})
_PLACES: Final = {
    "baris": "baris|brs|line",
    "halaman": "halaman|hlmn|hlm|hal|page|pg|p",
    "lembar": "lembar|sheet",
    "tabel": "tabel|tab|table",
    "lampiran": "lampiran|lamp",
}


def days(text: str) -> tuple[date, ...]:
    """Return the days that a date written day/month/year or month/day/year, or by Excel, may mean."""
    if text.isascii() and text.isdigit() and len(text) <= len("73050") and int(text) in _EXCEL_DAYS:
        return (_EXCEL_ZERO + timedelta(int(text)),)
    date_text = _WEEKDAY.sub("", _CLOCK.sub("", text.strip(_QUOTE))).strip("., ")
    dated = _OWN_ORDER.fullmatch(date_text)
    if dated:
        day = calendar_day(*dated.groups())
        return (day,) if day else ()
    local = _LOCAL_DATE.fullmatch(date_text)
    if not local:
        return ()
    one, two = local[1], str(MONTH_NUMBERS.get(local[2].lower(), local[2]))
    year = local[3] if len(local[3]) > len("99") else str(_CENTURY + int(local[3]))
    orders = ((two, one),) if local[2].isalpha() else ((two, one), (one, two))
    possible = (calendar_day(year, month, day) for month, day in orders)
    return tuple(dict.fromkeys(day for day in possible if day))


def calendar_day(year: str, month: str, day: str) -> date | None:
    """Return the day, or ``None`` where the calendar has none or its year is not 1945 to 2099."""
    try:
        value = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return value if _FIRST_DATED <= value.year <= LAST_YEAR else None


def quarter(text: str) -> str:
    """Return the quarter that ``IV``, ``TW4``, ``triwulan 4`` or ``4.0`` stands for, or nothing."""
    numeral = re.sub(r"^(?:triwulan|trw|tw|q|0)[ .-]*|[.,]0+$", "", text.lower())
    numeral = _QUARTERS.get(numeral, numeral)
    return numeral if numeral in _QUARTERS.values() else ""


def year(text: str) -> str:
    """Return the year that ``23``, ``TA 2023`` or ``2.023`` stands for, or nothing."""
    digits = re.sub(r"[.,]0+$|\D", "", text.translate(str.maketrans("Oo", "00")))
    whole = f"20{digits}" if len(digits) == len("23") else digits
    return whole if read_year(whole) else ""


def places(text: str) -> tuple[str, ...]:
    """Return the places in a document, in their right form, that ``hal. 42`` or ``800`` may stand for."""
    location = re.sub(r"\s*(?:[-\u2013\u2014]|s\.?/?d\.?|sampai(?: dengan)?)\s*(?=\d)", "-", text)
    location = re.sub(r"\s*(?:[;&]|,|\bdan\b)\s*", ", ", location)
    for word, forms in _PLACES.items():
        location = re.sub(
            rf"\b(?:{forms})\b[. :]*(?=\S)|\b(?:{forms})(?=\d)", f"{word} ", location, flags=_PLAIN
        )
    candidates = (location,) if not location[:1].isdigit() else (f"baris {location}", f"halaman {location}")
    return tuple(each for each in candidates if WHERE.fullmatch(each))


def says_something(text: str) -> bool:
    """Whether a text without letters states something: a tick, a Roman numeral, a limit such as ``>95``."""
    return bool(BOUND.fullmatch(text)) or any(unicodedata.category(sign) in _TELLING for sign in text)


def lookalikes(text: str) -> str:
    """Return a message that names the signs that only look like ASCII ones; empty where there are none."""
    signs = dict.fromkeys(sign for sign in text if not sign.isascii() and not sign.isspace())
    listed = ", ".join(f"`{sign}` (U+{ord(sign):04X})" for sign in signs)
    return f"memuat tanda yang hanya mirip tanda biasa: {listed}" if listed else ""


def number(text: str, style: NumberStyle) -> tuple[str, ...]:
    """Return the numbers that a text may stand for which Excel, or a wrong key, has spoilt."""
    unquoted = text.strip(_QUOTE)
    if unquoted != text and re.fullmatch(rf"-?\d+(?:{re.escape(style.value)}\d+)?", unquoted, re.ASCII):
        return (unquoted,)
    power = _SCIENTIFIC.fullmatch(text)
    if power:
        value = Decimal(power[0].replace(",", "."))
        exponent = value.as_tuple().exponent
        exact = isinstance(exponent, int) and exponent <= 0
        return (f"{value:f}".replace(".", style.value),) if exact else ()
    return _from_date(text, style)


def _from_date(text: str, style: NumberStyle) -> tuple[str, ...]:
    """Return what Excel may have turned into a day: ``03-Des`` was 3,12 and ``Jan-85`` was 1,85."""
    match = _DAY_OF_YEAR.fullmatch(text)
    month = MONTH_NUMBERS.get((match[2] or match[3]).lower(), 0) if match else 0
    if not match or not month:
        return ()
    if match[3]:
        return (f"{month}{style.value}{match[4]}",)
    whole = int(match[1])
    return tuple(dict.fromkeys((f"{whole}{style.value}{month}", f"{whole}{style.value}{month:02}")))


def two_numbers(text: str, style: NumberStyle) -> tuple[str, str]:
    """Return problem and remedy of a cell with two numbers (``3/4``, ``80-90``); both empty for others."""
    pair = _TWO_NUMBERS.fullmatch(text)
    if not pair:
        return "", ""
    first, sign, second = pair.groups()
    meanings = [f"bagian dari keseluruhan ({first} dari {second})", "rentang, atau tanggal"]
    if first.lstrip("-").isdigit() and second.isdigit() and len(sign) == 1:
        meanings.insert(0, f"angka desimal `{first}{style.value}{second}`")
    remedy = "lihat sumbernya, lalu tulis satu angka yang dimaksud; bila hanya ada dua angka itu, tanyakan "
    return f"memuat dua angka: mungkin {', '.join(meanings)}", f"{remedy}hasilnya kepada penyusun sumber"


def spreadsheet_damage(text: str) -> tuple[str, str]:
    """Return what a spreadsheet did to a cell and how to undo it there; both empty where it did nothing."""
    if text.strip("#") == "":
        return (
            "berisi tanda `#` karena kolomnya terlalu sempit",
            "lebarkan kolomnya di Excel, lalu simpan lagi",
        )
    if text.startswith("#"):
        return "adalah galat dari rumus Excel", "betulkan rumusnya di Excel, atau ketik angkanya sendiri"
    if text.startswith("=") and not text.strip(_QUOTE).replace(",", "").isdigit():
        paste = "tulis hasilnya: di Excel salin sel ini, lalu pilih Tempel Khusus → Nilai"
        return "adalah rumus, bukan angka", paste
    if _SCIENTIFIC.fullmatch(text):
        return (
            "dipendekkan oleh Excel",
            "tulis angka lengkapnya; di Excel ubah dahulu Format Sel menjadi Angka",
        )
    if _from_date(text, NumberStyle.COMMA):
        return "tampaknya diubah Excel menjadi tanggal", ""
    return "", ""
