"""The front page: all offices in one look, what is new, and what is not there yet."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Final

from generator.domain.portal.ledger import Portal
from generator.record.news import latest
from generator.record.record import OfficeRecord
from generator.record.summary import News as RecordNews
from generator.record.summary import OfficeName
from generator.record.surroundings import MOST_TOGETHER
from generator.views.disclosure.completeness import office_share
from generator.views.performance.key_figures import KeyFigure, key_figures
from generator.views.performance.office import (
    OfficeView,
    PromiseLine,
    by_status,
    newest_promises,
    office_view,
)
from generator.views.portal.body_names import BodyLine, body_lines, body_path
from generator.views.portal.news import title, when
from generator.views.portal.office_cards import OfficeCard, card_of, missing
from generator.views.shared import numbers
from generator.views.shared.components import Shown, Status

_NEWEST: Final = 6
_ABSENT: Final = Shown("belum disajikan", is_known=False)


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """One office on the front page: its card, a figure or a word for each question, and what it counts.

    Each figure is with its period and its page; ``promises`` are those of its newest year.
    """

    card: OfficeCard
    cells: tuple[tuple[Shown, str, str], ...]
    promises: PromiseLine
    missing: tuple[str, ...]
    indicators: int
    measurements: int
    checked: int

    @property
    def office(self) -> OfficeName:
        """The office that the row is of."""
        return self.card.office


@dataclass(frozen=True, slots=True)
class News:
    """Something new: as of when, what, and where."""

    when: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the front page says; ``promises`` are its picture, where any promise has been judged."""

    name: str
    summary: str
    offices: tuple[OfficeCard, ...]
    count: int
    bodies: tuple[BodyLine, ...]
    figures: tuple[tuple[str, str], ...]
    questions: tuple[str, ...]
    rows: tuple[OfficeRow, ...]
    news: tuple[News, ...]
    to_come: str
    promises: "AllPromises | None"


def home_view(
    portal: Portal, rows: tuple[OfficeRow, ...], news: Iterable[RecordNews], waiting: str
) -> HomeView:
    """Return the front page: a row for each real office, key numbers of the portal, and its news.

    ``news`` are the newest first; ``waiting`` says what is to come. Many offices are counted by the bodies
    above them, and listed on pages of their own.
    """
    figures = (
        ("Satuan kerja", numbers.count(len(rows))),
        ("Indikator", numbers.count(sum(each.indicators for each in rows))),
        ("Realisasi, semua dengan sumbernya", numbers.count(sum(each.measurements for each in rows))),
        ("Angka tercetak dicocokkan", numbers.count(sum(each.checked for each in rows))),
    )
    newest = latest(news)[:_NEWEST]
    is_long = len(rows) > MOST_TOGETHER
    return HomeView(
        portal.name,
        portal.summary,
        () if is_long else tuple(each.card for each in rows),
        len(rows),
        body_lines(each.office for each in rows) if is_long else (),
        figures,
        (
            "Janji ditepati",
            "Anggaran terpakai",
            "Kepuasan masyarakat (skala 1 sampai 4)",
            "Informasi publik lengkap",
        ),
        () if is_long else rows,
        tuple(News(when(each), title(each), each.path) for each in newest),
        waiting,
        all_promises([(row.office, row.promises) for row in rows]),
    )


def news_to_come(count: int, today: date) -> str:
    """Say that something waits for its day, so that a front page that will change by itself says so."""
    day = numbers.long_date(today)
    return (
        f"Keadaan per {day}: {count} kabar bertanggal sesudah itu, jadi belum ditampilkan." if count else ""
    )


