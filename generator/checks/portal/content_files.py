"""B123 to B125: what stands below ``content`` has an address, and may be published as it is."""

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Final

from generator.domain.portal.settings import NamedFile
from generator.findings.shared.catalog import finding, quoted
from generator.findings.shared.diagnostic import Diagnostic
from generator.sources.documents.extracted_text import InspectedFile, unreadable
from generator.sources.documents.inspection import Fault, Trait
from generator.sources.portal.content import (
    CONTENT,
    OTHER_PAGES,
    PAGE_ENDING,
    PASSED,
    Content,
    is_page,
    is_passed,
    svg_faults,
)
from generator.sources.shared.files import is_plain_file
from generator.values.shared.place import Place

_STEP: Final = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
# The help pages have the names of the findings that they explain.
_HELP: Final = re.compile(r"bantuan/galat/[A-Z]\d+\.md")
_UNUSED: Final = "templates"
_PARTLY: Final = {
    Trait.PACKED: "ada berkas di dalam berkas ini yang tidak dapat diperiksa",
    Trait.CUT: "hanya sebagian isi berkas ini yang dapat diperiksa",
}
_DIRECTLY: Final = (
    "sebut namanya di `mkdocs.yml` (`plugins`, `kinerja`, `berkas_apa_adanya`), "
    "atau pindahkan keluar dari `content/`"
)


def check(
    root: Path, content: Content, named: Collection[NamedFile], inspected: Iterable[InspectedFile] = ()
) -> Iterator[Diagnostic]:
    """Find files below ``content`` that have no address, or may not be published as they are.

    ``inspected`` are the files of ``content`` and ``theme`` with what was found inside them.
    """
    allowed = {each.path for each in named}
    for name in content.files:
        misnamed = None if name in allowed or _HELP.fullmatch(name) else _misnamed(name)
        if not is_page(name) and not is_passed(name, allowed):
            yield _refused(name)
        elif misnamed:
            yield misnamed
    for file in named:
        yield from _named(root, file)
    for document in inspected:
        yield from _opaque(document, allowed)


def _misnamed(name: str) -> Diagnostic | None:
    """Answer a name that no address should have with the one to give."""
    at = Place(f"{CONTENT}/{name}")
    folder, _, file_name = name.rpartition("/")
    stem, _, ending = file_name.rpartition(".")
    if ending.lower() in OTHER_PAGES:
        return finding(
            "B124", at, "halaman tulisan berakhiran `.md`", f"ganti namanya menjadi `{stem}{PAGE_ENDING}`"
        )
    if name.startswith(f"{_UNUSED}/"):
        message = f"isi folder `{_UNUSED}` tidak diterbitkan pembuat situs"
        return finding("B124", at, message, "pindahkan ke folder dengan nama lain, atau hapus")
    if all(map(_STEP.fullmatch, name.split("/"))):
        return None
    better = "/".join(filter(None, (*map(_plain, folder.split("/")), _plain_name(stem, ending))))
    message = "nama berkas dan folder di `content/` hanya memuat huruf kecil, angka, titik, dan tanda hubung"
    return finding("B124", at, message, f"ganti namanya menjadi `{CONTENT}/{better}`")


def _plain(step: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", step.lower()).strip("-")


def _plain_name(stem: str, ending: str) -> str:
    if ending == "md" and stem.lower() == "readme":
        return "index.md"
    return f"{_plain(stem) or 'berkas'}.{_plain(ending)}" if stem else _plain(ending) or "berkas"


def _refused(name: str) -> Diagnostic:
    ending = name.rpartition("/")[2].rpartition(".")[2].lower()
    kinds = quoted(sorted(PASSED))
    message = f"berkas berakhiran `.{ending}` di `content/` tidak terbit begitu saja; yang boleh: {kinds}"
    return finding("B123", Place(f"{CONTENT}/{name}"), message, _DIRECTLY)


def _opaque(document: InspectedFile, allowed: Collection[str]) -> Iterator[Diagnostic]:
    """Find a file that can't be inspected, or only in part, and that the settings do not name."""
    path, fault = document.file.path, document.inspection.fault
    name = path.removeprefix(f"{CONTENT}/")
    if name in allowed or (name != path and not is_passed(name, allowed)):
        return  # what is not published, or is named by somebody
    if fault not in {None, Fault.EMPTY}:
        yield unreadable(path, fault)
    for trait, message in _PARTLY.items():
        if trait in document.inspection.traits:
            yield finding("B123", Place(path), message, _DIRECTLY)


def _named(root: Path, named: NamedFile) -> Iterator[Diagnostic]:
    """Check that a file that the settings name is there, is no page, and runs nothing as a picture."""
    path = root / CONTENT / named.path
    if is_page(named.path):
        message = f"`{named.path}` halaman tulisan; halaman terbit tanpa disebut di sini"
        yield finding("B122", named.at, message, "hapus baris ini", mark=named.path)
    elif not is_plain_file(path):
        message = f"`{named.path}` tidak ada di `content/`"
        yield finding("B122", named.at, message, "hapus baris ini, atau taruh berkasnya", mark=named.path)
    elif named.path.lower().endswith(".svg"):
        yield from svg_faults(root, named.path)
