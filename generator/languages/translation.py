"""Translation of the texts of the program: Indonesian as the code has it, English from ``en.po``.

An English page is made within `use_language`, which sets the current language: the texts of the program are
then English, and words of the data, which stay Indonesian, are marked as such (`theirs`).
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from io import StringIO
from types import MappingProxyType
from typing import Final, Generic, TypeVar

from babel.messages.pofile import read_po

from generator.values.shared.bilingual import english_of

Key = TypeVar("Key")

# Around words of the data while another language is current. These two are no characters of any text: Unicode
# keeps them free for use inside a program. The page turns them into markup:
# see `generator.pages.shared.marks`.
OPENING: Final = "\ufdd0"
CLOSING: Final = "\ufdd1"
# The context of entries whose words stand in the data and not in the code.
_DATA: Final = "data"


class Language(StrEnum):
    """A language of pages, by its tag (BCP 47)."""

    INDONESIAN = "id"
    ENGLISH = "en"


_LANGUAGE: Final = ContextVar("language", default=Language.INDONESIAN)


def current_language() -> Language:
    """Return the current language of the context; Indonesian unless `use_language` has set another."""
    return _LANGUAGE.get()


@contextmanager
def use_language(language: Language) -> Iterator[None]:
    """Set the current language of the context until the block ends.

    A generator must not yield from inside the block: the language would be set for its caller too.
    """
    before = _LANGUAGE.set(language)
    try:
        yield
    finally:
        _LANGUAGE.reset(before)


def translatable(message: str) -> str:
    """Mark a message that is translated later, so that the tools find it for the catalogue."""
    return message


def translate(message: str, /, **facts: object) -> str:
    """Return a message in the current language, with ``facts`` put into its placeholders (``{year}``)."""
    text, *_ = _forms(message) or (message,)
    return text.format(**facts) if facts else text


def translate_plural(message: str, count: int, /, **facts: object) -> str:
    """Return a message about counted things in the current language; ``{count}`` holds their number.

    Indonesian has no plural, so the message is the same for one and many.
    """
    texts = _forms(message) or (message,)
    return texts[0 if count == 1 else -1].format(count=count, **facts)


def theirs(text: str) -> str:
    """Return words of the data in the current language if the data have them, else marked as Indonesian."""
    if not text or current_language() is Language.INDONESIAN:
        return text
    if english := english_of(text):
        return unmarked(english)
    return f"{OPENING}{unmarked(text)}{CLOSING}"


def of_data(text: str, *, is_one: bool = False) -> str:
    """Return a common word of the data (a unit, a status) translated; others as `theirs`."""
    texts = () if english_of(text) else _forms(text, _DATA)
    return texts[0 if is_one else -1] if texts else theirs(text)


def unmarked(text: str) -> str:
    """Return a text without the marks of `theirs`, for a place that holds plain text only."""
    return text.replace(OPENING, "").replace(CLOSING, "")


class Words(Mapping[Key, str], Generic[Key]):
    """A mapping of messages, each translated into the current language when it is looked up."""

    def __init__(self, messages: Mapping[Key, str]) -> None:
        """Store the messages by key."""
        self._messages = MappingProxyType(dict(messages))

    def __getitem__(self, key: Key) -> str:
        """Return the message of a key in the current language."""
        return translate(self._messages[key])

    @property
    def messages(self) -> Mapping[Key, str]:
        """The messages as they stand in the code."""
        return self._messages

    def __iter__(self) -> Iterator[Key]:
        """Go through the keys."""
        return iter(self._messages)

    def __len__(self) -> int:
        """Count the messages."""
        return len(self._messages)


@lru_cache
def catalog_text(language: Language) -> str:
    """Return the catalogue of a language as it is written; Indonesian needs none."""
    if language is Language.INDONESIAN:
        return ""
    return (files(__package__) / f"{language.value}.po").read_text(encoding="utf-8")


def _forms(message: str, context: str = "") -> tuple[str, ...]:
    """Return the translations of a message, for one and for many where it counts; empty if there is none."""
    language = current_language()
    return (message,) if language is Language.INDONESIAN else _catalog(language).get((message, context), ())


@lru_cache
def _catalog(language: Language) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Return a catalogue: the translations of each message, by its words and its context."""
    catalog = read_po(StringIO(catalog_text(language)), locale=language.value, abort_invalid=True)
    return {
        (_all(entry.id)[0], entry.context or ""): _all(entry.string)
        for entry in catalog
        if entry.id and entry.string
    }


def _all(texts: str | Sequence[str]) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts)
