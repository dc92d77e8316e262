"""Every message has its English, and nothing else stands in the catalogue."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from generator.languages.translation import Language, catalog_text, of_data, theirs, use_language
from tests.published import ROOT, demo_record

Said = str | tuple[str, ...]

METHODS: Final = [("**.py", "python"), ("**.html", "jinja2")]
SAYING: Final = {
    "translate": None,
    "translatable": None,
    "translate_plural": (1, 1),
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
}
# Descriptions of tables and columns are said on the pages of the data.
# The second word of each, and its third where there is one: Babel takes one more rule by the number of words.
DESCRIBING: Final = {name: {None: (2,), **dict.fromkeys(range(3, 10), (3,))} for name in ("Field", "Dataset")}
PLACE: Final = re.compile(r"\{\w*\}|%\(\w+\)s|%%")
MARKUP: Final = re.compile(r"<[^>]*>")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """Read the English catalogue."""
    with (ROOT / "generator/languages/en.po").open("rb") as file:
        return read_po(file, locale=Language.ENGLISH.value, abort_invalid=True)


def _messages(catalog: Catalog) -> list[Message]:
    return [each for each in catalog if each.id]


def _said(message: Message) -> Said:
    return message.id if isinstance(message.id, str) else _forms(message.id)


def _forms(said: str | Sequence[str] | None) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said or ())


@cache
def _extracted() -> frozenset[Said]:
    return frozenset(_found())


def _found() -> Iterator[Said]:
    for folder in ("generator", "theme"):
        for found in extract_from_dir(str(ROOT / folder), METHODS, {}, {**SAYING, **DESCRIBING}):
            yield found[2] if isinstance(found[2], str) else tuple(found[2])


def test_every_message_has_its_english(catalog: Catalog) -> None:
    """What Babel finds in the program, the templates and the theme has words in the catalogue."""
    translated = {
        _said(each) for each in _messages(catalog) if each.context is None and all(_forms(each.string))
    }
    assert _extracted() - translated == set()


def test_nothing_is_left_over(catalog: Catalog) -> None:
    """The catalogue holds no message that nobody says any more, and none that is doubtful."""
    messages = _messages(catalog)
    assert {_said(each) for each in messages if each.context is None} - _extracted() == set()
    assert [each.id for each in messages if each.fuzzy] == []
    assert list(catalog.obsolete) == []


def test_places_and_markup_are_the_same(catalog: Catalog) -> None:
    """The English of a message has the same places for facts, and the same elements with the same links."""
    for each in _messages(catalog):
        message = _forms(each.id)[0]
        for english in _forms(each.string):
            assert set(PLACE.findall(english)) == set(PLACE.findall(message)), english
            assert sorted(MARKUP.findall(english)) == sorted(MARKUP.findall(message)), english


@pytest.mark.demo
def test_words_of_the_data_stand_in_the_data(catalog: Catalog) -> None:
    """An entry for a word of the data is a word that the data hold."""
    files = (ROOT / "data/portal.yml", *sorted((ROOT / "data").glob("a*/*")))
    held = "\n".join(path.read_text(encoding="utf-8") for path in files)
    named = [_forms(each.id)[0] for each in _messages(catalog) if each.context == "data"]
    assert {each.context for each in _messages(catalog)} == {None, "data"}
    assert [name for name in named if not re.search(rf"[;:]\s?{re.escape(name)}[;,\n]", held)] == []


@pytest.mark.demo
def test_units_and_standings_are_said_in_english() -> None:
    """No unit of measure and no standing of the demo portal is left to those who read Indonesian."""
    record = demo_record()
    bands = [band.name for scale in record.rules.scales if scale.family == "status" for band in scale.bands]
    units = [text for unit in record.portal.units for text in (unit.name, unit.symbol)]
    assert bands
    with use_language(Language.ENGLISH):
        assert [text for text in (*bands, *units) if of_data(text) == theirs(text)] == []


def test_no_message_hides_from_the_extractor() -> None:
    """Python before 3.12 reads an f-string as one piece: what is said inside it would never be found."""
    hidden = re.compile(r"""\bf"[^"\n]*\{translat\w*\('|\bf'[^'\n]*\{translat\w*\(\"""")
    texts = {path: path.read_text(encoding="utf-8") for path in (ROOT / "generator").rglob("*.py")}
    assert [path.name for path, text in texts.items() if hidden.search(text)] == []


def test_the_catalogue_is_part_of_the_program() -> None:
    """The words stand in the package, so an installed program speaks English too."""
    assert catalog_text(Language.ENGLISH) == (ROOT / "generator/languages/en.po").read_text(encoding="utf-8")
