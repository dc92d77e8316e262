"""Rows of two states are paired by what they speak of, also where a key stands twice."""

from dataclasses import replace

from generator.changes.pairs import figure_changes, pairs, says_the_same
from generator.changes.published_rows import Figure, PublishedRow

ROW = PublishedRow("tabel", ("a", "2023", "x", "jumlah"), "X", "Tahun 2023", "a/", {"jumlah": Figure("3")})
OTHER = replace(ROW, figures={"jumlah": Figure("4")})


def test_rows_of_one_key_are_told_apart_by_what_they_say() -> None:
    """Of two rows with one key the same one is no change, whatever their order; the other is paired."""
    changed = replace(ROW, figures={"jumlah": Figure("5")})
    assert list(pairs([ROW, OTHER], [OTHER, ROW])) == []
    assert list(pairs([ROW, OTHER], [changed, ROW])) == [(OTHER, changed)]
    assert list(pairs([ROW], [ROW, OTHER])) == [(None, OTHER)]
    assert list(pairs([OTHER, ROW], [ROW])) == [(OTHER, None)]


def test_figures_that_look_alike_are_shown_whole() -> None:
    """Two figures that are printed the same are shown with all their digits; other zeros are no change."""
    one, two = (
        replace(ROW, figures={"jumlah": Figure(text, "persen", 2)}) for text in ("97.4711", "97.4712")
    )
    ((printed,), (plain,)) = figure_changes((one, two))
    assert (printed.before, printed.after) == ("97,4711%", "97,4712%")
    assert (plain.before, plain.after) == ("97.4711", "97.4712")
    assert says_the_same(ROW, replace(ROW, figures={"jumlah": Figure("3.0")}))
    assert not says_the_same(ROW, None)
    assert says_the_same(None, None)
