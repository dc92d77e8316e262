"""What the pages of information services say: requests, the annual report, deadlines, data files."""

from datetime import date
from functools import lru_cache

import pytest

from generator.exports.disclosure.service_report import report_copies
from generator.exports.registers.areas import area_copies
from generator.pages.registers.pictures import requests_picture
from generator.record.record import judge_portal
from generator.views.disclosure.deadlines import deadline_view, spans
from tests import duties, small
from tests.published import drafts_of, office_of, rows_of, seen
from tests.small import FILES, OFFICE, as_files

HOME = "satker/balai-uji/"
REGISTER = OFFICE + "ppid/permohonan.csv"
HEAD = (
    "tahun;bulan;masuk;dikabulkan_penuh;dikabulkan_sebagian;ditolak;proses;dicabut;hari_kerja;tepat_waktu\n"
)
ROWS = (
    "2025;1;20;18;0;2;0;0;90;19\n2025;2;12;6;0;6;0;0;50;12\n2025;4;3;3;0;0;0;0;9;3\n2025;5;4;4;0;0;0;0;20;4\n"
)
ITEMS = (
    "kode;kelas;judul;bukti;dasar;keyakinan\n"
    "layanan;setiap-saat;Kegiatan pelayanan;laporan-layanan;UU 14/2008 pasal 11;sumber-publik\n"
)
REPORT = """\
kebijakan: Dilayani di loket <b>tanpa biaya</b>.
sarana:
  - {nama: Loket, kondisi: baik}
pagu: 45000000
realisasi: 41250000
kendala_internal: [Petugas kurang]
rekomendasi:
  - {isi: Menambah petugas, tindak_lanjut: Diusulkan, tenggat: 2026-09-30}
terbit: 2026-03-20
salinan_ki: 2026-03-25
"""
TEXTS = FILES | {
    "data/acuan/ppid-butir.csv": ITEMS,
    duties.LIST: duties.listed(duties.SERVICE_REPORT),
    REGISTER: HEAD + ROWS,
    OFFICE + "ppid/penolakan.csv": "tahun;huruf;jumlah\n2025;b;6\n2025;h;2\n",
    OFFICE + "ppid/keberatan.csv": "tahun;keberatan;ditanggapi;sengketa\n2024;0;0;0\n2025;6;5;0\n",
    OFFICE
    + "ppid/permohonan-rincian.csv": "tahun;segi;butir;jumlah\n2025;kanal;Loket;30\n2025;kanal;Surel;9\n",
    OFFICE + "ppid/laporan-2025.yml": REPORT,
}


def _pages(texts: dict[str, str] = TEXTS, today: date = date(2026, 6, 1)) -> dict[str, str]:
    return _written(tuple(texts.items()), today)


@lru_cache(maxsize=4)
def _written(texts: tuple[tuple[str, str], ...], today: date) -> dict[str, str]:
    loaded = small.loaded(dict(texts))
    assert loaded.diagnostics == ()
    record = judge_portal(loaded.value.portal, loaded.value.rules, today=today)
    made = drafts_of(record, as_files(dict(texts)))
    return {page.path: page.body for page in (each.finished(dict.fromkeys(each.pictures)) for each in made)}


def test_a_withheld_figure_is_told_as_such() -> None:
    """It is neither zero nor missing, and a note at the head of the page says why."""
    text = seen(_pages()[f"{HOME}permohonan/"])
    assert "Angka yang ditutup Angka 1 sampai 4 ditulis <5" in text
    assert "Januari lihat barisnya 20 disamarkan 0 <5" in text
    assert "Jumlah 39 31 0 8 0 0 39 169 4,33 38 97,44" in text
    assert "Huruf h: dapat mengungkap rahasia pribadi" in text


def test_a_list_is_named_by_its_item() -> None:
    """Channels stand by their names, with the list that they are of below."""
    assert "Loket Menurut kanal lihat barisnya 30" in seen(_pages()[f"{HOME}permohonan/"])


