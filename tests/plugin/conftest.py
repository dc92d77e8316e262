"""A small portal made of synthetic pages, built by MkDocs through the plugin."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.findings.shared.diagnostic import Diagnostic, Outcome
from generator.pages.privacy.site_scan import Clearance
from generator.pages.shared.page import CopiedFile, Page, PublishedFile
from generator.phases.office_pages import Caches, PendingOffice
from generator.phases.publication import Publication
from generator.plugin.prepared import PreparedPortal
from generator.publication.files import MARK
from generator.values.shared.moment import Clock

ROOT = Path(__file__).parents[2]
CONFIG = """\
site_name: Portal Uji
site_url: {site_url}
docs_dir: content
theme: {{name: material, custom_dir: theme, language: id, font: false}}
plugins:
  - kinerja: {{bawaan: false}}
markdown_extensions: [admonition, def_list, footnotes, tables: {{use_align_attribute: true}}]
validation: {{absolute_links: relative_to_docs, anchors: warn}}
extra:
  menu: [{{judul: Beranda, alamat: ""}}]
"""


@dataclass(frozen=True)
class Prepared:
    """What the plugin is given: a portal without offices, whose own pages are there already."""

    publication: Publication
    caches: Caches
    offices: tuple[PendingOffice, ...] = ()
    report_to: str = ""

    @property
    def clearance(self) -> Clearance:
        """What may be published."""
        return self.publication.clearance

    def published(self, *_: object) -> Outcome[Publication]:
        """Return the pages."""
        return Outcome(self.publication)


@dataclass
class Portal:
    """A portal folder whose content a test sets before it builds."""

    root: Path
    pages: tuple[Page, ...] = ()
    files: tuple[PublishedFile, ...] = ()
    documents: tuple[CopiedFile, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    roots: list[Path] = field(default_factory=list)
    hosts: list[str] = field(default_factory=list)
    clocks: list[Clock] = field(default_factory=list)
    report_to: str = ""

    def build(self, *, strict: bool = True) -> None:
        """Build the site as ``mkdocs build --strict`` does."""
        config = load_config(str(self.root / "mkdocs.yml"), strict=strict)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)

    def read(self, path: str) -> str:
        """Read a published file."""
        return (self.root / "site" / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        """Write a file of the portal."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def published(self) -> dict[str, bytes]:
        """Read the whole site, but for the mark by which the program knows it again."""
        site = self.root / "site"
        files = (path for path in site.rglob("*") if path.is_file() and path.name != MARK)
        return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}

    def outcome(self, root: Path, host: str, clock: Clock) -> Outcome[PreparedPortal | None]:
        """Stand in for what reads the portal."""
        self.roots.append(root)
        self.clocks.append(clock)
        self.hosts.append(host)
        digests = (sha256(each.source.read_bytes()).hexdigest() for each in self.documents)
        made = frozenset(each.path for each in self.files)
        leave = Clearance(searched=frozenset(digests), made=made)
        publication = Publication(self.pages, self.files, self.documents, clearance=leave)
        return Outcome(
            Prepared(publication, Caches(root, root, root), report_to=self.report_to), self.diagnostics
        )


def page(path: str = "", body: str = "<h1>Judul</h1>", title: str = "Judul") -> Page:
    """Make a page of which only the path matters."""
    return Page(path, title, "Uraian", body)


MakePortal = Callable[..., Portal]


@pytest.fixture
def make_portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MakePortal:
    """Make a portal folder with the real theme and one front page."""

    def make(site_url: str = "https://contoh.go.id/") -> Portal:
        shutil.copytree(ROOT / "theme", tmp_path / "theme")
        portal = Portal(tmp_path, pages=(page(),))
        portal.write("mkdocs.yml", CONFIG.format(site_url=site_url))
        portal.write("content/tentang.md", "# Tentang\n\nSebuah portal.\n")
        monkeypatch.setattr("generator.plugin.adapter.PREPARE", portal.outcome)
        monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
        return portal

    return make


@pytest.fixture
def portal(make_portal: MakePortal) -> Portal:
    """Make a portal at the root of its host."""
    return make_portal()
