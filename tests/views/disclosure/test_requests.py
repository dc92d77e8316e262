"""Who asks an office for information finds the letter, the address, and the last day of the answer."""

import io
import json
import shutil
import subprocess
from datetime import date
from typing import Final
from zipfile import ZipFile

import pytest

from generator.compute.disclosure.working_days import calendar_of, deadline
from generator.exports.shared.word import Blanks, Paragraph, word_document
from generator.pages.disclosure.requests import request_letters
from generator.views.disclosure.answer_days import answer_limits, answer_months
from tests.published import ROOT, office_of, pages_of, record_of, section, seen
from tests.small import DAYS_OFF, FILES, FIXED_HOLIDAYS, OFFICE, WHOLE_YEARS

PAGE: Final = "satker/balai-uji/ppid/minta/"
DAYS: Final = "ppid/tenggat-jawaban/"
LIMITS: Final = "data/acuan/ppid-tenggat.csv"
LAW: Final = {
    "data/acuan/ppid-butir.csv": "kode;kelas;induk;judul;dasar;keyakinan\n"
    "renstra;setiap-saat;;Rencana strategis;UU 14/2008;sumber-publik\n",
    LIMITS: "kode;tahap;langkah;keterangan;batas;setelah;dasar;keyakinan\n"
    "jawaban;Permintaan;PPID menjawab;;10;;UU 14/2008 pasal 22;sumber-publik\n"
    "perpanjangan;Permintaan;PPID memperpanjang;;7;jawaban;UU 14/2008 pasal 22;sumber-publik\n",
}
NATIONAL: Final = "".join(
    f"{year}-{day};Libur;libur-nasional;{basis}\n"
    for year, basis in ((2026, "SKB;sumber-publik"), (2027, "Perkiraan;perkiraan"))
    for day in FIXED_HOLIDAYS
)
CALENDAR: Final = {
    DAYS_OFF: f"tanggal;nama;jenis;dasar;keyakinan\n{NATIONAL}"
    "2026-12-24;Cuti;cuti-bersama;SKB;sumber-publik\n",
    WHOLE_YEARS: "tahun;dasar;keyakinan\n2026;SKB;sumber-publik\n2027;Perkiraan;perkiraan\n",
}
TEXTS: Final = FILES | LAW | CALENDAR


def _words(content: bytes) -> str:
    """Return the text of a Word file."""
    with ZipFile(io.BytesIO(content)) as package:
        return seen(package.read("word/document.xml").decode())


def test_the_page_says_what_to_write_to_whom_and_until_when() -> None:
    """Three steps: the letter, the office that gets it, and the days of its answer."""
    body = pages_of(TEXTS)[PAGE].body
    assert f'href="/{PAGE}surat-permintaan.docx" download' in body
    assert "sejelas mungkin" in section(body, "surat")
    assert "Pejabat Pengelola Informasi dan Dokumentasi (PPID)" in section(body, "kirim")
    limits = section(body, "batas")
    assert "paling lambat 10 hari kerja sejak permintaan diterima" in limits
    assert "paling lama 7 hari kerja dengan alasan tertulis (UU 14/2008 pasal 22)" in limits
    assert f'href="/{DAYS}"' in body


def test_without_time_limits_the_letter_leans_on_the_law_alone() -> None:
    """A portal whose list has no limits names no number of days."""
    texts = {path: text for path, text in TEXTS.items() if path != LIMITS}
    body = pages_of(texts)[PAGE].body
    assert "hari kerja" not in seen(body)
    assert DAYS not in pages_of(texts)
    assert "dalam batas waktu menurut Pasal 22." in seen(pages_of(texts)[f"{PAGE}surat/"].body)


def test_an_office_that_says_how_to_be_reached_is_written_to_there() -> None:
    """Address and mail of the office stand in the letter."""
    service = "kontak: {alamat: Jalan Uji 1, surel: ppid@contoh.go.id}\nsumber: laporan\nletak: halaman 2\n"
    texts = TEXTS | {OFFICE + "ppid/layanan-informasi.yml": service}
    words = seen(pages_of(texts)[f"{PAGE}surat/"].body)
    assert "Jalan Uji 1 ppid@contoh.go.id Perihal: Permintaan informasi publik" in words


def test_the_letter_is_the_same_on_paper_and_in_word() -> None:
    """Every word of the file stands on the printed page, and nothing is filled in."""
    record = record_of(TEXTS)
    (letter,) = request_letters(record.portal, office_of(TEXTS))
    assert letter.path == f"{PAGE}surat-permintaan.docx"
    page = seen(pages_of(TEXTS)[f"{PAGE}surat/"].body)
    for text in ("Kepada Yth.", "Perihal: Permintaan informasi publik", "Nama", "salinan lunak (berkas)"):
        assert text in _words(letter.content)
        assert text in page
    assert "paling lambat 10 hari kerja sejak permintaan ini diterima (Pasal 22)" in _words(letter.content)


def test_without_public_information_there_is_no_letter() -> None:
    """An office that the law's list is not held against has no page and no file."""
    assert PAGE not in pages_of(FILES)
    assert list(request_letters(record_of(FILES).portal, office_of(FILES))) == []


