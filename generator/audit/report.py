"""The audit of a report: all its figures, all relations between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.audit.loose import loose_tables
from generator.audit.model import Audit, Outcome, Relation
from generator.audit.passages import passages
from generator.audit.reading.document import Grid
from generator.audit.relations.achievement import achievements
from generator.audit.relations.columns import columns
from generator.audit.relations.lines import broken_tables
from generator.audit.relations.lists import counts
from generator.audit.relations.periods import own_period, periods
from generator.audit.relations.places import places, unmeasured
from generator.audit.relations.prose import told_achievements
from generator.audit.relations.references import references
from generator.audit.relations.repeated import REPEATED, repeated
from generator.audit.relations.sentences import differences, malformed, number_words, sentences
from generator.audit.relations.separators import separators
from generator.audit.relations.totals import totals
from generator.audit.table import table_of

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
    found: list[Relation] = list(achievements(tables))
    for table in tables:
        found += columns(table)
    explained = {id(each.figure) for each in found if each.outcome is not Outcome.DIFFERS}
    for table in tables:
        found += totals(table, explained)
    written = [figure for run in runs for figure in run.figures]
    for table in loose_tables(document.blocks, written):
        # Without heads only whole sums are sure; a rate below them is none.
        found += [
            each for each in totals(table, set()) if each.is_certain or each.outcome is not Outcome.DIFFERS
        ]
    found += places(tables, own_period(document.blocks))
    found += sentences(runs)
    for run in runs:
        found += differences(run)
    found += broken_tables(runs)
    found += told_achievements(runs)
    found += repeated(figures)
    remarks = [
        *number_words(runs), *malformed(figures), *counts(document.blocks), *periods(document.blocks, tables),
        *unmeasured(tables), *separators(tables, runs), *references(document.blocks),
    ]  # fmt: skip
    return Audit(
        document,
        tuple(figures),
        tuple(_settled(found)),
        tuple(sorted(remarks, key=lambda each: (not each.is_certain, each.at.line))),
    )


def _settled(relations: Iterable[Relation]) -> list[Relation]:
    """Leave out what is told twice, and a rate that one formula contradicts and another bears out."""
    found = list(relations)
    borne_out = {
        id(each.figure) for each in found if each.outcome is not Outcome.DIFFERS and each.kind != REPEATED
    }
    result: list[Relation] = []
    accused: set[tuple[int, bool | str]] = set()
    for relation in found:
        if relation.outcome is Outcome.DIFFERS:
            is_rate = relation.kind in {"persentase", "capaian"}
            key = (id(relation.figure), is_rate or relation.kind)
            if key in accused or (is_rate and id(relation.figure) in borne_out):
                continue
            accused.add(key)
        result.append(relation)
    return [_asked_if_consequence(relation, result) for relation in result]


def _asked_if_consequence(relation: Relation, found: Iterable[Relation]) -> Relation:
    """Ask, and do not accuse, where an input is itself contradicted by figures other than this one."""
    if relation.outcome is not Outcome.DIFFERS or not relation.is_certain:
        return relation
    inputs = {id(each) for each in relation.inputs}
    for other in found:
        if (
            other.outcome is Outcome.DIFFERS
            and other.is_certain
            and id(other.figure) in inputs
            and all(each is not relation.figure for each in other.inputs)
        ):
            said = f"{relation.said}; {other.figure.text} sendiri berbeda dari hitungannya"
            return replace(relation, said=said, is_certain=False)
    return relation
