"""Trends in sentences against rows of years."""

from tests.reports import table, told

ROWS = table(
    "Uraian|2021|2022|2023",
    "Realisasi penerimaan|200.000.500|150.000.500|180.000.500",
    "Nilai data|5 unit|6 unit|4 unit",
    "Pelatihan|10.500|30.700|20.100",
    caption="Tabel 1. Realisasi 2021-2023",
)


def _asked(sentence: str) -> list[tuple[str, str, str]]:
    return [each for each in told(f"{ROWS}\n{sentence}\n") if each[0] == "arah perubahan"]


def test_a_trend_that_its_row_does_not_show_is_asked() -> None:
    """From end to end; in every year where the sentence says so."""
    rise = "Realisasi penerimaan mengalami peningkatan dari tahun {}."
    assert _asked(rise.format("2021-2023")) == [("arah perubahan", "2021-2023", "")]
    assert _asked(rise.format("2022 sampai dengan 2023")) == []
    fall = "Penerimaan {} menurun sejak tahun 2021 hingga 2023."
    assert _asked(fall.format("terus")) == [("arah perubahan", "2021-2023", "")]
    assert _asked(fall.format("negara")) == []


def test_each_clause_has_its_own_direction() -> None:
    """The row is the one that was named last."""
    said = (
        "Penerimaan turun pada 2021-2022, sementara pelatihan naik pada 2021-2022 dan kembali naik 2022-2023."
    )
    assert _asked(said) == [("arah perubahan", "2022-2023", "")]


def test_what_is_no_claim_of_a_row_is_left_alone() -> None:
    """Plans, shares, rows that are not named, years that the row has not, and rows far from the sentence."""
    for sentence in (
        "Target penerimaan naik dari tahun 2021-2023.", "Kunjungan naik dari tahun 2021-2023.",
        "Penerimaan naik dari tahun 2019-2023.", "Penerimaan naik tahun 2023.",
        "Penerimaan naik dari tahun 2023-2021.",
    ):  # fmt: skip
        assert _asked(sentence) == []
    far = "\n".join(f"Alinea ke {word}.\n" for word in "abcdefghijklmnopqrstuvwxyz")
    assert _asked(f"{far}\nPenerimaan naik dari tahun 2021-2023.") == []


def test_two_columns_of_one_year_are_no_course() -> None:
    """Target and actual of a year stand side by side."""
    rows = ROWS.replace("2021\t2022\t2023", "2021\t2022\t2022")
    assert told(f"{rows}\nPenerimaan naik dari tahun 2021-2022.\n") == []
