"""The scorecard pages of an office: one of each year, one of each reported quarter."""

from functools import partial

from generator.compute.shared.judgement import OfficeYear
from generator.pages.performance import pictures
from generator.pages.performance.link_pictures import answer_picture
from generator.pages.shared.breadcrumbs import SECTION, breadcrumbs
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page, copies_of
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.values.shared.period import end_of
from generator.views.performance.key_figures import year_figures
from generator.views.performance.office import (
    OfficeView,
    quarter_links,
    year_links,
)
from generator.views.performance.scorecard import scorecard
from generator.views.shared import numbers
from generator.views.verification.printed import tally


def year_page(record: OfficeRecord, view: OfficeView, year: OfficeYear) -> Draft:
    """Return the scorecard of a whole year, with the revisions of its agreement and its printed figures."""
    path = page_addresses.year(view.slug, year.year)
    copies = copies_of(partial(page_addresses.year_file, view.slug, year.year))
    context: dict[str, object] = {
        "years": year_links(record, year.year),
        "quarters": quarter_links(record, year),
        "revisions": _revisions(record, year),
        "cost": year_figures(record, year.year),
        "printed": tally(year.all_verifications),
        "printed_path": page_addresses.printed(view.slug, year.year),
    }
    return _scores(record, view, year, 0, Page(path, "", "", "", copies=copies), context)


def quarter_page(record: OfficeRecord, view: OfficeView, year: OfficeYear, quarter: int) -> Draft:
    """Return the scorecard up to and including a quarter (1 to 4)."""
    path = page_addresses.quarter(view.slug, year.year, quarter)
    copies = copies_of(partial(page_addresses.year_file, view.slug, year.year))
    page = Page(path, "", "", "", copies=copies)
    context: dict[str, object] = {
        "years": year_links(record, year.year, quarter),
        "quarters": quarter_links(record, year, quarter),
        "revisions": (),
        "cost": None,
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
    above = [Link(str(year.year), page_addresses.year(view.slug, year.year))] if quarter else []
    full = Page(
        page.path,
        f"{card.title} · {name}",
        f"{card.title}, {name}: {card.answer.sentence}",
        "",
        SECTION,
        breadcrumbs(view, *above),
        copies=page.copies,
        short=card.title,
        dated=day if day and day <= record.today else None,
    )
    # Quarters show no picture beside the bars of their table: that of the year is one step away.
    picture = None if quarter else pictures.score_chart(name, card)
    template_values = {"office": view, "card": card, "name": name, "whole_year": above, **context}
    # Quarters share the picture of their year.
    seen = None if quarter else answer_picture(name, card.title, card.answer)
    return Draft(
        full,
        "performance/scorecard.html",
        template_values,
        {"capaian": picture},
        link_picture=seen,
    )


def _revisions(record: OfficeRecord, year: OfficeYear) -> tuple[tuple[str, str], ...]:
    revisions = sorted(
        (each for each in record.ledger.revisions if each.year == year.year), key=lambda each: each.number
    )
    rows = []
    for revision in revisions:
        name = "Perjanjian awal" if revision.number == 0 else f"Revisi {revision.number}"
        dated = f"{numbers.long_date(revision.dated)}. " if revision.dated else ""
        note = (revision.note or "Tanpa keterangan").rstrip(".")
        where = f" ({revision.cited.where})" if revision.cited.where else ""
        rows.append((name, f"{dated}{note}.{where}"))
    return tuple(rows)
