"""An indicator compared with the same one of other offices and units, and its place in rankings."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.compute.comparison.league import MEASURES_OF_CARDS, Ranking
from generator.compute.comparison.peer_figures import TABLE
from generator.compute.shared.judgement import IndicatorYear
from generator.domain.performance.indicator import Indicator
from generator.languages.translation import theirs, translatable, translate
from generator.record import page_addresses
from generator.record.record import OfficeRecord, Record
from generator.record.status import judged_of
from generator.views.comparison.league import number, title_of
from generator.views.shared import numbers
from generator.views.shared.components import PageLink, Shown, Write, absent, optional, ratio
from generator.views.shared.provenance import cited_place

_FULL_YEAR: Final = 4
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
    for indicator_year in reversed(office.history[card.id]):
        lines = tuple(_lines(record, office, indicator_year))
        if len(lines) > 1:
            return PeerComparison(
                translate("{name} di kantor lain, {year}", name=theirs(card.name), year=indicator_year.year),
                lines,
                places,
            )
    return PeerComparison("", (), places) if places else None


def _lines(
    record: Record, office: OfficeRecord, indicator_year: IndicatorYear
) -> Iterator[PeerComparisonLine]:
    if indicator_year.actual is None or indicator_year.quarter < _FULL_YEAR:
        return
    card = indicator_year.indicator
    yield _of_office(office, indicator_year, is_own=True)
    published = set()
    for other in record.offices:
        years = other.history.get(card.id, ()) if other is not office else ()
        for compared in years:
            same = compared.year == indicator_year.year and compared.indicator.unit == card.unit
            if same and compared.actual is not None and compared.quarter >= _FULL_YEAR:
                published.add(other.office.short_name)
                yield _of_office(other, compared, is_own=False)
    write = Write(office.units[card.unit], card.places)
    for table in office.tables:
        if (table.id, table.year) == (TABLE, indicator_year.year):
            for line in table.lines:
                name = line.labels[1]
                if line.labels[0] == card.id and line.entries and name not in published:
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


def _of_office(office: OfficeRecord, judged: IndicatorYear, *, is_own: bool) -> PeerComparisonLine:
    write = Write(office.units[judged.indicator.unit], judged.indicator.places)
    return PeerComparisonLine(
        office.office.short_name,
        page_addresses.indicator(office.office.slug, judged.indicator.id),
        optional(judged.agreed.value if judged.agreed else None, write, translate("tidak ditetapkan")),
        optional(judged.actual, write, translate("belum disajikan")),
        ratio(judged_of(judged)),
        "",
        is_own,
    )


def _places(record: Record, office: OfficeRecord, card: Indicator) -> Iterator[Place]:
    measure = MEASURES_OF_CARDS.get(card.id)
    for ranking in record.rankings:
        if ranking.measure == measure:
            yield from _place(ranking, office)


def _place(ranking: Ranking, office: OfficeRecord) -> Iterator[Place]:
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
            yield Place(
                sentence, PageLink(title_of(ranking), page_addresses.ranking(ranking.measure, ranking.year))
            )
