"""Two spellings of one identifier are the same, for one that was seen as for a list of thousands."""

import pytest

from generator.values.privacy.search import KnownIdentifiers, canonical_form, identifiers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("0812-0000-0000", "+62 812 0000 0000"),
        ("0812\u200b00000000", "62 (0) 812 0000 0000"),
        ("0812 0000 0000", "0062 812 0000 0000"),
        ("081200000000", "81200000000"),
        ("1234 5678 90", "\uff11\uff12\uff13-4567890"),
        ("budi [at] contoh [titik] com", "Budi@Contoh.com"),
        ("budi at gmail dot com", "budi@gmail.com"),
        ("budi%40gmail.com", "budi @ gmail . com"),
        ("budi_at_gmail_dot_com", "budi@gmail.com"),
        ("12 Maret 1985", "12-maret-1985"),
    ],
)
def test_spellings_have_one_essence(one: str, other: str) -> None:
    """However it is written, an identifier is the same."""
    assert canonical_form(one) == canonical_form(other)


def test_a_list_is_asked_for_any_spelling() -> None:
    """A list knows its numbers in all spellings, its domains with all their names, and nothing else."""
    permitted = KnownIdentifiers(["0812 0000 0000", "@contoh.com", "", "contoh.org"])
    text = "+62 812-0000-0000, 0812-0000-0001, satu [at] contoh.com, satu@sub.contoh.com, satu@contoh.org"
    assert [seen in permitted for seen in identifiers(text)] == [True, False, True, False, False]


def test_a_long_list_costs_no_more() -> None:
    """Asking a list compares no spelling with each of its rows."""
    (seen,) = identifiers("0812-0000-0000")
    short, long = KnownIdentifiers(["081200000000"]), KnownIdentifiers(f"0813{n:08}" for n in range(2000))
    assert seen in short
    assert seen not in long
    assert seen.canonical_forms == ("081200000000",)
