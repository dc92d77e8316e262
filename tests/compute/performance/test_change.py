"""The change against the year before."""

from generator.compute.performance.change import break_reason, change_since
from generator.compute.shared.judgement import YearChange
from generator.domain.performance.indicator import SeriesBreak
from tests.compute.facts import D, indicator

BROKEN = indicator(breaks=(SeriesBreak(2022, "Aturan berganti."),))


def test_difference_and_growth() -> None:
    """Growth is the difference over the value of the year before, in per cent."""
    assert change_since(D(80), D(76), indicator(), 2023) == YearChange(2022, D(80), D(-4), D(-5), "")


def test_growth_from_a_negative_value_keeps_its_sign() -> None:
    """A rise from a negative value is a positive growth."""
    change = change_since(D(-50), D(-25), indicator(), 2023)
    assert change is not None
    assert change.growth == 50


def test_growth_from_zero_is_unknown() -> None:
    """From zero there is a difference and no growth."""
    assert change_since(D(0), D(4), indicator(), 2023) == YearChange(2022, D(0), D(4), None, "")


def test_a_missing_value_has_no_change() -> None:
    """Without either value there is no change; a missing value is not a zero."""
    assert change_since(None, D(4), indicator(), 2023) is None
    assert change_since(D(4), None, indicator(), 2023) is None


def test_a_broken_series_is_not_joined() -> None:
    """Across a break the earlier value is shown without difference or growth, with the reason."""
    assert change_since(D(80), D(76), BROKEN, 2022) == YearChange(2021, D(80), None, None, "Aturan berganti.")


def test_a_break_speaks_of_its_own_year_only() -> None:
    """Years after a break are joined to each other again."""
    assert break_reason(BROKEN, 2022, 2023) == ""
    assert break_reason(BROKEN, 2020, 2021) == ""
    assert break_reason(BROKEN, 2020, 2023) == "Aturan berganti."
