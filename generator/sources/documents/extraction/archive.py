"""Archives (ZIP): opened only with a table of contents within bounds; parts are inspected one by one."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, Final, cast

from generator.sources.documents.extraction.model import Budget, Fault, Inspection, LockedError, Trait

# The table of contents of an archive is read whole, at some 20 times its size: 4 MB are 50,000 names.
_LARGEST_CONTENTS: Final = 4_000_000
_END, _END_SIZE, _LONGEST_NOTE = b"PK\x05\x06", 22, 65_535
_WIDE, _WIDE_SIZE = b"PK\x06\x07", 20
_WIDE_END_SIZE: Final = 56
_ENCRYPTED: Final = 1
# Methods whose memory grows with what they unpack, never with what a part says of itself.
METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@contextmanager
def opened(stream: BinaryIO) -> Iterator[zipfile.ZipFile]:
    """Open an archive whose parts nobody has locked.

    Raises LockedError, and BadZipFile for one that is damaged or has a table of contents beyond all measure.
    """
    if _size_of_contents(stream) > _LARGEST_CONTENTS:
        raise zipfile.BadZipFile
    stream.seek(0)
    with zipfile.ZipFile(stream) as archive:
        if any(each.flag_bits & _ENCRYPTED for each in archive.infolist()):
            raise LockedError
        yield archive


def _size_of_contents(stream: BinaryIO) -> int:
    """Return the size of the table of contents as the last bytes of the archive say it."""
    size = stream.seek(0, 2)
    start = max(0, size - _LONGEST_NOTE - _END_SIZE - _WIDE_SIZE - _WIDE_END_SIZE)
    stream.seek(start)
    tail = stream.read()
    end = tail.rfind(_END)
    if end < 0:
        return 0
    if tail[max(0, end - _WIDE_SIZE) : end].startswith(_WIDE):
        wide = end - _WIDE_SIZE - _WIDE_END_SIZE
        return int.from_bytes(tail[max(0, wide + 40) : max(0, wide + 48)], "little")
    return int.from_bytes(tail[end + 12 : end + 16], "little")


def part(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> bytes:
    """Unpack a part as far as the budget allows; one of another method is empty and sets ``is_cut``."""
    if info.compress_type not in METHODS:
        budget.is_cut = True
        return b""
    with archive.open(info) as stream:
        return budget.whole(cast(BinaryIO, stream))


def read_archive(stream: BinaryIO, budget: Budget) -> Inspection:
    """Inspect every file of an archive; ``Trait.PACKED`` says that one can't be inspected whole."""
    texts: list[tuple[str, str]] = []
    traits: set[Trait] = set()
    with opened(stream) as archive:
        files = [each for each in archive.infolist() if not each.is_dir()]
        names = "\n".join((*archive.namelist(), archive.comment.decode("utf-8", "replace"), *_remarks(files)))
        texts.append(("nama berkas di dalamnya", budget.limited(names)))
        for info in files:
            if budget.parts <= 0 or budget.is_spent:
                traits.add(Trait.PACKED)
                break
            inspection = _inspection(archive, info, budget)
            texts.extend(inspection.texts)
            if inspection.traits & {Trait.PACKED, Trait.CUT} or inspection.fault not in {None, Fault.EMPTY}:
                traits.add(Trait.PACKED)
    return Inspection(tuple(each for each in texts if each[1].strip()), traits=frozenset(traits))


def _remarks(files: list[zipfile.ZipInfo]) -> Iterator[str]:
    return (each.comment.decode("utf-8", "replace") for each in files if each.comment)


def _inspection(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> Inspection:
    """Inspect one file of an archive; ``Trait.CUT`` is set for this file alone."""
    was_cut, budget.is_cut = budget.is_cut, False
    try:
        inspection = budget.within(info.filename, part(archive, info, budget))
    except Exception:  # noqa: BLE001 - one damaged file of an archive does not hide the others
        inspection = Inspection(fault=Fault.DAMAGED)
    traits = inspection.traits | ({Trait.CUT} if budget.is_cut else set())
    budget.is_cut = budget.is_cut or was_cut
    return Inspection(inspection.texts, traits=frozenset(traits), fault=inspection.fault)
