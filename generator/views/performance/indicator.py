"""One indicator across the years: everything an indicator page says, as finished strings."""

from dataclasses import dataclass
from decimal import Decimal

from generator.compute.shared.judgement import IndicatorYear
from generator.domain.performance.indicator import Indicator
from generator.languages.translation import of_data, theirs, translatable, translate
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.record.status import judged_of, trend_until
from generator.rules.book import RuleBook
from generator.views.performance.calculation import Method, method
from generator.views.performance.highlights import Tile, notices, tiles
from generator.views.performance.latest_value import Comparison, comparisons
from generator.views.performance.quarter_table import QuarterTable, quarter_tables
from generator.views.performance.trend import TrendView, trend_view
from generator.views.performance.year_table import YearLine, year_lines
from generator.views.registers.area_marks import Mark
from generator.views.shared import numbers, words
from generator.views.shared.components import PageLink, Shown, Write, absent, ratio
from generator.views.shared.footnotes import Footnote, indicator_footnotes
from generator.views.shared.provenance import Account, SourceLine, account, cited_place, sources
from generator.views.verification.identities import rows_of_indicator
from generator.views.verification.printed import PrintedLine, printed_lines, tally


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """Everything the page of one indicator says."""

    key: str
    name: str
    kicker: str
    lead: str
    meta: tuple[str, ...]
    summary: str
    tiles: tuple[Tile, ...]
    notices: tuple[tuple[str, str], ...]
    trend: TrendView | None
    years: tuple[YearLine, ...]
    quarters: tuple[QuarterTable, ...]
    comparisons: tuple[Comparison, ...]
    accounts: tuple[Account, ...]
    methods: tuple[Method, ...]
    no_method: str
    printed: tuple[PrintedLine, ...]
    printed_sentence: str
    differing: tuple[Mark, ...]
    card: tuple[tuple[str, Shown], ...]
    sources: tuple[SourceLine, ...]
    footnotes: tuple[Footnote, ...]
    related: tuple[PageLink, ...]


def indicator_view(record: OfficeRecord, card: Indicator, rules: RuleBook) -> IndicatorView:
    """Return everything that the page of an indicator says; what is absent is said in words."""
    history = record.history[card.id]
    unit = record.units[card.unit]
    measured = [each for each in history if each.quarter]
    latest = measured[-1] if measured else None
    newest = next((each for each in reversed(history) if each.agreed or each.plan), latest)
    shown_card = latest.indicator if latest else newest.indicator if newest else card
    write = Write(record.units[shown_card.unit], card.places)
    methods = tuple(m for each in reversed(history) if (m := method(record, each, rules)))
    code = next(filter(None, map(words.code_of, reversed(history))), "")
    known = trend_until(history, latest.year) if latest else None
    trend = trend_view(known) if known else None
    latest_tiles = tiles(latest, newest, trend, write)
    return IndicatorView(
        key=card.id,
        name=theirs(card.name),
        kicker=" · ".join(
            (
                record.office.short_name,
                translate("Indikator {code}", code=code) if code else translate("Indikator"),
            )
        ),
        lead=theirs(card.definition),
        meta=_meta(card, unit.name),
        summary=" ".join(tile.sentence for tile in latest_tiles[:2]),
        tiles=latest_tiles,
        notices=notices(record, card, latest),
        trend=trend,
        years=year_lines(record, card),
        quarters=quarter_tables(record, reversed(history)),
        comparisons=comparisons(latest, write),
        accounts=tuple(
            account(record, fact) for year in reversed(history) for fact in reversed(year.narratives)
        ),
        methods=methods,
        no_method="" if methods else _why_no_method(latest),
        printed=tuple(
            line for year in reversed(history) for line in printed_lines(record, year.verifications)
        ),
        printed_sentence=tally([each for year in history for each in year.verifications]).sentence,
        differing=tuple(rows_of_indicator(record, card.id)),
        card=_card(record, card, unit.name),
        sources=sources(record, card),
        footnotes=indicator_footnotes(record, card),
        related=_related(record, card),
    )


def _meta(card: Indicator, unit: str) -> tuple[str, ...]:
    kind = translate("Indikator kinerja utama (IKU)") if card.is_key else translate("Indikator kinerja")
    return translate("Satuan: {unit}", unit=of_data(unit)), words.DIRECTIONS[card.direction], kind


def _why_no_method(latest: IndicatorYear | None) -> str:
    if latest is None:
        return translate("Capaian belum dihitung: realisasi belum disajikan.")
    if latest.absence is not None:
        why = words.ABSENCE_SENTENCES[latest.absence]
    else:
        why = ratio(judged_of(latest)).text
    return translate("Capaian belum dihitung: {why}.", why=why)


def _card(record: OfficeRecord, card: Indicator, unit: str) -> tuple[tuple[str, Shown], ...]:
    def known_value(text: str) -> Shown:
        return Shown(text) if text else absent(translatable("belum disajikan"))

    low = card.minimum if card.minimum is not None else record.units[card.unit].minimum
    high = card.maximum if card.maximum is not None else record.units[card.unit].maximum
    printed = translate("ya") if card.has_card else translate("tidak; ditulis dari uraian dokumen")
    rows = [
        (translate("Definisi"), known_value(theirs(card.definition))),
        (translate("Cara menghitung"), known_value(theirs(card.method))),
        (translate("Satuan"), known_value(of_data(unit))),
        (translate("Arah"), known_value(words.DIRECTIONS[card.direction])),
        (translate("Nilai setahun"), known_value(words.ACCUMULATIONS[card.accumulation])),
        (translate("Batas wajar isian"), known_value(_bounds(low, high))),
        (translate("Sumber data"), known_value(theirs(card.data_source))),
        (translate("Penanggung jawab"), known_value(theirs(card.owner))),
        (translate("Kartu tercetak di dokumen"), known_value(printed)),
        (translate("Sumber kartu"), known_value(cited_place(record, card.cited.document, card.cited.where))),
    ]
    return tuple(rows)


def _bounds(low: Decimal | None, high: Decimal | None) -> str:
    ends = [numbers.number(each) for each in (low, high) if each is not None]
    if low is not None and high is not None:
        return translate("{low} sampai {high}", low=ends[0], high=ends[1])
    if low is not None:
        return translate("mulai {low}", low=ends[0])
    return "".join(ends)


def _related(record: OfficeRecord, card: Indicator) -> tuple[PageLink, ...]:
    slug = record.office.slug
    return tuple(
        PageLink(translate("Kinerja {year}", year=year.year), page_addresses.year(slug, year.year))
        for year in reversed(record.scored_years)
        if any(each.indicator.id == card.id for each in year.indicators)
    )
