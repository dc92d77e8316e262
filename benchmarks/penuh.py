"""Whole indicator pages, from data on disk to the site, beside Markdown pages that say the same.

``siapkan N`` makes a synthetic portal with N indicators (three years, four quarters, targets, interim
targets and prose) and, from the indicator pages that the program makes of it, Markdown pages with the
same headings, sentences, lists and tables; links and colours are left out, to Markdown's advantage.
Then three ways are measured, without charts, each printing its seconds by the clock and of processor:

- ``markdown``: those Markdown pages through MkDocs with Material as it comes, a menu of one page, no search;
- ``mkdocs``: the same pages, finished, through MkDocs with our plugin and theme;
- ``semua``: the whole journey of the portal: read, judge, check, write every page and machine copy.
"""

import logging
import pickle
import re
import sys
from collections.abc import Iterable
from dataclasses import replace
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path
from typing import Final

from alat import Clock
from contoh import REPOSITORY, Size, write_portal
from mkdocs.commands.build import build
from mkdocs.config import load_config
from siap import Ready, menu_pages

sys.path.insert(0, str(REPOSITORY))
from generator.findings.shared.diagnostic import Outcome, has_errors
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Page
from generator.phases.publication import Publication
from generator.plugin import adapter
from generator.plugin.prepared import PreparedPortal
from generator.values.shared.moment import Clock as Moment
from tests.building import build as build_whole

PER_OFFICE: Final = 20
SITE: Final = "site_name: Ukuran\nsite_url: https://contoh.go.id/\n"
OURS: Final = f"{SITE}theme: {{name: material, custom_dir: {REPOSITORY}/theme, language: id, font: false}}\n"
PLAIN: Final = "{name: material, language: id, font: false}"
MARKDOWN: Final = f"{SITE}docs_dir: content\nplugins: []\nnav: [index.md]\ntheme: {PLAIN}\n"
READY: Final = f"{OURS}docs_dir: content\nplugins: [kinerja]\n"
WHOLE: Final = f"{OURS}docs_dir: {REPOSITORY}/content\nplugins: [kinerja]\n"
WAYS: Final = {"markdown": MARKDOWN, "mkdocs": READY, "semua": WHOLE}
LINK: Final = re.compile(r'href="/(?!assets/)[^"]*"')
BLOCKS: Final = {
    "h1": "# ",
    "h2": "## ",
    "h3": "### ",
    "p": "",
    "li": "- ",
    "dt": "",
    "dd": "",
    "summary": "",
}


def whole(root: Path, host: str = "") -> Outcome[Publication]:
    """Build the portal as the program does, with no picture drawn."""
    figures = import_module("generator.pages.shared.figures")
    for name in ("render", "prepare"):
        setattr(figures, name, lambda *_: ())
    Draft.figures = lambda self, *_: dict.fromkeys(self.pictures)  # type: ignore[method-assign]
    return build_whole(root, host)


def beside(root: Path, host: str, _clock: Moment) -> Outcome[PreparedPortal | None]:
    """Build the portal whose data stand beside the folder of the settings."""
    return Outcome(Ready(whole(root.parent, host).value))


def ready(root: Path, _host: str, _clock: Moment) -> Outcome[PreparedPortal | None]:
    """Hand on the pages that were made before."""
    return Outcome(Ready(pickle.loads((root / "halaman").read_bytes())))  # noqa: S301 - written by ourselves


class ArticleText(HTMLParser):
    """The words of an article as Markdown."""

    def __init__(self) -> None:
        """Start with an empty page."""
        super().__init__()
        self.blocks: list[str] = []
        self.rows: list[list[str]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        """Close what came before a block, and open rows."""
        if tag == "table":
            self.end_block("")
            self.rows = []
        elif tag == "tr":
            self.rows.append([])
        elif tag in BLOCKS and not self.rows:
            self.end_block("")

    def handle_endtag(self, tag: str) -> None:
        """Write a block, a cell or a table."""
        if tag in {"th", "td"}:
            self.rows[-1].append(self.taken().replace("|", "\\|"))
        elif tag == "table":
            head, *rows = (f"| {' | '.join(row)} |" for row in self.rows)
            self.blocks.append("\n".join([head, "|---" * len(self.rows[0]) + "|", *rows]))
            self.rows = []
        elif tag in BLOCKS and not self.rows:
            self.end_block(BLOCKS[tag])

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.words.append(data)

    def taken(self) -> str:
        """Take the words so far, on one line."""
        text = " ".join("".join(self.words).split())
        self.words = []
        return text

    def end_block(self, mark: str) -> None:
        """Write the words so far as one block."""
        text = self.taken()
        if text:
            self.blocks.append(mark + text)


def _markdown(page: Page) -> str:
    article = ArticleText()
    article.feed(page.body)
    return "\n\n".join(article.blocks) + "\n"


def prepare(root: Path, indicators: int) -> None:
    """Write the synthetic portal, and the three sites that are built from it."""
    write_portal(root, Size(indicators // PER_OFFICE, 3, PER_OFFICE, full=True))
    made = whole(root)
    if has_errors(made.diagnostics):
        raise AssertionError(made.diagnostics[0])
    pages = [
        page for page in made.value.pages if page.path.startswith("satker/") and "/indikator/" in page.path
    ]
    for way, text in WAYS.items():
        (root / way / "content").mkdir(parents=True)
        (root / way / "mkdocs.yml").write_text(text)
    (root / "mkdocs/halaman").write_bytes(pickle.dumps(_standing_alone(pages)))
    _write_markdown(root / "markdown/content", pages)


def _standing_alone(pages: Iterable[Page]) -> Publication:
    """Let the links lead to the front page: a link that leads nowhere stops a build."""
    bodies = {page.path: LINK.sub('href="/"', page.body) for page in pages}
    alone = [replace(page, body=bodies[page.path], copies=()) for page in pages]
    above = {crumb.path: crumb.title for page in pages for crumb in page.crumbs}
    stubs = (Page(path, title, "", f"<h1>{title}</h1>") for path, title in ({"": "Beranda"} | above).items())
    return Publication((*alone, *stubs, *menu_pages(above.keys() | {""})))


def _write_markdown(content: Path, pages: Iterable[Page]) -> None:
    (content / "index.md").write_text("# Beranda\n")
    for page in pages:
        file = content / f"{page.path.rstrip('/')}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_markdown(page))


def measure(root: Path, way: str) -> tuple[float, float]:
    """Build one site in this process; return the seconds by the clock and of processor."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    clock = Clock()
    adapter.PREPARE = beside if way == "semua" else ready
    build(load_config(str(root / way / "mkdocs.yml")))
    return clock.read()


if __name__ == "__main__":
    if sys.argv[1] == "siapkan":
        prepare(Path(sys.argv[3]), int(sys.argv[2]))
    else:
        print(*measure(Path(sys.argv[2]), sys.argv[1]))
