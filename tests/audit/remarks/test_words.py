"""Counts before their lists, years, and heads against their columns."""

import pytest

from tests.reports import firm, table, told

TITLE = "LAPORAN KINERJA TAHUN 2025\n\nKegiatan 2025 berjalan baik.\n\nTahun 2025 ini ada tiga kegiatan.\n\n"
LIST = """KRO terdiri dari {count} Rincian Output (RO) sesuai layanan. Adapun RO TA. 2025 sebagai berikut:

- 1) Pengujian
- 2) Kalibrasi
- 3) Sertifikasi

Kalimat penutup tentang keluaran.
"""


def test_a_count_of_the_sentence_before_is_held_against_the_list() -> None:
    """The announcing sentence speaks of the same things, by their first letters."""
    assert told(LIST.format(count="3 (tiga)")) == []
    (row,) = firm(LIST.format(count="4 (empat)"))
    assert (row.kind, row.printed, row.follows) == ("banyak butir", "4 (empat)", "3")
    assert told(LIST.format(count="4 (empat)").replace("Adapun RO", "Adapun tugasnya")) == []


def test_a_year_of_five_digits_is_told() -> None:
    """In a head of a table too."""
    rows = ("Uraian|TA. 2024|TA. 20255", "Pagu|1.000|2.000")
    (row,) = firm(TITLE + table(*rows))
    assert (row.kind, row.printed, row.follows) == ("angka tahun", "TA. 20255", "2025")


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Pada TA. 2025 ini, DIPA balai TA. 2024 terdiri atas 2 program.", ["angka tahun"]),
        ("Sistematika penyajian laporan kinerja balai tahun 2024 mengikuti pedoman.", ["angka tahun"]),
        ("Pada TA. 2025 ini, DIPA balai TA. 2025 terdiri atas 2 program.", []),
        ("Dibandingkan laporan sebelumnya, LAKIN tahun 2024, volume naik.", []),
    ],
)
def test_the_report_of_the_year_before_is_asked_about(said: str, found: list[str]) -> None:
    """Where nothing is compared."""
    assert firm(TITLE + said) == []
    assert [kind for kind, *_ in told(TITLE + said)] == found


def test_numbers_of_columns_are_asked_about() -> None:
    """One is left out, or the first is not 1."""

    def numbered(numbers: str) -> list[tuple[str, str, str]]:
        return told(table("Uraian|Pagu|Sisa|Cadangan|Sumber", numbers, "Satu|50|30|11|RM"))

    assert numbered("1|2|3|4|5") == []
    assert [kind for kind, *_ in numbered("1|2|3|5|6")] == ["nomor kolom"]
    assert [kind for kind, *_ in numbered("4|5|6|7|8")] == ["nomor kolom"]


def test_money_in_full_below_thousands_is_told() -> None:
    """The same digits stand elsewhere in rupiah."""
    full = table("Keluaran|Anggaran", "Layanan perkantoran|30.437.177.000")
    thousands = table("Keluaran|Pagu (ribuan Rp)", "Layanan dukungan|{pagu}")
    assert firm(full + "Kalimat.\n" + thousands.format(pagu="30.437.177")) == []
    rows = firm(full + "Kalimat.\n" + thousands.format(pagu="30.437.177.000"))
    assert [(row.kind, row.follows) for row in rows] == [("satuan kolom", "30.437.177")]


MOVED = ("No|Indikator|Komponen|Pagu|Realisasi|%", "1|Indeks kepuasan|Pengujian|26.448.000|26.394.708|99,80",
         "2|Indeks layanan|Kalibrasi|41.588.000|40.491.907|97,36",
         "3|Nilai kearsipan|Pelatihan|48.275.000|47.931.095|99,29",
         "4|Nilai laporan|Penyuluhan|58.610.000|58.285.223|99,45",
         "5|Nilai pelayanan|Survei|40.000.000|36.000.000|90,00")  # fmt: skip


def test_a_row_that_has_moved_is_asked_about_and_read_where_it_belongs() -> None:
    """Its rate still follows from its figures, or is told not to."""
    moved = "Sertifikasi|22.930.000|22.383.907|{rate}|||"
    assert told(table(*MOVED)) == []
    assert told(table(*MOVED, moved.format(rate="97,62"))) == [("baris bergeser", "Sertifikasi", "")]
    (row,) = firm(table(*MOVED, moved.format(rate="96,72")))
    assert (row.kind, row.printed, row.follows) == ("persentase", "96,72", "97,62")


