"""Tables of texts that lost their columns, copied to the small portal."""

from pathlib import Path

import pytest

from generator.copying.answers import Answers
from generator.copying.copying import Copying
from generator.copying.report_table import report_tables
from generator.copying.telling import table_as_text
from generator.exchange.shared.office import OfficeState
from generator.values.shared.number import NumberStyle
from tests import small
from tests.copied import copied, new_lines, office, report, table

STAFF = """
Tabel 2. Pegawai menurut golongan
Golongan Jumlah
II/a 1
III/a 12
III/b 3
Jumlah 16
"""
YEARLY = """
Tabel 3. Anggaran
Uraian 2021 2022 2023
Pagu (Rp) 100.000.000 120.000.000 150.000.000
Realisasi (Rp) 90.000.000 110.000.000 140.000.000
Blokir 1.000.000
%Realisasi 90,00% 91,67% 93,33%
"""
PLAN = """
Tabel 4. Rencana aksi
No. Indikator Target
Terwujudnya layanan
1 Jumlah peng
guna layanan
40
Perusahaan
""" + "".join(f"{8 * month}% B{month:02}: - Mendata\n" for month in range(1, 13))
QUARTERS = """
Tabel 5. Capaian
No Indikator Triwulan
1 Terwujudnya layanan yang prima Indeks kepuasan masyarakat 25% 50% 75%
2 Jumlah pengguna layanan 20% 40% 60%
3 Angka lain 10% 30% 60%
"""
REVISIONS = """
Tabel 6. Revisi
Kode KRO Pagu Awal (000) Pagu Revisi 1 (000) Pagu Revisi ke-2 (Rp.000)
6077.A
EC Kerja Sama 65.345 65.345 70.000
6077.BAD Pelayanan 167.500 167.500 200.000
6042.EBA Dukungan 786.733 700.000 800.000
"""


@pytest.fixture(name="state", scope="module")
def _state(tmp_path_factory: pytest.TempPathFactory) -> OfficeState:
    return office(tmp_path_factory.mktemp("portal"))


def remarks(copying: Copying) -> list[tuple[str, tuple[int, ...]]]:
    """Return what a clerk is told of rows that were not copied as they stand."""
    return [(remark.words, remark.rows) for _, remark in copying.remarks]


def test_a_list_of_labels_and_figures_is_copied_with_its_lines(state: OfficeState) -> None:
    """What the columns are is answered by their numbers; the sum is not copied."""
    answers = Answers(("1=kelompok", "2=jumlah"), {"susunan": "golongan"}, year="2023")
    assert new_lines(copied(state, STAFF, "pegawai", answers)) == [
        "golongan;II/a;;1;laporan;baris 4;",
        "golongan;III/a;;12;laporan;baris 5;",
        "golongan;III/b;;3;laporan;baris 6;",
    ]


def test_years_become_rows_and_a_row_without_all_figures_is_left_out(state: OfficeState) -> None:
    """Measures in rows are read as columns; which year a lone figure is of is not guessed."""
    assert new_lines(copied(state, YEARLY, "anggaran-tahunan")) == [
        "2021;100000000;90000000;laporan;baris 4-5;",
        "2022;120000000;110000000;laporan;baris 4-5;",
        "2023;150000000;140000000;laporan;baris 4-5;",
    ]
    plain = copied(state, YEARLY, "anggaran-tahunan", Answers(("1=-",), turned=False, year="2023"))
    assert ("kurang angkanya, sehingga kolomnya tidak pasti; salin dengan tangan", (3,)) in remarks(plain)


def test_names_broken_over_lines_are_those_of_indicators(state: OfficeState) -> None:
    """Without its blanks the label is the name; months are read from their codes, figures from percents."""
    found = copied(state, PLAN, "target-bulan", Answers(year="2023"))
    assert not found.doubts
    lines = new_lines(found)
    assert len(lines) == 12
    assert lines[0].startswith("pengguna;1;8;laporan;baris 9")


def test_a_goal_before_the_name_of_an_indicator_is_told(state: OfficeState) -> None:
    """The label ends with the whole name: taken, and to be looked at; another label is asked."""
    columns = ("2=indikator", *(f"{number}=target_fisik,triwulan={number - 2}" for number in (3, 4, 5)))
    found = copied(state, QUARTERS, "target-antara", Answers(columns, year="2023"))
    assert [each.subject for each in found.doubts] == ["Angka lain"]
    assert ("`indikator` dikenali dari akhir labelnya; periksa kembali", (1,)) in remarks(found)
    columned = table(
        "Indikator | Triwulan I", "Terwujudnya layanan Indeks kepuasan masyarakat | 25%", caption="Tabel 5"
    )
    answers = Answers(("Triwulan I=target_fisik,triwulan=1",), year="2023")
    assert copied(state, columned, "target-antara", answers).doubts  # a table with columns has other labels


def test_heads_name_revisions_and_codes_get_their_way(tmp_path: Path) -> None:
    """Thousands come from each head; a code that only one of the office ends with is that one."""
    budget = "kode;nama;pagu;sumber;letak\n" + "".join(
        f"{code};Nama;{pagu};laporan;baris 1\n"
        for code, pagu in (
            ("EC", ""),
            ("EC.6077", ""),
            ("EC.6077.AEC", "70000000"),
            ("EC.6077.BAD", "200000000"),
        )
    )
    state = office(tmp_path, {small.OFFICE + "2023/anggaran/rincian.csv": budget})
    found = copied(state, REVISIONS, "anggaran-dipa-kro", Answers(decimal=NumberStyle.COMMA, year="2023"))
    assert new_lines(found)[:4] == [
        "0;EC.6077.AEC;65345000;laporan;baris 5;",
        "1;EC.6077.AEC;65345000;laporan;baris 5;",
        "2;EC.6077.AEC;70000000;laporan;baris 5;",
        "0;EC.6077.BAD;167500000;laporan;baris 6;",
    ]
    assert ("`kode` dilengkapi dengan induknya", (1, 2)) in remarks(found)


def test_a_unit_in_heads_that_are_one_is_asked(state: OfficeState) -> None:
    """Whether it is that of all columns is not known; nor is what the heads of the columns are."""
    text = YEARLY.replace("Uraian 2021 2022 2023", "Uraian dalam ribuan rupiah 2021, 2022, dan nanti")
    columns = ("1=-", "2=pagu,tahun=2021", "3=pagu,tahun=2022", "4=pagu,tahun=2023")
    found = copied(state, text, "anggaran-tahunan", Answers(columns, turned=False, year="2023"))
    assert [each.option for each in found.doubts] == ["--satuan"]
    document = report(text)
    (shown,) = report_tables(document)
    told = table_as_text(document, shown, [])
    assert "judulnya, menyatu: Uraian dalam ribuan rupiah 2021, 2022, dan nanti" in told
    assert "Blokir 1.000.000 | · | · | ·" in told
