"""SHA-256 digests as people write them, and what a spreadsheet makes of them."""

import re
from enum import Enum
from typing import Final
from unicodedata import category, normalize

LENGTH: Final = 64
_HEX: Final = re.compile(r"[0-9a-f]+")
# Fifteen digits are what a spreadsheet keeps of a number; it writes zeros for the rest.
_ROUNDED: Final = re.compile(r"[1-9]\d*0{30,}")
_NUMBER: Final = re.compile(
    r"[-+]?\d[\d.,' ]*(?:e ?[-+]? ?\d+|[x\u00d7*] ?10 ?\^? ?[-+]?\d+)?"  # 6,08E+99 and 6,08 × 10^99
    r"|[-+]?inf(?:inity)?|#+|#[a-z]+[!?/][a-z0-9]*[!?]?"
)
# The fewest signs that are taken for a part of a digest.
_FEWEST: Final = 12
# What tools write around a digest: its kind, marks between its bytes, the name of the file.
_KIND: Final = re.compile(r"sha-?(?:2-)?256\s*(?:\([^()]*\))?|\b0x")
_BETWEEN: Final = re.compile(r"[\s:=.,;'\"`\u2026\u2018\u2019\u201c\u201d<>()\[\]{}*-]+")


class DigestFault(Enum):
    """Why a text is no SHA-256 digest."""

    NUMBER = "number"  # a spreadsheet took it for one
    SURROUNDED = "dressed"  # a digest with something around or inside it
    LENGTH = "length"  # only signs of a digest, too few or too many
    OTHER = "other"


def plain_digest(text: str) -> str | None:
    """Return the digest that ``text`` is, in small letters; ``None`` where it is none as it stands.

    A digest of digits alone that ends in thirty zeros is what a spreadsheet has left of another one.
    """
    digest = text.strip().lower()
    is_whole = len(digest) == LENGTH and _HEX.fullmatch(digest)
    return digest if is_whole and not _ROUNDED.fullmatch(digest) else None


def digest_fault(text: str) -> DigestFault:
    """Return why ``text`` is no digest; only for texts that :func:`plain_digest` refuses."""
    lowered = _visible(text)
    if _ROUNDED.fullmatch(lowered) or _NUMBER.fullmatch(lowered):
        return DigestFault.NUMBER
    if embedded_digest(text):
        return DigestFault.SURROUNDED
    digits = _BETWEEN.sub("", lowered)
    return DigestFault.LENGTH if len(digits) >= _FEWEST and _HEX.fullmatch(digits) else DigestFault.OTHER


def embedded_digest(text: str) -> str | None:
    """Return the one digest that stands in ``text`` among other signs; ``None`` for none or several."""
    visible_text = _KIND.sub("", _visible(text))
    whole = re.findall(r"(?<![0-9a-z])[0-9a-f]{64}(?![0-9a-z])", visible_text)
    joined = _BETWEEN.sub("", visible_text)
    digests = set(whole or ([joined] if len(joined) == LENGTH and _HEX.fullmatch(joined) else []))
    return plain_digest(digests.pop()) if len(digests) == 1 else None


def _visible(text: str) -> str:
    """Return the text in small plain letters, without signs that don't show."""
    visible_signs = (sign for sign in normalize("NFKC", text) if category(sign) not in {"Cf", "Cc"})
    return "".join(visible_signs).strip().lower()
