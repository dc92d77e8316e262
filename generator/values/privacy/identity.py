"""Identifiers of persons: their kinds, one occurrence in a text, and equality whatever the spelling."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from generator.values.privacy.normalization import legible


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
    INSURANCE = "bpjs"
    LICENCE = "sim"


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

    @property
    def canonical_forms(self) -> tuple[str, ...]:
        """The forms that a list may hold: without grouping, and of a mail address also its ``@domain``."""
        canonical = canonical_form(self.text)
        name, at, domain = canonical.partition("@")
        return (canonical, f"@{domain}") if name and at else (canonical,)

    def is_written(self, value: str) -> bool:
        """Whether ``value`` is the same identifier, however grouped; ``@nama.domain`` is a whole domain."""
        return canonical_form(value) in self.canonical_forms


class KnownIdentifiers:
    """A set of identifiers and whole domains in any spelling, with lookup in constant time."""

    __slots__ = ("_canonical_forms",)

    def __init__(self, values: Iterable[str]) -> None:
        """Hold ``values`` as a list of permissions writes them: identifiers, or ``@domain`` for a domain."""
        self._canonical_forms = frozenset(map(canonical_form, values))

    def __contains__(self, sighting: Sighting) -> bool:
        """Whether what was seen is one of them."""
        return not self._canonical_forms.isdisjoint(sighting.canonical_forms)


_SHOWN: Final = 3
# How people write an address so that machines don't see it; in brackets, between blanks or dashes.
_OPEN: Final = r"[\[({<]"
_SHUT: Final = r"[\])}>]"
AT_IN_BRACKETS: Final = rf"(?:{_OPEN} ?(?:at|et|pada|@) ?{_SHUT}|[|#*~] ?(?:at|et) ?[|#*~])"
# Also what stands before a choice, so nothing may part it from a name.
A_IN_BRACKETS: Final = r"[\[({]a[\])}]"
DOT_IN_BRACKETS: Final = rf"(?:{_OPEN} ?(?:dot|titik|\.) ?{_SHUT}|[|#*~] ?(?:dot|titik) ?[|#*~])"
_ANY_AT: Final = re.compile(
    rf" *(?:@|%40|{AT_IN_BRACKETS}|{A_IN_BRACKETS}) *|[ _-](?:at|et)[ _-]", re.IGNORECASE
)
_ANY_DOT: Final = re.compile(rf" *(?:[.,]|{DOT_IN_BRACKETS}) *|[ _-](?:dot|titik)[ _-]", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"[\w.+-]+@[\w.-]+", re.ASCII)
_MOBILE: Final = re.compile(r"^(?:0062|62)?0?(?=8[1-9]\d{7,10}$)|^620?(?=8)")


def canonical_form(text: str) -> str:
    """Return an identifier without grouping, in lower case; a mobile number begins with its national 0.

    Two spellings of one identifier have the same canonical form.
    """
    if _ADDRESS.fullmatch(text):
        return text.lower()
    plain = legible(text).text.lower().strip()
    parts = _ANY_AT.split(plain)
    if len(parts) > 1:
        return "@".join(_ANY_DOT.sub(".", part).strip() for part in parts)
    return _MOBILE.sub("0", "".join(sign for sign in plain if sign.isalnum()))
