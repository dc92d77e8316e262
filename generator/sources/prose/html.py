"""Pages that people write, as the site builder will show them: one renderer for checking and for building.

Links and elements are taken from the rendered markup, so that nothing that Markdown makes of a text (from
entities, references, footnotes or whatever else) is overlooked; the row is looked up in the text.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from typing import Any, Final

from markdown import Markdown  # type: ignore[import-untyped]
from markdown.extensions import Extension  # type: ignore[import-untyped]

from generator.sources.prose.article import body_start, term_anchor
from generator.sources.shared.files import TextFile
from generator.values.shared.place import Place

Extensions = tuple[tuple[str, tuple[tuple[str, object], ...]], ...]
# What MkDocs always adds.
_ALWAYS: Final = ("toc", "tables", "fenced_code")
_GLOBAL: Final = frozenset({"id", "class", "title"})
# All elements that Markdown makes of a text, with what may be said in each beside its id, class and title.
_ELEMENTS: Final = {
    **dict.fromkeys(
        ("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "dl", "dt", "dd", "pre", "code", "em", "strong"),
        frozenset[str](),
    ),
    **dict.fromkeys(
        ("blockquote", "hr", "br", "sup", "abbr", "div", "span", "table", "thead", "tbody", "tr"),
        frozenset[str](),
    ),
    "a": frozenset({"href"}), "img": frozenset({"src", "alt"}), "ol": frozenset({"start"}),
    "li": frozenset({"value"}), "th": frozenset({"align", "style"}), "td": frozenset({"align", "style"}),
}  # fmt: skip
_ALIGNED: Final = re.compile(r"text-align: (?:left|right|center);")
_BEFORE: Final = r"(?:(?<=[(<\[:\s\"'=])|^)"
_AFTER: Final = r"(?=[)>\]\s\"'#?]|$)"


class NoRawHtml(Extension):  # type: ignore[misc]
    """Extension of Markdown that shows HTML tags as text instead of passing them through."""

    def extendMarkdown(self, md: Any) -> None:  # noqa: ANN401, N802
        """Remove the two processors of raw HTML from ``md``."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")


@dataclass(frozen=True, slots=True)
class Link:
    """An address on a page, and where it is written; ``is_loaded`` says that the page loads what is there."""

    address: str
    at: Place
    is_loaded: bool = False


@dataclass(frozen=True, slots=True)
class Hypertext:
    """A hand-written page as rendered: its links, its anchors, and markup that Markdown of ours never makes.

    ``path`` is that of its file below ``content``. ``anchors`` are the ids that
    links may lead to; ``strange`` are unexpected elements and attributes, each with its place.
    """

    path: str
    links: tuple[Link, ...] = ()
    anchors: frozenset[str] = frozenset()
    strange: tuple[tuple[str, Place], ...] = ()


def hypertexts(files: Iterable[TextFile], folder: str, extensions: Extensions) -> tuple[Hypertext, ...]:
    """Render the Markdown files below ``folder`` and return their links, anchors and unusual markup.

    ``extensions`` are those of the settings, by name with options. Never raises.
    """
    pages = [file for file in files if file.path.endswith(".md") and file.is_read]
    names = [*dict.fromkeys((*_ALWAYS, *(name for name, _ in extensions)))]
    options = {name: dict(chosen) for name, chosen in extensions}
    markdown = Markdown(extensions=[*names, NoRawHtml()], extension_configs=options)
    return tuple(_hypertext(each, folder, markdown) for each in pages)


def strange_markup(html: str) -> str:
    """Return the first element or attribute that Markdown of ours never makes, empty where there is none."""
    markup = _parsed(html)
    return markup.strange[0] if markup.strange else ""


@dataclass(slots=True)
class _Markup:
    links: list[tuple[str, bool]] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    strange: list[str] = field(default_factory=list)
    explained: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Parser that collects links, anchors and unexpected markup."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.markup = _Markup()
        self._word: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        allowed = _ELEMENTS.get(tag)
        if allowed is None:
            self.markup.strange.append(f"<{tag}>")
        self._word = [] if tag == "dt" else self._word
        for name, value in attrs:
            text = value or ""
            if name == "id":
                self.markup.anchors.add(text)
            elif name in {"href", "src"} and name in (allowed or ()):
                self.markup.links.append((text, name == "src"))
            elif name not in _GLOBAL | (allowed or frozenset()) or (
                name == "style" and not _ALIGNED.fullmatch(text)
            ):
                self.markup.strange.append(f"<{tag} {name}>")

    def handle_endtag(self, tag: str) -> None:
        if tag == "dt" and self._word is not None:
            self.markup.anchors.add(term_anchor("".join(self._word)))
            self._word = None

    def handle_data(self, data: str) -> None:
        if self._word is not None:
            self._word.append(data)

    def handle_decl(self, decl: str) -> None:
        self.markup.strange.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.markup.strange.append(f"<?{data}>")

    def handle_comment(self, data: str) -> None:
        self.markup.strange.append(f"<!--{data}-->")


def _parsed(html: str) -> _Markup:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.markup


def _hypertext(file: TextFile, folder: str, markdown: Markdown) -> Hypertext:
    start = body_start(file.lines)
    markdown.reset()
    markup = _parsed(markdown.convert("\n".join(file.lines[start:])))
    linked = {address for address, _ in markup.links}
    defined = [(url, False) for url, _ in markdown.references.values() if unescape(url) not in linked]
    links = [*dict.fromkeys(markup.links), *dict.fromkeys(defined)]
    lines = _SourceLines(file, start)
    return Hypertext(
        file.path.removeprefix(f"{folder}/"),
        tuple(Link(address, at, is_loaded) for address, is_loaded in links for at in lines.of(address)),
        frozenset(markup.anchors),
        tuple((text, at) for text in dict.fromkeys(markup.strange) for at in lines.of(text)),
    )


@dataclass(frozen=True, slots=True)
class _SourceLines:
    """Looks up on which lines of a file a text of its markup was written."""

    file: TextFile
    start: int

    def of(self, text: str) -> Iterator[Place]:
        """Yield the lines on which ``text`` stands, or else the first line of the body."""
        written = text.removeprefix("mailto:").removeprefix("/") or "()"
        whole = re.compile(rf"{_BEFORE}/?{re.escape(written)}{_AFTER}")
        plain = _plain(written)
        ways: tuple[Callable[[str], bool], ...] = (
            lambda line: bool(whole.search(line)),
            lambda line: written in line,
            lambda line: plain in _plain(line),
        )
        for stands in ways:
            lines = [number for number, line in self.body() if stands(line)]
            if lines:
                yield from (Place(self.file.path, number) for number in lines)
                return
        yield Place(self.file.path, self.start + 1)

    def body(self) -> Iterator[tuple[int, str]]:
        return ((number, line) for number, line in enumerate(self.file.lines, 1) if number > self.start)


def _plain(text: str) -> str:
    """Take blanks, escapes and the signs of elements off a text, in lower case."""
    return re.sub(r"[\s\\<>\x00-\x20]", "", unescape(text)).lower()
