"""What an indicator page says of its years, quarters and comparisons."""

import pytest

from generator.pages.shared.page import Page
from generator.record.rows import rows_of_office
from tests.published import pages_of, record_of, row_with, section, seen
from tests.small import OFFICE
from tests.tiny import CARD, PAGE, tiny


def _page(texts: dict[str, str]) -> Page:
    return pages_of(texts)[PAGE]


def test_a_year_with_a_plan_only_says_so() -> None:
    """A result without an agreement is held against the medium-term target, and the row says so."""
    row = row_with(_page(tiny(planned={2022: "3"}, results={(2022, 4): "3,5"})).body, "2022")
    assert row.startswith("2022 3,00 belum disajikan 3,50 116,67 Tercapai")
    assert "Capaian dihitung terhadap target Renstra." in row


def test_a_year_without_a_target_set_says_so() -> None:
    """A plan that printed no target for a year leaves words, not a blank."""
    row = row_with(_page(tiny(planned={2022: "3", 2023: "N/A"})).body, "2023")
    assert row.startswith("2023 tidak ditetapkan belum disajikan belum disajikan target tidak ditetapkan")


def test_a_running_year_says_how_far_it_goes() -> None:
    """The row of a running year names its last quarter."""
    row = row_with(_page(tiny(agreed={2023: "3"}, results={(2023, 2): "1"})).body, "2023")
    assert "Menuju target" in row
    assert "Sampai Triwulan II." in row


@pytest.mark.parametrize("way", ["jumlah", "rata-rata"])
def test_a_sum_names_the_quarters_that_it_leaves_out(way: str) -> None:
    """Neither page lets a sum or mean of three quarters pass for that of a year."""
    results = {(2023, quarter): "3" for quarter in (1, 2, 4)}
    texts = tiny(card=f"akumulasi: {way}\n", agreed={2023: "12"}, results=results)
    text = "Dihitung tanpa Triwulan III, yang tidak punya data."
    assert text in row_with(_page(texts).body, "2023")
    scorecards = pages_of(texts)
    assert text in row_with(scorecards["satker/balai-uji/2023/"].body, "I Ukuran contoh")
    assert text not in scorecards["satker/balai-uji/2023/tw2/"].body
    once = tiny(card=f"akumulasi: {way}\n", agreed={2023: "12"}, results={(2023, 4): "3"})
    assert "Dihitung tanpa" not in _page(once).body


def test_a_year_that_was_left_says_so() -> None:
    """A year that stops before its end, with a later one measured, is not passed off as running."""
    texts = tiny(agreed={2022: "4", 2023: "4"}, results={(2022, 2): "1", (2023, 1): "1"})
    body = _page(texts).body
    assert "Sampai Triwulan II. Hasil setahun belum disajikan." in row_with(body, "2022")
    assert "Hasil setahun belum disajikan." not in row_with(body, "2023")


def test_the_page_begins_with_a_sentence() -> None:
    """Result, target and achievement are told in running text, for whoever has the page read aloud."""
    text = seen(_page(tiny(agreed={2023: "3"}, results={(2023, 4): "3,3"})).body)
    assert "Realisasi tahun 2023: 3,30 Indeks, target 3,00 Indeks. Capaian: 110,00%, terhadap " in text


@pytest.mark.parametrize(("interim", "word"), [("1", "Sesuai rencana"), ("2", "Di bawah rencana")])
def test_a_running_year_stands_by_its_interim_target(interim: str, word: str) -> None:
    """Indicator, scorecard and copies judge a running year by the same interim target."""
    texts = tiny(agreed={2023: "3"}, interim={(2023, 2): interim}, results={(2023, 2): "1,5"})
    pages = pages_of(texts)
    assert f"50,00 {word}" in row_with(pages[PAGE].body, "2023")
    for path in ("satker/balai-uji/2023/", "satker/balai-uji/2023/tw2/"):
        row = row_with(pages[path].body, "I Ukuran contoh")
        assert row.endswith(f"50,00 {word}")
        assert f"Terhadap target antara {interim},00 Indeks" in row
        assert "0 dari 1 indikator sudah mencapai target 2023" in seen(pages[path].body)


