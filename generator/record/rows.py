"""The record as tidy rows: one row per indicator, year and quarter, nothing rounded."""

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
        for each in year.indicators:
            yield from rows_of(record, each)


def rows_of(record: OfficeRecord, each: IndicatorYear) -> Iterator[Row]:
    """Yield a row per quarter with facts, or one row with quarter 0 when only targets are known."""
    if not each.quarters:
        yield _row(record, each, None)
    for state in each.quarters:
        yield _row(record, each, state)


def _row(record: OfficeRecord, each: IndicatorYear, state: QuarterState | None) -> Row:
    card = each.indicator
    agreed, plan = state.agreed if state else each.agreed, each.plan
    judged = judged_at(each, state) if state else judged_of(each)
    interim = state.against_interim if state else Unjudged.NO_TARGET
    facts = state.measurements if state else ()
    promise = agreed or plan
    return {
        "satker": record.office.slug,
        "nama_satker": record.office.in_year(each.year).short_name,
        "indikator": card.id,
        "nama_indikator": card.name,
        "kode": (agreed.code if agreed else "") or (plan.code if plan else ""),
        "sasaran": (agreed.node if agreed else "") or (plan.node if plan else ""),
        "iku": "ya" if card.is_key else "tidak",
        "satuan": card.unit,
        "arah": card.direction.value,
        "tahun": each.year,
        "tahun_dinilai": each.evaluated_year,
        "triwulan": state.quarter if state else 0,
        "target_renstra": plan.value if plan else None,
        "target": agreed.value if agreed else None,
        "target_antara": state.interim.value if state and state.interim else None,
        "realisasi": state.actual if state else None,
        "sebab_kosong": _absence(state),
        "capaian_persen": _ratio(judged),
        "capaian_diperhitungkan_persen": _counted(judged),
        "dasar_capaian": judged.basis.value if isinstance(judged, Achievement) else "",
        "capaian_renstra_persen": _ratio(each.plan_achievement) if _is_annual(state) else None,
        "capaian_antara_persen": _ratio(interim),
        "status": _standing(each, state),
        "jenjang": each.grade.band.label if each.grade and state and state.quarter == each.quarter else "",
        "fisik_persen": state.physical if state else None,
        "target_fisik_persen": state.interim.physical if state and state.interim else None,
        "aturan_capaian": judged.formula_set.id if isinstance(judged, Achievement) else "",
        "berkas_realisasi": "; ".join(f"{fact.at.path}:{fact.at.line}" for fact in facts),
        "berkas_target": f"{promise.at.path}:{promise.at.line}" if promise else "",
        "sumber_realisasi": _cited(*facts),
        "sumber_target": _cited(promise) if promise else "",
    }


def _standing(each: IndicatorYear, state: QuarterState | None) -> str:
    if state is None:
        return standing(each.indicator, judged_of(each), None, 0)
    judged = judged_at(each, state)
    return standing(each.indicator, judged, state.absence, state.quarter, state.against_interim)


def _absence(state: QuarterState | None) -> str:
    absence: Absence | None = state.absence if state else None
    return absence.value if absence else ""


def _is_annual(state: QuarterState | None) -> bool:
    return state is not None and state.quarter == YEAR_END


def _ratio(judged: Achievement | Unjudged) -> Decimal | None:
    return judged.ratio if isinstance(judged, Achievement) else None


def _counted(judged: Achievement | Unjudged) -> Decimal | None:
    return judged.counted if isinstance(judged, Achievement) else None


def _cited(*facts: Measurement | AgreedTarget | PlanTarget | InterimTarget) -> str:
    spots = (f"{fact.cited.document}, {fact.cited.where}".rstrip(", ") for fact in facts)
    return "; ".join(dict.fromkeys(spots))
