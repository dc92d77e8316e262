"""Columns that follow from other columns: quotients, differences, sums, growth, means, shares of 100.

Heads name a calculation, or most rows bear it out; only then may the row that breaks it be accused.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.achievement import is_target, may_be_capped
from generator.audit.calculations.judging import judge
from generator.audit.column_rules import LARGEST_RATE, RATES, SIGNS, Rule, may_name, roughly, rules
from generator.audit.model import Calculation, Outcome
from generator.audit.table import NO_SUM
from generator.compute.verification.over_intervals import total
from generator.values.verification.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.table import Row, Table

LEAST_ROWS: Final = 3
LEAST_SHARE: Final = 0.75
SAMPLE: Final = 12
_MOST_COLUMNS: Final = 14
_MOST_WITH_HEADS: Final = 20


def columns(table: Table) -> Iterator[Calculation]:
    """Yield what every established relation of columns says of every row."""
    used = [index for index in table.columns if len(table.column(index)) > 1]
    is_headed = any(table.heads) and not table.is_turned
    if not 1 < len(used) <= (_MOST_WITH_HEADS if is_headed else _MOST_COLUMNS):
        return
    for result in used:
        best: tuple[int, Rule, list[tuple[Row, Calculation]]] | None = None
        for rule in rules(table, used, result):
            if not _may_hold(table, rule):
                continue
            judged = list(_judged(table, rule))
            held = {
                tuple(row.figures[index].value for index in (*(rule.of(row) or ()), rule.result))
                for row, each in judged
                if each.outcome is not Outcome.DIFFERS and _tells(row, rule)
            }
            enough = len(held) >= LEAST_ROWS or (
                len(held) > 1 and _is_named(table, rule) and fails_of(judged) == 0
            )
            if (
                enough
                and len(held) >= LEAST_SHARE * (len(held) + fails_of(judged))
                and (not best or len(held) > best[0])
            ):
                best = (len(held), rule, judged)
        if best:
            _, rule, judged = best
            is_rate = rule.kind == "persentase"
            comparable = [
                (row, each)
                for row, each in judged
                if each.outcome is not Outcome.DIFFERS
                or not (is_rate and may_be_capped(each.figure, table.column(result)))
            ]
            rows = established(table, comparable, best[0], is_mean=rule.kind == "rata-rata")
            # A row that lacks years may have cells below the wrong ones.
            yield from (replace(each, is_certain=each.is_certain and not rule.is_partial) for each in rows)
    yield from _hundreds(table, used)


def fails_of(judged: Sequence[tuple[Row, Calculation]]) -> int:
    """Count the rows that break a rule."""
    return sum(each.outcome is Outcome.DIFFERS for _, each in judged)


def _may_hold(table: Table, rule: Rule) -> bool:
    """Try a rule roughly, with ordinary numbers, before it is judged exactly.

    A rule that no row of a sample bears out holds in no three quarters of the rows.
    """
    near = seen = 0
    for row in spread(table.rows):
        sources = rule.of(row)
        if sources is None:
            continue
        seen += 1
        near += _is_near(row, rule, sources)
        if seen == SAMPLE and not near:
            return False
    return seen > 1 and near >= LEAST_SHARE * seen - 1 and near > 1


def spread(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield all rows, first some that lie far apart."""
    stride = max(1, len(rows) // SAMPLE)
    for start in range(stride):
        yield from rows[start::stride]


def _is_near(row: Row, rule: Rule, sources: Sequence[int]) -> bool:
    figure = row.figures[rule.result]
    places = min((each.places for each in figure.readings), default=0)
    least = 1.01 * 10 ** (figure.readings[0].power - places)
    for style in (0, -1):
        result = roughly(rule.kind, [_value(row, index, style) for index in sources])
        if result is not None:
            slack = max(least, abs(result) * 0.006)
            if any(abs(result - each) <= slack for each in figure.roughly):
                return True
    return False


def _value(row: Row, index: int, style: int) -> float:
    return row.figures[index].roughly[style]


def _judged(table: Table, rule: Rule) -> Iterator[tuple[Row, Calculation]]:
    for row in table.rows:
        sources = rule.of(row)
        if sources is None or _is_moved(row, rule, sources):
            continue
        if table.is_turned and rule.kind in {"jumlah", "selisih"} and NO_SUM.search(row.label):
            continue
        inputs = [row.figures[index] for index in sources]
        exact = [place for place, index in enumerate(sources) if is_target(table.heads[index])]
        if rule.exact and all(each.is_count for each in inputs):
            exact = list(range(len(inputs)))
        if rule.kind in {"perkalian", "tertimbang"}:
            # Volumes and weights are whole because they were set or counted.
            exact = [place for place, each in enumerate(inputs) if each.is_count]
        calculation = judge(
            rule.kind, row.figures[rule.result], inputs, rule.formula, _said(table, rule, inputs), exact=exact
        )
        if calculation:
            yield row, calculation


def _is_moved(row: Row, rule: Rule, sources: Sequence[int]) -> bool:
    """Tell whether a figure cannot stand where it does: an amount for a rate, a sum below a year."""
    result, values = row.figures[rule.result].value, [row.figures[index].value for index in sources]
    if rule.kind in RATES:
        return abs(result) > LARGEST_RATE
    return rule.is_partial and (result in values or 2 * result < max(values))


def _said(table: Table, rule: Rule, inputs: Sequence[Figure]) -> str:
    texts = [each.text for each in inputs]
    if rule.kind in SIGNS:
        arithmetic = SIGNS[rule.kind].format(*texts)
    elif rule.kind == "jumlah":
        arithmetic = " + ".join(texts)
    else:
        arithmetic = f"rata-rata dari {'; '.join(texts)}"
    return f"{table.heads[rule.result] or 'kolom ' + str(rule.result + 1)} = {arithmetic}"


def _tells(row: Row, rule: Rule) -> bool:
    """Tell whether a row can bear a rule out: not all zeros, and not one value repeated."""
    result = row.figures[rule.result].value
    sources = [row.figures[index].value for index in rule.of(row) or ()]
    if rule.kind in {"jumlah", "selisih"}:
        return all(sources)
    return result not in {0, *sources} and len({result, *sources}) > 2 and sources[0] != sources[1]  # noqa: PLR2004


def _is_named(table: Table, rule: Rule) -> bool:
    return any(table.heads) and may_name(table, rule.kind, rule.result)


def established(
    table: Table, judged: Sequence[tuple[Row, Calculation]], held: int, *, is_mean: bool = False
) -> Iterator[Calculation]:
    """Yield what rows say of a rule that ``held`` telling rows bear out; one that breaks it is told."""
    fails = fails_of(judged)
    for row, calculation in judged:
        if calculation.outcome is not Outcome.DIFFERS:
            yield calculation
            continue
        is_other = row.is_mean or (row.is_total and is_mean)
        yield replace(
            calculation,
            said=f"{calculation.said}; {held} {'kolom' if table.is_turned else 'baris'} lain memenuhinya",
            is_certain=held >= LEAST_ROWS and not is_other and held >= 2 * fails + 1,
        )


def _hundreds(table: Table, used: Sequence[int]) -> Iterator[Calculation]:
    """Yield columns side by side that sum to 100 in most rows."""
    for start, stop in combinations(range(len(used) + 1), 2):
        run = used[start:stop]
        if not 2 <= len(run) <= 6:  # noqa: PLR2004
            continue
        rows = [row for row in table.rows if all(index in row.figures for index in run)]
        good = [
            row for row in rows if abs(sum(_value(row, index, -1) for index in run) - 100) < 0.06 * len(run)
        ]
        telling = {
            tuple(row.figures[index].value for index in run)
            for row in good
            if sum(bool(row.figures[index].value) for index in run) > 1
        }
        if len(telling) < LEAST_ROWS or len(good) < LEAST_SHARE * len(rows):
            continue
        for row in rows:
            inputs = [row.figures[index] for index in run]
            most = max(inputs, key=lambda each: each.value)
            rest = [each for each in inputs if each is not most]
            said = f"bagian-bagian berjumlah 100: {' + '.join(each.text for each in inputs)}"
            calculation = judge("bagian dari 100", most, rest, _remainder, said)
            if calculation:
                yield calculation
        return


def _remainder(*values: Interval) -> Interval:
    return Interval.exactly(100) - total(*values)
