"""Which picture tells what, and when there is none."""

from decimal import Decimal

import pytest

from generator.charts.inputs import QuarterPath
from generator.languages.translation import Language, use_language
from generator.pages.performance.pictures import quarter_path, score_chart, trend_chart
from generator.views.performance.scorecard import scorecard
from tests.published import office_of
from tests.small import OFFICE
from tests.tiny import tiny

D = Decimal


def _trend(texts: dict[str, str]) -> object:
    office = office_of(texts)
    return trend_chart(office, office.indicators[0])


def test_a_trend_holds_every_year_of_its_span() -> None:
    """Years without a value stay gaps, never zeros; the agreement's target counts before the plan's."""
    texts = tiny(
        agreed={2023: "5"},
        planned={2021: "3", 2022: "N/A", 2023: "4", 2024: "6"},
        results={(2020, 4): "1", (2023, 2): "2"},
    )
    office = office_of(texts)
    chart = trend_chart(office, office.indicators[0])
    assert chart is not None
    values = [(point.year, point.target, point.actual, point.provisional) for point in chart.points]
    assert values == [
        ("2020", None, D(1), False),
        ("2021", D(3), None, False),
        ("2022", None, None, False),
        ("2023", D(5), D(2), True),
        ("2024", D(6), None, False),
    ]
    assert chart.description == "Realisasi terakhir 2,00\u00a0Indeks pada 2023."


def test_a_plan_is_drawn_as_a_plan() -> None:
    """Without any result the picture says that only targets are drawn."""
    office = office_of(tiny(planned={2022: "3", 2023: "4"}))
    chart = trend_chart(office, office.indicators[0])
    assert chart is not None
    assert chart.description.startswith("Baru target; realisasi belum disajikan.")


def test_there_is_no_trend_of_one_year_or_of_nothing() -> None:
    """A single year is no curve, and neither are years in which nothing is known."""
    assert _trend(tiny(agreed={2023: "5"}, results={(2023, 4): "5"})) is None
    assert _trend(tiny(planned={2022: "N/A", 2023: "N/A"})) is None
    assert _trend(tiny(results={(2022, 4): "dalam-proses", (2023, 4): "dalam-proses"})) is None


def test_a_break_parts_the_curve() -> None:
    """The year from which values may not be joined is marked."""
    card = "deret_putus:\n  - tahun: 2023\n    alasan: Rumus diganti\n"
    office = office_of(tiny(card=card, results={(2022, 4): "50", (2023, 4): "3"}))
    chart = trend_chart(office, office.indicators[0])
    assert chart is not None
    assert [point.break_before for point in chart.points] == [False, True]


def test_a_path_of_values_comes_before_one_of_progress() -> None:
    """Interim targets of the value are drawn; only where there are none, physical progress."""
    texts = tiny(agreed={2023: "5"}, interim={(2023, 1): "1", (2023, 2): "2"}, results={(2023, 1): "1,5"})
    office = office_of(texts)
    path = quarter_path(office, office.indicators[0])
    assert path is not None
    assert [(point.quarter, point.planned, point.actual) for point in path.points] == [
        ("TW I", D(1), D("1.5")),
        ("TW II", D(2), None),
    ]
    assert path.planned_word == "target antara"
    description = "realisasi 1,50 Indeks, 0,50 Indeks di atas target antara 1,00 Indeks."
    assert path.description.replace("\u00a0", " ") == f"Sampai Triwulan I {description}"


def _progress(planned: str, done: str) -> QuarterPath:
    """Draw the physical progress of a first quarter."""
    texts = tiny(agreed={2023: "5"})
    head = "tahun;triwulan;indikator;rincian;realisasi;status;fisik;catatan;sumber;letak\n"
    row = f"2023;1;ukuran;;;belum-jatuh-tempo;{done};;laporan;halaman 7\n"
    texts[f"{OFFICE}2023/realisasi/tw1/laporan.csv"] = head + row
    if planned:
        head = "indikator;triwulan;target;target_fisik;sumber;letak\n"
        texts[f"{OFFICE}2023/target-antara.csv"] = f"{head}ukuran;1;;{planned};laporan;halaman 5\n"
    office = office_of(texts)
    path = quarter_path(office, office.indicators[0])
    assert path is not None
    return path


@pytest.mark.parametrize(
    ("planned", "done", "description", "english"),
    [
        ("50", "50", "50%, sama dengan rencana", "50%, the same as the plan"),
        (
            "50", "56,5", "56,5%, 6,5 poin persen di atas rencana 50%",
            "56.5%, 6.5 percentage points above the plan of 50%",
        ),
        (
            "50", "49", "49%, 1 poin persen di bawah rencana 50%",
            "49%, 1 percentage point below the plan of 50%",
        ),
        ("", "56", "56%", "56%"),
    ],
)  # fmt: skip
def test_a_path_tells_how_far_it_has_come(planned: str, done: str, description: str, english: str) -> None:
    """Who does not see the path is told its last point, and how far that lies from the plan."""
    assert (
        _progress(planned, done).description.replace("\u00a0", " ")
        == f"Sampai Triwulan I kemajuan fisik {description}."
    )
    with use_language(Language.ENGLISH):
        description = _progress(planned, done).description.replace("\u00a0", " ")
    assert description == f"Up to Quarter I: physical progress {english}."


def test_a_path_without_progress_says_so() -> None:
    """Where only the plan is known, that is the finding."""
    assert _progress("50", "").description == "Baru rencana; kemajuan fisik belum disajikan."


def test_physical_progress_is_drawn_in_per_cent() -> None:
    """Physical progress has its own words, its own unit, and as many decimals as were written."""
    texts = tiny(agreed={2023: "5"})
    head = "tahun;triwulan;indikator;rincian;realisasi;status;fisik;catatan;sumber;letak\n"
    texts[f"{OFFICE}2023/realisasi/tw1/laporan.csv"] = (
        f"{head}2023;1;ukuran;;;belum-jatuh-tempo;30,5;;laporan;halaman 7\n"
    )
    office = office_of(texts)
    path = quarter_path(office, office.indicators[0])
    assert path is not None
    assert (path.unit_label, path.places, path.actual_word) == ("%", 1, "kemajuan")
    assert [(point.planned, point.actual) for point in path.points] == [(None, D("30.5"))]


def test_without_quarters_there_is_no_path() -> None:
    """An indicator that is measured once a year has no path of quarters."""
    office = office_of(tiny(agreed={2023: "5"}, results={(2023, 4): "5"}))
    assert quarter_path(office, office.indicators[0]) is None


def test_a_scorecard_is_drawn_where_something_can_be_judged() -> None:
    """The picture of a year says how many indicators have an achievement; without any there is none."""
    office = office_of(tiny(agreed={2023: "3"}, results={(2023, 2): "1"}))
    chart = score_chart("Balai", scorecard(office, office.judged.years[0]))
    assert chart is not None
    assert [(row.status, row.status_word, row.value_label) for row in chart.rows] == [
        ("berjalan", "Menuju target", "33,33%")
    ]
    empty = office_of(tiny(agreed={2023: "3"}))
    assert score_chart("Balai", scorecard(empty, empty.judged.years[0])) is None
