"""Columns that follow from other columns: quotients, differences, sums, growth, means, shares of 100.

Heads name a calculation, or most rows bear it out; only then may the row that breaks it be accused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import combinations, permutations
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.achievement import is_target, may_be_capped
from generator.audit.calculations.judging import judge
from generator.audit.model import Calculation, Outcome
from generator.audit.table import NO_SUM
from generator.compute.verification.over_intervals import growth, mean, percent, total, weighted
from generator.values.verification.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.table import Row, Table
    from generator.compute.verification.over_intervals import Formula

LEAST_ROWS: Final = 3
LEAST_SHARE: Final = 0.75
SAMPLE: Final = 12
_MOST_COLUMNS: Final = 14
_HINTS: Final = {
    "persentase": re.compile(
        r"%|persen|capaian|realisasi|serapan|rasio|tingkat|kontribusi|porsi|proporsi", re.IGNORECASE
    ),
    "selisih": re.compile(
        r"selisih|sisa|efektif|naik|turun|nps|kurang|lebih|efisien|perubahan|deviasi", re.IGNORECASE
    ),
    "jumlah": re.compile(
        r"jumlah|total|pagu|semua|seluruh|kumulatif|sampai|\bs\s?[./]?\s?d\b", re.IGNORECASE
    ),
    "pertumbuhan": re.compile(r"tumbuh|naik|turun|growth|peningkatan|perubahan|%|persen", re.IGNORECASE),
    "perkalian": re.compile(r"jumlah|total|biaya|nilai|anggaran|pagu", re.IGNORECASE),
    "tertimbang": re.compile(r"timbang|bobot|nilai|skor|hasil", re.IGNORECASE),
    "rata-rata": re.compile(r"rata|indeks|nilai|skor|ikm", re.IGNORECASE),
}
_SIGNS: Final = {
    "persentase": "{0} ÷ {1} × 100",
    "selisih": "{0} − {1}",
    "pertumbuhan": "({0} − {1}) ÷ {1} × 100",
    "perkalian": "{0} × {1}",
    "tertimbang": "{0} × {1} ÷ 100",
}


@dataclass(frozen=True)
class _Rule:
    kind: str
    sources: tuple[int, ...]
    result: int
    formula: Formula
    exact: bool = False


def columns(table: Table) -> Iterator[Calculation]:
    """Yield what every established relation of columns says of every row."""
    used = [index for index in table.columns if len(table.column(index)) > 1]
    if not 1 < len(used) <= _MOST_COLUMNS:
        return
    for result in used:
        best: tuple[int, _Rule, list[tuple[Row, Calculation]]] | None = None
        for rule in _rules(table, used, result):
            if not _may_hold(table, rule):
                continue
            judged = list(_judged(table, rule))
            held = {
                tuple(row.figures[index].value for index in (*rule.sources, rule.result))
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
            yield from established(table, comparable, best[0], is_mean=rule.kind == "rata-rata")
    yield from _hundreds(table, used)


def fails_of(judged: Sequence[tuple[Row, Calculation]]) -> int:
    """Count the rows that break a rule."""
    return sum(each.outcome is Outcome.DIFFERS for _, each in judged)


def _rules(table: Table, used: Sequence[int], result: int) -> Iterator[_Rule]:
    others = [index for index in used if index != result]
    head = table.heads[result]
    for kind, formula in (("persentase", percent), ("selisih", Interval.__sub__), ("pertumbuhan", growth)):
        if _may_name(table, kind, result):
            for pair in permutations(others, 2):
                yield _Rule(kind, pair, result, formula)
    left = [index for index in others if index < result]
    if any(table.heads) and not table.is_turned:
        yield from _products(table, left, result)
    right = [index for index in others if index > result]
    runs = [
        run
        for side in (left[::-1], right)
        for run in (tuple(side[:size]) for size in range(2, len(side) + 1))
    ]
    if _may_name(table, "jumlah", result):
        for run in {*runs, *(tuple(pair) for pair in combinations(others, 2))}:
            yield _Rule("jumlah", tuple(sorted(run)), result, total, exact=True)
    if head and _may_name(table, "rata-rata", result):
        for run in runs:
            yield _Rule("rata-rata", tuple(sorted(run)), result, mean)


def _products(table: Table, left: Sequence[int], result: int) -> Iterator[_Rule]:
    """Yield products of two columns at the left: volume times price, weight times value."""
    for kind, product in (("perkalian", Interval.__mul__), ("tertimbang", weighted)):
        if _may_name(table, kind, result):
            for pair in combinations(left, 2):
                yield _Rule(kind, pair, result, product)


def _may_name(table: Table, kind: str, result: int) -> bool:
    """Tell whether the head of a column names a kind of rule; lines without heads name all of them."""
    return not any(table.heads) or bool(_HINTS[kind].search(table.heads[result]))


def _may_hold(table: Table, rule: _Rule) -> bool:
    """Try a rule roughly, with ordinary numbers, before it is judged exactly.

    A rule that no row of a sample bears out holds in no three quarters of the rows.
    """
    near = seen = 0
    needed = (*rule.sources, rule.result)
    for row in spread(table.rows):
        if not all(index in row.figures for index in needed):
            continue
        seen += 1
        near += _is_near(row, rule)
        if seen == SAMPLE and not near:
            return False
    return seen > 1 and near >= LEAST_SHARE * seen - 1 and near > 1


def spread(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield all rows, first some that lie far apart."""
    stride = max(1, len(rows) // SAMPLE)
    for start in range(stride):
        yield from rows[start::stride]


def _is_near(row: Row, rule: _Rule) -> bool:
    figure = row.figures[rule.result]
    places = min((each.places for each in figure.readings), default=0)
    least = 1.01 * 10 ** (figure.readings[0].power - places)
    for style in (0, -1):
        result = _roughly(rule.kind, [_value(row, index, style) for index in rule.sources])
        if result is not None:
            slack = max(least, abs(result) * 0.006)
            if any(abs(result - each) <= slack for each in figure.roughly):
                return True
    return False


def _value(row: Row, index: int, style: int) -> float:
    return row.figures[index].roughly[style]


def _roughly(kind: str, values: Sequence[float]) -> float | None:
    if kind == "jumlah":
        return sum(values)
    if kind == "rata-rata":
        return sum(values) / len(values)
    if kind == "selisih":
        return values[0] - values[1]
    if kind in {"perkalian", "tertimbang"}:
        return values[0] * values[1] / (1 if kind == "perkalian" else 100)
    if not values[1]:
        return None
    return values[0] / values[1] * 100 - (100 if kind == "pertumbuhan" else 0)


def _judged(table: Table, rule: _Rule) -> Iterator[tuple[Row, Calculation]]:
    for row in table.rows:
        if not all(index in row.figures for index in (*rule.sources, rule.result)):
            continue
        if table.is_turned and rule.kind in {"jumlah", "selisih"} and NO_SUM.search(row.label):
            continue
        inputs = [row.figures[index] for index in rule.sources]
        exact = [place for place, index in enumerate(rule.sources) if is_target(table.heads[index])]
        if rule.exact and all(each.is_count for each in inputs):
            exact = list(range(len(inputs)))
        if rule.kind in {"perkalian", "tertimbang"}:
            # Volumes and weights are whole because they were set or counted.
            exact = [place for place, each in enumerate(inputs) if each.is_count]
        calculation = judge(
            rule.kind, row.figures[rule.result], inputs, rule.formula, _said(table, row, rule), exact=exact
        )
        if calculation:
            yield row, calculation


def _said(table: Table, row: Row, rule: _Rule) -> str:
    texts = [row.figures[index].text for index in rule.sources]
    if rule.kind in _SIGNS:
        arithmetic = _SIGNS[rule.kind].format(*texts)
    elif rule.kind == "jumlah":
        arithmetic = " + ".join(texts)
    else:
        arithmetic = f"rata-rata dari {'; '.join(texts)}"
    return f"{table.heads[rule.result] or 'kolom ' + str(rule.result + 1)} = {arithmetic}"


def _tells(row: Row, rule: _Rule) -> bool:
    """Tell whether a row can bear a rule out: not all zeros, and not one value repeated."""
    result = row.figures[rule.result].value
    sources = [row.figures[index].value for index in rule.sources]
    if rule.kind in {"jumlah", "selisih"}:
        return all(sources)
    return result not in {0, *sources} and len({result, *sources}) > 2 and sources[0] != sources[1]  # noqa: PLR2004


def _is_named(table: Table, rule: _Rule) -> bool:
    return any(table.heads) and _may_name(table, rule.kind, rule.result)


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
