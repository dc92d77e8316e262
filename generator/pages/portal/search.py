"""Search: the titles of all pages as one small file for the browser and as an index from A to Z."""

import json
import re
from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Final

from generator.domain.shared.office import Office
from generator.languages.translation import Language
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page, PublishedFile
from generator.pages.shared.sheet_pages import sheet_drafts
from generator.record import page_addresses
from generator.record.library import published_documents
from generator.record.record import OfficeRecord
from generator.sources.prose.article import Article, Term
from generator.views.portal.search import Kind, Letter, Owner, SearchEntry, letters, shortened
from generator.views.registers.area import AreaView
from generator.views.shared.sheets import sheets_of

PORTAL: Final = Owner()
# A longer index is parted into a page for each letter, so that no page grows with the portal.
MOST_WAYS: Final = 700
# So many ways of one letter stand on one page, and so many signs of a title in the way to a page.
_MOST_OF_A_LETTER: Final = 450
_SHORT: Final = 24
# What each kind of page is, and the words by which an office's page is found beside its title.
_TEMPLATES: Final = MappingProxyType(
    {
        "performance/office.html": (Kind.OFFICE, ""),
        "performance/offices.html": (Kind.OFFICE, ""),
        "performance/indicator.html": (Kind.INDICATOR, ""),
        "performance/scorecard.html": (Kind.YEAR, ""),
        "registers/area.html": (Kind.TOPIC, ""),
        "performance/cascade.html": (
            Kind.TOPIC,
            "Dari tujuan kantor sampai indikatornya, dengan peta strateginya.",
        ),
        "verification/all_check_pages.html": (
            Kind.PAGE,
            "Angka tercetak semua kantor di samping hitungan portal.",
        ),
        "verification/check_page.html": (
            Kind.TOPIC,
            "Angka tercetak di tabel laporan di samping hitungan portal.",
        ),
        "verification/printed.html": (Kind.TOPIC, "Angka tercetak di laporan di samping angka portal."),
        "documents/library.html": (Kind.DOCUMENT, "Dokumen yang dapat dibuka atau diunduh."),
        "disclosure/public_information.html": (Kind.DISCLOSURE, "Kelengkapan menurut undang-undang (PPID)."),
        "disclosure/all_offices.html": (Kind.DISCLOSURE, ""),
        "disclosure/list.html": (Kind.DISCLOSURE, ""),
        "disclosure/procedure.html": (Kind.DISCLOSURE, ""),
        "disclosure/report.html": (Kind.DISCLOSURE, ""),
        "disclosure/self_assessment.html": (
            Kind.DISCLOSURE,
            "Bukti untuk kuesioner penilaian mandiri keterbukaan informasi.",
        ),
        "disclosure/service.html": (
            Kind.DISCLOSURE,
            "Maklumat, standar layanan, biaya, jam pelayanan, kontak, formulir, dan cara mengadu.",
        ),
        "comparison/choice.html": (Kind.COMPARISON, ""),
        "comparison/offices_overview.html": (Kind.COMPARISON, ""),
        "comparison/indicator.html": (Kind.COMPARISON, ""),
        "comparison/ranking.html": (Kind.COMPARISON, ""),
        "comparison/rankings.html": (Kind.COMPARISON, ""),
        "comparison/peer.html": (Kind.COMPARISON, ""),
        "performance/rule.html": (Kind.RULE, ""),
        "performance/rules.html": (Kind.RULE, ""),
    }
)
_ANY_OTHER: Final = (Kind.PAGE, "")
# Lines of data are found by the figures that were made from them, choices of an office by its own page; the
# front page is one step from anywhere.
_PASSED_OVER: Final = ("portal/data_file.html", "portal/home.html", "portal/choice.html")
_FINDINGS: Final = re.compile(r"bantuan/galat/[A-Z]\d+/")


def office_entries(office: OfficeRecord, drafts: Iterable[Draft]) -> tuple[SearchEntry, ...]:
    """Return the entries of an office in the search: its pages, its documents, and items of the law."""
    owner = Owner(
        page_addresses.office(office.office.slug),
        office.office.short_name,
        office.office.name,
        office.office.is_sample,
    )
    pages = _pages(drafts, owner, _summaries(office))
    return *pages, *_documents(office, owner), *_items(office, owner)


def portal_entries(drafts: Iterable[Draft], articles: Iterable[Article]) -> tuple[SearchEntry, ...]:
    """Return the entries of the search that are of no office: pages, hand-written ones too, and terms."""
    return *_pages(drafts, PORTAL, {}), *_articles(articles)


def _pages(drafts: Iterable[Draft], owner: Owner, summaries: dict[str, str]) -> Iterator[SearchEntry]:
    # Readers search in Indonesian; English pages say the same of the same things and are not listed twice.
    listed = (each for each in drafts if each.page.language is Language.INDONESIAN)
    return (
        _page(each, owner, summaries)
        for each in listed
        if each.template not in _PASSED_OVER and not page_addresses.is_sheet(each.page.path)
    )


