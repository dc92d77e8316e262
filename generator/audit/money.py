"""Budget by fund and by kind of expense: the same amount under unlike labels.

One table says “Belanja Barang [52]” below “Rupiah Murni”, another “52 (B. Barang)” beside “RM”. What a row
speaks of is its fund and the code of its expense; the kind of amount stands in the head or the caption.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from generator.audit.facts import Fact, Statement, kind_of, period_of
from generator.audit.model import Remark
from generator.audit.reading.assembly import CAPTION

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.table import Row, Table

_FUNDS: Final[Mapping[str, re.Pattern[str]]] = {
    "RM": re.compile(r"\brupiah murni\b|\brm\b(?!\s*\+)", re.IGNORECASE),
    "PNBP": re.compile(r"\bpnbp\b|\bpnpb\b|\bblu\b", re.IGNORECASE),
}
_EXPENSES: Final[Mapping[str, re.Pattern[str]]] = {
    "belanja pegawai": re.compile(r"\b(?:belanja|b\.)\s*pegawai|^51\b", re.IGNORECASE),
    "belanja barang": re.compile(r"\b(?:belanja|b\.)\s*barang|^52\b", re.IGNORECASE),
    "belanja modal": re.compile(r"\b(?:belanja|b\.)\s*modal|^53\b", re.IGNORECASE),
}
_WHOLE: Final = re.compile(r"\s*(?:grand\s+)?(?:total|jumlah)\s*|\s*rm\s*\+\s*(?:pnbp|blu)\s*", re.IGNORECASE)
_EFFECTIVE: Final = re.compile(r"\bpagu efektif\b", re.IGNORECASE)
_LEAST_ROWS: Final = 3
_LEAST_AMOUNT: Final = 1_000_000
# What only sentences say is asked: they may speak of a target before a revision.
_ASKED: Final = "target"
_TOTAL: Final = "seluruh dana dan jenis belanja"
# What a sentence says of its amount; a budget before a cut is another one.
_EFFECTIVE_IN_WORDS: Final = re.compile(r"\bpagu efektif\b[^.;\d]{0,60}$", re.IGNORECASE)
# A target of revenue, however it is called; what is left of it is another amount.
_TARGET: Final = re.compile(
    r"\btarget\b(?P<words>(?:(?!\b(?:realisasi|sisa|capaian|target|revisi|awal|rencana)\b)[^.;]){0,120})$",
    re.IGNORECASE,
)
_REVENUE: Final = re.compile(r"\bpnbp\w*|\bpenerimaan negara\b", re.IGNORECASE)
_LEFT: Final = re.compile(r"\bsisa\s*$", re.IGNORECASE)
_PARTS: Final = re.compile(r"\b(?:terdiri|meliputi|yaitu|dan)\b[^.;\d]{0,60}$", re.IGNORECASE)


def money_statements(
    tables: Sequence[Table], passages: Sequence[Passage], own: frozenset[str]
) -> list[Statement]:
    """Return amounts of one fund and expense that stand in several places; ``own`` is the report's period."""
    grouped: dict[tuple[str, str, frozenset[str]], list[Fact]] = defaultdict(list)
    for fact in (*_of_tables(tables, own), *_of_passages(passages), *_revenue_targets(passages, own)):
        grouped[fact.label, fact.kind, fact.period].append(fact)
    return [
        Statement(kind, tuple(facts), is_sure=kind != _ASKED)
        for (_, kind, _), facts in grouped.items()
        if len({fact.source for fact in facts}) == len(facts) > 1
    ]


def nil_amounts(tables: Sequence[Table], own: frozenset[str]) -> Iterator[Remark]:
    """Ask about a fund and expense that one table leaves empty, and another prints an amount of."""
    stated = {(fact.label, fact.kind, fact.period): fact for fact in _of_tables(tables, own)}
    for table in tables:
        for label, row in _keys(table):
            for column, head in enumerate(table.heads):
                fact = stated.get((label, _kind(table, head), _period(table, head, own)))
                if fact is None or column not in row.empty or fact.source == table.number:
                    continue
                if row.texts[column] and fact.value:
                    yield Remark(
                        "nihil dan terisi",
                        row.at,
                        row.texts[column],
                        f"{fact.kind} “{label}” nihil di sini dan {fact.figure.text} "
                        f"di baris {fact.figure.at.line}",
                        fact.figure.text,
                        (fact.figure.at,),
                        is_certain=False,
                    )


