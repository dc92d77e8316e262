"""Two tables with few amounts in common, of one label and year each."""

from tests.reports import table, told

LONG = table(
    "Jenis|Penerimaan (Rp) 2021|Penerimaan (Rp) 2022|Penerimaan (Rp) 2023",
    "Pengujian|597.351.200|868.376.250|965.864.250",
    "Sertifikasi|80.800.000|107.100.000|123.700.000",
    "Pelatihan|2.650.000|36.160.000|21.400.000",
)
BREAK = "\nKalimat di antara tabel.\n\n"


def short(tested: str, certified: str, caption: str = "Tabel 2. Layanan") -> str:
    """Return a table of two years, turned to years in rows, with two amounts to choose."""
    rows = (f"Pengujian|{tested}|965.864.250", f"Sertifikasi|{certified}|123.700.000")
    heads, last = "Layanan|Realisasi 2022|Realisasi 2023", "Pelatihan teknis|36.160.000|21.400.000"
    return table(heads, *rows, last, caption=caption)


def test_amounts_of_tables_that_agree_otherwise_are_asked() -> None:
    """A label may be longer in one of them; years may stand in the rows."""
    assert told(LONG + BREAK + short("868.376.250", "107.100.000")) == []
    assert told(LONG + BREAK + short("790.016.250", "107.100.000")) == [
        ("angka yang sama", "790.016.250", "868.376.250")
    ]
    years = table(
        "Tahun|Pengujian|Sertifikasi", "2022|868.376.250|107.100.000", "2023|965.864.250|153.700.000"
    )
    assert told(LONG + BREAK + years) == [("angka yang sama", "153.700.000", "123.700.000")]


def test_amounts_that_may_be_others_are_left_alone() -> None:
    """A plan that was changed, an amount far away, and a target beside an actual."""
    revised = short("790.016.250", "107.100.000", "Tabel 9. Pagu semula dan menjadi")
    assert told(LONG + BREAK + revised) == []
    assert told(LONG + BREAK + short("90.016.250", "107.100.000")) == []
    target = short("790.016.250", "107.100.000").replace("Realisasi", "Target")
    assert told(LONG.replace("Penerimaan", "Realisasi") + BREAK + target) == []
