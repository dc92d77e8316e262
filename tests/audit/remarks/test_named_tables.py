"""Tables named by the number of another one that is there."""

from tests.reports import told

HEADS = "Indikator\tTarget\tRealisasi\tCapaian\n"


def section(number: int, row: str) -> str:
    """Return a table with one row below its caption."""
    return f"Tabel {number}. Perbandingan target bagian {number}\n\n{HEADS}{row}\n\n"


ROWS = [
    f"Layanan {chr(64 + place)}\t{50 + place}\t{50 + place},25\t{100 + 25 / (50 + place):.2f}%"
    for place in range(1, 8)
]
REPORT = "".join(section(place, row) for place, row in enumerate(ROWS, 1))
SAID = "Berdasarkan Tabel {}, target indikator ini adalah 97 dan tercapai 98,45 (101,49%).\n"
LAST = section(8, "Pengawasan\t97\t98,45\t101,49%")


def test_a_sentence_with_the_figures_of_another_table_is_asked() -> None:
    """The table that it names has none of them; in the last one all stand."""
    assert told(REPORT + LAST + SAID.format(2)) == [("nomor tabel", "Tabel 2", "Tabel 8")]
    assert told(REPORT + LAST + SAID.format(8)) == []
    assert told(REPORT + SAID.format(2)) == []
    few = "Berdasarkan Tabel 2, target indikator ini adalah 97.\n"
    assert told(REPORT + LAST + few) == []


def test_a_table_that_is_announced_and_lies_far_above_is_asked() -> None:
    """One right above may be meant."""
    between = "Cara menghitung dijelaskan lebih dahulu.\n" * 3
    announced = "Rincian capaian ditunjukkan pada tabel. {}.\n" + between
    assert told(REPORT + announced.format(2) + LAST) == [("nomor tabel", "Tabel 2", "Tabel 8")]
    assert told(REPORT + announced.format(7) + LAST) == []
    assert told("Kalimat di depan: ditunjukkan pada tabel 2.\n" + between + REPORT) == []
