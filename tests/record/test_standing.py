"""How an indicator stands: one rule for pages and copies."""

import pytest

from generator.compute.shared.judgement import Achievement, IndicatorYear, Unjudged
from generator.domain.performance.result import Absence
from generator.record.status import (
    Progress,
    interim_of,
    judged_at,
    judged_of,
    physical_standing,
    promise_at,
    promise_of,
    standing,
)
from tests.compute.facts import D, indicator
from tests.published import office_of
from tests.small import FILES, OFFICE, OTHER_CARD, RESULT
from tests.tiny import tiny

OTHER_RESULT = f"{FILES[RESULT].splitlines()[0]}\n2023;4;pengguna;;42;;;;laporan;halaman 7\n"


def _year(texts: dict[str, str]) -> IndicatorYear:
    return office_of(texts).judged.years[-1].indicators[0]


def _judged(result: str, quarter: int = 4) -> Achievement | Unjudged:
    return _year(tiny(agreed={2023: "4"}, results={(2023, quarter): result})).achievement


@pytest.mark.parametrize(
    ("result", "quarter", "key"),
    [
        ("4", 4, "tercapai"),
        ("3,5", 4, "hampir"),
        ("1", 4, "belum"),
        ("1", 0, "belum"),
        ("1", 2, "berjalan"),
        ("3,5", 3, "berjalan"),
        ("4", 2, "tercapai"),
    ],
)
def test_a_running_year_is_on_its_way(result: str, quarter: int, key: str) -> None:
    """Below the annual target a running year is on its way; a finished one is placed in its band."""
    assert standing(indicator(), _judged(result), None, quarter) == key


@pytest.mark.parametrize(
    ("annual", "interim", "quarter", "key"),
    [
        ("1", "4", 2, "sesuai-rencana"),
        ("1", "3,9", 2, "di-bawah-rencana"),
        ("4", "1", 2, "tercapai"),
        ("1", "4", 4, "belum"),
    ],
)
def test_an_interim_target_speaks_before_the_year_is_over(
    annual: str, interim: str, quarter: int, key: str
) -> None:
    """An interim target says on plan or behind; it never says that the year's target is met."""
    assert standing(indicator(), _judged(annual), None, quarter, _judged(interim)) == key


@pytest.mark.parametrize(
    ("direction", "accumulation", "result", "running", "finished"),
    [
        ("maksimum", "jumlah", "3", "berjalan", "belum"),
        ("maksimum", "jumlah", "10", "tercapai", "tercapai"),
        ("maksimum", "jumlah", "15", "tercapai", "tercapai"),
        ("maksimum", "rata-rata", "3", "berjalan", "belum"),
        ("maksimum", "rata-rata", "10", "tercapai", "tercapai"),
        ("maksimum", "nilai-terakhir", "3", "berjalan", "belum"),
        ("maksimum", "nilai-terakhir", "15", "tercapai", "tercapai"),
        ("minimum", "jumlah", "3", "dalam-batas", "tercapai"),
        ("minimum", "jumlah", "10", "dalam-batas", "tercapai"),
        ("minimum", "jumlah", "15", "belum", "belum"),
        ("minimum", "rata-rata", "3", "dalam-batas", "tercapai"),
        ("minimum", "rata-rata", "10", "dalam-batas", "tercapai"),
        ("minimum", "rata-rata", "15", "berjalan", "belum"),
        ("minimum", "nilai-terakhir", "3", "dalam-batas", "tercapai"),
        ("minimum", "nilai-terakhir", "15", "berjalan", "belum"),
        ("stabil", "jumlah", "3", "berjalan", "belum"),
        ("stabil", "jumlah", "10", "berjalan", "tercapai"),
        ("stabil", "jumlah", "15", "belum", "belum"),
        ("stabil", "rata-rata", "10", "dalam-batas", "tercapai"),
        ("stabil", "rata-rata", "15", "berjalan", "belum"),
        ("stabil", "nilai-terakhir", "10", "dalam-batas", "tercapai"),
        ("stabil", "nilai-terakhir", "3", "berjalan", "belum"),
    ],
)
def test_standing_follows_the_direction(
    direction: str, accumulation: str, result: str, running: str, finished: str
) -> None:
    """A limit is not kept before the year is over, and a sum that has passed it is missed at once."""
    card = f"arah: {direction}\nakumulasi: {accumulation}\n"
    for quarter, key in ((1, running), (3, running), (4, finished)):
        year = _year(tiny(card=card, agreed={2023: "10"}, results={(2023, quarter): result}))
        assert standing(year.indicator, year.achievement, None, quarter) == key


