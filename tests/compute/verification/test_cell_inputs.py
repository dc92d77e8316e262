"""Printed cells of tables beside ours: what their inputs can have been is carried into what follows."""

import pytest

from generator.compute.shared.judgement import Verdict
from tests.compute.cells import GRADES, made
from tests.small import OFFICE

PRINTED = "tabel;kolom;baris;nilai;sumber;letak\n"
SAME, ROUNDING, DIFFERENT = Verdict.SAME, Verdict.ROUNDING, Verdict.DIFFERENT
NPS = (
    "layanan;responden;promotor;pasif;detraktor;sumber\nUji;10;69,18;27,4;3,42;laporan\n"
    "Kal;30;67,57;29,73;2,7;laporan\n"
)
PROOF = (
    "indikator;kegiatan;satuan;rumus;sebelum;sesudah;sumber\n"
    "pengguna;Ikan;jam;efisiensi;6,6;1;laporan\npengguna;Jeruk;buah;produktivitas;3;7;laporan\n"
)
FILES = {
    "2023/survei/nps.csv": NPS,
    "2023/layanan/sebelum-sesudah.csv": PROOF,
    "2023/survei/skm.csv": "layanan;unsur;nilai;sumber\nUji;waktu;3,78;laporan\nUji;sarana;3,81;laporan\n",
    "pnbp-tahunan.csv": "tahun;target;penerimaan;sumber\n2022;95;100,5;laporan\n2023;95;110;laporan\n",
    "2023/survei/responden.csv": "ciri;kelompok;jumlah;sumber\nusia;muda;10;laporan\nusia;tua;20;laporan\n",
    "2023/anggaran/jenis-belanja.csv": (
        "sumber_dana;jenis_belanja;pagu_awal;pagu;blokir;realisasi;sumber\n"
        "RM;51;125;1200000000;;11111000;laporan\nRM;52;100;1300000000;;22222000;laporan\n"
    ),
    "renstra-2021-2024.csv": (
        "indikator;kode;induk;tahun;target;sumber\nkepuasan;I;S1;2022;3,4;laporan\n"
        "antrean;II;S1;2023;40;laporan\npengguna;III;S1;2023;34,97;laporan\n"
    ),
    "2023/survei/indeks-layanan.csv": "layanan;indeks;responden;sumber\nKal;3,51;5;laporan\n",
    "2023/pnbp/bulan.csv": (
        "bulan;layanan;jenis;sampai_bulan_lalu;bulan_ini;tanpa_bulan;sumber\n1;Uji;fungsional;100,5;50;;laporan\n"
    ),
    "2023/anggaran/rincian.csv": "kode;nama;pagu;realisasi;sumber\n1;A;100;50;laporan\n2;B;300;70;laporan\n",
    "2023/anggaran/triwulan.csv": (
        "kode;nama;triwulan;dasar;rencana_keuangan;realisasi_keuangan;rencana_fisik;realisasi_fisik;sumber\n"
        "1;A;1;kumulatif;10;10,25;;;laporan\n2;B;1;kumulatif;10;30,75;;;laporan\n"
    ),
    "2023/evaluasi/komponen.csv": (
        "instrumen;komponen;bobot;nilai;sumber\nipp;a;40;4,25;laporan\nipp;b;60;4,5;laporan\n"
    ),
}


def checked(*cells: str) -> list[tuple[Verdict, list[tuple[str, str]]]]:
    """Compare printed cells, each on a page of its own: verdict, and row and column of rounded inputs."""
    rows = "".join(f"{cell};laporan;halaman {page}\n" for page, cell in enumerate(cells, start=1))
    files = {OFFICE + path: text for path, text in FILES.items()}
    _, checks = made(files | GRADES | {OFFICE + "2023/tercetak-tabel.csv": PRINTED + rows})
    return [(each.verdict, [(one.row, one.column) for one in each.rounded]) for each in checks]


