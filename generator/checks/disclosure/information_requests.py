"""R335 to R339: what the registers of information services say together, and whether their report is out."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final

from generator.compute.disclosure.service_reports import (
    OBJECTIONS,
    REFUSALS,
    REGISTERS,
    REQUESTS,
    ReportStanding,
    ServiceYear,
    service_years,
)
from generator.compute.disclosure.small_cells import REFUSED
from generator.compute.disclosure.working_days import longest_answer
from generator.compute.shared.arithmetic import total
from generator.domain.portal.ledger import Ledger, Portal
from generator.domain.registers.register import Entry
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.number import is_whole
from generator.values.shared.place import Place

_FINISHED: Final = ("dikabulkan_penuh", "dikabulkan_sebagian", "ditolak")
_ON_TIME: Final = "tepat_waktu"
_DAYS: Final = "hari_kerja"
# Of objections and disputes the later figure is never above the earlier one.
_ORDERED: Final = (("keberatan", "ditanggapi"), ("sengketa", "putusan"), ("putusan", "dilaksanakan"))
_MONTHS: Final = 12
_MONTH_NUMBERS: Final = frozenset(map(str, range(1, _MONTHS + 1)))
_TIME_LIMITS: Final = "data/acuan/ppid-tenggat.csv"


def check(portal: Portal, today: date) -> Iterator[Diagnostic]:
    """Find figures that contradict each other, months that were left out, and reports that are overdue."""
    yield from _order(portal)
    longest = longest_answer(portal.time_limits)
    for ledger in portal.ledgers:
        requests = ledger.rows(REQUESTS)
        for row in requests:
            yield from _duration(row, longest)
        for row in ledger.rows(OBJECTIONS):
            yield from _course(row)
        yield from _refusals(ledger, requests)
        yield from _gaps(requests)
        yield from _reports(portal, ledger, today)


def _order(portal: Portal) -> Iterator[Diagnostic]:
    """Find steps of the procedure that come after a step which does not stand above them."""
    if any(_TIME_LIMITS in ledger.doubtful for ledger in portal.ledgers):
        return
    above: list[str] = []
    for time_limit in portal.time_limits:
        if time_limit.after and time_limit.after not in above:
            message = f"langkah `{time_limit.after}` tidak ada di atas baris ini"
            remedy = "tulis kode langkah di atasnya, atau kosongkan bila dihitung sejak permintaan masuk"
            yield finding(
                "D209",
                Place(time_limit.at.path, time_limit.at.line, 0, "setelah"),
                message,
                remedy,
                mark=time_limit.after,
            )
        above.append(time_limit.code)


def _duration(entry: Entry, longest: int) -> Iterator[Diagnostic]:
    """Find more requests on time than were finished, and more days than those on time may take."""
    finished = _sum(entry, _FINISHED)
    on_time, days = _count(entry, _ON_TIME), _count(entry, _DAYS)
    if finished is None or on_time is None:
        return
    if on_time > finished:
        message = f"{on_time} selesai tepat waktu, padahal hanya {finished} yang selesai"
        remedy = (
            "hitung lagi; yang selesai adalah yang dikabulkan seluruhnya, dikabulkan sebagian, dan ditolak"
        )
        yield finding("R335", _at(entry, _ON_TIME), message, remedy)
    elif on_time == finished and days is not None and longest and days > longest * finished:
        message = f"{finished} permohonan selesai tepat waktu, tetapi memakan {days} hari kerja"
        remedy = f"periksa keduanya; yang tepat waktu paling lama {longest} hari kerja setiap permohonan"
        yield finding("R335", _at(entry, _DAYS), message, remedy)


def _sum(entry: Entry, names: Iterable[str]) -> Decimal | None:
    values = [_count(entry, name) for name in names]
    return None if None in values else total(values)


def _count(entry: Entry, name: str) -> Decimal | None:
    """Return a figure that counts something, ``None`` for one that another check reports."""
    value = entry.figures.get(name)
    return value if value is not None and is_whole(value) and value >= 0 else None


def _course(entry: Entry) -> Iterator[Diagnostic]:
    for whole, part in _ORDERED:
        limit, value = _count(entry, whole), _count(entry, part)
        if limit is not None and value is not None and value > limit:
            message = f"`{part}` {value} lebih besar daripada `{whole}` {limit}"
            remedy = f"hitung lagi; `{part}` adalah bagian dari `{whole}` yang masuk di tahun yang sama"
            yield finding("R337", _at(entry, part), message, remedy)


def _refusals(ledger: Ledger, requests: Sequence[Entry]) -> Iterator[Diagnostic]:
    """Find years whose refusals by reason are not as many as the refusals by month."""
    reasons = ledger.rows(REFUSALS)
    for year in sorted({each.year for each in reasons}):
        of_year = [each for each in reasons if each.year == year]
        counted = [_count(each, "jumlah") for each in of_year]
        refused = [_count(each, REFUSED) for each in requests if each.year == year]
        # A figure that is not known says nothing of the sum.
        if refused and None not in refused and None not in counted and total(refused) != total(counted):
            message = (
                f"alasan penolakan {year} berjumlah {total(counted)}, "
                f"padahal {total(refused)} permohonan ditolak menurut `permohonan.csv`"
            )
            remedy = "samakan keduanya; setiap penolakan dicatat sekali, menurut alasan pokoknya"
            yield finding("R336", _at(of_year[0], "jumlah"), message, remedy)


def _gaps(requests: Sequence[Entry]) -> Iterator[Diagnostic]:
    """Remark on months between two others that are not stated: no row is not the same as no request."""
    months = sorted(
        (each for each in requests if each.labels["tahun"] and each.labels["bulan"] in _MONTH_NUMBERS),
        key=_month,
    )
    for earlier, later in pairwise(months):
        missing = _month(later) - _month(earlier) - 1
        if missing > 0:
            year, month = divmod(_month(earlier) + 1, _MONTHS)
            also = f" dan {missing - 1} bulan sesudahnya" if missing > 1 else ""
            message = f"bulan {month + 1} tahun {year}{also} tidak ada"
            remedy = "tambahkan barisnya; tulis 0 bila memang tidak ada permohonan"
            yield finding("R338", _at(later, "bulan"), message, remedy)


def _month(entry: Entry) -> int:
    """Count months from the year 0, so that December and January are neighbours."""
    return entry.year * _MONTHS + int(entry.labels["bulan"]) - 1


def _reports(portal: Portal, ledger: Ledger, today: date) -> Iterator[Diagnostic]:
    for service_year in service_years(portal, ledger, today):
        path = f"data/satker/{ledger.office.slug}/ppid/laporan-{service_year.year}.yml"
        # What a report with errors says is not known yet.
        if service_year.standing is ReportStanding.OVERDUE and path not in ledger.doubtful:
            yield _overdue(ledger, service_year, path)


def _overdue(ledger: Ledger, service_year: ServiceYear, path: str) -> Diagnostic:
    message = (
        f"laporan layanan informasi {service_year.year} belum terbit, padahal jatuh tempo {service_year.due}"
    )
    if service_year.report:
        at = Place(path, service_year.report.at.line, 0, "terbit")
        return finding("R339", at, message, "isi `terbit` dengan tanggal laporan diumumkan")
    row_of_year = next(row for row in ledger.rows(*REGISTERS) if row.year == service_year.year)
    remedy = f"buat `{path.rpartition('/')[2]}` di folder `ppid`, lalu isi `terbit`"
    return finding("R339", _at(row_of_year, "tahun"), message, remedy)


def _at(entry: Entry, field: str) -> Place:
    return Place(entry.at.path, entry.at.line, 0, field)
