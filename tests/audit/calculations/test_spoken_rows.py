"""Figures of sentences against the rows that they speak of, and large ones nearly those of a table."""

import pytest

from generator.audit.formats.rows import rows_of
from tests.reports import audit, firm, table, told

HEAD = "Indikator|Satuan|Target|Realisasi"
ROWS = (
    "Cakupan imunisasi dasar|Persen|79,0|67,15",
    "Kunjungan neonatal pertama|Persen|61,4|60,05",
    "Obat esensial tersedia|Persen|42,8|34,67",
    "Kader aktif di posyandu|Persen|87,6|71,83",
)
TABLE = table(HEAD, *ROWS, caption="Tabel 3. Hasil pengukuran")


@pytest.mark.parametrize(
    "right",
    [
        "Sebagaimana Tabel 3, cakupan imunisasi dasar terealisasi 67,15%.",
        "Sebagaimana Tabel 3, cakupan imunisasi dasar terealisasi 67,2%.",
        "Sebagaimana Tabel 3, cakupan imunisasi dasar tahun 2019 terealisasi 50,11%.",
        "Sebagaimana Tabel 3, cakupan imunisasi dasar dibandingkan provinsi lain terealisasi 60,11%.",
        "Sebagaimana Tabel 3, cakupan imunisasi dasar dipantau 52 petugas.",
        "Sebagaimana Tabel 3, realisasi 61% tercatat pada cakupan imunisasi dasar.",
        "Sebagaimana Tabel 3, cakupan imunisasi dasar terealisasi 6,11%.",
        "Anggaran cakupan imunisasi dasar terealisasi Rp 65.000.000 tahun ini.",
    ],
)
def test_sentences_that_agree_or_may_mean_another_thing_are_left_alone(right: str) -> None:
    """Of another year, of others, of another unit, or far away."""
    assert told(TABLE + right) == []


def test_a_sentence_that_differs_from_its_row_is_told() -> None:
    """As sure where it names the table, else as a question; a unit is no label of a row."""
    (row,) = firm(f"{TABLE}Sebagaimana Tabel 3, cakupan imunisasi dasar terealisasi 61,75%.")
    assert (row.printed, row.follows) == ("61,75", "67,15")
    (row,) = rows_of(
        audit(
            f"{TABLE}Target cakupan imunisasi dasar ialah 79,0% dan kunjungan neonatal pertama "
            "terealisasi 60,50% tahun ini."
        )
    )
    assert (row.is_certain, row.printed, row.follows) == (False, "60,50", "60,05")


def test_a_heading_is_what_the_sentences_below_it_speak_of() -> None:
    """Up to the next heading."""
    text = "1) Cakupan imunisasi dasar\n\nRealisasi indikator ini {said}% dari seluruh bayi.\n\n"
    assert told(TABLE + text.format(said="67,15")) == []
    assert told(TABLE + text.format(said="76,15")) == [("angka yang sama", "76,15", "67,15")]
    assert told(TABLE + text.replace("\n\nReal", "\n\n2) Lainnya\n\nReal").format(said="76,15")) == []


MONEY = table(
    "Program|Alokasi",
    "Gizi|1.915.252.263",
    "Rujukan|7.939.384.004",
    "Obat|4.886.527.558",
    caption="Tabel 4. Alokasi",
)


@pytest.mark.parametrize(
    ("printed", "is_found"),
    [
        ("1.915.252.263", False),
        ("1.915.225.263", True),  # exchanged
        ("1.915.252.763", True),  # another digit
        ("191.252.263", True),  # one lost
        ("1.915.252", True),  # a group lost
        ("1.951.252.762", False),  # another amount
    ],
)
def test_a_large_figure_that_is_nearly_that_of_a_table_is_asked(printed: str, *, is_found: bool) -> None:
    """One digit off in eight is hardly chance; the same amount is none."""
    found = rows_of(audit(f"{MONEY}Kegiatan ini memakai dana Rp {printed} sepanjang tahun."))
    assert [(row.is_certain, row.printed) for row in found] == ([(False, printed)] if is_found else [])


def test_a_large_figure_that_stands_twice_elsewhere_makes_the_slip_sure() -> None:
    """Two places against one."""
    twice = MONEY + "Dana gizi Rp 1.915.252.263 terserap.\n\n"
    (row,) = firm(f"{twice}Kegiatan ini memakai dana Rp 1.915.225.263 sepanjang tahun.")
    assert (row.printed, row.follows) == ("1.915.225.263", "1.915.252.263")


def test_two_figures_that_arithmetic_bears_out_are_two() -> None:
    """A sum of its own parts is no slip of another sum."""
    sums = table("Uraian|Pagu", "Satu|1.200.000", "Dua|3.434.567", "Jumlah|4.634.567")
    own = "Belanja Rp 4.634.667 yang terdiri dari gaji Rp 1.200.100 dan barang Rp 3.434.567 tahun ini."
    assert told(sums + own) == []


def test_thousands_without_their_word_are_asked() -> None:
    """Rp 529.485 beside 529.485 in thousands."""
    in_thousands = table(
        "Bulan|Penerimaan", "Satu|529.485", "Dua|431.485", caption="Tabel 2. Penerimaan (dalam ribuan rupiah)"
    )
    assert told(f"{in_thousands}Penerimaan bulan pertama Rp 529.485.000 saja.") == []
    assert [row.printed for row in rows_of(audit(f"{in_thousands}Penerimaan awal Rp 529.485 saja."))] == []
    plain = in_thousands.replace("529.485", "1.529.485")
    (row,) = rows_of(audit(f"{plain}Penerimaan bulan pertama Rp 1.529.485 saja."))
    assert (row.printed, row.is_certain) == ("1.529.485", False)


def test_a_row_that_says_what_it_tells_needs_no_column() -> None:
    """Where the table has one column, the units are one, and no other figure stands between."""
    rows = table(
        "Uraian|Nilai", "Pagu penggunaan (Rp)|1.090.133.000", "Realisasi penggunaan (%)|99,61%",
        caption="Tabel 7. Penggunaan PNBP",
    )  # fmt: skip
    said = "Realisasi penggunaan PNBP telah dilaksanakan sesuai izin {} sebesar {}."
    (row,) = rows_of(audit(rows + said.format("penggunaan", "94,8%")))
    assert (row.printed, row.follows, row.is_certain) == ("94,8", "99,61", False)
    assert told(rows + said.format("penggunaan", "99,61%")) == []
    assert told(rows + said.format("penggunaan 85 orang dan", "94,8%")) == []
    assert told(rows + said.format("tahun 2021", "94,8%")) == []
    both = rows.replace("99,61%", "99,61%\t98,20%").replace("Nilai", "Nilai\tLalu")
    assert told(both + said.format("penggunaan", "94,8%")) == []
