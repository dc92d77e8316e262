"""Text extraction from markup (HTML, SVG, the XML of office programs): running text, comments, attributes.

Markup is read by its marks alone, in one pass each: no definition is unfolded, and whatever is no whole mark
is text. Every expression here takes what it has looked at, so that no text is looked at twice.
"""

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import BinaryIO, Final
from urllib.parse import unquote

from generator.sources.documents.extraction.model import Budget, Inspection
from generator.sources.documents.extraction.plain import encoding_of, unreferenced

_CHUNK: Final = 1_000_000
_COMMENT: Final = re.compile(r"<!--([^-]*+(?:-(?!->)[^-]*+)*+)(?:-->|\Z)")
_CDATA: Final = re.compile(r"<!\[CDATA\[([^\]]*+(?:\](?!\]>)[^\]]*+)*+)(?:\]\]>|\Z)")
# A tag goes on to its end, over marks in quotes; a broken one ends where the next begins.
_REST: Final = r"(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>?"
_TAG: Final = re.compile(rf"(<[!?/a-zA-Z_]{_REST})")
_WRITTEN: Final = re.compile(r"[^\"'<>]{6,}")
_TELLING: Final = re.compile(r"\d{3}|\d\D{1,3}\d|[@&%]|\bat\b", re.IGNORECASE)
_BLANKS: Final = re.compile(" {2,}")
_USUAL_TAG: Final = 500
_EMPTY_LINES: Final = re.compile(r"\n\s+")
# Attributes that draw, and those that only name a place in the file.
_DRAWN: Final = (
    r"d|points|viewBox|path|enhanced-path|glue-points|(?:gradient|pattern)?[tT]ransform|gfxdata"
    r"|coordsize|coordorigin|adj|matrix|stroke-dasharray|style|rsid\w*|paraId|textId|uid|fillcolor|integrity"
    r"|keyTimes|keySplines|values"
)
_NAMED: Final = r"id|class|for|headers|nonce|aria-(?:labelledby|describedby|controls|owns|details)"


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Patterns of a family of files: tags that part no words, tags for blanks, attributes without text."""

    joining: re.Pattern[str]
    blank: re.Pattern[str]
    silent: re.Pattern[str]


def _vocabulary(joining: str, blank: str, silent: str) -> Vocabulary:
    return Vocabulary(
        re.compile(rf"</?(?:{joining})(?=[\s/>]){_REST}"),
        re.compile(rf"<(?:{blank})(?=[\s/>]){_REST}"),
        re.compile(rf"\s(?:[\w.-]{{1,40}}:)?(?:{silent})\s*=\s*(?:\"[^\"]*\"|'[^']*')"),
    )


HTML: Final = _vocabulary(
    r"(?i:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|nobr|q|s|samp|small|span|strike|strong"
    r"|sub|sup|time|tspan|tt|u|var|wbr)",
    r"(?!)",
    rf"{_DRAWN}|{_NAMED}",
)
# Word, PowerPoint and OpenDocument join what stands in one paragraph, Excel the runs of one cell.
OFFICE: Final = _vocabulary(
    r"(?:w\d*|w\d+\w+|a\d*|text|m|mc|r):"
    r"(?!(?:p|h|tc|tr|br|cr|fldChar|txbxContent|list-item|line-break|note-body|annotation)[\s/>])[\w.-]+"
    r"|(?:\w+:)?(?:r|t|rPr|b|i|u|sz|color|rFont|family|charset|scheme|strike|vertAlign|outline|shadow)",
    r"text:s|text:tab|w:tab|w:ptab|w:noBreakHyphen",
    _DRAWN,
)


def text_of_markup(markup: str, vocabulary: Vocabulary = HTML) -> str:
    """Return the text of markup with its comments and attributes, a line for each block and attribute."""
    words, attributes = _words_and_attributes(markup, vocabulary)
    return "\n".join(part for part in (words, attributes) if part)


def _words_and_attributes(markup: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the running text of markup, and beside it what its tags and comments say."""
    hidden = _COMMENT.findall(markup)
    if hidden:
        markup = _COMMENT.sub("", markup)
    markup = _CDATA.sub(_protected, markup)
    if vocabulary is HTML:
        for blank in "\t\r\n\f":
            markup = markup.replace(blank, " ")
        markup = _BLANKS.sub(" ", markup)
    words, attributes = _apart(markup, vocabulary)
    parts = [attributes, *(_in_comment(each, vocabulary) for each in hidden)]
    return words, "\n".join(each for each in parts if each)


