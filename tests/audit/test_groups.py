"""Tables in lines whose parts stand below their indicator, lists of rates, and totals above lists."""

from tests.reports import told

NAMES = ("Layanan pengujian bahan", "Layanan kalibrasi alat", "Sertifikasi produk wajib",
         "Pelatihan teknis dasar",         "Konsultasi usaha kecil")  # fmt: skip
PARTS = (
    ("Persen 30 37 123,33%", "Rp. 35.600.000 Rp. 35.521.816 99,78%"),
    ("Persen 40 68,23 170,58%", "Rp .77.200.000 Rp. 76.935.895 99,66%", "Rp491.925.000 Rp486.493.074 98,90%"),
    ("Indeks 3 3 100,00%", "Rp. 65.345.000 Rp. 65.214.283 99,80%"),
    ("Persen 5 25,05 501,00%", "Rp. 136.192.000 Rp. 136.071.920 99,91%"),
    ("Nilai 75 84,93 113,24%", "Rp. 41.328.000 Rp. 41.100.129 99,45%"),
)
TABLE = "Tabel 4. Realisasi keuangan menurut indikator\n" + "".join(
    f"{name}\n" + "".join(f"{part}\n" for part in parts) for name, parts in zip(NAMES, PARTS, strict=True)
)


def _list(*rates: str) -> str:
    named = enumerate(zip(NAMES, rates, strict=True), 1)
    items = "".join(f"{place}. {name} ({rate}%)\n" for place, (name, rate) in named)
    return f"Realisasinya adalah sebagai berikut:\n{items}"


def test_the_rates_of_a_list_follow_from_the_parts_above_it() -> None:
    """Of two parts together it is no mean of their rates; an amount may stand right behind “Rp”."""
    assert told(TABLE + _list("99,78", "99,00", "99,80", "99,91", "99,45")) == []
    assert told(TABLE + _list("99,78", "99,28", "99,80", "99,91", "99,45")) == [
        ("persentase", "99,28", "99,00")
    ]


def test_a_list_after_another_table_is_left_alone() -> None:
    """Only the table right above it is meant, and only where most of it follows."""
    other = "Tabel 5. Lain\nUraian\n"
    assert told(TABLE + other + _list("99,78", "99,28", "99,80", "99,91", "99,45")) == []
    assert told(TABLE + _list("98,78", "98,01", "98,80", "99,91", "99,45")) == []


def test_an_amount_above_a_list_is_the_sum_of_its_items() -> None:
    """What follows the last item is no part of it."""
    text = (
        "Pagu awal sebesar Rp. 17.890.946.000 dengan rincian:\n1. Rupiah murni: Rp. 14.756.635.000\n"
        "2. PNBP: Rp. {}\nRevisi menjadi Rp. 20.535.869.000 setahun.\n"
    )
    assert told(text.format("3.134.311.000")) == []
    assert told(text.format("2.134.311.000")) == [
        ("jumlah dalam kalimat", "17.890.946.000", "16.890.946.000")
    ]
    # Much less, and the list is of something else.
    assert told(text.format("3.134.311.000").replace("14.756", "1.756")) == []


def test_the_rates_of_a_line_follow_from_two_lines_above_it() -> None:
    """Their words stand on lines of their own."""
    text = (
        "Target\nRp. 3.500.000.000 Rp.3.858.000.000 Rp.3.000.000.000 Rp.3.300.000.000\nRealisasi\n"
        "Rp.1.530.589.950 Rp.2.088.658.000 Rp. 4.147.659.000 Rp. 5.186.827.000\n"
        "Realisasi\n(%)\n{} 54,14 138 157,18\n"
    )
    assert told(text.format("43,73")) == []
    assert told(text.format("43,94")) == [("persentase", "43,94", "43,73")]


def test_achievements_of_a_line_year_by_year() -> None:
    """One of them does not follow from its target and actual."""
    line = "Indeks kepuasan 3,5 3,55 101% 3,6 3,61 100% 3,6 3,69 103% 3,6 3,68 {}%\n"
    assert told(line.format(102)) == []
    assert told(line.format(103)) == [("capaian", "103", "102,22")]


def test_more_indicators_than_a_sentence_counts_are_asked() -> None:
    """A table may have lost one, but has none too many."""
    rows = (
        "Tabel 6. Target dan realisasi\nLayanan\n30 Persen 37 Persen 123,33%\n"
        "Nilai\n5 Persen 25 Persen 500%\n"
        "Mutu\n3 Indeks 3,66 Indeks 122%\n"
    )
    said = "Sasaran ini terdiri dari {} Indikator Kinerja sebagai berikut:\n"
    assert told(said.format("3 (tiga)") + rows) == []
    assert told(said.format("4 (empat)") + rows) == []
    assert told(said.format("2 (dua)") + rows) == [("jumlah butir", "2", "3")]
