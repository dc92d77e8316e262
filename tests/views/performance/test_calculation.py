"""How a figure was computed (Bagaimana dihitung): its formula, its inputs, its rule, its result."""

import pytest

from tests.published import pages_of, section
from tests.tiny import PAGE, tiny


def _told(texts: dict[str, str]) -> str:
    return section(pages_of(texts)[PAGE].body, "hitung").replace(" ,", ",")


@pytest.mark.parametrize(
    ("card", "formulas", "target", "result", "expected"),
    [
        ("arah: maksimum\n", "", "3", "28", "28,00 Indeks ÷ 3,00 Indeks × 100% = 933,333333…%"),
        ("arah: minimum\n", "", "10", "8", "(2 − 8,00 Indeks ÷ 10,00 Indeks) × 100% = 120%"),
        ("arah: minimum\n", "terbalik", "10", "8", "10,00 Indeks ÷ 8,00 Indeks × 100% = 125%"),
        ("arah: stabil\n", "", "10", "11", "R = 11,00 Indeks, T = 10,00 Indeks = 90%"),
        ("arah: stabil\n", "berbatas", "10", "10", "R = 10,00 Indeks, T = 10,00 Indeks = 120%"),
        (
            "arah: minimum\nterburuk: 10\n",
            "berbatas",
            "0",
            "3",
            "(10,00 Indeks − 3,00 Indeks) ÷ 10,00 Indeks × 100% = 70%",
        ),
        ("arah: maksimum\n", "terbalik", "0", "3", "R = 3,00 Indeks, T = 0,00 Indeks = 120%"),
        (
            "arah: maksimum\n",
            "berbatas",
            "-10",
            "-12",
            "(2 − (-12,00 Indeks) ÷ (-10,00 Indeks)) × 100% = 80%",
        ),
    ],
)
def test_each_direction_shows_its_own_sum(
    card: str, formulas: str, target: str, result: str, expected: str
) -> None:
    """Maximise, minimise, stabilise, zero and negative targets each show the sum that was really made."""
    text = _told(tiny(card=card, agreed={2023: target}, results={(2023, 4): result}, formulas=formulas))
    assert f"Hitung {expected}" in text


@pytest.mark.parametrize(
    ("card", "target", "reason"),
    [
        ("arah: maksimum\n", "0", "target nol, tidak dihitung"),
        ("arah: maksimum\n", "-10", "tidak dapat dihitung"),
        ("arah: maksimum\n", "N/A", "target tidak ditetapkan"),
    ],
)
def test_what_cannot_be_computed_says_why(card: str, target: str, reason: str) -> None:
    """A target that no rule covers gives no achievement, but the reason."""
    text = _told(tiny(card=card, agreed={2023: target}, results={(2023, 4): "3"}))
    assert f"Capaian belum dihitung: {reason}." in text


def test_a_value_without_any_target_says_so() -> None:
    """A result in a year without a target is published without an achievement."""
    assert "Capaian belum dihitung: tanpa target." in _told(tiny(results={(2023, 4): "3"}))


def test_the_agreed_worst_value_is_an_input() -> None:
    """A zero target is judged by the worst value, whose card is named like any other input."""
    texts = tiny(
        card="arah: minimum\nterburuk: 10\n",
        agreed={2023: "0"},
        results={(2023, 4): "3"},
        formulas="berbatas",
    )
    assert "Nilai terburuk (W) = 10,00 Indeks LAKIN 2023, halaman 4" in _told(texts)


def test_a_cap_is_shown_beside_the_raw_result() -> None:
    """Where a rule caps, both the raw achievement and what counts of it are shown, with the rule."""
    texts = tiny(agreed={2023: "3"}, results={(2023, 4): "28"}, formulas="berbatas")
    text = _told(texts)
    assert "Hasil yang diterbitkan 933,33% Diperhitungkan 120,00% sesudah batas menurut aturan." in text
    assert "Rumus: Dibatasi 0 sampai 120 persen, dipilih kantor ini. Dasar: Contoh Batas." in text
    scores = pages_of(texts)["satker/balai-uji/2023/"].body
    assert "933,33% (diperhitungkan 120,00%)" in scores


@pytest.mark.parametrize(
    ("result", "verdict"),
    [
        ("3", "Tercapai: capaian 100% atau lebih"),
        ("2,5", "Hampir tercapai: capaian 80% atau lebih, tetapi di bawah 100%"),
        ("1", "Belum tercapai: capaian di bawah 80%"),
        ("-1", "Belum tercapai: capaian di bawah 80%"),
    ],
)
def test_the_verdict_names_its_band(result: str, verdict: str) -> None:
    """The status of a finished year names the bounds that it lies between."""
    assert verdict in _told(tiny(agreed={2023: "3"}, results={(2023, 4): result}))


