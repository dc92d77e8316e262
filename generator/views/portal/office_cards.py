"""An office among all: what the lists of offices say of it, made of that office alone."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from generator.record.record import OfficeRecord
from generator.record.summary import OfficeName
from generator.record.surroundings import name_of
from generator.views.performance.office import IndicatorLink, OfficeView, office_view
from generator.views.shared.components import Status

# So many cards stand on one page, and so many indicators on a page of the English list.
MOST_CARDS: Final = 60
MOST_INDICATORS: Final = 320
_WITHOUT_INDICATORS: Final = 4


@dataclass(frozen=True, slots=True)
class OfficeCard:
    """Who an office is and its answer of the newest year, as finished strings in the current language."""

    office: OfficeName
    name: str
    path: str
    answer_line: str
    tally: tuple[Status, ...]
    tags: tuple[str, ...]
    indicators: tuple[IndicatorLink, ...]

    @property
    def short_name(self) -> str:
        """Its short name."""
        return self.office.short_name


def office_card(record: OfficeRecord) -> OfficeCard:
    """Return what lists say of an office."""
    return card_of(record, office_view(record))


def card_of(record: OfficeRecord, view: OfficeView) -> OfficeCard:
    """Return what lists say of an office whose own view is made already."""
    return OfficeCard(
        name_of(record),
        view.name,
        view.path,
        view.answer_line,
        view.latest.answer.tally if view.latest else (),
        view.tags,
        view.indicators,
    )


def with_indicators(card: OfficeCard) -> int:
    """Return how much of a page a card takes that lists its indicators."""
    return _WITHOUT_INDICATORS + len(card.indicators)


def missing(record: OfficeRecord, figures: Collection[str]) -> Iterator[str]:
    """Name what a reader would look for in vain."""
    if not any(fact.actual is not None for fact in record.ledger.measurements):
        yield "realisasi"
    names = (("anggaran", "pemakaian anggaran"), ("pnbp", "penerimaan PNBP"), ("survei", "hasil survei"))
    yield from (name for area, name in names if area not in figures)
