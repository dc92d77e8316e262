"""The portal as its own pages see it: what they say of each office, made of that office alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.compute.comparison.league import Ranking
from generator.domain.portal.ledger import Portal
from generator.languages.translation import Language, use_language
from generator.record.news import newest_first, to_come
from generator.record.record import OfficeRecord, Record
from generator.record.summary import News, OfficeSummary
from generator.record.surroundings import summary_of
from generator.rules.book import RuleBook
from generator.views.comparison.side_by_side import ComparedOffice, compared_office
from generator.views.disclosure.completeness import OfficeShare, office_share
from generator.views.portal.bodies import Member, member_of
from generator.views.portal.explore import ExploreRow, explore_row
from generator.views.portal.home import OfficeRow, office_row
from generator.views.portal.office_cards import OfficeCard, office_card
from generator.views.verification.check_page import OfficeTally, office_tally


@dataclass(frozen=True, slots=True)
class OfficeOverview:
    """All that the pages of the whole portal say of an office, as finished strings in Indonesian.

    ``english`` is its card in English, ``english_share`` how complete its public information is.
    ``has_disclosures`` says that it has a page of public information.
    """

    row: OfficeRow
    english: OfficeCard
    explore: ExploreRow
    member: Member
    share: OfficeShare
    english_share: OfficeShare
    tally: OfficeTally
    compared: ComparedOffice
    has_disclosures: bool

    @property
    def card(self) -> OfficeCard:
        """Its card in Indonesian."""
        return self.row.card


@dataclass(frozen=True, slots=True)
class PortalOverview:
    """The portal with its offices in the order of their names; ``samples`` are invented ones.

    The ``portal`` holds what all offices share, and no ledger. ``summaries`` are of the ``offices``.
    """

    portal: Portal
    rules: RuleBook
    today: date
    rankings: tuple[Ranking, ...]
    offices: tuple[OfficeOverview, ...]
    summaries: tuple[OfficeSummary, ...]
    samples: tuple[OfficeOverview, ...]

    @property
    def news(self) -> tuple[News, ...]:
        """The news of all real offices, the newest first."""
        return newest_first(self._news(), self.today)

    @property
    def to_come(self) -> int:
        """How many news wait for their day."""
        return len(to_come(self._news(), self.today))

    def _news(self) -> Iterator[News]:
        return (news for summary in self.summaries for news in summary.news)


def office_overview(record: OfficeRecord) -> OfficeOverview:
    """Return what the pages of the whole portal say of an office."""
    row = office_row(record)
    with use_language(Language.ENGLISH):
        english, english_share = office_card(record), office_share(record)
    return OfficeOverview(
        row,
        english,
        explore_row(record),
        member_of(record, row),
        office_share(record),
        english_share,
        office_tally(record),
        compared_office(record),
        bool(record.disclosures),
    )


def portal_overview(record: Record) -> PortalOverview:
    """Return the portal as its own pages see it, made of all its records."""
    return PortalOverview(
        record.portal,
        record.rules,
        record.today,
        record.rankings,
        tuple(map(office_overview, record.offices)),
        tuple(map(summary_of, record.offices)),
        tuple(map(office_overview, record.samples)),
    )
