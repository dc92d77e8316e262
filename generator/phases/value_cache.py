"""A cache of values of this program, which are pickled: only what this user's program has signed is read."""

import pickle
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.sources.cache.cache import Cache, open_cache

Value = TypeVar("Value")


def pack(value: object) -> bytes:
    """Return a value as bytes, for another process of this program."""
    return pickle.dumps(value)


def unpack(packed: bytes, kind: type[Value]) -> Value:
    """Return a value of a kind that `pack` has written: in this program, or in a signed entry of a cache.

    Raises ``TypeError`` for another kind.
    """
    value = pickle.loads(packed)  # noqa: S301 - from nowhere else, see above
    if not isinstance(value, kind):
        message = f"{type(value)} instead of {kind}"
        raise TypeError(message)
    return value


@dataclass(frozen=True, slots=True)
class ValueCache:
    """Values by name. A name says, by a digest, all that the value was made of, this program too."""

    cache: Cache

    def read(self, name: str, kind: type[Value]) -> Value | None:
        """Return a value of a kind, or ``None`` where it must be made again."""
        packed = self.read_packed(name)
        return unpack(packed, kind) if packed else None

    def read_packed(self, name: str) -> bytes | None:
        """Return a value as bytes, or ``None`` where it must be made again."""
        return self.cache.read(name)

    def write(self, name: str, value: object) -> None:
        """Write a value; without effect where the disk refuses."""
        self.write_packed(name, pack(value))

    def write_packed(self, name: str, packed: bytes) -> None:
        """Write a value that is packed already; without effect where the disk refuses."""
        self.cache.write(name, packed)


def open_value_cache(folder: Path, kind: str) -> ValueCache:
    """Open the values of one kind in a folder that may be missing and may be deleted at any time."""
    return ValueCache(open_cache(folder, kind))
