"""Made-up tables as a text prints them that has lost its columns: rows, heads, and what is left unsure."""

from generator.copying.lost.tables import LostTable, label_parts, lost_tables
from tests.copied import report

REVENUE = """
Tabel 4. PNBP per layanan
No Jenis Layanan
PNBP 2022
(Rp.)
PNBP 2023
(Rp.)
Kenaikan (%)

1 Pelatihan 441.795.000 723.980.000 63,87%

2 Pengujian dan
Kalibrasi

2.038.248.000 2.631.008.000 29,08%

3 Sertifikasi - 19.100.000
4 Konsultansi Industri 4.0 85.000.000 90.000.000 5,88%
Total 2.565.043.000 3.464.088.000 35,05%
"""
PLAN = """
Tabel 7. Rencana aksi
No. Indikator Target Triwulan I Triwulan II
1 2 3 4 5
1 Meningkatnya
layanan
1 Indeks kepuas
an masyarakat
3,6
Indeks
5% B01:
- Menyusun kuesioner
35% B04: - Menyebar
60% B07: Mengolah
80%
B10 :
- Melapor
10% B02: a
40% B05: b
65% B08: c
90% B11: d
25% B03: e
50% B06: f
75% B09: g
100% B12: h
- Menutup buku
2 Perusahaan yang
dilayani
40
Perusahaan
5% B01: i
35% B04: j
"""


def only(text: str) -> LostTable:
    """Return the one table that a text has."""
    (found,) = lost_tables(report(text).blocks)
    return found


def rows(text: str) -> list[tuple[tuple[str, str, str], list[str], bool]]:
    """Return number, code, other words, figures and whether it is short, for each row of the one table."""
    found = []
    for row in only(text).rows:
        number, words, code = label_parts(row)
        part = (number, code, words.removeprefix(code).strip())
        found.append((part, [cell.text for cell in row.cells], row.is_short))
    return found


def test_labels_over_lines_become_rows_and_heads_are_cut_by_their_units() -> None:
    """A row that lacks a figure is short, a number in a label is none; what follows the total is left."""
    assert only(REVENUE).heads == ("PNBP 2022 (Rp.)", "PNBP 2023 (Rp.)", "Kenaikan (%)")
    assert rows(REVENUE + "Layanan lain 1.000") == [
        (("1", "", "Pelatihan"), ["441.795.000", "723.980.000", "63,87%"], False),
        (("2", "", "Pengujian dan Kalibrasi"), ["2.038.248.000", "2.631.008.000", "29,08%"], False),
        (("3", "", "Sertifikasi"), ["-", "19.100.000"], True),
        (("4", "", "Konsultansi Industri 4.0"), ["85.000.000", "90.000.000", "5,88%"], False),
        (("", "", "Total"), ["2.565.043.000", "3.464.088.000", "35,05%"], False),
    ]
    assert [cell.at.line for cell in only(REVENUE).rows[1].cells] == [15, 15, 15]


def test_years_in_a_line_are_heads_and_notes_behind_figures_are_left_out() -> None:
    """The years part the columns; (Revisi) is no label and no figure; a broken amount is put together."""
    text = """
Tabel 9. Anggaran 2022-2024
Uraian 2022 2023 2024
Pagu
(Rp)
Rp. 3.500.000.000
(Awal)
Rp.
3.000.000.000
Rp. 12.682.66
9
(Revisi)
Realisasi 2.088.658.000(MP) 2.238.083.250 2.147.659.000
Persen 59,68% 74,60% 75, 50%
"""
    assert only(text).heads == ("2022", "2023", "2024")
    assert rows(text) == [
        (("", "", "Pagu (Rp)"), ["Rp. 3.500.000.000", "3.000.000.000", "Rp. 12.682.669"], False),
        (("", "", "Realisasi"), ["2.088.658.000", "2.238.083.250", "2.147.659.000"], False),
        (("", "", "Persen"), ["59,68%", "74,60%", "75, 50%"], False),
    ]


