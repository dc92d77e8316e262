"""The scores that reports print for all units are what their components give by the rule of the year."""

from decimal import Decimal

import pytest

from generator.rules.book import Scale
from tests.published import demo_record

pytestmark = pytest.mark.demo

# Components and score are each printed rounded.
ROUNDING = Decimal("0.02")
# What does not fit as printed; the page says so beside the score.
ODD = {
    ("sakip", 2023): {"bspji-padang", "pusat-pengawasan"},
}
GRADES = {"sakip": ("predikat-sakip", 1), "ikm": ("mutu-pelayanan", 0), "ipp": ("ipp", 0)}


@pytest.mark.parametrize(
    ("measure", "year", "units"),
    [("smart", 2023, 25), ("nka", 2024, 25), ("sakip", 2024, 24), ("sakip", 2023, 29)],
)
def test_components_give_the_printed_score(measure: str, year: int, units: int) -> None:
    """SMART (Manado 2023, Tabel 86), NKA (Palembang 2024, Tabel 3.113) and SAKIP (Tabel 3.90), every unit."""
    (ranking,) = (each for each in demo_record().rankings if (each.measure, each.year) == (measure, year))
    told = [each for each in ranking.standings if each.value is not None and each.computed is not None]
    assert len(told) == units
    far = {each.peer.id for each in told if abs((each.value or 0) - (each.computed or Decimal())) > ROUNDING}
    assert far == ODD.get((measure, year), set())


def test_the_whole_ministry_is_ranked_as_printed() -> None:
    """Manado 2023, picture 15: 56 units, of which 32 are no units of the agency; Manado shares place 13."""
    found = {(each.measure, each.year): each for each in demo_record().rankings}
    ranking = found["laporan-keuangan-kementerian", 2023]
    assert ranking.reported == 56
    assert sum(each.peer.is_outside for each in ranking.standings) == 32
    places = {each.peer.id: each.rank for each in ranking.standings}
    assert (places["bspji-manado"], places["bdi-yogyakarta"], places["smk-smti-makassar"]) == (13, 4, 56)
    assert not any(each.peer.is_outside for each in found["laporan-keuangan", 2023].standings)


def test_printed_grades_are_those_of_the_rule() -> None:
    """Every grade that a report prints is the one that the rule of its year gives."""
    for ranking in demo_record().rankings:
        family, lag = GRADES.get(ranking.measure, ("", 0))
        scale = demo_record().rules.at(ranking.year - lag).grade(family)
        for each in ranking.standings:
            if each.grade and each.value is not None and isinstance(scale, Scale):
                band = scale.place(each.value)
                assert band is not None
                assert band.label == each.grade, (ranking.measure, ranking.year, each.peer.id)
