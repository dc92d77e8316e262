"""Words without their beginnings and endings, so that “peningkatan” is “meningkatkan”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.audit.table import words

if TYPE_CHECKING:
    pass

_ENDINGS: Final = re.compile(r"(?:nya|kan|an|i)$")
_BEGINNINGS: Final = re.compile(r"^(?:me[nm]?g?|pe[nm]?g?|ter|di|ber)(?=[a-z]{4})")
# Words that say nothing of what a text is about.
FILLER: Final = frozenset(
    {"yang", "dan", "di", "dari", "pada", "dengan", "untuk", "oleh", "ini", "itu", "atau", "dalam", "ke"}
    | {"adalah", "ialah", "yaitu", "tahun", "ta", "sebesar", "sebanyak", "sebagai", "antara", "tersebut"}
    | {
        "berdasarkan",
        "juga",
        "telah",
        "sudah",
        "akan",
        "dapat",
        "tidak",
        "lebih",
        "para",
        "bagi",
        "serta",
        "maka",
    }
)


def root(word: str) -> str:
    """Return a word without its endings; short ones as they are."""
    return _BEGINNINGS.sub("", _ENDINGS.sub("", word)) if len(word) > len("dengan") else word


def roots(text: str) -> str:
    """Return the words of a text, each without its endings, with blanks between them."""
    return " ".join(root(word) for word in words(text).split())


def content(text: str) -> frozenset[str]:
    """Return the roots of a text that say what it is about: no fillers, numbers or single letters."""
    plain = words(text).split()
    return frozenset(
        root(word) for word in plain if word not in FILLER and not word.isdigit() and len(word) > 1
    )
