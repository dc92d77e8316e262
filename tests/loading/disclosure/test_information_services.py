"""The files of information services: days off, the annual report, and registers without names."""

from datetime import date
from decimal import Decimal

import pytest

from generator.domain.disclosure.service_report import Recommendation, ServiceFacility, ServiceStaff
from generator.domain.shared.calendar import HolidayKind
from tests import small
from tests.small import FILES, OFFICE

REPORT = OFFICE + "ppid/laporan-2025.yml"
HOLIDAYS = "data/acuan/hari-libur.csv"


def _findings(path: str, text: str) -> list[tuple[str, str]]:
    # Whether a year is stated to be whole is a matter of other tests.
    findings = small.findings(FILES | {path: text})
    return [(each.code, each.at.field) for each in findings if each.code != "R374"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("2026-03-19;Nyepi;libur-nasional;SKB;sumber-publik", []),
        ("2026-02-30;Nyepi;libur-nasional;SKB;sumber-publik", [("D210", "tanggal")]),
        (";Nyepi;libur-nasional;SKB;sumber-publik", [("D208", "tanggal")]),
        ("2026-03-19;;libur-nasional;SKB;sumber-publik", [("D208", "nama")]),
        ("2026-03-19;Nyepi;libur;SKB;sumber-publik", [("D209", "jenis")]),
        ("2026-03-19;Nyepi;libur-nasional;;sumber-publik", [("D208", "dasar")]),
        ("2026-03-19;Nyepi;libur-nasional;SKB;pasti", [("D209", "keyakinan")]),
    ],
)
def test_a_day_off_is_read(row: str, expected: list[tuple[str, str]]) -> None:
    """A slip in the shared list of days off is told in its cell."""
    assert _findings(HOLIDAYS, f"tanggal;nama;jenis;dasar;keyakinan\n{row}\n") == expected


def test_two_holidays_may_fall_on_one_day() -> None:
    """A day can have two reasons, but not the same one twice."""
    head = "tanggal;nama;jenis;dasar;keyakinan\n2026-06-01;Pancasila;libur-nasional;SKB;sumber-publik\n"
    other = "2026-06-01;Waisak;libur-nasional;SKB;sumber-publik\n"
    (one, two) = small.loaded(FILES | {HOLIDAYS: head + other}).value.portal.holidays
    assert (one.day, one.kind, two.name) == (date(2026, 6, 1), HolidayKind.NATIONAL, "Waisak")
    assert _findings(HOLIDAYS, head + head.partition("\n")[2]) == [("R301", "")]


def test_a_report_is_read() -> None:
    """Every statement of the office is read as written; what is left out is not stated."""
    text = (
        "kebijakan: Dilayani di loket.\nsarana:\n  - {nama: Loket, kondisi: baik}\n"
        "sdm:\n  - {kualifikasi: Sarjana, jumlah: 2}\npagu: 45000000\nkendala_internal:\n  - Petugas kurang\n"
        "rekomendasi:\n  - {isi: Menambah petugas, tenggat: 2026-09-30}\nterbit: 2026-03-20\n"
    )
    outcome = small.loaded(FILES | {REPORT: text})
    assert outcome.diagnostics == ()
    (report,) = outcome.value.portal.ledgers[0].service_reports
    assert (report.year, report.policy, report.published) == (2025, "Dilayani di loket.", date(2026, 3, 20))
    assert report.facilities == (ServiceFacility("Loket", "baik"),)
    assert report.staff == (ServiceStaff("Sarjana", 2),)
    assert (report.ceiling, report.spent, report.copied) == (Decimal(45000000), None, None)
    assert report.recommendations == (Recommendation("Menambah petugas", "", date(2026, 9, 30)),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("terbit: 2025-12-31", [("D205", "terbit")]),
        ("terbit: besok", [("D210", "terbit")]),
        ("terbit: 2026-03-01\nsalinan_ki: x", [("D210", "salinan_ki")]),
        ("terbit: 2026-03-01\npagu: -1", [("D205", "pagu")]),
        ("terbit: 2026-03-01\nrealisasi: banyak", [("D204", "realisasi")]),
        ("terbit: 2026-03-01\nsarana:\n  - {nama: Loket}", [("D208", "kondisi")]),
        ("terbit: 2026-03-01\nsdm:\n  - {kualifikasi: Sarjana}", [("D208", "jumlah")]),
        ("terbit: 2026-03-01\nsdm:\n  - {kualifikasi: Sarjana, jumlah: dua}", [("D206", "jumlah")]),
        ("terbit: 2026-03-01\nrekomendasi:\n  - {tindak_lanjut: Ada}", [("D208", "isi")]),
        ("terbit: 2026-03-01\npetugas: Budi", [("B113", "petugas")]),
    ],
)
def test_a_slip_in_a_report_is_told_where_it_stands(text: str, expected: list[tuple[str, str]]) -> None:
    """Days, figures and lists are checked, and keys that nobody knows."""
    assert _findings(REPORT, f"{text}\n") == expected


@pytest.mark.parametrize(
    "name", ["nama", "Nama Pemohon", "alamat", "surel", "email", "NIK", "no_telepon", "no_hp", "pemohon"]
)
def test_a_register_of_requests_refuses_names(name: str) -> None:
    """A column that could name who asked is told alone, with the reason."""
    text = f"tahun;bulan;{name};masuk\n2099;1;x;3\n"
    (finding,) = small.findings(FILES | {OFFICE + "ppid/permohonan.csv": text})
    assert (finding.code, finding.at.field) == ("B105", name)
    assert finding.help == "hapus kolom ini; register ini hanya memuat jumlah, pemohon tidak pernah disebut"


def test_a_whole_list_of_requesters_is_refused() -> None:
    """Someone who puts the office's own register there is told of its names, not of its headings."""
    text = "nomor;tanggal;nama;alamat;pekerjaan;rincian\n1;2026-01-05;x;y;z;w\n"
    findings = small.findings(FILES | {OFFICE + "ppid/permohonan.csv": text})
    assert [(each.code, each.at.field) for each in findings] == [("B105", "nama"), ("B105", "alamat")]


def test_other_registers_may_have_names() -> None:
    """In other registers a name is that of a programme or an output."""
    text = "kode;nama;pagu;sumber\nEC;Program;;laporan\n"
    assert _findings(OFFICE + "2023/anggaran/rincian.csv", text) == []


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("lapor@contoh.go.id", []),
        ("https://contoh.go.id/data/issues/new", []),
        ("lapor di loket", [("R343", "laporan_kesalahan")]),
    ],
)
def test_the_portal_says_where_errors_are_reported(to: str, expected: list[tuple[str, str]]) -> None:
    """A mailbox or a form of the web takes reports; anything else is a finding."""
    text = FILES[small.PORTAL] + f"laporan_kesalahan: {to}\n"
    assert _findings(small.PORTAL, text) == expected
    assert small.loaded(FILES | {small.PORTAL: text}).value.portal.report_to == ("" if expected else to)


@pytest.mark.parametrize(("word", "expected"), [("ya", []), ("boleh", [("D209", "cuti_bersama_hari_kerja")])])
def test_the_portal_says_whether_joint_leave_counts(word: str, expected: list[tuple[str, str]]) -> None:
    """The choice stands in the portal's own file."""
    text = FILES[small.PORTAL] + f"cuti_bersama_hari_kerja: {word}\n"
    assert _findings(small.PORTAL, text) == expected
