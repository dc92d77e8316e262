"""What is called highest or lowest against the rows of its table."""

from tests.reports import table, told

ROWS = table(
    "Unsur pelayanan|Nilai rata",
    "Persyaratan layanan|3,47", "Kecepatan waktu|3,82", "Kesesuaian produk|3,43", "Perilaku petugas|3,60",
    caption="Tabel 1. Nilai unsur",
)  # fmt: skip


def _asked(sentence: str) -> list[tuple[str, str, str]]:
    return [each for each in told(f"{ROWS}\n{sentence}\n") if each[0] == "tertinggi dan terendah"]


def test_a_figure_of_another_row_is_asked() -> None:
    """Both ways; the right row is left alone."""
    low = "Unsur yang paling rendah adalah {} (3,43)."
    assert _asked(low.format("kecepatan waktu")) == [("tertinggi dan terendah", "3,43", "3,82")]
    assert _asked(low.format("kesesuaian produk")) == []
    assert _asked("Nilai tertinggi diperoleh dari kecepatan waktu (3,82).") == []


def test_a_row_that_is_not_the_end_of_its_column_is_asked() -> None:
    """Its figure is its own, and another row has a higher one."""
    assert _asked("Nilai tertinggi adalah perilaku petugas (3,60).") == [
        ("tertinggi dan terendah", "3,60", "3,82")
    ]


def test_rows_that_are_not_named_and_figures_that_are_nowhere_are_left_alone() -> None:
    """So are sentences that name no row in words, and tables of few rows."""
    assert _asked("Nilai tertinggi adalah kebersihan ruang (3,82).") == []
    assert _asked("Nilai tertinggi adalah perilaku petugas (3,91).") == []
    assert _asked("Nilai tertinggi adalah pada yang itu (3,60).") == []
    few = table("Unsur|Nilai rata", "Persyaratan layanan|3,47", "Perilaku petugas|3,60")
    assert told(f"{few}\nNilai tertinggi adalah persyaratan layanan (3,47).\n") == []


def test_what_is_called_even_is_held_against_its_parts() -> None:
    """Groups that are not named, few parts and like counts are left alone."""
    groups = table(
        "Karakteristik|Kelompok|Jumlah", "Umur|Muda sekali|2", "|Muda|150", "|Tua|88", "Pendidikan|Dasar|40",
        "|Lanjut|55", "|Tinggi|61", "Jenis kelamin|Laki-laki|2", "|Perempuan|90",
    )  # fmt: skip

    groups += table("Nama|Isi", "a|b")

    def asked(over: str) -> list[tuple[str, str, str]]:
        found = told(f"{groups}\nPelanggan terbagi rata pada semua kelompok {over}.\n")
        return [each for each in found if each[0] == "tertinggi dan terendah"]

    assert asked("umur") == [("tertinggi dan terendah", "2 150", "")]
    assert asked("pendidikan") == asked("jenis kelamin") == asked("pekerjaan") == []
