"""D263: no fact is dated in the future, which mostly is a mistyped year and would lead every list."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Final

from generator.domain.performance.result import Measurement
from generator.domain.portal.ledger import Ledger, Portal
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.place import Place

# Columns that hold the day of something done; ``sampai`` names a day to come by its nature.
_DATES: Final = ("tanggal", "diperbarui")
_MONTHS_OF_QUARTER: Final = 3
# A budget is set, and a plan of work printed, in the year before its own.
_YEARS_AHEAD: Final = 1
# Plans are of years to come; requests for information are held against the months and reports of their year.
_TIMELESS: Final = ("anggaran-indikator-renstra", "ppid-permohonan", "ppid-keberatan", "ppid-penolakan")


def check(portal: Portal, today: date) -> Iterator[Diagnostic]:
    """Find documents, revisions, announcements and results of days that have not come by ``today``."""
    for day, at in chain(_league(portal), *map(_dated, portal.ledgers)):
        if day > today:
            message = f"tanggal `{day}` masih di masa depan"
            remedy = "cocokkan tahun, bulan, dan tanggalnya dengan dokumennya; bila memang belum tiba, "
            yield finding("D263", at, message, f"{remedy}tambahkan sesudah tanggal itu", mark=str(day))
    for ledger in portal.ledgers:
        yield from _premature_histories(ledger, today.year)
        for year, at in _years(ledger):
            if year > today.year + _YEARS_AHEAD:
                message = f"tahun `{year}` masih di masa depan, padahal baris ini bukan rencana"
                remedy = "cocokkan tahunnya dengan sumber; mungkin angkanya tertukar letak"
                yield finding("D263", at, message, remedy, mark=str(year))
        for fact in ledger.measurements:
            if fact.actual is not None and _first_day(fact) > today:
                yield _premature(fact)


def _league(portal: Portal) -> Iterator[tuple[date, Place]]:
    for document in portal.league.documents:
        if document.issued:
            yield document.issued, _at(document.at, "tanggal")


def _dated(ledger: Ledger) -> Iterator[tuple[date, Place]]:
    dated = [
        *((each.issued, each.at, "tanggal") for each in ledger.documents),
        *((each.dated, each.at, "tanggal") for each in ledger.revisions),
        *((report.published, report.at, "terbit") for report in ledger.service_reports),
        *((report.copied, report.at, "salinan_ki") for report in ledger.service_reports),
        *_of_service(ledger),
        *((_day(entry.labels.get(name, "")), entry.at, name) for entry in ledger.entries for name in _DATES),
    ]
    yield from ((day, _at(at, name)) for day, at, name in dated if day)


def _of_service(ledger: Ledger) -> Iterator[tuple[date | None, Place, str]]:
    """Yield the days of what an office states about its service; a standard may hold from a day to come."""
    service = ledger.information_service
    if service:
        yield service.updated, service.at, "diperbarui"
        if service.pledge:
            yield service.pledge.declared, service.pledge.at, "ditetapkan"


def _years(ledger: Ledger) -> Iterator[tuple[int, Place]]:
    """Yield the years that documents and rows of registers name; plans name years to come by their nature."""
    years = [
        *((each.year, each.at) for each in ledger.documents),
        *((each.year, each.at) for each in ledger.baselines),
        *(
            (int(entry.labels["tahun"]), entry.at)
            for entry in ledger.entries
            if entry.labels.get("tahun", "").isdecimal() and not entry.register.startswith(_TIMELESS)
        ),
    ]
    yield from ((year, _at(at, "tahun")) for year, at in years)


def _day(text: str) -> date | None:
    """Return the day that a text names, ``None`` for other text, which reading has reported."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _premature_histories(ledger: Ledger, year: int) -> Iterator[Diagnostic]:
    """Find former names that hold up to a future year, and so would be shown as current."""
    cards = (former for card in ledger.indicators for former in card.history)
    for former in (*ledger.office.history, *cards):
        if former.until > year:
            message = f"riwayat sampai {former.until} belum berakhir, jadi nama yang baru belum berlaku"
            remedy = "tulis tahun terakhir nama, satuan, atau kunci yang lama; bila memang belum berganti, "
            at = Place(former.at.path, former.at.line)
            yield finding("D263", at, message, f"{remedy}tambahkan sesudah berganti", mark=str(former.until))


def _first_day(fact: Measurement) -> date:
    return date(fact.period.year, (fact.period.quarter - 1) * _MONTHS_OF_QUARTER + 1, 1)


def _premature(fact: Measurement) -> Diagnostic:
    message = f"`{fact.indicator}` sudah punya realisasi, padahal triwulan {fact.period.quarter} tahun "
    message += f"{fact.period.year} belum dimulai"
    remedy = "periksa tahun dan triwulan folder berkas ini; bila ini target, tulis di `target-antara.csv`"
    return finding("D263", fact.at, message, remedy)


def _at(place: Place, field: str) -> Place:
    return Place(place.path, place.line, 0, field)
