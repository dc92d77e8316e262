"""The summary of each office, and the part of all summaries that the pages of one office show."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from generator.compute.shared.judgement import Verdict
from generator.compute.verification.identities import IdentityRow
from generator.domain.portal.ledger import Portal
from generator.record import page_addresses
from generator.record.news import news_of
from generator.record.promises import promise_years
from generator.record.published import addresses_of, pages
from generator.record.record import OfficeRecord, Record, assembled
from generator.record.status import judged_of
from generator.record.summary import (
    ComparableYear,
    FindingCount,
    IdentityCount,
    OfficeName,
    OfficeSummary,
    OwedDuty,
    PeerCourse,
    PromiseYear,
    Surroundings,
)
from generator.rules.book import RuleBook
from generator.values.shared.period import YEAR_END

# So many offices make a comparison.
FEWEST: Final = 2
# So many other offices are named on a page, whatever the portal holds.
MOST_NAMED: Final = 8
# So many offices are shown in full on one page together, and so many of their whole years are compared there;
# where there are more, each indicator is compared on a page of its own.
MOST_TOGETHER: Final = 12
_MOST_COMPARED: Final = 150
# So many newest years of an office are drawn beside those of others.
MOST_YEARS_DRAWN: Final = 6


def summary_of(record: OfficeRecord, data_files: Iterable[str] = ()) -> OfficeSummary:
    """Return all that others may know of an office; ``data_files`` are the paths of its data files."""
    years = {card.id: comparable_years(record, card.id) for card in record.indicators}
    return OfficeSummary(
        name_of(record),
        pages_below(record),
        addresses_of(record, data_files),
        {card.id: card.unit for card in record.indicators if record.history[card.id]},
        {key: of_card for key, of_card in years.items() if of_card},
        tuple(news_of(record)),
        is_checked=bool(record.cell_checks),
        is_sample=record.office.is_sample,
        duties=tuple(
            OwedDuty(each.duty.code, each.year, each.part, each.due, each.standing, each.gap)
            for each in record.duties
        ),
        identities=counts_of(record.identity_rows),
        promises=tuple(promise_years(record, name_of(record))),
        findings=tuple(
            FindingCount(
                each.document,
                len(each.firm),
                len(each.asked),
                is_old=each.is_other_copy or each.is_older_audit,
            )
            for each in record.document_findings
        ),
    )


def counts_of(rows: Iterable[IdentityRow]) -> tuple[IdentityCount, ...]:
    """Count the rows of each identity by verdict."""
    verdicts: dict[str, Counter[Verdict]] = {}
    unexplained: Counter[str] = Counter()
    for row in rows:
        key = f"{row.identity.area}/{row.identity.key}"
        verdicts.setdefault(key, Counter())[row.verdict] += 1
        unexplained[key] += row.verdict is Verdict.DIFFERENT and not row.is_explained
    return tuple(IdentityCount(key, tuple(of.items()), unexplained[key]) for key, of in verdicts.items())


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

    Counted are the offices, and the whole years of each office and indicator, one more for a running one.
    """
    years = sum(
        len(summary.comparable.get(group[0], ())) + 1
        for summary in summaries
        for group in summary.units.items()
        if group in keys
    )
    return len(summaries) > MOST_TOGETHER or years > _MOST_COMPARED


def _is_more(having: Sequence[object]) -> bool:
    return len(having) > MOST_NAMED + 1


def surroundings_of(summaries: Sequence[OfficeSummary]) -> Mapping[str, Surroundings]:
    """Return what each office shows of the others, by slug; ``summaries`` are in the order of the lists."""
    known = _Summaries(summaries)
    return {summary.office.slug: known.around(position) for position, summary in enumerate(summaries)}


def surroundings_with(changed: OfficeSummary, summaries: Sequence[OfficeSummary]) -> Surroundings | None:
    """Return what an office whose summary has ``changed`` shows of the others.

    ``summaries`` are those of before; nothing is known where the office is not among them.
    """
    slugs = [summary.office.slug for summary in summaries]
    if changed.office.slug not in slugs:
        return None
    position = slugs.index(changed.office.slug)
    return _Summaries([*summaries[:position], changed, *summaries[position + 1 :]]).around(position)


