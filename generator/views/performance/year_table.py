"""The table of all years of an indicator: promised, achieved, and where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import Final

from generator.compute.shared.judgement import Achievement, IndicatorYear, Unjudged
from generator.domain.performance.indicator import Indicator
from generator.domain.performance.plan import AgreedTarget, Baseline, PlanTarget
from generator.languages.translation import of_data, theirs, translatable, translate
from generator.record.record import OfficeRecord
from generator.record.status import interim_of, judged_of, promise_of, unreported
from generator.values.shared.number import rounded
from generator.values.shared.period import YEAR_END
from generator.views.shared import words
from generator.views.shared.badges import Badge, badges
from generator.views.shared.components import Shown, Status, Write, absent, optional, ratio, status
from generator.views.shared.league_notes import score_words
from generator.views.shared.provenance import SourcePlace, source_place

_NOT_PLANNED: Final = translatable("tidak ada dalam Renstra")
_NOT_SHOWN: Final = translatable("belum disajikan")


@dataclass(frozen=True, slots=True)
class YearLine:
    """One row of the table of all years; a note of a target stands with the target."""

    year: str
    note: str
    planned: Shown
    agreed: Shown
    actual: Shown
    ratio: Shown
    status: Status
    sources: tuple[SourcePlace, ...]
    badges: tuple[Badge, ...] = ()
    planned_note: str = ""
    agreed_note: str = ""


def year_lines(record: OfficeRecord, card: Indicator) -> tuple[YearLine, ...]:
    """Return every year with a result, a target (even one not set), a baseline or a ranked score."""
    scores = {year: score for (key, year), score in record.listed.items() if key == card.id}
    history = {each.year: each for each in record.history[card.id]}
    plans = {each.year: each for each in record.plans[card.id]}
    starts = {each.year: each for each in record.ledger.baselines if each.indicator == card.id}
    lines = []
    for year in sorted({*history, *plans, *starts, *scores}):
        write = Write(record.units[card.in_year(year).unit], card.places)
        if year in history:
            lines.append(_year_line(record, history[year], write, scores.get(year)))
        elif year in starts:
            lines.append(_start_line(record, starts[year], write))
        elif year in plans:
            lines.append(_unset_line(plans[year], write, scores.get(year)))
        else:
            lines.append(_listed_line(year, scores[year]))
    return tuple(
        replace(line, note=f"{_before(record, card, line.year)} {line.note}".strip()) for line in lines
    )


def _before(record: OfficeRecord, card: Indicator, year: str) -> str:
    """Say what the indicator was called, and measured in, where that was another name or unit."""
    then = card.in_year(int(year))
    notes = []
    if then.name != card.name:
        notes.append(translate("Namanya waktu itu: {name}.", name=theirs(then.name.rstrip("."))))
    if then.unit != card.unit:
        notes.append(translate("Satuannya waktu itu: {unit}.", unit=of_data(record.units[then.unit].name)))
    return " ".join(notes)


def _start_line(record: OfficeRecord, start: Baseline, write: Write) -> YearLine:
    """Show the value that a plan departs from."""
    return YearLine(
        year=str(start.year),
        note=translate("Data awal sebelum target berjalan."),
        planned=absent(_NOT_PLANNED),
        agreed=absent(_NOT_SHOWN),
        actual=optional(start.value, write, translate("data awal tidak ada")),
        ratio=absent(translatable("tidak dihitung")),
        status=Status(Unjudged.NO_TARGET.value, translate("Data awal")),
        sources=(source_place(record, start.cited),),
    )


def _listed_line(year: int, score: Decimal) -> YearLine:
    """Show a year of which only a list of all units has a value."""
    judged = Unjudged.NO_TARGET
    return YearLine(
        year=str(year),
        note="",
        planned=absent(_NOT_PLANNED),
        agreed=absent(_NOT_SHOWN),
        actual=_not_shown(score),
        ratio=ratio(judged),
        status=Status(judged.value, words.status(judged.value, judged)),
        sources=(),
    )


def _not_shown(score: Decimal | None) -> Shown:
    sentence = translate(_NOT_SHOWN)
    return Shown(sentence if score is None else f"{sentence}; {score_words(score)}", is_known=False)


def _unset_line(plan: PlanTarget, write: Write, score: Decimal | None) -> YearLine:
    """Show a year for which the plan set no target and nothing was measured."""
    judged = Unjudged.TARGET_NOT_SET
    return YearLine(
        year=str(plan.year),
        note="",
        planned=_planned(plan, write),
        agreed=absent(_NOT_SHOWN),
        actual=_not_shown(score),
        ratio=ratio(judged),
        status=Status(judged.value, words.status(judged.value, judged)),
        sources=(),
    )


def _planned(plan: PlanTarget | None, write: Write) -> Shown:
    return (
        absent(_NOT_PLANNED) if plan is None else optional(plan.value, write, translate("tidak ditetapkan"))
    )


def _year_line(record: OfficeRecord, year: IndicatorYear, write: Write, score: Decimal | None) -> YearLine:
    judged = judged_of(year)
    against = (
        ""
        if year.agreed or not isinstance(judged, Achievement)
        else translate("Capaian dihitung terhadap target Renstra.")
    )
    notes = [against]
    if year.evaluated_year != year.year:
        notes.append(translate("Menilai tahun {year}.", year=year.evaluated_year))
    if year.quarter not in {0, YEAR_END}:
        notes.append(translate("Sampai Triwulan {quarter}.", quarter=words.QUARTERS[year.quarter]))
        if any(later.year > year.year and later.quarter for later in record.judged.years):
            notes.append(translate("Hasil setahun belum disajikan."))
    notes.append(words.without_quarters(unreported(year)))
    if year.grade:
        notes.append(translate("Predikat: {grade}.", grade=words.grade(year.grade.band)))
    if year.change and year.change.break_reason:
        notes.append(translate("Tidak disambung dengan tahun sebelumnya."))
    notes += [_before_revision(target, write) for target in year.superseded]
    facts = [fact for state in year.quarters if state.quarter == year.quarter for fact in state.measurements]
    notes += dict.fromkeys(theirs(f"{row.note.rstrip('.')}.") for row in facts if row.note)
    notes += _listed(year, score)
    missing, promise = words.missing(year.absence), promise_of(year)
    if score is not None and year.actual is None:
        missing = f"{missing}; {score_words(score)}"
    return YearLine(
        year=str(year.year),
        note=" ".join(filter(None, notes)),
        planned=_planned(year.plan, write),
        agreed=_planned_agreed(year, write),
        actual=optional(
            year.actual, partial(write.distinct_from, other=promise.value if promise else None), missing
        ),
        ratio=ratio(judged, year.absence),
        status=status(year.indicator, judged, year.absence, year.quarter, interim_of(year)),
        sources=tuple(dict.fromkeys(source_place(record, fact.cited) for fact in facts)),
        badges=badges(year),
        planned_note=theirs(year.plan.note) if year.plan else "",
        agreed_note=theirs(year.agreed.note) if year.agreed else "",
    )


def _listed(judged: IndicatorYear, score: Decimal | None) -> Iterator[str]:
    """Say where a list of all units has another value for a whole year than the office itself."""
    if score is None or judged.actual is None or judged.quarter != YEAR_END:
        return
    if rounded(score, judged.indicator.places) != rounded(judged.actual, judged.indicator.places):
        sentence = score_words(score)
        yield f"{sentence[0].upper()}{sentence[1:]}."


def _before_revision(target: AgreedTarget, write: Write) -> str:
    value = translate("tidak ditetapkan") if target.value is None else write(target.value)
    if target.revision == 0:
        return translate("Target perjanjian awal: {value}.", value=value)
    return translate("Target revisi {number}: {value}.", number=target.revision, value=value)


def _planned_agreed(judged: IndicatorYear, write: Write) -> Shown:
    if judged.agreed is None:
        return absent(_NOT_SHOWN)
    return optional(judged.agreed.value, write, translate("tidak ditetapkan"))