def _in_comment(text: str, vocabulary: Vocabulary) -> str:
    return "\n".join(_apart(text, vocabulary)).strip("\n")


def _protected(match: re.Match[str]) -> str:
    return match[1].replace("&", "&amp;").replace("<", "&lt;")


def _apart(markup: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Part the running text from what stands in tags and could tell of a person, each once."""
    parts = _TAG.split(markup)
    tags = {
        tag: _known_tag(tag, vocabulary) if len(tag) < _USUAL_TAG else _read_tag(tag, vocabulary)
        for tag in dict.fromkeys(parts[1::2])
    }
    parts[1::2] = [tags[tag].left for tag in parts[1::2]]
    telling = dict.fromkeys(each for tag in tags.values() for each in tag.telling)
    return unreferenced(_EMPTY_LINES.sub("\n", "".join(parts))), "\n".join(telling)


@dataclass(frozen=True, slots=True)
class _Tag:
    """What a tag leaves in the running text, and what it could tell of a person."""

    left: str
    telling: tuple[str, ...]


def _read_tag(tag: str, vocabulary: Vocabulary) -> _Tag:
    left = " " if vocabulary.blank.match(tag) else "" if vocabulary.joining.match(tag) else "\n"
    texts = (each for each in _WRITTEN.findall(vocabulary.silent.sub("", tag)) if _TELLING.search(each))
    return _Tag(left, tuple(unquote(text) if "%" in text else text for text in map(unreferenced, texts)))


# Pages of one portal have most of their tags in common.
_known_tag: Final = lru_cache(maxsize=1 << 14)(_read_tag)


def read_page(stream: BinaryIO, budget: Budget) -> Inspection:
    """Read HTML or SVG."""
    return Inspection((("isinya", read(stream, budget, HTML)),))


def read_feed(stream: BinaryIO, budget: Budget) -> Inspection:
    """Read XML of feeds, in which whole pages may stand as escaped text."""
    text = read(stream, budget, HTML)
    again = budget.limited(text_of_markup(text)) if _TAG.search(text) else ""
    return Inspection(tuple(("isinya", each) for each in (again or text,)))


def read(stream: BinaryIO, budget: Budget, vocabulary: Vocabulary, change: Callable[[str], str] = str) -> str:
    """Read markup of any length, chunk by chunk; ``change`` is done to the text of each.

    A word may go on from chunk to chunk, so that what tags say comes after the running text.
    """
    words, attributes = [], []
    for chunk in chunks(stream, budget):
        running, of_tags = _words_and_attributes(chunk, vocabulary)
        words.append(budget.limited(change(running)))
        attributes.append(budget.limited(change(of_tags)))
    return "\n".join(("".join(words), *filter(None, attributes))).rstrip("\n")


def chunks(stream: BinaryIO, budget: Budget, mark: str = "<") -> Iterator[str]:
    """Yield markup in pieces of about a million signs, each up to where a ``mark`` begins."""
    start = budget.take(stream, _CHUNK)
    decoder = codecs.getincrementaldecoder(encoding_of(start[:4096]))("replace")
    rest = decoder.decode(start)
    while start and not budget.is_spent:
        start = budget.take(stream, _CHUNK)
        text = rest + decoder.decode(start, final=not start)
        end = text.rfind(mark) if start else len(text)
        whole = end if end > 0 and len(text) - end < _CHUNK else len(text)
        yield text[:whole]
        rest = text[whole:]
