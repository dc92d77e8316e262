"""A cache of values of this program, which are pickled: only what this user's program has signed is read."""

import pickle
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.sources.cache.cache import Cache, open_cache

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class ValueCache:
    """Values by name. A name says, by a digest, all that the value was made of, this program too."""

    cache: Cache

    def read(self, name: str, kind: type[Value]) -> Value | None:
        """Return a value of a kind, or ``None`` where it must be made again."""
        packed = self.cache.read(name)
        value = pickle.loads(packed) if packed else None  # noqa: S301 - signed, see above
        return value if isinstance(value, kind) else None

    def write(self, name: str, value: object) -> None:
        """Write a value; without effect where the disk refuses."""
        self.cache.write(name, pickle.dumps(value))


def open_value_cache(folder: Path, kind: str) -> ValueCache:
    """Open the values of one kind in a folder that may be missing and may be deleted at any time."""
    return ValueCache(open_cache(folder, kind))
