"""The page of one office, and the page of its tree of performance."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from generator.exports.portal.schema_org import office_described
from generator.languages.translation import Language, current_language, translate
from generator.pages.performance.link_pictures import answer_picture
from generator.pages.shared.breadcrumbs import SECTION, breadcrumbs
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Copy, Page, copies_of
from generator.pages.shared.structured_data import as_json
from generator.record import page_addresses
from generator.record.record import OfficeRecord, Record
from generator.views.comparison.standing import office_standing
from generator.views.performance.cascade import cascade_view
from generator.views.performance.key_figures import key_figures
from generator.views.performance.office import OfficeView, promises_by_year
from generator.views.portal.office_duties import OfficeDuties
from generator.views.registers.area_links import CASCADE, area_links


def office_page(
    portal: Record, record: OfficeRecord, view: OfficeView, feed: str, duties: OfficeDuties | None
) -> Draft:
    """Return the page of an office with what it owes by law.

    ``feed`` is the address of its feed, empty where it has none.
    """
    years = tuple(year.year for year in record.judged.years)
    copies = copies_of(partial(page_addresses.office_file, view.slug)) if years else ()
    description = f"{view.name}: {view.answer_line}"
    is_indonesian = current_language() is Language.INDONESIAN
    page = Page(
        view.path,
        view.short_name if is_indonesian else translate("Kinerja {office}", office=view.short_name),
        description,
        "",
        SECTION,
        breadcrumbs(view)[:1],
        copies=copies,
        feed=feed,
        short="" if is_indonesian else view.short_name,
        # The English page tells search engines nothing more, for its data are the same.
        things=_things(portal, record, years, copies) if is_indonesian else (),
    )
    context: dict[str, object] = {
        "office": view,
        "feed": feed,
        "duties": duties,
        "areas": area_links(record),
        "key_figures": key_figures(record),
        "promises": promises_by_year(record),
        "is_checked": record.is_checked,
        "standing": office_standing(portal, record),
    }
    answer = view.latest.answer if view.latest else None
    seen = answer_picture(record.office.parent, view.name, answer) if is_indonesian else None
    return Draft(page, "performance/office.html", context, link_picture=seen)


def _things(
    portal: Record, record: OfficeRecord, years: Sequence[int], copies: Iterable[Copy]
) -> tuple[str, ...]:
    files = {each.path: each.kind for each in copies}
    return as_json(office_described(portal.portal, record.office, years, files))


def cascade_page(record: OfficeRecord, view: OfficeView) -> Iterator[Draft]:
    """Yield the tree of performance of an office, where it has one."""
    cascade = cascade_view(record)
    if cascade is None:
        return
    page = Page(
        page_addresses.cascade(view.slug),
        f"{cascade.title} · {view.short_name}",
        f"{cascade.title} {view.short_name}. {cascade.lead}",
        "",
        SECTION,
        breadcrumbs(view),
        short="Pohon kinerja",
    )
    yield Draft(
        page,
        "performance/cascade.html",
        {"office": view, "view": cascade, "links": area_links(record, CASCADE)},
    )
