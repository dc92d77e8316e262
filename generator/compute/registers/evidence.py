"""Evidence of productivity and efficiency: a measure before help and after it."""

from collections.abc import Iterator
from typing import Final

from generator.compute.shared.arithmetic import growth, mean, reduction
from generator.compute.shared.tables import MEAN, Column, Line, LineKind, Table
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import Entry

REGISTER: Final = "layanan-sebelum-sesudah"
_FORMULAS: Final = {"produktivitas": growth, "efisiensi": reduction}
_COLUMNS: Final = (
    Column("sebelum", "angka", 2),
    Column("sesudah", "angka", 2),
    Column("persen", "persen", 2, "sebelum-sesudah", ("sesudah", "sebelum")),
)


def before_after(ledger: Ledger) -> Iterator[Table]:
    """Yield the table of each year: productivity (B - A) / A, efficiency (A - B) / A, the mean per indicator.

    A is the measure before, B after (Manado 2023, Lampiran 6; Palembang 2024, Lampiran 7).
    """
    entries = ledger.rows(REGISTER)
    for year in sorted({each.year for each in entries}, reverse=True):
        lines: list[Line] = []
        rows = [each for each in entries if each.year == year]
        for indicator in dict.fromkeys(each.labels["indikator"] for each in rows):
            part = [_line(each) for each in rows if each.labels["indikator"] == indicator]
            sources = tuple(entry for line in part for entry in line.entries)
            key = f"{indicator} {MEAN}"
            value = mean(line.figures["persen"] for line in part)
            closing = Line(key, (indicator, MEAN, "", ""), {"persen": value}, sources, LineKind.MEAN)
            lines += (*part, closing)
        headers = ("indikator", "kegiatan", "rumus", "satuan")
        yield Table("layanan-sebelum-sesudah", "layanan", year, headers, _COLUMNS, tuple(lines))


def _line(entry: Entry) -> Line:
    figures = dict(entry.figures)
    formula = _FORMULAS.get(entry.labels["rumus"], growth)
    figures["persen"] = formula(figures["sesudah"], figures["sebelum"])
    names = ("indikator", "kegiatan", "rumus", "satuan")
    return Line(entry.labels["kegiatan"], tuple(entry.labels[name] for name in names), figures, (entry,))
