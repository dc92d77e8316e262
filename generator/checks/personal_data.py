"""P501 to P511: what leads to a person never enters the portal, and no leave to do so outlives its use.

Law: UU 27/2022, UU 14/2008 pasal 17 huruf h.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.checks.context import Material
from generator.checks.spot import cell_of
from generator.domain.permission import Permission
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.findings.personal import NEVER, PERMISSIONS, personal
from generator.loading.kinds import kind_of
from generator.sources.files import TextFile
from generator.sources.library import Held
from generator.sources.table import delimiter_of, filled_lines
from generator.values.personal import Identity, Sighting, identifiers
from generator.values.place import Place

# No amount of rupiah has eighteen digits, and none begins with 0; a NIP and a telephone number do.
_FIGURE: Final = re.compile(r"-?(?:0|[1-9]\d{0,16})(?:[.,]\d+)?")


def check(read: Material, permissions: tuple[Permission, ...]) -> Iterator[Diagnostic]:
    """Find what leads to persons in all that was read, and permissions that may not be or are not used."""
    used: set[Place] = set()
    refused = {each.at for each in permissions if _is_never(each)}
    yield from (_refused(each) for each in permissions if each.at in refused)
    for file in (*read.files, *read.prose):
        for seen, at in _seen(file):
            granted = [each.at for each in permissions if each.covers(seen, file.path)]
            if not granted or seen.identity in NEVER:
                yield personal(seen, at)
            elif file.path != PERMISSIONS:
                used.update(granted)
    for document in read.held:
        told: dict[Identity, list[tuple[str, Sighting]]] = {}
        for spot, seen in _inside(document):
            granted = [each.at for each in permissions if each.covers(seen, document.file.path)]
            if not granted or seen.identity in NEVER:
                told.setdefault(seen.identity, []).append((spot, seen))
            used.update(granted)
        yield from (_in_document(document, spots) for spots in told.values())
    for each in permissions:
        if each.at not in used | refused and each.identity is not None:
            yield _unused(each)


def figures_like_identifiers(files: tuple[TextFile, ...]) -> tuple[str, ...]:
    """Return the declared figures that only look like somebody's number."""
    return tuple(seen.text for file in files for seen, at in _all_seen(file) if _is_figure(file, at))


def _inside(held: Held) -> Iterator[tuple[str, Sighting]]:
    """Yield what leads to persons in a document and in its name, each with its spot."""
    for spot, text in (*held.inside.texts, ("namanya", held.file.name)):
        for seen in identifiers(text):
            yield spot or f"baris {text.count(chr(10), 0, seen.start) + 1}", seen


def _in_document(held: Held, spots: list[tuple[str, Sighting]]) -> Diagnostic:
    """Tell each kind once a document, with the first spot and how many there are."""
    (spot, seen), *others = spots
    more = f" (dan {len(others)} kali lagi)" if others else ""
    return personal(seen, Place(held.file.path), spot, more)


def _seen(file: TextFile) -> Iterator[tuple[Sighting, Place]]:
    return ((seen, at) for seen, at in _all_seen(file) if not _is_figure(file, at))


def _all_seen(file: TextFile) -> Iterator[tuple[Sighting, Place]]:
    text = "\n".join(file.lines)
    if file.path.endswith(".csv") and file.is_read:
        # A comma between cells is no decimal mark.
        text = text.replace(_delimiter(file), ";")
    for seen in identifiers(text):
        offset = seen.start - text.rfind("\n", 0, seen.start) - 1
        yield seen, cell_of(file, text.count("\n", 0, seen.start) + 1, offset)


def _delimiter(file: TextFile) -> str:
    lines = filled_lines(file.lines)
    return delimiter_of(lines[0][1]) if lines else ";"


def _is_figure(file: TextFile, at: Place) -> bool:
    """Whether a cell holds a plain figure in a column of figures: what is declared beats its looks."""
    match = kind_of(file.path)
    columns = match[0].columns if match and at.column else ()
    if not any(column.name == at.field and column.figures for column in columns):
        return False
    cell = file.lines[at.line - 1].split(_delimiter(file))[at.column - 1]
    return _FIGURE.fullmatch(cell.strip(' "')) is not None


def _is_never(each: Permission) -> bool:
    return each.identity in NEVER or any(seen.identity in NEVER for seen in identifiers(each.value))


def _refused(each: Permission) -> Diagnostic:
    message = "NIK, nomor kartu keluarga, dan NIP tidak pernah dapat diizinkan"
    return found(
        "P510", _value(each), message, "hapus baris ini, dan hapus nomornya dari berkas yang memuatnya"
    )


def _unused(each: Permission) -> Diagnostic:
    where = f"berkas kantor `{each.office}`" if each.office else "berkas mana pun"
    message = f"izin ini tidak terpakai: nilainya tidak ditemukan di {where}"
    return found(
        "P511", _value(each), message, "hapus baris ini, atau samakan `nilai`, `jenis`, dan `satker`-nya"
    )


def _value(each: Permission) -> Place:
    return Place(each.at.path, each.at.line, 0, "nilai")
