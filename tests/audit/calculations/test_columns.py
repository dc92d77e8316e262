"""Columns of wide tables: sums over years, quotients, savings, rows with a number of their own."""

from tests.reports import firm, table, told

YEARS = "Indikator|Pagu 2021|Pagu 2022|Pagu 2023|Total pagu 2021-2023"
PLANNED = ("Layanan A|175.000|47.050||222.050", "Layanan B|190.610|41.588|12.000|244.198",
           "Layanan C||55.110|43.380|98.490", "Layanan D|12.356|34.780|21.910|{}")  # fmt: skip


def test_a_total_over_years_follows_from_those_that_were_planned() -> None:
    """A row may lack years; what differs is asked, for its cells may have moved."""
    rows = PLANNED[:3]
    assert told(table(YEARS, *rows, PLANNED[3].format("69.046"))) == []
    assert told(table(YEARS, *rows, PLANNED[3].format("47.137"))) == [("jumlah", "47.137", "69.046")]
    assert firm(table(YEARS, *rows, PLANNED[3].format("47.137"))) == []
    # The same amount below a year as well: it has moved.
    assert told(table(YEARS, *rows, "Layanan E|10.500|20.700|31.200|31.200")) == []


COSTS = ("Indikator|Target|Realisasi|Pagu|Belanja|Biaya per target|Biaya per hasil|Efisiensi",
         "Satu|6|56|26.448.000|26.394.708|4.408.000|471.334|89,31",
         "Dua|1|2|41.588.000|40.491.907|41.588.000|20.245.954|51,32",
         "Tiga|97|100|25.010.000|25.000.547|257.835|250.005|3,04",
         "Empat|75|80|46.431.000|45.441.583|619.080|568.020|8,25",
         "Lima|6|45|106.885.000|106.216.318|17.814.167|{}|86,75")  # fmt: skip


def test_a_cost_per_unit_is_a_quotient_and_its_saving_follows() -> None:
    """The wrong quotient is told, the saving that was computed from the right one is asked."""
    assert told(table(*COSTS[:-1], COSTS[-1].format("2.360.363"))) == []
    assert [
        (row.kind, row.printed, row.follows)
        for row in firm(table(*COSTS[:-1], COSTS[-1].format("1.821.892")))
    ] == [("hasil bagi", "1.821.892", "2.360.362,62")]


def test_a_number_in_a_cell_of_its_own_moves_the_row() -> None:
    """Some rows have their number before their words, others beside them; heads have no column for it."""
    heads = "Kegiatan|Pagu|Realisasi|%|"
    joined = ("1 Layanan A|200|100|50|", "2 Layanan B|400|100|25|", "3 Layanan C|500|400|80|")
    apart = "1|Layanan D|800|600|{}"
    assert told(table(heads, *joined, apart.format("75"))) == []
    assert told(table(heads, *joined, apart.format("57"))) == [("persentase", "57", "75")]


def test_a_row_behind_the_last_head_has_a_cell_too_many() -> None:
    """The empty cell before its last ones goes; they are read below their heads."""
    heads = "Kegiatan|Pagu|Realisasi|Mutu|%|"
    rows = ("Layanan A|200|100|Baik|50|", "Layanan B|400|100|Baik|25|", "Layanan C|500|400|Baik|80|")
    assert told(table(heads, *rows, "Layanan D|800|600||Baik|75")) == []
    assert told(table(heads, *rows, "Layanan D|800|600|||57")) == [("persentase", "57", "75")]


def test_names_of_parts_beside_the_target_of_the_whole_tell_rows_apart() -> None:
    """The same part in another table spent another amount."""
    first = ("Indikator|Target|Komponen|Pagu|Realisasi", "Indeks|3,6 Indeks|Promosi|22.040.000|21.910.009",
             "Nilai|75 Nilai|Monitoring|25.370.000|24.510.974",
             "Kadar|6 Persen|Pengujian|36.560.000|31.993.707",
             "Mutu|4 Persen|Kalibrasi|41.230.000|40.120.500")  # fmt: skip
    second = ("Komponen|Pagu|Realisasi", "Monitoring|25.370.000|24.510.974",
              "Pengujian|36.560.000|31.993.707",
              "Kalibrasi|41.230.000|40.120.500", "Promosi|22.040.000|22.040.000")  # fmt: skip
    found = told(table(*first) + "Kalimat di antara tabel.\n" + table(*second))
    assert found == [("angka yang sama", "22.040.000", "21.910.009")]


def test_two_breakdowns_of_one_number_are_held_against_each_other() -> None:
    """One has a total, the other comes to another sum; what is far from it is another number."""
    ranks = table(
        "Golongan|Jumlah Pegawai", "II|13", "III|30", "IV|12", "Total|55", caption="Tabel 2. Golongan"
    )
    schools = "Kalimat.\n" + table(
        "Pendidikan|Jumlah Pegawai", "SMA|16", "S1|{}", "S2|11", caption="Tabel 3."
    )
    assert told(ranks + schools.format(28)) == []
    assert told(ranks + schools.format(27)) == [("rincian lain", "55", "54")]
    assert told(ranks + schools.format(3)) == []
