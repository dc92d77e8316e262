"""Detection and repair of text that was decoded wrongly (mojibake) or contains invisible signs.

Text that was saved in one encoding and opened in another is still valid text: ``Juli–September`` becomes
``Juliâ€“September``. And signs without a width, which web pages and chats put between letters, make two words
that look alike different.
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import Final, NamedTuple

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.place import Place

_INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff]"
    # joiners are needed between letters of other scripts and within pictures, not between ours
    "|(?<![^\x00-\x7f])[\u200c\u200d](?![^\x00-\x7f])"
)
_NAMES: Final = {
    "\u00ad": "tanda hubung lunak",
    "\u200b": "spasi selebar nol",
    "\u200c": "pemisah selebar nol",
    "\u200d": "penyambung selebar nol",
    "\u200e": "penanda arah tulisan",
    "\u200f": "penanda arah tulisan",
    "\u2060": "penyambung kata",
    "\ufeff": "spasi selebar nol",
}
_LOST: Final = "\ufffd"
# What is left of a spoilt sign where a program dropped its last byte, or made it an ordinary blank.
_HALF: Final = re.compile("\u00e2\u20ac|(?<=[a-z\\d])[\u00c2\u00c3](?![^\\W\\d_])")
# How programs that know no UTF-8 read its bytes: Windows, macOS and the command line of Windows.
_ENCODINGS: Final = ("cp1252", "mac_roman", "cp437", "cp850")
_LEADS: Final = bytes((0xC2, 0xC3, 0xE2, 0xEF))
_FOLLOWING: Final = bytes(range(0x80, 0xC0))
# Signs that people write here: accented letters, dashes, quotation marks, currencies, arrows, bullets.
_PLAUSIBLE: Final = re.compile(
    "[\u00a0-\u024f\u02c6\u02dc\u2000-\u206f\u20a0-\u20cf\u2100-\u22ff\u25a0-\u25ff\ufeff\ufffd]"
)
_AGAIN: Final = 3


class CleanText(NamedTuple):
    """A text without wrong signs, and the findings about them."""

    text: str
    findings: tuple[Diagnostic, ...] = ()


def cleaned(text: str, at: Place) -> CleanText:
    """Return a text repaired and without invisible signs.

    Findings: D262 for text that another encoding spoilt, D261 for invisible signs, at most one of each.
    """
    if text.isascii():
        return CleanText(text)
    plain, unbroken = _INVISIBLE.sub("", text), repaired(text)
    findings = (*_encoding_findings(text, unbroken, at), *_invisible_findings(text, plain, at))
    return CleanText(_INVISIBLE.sub("", unbroken), findings)


def encoding_damage(text: str, at: Place) -> Iterator[Diagnostic]:
    """Yield D262 for a text that another encoding spoilt; invisible signs do no harm in a sentence."""
    if not text.isascii():
        yield from _encoding_findings(text, repaired(text), at)


def repaired(text: str) -> str:
    """Return a text with wrongly decoded UTF-8 restored, up to three times over."""
    for _ in range(_AGAIN):
        again = text
        for pattern, encoding in _SPOILT:
            again = pattern.sub(partial(_restored, encoding), again)
        if again == text:
            break
        text = again
    return text


def _encoding_findings(text: str, mended_text: str, at: Place) -> Iterator[Diagnostic]:
    if mended_text != text:
        message = f"huruf rusak: `{text}` disimpan dengan satu pengodean dan dibuka dengan yang lain"
        remedy = f"tulis `{mended_text}`, lalu simpan sebagai UTF-8"
        yield finding("D262", at, message, remedy, mark=text)
    elif _LOST in text:
        message = f"ada huruf yang hilang, kini tertulis `{_LOST}`, di `{text}`"
        yield finding("D262", at, message, "ketik ulang huruf yang hilang menurut sumbernya", mark=_LOST)
    elif half := _HALF.search(text):
        message = f"ada sisa huruf yang rusak, kini tertulis `{half[0]}`, di `{text}`"
        yield finding("D262", at, message, "ketik ulang menurut sumbernya, tanpa sisa itu", mark=half[0])


def _invisible_findings(text: str, plain: str, at: Place) -> Iterator[Diagnostic]:
    first = _INVISIBLE.search(text)
    if first:
        name = _NAMES.get(first[0], "tanpa lebar")
        before = text[: first.start()][-10:]
        location = f"sesudah `{before}`" if before else "di awalnya"
        message = f"isian ini memuat karakter yang tidak terlihat, U+{ord(first[0]):04X} ({name}), {location}"
        remedy = f"hapus isian ini, lalu ketik ulang: `{plain}`; cocokkan dengan sumbernya"
        yield finding("D261", at, message, remedy, mark=first[0])


def _restored(encoding: str, match: re.Match[str]) -> str:
    return _decoded(match[0], encoding)


def _decoded(text: str, encoding: str) -> str:
    """Return the sign whose bytes a text is, or the text itself where its bytes are no sign of ours."""
    try:
        sign = _bytes(text, encoding).decode("utf-8")
    except UnicodeDecodeError:
        return text
    return sign if _PLAUSIBLE.fullmatch(sign) else text


def _bytes(text: str, encoding: str) -> bytes:
    return b"".join(
        sign.encode(encoding) if _fits(sign, encoding) else sign.encode("latin-1") for sign in text
    )


def _fits(sign: str, encoding: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _signs(codes: bytes, encoding: str) -> str:
    """Return the signs that an encoding reads bytes as; bytes without one are read as they are."""
    return "".join(bytes([code]).decode(encoding, "replace").replace(_LOST, chr(code)) for code in codes)


def _spoilt(encoding: str) -> re.Pattern[str]:
    leads, following = (re.escape(_signs(codes, encoding)) for codes in (_LEADS, _FOLLOWING))
    return re.compile(f"[{leads}][{following}]{{1,2}}")


_SPOILT: Final = tuple((_spoilt(encoding), encoding) for encoding in _ENCODINGS)