def test_the_page_of_the_data_file_withholds_the_same() -> None:
    """Whoever follows a figure to its file finds no more there."""
    text = seen(_pages()["berkas/satker/balai-uji/ppid/permohonan.csv/"])
    assert "Angka yang ditutup" in text
    assert "2 2025 1 20 disamarkan 0 <5 0 0 90 19" in text
    assert "Angka yang ditutup" not in seen(_pages()["berkas/satker/balai-uji/ppid/keberatan.csv/"])


def test_a_report_has_six_blocks() -> None:
    """Figures come from the registers, statements from the office, and what is not stated is said."""
    body = _pages()[f"{HOME}ppid/laporan/2025/"]
    text = seen(body)
    for number, title in enumerate(
        ("Gambaran umum", "Pelaksanaan", "Rincian", "Keberatan dan sengketa", "Kendala", "Rekomendasi"), 1
    ):
        assert f"{number}. {title}" in text
    assert "Laporan ini terbit 20 Maret 2026; batasnya 31 Maret 2026." in text
    assert "Terbit tepat waktu Salinannya disampaikan ke Komisi Informasi 25 Maret 2026." in text
    assert "Rata-rata lama menjawab 4,3 hari kerja sejak masuk" in text
    assert "Anggaran pelayanan informasi Rp 45.000.000" in text
    assert "Bagian anggaran yang dipakai 91,67%" in text
    assert "Loket baik" in text
    assert "Petugas menurut kualifikasi: belum dinyatakan." in text
    assert "Hitungannya: 39 masuk = 31 dikabulkan seluruhnya + 0 dikabulkan sebagian + 8 ditolak" in text
    assert "Hasil mediasi atau ajudikasi dan pelaksanaannya belum dinyatakan" in text
    assert "Dari luar kantor Belum dinyatakan." in text
    assert "Menambah petugas Diusulkan 30 September 2026" in text
    assert "<b>" not in body


def test_a_year_without_report_shows_what_there_is() -> None:
    """The registers speak, the rest is not stated, and that it is overdue is said."""
    text = seen(_pages()[f"{HOME}ppid/laporan/2024/"])
    assert "Laporan ini belum dinyatakan terbit; batasnya 31 Maret 2025." in text
    assert "Lewat tenggat Penyampaian salinan ke Komisi Informasi belum dinyatakan." in text
    assert "Hitungannya" not in text


@pytest.mark.parametrize(
    ("today", "text"),
    [
        (date(2026, 3, 1), "Belum jatuh tempo"),
        (date(2026, 3, 20), "Terbit tepat waktu"),
        (date(2026, 4, 1), ""),
    ],
)
def test_how_a_report_stands_depends_on_the_day(today: date, text: str) -> None:
    """Before its day of publication it is not out yet; on that day it is."""
    late = TEXTS | {OFFICE + "ppid/laporan-2025.yml": REPORT.replace("2026-03-20", "2026-04-01")}
    body = _pages(TEXTS if text else late, today)[f"{HOME}ppid/laporan/2025/"]
    assert (text or "Terbit terlambat") in seen(body)


def test_the_reports_are_led_to() -> None:
    """From public information and from the requests; the item of the law leads to the newest one."""
    pages = _pages()
    for page in (f"{HOME}ppid/", f"{HOME}permohonan/"):
        assert f'href="/{HOME}ppid/laporan/2025/"' in pages[page]
        assert f'href="/{HOME}ppid/laporan/2024/"' in pages[page]
    assert "Laporan layanan informasi 2025. Keadaan 20 Maret 2026" in seen(pages[f"{HOME}ppid/"])


def test_months_are_drawn_with_the_word_for_what_is_not_drawn() -> None:
    """A month that is withheld or not reported has its word in place of a bar; one month is no picture."""
    office = office_of(TEXTS)
    table = next(table for table in office.tables if table.id == "permohonan")
    chart = requests_picture("Balai Uji", table)
    assert chart is not None
    assert [(bar.name, bar.label) for bar in chart.bars] == [
        ("Januari", "20"), ("Februari", "12"), ("Maret", "tidak diketahui"),
        ("April", "disamarkan"), ("Mei", "disamarkan"),
    ]  # fmt: skip
    assert [bar.value for bar in chart.bars][-3:] == [None, None, None]
    assert requests_picture("Balai Uji", table, "2024") is None


