"""The summary of each office, and the part of all summaries that the pages of one office show."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
# So many whole years of all offices are compared on one page; more are compared on a page per indicator.
_MOST_COMPARED: Final = 150


def summary_of(record: OfficeRecord) -> OfficeSummary:
    """Return all that pages of other offices may say of an office."""
    years = {card.id: comparable_years(record, card.id) for card in record.indicators}
    return OfficeSummary(
        name_of(record),
        pages_below(record),
        {card.id: card.unit for card in record.indicators if record.history[card.id]},
        {key: of_card for key, of_card in years.items() if of_card},
    )


def pages_below(record: OfficeRecord) -> frozenset[str]:
    """Return the addresses of the pages of an office below its own folder."""
    below = page_addresses.office(record.office.slug)
    return frozenset(path.removeprefix(below) for path in pages(record) if path.endswith("/"))


def name_of(record: OfficeRecord) -> OfficeName:
    """Return how pages of others name an office."""
    office = record.office
    return OfficeName(office.slug, office.short_name, (office.parent, office.ministry))


def comparable_years(record: OfficeRecord, key: str) -> tuple[ComparableYear, ...]:
    """Return the whole years of an indicator that have a value, oldest first."""
    return tuple(
        ComparableYear(
            name_of(record),
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


def is_compared_apart(summaries: Sequence[OfficeSummary], keys: Mapping[tuple[str, str], str]) -> bool:
    """Whether there is too much to compare for one page; ``keys`` as of `comparison_keys`.

    Counted are the whole years of each office and indicator, and one more that may be running.
    """
    return (
        sum(
            len(summary.comparable.get(group[0], ())) + 1
            for summary in summaries
            for group in summary.units.items()
            if group in keys
        )
        > _MOST_COMPARED
    )


def _is_more(having: Sequence[object]) -> bool:
    return len(having) > MOST_NAMED + 1


def surroundings_of(summaries: Sequence[OfficeSummary]) -> Mapping[str, Surroundings]:
    """Return what each office shows of the others, by slug; ``summaries`` are in the order of the lists."""
    keys = comparison_keys(summaries)
    is_apart = is_compared_apart(summaries, keys)
    having: dict[str, list[int]] = {}
    having_card: dict[str, list[int]] = {}
    for position, summary in enumerate(summaries):
        for page in summary.pages:
            having.setdefault(page, []).append(position)
        for key in summary.comparable:
            having_card.setdefault(key, []).append(position)
    near = {page: _Neighbours(positions, summaries) for page, positions in having.items()}
    near_card = {key: _Neighbours(positions, summaries) for key, positions in having_card.items()}
    return {
        summary.office.slug: Surroundings(
            {
                page: tuple(summaries[each].office for each in near[page].of(position))
                for page in sorted(summary.pages)
                if len(having[page]) > 1
            },
            {
                key: tuple(
                    year for other in near_card[key].of(position) for year in summaries[other].comparable[key]
                )
                for key in summary.comparable
                if len(having_card[key]) > 1
            },
            {group[0]: keys[group] for group in summary.units.items() if group in keys},
            tuple(page for page in sorted(summary.pages) if _is_more(having[page])),
            is_apart,
        )
        for position, summary in enumerate(summaries)
    }


class _Neighbours:
    """Chooses the other offices to be named: those under the same bodies, then those next in the list.

    Only those next to an office, in the list and under each body above it, can be among the nearest.
    """

    def __init__(self, having: Sequence[int], summaries: Sequence[OfficeSummary]) -> None:
        self._all = having
        self._summaries = summaries
        self._under: dict[tuple[int, str], list[int]] = {}
        for position in having:
            for level, body in enumerate(summaries[position].office.kin):
                self._under.setdefault((level, body), []).append(position)

    def of(self, position: int) -> list[int]:
        """Return the positions of the nearest offices, in the order of the list."""
        kin = self._summaries[position].office.kin
        lists = (self._all, *(self._under.get(level, []) for level in enumerate(kin)))
        candidates = {each for listed in lists for each in _next_to(position, listed)}

        def distance(other: int) -> tuple[int, int, int]:
            differing = sum(
                one != another for one, another in zip(kin, self._summaries[other].office.kin, strict=True)
            )
            return differing, abs(other - position), other

        return sorted(sorted(candidates, key=distance)[:MOST_NAMED])


def _next_to(position: int, listed: Sequence[int]) -> Iterator[int]:
    """Yield those before and after a position in a list, enough of them to hold the nearest of a kind."""
    at = bisect_left(listed, position)
    reach = 2 * MOST_NAMED
    return (each for each in listed[max(0, at - reach) : at + reach + 1] if each != position)


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
