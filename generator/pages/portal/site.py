"""The pages of the portal, one function per kind; pictures come in drawn, figures come in said."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import Final

from generator.compute.disclosure.small_cells import AREA as REQUESTS_AREA
from generator.compute.shared.judgement import OfficeYear
from generator.exports.portal.files import WholeData, whole_data
from generator.findings.shared.diagnostic import Diagnostic
from generator.languages.speech import Language, say, speaking, theirs
from generator.loading.portal.kinds import KINDS
from generator.pages.comparison.side_by_side import comparison_page
from generator.pages.disclosure.public_information import office_disclosure, portal_disclosure
from generator.pages.documents.library import office_library
from generator.pages.performance import pictures
from generator.pages.portal.data import TITLE as DATA_TITLE
from generator.pages.portal.data import data_pages
from generator.pages.portal.english import english_front, with_twins
from generator.pages.portal.feeds import feed_of
from generator.pages.portal.related_pages import with_siblings
from generator.pages.registers.pictures import area_pictures, ranking_picture
from generator.pages.shared.breadcrumbs import OFFICES, SECTION, trail
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page, copies_of
from generator.record import addresses
from generator.record.news import end_of
from generator.record.record import OfficeRecord, Record
from generator.rules.book import RuleBook
from generator.sources.shared.files import TextFile
from generator.views.comparison.league import peer_views, ranking_views
from generator.views.comparison.peers import beside
from generator.views.comparison.side_by_side import FEWEST, comparison_ways
from generator.views.disclosure.service_report import report_ways
from generator.views.performance.cascade import cascade_view
from generator.views.performance.indicator import IndicatorView, indicator_view
from generator.views.performance.key_figures import glances
from generator.views.performance.office import (
    OfficeView,
    office_view,
    quarter_ways,
    reported_quarters,
    year_ways,
)
from generator.views.performance.rules import rule_views
from generator.views.performance.scorecard import scorecard
from generator.views.portal.data_files import Withheld, file_view
from generator.views.portal.explore import explore_view
from generator.views.portal.home import home_view
from generator.views.registers.area import CASCADE, area_views, area_ways
from generator.views.shared import numbers
from generator.views.verification.check_page import checked_view, portal_view
from generator.views.verification.printed import printed_groups, printed_lines, tally

_LEAGUE: Final = addresses.ranking()
_METHOD: Final = "metodologi/"
_RUNS_OUT: Final = "/ppid/"


def drafts(record: Record, files: Iterable[TextFile], data: WholeData | None = None) -> Iterator[Draft]:
    """Yield every generated page of the portal; ``files`` are the data files it was made from.

    ``data`` are the tables to download, where they have been written already.
    """
    names = {each.office.slug: each.office.short_name for each in record.offices}
    tables = data or whole_data(record)
    indonesian = with_siblings(_drafts(record, files, tables), names)
    with speaking(Language.ENGLISH):
        english = tuple(with_siblings(_english(record, tables), names))
    yield from with_twins(indonesian, english)


def _english(record: Record, data: WholeData) -> Iterator[Draft]:
    offices, samples = (tuple(map(office_view, kind)) for kind in (record.offices, record.samples))
    yield english_front(offices, samples)
    for each, view in zip(record.published, (*offices, *samples), strict=True):
        for draft in _indicators(record, each, view):
            yield draft.marked(is_sample=each.office.is_sample)
    yield from data_pages(record, data)


def _drafts(record: Record, files: Iterable[TextFile], data: WholeData) -> Iterator[Draft]:
    offices, samples = (tuple(map(office_view, kind)) for kind in (record.offices, record.samples))
    yield _home(record, offices)
    listed = Page(SECTION, "Satuan kerja", "Daftar kantor di portal ini.", "", SECTION)
    yield Draft(listed, "performance/offices.html", {"offices": offices, "samples": samples})
    if record.offices:
        yield _explore(record)
    for each, view in zip(record.published, (*offices, *samples), strict=True):
        yield from (draft.marked(is_sample=each.office.is_sample) for draft in _of_office(record, each, view))
    if any(each.cell_checks for each in record.offices):
        yield _all_checked(record)
    yield from _league(record)
    yield from comparison_page(record)
    yield from portal_disclosure(record)
    yield from _rules(record.rules)
    yield from data_pages(record, data)
    yield _kinds()
    yield _design()
    warnings = [warning for office in record.published for warning in office.warnings]
    invented = tuple(f"data/satker/{office.office.slug}/" for office in record.samples)
    withheld = {cell: why for office in record.published for cell, why in office.withheld.items()}
    for file in files:
        yield _file(file, warnings, withheld, record.today).marked(is_sample=file.path.startswith(invented))


def _design() -> Draft:
    told = "Setiap bagian yang dipakai halaman portal ini, dengan angka rekaan."
    page = Page(addresses.design(), "Desain", told, "", is_sample=True, scripts=("saring.js",))
    return Draft(page, "portal/design.html", {})


def _explore(record: Record) -> Draft:
    told = "Semua halaman kantor menurut topik, tahun, dan indikator."
    page = Page(addresses.explore(), "Jelajahi", told, "", SECTION)
    return Draft(page, "portal/explore.html", {"view": explore_view(record)})


def _of_office(record: Record, each: OfficeRecord, view: OfficeView) -> Iterator[Draft]:
    yield _office(each, view)
    for year in each.scored_years:
        yield _year(each, view, year)
        yield from (_quarter(each, view, year, quarter) for quarter in reported_quarters(year))
    yield from (_printed(each, view, year) for year in each.judged.years if year.all_verifications)
    yield from _areas(each, view)
    yield from _cascade(each, view)
    yield from office_disclosure(record, each, view)
    yield from office_library(record, each, view)
    if each.cell_checks:
        yield _checked(each, view)
    yield from _indicators(record, each, view)


def _home(record: Record, offices: tuple[OfficeView, ...]) -> Draft:
    home = home_view(record, offices)
    feed = addresses.feed() if home.news else ""
    page = Page("", "Beranda", record.portal.summary, "", feed=feed)
    context: dict[str, object] = {
        "home": home,
        "feed": feed,
        "peers": len(record.portal.league.peers),
        "compared": len(record.offices) >= FEWEST,
        "has_law": bool(record.portal.legal_items and record.offices),
        "is_checked": any(each.cell_checks for each in record.offices),
    }
    return Draft(page, "portal/home.html", context)


def _office(record: OfficeRecord, view: OfficeView) -> Draft:
    copies = copies_of(partial(addresses.office_file, view.slug))
    description = f"{view.name}: {view.answer_line}"
    feed = feed_of(record)
    page = Page(view.path, view.short_name, description, "", SECTION, (OFFICES,), copies=copies, feed=feed)
    context: dict[str, object] = {
        "office": view,
        "feed": feed,
        "areas": area_ways(record),
        "glances": glances(record),
        "is_checked": bool(record.cell_checks),
    }
    return Draft(page, "performance/office.html", context)


def _year(record: OfficeRecord, view: OfficeView, year: OfficeYear) -> Draft:
    path = addresses.year(view.slug, year.year)
    copies = copies_of(partial(addresses.year_file, view.slug, year.year))
    context: dict[str, object] = {
        "years": year_ways(record, year.year),
        "quarters": quarter_ways(record, year),
        "revisions": _revisions(record, year),
        "printed": tally(year.all_verifications),
        "printed_path": addresses.printed(view.slug, year.year),
    }
    return _scores(record, view, year, 0, Page(path, "", "", "", copies=copies), context)


def _quarter(record: OfficeRecord, view: OfficeView, year: OfficeYear, quarter: int) -> Draft:
    page = Page(addresses.quarter(view.slug, year.year, quarter), "", "", "")
    context: dict[str, object] = {
        "years": year_ways(record, year.year, quarter),
        "quarters": quarter_ways(record, year, quarter),
        "revisions": (),
        "printed": tally(()),
        "printed_path": "",
    }
    return _scores(record, view, year, quarter, page, context)


def _scores(
    record: OfficeRecord,
    view: OfficeView,
    year: OfficeYear,
    quarter: int,
    page: Page,
    context: dict[str, object],
) -> Draft:
    card, name = scorecard(record, year, quarter), record.office.in_year(year.year).short_name
    day = end_of(year.year, quarter or year.quarter) if year.quarter else None
    above = [Link(str(year.year), addresses.year(view.slug, year.year))] if quarter else []
    full = Page(
        page.path,
        f"{card.title} · {name}",
        f"{card.title}, {name}: {card.answer.sentence}",
        "",
        SECTION,
        trail(view, *above),
        copies=page.copies,
        short=card.title,
        dated=day if day and day <= record.today else None,
    )
    picture = pictures.score_chart(name, card)
    shown = {"office": view, "card": card, "name": name, **context}
    return Draft(full, "performance/scorecard.html", shown, {"capaian": picture})


def _revisions(record: OfficeRecord, year: OfficeYear) -> tuple[tuple[str, str], ...]:
    own = sorted(
        (each for each in record.ledger.revisions if each.year == year.year), key=lambda each: each.number
    )
    rows = []
    for each in own:
        name = "Perjanjian awal" if each.number == 0 else f"Revisi {each.number}"
        dated = f"{numbers.long_date(each.dated)}. " if each.dated else ""
        note = (each.note or "Tanpa keterangan").rstrip(".")
        where = f" ({each.cited.where})" if each.cited.where else ""
        rows.append((name, f"{dated}{note}.{where}"))
    return tuple(rows)


def _printed(record: OfficeRecord, view: OfficeView, year: OfficeYear) -> Draft:
    is_scored = year in record.scored_years
    above = [Link(str(year.year), addresses.year(view.slug, year.year))] if is_scored else []
    name = record.office.in_year(year.year).short_name
    page = Page(
        addresses.printed(view.slug, year.year),
        f"Angka tercetak {year.year} · {name}",
        f"Angka tercetak di laporan {name} {year.year} di samping angka portal.",
        "",
        SECTION,
        trail(view, *above),
        short="Angka tercetak",
    )
    verifications = year.all_verifications
    groups = printed_groups(printed_lines(record, verifications))
    context = {
        "office": view,
        "name": name,
        "year": year.year,
        "tally": tally(verifications),
        "groups": groups,
    }
    return Draft(page, "verification/printed.html", context)


def _indicators(portal: Record, record: OfficeRecord, office: OfficeView) -> Iterator[Draft]:
    ways = [Link(theirs(card.name), addresses.indicator(office.slug, card.id)) for card in record.indicators]
    before = [None, *ways]
    after = [*ways[1:], None]
    compared = comparison_ways(portal)
    for card, way, previous, following in zip(record.indicators, ways, before, after, strict=False):
        view = indicator_view(record, card, portal.rules)
        page = Page(
            way.path,
            say("{name} · {office}", name=card.name, office=office.short_name),
            _description(view),
            "",
            SECTION,
            trail(office),
            previous,
            following,
            copies_of(partial(addresses.indicator_file, office.slug, card.id)),
            theirs(card.name),
        )
        trend, path = pictures.trend_chart(record, card), pictures.quarter_path(record, card)
        caption = _path_caption(path.planned_word, path.actual_word) if path else ""
        context: dict[str, object] = {
            "view": view,
            "path_caption": caption,
            "beside": beside(portal, record, card),
            "compared": compared.get((office.slug, card.id), ""),
        }
        yield Draft(page, "performance/indicator.html", context, {"tren": trend, "jalur": path})


def _areas(record: OfficeRecord, view: OfficeView) -> Iterator[Draft]:
    for area in area_views(record):
        page = Page(
            area.path,
            f"{area.title} · {view.short_name}",
            f"{area.title} {view.short_name}. {area.lead}",
            "",
            SECTION,
            trail(view),
            copies=copies_of(partial(addresses.area_file, view.slug, area.id)),
            short=area.title,
        )
        drawn = area_pictures(record, area)
        context: dict[str, object] = {
            "office": view,
            "area": area,
            "ways": area_ways(record, area.id),
            "is_checked": bool(record.cell_checks),
            "reports": report_ways(record) if area.id == REQUESTS_AREA and record.disclosures else (),
            "captions": {anchor: picture.title for anchor, picture in drawn.items() if picture},
        }
        yield Draft(page, "registers/area.html", context, drawn)


def _cascade(record: OfficeRecord, view: OfficeView) -> Iterator[Draft]:
    shown = cascade_view(record)
    if shown is None:
        return
    page = Page(
        addresses.cascade(view.slug),
        f"{shown.title} · {view.short_name}",
        f"{shown.title} {view.short_name}. {shown.lead}",
        "",
        SECTION,
        trail(view),
        short="Pohon kinerja",
    )
    yield Draft(
        page, "performance/cascade.html", {"office": view, "view": shown, "ways": area_ways(record, CASCADE)}
    )


def _checked(record: OfficeRecord, view: OfficeView) -> Draft:
    shown = checked_view(record)
    page = Page(
        addresses.checked(view.slug),
        f"Periksa angka · {view.short_name}",
        f"Angka tercetak {view.short_name} di samping hitungan portal. {shown.counts}",
        "",
        SECTION,
        trail(view),
        short="Periksa angka",
    )
    years = tuple(
        Link(str(year.year), addresses.printed(view.slug, year.year))
        for year in record.judged.years
        if year.all_verifications
    )
    return Draft(
        page, "verification/check_page.html", {"office": view, "view": shown, "printed_years": years}
    )


def _all_checked(record: Record) -> Draft:
    view = portal_view(record)
    page = Page(
        addresses.checked(), "Periksa angka", f"Angka tercetak semua kantor. {view.lead}", "", _METHOD
    )
    return Draft(page, "verification/all_check_pages.html", {"view": view})


def _league(record: Record) -> Iterator[Draft]:
    """Write the comparison of units: the list, each ranking, each unit."""
    rankings, peers = ranking_views(record), peer_views(record)
    if not peers:
        return
    page = Page(_LEAGUE, "Perbandingan antarunit", "Nilai semua unit, sejauh dilaporkan.", "", _LEAGUE)
    compared = len(record.offices) >= FEWEST
    yield Draft(
        page, "comparison/rankings.html", {"rankings": rankings, "peers": peers, "compared": compared}
    )
    crumbs = (Link("Perbandingan", _LEAGUE),)
    for view in rankings:
        page = Page(view.path, view.title, f"{view.title}. {view.summary}", "", _LEAGUE, crumbs)
        yield Draft(
            page, "comparison/ranking.html", {"view": view}, {"sebaran": ranking_picture(view.ranking)}
        )
    for peer in peers:
        title, told = f"{peer.title} di samping unit lain", f"{peer.name}: nilai di samping unit lain."
        page = Page(peer.path, title, told, "", _LEAGUE, crumbs, short=peer.title)
        yield Draft(page, "comparison/peer.html", {"peer": peer})


def _path_caption(planned: str, actual: str) -> str:
    return say(
        "Garis putus-putus: {planned}. Garis penuh: {actual}, kumulatif sejak awal tahun.",
        planned=planned,
        actual=actual,
    )


def _description(view: IndicatorView) -> str:
    if not view.tiles:
        return view.lead or view.name
    return f"{view.name}. {view.tiles[0].sentence}"


def _rules(book: RuleBook) -> Iterator[Draft]:
    views = rule_views(book)
    page = Page("aturan/", "Aturan yang dipakai", "Semua aturan penilaian menurut tahun.", "", _METHOD)
    yield Draft(page, "performance/rules.html", {"rules": views})
    for view in views:
        description = view.explanation or f"{view.name}: aturan penilaian menurut tahun."
        page = Page(view.path, view.name, description, "", _METHOD, (Link("Aturan", "aturan/"),))
        yield Draft(page, "performance/rule.html", {"rule": view})


def _file(file: TextFile, warnings: Iterable[Diagnostic], withheld: Withheld, today: date) -> Draft:
    view = file_view(file, warnings, withheld)
    # Time limits and exemptions of public information run out, and with them what is noticed of their files.
    dated = numbers.long_date(today) if _RUNS_OUT in file.path else ""
    name = file.path.rpartition("/")[2]
    description = f"Isi berkas {file.path} baris demi baris."
    crumbs = (Link(DATA_TITLE, addresses.DATA),)
    page = Page(view.page, f"{file.path} · {view.title}", description, "", "", crumbs, short=name)
    return Draft(page, "portal/data_file.html", {"file": view, "today": dated})


def _kinds() -> Draft:
    title = "Berkas data dan kolomnya"
    crumbs = (Link("Bantuan", "bantuan/"),)
    page = Page(
        "bantuan/berkas/", title, "Arti setiap berkas dan kolom di folder data.", "", "bantuan/", crumbs
    )
    return Draft(page, "portal/file_kinds.html", {"kinds": KINDS})