def test_codes_begin_rows_and_groups_have_none_of_their_figures() -> None:
    """A broken code is whole, words behind the figures belong to their row, repeated heads are left out."""
    text = """
Tabel 6. Rincian anggaran
Kegiatan dan KRO
Pagu Realisasi
019.07.EC Program Industri
6077.A
EC
Kerja
Sama
65.345 65.214
6077.AEF
Sosialisasi
167.500 160.000
lanjutan
Kegiatan dan KRO
Pagu Realisasi
019.07.WA Program Manajemen
6042.EBA 951.001.A Gaji 786.733
700.000
Total 1.019.578 925.214
"""
    assert rows(text) == [
        (("", "019.07.EC", "Program Industri"), [], True),
        (("", "6077.AEC", "Kerja Sama"), ["65.345", "65.214"], False),
        (("", "6077.AEF", "Sosialisasi lanjutan"), ["167.500", "160.000"], False),
        (("", "019.07.WA", "Program Manajemen"), [], True),
        (("", "6042.EBA.951.001.A", "Gaji"), ["786.733", "700.000"], False),
        (("", "", "Total"), ["1.019.578", "925.214"], False),
    ]
    assert only(text).heads == ("", "")
    assert only(text).heads_text == "Kegiatan dan KRO Pagu Realisasi"


def test_units_between_figures_join_them() -> None:
    """A unit on lines of its own parts no row; a number is a figure before a unit, not before words."""
    text = """
Tabel 5. Penyerapan
Kegiatan Pagu Volume TW I TW II
AEC Kerja Sama Rp65.345.000,00
4.0
Kesepakatan,
Dokumen
18,35% 27,45%
AEF Sosialisasi Rp274.178.000,00 500.0 Orang 18,35% 7,63%
BAD Pelayanan Rp3.025.313.000,00 310.0 Industri 18,35% 14,70%
"""
    assert [figures for _, figures, _ in rows(text)] == [
        ["Rp65.345.000,00", "4.0", "18,35%", "27,45%"],
        ["Rp274.178.000,00", "500.0", "18,35%", "7,63%"],
        ["Rp3.025.313.000,00", "310.0", "18,35%", "14,70%"],
    ]
    units = "Tabel 1. Capaian\nIndikator\nSatu 3 Indeks 3.66 Indeks 122%\nDua\n3 Indeks 3 Indeks 100%\n"
    units += "Tiga 1 2 3%"
    assert [figures for _, figures, _ in rows(units)] == [
        ["3", "3.66", "122%"],
        ["3", "3", "100%"],
        ["1", "2", "3%"],
    ]


def test_numbers_of_rows_may_stand_alone_and_groups_above_them() -> None:
    """Lines that count the rows are no figures; the number of the next row may stand below this one."""
    text = """
Tabel 2. Unsur survei
No Unsur Nilai Mutu
1
Persyaratan
pelayanan
3,71 Sangat Baik
2
Prosedur
3,67 Sangat Baik
3
Biaya
3,43 Baik
"""
    assert rows(text) == [
        (("1", "", "Persyaratan pelayanan"), ["3,71"], False),
        (("2", "", "Prosedur"), ["3,67"], False),
        (("3", "", "Biaya"), ["3,43"], False),
    ]
    assert only(text).heads == ("No Unsur Nilai Mutu",)
    league = """
Tabel 3. Nilai satker
No Satker Nilai Mutu
A. Balai Besar
1 BBSPJI Agro 25,20 79,85
2 BBSPJI Logam 24,00 80,60
3
BBSPJI Tekstil 24,10 80,10
B. Balai
1 BSPJI Aceh 25,20 82,85
4
Sekretariat 21,00 75,00
"""
    assert [(part, is_short) for part, _, is_short in rows(league)] == [
        (("1", "", "BBSPJI Agro"), False),
        (("2", "", "BBSPJI Logam"), False),
        (("3", "", "BBSPJI Tekstil"), False),
        (("", "", "B. Balai"), True),
        (("1", "", "BSPJI Aceh"), False),
        (("4", "", "Sekretariat"), False),
    ]
    assert only(league).heads_text == "No Satker Nilai Mutu A. Balai Besar"


