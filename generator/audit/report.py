"""The audit of a report: all its figures, all relations between them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.achievement import achievements
from generator.audit.calculations.changes import changes, directions
from generator.audit.calculations.columns import columns
from generator.audit.calculations.lines import broken_tables, counted_indicators
from generator.audit.calculations.near import near_misses
from generator.audit.calculations.places import places, unmeasured
from generator.audit.calculations.prose import stated_achievements
from generator.audit.calculations.repeated import REPEATED, repeated
from generator.audit.calculations.rows import rates_of_rows, running_sums, shares
from generator.audit.calculations.sentences import differences, malformed, number_words, sentences
from generator.audit.calculations.spoken_rows import sentences_of_rows
from generator.audit.calculations.totals import breakdowns, totals
from generator.audit.calculations.twins import twins
from generator.audit.causes import with_causes
from generator.audit.exchanged_rows import exchanged_rows
from generator.audit.facts import statements
from generator.audit.groups import rates_of_groups, sums_of_items
from generator.audit.loose import asked_of_lines, line_tables, loose_tables
from generator.audit.model import Audit, Calculation, Outcome, Remark
from generator.audit.money import money_statements, nil_amounts
from generator.audit.passages import passages
from generator.audit.planned import medium_terms, planned, plans_of_tables
from generator.audit.reading.assembly import HeavyReportError
from generator.audit.reading.document import Grid
from generator.audit.relations.bracketed_parts import bracketed_parts
from generator.audit.relations.coded_amounts import coded_amounts
from generator.audit.relations.counted_rows import counted_rows
from generator.audit.relations.equal_columns import equal_columns
from generator.audit.relations.expressions import expressions
from generator.audit.relations.group_shares import group_shares
from generator.audit.relations.kindred_cells import kindred_cells
from generator.audit.relations.only_parts import only_parts
from generator.audit.relations.quarters import quarters
from generator.audit.relations.repeats import with_repeats
from generator.audit.relations.rises import rises
from generator.audit.relations.same_clauses import same_clauses
from generator.audit.relations.sentence_achievements import sentence_achievements
from generator.audit.remarks.budget_years import budget_years
from generator.audit.remarks.cards import cards
from generator.audit.remarks.heads import (
    in_full,
    numbered_columns,
    other_numbers,
    shifted_rows,
    years_of_heads,
)
from generator.audit.remarks.lists import counts
from generator.audit.remarks.named_tables import named_tables
from generator.audit.remarks.numbering import numberings
from generator.audit.remarks.own_comparison import own_comparisons
from generator.audit.remarks.periods import new_indicators, old_quarters, own_period, periods, years
from generator.audit.remarks.precision import precisions, stray_signs
from generator.audit.remarks.ranks import ranks
from generator.audit.remarks.references import references
from generator.audit.remarks.separators import separators
from generator.audit.remarks.units import units
from generator.audit.same_rows import same_rows
from generator.audit.table import table_of, turned
from generator.audit.trees import trees
from generator.audit.wording.abbreviations import abbreviations
from generator.audit.wording.codes import codes
from generator.audit.wording.comparisons import comparisons
from generator.audit.wording.enumerations import enumerations
from generator.audit.wording.extremes import extremes
from generator.audit.wording.falling_targets import falling_targets
from generator.audit.wording.grades import grades
from generator.audit.wording.named_counts import named_counts
from generator.audit.wording.parents import parents
from generator.audit.wording.sister_heads import sister_heads
from generator.audit.wording.spoken_years import spoken_years
from generator.audit.wording.subjects import subjects
from generator.audit.wording.trends import trends
from generator.audit.wording.years_before import years_before
from generator.compute.verification.causes import significant_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from generator.audit.reading.document import Block, Document, Position

# Two figures of so many digits differ in two places by no chance in the same way.
_TELLING_DIGITS: Final = 3
# The longest report known has 27,000 lines and 12,000 numbers.
_MOST_NUMBERS: Final = 150_000
_DIGITS: Final = re.compile(r"\d[\d.,]*")


def audit_of(document: Document) -> Audit:
    """Check a report against itself; raises HeavyReportError where it has more figures than any report."""
    tables = [
        table_of(block, index) for index, block in enumerate(document.blocks) if isinstance(block, Grid)
    ]
    if sum(_digits_in(block) for block in document.blocks) > _MOST_NUMBERS:
        raise HeavyReportError
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
    for table in line_tables(document.blocks, written):
        found += [*asked_of_lines(columns(table)), *asked_of_lines(shares(table)), *rates_of_rows(table)]
    own = own_period(document.blocks)
    found += places(statements(tables, runs, document.blocks, own))
    found += places(money_statements(tables, runs, own))
    found += twins(tables)
    found += sentences(runs)
    for run in runs:
        found += [*differences(run), *changes(run)]
    found += broken_tables(runs)
    found += stated_achievements(runs)
    borne_out = {id(each.figure) for each in found if each.outcome is not Outcome.DIFFERS}
    found += [*sentences_of_rows(runs, tables, document.blocks), *near_misses(runs, tables, borne_out)]
    found += [
        *planned(runs, tables, document.blocks),
        *medium_terms(runs, document.blocks),
        *plans_of_tables(tables),
    ]
    found += [
        *same_rows(runs, tables),
        *breakdowns(tables),
        *trees(tables),
        *rates_of_groups(runs),
        *sums_of_items(runs),
        *quarters(tables),
        *kindred_cells(tables),
        *expressions(runs),
        *bracketed_parts(runs),
        *rises(runs, tables),
        *same_clauses(runs),
        *coded_amounts(runs, tables, document.blocks),
        *sentence_achievements(runs, tables),
        *years_before(runs, tables),
        *group_shares(runs, tables),
        *counted_rows(runs, tables),
        *equal_columns(tables),
        *only_parts(tables),
    ]
    found += repeated(figures)
    remarks = [
        *number_words(runs), *malformed(figures), *counts(document.blocks), *periods(document.blocks, tables),
        *unmeasured(tables), *separators(tables, runs, figures), *references(document.blocks),
        *(each for run in runs for each in directions(run)), *years(document.blocks, own),
        *numbered_columns(document.blocks), *in_full(figures), *shifted_rows(tables),
        *nil_amounts(tables, own), *numberings(document.blocks), *precisions(runs), *stray_signs(runs),
        *old_quarters(document.blocks, tables), *cards(document.blocks),
        *units(runs, tables), *other_numbers(document.blocks), *years_of_heads(document.blocks),
        *counted_indicators(runs), *new_indicators(runs),
        *exchanged_rows(runs, document.blocks), *named_tables(runs, document.blocks, figures),
        *ranks(tables), *own_comparisons(runs), *budget_years(runs),
        *spoken_years(runs, document.blocks, own), *sister_heads(document.blocks), *trends(runs, tables),
        *extremes(runs, tables), *comparisons(runs), *codes(document.blocks, runs), *parents(tables),
        *enumerations(runs), *named_counts(runs), *subjects(runs, document.blocks),
        *abbreviations(document.blocks), *falling_targets(tables, document.blocks),
        *grades(runs, document.blocks),
    ]  # fmt: skip
    return Audit(
        document,
        tuple(figures),
        tuple(with_repeats(_settled(with_causes(found, tables)), figures)),
        tuple(sorted(_remarked_once(remarks), key=lambda each: (not each.is_certain, each.at.line))),
    )


def _remarked_once(remarks: Iterable[Remark]) -> Iterator[Remark]:
    """Leave out what another way of looking has remarked at the same place."""
    seen: set[tuple[str, Position, str]] = set()
    for remark in remarks:
        key = remark.kind, remark.at, remark.printed
        if key not in seen:
            seen.add(key)
            yield remark


def _digits_in(block: Block) -> int:
    """Count the runs of digits of a block."""
    texts = [cell.text for row in block.rows for cell in row] if isinstance(block, Grid) else [block.text]
    return sum(len(_DIGITS.findall(text)) for text in texts)


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
    firm = [calculation for calculation in result if _is_firm(calculation)]
    return [_asked_if_consequence(calculation, firm) for calculation in _said_once(result)]


def _said_once(calculations: Sequence[Calculation]) -> Iterator[Calculation]:
    """Leave out what is told already: of the other place, of the same figures, as a sum of the same three."""
    firm = {id(each.figure) for each in calculations if _is_firm(each) and each.kind == REPEATED}
    sums = {_figures_of(each) for each in calculations if each.kind == "jumlah"}
    pairs: set[frozenset[Decimal]] = set()
    asked: set[tuple[object, ...]] = set()
    for calculation in calculations:
        if calculation.kind == "selisih" and _figures_of(calculation) in sums:
            continue
        if calculation.kind == REPEATED and calculation.outcome is Outcome.DIFFERS:
            pair = frozenset({calculation.figure.value, calculation.inputs[0].value})
            is_telling = all(significant_digits(value) >= _TELLING_DIGITS for value in pair)
            # What two tables tell in one way is one question, as is one place beside several; and progress
            # that is planned for all indicators alike.
            is_alike = calculation.said.startswith("target fisik")
            tables = (pair,) if is_alike else (calculation.figure.block, calculation.inputs[0].block, pair)
            place = id(calculation.inputs[0]), calculation.figure.value
            is_repeated = (is_telling and pair in pairs) or place in asked or tables in asked
            asked |= {place, tables}
            if not calculation.is_certain and (is_repeated or id(calculation.inputs[0]) in firm):
                continue
            pairs.add(pair)
        yield calculation


def _figures_of(calculation: Calculation) -> frozenset[int]:
    return frozenset(id(each) for each in (calculation.figure, *calculation.inputs))


def _is_firm(calculation: Calculation) -> bool:
    return calculation.outcome is Outcome.DIFFERS and calculation.is_certain


def _asked_if_consequence(calculation: Calculation, firm: Iterable[Calculation]) -> Calculation:
    """Ask, and do not accuse, where an input is contradicted itself, and what it should be explains all."""
    if not _is_firm(calculation):
        return calculation
    inputs = {id(each) for each in calculation.inputs}
    for other in firm:
        if id(other.figure) not in inputs or calculation.figure in other.inputs:
            continue
        if _holds_with(calculation, other):
            said = f"{calculation.said}; cocok bila {other.figure.text} dibaca {other.follows}"
            return replace(calculation, said=said, is_certain=False)
    return calculation


def _holds_with(calculation: Calculation, other: Calculation) -> bool:
    """Tell whether a calculation holds where an input is what another calculation gives for it."""
    if calculation.formula is None or other.formula is None:
        return False
    instead = other.formula(*(each.readings[0].exactly() for each in other.inputs))
    values = [instead if each is other.figure else each.readings[0].exactly() for each in calculation.inputs]
    result = calculation.formula(*values)
    return any(result.meets(interval) for interval in calculation.figure.intervals)
