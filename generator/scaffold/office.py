"""A new office: its profile, its list of documents, and its row in the list of units."""

from collections.abc import Iterator
from typing import Final

from generator.domain.registers.register import Peer
from generator.scaffold.changes import Change, RefusedError
from generator.scaffold.documents import SourceRow, described
from generator.scaffold.portal_files import PortalFiles, require_right, require_slug
from generator.scaffold.templates import Cells, document_text, kind_named, table_text, with_rows
from generator.sources.shared.rewrite import with_cells
from generator.values.shared.open_cell import OPEN

UNITS: Final = "data/acuan/unit.csv"
# Kinds of units by the first words of their names.
_KINDS: Final = {
    "balai besar": "balai-besar", "balai": "balai", "pusat": "pusat", "sekretariat": "sekretariat",
}  # fmt: skip


def new_office(files: PortalFiles, given: Cells, document: str = "") -> tuple[Change, ...]:
    """Return the files of a new office, whose profile holds what is ``given`` by key, or the list of units.

    ``document`` is the title of the document that it was taken from. Raises ``RefusedError``.
    """
    require_slug(files.slug, "kantor", "bspji-ambon")
    if files.text(f"{files.folder}satker.yml") is not None:
        message = f"Kantor {files.slug} sudah ada. Isinya diubah di {files.folder}satker.yml"
        raise RefusedError(message)
    listed = _listed(files.loaded.portal.league.peers, files.slug, given)
    known = {"nama": listed.name, "nama_pendek": listed.short_name, "kode": listed.code} if listed else {}
    given = {**known, **given}
    source, documents = _documents(files, document)
    changes = (
        Change(f"{files.folder}satker.yml", profile_text(given, source)),
        *documents,
        *_registration(files, given),
    )
    require_right(files, changes)
    return changes


def profile_text(given: Cells, source: str) -> str:
    """Write the profile of an office, which says what is ``given`` by key, from a document by its key."""
    return document_text(kind_named("satker"), "Profil kantor.", {"sumber": source, **given})


def first_document(title: str, year: int) -> tuple[str, str]:
    """Return the key of an office's first document, and its list; without a title that is to be filled in."""
    untitled = {"id": "profil", "judul": OPEN, "jenis": "lainnya", "tahun": str(year)}
    row = described(title, year) if title else SourceRow("profil", untitled)
    return row.id, table_text(kind_named("sumber"), [row.cells or {}])


def _documents(files: PortalFiles, title: str) -> tuple[str, tuple[Change, ...]]:
    """Return the key of the document of the profile, and the list of documents where it is new or longer."""
    path = f"{files.folder}sumber.csv"
    text, year = files.text(path), files.today.year
    if text is None:
        source, documents = first_document(title, year)
        return source, (Change(path, documents),)
    present = [each["id"] for each in files.rows(path) if each.get("id")]
    if not title:
        return (present[0] if len(present) == 1 else OPEN), ()
    row = described(title, year, present)
    return row.id, (Change(path, with_rows(text, [row.cells or {}]), f"dokumen {row.id} didaftarkan"),)


def _registration(files: PortalFiles, given: Cells) -> Iterator[Change]:
    """Yield the list of units with the office in it, where there is such a list and it is known as what."""
    peers, text = files.loaded.portal.league.peers, files.text(UNITS)
    listed = _listed(peers, files.slug, given)
    kind = next(
        (kind for words, kind in _KINDS.items() if given.get("nama", "").lower().startswith(words)), ""
    )
    if text is None or not peers or (listed and listed.office):
        return
    if listed:
        changed = with_cells(files.root / UNITS, {listed.at.line: {"satker": files.slug}})
        if changed is not None:
            yield Change(UNITS, changed.decode("utf-8"), f"kantor ini disebut di baris {listed.at.line}")
    elif kind:
        names = {"nama": given["nama"], "nama_pendek": given.get("nama_pendek", given["nama"])}
        row = {"id": files.slug, **names, "jenis": kind, "kode": given.get("kode", ""), "satker": files.slug}
        yield Change(UNITS, with_rows(text, [row]), "satu baris untuk kantor ini")


def _listed(peers: tuple[Peer, ...], slug: str, given: Cells) -> Peer | None:
    """Return the row of the list of units that means the office already."""
    name, code = given.get("nama", "").lower(), given.get("kode", "")
    return next(
        (
            each
            for each in peers
            if each.id == slug or each.name.lower() == name or (code and each.code == code)
        ),
        None,
    )


def unlisted_hint(files: PortalFiles, changes: tuple[Change, ...]) -> str:
    """Say how the office gets into the list of units, where this could not be done; else nothing."""
    is_listed = any(change.path == UNITS for change in changes)
    peers = files.loaded.portal.league.peers
    if is_listed or not peers or any(each.office == files.slug for each in peers):
        return ""
    return f"Belum didaftarkan: tambahkan satu baris di {UNITS}, dengan {files.slug} di kolom satker."
