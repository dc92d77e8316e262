"""Rows of identities in words: at the indicator that they touch, and with years as years."""

from generator.compute.shared.judgement import Verdict
from generator.record import page_addresses
from generator.views.verification.identities import row_views, rows_of_indicator
from tests import identities, small
from tests.published import office_of
from tests.small import CARD, FILES, OFFICE, PLAN

SCORE = OFFICE + "indikator/akuntabilitas-kinerja.yml"
RESULT = OFFICE + "2023/realisasi/tw4/sakip.csv"
HEAD = "tahun;triwulan;indikator;rincian;realisasi;status;fisik;catatan;sumber;letak\n"


def test_an_indicator_names_the_rows_that_differ() -> None:
    """Each with its year, both figures, and the way to the page of checks; other indicators have none."""
    plan = FILES[PLAN] + "kepuasan;I;S1;2023;3,2;laporan;halaman 3;\n"
    office = office_of(FILES | identities.LISTS | {PLAN: plan})
    texts = [mark.text for mark in rows_of_indicator(office, "kepuasan")]
    assert texts == [
        "Target perjanjian = target Renstra: 2023: 3,5, seharusnya sama dengan 3,2",
        "Target Renstra yang dimaksimalkan tidak turun: 2023: 3,2, seharusnya paling sedikit 3,4",
    ]
    (first, _) = rows_of_indicator(office, "kepuasan")
    assert first.href == "satker/balai-uji/periksa-angka/#hubungan-kinerja-perjanjian-renstra-1"
    assert list(rows_of_indicator(office, "pengguna")) == []


def test_a_year_is_written_as_a_year() -> None:
    """It has no thousands and no per cent, and one year is no span of two."""
    card = FILES[CARD] + "selisih_tahun_dinilai: 0\n"
    row = HEAD + "2023;4;akuntabilitas-kinerja;;3,5;;;Nilai atas SAKIP tahun 2022;laporan;\n"
    office = office_of(FILES | identities.LISTS | {SCORE: card, RESULT: row})
    (view,) = row_views(office.identity_rows, (Verdict.DIFFERENT,))
    assert (view.left, view.relation, view.right) == ("2023", "seharusnya sama dengan", "2022")
    assert view.difference == "+1 tahun"


def test_a_written_page_has_its_own_address() -> None:
    """A row of a page leads to the page, a row of data to the page of the file."""
    assert page_addresses.data_file("content/kabar/hasil.md", 9) == "kabar/hasil/"
    assert page_addresses.data_file("content/index.md") == ""
    assert page_addresses.data_file("content/kabar/index.md") == "kabar/"
    assert page_addresses.data_file(small.RESULT, 2).endswith("laporan.csv/#b2")
