"""How many promises an office kept in each whole year, which pages of others may say of it."""

from collections.abc import Iterator

from generator.compute.shared.judgement import Achievement, IndicatorYear, OfficeYear
from generator.record.record import OfficeRecord
from generator.record.status import judged_of
from generator.record.summary import OfficeName, PromiseYear
from generator.values.shared.period import YEAR_END


def promise_years(record: OfficeRecord, name: OfficeName) -> Iterator[PromiseYear]:
    """Yield the whole years with a promise, oldest first."""
    for year in record.scored_years:
        if year.quarter == YEAR_END:
            promised = _promised(year)
            reached = sum(map(_is_reached, promised))
            yield PromiseYear(name, year.year, reached, len(promised), year.mean.counted, year.mean.median)


def _promised(year: OfficeYear) -> list[IndicatorYear]:
    """Return what was agreed for the year, else what the plan has a target for, as its scorecard counts."""
    agreed = [each for each in year.indicators if each.agreed]
    return agreed or [each for each in year.indicators if each.plan and each.plan.value is not None]


def _is_reached(indicator: IndicatorYear) -> bool:
    judged = judged_of(indicator)
    return isinstance(judged, Achievement) and judged.status.band == judged.status.scale.bands[0]
