"""One indicator across the years: everything an indicator page says, as finished strings."""

from dataclasses import dataclass
from decimal import Decimal

from generator.compute.judgement import Achievement, IndicatorYear, QuarterState
from generator.domain.indicator import Indicator
from generator.domain.plan import PlanTarget
from generator.domain.result import Narrative
from generator.record.record import OfficeRecord
from generator.rules.book import RuleBook
from generator.views import addresses, numbers, words
from generator.views.method import Method, method
from generator.views.printed import PrintedLine, printed_lines
from generator.views.shown import Shown, Status, Way, Write, optional, ratio, status


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure that stands out, with what it means."""

    label: str
    value: Shown
    note: str


@dataclass(frozen=True, slots=True)
class YearLine:
    """One row of the table of all years."""

    year: str
    note: str
    planned: Shown
    agreed: Shown
    actual: Shown
    ratio: Shown
    status: Status
    source: str


@dataclass(frozen=True, slots=True)
class QuarterLine:
    """One row of the table of all quarters of a year."""

    quarter: str
    interim: Shown
    actual: Shown
    ratio: Shown
    planned_physical: Shown
    physical: Shown


@dataclass(frozen=True, slots=True)
class QuarterTable:
    """The quarters of one year, with the activities planned for them."""

    year: int
    caption: str
    lines: tuple[QuarterLine, ...]
    has_interim: bool
    actions: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The latest value beside something else."""

    against: str
    other: Shown
    result: Shown
    note: str


