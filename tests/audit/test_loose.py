"""Tables that a text has broken into lines: computed like columns, and only asked about."""

from tests.reports import firm, told

LINES = """Tabel 3. Penerimaan menurut layanan
Layanan Target s/d bulan lalu Bulan ini Jumlah
1 Pelatihan 169.400.000 553.780.000 170.200.000 723.980.000
Pengujian dan
kalibrasi 1.702.250.000 2.304.920.000 326.088.000 2.631.008.000
2 Sertifikasi 1.423.850.000 1.518.100.000 255.400.000 1.773.500.000
3 Inspeksi 4.500.000 21.450.000 40.913.000 62.363.000
{more}
Penjelasan tentang penerimaan ini ada di bagian berikutnya dari laporan.
"""


def test_lines_with_equally_many_figures_are_columns() -> None:
    """The last column is the sum of the two before it; the line that breaks it is asked about."""
    assert told(LINES.format(more="4 Lainnya 9.000.000 7.500.000 1.250.000 8.750.000")) == []
    wrong = LINES.format(more="4 Lainnya 9.000.000 7.500.000 1.250.000 8.570.000")
    assert firm(wrong) == []
    assert told(wrong) == [("jumlah", "8.570.000", "8.750.000")]


def test_a_line_that_lost_a_cell_is_left_alone() -> None:
    """What is far off was hardly meant."""
    assert told(LINES.format(more="4 Lainnya 5 7.500.000 1.250.000 14")) == []


def test_a_rate_in_lines_is_named_by_its_label() -> None:
    """Target, actual and rate, a line each."""
    lines = """Tabel 4. Pagu dan realisasi PNBP
Target penerimaan (Rp) Rp.3.300.000.000 Rp.1.000.000.000
Realisasi penerimaan (Rp) Rp.5.186.827.000 Rp.900.000.000
Realisasi penerimaan (%) {rate}% 90%
"""
    assert told(lines.format(rate="157")) == []
    (row,) = firm(lines.format(rate="175"))
    assert (row.printed, row.follows) == ("175", "157,18")


def test_a_total_in_the_column_of_a_part_is_asked() -> None:
    """A cell is lost, and the total stands at its place too; grades stand behind the figures."""
    rows = (
        "26,10 24,60 12,30 19,25 82,25 A",
        "24,60 24,60 11,70 19,25 80,15 A",
        "24,60 25,50 12,00 19,25 81,35 A",
    )
    lines = [f"{place} Unit {chr(64 + place)} {row}" for place, row in enumerate(rows * 2, 1)]
    text = "\n".join(["Tabel 5. Nilai SAKIP", "Unit Nilai", *lines, "7 Unit Pusat {}", "", ""])
    assert [row for row in told(text.format("21,60 21,60 11,70 19,25 74,15 BB")) if row[0] == "jumlah"] == []
    asked = [row for row in told(text.format("21,60 21,60 11,70 74,15 74,15 BB")) if row[0] == "jumlah"]
    assert asked == [("jumlah", "74,15", "129,05")]
    assert firm(text.format("21,60 21,60 11,70 74,15 74,15 BB")) == []