def _page(draft: Draft, owner: Owner, summaries: dict[str, str]) -> SearchEntry:
    page = draft.page
    kind, usual = _TEMPLATES.get(draft.template, _ANY_OTHER)
    title = page.title.removesuffix(f" · {owner.name}")
    words = summaries.get(page.path, usual or ("" if owner.name else page.description))
    area = draft.context.get("area")
    if isinstance(area, AreaView):
        words = ", ".join(each.title for each in area.sections)
    return SearchEntry(kind, title, shortened(words), page.path.removeprefix(owner.path), (owner,))


def _former_names(office: Office) -> Iterator[str]:
    """Say what an office was called, for that is what older papers call it."""
    for former in office.history:
        names = dict.fromkeys(filter(None, (former.short_name, former.name)))
        if names:
            yield f"Sampai {former.until} bernama {', '.join(names)}."


def _summaries(record: OfficeRecord) -> dict[str, str]:
    """Say of an office and its indicators what they are, by address."""
    office = record.office
    own = " ".join((f"{office.name}.", *_former_names(office), office.summary))
    cards = {page_addresses.indicator(office.slug, card.id): card.definition for card in record.indicators}
    return {page_addresses.office(office.slug): own} | cards


def _documents(office: OfficeRecord, owner: Owner) -> Iterator[SearchEntry]:
    for document in published_documents(office.ledger, ""):
        below = f"dokumen/#{document.anchor}"
        yield SearchEntry(Kind.DOCUMENT, document.title, shortened(document.entry.note), below, (owner,))


def _items(office: OfficeRecord, owner: Owner) -> Iterator[SearchEntry]:
    for item in (disclosure.item for disclosure in office.disclosures):
        below = f"ppid/#{page_addresses.item_anchor(item.code)}"
        yield SearchEntry(Kind.ITEM, item.title, shortened(item.explanation), below, (owner,))


def _articles(articles: Iterable[Article]) -> Iterator[SearchEntry]:
    for article in articles:
        kind = Kind.FINDING if _FINDINGS.fullmatch(article.path) else Kind.PAGE
        headings = () if article.terms or kind is Kind.FINDING else article.headings
        words = shortened(". ".join((article.description.rstrip("."), *headings)))
        yield SearchEntry(kind, article.title, words, article.path, (PORTAL,))
        yield from (_term(article.path, term) for term in article.terms)


def _term(path: str, term: Term) -> SearchEntry:
    return SearchEntry(Kind.TERM, term.word, shortened(term.meaning), f"{path}#{term.anchor}", (PORTAL,))


def search_file(entries: Iterable[SearchEntry]) -> PublishedFile:
    """Return the browser's search file (JSON): owners and kinds once, each entry with their numbers."""
    entries = tuple(entries)
    owners = {owner: number for number, owner in enumerate(_unique(entries))}
    kinds = {kind: number for number, kind in enumerate(Kind)}
    content = {
        "pemilik": [[each.path, each.name, each.full_name, int(each.is_sample)] for each in owners],
        "jenis": [kind.value for kind in kinds],
        "isi": [
            [
                kinds[entry.kind],
                entry.title,
                entry.summary,
                entry.below,
                [owners[owner] for owner in entry.owners],
            ]
            for entry in entries
        ],
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return PublishedFile(page_addresses.search_file(), text.encode())


def _unique(entries: Iterable[SearchEntry]) -> dict[Owner, None]:
    return dict.fromkeys(owner for each in entries for owner in each.owners)


def search_pages(entries: Iterable[SearchEntry]) -> Iterator[Draft]:
    """Yield the page of search with the index from A to Z; a long index has a page for each letter."""
    index = letters(entries)
    is_parted = sum(len(line.links) for letter in index for line in letter.lines) > MOST_WAYS
    description = "Kantor, indikator, dokumen, istilah, dan halaman lain portal ini menurut abjad."
    page = Page(
        page_addresses.search(), "Cari dan indeks A–Z", description, "", short="Cari", scripts=("cari.js",)
    )
    letter_links = [(each.name, _way(each, is_parted=is_parted)) for each in index]
    yield Draft(page, "portal/search.html", {"links": letter_links, "letters": () if is_parted else index})
    for letter in index if is_parted else ():
        yield from _letter(letter)


def _way(letter: Letter, *, is_parted: bool) -> str:
    return f"/{page_addresses.search(letter.anchor)}" if is_parted else f"#{letter.anchor}"


def _letter(letter: Letter) -> Iterator[Draft]:
    path = page_addresses.search(letter.anchor)
    crumbs = (Link("Cari", page_addresses.search()),)
    description = f"Indeks: {letter.name}. {len(letter.lines)} judul."
    page = Page(path, f"Indeks {letter.name}", description, "", crumbs=crumbs, short=letter.name)
    sheets = sheets_of(
        letter.lines,
        path,
        _MOST_OF_A_LETTER,
        name=lambda line: shortened(line.title, _SHORT),
        weight=lambda line: len(line.links),
    )
    yield from sheet_drafts(page, "portal/search_letter.html", sheets, {"letter": letter})
