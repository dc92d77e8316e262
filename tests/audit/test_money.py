"""Budget by fund and expense under unlike labels."""

from generator.audit.formats.rows import rows_of
from tests.reports import audit, table, told

FIRST = table(
    "No.|Jenis Belanja|Pagu",
    "I|Rupiah Murni (RM)|10.895.763.000",
    "1|Belanja Pegawai [51]|10.142.889.000",
    "2|Belanja Barang [52]|752.874.000",
    "II|PNBP BLU|26.335.098.000",
    "1|Belanja Barang [52]|26.335.098.000",
    "2|Belanja Modal [53]|-",
    "Total||37.230.861.000",
    caption="Tabel 1. Pagu Efektif",
)
HEAD = "Sumber|Jenis|Pagu Efektif (ribu)"
SAME = (
    "RM|51 (B. Pegawai)|10.142.889",
    "|52 (B. Barang)|752.874",
    "|Total RM|10.895.763",
    "BLU|52 (B. Barang)|26.335.098",
    "|Total BLU|26.335.098",
    "RM+BLU||37.230.861",
)
BETWEEN = "Rinciannya menurut sumber sebagai berikut.\n"


def test_the_same_budget_under_other_labels_agrees() -> None:
    """In thousands as well."""
    assert told(FIRST + BETWEEN + table(HEAD, *SAME, caption="Tabel 2. Realisasi")) == []


def test_an_amount_that_differs_is_asked() -> None:
    """By its fund and expense."""
    other = [each.replace("752.874", "966.109") for each in SAME]
    found = rows_of(audit(FIRST + BETWEEN + table(HEAD, *other, caption="Tabel 2. Realisasi")))
    assert ("966.109", False) in [(row.printed, row.is_certain) for row in found]
    assert any("belanja barang RM" in row.said for row in found)


def test_what_is_empty_in_one_table_is_asked() -> None:
    """A dash and an amount."""
    other = (*SAME[:4], "|53 (B. Modal)|140.000", *SAME[4:])
    found = told(FIRST + BETWEEN + table(HEAD, *other, caption="Tabel 2. Realisasi"))
    assert ("nihil dan terisi", "-", "140.000") in found


def test_a_sentence_names_the_effective_budget_and_its_funds() -> None:
    """Two places against one are sure; another sentence closes the list."""
    told_twice = (
        "Pagu efektif menjadi Rp 37.444.096.000 yang terdiri dari RM Rp 11.108.998.000 dan "
        "PNBP Rp 26.335.098.000 tahun ini. Sisanya Rp 900.000.000 diblokir.\n\n"
        "Dibanding pagu efektif sebesar Rp 37.444.096.000 realisasinya baik.\n\n"
    )
    found = rows_of(audit(FIRST + told_twice))
    assert [(row.is_certain, row.printed) for row in found if row.kind == "angka yang sama"] == [
        (True, "37.230.861.000"),
        (False, "11.108.998.000"),
    ]


def test_two_targets_of_revenue_are_asked() -> None:
    """Of one year; what is left of a target, or was planned before, is another amount."""
    title = "LAPORAN TAHUN 2025\n\nTahun 2025 berakhir.\n\n"
    first = f"{title}Target penerimaan PNBP sebesar Rp 31.305.000.000 tahun ini.\n\n"
    assert told(f"{first}Realisasi PNBP 45% dari target PNBP sebesar Rp 29.800.000.000.") == [
        ("angka yang sama", "29.800.000.000", "31.305.000.000")
    ]
    assert told(f"{first}Sisa target penerimaan PNBP sebesar Rp 17.724.000.000.") == []
    assert told(f"{first}Tahun 2018 target PNBP sebesar Rp 29.800.000.000.") == []