def test_a_word_file_is_the_same_each_time_and_holds_text_only() -> None:
    """Markup in a text stays text, and two files of one content are equal to the byte."""
    blocks = (Paragraph("<w:b/> & 'x'", is_bold=True), Blanks((("Nama", ("(isi)", "")),)))
    content = word_document("Judul & lain", blocks)
    assert content == word_document("Judul & lain", blocks)
    assert "<w:b/> & 'x' Nama (isi)" in _words(content)
    with ZipFile(io.BytesIO(content)) as package:
        assert package.testzip() is None
        assert b"<dc:title>Judul &amp; lain</dc:title>" in package.read("docProps/core.xml")


def test_every_working_day_has_its_last_days_until_the_calendar_ends() -> None:
    """From the start of the year on, month by month; nothing where a last day could not be told."""
    record = record_of(TEXTS)
    months = answer_months(record.portal, date(2026, 11, 30))
    assert (months[0].title, months[0].is_estimated) == ("Januari 2026", False)
    (november,) = (each for each in months if each.title == "November 2026")
    assert november.lines[-1].day == "30 November 2026"
    assert (november.lines[-1].answer, november.lines[-1].extended) == (
        "14 Desember 2026",
        "23 Desember 2026",
    )
    (december,) = (each for each in months if each.title == "Desember 2026")
    assert december.is_estimated
    assert "Desember 2026 perkiraan" in seen(pages_of(TEXTS, date(2026, 11, 30))[DAYS].body)
    assert (months[-1].title, months[-1].lines[-1].extended) == ("Desember 2027", "31 Desember 2027")


def test_no_days_are_told_of_a_year_that_nobody_knows() -> None:
    """Without a list of days off the page says so; without limits there are no days at all."""
    bare = FILES | LAW
    assert answer_months(record_of(bare).portal, date(2026, 11, 30)) == ()
    assert "Tanggal belum dapat dihitung" in seen(pages_of(bare)[DAYS].body)
    assert answer_months(record_of(FILES).portal, date(2026, 11, 30)) == ()


def test_estimates_are_no_ground_for_lateness() -> None:
    """Only who asks for estimates gets them; what is late is counted by decrees alone."""
    portal = record_of(TEXTS).portal
    official, wide = calendar_of(portal), calendar_of(portal, with_estimates=True)
    assert (set(official.years), set(official.estimated)) == ({2026}, set())
    assert (set(wide.years), set(wide.estimated)) == ({2026, 2027}, {2027})
    assert not any(day.year == 2027 for day in official.holidays)
    assert wide.is_estimated(date(2026, 12, 31), date(2027, 1, 4))
    assert not wide.is_estimated(date(2026, 1, 1), date(2026, 12, 31))


def test_the_example_of_the_procedure_marks_what_is_estimated() -> None:
    """A last day in a year of estimates says so, and so does the rule below it."""
    words = seen(pages_of(TEXTS, date(2026, 12, 23))["ppid/cara/"].body)
    assert "11 Januari 2027 (perkiraan)" in words
    assert "Hari libur 2027 masih perkiraan, belum dicocokkan dengan keputusan bersama" in words


SCRIPT: Final = """
const place = { dataset: JSON.parse(process.argv[1]), hidden: true, textContent: "" };
globalThis.document = { querySelectorAll: () => [place] };
const Real = Date, fixed = process.argv[2];
globalThis.Date = class extends Real {
  constructor(...all) { super(...(all.length ? all : [`${fixed}T10:00:00`])); }
};
Date.UTC = Real.UTC;
require(process.argv[3]);
console.log(JSON.stringify([place.hidden, place.textContent]));
"""


@pytest.mark.skipif(shutil.which("node") is None, reason="the script is run by Node")
@pytest.mark.parametrize(
    "day", [date(2026, 11, 28), date(2026, 11, 30), date(2026, 12, 23), date(2028, 1, 3)]
)
def test_the_script_counts_as_the_program_does(day: date) -> None:
    """On a Saturday, a Monday, before days off and a new year; of an unknown year it says nothing."""
    portal = record_of(TEXTS).portal
    limits = answer_limits(portal)
    assert limits is not None
    given = {
        "tenggat": f"{limits.answer} {limits.extension}",
        "libur": limits.days_off,
        "tahun": limits.years,
        "perkiraan": limits.estimated,
    }
    path = ROOT / "theme/assets/tenggat.js"
    call = ["node", "-e", SCRIPT, json.dumps(given), day.isoformat(), str(path)]
    hidden, text = json.loads(subprocess.run(call, capture_output=True, check=True, text=True).stdout)
    holidays = calendar_of(portal, with_estimates=True).holidays
    first = deadline(day, 10, holidays)
    last = deadline(first, 7, holidays)
    assert hidden is (day.year == 2028)
    if not hidden:
        numbers = [
            each for each in text.replace(",", "").replace(";", "").replace(".", "").split() if each.isdigit()
        ]
        expected = [part for each in (day, first, last) for part in (str(each.day), str(each.year))]
        assert numbers == expected
        assert ("perkiraan" in text) is (last.year == 2027)