def office_row(record: OfficeRecord) -> OfficeRow:
    """Return what the front page says of an office."""
    figures = {each.area: each for each in key_figures(record)}
    view = office_view(record)
    measurements = sum(fact.actual is not None for fact in record.ledger.measurements)
    return OfficeRow(
        card_of(record, view),
        (
            _promises(view),
            _figure_cell(figures.get("anggaran")),
            _figure_cell(figures.get("survei")),
            _public(record),
        ),
        newest_promises(record),
        tuple(missing(record, figures)),
        len(record.ledger.indicators),
        measurements,
        view.printed.total + len(record.cell_checks),
    )


def _promises(view: OfficeView) -> tuple[Shown, str, str]:
    """Say how many promises are kept, and up to when that is known."""
    card, path = view.latest, view.latest_way.path if view.latest_way else view.path
    if card is None or not card.answer.of:
        return Shown("belum dinilai", is_known=False), "", path
    return Shown(f"{card.answer.count} {card.answer.of}"), card.period, path


def _figure_cell(figure: KeyFigure | None) -> tuple[Shown, str, str]:
    if figure is None:
        return _ABSENT, "", ""
    return figure.value, figure.when, figure.path


def _public(record: OfficeRecord) -> tuple[Shown, str, str]:
    if not record.disclosures:
        return _ABSENT, "", ""
    share = office_share(record)
    return Shown(f"{share.share} butir"), "", share.path


@dataclass(frozen=True, slots=True)
class PromiseShare:
    """The promises of a body that stand in one way, drawn from ``start`` on, in promises."""

    status: Status
    start: int
    count: int


@dataclass(frozen=True, slots=True)
class BodyPromises:
    """The promises of all offices under a body: ``total`` is how many there are, ``count`` says it in words.

    ``path`` is its page, empty where it has one office.
    """

    name: str
    path: str
    count: str
    total: int
    shares: tuple[PromiseShare, ...]
    tally: tuple[Status, ...]


@dataclass(frozen=True, slots=True)
class AllPromises:
    """The picture: ``lines`` of marks of a few offices, or ``bodies`` of many; ``tally`` is of all."""

    tally: tuple[Status, ...]
    lines: tuple[PromiseLine, ...]
    bodies: tuple[BodyPromises, ...]


def all_promises(offices: Sequence[tuple[OfficeName, PromiseLine]]) -> AllPromises | None:
    """Return the picture of the newest promises of offices, ``None`` where none has been judged."""
    lines = tuple(line for _, line in offices)
    counts = by_status(lines)
    if not counts:
        return None
    tally = tuple(each.counted for each in counts)
    if len(offices) > MOST_TOGETHER:
        return AllPromises(tally, (), tuple(_bodies(offices)))
    return AllPromises(tally, lines, ())


def _bodies(offices: Sequence[tuple[OfficeName, PromiseLine]]) -> Iterator[BodyPromises]:
    """Yield the promises under each body; those of all offices, where there are too many bodies to list."""
    bodies = body_lines(name for name, _ in offices)
    if not bodies:
        yield _of_body("Semua kantor", "", [line for _, line in offices])
    under: dict[str, list[PromiseLine]] = {}
    for name, line in sorted(offices, key=lambda each: tuple(reversed(each[0].kin))):
        under.setdefault(body_path(name), []).append(line)
    for body, lines in zip(bodies, under.values(), strict=False):
        yield _of_body(body.name, body.path, lines)


def _of_body(name: str, path: str, lines: Sequence[PromiseLine]) -> BodyPromises:
    counts = by_status(lines)
    starts = accumulate((each.count for each in counts), initial=0)
    shares = tuple(
        PromiseShare(each.status, start, each.count) for each, start in zip(counts, starts, strict=False)
    )
    total, judged = sum(each.count for each in counts), sum(bool(line.marks) for line in lines)
    count = (
        f"{numbers.count(total)} janji dari {numbers.count(judged)} kantor"
        if total
        else "belum ada yang dinilai"
    )
    if total and judged < len(lines):
        count = f"{count}; {len(lines) - judged} kantor belum dinilai"
    return BodyPromises(name, path, count, total, shares, tuple(each.counted for each in counts))
