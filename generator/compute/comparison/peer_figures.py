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
    """Make a table per year, newest first: each indicator with the office itself, then the other units.

    The achievement of another unit is computed with the formula that the office's own was computed
    with, never taken from print.
    """
    names = {peer.id: peer.short_name for peer in peers}
    own = ledger.rows(REGISTER)
    judged = {(each.indicator.id, year.year): each for year in years for each in year.indicators}
    for year in sorted({each.year for each in own}, reverse=True):
        rows = [each for each in own if each.year == year]
        lines: list[Line] = []
        for key in dict.fromkeys(each.labels["indikator"] for each in rows):
            here = judged.get((key, year))
            lines += [_own(ledger, here)] if here else []
            lines += [_other(each, here, names) for each in rows if each.labels["indikator"] == key]
        yield Table(TABLE, TABLE, year, ("indikator", "unit"), _COLUMNS, tuple(lines), ("satker-lain",))


def _own(ledger: Ledger, here: IndicatorYear) -> Line:
    reached = here.achievement
    figures = {
        "target": here.agreed.value if here.agreed else None,
        "realisasi": here.actual,
        "capaian": reached.ratio if isinstance(reached, Achievement) else None,
    }
    labels = (here.indicator.id, ledger.office.short_name)
    return Line(" ".join(labels), labels, figures)


def _other(entry: Entry, here: IndicatorYear | None, names: Mapping[str, str]) -> Line:
    unit = entry.labels["unit"]
    labels = (entry.labels["indikator"], names.get(unit, unit))
    figures = {**entry.figures, "capaian": _reached(entry, here)}
    return Line(" ".join(labels), labels, figures, (entry,))


def _reached(entry: Entry, here: IndicatorYear | None) -> Decimal | None:
    if here is None or not isinstance(here.achievement, Achievement):
        return None
    reached = judge(
        entry.figures.get("realisasi"),
        entry.figures.get("target"),
        here.indicator,
        here.achievement.formula_set,
        here.achievement.status.scale,
        here.achievement.basis,
    )
    return reached.ratio if isinstance(reached, Achievement) else None
