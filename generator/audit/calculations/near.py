"""Large figures of sentences that stand nowhere else, but for a digit that was changed, exchanged or lost.

That two numbers of six digits are so near each other by chance is rare; it is asked all the same. Where a
figure stands in several places and the sentence alone has another one, it is told as sure.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge_same
from generator.audit.calculations.repeated import REPEATED
from generator.audit.model import Calculation, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.table import Table

_LEAST_DIGITS: Final = 6
_SURE_DIGITS: Final = 8
_GROUP: Final = 3
_LEAST_OTHERS: Final = 3
_RUPIAH: Final = re.compile(r"\bRp\.?\s*$", re.IGNORECASE)
_UNITS: Final = {3: "ribu", 6: "juta", 9: "miliar"}


def near_misses(
    passages: Sequence[Passage], tables: Sequence[Table], borne_out: set[int]
) -> Iterator[Calculation]:
    """Yield each large figure of a sentence that a table prints with other digits, as a question.

    ``borne_out`` holds the figures that arithmetic bears out, by identity: two of them are two figures.
    """
    printed = _printed(tables)
    written = [figure for passage in passages for figure in passage.figures]
    in_rupiah = {id(figure) for passage in passages for figure in _in_rupiah(passage)}
    yield from _without_zeros(written, tables, in_rupiah)
    often: dict[str, int] = defaultdict(int)
    for figure in written:
        often[_digits(figure)] += 1
    shortened = {each[:-_GROUP]: each for each in printed if len(each) >= _LEAST_DIGITS + _GROUP}
    for figure in written:
        digits = _digits(figure)
        if not digits or figure.is_percent or figure.is_malformed:
            continue
        if digits in printed:
            yield from _of_other_unit(figure, printed[digits], in_rupiah)
            continue
        if often[digits] > 1:
            continue
        near = [each for each in _variants(digits) if each in printed]
        near += [shortened[digits]] if digits in shortened else []
        if len(set(near)) == 1:
            yield from _asked(figure, near[0], printed, often, borne_out)


def _printed(tables: Sequence[Table]) -> dict[str, list[Figure]]:
    """Return the large figures of all tables by their digits."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for table in tables:
        for row in table.rows:
            for figure in row.figures.values():
                found[_digits(figure)].append(figure)
    found.pop("", None)
    return found


def _in_rupiah(passage: Passage) -> Iterator[Figure]:
    """Yield the figures that “Rp” stands before, and neither “ribu” nor “juta” behind."""
    for figure, offset in zip(passage.figures, passage.offsets, strict=True):
        if _RUPIAH.search(passage.text[max(0, offset - 5) : offset]) and not figure.readings[0].power:
            yield figure


def _of_other_unit(figure: Figure, others: Sequence[Figure], in_rupiah: set[int]) -> Iterator[Calculation]:
    """Ask about an amount “Rp 529.485” that every table prints with these digits in thousands or more."""
    if id(figure) not in in_rupiah or not all(each.readings[0].power for each in others):
        return
    power = others[0].readings[0].power
    if all(reading.value.scaleb(power) != other.value for reading in figure.readings for other in others):
        return
    said = f"pada baris {others[0].at.line} tercetak {others[0].text} {_UNITS[power]} rupiah"
    calculation = judge_same(REPEATED, figure, others[0], said)
    if calculation and calculation.outcome is Outcome.DIFFERS:
        yield replace(calculation, is_certain=False)


def _without_zeros(
    written: Sequence[Figure], tables: Sequence[Table], in_rupiah: set[int]
) -> Iterator[Calculation]:
    """Ask about an amount in full, like “Rp 20.535.869”, that several places print with three zeros more."""
    all_of: dict[Decimal, list[Figure]] = defaultdict(list)
    cells = [figure for table in tables for row in table.rows for figure in row.figures.values()]
    for figure in (*written, *cells):
        all_of[figure.value].append(figure)
    for figure in written:
        others = all_of[figure.value.scaleb(_GROUP)] if id(figure) in in_rupiah else []
        # In tables it may stand in thousands as often as it likes.
        is_rare = sum(id(each) in in_rupiah for each in all_of[figure.value]) < len(others)
        if len(str(int(abs(figure.value)))) > _LEAST_DIGITS and len(others) >= _LEAST_OTHERS and is_rare:
            said = (
                f"pada baris {others[0].at.line} dan {len(others) - 1} tempat lain tercetak {others[0].text}"
            )
            calculation = judge_same(REPEATED, figure, others[0], said)
            if calculation and calculation.outcome is Outcome.DIFFERS:
                yield replace(calculation, is_certain=False)


def _asked(
    figure: Figure,
    near: str,
    printed: Mapping[str, list[Figure]],
    often: Mapping[str, int],
    borne_out: set[int],
) -> Iterator[Calculation]:
    others = printed[near]
    if id(figure) in borne_out and any(id(each) in borne_out for each in others):
        return
    said = f"di tabel pada baris {others[0].at.line} tercetak {others[0].text}, hampir semua angkanya sama"
    calculation = judge_same(REPEATED, figure, others[0], said)
    if calculation and calculation.outcome is Outcome.DIFFERS:
        is_certain = len(near) >= _SURE_DIGITS and len(others) + often.get(near, 0) > 1
        yield replace(calculation, is_certain=is_certain)


def _digits(figure: Figure) -> str:
    """Return the digits of a large figure without zeros at its end; nothing of a small one."""
    digits = "".join(sign for sign in figure.text if sign.isdigit()).strip("0")
    return digits if len(digits) >= _LEAST_DIGITS else ""


def _variants(digits: str) -> Iterator[str]:
    """Yield what a number becomes by one digit: another one, exchanged with the next, left out, or put in."""
    for at in range(len(digits)):
        before, after = digits[:at], digits[at + 1 :]
        yield from (f"{before}{digit}{after}" for digit in "0123456789" if digit != digits[at])
        if after and after[0] != digits[at]:
            yield f"{before}{after[0]}{digits[at]}{after[1:]}"
        if len(digits) > _LEAST_DIGITS:
            yield before + after
        yield from (f"{before}{digit}{digits[at:]}" for digit in "0123456789")
