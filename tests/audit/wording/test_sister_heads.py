"""The year in the heads of tables that have one title."""

from tests.reports import told

TABLE = "Tabel {}. Perbandingan target jangka menengah\n\n{}\n\n"


def _tables(years: list[str], head: str) -> str:
    return "".join(TABLE.format(number, head.format(year)) for number, year in enumerate(years, 1))


def test_a_head_that_was_left_from_the_last_report_is_asked() -> None:
    """In a grid, in one line, and where the year has a line of its own."""
    years = ["2024", "2024", "2023", "2024", "2024"]
    for head in (
        "Indikator\tRealisasi TA.{}\nLayanan\t5 unit",
        "Ralisasi TA.{} Capaian (%)",
        "Realisasi\n\nTA.{}",
    ):
        found = [each for each in told(_tables(years, head)) if each[0] == "tahun kepala tabel"]
        assert found == [("tahun kepala tabel", "TA 2023", "2024")]


def test_few_tables_several_years_and_columns_of_years_say_nothing() -> None:
    """Nor does a heading between, or a line that names no year of its own."""
    line = "Realisasi TA.{} Capaian (%)"
    assert told(_tables(["2024", "2023", "2024"], line)) == []
    assert told(_tables(["2024", "2024", "2024", "2024", "2023", "2023"], line)) == []
    both = "Indikator\tRealisasi TA.2023\tRealisasi TA.{}\nLayanan\t5 unit\t6 unit"
    assert told(_tables(["2024", "2024", "2025", "2024", "2024"], both)) == []
    assert (
        told(
            _tables(
                ["2024", "2024", "2023", "2024", "2024"], "3.1.2 Capaian kinerja utama\n\nRealisasi TA.{}"
            )
        )
        == []
    )


def test_a_title_may_name_the_year_of_its_table() -> None:
    """Then its heads do as well, and nothing was left over."""
    titles = [f"Tabel {number}. Perbandingan target {year}\n\nRealisasi TA.{year} Capaian (%)\n\n"
              for number, year in enumerate(("2024", "2024", "2023", "2024", "2024"), 1)]  # fmt: skip
    assert told("".join(titles)) == []
