"""Figures as reports print them, beside ours."""

import pytest

from tests.published import pages_of, row_with, seen
from tests.small import PRINTED, STORY, TREE, changed

PAGE = "satker/balai-uji/2023/angka-tercetak/"


def _row(printed: str, start: str) -> str:
    texts = changed(PRINTED, "rata-rata-capaian;S1;;104,36;", f"{printed};")
    return row_with(pages_of(texts)[PAGE].body, start)


@pytest.mark.parametrize(
    ("printed", "start", "expected"),
    [
        ("capaian;pengguna;;105,00", "Jumlah pengguna layanan capaian", "105,00% 105,00% cocok"),
        ("capaian;pengguna;;102", "Jumlah pengguna layanan capaian", "102% 105% berbeda"),
        ("capaian;pengguna;;102", "Jumlah pengguna", "Lebih kecil 3 poin persen (2,86%)"),
        ("capaian;pengguna;;104,999", "Jumlah pengguna", "Lebih kecil 0,001 poin persen (kurang dari 0,01%)"),
        ("capaian;pengguna;;95,24", "Jumlah pengguna", "Pembagiannya terbalik: target dibagi realisasi"),
        (
            "realisasi;kepuasan;;3,6304",
            "Indeks kepuasan masyarakat realisasi",
            "3,6304 3,6300 cocok bila masukannya sudah dibulatkan",
        ),
        ("realisasi;kepuasan;;3,6304", "Indeks kepuasan masyarakat realisasi", "dibulatkan: realisasi 3,63"),
        (
            "rata-rata-capaian;S1;;104,4",
            "S1 Pelanggan puas",
            "104,4% 104,36% cocok",
        ),
        (
            "rata-rata-capaian;S1;;104,353",
            "S1 Pelanggan puas",
            "Cocok bila sudah dibulatkan: capaian Indeks kepuasan masyarakat 103,71",
        ),
        ("target-tujuan;T1;;3,8", "T1 Layanan", "Lebih besar 0,3 (8,57%)"),
        ("realisasi;pengguna;3;30", "Jumlah pengguna layanan realisasi, s.d.", "30 30 cocok"),
        ("fisik;pengguna;3;70", "Jumlah pengguna layanan kemajuan fisik", "70% 75% berbeda"),
        (
            "rata-rata-capaian;S1;;104,3",
            "S1 Pelanggan puas rata-rata capaian",
            "104,3% 104,36% cocok",
        ),
        ("rata-rata-capaian;satker;;99", "Balai Uji rata-rata capaian", "99% 104,36% berbeda"),
        ("target-tujuan;T1;;3,5", "T1 Layanan makin baik target tujuan", "3,5 3,5 cocok"),
        (
            "capaian-renstra;pengguna;;99",
            "Jumlah pengguna layanan capaian terhadap",
            "99% tidak ada tidak ada pembandingnya",
        ),
    ],
)
def test_a_print_stands_beside_ours(printed: str, start: str, expected: str) -> None:
    """Each print is written with its own decimals, ours as finely, and the outcome in words."""
    assert expected in _row(printed, start)


def test_the_tally_counts_every_outcome() -> None:
    """The page of the prints counts how many are the same, rounded, different, or without counterpart."""
    texts = changed(PRINTED, "kepuasan;;103,71", "pengguna;;102")
    other = "capaian-renstra;pengguna;;99;laporan;halaman 8;beda tabel"
    texts[PRINTED] = texts[PRINTED].replace(
        "rata-rata-capaian;S1;;104,36;laporan;halaman 8;Tabel 1, sudah dibulatkan", other
    )
    words = seen(pages_of(texts)[PAGE].body)
    assert "2 angka tercetak dicocokkan: 1 berbeda, 1 tanpa pembanding." in words
    assert words.index("102%") < words.index("99%")
    assert "halaman 8 beda tabel" in words


def test_goals_are_named_by_the_plan_of_their_year() -> None:
    """Two plans may use one code; a print is named after the goal of its own year."""
    texts = changed(PRINTED, "rata-rata-capaian;S1", "rata-rata-capaian;T1")
    older = texts[TREE].replace("Layanan makin baik", "Tujuan lama")
    texts["data/satker/balai-uji/sasaran-2015-2020.csv"] = older
    assert "T1 Layanan makin baik rata-rata capaian" in seen(pages_of(texts)[PAGE].body)


def test_a_year_without_prints_has_no_such_page() -> None:
    """Where no report was keyed in there is nothing to compare."""
    texts = changed(STORY, "Pelanggan puas.", "Pelanggan senang.")
    del texts[PRINTED]
    assert PAGE not in pages_of(texts)
