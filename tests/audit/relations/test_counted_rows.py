"""Counts in sentences against rows that count the same."""

from tests.reports import table, told

ROWS = table(
    "Indikator kinerja|Realisasi TA 2022|Realisasi TA 2023",
    "Jumlah perusahaan yang berkolaborasi dengan satker|11|8",
)
SAID = "Pada tahun {} terdapat {} {} yang {} dengan satker ini.\n"


def _asked(
    year: str, number: str, what: str = "perusahaan", does: str = "berkolaborasi"
) -> list[tuple[str, str, str]]:
    text = f"{ROWS}Uraian.\n\n{SAID.format(year, number, what, does)}"
    return [each for each in told(text) if each[0] == "angka yang sama"]


def test_a_count_of_a_year_is_that_of_its_row() -> None:
    """Other years, other things and what they do otherwise are left alone."""
    assert _asked("2023", "1") == [("angka yang sama", "1", "8")]
    assert _asked("2023", "8") == _asked("2022", "11") == []
    assert _asked("2021", "1") == []
    assert _asked("2023", "1", "koperasi") == []
    assert _asked("2023", "1", does="berdagang") == []


def test_rows_far_away_and_percentages_are_left_alone() -> None:
    """A sentence far below speaks of something else."""
    far = "\n".join(f"Alinea {letter} isi.\n" for letter in "abcdefghijklmnopqrst")
    assert told(f"{ROWS}{far}\n{SAID.format('2023', '1', 'perusahaan', 'berkolaborasi')}") == []
    assert _asked("2023", "1,5") == []
