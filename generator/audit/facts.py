"""Facts as a report states them: a label, what of it is told (target, actual, achievement), when, a figure.

They come from tables by their heads, and from lines that follow each other: a target, an actual and an
achievement with their units. Labels are the same where one ends in the other, since lines begin with the
objective; and where most words and a target are the same, which is less sure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.lines import triples
from generator.audit.reading.assembly import CAPTION
from generator.audit.reading.document import Paragraph
from generator.audit.table import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.reading.document import Block
    from generator.audit.table import Row, Table

_KINDS: Final = ("target", "realisasi", "capaian", "pagu")
_SAME_WORD: Final = {"ralisasi": "realisasi", "anggaran": "pagu"}
_FILLER: Final = frozenset(
    {"ta", "tahun", "sd", "s", "d", "sampai", "dengan", "tw", "triwulan", "ini", "nilai", "ikm", "persen"}
    | {"i", "ii", "iii", "iv", "rp", "ribu", "ribuan", "juta", "dalam"}
)
PERIOD: Final = re.compile(
    r"\b(20\d\d|tw\s*(?:iv|i{1,3}|[1-4])|triwulan\s*(?:iv|i{1,3}|[1-4])|semester\s*i{1,2})\b", re.IGNORECASE
)
# Tables that hold offices side by side, or a year against a plan, state other facts under the same labels.
_OF_OTHERS: Final = re.compile(
    r"banding(?!an\s+target\s+dan\s+realisasi)|jangka menengah|renstra|sejenis|organisasi lain", re.IGNORECASE
)
_WITH_OTHERS: Final = re.compile(r"banding", re.IGNORECASE)
_CODE: Final = re.compile(r"^(?:[-•*]\s*)?(?:[A-Z]{2,4}\d?|\d[\d.]*[A-Z]{0,3}|[a-z])[.)]?\s+(?=[A-Z])")
# The heads of a table right before its first row.
_HEADS: Final = re.compile(r"target\s+realisasi\s+capaian(?:\s*\(?%\)?)?", re.IGNORECASE)
_LEAST_LABEL: Final = 12
_WHOLE: Final = 100
_WORK: Final = "target fisik"
_LEAST_WORDS: Final = 3
_LONG_ENDING: Final = 5
_MOST_WORDS: Final = 12
_LEAST_ALIKE: Final = 0.7
_MOST_COMPARED: Final = 200
_CAPTION_LINES: Final = 250


@dataclass(frozen=True, eq=False)
class Fact:
    """A figure, what it tells, and its label as printed; ``source`` is its table, or lines below 0.

    ``is_inferred`` tells that its head says another word than its kind.
    """

    figure: Figure
    label: str
    kind: str
    period: frozenset[str]
    source: int
    row: Row | None = None
    is_inferred: bool = False

    @property
    def value(self) -> Decimal:
        """The reading nearest to zero: a separator that is unsure splits thousands from ones."""
        return min(self.figure.readings, key=lambda each: abs(each.value)).value


@dataclass(frozen=True)
class Statement:
    """All facts of one label, kind and period; ``is_sure`` where all labels are the same to the letter."""

    kind: str
    facts: tuple[Fact, ...]
    is_sure: bool


def statements(
    tables: Sequence[Table], passages: Sequence[Passage], blocks: Sequence[Block], own: frozenset[str]
) -> list[Statement]:
    """Return facts that stand in several places.

    ``own`` holds the marks of the report's own period, like ``2025`` and ``twii``: a head that names it says
    no more than a head that names none.
    """
    facts = [*_of_tables(tables, own), *_of_lines(passages, blocks)]
    names = _names(facts)
    grouped: dict[tuple[str, str, frozenset[str]], list[Fact]] = defaultdict(list)
    for fact in facts:
        grouped[names[_plain(fact.label)], fact.kind, fact.period].append(fact)
    for key, found in grouped.items():
        grouped[key] = _once_a_source(found)
    return [
        Statement(
            kind,
            tuple(found),
            len({_plain(fact.label) for fact in found}) == 1 and not any(fact.is_inferred for fact in found),
        )
        for (_, kind, _), found in grouped.items()
        if len({fact.source for fact in found}) > 1
    ]


def _once_a_source(facts: Sequence[Fact]) -> list[Fact]:
    """Leave out the facts of a table that states a label twice: its rows lost what tells them apart."""
    values: dict[int, set[Decimal]] = defaultdict(set)
    for fact in facts:
        values[fact.source].add(fact.value)
    return [fact for fact in facts if len(values[fact.source]) == 1]


def kind_of(head: str) -> str:
    """Return which kind of fact a head names, with no other words beside it; else nothing."""
    plain = [_SAME_WORD.get(each, each) for each in words(PERIOD.sub(" ", head)).split()]
    rest = dict.fromkeys(each for each in plain if each not in _FILLER)
    named = [kind for kind in _KINDS if kind in rest]
    others = set(rest) - set(named) - ({"fisik", "antara"} if "fisik" in rest else set())
    if named == ["pagu"] and "%" in head:
        return ""
    if len(named) != 1 or others - {"efektif"} or ("efektif" in others and named != ["pagu"]):
        return ""
    return " ".join([named[0], *(each for each in ("fisik", "efektif") if each in rest)])


def period_of(text: str) -> set[str]:
    """Return the years, quarters and half years that a text names, like ``2025`` and ``twii``."""
    return {re.sub(r"\s+", "", each.lower().replace("triwulan", "tw")) for each in PERIOD.findall(text)}


def shortened(label: str) -> str:
    """Return at most twelve words of a label: the last ones, since lines begin with the objective."""
    parts = label.split()
    return label if len(parts) <= _MOST_WORDS else f"… {' '.join(parts[-_MOST_WORDS:])}"


def _of_tables(tables: Sequence[Table], own: frozenset[str]) -> Iterator[Fact]:
    for table in tables:
        if _WITH_OTHERS.search(table.caption):
            continue
        kinds = _kinds(table)
        in_caption = period_of(table.caption)
        known = own | _left_over(table, own)
        for column in table.columns:
            if not kinds[column]:
                continue
            period = _joint_period(period_of(table.heads[column]), in_caption, known)
            for row in table.rows:
                if column in row.figures and len(_plain(row.label)) >= _LEAST_LABEL and not row.is_total:
                    is_inferred = kinds[column] == _WORK and "fisik" not in table.heads[column].lower()
                    yield Fact(
                        row.figures[column], row.label, kinds[column], period, table.number, row, is_inferred
                    )


def _left_over(table: Table, own: frozenset[str]) -> set[str]:
    """Return the quarter that all heads of a table name in a report of another one: the last report's."""
    named = {each for head in table.heads for each in period_of(head) if each.startswith("tw")}
    has_quarter = any(each.startswith("tw") for each in own)
    return named if has_quarter and len(named) == 1 and not named & own else set()


