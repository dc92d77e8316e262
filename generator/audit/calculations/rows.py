"""Rows that follow from other rows: rates below their figures, shares of a total, running sums.

A rate is named by the label of its row (“% realisasi”, “Realisasi penerimaan (%)”); shares and running sums
are established by most rows, as relations of columns are.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.columns import (
    LEAST_ROWS,
    LEAST_SHARE,
    SAMPLE,
    established,
    fails_of,
    spread,
)
from generator.audit.calculations.judging import judge
from generator.audit.model import Calculation, Outcome
from generator.compute.verification.over_intervals import inverse, percent, total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.table import Row, Table
    from generator.values.verification.interval import Interval

_RATE: Final = re.compile(
    r"(?:%|persen\w*)\s*(?:\w+\s+)?(?:realisasi|serapan|penyerapan|capaian|pencapaian)\b|"
    r"\b(?:realisasi|serapan|penyerapan|capaian|pencapaian)\b[^%]*\(?%\)?",
    re.IGNORECASE,
)
_PART: Final = re.compile(r"\brealisasi\b|\bterealisasi\b|^\s*(?:total|jumlah)\b", re.IGNORECASE)
_WHOLE: Final = re.compile(r"\b(?:target|pagu|anggaran)\b", re.IGNORECASE)
_SHARE: Final = re.compile(r"%|persen|porsi|proporsi|kontribusi|bagian|andil", re.IGNORECASE)
_RUNNING: Final = re.compile(r"kumulatif|sampai dengan|\bs\s?[./]?\s?d\b", re.IGNORECASE)
_NEAR: Final = 3
_MOST_COLUMNS: Final = 40
_LARGEST_RATE: Final = 10_000


def rates_of_rows(table: Table) -> Iterator[Calculation]:
    """Yield rates that a row prints of the two rows above it; most columns that break it make a question."""
    for index, row in enumerate(table.rows):
        if not _RATE.search(row.label or row.texts[0]):
            continue
        above = table.rows[max(0, index - _NEAR) : index]
        part = next((each for each in reversed(above) if _is_part(each)), None)
        whole = next((each for each in reversed(above) if _is_whole(each)), None)
        if part is None or whole is None:
            continue
        said = f"{row.label or row.texts[0]} = {part.label or 'realisasi'} ÷ {whole.label or 'target'} × 100"
        found = [
            calculation
            for column, figure in row.figures.items()
            if column in part.figures
            and column in whole.figures
            and (calculation := _rate(figure, part.figures[column], whole.figures[column], said))
        ]
        differing = sum(each.outcome is Outcome.DIFFERS for each in found)
        for each in found:
            yield replace(each, is_certain=2 * differing <= max(2, len(found)))


def _is_part(row: Row) -> bool:
    text = row.label or row.texts[0]
    return bool(_PART.search(text)) and not _RATE.search(text)


def _is_whole(row: Row) -> bool:
    text = row.label or row.texts[0]
    return bool(_WHOLE.search(text)) and not _PART.search(text) and not _RATE.search(text)


def _rate(rate: Figure, part: Figure, whole: Figure, said: str) -> Calculation | None:
    if rate.value > _LARGEST_RATE:
        return None
    plain = judge(
        "persentase", rate, (part, whole), percent, f"{said}: {part.text} ÷ {whole.text}", exact=(1,)
    )
    turned = judge("persentase", rate, (part, whole), inverse, said, exact=(1,))
    if plain and turned and turned.outcome is Outcome.AGREES and plain.outcome is Outcome.DIFFERS:
        return replace(plain, said=f"{plain.said}; yang tercetak kebalikannya, {whole.text} ÷ {part.text}")
    return plain


def shares(table: Table) -> Iterator[Calculation]:
    """Yield shares of the total of another column, where most rows bear out that they are such."""
    for result in table.columns if len(table.columns) <= _MOST_COLUMNS else ():
        figures = table.column(result)
        if not (_SHARE.search(table.heads[result]) or all(each.is_percent for each in figures)):
            continue
        best: tuple[int, list[tuple[Row, Calculation]]] | None = None
        for source in table.columns:
            if source == result:
                continue
            for judged in _shares_of(table, source, result):
                held = len({row.figures[result].value for row, each in judged if _tells(row, each, source)})
                if held >= LEAST_ROWS and held >= LEAST_SHARE * (held + fails_of(judged)):
                    best = max(best or (0, []), (held, judged), key=lambda each: each[0])
        if best:
            yield from established(table, best[1], best[0])


def _tells(row: Row, calculation: Calculation, source: int) -> bool:
    value = row.figures[source].value
    return calculation.outcome is not Outcome.DIFFERS and value not in {0, calculation.figure.value}


def _shares_of(table: Table, source: int, result: int) -> Iterator[list[tuple[Row, Calculation]]]:
    """Yield the shares of a printed total, and of the sum where no total is printed."""
    plain = [row for row in table.rows if source in row.figures and not (row.is_total or row.is_mean)]
    totals = [row.figures[source] for row in table.rows if row.is_total and source in row.figures]
    used = [row for row in plain if result in row.figures]
    if len(used) < LEAST_ROWS:
        return
    wholes: list[tuple[Figure, ...]] = [(each,) for each in totals] or [
        tuple(row.figures[source] for row in plain)
    ]
    for parts in wholes:
        if _may_be_shares(used, source, result, parts):
            yield _judged(table, used, source, result, parts)


def _may_be_shares(rows: Sequence[Row], source: int, result: int, parts: Sequence[Figure]) -> bool:
    """Try with ordinary numbers whether most rows print a share, before they are judged exactly."""
    wholes = [sum(each.roughly[style] for each in parts) for style in (0, 1)]
    near = 0
    for count, row in enumerate(spread(rows), 1):
        printed = row.figures[result].roughly
        values = zip(row.figures[source].roughly, wholes, strict=True)
        shares_of = [value / whole * 100 for value, whole in values if whole]
        near += any(abs(share - each) <= 1 + abs(share) / 20 for share in shares_of for each in printed)
        if count == SAMPLE and not near:
            return False
    return near >= LEAST_SHARE * len(rows)


def _judged(
    table: Table, rows: Sequence[Row], source: int, result: int, parts: tuple[Figure, ...]
) -> list[tuple[Row, Calculation]]:
    def share(value: Interval, *whole: Interval) -> Interval:
        return percent(value, total(*whole))

    of = parts[0].text if len(parts) == 1 else f"jumlah {len(parts)} baris"
    found: list[tuple[Row, Calculation]] = []
    for row in rows:
        figure = row.figures[source]
        said = f"{table.heads[result] or 'bagian'} = {figure.text} ÷ {of} × 100"
        calculation = judge("bagian dari jumlah", row.figures[result], (figure, *parts), share, said)
        if calculation:
            found.append((row, calculation))
    return found


def running_sums(table: Table) -> Iterator[Calculation]:
    """Yield sums that run down a column: what stood above and what this row adds."""
    rows = [row for row in table.rows if not (row.is_total or row.is_mean)]
    for result in table.columns:
        if not _RUNNING.search(table.heads[result]):
            continue
        for source in table.columns:
            used = [row for row in rows if source in row.figures and result in row.figures]
            judged: list[tuple[Row, Calculation]] = []
            for before, row in pairwise(used):
                inputs = (before.figures[result], row.figures[source])
                said = f"{table.heads[result]} = {inputs[0].text} + {inputs[1].text}"
                exact = (0, 1) if all(each.is_count for each in inputs) else ()
                each = judge("jumlah berjalan", row.figures[result], inputs, total, said, exact=exact)
                if each and source != result and inputs[1].value:
                    judged.append((row, each))
            held = len(judged) - fails_of(judged)
            if held >= LEAST_ROWS and held >= LEAST_SHARE * len(judged):
                yield from established(table, judged, held)
                break
