"""The audit of a report: all its figures, all relations between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.audit.calculations.achievement import achievements
from generator.audit.calculations.columns import columns
from generator.audit.calculations.lines import broken_tables
from generator.audit.calculations.places import places, unmeasured
from generator.audit.calculations.prose import told_achievements
from generator.audit.calculations.repeated import REPEATED, repeated
from generator.audit.calculations.rows import rates_of_rows, running_sums, shares
from generator.audit.calculations.sentences import differences, malformed, number_words, sentences
from generator.audit.calculations.totals import totals
from generator.audit.facts import statements
from generator.audit.loose import loose_tables
from generator.audit.model import Audit, Calculation, Outcome
from generator.audit.passages import passages
from generator.audit.reading.document import Grid
from generator.audit.remarks.lists import counts
from generator.audit.remarks.periods import own_period, periods
from generator.audit.remarks.references import references
from generator.audit.remarks.separators import separators
from generator.audit.table import table_of, turned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.audit.reading.document import Document


def audit_of(document: Document) -> Audit:
    """Check a report against itself."""
    tables = [
        table_of(block, index) for index, block in enumerate(document.blocks) if isinstance(block, Grid)
    ]
    runs = list(passages(document.blocks))
    figures = [figure for table in tables for row in table.rows for figure in row.figures.values()]
    figures += [figure for run in runs for figure in run.figures]
    figures.sort(key=lambda each: (each.block, *each.cell, each.start))
    found: list[Calculation] = list(achievements(tables))
    for table in tables:
        found += [
            *columns(table), *columns(turned(table)), *rates_of_rows(table), *shares(table),
            *running_sums(table),
        ]  # fmt: skip
    explained = {id(each.figure) for each in found if each.outcome is not Outcome.DIFFERS}
    for table in tables:
        found += totals(table, explained)
    written = [figure for run in runs for figure in run.figures]
    for table in loose_tables(document.blocks, written):
        # Without heads only whole sums are sure; a rate below them is none.
        found += [
            each for each in totals(table, set()) if each.is_certain or each.outcome is not Outcome.DIFFERS
        ]
    found += places(statements(tables, runs, document.blocks, own_period(document.blocks)))
    found += sentences(runs)
    for run in runs:
        found += differences(run)
    found += broken_tables(runs)
    found += told_achievements(runs)
    found += repeated(figures)
    remarks = [
        *number_words(runs), *malformed(figures), *counts(document.blocks), *periods(document.blocks, tables),
        *unmeasured(tables), *separators(tables, runs, figures), *references(document.blocks),
    ]  # fmt: skip
    return Audit(
        document,
        tuple(figures),
        tuple(_settled(found)),
        tuple(sorted(remarks, key=lambda each: (not each.is_certain, each.at.line))),
    )


def _settled(calculations: Iterable[Calculation]) -> list[Calculation]:
    """Leave out what is told twice, and a rate that one formula contradicts and another bears out."""
    found = list(calculations)
    borne_out = {
        id(each.figure) for each in found if each.outcome is not Outcome.DIFFERS and each.kind != REPEATED
    }
    result: list[Calculation] = []
    accused: set[tuple[int, bool | str]] = set()
    for calculation in found:
        if calculation.outcome is Outcome.DIFFERS:
            is_rate = calculation.kind in {"persentase", "capaian"}
            key = (id(calculation.figure), is_rate or calculation.kind)
            if key in accused or (is_rate and id(calculation.figure) in borne_out):
                continue
            accused.add(key)
        result.append(calculation)
    return [_asked_if_consequence(calculation, result) for calculation in result]


def _asked_if_consequence(calculation: Calculation, found: Iterable[Calculation]) -> Calculation:
    """Ask, and do not accuse, where an input is itself contradicted by figures other than this one."""
    if calculation.outcome is not Outcome.DIFFERS or not calculation.is_certain:
        return calculation
    inputs = {id(each) for each in calculation.inputs}
    for other in found:
        if (
            other.outcome is Outcome.DIFFERS
            and other.is_certain
            and id(other.figure) in inputs
            and all(each is not calculation.figure for each in other.inputs)
        ):
            said = f"{calculation.said}; {other.figure.text} sendiri berbeda dari hitungannya"
            return replace(calculation, said=said, is_certain=False)
    return calculation
