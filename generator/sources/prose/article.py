"""Pages that people write in Markdown, as far as search must know them: title, headings, explained words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.sources.shared.files import TextFile
from generator.sources.shared.yaml_document import Scalar, read_document

_FENCE: Final = "---"
_HEADING: Final = re.compile(r"(#{1,6})\s+(.+?)\s*#*\s*$")
_MEANING: Final = re.compile(r":\s+(\S.*)$")
_INDEX: Final = re.compile(r"(?<![^/])index/$")
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_NO_SENTENCE: Final = re.compile(
    r"^(?P<fence>```+|~~~+).*?(?:^(?P=fence)|\Z)|<!--.*?-->|</?[a-z][^<>\n]*>|(?P<tick>`+)[^\n]+?(?P=tick)|"
    r"\]\([^)\n]*\)|https?://\S+|^\s*\d+[.)]\s",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
_MARKS: Final = re.compile(r"[*_`]")


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a definition list with its meaning."""

    word: str
    meaning: str

    @property
    def anchor(self) -> str:
        """The anchor of its explanation."""
        return term_anchor(self.word)


@dataclass(frozen=True, slots=True)
class Article:
    """A hand-written page: its address, title, description, headings and explained terms."""

    path: str
    title: str
    description: str
    headings: tuple[str, ...]
    terms: tuple[Term, ...]


def articles(files: Iterable[TextFile], folder: str) -> tuple[Article, ...]:
    """Read the Markdown files below ``folder``. Never raises.

    A file without a title is left out; the site builder, which publishes it, reports what is wrong.
    """
    read = (_article(file, folder) for file in files if file.path.endswith(".md"))
    return tuple(each for each in read if each.title)


def _article(file: TextFile, folder: str) -> Article:
    head, body = _parted(file.lines)
    entries = read_document(file, 2, lines=head).value.entries if head else {}
    fields = {key: node.text for key, node in entries.items() if isinstance(node, Scalar)}
    headings = [(len(match[1]), plain(match[2])) for line in body if (match := _HEADING.match(line))]
    title = fields.get("title") or next((text for level, text in headings if level == 1), "")
    below = tuple(text for level, text in headings if level > 1)
    path = _INDEX.sub("", f"{file.path.removeprefix(f'{folder}/').removesuffix('.md')}/")
    return Article(path, title, fields.get("description", ""), below, tuple(_terms(body)))


def body_start(lines: tuple[str, ...]) -> int:
    """Return the index of the first line below the head between two fences, 0 where there is none."""
    if not lines or lines[0].rstrip() != _FENCE:
        return 0
    ends = (number for number, line in enumerate(lines) if number and line.rstrip() in {_FENCE, "..."})
    return next(ends, -1) + 1


def _parted(lines: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part the head between two fences from the text."""
    start = body_start(lines)
    return lines[1 : start - 1] if start else (), lines[start:]


def _terms(lines: tuple[str, ...]) -> Iterator[Term]:
    """Yield the entries of definition lists: lines with a word each, then one that starts with a colon."""
    words: list[str] = []
    for line in lines:
        if meaning := _MEANING.match(line):
            yield from (Term(word, plain(meaning[1])) for word in words)
            words = []
        elif line.strip():
            words.append(plain(line))
        else:
            words = []


def term_anchor(word: str) -> str:
    """Return the anchor of the explanation of a word: ``arti-target-antara``."""
    return "arti-" + "-".join(re.findall(r"[a-z0-9]+", word.lower()))


def sentences_only(text: str) -> str:
    """Return a text of equal length in which code, comments, tags, addresses and item numbers are blank."""
    return _NO_SENTENCE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def plain(text: str) -> str:
    """Return a line without the marks and link targets of Markdown."""
    return _MARKS.sub("", _LINK.sub(r"\1", text)).strip()
