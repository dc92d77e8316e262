"""Narratives beside the figures of their office: every number is one of them, and words agree with them."""

from collections.abc import Mapping

import pytest

from generator.compute.shared.judgement import Verdict
from generator.compute.verification.identities import IdentityRow
from generator.record.record import judge_portal
from tests import identities, small
from tests.compute.cells import GRADES
from tests.small import AGREEMENT, CARD, FILES, OFFICE, RESULT, STORY

BEFORE = OFFICE + "2022/realisasi/tw4/laporan.csv"
REVENUE = OFFICE + "pnbp-tahunan.csv"
SURVEY = OFFICE + "2023/survei/indeks-layanan.csv"
STAFF = OFFICE + "2023/pegawai.csv"
GRADED = CARD.replace("kepuasan.", "kepuasan-masyarakat.")
# The card of satisfaction goes by the key that takes part in the ranking.
OFFICE_FILES = {
    path.replace("kepuasan.", "kepuasan-masyarakat."): text.replace("kepuasan;", "kepuasan-masyarakat;")
    for path, text in FILES.items()
} | GRADES | {
    BEFORE: FILES[RESULT].split("\n")[0] + "\n2022;4;kepuasan-masyarakat;;3,57;;100;;laporan;\n",
    REVENUE: "tahun;penerimaan;sumber\n2022;1026571632;laporan\n2023;1199509750;laporan\n",
    SURVEY: "layanan;indeks;sumber\nPengujian;3,61;laporan\nKalibrasi;3,70;laporan\nPelatihan;3,80;laporan\n",
    STAFF: "susunan;kelompok;jumlah;sumber\nstatus;PNS;50;laporan\nstatus;PPPK;5;laporan\n"
    "status;PPNPN;9;laporan\n",
    "data/acuan/unit.csv": "id;nama;nama_pendek;jenis;satker\nuji;Balai Uji;Uji;balai;balai-uji\n"
    "padang;Balai Padang;Padang;balai;\nagro;Balai Agro;Agro;balai-besar;\npusat;Pusat;Pusat;pusat;\n",
    OFFICE + "2023/tercetak-tabel.csv": "tabel;kolom;baris;nilai;sumber;letak\n"
    "pnbp-tahunan;pertumbuhan;2023;16,99;laporan;halaman 9\n",
    "data/pembanding/sumber.csv": "id;judul;jenis;tahun\nlakin;L;lakin;2023\n",
    "data/pembanding/2023/ikm.csv": "unit;komponen;nilai;sumber\nuji;;3,63;lakin\npadang;;3,7;lakin\n"
    "padang;a;1,5;lakin\n"
    "agro;;3,5;lakin\npusat;;3,9;lakin\n",
}  # fmt: skip
OFFICE_FILES[GRADED] += "jenjang: mutu-pelayanan\n"
LIST = {path: text for path, text in identities.LISTS.items() if path.endswith("/narasi.yml")}
STORY_OF = STORY.replace("kepuasan.", "kepuasan-masyarakat.")


def rows_of(text: str, files: Mapping[str, str] = OFFICE_FILES, head: str = "") -> list[IdentityRow]:
    """Return the rows of an office's only narrative."""
    story = FILES[STORY].replace("Pelanggan puas.", text).replace("halaman 9\n", f"halaman 9\n{head}")
    outcome = small.loaded({**files, STORY_OF: story} | LIST)
    (office,) = judge_portal(outcome.value.portal, outcome.value.rules, today=small.TODAY).published
    return [row for row in office.identity_rows if row.identity.area == "narasi"]


def unknown(text: str, **files: str) -> list[str]:
    """Return the figures of a text that the office does not hold."""
    rows = [row for row in rows_of(text, **files) if row.identity.key == "angka"]  # type: ignore[arg-type]
    return [str(row.left.value) for row in rows if row.verdict is Verdict.NOTHING_TO_COMPARE]


def words(text: str) -> list[tuple[str, Verdict]]:
    """Return how each claim of a text comes out."""
    return [(row.identity.key, row.verdict) for row in rows_of(text) if row.identity.key != "angka"]


@pytest.mark.parametrize(
    "text",
    [
        "Nilainya 3,63 dari 4, targetnya 3,5.",
        "Capaiannya 103,7%.",
        "Penerimaan Rp 1.199.509.750, atau Rp 1,2 miliar, naik 16,85%.",
        "Selisihnya 172.938.118 antara Rp 1.026.571.632 dan Rp 1.199.509.750.",
        "Ada 64 pegawai: 50 PNS, 5 PPPK, 9 lainnya, dan 55 ASN.",
        "Dari 64 orang, 50 tetap, atau 78,13%.",
        "Pegawai naik 28%, dari 50 menjadi 64.",
        "Sekitar Rp 173.000.000 lebih banyak daripada Rp 1.026.571.632, yaitu Rp 1.199.509.750.",
        "Di antara 4 unit dan 3 balai, rata-rata balai 3,61.",
        "Rata-rata semua unit 3,68.",
        "Nilainya pertama kali 103,71 di tabel.",
        "Tercetak 16,99%.",
        "Mutu A dimulai pada 3,5324.",
        "Perubahannya 0,06 atau 1,68%, pada skala 1 sampai 4.",
    ],
)
def test_a_figure_of_the_office_is_found_at_some_rounding(text: str) -> None:
    """Files, computed tables, achievements, ranks, printed figures, and what two figures of the text make."""
    assert unknown(text) == []


