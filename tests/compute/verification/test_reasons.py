"""Why printed cells of tables differ: causes that the figures of the office prove."""

import pytest

from generator.compute.shared.judgement import Verdict
from generator.compute.verification.causes import Cause
from generator.compute.verification.reasons import reason
from tests.compute.cells import GRADES, made
from tests.small import OFFICE

PRINTED = "tabel;kolom;baris;nilai;sumber;letak\n"
YEARS = "tahun;pagu;realisasi;sumber\n2021;;5;laporan\n2022;1000;872,3;laporan\n2023;1000;913,456;laporan\n"
KINDS = (
    "sumber_dana;jenis_belanja;pagu_awal;pagu;blokir;realisasi;sumber\n"
    "RM;51;12500;10801;2100;5000;laporan\nRM;52;10000;10000;;7654,3;laporan\n"
    "PNBP;51;123;123;;99;laporan\nPNBP;52;456;456;;333;laporan\n"
)
COSTS = "indikator;pagu;realisasi;sumber\npengguna;3000;2500;laporan\nkepuasan;500;400;laporan\n"
TREE = (
    "kode;nama;pagu;realisasi;indikator;sumber\n1;A;1000;999;pengguna;laporan\n"
    "2;B;2000;1501;pengguna;laporan\n3;C;500;400;kepuasan;laporan\n"
)
GROUPS = "ciri;kelompok;jumlah;sumber\nusia;muda;12;laporan\nusia;tua;25;laporan\nkerja;tani;51;laporan\n"
GROUPS += "kerja;lain;2;laporan\n"
PROMOTERS = (
    "layanan;responden;promotor;pasif;detraktor;sumber\nUji;10;81,3;10,2;8,5;laporan\n"
    "Kal;37;61,7;30,2;8,1;laporan\nSer;3;;;;laporan\n"
)
FILES = {
    "anggaran-tahunan.csv": YEARS,
    "2023/anggaran/jenis-belanja.csv": KINDS,
    "2023/anggaran/indikator.csv": COSTS,
    "2023/anggaran/rincian.csv": TREE,
    "2023/survei/responden.csv": GROUPS,
    "2023/survei/nps.csv": PROMOTERS,
}


def reasons(*cells: str) -> list[tuple[Verdict, Cause]]:
    """Compare cells that one page prints: verdict and cause."""
    rows = "".join(f"{cell};laporan;halaman 1\n" for cell in cells)
    files = {OFFICE + path: text for path, text in FILES.items()}
    tables, checks = made(files | GRADES | {OFFICE + "2023/tercetak-tabel.csv": PRINTED + rows})
    return [(each.verdict, reason(each, checks, tables.values())) for each in checks]


