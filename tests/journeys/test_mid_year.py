"""An office in the middle of its year (BBSPJI Agro, triwulan II 2025) is on its way, not failing."""

import re

import pytest

from generator.pages.shared.page import Page
from tests.published import demo, file_at, page_at, row_with, rows_of, section, seen

pytestmark = pytest.mark.demo

OFFICE = "satker/bbspji-agro/"
QUARTER = OFFICE + "2025/tw2/"


def _rows() -> list[dict[str, str]]:
    return [row for row in rows_of(file_at(f"{OFFICE}2025/kinerja.csv")) if row["triwulan"] == "2"]


def _page(key: str) -> Page:
    return page_at(f"{OFFICE}indikator/{key}/")


def test_on_progress_is_a_state_and_never_a_zero() -> None:
    """What the report prints as "on progress" is a state of 7 of 17 indicators: words, no value."""
    waiting = [row for row in _rows() if row["sebab_kosong"] == "dalam-proses"]
    assert (len(waiting), len(_rows())) == (7, 17)
    for row in waiting:
        body = _page(row["indikator"]).body
        assert row["realisasi"] == ""
        assert "masih dalam proses belum dapat dihitung Dalam proses" in row_with(body, "2025")
        assert "Capaian belum dihitung: masih dalam proses." in section(body, "hitung")


def test_nothing_has_failed_before_the_year_is_over() -> None:
    """No page of the running year calls a value below its annual target a failure."""
    for page in demo().pages:
        # Public information is no performance: it grows old within a year.
        if page.path.startswith(OFFICE) and "/ppid/" not in page.path:
            assert not re.search("status--(?:belum|hampir)(?!-)", page.body), page.path
            assert not re.search("(?:Belum|Hampir) tercapai", seen(page.body)), page.path


def test_a_value_below_the_annual_target_is_on_its_way() -> None:
    """1.917 of 3.750 users after half a year are on their way to the target."""
    row = row_with(page_at(QUARTER).body, "TJ.2")
    assert "3.750 pengguna 1.917 pengguna 51,12 Menuju target" in row
    told = section(_page("pengguna-layanan").body, "hitung")
    assert "Menuju target: tahunnya belum selesai" in told


def test_the_mean_says_how_many_it_is_made_of() -> None:
    """The mean is one of 10 of 17 indicators, against the target of the whole year."""
    words = seen(page_at(QUARTER).body)
    assert "Rata-rata capaian terhadap target setahun 98,48% dari 10 di antara 17 indikator" in words
    assert "7 indikator belum dapat dinilai; tidak dihitung sebagai nol." in words
    assert "10 indikator, 7 belum dinilai" in words


def test_physical_progress_is_shown_beside_its_plan() -> None:
    """Physical progress of 56 % stands beside its plan of 50 %, in scorecard, table and picture."""
    assert "Kemajuan fisik 56% dari rencana 50%." in row_with(page_at(QUARTER).body, "TJ.2")
    body = _page("pengguna-layanan").body
    assert row_with(body, "Triwulan II ").endswith("50 56")
    assert "kemajuan fisik 2025" in section(body, "triwulan")


def test_follow_up_has_an_office_in_charge_and_a_deadline() -> None:
    """What is to be done names who is to do it, by position, and until when."""
    told = section(_page("pobo").body, "penjelasan")
    assert "Penanggung jawab tindak lanjut: Kepala Bagian Tata Usaha dan Ketua Tim Keuangan." in told
    assert "Batas waktu: 1 bulan." in told


def test_printed_variants_stand_beside_what_is_published() -> None:
    """POBO is published as 66,46, and the report's other two prints, 66,86 and 73,31, stay visible."""
    body = _page("pobo").body
    assert "75,00 66,46 88,61 Menuju target" in row_with(body, "2025")
    printed = section(body, "tercetak")
    for variant in ("66,86", "73,31"):
        assert f"{variant} 66,46 berbeda" in printed
    assert "66,46 66,46 cocok" in printed


def test_the_copies_carry_the_same_standing() -> None:
    """The machine copies say berjalan and dalam-proses, never belum."""
    assert {row["status"] for row in _rows()} == {"tercapai", "berjalan", "dalam-proses"}
