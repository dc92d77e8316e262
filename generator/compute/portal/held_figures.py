"""All figures that an office holds, as rows of one form: what identities are evaluated over."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Final

from generator.compute.performance.index import index_of
from generator.compute.portal.agreed_budgets import agreed_budgets
from generator.compute.portal.evaluated_years import EVALUATED, evaluated_years
from generator.compute.portal.league_figures import league_figures, yes_or_no
from generator.compute.portal.narratives import narrative_rows
from generator.compute.registers.budget import REGISTER as TREE
from generator.compute.registers.budget import is_below, lowest
from generator.compute.shared.arithmetic import total
from generator.compute.shared.judgement import Achievement, JudgedOffice
from generator.compute.shared.tables import Table
from generator.compute.verification.identities import IdentityRow, evaluate
from generator.domain.performance.indicator import Indicator
from generator.domain.performance.plan import AgreedTarget, InterimTarget, PlanTarget
from generator.domain.performance.result import Measurement
from generator.domain.portal.ledger import League, Ledger, Portal
from generator.domain.registers.register import Entry
from generator.domain.verification.identity import LEAGUE_AREA, STANDS
from generator.values.shared.number import WIDE, decimals_of, rounded

Fact = Measurement | AgreedTarget | PlanTarget | InterimTarget
_QUARTERS: Final = "anggaran-triwulan"
_CUMULATED: Final = "triwulan-kumulatif"
_PLANNED: Final = "rencana_keuangan"
_EACH_QUARTER: Final = "triwulan"
_HUNDRED: Final = Decimal(100)
_ONE: Final = Decimal(1)


def held_figures(judged: JudgedOffice, league: League) -> Mapping[str, Sequence[Entry]]:
    """Return the rows of every register by its name; labels and figures go by the columns of its file.

    Facts of performance are rows too: ``realisasi``, ``hasil`` (the value up to and including a quarter, as
    judged, with its achievement against the year's target), ``perjanjian`` (what holds at the end of the
    year), ``renstra``, ``target-antara``.
    ``pembanding`` are the scores of all units, marked ``sendiri`` where they are the office's own.
    ``perjanjian-anggaran`` and ``perjanjian-dipa`` are budgets of agreements and what they rest on.
    ``tahun-dinilai`` are the years that values of an evaluation speak of: as the card says, and as notes do.
    ``triwulan-kumulatif`` is made of ``anggaran-triwulan``, see `_cumulated`.
    """
    ledger = judged.ledger
    rows: dict[str, list[Entry]] = defaultdict(list)
    for entry in ledger.entries:
        rows[entry.register].append(replace(entry, labels={**entry.labels, "tahun": str(entry.year)}))
    scores = () if ledger.office.is_sample else tuple(league_figures(league, ledger.office.slug))
    for entry in (*_performance(ledger), *_results(judged), *scores):
        rows[entry.register].append(entry)
    for row in agreed_budgets(ledger.revisions, ledger.rows("anggaran-dipa")):
        rows[row.register].append(row)
    rows[EVALUATED] = list(
        evaluated_years(judged, rows.get("evaluasi-komponen", ()), rows.get("realisasi", ()), scores)
    )
    rows[_CUMULATED] = list(_cumulated(rows[_QUARTERS], rows[TREE]))
    return rows


def rows_of_office(
    portal: Portal, judged: JudgedOffice, facts: Mapping[str, Sequence[Entry]], tables: Sequence[Table] = ()
) -> tuple[IdentityRow, ...]:
    """Return what the identities say of an office; of the portal only what all offices share is used.

    ``facts`` are its `held_figures`, to which the rows of its narratives are added.
    """
    identities = [each for each in portal.identities if each.area != LEAGUE_AREA]
    if not identities:
        return ()
    by_register: dict[str, list[Entry]] = defaultdict(list)
    for row in narrative_rows(judged, facts, tables, portal.league):
        by_register[row.register].append(row)
    return evaluate(identities, {**facts, **by_register})


def _performance(ledger: Ledger) -> Iterator[Entry]:
    entry = partial(_entry, {each.id: each for each in ledger.indicators})
    broken = {(each.id, cut.year) for each in ledger.indicators for cut in each.breaks}
    for fact in ledger.measurements:
        labels = {"tahun": str(fact.period.year), "triwulan": str(fact.period.quarter), "rincian": fact.part}
        yield entry("realisasi", fact, labels, {"realisasi": fact.actual, "fisik": fact.physical})
    # A plan that names no objective for an indicator says nothing of where it belongs.
    under = {(plan.indicator, plan.year) for plan in ledger.plan_targets if plan.node}
    for agreed in index_of(ledger).agreed.values():
        for target in agreed:
            has_two = bool(target.node) and (target.indicator, target.year) in under
            labels = {"tahun": str(target.year), "induk": target.node, "di_renstra": yes_or_no(has_two)}
            yield entry("perjanjian", target, labels, {"target": target.value, STANDS: _ONE})
    for plan in ledger.plan_targets:
        is_broken = (plan.indicator, plan.year) in broken
        labels = {"tahun": str(plan.year), "induk": plan.node, "putus": yes_or_no(is_broken)}
        yield entry("renstra", plan, labels, {"target": plan.value, STANDS: _ONE})
    for interim in ledger.interim_targets:
        labels = {"tahun": str(interim.year), "triwulan": str(interim.quarter)}
        figures = {"target": interim.value, "target_fisik": interim.physical}
        yield entry("target-antara", interim, labels, figures)


def _results(judged: JudgedOffice) -> Iterator[Entry]:
    """Yield what each indicator has come to by each quarter: as stated, else as its parts and quarters make.

    What is computed keeps as many decimals as the figures that it was computed from.
    """
    entry = partial(_entry, {each.id: each for each in judged.ledger.indicators})
    measured = index_of(judged.ledger).measurements
    for year in judged.years:
        for indicator in year.indicators:
            facts = measured.get((indicator.indicator.id, year.year), ())
            stated = [fact.actual for fact in facts if fact.actual is not None]
            for state in indicator.quarters:
                of_quarter = [fact for fact in facts if fact.period.quarter == state.quarter]
                if state.actual is not None and of_quarter:
                    value = rounded(state.actual, max(map(decimals_of, stated)))
                    labels = {"tahun": str(year.year), "triwulan": str(state.quarter)}
                    judgement = state.against_year
                    ratio = judgement.ratio if isinstance(judgement, Achievement) else None
                    row = entry("hasil", of_quarter[0], labels, {"realisasi": value, "capaian": ratio})
                    yield replace(row, note="; ".join(filter(None, (fact.note for fact in of_quarter))))


def _entry(
    cards: Mapping[str, Indicator],
    register: str,
    fact: Fact,
    labels: Mapping[str, str],
    figures: Mapping[str, Decimal | None],
) -> Entry:
    """Return a fact of an indicator as a row; ``arah`` is which way is better."""
    card = cards[fact.indicator]
    every = {"indikator": fact.indicator, "arah": card.direction.value, **labels}
    note = "" if isinstance(fact, InterimTarget) else fact.note
    return Entry(register, int(labels["tahun"]), (), every, figures, note, fact.at, fact.cited)


def _cumulated(quarters: Sequence[Entry], tree: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the rates that make up each code's rate up to and including a quarter: their sum is that rate.

    Of cumulative rates that is the one of the quarter, of others those of all quarters up to it. ``terhadap``
    says what they are per cent of: the code's own budget, or that of the whole office, where the plan of the
    year is nearer to the code's share in it than to 100. Reports use both, and say so nowhere.
    """
    by_code: dict[tuple[int, str, str], list[Entry]] = defaultdict(list)
    for entry in quarters:
        by_code[entry.year, entry.labels["kode"], entry.labels["dasar"]].append(entry)
    leaves = {year: lowest([row for row in tree if row.year == year]) for year, _, _ in by_code}
    for (year, code, basis), rows in by_code.items():
        ordered = sorted(rows, key=lambda row: row.labels["triwulan"])
        is_single = basis == _EACH_QUARTER
        counted = ordered if is_single else ordered[-1:]
        of = _reference(leaves[year], code, [row.figures.get(_PLANNED) for row in counted])
        for number, row in enumerate(ordered, 1):
            quarter = row.labels["triwulan"]
            if is_single and quarter != str(number):
                break
            for part in ordered[:number] if is_single else (row,):
                labels = {**part.labels, "triwulan": quarter, "terhadap": of}
                yield replace(part, register=_CUMULATED, labels=labels)


def _reference(leaves: Sequence[Entry], code: str, plans: Sequence[Decimal | None]) -> str:
    """Tell what the rates of a code are per cent of, by its plan of the whole year."""
    own = total(leaf.figures.get("pagu") for leaf in leaves if is_below(leaf.labels["kode"], code))
    every = total(leaf.figures.get("pagu") for leaf in leaves)
    planned = total(plans)
    if not own or not every or own == every or planned is None:
        return "sendiri"
    share = WIDE.multiply(WIDE.divide(own, every), _HUNDRED)
    return "kantor" if abs(share - planned) < abs(_HUNDRED - planned) else "sendiri"
