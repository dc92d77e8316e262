"""The picture of a survey from year to year, over its grades."""

from decimal import Decimal

import pytest

from generator.charts.drawing import NARROW
from generator.charts.inputs import TrendChart
from generator.charts.rendering.render import lay_out
from generator.pages.registers.pictures import area_pictures
from generator.views.registers.area import area_views
from tests.published import record_of
from tests.rules.rulebook import published
from tests.small import FILES, OFFICE

HEAD = "tahun;instrumen;nilai;responden;sumber\n"
KNOWN = published("mutu-pelayanan")


def _drawn(*rows: str, graded: bool = True) -> TrendChart | None:
    text = HEAD + "".join(f"{row};;laporan\n" for row in rows)
    record = record_of(FILES | {f"{OFFICE}survei-tahunan.csv": text})
    (office,) = record.offices
    (area,) = [each for each in area_views(office) if each.id == "survei"]
    rules = KNOWN if graded else record.rules
    drawn = area_pictures(office, area, rules).get("survei-tahunan")
    assert drawn is None or isinstance(drawn, TrendChart)
    return drawn


def test_the_index_is_drawn_over_its_grades() -> None:
    """Years without a survey are gaps; the last value has its grade and the way since the one before."""
    drawn = _drawn("2020;skm;3,40", "2022;skm;3,50", "2023;skm;3,63")
    assert drawn is not None
    assert [(point.year, point.actual) for point in drawn.points] == [
        ("2020", Decimal("3.40")), ("2021", None), ("2022", Decimal("3.50")), ("2023", Decimal("3.63")),
    ]  # fmt: skip
    assert [grade.label for grade in drawn.grades] == ["A", "B", "C", "D"]
    assert not drawn.from_zero
    assert drawn.description == "Nilai terakhir 3,63, A (Sangat Baik) (2023), naik 0,13 dari 2022."
    assert drawn.actual_word == "nilai"
    texts = [str(row["text"]) for row in lay_out(drawn, NARROW).rows["texts"]]
    assert "nilai" in texts
    assert not [each for each in texts if "target" in each]


@pytest.mark.parametrize(
    ("last", "words"),
    [("3,50", "sama dengan 2022."), ("3,40", "turun 0,10 dari 2022."), ("3,502", "sama dengan 2022.")],
)
def test_the_way_is_said_as_rounded(last: str, words: str) -> None:
    """What readers see as the same is told as the same."""
    drawn = _drawn("2022;skm;3,50", f"2023;skm;{last}")
    assert drawn is not None
    assert drawn.description.endswith(words)


def test_grades_hold_from_the_first_year_of_their_scale() -> None:
    """Bands of the newest scale do not lie behind values of years before it."""
    first = min(scale.since for scale in KNOWN.versions("mutu-pelayanan"))
    drawn = _drawn(f"{first - 1};skm;3,4", f"{first};skm;3,5", f"{first + 1};skm;3,6")
    assert drawn is not None
    assert drawn.graded_from >= 1


def test_without_a_rule_there_are_no_grades() -> None:
    """The index is drawn where its values lie, and no grade is told."""
    drawn = _drawn("2022;skm;3,50", "2023;skm;3,60", graded=False)
    assert drawn is not None
    assert drawn.grades == ()
    assert drawn.description == "Nilai terakhir 3,60 (2023), naik 0,10 dari 2022."


def test_other_surveys_and_a_single_year_are_not_drawn() -> None:
    """An index of corruption is no satisfaction, and one year is a figure."""
    assert _drawn("2023;skm;3,6") is None
    assert _drawn("2022;ipk;3,6", "2023;skm;3,6") is None
