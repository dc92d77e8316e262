"""Efficiency of means: money per unit of result, as planned (IBT) and as it came out (IBR)."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from generator.compute.shared.arithmetic import mean, total
from generator.compute.shared.judgement import IndicatorYear, OfficeYear
from generator.compute.shared.sums import derived
from generator.compute.shared.tables import MEAN, Column, Line, LineKind, Table
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import Entry

REGISTER: Final = "anggaran-indikator"
KEY_MEAN: Final = "rata-rata-iku"
_COLUMNS: Final = (
    Column("target", "angka", 2),
    Column("hasil", "angka", 2),
    Column("pagu", "rupiah"),
    Column("realisasi", "rupiah"),
    Column("ibt", "rupiah", 0, "per", ("pagu", "target")),
    Column("ibr", "rupiah", 0, "per", ("realisasi", "hasil")),
    Column("efisiensi", "persen", 2, "penghematan", ("ibr", "ibt")),
)


def efficiencies(ledger: Ledger, years: Iterable[OfficeYear]) -> Iterator[Table]:
    """Yield the efficiency table of each year with money per indicator, newest first.

    IBT = budget / target, IBR = spending / result, efficiency = (1 - IBR / IBT) x 100, as the reports
    of the offices compute it (Manado 2023, Tabel 85; Palembang 2024, Tabel 3.112); no regulation with
    this formula was found. The means are plain means of the indicators with a figure.
    """
    entries = ledger.rows(REGISTER)
    for year in sorted(years, key=lambda each: -each.year):
        rows = [each for each in entries if each.year == year.year]
        lines = [line for each in year.indicators for line in _line(each, rows)]
        if lines:
            closing = [line for line in _means(year, lines) if line.figures["efisiensi"] is not None]
            yield Table(
                "efisiensi",
                "anggaran",
                year.year,
                ("indikator",),
                _COLUMNS,
                (*lines, *closing),
                ("efisiensi",),
            )


def _line(judged: IndicatorYear, rows: list[Entry]) -> Iterator[Line]:
    entries = [each for each in rows if each.labels["indikator"] == judged.indicator.id]
    if not entries:
        return
    figures: dict[str, Decimal | None] = {
        "target": judged.agreed.value if judged.agreed else None,
        "hasil": judged.actual,
        "pagu": total(each.figures.get("pagu") for each in entries),
        "realisasi": total(each.figures.get("realisasi") for each in entries),
    }
    yield Line(judged.indicator.id, (judged.indicator.id,), derived(_COLUMNS, figures), tuple(entries))


def _means(year: OfficeYear, lines: list[Line]) -> Iterator[Line]:
    key = {each.indicator.id for each in year.indicators if each.indicator.is_key}
    groups = ((MEAN, lines), (KEY_MEAN, [line for line in lines if line.key in key]))
    for name, group in groups:
        value = mean(line.figures["efisiensi"] for line in group)
        entries = tuple(entry for line in group for entry in line.entries)
        yield Line(name, (name,), {"efisiensi": value}, entries, LineKind.MEAN)
