"""A new portal: settings, a first office, a page of its own, and what a repository needs."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Final

from generator import __version__
from generator.loading.portal.offices import OFFICES
from generator.scaffold.office import first_document, profile_text
from generator.sources.shared.bundled import bundled_files
from generator.sources.shared.yaml_rewrite import yaml_text

_FOLDER: Final = Path(__file__).parent
_START: Final = _FOLDER / "awal"
_FORGE: Final = _FOLDER / "forge"
_COMPILED: Final = "__pycache__"
# What is copied of that which the program brings: what portals change, and what web servers read.
_COPIED: Final = ("content/tentang.md", "deploy/")
_LICENCE: Final = (
    "Creative Commons Atribusi 4.0 Internasional (CC BY 4.0)",
    "https://creativecommons.org/licenses/by/4.0/",
)


@dataclass(frozen=True, slots=True)
class NewPortal:
    """What must be known of a new portal and of its first office; each text is one line.

    ``address`` is where it will be published, empty where that is not known yet.
    """

    name: str
    address: str
    slug: str
    office: str
    ministry: str
    parent: str
    seat: str


def portal_files(new: NewPortal, year: int) -> dict[str, bytes]:
    """Return the files of a new portal by path; ``year`` is the running one."""
    texts = {
        "mkdocs.yml": _settings(new),
        "data/portal.yml": _masthead(new),
        **dict(_office(new, year)),
        "requirements.txt": f"kinerja-terbuka=={__version__}\n",
        ".gitignore": (_START / "gitignore").read_text("utf-8"),
        ".gitattributes": (_START / "gitattributes").read_text("utf-8"),
        "README.md": Template((_START / "README.md").read_text("utf-8")).substitute(
            nama=_plain(new.name), versi=__version__
        ),
    }
    copied = {name: place.read_bytes() for name, place in bundled_files().items() if name.startswith(_COPIED)}
    return {**_forge_files(), **copied, **{path: text.encode("utf-8") for path, text in texts.items()}}


def _forge_files() -> dict[str, bytes]:
    """Return the files of each forge, which stand in a folder for each as they stand in a portal."""
    return {
        path.relative_to(forge).as_posix(): path.read_bytes()
        for forge in (sorted(_FORGE.iterdir(), reverse=True) if _FORGE.is_dir() else ())
        for path in sorted(forge.rglob("*"))
        if path.is_file() and _COMPILED not in path.parts
    }


def _settings(new: NewPortal) -> str:
    address = (
        f"site_url: {yaml_text(new.address)}" if new.address else "# site_url: https://kinerja.contoh.go.id/"
    )
    return f"""\
# Pengaturan portal. Setiap baris yang dikenal diterangkan di portal: Bantuan, Pengaturan portal.
site_name: {yaml_text(new.name)}
site_description: {yaml_text(_summary(new))}
# Alamat portal. Bila portal tinggal di dalam folder, tulis foldernya juga.
{address}
# Tempat penyimpanan data portal ini, bila terbuka; tautannya tampil di kaki setiap halaman.
# repo_url: https://contoh.go.id/kinerja/data
docs_dir: content
plugins:
  - kinerja
"""


def _summary(new: NewPortal) -> str:
    return f"Apa yang dijanjikan {new.office}, apa hasilnya, dan dari mana setiap angkanya."


def _masthead(new: NewPortal) -> str:
    return f"""\
# Siapa yang menerbitkan portal ini, dan dengan lisensi apa.
nama: {yaml_text(new.name)}
ringkasan: {yaml_text(_summary(new))}
penerbit: {yaml_text(new.office)}
lisensi: {_LICENCE[0]}
alamat_lisensi: {_LICENCE[1]}
# Ke mana pembaca bertanya: unit dan salurannya, bukan nama orang.
kontak: {yaml_text(f"Hubungi {new.office} melalui saluran resminya.")}
"""


def _office(new: NewPortal, year: int) -> Iterator[tuple[str, str]]:
    """Yield the files of the first office, as those of every other one are written."""
    source, documents = first_document("", year)
    said = {
        "nama": new.office,
        "nama_pendek": new.office,
        "induk": new.parent,
        "kementerian": new.ministry,
        "kedudukan": new.seat,
        "ringkasan": f"{new.office} berkedudukan di {new.seat}, di bawah {new.parent}.",
    }
    yield f"{OFFICES}{new.slug}/satker.yml", profile_text(said, source)
    yield f"{OFFICES}{new.slug}/sumber.csv", documents


def _plain(text: str) -> str:
    """Write a text so that Markdown shows just this text."""
    return "".join(f"\\{sign}" if sign in r"\`*_{}[]<>()#+-.!|~&" else sign for sign in text)


def is_portal(folder: Path) -> bool:
    """Whether a folder is that of a portal, or of the data of one."""
    return (folder / "mkdocs.yml").exists() or (folder / "data").is_dir()


def contents(folder: Path) -> tuple[str, ...]:
    """Return the names of what stands in a folder, but for the store of a repository without files."""
    return tuple(sorted(name for name in os.listdir(folder) if name != ".git"))  # noqa: PTH208 - names are enough
