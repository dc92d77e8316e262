"""One figure with two units."""

from tests.reports import told

OFTEN = "".join(f"Pada triwulan itu kepuasan sebesar 3,63 Indeks di layanan {name}.\n" for name in "ABCD")


def test_a_figure_with_another_unit_is_asked() -> None:
    """Per cent once, an index everywhere else; “nilai” is said for “indeks”."""
    assert told(OFTEN + "Hasilnya 3,63 nilai.\n") == []
    assert told(OFTEN + "Hasilnya 3,63 persen.\n") == [("satuan", "3,63 persen", "indeks")]


def test_figures_that_two_things_share_are_left_alone() -> None:
    """A whole number, or one that both units have about as often."""
    assert told((OFTEN + "Hasilnya 3 persen.\n").replace("3,63", "3")) == []
    assert told(OFTEN + "Naik 3,63 persen.\n" * 2) == []
