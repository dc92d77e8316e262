"""The pages of the portal, one function per kind; pictures come in drawn, figures come in said."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.charts.inputs import AnyChart, Chart
from generator.compute.judgement import OfficeYear
from generator.exports.schema import FIELDS
from generator.loading.kinds import KINDS
from generator.pages import pictures
from generator.pages.page import Copy, Link, Page
from generator.pages.render import rendered
from generator.record.record import OfficeRecord, Record
from generator.rules.book import RuleBook
from generator.views import addresses, numbers
from generator.views.indicator import IndicatorView, indicator_view
from generator.views.office import OfficeView, home_view, office_view, quarter_ways, reported_quarters, year_ways
from generator.views.printed import of_year, printed_lines, tally
from generator.views.rules import rule_views
from generator.views.scorecard import Scorecard, scorecard

SECTION = "satker/"
_OFFICES = Link("Satuan kerja", "satker/")


@dataclass(frozen=True, slots=True)
class Draft:
    """A page whose pictures are still to be drawn: template, strings, and pictures by name."""

    page: Page
    template: str
    context: dict[str, object]
    pictures: dict[str, AnyChart | None]

    def finished(self, drawn: dict[str, Chart | None]) -> Page:
        """Put the drawn pictures in their places."""
        page = self.page
        body = rendered(self.template, **self.context, **drawn)
        return Page(
            page.path, page.title, page.description, body, page.section, page.crumbs,
            page.previous, page.following, page.copies, page.short,
        )  # fmt: skip


def drafts(record: Record) -> Iterator[Draft]:
    """Yield every generated page of the portal."""
    offices = tuple(office_view(each) for each in record.offices)
    yield _home(record, offices)
    yield _draft("satker/", "Satuan kerja", "Daftar kantor di portal ini.", "offices.html", {"offices": offices}, SECTION)
    for each, view in zip(record.offices, offices, strict=True):
        yield _office(each, view)
        for year in each.scored_years:
            yield from _year_pages(each, view, year)
        for year in each.judged.years:
            yield from _printed(each, view, year)
        yield from _indicators(each, view, record.rules)
    yield from _rules(record.rules)
    yield _schema(record)
    yield _draft(
        "bantuan/berkas/", "Berkas data dan kolomnya", "Arti setiap berkas dan kolom di folder data.", "kinds.html",
        {"kinds": KINDS}, "bantuan/", (Link("Bantuan", "bantuan/"),),
    )  # fmt: skip


def _draft(  # noqa: PLR0913 - a page has many parts and one place that makes it
    path: str,
    title: str,
    description: str,
    template: str,
    context: dict[str, object],
    section: str = "",
    crumbs: tuple[Link, ...] = (),
    *,
    neighbours: tuple[Link | None, Link | None] = (None, None),
    copies: tuple[Copy, ...] = (),
    drawn: dict[str, AnyChart | None] | None = None,
    short: str = "",
) -> Draft:
    page = Page(path, title, description, "", section, crumbs, neighbours[0], neighbours[1], copies, short)
    return Draft(page, template, {**context, "copies": copies}, drawn or {})


def _home(record: Record, offices: tuple[OfficeView, ...]) -> Draft:
    home = home_view(record, offices)
    return _draft("", "Beranda", record.portal.summary, "home.html", {"home": home})


def _copies(csv: str, json: str) -> tuple[Copy, ...]:
    return Copy("CSV", csv, "text/csv"), Copy("JSON", json, "application/json")


def _office(record: OfficeRecord, view: OfficeView) -> Draft:
    copies = _copies(addresses.office_file(view.slug, "csv"), addresses.office_file(view.slug, "json"))
    description = f"{view.name}: {view.answer_line}"
    return _draft(
        view.path, view.short_name, description, "office.html", {"office": view}, SECTION, (_OFFICES,),
        copies=copies,
    )  # fmt: skip


def _year_pages(record: OfficeRecord, view: OfficeView, year: OfficeYear) -> Iterator[Draft]:
    slug = record.office.slug
    copies = _copies(addresses.year_file(slug, year.year, "csv"), addresses.year_file(slug, year.year, "json"))
    crumbs = (_OFFICES, Link(view.short_name, view.path))
    card = scorecard(record, year)
    yield _score_page(record, view, year, card, addresses.year(slug, year.year), 0, crumbs, copies)
    inner = (*crumbs, Link(str(year.year), addresses.year(slug, year.year)))
    for quarter in reported_quarters(year):
        path = addresses.quarter(slug, year.year, quarter)
        yield _score_page(record, view, year, scorecard(record, year, quarter), path, quarter, inner, ())


def _score_page(  # noqa: PLR0913 - the same page for a year and for each of its quarters
    record: OfficeRecord,
    view: OfficeView,
    year: OfficeYear,
    card: Scorecard,
    path: str,
    quarter: int,
    crumbs: tuple[Link, ...],
    copies: tuple[Copy, ...],
) -> Draft:
    context: dict[str, object] = {
        "office": view,
        "card": card,
        "years": year_ways(record, 0 if quarter else year.year),
        "quarters": quarter_ways(record, year, quarter),
        "revisions": () if quarter else _revisions(record, year),
        "printed": tally(of_year(year) if not quarter else ()),
        "printed_path": addresses.printed(record.office.slug, year.year),
    }
    answer = card.answer
    description = f"{view.short_name}, {card.period}: {' '.join(filter(None, (answer.count, answer.of)))} {answer.phrase}."
    chart = pictures.score_chart(view.short_name, card)
    title = f"{card.title} · {view.short_name}"
    return _draft(
        path, title, description, "scorecard.html", context, SECTION, crumbs, copies=copies, drawn={"picture": chart},
        short=card.title,
    )


def _revisions(record: OfficeRecord, year: OfficeYear) -> tuple[tuple[str, str], ...]:
    rows = []
    for each in sorted((each for each in record.ledger.revisions if each.year == year.year), key=lambda each: each.number):
        name = "Perjanjian awal" if each.number == 0 else f"Revisi {each.number}"
        dated = f"{numbers.long_date(each.dated)}. " if each.dated else ""
        rows.append((name, f"{dated}{each.note or 'Tanpa keterangan'}. ({each.cited.where})"))
    return tuple(rows)


def _printed(record: OfficeRecord, view: OfficeView, year: OfficeYear) -> Iterator[Draft]:
    verifications = of_year(year)
    if not verifications:
        return
    slug = record.office.slug
    crumbs = [_OFFICES, Link(view.short_name, view.path)]
    if year in record.scored_years:
        crumbs.append(Link(str(year.year), addresses.year(slug, year.year)))
    context: dict[str, object] = {
        "office": view,
        "year": year.year,
        "tally": tally(verifications),
        "lines": printed_lines(record, verifications),
    }
    title = f"Angka tercetak {year.year} · {view.short_name}"
    description = f"Angka tercetak di laporan {view.short_name} {year.year} di samping angka portal."
    yield _draft(
        addresses.printed(slug, year.year), title, description, "printed.html", context, SECTION, tuple(crumbs),
        short="Angka tercetak",
    )


def _indicators(record: OfficeRecord, office: OfficeView, rules: RuleBook) -> Iterator[Draft]:
    cards = record.indicators
    ways = [Link(card.name, addresses.indicator(office.slug, card.id)) for card in cards]
    for position, card in enumerate(cards):
        view = indicator_view(record, card, rules)
        neighbours = (ways[position - 1] if position else None, ways[position + 1] if position + 1 < len(ways) else None)
        copies = _copies(
            addresses.indicator_file(office.slug, card.id, "csv"), addresses.indicator_file(office.slug, card.id, "json")
        )
        path = pictures.quarter_path(record, card)
        context: dict[str, object] = {
            "view": view,
            "printed_sentence": _printed_sentence(record, card.id),
            "path_caption": _path_caption(path.planned_word, path.actual_word) if path else "",
        }
        yield _draft(
            ways[position].path, f"{card.name} · {office.short_name}", _description(view), "indicator.html", context,
            SECTION, (_OFFICES, Link(office.short_name, office.path)), neighbours=neighbours, copies=copies,
            drawn={"trend": pictures.trend_chart(record, card), "path": path}, short=card.name,
        )  # fmt: skip


def _path_caption(planned: str, actual: str) -> str:
    return f"Garis putus-putus: {planned}. Garis penuh: {actual}, kumulatif sejak awal tahun."


def _printed_sentence(record: OfficeRecord, key: str) -> str:
    return tally([each for year in record.history[key] for each in year.verifications]).sentence


def _description(view: IndicatorView) -> str:
    if view.tiles:
        tile = view.tiles[0]
        return f"{view.name}. {tile.label}: {tile.value.text}, {tile.note}."
    return view.lead or view.name


def _rules(book: RuleBook) -> Iterator[Draft]:
    views = rule_views(book)
    yield _draft("aturan/", "Aturan yang dipakai", "Semua aturan penilaian menurut tahun.", "rules.html", {"rules": views}, "metodologi/")
    for view in views:
        yield _draft(
            view.path, view.name, view.explanation, "rule.html", {"rule": view}, "metodologi/",
            (Link("Aturan", "aturan/"),),
        )  # fmt: skip


def _schema(record: Record) -> Draft:
    copies = (*_copies("data/kinerja.csv", "data/kinerja.json"), Copy("Skema", "data/skema.json", "application/json"))
    context: dict[str, object] = {"fields": FIELDS, "licence": record.portal.licence}
    return _draft("data/", "Data untuk mesin", "CSV dan JSON semua angka, dan arti setiap kolom.", "schema.html", context, copies=copies)


