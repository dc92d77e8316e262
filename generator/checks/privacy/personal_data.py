"""P501 to P514: no personal data is published without a permission, and no permission outlives its use.

Law: UU 27/2022, UU 14/2008 pasal 17 huruf h.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
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
# How many sightings of a kind are reported per file; the rest is counted.
MOST_REPORTED: Final = 100


def check(read: Material, permissions: tuple[Permission, ...]) -> Iterator[Diagnostic]:
    """Find personal data in all that was read, and permissions that are forbidden or unused."""
    search = searched(read, permissions)
    yield from refused(permissions)
    yield from search.findings
    yield from unused(permissions, search.used)


@dataclass(frozen=True, slots=True)
class Search:
    """What leads to persons in files, and the scopes of the permissions that let something pass."""

    findings: tuple[Diagnostic, ...]
    used: frozenset[Scope]


def searched(read: Material, permissions: tuple[Permission, ...]) -> Search:
    """Search all that was read for personal data that no permission allows."""
    granted, used = Permissions(permissions), set[Scope]()
    findings = [*_in_names((*read.files, *read.prose), granted, used)]
    reported: defaultdict[str, set[str]] = defaultdict(set)
    for file in (*read.files, *read.prose, *read.settings):
        findings += _reported(_recorded(_forbidden(file, granted, used), reported))
    for document in (*read.documents, *read.other_files):
        findings += _in_document(document, granted, used, reported[document.file.path])
    return Search(tuple(findings), frozenset(used))


def refused(permissions: tuple[Permission, ...]) -> Iterator[Diagnostic]:
    """Find permissions that nobody may give."""
    return (_refused(each) for each in permissions if _is_never(each))


def unused(permissions: tuple[Permission, ...], used: Collection[Scope]) -> Iterator[Diagnostic]:
    """Find permissions that nothing in the whole portal needs, beyond those in ``used``."""
    never = {each.scope for each in permissions if _is_never(each)}
    for permission in permissions:
        is_needed = permission.scope in used or permission.scope in never
        if not is_needed and permission.identity is not None:
            yield _unused(permission)


def figures_like_identifiers(files: tuple[TextFile, ...]) -> tuple[str, ...]:
    """Return the declared figures that only look like somebody's number."""
    return tuple(
        sighting.text for file in files for sighting, _, is_figure in _raw_sightings(file) if is_figure
    )


def _forbidden(
    file: TextFile, permissions: Permissions, used: set[Scope]
) -> Iterator[tuple[Sighting, Place]]:
    """Yield the sightings in a file that no permission allows; add the scopes that are used to ``used``."""
    for sighting, at in _file_sightings(file):
        if file.path == PERMISSIONS:
            if sighting.identity in NEVER or sighting not in permissions:
                yield sighting, at
        elif _is_forbidden(sighting, file.path, permissions, used):
            yield sighting, at


def _is_forbidden(sighting: Sighting, path: str, permissions: Permissions, used: set[Scope]) -> bool:
    granted = permissions.granted(sighting, path)
    if not granted or sighting.identity in NEVER:
        return True
    used.update(granted)
    return False


def _in_names(files: Iterable[TextFile], permissions: Permissions, used: set[Scope]) -> Iterator[Diagnostic]:
    """Find personal data in names of files and folders, which become addresses."""
    paths = [file.path for file in files]
    names = "\n".join(paths)
    for sighting in sightings(names):
        path = paths[names.count("\n", 0, sighting.start)]
        if _is_forbidden(sighting, path, permissions, used):
            yield personal_data_finding(sighting, Place(path), "nama berkas ini")


def _recorded(
    placed_sightings: Iterable[tuple[Sighting, Place]], reported: Mapping[str, set[str]]
) -> Iterator[tuple[Sighting, Place]]:
    """Record the reported sightings of a text file, so that inspecting it does not report them again."""
    for sighting, at in placed_sightings:
        reported[at.path].update(sighting.canonical_forms)
        yield sighting, at


def _reported(placed_sightings: Iterable[tuple[Sighting, Place]]) -> Iterator[Diagnostic]:
    """Report each sighting up to ``MOST_REPORTED`` of a kind; one more finding counts the rest."""
    counts: Counter[Identity] = Counter()
    last: dict[Identity, tuple[Sighting, Place]] = {}
    for sighting, at in placed_sightings:
        counts[sighting.identity] += 1
        if counts[sighting.identity] <= MOST_REPORTED:
            yield personal_data_finding(sighting, at)
        else:
            last.setdefault(sighting.identity, (sighting, at))
    for identity, (sighting, at) in last.items():
        yield personal_data_finding(
            sighting, at, more=_others(counts[identity] - MOST_REPORTED, " di berkas ini")
        )


