"""One indicator of a scorecard: its promise, its result, and how it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Final

from generator.compute.shared.judgement import Achievement, IndicatorYear, QuarterState, Unjudged
from generator.domain.performance.plan import AgreedTarget, PlanTarget
from generator.domain.performance.result import Absence
from generator.languages.translation import theirs, translatable, translate
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.record.status import (
    Progress,
    judged_at,
    judged_of,
    physical_standing,
    promise_at,
    promise_of,
    trend_until,
    unreported,
)
from generator.values.performance.bar import drawn_part, is_cut
from generator.views.performance.trend import TrendView, trend_view
from generator.views.shared import numbers, words
from generator.views.shared.components import Shown, Status, Write, absent, optional, ratio, status
from generator.views.shared.league_notes import score_words

_ALL_DONE: Final = Decimal(100)
_WITHOUT_TARGET: Final = translatable("tanpa target")


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One row: ``target``, ``actual`` and ``result`` stand under the scorecard's three columns.

    ``value`` is the achievement in per cent for the picture; ``reached`` says whether the promise
    is met as far as the period goes. ``trend`` and ``has_easier_target`` are told on the card of a year;
    ``asides`` say so in the row, where paper has no room.
    """

    anchor: str
    code: str
    name: str
    path: str
    target: Shown
    actual: Shown
    result: Shown
    bar: str
    status: Status
    notes: tuple[str, ...]
    value: Decimal | None
    reached: bool
    trend: TrendView | None = None
    has_easier_target: bool | None = None
    asides: tuple[str, ...] = ()

    @property
    def bar_is_cut(self) -> bool:
        """Whether the bar is shorter than the achievement."""
        return bool(self.bar) and self.value is not None and is_cut(self.value)


@dataclass(frozen=True, slots=True)
class State:
    """An indicator at the end of a period: its promise, its value or why there is none, its achievement."""

    year: IndicatorYear
    actual: Decimal | None
    absence: Absence | None
    physical: Decimal | None
    planned_physical: Decimal | None
    judged: Achievement | Unjudged
    against_interim: Achievement | Unjudged
    quarter: int
    promise: AgreedTarget | PlanTarget | None
    is_quarter: bool = True


def state_of(year: IndicatorYear, quarter: int) -> State:
    """Return the state of an indicator at the end of the year, or after ``quarter``."""
    reached = quarter or year.quarter
    state: QuarterState | None = next((state for state in year.quarters if state.quarter == reached), None)
    planned = state.interim.physical if state and state.interim else None
    against = state.against_interim if state else Unjudged.NO_TARGET
    promise = promise_at(year, state) if quarter and state else promise_of(year)
    if quarter == 0:
        judged = judged_of(year)
        return State(
            year, year.actual, year.absence, year.physical, planned, judged, against, reached, promise,
            is_quarter=False,
        )  # fmt: skip
    if state is None:
        return State(year, None, None, None, planned, _without_state(year), against, reached, promise)
    judged = judged_at(year, state)
    return State(
        year, state.actual, state.absence, state.physical, planned, judged, against, reached, promise
    )


def _without_state(judged: IndicatorYear) -> Unjudged:
    return Unjudged.NO_ACTUAL if judged.agreed else Unjudged.NO_TARGET


