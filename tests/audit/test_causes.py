"""Why a figure differs: one cause that the figures prove, or none; a proved one makes a rate sure."""

import pytest

from tests.reports import firm, table

HEAD = "Layanan|Masuk|Selesai|Persentase"
ROWS = ("Pengujian|10.341|5.501|53,20", "Kalibrasi|7.519|3.220|42,82", "Sertifikasi|721|368|51,04")


@pytest.mark.parametrize(
    ("wrong", "cause"),
    [
        ("Inspeksi|725|166|22,09", "Dua angka yang bersebelahan tertukar"),
        ("Inspeksi|725|166|2,290", "Bergeser 10, 100, atau 1.000 kali"),
        ("Inspeksi|725|566|128,09", "Pembagiannya terbalik: target dibagi realisasi"),
        ("Inspeksi|725|166|51,04", "Sama dengan angka baris lain"),
        ("Inspeksi|725|166|23,44", ""),
    ],
)
def test_a_slip_of_the_hand_is_named(wrong: str, cause: str) -> None:
    """Digits exchanged, a mark moved, a quotient turned round, the row above; and none where nothing fits."""
    (row,) = firm(table(HEAD, *ROWS, wrong))
    assert (row.cause, row.basis) == (cause, "menurut hitungan")


def test_rates_of_other_years_are_sure() -> None:
    """Three of four rates are wrong, which is asked; two are those of the year behind, which is sure."""
    rows = ("Uraian|2021|2022|2023|2024", "Pagu|1.200.000|1.300.000|1.400.000|1.500.000",
            "Realisasi|1.170.000|1.190.000|1.215.000|1.495.000",
            "% Realisasi|93,92|97,50|91,54|99,67")  # fmt: skip
    assert [(row.printed, row.follows, row.cause) for row in firm(table(*rows))] == [
        ("97,50", "91,54", "Sama dengan angka tahun lain"),
        ("91,54", "86,79", "Sama dengan angka tahun lain"),
    ]


def test_another_whole_of_the_row_is_named() -> None:
    """The achievement of the plan was divided by the target of the year."""
    head = "Indikator|Target Renstra|Realisasi|Target 2024|Persentase"
    rows = ("Satu|60|45|50|75,00", "Dua|90|63|70|70,00", "Tiga|95|76|80|80,00", "Empat|85|51|55|60,00")
    (row,) = firm(table(head, *rows, "Lima|77|58|64|90,63"))
    assert (row.follows, row.cause) == ("75,32", "Cocok bila dibagi dengan angka lain")
