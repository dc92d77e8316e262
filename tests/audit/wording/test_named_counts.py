"""Counts in a sentence against what it names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports import told


def _asked(text: str) -> list[tuple[str, str, str]]:
    return [each for each in told(text) if each[0] == "banyak butir"]


@pytest.mark.parametrize(
    ("sentence", "printed", "named"),
    [
        ("Balai memiliki 3 layanan, yaitu pengujian dan kalibrasi.", "3", ""),
        ("Terdapat tiga layanan yaitu pengujian, kalibrasi.", "tiga", "2"),
        ("Ada 2 jenis layanan: pengujian, kalibrasi, dan sertifikasi.", "2", "3"),
        ("Nilai ini atas 5 (lima) unsur yang terdiri dari mutu, biaya, dan waktu.", "5", "3"),
        ("Anggaran 2023. Rencana memuat 2 (dua) tahap, yakni awal, tengah, dan akhir.", "2", "3"),
    ],
)
def test_a_count_beside_another_number_of_names_is_asked(sentence: str, printed: str, named: str) -> None:
    """Figures, figures with their word, and words; with “yaitu”, a colon, or “terdiri dari”."""
    assert _asked(f"{sentence}\n") == [("banyak butir", printed, named)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada 5 mesin, yaitu mesin uji tarik dan tekan, oven, tanur, dan neraca.",
        "Balai melayani 4 (empat) perusahaan, antara lain Arta, Bina, dan Cipta.",  # not whole
        "Balai melayani 4 perusahaan yaitu Arta, Bina, dan lainnya.",
        "Balai melayani 2 (dua) antara lain: Arta, Bina, dan Cipta.",
        "Pegawai berjumlah 10 orang, yaitu 6 laki-laki dan 4 perempuan.",  # parts with counts of their own
        "Pegawai berjumlah 40 orang, yaitu peneliti dan penguji.",  # kinds of those that are counted
        "Penerimaan berasal dari 3 layanan, yaitu pengujian (40%), kalibrasi, dan sertifikasi.",
        "Rincian ada pada Tabel 3 layanan: pengujian dan kalibrasi.",  # a name, and not a count
        "Hasil 3 tahun, yaitu 2021, 2022, dan 2023.",
        "Balai memiliki 3 (tiga) layanan, yaitu:",  # the list stands below
        "Balai memiliki 3 mitra, yaitu Arta, PT. Bina Jaya, dan Cipta.",
        "Kenaikan dalam 2 tahap, yaitu awal dan akhir, yang dimulai, ditunda, lalu selesai.",
    ],
)
def test_what_may_be_meant_otherwise_is_left_alone(sentence: str) -> None:
    """Only what no reading of commas and joining words bears out is asked."""
    assert _asked(f"{sentence}\n") == []


@given(
    st.lists(
        st.sampled_from(["pengujian", "kalibrasi", "pelatihan bagi IKM", "jasa uji"]), min_size=2, max_size=9
    )
)
def test_a_right_count_is_never_asked(names: list[str]) -> None:
    """However the names are joined."""
    for joined in (", dan ", ", ", " dan "):
        text = ", ".join(names[:-1]) + joined + names[-1]
        assert _asked(f"Balai memiliki {len(names)} layanan, yaitu {text}.\n") == []