def _others(count: int, where: str = "") -> str:
    return f" (dan {count - 1} kali lagi{where})" if count > 1 else ""


def _in_document(
    document: InspectedFile, permissions: Permissions, used: set[Scope], reported: set[str]
) -> Iterator[Diagnostic]:
    """Report each kind once a document, with its first place and their number; leave out what is reported."""
    counts: Counter[Identity] = Counter()
    first: dict[Identity, tuple[str, Sighting]] = {}
    for place, sighting in _document_sightings(document):
        is_new = reported.isdisjoint(sighting.canonical_forms)
        if _is_forbidden(sighting, document.file.path, permissions, used) and is_new:
            counts[sighting.identity] += 1
            first.setdefault(sighting.identity, (place, sighting))
    for identity, (place, sighting) in first.items():
        yield personal_data_finding(sighting, Place(document.file.path), place, _others(counts[identity]))


def _document_sightings(document: InspectedFile) -> Iterator[tuple[str, Sighting]]:
    """Yield the sightings in a document and in its name, each with the place in words."""
    for place, text in (*document.inspection.texts, ("namanya", document.file.name)):
        line, done = 1, 0
        for sighting in sightings(text):
            line, done = line + text.count("\n", done, sighting.start), sighting.start
            yield place or f"baris {line}", sighting


def _file_sightings(file: TextFile) -> Iterator[tuple[Sighting, Place]]:
    """Yield the sightings in a file as it is written, then those that show once markup is removed."""
    reading = None if file.path.endswith(".csv") else as_read(file)
    is_marked = reading is not None and reading.text[1:] != "\n".join(file.lines)
    written: set[tuple[int, str]] = set()
    for sighting, at, is_figure in _raw_sightings(file):
        if not is_figure:
            yield sighting, at
        if is_marked:
            written.add((at.line, sighting.canonical_forms[0]))
    if reading is not None and is_marked:
        for sighting in sightings(reading.text):
            line = reading.line(sighting.start)
            if (line, sighting.canonical_forms[0]) not in written:
                yield sighting, Place(file.path, line)


def _raw_sightings(file: TextFile) -> Iterator[tuple[Sighting, Place, bool]]:
    """Yield each sighting with its cell, and whether its column is declared to hold figures."""
    cells = Cells(file)
    # A comma between cells is no decimal mark.
    text = cells.text.replace(cells.delimiter, ";") if cells.delimiter else cells.text
    for sighting in sightings(text):
        at = cells.at(sighting.start)
        yield (
            sighting,
            at,
            _is_figure(file.path, at) and _is_plain(cells.short_cell(sighting.start, _LONGEST_FIGURE)),
        )


def _is_figure(path: str, at: Place) -> bool:
    """Whether a column is one of figures: what is declared beats its looks."""
    match = kind_of(path) if at.column else None
    return match is not None and any(each.name == at.field and each.figures for each in match[0].columns)


def _is_plain(cell: str) -> bool:
    return _FIGURE.fullmatch(cell.strip(' "')) is not None


def _is_never(permission: Permission) -> bool:
    return permission.identity in NEVER or any(
        identifier.identity in NEVER for identifier in identifiers(permission.value)
    )


def _refused(permission: Permission) -> Diagnostic:
    message = "NIK, nomor kartu keluarga, dan NIP tidak pernah dapat diizinkan"
    return finding(
        "P510", _value(permission), message, "hapus baris ini, dan hapus nomornya dari berkas yang memuatnya"
    )


def _unused(permission: Permission) -> Diagnostic:
    where = f"berkas kantor `{permission.office}`" if permission.office else "berkas mana pun"
    message = f"izin ini tidak terpakai: nilainya tidak ditemukan di {where}"
    return finding(
        "P511",
        _value(permission),
        message,
        "hapus baris ini, atau samakan `nilai`, `jenis`, dan `satker`-nya",
    )


def _value(permission: Permission) -> Place:
    return Place(permission.at.path, permission.at.line, 0, "nilai")
