"""The pages of duties: of one office with its calendar, and of the whole portal."""

from collections.abc import Iterator
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from generator.compute.portal.duties import DutyState, Standing
from generator.exports.shared.icalendar import Event, calendar_file
from generator.pages.shared.breadcrumbs import SECTION, breadcrumbs
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Page, PublishedFile
from generator.pages.shared.sheet_pages import sheet_drafts
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.views.disclosure import duty_words
from generator.views.performance.office import OfficeView
from generator.views.portal.all_duties import OfficeOwed, all_duties
from generator.views.portal.office_duties import office_duties
from generator.views.portal.overview import PortalOverview
from generator.views.registers.area_links import area_links
from generator.views.shared.reference_lists import list_place
from generator.views.shared.sheets import office_sheets

# So many duties of offices stand on one page, each office counted as one more.
_MOST_LINES: Final = 200
# What stands in a calendar: what is done is gone from it, and what nobody knows never was there.
_OPEN: Final = frozenset({Standing.LATE, Standing.NOT_DUE})


def office_duty_page(record: OfficeRecord, view: OfficeView) -> Iterator[Draft]:
    """Yield the page of all duties of an office, where the portal lists any."""
    duties = office_duties(record)
    if duties is None:
        return
    page = Page(
        duties.path,
        f"Tenggat lapor · {view.short_name}",
        f"Tenggat lapor {view.name}. {duties.sentence}",
        "",
        SECTION,
        breadcrumbs(view),
        short="Tenggat lapor",
    )
    context: dict[str, object] = {"office": view, "view": duties, "links": area_links(record)}
    yield Draft(page, "portal/office_duties.html", context)


def office_duty_calendar(portal: str, record: OfficeRecord) -> Iterator[PublishedFile]:
    """Yield the calendar of an office, also under the keys that it had before; ``portal`` is its name."""
    office = record.office
    if record.duties:
        name = f"Tenggat lapor {office.short_name}{' (kantor contoh)' if office.is_sample else ''}"
        content = calendar_file(name, record.today, _events(portal, record))
        # Who subscribed to the calendar of a former name goes on to get it there.
        for slug in (*office.keys[:-1], office.slug):
            yield PublishedFile(page_addresses.duty_calendar(slug), content, is_hosted=True)


def _events(portal: str, record: OfficeRecord) -> Iterator[Event]:
    """Yield the open duties of an office; a renewed one keeps its identity, and so moves in the calendar."""
    office = record.office
    sample = "Contoh: " if office.is_sample else ""
    for state in record.duties:
        if state.standing in _OPEN and state.due:
            title = duty_words.title(state.duty, state.year, state.part)
            unsure = " (tanggal belum pasti)" if state.gap else ""
            key = f"{office.keys[0]}/tenggat/{state.duty.code}/{state.year}/{state.part}"
            yield Event(
                str(uuid5(NAMESPACE_URL, f"kinerja-terbuka:{portal}:{key}")),
                state.due,
                f"{sample}{title}, {office.short_name}{unsure}",
                _description(state),
                page_addresses.full(page_addresses.duties(office.slug)),
            )


def _description(state: DutyState) -> str:
    duty = state.duty
    parts = (
        duty.explanation,
        f"Dikerjakan: {duty.owner}",
        f"Disampaikan kepada: {duty.recipient}" if duty.recipient else "",
        f"Batas: {duty_words.term(duty)}",
        f"Dasar: {duty_words.basis(duty)}",
        duty_words.detail(state),
    )
    return "\n".join(filter(None, parts))


def portal_duty_pages(whole: PortalOverview) -> Iterator[Draft]:
    """Yield the page that says what is late and what is due soon in all offices, the samples left out."""
    if not (whole.portal.duties and whole.offices):
        return
    view = all_duties(whole.portal.duties, whole.summaries, whole.today)
    path = page_addresses.duties()
    description = "Kewajiban lapor setiap kantor: yang sudah waktunya, yang terlambat, dan dasarnya."
    page = Page(path, "Yang sudah waktunya", description, "", SECTION)
    sheets = office_sheets(view.offices, path, _MOST_LINES, _weight)
    context = {"view": view, "list": list_place(duty.at for duty in whole.portal.duties)}
    yield from sheet_drafts(page, "portal/duties.html", sheets, context)


def _weight(row: OfficeOwed) -> int:
    return 1 + len(row.late) + len(row.soon)
