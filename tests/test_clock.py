"""The program asks once what time it is, and can be told."""

from datetime import UTC, date, datetime

import pytest

from generator.clock import EPOCH, UnreadableMomentError, system_clock
from generator.values.shared.moment import Zone


def test_environment_may_name_the_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Builders that must be reproducible name the moment as a number of seconds."""
    monkeypatch.setenv(EPOCH, "1767225600")
    assert system_clock().moment == datetime(2026, 1, 1, tzinfo=UTC)


def test_day_named_by_a_person_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day named on the command line beats that of the environment."""
    monkeypatch.setenv(EPOCH, "1767225600")
    assert system_clock(date(2024, 2, 29)).day(Zone.WESTERN) == date(2024, 2, 29)


def test_otherwise_it_is_now(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody said anything: it is the moment at which the program asks."""
    monkeypatch.delenv(EPOCH, raising=False)
    before = datetime.now(UTC)
    assert before <= system_clock().moment <= datetime.now(UTC)


@pytest.mark.parametrize("text", ["kemarin", "1e9", "2026-01-01", "99999999999999999", "-9" * 20])
def test_moment_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """What is no number of seconds is told with what to write."""
    monkeypatch.setenv(EPOCH, text)
    with pytest.raises(UnreadableMomentError, match=r"bukan banyaknya detik.*misalnya 1767225600"):
        system_clock()
