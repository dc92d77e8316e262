"""What a reader's browser sees on a page, gathered in one visit so that many tests can ask about it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import BrowserContext, Page, Request, Response

from tests.conftest import Site

PHONE: Final = 360
DESK: Final = 1280
# What can be pressed with a mouse, in pixels (WCAG 2.5.8).
SMALLEST: Final = 24
# Letters of twice their size, as readers set them (WCAG 1.4.4); then as they were.
LARGE: Final = """() => {
  const style = document.documentElement.style;
  style.fontSize = "200%";
  const tooWide = document.documentElement.scrollWidth - innerWidth;
  style.fontSize = "";
  return tooWide;
}"""
BAD: Final = 400
LEFT: Final = "net::ERR_ABORTED"  # the page's icon, when the next page is opened before it came
SCRIPTS: Final = Path(__file__).parent

# One page of each kind.
KINDS: Final = {
    "front": "",
    "offices": "satker/",
    "office, finished year": "satker/bspji-manado/",
    "office, running year": "satker/bbspji-agro/",
    "office, only planned": "satker/bspji-pekanbaru/",
    "year": "satker/bspji-manado/2023/",
    "quarter": "satker/bspji-manado/2023/tw3/",
    "indicator, finished": "satker/bspji-manado/indikator/kepuasan-masyarakat/",
    "indicator, running": "satker/bbspji-agro/indikator/pertumbuhan-pnbp/",
    "indicator, only planned": "satker/bspji-pekanbaru/indikator/tenan-inkubator/",
    "printed figures": "satker/bspji-manado/2023/angka-tercetak/",
    "rules": "aturan/",
    "rule": "aturan/mutu-pelayanan/",
    "data": "data/",
    "data, one table": "data/kinerja/",
    "file of data": "berkas/satker/bspji-manado/2023/tercetak.csv/",
    "kinds of files": "bantuan/berkas/",
    "kinds of files, one subject": "bantuan/berkas/kinerja/",
    "help": "bantuan/",
    "finding": "bantuan/galat/D201/",
    "methods": "metodologi/",
    "guide": "panduan/",
    "words": "istilah/",
    "public information": "satker/contoh/ppid/",
    "public information, list": "satker/contoh/ppid/daftar/",
    "public information, questions": "satker/contoh/ppid/saq/",
    "public information, requests": "satker/contoh/permohonan/",
    "public information, yearly report": "satker/contoh/ppid/laporan/2025/",
    "public information, service": "satker/bspji-palembang/ppid/layanan/",
    "public information, way to ask": "ppid/cara/",
    "public information, all offices": "ppid/",
    "explore": "jelajah/",
    "components": "desain/",
    "offices side by side": "bandingkan/",
    "offices side by side, money": "bandingkan/uang/2024/",
    "picture for other sites": "sematan/satker/bspji-manado/2023/capaian/",
    "accessibility": "aksesibilitas/",
    "search and index": "cari/",
    "front, English": "en/",
    "indicator, English": "en/satker/bspji-manado/indikator/kepuasan-masyarakat/",
    "data, English": "en/data/",
    "data, one table, English": "en/data/kinerja/",
    "nothing here": "404.html",
}
# What tells pages of one form apart: files of one ending, years, quarters, and what has a page of its own.
SAME_FORM: Final = (
    (re.compile(r"^berkas/.*(\.\w+/)$"), r"berkas/*\1"),
    # English pages are made as their twins are, so one office stands for all.
    (re.compile(r"^((?:sematan|en)/.*satker)/[^/]+/"), r"\1/*/"),
    (re.compile(r"\b(indikator|galat|aturan|unit)/[^/]+/"), r"\1/*/"),
    (re.compile(r"\b(tw\d|\d{4})\b"), "#"),
)
OFFICES: Final = tuple(path for kind, path in KINDS.items() if kind.startswith("office, "))


@dataclass(frozen=True, slots=True)
class Visit:
    """One page as a browser met it.

    ``head`` tells its language, title, description, headings, ids and pictures; ``phone`` and ``desk``
    tell its measures at 360 and 1280 pixels, ``large`` how far it
    is too wide at 360 with letters of twice their size; ``loaded`` are the addresses it loaded.
    """

    path: str
    head: dict[str, Any]
    phone: dict[str, Any]
    large: int
    desk: dict[str, Any]
    loaded: tuple[str, ...]
    troubles: tuple[str, ...]


@dataclass
class Watch:
    """Everything that goes wrong while a page is open."""

    troubles: list[str] = field(default_factory=list)

    def over(self, page: Page) -> None:
        """Listen to a page."""
        page.on("console", lambda said: self.troubles.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)

    def _failed(self, request: Request) -> None:
        if request.failure != LEFT:
            self.troubles.append(f"{request.failure}: {request.url}")

    def _answered(self, answer: Response) -> None:
        if answer.status >= BAD:
            self.troubles.append(f"{answer.status}: {answer.url}")

    def taken(self) -> tuple[str, ...]:
        """Hand over what was heard since the last time."""
        heard = tuple(self.troubles)
        self.troubles.clear()
        return heard


def script(name: str) -> str:
    """Read a script that measures a page."""
    return (SCRIPTS / f"{name}.js").read_text(encoding="utf-8")


def one_of_each(site: Site) -> tuple[str, ...]:
    """Choose pages: of each form in each office the first and the largest, and those of ``KINDS``."""
    chosen = set(KINDS.values())
    for _, same in groupby(sorted(site.paths, key=_form), key=_form):
        paths = tuple(same)
        chosen |= {paths[0], max(paths, key=lambda path: site.file(path).stat().st_size)}
    return tuple(sorted(chosen))


def _form(path: str) -> str:
    for pattern, replacement in SAME_FORM:
        path = pattern.sub(replacement, path)
    return path


def visits(context: BrowserContext, site: Site, paths: Iterable[str]) -> dict[str, Visit]:
    """Open pages on a phone, then widen each to a desk."""
    head, measures = script("head"), script("measures")
    page, watch = context.new_page(), Watch()
    watch.over(page)
    found = {}
    for path in paths:
        page.set_viewport_size({"width": PHONE, "height": 740})
        page.goto(site.address + path)
        told, phone = page.evaluate(head), page.evaluate(measures, SMALLEST)
        large = page.evaluate(LARGE)
        page.set_viewport_size({"width": DESK, "height": 800})
        desk = page.evaluate(measures, SMALLEST)
        found[path] = Visit(path, told, phone, large, desk, tuple(told["loaded"]), watch.taken())
    return found
