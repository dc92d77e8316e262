"""Counted names against the figures below them, and “kedelapan” against the count before it."""

from tests.reports import told

COUNTED = (
    "Penilaian atas 4 (empat) komponen, yaitu Perencanaan Kinerja, Pengukuran Kinerja, "
    "Pelaporan Kinerja, dan {}.\n\n"
)
PARTS = "- a. Perencanaan Kinerja : 23,7\n- b. Pengukuran Kinerja : 23,10\n- c. Pelaporan Kinerja: 12,00\n"


def _asked(text: str) -> list[tuple[str, str, str]]:
    return [each for each in told(text) if each[0] == "banyak butir"]


def test_names_without_a_figure_are_asked_where_the_others_have_one() -> None:
    """All with a figure, and few with one, are left alone."""
    assert _asked(COUNTED.format("Capaian Kinerja") + PARTS) == [("banyak butir", "4", "")]
    assert _asked(COUNTED.format("Capaian Kinerja") + PARTS + "- d. Capaian Kinerja: 9,00\n") == []
    assert _asked(COUNTED.format("Capaian Kinerja") + PARTS.splitlines()[0]) == []
    assert _asked(COUNTED.format("Capaian Kinerja, dan Lainnya") + PARTS) == []


def test_all_of_another_number_are_asked() -> None:
    """The last count before them decides, and only of the same things."""
    said = "Peta memuat {} sasaran strategis balai.\n\nPenyusunan kedelapan sasaran startegis itu rinci.\n"
    assert _asked(said.format("9")) == [("banyak butir", "kedelapan", "9")]
    assert _asked(said.format("9 sasaran strategis, lalu 8")) == []
    assert _asked("Ada 9 program.\n\nKedelapan sasaran strategis itu rinci.\n") == []
    some = "Peta memuat 9 sasaran strategis balai.\n\nPenyusunan kedua sasaran strategis itu rinci.\n"
    assert _asked(some) == []  # two of the nine
