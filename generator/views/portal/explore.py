"""Links to all pages of the offices, grouped by topic, by year and by indicator."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from generator.compute.documents.library import documents
from generator.record import page_addresses
from generator.record.record import OfficeRecord, Record
from generator.views.registers import area_words
from generator.views.shared.components import PageLink


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """One topic, year or indicator, and links to the offices that have something about it."""

    title: str
    lead: str
    links: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class ExploreView:
    """The groups of links of all real offices: by topic, by year, by indicator."""

    topics: tuple[LinkGroup, ...]
    years: tuple[LinkGroup, ...]
    indicators: tuple[LinkGroup, ...]


def explore_view(record: Record) -> ExploreView:
    """Return the links to the pages of all real offices."""
    years = sorted({year.year for office in record.offices for year in office.scored_years}, reverse=True)
    return ExploreView(
        tuple(group for group in _topics(record) if group.links),
        tuple(_of_year(record, year) for year in years),
        tuple(_indicators(record)),
    )


def _topics(record: Record) -> Iterator[LinkGroup]:
    offices = record.offices
    listed = (each for each in offices if each.scored_years)
    yield LinkGroup("Kinerja", "Apa yang dijanjikan, apa hasilnya.", _ways(listed, page_addresses.office))
    for area, (title, lead) in area_words.AREAS.items():
        listed = (each for each in offices if any(table.area == area for table in each.tables))
        yield LinkGroup(title, lead, _ways(listed, partial(page_addresses.area, key=area)))
    listed = (each for each in offices if each.ledger.nodes)
    yield LinkGroup("Pohon kinerja", "Dari tujuan sampai indikator.", _ways(listed, page_addresses.cascade))
    listed = (each for each in offices if documents(each.ledger))
    yield LinkGroup("Dokumen", "Laporan, keputusan, dan formulir.", _ways(listed, page_addresses.library))
    listed = (each for each in offices if each.disclosures)
    reason = "Yang diminta undang-undang dari setiap kantor."
    yield LinkGroup("Informasi publik (PPID)", reason, _ways(listed, page_addresses.disclosure))


def _of_year(record: Record, year: int) -> LinkGroup:
    listed = (each for each in record.offices if any(scored.year == year for scored in each.scored_years))
    return LinkGroup(str(year), "", _ways(listed, partial(page_addresses.year, number=year)))


def _ways(offices: Iterable[OfficeRecord], address: Callable[[str], str]) -> tuple[PageLink, ...]:
    """Lead to a page of each office, whose address follows from its slug."""
    return tuple(PageLink(each.office.short_name, address(each.office.slug)) for each in offices)


def _indicators(record: Record) -> Iterator[LinkGroup]:
    """Bring the indicators of a key together under their commonest name, in alphabetical order."""
    names: dict[str, list[str]] = {}
    links: dict[str, list[PageLink]] = {}
    for office in record.offices:
        for card in office.indicators:
            names.setdefault(card.id, []).append(card.name)
            link = PageLink(office.office.short_name, page_addresses.indicator(office.office.slug, card.id))
            links.setdefault(card.id, []).append(link)
    titles = {key: max(variants, key=variants.count) for key, variants in names.items()}
    for key in sorted(titles, key=lambda each: titles[each].casefold()):
        yield LinkGroup(titles[key], "", tuple(links[key]))
