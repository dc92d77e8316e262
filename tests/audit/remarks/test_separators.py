"""Separators: one remark for a table or a paragraph, and one for a figure that is written in two ways."""

from tests.reports import firm, table, told

MIXED = ("Layanan|Penerimaan|Volume", "Pengujian|1.250.000.000|12,50", "Kalibrasi|2.500.000.000|13,75",
         "Pelatihan|1,125,000,000|14.25")  # fmt: skip


def test_a_table_that_mixes_marks_is_told_once() -> None:
    """Two columns with one slip each make one finding, which says what each mark stands for."""
    (row,) = firm(table(*MIXED))
    assert (row.kind, row.line) == ("tanda pemisah", 5)
    assert "titik memisahkan ribuan (1.250.000.000) dan koma memisahkan ribuan (1,125,000,000)" in row.said
    assert "14.25" in row.said


def test_columns_may_be_written_differently() -> None:
    """One column with dots, the next with commas: each is plain by itself."""
    rows = ("Layanan|Penerimaan|Volume", "Pengujian|1,250,000,000|12,50", "Kalibrasi|2,500,000,000|13,75")
    assert told(table(*rows)) == []


def test_one_figure_written_in_two_ways_is_told() -> None:
    """10.363 and 10,363 cannot both be read as ten thousand."""
    text = "Realisasi 10.363 layanan.\n\nTarget 20.600 layanan.\n\nTahun ini 10.363 layanan selesai.\n\n"
    assert told(text) == []
    (row,) = firm(f"{text}Layanan yang selesai 10,363 buah.\n")
    assert (row.kind, row.printed) == ("tanda pemisah", "10,363")


def test_a_sentence_and_a_part_of_a_table_are_called_so() -> None:
    """Sentences end with a full stop."""
    (sentence,) = firm("Indeks 3,55 pada tahun lalu dan 3.68 pada tahun ini.\n")
    (part,) = firm("Indeks kepuasan\n3,55 indeks\n3.68 indeks\n")
    assert "di paragraf ini koma" in sentence.said
    assert "di bagian ini koma" in part.said
