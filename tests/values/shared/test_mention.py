"""Figures in sentences."""

from decimal import Decimal

import pytest

from generator.values.shared.mention import grouped_digits, mentions


@pytest.mark.parametrize(
    ("value", "text"), [("134800774", "134.800.774"), ("83.47", "83,47"), ("-4024000", "-4.024.000")]
)
def test_a_figure_is_spelt_with_all_its_digits(value: str, text: str) -> None:
    """A figure is written as Indonesian writes it, and what is written is found again."""
    assert grouped_digits(Decimal(value)) == text
    assert mentions(f"Tabel 3 mencetak {text}.", Decimal(value))


@pytest.mark.parametrize(
    ("text", "value", "is_named"),
    [
        ("Rp134.800.774", "134800774", True),
        ("Rp.134.800.774,-", "134800774", True),
        ("TW4", "4", False),
        ("Rp 134800774 di Tabel 3", "134800774", True),
        ("mencetak 83,47, uraian 82,23", "82.23", True),
        ("mencetak 83,47", "83", False),
        ("mencetak 1.134.800.774", "134800774", False),
        ("turun −5", "-5", True),
        ("tahun 2023", "202", False),
        ("tanpa angka", "1", False),
        ("baris 83,4 dan 83,40", "83.40", True),
    ],
)
def test_a_text_names_a_figure_whole_or_not_at_all(text: str, value: str, is_named: bool) -> None:  # noqa: FBT001
    """Neither a part of a figure nor a longer one counts as the figure itself."""
    assert mentions(text, Decimal(value)) is is_named