def test_the_quarters_are_held_against_their_interim_targets() -> None:
    """The table of quarters shows interim target, result up to the quarter, and achievement against it."""
    texts = tiny(
        agreed={2023: "4"},
        interim={(2023, 1): "1", (2023, 2): "2"},
        results={(2023, 1): "1,5", (2023, 2): "dalam-proses"},
    )
    body = _page(texts).body
    assert "1,00 1,50 150,00" in row_with(body, "Triwulan I ")
    assert "2,00 masih dalam proses" in row_with(body, "Triwulan II ")


@pytest.mark.parametrize(
    ("last", "expected"), [("4", "diukur sesudah triwulan ini"), ("", "belum waktunya diukur")]
)
def test_a_quarter_that_was_not_due_says_whether_the_year_was_measured_since(
    last: str, expected: str
) -> None:
    """Nobody who reads of a closed year is told that its time has not come."""
    results = {(2023, 1): "belum-jatuh-tempo"} | ({(2023, 4): last} if last else {})
    body = _page(tiny(agreed={2023: "4"}, interim={(2023, 1): "1"}, results=results)).body
    assert f"Triwulan I 1,00 {expected}" in seen(body)


def test_a_broken_series_is_compared_with_nothing() -> None:
    """A year after a break names the regulation, and shows no change, neither as tile nor in the table."""
    card = "deret_putus:\n  - tahun: 2023\n    alasan: Rumus diganti Peraturan Contoh\n"
    texts = tiny(card=card, results={(2022, 4): "50", (2023, 4): "3"})
    body = _page(texts).body
    words = seen(body)
    assert "Deret terputus sejak 2023 Rumus diganti Peraturan Contoh." in words
    assert "Dibanding 2022" not in words
    row = row_with(body, "Realisasi 2022")
    assert row == "Realisasi 2022 Rumus diganti Peraturan Contoh 50,00 tidak dibandingkan"
    assert "Tidak disambung dengan tahun sebelumnya." in row_with(body, "2023")


def test_a_change_has_its_sign_and_its_share() -> None:
    """A fall is told with a proper minus, in the unit and in per cent of the year before."""
    texts = tiny(results={(2022, 4): "50", (2023, 4): "3"})
    assert row_with(_page(texts).body, "Realisasi 2022").endswith("50,00 −47,00 Indeks (−94,00%)")
    from_zero = tiny(results={(2022, 4): "0", (2023, 4): "3"})
    assert row_with(_page(from_zero).body, "Realisasi 2022").endswith("0,00 +3,00")


def test_a_change_of_per_cent_is_told_in_points() -> None:
    """A per cent value that rises by 28,3 rises by percentage points."""
    texts = tiny(card="satuan: persen\n", results={(2022, 4): "16,7", (2023, 4): "45"})
    words = seen(_page(texts).body)
    assert "Dibanding 2022 +28,30 poin persen tahun 2022: 16,70%" in words


def test_every_figure_names_its_period() -> None:
    """A running year is held against the same stretch of the year before, and says so wherever it does."""
    results = {(2022, 3): "20", (2022, 4): "50", (2023, 3): "30"}
    body = _page(tiny(card="satuan: persen\n", results=results)).body
    words = seen(body)
    assert "Dibanding s.d. Triwulan III 2022 +10,00 poin persen s.d. Triwulan III 2022: 20,00%" in words
    assert row_with(body, "Realisasi s.d. Triwulan III 2022").startswith(
        "Realisasi s.d. Triwulan III 2022 20,00"
    )
    assert "Dibanding 2022 " not in words


def test_the_end_of_the_plan_is_in_sight() -> None:
    """The latest value is held against the target at the end of the plan."""
    texts = tiny(planned={2023: "3", 2024: "4"}, results={(2023, 4): "3"})
    body = _page(texts).body
    assert "Target akhir Renstra 2024 4,00 Indeks kemajuan 75,00%" in seen(body)
    assert row_with(body, "Target akhir Renstra 2024").endswith("4,00 75,00")


