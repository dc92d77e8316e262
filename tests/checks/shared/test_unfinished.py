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
    path = small.OFFICE + "2023/rencana-aksi.csv"
    assert _found(path, ROW, date(2023, 12, 31)) == []
    assert _found(path, ROW, date(2024, 1, 1)) == [("D265", path)]


def test_nobody_is_warned_of_a_year_without_results() -> None:
    """Who keys in a year of the past begins with its targets, and has not waited for anything yet."""
    assert _found(small.OFFICE + "2024/rencana-aksi.csv", ROW, date(2030, 1, 1)) == []


def test_a_card_may_wait_until_the_first_year_of_results_is_over() -> None:
    """The office has results of 2023, so whatever is its own was to be filled in by the end of that year."""
    card = FILES[small.OTHER_CARD] + "definisi: belum diisi\n"
    assert _found(small.OTHER_CARD, card, date(2023, 12, 31)) == []
    assert _found(small.OTHER_CARD, card, date(2024, 1, 1)) == [("D265", small.OTHER_CARD)]


def test_a_plan_may_wait_until_its_last_year_is_over() -> None:
    """A file of several years belongs to the last of them."""
    texts = {small.PLAN: FILES[small.PLAN] + "pengguna;;S1;2021;belum diisi;laporan;;\n"}
    results = {small.OFFICE + "2024/realisasi/tw4/laporan.csv": FILES[small.RESULT].replace("2023;", "2024;")}
    portal = small.loaded(FILES | texts | results).value.portal
    assert list(unfinished.check(portal, date(2024, 12, 31))) == []
    assert [each.code for each in unfinished.check(portal, date(2025, 1, 1))] == ["D265"]
