"""Targets of a plan, year by year, against sentences that name the year, and against their printed mean.

The rows of the plan have bare years as heads. A sentence speaks of one of them by the words of its label
(whatever their endings), or below a heading that is its label.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge, judge_same
from generator.audit.calculations.lines import triples
from generator.audit.calculations.repeated import REPEATED
from generator.audit.model import Calculation, Outcome
from generator.audit.reading.assembly import CAPTION
from generator.audit.reading.document import Paragraph
from generator.audit.wording.roots import root, roots
from generator.compute.verification.over_intervals import mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.reading.document import Block
    from generator.audit.table import Table

_YEAR: Final = re.compile(r"20\d\d")
_LEAST_YEARS: Final = 3
_LEAST_WORDS: Final = 3
_AFTER: Final = re.compile(
    r"[%\s]*(?:\w+\s+)?(?:pada|hingga|sampai|di|untuk)\s+(?:dengan\s+)?tahun\s+(20\d\d)", re.IGNORECASE
)
_BEFORE: Final = re.compile(r"tahun\s+(20\d\d)[^.;\d]{0,60}\btarget\w*[^.;\d]{0,30}$", re.IGNORECASE)
_TARGET_OF_YEAR: Final = re.compile(r"(20\d\d)\s+target\b", re.IGNORECASE)
_LEAST_CUT: Final = 5
# More than that, and the target is one of money.
_FAR: Final = 4
_TARGET: Final = re.compile(r"target", re.IGNORECASE)
_MEAN_OF_TARGETS: Final = re.compile(
    r"rata\s?-\s?rata\s+target\b[^.;%]{0,160}\b(?:adalah|sebesar)\s+$", re.IGNORECASE
)
_MEDIUM_TERM: Final = re.compile(
    r"target\s+(?:untuk\s+)?jangka\s+menengah\b[^.;%]{0,260}\badalah\s+$", re.IGNORECASE
)
_REACHED: Final = re.compile(r"terhadap\s+total\s+target\s+renstra\s+telah\s+mencapai\s+$", re.IGNORECASE)
_UP_TO: Final = re.compile(r"\bs\.?\s?d\b[^.;]*$", re.IGNORECASE)
_CARD: Final = re.compile(
    r"\s*(?:[a-z0-9]{1,2}[.)]\s*)?(?:indikator kinerja|sasaran (?:strategis|kegiatan))\s+(?:[IVX]+|\d+)\b",
    re.IGNORECASE,
)
_UNIT: Final = re.compile(r"\s*(%|[a-z]+)", re.IGNORECASE)
_NEAR_BLOCKS: Final = 60
_ALIKE: Final = 0.75
_MOST_LETTERS_APART: Final = 3
_SAME: Final = 0.95
_LONGEST_HEADING: Final = 200


@dataclass(frozen=True, eq=False)
class _Plan:
    """The targets of one row of a plan by their years."""

    label: str
    figures: Mapping[str, Figure]
    is_rate: bool


def planned(
    passages: Sequence[Passage], tables: Sequence[Table], blocks: Sequence[Block]
) -> Iterator[Calculation]:
    """Ask about targets in sentences that are those of another year, or no mean of the years."""
    plans = _plans(tables)
    headings = _headings(blocks, plans)
    for passage in passages:
        heading = headings.get(passage.blocks[0], "")
        plain = [(root(match[0]), match.end()) for match in re.finditer(r"[a-z0-9]+", passage.text.lower())]
        for figure, offset in zip(passage.figures, passage.offsets, strict=True):
            begins = passage.text.rfind(". ", 0, offset) + 1
            sentence = passage.text[begins:offset]
            label = _mentioned(plans, plain, begins, offset) or _mentioned(plans, plain, 0, begins) or heading
            for plan in plans.get(label, ()):
                if figure.is_percent and not plan.is_rate:
                    continue
                behind = passage.text[offset + len(figure.text) :]
                yield from _of_year(figure, plan, sentence, behind)
                if _MEAN_OF_TARGETS.search(sentence):
                    yield from _of_mean(figure, plan)


def _mentioned(plans: Mapping[str, object], roots: Sequence[tuple[str, int]], begins: int, stops: int) -> str:
    """Return the label whose words stand last between two places of a text."""
    said = f" {' '.join(root for root, end in roots if begins < end <= stops)} "
    places = {label: said.rfind(f" {label} ") for label in plans}
    last = max(places, key=lambda label: places[label], default="")
    return last if places.get(last, -1) >= 0 else ""


def plans_of_tables(tables: Sequence[Table]) -> Iterator[Calculation]:
    """Ask about targets of years, below heads like “2022 Target Renstra”, that the plan has otherwise."""
    plans = _plans(tables)
    for table in tables:
        years = {
            column: found[1]
            for column in table.columns
            if (found := _TARGET_OF_YEAR.match(table.heads[column]))
        }
        for row in table.rows if len(years) >= _LEAST_YEARS else ():
            label = _alike(roots(row.label), plans)
            for plan in plans.get(label, ()):
                for column, year in years.items():
                    figure, base = row.figures.get(column), plan.figures.get(year)
                    if figure is None or base is None or figure.value > _FAR * base.value:
                        continue
                    said = f"“{plan.label[:80]}” tahun {year} tercetak {base.text} pada baris {base.at.line}"
                    calculation = judge_same(REPEATED, figure, base, said)
                    if calculation:
                        is_held = calculation.outcome is not Outcome.DIFFERS
                        yield calculation if is_held else replace(calculation, is_certain=False)


def _plans(tables: Sequence[Table]) -> dict[str, list[_Plan]]:
    """Return the rows with years for heads, by the roots of their labels; longer labels first."""
    found: dict[str, list[_Plan]] = defaultdict(list)
    for table in tables:
        years = {
            column: table.heads[column] for column in table.columns if _YEAR.fullmatch(table.heads[column])
        }
        if len(years) < _LEAST_YEARS:
            continue
        for row in table.rows:
            label = roots(row.label)
            figures = {year: row.figures[column] for column, year in years.items() if column in row.figures}
            if label.count(" ") >= _LEAST_WORDS - 1 and figures:
                is_rate = bool(re.search(r"%|\bpersen\b", " ".join(row.texts), re.IGNORECASE))
                found[label].append(_Plan(row.label, figures, is_rate))
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def _headings(blocks: Sequence[Block], plans: Mapping[str, object]) -> dict[int, str]:
    """Return, for each block, the label that stands as a heading above it, up to the next indicator."""
    found: dict[int, str] = {}
    label = ""
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            plain = roots(re.sub(r"^\s*\w{1,2}[.)]\s", "", block.text.rpartition(":")[2] or block.text))
            if known := _alike(plain, plans):
                label = known
            elif _CARD.match(block.text):
                label = ""
        found[index] = label
    return found


def _alike(plain: str, plans: Mapping[str, object]) -> str:
    """Return the label that a heading is, or nearly is: all but one word in five are the same."""
    mine = set(plain.split())
    if plain in plans or len(mine) < _LEAST_WORDS or len(plain) > _LONGEST_HEADING:
        return plain if plain in plans else ""
    near = [label for label in plans if _is_near(plain, label) or _is_cut(plain, label)]
    return near[0] if len(near) == 1 else ""


def _is_near(plain: str, label: str) -> bool:
    """Tell whether two labels have most words, or all but a letter, in common."""
    mine, other = set(plain.split()), set(label.split())
    if len(mine & other) >= _ALIKE * len(mine | other):
        return True
    is_long = abs(len(label) - len(plain)) <= _MOST_LETTERS_APART
    return is_long and SequenceMatcher(None, plain, label).ratio() >= _SAME


def _is_cut(plain: str, label: str) -> bool:
    """Tell whether one label is the other one cut off at its end."""
    short, long = sorted((plain, label), key=len)
    return short.count(" ") >= _LEAST_CUT and long.startswith(f"{short} ")


def _of_year(figure: Figure, plan: _Plan, sentence: str, behind: str) -> Iterator[Calculation]:
    """Yield how a target agrees with that of its year; asked where it is that of another one."""
    after = _AFTER.match(behind)
    before = _BEFORE.search(sentence)
    year = after[1] if after and _TARGET.search(sentence) else before[1] if before else ""
    base = plan.figures.get(year)
    if base is None:
        return
    said = f"“{plan.label[:80]}” tahun {year} tercetak {base.text} pada baris {base.at.line}"
    calculation = judge_same(REPEATED, figure, base, said)
    if calculation is None or calculation.outcome is not Outcome.DIFFERS:
        yield from [calculation] if calculation else []
        return
    if any(each.value == figure.value for each in plan.figures.values()):
        other = next(name for name, each in plan.figures.items() if each.value == figure.value)
        yield replace(calculation, said=f"{said}; {figure.text} ialah angka tahun {other}", is_certain=False)


def _of_mean(figure: Figure, plan: _Plan) -> Iterator[Calculation]:
    inputs = list(plan.figures.values())
    if len(inputs) < 2:  # noqa: PLR2004
        return
    said = f"rata-rata dari {'; '.join(each.text for each in inputs)} (baris {inputs[0].at.line})"
    calculation = judge("rata-rata", figure, inputs, mean, said, exact=range(len(inputs)))
    if calculation:
        is_held = calculation.outcome is not Outcome.DIFFERS
        yield calculation if is_held else replace(calculation, is_certain=False)


def medium_terms(passages: Sequence[Passage], blocks: Sequence[Block]) -> Iterator[Calculation]:
    """Ask about a medium-term target, or what was reached of it, beside a table that prints another."""
    captions = {
        index
        for index, block in enumerate(blocks)
        if isinstance(block, Paragraph)
        and CAPTION.match(block.text)
        and "jangka menengah" in block.text.lower()
    }
    printed = [
        (
            passage.figures[place].block,
            passage.figures[place],
            passage.figures[place + 2],
            _unit(passage, place),
        )
        for passage in passages
        for place in triples(passage)
        if any(index <= passage.figures[place].block <= index + _NEAR_BLOCKS // 3 for index in captions)
    ]
    for passage in passages:
        for place, (figure, offset) in enumerate(zip(passage.figures, passage.offsets, strict=True)):
            before = passage.text[max(0, offset - 300) : offset]
            near = [each for each in printed if abs(each[0] - figure.block) <= _NEAR_BLOCKS]
            if _MEDIUM_TERM.search(before):
                same = [each[:2] for each in near if each[3] == _unit(passage, place)]
            elif _REACHED.search(before) and not _UP_TO.search(before):
                same = [(each[0], each[2]) for each in near if each[0] <= figure.block]
            else:
                continue
            if not same:
                continue
            base = min(same, key=lambda each: abs(each[0] - figure.block))[1]
            said = f"di tabel jangka menengah tercetak {base.text}, baris {base.at.line}"
            calculation = judge_same(REPEATED, figure, base, said)
            # A target is decided and not rounded: 3,63 is not 4.
            exact = judge(REPEATED, figure, [base], lambda value: value, said, exact=(0,))
            is_target = bool(_MEDIUM_TERM.search(before)) and figure.places > base.places
            calculation = exact if is_target and exact and exact.outcome is Outcome.DIFFERS else calculation
            if calculation:
                is_held = calculation.outcome is not Outcome.DIFFERS
                yield calculation if is_held else replace(calculation, is_certain=False)


def _unit(passage: Passage, place: int) -> str:
    behind = passage.text[passage.offsets[place] + len(passage.figures[place].text) :]
    match = _UNIT.match(behind)
    return match[1].lower().replace("%", "persen") if match else ""
