"""One clause with two figures."""

from tests.reports import told

FIRST = (
    "Nilai Kinerja Anggaran (NKA) BSPJI berdasarkan SMART DJA Kementerian Keuangan adalah sebesar 84,04.\n"
)
BREAK = "Kalimat di antara keduanya.\n"
LATER = "Nilai Kinerja Anggaran (NKA) BSPJI tahun {} berdasarkan Aplikasi SMART DJA adalah {}.\n"


def test_one_clause_with_two_figures_is_asked() -> None:
    """They agree, they differ, they are too far apart, and both name a year of their own."""
    assert told(FIRST + BREAK + LATER.format(2024, "84,04")) == []
    assert told(FIRST + BREAK + LATER.format(2024, "97,93")) == [("angka yang sama", "97,93", "84,04")]
    assert told(FIRST + BREAK + LATER.format(2024, "7,93")) == []
    assert told(LATER.format(2023, "84,04") + BREAK + LATER.format(2024, "97,93")) == []


def test_a_clause_about_something_beside_the_value_is_left_alone() -> None:
    """A target is no value, and a percentage no index."""
    assert told(FIRST + BREAK + LATER.format(2024, "97,93").replace("adalah", "ditargetkan sebesar")) == []
    assert told(FIRST + BREAK + LATER.format(2024, "97,93%")) == []
