"""What an office states about its information service is read part by part, and nothing is guessed."""

from datetime import date, time
from decimal import Decimal

import pytest

from generator.domain.disclosure.information_service import (
    ComplaintKind,
    ComplaintWay,
    Contact,
    Form,
    InformationService,
    PledgeContent,
)
from generator.domain.shared.reference import Citation
from generator.report.findings import in_order
from tests import small
from tests.small import FILES, OFFICE

PATH = OFFICE + "ppid/layanan-informasi.yml"
STANDARDS = "data/acuan/ppid-standar.csv"
CHANNELS = "data/acuan/ppid-saluran.csv"
LIST = "kode;judul;keterangan;dasar;keyakinan\npermintaan;Permintaan;Isi;PERKI 1/2021;sumber-publik\n"
WHOLE = """\
maklumat:
  ditetapkan: 2026-01-02
  dasar_hukum: UU 14/2008
  prosedur: Loket
  jangka_waktu: 10 hari kerja
  biaya: Gratis
  jaminan: Tepat waktu
  evaluasi: Survei
standar:
  - kunci: permintaan
    judul: SOP 1
    alamat: /satker/
    berlaku_sejak: 2025-06-01
biaya:
  - apa: Penggandaan
    tarif: 500
    keterangan: per lembar
  - apa: Rekaman
jam:
  - hari: Senin sampai Kamis
    buka: 09.00
    tutup: "15:00"
    istirahat: 12.00-13.00
kontak:
  alamat: Jalan Contoh 1
  telepon: (0431) 100
  surel: ppid@contoh.go.id
  laman: https://contoh.go.id
  pejabat: Kepala Subbagian Tata Usaha
formulir:
  - nama: Permintaan
    alamat: https://contoh.go.id/formulir.pdf
permohonan_daring: https://ppid.contoh.go.id
pengaduan:
  - nama: Kotak saran
    keterangan: Di loket
  - nama: WBS
    jenis: wbs
    alamat: https://wbs.contoh.go.id
aksesibilitas:
  sarana:
    - kursi roda
  keterangan: Di pintu depan
diperbarui: 2026-05-30
catatan: Rutin
"""


def _read(text: str) -> InformationService:
    outcome = small.loaded(FILES | {PATH: text})
    assert outcome.diagnostics == ()
    (ledger,) = outcome.value.portal.ledgers
    assert ledger.information_service is not None
    return ledger.information_service


def _findings(text: str, **more: str) -> list[tuple[str, str, str]]:
    findings = in_order(small.findings(FILES | {PATH: text, STANDARDS: LIST} | more))
    return [(each.code, each.at.field, each.help) for each in findings]


def test_every_part_is_read() -> None:
    """Pledge, standards, costs, hours, contact, forms, request, complaints and access come as written."""
    service = _read(WHOLE)
    assert service.pledge is not None
    assert service.pledge.missing == ()
    assert service.pledge.contents[PledgeContent.GUARANTEE] == "Tepat waktu"
    assert service.pledge.declared == date(2026, 1, 2)
    (standard,) = service.standards
    assert (standard.code, standard.address, standard.since) == ("permintaan", "/satker/", date(2025, 6, 1))
    assert [each.price for each in service.charges] == [Decimal(500), None]
    (hours,) = service.hours
    assert (hours.opens, hours.closes, hours.pause) == (time(9), time(15), (time(12), time(13)))
    assert service.contact == Contact(
        "Jalan Contoh 1", "(0431) 100", "ppid@contoh.go.id", "https://contoh.go.id",
        "Kepala Subbagian Tata Usaha",
    )  # fmt: skip
    assert service.forms == (Form("Permintaan", "https://contoh.go.id/formulir.pdf"),)
    assert service.request_address == "https://ppid.contoh.go.id"
    assert service.complaints == (
        ComplaintWay("Kotak saran", ComplaintKind.OFFICE, "", "Di loket"),
        ComplaintWay("WBS", ComplaintKind.WHISTLEBLOWING, "https://wbs.contoh.go.id", ""),
    )
    assert (service.facilities, service.facilities_note) == (("kursi roda",), "Di pintu depan")
    assert (service.updated, service.note, service.cited) == (date(2026, 5, 30), "Rutin", Citation("", ""))
    assert _findings(WHOLE) == []


