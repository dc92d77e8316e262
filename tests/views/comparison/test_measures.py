"""What units are compared by: known to the reader of files, to the cards and to the pages alike."""

from generator.compute.comparison.league import MEASURES_OF_CARDS
from generator.loading.registers.comparison import MEASURES
from generator.views.comparison import league


def test_every_measure_that_is_read_has_words() -> None:
    """A file that may stand among the figures of all units has a title and an explanation, no other has."""
    assert tuple(league.MEASURES) == MEASURES
    assert all(title and told for title, told in league.MEASURES.values())


def test_a_card_takes_part_in_a_measure_that_is_read() -> None:
    """The measures of cards are those of the files."""
    assert set(MEASURES_OF_CARDS.values()) <= set(MEASURES)
