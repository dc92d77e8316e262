"""Places that people cite in a document are read as units and numbers."""

import pytest

from generator.values.verification.cited_places import cited_places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("baris 12", [("baris", [(12, 12)])]),
        ("baris 1816, 1817 dan 1820", [("baris", [(1816, 1816), (1817, 1817), (1820, 1820)])]),
        ("halaman 3-5, baris 7", [("halaman", [(3, 5)]), ("baris", [(7, 7)])]),
        ("Tabel 7", []),
        ("", []),
    ],
)
def test_units_and_numbers_are_read(text: str, places: list[tuple[str, list[tuple[int, int]]]]) -> None:
    """A single number is a range of its own; what names neither line nor page is no place."""
    assert cited_places(text) == places
