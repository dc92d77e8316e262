"""One indicator in one year."""

from typing import Any

import pytest

from generator.compute.performance.plan_period import plan_periods
from generator.compute.portal.years import judge_office
from generator.compute.shared.judgement import Achievement, Basis, IndicatorYear, Unjudged
from generator.domain.performance.result import Absence
from tests.compute.facts import (
    BOOK,
    D,
    action,
    agreed,
    indicator,
    interim,
    ledger,
    measured,
    narrative,
    planned,
)
from tests.published import office_of
from tests.small import OFFICE
from tests.tiny import tiny


def judged(**facts: Any) -> IndicatorYear:  # noqa: ANN401 - any tuple of facts
    """Judge facts about one indicator and return its last year."""
    return judge_office(ledger(**facts), BOOK).years[-1].indicators[0]


def percent(achievement: Achievement | Unjudged) -> tuple[object, Basis]:
    """Return the ratio of an achievement and what it is held against."""
    assert isinstance(achievement, Achievement)
    return achievement.ratio, achievement.basis


def test_a_value_is_held_against_agreement_plan_and_end_of_plan() -> None:
    """One value of the year has three achievements."""
    targets = {"agreed_targets": (agreed("20"),), "plan_targets": (planned("10"), planned("40", 2024))}
    office = judge_office(ledger(**targets, measurements=(measured("15"),)), BOOK)
    year = office.years[0].indicators[0]
    assert percent(year.achievement) == (75, Basis.AGREEMENT)
    assert percent(year.plan_achievement) == (150, Basis.PLAN)
    assert percent(year.plan_end_achievement) == (D("37.5"), Basis.PLAN_END)


def test_the_year_is_the_state_up_to_its_last_row() -> None:
    """A year that is half over is known up to the quarter of its last row."""
    year = judged(
        agreed_targets=(agreed("20"),),
        interim_targets=(interim("20", 4),),
        measurements=(measured("4", quarter=1, physical="20"), measured("9", quarter=2, physical="45")),
    )
    assert (year.quarter, year.actual, year.physical) == (2, D(9), D(45))
    assert percent(year.achievement) == (45, Basis.AGREEMENT)
    assert [each.quarter for each in year.quarters] == [1, 2, 4]


def test_a_year_with_a_target_only_waits_for_its_value() -> None:
    """Without a row the year has no quarter, no value, and an achievement that is not a zero."""
    year = judged(agreed_targets=(agreed("20"),))
    assert (year.quarter, year.actual, year.absence, year.physical) == (0, None, None, None)
    assert year.achievement is Unjudged.NO_ACTUAL
    assert year.plan_achievement is Unjudged.NO_TARGET


def test_a_value_without_any_target_is_shown() -> None:
    """What was measured without being promised is published without an achievement."""
    year = judged(measurements=(measured("8"),))
    assert (year.actual, year.achievement) == (D(8), Unjudged.NO_TARGET)


def test_a_plan_that_sets_no_target_says_so() -> None:
    """A target printed as N/A is a target that was not set."""
    year = judged(plan_targets=(planned(None),), measurements=(measured("8"),))
    assert year.plan_achievement is Unjudged.TARGET_NOT_SET


def test_a_missing_value_says_why() -> None:
    """The reason for a missing value is that of the last row."""
    year = judged(measurements=(measured(Absence.NOT_REPORTED),))
    assert (year.actual, year.absence) == (None, Absence.NOT_REPORTED)


def test_the_change_compares_the_same_quarter() -> None:
    """Half a year is compared with half a year, and not with the whole year before."""
    before = (measured("3", 2022, 2), measured("8", 2022, 4))
    half = judged(measurements=(*before, measured("4", 2023, 2)))
    assert half.change is not None
    assert (half.change.previous, half.change.difference) == (D(3), D(1))
    third = judged(measurements=(*before, measured("6", 2023, 3)))
    assert third.change is None


def test_there_is_no_change_over_a_year_without_facts() -> None:
    """A value is compared with the year before, never with an older one."""
    assert judged(measurements=(measured("3", 2021), measured("4", 2023))).change is None
    assert judged(measurements=(measured("3", 2022), measured("4", 2023))).change is not None


