"""An office: who it is, and whether it keeps its promises, as finished strings."""

from dataclasses import dataclass, replace

from generator.compute.shared.judgement import OfficeYear
from generator.domain.shared.history import value_in_year
from generator.languages.translation import theirs, translate
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.views.performance.answers import planned
from generator.views.performance.plan import PlanView, plan_view
from generator.views.performance.scorecard import Scorecard, scorecard
from generator.views.shared import words
from generator.views.shared.components import PageLink, Shown
from generator.views.shared.provenance import cited_place
from generator.views.verification.printed import PrintedTally, tally


@dataclass(frozen=True, slots=True)
class IndicatorLink:
    """An indicator in the office's list."""

    name: str
    path: str
    years: str


@dataclass(frozen=True, slots=True)
class OfficeView:
    """Everything the overview of one office says."""

    slug: str
    name: str
    short_name: str
    path: str
    kicker: str
    summary: str
    tags: tuple[str, ...]
    answer_line: str
    latest: Scorecard | None
    latest_way: PageLink | None
    years: tuple[PageLink, ...]
    quarters: tuple[PageLink, ...]
    facts: tuple[tuple[str, Shown], ...]
    duty: str
    functions: tuple[str, ...]
    services: tuple[str, ...]
    legal_basis: tuple[str, ...]
    indicators: tuple[IndicatorLink, ...]
    printed: PrintedTally
    planned_only: str
    plan: PlanView | None


def office_view(record: OfficeRecord) -> OfficeView:
    """Return who an office is and its scorecard of the newest year."""
    office, latest = record.office, record.latest
    card = _newest(record)
    seat = f"{office.seat} · BLU" if office.is_blu else office.seat
    has_card = latest is not None and latest in record.scored_years
    return OfficeView(
        slug=office.slug,
        name=office.name,
        short_name=office.short_name,
        path=page_addresses.office(office.slug),
        kicker=f"{office.parent} · {office.ministry}",
        summary=office.summary,
        tags=tuple(filter(None, (seat, _span(record)))),
        answer_line=_answer_line(card),
        latest=card,
        latest_way=PageLink(
            f"Kinerja {latest.year} selengkapnya", page_addresses.year(office.slug, latest.year)
        )
        if has_card and latest else None,
        years=year_links(record),
        quarters=quarter_links(record, latest) if latest and has_card else (),
        facts=_facts(record),
        duty=office.duty,
        functions=office.functions,
        services=office.services,
        legal_basis=office.legal_basis,
        indicators=tuple(_link(record, card.id, card.name) for card in record.indicators),
        printed=tally([each for year in record.judged.years for each in year.all_verifications]),
        planned_only=_planned_only(record),
        plan=plan_view(record),
    )  # fmt: skip


def _newest(record: OfficeRecord) -> Scorecard | None:
    """Show the newest year; an office with nothing but a plan answers for the whole plan."""
    if record.latest is None:
        return None
    card = scorecard(record, record.latest)
    plan = plan_view(record)
    if plan is None or record.latest.quarter:
        return card
    count = sum(len(group.lines) for group in plan.groups)
    return replace(card, answer=planned(count, _span(record)))


def year_links(record: OfficeRecord, current: int = 0, quarter: int = 0) -> tuple[PageLink, ...]:
    """Return the links to years with a scorecard, oldest first.

    From a page of a quarter they lead to the same quarter where it is reported.
    """
    return tuple(
        PageLink(str(scored.year), _scores_at(record, scored, quarter), current=scored.year == current)
        for scored in record.scored_years
    )


def _scores_at(record: OfficeRecord, year: OfficeYear, quarter: int) -> str:
    slug = record.office.slug
    if quarter in reported_quarters(year):
        return page_addresses.quarter(slug, year.year, quarter)
    return page_addresses.year(slug, year.year)


def quarter_links(record: OfficeRecord, year: OfficeYear, current: int = 0) -> tuple[PageLink, ...]:
    """Return the links to the quarters of a year that have something to show."""
    slug = record.office.slug
    return tuple(
        PageLink(
            f"Triwulan {words.QUARTERS[number]}",
            page_addresses.quarter(slug, year.year, number),
            current=number == current,
        )
        for number in reported_quarters(year)
    )


def reported_quarters(year: OfficeYear) -> tuple[int, ...]:
    """Return the quarters (1 to 4) in which anything was measured, in order."""
    quarters = {state.quarter for each in year.indicators for state in each.quarters if state.measurements}
    return tuple(sorted(quarters))


def _span(record: OfficeRecord) -> str:
    years = sorted(
        {each.year for each in record.ledger.plan_targets} | {year.year for year in record.judged.years}
    )
    if not years:
        return ""
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


def _answer_line(card: Scorecard | None) -> str:
    if card is None:
        return translate("Data belum disajikan.")
    return card.answer.sentence


def _facts(record: OfficeRecord) -> tuple[tuple[str, Shown], ...]:
    office = record.office
    absent = Shown("belum disajikan", is_known=False)
    document = record.documents.get(office.cited.document)
    title = document.title if document else office.cited.document
    source = ", ".join(filter(None, (title, office.cited.where)))
    return (
        ("Nama resmi", Shown(office.name)),
        *(
            (
                f"Nama sampai {former.until}",
                Shown(value_in_year(office.history, "name", former.until, office.name)),
            )
            for former in sorted(office.history, key=lambda each: -each.until)
            if former.name
        ),
        ("Kode satker", Shown(office.code) if office.code else absent),
        ("Di bawah", Shown(f"{office.parent}, {office.ministry}")),
        ("Kedudukan", Shown(office.seat)),
        ("Wilayah layanan", Shown(office.service_area) if office.service_area else absent),
        ("Badan layanan umum (BLU)", Shown("ya" if office.is_blu else "tidak")),
        ("Sumber", Shown(source)),
    )


def _link(record: OfficeRecord, key: str, name: str) -> IndicatorLink:
    years = [each.year for each in record.history[key]]
    span = "" if not years else str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    return IndicatorLink(theirs(name), page_addresses.indicator(record.office.slug, key), span)


def _planned_only(record: OfficeRecord) -> str:
    years = sorted({each.year for each in record.ledger.plan_targets if each.value is not None})
    if record.ledger.measurements or not years:
        return ""
    document = cited_place(record, record.office.cited.document, "")
    return (
        f"Dokumen yang dimuat di sini ({document}) menetapkan target {years[0]}–{years[-1]} saja. "
        "Realisasi belum disajikan, jadi belum ada capaian yang dapat dinilai. "
        "Ini bukan berarti hasilnya nol."
    )
