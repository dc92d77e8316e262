"""The list of days off is held against one that others keep."""

from typing import Final

import pytest

from tests.validators.validators import ROOT, days_off

LIST: Final = ROOT / "data/acuan/hari-libur.csv"
KINDS: Final = (("public", "libur-nasional"), ("government", "cuti-bersama"))


@pytest.mark.demo
def test_the_list_of_days_off_agrees_with_an_independent_one() -> None:
    """Decreed years have the days of the library `holidays`, joint leave too; estimates are its own days."""
    listed: dict[tuple[int, str], set[str]] = {}
    for line in LIST.read_text("utf-8").splitlines()[1:]:
        day, _, kind, *_ = line.split(";")
        listed.setdefault((int(day[:4]), kind), set()).add(day)
    years = {year for year, _ in listed}
    assert {2024, 2025, 2026, 2027} <= years
    for year in sorted(years):
        for category, kind in KINDS:
            assert listed.get((year, kind), set()) == days_off(year, category), (year, kind)
