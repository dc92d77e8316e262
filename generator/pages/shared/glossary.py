"""The words that the portal explains, and the links from their first place in a text to their meaning."""

import re
from collections.abc import Iterable
from typing import Final

from markupsafe import Markup, escape

from generator.pages.shared.page import link
from generator.sources.prose.article import Article

_POSSESSIVE: Final = "(?:nya)?"


class Glossary:
    """The explained words of a portal, each with the address of its meaning."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        """Take the words that hand-written pages explain; of a word explained twice, the first."""
        self._ways: dict[str, str] = {}
        for article in articles:
            for term in article.terms:
                self._ways.setdefault(_key(term.word), link(f"{article.path}#{term.anchor}"))
        # The longest first, so that "target antara" is not taken for "target".
        words = sorted(self._ways, key=len, reverse=True)
        self._pattern = re.compile(rf"\b({'|'.join(map(_pattern, words))}){_POSSESSIVE}\b") if words else None

    def linked(self, text: str) -> Markup:
        """Return a text, escaped, with a link at the first place of each explained word."""
        if self._pattern is None:
            return escape(text)
        parts, end, met = [], 0, set()
        for match in self._pattern.finditer(text):
            way = self._ways[_key(match[1])]
            if way not in met:
                met.add(way)
                parts += [escape(text[end : match.start()]), _anchor(way, match[0])]
                end = match.end()
        return Markup().join([*parts, escape(text[end:])])


NOTHING_EXPLAINED: Final = Glossary()


def _anchor(way: str, word: str) -> Markup:
    return Markup('<a class="term" href="{}">{}</a>').format(way, word)


def _is_abbreviation(word: str) -> bool:
    return any(letter.isupper() for letter in word[1:])


def _key(word: str) -> str:
    return word if _is_abbreviation(word) else word.lower()


def _pattern(word: str) -> str:
    """Match a word at the start and inside of sentences; an abbreviation only as it is written."""
    escaped = re.escape(word)
    if _is_abbreviation(word) or not word[:1].isalpha():
        return escaped
    return f"[{word[0].upper()}{word[0].lower()}]{escaped[1:]}"
