"""Numbers and dates for Indonesian readers."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.domain.shared.reference import Unit
from generator.languages.translation import Language, use_language
from generator.values.shared.place import Place
from generator.views.shared import numbers
from generator.views.shared.components import Write

D = Decimal


def _unit(key: str, symbol: str, *, whole: bool = False) -> Unit:
    return Unit(key, key, symbol, whole, None, None, Place("data/acuan/satuan.csv", 2))


PERCENT = _unit("persen", "%")
RUPIAH = _unit("rupiah", "Rp", whole=True)
USERS = _unit("pengguna", "pengguna", whole=True)
INDEX = _unit("indeks", "Indeks")


def test_days_inside_a_text_are_written_in_full() -> None:
    """Only what is a day; the number of a letter, and a day that no calendar has, stay as they are."""
    assert numbers.dated("2026-07-01, Kota Contoh") == "1 Juli 2026, Kota Contoh"
    assert numbers.dated("B-2022-11-30") == "B-2022-11-30"
    assert numbers.dated("2022-13-30") == "2022-13-30"


@pytest.mark.parametrize(("value", "text"), [(0, "0"), (999, "999"), (48000, "48.000"), (-1, "-1")])
def test_counts_are_whole_and_have_thousands_dots(value: int, text: str) -> None:
    """How many there are of something is written as any other number."""
    assert numbers.count(value) == text


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("3.625", 2, "3,63"),
        ("-59.86", 2, "-59,86"),
        ("-0.004", 2, "0,00"),
        ("20600", 0, "20.600"),
        ("1234567.891", 1, "1.234.567,9"),
        ("2.50", None, "2,50"),
        ("123456789012345678901234567890", 0, "123.456.789.012.345.678.901.234.567.890"),
    ],
)
def test_numbers_have_decimal_comma_thousands_dot_and_a_proper_minus(
    value: str, places: int | None, text: str
) -> None:
    """A number is rounded half up, grouped by dots, and negative with a minus sign, never a hyphen."""
    assert numbers.number(D(value), places) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("103.7142857142857142857142857", "103,714285…"),
        ("750", "750"),
        ("7.5E+2", "750"),
        ("0.1234567", "0,123456…"),
        ("-0.9999999", "-0,999999…"),
        ("88.613333", "88,613333"),
    ],
)
def test_unrounded_results_are_cut_and_marked(value: str, text: str) -> None:
    """An unrounded result shows all digits, or six decimals and an ellipsis; it is never rounded up."""
    assert numbers.exact(D(value)) == text


@pytest.mark.parametrize(
    ("value", "unit", "places", "text"),
    [
        ("3.63", INDEX, 2, "3,63\u00a0Indeks"),
        ("16.85", PERCENT, 2, "16,85%"),
        ("20600", USERS, 2, "20.600\u00a0pengguna"),
        ("1500000", RUPIAH, 2, "Rp\u00a01.500.000"),
    ],
)
def test_a_value_carries_its_unit(value: str, unit: Unit, places: int, text: str) -> None:
    """Per cent sticks to the number, rupiah stands before it, every other unit behind it on the same line."""
    assert numbers.amount(D(value), unit, places) == text


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("94.99", 1, "94,99%"),
        ("94.990", 1, "94,99%"),
        ("94.9", 2, "94,90%"),
        ("53.3", 0, "53,3%"),
        ("33.33333333", 2, "33,33%"),
    ],
)
def test_what_was_written_is_not_rounded(value: str, places: int, text: str) -> None:
    """More decimals than the card has are published too; the digits of a division are rounded."""
    assert numbers.amount(D(value), PERCENT, places) == text


def test_unequal_values_look_unequal() -> None:
    """A result of a division that rounds to its target shows the digits in which it differs."""
    write = Write(PERCENT, 1)
    assert write.distinct_from(D("94.99876543"), D(95)) == "94,998765…%"
    assert write.distinct_from(D("93.99876543"), D(95)) == "94,0%"
    assert [write.distinct_from(D(95), other) for other in (D("95.0"), None)] == ["95,0%", "95,0%"]


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("87.654", INDEX, "87,654\u00a0Indeks"),
        ("87", INDEX, "87,00\u00a0Indeks"),
        ("10.5", USERS, "10,5\u00a0pengguna"),
        ("33.33333333", PERCENT, "33,333333…%"),
    ],
)
def test_what_enters_a_computation_keeps_its_digits(value: str, unit: Unit, text: str) -> None:
    """A value in a computation is written with all its digits, though pages round it elsewhere."""
    assert numbers.precise(D(value), unit, 2) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("28.3", PERCENT, "+28,30\u00a0poin persen"),
        ("-4.25", PERCENT, "−4,25\u00a0poin persen"),
        ("0.03", INDEX, "+0,03\u00a0Indeks"),
        ("0", INDEX, "0,00\u00a0Indeks"),
    ],
)
def test_changes_carry_their_sign(value: str, unit: Unit, text: str) -> None:
    """A change has its sign, and a change of a per cent value is told in percentage points."""
    assert numbers.difference(D(value), unit, 2) == text


def test_dates_are_written_in_full() -> None:
    """A date is a day, an Indonesian month and a year."""
    assert numbers.long_date(date(2024, 8, 1)) == "1 Agustus 2024"


def test_english_numbers_and_dates() -> None:
    """On English pages the marks change places, rupiah are told as IDR, and months are English."""
    with use_language(Language.ENGLISH):
        assert numbers.number(D("-1234567.891"), 1) == "-1,234,567.9"
        assert numbers.percent(D("98.756")) == "98.76%"
        assert numbers.amount(D(1500000), RUPIAH, 2) == "IDR\u00a01,500,000"
        assert [numbers.amount(D(count), USERS, 0) for count in (1, 2)] == ["1\u00a0user", "2\u00a0users"]
        assert numbers.difference(D("28.3"), PERCENT, 2) == "+28.30\u00a0percentage points"
        assert [numbers.points(D(each)) for each in ("1", "0")] == [
            "1\u00a0percentage point",
            "0\u00a0percentage points",
        ]
        assert numbers.long_date(date(2025, 8, 5)) == "5 August 2025"
    assert numbers.long_date(date(2025, 8, 5)) == "5 Agustus 2025"


@settings(deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**30), max_value=10**30))
def test_any_number_reads_back(value: Decimal) -> None:
    """A number written with all its decimals is the same number when the marks are read back."""
    text = numbers.number(value)
    assert D(text.replace(".", "").replace(",", ".")) == value
    assert "E" not in text


def test_money_in_a_text_stays_on_one_line() -> None:
    """A sum that people wrote in a note is not parted from its sign; other words are as they were."""
    assert numbers.unbroken("Rp 1.000, Rp. 2 dan Rp3; IDR 4 Rp x") == (
        "Rp\u00a01.000, Rp\u00a02 dan Rp3; IDR 4 Rp x"
    )
