"""P512: the last check. Every file of a finished site is searched, as it will be read, before it appears.

Two harmless texts can become somebody's number where a template puts them side by side, a theme or a plugin
can bring what no data hold: whatever reaches the site, and by whichever way, is searched here.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import file_digest, sha256
from io import BytesIO
from pathlib import Path, PurePosixPath
from stat import S_ISREG
from typing import Final, NoReturn

from generator.findings.privacy.identifiers import PERMISSIONS, code_of, name_of
from generator.findings.shared.catalog import CAUSES, finding
from generator.findings.shared.diagnostic import Diagnostic, Severity
from generator.record import page_addresses
from generator.sources.cache.cache import Cache
from generator.sources.documents.extracted_text import readers_version
from generator.sources.documents.inspection import (
    MOST_TEXT,
    READABLE,
    Fault,
    Inspection,
    Trait,
    inspect_file,
    inspect_stream,
)
from generator.values.privacy.search import KnownIdentifiers, SearchedLines, Sighting
from generator.values.shared.place import Place

# Copies that the program makes of a table, with the same cells in another form.
_COPIED: Final = (".xlsx", ".parquet", ".sqlite", ".png", page_addresses.EXCEL)
_BETWEEN: Final = {".csv": ',;"', ".json": '"', ".jsonld": '"', ".ttl": '"'}
_PAGE: Final = "index.html"
_REMEDY: Final = (
    "hapus atau ubah isian yang tampil di halaman itu; "
    f"bila ini milik kantor, beri izin dengan alasan di `{PERMISSIONS}`"
)
_OPAQUE: Final = "hapus berkas itu, atau sebut namanya di `mkdocs.yml` (`berkas_apa_adanya`)"


@dataclass(frozen=True, slots=True)
class Clearance:
    """What may pass although it seems to lead to a person, or without being looked into.

    ``excused`` are identifiers that may be published; ``searched`` are the digests (SHA-256) of bytes that
    checking has looked into already; ``made`` are the paths of files that the program writes from the data;
    ``named`` are those of files that the settings name, so that somebody answers for them.
    """

    excused: tuple[str, ...] = ()
    searched: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()

    def is_copy(self, path: str) -> bool:
        """Whether a file says in another form what one beside it says, which is looked into."""
        stem = path.removesuffix(".json")
        is_twin = stem != path and f"{stem}.csv" in self.made
        return path in self.made and (is_twin or path.endswith(_COPIED))


def leaks(site: Path, clearance: Clearance, cache: Cache, passed_over: str = "") -> tuple[Diagnostic, ...]:
    """Return what leads to a person in the folder ``site``: a finding each, at the first file that holds it.

    What can't be searched is a finding too, as are links and devices, unless ``clearance`` lets it pass.
    Causes that only deserve a warning are not repeated here. ``cache`` holds which files were clean before;
    the folder ``passed_over`` below the site is not looked into. Raises OSError where the disk refuses.
    """
    clean_files = _CleanFiles(cache, clearance.excused)

    def inspected() -> Iterator[tuple[str, Inspection]]:
        for name in sorted(_files_below(site, passed_over)):
            yield name, _inspected(site / name, name, clearance, clean_files)

    findings = _findings(inspected(), clearance, clean_files.forget)
    clean_files.write()
    return findings


def _files_below(site: Path, passed_over: str) -> Iterator[str]:
    """Yield the paths of all that is no folder; what a link leads to is not walked through."""
    for folder, folders, files in os.walk(site, onerror=_raised):
        below = Path(folder).relative_to(site)
        if below == Path() and passed_over in folders:
            folders.remove(passed_over)
        links = (name for name in folders if (Path(folder) / name).is_symlink())
        yield from ((below / name).as_posix() for name in (*files, *links))


def _raised(error: OSError) -> NoReturn:
    raise error


def leaks_in(
    files: Mapping[str, bytes], clearance: Clearance, cache: Cache | None = None, owner: str = ""
) -> tuple[Diagnostic, ...]:
    """Return the same of files that are not on the disk yet, by path.

    ``cache`` holds which files of their ``owner`` were clean before.
    """
    clean_files = _CleanFiles(cache, clearance.excused, owner) if cache else None
    inspections = (
        (name, _looked_into(name, content, clearance, clean_files)) for name, content in sorted(files.items())
    )
    if clean_files is None:
        return _findings(inspections, clearance, lambda _: None)
    findings = _findings(inspections, clearance, clean_files.forget)
    clean_files.write()
    return findings


def _looked_into(
    name: str, content: bytes, clearance: Clearance, clean_files: "_CleanFiles | None"
) -> Inspection:
    if not content or clearance.is_copy(name):
        return Inspection()
    if clean_files and clean_files.has(sha256(content).hexdigest(), name):
        return Inspection()
    if _is_table(name, clearance):
        return _of_table(name, content.decode())
    return inspect_stream(name.rpartition("/")[2], BytesIO(content), most_text=max(MOST_TEXT, len(content)))


def _findings(
    inspections: Iterable[tuple[str, Inspection]], clearance: Clearance, forget: Callable[[str], None]
) -> tuple[Diagnostic, ...]:
    """Return a finding for each thing that leads to a person; ``forget`` is told which files have one."""
    permitted = KnownIdentifiers(clearance.excused)
    places: dict[tuple[str, str], list[tuple[str, Sighting]]] = {}
    searched = SearchedLines()
    opaque: list[Diagnostic] = []
    for name, inside in inspections:
        why = _why_opaque(inside)
        if why:
            forget(name)
        if why and name not in clearance.named:
            opaque.append(_refused(name, why))
        texts = (*(text for _, text in inside.texts), name)
        for seen in _forbidden(texts, searched):
            if seen in permitted:
                continue
            places.setdefault((seen.identity.value, seen.text), []).append((_address(name), seen))
            forget(name)
    return (*opaque, *(_leak(held[0][1], [address for address, _ in held]) for held in places.values()))


class _CleanFiles:
    """Cache of the files of earlier sites in which nothing was found, by digest and name."""

    def __init__(self, cache: Cache, excused: Iterable[str], owner: str = "") -> None:
        """Open what was remembered for the same program, the same permissions and the same owner."""
        program = sha256(Path(__file__).read_bytes()).hexdigest()
        permissions = sha256("\0".join(sorted(excused)).encode("utf-8", "surrogatepass")).hexdigest()
        self._cache, self._name = cache, f"{program} {readers_version()} {permissions} {owner}"
        self._before = frozenset((cache.read(self._name) or b"").decode().split("\n"))
        self._clean: dict[str, str] = {}

    def has(self, digest: str, name: str) -> bool:
        """Return whether nothing was found in such a file before, and note that this site has it."""
        entry = f"{digest} {name}"
        self._clean[name] = entry
        return entry in self._before

    def forget(self, name: str) -> None:
        """Drop a file in which something was found, so that it is read every time."""
        self._clean.pop(name, None)

    def write(self) -> None:
        """Write the files of this site to the cache, and no others."""
        clean = frozenset(self._clean.values())
        if self._before != clean:
            self._cache.write(self._name, "\n".join(sorted(clean)).encode())


def _inspected(path: Path, name: str, clearance: Clearance, clean_files: _CleanFiles) -> Inspection:
    """Look into a file, unless that was done before or something else says the same."""
    status = path.lstat()
    if not S_ISREG(status.st_mode):
        return Inspection(fault=Fault.OTHER_KIND)
    if not status.st_size or clearance.is_copy(name):
        return Inspection()
    with path.open("rb") as stream:
        digest = file_digest(stream, "sha256").hexdigest()
    if digest in clearance.searched or clean_files.has(digest, name):
        return Inspection()
    if _is_table(name, clearance):
        return _of_table(name, path.read_text("utf-8"))
    return inspect_file(path, most_text=max(MOST_TEXT, status.st_size))


def _is_table(name: str, clearance: Clearance) -> bool:
    """Whether the program has made a file of the cells of a table, or one that no reader knows."""
    ending = PurePosixPath(name).suffix
    return name in clearance.made and (ending in _BETWEEN or ending.removeprefix(".") not in READABLE)


def _of_table(name: str, text: str) -> Inspection:
    between = _BETWEEN.get(PurePosixPath(name).suffix, "")
    return Inspection((("", _with_separate_cells(text, between)),))


def _with_separate_cells(text: str, between: str) -> str:
    """Part the cells of a table: a figure in the next cell is not what the word before speaks of."""
    for sign in ("\\n", *between):
        text = text.replace(sign, "\n")
    return text


def _why_opaque(inside: Inspection) -> str:
    if inside.fault is Fault.OTHER_KIND:
        return "bukan berkas biasa, atau isinya tidak sama dengan akhiran namanya"
    if inside.fault is not None or Trait.PACKED in inside.traits:
        return "isinya tidak dapat diperiksa"
    return "hanya sebagian isinya dapat diperiksa" if Trait.CUT in inside.traits else ""


def _forbidden(texts: Iterable[str], searched: SearchedLines) -> Iterator[Sighting]:
    for text in texts:
        for seen in searched.identifiers(text):
            if CAUSES[code_of(seen.identity)].severity is Severity.ERROR:
                yield seen


def _address(name: str) -> str:
    return f"/{name.removesuffix(_PAGE)}" if name == _PAGE or name.endswith(f"/{_PAGE}") else f"/{name}"


def _leak(seen: Sighting, where: list[str]) -> Diagnostic:
    others = len(set(where)) - 1
    more = f" dan {others} halaman atau berkas lain" if others else ""
    message = f"`{where[0]}`{more} akan memuat {name_of(seen)}; tidak ada yang diterbitkan"
    return finding("P512", Place(where[0]), message, _REMEDY)


def _refused(name: str, why: str) -> Diagnostic:
    return finding("P512", Place(f"/{name}"), f"`/{name}` tidak boleh terbit: {why}", _OPAQUE)