def test_a_limit_that_is_passed_is_not_saved_by_an_interim_target() -> None:
    """What exceeds the year's limit is missed, whatever was foreseen up to the quarter."""
    card = "arah: minimum\nakumulasi: jumlah\n"
    year = _year(tiny(card=card, agreed={2023: "10"}, interim={(2023, 1): "20"}, results={(2023, 1): "15"}))
    assert standing(year.indicator, year.achievement, None, 1, interim_of(year)) == "belum"
    within = _year(tiny(card=card, agreed={2023: "10"}, interim={(2023, 1): "2"}, results={(2023, 1): "3"}))
    assert standing(within.indicator, within.achievement, None, 1, interim_of(within)) == "di-bawah-rencana"


@pytest.mark.parametrize(
    ("judged", "absence", "key"),
    [
        (Unjudged.NO_ACTUAL, Absence.IN_PROGRESS, "dalam-proses"),
        (Unjudged.NO_ACTUAL, None, "tanpa-realisasi"),
        (Unjudged.TARGET_NOT_SET, Absence.NOT_APPLICABLE, "target-tidak-ditetapkan"),
        (Unjudged.ZERO_TARGET, None, "target-nol"),
    ],
)
def test_what_is_not_judged_says_why(judged: Unjudged, absence: Absence | None, key: str) -> None:
    """A missing value stands by its own reason, anything else by why it cannot be judged."""
    assert standing(indicator(), judged, absence, 4) == key


@pytest.mark.parametrize(
    ("done", "planned", "progress"),
    [
        ("56", "50", Progress.ON_PLAN),
        ("50", "50", Progress.ON_PLAN),
        ("49", "50", Progress.BEHIND),
        (None, "50", Progress.UNKNOWN),
        ("50", None, Progress.UNKNOWN),
    ],
)
def test_physical_progress_is_held_against_its_plan(
    done: str | None, planned: str | None, progress: Progress
) -> None:
    """Physical progress is on plan, behind, or not known; never a zero."""
    assert physical_standing(D(done) if done else None, D(planned) if planned else None) is progress


def test_the_agreement_is_the_promise() -> None:
    """Where agreement and plan differ, the agreement is what a year is held to."""
    year = _year(tiny(agreed={2023: "4"}, planned={2023: "2"}, results={(2023, 4): "3"}))
    assert promise_of(year) is year.agreed
    assert judged_of(year) is year.achievement


def test_without_an_agreement_the_plan_is_the_promise() -> None:
    """A year without an agreement is held to its plan, also by the page of its last quarter."""
    year = _year(tiny(planned={2023: "2"}, results={(2023, 2): "1", (2023, 4): "3"}))
    assert promise_of(year) is year.plan
    assert judged_of(year) is year.plan_achievement
    assert judged_at(year, year.quarters[-1]) is year.plan_achievement
    assert judged_at(year, year.quarters[0]) is Unjudged.NO_TARGET


def test_the_interim_target_is_that_of_the_last_known_quarter() -> None:
    """A later interim target without a result yet does not judge."""
    year = _year(tiny(agreed={2023: "4"}, interim={(2023, 2): "1", (2023, 3): "9"}, results={(2023, 2): "1"}))
    interim = interim_of(year)
    assert isinstance(interim, Achievement)
    assert interim.ratio == D(100)
    assert interim_of(_year(tiny(agreed={2023: "4"}))) is Unjudged.NO_TARGET


def test_a_quarter_is_held_to_the_target_of_its_day() -> None:
    """A target that was revised in October is the promise of the year, not of the second quarter."""
    texts = tiny(agreed={2023: "4"}, results={(2023, 2): "4"})
    texts[f"{OFFICE}2023/perjanjian.csv"] += "1;I;ukuran;S1;8;laporan;halaman 6;\n"
    texts[f"{OFFICE}2023/perjanjian-revisi.csv"] += "1;2023-10-02;;laporan;halaman 6\n"
    year = _year(texts)
    now, then = promise_of(year), promise_at(year, year.quarters[0])
    assert (now and now.value, then and then.value) == (D(8), D(4))
    held, before = judged_of(year), judged_at(year, year.quarters[0])
    assert isinstance(held, Achievement)
    assert isinstance(before, Achievement)
    assert (held.ratio, before.ratio) == (D(50), D(100))


def test_a_year_that_is_over_takes_no_value_of_an_earlier_quarter() -> None:
    """Where the office reports on the whole year and an indicator has no row, the year has no value."""
    texts = tiny(agreed={2023: "4"}, results={(2023, 3): "3"})
    lost = texts | {f"{OFFICE}2023/realisasi/tw4/laporan.csv": OTHER_RESULT, OTHER_CARD: FILES[OTHER_CARD]}
    assert (_year(texts).quarter, _year(texts).actual) == (3, D(3))
    assert (_year(lost).quarter, _year(lost).actual, _year(lost).achievement) == (
        4,
        None,
        Unjudged.NO_ACTUAL,
    )
