"""Other units in the same indicator and year, as the office's own report prints them, beside the office."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from generator.compute.performance.achievement import judge
from generator.compute.shared.judgement import Achievement, IndicatorYear, OfficeYear
from generator.compute.shared.tables import Column, Line, Table
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import Entry, Peer

REGISTER: Final = "pembanding-indikator"
TABLE: Final = "satker-lain"
_COLUMNS: Final = (
    Column("target", "indikator", 2),
    Column("realisasi", "indikator", 2),
    Column("capaian", "persen", 2),
)


def peer_figures(ledger: Ledger, years: Iterable[OfficeYear], peers: Iterable[Peer]) -> Iterator[Table]:
    """Yield a table per year, newest first: each indicator with the office itself, then the other units.

    The achievement of another unit is computed with the formula that the office's own was computed
    with, never taken from print.
    """
    names = {peer.id: peer.short_name for peer in peers}
    entries = ledger.rows(REGISTER)
    judged = {(each.indicator.id, year.year): each for year in years for each in year.indicators}
    for year in sorted({each.year for each in entries}, reverse=True):
        rows = [each for each in entries if each.year == year]
        lines: list[Line] = []
        for key in dict.fromkeys(each.labels["indikator"] for each in rows):
            indicator_year = judged.get((key, year))
            lines += [_office_line(ledger, indicator_year)] if indicator_year else []
            lines += [
                _peer_line(each, indicator_year, names) for each in rows if each.labels["indikator"] == key
            ]
        yield Table(TABLE, TABLE, year, ("indikator", "unit"), _COLUMNS, tuple(lines), ("satker-lain",))


def _office_line(ledger: Ledger, indicator_year: IndicatorYear) -> Line:
    achievement = indicator_year.achievement
    figures = {
        "target": indicator_year.agreed.value if indicator_year.agreed else None,
        "realisasi": indicator_year.actual,
        "capaian": achievement.ratio if isinstance(achievement, Achievement) else None,
    }
    labels = (indicator_year.indicator.id, ledger.office.short_name)
    return Line(" ".join(labels), labels, figures)


def _peer_line(entry: Entry, indicator_year: IndicatorYear | None, names: Mapping[str, str]) -> Line:
    unit = entry.labels["unit"]
    labels = (entry.labels["indikator"], names.get(unit, unit))
    figures = {**entry.figures, "capaian": _peer_achievement(entry, indicator_year)}
    return Line(" ".join(labels), labels, figures, (entry,))


def _peer_achievement(entry: Entry, indicator_year: IndicatorYear | None) -> Decimal | None:
    if indicator_year is None or not isinstance(indicator_year.achievement, Achievement):
        return None
    achievement = judge(
        entry.figures.get("realisasi"),
        entry.figures.get("target"),
        indicator_year.indicator,
        indicator_year.achievement.formula_set,
        indicator_year.achievement.status.scale,
        indicator_year.achievement.basis,
    )
    return achievement.ratio if isinstance(achievement, Achievement) else None
