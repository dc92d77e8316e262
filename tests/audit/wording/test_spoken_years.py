"""Sentences about years, held against the years and figures beside them."""

from tests.reports import told

RISE = "Pada tahun 2021, indikator ini ditargetkan sebesar {} dan {} {} pada tahun {}.\n"
CAPTION = "Tabel 7. Realisasi anggaran 2019 - 2024\n\nAnggaran\t2019\t2024\nPagu\t10\t12\n\n"


def test_a_rise_to_the_same_figure_or_within_one_year_is_asked() -> None:
    """As is one that falls; what follows its word is left alone, and a rise by an amount too."""
    assert told(RISE.format("75", "meningkat sebesar", "75", "2024")) == [
        ("arah perubahan", "75 menjadi 75", "")
    ]
    assert told(RISE.format("64%", "meningkat menjadi", "72%", "2021")) == [
        ("arah perubahan", "64 menjadi 72", "")
    ]
    assert told(RISE.format("80", "meningkat menjadi", "75", "2024")) == [
        ("arah perubahan", "80 menjadi 75", "")
    ]
    assert told(RISE.format("70", "menurun menjadi", "75", "2024")) == [
        ("arah perubahan", "70 menjadi 75", "")
    ]
    for word, last in (("meningkat menjadi", "80"), ("menurun menjadi", "70"), ("meningkat sebesar", "5")):
        assert told(RISE.format("75", word, last, "2024")) == []
    assert told(RISE.format("75%", "meningkat menjadi", "70", "2024")) == []


def test_last_years_of_a_table_are_those_of_its_caption() -> None:
    """In digits or words; a table that does not name its years is not asked about."""
    said = "Realisasi selama {} tahun terakhir dapat dilihat pada Tabel 7.\n\n"
    for number, printed in (("5 (lima)", "5 tahun"), ("lima", "lima tahun")):
        assert told(said.format(number) + CAPTION) == [("banyak butir", printed, "6")]
    assert told(said.format("enam") + CAPTION) == []
    assert told("Realisasi selama 5 tahun terakhir baik.\n\n" + CAPTION) == []
    assert told(said.format("5") + CAPTION.replace("2019 - 2024", "beberapa tahun")) == []


def test_what_looks_back_at_a_year_is_not_held_before_it() -> None:
    """Plans and budgets are made the year before."""
    held = "{} TA 2024 dilaksanakan pada tanggal 10 Agustus {}.\n"
    assert told(held.format("Penilaian laporan keuangan", "2023")) == [("angka tahun", "2023", "2024")]
    assert told(held.format("Penilaian laporan keuangan", "2024")) == []
    assert told(held.format("Penilaian rencana kerja", "2023")) == []
    assert told(held.format("Rapat anggaran", "2023")) == []


def test_this_year_is_the_reports_own_year() -> None:
    """The year before it is asked; earlier ones are told of."""
    own = "Laporan tahun 2024. Tahun 2024 berjalan baik.\n\nLayanan pada tahun {} ini bertambah.\n"
    assert told(own.format("2023")) == [("angka tahun", "tahun 2023 ini", "2024")]
    assert told(own.format("2024")) == told(own.format("2020")) == []


def test_a_chapter_announces_the_agreement_of_the_reports_own_year() -> None:
    """“TA.” at the beginning of a line is no item of a list."""
    own = "Laporan tahun 2024. Tahun 2024 berjalan baik.\n\n"
    said = "Pada Bab III ini akan dijelaskan target dan realisasi dari Penetapan Kinerja\n\nTA. {}.\n"
    assert told(own + said.format("2023")) == [("angka tahun", "Penetapan Kinerja TA. 2023", "2024")]
    assert told(own + said.format("2024")) == []
    assert told(said.format("2023").replace("TA. ", "tahun ").replace("2023", "lalu")) == []
