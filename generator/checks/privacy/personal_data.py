"""P501 to P514: what leads to a person never enters the portal, and no leave to do so outlives its use.

Law: UU 27/2022, UU 14/2008 pasal 17 huruf h.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from generator.checks.privacy.plain_prose import as_read
from generator.checks.shared.cell_location import Cells
from generator.checks.shared.context import Material
from generator.domain.privacy.permission import Permission, Permissions, Scope
from generator.findings.privacy.identifiers import NEVER, PERMISSIONS, personal_data_finding
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.kinds import kind_of
from generator.sources.documents.extracted_text import InspectedFile
from generator.sources.shared.files import TextFile
from generator.values.privacy.search import Identity, Sighting, identifiers, sightings
from generator.values.shared.place import Place

# No amount of rupiah has eighteen digits, and none begins with 0; a NIP and a telephone number do.
_FIGURE: Final = re.compile(r"-?(?:0|[1-9]\d{0,16})(?:[.,]\d+)?")
_LONGEST_FIGURE: Final = 64
# Of each kind so many are told of a file; what is beyond is counted.
TOLD: Final = 100


def check(read: Material, permissions: tuple[Permission, ...]) -> Iterator[Diagnostic]:
    """Find what leads to persons in all that was read, and permissions that may not be or are not used."""
    leave = Permissions(permissions)
    used: set[Scope] = set()
    refused = {each.scope for each in permissions if _is_never(each)}
    yield from (_refused(each) for each in permissions if each.scope in refused)
    yield from _in_names((*read.files, *read.prose), leave, used)
    told: defaultdict[str, set[str]] = defaultdict(set)
    for file in (*read.files, *read.prose, *read.settings):
        yield from _told(_noted(_forbidden(file, leave, used), told))
    for document in (*read.held, *read.beside):
        yield from _in_document(document, leave, used, told[document.file.path])
    for each in permissions:
        if each.scope not in used | refused and each.identity is not None:
            yield _unused(each)


def figures_like_identifiers(files: tuple[TextFile, ...]) -> tuple[str, ...]:
    """Return the declared figures that only look like somebody's number."""
    return tuple(seen.text for file in files for seen, _, is_figure in _written(file) if is_figure)


def _forbidden(file: TextFile, leave: Permissions, used: set[Scope]) -> Iterator[tuple[Sighting, Place]]:
    """Yield what leads to persons in a file without leave, and note the leaves that are used."""
    for seen, at in _seen(file):
        if file.path == PERMISSIONS:
            if seen.identity in NEVER or seen not in leave:
                yield seen, at
        elif _is_forbidden(seen, file.path, leave, used):
            yield seen, at


def _is_forbidden(seen: Sighting, path: str, leave: Permissions, used: set[Scope]) -> bool:
    granted = leave.granted(seen, path)
    if not granted or seen.identity in NEVER:
        return True
    used.update(granted)
    return False


def _in_names(files: Iterable[TextFile], leave: Permissions, used: set[Scope]) -> Iterator[Diagnostic]:
    """Find what leads to persons in names of files and folders, which become addresses."""
    paths = [file.path for file in files]
    names = "\n".join(paths)
    for seen in sightings(names):
        path = paths[names.count("\n", 0, seen.start)]
        if _is_forbidden(seen, path, leave, used):
            yield personal_data_finding(seen, Place(path), "nama berkas ini")


def _noted(
    sights: Iterable[tuple[Sighting, Place]], told: Mapping[str, set[str]]
) -> Iterator[tuple[Sighting, Place]]:
    """Note what is told of a file that is read as a text, for it may be looked into as well."""
    for seen, at in sights:
        told[at.path].update(seen.canonical_forms)
        yield seen, at


def _told(sights: Iterable[tuple[Sighting, Place]]) -> Iterator[Diagnostic]:
    """Tell the first of each kind one by one; the last one tells how many there are beyond."""
    counts: Counter[Identity] = Counter()
    last: dict[Identity, tuple[Sighting, Place]] = {}
    for seen, at in sights:
        counts[seen.identity] += 1
        if counts[seen.identity] <= TOLD:
            yield personal_data_finding(seen, at)
        else:
            last.setdefault(seen.identity, (seen, at))
    for identity, (seen, at) in last.items():
        yield personal_data_finding(seen, at, more=_others(counts[identity] - TOLD, " di berkas ini"))


