"""Figures as reports print them, and what is none."""

from decimal import Decimal

import pytest

from generator.audit.numbers import cell_figure, is_no_value, readings_of, sentence_figures
from generator.audit.reading.document import Position

SPOT = Position(1)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("10.363", ["10363", "10.363"]),
        ("10,341", ["10341", "10.341"]),
        ("5501", ["5501"]),
        ("53.20%", ["53.20"]),
        ("Rp 13,580,235,534,-", ["13580235534"]),
        ("1.234,5", ["1234.5"]),
        ("0,125", ["0.125"]),
        ("37 Persen", ["37"]),
        ("1 (PPPK)", ["1"]),
        ("(1.200)", ["-1200", "-1.200"]),
        ("2.520.494.00", ["2520494000", "252049400"]),
    ],
)
def test_a_cell_keeps_every_reading(text: str, values: list[str]) -> None:
    """Both meanings of a single separator stay, the likeliest first; a lost digit is put back last."""
    figure = cell_figure(text, SPOT)
    assert figure is not None
    assert [each.value for each in figure.readings] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    "text", ["12 Maret 2025", "1. Menyusun rencana", "SK.1", "3.1.2", "-", "N/A", "PER/9/M.PAN", "019.07"]
)
def test_what_is_no_quantity_is_no_figure(text: str) -> None:
    """Dates, items of lists, codes and marks of nothing."""
    assert cell_figure(text, SPOT) is None


def test_units_of_a_head_and_of_a_sentence_count() -> None:
    """``dalam ribuan`` above a column and ``miliar`` behind a figure make ones of it."""
    figure = cell_figure("1.500", SPOT, 3)
    assert figure is not None
    assert figure.value == 1_500_000
    (said,) = sentence_figures("Realisasi mencapai Rp 5,7 miliar.", SPOT)
    assert said.value == 5_700_000_000


def test_names_dates_and_years_of_sentences_are_left_out() -> None:
    """Only the count is a figure."""
    text = "Sesuai Peraturan Nomor 39 Tahun 2006 dan Tabel 3.5, pada 30 Juni 2025 ada 12 perusahaan."
    assert [each.text for each in sentence_figures(text, SPOT)] == ["12"]


def test_a_figure_broken_over_lines_is_one() -> None:
    """The rest of its last group stands on the next line."""
    (figure,) = sentence_figures("sebesar 12.682.66 \n6 rupiah", SPOT)
    assert figure.value == 12_682_666
    assert not figure.is_malformed


def test_no_value_is_told_from_zero() -> None:
    """A dash and ``On progress`` are no value, nought is one."""
    assert is_no_value("<i>On progress</i>")
    assert is_no_value("-")
    assert not is_no_value("0")
    assert readings_of("1.2.3.4") == ()


def test_codes_of_programmes_are_no_figures() -> None:
    """A code is known by its zero in front, or by the capitals behind its point."""
    said = "019.07.WA Program, kegiatan 6077.BAD dan 6042.EBA, dengan 3 keluaran."
    assert [each.text for each in sentence_figures(said, SPOT)] == ["3"]