class _Summaries:
    """Summaries by what they have in common, to tell what each office shows of the others."""

    def __init__(self, summaries: Sequence[OfficeSummary]) -> None:
        """Find out who has which page, and which indicator."""
        self._summaries = summaries
        self._keys = comparison_keys(summaries)
        self._is_apart = is_compared_apart(summaries, self._keys)
        self._having: dict[str, list[int]] = {}
        self._having_card: dict[str, list[int]] = {}
        self._promising = [position for position, each in enumerate(summaries) if each.promises]
        for position, summary in enumerate(summaries):
            for page in summary.pages:
                self._having.setdefault(page, []).append(position)
            for key in summary.comparable:
                self._having_card.setdefault(key, []).append(position)
        # Most pages are had by the same offices, so their neighbours are looked for once.
        self._near: dict[tuple[int, ...], _Neighbours] = {}

    def around(self, position: int) -> Surroundings:
        """Return what the office at a position shows of the others."""
        summary, summaries = self._summaries[position], self._summaries
        having, having_card, keys = self._having, self._having_card, self._keys
        return Surroundings(
            {
                page: tuple(summaries[each].office for each in self._nearest(having[page], position))
                for page in sorted(summary.pages)
                if len(having[page]) > 1
            },
            {
                key: _newest_shared(
                    own,
                    (summaries[each].comparable[key] for each in self._nearest(having_card[key], position)),
                )
                for key, own in summary.comparable.items()
                if len(having_card[key]) > 1
            },
            {group[0]: keys[group] for group in summary.units.items() if group in keys},
            tuple(page for page in sorted(summary.pages) if _is_more(having[page])),
            self._is_apart,
            self._promises_around(position),
            {
                key: _courses(
                    own,
                    (summaries[each].comparable[key] for each in self._nearest(having_card[key], position)),
                )
                for key, own in summary.comparable.items()
                if len(having_card[key]) > 1
            },
        )

    def _promises_around(self, position: int) -> tuple[PromiseYear, ...]:
        """Return what the nearest others kept in the newest whole year that an office shares with them."""
        own = self._summaries[position].promises
        if not own:
            return ()
        near = self._nearest(self._promising, position)
        others = [year for each in near for year in self._summaries[each].promises]
        shared = {year.year for year in own} & {year.year for year in others}
        return tuple(year for year in others if year.year == max(shared)) if shared else ()

    def _nearest(self, having: Sequence[int], position: int) -> Sequence[int]:
        group = tuple(having)
        if group not in self._near:
            self._near[group] = _Neighbours(group, self._summaries)
        return self._near[group].of(position)


def _newest_shared(
    own: Sequence[ComparableYear], others: Iterable[Iterable[ComparableYear]]
) -> tuple[ComparableYear, ...]:
    """Return what others measured, in the same unit, in the newest of an office's years that any of them has.

    No other year is shown, so that what is corrected in an older one makes no page of others again.
    """
    known = [year for of_office in others for year in of_office]
    for own_year in reversed(own):
        same = tuple(each for each in known if each.year == own_year.year and each.unit == own_year.unit)
        if same:
            return same
    return ()


def _courses(
    own: Sequence[ComparableYear], others: Iterable[Sequence[ComparableYear]]
) -> tuple[PeerCourse, ...]:
    """Return the values of others in the newest years of an office, in its unit of that year."""
    units = {each.year: each.unit for each in own[-MOST_YEARS_DRAWN:]}
    found = []
    for years in others:
        values = tuple((each.year, each.actual) for each in years if units.get(each.year) == each.unit)
        if values:
            found.append(PeerCourse(years[0].office, values))
    return tuple(found)


class _Neighbours:
    """Chooses the other offices to be named: those under the same bodies, then those next in the list.

    Only those next to an office, in the list and under each body above it, can be among the nearest.
    """

    def __init__(self, having: Sequence[int], summaries: Sequence[OfficeSummary]) -> None:
        self._all = having
        self._summaries = summaries
        self._known: dict[int, tuple[int, ...]] = {}
        self._under: dict[tuple[int, str], list[int]] = {}
        for position in having:
            for level, body in enumerate(summaries[position].office.kin):
                self._under.setdefault((level, body), []).append(position)

    def of(self, position: int) -> tuple[int, ...]:
        """Return the positions of the nearest offices, in the order of the list."""
        if position not in self._known:
            self._known[position] = tuple(self._nearest(position))
        return self._known[position]

    def _nearest(self, position: int) -> list[int]:
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


def record_alone(
    portal: Portal, rules: RuleBook, office: OfficeRecord, known: Surroundings | None = None
) -> Record:
    """Return the record of one office by itself; ``known`` is what its pages say of others.

    Of the ``portal`` only what all offices share is used.
    """
    record = assembled(replace(portal, ledgers=(office.ledger,)), rules, (office,), today=office.today)
    return replace(record, surroundings={office.office.slug: known} if known else {})