def test_a_figure_that_the_office_does_not_hold_is_told_once_unless_it_is_marked() -> None:
    """It stands at its line with some words before it; what the head marks is left alone."""
    (row,) = [each for each in rows_of("Baik.\n\nWaktunya turun 71,4 jam.") if each.gap]
    assert (row.left.entries[0].at.line, row.of[3]) == (9, "Waktunya turun 71,4")
    assert [each for each in rows_of("Waktunya 71,4 jam.", head="angka_lain: 71,4 jam\n") if each.gap] == []
    two = [each.of[3] for each in rows_of("Waktunya 71,4 dan\nWaktunya 71,4.")]
    assert two == ["Waktunya 71,4", "Waktunya 71,4 (2)"]
    long = "a" * 90
    assert len(rows_of(f"{long} 71,4 jam.")[0].of[3]) == 70


def test_the_nearest_of_several_equal_figures_is_named() -> None:
    """The indicator's own figure of the year comes before others that are equal."""
    (row,) = rows_of("Nilainya 3,63.")
    assert row.right[0].entries[0].at.path == RESULT.replace("kepuasan.", "kepuasan-masyarakat.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nilai naik dari 3,57 menjadi 3,63.", [("naik", Verdict.SAME)]),
        ("Nilai turun dari 3,57 menjadi 3,63.", [("turun", Verdict.DIFFERENT)]),
        ("Nilainya naik dari 3,57.", [("naik", Verdict.SAME)]),
        ("Nilainya turun dari 3,57.", [("turun", Verdict.DIFFERENT)]),
        ("Biayanya turun dari 50.", []),
        ("Naik 1,7%, dari 3,57 menjadi 3,63.", [("naik", Verdict.SAME), ("pertumbuhan", Verdict.SAME)]),
        ("Naik 17%, dari 3,57 menjadi 3,63.", [("naik", Verdict.SAME), ("pertumbuhan", Verdict.DIFFERENT)]),
        ("Turun 1,7%, dari 3,63 menjadi 3,57.", [("turun", Verdict.SAME), ("pertumbuhan", Verdict.SAME)]),
        ("Nilainya 3,63, di atas target 3,5.", [("di-atas-target", Verdict.SAME)]),
        ("Nilainya 3,63, di bawah target 3,5.", [("di-bawah-target", Verdict.DIFFERENT)]),
        ("Target tercapai.", [("tercapai", Verdict.SAME)]),
        ("Target tidak tercapai.", [("tidak-tercapai", Verdict.DIFFERENT)]),
        ("Nilai tertinggi ada pada pelatihan (3,80).", [("tertinggi", Verdict.SAME)]),
        ("Nilai tertinggi ada pada kalibrasi (3,70).", [("tertinggi", Verdict.DIFFERENT)]),
        ("Nilai tertinggi ada pada yang lain (3,70).", []),
        ("Nilai terendah ada pada yang lain (3,61).", [("terendah", Verdict.SAME)]),
        ("Nilai terendah ada pada ruang (2,22).", []),
        ("Yang terbanyak ialah PNS (50).", [("tertinggi", Verdict.SAME)]),
        ("Berada di urutan ke-3 dari 4 unit.", [("peringkat", Verdict.SAME)]),
        ("Berada di urutan ke-2 dari 3 balai.", [("peringkat", Verdict.SAME)]),
        ("Berada di urutan ke-1 dari 3 balai.", [("peringkat", Verdict.DIFFERENT)]),
        ("Berada di urutan ke-1 dari 56 kantor.", []),
    ],
)
def test_words_agree_with_the_figures_that_they_stand_by(
    text: str, expected: list[tuple[str, Verdict]]
) -> None:
    """A direction, a target, an extreme or a rank is held against figures where it is sure which."""
    assert [each for each in words(text) if each[0] != "angka"] == expected


def test_without_a_result_or_a_target_words_claim_nothing() -> None:
    """Of an indicator without a judged year there is nothing that words could contradict."""
    assert words("Target tercapai.") != []
    for path in (RESULT, AGREEMENT):
        name = path.replace("kepuasan.", "kepuasan-masyarakat.")
        bare = {key: text for key, text in OFFICE_FILES.items() if key != name}
        rows = rows_of("Target tercapai. Nilainya turun dari 3,57.", bare)
        assert [row.identity.key for row in rows if row.verdict is Verdict.DIFFERENT] == (
            [] if path == RESULT else ["turun"]
        )


def test_an_invented_office_is_in_no_ranking() -> None:
    """Its narratives are held against its own figures only."""
    profile = OFFICE + "satker.yml"
    sample = {**OFFICE_FILES, profile: OFFICE_FILES[profile].replace("sumber:", "contoh: ya\nsumber:")}
    rows = rows_of("Berada di urutan ke-1 dari 3 balai.", sample)
    assert [row.identity.key for row in rows] == ["angka"]
