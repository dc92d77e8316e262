"""The summary of each office, and the part of all summaries that the pages of one office show."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from generator.record import page_addresses
from generator.record.published import pages
from generator.record.record import OfficeRecord, Record
from generator.record.status import judged_of
from generator.record.summary import ComparableYear, OfficeName, OfficeSummary, Surroundings
from generator.values.shared.period import YEAR_END

# So many offices make a comparison.
FEWEST: Final = 2
# So many other offices are named on a page, whatever the portal holds.
MOST_NAMED: Final = 8


def summary_of(record: OfficeRecord) -> OfficeSummary:
    """Return all that pages of other offices may say of an office."""
    below = page_addresses.office(record.office.slug)
    years = {card.id: comparable_years(record, card.id) for card in record.indicators}
    return OfficeSummary(
        _name(record),
        frozenset(path.removeprefix(below) for path in pages(record) if path.endswith("/")),
        {card.id: card.unit for card in record.indicators if record.history[card.id]},
        {key: of_card for key, of_card in years.items() if of_card},
    )


def _name(record: OfficeRecord) -> OfficeName:
    office = record.office
    return OfficeName(office.slug, office.short_name, (office.parent, office.ministry))


def comparable_years(record: OfficeRecord, key: str) -> tuple[ComparableYear, ...]:
    """Return the whole years of an indicator that have a value, oldest first."""
    return tuple(
        ComparableYear(
            _name(record),
            key,
            judged.year,
            record.units[judged.indicator.unit],
            judged.indicator.places,
            judged.agreed.value if judged.agreed else None,
            judged.actual,
            judged_of(judged),
        )
        for judged in record.history[key]
        if judged.actual is not None and judged.quarter >= YEAR_END
    )


def comparison_keys(summaries: Iterable[OfficeSummary]) -> Mapping[tuple[str, str], str]:
    """Return the key under which several offices are compared, by indicator and unit.

    It is the key of the indicator, with its unit where that has several.
    """
    held = Counter(group for summary in summaries for group in summary.units.items())
    shared = [group for group, times in held.items() if times >= FEWEST]
    names = Counter(name for name, _ in shared)
    return {(name, unit): name if names[name] == 1 else f"{name}-{unit}" for name, unit in shared}


def surroundings_of(summaries: Sequence[OfficeSummary]) -> Mapping[str, Surroundings]:
    """Return what each office shows of the others, by slug; ``summaries`` are in the order of the lists."""
    keys = comparison_keys(summaries)
    having: dict[str, list[int]] = {}
    having_card: dict[str, list[int]] = {}
    for position, summary in enumerate(summaries):
        for page in summary.pages:
            having.setdefault(page, []).append(position)
        for key in summary.comparable:
            having_card.setdefault(key, []).append(position)
    return {
        summary.office.slug: Surroundings(
            {
                page: tuple(summaries[each].office for each in _nearest(position, having[page], summaries))
                for page in sorted(summary.pages)
                if len(having[page]) > 1
            },
            {
                key: tuple(
                    year
                    for other in _nearest(position, having_card[key], summaries)
                    for year in summaries[other].comparable[key]
                )
                for key in summary.comparable
                if len(having_card[key]) > 1
            },
            {group[0]: keys[group] for group in summary.units.items() if group in keys},
        )
        for position, summary in enumerate(summaries)
    }


def _nearest(position: int, having: Sequence[int], summaries: Sequence[OfficeSummary]) -> list[int]:
    """Choose the other offices to be named: those under the same bodies, then those next in the list."""
    kin = summaries[position].office.kin

    def distance(other: int) -> tuple[int, int, int]:
        differing = sum(one != another for one, another in zip(kin, summaries[other].office.kin, strict=True))
        return differing, abs(other - position), other

    return sorted(sorted((each for each in having if each != position), key=distance)[:MOST_NAMED])


def alone(record: Record, office: OfficeRecord) -> Record:
    """Return the record of one office by itself, with what its pages say of others."""
    slug = office.office.slug
    is_sample = office.office.is_sample
    known = record.surroundings.get(slug)
    return replace(
        record,
        portal=replace(record.portal, ledgers=(office.ledger,)),
        offices=() if is_sample else (office,),
        samples=(office,) if is_sample else (),
        surroundings={slug: known} if known else {},
    )


def with_surroundings(record: Record) -> Record:
    """Return a record that knows what each office shows of the others."""
    return replace(record, surroundings=surroundings_of([summary_of(each) for each in record.offices]))
