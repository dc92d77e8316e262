"""Rows that follow from other rows: rates by their labels, shares of a total, sums that run down."""

from tests.reports import firm, table, told

MONEY = ("Uraian|2021|2022|2023", "Target penerimaan (Rp)|1.250.000.000|1.310.000.000|1.370.000.000",
         "Realisasi penerimaan (Rp)|1.302.500.000|1.251.050.000|1.452.200.000")  # fmt: skip


def test_a_rate_below_target_and_actual_is_computed() -> None:
    """Two of three years hold; the third has its digits exchanged, and is told once."""
    assert told(table(*MONEY, "Realisasi penerimaan (%)|104,20|95,50|106,00")) == []
    (row,) = firm(table(*MONEY, "Realisasi penerimaan (%)|104,20|95,50|160,00"))
    assert (row.printed, row.follows) == ("160,00", "106,00")


def test_a_rate_turned_upside_down_says_so() -> None:
    """Target ÷ actual is printed for actual ÷ target."""
    rows = ("Uraian|Jumlah", "Total penerimaan|1.250.000.000", "Target|1.000.000.000", "% realisasi|80,00")
    (row,) = firm(table(*rows))
    assert (row.printed, row.follows) == ("80,00", "125,00")
    assert "kebalikannya" in row.said


def test_rates_that_mostly_fail_are_asked() -> None:
    """Where most columns do not follow, the rule is perhaps not meant."""
    assert firm(table(*MONEY, "Realisasi penerimaan (%)|70,00|71,00|106,00")) == []


PARTS = ("Layanan|Penerimaan|% dari total", "Pengujian|500|50,00%", "Kalibrasi|240|24,00%",
         "Pelatihan|160|16,00%")  # fmt: skip


def test_shares_of_a_total_are_computed() -> None:
    """Three parts establish what the column is; the fourth breaks it."""
    assert told(table(*PARTS, "Sertifikasi|100|10,00%", "Total|1000|100,00%")) == []
    (row,) = firm(table(*PARTS, "Sertifikasi|100|11,00%", "Total|1000|100,00%"))
    assert (row.kind, row.printed, row.follows) == ("bagian dari jumlah", "11,00", "10,00")


def test_sums_run_down_a_column() -> None:
    """Each month adds to what stands above it."""
    months = ("Bulan|Masuk|Kumulatif", "Januari|12|12", "Februari|7|19", "Maret|11|30", "April|5|35")
    assert told(table(*months, "Mei|9|44")) == []
    (row,) = firm(table(*months, "Mei|9|45"))
    assert (row.kind, row.follows) == ("jumlah berjalan", "44")


def test_rates_beside_rows_that_are_added_are_no_sum() -> None:
    """The last row is the sum of the others in every column but that of its rate."""
    rows = ("Belanja|Pagu|Dalam negeri|Impor|Capaian (%)",
            "Barang|4.355.296.009|4.241.250.464|114.045.545|97,3815",
            "Modal|249.180.000|85.950.000|163.230.000|34,4931",
            "Total|4.604.476.009|4.327.200.464|277.275.545|93,9781")  # fmt: skip
    assert told(table(*rows)) == []


def test_parts_of_parts_are_no_parts() -> None:
    """71 of them are 58 and 13, the other 15 are 7 and 8."""
    said = (
        "Jumlah pegawai sebanyak 86 orang yang terdiri dari 71 ASN (58 PNS dan {} PPPK), 15 lain (7 dan 8).\n"
    )
    assert told(said.format(13)) == []
    assert [kind for kind, *_ in told(said.format(12))] == ["jumlah dalam kalimat"]


def test_a_rate_behind_two_amounts_is_asked_where_it_is_a_little_off() -> None:
    """Also where a line ends in “Rp.”."""
    said = "Dari total pagu sebesar Rp. 20.535.869.000 telah terserap Rp.\n20.461.336.835 atau sebesar {}.\n"
    assert told(said.format("99,64%")) == []
    assert told(said.format("99,77%")) == [("persentase dalam kalimat", "99,77", "99,64")]
    assert told(said.format("50%")) == []


def test_an_amount_that_lost_three_zeros_is_asked() -> None:
    """Several places print it in full; one that is often printed is another amount."""
    full = "".join(f"Pagu {name} sebesar Rp 20.535.869.000 setahun.\n" for name in ("awal", "akhir", "total"))
    assert told(full + "Pagu menjadi Rp.20.535.869 setahun.\n") == [
        ("angka yang sama", "20.535.869", "20.535.869.000")
    ]
    assert told(full + "Biaya Rp 20.535.869 setahun.\n" * 3) == []


def test_a_number_of_persons_is_what_some_of_them_come_to() -> None:
    """No word names the parts; persons of another status may be counted apart."""
    said = "Kantor memiliki pegawai sebanyak {} orang PNS 53, 2 orang P3K dan 10 orang Non PNS.\n"
    assert told(said.format(55)) == []
    assert told(said.format(65)) == []
    assert told(said.format(56)) == [("jumlah dalam kalimat", "56", "55")]
    assert told(said.format(80)) == []
