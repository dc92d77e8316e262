"""D265: open cells whose year is over."""

from datetime import date

from generator.checks.portal import unfinished
from tests import small
from tests.small import FILES

ROW = "indikator;triwulan;kegiatan;sumber\nkepuasan;1;belum diisi;laporan\n"


def _found(path: str, text: str, today: date) -> list[tuple[str, str]]:
    portal = small.loaded(FILES | {path: text}).value.portal
    return [(each.code, str(each.at.path)) for each in unfinished.check(portal, today)]


def test_a_year_may_wait_until_it_is_over() -> None:
    """On the last day of a year its open cells are still work; on the next day they are a warning."""
    path = small.OFFICE + "2026/rencana-aksi.csv"
    assert _found(path, ROW, date(2026, 12, 31)) == []
    assert _found(path, ROW, date(2027, 1, 1)) == [("D265", path)]


def test_a_card_may_wait_until_the_first_year_of_results_is_over() -> None:
    """The office has results of 2023, so whatever is its own was to be filled in by the end of that year."""
    card = FILES[small.OTHER_CARD] + "definisi: belum diisi\n"
    assert _found(small.OTHER_CARD, card, date(2023, 12, 31)) == []
    assert _found(small.OTHER_CARD, card, date(2024, 1, 1)) == [("D265", small.OTHER_CARD)]
