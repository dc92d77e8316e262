"""The front page: all offices in one look, what is new, and what is not there yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.record.news import latest, newest_first, to_come
from generator.record.record import OfficeRecord, Record
from generator.views.disclosure.completeness import office_shares
from generator.views.performance.key_figures import KeyFigure, key_figures
from generator.views.performance.office import OfficeView
from generator.views.portal.news import title, when
from generator.views.shared import numbers
from generator.views.shared.components import Shown

_NEWEST: Final = 6
_ABSENT: Final = Shown("belum disajikan", is_known=False)


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """One office in one row: a figure or a word for each question, each with its period and its page."""

    name: str
    path: str
    cells: tuple[tuple[Shown, str, str], ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class News:
    """Something new: as of when, what, and where."""

    when: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the front page says."""

    name: str
    summary: str
    offices: tuple[OfficeView, ...]
    figures: tuple[tuple[str, str], ...]
    questions: tuple[str, ...]
    rows: tuple[OfficeRow, ...]
    news: tuple[News, ...]
    to_come: str


def home_view(record: Record, offices: tuple[OfficeView, ...]) -> HomeView:
    """Return the front page: a row for each office, key numbers of the portal, and its news."""
    measurements = sum(
        fact.actual is not None for office in record.offices for fact in office.ledger.measurements
    )
    checked = sum(office.printed.total for office in offices)
    checked += sum(len(office.cell_checks) for office in record.offices)
    figures = (
        ("Satuan kerja", numbers.count(len(offices))),
        ("Indikator", numbers.count(sum(len(office.ledger.indicators) for office in record.offices))),
        ("Realisasi, semua dengan sumbernya", numbers.count(measurements)),
        ("Angka tercetak dicocokkan", numbers.count(checked)),
    )
    newest = latest(newest_first(record.offices))[:_NEWEST]
    return HomeView(
        record.portal.name,
        record.portal.summary,
        offices,
        figures,
        (
            "Janji ditepati",
            "Anggaran terpakai",
            "Kepuasan masyarakat (skala 1 sampai 4)",
            "Informasi publik lengkap",
        ),
        tuple(_office_row(each, view) for each, view in zip(record.offices, offices, strict=True)),
        tuple(News(when(each), title(each), each.path) for each in newest),
        _to_come(record),
    )


def _to_come(record: Record) -> str:
    """Say that something waits for its day, so that a front page that will change by itself says so."""
    count = len(to_come(record.offices))
    day = numbers.long_date(record.today)
    return (
        f"Keadaan per {day}: {count} kabar bertanggal sesudah itu, jadi belum ditampilkan." if count else ""
    )


def _office_row(record: OfficeRecord, view: OfficeView) -> OfficeRow:
    figures = {each.area: each for each in key_figures(record)}
    return OfficeRow(
        view.short_name,
        view.path,
        (
            _promises(view),
            _figure_cell(figures.get("anggaran")),
            _figure_cell(figures.get("survei")),
            _public(record),
        ),
        tuple(_missing(record, figures)),
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
    (share,) = office_shares((record,))
    return Shown(f"{share.share} butir"), "", share.path


def _missing(record: OfficeRecord, figures: dict[str, KeyFigure]) -> Iterator[str]:
    """Name what a reader would look for in vain."""
    if not any(fact.actual is not None for fact in record.ledger.measurements):
        yield "realisasi"
    names = (("anggaran", "pemakaian anggaran"), ("pnbp", "penerimaan PNBP"), ("survei", "hasil survei"))
    yield from (name for area, name in names if area not in figures)
