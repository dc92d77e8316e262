"""Figures of computed tables as a report prints them, copied with the keys of their cells."""

from pathlib import Path

import pytest

from generator.copying.answers import Answers, CopyingError
from generator.exchange.shared.office import OfficeState
from tests import small
from tests.copied import copied, new_lines, office, table

REVENUE = (
    "tahun;jenis;layanan;penerimaan;sumber;letak\n"
    "2022;fungsional;Pengujian;60000;laporan;halaman 1\n2022;fungsional;Pelatihan;40000;laporan;halaman 1\n"
    "2023;fungsional;Pengujian;90000;laporan;halaman 1\n2023;fungsional;Pelatihan;10000;laporan;halaman 1\n"
)
PRINTED = table(
    "Jenis JPT | Penerimaan (Rp) 2023 | % dari total",
    "Pengujian | 90.000 | 90,0%", "Pelatihan | 10.000 | 10,0%", "Total | 100.000 | 100%",
)  # fmt: skip


@pytest.fixture(name="state", scope="module")
def _state(tmp_path_factory: pytest.TempPathFactory) -> OfficeState:
    return office(tmp_path_factory.mktemp("portal"), {small.OFFICE + "pnbp-layanan.csv": REVENUE})


def answers(**more: str) -> Answers:
    """Name the computed table."""
    return Answers(constants={"tabel": "pnbp-layanan", **more}, year="2023")


def test_each_figure_is_a_row_with_the_key_of_its_cell(state: OfficeState) -> None:
    """Amounts, shares and totals are named as the portal names them, with the digits that were printed."""
    copying = copied(
        state, PRINTED, "tercetak-tabel", Answers(("3=bagian,tahun=2023",), answers().constants, year="2023")
    )
    assert copying.doubts == ()
    assert new_lines(copying) == [
        "pnbp-layanan;penerimaan;2023 Pengujian;90000;laporan;baris 2;",
        "pnbp-layanan;bagian;2023 Pengujian;90,0;laporan;baris 2;",
        "pnbp-layanan;penerimaan;2023 Pelatihan;10000;laporan;baris 3;",
        "pnbp-layanan;bagian;2023 Pelatihan;10,0;laporan;baris 3;",
        "pnbp-layanan;penerimaan;2023 semua;100000;laporan;baris 4;",
        "pnbp-layanan;bagian;2023 semua;100;laporan;baris 4;",
    ]


def test_a_row_that_the_portal_has_not_is_asked(state: OfficeState) -> None:
    """A name that the computed table has not is asked; a line that it has not can be left out."""
    text = PRINTED.replace("Pelatihan", "Kalibrasi")
    (doubt,) = copied(state, text, "tercetak-tabel", answers()).doubts
    assert doubt.subject == "Kalibrasi"
    missing = PRINTED.replace("2023", "2021")
    (doubt, *_) = copied(state, missing, "tercetak-tabel", answers()).doubts
    assert doubt.answered("1") == "--lewati 1"


def test_the_year_of_the_report_and_its_table_must_be_known(state: OfficeState) -> None:
    """Figures of other years stand in the file of the report's year; an unknown table is told."""
    named = Answers(constants={"tabel": "pnbp-layanan"})
    assert "--tahun" in [each.option for each in copied(state, PRINTED, "tercetak-tabel", named).doubts]
    with pytest.raises(CopyingError, match="Maksud Anda pnbp-layanan"):
        copied(state, PRINTED, "tercetak-tabel", Answers(constants={"tabel": "pnbp-layannan"}, year="2023"))
    with pytest.raises(CopyingError, match="Sebut tabel portal yang angkanya tercetak"):
        copied(state, PRINTED, "tercetak-tabel")
    with pytest.raises(CopyingError, match="Yang ada: "):
        copied(state, PRINTED, "tercetak-tabel", Answers(constants={"tabel": "entah"}, year="2023"))


def test_another_print_of_a_figure_is_a_row_of_its_own(tmp_path: Path) -> None:
    """The file keeps every print; the same one is not written twice, another at the same place differs."""
    there = "tabel;kolom;baris;nilai;sumber;letak;catatan\n"
    there += "pnbp-layanan;penerimaan;2023 Pengujian;90001;laporan;halaman 9;Tabel 1\n"
    there += "pnbp-layanan;penerimaan;2023 Pelatihan;10001;laporan;baris 3;Tabel 1\n"
    path = small.OFFICE + "2023/tercetak-tabel.csv"
    state = office(tmp_path, {small.OFFICE + "pnbp-layanan.csv": REVENUE, path: there})
    said = Answers(("3=-",), answers().constants, left_out=frozenset({3}), year="2023")
    copying = copied(state, PRINTED, "tercetak-tabel", said)
    assert new_lines(copying) == ["pnbp-layanan;penerimaan;2023 Pengujian;90000;laporan;baris 2;"]
    assert [each.contradicting for each in copying.standing] == [{"nilai": ("10001", "10000")}]
