"""A file of the whole data that is written already, piece by piece, so that no one ever holds all of it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

# Writes the pieces of a file to the disk, and returns where.
Store = Callable[[Iterable[bytes]], Path]


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that will be published at an address, ``path``, from where it is on the disk, its ``source``."""

    path: str
    size: int
    sha256: str
    source: Path


def written_file(path: str, pieces: Iterable[bytes], store: Store) -> WrittenFile:
    """Write the pieces of a file with ``store``. Raises what the store raises."""
    digest, size = sha256(), 0

    def measured() -> Iterator[bytes]:
        nonlocal size
        for piece in pieces:
            digest.update(piece)
            size += len(piece)
            yield piece

    source = store(measured())
    return WrittenFile(path, size, digest.hexdigest(), source)
