"""Figures as reports print them, and ours: both are shown, for a signed report is never corrected."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.compute.shared.judgement import Input, Verdict, Verification
from generator.compute.verification.causes import Cause
from generator.compute.verification.figure_reasons import figure_reason
from generator.domain.performance.result import Asserted, Measure
from generator.domain.shared.office import Node
from generator.languages.translation import theirs, translatable, translate, translate_plural
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.values.shared.number import decimals_of
from generator.values.shared.period import YEAR_END
from generator.views.shared import numbers, words
from generator.views.shared.remarks import remark
from generator.views.verification.differences import by_rounding, how_much, written_input

_PERCENT = {
    Measure.ACHIEVEMENT,
    Measure.PLAN_ACHIEVEMENT,
    Measure.PHYSICAL,
    Measure.PHYSICAL_TARGET,
    Measure.MEAN_ACHIEVEMENT,
}


# How figures came out, and what that means to a reader.
_GROUPS: Final = {
    Verdict.DIFFERENT: (
        "Berbeda dari yang diterbitkan di sini",
        "Laporan mencetak angka lain daripada yang terhitung dari bahannya; keduanya ditampilkan.",
    ),
    Verdict.NOTHING_TO_COMPARE: (
        "Tanpa pembanding di portal ini",
        "Angka ini tercetak di laporan, tetapi bahan untuk menghitungnya tidak ada di portal.",
    ),
    Verdict.ROUNDING: (
        "Cocok bila masukannya sudah dibulatkan",
        "Yang tercetak terhitung dari angka yang lebih dahulu dibulatkan; angka itu disebut di barisnya.",
    ),
    Verdict.SAME: (
        "Cocok",
        "Yang tercetak di laporan adalah angka yang diterbitkan di sini, dibulatkan atau dipotong.",
    ),
}


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One printed figure, ours, and how they compare."""

    item: str
    path: str
    measure: str
    period: str
    printed: str
    ours: str
    verdict: str
    key: str
    where: str
    note: str


@dataclass(frozen=True, slots=True)
class PrintedTally:
    """How many printed figures were compared, by verdict."""

    total: int
    same: int
    rounding: int
    different: int
    nothing: int

    @property
    def sentence(self) -> str:
        """The counts as one sentence."""
        counts = (
            (self.same, translatable("{count} cocok")),
            (self.rounding, translatable("{count} cocok bila masukannya sudah dibulatkan")),
            (self.different, translatable("{count} berbeda")),
            (self.nothing, translatable("{count} tanpa pembanding")),
        )
        summary = ", ".join(translate(message, count=count) for count, message in counts if count)
        return translate_plural(
            "{count} angka tercetak dicocokkan: {counts}.",
            self.total,
            counts=summary or translate("belum ada"),
        )


def printed_lines(record: OfficeRecord, verifications: Iterable[Verification]) -> tuple[PrintedLine, ...]:
    """Return printed figures, those that differ first."""
    order = tuple(_GROUPS)
    ranked = sorted(verifications, key=lambda each: order.index(each.verdict))
    return tuple(_line(record, each) for each in ranked)


@dataclass(frozen=True, slots=True)
class PrintedGroup:
    """Printed figures with the same verdict."""

    key: str
    title: str
    meaning: str
    lines: tuple[PrintedLine, ...]


def printed_groups(lines: tuple[PrintedLine, ...]) -> tuple[PrintedGroup, ...]:
    """Return the figures by verdict, those that differ first; empty groups are left out."""
    groups = (
        PrintedGroup(
            verdict.value, title, meaning, tuple(line for line in lines if line.key == verdict.value)
        )
        for verdict, (title, meaning) in _GROUPS.items()
    )
    return tuple(group for group in groups if group.lines)


def tally(verifications: Iterable[Verification]) -> PrintedTally:
    """Return how many figures have each verdict."""
    verdicts = [each.verdict for each in verifications]
    return PrintedTally(
        len(verdicts),
        verdicts.count(Verdict.SAME),
        verdicts.count(Verdict.ROUNDING),
        verdicts.count(Verdict.DIFFERENT),
        verdicts.count(Verdict.NOTHING_TO_COMPARE),
    )


def _line(record: OfficeRecord, verification: Verification) -> PrintedLine:
    asserted = verification.asserted
    card = next((card for card in record.ledger.indicators if card.id == asserted.item), None)
    node = next((node for node in record.ledger.nodes if _is_node_of(node, asserted)), None)
    mark = "%" if asserted.measure in _PERCENT or _is_percent_goal(record, asserted) else ""
    name = card.name if card else (f"{node.code} {node.name}" if node else record.office.short_name)
    quarter = asserted.period.quarter
    return PrintedLine(
        item=theirs(name),
        path=page_addresses.indicator(record.office.slug, card.id) if card else "",
        measure=words.MEASURES[asserted.measure],
        period=words.in_sentence(words.period(asserted.period.year, quarter if quarter != YEAR_END else 0)),
        printed=f"{numbers.number(asserted.value, asserted.places)}{mark}",
        ours=translate("tidak ada")
        if verification.ours is None
        else f"{_ours(verification.ours, asserted.places)}{mark}",
        verdict=words.VERDICTS[verification.verdict],
        key=verification.verdict.value,
        where=theirs(asserted.cited.where),
        note=". ".join(filter(None, (*_remarks(record, verification, mark), theirs(remark(asserted.note))))),
    )


def _remarks(record: OfficeRecord, verification: Verification, mark: str) -> Iterator[str]:
    """Yield by how much a figure differs and the cause that is proved, or which inputs were rounded."""
    asserted, ours = verification.asserted, verification.ours
    if verification.verdict is Verdict.DIFFERENT and ours is not None:
        written = numbers.points if mark else numbers.number
        yield how_much(asserted.value, asserted.places, ours, written)
        cause = figure_reason(verification, record.judged.years)
        yield "" if cause is Cause.UNKNOWN else words.CAUSES[cause]
    yield by_rounding(_input_name(record, verification, each) for each in verification.rounded)


def _input_name(record: OfficeRecord, verification: Verification, rounded: Input) -> str:
    """Name an input by what it measures and its figure, and by its indicator where that is another one."""
    cards = [
        card for card in record.ledger.indicators if card.id == rounded.row != verification.asserted.item
    ]
    measures = [words.MEASURES[each] for each in Measure if each.value == rounded.column]
    name = measures[0] if measures else theirs(rounded.column)
    return " ".join([name, *(theirs(card.name) for card in cards), written_input(rounded.value)])


def _is_node_of(node: Node, asserted: Asserted) -> bool:
    # Two plans may use the same codes for different goals.
    return node.code == asserted.item and node.span[0] <= asserted.period.year <= node.span[1]


def _is_percent_goal(record: OfficeRecord, asserted: Asserted) -> bool:
    return asserted.measure is Measure.GOAL_TARGET and any(
        (target.node, target.year, target.unit) == (asserted.item, asserted.period.year, numbers.PERCENT)
        for target in record.ledger.goal_targets
    )


def _ours(value: Decimal, printed_places: int) -> str:
    """Write our figure as finely as the printed one, and at most two decimals finer."""
    return numbers.number(value, max(printed_places, min(2, decimals_of(value.normalize()))))
