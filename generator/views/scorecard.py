"""Scorecards: promises and results of a year or quarter, grouped goal, objective, indicator."""

from dataclasses import dataclass
from decimal import Decimal

from generator.compute.judgement import (
    Achievement,
    IndicatorYear,
    MeanAchievement,
    NodeYear,
    OfficeYear,
    QuarterState,
    Unjudged,
    Verdict,
)
from generator.domain.office import NodeKind
from generator.domain.result import Absence
from generator.record import addresses
from generator.record.record import OfficeRecord
from generator.values.period import YEAR_END
from generator.views import numbers, words
from generator.views.shown import Shown, Status, Write, optional, ratio, status

LONGEST_BAR = Decimal(120)
_ALL_DONE = Decimal(100)


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One indicator of a scorecard."""

    anchor: str
    code: str
    name: str
    path: str
    target: Shown
    actual: Shown
    ratio: Shown
    bar: str
    status: Status
    notes: tuple[str, ...]
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Group:
    """A goal or objective with its mean, its lines and the groups below it."""

    kind: str
    code: str
    name: str
    mean: Shown
    notes: tuple[str, ...]
    lines: tuple[ScoreLine, ...]
    groups: tuple["Group", ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to "is this office keeping its promises?" for the first screen."""

    question: str
    count: str
    of: str
    phrase: str
    cells: tuple[ScoreLine, ...]
    tally: tuple[Status, ...]
    notes: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """Say the answer in one sentence."""
        return f"{' '.join(filter(None, (self.count, self.of, self.phrase)))}."


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A scorecard of a year or up to a quarter, with what was printed about it."""

    title: str
    period: str
    answer: Answer
    groups: tuple[Group, ...]
    caption: str


@dataclass(frozen=True, slots=True)
class _State:
    """An indicator at the moment a scorecard looks at it."""

    year: IndicatorYear
    actual: Decimal | None
    absence: Absence | None
    physical: Decimal | None
    planned_physical: Decimal | None
    judged: Achievement | Unjudged
    against_interim: Achievement | Unjudged
    quarter: int


def scorecard(record: OfficeRecord, year: OfficeYear, quarter: int = 0) -> Scorecard:
    """Show a year as it stands, or as it stood up to and including ``quarter``."""
    agreed = any(each.agreed for each in year.indicators)
    lines = {
        each.indicator.id: _line(record, _state(each, quarter, agreed=agreed)) for each in year.indicators
    }
    when = words.period(year.year, quarter or year.quarter)
    mean = year.mean if quarter in {0, year.quarter} else None
    answer = _answer(year, tuple(lines[each.indicator.id] for each in _promised(year)), quarter, mean)
    groups = _groups(year, lines, with_means=mean is not None)
    kind = "Kinerja" if year.quarter else "Target"
    return Scorecard(
        f"{kind} {words.in_sentence(when)}", when, answer, groups, f"Target dan realisasi, {when}"
    )


def _promised(year: OfficeYear) -> tuple[IndicatorYear, ...]:
    agreed = tuple(each for each in year.indicators if each.agreed)
    return agreed or tuple(each for each in year.indicators if each.plan and each.plan.value is not None)


def _state(each: IndicatorYear, quarter: int, *, agreed: bool) -> _State:
    """Look at an indicator at the end of the year, or as it stood after ``quarter``.

    A year without any agreement is held against the medium-term plan.
    """
    reached = quarter or each.quarter
    state: QuarterState | None = next((state for state in each.quarters if state.quarter == reached), None)
    planned = state.interim.physical if state and state.interim else None
    against = state.against_interim if state else Unjudged.NO_TARGET
    if quarter == 0:
        judged = each.achievement if agreed else each.plan_achievement
        return _State(each, each.actual, each.absence, each.physical, planned, judged, against, reached)
    if state is None:
        return _State(each, None, None, None, planned, _without_state(each), against, reached)
    judged = state.against_year
    return _State(each, state.actual, state.absence, state.physical, planned, judged, against, reached)


def _without_state(each: IndicatorYear) -> Unjudged:
    return Unjudged.NO_ACTUAL if each.agreed else Unjudged.NO_TARGET


def _line(record: OfficeRecord, state: _State) -> ScoreLine:
    card = state.year.indicator
    write = Write(record.units[card.unit], card.places)
    agreed, plan = state.year.agreed, state.year.plan
    code = (agreed.code if agreed else "") or (plan.code if plan else "")
    promise = agreed or plan
    target = (
        optional(promise.value, write, "tidak ditetapkan") if promise else Shown("tanpa target", known=False)
    )
    missing = words.ABSENCE_SENTENCES[state.absence] if state.absence else "belum disajikan"
    judged = state.judged
    return ScoreLine(
        anchor=card.id,
        code=code,
        name=card.name,
        path=addresses.indicator(record.office.slug, card.id),
        target=target,
        actual=optional(state.actual, write, missing),
        ratio=ratio(judged, state.absence),
        bar=_bar(judged),
        status=status(judged, state.absence, state.quarter, state.against_interim),
        notes=tuple(_notes(record, state)),
        value=judged.ratio if isinstance(judged, Achievement) else None,
    )


def _bar(judged: Achievement | Unjudged) -> str:
    if not isinstance(judged, Achievement):
        return ""
    return f"{min(max(judged.ratio, Decimal(0)), LONGEST_BAR):.0f}"


def _notes(record: OfficeRecord, state: _State) -> list[str]:
    notes = []
    each = state.year
    if each.evaluated_year != each.year:
        notes.append(f"Nilai ini menilai tahun {each.evaluated_year}.")
    if each.grade and state.actual is not None and state.actual == each.actual:
        notes.append(f"Mutu: {each.grade.band.label}, {each.grade.band.name}.")
    if state.planned_physical is not None and not (state.physical == state.planned_physical == _ALL_DONE):
        done = "belum disajikan" if state.physical is None else numbers.percent(state.physical, 0)
        notes.append(f"Kemajuan fisik {done} dari rencana {numbers.percent(state.planned_physical, 0)}.")
    if isinstance(state.against_interim, Achievement):
        write = Write(record.units[each.indicator.unit], each.indicator.places)
        interim = state.against_interim
        notes.append(f"Terhadap target antara {write(interim.target)}: {numbers.percent(interim.ratio)}.")
    return notes


def _answer(
    year: OfficeYear,
    lines: tuple[ScoreLine, ...],
    quarter: int,
    mean: MeanAchievement | None,
) -> Answer:
    reached = [line for line in lines if line.status.key == "tercapai"]
    measured = [line for line in lines if line.value is not None]
    counted = quarter or year.quarter
    if not counted:
        phrase = f"indikator dijanjikan untuk {year.year}; realisasinya belum disajikan"
        return Answer("Apa yang dijanjikan kantor ini?", str(len(lines)), "", phrase, lines, (), ())
    done = counted == YEAR_END
    until = f"sampai akhir Triwulan {words.QUARTERS[counted]}"
    phrase = (
        f"indikator mencapai target {year.year}"
        if done
        else f"indikator sudah mencapai target {year.year} {until}"
    )
    notes = [] if mean is None or not mean.included else [mean_note(mean, done=done)]
    if not any(each.agreed for each in year.indicators):
        notes.append(
            f"Perjanjian kinerja {year.year} belum disajikan; hasilnya dibandingkan dengan target Renstra."
        )
    if len(measured) < len(lines):
        notes.append(
            f"{len(lines) - len(measured)} indikator belum dapat dinilai; tidak dihitung sebagai nol."
        )
    question = "Apakah kantor ini menepati janjinya?"
    return Answer(
        question, str(len(reached)), f"dari {len(lines)}", phrase, lines, _tally(lines), tuple(notes)
    )


def mean_note(mean: MeanAchievement, *, done: bool) -> str:
    """Say a mean with how many indicators are in and out, and what the rule's cap did."""
    if mean.raw is None or mean.counted is None:
        return "Rata-rata capaian belum dapat dihitung."
    against = "" if done else " terhadap target setahun"
    counted, members = numbers.percent(mean.counted), f"dari {len(mean.included)} indikator"
    if mean.counted == mean.raw:
        return f"Rata-rata capaian{against} {counted} {members}, tanpa batas atas."
    raw = numbers.percent(mean.raw)
    return f"Rata-rata capaian{against} {counted} {members} sesudah batas atas ({raw} sebelum batas)."


