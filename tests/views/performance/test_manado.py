"""What the portal says of BSPJI Manado, held against its report (LAKIN 2023)."""

import re

import pytest

from generator.pages.performance.pictures import trend_chart
from generator.record.record import OfficeRecord
from tests.published import demo_record, page_at, row_with, section, seen

pytestmark = pytest.mark.demo

OFFICE = "satker/bspji-manado/"
YEAR = OFFICE + "2023/"


def _indicator(key: str) -> str:
    return page_at(f"{OFFICE}indikator/{key}/").body


def _office() -> OfficeRecord:
    return next(each for each in demo_record().offices if each.office.slug == "bspji-manado")


def _means() -> dict[str, str]:
    year = next(each for each in _office().judged.years if each.year == 2023)
    means = {node.node.code: node.mean.raw for node in year.nodes} | {"satker": year.mean.raw}
    return {code: f"{mean:.2f}" for code, mean in means.items() if mean is not None}


def test_the_mean_of_the_office_is_the_reports() -> None:
    """The mean of all 12 indicators is 287,31 %, as the report prints it, and no cap was used."""
    words = seen(page_at(YEAR).body)
    assert "12 dari 12 indikator mencapai target 2023" in words
    assert "Rata-rata capaian 287,31% dari 12 indikator, tanpa batas atas; nilai tengah 107,12%." in words


def test_the_means_of_goals_and_objectives_are_simple_means() -> None:
    """Each goal's and objective's mean is that of its indicators."""
    means = _means()
    goals = {code: mean for code, mean in means.items() if code.startswith("T")}
    assert goals == {"T1": "377.81", "T2": "517.08", "T3": "104.78", "T4": "104.93"}
    assert means["SK1"] == "933.33"
    assert means["SK8"] == "105.09"


def test_means_printed_otherwise_stand_beside_ours() -> None:
    """Where the report prints another mean, both are shown, with the line of the report."""
    words = seen(page_at(YEAR).body)
    assert "Tujuan T1 · rata-rata 377,81% · nilai tengah " in words
    assert re.search(r"Laporan mencetak rata-rata capaian 105,1\d?% \(baris \d+\)\.", words)
    assert "rata-rata capaian 377,83%" not in words  # a mean of rounded figures


def test_a_composite_value_is_shown_with_its_parts() -> None:
    """III.1 is the mean of two activities, (50 + 40) ÷ 2 = 45, and 750 % of its target."""
    text = section(_indicator("produktivitas-konsultasi"), "hitung")
    assert "Realisasi Kegiatan 1 = 50,0%" in text
    assert "Realisasi Kegiatan 2 = 40,0%" in text
    assert "Realisasi = rata-rata 2 bagian: (50 + 40) ÷ 2." in text
    assert "45,0% ÷ 6,0% × 100% = 750%" in text


def test_a_great_achievement_is_not_capped() -> None:
    """56 of a target of 6 is 933,33 %, in the table and in the picture."""
    assert row_with(page_at(YEAR).body, "I.1 ").endswith("6% 56% 933,33 Tercapai")
    assert ">933,33%</text>" in page_at(YEAR).body


def test_the_sakip_score_of_2023_evaluates_2022() -> None:
    """A score received in 2023 for the year before is labelled with the year it evaluates."""
    body = _indicator("akuntabilitas-kinerja")
    assert "Menilai tahun 2022." in row_with(body, "2023")
    assert "Nilai ini menilai tahun 2022." in row_with(page_at(YEAR).body, "VIII.1")


def test_a_loss_has_the_minus_of_its_language() -> None:
    """A fall of 59,86 % is written as Indonesian does it, the same on the page as in its pictures."""
    words = seen(re.sub(r'<svg class="grafik".*?</svg>', "", _indicator("pertumbuhan-pnbp"), flags=re.DOTALL))
    assert "-59,86" in words
    assert "-59,86" in _indicator("pertumbuhan-pnbp").partition('<svg class="grafik"')[2]


@pytest.mark.parametrize("key", ["akuntabilitas-kinerja", "pelayanan-publik"])
def test_a_broken_series_is_not_joined(key: str) -> None:
    """When the rules of a score changed in 2022, neither curve, tile nor table compares it with 2021."""
    body = _indicator(key)
    assert "Deret terputus sejak 2022" in seen(body)
    assert "Tidak disambung dengan tahun sebelumnya." in row_with(body, "2022")
    assert "Tidak disambung" not in row_with(body, "2023")
    office = _office()
    chart = trend_chart(office, next(card for card in office.indicators if card.id == key))
    assert chart is not None
    assert [point.year for point in chart.points if point.break_before] == ["2022"]


def test_a_comparison_across_a_break_is_refused() -> None:
    """An indicator that is new in 2023 is not compared with what was measured before."""
    row = row_with(_indicator("perusahaan-terfasilitasi"), "Realisasi 2022")
    assert row.endswith("tidak dibandingkan")


@pytest.mark.parametrize("year", ["2021", "2022"])
def test_years_before_the_agreement_are_held_against_the_plan(year: str) -> None:
    """Results of years without a published agreement say that they are held against the plan."""
    words = seen(page_at(f"{OFFICE}{year}/").body)
    assert f"Perjanjian kinerja {year} belum disajikan; hasilnya dibandingkan dengan target Renstra." in words


def test_the_first_quarters_are_told_by_their_physical_progress() -> None:
    """Values are measured at the end of the year, so the first quarter shows progress against its plan."""
    words = seen(page_at(f"{YEAR}tw1/").body)
    assert "Apakah pekerjaannya berjalan sesuai rencana?" in words
    assert "poin persen" in words
