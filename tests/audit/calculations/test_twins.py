"""Two tables of the same thing, known by their figures: what differs is asked, what is exchanged is told."""

from generator.audit.formats.rows import rows_of
from tests.reports import audit, table, told

BREAK = "Kalimat di antara tabel.\n"
LEFT = ("Layanan|Responden|Indeks", "Pengujian|146|3,70", "Kalibrasi|37|3,80", "Sertifikasi|27|3,67",
        "Pelatihan|81|3,68", "Inspeksi|16|3,72", "Verifikasi|13|4,00")  # fmt: skip
RIGHT = ("Layanan|Σ|Promotor", "Pengujian|146|65,75", "Kalibrasi|37|64,86", "Sertifikasi|27|77,78",
         "Pelatihan|81|55,56")  # fmt: skip


def test_twin_columns_agree_or_are_asked() -> None:
    """Other heads, the same figures beside the same labels."""
    assert told(table(*LEFT) + BREAK + table(*RIGHT, "Inspeksi|16|71,25", "Verifikasi|13|61,54")) == []
    (row,) = rows_of(audit(table(*LEFT) + BREAK + table(*RIGHT, "Inspeksi|18|71,25", "Verifikasi|13|61,54")))
    assert (row.is_certain, row.printed, row.follows) == (False, "18", "16")


def test_exchanged_rows_are_sure() -> None:
    """Each stands where the other should."""
    rows = rows_of(audit(table(*LEFT) + BREAK + table(*RIGHT, "Inspeksi|13|71,25", "Verifikasi|16|61,54")))
    assert [(row.is_certain, row.printed, row.follows) for row in rows] == [
        (True, "13", "16"),
        (True, "16", "13"),
    ]
    assert "tertukar dengan “verifikasi”" in rows[0].said


def test_columns_that_mostly_differ_are_no_twins() -> None:
    """Two agreeing figures are chance."""
    other = ("Layanan|Σ|Promotor", "Pengujian|146|65,75", "Kalibrasi|37|64,86", "Sertifikasi|72|77,78",
             "Pelatihan|18|55,56", "Inspeksi|61|71,25", "Verifikasi|31|61,54")  # fmt: skip
    assert told(table(*LEFT) + BREAK + table(*other)) == []


YEARS = ("Uraian|Capaian TA. 2019|Capaian TA. 2020|Capaian TA. 2021|Capaian TA. 2022",
         "Penerimaan|1.008.288.750|404.758.750|681.662.000|1.026.571.632")  # fmt: skip


def test_twin_rows_are_held_by_their_years() -> None:
    """A row of years under other heads, in thousands too."""
    same = ("Pagu|2019|2020|2021|2022", "Realisasi|1.008.288.750|404.758.750|681.662.000|1.026.571.632")
    assert told(table(*YEARS) + BREAK + table(*same)) == []
    other = same[1].replace("404.758.750", "670.869.963")
    assert told(table(*YEARS) + BREAK + table(same[0], other)) == [
        ("angka yang sama", "670.869.963", "404.758.750")
    ]


def test_what_was_changed_on_purpose_is_left_alone() -> None:
    """A revised budget differs from the first."""
    first = ("Kegiatan|Pagu", "Satu|1.250.000", "Dua|2.350.000", "Tiga|3.450.000", "Empat|4.550.000")
    revised = ("Kegiatan|Pagu revisi", "Satu|1.250.000", "Dua|2.350.000", "Tiga|3.450.000", "Empat|9.990.000")
    assert told(table(*first) + BREAK + table(*revised)) == []