def _others(count: int, where: str = "") -> str:
    return f" (dan {count - 1} kali lagi{where})" if count > 1 else ""


def _in_document(
    held: InspectedFile, leave: Permissions, used: set[Scope], told: set[str]
) -> Iterator[Diagnostic]:
    """Tell each kind once a document, with the first spot and how many there are; leave out what is told."""
    counts: Counter[Identity] = Counter()
    first: dict[Identity, tuple[str, Sighting]] = {}
    for spot, seen in _inside(held):
        is_new = told.isdisjoint(seen.canonical_forms)
        if _is_forbidden(seen, held.file.path, leave, used) and is_new:
            counts[seen.identity] += 1
            first.setdefault(seen.identity, (spot, seen))
    for identity, (spot, seen) in first.items():
        yield personal_data_finding(seen, Place(held.file.path), spot, _others(counts[identity]))


def _inside(held: InspectedFile) -> Iterator[tuple[str, Sighting]]:
    """Yield what leads to persons in a document and in its name, each with its spot."""
    for spot, text in (*held.inspection.texts, ("namanya", held.file.name)):
        line, done = 1, 0
        for seen in sightings(text):
            line, done = line + text.count("\n", done, seen.start), seen.start
            yield spot or f"baris {line}", seen


def _seen(file: TextFile) -> Iterator[tuple[Sighting, Place]]:
    """Yield what leads to persons in a file as it is written, then what shows when its marks are gone."""
    reading = None if file.path.endswith(".csv") else as_read(file)
    is_marked = reading is not None and reading.text[1:] != "\n".join(file.lines)
    written: set[tuple[int, str]] = set()
    for seen, at, is_figure in _written(file):
        if not is_figure:
            yield seen, at
        if is_marked:
            written.add((at.line, seen.canonical_forms[0]))
    if reading is not None and is_marked:
        for seen in sightings(reading.text):
            line = reading.line(seen.start)
            if (line, seen.canonical_forms[0]) not in written:
                yield seen, Place(file.path, line)


def _written(file: TextFile) -> Iterator[tuple[Sighting, Place, bool]]:
    """Yield what looks like leading to persons, its cell, and whether it is declared to be a figure."""
    cells = Cells(file)
    # A comma between cells is no decimal mark.
    text = cells.text.replace(cells.delimiter, ";") if cells.delimiter else cells.text
    for seen in sightings(text):
        at = cells.at(seen.start)
        yield seen, at, _is_figure(file.path, at) and _is_plain(cells.short_cell(seen.start, _LONGEST_FIGURE))


def _is_figure(path: str, at: Place) -> bool:
    """Whether a column is one of figures: what is declared beats its looks."""
    match = kind_of(path) if at.column else None
    return match is not None and any(each.name == at.field and each.figures for each in match[0].columns)


def _is_plain(cell: str) -> bool:
    return _FIGURE.fullmatch(cell.strip(' "')) is not None


def _is_never(each: Permission) -> bool:
    return each.identity in NEVER or any(seen.identity in NEVER for seen in identifiers(each.value))


def _refused(each: Permission) -> Diagnostic:
    message = "NIK, nomor kartu keluarga, dan NIP tidak pernah dapat diizinkan"
    return finding(
        "P510", _value(each), message, "hapus baris ini, dan hapus nomornya dari berkas yang memuatnya"
    )


def _unused(each: Permission) -> Diagnostic:
    where = f"berkas kantor `{each.office}`" if each.office else "berkas mana pun"
    message = f"izin ini tidak terpakai: nilainya tidak ditemukan di {where}"
    return finding(
        "P511", _value(each), message, "hapus baris ini, atau samakan `nilai`, `jenis`, dan `satker`-nya"
    )


def _value(each: Permission) -> Place:
    return Place(each.at.path, each.at.line, 0, "nilai")