def test_a_lagging_value_names_the_year_it_evaluates() -> None:
    """A score received in 2023 for 2022 says so on top, in its row and on the scorecard."""
    texts = tiny(card="selisih_tahun_dinilai: 1\n", agreed={2023: "3"}, results={(2023, 4): "3"})
    pages = pages_of(texts)
    assert "Nilai yang diterima pada 2023 menilai tahun 2022." in seen(pages[PAGE].body)
    assert "Menilai tahun 2022." in row_with(pages[PAGE].body, "2023")
    row = row_with(pages["satker/balai-uji/2023/"].body, "I Ukuran contoh")
    assert "Nilai ini menilai tahun 2022." in row


def test_retired_and_new_indicators_name_each_other() -> None:
    """A retired indicator names its successor, and the new one what it continues."""
    texts = tiny(card="penerus: ukuran-baru\n", agreed={2023: "3"})
    new_card = texts[CARD].replace("penerus: ukuran-baru", "pendahulu: ukuran")
    texts[f"{OFFICE}indikator/ukuran-baru.yml"] = new_card.replace("Ukuran contoh", "Ukuran baru")
    pages = pages_of(texts)
    assert "Sudah diganti Indikator ini diteruskan oleh “Ukuran baru”." in seen(pages[PAGE].body)
    new = seen(pages["satker/balai-uji/indikator/ukuran-baru/"].body)
    assert "Menggantikan indikator lama Indikator ini melanjutkan “Ukuran contoh”." in new
    assert "Belum ada target maupun realisasi yang dimuat untuk indikator ini." in new


def test_a_planned_indicator_shows_its_newest_target() -> None:
    """Without any result the tiles show the newest target and that results are not published."""
    words = seen(_page(tiny(planned={2022: "3", 2023: "4"})).body)
    assert "Target 2023 4,00 Indeks menurut dokumen perencanaan Realisasi belum disajikan" in words


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ('minimum: "1"\nmaksimum: "4"\n', "Batas wajar isian 1 sampai 4"),
        ('minimum: "-100"\n', "Batas wajar isian mulai -100"),
        ("", "Batas wajar isian belum disajikan"),
    ],
)
def test_the_card_says_the_bounds_of_sense(bounds: str, expected: str) -> None:
    """The card shows between which values the indicator makes sense."""
    assert expected in section(_page(tiny(card=bounds)).body, "kartu")


def test_the_account_of_the_office_is_shown_with_its_source() -> None:
    """Analysis, obstacles and follow-up stand under their own headings, with who follows up until when."""
    story = """\
---
sumber: laporan
letak: halaman 9
penanggung_jawab: Ketua Tim Layanan
tenggat: 1 bulan
---
## Analisis

Pelanggan puas.

## Kendala

Alat rusak.

## Kendala tahun lalu

Sudah selesai.

## Tindak lanjut

- Membeli alat
"""
    older = story.replace("Pelanggan puas.", "Pelanggan cukup puas.")
    texts = tiny(agreed={2023: "3"}, results={(2022, 4): "2", (2023, 4): "3"})
    texts[f"{OFFICE}2023/narasi/tw4/ukuran.md"] = story
    texts[f"{OFFICE}2022/narasi/tw4/ukuran.md"] = older
    text = section(_page(texts).body, "penjelasan")
    assert "Tahun 2023 Analisis Pelanggan puas. Kendala Alat rusak. Kendala tahun lalu Sudah selesai." in text
    duty = "Penanggung jawab tindak lanjut: Ketua Tim Layanan. Batas waktu: 1 bulan."
    assert f"Tindak lanjut Membeli alat {duty}" in text
    assert "Diringkas dari LAKIN 2023, halaman 9 Tahun 2022 Analisis Pelanggan cukup puas." in text


@pytest.mark.parametrize(
    ("before", "expected"),
    [("4", "Target perjanjian awal: 4,00 Indeks."), ("N/A", "Target perjanjian awal: tidak ditetapkan.")],
)
def test_a_revised_target_still_shows_the_earlier_one(before: str, expected: str) -> None:
    """After a revision the target agreed before it stands beside the one that counts."""
    texts = tiny(agreed={2023: before}, results={(2023, 4): "5"})
    texts[f"{OFFICE}2023/perjanjian.csv"] += "1;I;ukuran;S1;5;laporan;halaman 6;\n"
    texts[f"{OFFICE}2023/perjanjian-revisi.csv"] += "1;2023-10-27;;laporan;halaman 6\n"
    row = row_with(_page(texts).body, "2023")
    assert "5,00 5,00 100,00" in row
    assert expected in row


