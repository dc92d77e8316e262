"""An indicator compared with the same one of other offices and units, and its place in rankings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.compute.comparison.league import MEASURES_OF_CARDS, Ranking
from generator.compute.comparison.peer_figures import TABLE
from generator.domain.performance.indicator import Indicator
from generator.languages.translation import theirs, translatable, translate
from generator.record import page_addresses
from generator.record.record import OfficeRecord, Record
from generator.record.summary import ComparableYear, Surroundings
from generator.record.surroundings import comparable_years
from generator.views.comparison.league import number, title_of
from generator.views.shared import numbers
from generator.views.shared.components import PageLink, Shown, Write, absent, optional, ratio
from generator.views.shared.provenance import cited_place

_ABSENT: Final = translatable("tidak dihitung")


@dataclass(frozen=True, slots=True)
class PeerComparisonLine:
    """One office or unit in the year; ``is_own`` marks the office of the page."""

    name: str
    path: str
    target: Shown
    actual: Shown
    result: Shown
    source: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Place:
    """The place in a ranking, as one sentence and the way to it."""

    sentence: str
    link: PageLink


@dataclass(frozen=True, slots=True)
class PeerComparison:
    """The newest year with values of other offices or units, and the places of the office in rankings."""

    caption: str
    lines: tuple[PeerComparisonLine, ...]
    places: tuple[Place, ...]


def peer_comparison(record: Record, office: OfficeRecord, card: Indicator) -> PeerComparison | None:
    """Return the values of the same indicator elsewhere, in the newest year that has any.

    Compared are real offices with the same key and unit and a whole year, and the units that the report
    of the office prints. ``None`` where there is nothing to compare, and for a sample office.
    """
    if office.office.is_sample:
        return None
    places = tuple(_places(record, office, card))
    surroundings = record.surroundings.get(office.office.slug, Surroundings())
    elsewhere = surroundings.comparable.get(card.id, ())
    for own_year in reversed(comparable_years(office, card.id)):
        lines = tuple(_lines(office, own_year, elsewhere))
        if len(lines) > 1:
            return PeerComparison(
                translate("{name} di kantor lain, {year}", name=theirs(card.name), year=own_year.year),
                lines,
                places,
            )
    return PeerComparison("", (), places) if places else None


def _lines(
    office: OfficeRecord, own_year: ComparableYear, elsewhere: Iterable[ComparableYear]
) -> Iterator[PeerComparisonLine]:
    yield _of_office(own_year, is_own=True)
    same = [each for each in elsewhere if each.year == own_year.year and each.unit == own_year.unit]
    yield from (_of_office(each, is_own=False) for each in same)
    published = {each.office.short_name for each in same}
    write = Write(own_year.unit, own_year.places)
    for table in office.tables:
        if (table.id, table.year) == (TABLE, own_year.year):
            for line in table.lines:
                name = line.labels[1]
                if line.labels[0] == own_year.indicator and line.entries and name not in published:
                    entry, reached = line.entries[0], line.figures.get("capaian")
                    yield PeerComparisonLine(
                        name,
                        page_addresses.peer(entry.labels["unit"]),
                        optional(line.figures.get("target"), write, translate("tidak ditetapkan")),
                        optional(line.figures.get("realisasi"), write, translate("tidak dilaporkan")),
                        absent(_ABSENT) if reached is None else Shown(numbers.percent(reached)),
                        translate(
                            "menurut {source}",
                            source=cited_place(office, entry.cited.document, entry.cited.where),
                        ),
                        is_own=False,
                    )


def _of_office(year: ComparableYear, *, is_own: bool) -> PeerComparisonLine:
    write = Write(year.unit, year.places)
    return PeerComparisonLine(
        year.office.short_name,
        page_addresses.indicator(year.office.slug, year.indicator),
        optional(year.target, write, translate("tidak ditetapkan")),
        optional(year.actual, write, translate("belum disajikan")),
        ratio(year.result),
        "",
        is_own,
    )


def _places(record: Record, office: OfficeRecord, card: Indicator) -> Iterator[Place]:
    measure = MEASURES_OF_CARDS.get(card.id)
    for ranking in record.rankings:
        place = place_in(ranking, office) if ranking.measure == measure else None
        if place:
            yield place


def place_in(ranking: Ranking, office: OfficeRecord) -> Place | None:
    """Return the place of an office in a ranking, ``None`` where it has none."""
    for standing in ranking.standings:
        if standing.peer.office == office.office.slug and standing.value is not None and standing.rank:
            tied = sum(other.rank == standing.rank for other in ranking.standings) > 1
            message = (
                translatable(
                    "{year}: {value}, urutan ke-{rank} (bersama unit lain) dari {count} unit yang dilaporkan."
                )
                if tied
                else translatable("{year}: {value}, urutan ke-{rank} dari {count} unit yang dilaporkan.")
            )
            sentence = translate(
                message,
                year=ranking.year,
                value=number(standing.value),
                rank=standing.rank,
                count=ranking.reported,
            )
            path = page_addresses.ranking(ranking.measure, ranking.year)
            return Place(sentence, PageLink(title_of(ranking), path))
    return None