def test_superseded_targets_actions_and_words_stay_with_their_year() -> None:
    """Earlier revisions, planned activities and narratives are kept beside the figures."""
    old, new = agreed("10"), agreed("20", revision=1)
    year = judged(agreed_targets=(old, new), actions=(action(),), narratives=(narrative(),))
    assert (year.agreed, year.superseded) == (new, (old,))
    assert (year.actions, year.narratives) == ((action(),), (narrative(),))


def test_a_score_speaks_of_the_year_it_evaluates() -> None:
    """A score received in 2023 about 2022 says so and is graded by the rules of 2022."""
    year = judged(indicators=(indicator(year_lag=1, grade="predikat"),), measurements=(measured("85"),))
    assert year.evaluated_year == 2022
    assert year.grade is not None
    assert year.grade.band.label == "80"


@pytest.mark.parametrize(
    ("way", "target", "reached", "newest"),
    [("jumlah", 4, 125, 75), ("rata-rata", 2, 125, 150), ("nilai-terakhir", 3, 100, None)],
)
def test_a_plan_is_reached_as_its_years_add_up(
    way: str, target: int, reached: int, newest: int | None
) -> None:
    """The indicator's page and the page of the plan tell one progress, by the card's way of accumulating.

    Where years are added or averaged, the newest of them is held against the whole plan too.
    """
    card = f"akumulasi_renstra: {way}\n"
    texts = tiny(
        card=card,
        planned={2022: "1", 2023: "N/A", 2024: "3"},
        results={(2022, 4): "2", (2023, 4): "9", (2024, 4): "3"},
    )
    office = office_of(texts).judged
    last = office.years[-1].indicators[0]
    assert last.plan_end is not None
    assert last.plan_end.value == target
    assert isinstance(last.plan_end_achievement, Achievement)
    assert last.plan_end_achievement.ratio == reached
    (table,) = plan_periods(office.ledger, office.years)
    assert table.lines[-1].figures["target"] == last.plan_end_achievement.target
    assert table.lines[-1].figures["capaian"] == last.plan_end_achievement.ratio
    assert table.lines[-1].figures.get("capaian_terakhir") == newest


@pytest.mark.parametrize("direction", ["minimum", "stabil"])
@pytest.mark.parametrize("way", ["jumlah", "rata-rata", "nilai-terakhir"])
def test_a_plan_of_limits_has_no_progress(direction: str, way: str) -> None:
    """Of a limit for several years neither page says how much is reached."""
    texts = tiny(
        card=f"arah: {direction}\nakumulasi_renstra: {way}\n",
        planned={2022: "10", 2023: "10", 2024: "10"},
        results={(2022, 4): "2", (2023, 4): "3"},
    )
    office = office_of(texts).judged
    year = office.years[-2].indicators[0]
    assert year.plan_end_achievement is Unjudged.NOT_COMPUTABLE
    assert isinstance(year.plan_achievement, Achievement)
    (table,) = plan_periods(office.ledger, office.years)
    assert table.lines[-1].figures["capaian"] is None


def test_a_plan_of_limits_without_a_result_says_so() -> None:
    """What is missing is still named as that, not as what can't be computed."""
    texts = tiny(
        card="arah: minimum\n", planned={2023: "10", 2024: "10"}, results={(2023, 4): "dalam-proses"}
    )
    year = office_of(texts).judged.years[0].indicators[0]
    assert year.plan_end_achievement is Unjudged.NO_ACTUAL


def test_a_plan_that_was_replaced_keeps_its_first_year() -> None:
    """Targets of the year before a plan was revised stand in a file of the old plan, and are no period."""
    texts = tiny(planned={2021: "4", 2024: "5"}, results={(2020, 4): "2", (2021, 4): "4"})
    head = texts[f"{OFFICE}renstra-2021-2024.csv"].splitlines()[0]
    texts[f"{OFFICE}renstra-2020-2024.csv"] = f"{head}\nukuran;I;;2020;4;laporan;halaman 3;\n"
    office = office_of(texts).judged
    first = office.years[0].indicators[0]
    assert isinstance(first.plan_achievement, Achievement)
    assert first.year == 2020
    assert first.plan_achievement.ratio == 50
    assert first.plan_end is None
    new, old = plan_periods(office.ledger, office.years)
    assert [line.labels[1] for line in new.lines] == ["2021", "2024", "total"]
    assert [line.labels[1] for line in old.lines] == ["2020"]
