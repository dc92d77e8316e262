"""An office: who it is, and whether it keeps its promises, as finished strings.

Promises as marks, one for each indicator that it has promised, are also the picture of all offices.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.compute.shared.judgement import OfficeYear
from generator.domain.shared.history import value_in_year
from generator.languages.translation import theirs, translatable, translate
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.values.shared.period import YEAR_END
from generator.views.performance.answers import in_order, planned
from generator.views.performance.plan import PlanView, plan_view
from generator.views.performance.scorecard import Scorecard, scorecard
from generator.views.shared import words
from generator.views.shared.components import PageLink, Shown, Status, absent
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
    seat = theirs(office.seat)
    seat = f"{seat} · BLU" if office.is_blu else seat
    has_card = latest is not None and latest in record.scored_years
    return OfficeView(
        slug=office.slug,
        name=theirs(office.name),
        short_name=office.short_name,
        path=page_addresses.office(office.slug),
        kicker=f"{theirs(office.parent)} · {theirs(office.ministry)}",
        summary=theirs(office.summary),
        tags=tuple(filter(None, (seat, _span(record)))),
        answer_line=_answer_line(card),
        latest=card,
        latest_way=PageLink(
            translate("Kinerja {year} selengkapnya", year=latest.year),
            page_addresses.year(office.slug, latest.year),
        )
        if has_card and latest else None,
        years=year_links(record),
        quarters=quarter_links(record, latest) if latest and has_card else (),
        facts=_facts(record),
        duty=theirs(office.duty),
        functions=tuple(map(theirs, office.functions)),
        services=tuple(map(theirs, office.services)),
        legal_basis=tuple(map(theirs, office.legal_basis)),
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
            words.quarter_of(number),
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
    unknown = absent(translatable("belum disajikan"))
    document = record.documents.get(office.cited.document)
    title = document.title if document else office.cited.document
    source = ", ".join(filter(None, (title, office.cited.where)))
    return (
        (translate("Nama resmi"), Shown(theirs(office.name))),
        *(
            (
                translate("Nama sampai {year}", year=former.until),
                Shown(theirs(value_in_year(office.history, "name", former.until, office.name))),
            )
            for former in sorted(office.history, key=lambda each: -each.until)
            if former.name
        ),
        (translate("Kode satker"), Shown(office.code) if office.code else unknown),
        (translate("Di bawah"), Shown(f"{theirs(office.parent)}, {theirs(office.ministry)}")),
        (translate("Kedudukan"), Shown(theirs(office.seat))),
        (
            translate("Wilayah layanan"),
            Shown(theirs(office.service_area)) if office.service_area else unknown,
        ),
        (
            translate("Badan layanan umum (BLU)"),
            Shown(translate("ya") if office.is_blu else translate("tidak")),
        ),
        (translate("Sumber"), Shown(theirs(source))),
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
    message = translatable(
        "Dokumen yang dimuat di sini ({document}) menetapkan target {first}–{last} saja. "
        "Realisasi belum disajikan, jadi belum ada capaian yang dapat dinilai. "
        "Ini bukan berarti hasilnya nol."
    )
    return translate(message, document=document, first=years[0], last=years[-1])


@dataclass(frozen=True, slots=True)
class PromiseMark:
    """A promise: how it stands, its words, and the page of the indicator."""

    status: Status
    words: str
    path: str


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many promises stand in one way."""

    status: Status
    count: int

    @property
    def counted(self) -> Status:
        """The status with the count in its words."""
        return Status(self.status.key, f"{self.count} {words.in_sentence(self.status.words)}")


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """The promises of an office in a year; ``count`` says how many are kept, or why that is not known.

    ``title`` names the line, ``path`` leads to the scorecard, or to the office where it has none.
    """

    title: str
    path: str
    when: str
    count: str
    marks: tuple[PromiseMark, ...]


def promises_by_year(record: OfficeRecord) -> tuple[PromiseLine, ...]:
    """Return the promises of each year in which something is known of them, oldest first."""
    return tuple(
        _line(record, year, str(year.year), _part(year)) for year in record.scored_years if year.quarter
    )


def newest_promises(record: OfficeRecord) -> PromiseLine:
    """Return the promises of the newest year under the name of the office."""
    name, latest = record.office.short_name, record.latest
    if latest is None or not latest.quarter:
        return PromiseLine(
            name, page_addresses.office(record.office.slug), "", translate("belum dinilai"), ()
        )
    return _line(record, latest, name, words.in_sentence(words.period(latest.year, latest.quarter)))


def by_status(lines: Iterable[PromiseLine]) -> tuple[StatusCount, ...]:
    """Count how many promises stand in which way, the best first."""
    statuses = [mark.status for line in lines for mark in line.marks]
    known = {status.key: status for status in reversed(statuses)}
    counts = Counter(status.key for status in statuses)
    return tuple(StatusCount(known[key], counts[key]) for key in sorted(counts, key=in_order))


def _line(record: OfficeRecord, year: OfficeYear, title: str, when: str) -> PromiseLine:
    answer = scorecard(record, year).answer
    lines = sorted(answer.cells, key=lambda line: in_order(line.status.key))
    marks = tuple(PromiseMark(line.status, f"{line.code} {line.name}".strip(), line.path) for line in lines)
    path = page_addresses.year(record.office.slug, year.year)
    return PromiseLine(title, path, when, f"{answer.count} {answer.of}", marks)


def _part(year: OfficeYear) -> str:
    """Say until when a year has come, where it is not over."""
    if year.quarter == YEAR_END:
        return ""
    return translate("s.d. Triwulan {quarter}", quarter=words.QUARTERS[year.quarter])
