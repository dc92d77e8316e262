"""The folder ``content``: which files stand there, and which of them are published as they are."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.parsers import expat

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.sources.documents.inspection import ENDINGS
from generator.sources.shared.bundled import how_to_get
from generator.sources.shared.files import is_plain_file, not_opened, readable, walk
from generator.values.shared.place import Place

CONTENT: Final = "content"
THEME: Final = "theme"
PAGE_ENDING: Final = ".md"
OTHER_PAGES: Final = ("markdown", "mdown", "mkdn", "mkd", "mdwn")
# Pictures that browsers show and that can't run anything, and documents that can be looked into.
PASSED: Final = frozenset({"jpg", "jpeg", "png", "webp", "gif", *ENDINGS})
_SVG_ELEMENTS: Final = frozenset({
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "defs",
    "title", "desc", "use", "symbol", "clipPath", "mask", "pattern", "linearGradient", "radialGradient",
    "stop", "marker", "style", "image", "metadata", "switch", "filter", "feGaussianBlur", "feOffset",
    "feBlend", "feFlood", "feComposite", "feMerge", "feMergeNode", "feColorMatrix",
})  # fmt: skip
_INTERNAL_LINK: Final = re.compile(
    r"\s*(?:#[^\s]*|data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*)"
)
_OUTWARD: Final = re.compile(r"@import|expression\s*\(|url\s*\(\s*['\"]?\s*(?!#)", re.IGNORECASE)
_ESCAPED: Final = "\\"


@dataclass(frozen=True, slots=True)
class Content:
    """The names of all files below ``content`` and ``theme``, hidden ones left out, relative to each."""

    files: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()


def read_content(root: Path) -> Content:
    """List the files below ``content`` and ``theme`` of the portal in ``root``. Never raises."""
    return Content(_names(root / CONTENT), _names(root / THEME))


def missing_folders(root: Path) -> Iterator[Diagnostic]:
    """Yield a finding for each folder or file without which no page of a portal can be shown."""
    for name in (CONTENT, f"{THEME}/base.html"):
        if not (root / name).exists():
            remedy = how_to_get(name, f"salin `{name}` dari portal contoh")
            yield finding("B116", Place(name), f"`{name}` tidak ada", remedy)


def is_page(name: str) -> bool:
    """Whether the site builder takes a file for a page, by whichever ending."""
    return name.lower().rpartition(".")[2] in {"md", *OTHER_PAGES}


def is_passed(name: str, named: Collection[str]) -> bool:
    """Whether a file that is no page is published: by its ending, or because the settings name it."""
    return name in named or name.rpartition(".")[2].lower() in PASSED


def _names(top: Path) -> tuple[str, ...]:
    return tuple(readable(name) for name in walk(top, lambda _: None) if is_plain_file(top / name))


def svg_faults(root: Path, name: str) -> tuple[Diagnostic, ...]:
    """Return B125 for everything that an SVG below ``content`` could run or load, or if it is unreadable."""
    path = f"{CONTENT}/{name}"
    reader = _Svg(path)
    try:
        reader.read((root / path).read_bytes())
    except OSError as error:
        return (not_opened(path, error),)
    return tuple(reader.findings)


class _Svg:
    """Parser of one picture that collects findings."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.findings: list[Diagnostic] = []
        self._style = False
        self._parser = expat.ParserCreate(namespace_separator=" ")

    def read(self, content: bytes) -> None:
        parser = self._parser
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = lambda *_: self._report("<!DOCTYPE>")
        parser.EntityDeclHandler = lambda *_: self._report("<!ENTITY>")
        parser.ProcessingInstructionHandler = lambda target, _: self._report(f"<?{target}>")
        try:
            parser.Parse(content, True)  # noqa: FBT003 - expat's own way to say that this is all
        except (expat.ExpatError, ValueError, LookupError):
            remedy = "simpan ulang dari program gambarnya sebagai SVG biasa, atau pakai PNG"
            at = Place(self.path, parser.CurrentLineNumber)
            self.findings.append(finding("B125", at, "gambar SVG ini tidak dapat dibaca", remedy))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        is_drawn = space in {"", "http://www.w3.org/2000/svg"}
        if tag not in _SVG_ELEMENTS if is_drawn else space == "http://www.w3.org/1999/xhtml":
            self._report(f"<{tag}>")
        self._style = tag == "style"
        for key, value in attributes.items():
            self._attribute(tag, key.rpartition(" ")[2], value)

    def _attribute(self, tag: str, name: str, value: str) -> None:
        is_link = name in {"href", "src"} and not _INTERNAL_LINK.fullmatch(value)
        if (
            name.lower().startswith("on")
            or is_link
            or _OUTWARD.search(value)
            or (name == "style" and _ESCAPED in value)
        ):
            self._report(f"<{tag} {name}>")

    def _end(self, _name: str) -> None:
        self._style = False

    def _text(self, text: str) -> None:
        if self._style and (_OUTWARD.search(text) or _ESCAPED in text):
            self._report("<style>")

    def _report(self, what: str) -> None:
        message = f"gambar ini memuat `{what}`, yang dapat menjalankan skrip atau memuat berkas lain"
        remedy = "hapus bagian itu, atau simpan gambarnya sebagai PNG"
        at = Place(self.path, self._parser.CurrentLineNumber)
        self.findings.append(finding("B125", at, message, remedy))