def _joint_period(in_head: set[str], in_caption: set[str], own: frozenset[str]) -> frozenset[str]:
    """Return the year and the quarter of a column: of its head, else of the caption; the own ones are none.

    A caption that names the report's own quarter overrules the head, which may be left from the last report.
    """
    years = {each for each in in_head if each.isdigit()} or {each for each in in_caption if each.isdigit()}
    quarters = in_caption - years if own & in_caption - years else in_head - years or in_caption - years
    return frozenset((years | {each for each in quarters if not each.isdigit()}) - own)


def _kinds(table: Table) -> dict[int, str]:
    """Return the kind of each column; “capaian” without an actual beside it is the actual, or unsure.

    Two columns of one kind and one period have lost the words that tell them apart.
    """
    kinds = {column: kind_of(table.heads[column]) for column in table.columns}
    often = Counter((kind, frozenset(period_of(table.heads[column]))) for column, kind in kinds.items())
    for column, kind in kinds.items():
        if often[kind, frozenset(period_of(table.heads[column]))] > 1:
            kinds[column] = ""
    if "target" in kinds.values():
        # Beside the target itself, one that is at most 100 in every row is that of the work done.
        for column, kind in kinds.items():
            is_share = all(figure.value <= _WHOLE for figure in table.column(column))
            if not kind and is_share and re.search(r"\btarget antara\b", table.heads[column], re.IGNORECASE):
                kinds[column] = _WORK
    if "capaian" in kinds.values() and "realisasi" not in kinds.values():
        target = next((column for column, kind in kinds.items() if kind == "target"), None)
        for column, kind in kinds.items():
            if kind == "capaian":
                is_actual = target is not None and _has_units_of(table, target, column)
                kinds[column] = "realisasi" if is_actual else ""
    return kinds


