"""Where an office stands beside others: promises kept, the same indicators, its places in rankings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.compute.comparison.league import MEASURES_OF_CARDS
from generator.compute.shared.formulas import ratio
from generator.domain.performance.indicator import Direction, Indicator
from generator.languages.translation import theirs, translatable, translate
from generator.record import page_addresses
from generator.record.promises import promise_years
from generator.record.record import OfficeRecord, Record
from generator.record.summary import ComparableYear, PromiseYear, Surroundings
from generator.record.surroundings import comparable_years, name_of
from generator.views.comparison.peers import Place, place_in
from generator.views.comparison.side_by_side import comparison_addresses
from generator.views.shared import numbers
from generator.views.shared.components import PageLink, Shown, Write, absent

_NOT_COMPUTED: Final = translatable("tidak dihitung")


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """What came of the promises of one office; ``is_own`` marks the office of the page."""

    name: str
    path: str
    reached: Shown
    share: Shown
    mean: Shown
    median: Shown
    is_own: bool


@dataclass(frozen=True, slots=True)
class OfficeStanding:
    """Where an office stands: in a sentence, in a table of promises kept, and its places by figure."""

    sentence: str
    caption: str
    lines: tuple[PromiseLine, ...]
    places: tuple[Place, ...]


def office_standing(record: Record, office: OfficeRecord) -> OfficeStanding | None:
    """Return where an office stands, best or last; ``None`` where it has nothing in common with others.

    Beside it stand the nearest offices, as its surroundings have them, in the newest whole year that any of
    them has too, and the units of the rankings. An invented office stands nowhere.
    """
    if office.office.is_sample:
        return None
    known = record.surroundings.get(office.office.slug, Surroundings())
    places = (*_ranked(record, office), *_of_indicators(office, known))
    together = _together(office, known)
    if len(together) < 2:  # noqa: PLR2004 - the office itself and another
        return OfficeStanding("", "", (), places) if places else None
    own = next(each for each in together if each.office.slug == office.office.slug)
    return OfficeStanding(
        _sentence(own, together),
        translate("Janji yang ditepati, {year}", year=own.year),
        tuple(_line(each, is_own=each is own) for each in together),
        places,
    )


def _together(office: OfficeRecord, known: Surroundings) -> list[PromiseYear]:
    """Return the year of the office and those of others in it, the greatest share kept first."""
    years = {each.year for each in known.promises}
    own = [each for each in promise_years(office, name_of(office)) if each.year in years]
    same = [*own[-1:], *known.promises]
    return sorted(same, key=lambda each: (-_share(each), each.office.short_name)) if own else []


def _share(year: PromiseYear) -> Decimal:
    return ratio(Decimal(year.reached), Decimal(year.promised))


def _sentence(own: PromiseYear, together: Sequence[PromiseYear]) -> str:
    better = sum(_share(each) > _share(own) for each in together)
    tied = sum(_share(each) == _share(own) for each in together) > 1
    message = (
        translatable(
            "Pada {year} kantor ini menepati {reached} dari {promised} janji ({share}): urutan ke-{rank} "
            "(bersama kantor lain) dari {count} kantor yang disandingkan."
        )
        if tied
        else translatable(
            "Pada {year} kantor ini menepati {reached} dari {promised} janji ({share}): urutan ke-{rank} "
            "dari {count} kantor yang disandingkan."
        )
    )
    return translate(
        message,
        year=own.year,
        reached=own.reached,
        promised=own.promised,
        share=numbers.percent(_share(own)),
        rank=better + 1,
        count=len(together),
    )


def _line(year: PromiseYear, *, is_own: bool) -> PromiseLine:
    return PromiseLine(
        year.office.short_name,
        page_addresses.year(year.office.slug, year.year),
        Shown(translate("{part} dari {whole}", part=year.reached, whole=year.promised)),
        Shown(numbers.percent(_share(year))),
        _percent(year.mean),
        _percent(year.median),
        is_own,
    )


def _percent(value: Decimal | None) -> Shown:
    return absent(_NOT_COMPUTED) if value is None else Shown(numbers.percent(value))


def _ranked(record: Record, office: OfficeRecord) -> Iterator[Place]:
    """Yield the newest place of the office in each ranking."""
    known_measures: set[str] = set()
    for ranking in record.rankings:
        place = None if ranking.measure in known_measures else place_in(ranking, office)
        if place:
            known_measures.add(ranking.measure)
            # The sentence names the year.
            title = place.link.title.removesuffix(f" {ranking.year}")
            yield Place(place.sentence, PageLink(title, place.link.path))


def _of_indicators(office: OfficeRecord, known: Surroundings) -> Iterator[Place]:
    """Yield the place of each indicator among the same one of others; those of rankings have theirs there."""
    addresses = comparison_addresses(known)
    for card in office.indicators:
        others = known.comparable.get(card.id, ())
        own = {each.year: each for each in comparable_years(office, card.id)}
        if others and card.id not in MEASURES_OF_CARDS and card.direction is not Direction.STABILIZE:
            path = addresses.get(card.id) or page_addresses.indicator(office.office.slug, card.id)
            yield _among(card, own[others[0].year], others, path)


def _among(card: Indicator, own: ComparableYear, others: Sequence[ComparableYear], path: str) -> Place:
    sign = 1 if card.direction is Direction.MAXIMIZE else -1
    better = sum(sign * each.actual > sign * own.actual for each in others)
    message = (
        translatable("{year}: {value}, urutan ke-{rank} (bersama kantor lain) dari {count} kantor.")
        if any(each.actual == own.actual for each in others)
        else translatable("{year}: {value}, urutan ke-{rank} dari {count} kantor.")
    )
    value = Write(own.unit, own.places)(own.actual)
    sentence = translate(message, year=own.year, value=value, rank=better + 1, count=len(others) + 1)
    return Place(sentence, PageLink(theirs(card.name), path))
