"""Data files that the program brings have names of their own."""

from generator.values.portal.bundled import is_bundled, own_path


def test_a_bundled_file_is_told_from_the_portals_own() -> None:
    """The same list of the portal and of the program have two names, and one place in a portal."""
    assert is_bundled("bawaan/data/acuan/satuan.csv")
    assert not is_bundled("data/acuan/satuan.csv")
    assert own_path("bawaan/data/acuan/satuan.csv") == own_path("data/acuan/satuan.csv")