TREND = {
    "data/aturan/tren.yml": """\
jenis: tren
nama: Tren antartahun
penjelasan: Naik, tetap, atau turun.
versi:
  - {id: tren-2010, sejak: 2010, sampai: , tahun_paling_sedikit: 3, rentang_tahun: 5, toleransi: "0,5", dasar: Contoh, keyakinan: belum-dikonfirmasi}
"""  # noqa: E501 - one version is one line
}
RISING = {(2021, 4): "88", (2022, 4): "90", (2023, 4): "91"}


@pytest.mark.parametrize(
    ("way", "words"),
    [("maksimum", "Naik, membaik"), ("minimum", "Naik, memburuk"), ("stabil", "Naik")],
)
def test_the_trend_stands_first_and_beside_its_years(way: str, words: str) -> None:
    """The page says the trend and whether it is wanted, and leads to its rule."""
    texts = tiny(card=f"arah: {way}\n", agreed={2023: "90"}, results=RISING) | TREND
    body = _page(texts).body
    assert f"Tren 2021–2023 {words} +1,67% setahun" in seen(body)
    assert f"Tren 2021–2023: {words} (+1,67% setahun). Bagaimana tren dibaca" in section(body, "tahun")
    assert '<a href="/aturan/tren/">Bagaimana tren dibaca</a>' in body


def test_too_few_years_are_told_and_no_trend_is_made_of_them() -> None:
    """Two values are no trend; the year that is missing between them is not filled."""
    texts = tiny(agreed={2023: "90"}, results={(2021, 4): "88", (2023, 4): "91"}) | TREND
    assert "Belum cukup data baru 2 tahun bernilai, perlu 3" in seen(_page(texts).body)


def test_a_running_year_has_the_trend_of_the_years_before() -> None:
    """A value of half a year is not held against whole ones."""
    texts = tiny(agreed={2024: "90"}, results=RISING | {(2024, 2): "10"}) | TREND
    assert "Tren 2021–2023 Naik, membaik +1,67% setahun" in seen(_page(texts).body)


def test_the_card_of_a_year_says_each_trend_and_counts_them() -> None:
    """The scorecard of a year has the trend in the row and all trends counted; that of a quarter has none."""
    texts = tiny(agreed={2023: "90"}, results=RISING) | TREND
    pages = pages_of(texts)
    words = seen(pages["satker/balai-uji/2023/"].body)
    assert "Tren 2021–2023: naik, membaik." in words
    assert "Tren antartahun 1 indikator: 1 membaik." in words
    assert "Tren" not in seen(pages["satker/balai-uji/2023/tw4/"].body)
    few = tiny(agreed={2023: "90"}, results={(2023, 4): "91"}) | TREND
    words = seen(pages_of(few)["satker/balai-uji/2023/"].body)
    assert "Tren: belum cukup data." in words
    assert "Tren antartahun 1 indikator: 1 belum cukup data." in words


def test_copies_hold_the_trend_of_a_whole_year() -> None:
    """Machine copies have its word and its first year in the row of the fourth quarter."""
    texts = tiny(agreed={2023: "90"}, results=RISING | {(2023, 2): "45"}) | TREND
    (office,) = record_of(texts).offices
    rows = {(row["tahun"], row["triwulan"]): row for row in rows_of_office(office)}
    assert rows[2023, 4]["tren"] == "naik"
    assert rows[2023, 4]["tren_sejak"] == 2021
    assert rows[2023, 2]["tren"] == ""
    assert rows[2022, 4]["tren"] == "belum-cukup-data"


def test_the_rule_of_trends_has_its_page() -> None:
    """The page of the rule says its years, its bounds, its basis and how sure we are."""
    words = seen(pages_of(tiny() | TREND)["aturan/tren/"].body)
    assert "Naik perubahan setahun di atas 0,5% Tetap perubahan setahun dari −0,5% sampai 0,5%" in words
    assert "kurang dari 3 tahun bernilai" in words
    assert "Dasar Contoh Keyakinan belum dikonfirmasi" in words
    assert "aturan/tren/" not in pages_of(tiny())
