"""Target, actual and achievement of a sentence beside a row with two of them."""

from tests.reports import table, told

LINES = "Tabel 1 Perbandingan\n\nRata-rata Indeks\n75\nindeks\n82,83\nindeks\n110%\n\n"
SAID = (
    "BSPJI Padang menargetkan 75 Indeks dengan capaian realisasi sebesar {} indeks atau capaian sebesar {}.\n"
)


def test_the_third_figure_is_asked_where_two_agree() -> None:
    """Beside lines, and beside a table."""
    rows = table("Nama|Target|Realisasi|Capaian", "Padang|75|82,83|110%")
    for place in (LINES, rows):
        assert told(place + SAID.format("82,83", "110%")) == []
        assert ("angka yang sama", "82,23", "82,83") in told(place + SAID.format("82,23", "110%"))


def test_what_differs_in_two_or_was_told_before_is_left_alone() -> None:
    """Another office; an achievement that stands before the target; few digits; a third far away."""
    before = "Capaian 110%, sedangkan yang lain menargetkan 75 dengan realisasi sebesar 99,10 indeks.\n"
    few = "Tabel 1 Perbandingan\n\nJumlah perusahaan\n2\nbuah\n3\nbuah\n150%\n\n"
    said = "Padang menargetkan 2 buah dengan realisasi sebesar 3 buah atau capaian sebesar {}.\n"
    far = SAID.format("8,23", "110%")
    for text in (
        LINES + SAID.format("99,10", "132%"),
        LINES + before,
        few + said.format("160%"),
        LINES + far,
    ):
        assert [row for row in told(text) if row[0] == "angka yang sama"] == []


def test_a_target_is_what_an_actual_is_told_beside() -> None:
    """The word is far before the figure; five sentences that follow make one that does not a question."""
    right = "Balai memperoleh 30 persen dengan realisasi 37 persen atau sebesar 123,33%.\n"
    wrong = "Balai memperoleh 37 persen dengan realisasi 37 persen atau sebesar 123%.\n"
    assert told(right * 5) == []
    assert told(right * 5 + wrong) == [("capaian", "123", "100")]
