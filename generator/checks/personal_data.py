"""P501 to P504: identity numbers of people never enter the portal.

Shapes: NIK sixteen digits with a province, a birth date (women +40) and a month; NIP eighteen digits
that start with a birth date and an appointment month. Law: UU 27/2022, UU 14/2008 pasal 17 huruf h.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.checks.spot import cell_of
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.sources.files import TextFile
from generator.values.place import Place

_DIGITS: Final = re.compile(r"(?<![\d,])\+?\d(?:[ .-]?\d){8,21}(?!\d)")
_DAY: Final = r"(?:0[1-9]|[12]\d|3[01])"
_MONTH: Final = r"(?:0[1-9]|1[0-2])"
_YEAR: Final = r"(?:19|20)\d{2}"
_NIK: Final = re.compile(rf"[1-9]\d{{5}}(?:{_DAY}|4[1-9]|[56]\d|7[01]){_MONTH}\d{{2}}(?!0000)\d{{4}}")
_NIP: Final = re.compile(rf"{_YEAR}{_MONTH}{_DAY}{_YEAR}(?:{_MONTH}|21)[12]\d{{3}}")
_PHONE: Final = re.compile(r"(?:\+?62|0)8[1-9]\d{6,10}")
_ACCOUNT_WORD: Final = re.compile(r"\b(?:no(?:mor)?\.? ?)?rek(?:ening)?\b", re.IGNORECASE)
_ACCOUNT: Final = re.compile(r"\d{10,16}")
_REMEDY: Final = "hapus nomor ini; data pribadi tidak boleh masuk berkas yang diterbitkan"


def check(files: tuple[TextFile, ...]) -> Iterator[Diagnostic]:
    """Find numbers of people in any line of any file."""
    for file in files:
        for number, line in enumerate(file.lines, 1):
            for match in _DIGITS.finditer(line):
                code = _kind(re.sub(r"[ .-]", "", match[0]), line)
                if code:
                    yield _finding(code, cell_of(file, number, match.start()))


def _kind(digits: str, line: str) -> str:
    if _NIP.fullmatch(digits):
        return "P502"
    if _NIK.fullmatch(digits):
        return "P501"
    if _PHONE.fullmatch(digits):
        return "P503"
    return "P504" if _ACCOUNT.fullmatch(digits) and _ACCOUNT_WORD.search(line) else ""


def _finding(code: str, at: Place) -> Diagnostic:
    names = {"P501": "NIK", "P502": "NIP", "P503": "nomor telepon pribadi", "P504": "nomor rekening"}
    return found(code, at, f"baris ini tampaknya memuat {names[code]}", _REMEDY)