def _tally(lines: tuple[ScoreLine, ...]) -> tuple[Status, ...]:
    counts: dict[str, list[ScoreLine]] = {}
    for line in lines:
        counts.setdefault(line.status.key, []).append(line)
    order = ["tercapai", "berjalan", "hampir", "belum"]
    keys = [key for key in order if key in counts] + [key for key in counts if key not in order]
    return tuple(Status(key, f"{len(counts[key])} {counts[key][0].status.words.lower()}") for key in keys)


def _groups(year: OfficeYear, lines: dict[str, ScoreLine], *, with_means: bool) -> tuple[Group, ...]:
    below = {
        node.node.code: [child for child in year.nodes if child.node.parent == node.node.code]
        for node in year.nodes
    }
    tops = [node for node in year.nodes if not node.node.parent]
    groups = [_group(node, below, lines, with_means=with_means) for node in tops]
    placed = {key for node in year.nodes for key in node.indicators}
    rest = tuple(lines[each.indicator.id] for each in year.indicators if each.indicator.id not in placed)
    if rest:
        name = "Indikator lain yang dicatat" if placed else "Indikator"
        groups.append(Group("", "", name, Shown("", known=False), (), rest, ()))
    return tuple(group for group in groups if group.lines or group.groups)


def _group(
    node: NodeYear, below: dict[str, list[NodeYear]], lines: dict[str, ScoreLine], *, with_means: bool
) -> Group:
    children = [child for child in below[node.node.code] if child.indicators]
    deeper = {key for child in children for key in child.indicators}
    own = tuple(lines[key] for key in node.indicators if key not in deeper)
    mean = node.mean
    shown = Shown("", known=False)
    if with_means and mean.counted is not None:
        shown = Shown(f"rata-rata {numbers.percent(mean.counted)} · {len(mean.included)} indikator")
        if mean.excluded:
            shown = Shown(f"{shown.text}, {len(mean.excluded)} belum dinilai")
    notes = tuple(_goal_notes(node)) if with_means else ()
    groups = tuple(_group(child, below, lines, with_means=with_means) for child in children)
    return Group(words.NODE_KINDS[node.node.kind], node.node.code, node.node.name, shown, notes, own, groups)


def _goal_notes(node: NodeYear) -> list[str]:
    notes = []
    if node.node.kind is NodeKind.GOAL and node.target is not None and node.target.value is not None:
        notes.append(
            f"Target tujuan ini menurut Renstra {numbers.number(node.target.value)}%; laporan "
            "membandingkannya dengan rata-rata capaian indikator, padahal ukurannya berbeda."
        )
    for each in node.verifications:
        if each.verdict is Verdict.DIFFERENT and each.ours is not None:
            printed = numbers.number(each.asserted.value, each.asserted.places)
            measure = words.MEASURES[each.asserted.measure]
            notes.append(f"Laporan mencetak {measure} {printed}% ({each.asserted.cited.where}).")
    return notes
