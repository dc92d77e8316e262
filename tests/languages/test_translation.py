"""What is said in the language that is spoken, and what of the data stays Indonesian."""

import pytest

from generator.languages import translation
from generator.languages.translation import (
    CLOSING,
    OPENING,
    Language,
    Words,
    catalog_text,
    current_language,
    of_data,
    theirs,
    translatable,
    translate,
    translate_plural,
    unmarked,
    use_language,
)


def test_indonesian_is_spoken_unless_told_otherwise() -> None:
    """Words stand in the code as they are said, and nothing is marked."""
    assert current_language() is Language.INDONESIAN
    assert translate("Realisasi") == "Realisasi"
    assert translate("Target {year}", year=2023) == "Target 2023"
    assert translate_plural("{count} kolom", 1) == "1 kolom"
    assert theirs("Balai") == of_data("Balai") == "Balai"


def test_english_is_spoken_until_the_block_ends() -> None:
    """After the block, even one that fails, Indonesian is spoken again."""
    with use_language(Language.ENGLISH):
        assert translate("Realisasi") == "Actual"
    with pytest.raises(KeyError), use_language(Language.ENGLISH):
        translate("Target {year}", month=8)
    assert current_language() is Language.INDONESIAN


def test_a_message_without_english_is_said_in_indonesian() -> None:
    """A portal of another time is published all the same; the tests of the catalogue find the gap."""
    with use_language(Language.ENGLISH):
        assert translate("Kata yang tidak ada") == "Kata yang tidak ada"
        assert translate_plural("{count} kata yang tidak ada", 2) == "2 kata yang tidak ada"


@pytest.mark.parametrize(("count", "told"), [(0, "0 columns"), (1, "1 column"), (2, "2 columns")])
def test_english_counts_one_and_many(count: int, told: str) -> None:
    """One thing is told apart from none and from many."""
    with use_language(Language.ENGLISH):
        assert translate_plural("{count} kolom", count) == told


def test_facts_are_never_read_as_messages() -> None:
    """Braces in a fact stay braces."""
    with use_language(Language.ENGLISH):
        assert translate("Target {year}", year="{x}") == "Target {x}"


def test_words_of_the_data_are_marked() -> None:
    """Another language marks them once, drops marks that the data hold, and leaves nothing as it is."""
    with use_language(Language.ENGLISH):
        assert theirs("Balai") == f"{OPENING}Balai{CLOSING}"
        assert theirs(f"a{CLOSING}b{OPENING}c") == f"{OPENING}abc{CLOSING}"
        assert theirs("") == ""
        assert unmarked(theirs("Balai")) == "Balai"


def test_common_words_of_the_data_are_translated() -> None:
    """A unit or a status that the catalogue knows is said in English; any other is marked."""
    with use_language(Language.ENGLISH):
        assert of_data("Tercapai") == "Met"
        assert (of_data("perusahaan"), of_data("perusahaan", is_one=True)) == ("companies", "company")
        assert of_data("depa", is_one=True) == theirs("depa")
        assert of_data("Realisasi") == theirs("Realisasi")


def test_a_table_of_words_is_said_when_it_is_looked_up() -> None:
    """One table serves every language, and its messages can be taken as they stand."""
    table = Words({1: translatable("Realisasi")})
    with use_language(Language.ENGLISH):
        assert (table[1], table.get(2), len(table), list(table)) == ("Actual", None, 1, [1])
        assert table.messages == {1: "Realisasi"}


def test_indonesian_needs_no_catalogue() -> None:
    """Pictures in Indonesian do not change with the English words."""
    assert catalog_text(Language.INDONESIAN) == ""
    assert "Actual" in catalog_text(Language.ENGLISH)
    assert translation.catalog_text(Language.ENGLISH) is catalog_text(Language.ENGLISH)
