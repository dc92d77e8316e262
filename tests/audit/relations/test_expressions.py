"""Products and quotients that a report writes out."""

import pytest

from tests.reports import told


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Hasil 38 ikan x 30 hari = 1.140 pcs per bulan.", []),
        ("Hasil 38 ikan x 30 hari = 1.440 pcs per bulan.", [("hitungan tertulis", "1.440", "1.140")]),
        ("Waktu 35detik/2 pack = 17,5 detik.", []),
        ("Waktu 35detik/2 pack = 19,5 detik.", [("hitungan tertulis", "19,5", "17,50")]),
        ("Capaian 12/15 x 100% = 80%.", []),
        ("Capaian 12/15 x 100% = 85%.", [("hitungan tertulis", "85", "80")]),
        # The end of a longer one, a product in per cent, no divisor, a code, and a result that is no figure.
        ("Isi 2 x 38 x 30 = 1.440 liter.", []),
        ("Naik 2 x 15 x 100% = 85%.", []),
        ("Naik 12/0 = 85 kali.", []),
        ("Nomor 012/15 = 85 kali.", []),
        ("Nomor 12/15 = 2024 kali.", []),
    ],
)
def test_what_is_written_out_is_computed(written: str, asked: list[tuple[str, str, str]]) -> None:
    """Units may stand behind each number, and hide it from the sentence."""
    assert [row for row in told(f"{written}\n") if row[0] == "hitungan tertulis"] == asked
