"""A second document's score of a unit stands beside the first on the ranking, with its place."""

from generator.compute.comparison.league import rankings
from generator.views.comparison.league import Standings, ranking_views
from tests import small
from tests.small import FILES

UNITS = {
    "data/acuan/unit.csv": "id;nama;nama_pendek;jenis;satker\npadang;Balai Padang;Padang;balai;\n",
    "data/pembanding/sumber.csv": "id;judul;jenis;tahun\na;Laporan A;lakin;2023\nb;Laporan B;lakin;2023\n",
    "data/pembanding/2023/ikm.csv": "unit;komponen;nilai;sumber;letak\npadang;;3,6;a;halaman 1\n"
    "padang;;3,7;b;halaman 2\npadang;x;1;a;halaman 1\npadang;x;;b;halaman 2\n",
}


def test_a_second_score_is_a_note() -> None:
    """The score of the first document counts; both documents are named as sources."""
    loaded = small.loaded(FILES | UNITS).value
    known = Standings(loaded.portal.league, loaded.rules, tuple(rankings(loaded.portal.league)), ())
    (view,) = ranking_views(known)
    (row,) = view.rows
    assert row.value is not None
    assert str(row.value) == "3.6"
    assert "menurut Laporan B, halaman 2: 3,70" in row.note
    assert view.sources == ("Laporan A", "Laporan B")
