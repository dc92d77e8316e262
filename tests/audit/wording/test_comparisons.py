"""Two units side by side, and what the sentence says of them."""

from tests.reports import told

TABLE = """Tabel 3. Perbandingan realisasi dengan Balai Padang
Indikator Kinerja Balai Padang Indikator Kinerja Balai Palembang
Target Realisasi Capaian Target Realisasi Capaian
Layanan yang selesai tepat waktu
3 Indeks
3,63 Indeks
121%
Layanan yang selesai tepat waktu
{} Indeks
3,66 Indeks
{}%
Dari tabel terlihat bahwa {} Balai Palembang {} Balai Padang menurut tabel.
"""


def _asked(target: str, rate: str, what: str, how: str) -> list[tuple[str, str, str]]:
    return [each for each in told(TABLE.format(target, rate, what, how)) if each[0] == "perbandingan"]


def test_words_that_the_figures_do_not_bear_out_are_asked() -> None:
    """Each of target and actual by itself."""
    assert _asked("3", "122", "target dan realisasi", "lebih tinggi daripada") == [
        ("perbandingan", "3 3", "")
    ]
    assert _asked("3", "122", "realisasi", "sama dengan") == [("perbandingan", "3,66 3,63", "")]
    assert _asked("3", "122", "realisasi", "lebih rendah dari") == [("perbandingan", "3,66 3,63", "")]


def test_words_that_hold_are_left_alone() -> None:
    """And units that the heads do not name."""
    assert _asked("3", "122", "target", "sama dengan") == []
    assert _asked("3", "122", "realisasi", "lebih besar dari") == []
    assert _asked("3", "122", "realisasi", "lebih rendah dari realisasi Kantor Samarinda dan") == []
    assert told("Target Balai Palembang lebih tinggi dari Balai Padang.\n") == []
