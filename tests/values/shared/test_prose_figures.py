"""Figures of sentences: which numbers are quantities, in what unit, and where sentences end."""

from decimal import Decimal

import pytest

from generator.values.shared.prose_figures import ORDINAL, figures_in, sentences, stated_figures, stated_rank


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Nilainya 3,63 dari 4,00.", ["3.63", "4.00"]),
        ("Penerimaan Rp 1.199.509.750 pada 2023", ["1199509750"]),
        ("sebesar Rp 4,6 miliar dan 12 ribu orang", ["4600000000", "12000"]),
        ("Menurut Tabel 42, tahun 2022, SNI 9001, triwulan 3", []),
        ("pada 13 Februari 2023 dan 3-7 Maret 2025", []),
        ("urutan ke-14 di antara 22 balai", ["22"]),
        ("naik 4% menjadi 2.023", ["4", "2023"]),
        ("2023 orang", []),
        ("2023% dan Rp 2023", ["2023", "2023"]),
    ],
)
def test_a_quantity_is_no_name_and_no_date(text: str, amounts: list[str]) -> None:
    """Years, dates, tables, regulations and ranks are no quantities; words of thousands count."""
    assert [each.amount for each in stated_figures(text)] == [Decimal(each) for each in amounts]


def test_a_quantity_keeps_its_unit_and_its_place() -> None:
    """Per cent, money and what is called rough are told apart."""
    text = "sekitar Rp 5.000.000 atau 56,25%"
    money, share = stated_figures(text)
    assert (money.is_money, money.is_rough, money.is_percent) == (True, True, False)
    assert (share.is_money, share.is_rough, share.is_percent, share.places) == (False, False, True, 2)
    assert [text[each.start : each.end] for each in (money, share)] == ["5.000.000", "56,25"]


def test_dots_in_figures_end_no_sentence() -> None:
    """A sentence ends at a mark before a space or at the end of a line."""
    text = "Ada 1.179 hasil. Naik?\nLagi 3,5\n\n"
    assert [each[0].strip() for each in sentences(text)] == ["Ada 1.179 hasil.", "Naik?", "Lagi 3,5"]


def test_a_rank_is_a_number_or_a_word() -> None:
    """``urutan ke-4`` and ``peringkat keempat`` are the same."""
    found = [ORDINAL.search(text) for text in ("urutan ke-4 dari", "Peringkat keempat", "kelas ke-4")]
    assert [stated_rank(each) if each else None for each in found] == [4, 4, None]


def test_a_list_of_figures_is_read_whole() -> None:
    """What marks figures lists them, whatever stands between."""
    assert figures_in("64 jam; 63,44; 2023") == (Decimal(64), Decimal("63.44"), Decimal(2023))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Telepon (0431) 850000, kode pos 95115.", []),
        ("WA 0812-3456-7890.", []),
        ("UU 14/2008, tanggal 12/03/2024, RT 03 RW 2.", []),
        ("Jl. Diponegoro No. 21-23, SNI 2897.", []),
        ("Tahun 2023/2024 naik 0,05 dari 5.", ["0.05", "5"]),
    ],
)
def test_a_part_of_a_code_is_no_quantity(text: str, values: list[str]) -> None:
    """Telephones, post codes, addresses, standards, regulations and dates tell no figure."""
    assert [str(each.value) for each in stated_figures(text)] == values
