"""Achievements in tables: which rounding and which cap excuse a figure."""

from tests.reports import firm, table

HEAD = "Indikator|Target|Realisasi|Capaian"
ROWS = ("Indeks kepuasan masyarakat|3,60|3,63|100,83", "Indeks layanan publik|4,00|4,57|114,25",
        "Nilai akuntabilitas|75|76,80|102,40", "Nilai laporan keuangan|90|97|107,78")  # fmt: skip


def test_a_cap_is_no_excuse_beside_a_greater_achievement() -> None:
    """2 of 1 printed as 100 is a cap in a table without more, and a slip beside 933,33."""
    capped = "Perusahaan terfasilitasi|1|2|100"
    rows = ("Nilai akuntabilitas|75|60|80,00", "Nilai arsip|80|72|90,00", "Indeks layanan|4,00|3,80|95,00")
    assert firm(table(HEAD, *rows, "Indeks mutu|4,00|3,00|75,00", capped)) == []
    (row,) = firm(table(HEAD, *ROWS, "Efisiensi perusahaan|6|56|933,33", capped))
    assert (row.printed, row.follows) == ("100", "200")


def test_a_target_is_decided_and_was_not_rounded() -> None:
    """3,63 of 3,6 cannot be 100,08, although 3,63 of 3,628 is."""
    (row,) = firm(table(HEAD, *ROWS, "Indeks kepuasan pelanggan|3,6|3,63|100,08"))
    assert (row.printed, row.follows) == ("100,08", "100,83")


def test_an_actual_was_rounded() -> None:
    """20,67 of 5 is printed as 413,5: it may have been 20,674."""
    assert firm(table(HEAD, *ROWS, "Peningkatan jumlah layanan|5|20,67|413,5")) == []
