"""For which years an annual report on information services is due, how it stands, and what it says."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from generator.compute.disclosure.duty_terms import due_of_year
from generator.compute.disclosure.report_content import ReportItem, content_of
from generator.compute.disclosure.service_reports import ReportStanding, ServiceYear
from generator.compute.disclosure.working_days import calendar_of
from generator.compute.shared.suppression import Hidden
from generator.domain.portal.duty import Proof
from generator.record.record import OfficeRecord, judge_portal
from tests import duties, small
from tests.published import demo_record
from tests.small import FILES, OFFICE

OBJECTIONS = "tahun;keberatan;ditanggapi;sengketa;putusan;dilaksanakan\n{year};6;5;1;0;0\n"
ITEMS = (
    "kode;kelas;judul;bukti;dasar;keyakinan\n"
    "layanan;setiap-saat;Kegiatan;laporan-layanan;UU 14/2008;sumber-publik\n"
)
REPORT = """\
kebijakan: Dilayani di loket.
sarana:
  - {nama: Loket, kondisi: baik}
sdm:
  - {kualifikasi: Sarjana, jumlah: 2}
pagu: 100
realisasi: 80
waktu_klasifikasi: Berkala 1 hari.
tanggapan_keberatan: Ditanggapi.
mediasi_ajudikasi: Selesai.
gugatan: Tidak ada.
kendala_internal: [Petugas kurang]
kendala_eksternal: [Permintaan tidak jelas]
rekomendasi:
  - {isi: Menambah petugas, tindak_lanjut: Diusulkan, tenggat: 2026-09-30}
  - {isi: Melatih petugas}