@pytest.mark.parametrize(
    ("cell", "cause"),
    [
        ("anggaran-tahunan;penyerapan;2023;87,23", Cause.OTHER_YEAR),
        ("anggaran-tahunan;penyerapan;2023;91,53", Cause.EXCHANGED),
        ("anggaran-tahunan;penyerapan;2023;913,46", Cause.UNKNOWN),
        ("anggaran-tahunan;penyerapan;2023;109,47", Cause.INVERTED),
        ("anggaran-tahunan;penyerapan;2023;11,11", Cause.UNKNOWN),
        ("anggaran-tahunan;realisasi;2023;111", Cause.UNKNOWN),
        ("anggaran-jenis;realisasi;RM 51;7654,3", Cause.OTHER_ROW),
        ("anggaran-jenis;realisasi;PNBP 52;7654,3", Cause.OTHER_ROW),
        ("anggaran-jenis;realisasi;PNBP semua;12654,3", Cause.OTHER_ROW),
        ("anggaran-jenis;pagu_awal;PNBP 52;123", Cause.OTHER_ROW),
        ("anggaran-jenis;pagu_awal;RM 52;123", Cause.UNKNOWN),
        ("anggaran-jenis;pagu_efektif;RM 51;2100", Cause.UNKNOWN),
        ("anggaran-jenis;pagu_efektif;RM 51;10801", Cause.GROSS),
        ("anggaran-jenis;pagu_efektif;RM 51;12500", Cause.REPEATED),
        ("anggaran-jenis;pagu;PNBP 52;333", Cause.REPEATED),
        ("anggaran-jenis;penyerapan;PNBP 52;1,56", Cause.OTHER_WHOLE),
        ("anggaran-jenis;penyerapan;RM 52;36,80", Cause.OTHER_WHOLE),
        ("survei-responden;bagian;usia muda;13,3", Cause.UNKNOWN),
        ("survei-responden;bagian;usia muda;22,64", Cause.OTHER_WHOLE),
        ("anggaran-indikator;penyerapan;pengguna;87,475", Cause.UNWEIGHTED),
        ("anggaran-indikator;penyerapan;kepuasan;87,475", Cause.UNKNOWN),
        ("anggaran-jenis;penyerapan;PNBP semua;76,757", Cause.UNWEIGHTED),
        ("survei-nps;promotor;rata-rata-layanan;47,667", Cause.WITH_ZEROS),
        ("survei-nps;promotor;tertimbang;71,5", Cause.UNKNOWN),
        ("survei-nps;detraktor;rata-rata-layanan;16,6", Cause.OTHER_CLOSING),
    ],
)
def test_a_cause_is_told_where_it_is_proved(cell: str, cause: Cause) -> None:
    """Each cause is told by a figure that nothing else in the office would have given."""
    assert reasons(cell) == [(Verdict.DIFFERENT, cause)]


def test_what_agrees_has_no_cause() -> None:
    """Nothing is told of a figure that agrees, or that nothing compares with."""
    assert reasons("anggaran-tahunan;penyerapan;2023;91,34") == [(Verdict.SAME, Cause.UNKNOWN)]
    assert reasons("anggaran-tahunan;penyerapan;2021;91,34") == [(Verdict.NOTHING_TO_COMPARE, Cause.UNKNOWN)]


def test_what_follows_from_other_prints_is_told() -> None:
    """A percentage of printed money that is not ours follows from that; of money that is ours, not."""
    wrong, of_wrong = reasons(
        "anggaran-tahunan;realisasi;2023;800,5", "anggaran-tahunan;penyerapan;2023;80,05"
    )
    assert (wrong, of_wrong) == ((Verdict.DIFFERENT, Cause.UNKNOWN), (Verdict.DIFFERENT, Cause.FROM_PRINTED))
    right, other = reasons(
        "anggaran-tahunan;realisasi;2023;913,456", "anggaran-tahunan;penyerapan;2023;80,05"
    )
    assert (right, other) == ((Verdict.SAME, Cause.UNKNOWN), (Verdict.DIFFERENT, Cause.UNKNOWN))


def test_a_percentage_beside_figures_that_differ_is_no_rounding_of_ours() -> None:
    """91,3456% may be of 913,4564; beside another result it was computed from that, or from nothing known."""
    alone = reasons("anggaran-tahunan;penyerapan;2023;91,34564")
    assert alone == [(Verdict.ROUNDING, Cause.UNKNOWN)]
    _, beside = reasons("anggaran-tahunan;realisasi;2023;800,5", "anggaran-tahunan;penyerapan;2023;91,34564")
    assert beside == (Verdict.DIFFERENT, Cause.UNKNOWN)


def test_a_percentage_of_other_figures_is_not_ours_cut_off() -> None:
    """91% is 91,3456% rounded; 91,34% is it cut off, and not ours where other prints beside it give it."""
    for realised, percent, verdict in (
        ("913,44", "91,34", Verdict.DIFFERENT),
        ("913,44", "91", Verdict.SAME),
        ("800,5", "91,34", Verdict.SAME),
        ("913,456", "91,34", Verdict.SAME),
    ):
        cells = f"anggaran-tahunan;realisasi;2023;{realised}", f"anggaran-tahunan;penyerapan;2023;{percent}"
        assert reasons(*cells)[1] == (
            verdict,
            Cause.FROM_PRINTED if verdict is Verdict.DIFFERENT else Cause.UNKNOWN,
        )
