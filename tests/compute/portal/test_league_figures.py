"""The list of all units: grades beside scores, the year a list evaluates, and scores of a second document."""

import pytest

from generator.compute.comparison.league import rankings
from generator.compute.portal.league_figures import league_figures, rows_of_league
from generator.compute.shared.judgement import Verdict
from generator.compute.verification.identities import IdentityRow
from tests import identities, small
from tests.compute.cells import GRADES
from tests.small import FILES

UNITS = {
    "data/acuan/unit.csv": "id;nama;nama_pendek;jenis;satker\nuji;Balai Uji Contoh;Uji;balai;balai-uji\n"
    "padang;Balai Padang;Padang;balai;\n",
    "data/pembanding/sumber.csv": "id;judul;jenis;tahun\nlakin;Laporan A;lakin;2023\n"
    "lain;Laporan B;lakin;2023\n",
}
SURVEYS = "data/pembanding/2023/ikm.csv"
HEAD = "unit;komponen;nilai;predikat;sumber;letak;catatan\n"


def rows_of(rows: str, path: str = SURVEYS) -> list[IdentityRow]:
    """Return what the identities say of one list of scores."""
    texts = {**UNITS, path: HEAD + rows}
    loaded = small.loaded(FILES | GRADES | identities.LISTS | texts).value
    return list(rows_of_league(loaded.portal, loaded.rules))


def told(rows: str, path: str = SURVEYS) -> dict[str, Verdict]:
    """Return the verdict of each identity."""
    return {row.identity.key: row.verdict for row in rows_of(rows, path)}


@pytest.mark.parametrize(
    ("value", "grade", "differing"),
    [
        ("3,63", "A", set()),
        ("3,63", "sangat baik", set()),
        ("3,53", "A", {"predikat-bawah"}),
        ("3,53", "D", set()),
        ("3,63", "D", {"predikat-atas"}),
        ("3,63", "AB", {"predikat-dikenal"}),
        ("3,63", "", set()),
    ],
)
def test_a_printed_grade_is_that_of_the_score(value: str, grade: str, differing: set[str]) -> None:
    """By the scale of the year that it evaluates, by label or name; a grade that no scale has is told."""
    verdicts = told(f"padang;;{value};{grade};lakin;;\n")
    assert {key for key, verdict in verdicts.items() if verdict is Verdict.DIFFERENT} == differing
    assert bool(verdicts) is bool(grade)


def test_a_grade_without_a_scale_or_a_score_is_not_judged() -> None:
    """No rule covers a measure without a scale; a unit without a score has no grade to judge."""
    assert told("padang;;90;A;lakin;;\n", "data/pembanding/2023/laporan-keuangan.csv") == {}
    assert told("padang;;;A;lakin;;\nuji;;3,6;A;lakin;;\n")["predikat-bawah"] is Verdict.SAME


def test_all_units_of_a_list_are_evaluated_for_one_year() -> None:
    """A note that tells another year than the others of its list differs; one that tells two tells none."""
    same = "padang;;3,6;;lakin;;Menilai tahun 2022\nuji;;3,7;;lakin;;Menilai tahun {}\n"
    assert told(same.format("2022")) == {"tahun-dinilai-unit": Verdict.SAME}
    assert told(same.format("2021")) == {"tahun-dinilai-unit": Verdict.DIFFERENT}
    assert told("padang;;3,6;;lakin;;Menilai tahun 2021. Menilai tahun 2022\n") == {}


def test_a_second_document_stands_beside_the_first() -> None:
    """The first score counts; the other is held against it, and never joined with it."""
    text = "padang;;3,6;;lakin;;\npadang;;3,7;;lain;halaman 2;\nuji;;3,8;;lakin;;\npadang;a;1;;lakin;;\n"
    text += "padang;a;1;;lain;;\n"
    (row, part) = rows_of(text)
    assert (row.identity.key, row.verdict) == ("sumber-kedua", Verdict.DIFFERENT)
    assert part.verdict is Verdict.SAME
    league = small.loaded(FILES | UNITS | {SURVEYS: HEAD + text}).value.portal.league
    (ranking,) = rankings(league)
    by_unit = {each.peer.id: each for each in ranking.standings}
    assert str(ranking.middle) == "3.7"
    assert [str(each.figures["nilai"]) for each in by_unit["padang"].others] == ["3.7"]
    assert by_unit["uji"].others == ()


def test_a_list_has_the_decimals_that_a_third_of_it_is_written_with() -> None:
    """A whole number beside scores with two decimals was printed with them."""
    files = FILES | UNITS | {SURVEYS: HEAD + "padang;;3;;lakin;;\nuji;;3,75;;lakin;;\nuji;a;2,5;;lakin;;\n"}
    scores = league_figures(small.loaded(files).value.portal.league)
    assert [str(each.figures["nilai"]) for each in scores] == ["3.00", "3.75", "2.50"]