def _of_tables(tables: Sequence[Table], own: frozenset[str]) -> Iterator[Fact]:
    for table in tables:
        for label, row in _keys(table):
            for column, figure in row.figures.items():
                kind = _kind(table, table.heads[column])
                if kind and abs(figure.value) >= _LEAST_AMOUNT:
                    period = _period(table, table.heads[column], own)
                    yield Fact(figure, label, kind, period, table.number, row)


def _kind(table: Table, head: str) -> str:
    kind = kind_of(head)
    if kind not in {"pagu", "pagu efektif", "realisasi"}:
        return ""
    return "pagu efektif" if kind == "pagu" and _EFFECTIVE.search(table.caption) else kind


def _period(table: Table, head: str, own: frozenset[str]) -> frozenset[str]:
    return frozenset((period_of(head) or period_of(table.caption)) - own)


def _keys(table: Table) -> Iterator[tuple[str, Row]]:
    """Yield what the rows of a budget speak of; nothing of a table that is none, or states one key twice."""
    found: list[tuple[str, Row]] = []
    fund, above = "", ""
    for row in table.rows:
        text = " ".join(row.texts[:3])
        named = next((each for each, pattern in _FUNDS.items() if pattern.search(text)), "")
        expense = next(
            (
                each
                for each, pattern in _EXPENSES.items()
                if any(pattern.search(cell.strip()) for cell in row.texts[:4])
            ),
            "",
        )
        fund = named or fund
        if any(_WHOLE.fullmatch(each) for each in row.texts[:3] if each):
            found.append((_TOTAL, row))
            fund = ""
        elif expense:
            found.append((f"{expense} {fund}".strip(), row))
        elif named:
            found.append((f"dana {named}", row))
        above = named or above
    labels = [label for label, _ in found]
    has_funds = above and any(each.startswith("dana ") for each in labels)
    if has_funds and len(found) >= _LEAST_ROWS and len(set(labels)) == len(labels):
        yield from found


def _of_passages(passages: Sequence[Passage]) -> Iterator[Fact]:
    """Yield the effective budget that a sentence names, and its funds where it goes on to name them."""
    for number, passage in enumerate(passages, 1):
        if CAPTION.match(passage.text):
            continue
        is_open = False
        for place, figure in enumerate(passage.figures):
            before = _before(passage, place)
            if re.search(r"\.\s", before):
                is_open = False
            named = [each for each, pattern in _FUNDS.items() if pattern.search(before)]
            if _EFFECTIVE_IN_WORDS.search(before) and not named:
                is_open = True
                yield from _fact(figure, _TOTAL, number)
            elif is_open and len(named) == 1 and _PARTS.search(before):
                yield from _fact(figure, f"dana {named[0]}", number)
            elif not figure.is_percent:
                is_open = False


def _revenue_targets(passages: Sequence[Passage], own: frozenset[str]) -> Iterator[Fact]:
    """Yield what sentences call the target of revenue of a year, the first of each passage."""
    for number, passage in enumerate(passages, 1):
        for figure, offset in zip(passage.figures, passage.offsets, strict=True):
            before = passage.text[max(0, offset - 140) : offset].replace("\n", " ")
            match = _TARGET.search(before)
            is_revenue = match and _REVENUE.search(match["words"]) and before.rstrip().lower().endswith("rp")
            if match is None or not is_revenue or figure.is_percent or figure.value < _LEAST_AMOUNT:
                continue
            if not _LEFT.search(before[: match.start()]):
                sentence = re.split(r"\.\s", before)[-1]
                period = frozenset(period_of(sentence) - own)
                yield Fact(figure, "penerimaan (PNBP)", _ASKED, period, -number)
                break


def _fact(figure: Figure, label: str, number: int) -> Iterator[Fact]:
    if abs(figure.value) >= _LEAST_AMOUNT:
        yield Fact(figure, label, "pagu efektif", frozenset(), -number)


def _before(passage: Passage, place: int) -> str:
    start = passage.offsets[place - 1] + len(passage.figures[place - 1].text) if place else 0
    return passage.text[start : passage.offsets[place]].replace("\n", " ")
