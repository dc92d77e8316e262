"""Words for every state: no key of the program is ever shown."""

from decimal import Decimal
from enum import Enum

import pytest

from generator.compute.shared.judgement import Basis, Unjudged, Verdict
from generator.domain.performance.indicator import Accumulation, Direction
from generator.domain.performance.result import Absence, Measure
from generator.domain.shared.office import NodeKind, Perspective
from generator.domain.shared.reference import Confidence
from generator.record.status import Progress
from generator.rules.book import ARITHMETIC, Band
from generator.views.shared import words


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        (Direction, words.DIRECTIONS),
        (Accumulation, words.ACCUMULATIONS),
        (Basis, words.BASES),
        (Absence, words.ABSENCES),
        (Absence, words.ABSENCE_SENTENCES),
        (Unjudged, words.UNJUDGED),
        (Verdict, words.VERDICTS),
        (Measure, words.MEASURES),
        (NodeKind, words.NODE_KINDS),
        (Perspective, words.PERSPECTIVES),
        (Confidence, words.CONFIDENCES),
        (Progress, words.PROGRESS),
    ],
)
def test_every_member_has_words(kind: type[Enum], labels: dict[Enum, str]) -> None:
    """Each state, direction and verdict has Indonesian words."""
    assert set(labels) == set(kind)
    assert all(labels.values())


def test_every_formula_of_the_rules_has_words() -> None:
    """Each arithmetic a rule may name is said in words and signs."""
    assert set(words.ARITHMETIC) >= ARITHMETIC


@pytest.mark.parametrize(
    ("quarter", "text"),
    [(0, "Tahun 2023"), (4, "Tahun 2023"), (1, "s.d. Triwulan I 2023"), (3, "s.d. Triwulan III 2023")],
)
def test_periods_are_cumulative(quarter: int, text: str) -> None:
    """A quarter stands for the year up to it, and the fourth for the whole year."""
    assert words.period(2023, quarter) == text


@pytest.mark.parametrize(("text", "inside"), [("Menuju target", "menuju target"), ("LAKIN", "LAKIN")])
def test_labels_fit_into_sentences(text: str, inside: str) -> None:
    """Inside a sentence a label starts small, an abbreviation does not."""
    assert words.in_sentence(text) == inside


@pytest.mark.parametrize(
    "key", [*(each.value for each in Unjudged), *(each.value for each in Absence), "berjalan"]
)
def test_a_standing_is_said_and_not_shown_as_a_key(key: str) -> None:
    """The key of a state is never what a reader sees."""
    label = words.status(key, Unjudged.NO_TARGET)
    assert label != key
    assert label[0].isupper()


def test_an_unknown_standing_is_shown_as_it_is() -> None:
    """A band that its rule does not name is shown by its label."""
    assert words.status("A", Unjudged.NO_TARGET) == "A"


@pytest.mark.parametrize(("name", "label"), [("Sangat Baik", "A (Sangat Baik)"), ("A", "A")])
def test_a_grade_is_named_once(name: str, label: str) -> None:
    """A grade says label and name, and only once where both are the same."""
    assert words.grade(Band("A", name, Decimal(1))) == label
