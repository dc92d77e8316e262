"""Figures that narratives name by key: put in as they are held, or told with the reason why not."""

import pytest

from generator.record.record import judge_portal
from tests import small
from tests.small import FILES, OFFICE, RESULT, STORY

BEFORE = OFFICE + "2022/realisasi/tw4/laporan.csv"
FURTHER = {
    BEFORE: FILES[RESULT].split("\n")[0] + "\n2022;4;kepuasan;;3,57;;100;;laporan;\n",
    OFFICE + "pnbp-tahunan.csv": "tahun;triwulan;penerimaan;target;sumber\n2022;;1026571632;;laporan\n"
    "2023;;1199509750;;laporan\n2023;2;500;;laporan\n",
}


def office_with(text: str) -> tuple[str, list[tuple[int, str, str]]]:
    """Return the text of the narrative as it is published, and the references that name no figure."""
    story = FILES[STORY].replace("Pelanggan puas.", text)
    outcome = small.loaded(FILES | FURTHER | {STORY: story})
    (office,) = judge_portal(outcome.value.portal, outcome.value.rules, today=small.TODAY).published
    told = [
        narrative.analysis
        for year in office.judged.years
        for each in year.indicators
        for narrative in each.narratives
    ]
    assert told == [each.analysis for each in office.ledger.narratives]
    return told[0], [(each.at.line, each.text, each.why.value) for each in office.unknown_figures]


@pytest.mark.parametrize(
    ("reference", "figure"),
    [
        ("{{realisasi}}", "3,63"),
        ("{{realisasi 2022}}", "3,57"),
        ("{{ target }}", "3,5"),
        ("{{capaian}}", "103,71"),
        ("{{renstra target 2022}}", "3,4"),
        ("{{pnbp-tahunan penerimaan 2022}}", "1.026.571.632"),
        ("{{pnbp-tahunan penerimaan; triwulan=}}", "1.199.509.750"),
        ("{{hasil realisasi; indikator=pengguna; triwulan=3}}", "30"),
    ],
)
def test_a_reference_is_replaced_by_the_figure_that_it_names(reference: str, figure: str) -> None:
    """Results, targets and achievements are those of the text; others are named by register and column."""
    assert office_with(f"Nilai {reference}, baik.") == (f"Nilai {figure}, baik.", [])


@pytest.mark.parametrize(
    ("reference", "why"),
    [
        ("{{a b c}}", "bentuk"),
        ("{{realisasi 2022 2023}}", "bentuk"),
        ("{{realisasi; triwulan}}", "bentuk"),
        ("{{nilai}}", "daftar"),
        ("{{survei-skm nilai}}", "daftar"),
        ("{{hasil nilai}}", "kolom"),
        ("{{realisasi 2019}}", "baris"),
        ("{{pnbp-tahunan penerimaan}}", "beberapa"),
        ("{{pnbp-tahunan target 2022}}", "kosong"),
    ],
)
def test_a_reference_to_no_figure_stays_and_is_told(reference: str, why: str) -> None:
    """It stands at its line as it was written, with the reason."""
    text = f"Baik.\n\n{reference} dan {{{{realisasi}}}}"
    assert office_with(text) == (f"Baik.\n\n{reference} dan 3,63", [(9, reference, why)])


def test_a_text_without_references_stays_as_it_is() -> None:
    """Braces that name nothing are no reference."""
    for text in ("Nilai {3} {{ baik.", "{{}}", "{{ 7 * 7 }}{% raw %}", "{{<b>}}"):
        assert office_with(text) == (text, [])
