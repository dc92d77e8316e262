"""The words that the portal explains: each is a button for a note with its meaning, on screen and on paper.

A page has one note for each word that it explains, behind its article. The browser opens it beside the word
(popover); one that does not know how shows all notes there, as paper does.
"""

import re
from collections.abc import Iterable
from typing import Final

from markupsafe import Markup, escape

from generator.pages.shared.page import link
from generator.record.page_addresses import is_english
from generator.sources.prose.article import Article, Term

# A word with its possessive, and the signs that stand at it on the same line.
_AROUND: Final = r"([(“\"]?)\b({words})((?:nya)?)\b([)”\".,;:?!]*)"
# A button as it is made below, with the signs that are held to it.
_MADE: Final = re.compile(
    r'(?P<held><span class="held">(?P<before>[^<]*))?'
    r'<button type="button" class="term" popovertarget="(?P<anchor>arti-[a-z0-9-]+)">(?P<word>[^<]*)</button>'
    r"(?(held)(?P<behind>[^<]*)</span>)"
)


class Glossary:
    """The explained words of a portal, each with its meaning and the page that gives it."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        """Take the words that Indonesian pages explain by hand; of a word explained twice, the first."""
        self._terms: dict[str, tuple[Term, str]] = {}
        for article in (each for each in articles if not is_english(each.path)):
            for term in article.terms:
                self._terms.setdefault(_key(term.word), (term, article.path))
        self._by_anchor: dict[str, tuple[Term, str]] = {}
        for term, path in self._terms.values():
            self._by_anchor.setdefault(term.anchor, (term, path))
        # The longest first, so that "target antara" is not taken for "target".
        words = sorted(self._terms, key=len, reverse=True)
        self._pattern = re.compile(_AROUND.format(words="|".join(map(_pattern, words)))) if words else None

    def linked(self, text: str) -> Markup:
        """Return a text, escaped, with a button at the first place of each explained word."""
        if self._pattern is None:
            return escape(text)
        parts, end, met = [], 0, set()
        for match in self._pattern.finditer(text):
            anchor = self._terms[_key(match[2])][0].anchor
            if anchor not in met:
                met.add(anchor)
                parts += [escape(text[end : match.start(1)]), _button(anchor, match)]
                end = match.end()
        return Markup().join([*parts, escape(text[end:])])

    def explained(self, body: str) -> str:
        """Return a finished body with one button for each word, the first, and the notes of all behind it."""
        met: dict[str, None] = {}

        def once(match: re.Match[str]) -> str:
            anchor = match["anchor"]
            if anchor in met:
                return (match["before"] or "") + match["word"] + (match["behind"] or "")
            met[anchor] = None
            return match[0]

        body = _MADE.sub(once, body)
        notes = [_note(anchor, *self._by_anchor[anchor]) for anchor in met if anchor in self._by_anchor]
        return f"{body}{_NOTES.format(Markup().join(notes))}" if notes else body


NOTHING_EXPLAINED: Final = Glossary()
_BUTTON: Final = Markup('<button type="button" class="term" popovertarget="{}">{}</button>')
_HELD: Final = Markup('<span class="held">{}{}{}</span>')
_NOTES: Final = Markup(
    '<div class="meanings"><p class="meanings__name">Arti kata di halaman ini</p>{}</div>\n'
)
_NOTE: Final = Markup('<p class="meaning" id="{}" popover><a href="{}">{}</a>: {}</p>')


def _button(anchor: str, match: re.Match[str]) -> Markup:
    """Return a button for a word, held to the signs at it, from which browsers would part it."""
    before, word, possessive, behind = match.groups()
    button = _BUTTON.format(anchor, word + possessive)
    return _HELD.format(before, button, behind) if before or behind else button


def _note(anchor: str, term: Term, path: str) -> Markup:
    return _NOTE.format(anchor, link(f"{path}#{term.anchor}"), term.word, term.meaning)


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