def score_line(record: OfficeRecord, state: State) -> ScoreLine:
    """Return the row of an indicator: target, result, achievement and status."""
    card, judged = state.year.indicator, state.judged
    write = Write(record.units[card.unit], card.places)
    promise = state.promise
    missing = words.missing(state.absence)
    listed = record.listed.get((card.id, state.year.year))
    if listed is not None and state.year.actual is None:
        missing = f"{missing}; {score_words(listed)}"
    trend = _trend(record, state)
    stands = status(card, judged, state.absence, state.quarter, state.against_interim)
    return ScoreLine(
        anchor=f"indikator-{card.id}",
        code=words.code_of(state.year),
        name=theirs(card.name),
        path=page_addresses.indicator(record.office.slug, card.id),
        target=optional(promise.value, write, translate("tidak ditetapkan"))
        if promise
        else absent(_WITHOUT_TARGET),
        actual=optional(
            state.actual, partial(write.distinct_from, other=promise.value if promise else None), missing
        ),
        result=ratio(judged, state.absence),
        bar=_bar(judged.ratio) if isinstance(judged, Achievement) else "",
        status=stands,
        notes=tuple(_notes(record, state)),
        asides=(*_easier(state, write), *([trend.sentence] if trend else [])),
        value=judged.ratio if isinstance(judged, Achievement) else None,
        reached=isinstance(judged, Achievement) and stands.key == judged.status.scale.bands[0].label,
        trend=trend,
        has_easier_target=None if state.is_quarter else state.year.has_easier_target,
    )


def _trend(record: OfficeRecord, state: State) -> TrendView | None:
    """Return the trend until the year of a card; a card of a quarter tells none."""
    if state.is_quarter:
        return None
    trend = trend_until(record.history[state.year.indicator.id], state.year.year)
    return trend_view(trend) if trend else None


def physical_line(record: OfficeRecord, state: State) -> ScoreLine:
    """Return the row of planned and actual physical progress, for a quarter without a value due."""
    card, planned, done = state.year.indicator, state.planned_physical, state.physical
    progress = physical_standing(done, planned)
    gap = absent(translatable("tidak dihitung"))
    if planned is not None and done is not None:
        gap = Shown(numbers.signed(done - planned, numbers.points(done - planned)))
    return ScoreLine(
        anchor=f"indikator-{card.id}",
        code=words.code_of(state.year),
        name=theirs(card.name),
        path=page_addresses.indicator(record.office.slug, card.id),
        target=optional(planned, _percent, translate("tidak ditetapkan")),
        actual=optional(done, _percent, translate("belum disajikan")),
        result=gap,
        bar="",
        status=Status(progress.value, words.PROGRESS[progress]),
        notes=(),
        value=None,
        reached=progress is Progress.ON_PLAN,
    )


def _percent(value: Decimal) -> str:
    return f"{numbers.number(value)}%"


def _easier(state: State, write: Write) -> Iterator[str]:
    last = state.year.last_result
    if state.year.has_easier_target and last is not None and not state.is_quarter:
        yield translate(
            "Targetnya lebih mudah daripada hasil {year}: {value}.",
            year=state.year.year - 1,
            value=write(last),
        )


def _bar(percent: Decimal) -> str:
    return f"{drawn_part(percent):.0f}"


def _notes(record: OfficeRecord, state: State) -> list[str]:
    notes = []
    judged = state.year
    if judged.evaluated_year != judged.year:
        notes.append(translate("Nilai ini menilai tahun {year}.", year=judged.evaluated_year))
    if judged.grade and state.actual is not None and state.actual == judged.actual:
        notes.append(translate("Predikat: {grade}.", grade=words.grade(judged.grade.band)))
    left_out = tuple(quarter for quarter in unreported(judged) if quarter <= state.quarter)
    if state.actual is not None and left_out:
        notes.append(words.without_quarters(left_out))
    if state.planned_physical is not None and not (state.physical == state.planned_physical == _ALL_DONE):
        done = state.physical
        notes.append(
            translate(
                "Kemajuan fisik {done} dari rencana {planned}.",
                done=translate("belum disajikan") if done is None else numbers.percent(done, 0),
                planned=numbers.percent(state.planned_physical, 0),
            )
        )
    if isinstance(state.against_interim, Achievement):
        write = Write(record.units[judged.indicator.unit], judged.indicator.places)
        interim = state.against_interim
        notes.append(
            translate(
                "Terhadap target antara {target}: {ratio}.",
                target=write(interim.target),
                ratio=numbers.percent(interim.ratio),
            )
        )
    return notes
