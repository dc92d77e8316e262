"""Search: the titles of all pages as one small file for the browser and as an index from A to Z."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from generator.domain.shared.office import Office
from generator.languages.translation import Language
from generator.pages.portal.search_words import other_words
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page, PublishedFile
from generator.pages.shared.sheet_pages import sheet_drafts
from generator.record import page_addresses
from generator.record.library import published_documents
from generator.record.record import OfficeRecord
from generator.sources.prose.article import Article, Term
from generator.views.portal.search import WEIGHTS, Kind, Letter, Owner, SearchEntry, letters, shortened
from generator.views.registers.area import AreaView
from generator.views.shared.sheets import sheets_of

PORTAL: Final = Owner()
_KINDS: Final = tuple(Kind)
# A longer index is parted into a page for each letter, so that no page grows with the portal.
MOST_WAYS: Final = 700
# So many ways of one letter stand on one page, and so many signs of a title in the way to a page.
_MOST_OF_A_LETTER: Final = 450
_SHORT: Final = 24
_LONGEST_OF_AREA: Final = 260
# What each kind of page is, and the words by which an office's page is found beside its title.
_TEMPLATES: Final = MappingProxyType(
    {
        "performance/office.html": (Kind.OFFICE, ""),
        "performance/offices.html": (Kind.OFFICE, ""),
        "performance/indicator.html": (Kind.INDICATOR, ""),
        "performance/scorecard.html": (
            Kind.YEAR,
            "Apakah kantor menepati janjinya: target dan hasil tiap indikator, yang tercapai dan yang belum.",
        ),
        "registers/area.html": (Kind.TOPIC, ""),
        "performance/cascade.html": (
            Kind.TOPIC,
            "Dari tujuan kantor sampai indikatornya, dengan peta strateginya.",
        ),
        "verification/all_check_pages.html": (
            Kind.CHECK,
            "Angka tercetak semua kantor di samping hitungan portal.",
        ),
        "verification/check_page.html": (
            Kind.CHECK,
            "Angka tercetak di tabel laporan di samping hitungan portal.",
        ),
        "verification/printed.html": (Kind.CHECK, "Angka tercetak di laporan di samping angka portal."),
        "verification/identities.html": (Kind.CHECK, ""),
        "portal/duties.html": (Kind.CHECK, ""),
        "portal/office_duties.html": (Kind.CHECK, "Apa yang wajib dilaporkan kantor ini, dan sampai kapan."),
        "portal/data.html": (Kind.DATA, ""),
        "portal/dataset.html": (Kind.DATA, ""),
        "portal/file_kinds.html": (Kind.STAFF, ""),
        "portal/file_kind_columns.html": (Kind.STAFF, ""),
        "portal/file_topic.html": (Kind.STAFF, ""),
        "portal/design.html": (Kind.STAFF, ""),
        "documents/sources.html": (Kind.DOCUMENT, "Laporan dan keputusan tempat setiap angka diambil."),
        "documents/library.html": (Kind.DOCUMENT, "Dokumen yang dapat dibuka atau diunduh."),
        "disclosure/public_information.html": (Kind.DISCLOSURE, "Kelengkapan menurut undang-undang (PPID)."),
        "disclosure/all_offices.html": (Kind.DISCLOSURE, ""),
        "disclosure/list.html": (Kind.DISCLOSURE, ""),
        "disclosure/procedure.html": (Kind.DISCLOSURE, ""),
        "disclosure/report.html": (Kind.DISCLOSURE, ""),
        "disclosure/self_assessment.html": (
            Kind.CHECK,
            "Bukti untuk kuesioner penilaian mandiri keterbukaan informasi.",
        ),
        "disclosure/service.html": (
            Kind.DISCLOSURE,
            "Alamat, kontak, telepon, jam, biaya, formulir, pengaduan, maklumat, dan standar kantor.",
        ),
        "disclosure/request.html": (
            Kind.DISCLOSURE,
            "Permohonan informasi publik kepada kantor: langkah, alamat, dan sampai kapan dijawab.",
        ),
        "disclosure/letter.html": (
            Kind.DISCLOSURE,
            "Surat permohonan informasi publik, siap diisi, dicetak, atau diunduh (Word).",
        ),
        "disclosure/answer_days.html": (Kind.DISCLOSURE, ""),
        "comparison/choice.html": (Kind.COMPARISON, ""),
        "comparison/offices_overview.html": (Kind.COMPARISON, ""),
        "comparison/indicator.html": (Kind.COMPARISON, ""),
        "comparison/money.html": (Kind.COMPARISON, ""),
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
# All help below this address is for those who keep the data; what readers need is in the guide and the words.
_OF_STAFF: Final = "bantuan/"
# An index of more bytes comes in parts: what is shared first, whole offices behind.
MOST_OF_ONE: Final = 300_000
MOST_OF_A_PART: Final = 150_000


def office_entries(office: OfficeRecord, drafts: Iterable[Draft]) -> tuple[SearchEntry, ...]:
    """Return the entries of an office in the search: its pages, its documents, and items of the law."""
    owner = Owner(
        page_addresses.office(office.office.slug),
        office.office.short_name,
        office.office.name,
        office.office.is_sample,
        tuple(each.strip() for each in office.office.seat.split(",") if each.strip()),
        office.office.service_area,
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
        words = f"{area.lead} {', '.join(each.title for each in area.sections)}"
    return SearchEntry(
        kind, title, shortened(words, _LONGEST_OF_AREA), page.path.removeprefix(owner.path), (owner,)
    )


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
        if page_addresses.is_english(article.path):
            continue
        kind = Kind.STAFF if article.path.startswith(_OF_STAFF) else Kind.PAGE
        kind = Kind.FINDING if _FINDINGS.fullmatch(article.path) else kind
        headings = () if article.terms or kind is Kind.FINDING else article.headings
        words = shortened(". ".join((article.description.rstrip("."), *headings)))
        yield SearchEntry(kind, article.title, words, article.path, (PORTAL,))
        yield from (_term(article.path, term) for term in article.terms)


def _term(path: str, term: Term) -> SearchEntry:
    return SearchEntry(Kind.TERM, term.word, shortened(term.meaning), f"{path}#{term.anchor}", (PORTAL,))


def search_files(entries: Iterable[SearchEntry]) -> Iterator[PublishedFile]:
    """Yield what the browser searches in (JSON): owners and kinds once, each entry with their numbers.

    Where all of it would be long, the first file holds the offices themselves, what several of them have,
    and what is of none; every other entry is in the part of its office, whose number stands with the owner.
    So what a first search loads does not grow with what single offices write.
    """
    entries = tuple(entries)
    owners = {owner: number for number, owner in enumerate(_unique(entries))}
    whole = [_row(entry, owners) for entry in entries]
    if len(_json(whole)) <= MOST_OF_ONE:
        yield _first_file(owners, whole, {})
        return
    of_one, shared = _apart(entries)
    parts = list(_parts([(owner, [_row(each, owners) for each in own]) for owner, own in of_one.items()]))
    numbers = {owner: number for number, part in enumerate(parts, 1) for owner, _ in part}
    yield _first_file(owners, [_row(each, owners) for each in shared], numbers)
    for number, part in enumerate(parts, 1):
        rows = [row for _, own in part for row in own]
        yield PublishedFile(page_addresses.search_part(number), _json({"isi": rows}))


_Row = list[object]


def _row(entry: SearchEntry, owners: Mapping[Owner, int]) -> _Row:
    numbers = [owners[owner] for owner in entry.owners]
    return [_KINDS.index(entry.kind), entry.title, entry.summary, entry.below, numbers]


def _first_file(owners: Mapping[Owner, int], rows: list[_Row], parts: Mapping[Owner, int]) -> PublishedFile:
    content = {
        "pemilik": [
            [each.path, each.name, each.full_name, int(each.is_sample), each.places, parts.get(each, 0)]
            for each in owners
        ],
        "jenis": [[kind.value, WEIGHTS[kind]] for kind in _KINDS],
        "padanan": {word: list(words) for word, words in other_words().items()},
        "bagian": max(parts.values(), default=0),
        "isi": rows,
    }
    return PublishedFile(page_addresses.search_file(), _json(content))


def _apart(entries: Iterable[SearchEntry]) -> tuple[dict[Owner, list[SearchEntry]], list[SearchEntry]]:
    """Part the entries of a single office, by office, from all others; the same title of several is joined.

    What several offices explain each in another way is told here without an explanation.
    """
    alike: dict[tuple[Kind, str, str], list[SearchEntry]] = {}
    for entry in entries:
        alike.setdefault((entry.kind, entry.title, entry.below), []).append(entry)
    of_one: dict[Owner, list[SearchEntry]] = {}
    shared = []
    for group in alike.values():
        owners = tuple(owner for each in group for owner in each.owners)
        if len(group) > 1:
            shared.append(replace(group[0], summary="", owners=owners))
        elif len(owners) > 1 or not owners[0].name or group[0].kind is Kind.OFFICE:
            shared.append(group[0])
        else:
            of_one.setdefault(owners[0], []).append(group[0])
    return of_one, shared


def _parts(offices: Iterable[tuple[Owner, list[_Row]]]) -> Iterator[list[tuple[Owner, list[_Row]]]]:
    """Yield whole offices together as far as a part holds them."""
    part: list[tuple[Owner, list[_Row]]] = []
    size = 0
    for office in offices:
        own = len(_json(office[1]))
        if part and size + own > MOST_OF_A_PART:
            yield part
            part, size = [], 0
        part.append(office)
        size += own
    if part:
        yield part


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


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