@pytest.mark.parametrize(
    ("cell", "verdict", "rounded"),
    [
        # 69,18 - 3,42 = 65,76; a detractor share of 3,42 may have been 3,425.
        ("survei-nps;nps;Uji;65,76", SAME, []),
        ("survei-nps;nps;Uji;65,75", ROUNDING, [("Uji", "detraktor")]),
        ("survei-nps;nps;Uji;65,7", SAME, []),
        ("survei-nps;nps;Uji;65,72", DIFFERENT, []),
        # The plain mean of 69,18 and 67,57 is 68,375; weighted by 10 and 30 it is 67,9725.
        (
            "survei-nps;promotor;rata-rata-layanan;68,382",
            ROUNDING,
            [("Uji", "promotor"), ("Kal", "promotor")],
        ),
        ("survei-nps;promotor;tertimbang;67,98", ROUNDING, [("Kal", "promotor")]),
        ("survei-nps;promotor;tertimbang;68,38", DIFFERENT, []),
        # The mean of the elements 3,78 and 3,81 is 3,795.
        ("survei-indeks;indeks;Uji;3,803", ROUNDING, [("Uji waktu", "nilai"), ("Uji sarana", "nilai")]),
        ("survei-indeks;indeks;Uji;3,81", DIFFERENT, []),
        # (6,6 - 1) / 6,6 = 84,85%; (7 - 3) / 3 = 133,33%.
        ("layanan-sebelum-sesudah;persen;Ikan;84,9", ROUNDING, [("Ikan", "sebelum")]),
        ("layanan-sebelum-sesudah;persen;Ikan;85,42", DIFFERENT, []),
        ("layanan-sebelum-sesudah;persen;Jeruk;133,4", DIFFERENT, []),
        # 100,5 of 95 is 105,79%; growth to 110 is 9,45%.
        ("pnbp-tahunan;capaian;2022;105,9", ROUNDING, [("2022", "penerimaan")]),
        ("pnbp-tahunan;capaian;2022;106", SAME, []),
        ("pnbp-tahunan;pertumbuhan;2023;9,51", ROUNDING, [("2022", "penerimaan")]),
        ("pnbp-tahunan;pertumbuhan;2023;9,6", DIFFERENT, []),
        # A mean weighted by the allocations of another table: 10,25 and 30,75 by 100 and 300 are 25,625.
        (
            "anggaran-triwulan;realisasi_keuangan;tertimbang 1;25,634",
            ROUNDING,
            [("2 B 1 kumulatif", "realisasi_keuangan")],
        ),
        ("anggaran-triwulan;realisasi_keuangan;tertimbang 1;25,64", DIFFERENT, []),
        # What is stated follows from no elements; sums, and what a plan reaches, from what went in.
        ("survei-indeks;indeks;Kal;3,52", DIFFERENT, []),
        ("survei-indeks;indeks;Kal;3,512", ROUNDING, [("Kal", "indeks")]),
        ("pnbp-bulan;sampai_bulan_ini;1 Uji fungsional;151", SAME, []),
        (
            "pnbp-bulan;sampai_bulan_ini;1 Uji fungsional;150,52",
            ROUNDING,
            [("1 Uji fungsional", "sampai_bulan_lalu")],
        ),
        ("renstra-2021-2024;capaian;pengguna total;120,114", ROUNDING, [("pengguna total", "target")]),
        ("renstra-2021-2024;capaian;pengguna total;120,15", DIFFERENT, []),
        # A share of a whole sum is exact: 10 of 30 is 33,33%.
        ("survei-responden;bagian;usia muda;33,3", SAME, []),
        ("survei-responden;bagian;usia muda;33,4", DIFFERENT, []),
        ("survei-responden;jumlah;usia semua;31", DIFFERENT, []),
        # Money in full that was rounded to thousands or millions.
        ("anggaran-jenis;realisasi;RM semua;33333466", ROUNDING, [("RM semua", "realisasi")]),
        ("anggaran-jenis;realisasi;RM semua;33334466", DIFFERENT, []),
        ("anggaran-jenis;pagu;RM semua;2500000", DIFFERENT, []),
        # 40% of 4,25 and 60% of 4,5 are 1,7 and 2,7, together 4,4.
        ("evaluasi-komponen;tertimbang;ipp a;1,702", ROUNDING, [("ipp a", "nilai")]),
        ("evaluasi-komponen;tertimbang;ipp semua;4,41", ROUNDING, [("ipp b", "tertimbang")]),
    ],
)
def test_what_inputs_can_have_been_is_carried(
    cell: str, verdict: Verdict, rounded: list[tuple[str, str]]
) -> None:
    """Differences, quotients, growth, shares, sums and means follow from inputs at their decimals."""
    assert checked(cell) == [(verdict, rounded)]


@pytest.mark.parametrize(
    "cell", ["anggaran;pagu;2023;1", "pnbp-tahunan;targe;2023;1", "pnbp-tahunan;target;2020;1"]
)
def test_a_printed_cell_of_nothing_is_left_to_the_checks(cell: str) -> None:
    """A printed figure that names no cell of ours is compared with nothing."""
    assert checked(cell) == []
