"""Scores of evaluations by component: SAKIP, public service index and others."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from generator.compute.shared.arithmetic import total, weighted
from generator.compute.shared.tables import EVERYTHING, Column, Line, LineKind, Table
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import Entry
from generator.rules.book import Band, MissingRule, RuleBook

REGISTER: Final = "evaluasi-komponen"
# Instruments whose components are indices to be weighted; the others' components are points to be added.
_WEIGHTED: Final = frozenset({"ipp"})
_SCALES: Final = {"sakip": ("predikat-sakip", 1), "ipp": ("ipp", 0), "ip-asn": ("ip-asn", 1)}
_COLUMNS: Final = (
    Column("bobot", "persen", 0),
    Column("nilai", "angka", 2),
    Column("tertimbang", "angka", 2, "tertimbang", ("bobot", "nilai")),
)


def evaluations(ledger: Ledger, rules: RuleBook) -> Iterator[Table]:
    """Yield the table of each year: the components of each instrument and their sum, with its grade.

    Of the public service index the weighted aspects are added; of SAKIP the points. A score received in
    a year is graded by the rule of the year it evaluates (SAKIP and IP ASN: the year before).
    """
    entries = ledger.rows(REGISTER)
    for year in sorted({each.year for each in entries}, reverse=True):
        lines: list[Line] = []
        rows = [each for each in entries if each.year == year]
        for instrument in dict.fromkeys(each.labels["instrumen"] for each in rows):
            lines += _lines(
                instrument, [each for each in rows if each.labels["instrumen"] == instrument], year, rules
            )
        yield Table(
            "evaluasi-komponen",
            "evaluasi",
            year,
            ("instrumen", "komponen"),
            _COLUMNS,
            tuple(lines),
            ("evaluasi",),
        )


def _lines(instrument: str, rows: list[Entry], year: int, rules: RuleBook) -> Iterator[Line]:
    is_weighted = instrument in _WEIGHTED
    for row in rows:
        figures = dict(row.figures)
        figures["tertimbang"] = weighted(figures["bobot"], figures["nilai"]) if is_weighted else None
        labels = (instrument, row.labels["komponen"])
        yield Line(" ".join(labels), labels, figures, (row,))
    if len(rows) > 1:
        column = "tertimbang" if is_weighted else "nilai"
        weights = total(each.figures["bobot"] for each in rows)
        scores = [
            weighted(row.figures["bobot"], row.figures["nilai"]) if is_weighted else row.figures["nilai"]
            for row in rows
        ]
        value = total(scores)
        grade = _grade(instrument, value, year, rules)
        sums = {"bobot": weights, column: value}
        labels = (instrument, EVERYTHING)
        yield Line(" ".join(labels), labels, sums, tuple(rows), LineKind.SUM, grade=grade)


def _grade(instrument: str, value: Decimal | None, year: int, rules: RuleBook) -> Band | None:
    family, lag = _SCALES.get(instrument, ("", 0))
    if not family or value is None:
        return None
    scale = rules.at(year - lag).grade(family)
    return None if isinstance(scale, MissingRule) else scale.place(value)
