"""The record as tidy rows: one dictionary per indicator, year and quarter, nothing rounded."""

from collections.abc import Iterator
from decimal import Decimal

from generator.compute.shared.judgement import Achievement, IndicatorYear, QuarterState, Unjudged
from generator.domain.performance.plan import AgreedTarget, InterimTarget, PlanTarget
from generator.domain.performance.result import Absence, Measurement
from generator.record.record import OfficeRecord
from generator.record.status import judged_at, judged_of, standing
from generator.values.shared.period import YEAR_END

Value = str | int | Decimal | None
Row = dict[str, Value]


def rows_of_office(record: OfficeRecord) -> Iterator[Row]:
    """Yield every row of an office, years in order."""
    for year in record.judged.years:
        for indicator_year in year.indicators:
            yield from rows_of(record, indicator_year)


def rows_of(record: OfficeRecord, indicator_year: IndicatorYear) -> Iterator[Row]:
    """Yield a row per quarter with facts, or one row with quarter 0 when only targets are known."""
    if not indicator_year.quarters:
        yield _row(record, indicator_year, None)
    for state in indicator_year.quarters:
        yield _row(record, indicator_year, state)


def _row(record: OfficeRecord, indicator_year: IndicatorYear, state: QuarterState | None) -> Row:
    card = indicator_year.indicator
    agreed, plan = state.agreed if state else indicator_year.agreed, indicator_year.plan
    achievement = judged_at(indicator_year, state) if state else judged_of(indicator_year)
    interim = state.against_interim if state else Unjudged.NO_TARGET
    facts = state.measurements if state else ()
    promise = agreed or plan
    trend = indicator_year.trend if _is_annual(state) else None
    return {
        "satker": record.office.slug,
        "nama_satker": record.office.in_year(indicator_year.year).short_name,
        "indikator": card.id,
        "nama_indikator": card.name,
        "kode": (agreed.code if agreed else "") or (plan.code if plan else ""),
        "sasaran": (agreed.node if agreed else "") or (plan.node if plan else ""),
        "iku": "ya" if card.is_key else "tidak",
        "satuan": card.unit,
        "arah": card.direction.value,
        "tahun": indicator_year.year,
        "tahun_dinilai": indicator_year.evaluated_year,
        "triwulan": state.quarter if state else 0,
        "target_renstra": plan.value if plan else None,
        "target": agreed.value if agreed else None,
        "target_antara": state.interim.value if state and state.interim else None,
        "realisasi": state.actual if state else None,
        "sebab_kosong": _absence(state),
        "capaian_persen": _ratio(achievement),
        "capaian_diperhitungkan_persen": _counted(achievement),
        "dasar_capaian": achievement.basis.value if isinstance(achievement, Achievement) else "",
        "capaian_renstra_persen": _ratio(indicator_year.plan_achievement) if _is_annual(state) else None,
        "capaian_antara_persen": _ratio(interim),
        "status": _standing(indicator_year, state),
        "jenjang": _grade(indicator_year, state),
        "tren": trend.status.value if trend else "",
        "tren_persen": trend.growth if trend else None,
        "tren_sejak": trend.years[0] if trend else None,
        "fisik_persen": state.physical if state else None,
        "target_fisik_persen": state.interim.physical if state and state.interim else None,
        "aturan_capaian": achievement.formula_set.id if isinstance(achievement, Achievement) else "",
        "berkas_realisasi": "; ".join(f"{fact.at.path}:{fact.at.line}" for fact in facts),
        "berkas_target": f"{promise.at.path}:{promise.at.line}" if promise else "",
        "sumber_realisasi": _cited(*facts),
        "sumber_target": _cited(promise) if promise else "",
    }


def _standing(indicator_year: IndicatorYear, state: QuarterState | None) -> str:
    if state is None:
        return standing(indicator_year.indicator, judged_of(indicator_year), None, 0)
    achievement = judged_at(indicator_year, state)
    return standing(
        indicator_year.indicator, achievement, state.absence, state.quarter, state.against_interim
    )


def _grade(indicator_year: IndicatorYear, state: QuarterState | None) -> str:
    is_latest = state is not None and state.quarter == indicator_year.quarter
    return indicator_year.grade.band.label if indicator_year.grade and is_latest else ""


def _absence(state: QuarterState | None) -> str:
    absence: Absence | None = state.absence if state else None
    return absence.value if absence else ""


def _is_annual(state: QuarterState | None) -> bool:
    return state is not None and state.quarter == YEAR_END


def _ratio(achievement: Achievement | Unjudged) -> Decimal | None:
    return achievement.ratio if isinstance(achievement, Achievement) else None


def _counted(achievement: Achievement | Unjudged) -> Decimal | None:
    return achievement.counted if isinstance(achievement, Achievement) else None


def _cited(*facts: Measurement | AgreedTarget | PlanTarget | InterimTarget) -> str:
    citations = (f"{fact.cited.document}, {fact.cited.where}".rstrip(", ") for fact in facts)
    return "; ".join(dict.fromkeys(citations))
