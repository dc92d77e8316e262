"""The result of an inspection, and the budget that limits its cost."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from typing import BinaryIO, Final

from generator.values.privacy.search import masked

# The limits of one file together with all that is packed in it. Documents of people stay far below them:
# 20 million characters are more than 5,000 pages, and a table of as many bytes is told to be too heavy.
MOST_TEXT: Final = 20_000_000
MOST_BYTES: Final = 200_000_000
MOST_PARTS: Final = 5_000
MOST_SECONDS: Final = 15.0
DEEPEST: Final = 4
# A part that must be held at once, like a picture or a document in a document.
LARGEST_PART: Final = 40_000_000
_LONGEST_NAME: Final = 80


class Fault(Enum):
    """Why nobody can read a document."""

    EMPTY = "kosong"
    DAMAGED = "rusak"
    LOCKED = "terkunci"
    OTHER_KIND = "isi-lain"
    POINTER = "penunjuk"
    NO_READER = "tanpa-pembaca"


class Trait(Enum):
    """What keeps a document from being accessible to all, or from being searched whole."""

    NO_TEXT = "tanpa-teks"
    PLACED = "koordinat"
    PACKED = "arsip"
    CUT = "sebagian"


@dataclass(frozen=True, slots=True)
class Inspection:
    """The result of inspecting a document.

    ``texts`` are pairs of location ("halaman 3") and text; without a location findings count its lines.
    ``makers`` are the names that the file itself gives as its authors.
    """

    texts: tuple[tuple[str, str], ...] = ()
    makers: tuple[str, ...] = ()
    traits: frozenset[Trait] = frozenset()
    fault: Fault | None = None


class LockedError(Exception):
    """The document asks for a password."""


@dataclass(slots=True)
class Budget:
    """What inspecting one file may still cost, however deep its parts are packed.

    ``look`` inspects a part by its name; ``stop_at`` is processor time in seconds, so that a busy machine
    cuts no more than an idle one; ``octets`` are unpacked bytes; ``is_cut`` says that something was not read.
    """

    look: Callable[[str, BinaryIO, "Budget"], Inspection]
    characters: int
    stop_at: float
    octets: int = MOST_BYTES
    parts: int = MOST_PARTS
    depth: int = DEEPEST
    is_cut: bool = False

    @property
    def is_spent(self) -> bool:
        """Whether nothing more may be read. Asking sets ``is_cut`` then: the caller had more to read."""
        if self.characters > 0 and self.octets > 0 and time.process_time() < self.stop_at:
            return False
        self.is_cut = True
        return True

    def limited(self, text: str) -> str:
        """Return ``text``, cut to the characters that are left of the budget, and charge it."""
        room = max(self.characters, 0)
        self.characters -= len(text)
        self.is_cut = self.is_cut or len(text) > room
        return text[:room]

    def take(self, stream: BinaryIO, most: int) -> bytes:
        """Read at most ``most`` bytes of a stream, within the budget, and charge them."""
        data = stream.read(max(0, min(most, self.octets)))
        self.octets -= len(data)
        return data

    def whole(self, stream: BinaryIO, most: int = LARGEST_PART) -> bytes:
        """Read all bytes of a stream; beyond ``most`` only the beginning, setting ``is_cut``."""
        data = self.take(stream, most + 1)
        self.is_cut = self.is_cut or len(data) > most or (self.octets <= 0 and bool(stream.read(1)))
        return data[:most]

    def within(self, name: str, data: bytes) -> Inspection:
        """Inspect a part that is a file of its own; its locations begin with the name of the part."""
        self.parts -= 1
        if self.parts < 0 or self.depth <= 0 or self.is_spent:
            self.is_cut = True
            return Inspection()
        self.depth -= 1
        try:
            inspection = self.look(name, BytesIO(data), self)
        finally:
            self.depth += 1
        printable_name = masked(
            "".join(sign if sign.isprintable() else "\ufffd" for sign in name[:_LONGEST_NAME])
        )
        where = f"berkas `{printable_name}` di dalamnya"
        texts = tuple(
            (f"{where}, {location}" if location else where, text) for location, text in inspection.texts
        )
        return Inspection(texts, inspection.makers, inspection.traits, inspection.fault)


def named(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names that are not blank, trimmed, without repetitions."""
    return tuple(dict.fromkeys(name for each in names if (name := each.strip())))
