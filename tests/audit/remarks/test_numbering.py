"""Numbers, letters, quarters and marks that careful readers ask about."""

import pytest

from tests.reports import table, told

LETTERS = (
    "{a}) Hasil yang dicapai\n\nTeks.\n\n{b}) Kendala utama\n\nTeks.\n\n"
    "{c}) Rekomendasi tindak lanjut\n\nTeks.\n\n"
)
RIGHT = LETTERS.format(a="a", b="b", c="c")


def test_a_letter_that_comes_twice_is_asked() -> None:
    """Where the report writes the same item with the next letter elsewhere."""
    assert told(RIGHT * 3) == []
    assert told(RIGHT * 2 + LETTERS.format(a="a", b="b", c="a")) == [("nomor urut", "a)", "c)")]
    assert told(RIGHT + LETTERS.format(a="a", b="b", c="a")) == []


def test_one_thing_with_two_roman_numbers_is_asked() -> None:
    """Its list number says nothing of it."""
    first, second = "3. KRO I (EBA): Layanan Manajemen\n\n", "3. KRO {} . Layanan Manajemen\n\n"
    assert told(first + second.format("IV")) == [("nomor urut", "KRO I", "IV")]
    assert told(first + second.format("I")) == []


@pytest.mark.parametrize(
    ("text", "printed"), [("capaiannya 104 %/. Baik", ["104 %/"]), ("naik 4 %/tahun", [])]
)
def test_a_stray_sign_is_asked(text: str, printed: list[str]) -> None:
    """A sign that separates something is none."""
    assert [each[1] for each in told(text)] == printed


def test_amounts_in_thousands_that_stand_in_full_are_asked() -> None:
    """The same amount twice, and a rest of two amounts in full."""
    full = "Realisasi sebesar Rp 20.558.293.466 tahun ini.\n\n"
    assert told(f"{full}Penyerapan Rp 20.558.293.000 saja.") == [
        ("ketelitian", "20.558.293.000", "20.558.293.466")
    ]
    assert told(f"{full}Penyerapan Rp 20.558.200.000 saja.") == []
    rest = "Penerimaan Rp 13.580.235.534 dan target Rp 31.305.000.000, kurang Rp {} lagi."
    assert told(rest.format("17.724.765.000")) == [("ketelitian", "17.724.765.000", "17.724.764.466")]
    assert told(rest.format("17.724.764.466")) == []


QUARTER = "LAPORAN TRIWULAN II TAHUN 2025\n\n"
DONE = "Indikator|Realisasi kegiatan"


@pytest.mark.parametrize(("quarter", "found"), [("I", 1), ("II", 0)])
def test_what_was_done_in_an_earlier_quarter_is_asked(quarter: str, found: int) -> None:
    """The text may be left from the last report."""
    row = f"Indeks kepuasan|Menghitung indeks kepuasan masyarakat pada Triwulan {quarter} Tahun 2025"
    text = table(DONE, row, "Indeks layanan|Menyusun laporan layanan publik", caption="Tabel 1. Kegiatan")
    assert len(told(QUARTER + text)) == found
    assert told("LAPORAN TAHUN 2025\n\n" + text) == []


CARD = "Kode|Nama IK|2023|2024\nSK1/{number}|{name}|1|2\nDefinisi:|Uraian|\n\n"
LIST = (
    "LAMPIRAN I\n\n4. Indikator Kinerja Utama :\n\nNo.|Uraian|Sumber\na.|{}|Laporan\nb.|{}|Laporan\n"
    "c.|{}|Laporan\n\nLAMPIRAN II\n\n"
)
NAMES = ("Indeks kepuasan masyarakat", "Nilai akuntabilitas kinerja", "Jumlah tenan inkubator")


def _decree(listed: tuple[str, ...], explained: tuple[str, ...]) -> str:
    cards = "".join(CARD.format(number=number, name=name) for number, name in enumerate(explained, 1))
    return (LIST.format(*listed) + cards).replace("|", "\t")


def test_a_list_of_indicators_is_held_against_its_cards() -> None:
    """How many they are, and their names; a list outside an annex may hold some only."""
    assert told(_decree(NAMES, NAMES)) == []
    more = told(_decree(NAMES, (*NAMES, "Produktivitas perusahaan")))
    assert more == [("banyak butir", "3 butir", "4"), ("tanpa padanan", "Produktivitas perusahaan", "")]
    renamed = (*NAMES[:2], "Jumlah tenant inkubator")
    assert told(_decree(NAMES, renamed)) == [("nama berbeda", "Jumlah tenant inkubator", NAMES[2])]
    other = (*NAMES[:2], "Produktivitas perusahaan")
    assert [each[0] for each in told(_decree(NAMES, other))] == ["tanpa padanan", "tanpa padanan"]
    assert told(_decree(NAMES, (*NAMES, "Lain")).replace("LAMPIRAN I\n", "BAB I\n")) == []
