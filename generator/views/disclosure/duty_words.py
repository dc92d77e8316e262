"""Duties in words: what they are called, when they are due, how they stand, and what shows them done."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from generator.compute.portal.duties import Doubt, DutyState, Standing
from generator.domain.portal.duty import Duty, Proof, Recurrence, TermStart, TermUnit
from generator.languages.translation import Words, theirs, translatable, translate
from generator.views.disclosure.procedure import stated_basis
from generator.views.shared import numbers
from generator.views.shared.components import Status
from generator.views.shared.words import QUARTERS

STANDINGS: Final[Mapping[Standing, Status]] = MappingProxyType(
    {
        Standing.LATE: Status("belum", "Terlambat"),
        Standing.NOT_DUE: Status("belum-jatuh-tempo", "Belum waktunya"),
        Standing.UNKNOWN: Status("tidak-terhitung", "Tidak diketahui"),
        Standing.DONE: Status("tercapai", "Sudah"),
    }
)
_DOUBTS: Final = MappingProxyType(
    {
        Doubt.NO_PROOF: "portal ini tidak memuat data yang dapat menunjukkannya",
        Doubt.NOT_BEGUN: "kantor belum memulai tahun itu di portal ini",
        Doubt.COVERED: "tidak dimuat tersendiri, tetapi angka sampai triwulan sesudahnya sudah ada",
        Doubt.UNDATED: "tidak ada tanggal pemutakhiran yang dimuat",
        Doubt.NOT_MAINTAINED: "data kantor ini di portal ini berakhir sebelum tenggatnya",
        Doubt.LONG_AGO: "yang dimuat di portal ini sudah lama, jadi tidak diketahui keadaannya sekarang",
    }
)
_PERIODS: Final = Words(
    {
        Recurrence.YEAR: translatable("tahun"),
        Recurrence.HALF_YEAR: translatable("semester"),
        Recurrence.QUARTER: translatable("triwulan"),
        Recurrence.ROLLING: "",
    }
)
_UNITS: Final = MappingProxyType(
    {TermUnit.WORKING_DAYS: "hari kerja", TermUnit.DAYS: "hari", TermUnit.MONTHS: "bulan"}
)
_PROOFS: Final = MappingProxyType(
    {
        Proof.AGREEMENT: "perjanjian kinerja tahun itu",
        Proof.ACTION_PLAN: "rencana aksi tahun itu",
        Proof.RESULTS: "realisasi sampai akhir periodenya",
        Proof.SURVEY: "hasil survei tahun itu",
        Proof.SERVICE_REPORT: "laporan layanan informasi yang dinyatakan terbit",
        Proof.PERIODIC_INFORMATION: "tanggal informasi berkala yang tertua",
        Proof.INFORMATION_LIST: "tanggal terbaru di Daftar Informasi Publik",
    }
)


def title(duty: Duty, year: int, part: int) -> str:
    """Name a duty with its period: ``Laporan Kinerja 2025``, ``Laporan PP 39 triwulan III 2026``."""
    if year == 0:
        return theirs(duty.title)
    within = f"{_PERIODS[duty.recurrence]} {QUARTERS[part]} " if part else ""
    return f"{theirs(duty.title)} {within}{year}"


def due_day(due: date | None, gap: int | None) -> str:
    """Say the last day of a duty, or the earliest that it can be where days off are not all known."""
    if due is None:
        return translate("belum diketahui")
    day = numbers.long_date(due)
    return day if gap is None else translate("paling cepat {day}", day=day)


def distance(due: date | None, standing: Standing, today: date) -> str:
    """Say how long ago or how far ahead the last day of a duty is; nothing of one that is done or unknown."""
    if due is None or standing in {Standing.DONE, Standing.UNKNOWN}:
        return ""
    if standing is Standing.LATE:
        return f"lewat {numbers.count((today - due).days)} hari"
    days = (due - today).days
    return f"{numbers.count(days)} hari lagi" if days else "hari ini"


def detail(state: DutyState) -> str:
    """Say what shows a duty done, when it was last renewed, or why nobody knows."""
    if state.doubt is Doubt.DAYS_OFF:
        return f"hari libur {state.gap} belum dimuat lengkap, jadi tenggatnya belum pasti"
    if state.doubt is not None:
        return _DOUBTS[state.doubt]
    day = numbers.long_date(state.shown.day) if state.shown and state.shown.day else ""
    if state.standing is Standing.DONE:
        return day or "tanggalnya tidak dimuat"
    if state.shown:
        return f"terakhir diperbarui {day}"
    return f"hari libur {state.gap} belum dimuat lengkap" if state.gap else ""


def term(duty: Duty) -> str:
    """Say when a duty is due: ``2 bulan sesudah tahun berakhir``."""
    if duty.recurrence is Recurrence.ROLLING:
        return f"{_length(duty)} sejak pemutakhiran terakhir"
    period = _PERIODS[duty.recurrence]
    is_end = duty.term.start is TermStart.END
    if duty.term.count == 0:
        return f"sebelum {period} berakhir" if is_end else f"sebelum {period} dimulai"
    return f"{_length(duty)} sesudah {period} {'berakhir' if is_end else 'dimulai'}"


def _length(duty: Duty) -> str:
    length = f"{duty.term.count} {_UNITS[duty.term.unit]}"
    day = duty.term.day_of_month
    return f"tanggal {day}, dalam {length}" if day else length


def proof(duty: Duty) -> str:
    """Say what in the portal shows a duty done."""
    if duty.proof is Proof.DOCUMENT:
        return f"dokumen jenis {duty.document_kind} tahun itu di daftar dokumen atau sumber"
    return _PROOFS[duty.proof] if duty.proof else "tidak ada, jadi tidak pernah disebut terlambat"


def basis(duty: Duty) -> str:
    """Return the regulation that a duty rests on, marked where nobody has confirmed its wording."""
    return stated_basis(duty.legal_basis, duty.confidence)
