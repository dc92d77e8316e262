"""One moment is one calendar day in a portal's own time zone, wherever it is built."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from generator.values.shared.moment import Clock, Zone

NEW_YEAR = datetime(2025, 12, 31, 16, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        (Zone.WESTERN, date(2025, 12, 31)),
        (Zone.PONTIANAK, date(2025, 12, 31)),
        (Zone.CENTRAL, date(2026, 1, 1)),
        (Zone.EASTERN, date(2026, 1, 1)),
    ],
)
def test_day_is_that_of_the_zone(zone: Zone, day: date) -> None:
    """Half an hour into the new year in Makassar it is still the old one in Jakarta."""
    assert Clock(NEW_YEAR).day(zone) == day


@pytest.mark.parametrize("hours", [-11, 0, 14])
def test_zone_of_the_machine_does_not_matter(hours: int) -> None:
    """The same moment told in another zone is the same day."""
    elsewhere = NEW_YEAR.astimezone(timezone(timedelta(hours=hours)))
    assert Clock(elsewhere).day(Zone.WESTERN) == date(2025, 12, 31)


def test_named_day_is_that_day_everywhere() -> None:
    """A day that a person names is not moved by any zone."""
    assert {Clock(NEW_YEAR, date(2024, 2, 29)).day(zone) for zone in Zone} == {date(2024, 2, 29)}


@pytest.mark.parametrize("zone", Zone)
@pytest.mark.parametrize("month", [1, 7])
def test_zones_are_those_of_the_database(zone: Zone, month: int) -> None:
    """Each zone is as far ahead as the IANA database says, in winter and in summer."""
    moment = datetime(2026, month, 1, tzinfo=ZoneInfo(zone.value))
    assert moment.utcoffset() == timedelta(hours=zone.hours)