def test_what_is_not_stated_is_empty() -> None:
    """A file may say one thing only; nothing else is made up."""
    service = _read("diperbarui: 2026-05-30\nmaklumat:\n")
    assert (service.pledge, service.contact, service.request_address) == (None, None, "")
    lists = (
        service.standards,
        service.charges,
        service.hours,
        service.forms,
        service.complaints,
        service.facilities,
    )
    assert lists == ((),) * len(lists)
    assert service.facilities_note == ""


def test_an_office_without_the_file_has_no_service() -> None:
    """No file is no statement."""
    assert small.loaded(FILES).value.portal.ledgers[0].information_service is None


def test_a_source_must_be_listed() -> None:
    """Where the file names a document, it is one of the office's own, with a spot in it."""
    assert _read("sumber: laporan\nletak: halaman 2\n").cited == Citation("laporan", "halaman 2")
    assert [code for code, _, _ in _findings("sumber: lain\n")] == ["R304"]
    assert [code for code, _, _ in _findings("letak: halaman 2\n")] == ["D208"]


@pytest.mark.parametrize(
    ("text", "code", "field", "remedy"),
    [
        ("jam:\n  - {hari: Senin, buka: '9', tutup: '15.00'}\n", "R342", "buka", "tulis `9.00`"),
        ("jam:\n  - {hari: Senin, buka: pagi, tutup: '15.00'}\n", "R342", "buka", "tulis jam dan menit"),
        (
            "jam:\n  - {hari: Senin, buka: '9.00', tutup: '15.00', istirahat: siang}\n",
            "R342",
            "istirahat",
            "tulis dua jam",
        ),
        ("kontak: {surel: a@b@contoh.go.id}\n", "R343", "surel", "tulis satu surel kantor"),
        ("kontak: {laman: loket}\n", "R343", "laman", "salin alamat lengkapnya"),
        ("pengaduan:\n  - {nama: A, alamat: 'javascript:x'}\n", "R343", "alamat", "salin alamat lengkapnya"),
        ("formulir:\n  - {nama: A}\n", "D208", "alamat", "isi `alamat`"),
        ("biaya:\n  - {apa: A, tarif: '-1'}\n", "D205", "tarif", "periksa tandanya"),
        ("maklumat: Kami janji\n", "B114", "maklumat", "tulis `kunci: isian`, dengan kunci `dasar_hukum`"),
        ("kontak:\n  - telepon: 1\n", "B114", "kontak", "tulis `kunci: isian`, dengan kunci `alamat`"),
        ("kontak:\n  telpon: 1\n", "B113", "telpon", "tulis `telepon`"),
        ("standar:\n  - {kunci: zzz, alamat: /satker/}\n", "R340", "kunci", "pilih kunci dari"),
    ],
)
def test_slips_are_told_with_their_remedy(text: str, code: str, field: str, remedy: str) -> None:
    """Whatever cannot be used is one finding, at its key."""
    ((found_code, at, help_),) = _findings(text)
    assert (found_code, at) == (code, field)
    assert help_.startswith(remedy)


def test_a_pledge_that_lacks_contents_names_them() -> None:
    """All that is missing is named in one remark."""
    ((code, _, remedy),) = _findings("maklumat:\n  prosedur: Loket\n")
    assert code == "R341"
    assert "`dasar_hukum`, `jangka_waktu`, `biaya`, `jaminan`, `evaluasi`" in remedy


def test_standards_are_not_named_where_the_shared_list_is_missing_or_wrong() -> None:
    """One cause is one finding: a wrong list does not make every standard unknown."""
    text = "standar:\n  - {kunci: zzz, alamat: /satker/}\n"
    assert small.findings(FILES | {PATH: text}) == ()
    wrong = LIST.replace("permintaan;", "Permin taan;")
    assert [code for code, _, _ in _findings(text, **{STANDARDS: wrong})] == ["D212"]


def test_channels_are_read_with_their_source() -> None:
    """A shared channel may have no address; a wrong one is a finding."""
    head = "kode;jenis;nama;alamat;keterangan;kementerian;dasar;keyakinan\n"
    row = "lapor;pengaduan;LAPOR;{};Nasional;;Perpres;sumber-publik\n"
    (channel,) = small.loaded(FILES | {CHANNELS: head + row.format("")}).value.portal.channels
    assert (channel.code, channel.address, channel.ministry) == ("lapor", "", "")
    wrong = small.findings(FILES | {CHANNELS: head + row.format("www.lapor.go.id")})
    assert [(each.code, each.help) for each in wrong] == [("R343", "tulis `https://www.lapor.go.id`")]
