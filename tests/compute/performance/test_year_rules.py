"""The rules of a year, as far as they exist."""

from generator.compute.performance.year_rules import JudgingRules, judging_rules
from generator.compute.shared.judgement import Achievement, Basis, Unjudged
from generator.rules.book import FORMULA, STATUS, MissingRule
from tests.compute.facts import BOOK, PLAIN, STATUS_BANDS, D, agreed, indicator

RULED = judging_rules(BOOK, 2023, "")
UNRULED = judging_rules(BOOK, 2009, "")


def test_a_year_with_its_rules() -> None:
    """A year with rules judges by them."""
    assert JudgingRules(PLAIN, STATUS_BANDS) == RULED
    assert RULED.missing == ()
    assert RULED.bands == STATUS_BANDS
    assert isinstance(RULED.judge(D(1), agreed("2"), indicator(), Basis.AGREEMENT), Achievement)


def test_a_year_without_rules_judges_nothing() -> None:
    """Without a rule a value is shown and not judged, and no neighbouring year's rule is used."""
    assert UNRULED.missing == (MissingRule(FORMULA, 2009), MissingRule(STATUS, 2009))
    assert UNRULED.bands is None
    assert UNRULED.judge(D(1), agreed("2"), indicator(), Basis.AGREEMENT) is Unjudged.NOT_COMPUTABLE


def test_what_is_missing_in_the_data_is_said_first() -> None:
    """A missing target or value is named as such whether or not the year has rules."""
    for rules in (RULED, UNRULED, JudgingRules(PLAIN, MissingRule(STATUS, 2009))):
        assert rules.judge(D(1), None, indicator(), Basis.PLAN) is Unjudged.NO_TARGET
        assert rules.judge(D(1), agreed(None), indicator(), Basis.PLAN) is Unjudged.TARGET_NOT_SET
        assert rules.judge(None, agreed("2"), indicator(), Basis.PLAN) is Unjudged.NO_ACTUAL
