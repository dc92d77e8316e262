"""48,000 measurements on disk, read, judged and put in words: how long it takes.

One hundred offices, six years, twenty indicators, four quarters, with their cards, plans and agreements
(some 6,000 files). ``siapkan`` and a folder writes
the portal there; with the folder alone, it prints two figures: the seconds for reading,
judging and putting in words, and the seconds that the checks across files add.
"""

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from contoh import Size, write_portal

from generator.checks import check_all
from generator.compute.judgement import IndicatorYear, QuarterState
from generator.loading.ledger import load
from generator.portal import without_cycle_search
from generator.record.record import Record, judge_portal
from generator.record.standing import judged_at
from generator.sources.files import read_folder
from generator.views.shown import Write, ratio, status

SIZE: Final = Size(offices=100, years=6, indicators=20)
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
    standing = status(judged, state.absence, state.quarter, state.against_interim)
    return value, ratio(judged, state.absence).text, standing.words


def measure(root: Path) -> tuple[float, float]:
    """Return the seconds of the journey of the figures, and of the checks across files beside it."""
    with without_cycle_search():
        start = time.perf_counter()
        files = read_folder(root, "data").value
        loaded = load(files)
        read = time.perf_counter()
        findings = check_all(loaded.value.portal, loaded.value.rules, files)
        checked = time.perf_counter()
        told = list(said(judge_portal(loaded.value.portal, loaded.value.rules)))
        end = time.perf_counter()
    if loaded.diagnostics or findings or len(told) != MEASUREMENTS:
        message = f"{len(told)} measurements, {len(findings)} findings"
        raise AssertionError(message)
    return (read - start) + (end - checked), checked - read


if __name__ == "__main__":
    if sys.argv[1] == "siapkan":
        write_portal(Path(sys.argv[2]), SIZE)
    else:
        print(*measure(Path(sys.argv[1])))
