"""Scorecards: promises and results of a year or quarter, grouped goal, objective, indicator."""

from dataclasses import dataclass
from typing import Final

from generator.compute.shared.judgement import IndicatorYear, NodeYear, OfficeYear, Verdict
from generator.domain.performance.result import Measure
from generator.languages.translation import theirs, translatable, translate, translate_plural
from generator.record.record import OfficeRecord
from generator.values.shared.number import decimals_of
from generator.views.performance import answers
from generator.views.performance.answers import Answer
from generator.views.performance.scorecard_rows import ScoreLine, State, physical_line, score_line, state_of
from generator.views.shared import numbers, words
from generator.views.shared.badges import Badge, firmness
from generator.views.shared.column_heads import Head, headed
from generator.views.shared.components import Shown

_RESULTS: Final = (translatable("Target"), translatable("Realisasi"), translatable("Capaian"))
_RESULTS_MEAN: Final = translatable(
    "Setiap baris satu indikator: target yang dijanjikan, realisasi yang dicatat, dan capaian, "
    "yaitu realisasi dibandingkan dengan target."
)
_PROGRESS: Final = (translatable("Rencana fisik"), translatable("Kemajuan fisik"), translatable("Selisih"))
_PROGRESS_MEANS: Final = translatable(
    "Setiap baris satu indikator: berapa persen pekerjaannya direncanakan selesai sejak awal tahun, "
    "dan berapa yang selesai."
)


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

    @property
    def all_lines(self) -> tuple[ScoreLine, ...]:
        """Its own lines and those of the groups below it, in the order in which they are shown."""
        return (*self.lines, *(line for group in self.groups for line in group.all_lines))


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A scorecard of a year or up to a quarter.

    ``columns`` heads the three figures of each line; ``meaning`` says in a sentence how to read them.
    """

    title: str
    period: str
    answer: Answer
    groups: tuple[Group, ...]
    caption: str
    columns: tuple[Head, Head, Head]
    meaning: str
    badge: Badge | None = None


def scorecard(record: OfficeRecord, year: OfficeYear, quarter: int = 0) -> Scorecard:
    """Return the scorecard of a year, or of the year up to and including ``quarter`` (0 for the whole year).

    A quarter in which no value is due yet is shown by its physical progress.
    """
    states = [state_of(each, quarter) for each in year.indicators]
    if quarter and _only_physical(states):
        return _progress(record, year, states, quarter)
    lines = {state.year.indicator.id: score_line(record, state) for state in states}
    mean = year.mean if quarter in {0, year.quarter} else None
    groups = _groups(record, year, lines, with_means=mean is not None)
    answer = answers.answer(year, _promised(year, lines, groups), quarter, mean)
    when = words.period(year.year, quarter or year.quarter)
    message = translatable("Kinerja tahun {year}") if year.quarter else translatable("Target tahun {year}")
    title = translate(message, year=year.year)
    if quarter:
        title = translate("Kinerja {when}", when=words.until(year.year, quarter))
    caption = translate("Target dan realisasi, {when}", when=words.in_sentence(when))
    badge = firmness(quarter or year.quarter) if year.quarter else None
    return Scorecard(
        title, when, answer, groups, caption, _columns(_RESULTS, lines), translate(_RESULTS_MEAN), badge
    )


def _only_physical(states: list[State]) -> bool:
    return all(state.actual is None for state in states) and any(
        state.physical is not None for state in states
    )


def _progress(record: OfficeRecord, year: OfficeYear, states: list[State], quarter: int) -> Scorecard:
    planned = [state for state in states if state.year.agreed or state.physical is not None]
    lines = {state.year.indicator.id: physical_line(record, state) for state in planned}
    groups = _groups(record, year, lines, with_means=False)
    answer = answers.physical(year, _promised(year, lines, groups), quarter)
    when = words.period(year.year, quarter)
    caption = translate("Rencana dan kemajuan fisik, {when}", when=words.in_sentence(when))
    title = translate("Kemajuan {when}", when=words.in_sentence(when))
    badge = firmness(quarter)
    return Scorecard(
        title, when, answer, groups, caption, _columns(_PROGRESS, lines), translate(_PROGRESS_MEANS), badge
    )


def _columns(names: tuple[str, str, str], lines: dict[str, ScoreLine]) -> tuple[Head, Head, Head]:
    target, actual, result = map(translate, names)
    every = lines.values()
    return (
        headed(target, (line.target for line in every)),
        headed(actual, (line.actual for line in every)),
        headed(result, (line.result for line in every)),
    )


def _promised(
    year: OfficeYear, lines: dict[str, ScoreLine], groups: tuple[Group, ...]
) -> tuple[ScoreLine, ...]:
    """Return the lines that count, in the order of the groups: that is the one order of a scorecard."""
    agreed = [each for each in year.indicators if each.agreed]
    counted = agreed or [each for each in year.indicators if _planned(each)]
    anchors = {lines[each.indicator.id].anchor for each in counted if each.indicator.id in lines}
    return tuple(line for group in groups for line in group.all_lines if line.anchor in anchors)


def _planned(judged: IndicatorYear) -> bool:
    return judged.plan is not None and judged.plan.value is not None


def _groups(
    record: OfficeRecord, year: OfficeYear, lines: dict[str, ScoreLine], *, with_means: bool
) -> tuple[Group, ...]:
    below: dict[str, list[NodeYear]] = {}
    for node in year.nodes:
        below.setdefault(node.node.parent, []).append(node)
    notes = {node.node.code: tuple(_goal_notes(record, node)) if with_means else () for node in year.nodes}
    groups = [_group(node, below, lines, notes, with_means=with_means) for node in below.get("", ())]
    placed = {key for node in year.nodes for key in node.indicators}
    rest = tuple(line for key, line in lines.items() if key not in placed)
    if rest:
        name = translate("Indikator lain yang dicatat") if placed else translate("Indikator")
        groups.append(Group("", "", name, Shown("", is_known=False), (), rest, ()))
    return tuple(group for group in groups if group.lines or group.groups)


def _group(
    node: NodeYear,
    below: dict[str, list[NodeYear]],
    lines: dict[str, ScoreLine],
    notes: dict[str, tuple[str, ...]],
    *,
    with_means: bool,
) -> Group:
    children = [child for child in below.get(node.node.code, ()) if child.indicators]
    deeper = {key for child in children for key in child.indicators}
    lines_of_node = tuple(lines[key] for key in node.indicators if key in lines and key not in deeper)
    mean = node.mean
    summary = Shown("", is_known=False)
    if with_means and mean.counted is not None:
        average = translate("rata-rata {mean}", mean=numbers.percent(mean.counted))
        counted = translate_plural("{count} indikator", len(mean.included))
        summary = Shown(" · ".join(filter(None, (average, answers.median_words(mean), counted))))
        if mean.excluded:
            left = translate("{count} belum dinilai", count=len(mean.excluded))
            summary = Shown(f"{summary.text}, {left}")
    groups = tuple(_group(child, below, lines, notes, with_means=with_means) for child in children)
    kind, code = words.NODE_KINDS[node.node.kind], node.node.code
    return Group(kind, code, theirs(node.node.name), summary, notes[code], lines_of_node, groups)


def _goal_notes(record: OfficeRecord, node: NodeYear) -> list[str]:
    notes = []
    goal = node.target
    if goal is not None and goal.value is not None:
        target = numbers.amount(goal.value, record.units[goal.unit], decimals_of(goal.value))
        printed_means = [
            verification
            for verification in node.verifications
            if verification.asserted.measure is Measure.MEAN_ACHIEVEMENT
        ]
        message = (
            translatable(
                "Target tujuan ini menurut Renstra {target}; laporan membandingkannya dengan rata-rata "
                "capaian indikator, padahal ukurannya berbeda."
            )
            if printed_means
            else translatable("Target tujuan ini menurut Renstra {target}.")
        )
        notes.append(translate(message, target=target))
    for verification in node.verifications:
        if verification.verdict is Verdict.DIFFERENT and verification.ours is not None:
            printed = numbers.number(verification.asserted.value, verification.asserted.places)
            measure = words.MEASURES[verification.asserted.measure]
            is_count = (
                verification.asserted.measure is Measure.GOAL_TARGET and goal and goal.unit != numbers.PERCENT
            )
            mark = "" if is_count else "%"
            where = verification.asserted.cited.where
            place = f" ({theirs(where)})" if where else ""
            notes.append(
                translate(
                    "Laporan mencetak {measure} {printed}.",
                    measure=measure,
                    printed=f"{printed}{mark}{place}",
                )
            )
    return notes