def _has_units_of(table: Table, target: int, column: int) -> bool:
    units = [
        (words(row.texts[target]).rstrip(" 0123456789"), words(row.texts[column]).rstrip(" 0123456789"))
        for row in table.rows
        if target in row.figures and column in row.figures
    ]
    same = [_unit(left) == _unit(right) != "" for left, right in units]
    return bool(same) and 2 * sum(same) > len(same)


def _unit(text: str) -> str:
    return re.sub(r"[\d\s]+", "", text)


def _of_lines(passages: Sequence[Passage], blocks: Sequence[Block]) -> Iterator[Fact]:
    captions = [
        index
        for index, block in enumerate(blocks)
        if isinstance(block, Paragraph) and CAPTION.match(block.text)
    ]
    for number, passage in enumerate(passages, 1):
        for place in triples(passage):
            block = passage.figures[place].block
            before = captions[: bisect_right(captions, block)][-1:]
            if not before or block - before[0] > _CAPTION_LINES:
                continue
            title = " ".join(
                each.text for each in blocks[before[0] : before[0] + 2] if isinstance(each, Paragraph)
            )
            label = _words_before(passage, place)
            if _OF_OTHERS.search(title) or len(_plain(label)) < _LEAST_LABEL:
                continue
            for figure, kind in zip(passage.figures[place : place + 3], _KINDS, strict=False):
                yield Fact(figure, label, kind, frozenset(), -number)


def _words_before(passage: Passage, place: int) -> str:
    """Return the words before a figure, back to the figure or the heads before it."""
    start = 0 if not place else passage.offsets[place - 1] + len(passage.figures[place - 1].text)
    text = " ".join(passage.text[start : passage.offsets[place]].split())
    return _HEADS.split(text)[-1].lstrip(" %0123456789")


def _plain(label: str) -> str:
    return re.sub(r"^\d+ ", "", words(_CODE.sub("", label)))


def _names(facts: Sequence[Fact]) -> dict[str, str]:
    """Return one name for each label: of those that end in it, or that are alike and have its target."""
    often = Counter(_plain(fact.label) for fact in facts)
    in_tables = {_plain(fact.label) for fact in facts if fact.row is not None}
    targets: dict[str, set[tuple[frozenset[str], Decimal]]] = defaultdict(set)
    for fact in facts:
        if fact.kind == "target":
            targets[_plain(fact.label)].add((fact.period, fact.value))
    ordered = sorted(often, key=lambda each: (each not in in_tables, -often[each], each))
    names: dict[str, str] = {}
    # Only labels with the same target, or the same last words, are compared.
    near: dict[object, list[str]] = defaultdict(list)
    for label in ordered:
        keys = [tuple(label.split()[-_LEAST_WORDS:]), *targets[label]]
        same = (
            name
            for name in dict.fromkeys(name for key in keys for name in near[key])
            if (_is_alike(label, name) and targets[label] & targets[name])
            or (not {label, name} <= in_tables and _ends_alike(label, name))
        )
        names[label] = next(same, label)
        if names[label] == label:
            for key in keys:
                near[key] = [*near[key], label][:_MOST_COMPARED]
    return names


def _ends_alike(left: str, right: str) -> bool:
    """Tell whether one label ends in the other, or both in half of it: lines have other words before it."""
    short, long = sorted((left.split(), right.split()), key=len)
    pairs = zip(short[::-1], long[::-1], strict=False)
    ending = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
    return ending >= _LEAST_WORDS and (ending == len(short) or ending >= max(_LONG_ENDING, len(short) / 2))


def _is_alike(left: str, right: str) -> bool:
    one, other = set(left.split()), set(right.split())
    return len(one & other) >= _LEAST_ALIKE * len(one | other) and min(len(one), len(other)) > _LEAST_WORDS
