"""All pages of the offices by topic, by year and by indicator, for whoever does not start from an office."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from generator.compute.documents.library import documents
from generator.record import addresses
from generator.record.record import OfficeRecord, Record
from generator.views.registers import area_words
from generator.views.shared.components import Way


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
        tuple(_of_year(record, year) for year in years),
        tuple(_indicators(record)),
    )


def _topics(record: Record) -> Iterator[Trail]:
    offices = record.offices
    listed = (each for each in offices if each.scored_years)
    yield Trail("Kinerja", "Apa yang dijanjikan, apa hasilnya.", _ways(listed, addresses.office))
    for area, (title, lead) in area_words.AREAS.items():
        listed = (each for each in offices if any(table.area == area for table in each.tables))
        yield Trail(title, lead, _ways(listed, partial(addresses.area, key=area)))
    listed = (each for each in offices if each.ledger.nodes)
    yield Trail("Pohon kinerja", "Dari tujuan sampai indikator.", _ways(listed, addresses.cascade))
    listed = (each for each in offices if documents(each.ledger))
    yield Trail("Dokumen", "Laporan, keputusan, dan formulir.", _ways(listed, addresses.library))
    listed = (each for each in offices if each.disclosures)
    told = "Yang diminta undang-undang dari setiap kantor."
    yield Trail("Informasi publik (PPID)", told, _ways(listed, addresses.disclosure))


def _of_year(record: Record, year: int) -> Trail:
    listed = (each for each in record.offices if any(scored.year == year for scored in each.scored_years))
    return Trail(str(year), "", _ways(listed, partial(addresses.year, number=year)))


def _ways(offices: Iterable[OfficeRecord], address: Callable[[str], str]) -> tuple[Way, ...]:
    """Lead to a page of each office, whose address follows from its slug."""
    return tuple(Way(each.office.short_name, address(each.office.slug)) for each in offices)


def _indicators(record: Record) -> Iterator[Trail]:
    """Bring the indicators of a key together under their commonest name, in alphabetical order."""
    names: dict[str, list[str]] = {}
    ways: dict[str, list[Way]] = {}
    for office in record.offices:
        for card in office.indicators:
            names.setdefault(card.id, []).append(card.name)
            way = Way(office.office.short_name, addresses.indicator(office.office.slug, card.id))
            ways.setdefault(card.id, []).append(way)
    titles = {key: max(told, key=told.count) for key, told in names.items()}
    for key in sorted(titles, key=lambda each: titles[each].casefold()):
        yield Trail(titles[key], "", tuple(ways[key]))
