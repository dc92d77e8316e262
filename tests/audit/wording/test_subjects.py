"""Tables named by a number whose caption is about something else."""

import pytest

from tests.reports import told

TITLES = (
    "Jumlah pegawai menurut pendidikan", "Pagu menurut belanja modal", "Peta strategi lembaga",
    "Rencana aksi pembinaan", "Nilai unsur pelayanan", "Daftar sertifikat kalibrasi", "Kunjungan tamu asing",
    "Sasaran dan Tujuan 2", "Program prioritas nasional",
)  # fmt: skip
SAID = {
    "prioritas": "Capaian program prioritas nasional terinci pada Tabel {} secara lengkap.",
    "tujuan": "Hasil yang telah dicapai\nNilai sasaran dari Tujuan 2 disusun sesuai tabel {} yang lalu.",
    "pegawai": "Program prioritas nasional ditangani pegawai pada Tabel {} itu.",
    "singkat": "Pada tabel {}. Program prioritas nasional berjalan.",
}


def _report(said: str) -> str:
    """Return a report of nine tables with a sentence before the last but one, and one before the last."""
    tables = [
        f"Tabel {number}. {title}\n\nIsi\tBanyak\nUnit\t{number}0 unit\n"
        for number, title in enumerate(TITLES, 1)
    ]
    place = 7 if "Tujuan 2" in said else 8
    tables.insert(place, said + "\n")
    return "\n".join(tables)


def _asked(said: str) -> list[tuple[str, str, str]]:
    return [each for each in told(_report(said)) if each[0] == "nomor tabel"]


@pytest.mark.parametrize(("kind", "near"), [("prioritas", 9), ("tujuan", 8), ("singkat", 9)])
def test_a_number_of_a_table_about_something_else_is_asked(kind: str, near: int) -> None:
    """The table beside the sentence has its words; also where the number is all that the sentence says."""
    assert _asked(SAID[kind].format(6)) == [("nomor tabel", "Tabel 6", f"Tabel {near}")]


def test_a_table_that_shares_a_word_or_stands_beside_the_sentence_is_left_alone() -> None:
    """So are numbers that no table has, tables whose words the sentence lacks, and few tables."""
    assert _asked(SAID["pegawai"].format(1)) == []
    assert _asked(SAID["prioritas"].format(9)) == []
    assert _asked("Kegiatan lembaga terinci pada Tabel 6 lengkap.") == []
    assert [each for each in told(_report(SAID["singkat"].format(77))) if each[0] == "nomor tabel"] == []
    first = "Program prioritas nasional terinci pada Tabel 6 itu.\n\n" + _report("Alinea.")
    assert [each for each in told(first) if each[0] == "nomor tabel"] == []
    few = _report("Program prioritas nasional menurut Tabel 6 baik.").partition("Tabel 7.")[0]
    near = "Program prioritas nasional menurut Tabel 6 baik.\n\nTabel 9. Program prioritas nasional\n"
    assert [each for each in told(few + near) if each[0] == "nomor tabel"] == []


def test_a_place_is_remarked_once() -> None:
    """Where the announcing sentence is found by its place as well."""
    assert len(_asked("Program prioritas nasional seperti pada Tabel 3:")) == 1