def test_without_numbers_and_codes_the_first_label_is_what_stands_right_above_its_figures() -> None:
    """An empty line parts it from the heads; a label beside its figures is whole."""
    text = "Tabel 1. Capaian\nIndikator Target\n\nIndeks\nkepuasan\n3,5 3,6\nAntrean 4,0 5,0\nWaktu 6,1 7,2\n"
    assert only(text).heads_text == "Indikator Target"
    assert rows(text)[0] == (("", "", "Indeks kepuasan"), ["3,5", "3,6"], False)
    inline = text.replace("Indeks\nkepuasan\n3,5", "Indeks 3,5")
    assert (only(inline).heads_text, rows(inline)[0][0][2]) == ("Indikator Target", "Indeks")
    bare = "Tabel 1. Angka\n3,5 3,6\n\nDua 4,0 5,0\nTiga 6,1 7,2\n"
    assert rows(bare)[0] == (("", "", ""), ["3,5", "3,6"], False)


def test_amounts_more_than_the_row_has_are_not_taken_for_words() -> None:
    """Which of them belongs to which column is unsure, so the row is short."""
    text = (
        "Tabel 8. PNBP\nUraian\nSatu 1.000 2.000\nDua 3.000 4.000\nTiga 9.000 5.000 6.000\nEmpat 7.000 8.000"
    )
    assert [is_short for _, _, is_short in rows(text)] == [False, False, True, False]


def test_a_plan_by_months_has_a_row_for_each_month_of_each_indicator() -> None:
    """The name stands above the first month, without its target of the year; activities end before it."""
    found = only(PLAN)
    assert found.heads == ("Bulan", "Target antara", "Rencana kegiatan")
    told = rows(PLAN)
    assert told[0] == (("1", "", "Indeks kepuas an masyarakat"), ["B01", "5%", "- Menyusun kuesioner"], False)
    assert told[3][1] == ["B10", "80%", "- Melapor"]
    assert told[11][1] == ["B12", "100%", "h - Menutup buku"]
    assert told[12] == (("2", "", "Perusahaan yang dilayani"), ["B01", "5%", "i"], False)
    assert len(told) == 14
    nameless = PLAN.replace("1 Meningkatnya\nlayanan\n1 Indeks kepuas\nan masyarakat\n", "").replace(
        "B02:", "B2:"
    )
    assert [is_short for _, _, is_short in rows(nameless)][:2] == [True, True]
    assert not list(lost_tables(report(PLAN.replace("B01", "B13")).blocks))


def test_sentences_and_tables_with_columns_are_no_lost_tables() -> None:
    """Two lines of a sentence end a table; columns, a picture or a chapter below a caption are none."""
    prose = """
Tabel 3.57 menyajikan perbandingan capaian
Realisasi anggaran tahun 2023 mencapai angka yang lebih tinggi daripada tahun sebelumnya
sehingga seluruh kegiatan yang bersumber dari penerimaan dapat dibiayai dengan baik
Satu 1.000
Dua 2.000
Tiga 3.000
"""
    assert not list(lost_tables(report(prose).blocks))
    columns = "Tabel 1. Pegawai\n\nGolongan\tJumlah\nII\t1\nIII\t2\nIV\t3\n"
    assert not list(lost_tables(report(columns).blocks))
    assert not list(lost_tables(report("Tabel 1. Pegawai\nGambar 2. Grafik\nSatu 1\nDua 2\nTiga 3\n").blocks))
    assert not list(lost_tables(report("Tabel 1. Pegawai\nSatu 1\nDua 2\n").blocks))
    assert not list(lost_tables(report("Tabel 1. Pegawai\nBAB II PENUTUP\nSatu 1\nDua 2\nTiga 3\n").blocks))
    assert not list(lost_tables(report("Tabel 1. Pegawai\n").blocks))