terbit: 2026-03-20
salinan_ki: 2026-03-25
"""


def _office(today: date, *asked: Mapping[str, str], **texts: str) -> OfficeRecord:
    """Judge an office with files of information services, in a portal with these duties."""
    files = {f"{OFFICE}ppid/{name}": text for name, text in texts.items()}
    listed = {duties.LIST: duties.listed(*asked)} if asked else {}
    outcome = small.loaded(FILES | {"data/acuan/ppid-butir.csv": ITEMS} | listed | files)
    assert outcome.diagnostics == ()
    return judge_portal(outcome.value.portal, outcome.value.rules, today=today).offices[0]


def _years(today: date, published: str = "", *asked: Mapping[str, str]) -> tuple[ServiceYear, ...]:
    report = {"laporan-2025.yml": f"terbit: {published}\n"} if published else {}
    texts = {"keberatan.csv": OBJECTIONS.format(year=2025)} | report
    return _office(today, *asked, **texts).service_years


@pytest.mark.parametrize(
    ("today", "published", "standing"),
    [
        (date(2026, 3, 31), "", ReportStanding.DUE),
        (date(2026, 4, 1), "", ReportStanding.OVERDUE),
        (date(2026, 4, 1), "2026-03-31", ReportStanding.ON_TIME),
        (date(2026, 5, 1), "2026-04-01", ReportStanding.LATE),
        (date(2026, 3, 1), "2026-03-20", ReportStanding.DUE),
        (date(2026, 4, 1), "2026-04-02", ReportStanding.OVERDUE),
    ],
)
def test_a_report_is_due_three_months_after_its_year(
    today: date, published: str, standing: ReportStanding
) -> None:
    """On 31 March it is still in time; a day that is yet to come is not a day of publication."""
    (year,) = _years(today, published, duties.SERVICE_REPORT)
    assert (year.standing, year.due) == (standing, date(2026, 3, 31))
    is_out = standing in {ReportStanding.ON_TIME, ReportStanding.LATE}
    assert year.published == (date.fromisoformat(published) if is_out else None)


@pytest.mark.parametrize(
    ("change", "due"),
    [
        ({"batas": "2"}, date(2026, 2, 28)),
        ({"tanggal_ke": "15"}, date(2026, 3, 15)),
        ({"satuan_batas": "hari", "batas": "10"}, date(2026, 1, 10)),
        ({"sejak": "2026"}, None),
        ({"sampai": "2024"}, None),
    ],
)
def test_the_list_of_duties_gives_the_term(change: Mapping[str, str], due: date | None) -> None:
    """A ministry that moves the day, or a year in which nobody asks for it, is followed."""
    (year,) = _years(date(2026, 6, 1), "", {**duties.SERVICE_REPORT, **change})
    assert year.due == due
    assert year.standing is (ReportStanding.OVERDUE if due else ReportStanding.PENDING)


@pytest.mark.parametrize(
    ("published", "standing"), [("", ReportStanding.PENDING), ("2030-01-01", ReportStanding.PUBLISHED)]
)
def test_without_a_duty_a_report_is_out_or_not(published: str, standing: ReportStanding) -> None:
    """Where no duty asks for it, nothing is late and no day is told."""
    (year,) = _years(date(2031, 1, 1), published)
    assert (year.due, year.standing) == (None, standing)
    assert year.published == (date.fromisoformat(published) if published else None)


def test_a_term_of_working_days_is_late_only_where_days_off_are_known() -> None:
    """A day off that is not in the list may move the last day, so nothing is called late."""
    duty = {**duties.SERVICE_REPORT, "satuan_batas": "hari-kerja", "batas": "10"}
    (unknown,) = _years(date(2026, 6, 1), "", duty)
    assert (unknown.due, unknown.standing) == (date(2026, 1, 14), ReportStanding.DUE)


@pytest.mark.demo
def test_the_law_gives_three_months() -> None:
    """The duty that the program brings ends on 31 March."""
    portal = demo_record().portal
    (duty,) = [each for each in portal.duties if each.proof is Proof.SERVICE_REPORT]
    due = due_of_year(duty, 2025, calendar_of(portal))
    assert due is not None
    assert due.day == date(2026, 3, 31)


def test_a_year_with_figures_or_a_report_asks_for_one() -> None:
    """Years are told the newest first; a report without registers counts as well."""
    office = _office(
        date(2026, 6, 1), **{"keberatan.csv": OBJECTIONS.format(year=2024), "laporan-2025.yml": REPORT}
    )
    assert [(each.year, each.report is not None) for each in office.service_years] == [
        (2025, True),
        (2024, False),
    ]


def test_the_item_of_the_law_is_fulfilled_by_the_report() -> None:
    """Once announced, the report is the evidence, dated by its announcement; a draft is none."""
    (disclosure,) = _office(date(2026, 6, 1), **{"laporan-2025.yml": REPORT}).disclosures
    assert (disclosure.presence.value, disclosure.dated) == ("ada", date(2026, 3, 20))
    (disclosure,) = _office(date(2026, 6, 1), **{"laporan-2025.yml": "kebijakan: Di loket.\n"}).disclosures
    assert disclosure.presence.value == "belum"


def _said(office: OfficeRecord) -> dict[tuple[str, str], ReportItem]:
    return {(each.key, each.name): each for each in content_of(office.service_years[0], office.tables)}


def test_a_report_says_what_the_office_states_and_what_the_registers_count() -> None:
    """Statements stand beside figures; a small figure is withheld here as in its table."""
    registers = {
        "permohonan.csv": "tahun;bulan;masuk;dikabulkan_penuh;dikabulkan_sebagian;ditolak;proses;dicabut;"
        "hari_kerja;tepat_waktu\n2025;1;20;20;0;0;0;0;90;19\n2025;2;10;10;0;0;0;0;60;10\n",
        "penolakan.csv": "tahun;huruf;jumlah\n2025;b;0\n",
        "permohonan-rincian.csv": "tahun;segi;butir;jumlah\n2025;kanal;Loket;30\n",
        "keberatan.csv": OBJECTIONS.format(year=2025),
    }
    statements = _said(_office(date(2026, 6, 1), **registers, **{"laporan-2025.yml": REPORT}))
    assert statements["sarana", "Loket"].value == "baik"
    assert (statements["sdm", "Sarjana"].value, statements["penyerapan", ""].value) == (
        Decimal(2),
        Decimal(80),
    )
    assert (
        statements["masuk", ""].value,
        statements["rata_hari", ""].value,
        statements["persen", ""].unit,
    ) == (
        Decimal(30),
        Decimal(5),
        "persen",
    )
    assert (statements["alasan", "b"].value, statements["kanal", "Loket"].value) == (Decimal(), Decimal(30))
    assert statements["sengketa", ""].value is Hidden.SMALL
    assert statements["kendala_internal", ""].value == "Petugas kurang"
    assert statements["tenggat", "Menambah petugas"].value == date(2026, 9, 30)
    assert (
        statements["rekomendasi", "Melatih petugas"].value,
        statements["tenggat", "Melatih petugas"].value,
    ) == (
        None,
        None,
    )


def test_what_nobody_states_is_not_made_up() -> None:
    """Without a report, and in a report that says nothing, every statement is there and empty."""
    silent = _said(_office(date(2026, 6, 1), **{"laporan-2025.yml": "terbit: 2026-01-31\n"}))
    alone = _said(_office(date(2026, 6, 1), **{"keberatan.csv": OBJECTIONS.format(year=2025)}))
    for statements in (silent, alone):
        for key in (
            "kebijakan",
            "sarana",
            "sdm",
            "pagu",
            "masuk",
            "gugatan",
            "kendala_internal",
            "rekomendasi",
        ):
            assert statements[key, ""].value is None
