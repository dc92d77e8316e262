"""Texts of people that tell figures: each with the year that it speaks of, and its places."""

from dataclasses import replace
from decimal import Decimal

from generator.compute.portal.office_texts import newest_year, office_texts
from generator.compute.portal.years import judge_office
from generator.domain.prose.page import OfficePage
from generator.values.shared.place import Place
from tests import small
from tests.small import FILES, RESULT


def test_a_page_is_read_by_paragraphs() -> None:
    """Each begins at its line; a page that names no year speaks of the newest measured one."""
    loaded = small.loaded(FILES).value
    (ledger,) = loaded.portal.ledgers
    text = "# Judul\n\nSatu 64.\nDua.\n\n\nTiga 65."
    page = OfficePage(text, Place("content/a.md", 5), 0, (Decimal(64),))
    of_year = replace(page, year=2022)
    judged = judge_office(replace(ledger, pages=(page, of_year)), loaded.rules)
    found = [each for each in office_texts(judged) if each.name == "content/a.md"]
    assert [(each.text, each.at.line, each.year) for each in found[:3]] == [
        ("# Judul", 5, 2023), ("Satu 64.\nDua.", 7, 2023), ("Tiga 65.", 11, 2023),
    ]  # fmt: skip
    assert {each.year for each in found[3:]} == {2022}
    assert found[1].place(10).line == 8
    assert found[1].apart == (Decimal(64),)


def test_an_office_without_results_speaks_of_its_last_year() -> None:
    """Of the last year that is planned, and of none where there is none."""
    files = {path: text for path, text in FILES.items() if "/realisasi/" not in path}
    loaded = small.loaded(files).value
    (ledger,) = loaded.portal.ledgers
    judged = judge_office(ledger, loaded.rules)
    assert newest_year(judged) == 2023
    assert newest_year(replace(judged, years=())) == 0
    assert RESULT not in files


def test_activities_and_profile_are_read_where_they_tell_figures() -> None:
    """What tells no number is passed over; each activity has a name of its own."""
    plan = (
        "indikator;triwulan;kegiatan;sumber\nkepuasan;1;Rapat;laporan\nkepuasan;2;Melatih 30 orang;laporan\n"
    )
    loaded = small.loaded(FILES | {small.OFFICE + "2023/rencana-aksi.csv": plan}).value
    (ledger,) = loaded.portal.ledgers
    judged = judge_office(ledger, loaded.rules)
    found = [
        (each.text, each.name, each.quarter) for each in office_texts(judged) if each.indicator == "kepuasan"
    ]
    assert found[-1] == ("Melatih 30 orang", "rencana-aksi baris 3", 2)
    assert "Rapat" not in [text for text, _, _ in found]