@dataclass(frozen=True, slots=True)
class Account:
    """What the office says about a period; texts are Markdown of people."""

    period: str
    parts: tuple[tuple[str, str], ...]
    responsible: str
    source: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A document that figures of this page come from, with the spots in it."""

    title: str
    details: str
    spots: str
    file: str


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """Everything the page of one indicator says."""

    key: str
    name: str
    kicker: str
    lead: str
    meta: tuple[str, ...]
    tiles: tuple[Tile, ...]
    notices: tuple[tuple[str, str], ...]
    years: tuple[YearLine, ...]
    quarters: tuple[QuarterTable, ...]
    comparisons: tuple[Comparison, ...]
    accounts: tuple[Account, ...]
    methods: tuple[Method, ...]
    no_method: str
    printed: tuple[PrintedLine, ...]
    card: tuple[tuple[str, Shown], ...]
    sources: tuple[SourceLine, ...]
    related: tuple[Way, ...]


def indicator_view(record: OfficeRecord, card: Indicator, rules: RuleBook) -> IndicatorView:
    """Say everything about one indicator; what is absent is said in words."""
    history = record.history[card.id]
    unit = record.units[card.unit]
    write = Write(unit, card.places)
    measured = [each for each in history if each.quarter]
    latest = measured[-1] if measured else None
    newest = next((each for each in reversed(history) if each.agreed or each.plan), latest)
    methods = tuple(m for each in reversed(history) if (m := method(record, each, rules)))
    code = next(filter(None, map(_code, reversed(history))), "")
    return IndicatorView(
        key=card.id,
        name=card.name,
        kicker=" · ".join(filter(None, (record.office.short_name, f"Indikator {code}" if code else "Indikator"))),
        lead=card.definition,
        meta=_meta(card, unit.name),
        tiles=_tiles(latest, newest, write),
        notices=_notices(record, card, latest),
        years=_year_lines(record, card, write),
        quarters=tuple(_quarter_table(each, write) for each in reversed(history) if _has_quarters(each)),
        comparisons=_comparisons(latest, write),
        accounts=tuple(_account(record, fact) for each in reversed(history) for fact in reversed(each.narratives)),
        methods=methods,
        no_method="" if methods else _why_no_method(latest),
        printed=tuple(line for each in reversed(history) for line in printed_lines(record, each.verifications)),
        card=_card(record, card, unit.name),
        sources=_sources(record, card),
        related=_related(record, card),
    )


def _code(each: IndicatorYear) -> str:
    return (each.agreed.code if each.agreed else "") or (each.plan.code if each.plan else "")


def _meta(card: Indicator, unit: str) -> tuple[str, ...]:
    kind = "Indikator kinerja utama (IKU)" if card.is_key else "Indikator kinerja"
    return f"Satuan: {unit}", words.DIRECTIONS[card.direction], kind


def _tiles(latest: IndicatorYear | None, newest: IndicatorYear | None, write: Write) -> tuple[Tile, ...]:
    if latest is None:
        return _planned_tiles(newest, write)
    when = words.period(latest.year, latest.quarter)
    missing = words.ABSENCE_SENTENCES[latest.absence] if latest.absence else "belum disajikan"
    promise = latest.agreed or latest.plan
    target = f"target {write(promise.value)}" if promise and promise.value is not None else "tanpa target"
    tiles = [Tile(f"Realisasi {when[0].lower()}{when[1:]}", optional(latest.actual, write, missing), target)]
    judged = latest.achievement if latest.agreed else latest.plan_achievement
    basis = words.BASES[judged.basis] if isinstance(judged, Achievement) else status(judged, latest.absence, 0).words.lower()
    tiles.append(Tile("Capaian", ratio(judged, latest.absence), f"terhadap {basis}" if isinstance(judged, Achievement) else basis))
    if latest.change and latest.change.difference is not None:
        previous = f"tahun {latest.change.previous_year}: {write(latest.change.previous)}"
        difference = Shown(numbers.signed(write(latest.change.difference)))
        tiles.append(Tile(f"Dibanding {latest.change.previous_year}", difference, previous))
    end = latest.plan_end
    if end is not None and end.value is not None:
        tiles.append(Tile(f"Target akhir Renstra {end.year}", Shown(write(end.value)), f"kemajuan {ratio(latest.plan_end_achievement).text}"))
    elif latest.physical is not None:
        tiles.append(Tile("Kemajuan fisik", Shown(numbers.percent(latest.physical, 0)), "sampai triwulan itu, dari 100%"))
    return tuple(tiles)


def _planned_tiles(newest: IndicatorYear | None, write: Write) -> tuple[Tile, ...]:
    if newest is None:
        return ()
    promise = newest.agreed or newest.plan
    target = optional(promise.value if promise else None, write, "tidak ditetapkan")
    return (
        Tile(f"Target {newest.year}", target, "menurut dokumen perencanaan"),
        Tile("Realisasi", Shown("belum disajikan", known=False), "dokumen yang dimuat hanya menetapkan target"),
    )


def _notices(record: OfficeRecord, card: Indicator, latest: IndicatorYear | None) -> tuple[tuple[str, str], ...]:
    notices = []
    if card.year_lag and latest:
        text = f"Nilai yang diterima pada {latest.year} menilai tahun {latest.evaluated_year}. Tabel memakai tahun nilai diterima."
        notices.append(("Nilai ini menilai tahun sebelumnya", text))
    notices += [
        (f"Deret terputus sejak {each.year}", f"{each.reason.rstrip('.')}. Angka sebelum dan sesudahnya tidak disambung.")
        for each in card.breaks
    ]
    names = {each.id: each.name for each in record.ledger.indicators}
    if card.predecessor in names:
        notices.append(("Menggantikan indikator lama", f"Indikator ini melanjutkan “{names[card.predecessor]}”."))
    if card.successor in names:
        notices.append(("Sudah diganti", f"Indikator ini diteruskan oleh “{names[card.successor]}”."))
    return tuple(notices)


def _year_lines(record: OfficeRecord, card: Indicator, write: Write) -> tuple[YearLine, ...]:
    history = {each.year: each for each in record.history[card.id]}
    plans = {each.year: each for each in record.plans[card.id]}
    starts = {each.year: each for each in record.ledger.baselines if each.indicator == card.id}
    years = sorted({*history, *plans, *starts})
    lines = []
    for year in years:
        each = history.get(year)
        if each is not None:
            lines.append(_year_line(record, each, write))
        else:
            start = starts.get(year)
            lines.append(_bare_line(year, plans.get(year), start.value if start else None, write, is_start=start is not None))
    return tuple(lines)


def _bare_line(year: int, plan: PlanTarget | None, start: Decimal | None, write: Write, *, is_start: bool) -> YearLine:
    """Show a year in which nothing was measured: a plan without a target, or a baseline."""
    return YearLine(
        year=str(year),
        note="Data awal sebelum target berjalan." if is_start else "",
        planned=_planned(plan, write),
        agreed=Shown("belum disajikan", known=False),
        actual=optional(start, write, "data awal tidak ada" if is_start else "belum disajikan"),
        ratio=Shown("tidak dihitung", known=False),
        status=Status("tanpa-target", "Data awal") if is_start else Status("target-tidak-ditetapkan", "Target tidak ditetapkan"),
        source="",
    )


def _planned(plan: PlanTarget | None, write: Write) -> Shown:
    return Shown("tidak ada dalam Renstra", known=False) if plan is None else optional(plan.value, write, "tidak ditetapkan")


def _year_line(record: OfficeRecord, each: IndicatorYear, write: Write) -> YearLine:
    judged = each.achievement if each.agreed else each.plan_achievement
    against = "" if each.agreed or not isinstance(judged, Achievement) else "Capaian dihitung terhadap target Renstra."
    notes = [against]
    if each.evaluated_year != each.year:
        notes.append(f"Menilai tahun {each.evaluated_year}.")
    if each.quarter not in {0, 4}:
        notes.append(f"Sampai Triwulan {words.QUARTERS[each.quarter]}.")
    if each.grade:
        notes.append(f"Mutu {each.grade.band.label} ({each.grade.band.name}).")
    if each.change and each.change.break_reason:
        notes.append("Tidak disambung dengan tahun sebelumnya.")
    facts = [fact for state in each.quarters if state.quarter == each.quarter for fact in state.measurements]
    notes += dict.fromkeys(f"{fact.note.rstrip('.')}." for fact in facts if fact.note)
    missing = words.ABSENCE_SENTENCES[each.absence] if each.absence else "belum disajikan"
    return YearLine(
        year=str(each.year),
        note=" ".join(filter(None, notes)),
        planned=_planned(each.plan, write),
        agreed=_planned_agreed(each, write),
        actual=optional(each.actual, write, missing),
        ratio=ratio(judged, each.absence),
        status=status(judged, each.absence, each.quarter),
        source="; ".join(dict.fromkeys(_spot(record, fact.cited.document, fact.cited.where) for fact in facts)),
    )


def _planned_agreed(each: IndicatorYear, write: Write) -> Shown:
    if each.agreed is None:
        return Shown("tidak disajikan", known=False)
    return optional(each.agreed.value, write, "tidak ditetapkan")


def _spot(record: OfficeRecord, document: str, where: str) -> str:
    found = record.documents.get(document)
    name = f"{found.kind.upper()} {found.year}" if found and len(found.kind) <= 5 else (found.title if found else document)  # noqa: PLR2004
    return f"{name}, {where}" if where else name


def _has_quarters(each: IndicatorYear) -> bool:
    return any(state.interim or state.quarter != each.quarter for state in each.quarters) or bool(each.actions)


def _quarter_table(each: IndicatorYear, write: Write) -> QuarterTable:
    by_quarter: dict[str, list[str]] = {}
    for action in each.actions:
        by_quarter.setdefault(f"Triwulan {words.QUARTERS[action.quarter]}", []).append(action.activity)
    lines = tuple(_quarter_line(state, write) for state in each.quarters)
    has_interim = any(state.interim is not None and state.interim.value is not None for state in each.quarters)
    actions = tuple((name, tuple(activities)) for name, activities in by_quarter.items())
    return QuarterTable(each.year, f"Triwulan {each.year}, kumulatif sejak awal tahun", lines, has_interim, actions)


def _quarter_line(state: QuarterState, write: Write) -> QuarterLine:
    interim = state.interim
    missing = words.ABSENCE_SENTENCES[state.absence] if state.absence else "belum disajikan"
    judged = state.against_interim if interim and interim.value is not None else state.against_year
    return QuarterLine(
        quarter=f"Triwulan {words.QUARTERS[state.quarter]}",
        interim=optional(interim.value if interim else None, write, "tidak ditetapkan"),
        actual=optional(state.actual, write, missing),
        ratio=ratio(judged, state.absence),
        planned_physical=optional(interim.physical if interim else None, _whole_percent, "tidak ditetapkan"),
        physical=optional(state.physical, _whole_percent, "belum disajikan"),
    )


def _whole_percent(value: Decimal) -> str:
    return f"{numbers.number(value)}%"


def _comparisons(latest: IndicatorYear | None, write: Write) -> tuple[Comparison, ...]:
    if latest is None or latest.actual is None:
        return ()
    rows = [
        _against("Perjanjian kinerja", latest.agreed, latest.achievement, write, str(latest.year)),
        _against_last_year(latest, write),
        _against("Renstra", latest.plan, latest.plan_achievement, write, str(latest.year)),
        _against("Akhir Renstra", latest.plan_end, latest.plan_end_achievement, write, str(latest.plan_end.year) if latest.plan_end else ""),
    ]
    return tuple(rows)


def _against(name: str, target: object, judged: object, write: Write, year: str) -> Comparison:
    value = getattr(target, "value", None)
    label = f"Target {name} {year}".strip()
    if target is None:
        return Comparison(label, Shown("belum disajikan", known=False), Shown("tidak dihitung", known=False), "")
    result = ratio(judged)  # type: ignore[arg-type]
    return Comparison(label, optional(value, write, "tidak ditetapkan"), result, "")


def _against_last_year(latest: IndicatorYear, write: Write) -> Comparison:
    change = latest.change
    if change is None:
        return Comparison(f"Realisasi {latest.year - 1}", Shown("belum disajikan", known=False), Shown("tidak dihitung", known=False), "")
    label = f"Realisasi {change.previous_year}"
    if change.difference is None:
        return Comparison(label, Shown(write(change.previous)), Shown("tidak dibandingkan", known=False), change.break_reason)
    text = numbers.signed(write(change.difference))
    if change.growth is not None:
        text = f"{text} ({numbers.signed(numbers.percent(change.growth))})"
    return Comparison(label, Shown(write(change.previous)), Shown(text), "")


def _account(record: OfficeRecord, fact: Narrative) -> Account:
    parts = (
        ("Analisis", fact.analysis),
        ("Kendala", fact.obstacles),
        ("Kendala tahun lalu", fact.last_year_obstacles),
        ("Tindak lanjut", fact.follow_up),
    )
    duty = []
    if fact.follow_up_owner:
        duty.append(f"Penanggung jawab tindak lanjut: {fact.follow_up_owner}.")
    if fact.follow_up_deadline:
        duty.append(f"Batas waktu: {fact.follow_up_deadline}.")
    return Account(
        words.period(fact.period.year, fact.period.quarter),
        tuple((title, text) for title, text in parts if text),
        " ".join(duty),
        _spot(record, fact.cited.document, fact.cited.where),
    )


def _why_no_method(latest: IndicatorYear | None) -> str:
    if latest is None:
        return "Capaian belum dihitung: realisasi belum disajikan."
    reason = ratio(latest.achievement if latest.agreed else latest.plan_achievement, latest.absence).text
    return f"Capaian belum dihitung: {reason}."


def _card(record: OfficeRecord, card: Indicator, unit: str) -> tuple[tuple[str, Shown], ...]:
    def said(text: str) -> Shown:
        return Shown(text) if text else Shown("belum disajikan", known=False)

    low = card.minimum if card.minimum is not None else record.units[card.unit].minimum
    high = card.maximum if card.maximum is not None else record.units[card.unit].maximum
    bounds = " sampai ".join(numbers.number(each) for each in (low, high) if each is not None)
    printed = "ya" if card.has_card else "tidak; ditulis dari uraian dokumen"
    rows = [
        ("Definisi", said(card.definition)),
        ("Cara menghitung", said(card.method)),
        ("Satuan", said(unit)),
        ("Arah", said(words.DIRECTIONS[card.direction])),
        ("Nilai setahun", said(words.ACCUMULATIONS[card.accumulation])),
        ("Rentang nilai", said(("mulai " if high is None else "") + bounds if bounds else "")),
        ("Sumber data", said(card.data_source)),
        ("Penanggung jawab", said(card.owner)),
        ("Kartu tercetak di dokumen", said(printed)),
        ("Sumber kartu", said(_spot(record, card.cited.document, card.cited.where))),
    ]
    return tuple(rows)


def _sources(record: OfficeRecord, card: Indicator) -> tuple[SourceLine, ...]:
    spots: dict[str, dict[str, None]] = {card.cited.document: {card.cited.where: None}}
    for facts in (
        record.plans[card.id],
        [each.agreed for each in record.history[card.id] if each.agreed],
        [fact for each in record.history[card.id] for state in each.quarters for fact in state.measurements],
    ):
        for fact in facts:
            spots.setdefault(fact.cited.document, {})[fact.cited.where] = None
    lines = []
    for key, where in spots.items():
        document = record.documents.get(key)
        if document:
            issued = numbers.long_date(document.issued) if document.issued else str(document.year)
            details = ", ".join(filter(None, (document.publisher, issued, document.reference)))
            at = document.at
            listed = "; ".join(each for each in where if each)
            lines.append(SourceLine(document.title, details, listed, f"{at.path}, baris {at.line}"))
    return tuple(lines)


def _related(record: OfficeRecord, card: Indicator) -> tuple[Way, ...]:
    slug = record.office.slug
    return tuple(
        Way(f"Kinerja {year.year}", addresses.year(slug, year.year))
        for year in reversed(record.scored_years)
        if any(each.indicator.id == card.id for each in year.indicators)
    )


