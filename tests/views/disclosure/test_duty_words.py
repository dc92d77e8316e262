"""Duties in words: their periods, terms, distances and reasons."""

from datetime import date

import pytest

from generator.compute.portal.duties import Standing
from generator.domain.portal.duty import Duty
from generator.views.disclosure import duty_words
from generator.views.portal.office_duties import office_duties
from tests import small
from tests.duties import AGREEMENT, LIST, QUARTERLY, REPORT, ROLLING, listed, office_of
from tests.small import FILES, OFFICE, loaded


def _duty(**changes: str) -> Duty:
    (duty,) = loaded({**FILES, LIST: listed(changes)}).value.portal.duties
    return duty


@pytest.mark.parametrize(
    ("changes", "year", "part", "expected"),
    [
        ({}, 2026, 0, "Perjanjian Kinerja 2026"),
        (QUARTERLY, 2026, 3, "Laporan PP 39 triwulan III 2026"),
        (QUARTERLY | {"periode": "semester"}, 2026, 2, "Laporan PP 39 semester II 2026"),
        (ROLLING, 0, 0, "Pemutakhiran DIP"),
    ],
)
def test_a_duty_is_named_with_its_period(
    changes: dict[str, str], year: int, part: int, expected: str
) -> None:
    """The period stands behind the title; what is renewed all the time has none."""
    assert duty_words.title(_duty(**changes), year, part) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "1 bulan sesudah tahun dimulai"),
        (QUARTERLY, "5 hari kerja sesudah triwulan berakhir"),
        ({"batas": "0", "dihitung_dari": "akhir"}, "sebelum tahun berakhir"),
        ({"batas": "0"}, "sebelum tahun dimulai"),
        ({"tanggal_ke": "15", "dihitung_dari": "akhir"}, "tanggal 15, dalam 1 bulan sesudah tahun berakhir"),
        (ROLLING, "6 bulan sejak pemutakhiran terakhir"),
    ],
)
def test_a_term_is_told_in_plain_words(changes: dict[str, str], expected: str) -> None:
    """Count, unit, and where it begins."""
    assert duty_words.term(_duty(**changes)) == expected


def test_distances_are_told_of_what_is_open() -> None:
    """Days past, today, and days to come; nothing of what is done or unknown."""
    today = date(2026, 3, 1)
    assert duty_words.distance(date(2026, 2, 28), Standing.LATE, today) == "lewat 1 hari"
    assert duty_words.distance(today, Standing.NOT_DUE, today) == "hari ini"
    assert duty_words.distance(date(2029, 3, 1), Standing.NOT_DUE, today) == "1.096 hari lagi"
    assert duty_words.distance(today, Standing.DONE, today) == ""
    assert duty_words.distance(None, Standing.UNKNOWN, today) == ""
    assert duty_words.due_day(None, None) == "belum diketahui"
    assert duty_words.due_day(today, 2026) == "paling cepat 1 Maret 2026"


def test_proofs_and_laws_say_how_sure_they_are() -> None:
    """What nothing shows says so, and an unconfirmed law is marked."""
    assert "tidak pernah disebut terlambat" in duty_words.proof(_duty(bukti=""))
    assert "laporan-kinerja" in duty_words.proof(_duty(**REPORT))
    assert duty_words.basis(_duty()) == "PermenPANRB 53/2014 (belum dikonfirmasi)"
    assert duty_words.basis(_duty(keyakinan="sumber-publik")) == "PermenPANRB 53/2014"


def test_an_office_tells_the_longest_overdue_first_with_the_row_that_shows_the_others() -> None:
    """Late duties lead, each with its reason or its row."""
    texts = {small.SOURCES: FILES[small.SOURCES].replace(";lakin;", ";lainnya;")}
    view = office_duties(office_of(texts, date(2024, 3, 5), REPORT, QUARTERLY, AGREEMENT, ROLLING))
    assert view
    assert view.sentence == (
        "Terlambat menurut data portal ini: Laporan Kinerja 2023 (tenggat 29 Februari 2024)."
    )
    told = [(each.title, each.status.words, each.distance, each.detail, each.row_name) for each in view.lines]
    assert told[0] == ("Laporan Kinerja 2023", "Terlambat", "lewat 5 hari", "", "")
    by_title = {each[0]: each[1:] for each in told}
    assert by_title["Laporan PP 39 triwulan IV 2023"] == (
        "Sudah", "", "tanggalnya tidak dimuat", "2023/realisasi/tw4/laporan.csv, baris 2",
    )  # fmt: skip
    assert by_title["Laporan PP 39 triwulan I 2024"][2] == "hari libur 2024 belum dimuat lengkap"
    assert by_title["Perjanjian Kinerja 2024"][2] == "kantor belum memulai tahun itu di portal ini"
    assert by_title["Pemutakhiran DIP"][2] == "tidak ada tanggal pemutakhiran yang dimuat"
    assert next((each.words, count) for each, count in view.tally) == ("Terlambat", "1")


def test_the_sentence_tells_what_is_next_where_nothing_is_late() -> None:
    """Without lateness the next duty is named, and without any that too."""
    days = {**small.days_off(2024)}
    view = office_duties(office_of(days, date(2024, 1, 31), AGREEMENT))
    assert view
    assert view.sentence == (
        "Tidak ada yang terlambat menurut data portal ini; berikutnya Perjanjian Kinerja 2024 "
        "(tenggat 31 Januari 2024)."
    )
    alone = office_duties(office_of(days, date(2024, 1, 31), ROLLING))
    assert alone
    assert alone.sentence == "Tidak ada yang terlambat menurut data portal ini."
    several = office_duties(office_of({}, date(2023, 6, 1), AGREEMENT | {"bukti": "survei"}, REPORT | {
        "kode": "lain", "dihitung_dari": "awal", "jenis_dokumen": "sop"}))  # fmt: skip
    assert several
    assert several.sentence.endswith("(tenggat 31 Januari 2023), dan 1 lainnya.")


def test_reasons_name_the_year_whose_days_off_are_missing() -> None:
    """A past working-day term into an unknown year says which list to complete."""
    texts = {small.RESULT: FILES[small.RESULT].splitlines()[0] + "\n"}
    view = office_duties(office_of(texts, date(2024, 3, 1), QUARTERLY))
    assert view
    details = {each.title: each.detail for each in view.lines}
    assert details["Laporan PP 39 triwulan IV 2023"] == (
        "hari libur 2024 belum dimuat lengkap, jadi tenggatnya belum pasti"
    )


def test_a_renewal_says_when_it_was() -> None:
    """The day of the last renewal stands beside the day of the next."""
    path = f"{OFFICE}ppid/dip.csv"
    rows = (
        "tahun;nomor;ringkasan;pejabat;penanggung_jawab;pembuatan;bentuk;retensi;kelas;diperbarui\n"
        "2026;1;Isi;TU;TU;2026;PDF;5 tahun;berkala;2026-01-31\n"
    )
    view = office_duties(office_of({path: rows}, date(2026, 6, 1), ROLLING))
    assert view
    (line,) = view.lines
    assert (line.due, line.detail, line.row_name) == (
        "31 Juli 2026", "terakhir diperbarui 31 Januari 2026", "ppid/dip.csv, baris 2",
    )  # fmt: skip
