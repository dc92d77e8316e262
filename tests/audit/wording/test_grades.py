"""Grades in sentences against the scale that the report prints."""

from tests.reports import table, told

ROWS = ("Rentang|Mutu|Makna", "0 - 1,00|D|Gagal", "1,01 - 2,50|C|Kurang Baik", "2,51 - 4,50|B|Sangat Baik",
        "4,51 - 5,00|A|Pelayanan Prima")  # fmt: skip
GRID = table(*ROWS, caption="Tabel 1. Skala nilai")
LINES = "\n".join(row.replace("|", " ") for row in ROWS[1:]) + "\n\n"
SAID = "Indeks tahun ini sebesar {} dengan kategori {}.\n"


def _asked(scale: str, value: str, name: str) -> list[tuple[str, str, str]]:
    return [each for each in told(scale + SAID.format(value, name)) if each[0] == "sebutan nilai"]


def test_a_grade_of_another_range_is_asked() -> None:
    """In a table and in lines, by its name or its letter."""
    for scale in (GRID, LINES):
        assert _asked(scale, "4,97", "sangat baik") == [("sebutan nilai", "4,97", "")]
        assert _asked(scale, "4,97", "pelayanan prima") == []
        assert _asked(scale, "3,20", "Sangat Baik menurut survei") == []
    assert _asked(GRID, "4,97", "B") == [("sebutan nilai", "4,97", "")]
    assert _asked(GRID, "4,97", "A") == []


def test_other_names_figures_and_scales_are_left_alone() -> None:
    """A scale of few ranges is none, nor one that goes down; another scale may bear the grade out."""
    assert _asked(GRID, "4,97", "istimewa") == []
    assert _asked(GRID, "6,50", "sangat baik") == []
    assert _asked(GRID, "5", "sangat baik") == []
    assert _asked(table(*ROWS[:4]), "1,90", "sangat baik") == []
    assert _asked(table(ROWS[0], *ROWS[:0:-1]), "4,97", "sangat baik") == []
    other = table(
        "Rentang|Makna",
        "1 - 2,00|Buruk",
        "2,01 - 3,00|Kurang",
        "3,01 - 4,00|Cukup",
        "4,01 - 5,00|Sangat Baik",
    )
    assert _asked(GRID + "Skala lain.\n\n" + other, "4,97", "sangat baik") == []
    far = "\n".join(f"Alinea {letter} isi.\n" for letter in "abcdefghijklmnop")
    assert _asked(LINES.replace("2,51 -", far + "\n2,51 -"), "4,97", "sangat baik") == []
    assert _asked(LINES.replace("2,51 - 4,50", "2,51 - 2,51"), "4,97", "kurang baik") == []
    assert _asked("1,10 - 2,20\n2,30 - 3,30\n", "2,10", "sangat baik") == []
