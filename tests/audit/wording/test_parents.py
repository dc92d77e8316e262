"""Parts below an indicator in two tables."""

from tests.reports import table, told

HEADS = "Indikator kinerja|Komponen anggaran|Pagu|Realisasi"
FIRST, SECOND = "Meningkatnya penerimaan layanan jasa", "Tercapainya pengawasan yang efektif"
PARTS = [f"Kegiatan {word} layanan|{number}25.450.000|{number}20.150.000" for number, word in enumerate(
    ("pengujian", "kalibrasi", "sertifikasi", "pelatihan", "promosi", "audit"), 1
)]  # fmt: skip


def _report(moved: int, *, pages: bool = False) -> str:
    """Return two tables; in the second one the part before the last heading stands below it."""
    one = [
        f"{FIRST}|{PARTS[0]}",
        *(f"|{part}" for part in PARTS[1:4]),
        f"{SECOND}|{PARTS[4]}",
        f"|{PARTS[5]}",
    ]
    place = 4 - moved
    other = [f"{FIRST}|{PARTS[0]}", *(f"|{part}" for part in PARTS[1:place]), f"{SECOND}|{PARTS[place]}"]
    other += [f"|{part}" for part in PARTS[place + 1 :]]
    second = table(HEADS, *other[:2], caption="Lampiran") + table(HEADS, *other[2:], caption="Lampiran")
    again = second if pages else table(HEADS, *other, caption="Lampiran pengukuran")
    return table(HEADS, *one) + "Lampiran berikut.\n\n" + table("Nama|Isi", "a|b", caption="Lain") + again


def _asked(text: str) -> list[tuple[str, str, str]]:
    return [each for each in told(text) if each[0] == "induk berbeda"]


def test_a_part_below_another_indicator_is_asked() -> None:
    """Several of one kind are one question, also where the table goes on over a page."""
    assert _asked(_report(1)) == [("induk berbeda", "425.450.000", "")]
    assert _asked(_report(2)) == [("induk berbeda", "325.450.000", "")]
    assert _asked(_report(1, pages=True)) == [("induk berbeda", "425.450.000", "")]


def test_the_same_headings_and_other_amounts_are_left_alone() -> None:
    """Where most rows have moved, the tables are of two kinds."""
    assert _asked(_report(0)) == []
    head, _, second = _report(1).rpartition("Lampiran pengukuran")
    assert _asked(head + "Lampiran pengukuran" + second.replace("25.450", "31.450")) == []
    head, _, second = _report(0).rpartition("Lampiran pengukuran")
    other = second.replace(FIRST, "Terwujudnya pelayanan publik prima")
    assert _asked(f"{head}Lampiran pengukuran{other}") == []