def test_a_head_that_bears_another_number_than_its_caption_is_asked() -> None:
    """In a table and in a text that has lost its columns."""
    rows = ("|Indikator|Target|Realisasi", "Layanan|Nilai layanan|3,56|3,73")
    good = table("Tujuan 3" + rows[0], rows[1], caption="Tabel 4. Perbandingan Indikator Tujuan 3")
    assert told(good) == []
    assert told(good.replace("Tujuan 3\t", "Tujuan 2\t")) == [("nomor kepala tabel", "Tujuan 2", "Tujuan 3")]
    lines = "Tabel 4. Perbandingan Indikator Tujuan II\nTujuan {} Sasaran Indikator\nLayanan\n"
    assert told(lines.format("2")) == []
    assert told(lines.format("I")) == [("nomor kepala tabel", "Tujuan I", "Tujuan II")]


def test_heads_of_years_that_are_not_those_of_the_caption_are_asked() -> None:
    """One too few, or one twice; a caption that speaks of other years altogether is left alone."""
    heads = "Uraian|TA. 2019|TA. 2020|TA. 2021|TA. 2022"
    row = "Indeks|3,48|3,51|3,55|3,57"
    for span, expected in (("2019-2022", []), ("2018-2022", ["2018-2022"]), ("2015-2024", [])):
        report = table(heads, row, caption=f"Tabel 5. Indeks tahun {span}")
        assert [printed for _, printed, _ in told(report)] == expected
    twice = "\n".join(f"TA.{year}" for year in (2020, 2020, 2022, 2023))
    assert told(f"Tabel 5. Perbandingan 2020-2023\nUraian\n{twice}\nIndeks\n") == [
        ("tahun kepala tabel", "2020", "")
    ]


def test_a_law_of_a_year_to_come_is_told() -> None:
    """A report of 2024 cites none of 2027."""
    text = "Laporan tahun 2024. Kinerja tahun 2024. Peraturan Pemerintah Nomor 2 Tahun {} tentang sarana.\n"
    assert told(text.format(2017)) == []
    assert told(text.format(2027)) == [("angka tahun", "Nomor 2 Tahun 2027", "")]


def test_a_decree_is_as_young_as_its_own_number() -> None:
    """Its period may begin years before; what comes after its number is still to come."""
    title = "KEPUTUSAN\nNOMOR 47 TAHUN 2023\nTENTANG\nINDIKATOR TAHUN 2021-2024\n\nTahun 2021. Tahun 2021.\n"
    assert told(title) == []
    assert told(f"{title}\nUndang-Undang Nomor 3 Tahun 2025.\n") == [
        ("angka tahun", "Nomor 3 Tahun 2025", "")
    ]


def test_an_indicator_that_is_new_in_two_years_is_asked() -> None:
    """A few lines apart; far from each other they are two indicators."""
    first = "Perkembangannya (indikator ini baru ada di TA 2024).\n"
    text = first + "{}Indikator ini merupakan indikator baru di tahun {}.\n"
    assert told(text.format("", 2024)) == []
    assert told(text.format("", 2023)) == [("angka tahun", "2023", "2024")]
    assert told(text.format("Kalimat lain.\n" * 60, 2023)) == []


def test_a_numbered_list_goes_on_behind_the_text_of_its_items() -> None:
    """Until its numbers begin anew, end, or a heading stands between."""
    said = (
        "Sasaran terdiri dari 2 (dua) butir:\n\n1) Nilai\n\na) Hasil\n\nBaik sekali.\n\n{}) Mutu\n\nBaik.\n"
    )
    assert told(said.format("2")) == []
    assert told(said.format("1"))[0][:2] == ("banyak butir", "2 (dua)")
    assert (
        told(said.replace("Baik sekali.", "3.1.2 Capaian kinerja utama").format("2"))[0][0] == "banyak butir"
    )
    bullets = "Sasaran terdiri dari 2 (dua) butir:\n\n- Nilai\n\nBaik sekali.\n\n- Mutu\n"
    assert told(bullets)[0][:2] == ("banyak butir", "2 (dua)")
    more = "Sasaran terdiri dari 2 (dua) butir:\n\n1) Nilai\n\n2) Mutu\n\nBaik sekali.\n\n3) Bagian lain\n"
    assert told(more) == []