def test_the_procedure_has_a_worked_example() -> None:
    """The last day of each step is told as far as the list of days off reaches, with what it counts."""
    texts = (
        TEXTS
        | {
            "data/acuan/ppid-tenggat.csv": "kode;tahap;langkah;batas;setelah;dasar;keyakinan\n"
            "jawaban;Permintaan;PPID menjawab;10;;UU 14/2008;sumber-publik\n"
            "keberatan;Keberatan;Anda berkeberatan;200;jawaban;UU 14/2008;sumber-publik\n",
        }
        | small.days_off(2026, "2026-06-16;Tahun Baru;libur-nasional;SKB;belum-dikonfirmasi")
    )
    text = seen(_pages(texts, date(2026, 6, 2))["ppid/cara/"])
    assert "PPID menjawab 10 hari kerja 17 Juni 2026" in text
    assert "Anda berkeberatan 200 hari kerja belum pasti: hari libur 2027 belum dimuat lengkap" in text
    assert "Tahun yang hari liburnya dimuat lengkap: 2026" in text
    assert "Dasar hari libur ini belum dikonfirmasi: Tahun Baru (16 Juni 2026)." in text
    later = seen(_pages(texts, date(2027, 6, 2))["ppid/cara/"])
    assert "Contoh tanggal belum dapat dihitung" in later


def test_joint_leave_is_told_as_the_portal_counts_it() -> None:
    """The page says which way the portal has chosen, and where."""
    texts = FILES | {
        small.PORTAL: FILES[small.PORTAL] + "cuti_bersama_hari_kerja: ya\n",
        **small.days_off(2026),
        "data/acuan/ppid-tenggat.csv": "kode;tahap;langkah;batas;dasar;keyakinan\na;A;B;1;UU;sumber-publik\n",
    }
    view = deadline_view(small.loaded(texts).value.portal, date(2026, 6, 1))
    assert view is not None
    assert "Cuti bersama dihitung hari kerja (diatur di data/portal.yml)" in view.notes[0]


def test_years_are_written_as_spans() -> None:
    """Neighbouring years are joined."""
    assert spans({2024, 2025, 2026, 2028}) == "2024 sampai 2026, 2028"


def test_machine_copies_withhold_the_same() -> None:
    """CSV of tables and report have the word why, and no figure, in the row of a withheld cell."""
    loaded = small.loaded(TEXTS).value
    record = judge_portal(loaded.portal, loaded.rules, today=date(2026, 6, 1))
    rows = rows_of(dict(area_copies(record))[f"{HOME}permohonan/tabel.csv"].decode())
    (cell,) = [row for row in rows if (row["baris"], row["kolom"]) == ("2025 1", "ditolak")]
    assert (cell["nilai"], cell["penutupan"]) == ("", "<5")
    copies = dict(report_copies(record))
    contents = {row["kunci"]: row for row in rows_of(copies[f"{HOME}ppid/laporan/2025/data.csv"].decode())}
    assert (contents["keadaan"]["isi"], contents["terbit"]["isi"]) == ("tepat-waktu", "2026-03-20")
    assert (contents["masuk"]["isi"], contents["masuk"]["satuan"]) == ("39", "jumlah")
    assert contents["gugatan"]["isi"] == ""
    assert f"{HOME}ppid/laporan/2024/data.json" in copies
    small_one = TEXTS | {OFFICE + "ppid/keberatan.csv": "tahun;keberatan\n2025;3\n"}
    loaded = small.loaded(small_one).value
    record = judge_portal(loaded.portal, loaded.rules, today=date(2026, 6, 1))
    text = dict(report_copies(record))[f"{HOME}ppid/laporan/2025/data.csv"].decode()
    (row,) = [each for each in rows_of(text) if each["kunci"] == "keberatan"]
    assert (row["isi"], row["penutupan"]) == ("", "<5")


def test_a_sound_portal_has_nothing_to_find() -> None:
    """The texts of these tests are a portal without errors; only what is left out is remarked on."""
    assert {each.code for each in small.findings(TEXTS)} <= {"R338", "R339"}
