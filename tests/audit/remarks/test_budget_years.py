"""Numbers of a DIPA."""

from tests.reports import told


def test_a_number_of_another_year_is_asked() -> None:
    """It ends in the budget year that the sentence names."""
    said = (
        "Sesuai DIPA tahun anggaran 2023 dengan Nomor: SP DIPA-019.07.2.247246/{} tanggal 30 November 2022.\n"
    )
    assert told(said.format(2023)) == []
    assert told(said.format(2022)) == [("angka tahun", "SP DIPA-019.07.2.247246/2022", "2023")]
