"""All generated pages of the portal in order; what each page holds is in the modules of its topic."""

from collections.abc import Iterable, Iterator
from enum import Enum, auto

from generator.compute.portal.areas import AREAS
from generator.exports.portal.files import WholeData
from generator.languages.translation import Language, use_language
from generator.pages.comparison.rankings import ranking_pages
from generator.pages.comparison.side_by_side import comparison_page
from generator.pages.disclosure.public_information import (
    all_disclosures,
    office_disclosure,
    overview_page,
    portal_disclosure,
)
from generator.pages.documents.library import office_library
from generator.pages.documents.sources import office_sources
from generator.pages.performance.indicators import indicator_pages
from generator.pages.performance.office import cascade_page, office_page
from generator.pages.performance.rules import rule_pages
from generator.pages.performance.scorecards import quarter_page, year_page
from generator.pages.portal.choices import choice_pages
from generator.pages.portal.data import data_pages
from generator.pages.portal.data_files import file_kind_pages, file_page
from generator.pages.portal.duties import office_duty_page, portal_duty_pages
from generator.pages.portal.english import english_front, with_twins
from generator.pages.portal.feeds import feed_of
from generator.pages.portal.home import explore_pages, home_page
from generator.pages.portal.office_lists import body_pages, office_list_pages
from generator.pages.portal.related_pages import NOBODY, with_siblings
from generator.pages.registers.areas import area_pages
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Page
from generator.pages.verification.check_pages import (
    all_check_pages,
    all_identities_page,
    check_page,
    identity_page,
    printed_page,
)
from generator.record import page_addresses
from generator.record.record import OfficeRecord, Record
from generator.sources.shared.files import TextFile
from generator.views.disclosure.public_information import disclosure_view
from generator.views.performance.office import OfficeView, office_view, reported_quarters
from generator.views.portal.office_duties import office_duties
from generator.views.portal.overview import PortalOverview


class _Part(Enum):
    """The parts of the pages of an office that can be made without the others."""

    INDICATORS = auto()
    AREAS = auto()
    FILES = auto()
    OTHERS = auto()


def office_drafts(record: Record, office: OfficeRecord, files: Iterable[TextFile]) -> Iterator[Draft]:
    """Yield every page of an office, with those of its data ``files``; ``record`` is of this office alone."""
    yield from _drafts(record, office, tuple(files), frozenset(Language), frozenset(_Part))


def drafts_around(
    path: str, record: Record, office: OfficeRecord, files: Iterable[TextFile]
) -> Iterator[Draft]:
    """Yield the page of an office at ``path``, as `office_drafts` does, if there is one; and few others.

    Most others are not made, so that one page is there sooner than all.
    """
    is_english = page_addresses.is_english(path)
    shown = tuple(files)
    languages = frozenset({Language.ENGLISH if is_english else Language.INDONESIAN})
    parts = frozenset({_part_of(page_addresses.indonesian(path), office.office.slug)})
    yield from _drafts(record, office, shown, languages, parts, "" if is_english else path)


def _part_of(path: str, slug: str) -> _Part:
    own = page_addresses.office(slug)
    if not path.startswith(own):
        return _Part.FILES
    step = path.removeprefix(own).partition("/")[0]
    if step == "indikator":
        return _Part.INDICATORS
    return _Part.AREAS if step in AREAS else _Part.OTHERS


def _drafts(
    record: Record,
    office: OfficeRecord,
    files: tuple[TextFile, ...],
    languages: frozenset[Language],
    parts: frozenset[_Part],
    only_file: str = "",
) -> Iterator[Draft]:
    """Yield pages of an office in some languages; of the files that at ``only_file``, if that is named."""
    surroundings = record.surroundings.get(office.office.slug, NOBODY)
    addresses = tuple(page_addresses.data_file(file.path) for file in files)
    indonesian: Iterator[Draft] = iter(())
    if Language.INDONESIAN in languages:
        shown = zip(files, addresses, strict=True)
        made = tuple(file for file, address in shown if only_file in {"", address})
        of_files = _of_files(office, made) if _Part.FILES in parts else ()
        drafts = (*_of_office(record, office, office_view(office), parts, files), *of_files)
        indonesian = with_siblings(drafts, surroundings, addresses)
    english: tuple[Draft, ...] = ()
    if Language.ENGLISH in languages:
        with use_language(Language.ENGLISH):
            translated = _of_office_in_english(record, office, office_view(office), parts)
            english = tuple(with_siblings(translated, surroundings))
    is_sample = office.office.is_sample
    yield from (draft.marked(is_sample=is_sample) for draft in with_twins(indonesian, english))


