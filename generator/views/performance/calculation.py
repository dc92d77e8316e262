"""How a figure was computed (Bagaimana dihitung): from the cells to the published result."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from generator.compute.shared.judgement import Achievement, Basis, Graded, IndicatorYear
from generator.domain.performance.indicator import Accumulation, Composition
from generator.domain.performance.result import Measurement
from generator.languages.translation import of_data, theirs, translatable, translate
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.record.status import interim_of, standing
from generator.rules.book import FormulaChoice, RuleBook
from generator.values.shared.period import YEAR_END
from generator.views.shared import numbers, words
from generator.views.shared.components import Origin, PageLink, origin

_JOINED: Final = MappingProxyType(
    {
        Accumulation.SUM: translatable("Realisasi = jumlah {count} triwulan: {sum}."),
        Accumulation.MEAN: translatable("Realisasi = rata-rata {count} triwulan: {sum}."),
        Accumulation.LAST: translatable("Realisasi = nilai-terakhir {count} triwulan: {sum}."),
    }
)


@dataclass(frozen=True, slots=True)
class RuleNote:
    """A rule that was applied: what, since when, on which basis, and how sure we are."""

    title: str
    legal_basis: str
    since: str
    confidence: str
    note: str
    link: PageLink


@dataclass(frozen=True, slots=True)
class Method:
    """How one achievement was computed: formula, inputs with their cells, sum, result, applied rules."""

    title: str
    formula_name: str
    formula: str
    joining: tuple[str, ...]
    inputs: tuple[Origin, ...]
    sum: str
    unrounded: str
    published: str
    counted: str
    verdict: str
    rules: tuple[RuleNote, ...]


def method(record: OfficeRecord, year: IndicatorYear, rules: RuleBook) -> Method | None:
    """Return how the achievement of a year was computed, against the agreement or else the plan.

    ``None`` where there is no achievement.
    """
    judged = year.achievement if isinstance(year.achievement, Achievement) else year.plan_achievement
    if not isinstance(judged, Achievement):
        return None
    name, formula = words.ARITHMETIC.get(judged.arithmetic, (judged.arithmetic, ""))
    counted = ""
    if judged.counted != judged.ratio:
        counted = translate("{ratio} sesudah batas menurut aturan", ratio=numbers.percent(judged.counted))
    return Method(
        title=translate(
            "Capaian {when} terhadap {target}",
            when=words.in_sentence(words.period(year.year, year.quarter)),
            target=words.BASES[judged.basis],
        ),
        formula_name=translate(
            "{direction}, jadi {arithmetic}.",
            direction=words.DIRECTIONS[year.indicator.direction],
            arithmetic=words.in_sentence(translate(name)),
        ),
        formula=translate(formula),
        joining=_joining(year),
        inputs=_inputs(record, year, judged),
        sum=_sum(record, year, judged),
        unrounded=f"{numbers.exact(judged.ratio)}%",
        published=numbers.percent(judged.ratio),
        counted=counted,
        verdict=_verdict(year, judged),
        rules=_rules(record, year, judged, rules),
    )


def _verdict(year: IndicatorYear, judged: Achievement) -> str:
    interim = interim_of(year)
    key = standing(year.indicator, judged, year.absence, year.quarter, interim)
    if key == judged.status.band.label:
        return f"{of_data(judged.status.band.name)}: {_band_words(judged)}"
    status = words.status(key, judged)
    if isinstance(interim, Achievement):
        return translate(
            "{status}: tahunnya belum selesai; terhadap target antara triwulan itu {ratio}",
            status=status,
            ratio=numbers.percent(interim.ratio),
        )
    return translate(
        "{status}: tahunnya belum selesai, jadi belum dapat disebut tercapai atau tidak", status=status
    )


def _band_words(judged: Achievement) -> str:
    scale = judged.status.scale
    position = scale.bands.index(judged.status.band)
    lower = numbers.number(judged.status.band.lower)
    if position == 0:
        return translate("capaian {lower}% atau lebih", lower=lower)
    upper = numbers.number(scale.bands[position - 1].lower)
    if position == len(scale.bands) - 1:
        return translate("capaian di bawah {upper}%", upper=upper)
    return translate("capaian {lower}% atau lebih, tetapi di bawah {upper}%", lower=lower, upper=upper)


def _precisely(record: OfficeRecord, year: IndicatorYear) -> Callable[[Decimal], str]:
    unit, places = record.units[year.indicator.unit], year.indicator.places
    return lambda value: numbers.precise(value, unit, places)


def _sum(record: OfficeRecord, year: IndicatorYear, judged: Achievement) -> str:
    write = _precisely(record, year)
    values = (judged.actual, judged.target, year.indicator.worst or Decimal(0))
    actual, target, worst = (f"({write(value)})" if value < 0 else write(value) for value in values)
    sums = {
        "rasio": f"{actual} ÷ {target} × 100%",
        "rasio-terbalik": f"{target} ÷ {actual} × 100%",
        "dua-kurang-rasio": f"(2 − {actual} ÷ {target}) × 100%",
        "terburuk": f"({worst} − {actual}) ÷ {worst} × 100%",
    }
    return sums.get(judged.arithmetic, translate("R = {actual}, T = {target}", actual=actual, target=target))


def _joining(year: IndicatorYear) -> tuple[str, ...]:
    """Say how parts and quarters were joined into the value, in words and figures."""
    sentences = []
    parts = [fact for fact in _last_known(year) if fact.part and fact.actual is not None]
    if parts and year.indicator.composition is not None:
        is_mean = year.indicator.composition is Composition.MEAN
        message = (
            translatable("Realisasi = rata-rata {count} bagian: {sum}.")
            if is_mean
            else translatable("Realisasi = jumlah {count} bagian: {sum}.")
        )
        sentences.append(translate(message, count=len(parts), sum=_joined(parts, is_mean=is_mean)))
    quarters = [fact for fact in _facts(year) if not fact.part and fact.actual is not None]
    rule = year.indicator.accumulation
    if len(quarters) > 1:
        terms = _joined(quarters, is_mean=rule is Accumulation.MEAN)
        sentences.append(translate(_JOINED[rule], count=len(quarters), sum=terms))
    elif year.indicator.accumulation is not Accumulation.LAST or year.quarter != YEAR_END:
        sentences.append(translate("Sampai triwulan ini dipakai {value}.", value=words.ACCUMULATIONS[rule]))
    return tuple(sentences)


def _joined(facts: Sequence[Measurement], *, is_mean: bool) -> str:
    terms = " + ".join(numbers.number(fact.actual) for fact in facts if fact.actual is not None)
    return f"({terms}) ÷ {len(facts)}" if is_mean else terms


def _inputs(record: OfficeRecord, year: IndicatorYear, judged: Achievement) -> tuple[Origin, ...]:
    write = _precisely(record, year)
    is_agreed = judged.basis is Basis.AGREEMENT
    target = year.agreed if is_agreed else year.plan
    rows = []
    if target is not None and target.value is not None:
        label = translate("Target perjanjian kinerja") if is_agreed else translate("Target Renstra")
        rows.append(origin(record, label, write(target.value), target.at, target.cited))
    for fact in _facts(year):
        if fact.actual is not None:
            label = translate("Realisasi {when}", when=theirs(fact.part) or _when(year, fact))
            rows.append(origin(record, label, write(fact.actual), fact.at, fact.cited))
    card = year.indicator
    if judged.arithmetic == "terburuk" and card.worst is not None:
        rows.append(origin(record, translate("Nilai terburuk (W)"), write(card.worst), card.at, card.cited))
    return tuple(rows)


def _when(year: IndicatorYear, fact: Measurement) -> str:
    """Name what a row covers: the year so far, or its own quarter where quarters are added or averaged."""
    if year.indicator.accumulation is Accumulation.LAST:
        return words.in_sentence(words.period(year.year, fact.period.quarter))
    return f"{words.quarter_of(fact.period.quarter)} {year.year}"


def _facts(year: IndicatorYear) -> tuple[Measurement, ...]:
    """Return the rows that the value of the year is made of."""
    if year.indicator.accumulation is Accumulation.LAST:
        return _last_known(year)
    return tuple(fact for state in year.quarters for fact in state.measurements)


def _last_known(year: IndicatorYear) -> tuple[Measurement, ...]:
    """Return the rows of the last quarter with a value; a later one may only say that none was due."""
    states = (
        state
        for state in reversed(year.quarters)
        if any(row.actual is not None for row in state.measurements)
    )
    return next((state.measurements for state in states), ())


def _rules(
    record: OfficeRecord, year: IndicatorYear, judged: Achievement, book: RuleBook
) -> tuple[RuleNote, ...]:
    formulas = judged.formula_set
    since = _since(record, year.year, book)
    confidence = words.CONFIDENCES[formulas.confidence]
    link = PageLink("", page_addresses.rule("capaian"))
    title = translate("Rumus: {name}", name=theirs(formulas.name))
    formula = RuleNote(title, theirs(formulas.legal_basis), since, confidence, theirs(formulas.note), link)
    status = _scale_note(translate("Status: {name}", name=theirs(judged.status.scale.name)), judged.status)
    if year.grade is None:
        return formula, status
    band = year.grade.band
    return formula, status, _scale_note(f"{theirs(year.grade.scale.name)}: {words.grade(band)}", year.grade)


def _since(record: OfficeRecord, year: int, book: RuleBook) -> str:
    if record.office.formula_set:
        return translate("dipilih kantor ini")
    choice = book.at(year).choice
    return translate("berlaku sejak {since}", since=choice.since) if isinstance(choice, FormulaChoice) else ""


def _scale_note(title: str, graded: Graded) -> RuleNote:
    scale = graded.scale
    link = PageLink("", page_addresses.rule(scale.family))
    confidence = words.CONFIDENCES[scale.confidence]
    since = translate("berlaku sejak {since}", since=scale.since)
    return RuleNote(title, theirs(scale.legal_basis), since, confidence, theirs(scale.note), link)
