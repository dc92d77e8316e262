"""Two rows of lines whose figures stand at each other's label in a second place."""

from tests.reports import told

TECHNICAL = "Lulus pelatihan teknis\norang yang dihitung\n"
STRUCTURAL = "Lulus diklat struktural\norang yang dihitung\n"
HIGH = "94,12 95,25 96,50 98,75\n"
LOW = "61,20 62,35 63,40 64,55\n"
BREAK = "Kalimat di antara baris.\n" * 2


def test_rows_at_each_others_label_are_asked() -> None:
    """The second place has both rows, at the labels exchanged."""
    first = TECHNICAL + HIGH + BREAK + STRUCTURAL + LOW + BREAK
    later = TECHNICAL + LOW + BREAK + STRUCTURAL + HIGH
    assert [row[0] for row in told(first + later)] == ["baris tertukar"]
    assert told(first + first) == []