def portal_drafts(whole: PortalOverview, files: Iterable[TextFile], data: WholeData) -> Iterator[Draft]:
    """Yield the pages of the whole portal, with those of the data ``files`` that all offices share."""
    with use_language(Language.ENGLISH):
        offices, samples = ((each.english for each in kind) for kind in (whole.offices, whole.samples))
        english = (*english_front(offices, samples), *data_pages(whole, data), *all_disclosures(whole))
    yield from with_twins(with_siblings(_of_portal(whole, files, data)), with_siblings(english))


def _of_portal(whole: PortalOverview, files: Iterable[TextFile], data: WholeData) -> Iterator[Draft]:
    yield home_page(whole)
    yield from office_list_pages((each.card for each in whole.offices), (each.card for each in whole.samples))
    yield from body_pages((each.member for each in whole.offices), whole.today)
    if whole.offices:
        rows = tuple(each.explore for each in whole.offices)
        yield from explore_pages(rows)
        yield from choice_pages(rows)
    if any(each.is_checked for each in whole.summaries):
        yield from all_check_pages(each.tally for each in whole.offices)
    if whole.portal.identities and whole.offices:
        yield all_identities_page(whole)
    yield from ranking_pages(whole)
    yield from comparison_page(whole)
    yield from portal_disclosure(whole)
    yield from portal_duty_pages(whole)
    yield from rule_pages(whole.rules)
    yield from data_pages(whole, data)
    yield from file_kind_pages()
    yield _design()
    yield from (file_page(file, (), {}, whole.today) for file in files)


def _of_files(office: OfficeRecord, files: Iterable[TextFile]) -> Iterator[Draft]:
    return (file_page(file, office.warnings, office.withheld, office.today, office) for file in files)


def _design() -> Draft:
    description = "Setiap bagian yang dipakai halaman portal ini, dengan angka rekaan."
    page = Page(page_addresses.design(), "Desain", description, "", is_sample=True)
    return Draft(page, "portal/design.html", {})


def _of_office(
    record: Record,
    office: OfficeRecord,
    view: OfficeView,
    parts: frozenset[_Part],
    files: tuple[TextFile, ...],
) -> Iterator[Draft]:
    are_all = _Part.OTHERS in parts
    yield from _of_years(record, office, view) if are_all else ()
    yield from area_pages(office, view, record.rules) if _Part.AREAS in parts else ()
    yield from _of_whole(record, office, view, files) if are_all else ()
    yield from indicator_pages(record, office, view) if _Part.INDICATORS in parts else ()


def _of_office_in_english(
    record: Record, office: OfficeRecord, view: OfficeView, parts: frozenset[_Part]
) -> Iterator[Draft]:
    """Yield the pages of an office that are there in English, while that is spoken."""
    if _Part.OTHERS in parts:
        yield office_page(record, office, view, feed_of(office), office_duties(office))
        if office.disclosures:
            yield overview_page(office, view, disclosure_view(record, office))
    if _Part.AREAS in parts:
        yield from area_pages(office, view, record.rules, page_addresses.ENGLISH_AREAS)
    if _Part.INDICATORS in parts:
        yield from indicator_pages(record, office, view)


def _of_years(record: Record, office: OfficeRecord, view: OfficeView) -> Iterator[Draft]:
    yield office_page(record, office, view, feed_of(office), office_duties(office))
    for year in office.scored_years:
        yield year_page(office, view, year)
        yield from (quarter_page(office, view, year, quarter) for quarter in reported_quarters(year))
    yield from (printed_page(office, view, year) for year in office.judged.years if year.all_verifications)


def _of_whole(
    record: Record, office: OfficeRecord, view: OfficeView, files: Iterable[TextFile]
) -> Iterator[Draft]:
    yield from cascade_page(office, view)
    yield from office_disclosure(record, office, view)
    yield from office_library(record, office, view)
    yield from office_sources(office, view)
    yield from office_duty_page(office, view)
    if office.is_checked:
        yield check_page(office, view)
    if office.identity_rows:
        yield identity_page(office, view, record.portal.identities, files)
