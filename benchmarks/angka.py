"""48,000 measurements on disk, read, judged and put in words: how long it takes.

One hundred offices, six years, twenty indicators, four quarters, with their cards, plans and agreements
(some 6,000 files). ``siapkan`` and a folder writes
the portal there; with the folder alone, it prints the seconds by
the clock and of processor for reading, judging and putting in words, then the same for the checks across
files, which are no part of that journey but of every build.
"""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from alat import Clock
from contoh import REPOSITORY, Size, write_portal

sys.path.insert(0, str(REPOSITORY))
from generator.checks.shared.context import Material
from generator.compute.shared.judgement import IndicatorYear, QuarterState
from generator.findings.shared.diagnostic import has_errors
from generator.loading.portal.ledger import load
from generator.record.record import Record, judge_portal
from generator.record.status import judged_at
from generator.sources.shared.files import read_folder
from generator.values.shared.garbage import without_cycle_search
from generator.views.shared.components import Write, ratio, status
from tests.checking import check_all

SIZE: Final = Size(offices=100, years=6, indicators=20)
TODAY: Final = date(2026, 6, 1)
MEASUREMENTS: Final = 100 * 6 * 20 * 4
Said = tuple[str, str, str]


def said(record: Record) -> Iterator[Said]:
    """Put every quarter of every indicator in words: the value with its unit, the achievement, the status."""
    for office in record.offices:
        for year in office.judged.years:
            for each in year.indicators:
                write = Write(office.units[each.indicator.unit], each.indicator.places)
                yield from (_said(each, state, write) for state in each.quarters if state.measurements)


def _said(each: IndicatorYear, state: QuarterState, write: Write) -> Said:
    judged = judged_at(each, state)
    value = "" if state.actual is None else write(state.actual)
    standing = status(each.indicator, judged, state.absence, state.quarter, state.against_interim)
    return value, ratio(judged, state.absence).text, standing.words


def measure(root: Path) -> tuple[float, ...]:
    """Return seconds by the clock and of processor: for the journey of the figures, then for the checks."""
    with without_cycle_search():
        journey = Clock()
        files = read_folder(root, "data").value
        loaded = load(files)
        record = judge_portal(loaded.value.portal, loaded.value.rules, today=TODAY)
        told = list(said(record))
        spent = journey.read()
        checks = Clock()
        read = Material(files)
        findings = check_all(loaded.value, read, today=TODAY)
        added = checks.read()
    if has_errors((*loaded.diagnostics, *findings)) or len(told) != MEASUREMENTS:
        message = f"{len(told)} measurements, {len(findings)} findings"
        raise AssertionError(message)
    return *spent, *added


if __name__ == "__main__":
    if sys.argv[1] == "siapkan":
        write_portal(Path(sys.argv[2]), SIZE)
    else:
        print(*measure(Path(sys.argv[1])))
