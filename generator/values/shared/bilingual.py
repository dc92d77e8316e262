"""A text of the data that stands there in English too."""

from typing import Final, Self

# How the name of the column or key ends that holds the English of another.
ENGLISH_ENDING: Final = "_en"


class Bilingual(str):
    """An Indonesian text of the data with its English.

    It is the Indonesian text wherever a text is wanted, so that only what makes an English page asks for more
    (`generator.languages.translation.theirs`). A text derived from it (a part, a joined sentence) has no
    English any more, and is marked as Indonesian on English pages. Two that differ in their English only are
    equal as texts, but differ in their `repr` and when pickled, which digests are made of.
    """

    __slots__ = ("english",)

    english: str

    def __new__(cls, text: str, english: str) -> Self:
        """Join a text with its English."""
        self = super().__new__(cls, text)
        self.english = english
        return self

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override] # one more than a plain text has
        """Return what another process makes the same of."""
        return str(self), self.english

    def __repr__(self) -> str:
        """Tell both languages."""
        return f"Bilingual({str(self)!r}, {self.english!r})"


def english_of(text: str) -> str:
    """Return the English of a text of the data, empty where the data give none."""
    return text.english if isinstance(text, Bilingual) else ""
