"""All pages of the offices by topic, by year and by indicator, for whoever does not start from an office."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.compute.library import documents
from generator.record import addresses
from generator.record.record import OfficeRecord, Record
from generator.views import area_words
from generator.views.shown import Way


@dataclass(frozen=True, slots=True)
class Trail:
    """One topic, year or indicator, and the offices that have something about it."""

    title: str
    lead: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class ExploreView:
    """The three ways through the portal."""

    topics: tuple[Trail, ...]
    years: tuple[Trail, ...]
    indicators: tuple[Trail, ...]


def explore_view(record: Record) -> ExploreView:
    """Gather the pages of all real offices."""
    years = sorted({year.year for office in record.offices for year in office.scored_years}, reverse=True)
    return ExploreView(
        tuple(trail for trail in _topics(record) if trail.ways),
        tuple(Trail(str(year), "", tuple(_of_year(record, year))) for year in years),
        tuple(_indicators(record)),
    )


def _topics(record: Record) -> Iterator[Trail]:
    kept = (each for each in record.offices if each.scored_years)
    ways = tuple(Way(_name(each), addresses.office(each.office.slug)) for each in kept)
    yield Trail("Kinerja", "Apa yang dijanjikan, apa hasilnya.", ways)
    for area, (title, lead) in area_words.AREAS.items():
        having = (each for each in record.offices if any(table.area == area for table in each.tables))
        ways = tuple(Way(_name(each), addresses.area(each.office.slug, area)) for each in having)
        yield Trail(title, lead, ways)
    having = (each for each in record.offices if each.ledger.nodes)
    ways = tuple(Way(_name(each), addresses.cascade(each.office.slug)) for each in having)
    yield Trail("Pohon kinerja", "Dari tujuan sampai indikator.", ways)
    having = (each for each in record.offices if documents(each.ledger))
    ways = tuple(Way(_name(each), addresses.library(each.office.slug)) for each in having)
    yield Trail("Dokumen", "Laporan, keputusan, dan formulir.", ways)
    having = (each for each in record.offices if each.disclosures)
    ways = tuple(Way(_name(each), addresses.disclosure(each.office.slug)) for each in having)
    yield Trail("Informasi publik (PPID)", "Yang diminta undang-undang dari setiap kantor.", ways)


def _of_year(record: Record, year: int) -> Iterator[Way]:
    for office in record.offices:
        if any(each.year == year for each in office.scored_years):
            yield Way(_name(office), addresses.year(office.office.slug, year))


def _indicators(record: Record) -> Iterator[Trail]:
    """Bring the indicators of a key together under their commonest name, in alphabetical order."""
    names: dict[str, list[str]] = {}
    ways: dict[str, list[Way]] = {}
    for office in record.offices:
        for card in office.indicators:
            names.setdefault(card.id, []).append(card.name)
            way = Way(_name(office), addresses.indicator(office.office.slug, card.id))
            ways.setdefault(card.id, []).append(way)
    titles = {key: max(told, key=told.count) for key, told in names.items()}
    for key in sorted(titles, key=lambda each: titles[each].casefold()):
        yield Trail(titles[key], "", tuple(ways[key]))


def _name(office: OfficeRecord) -> str:
    return office.office.short_name