def test_parts_are_joined_in_figures() -> None:
    """A value made of parts shows the parts and how they make it."""
    texts = tiny(card="gabungan: rata-rata\n", agreed={2023: "6"}, results={(2023, 4): "50+40"})
    text = _told(texts)
    assert "Realisasi Bagian 1 = 50,00 Indeks" in text
    assert "Realisasi = rata-rata 2 bagian: (50 + 40) ÷ 2." in text
    assert "45,00 Indeks ÷ 6,00 Indeks × 100% = 750%" in text
    added = tiny(card="gabungan: jumlah\n", agreed={2023: "6"}, results={(2023, 4): "50+40"})
    assert "Realisasi = jumlah 2 bagian: 50 + 40." in _told(added)


@pytest.mark.parametrize(
    ("rule", "joined", "result"),
    [
        ("jumlah", "Realisasi = jumlah 2 triwulan: 50 + 45.", "95,00 Indeks ÷ 100,00 Indeks"),
        ("rata-rata", "Realisasi = rata-rata 2 triwulan: (50 + 45) ÷ 2.", "47,50 Indeks ÷ 100,00 Indeks"),
    ],
)
def test_quarters_are_joined_in_figures(rule: str, joined: str, result: str) -> None:
    """Quarters that are added or averaged are each named, and joined before the eyes of the reader."""
    results = {(2023, 1): "50", (2023, 2): "45"}
    text = _told(tiny(card=f"akumulasi: {rule}\n", agreed={2023: "100"}, results=results))
    assert "Realisasi Triwulan I 2023 = 50,00 Indeks" in text
    assert joined in text
    assert result in text


def test_the_last_known_value_names_its_own_cell() -> None:
    """A value that stands since an earlier quarter leads back to that quarter's cell."""
    results = {(2023, 3): "50", (2023, 4): "belum-jatuh-tempo"}
    texts = tiny(agreed={2023: "100"}, results=results)
    assert "Realisasi s.d. Triwulan III 2023 = 50,00 Indeks LAKIN 2023, halaman 7" in _told(texts)
    body = pages_of(texts)[PAGE].body
    assert '<a href="/berkas/satker/balai-uji/2023/realisasi/tw3/laporan.csv/#b2">lihat barisnya</a>' in body
    assert '<a href="/satker/balai-uji/sumber/#sumber-laporan">LAKIN 2023, halaman 7</a>' in body


def test_digits_beyond_the_printed_ones_are_shown_in_the_sum() -> None:
    """A card may print two decimals; the sum shows all that was written."""
    text = _told(tiny(agreed={2023: "3,5"}, results={(2023, 4): "3,6345"}))
    assert "Realisasi tahun 2023 = 3,6345 Indeks" in text
    assert "3,6345 Indeks ÷ 3,50 Indeks × 100%" in text


def test_a_running_year_has_no_verdict_yet() -> None:
    """Before the year is over a low value is on its way, and the sum says why there is no verdict."""
    text = _told(tiny(agreed={2023: "3"}, results={(2023, 2): "1"}))
    assert "Menuju target: tahunnya belum selesai, jadi belum dapat disebut tercapai atau tidak" in text


@pytest.mark.parametrize(("interim", "word"), [("1,5", "Sesuai rencana"), ("2", "Di bawah rencana")])
def test_a_running_year_is_held_against_its_interim_target(interim: str, word: str) -> None:
    """Where an interim target exists, the verdict of a running year is told by it."""
    texts = tiny(agreed={2023: "3"}, interim={(2023, 2): interim}, results={(2023, 2): "1,5"})
    assert f"{word}: tahunnya belum selesai; terhadap target antara triwulan itu" in _told(texts)


GRADES = """\
jenis: jenjang
nama: Mutu pelayanan
versi:
  - id: mutu-2017
    sejak: 2017
    sampai:
    desimal: 2
    termasuk_batas: ya
    dasar: Contoh
    keyakinan: dikonfirmasi
    jenjang:
      - {label: A, nama: Baik, batas: "3,5"}
      - {label: Sedang, nama: Sedang, batas: "1"}
"""


@pytest.mark.parametrize(("result", "grade"), [("3,6", "A (Baik)"), ("3,4", "Sedang")])
def test_a_grade_names_its_scale(result: str, grade: str) -> None:
    """A value with a grade says which scale graded it, and on which basis."""
    texts = tiny(card="jenjang: mutu\n", agreed={2023: "3"}, results={(2023, 4): result})
    text = _told(texts | {"data/aturan/mutu.yml": GRADES})
    assert f"Mutu pelayanan: {grade}, berlaku sejak 2017. Dasar: Contoh. Keyakinan: dikonfirmasi" in text
