"""The words that the portal explains: each is a button for a note with its meaning, on screen and on paper.

A page has one note for each word that it explains, behind its article. The browser opens it beside the word
(popover); one that does not know how shows all notes there, as paper does.
"""

import re
from collections.abc import Iterable
from typing import Final

from markupsafe import Markup, escape

from generator.pages.shared.page import link
from generator.sources.prose.article import Article, Term

_POSSESSIVE: Final = "(?:nya)?"
_MET: Final = re.compile(r' popovertarget="(arti-[a-z0-9-]+)"')


class Glossary:
    """The explained words of a portal, each with its meaning and the page that gives it."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        """Take the words that hand-written pages explain; of a word explained twice, the first."""
        self._terms: dict[str, tuple[Term, str]] = {}
        for article in articles:
            for term in article.terms:
                self._terms.setdefault(_key(term.word), (term, article.path))
        self._by_anchor = {term.anchor: (term, path) for term, path in self._terms.values()}
        # The longest first, so that "target antara" is not taken for "target".
        words = sorted(self._terms, key=len, reverse=True)
        self._pattern = re.compile(rf"\b({'|'.join(map(_pattern, words))}){_POSSESSIVE}\b") if words else None

    def linked(self, text: str) -> Markup:
        """Return a text, escaped, with a button at the first place of each explained word."""
        if self._pattern is None:
            return escape(text)
        parts, end, met = [], 0, set()
        for match in self._pattern.finditer(text):
            anchor = self._terms[_key(match[1])][0].anchor
            if anchor not in met:
                met.add(anchor)
                parts += [escape(text[end : match.start()]), _button(anchor, match[0])]
                end = match.end()
        return Markup().join([*parts, escape(text[end:])])

    def notes(self, body: str) -> Markup:
        """Return the notes of the words that a finished body explains, in the order in which it does."""
        met = dict.fromkeys(_MET.findall(body))
        notes = [_note(anchor, *self._by_anchor[anchor]) for anchor in met]
        return _NOTES.format(Markup().join(notes)) if notes else Markup()


NOTHING_EXPLAINED: Final = Glossary()
_NOTES: Final = Markup(
    '<div class="meanings"><p class="meanings__name">Arti kata di halaman ini</p>{}</div>\n'
)
_NOTE: Final = Markup(
    '<div class="meaning" id="{}" popover><p><strong>{}</strong>: {}</p>'
    '<p class="screen"><a href="{}">Semua istilah</a></p></div>'
)


def _button(anchor: str, word: str) -> Markup:
    return Markup('<button type="button" class="term" popovertarget="{}">{}</button>').format(anchor, word)


def _note(anchor: str, term: Term, path: str) -> Markup:
    return _NOTE.format(anchor, term.word, term.meaning, link(f"{path}#{term.anchor}"))


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
