"""What is offered in place of a cell that can't be read."""

import pytest

from generator.findings.shared.diagnostic import Diagnostic
from tests import small
from tests.small import PLAN, RESULT, SOURCES


def _only(path: str, right: str, wrong: str) -> Diagnostic:
    (finding,) = {
        each.at: each for each in reversed(small.findings(small.changed(path, right, wrong)))
    }.values()
    return finding


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("'3,63", "tulis `3,63`, lalu cocokkan dengan sumbernya"),
        ("03-Des", "tulis `3,12`, lalu cocokkan dengan sumbernya"),
        ("3-Mei", "tulis `3,5` atau `3,05`; pilih yang Anda maksud, lalu cocokkan dengan sumbernya"),
        ("Mar-63", "tulis `3,63`, lalu cocokkan dengan sumbernya"),
        ("3,63E+00", "tulis `3,63`, lalu cocokkan dengan sumbernya"),
        ("1,2E+09", "tulis angka lengkapnya; di Excel ubah dahulu Format Sel menjadi Angka"),
        ("=A1+B1", "tulis hasilnya: di Excel salin sel ini, lalu pilih Tempel Khusus → Nilai"),
        ("=3,63", "tulis `3,63`, lalu cocokkan dengan sumbernya"),
        ("#REF!", "betulkan rumusnya di Excel, atau ketik angkanya sendiri"),
        ("####", "lebarkan kolomnya di Excel, lalu simpan lagi"),
        ("3,63 (A)", "tulis `3,63`; pindahkan keterangannya ke kolom `catatan`"),
        ("(3,63)", "tulis `-3,63` atau `3,63`; pilih yang Anda maksud"),
        ("NA", "kosongkan `realisasi` dan tulis `tidak-berlaku` di kolom `status`"),
        ("−3,63", "tulis `-3,63`"),
        ("N/A", "kosongkan `realisasi` dan tulis `tidak-berlaku` di kolom `status`"),
        ("dalam-proses", "kosongkan `realisasi` dan tulis `dalam-proses` di kolom `status`"),
    ],
)
def test_a_spoilt_number_is_answered_with_its_cure(typed: str, remedy: str) -> None:
    """What Excel or a slip made of a number is answered with the number, or with how to get it back."""
    finding = _only(RESULT, "3,63", typed)
    assert (finding.code, finding.at.field, finding.help) == (
        "D203" if "(A)" in typed else "D204", "realisasi", remedy,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "meanings"),
    [
        (
            "12/12",
            "mungkin angka desimal `12,12`, bagian dari keseluruhan (12 dari 12), rentang, atau tanggal",
        ),
        ("3-63", "mungkin angka desimal `3,63`, bagian dari keseluruhan (3 dari 63), rentang, atau tanggal"),
        ("7:8", "mungkin angka desimal `7,8`, bagian dari keseluruhan (7 dari 8), rentang, atau tanggal"),
        ("12 dari 15", "mungkin bagian dari keseluruhan (12 dari 15), rentang, atau tanggal"),
        ("3,5 s.d. 4", "mungkin bagian dari keseluruhan (3,5 dari 4), rentang, atau tanggal"),
        (
            "2\u20133",
            "mungkin angka desimal `2,3`, bagian dari keseluruhan (2 dari 3), rentang, atau tanggal",
        ),
    ],
)
def test_two_numbers_in_a_cell_are_asked_about(typed: str, meanings: str) -> None:
    """A cell of two numbers has several meanings, so it is asked which; none is told to be written."""
    finding = _only(RESULT, "3,63", typed)
    assert (finding.code, finding.message) == ("D204", f"`{typed}` memuat dua angka: {meanings}")
    assert finding.help.startswith("lihat sumbernya, lalu tulis satu angka yang dimaksud; ")


@pytest.mark.parametrize("typed", ["WTP", "Sangat Baik", "A", "Terlampir"])
def test_a_grade_in_place_of_a_result_is_kept(typed: str) -> None:
    """A grade or another word is moved to the notes; nobody is told to erase it."""
    finding = _only(RESULT, "3,63", typed)
    assert (finding.code, finding.at.field) == ("D204", "realisasi")
    assert finding.help.startswith(
        f"tulis angkanya menurut sumber, dan pindahkan `{typed}` ke kolom `catatan`; "
    )


@pytest.mark.parametrize(
    "typed", [">3", "\u2265 3,5", "\u00b13,6", "lebih dari 3", "minimal 3,6", "3 ke atas"]
)
def test_a_limit_is_no_figure(typed: str) -> None:
    """A limit is named as one and kept: without its sign it would be published as the value."""
    finding = _only(RESULT, "3,63", typed)
    assert finding.message == f"`{typed}` menyebut batas atau perkiraan, bukan angka yang pasti"
    assert finding.help.startswith(
        "tulis angka pastinya menurut sumber; bila tidak ada angkanya, "
        f"pindahkan `{typed}` ke kolom `catatan` dahulu, lalu kosongkan dan tulis sebabnya"
    )


@pytest.mark.parametrize(
    ("typed", "sign"),
    [
        ("\uff13,63", "`\uff13` (U+FF13)"),
        ("3\u201a63", "`\u201a` (U+201A)"),
        ("3\u066b63", "`\u066b` (U+066B)"),
    ],
)
def test_a_sign_that_only_looks_right_is_named(typed: str, sign: str) -> None:
    """A digit or comma of another script looks right, so the sign itself is told."""
    finding = _only(RESULT, "3,63", typed)
    assert finding.message == f"`{typed}` memuat tanda yang hanya mirip tanda biasa: {sign}"
    assert finding.help == "tulis `3,63`"


@pytest.mark.parametrize("typed", ["\u2713", "\u2162"])
def test_a_mark_that_says_something_is_kept(typed: str) -> None:
    """A tick or a Roman numeral is moved to the notes like a word."""
    assert f"pindahkan `{typed}` ke kolom `catatan`" in _only(RESULT, "3,63", typed).help


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("2 juta", "tulis `2000000` atau `2`; pilih yang Anda maksud"),
        ("nihil", "tulis angka saja, misalnya `3,63`; tulis `0` bila memang nol, atau kosongkan"),
    ],
)
def test_a_figure_of_a_register_keeps_its_size(typed: str, remedy: str) -> None:
    """No remedy makes a sum a million times smaller, a limit a value, or a zero a blank."""
    path = small.OFFICE + "anggaran-tahunan.csv"
    text = f"tahun;pagu;realisasi;sumber;letak;catatan\n2023;{typed};;laporan;;\n"
    (finding,) = (each for each in small.findings(small.FILES | {path: text}) if each.at.field == "pagu")
    assert finding.help == remedy


@pytest.mark.parametrize("typed", ["-", "Belum ada data", "TBD", "\u2026"])
def test_a_word_for_not_yet_is_a_status(typed: str) -> None:
    """What says only that there is nothing yet is answered with the statuses."""
    assert _only(RESULT, "3,63", typed).help.startswith("kosongkan `realisasi`, lalu tulis sebabnya")


@pytest.mark.parametrize(
    ("header", "remedy"),
    [
        ("catatan", "; bila tidak ada angkanya, pindahkan `WTP` ke kolom `catatan` dahulu, lalu kosongkan"),
        ("letak", "; bila tidak ada angkanya, simpan `WTP` di luar berkas ini dahulu, lalu kosongkan"),
    ],
)
def test_a_grade_in_a_register_is_kept(header: str, remedy: str) -> None:
    """A word in place of a figure is moved to the notes where the file has any, else kept elsewhere."""
    path = small.OFFICE + "2023/evaluasi/komponen.csv"
    text = f"instrumen;komponen;nilai;sumber;{header}\nlaporan-keuangan;Opini;WTP;laporan;\n"
    (finding,) = (each for each in small.findings(small.FILES | {path: text}) if each.code == "D204")
    assert finding.help == f"tulis angka saja, misalnya `3,63`{remedy}"


def test_a_missing_value_lists_the_reasons() -> None:
    """A word for "not yet" is answered with every reason that may be given; "nihil" may be a zero."""
    assert "`belum-jatuh-tempo`, `tidak-dilaporkan`, `tidak-berlaku`" in _only(RESULT, "3,63", "-").help
    assert _only(RESULT, "3,63", "nihil").help.startswith("tulis `0` bila hasilnya memang nol; bila belum")


@pytest.mark.parametrize("typed", ["-", "n/a", "TBD"])
def test_a_target_may_be_not_set(typed: str) -> None:
    """A target that is no number is answered with the word for "none was set"."""
    finding = _only(PLAN, "S1;2023;40", f"S1;2023;{typed}")
    assert finding.help == "tulis angka saja, misalnya `3,63`, atau `N/A` bila memang tidak ditetapkan"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31/01/2024", "2024-01-31"), ("1/31/2024", "2024-01-31"), ("31-Jan-24", "2024-01-31"),
        ("31 Januari 2024", "2024-01-31"), ("45322", "2024-01-31"), ("1 Agustus 2024", "2024-08-01"),
    ],
)  # fmt: skip
def test_a_date_is_answered_with_the_day(typed: str, day: str) -> None:
    """A date in words, in another order or as Excel counts days is answered with the day."""
    assert _only(SOURCES, "2024-01-31", typed).help == f"tulis `{day}`"


@pytest.mark.parametrize("typed", ["01-Des", "Desember 2024", "99 Des 2024", "31 Xyz 2024", "2024", "99999"])
def test_half_a_date_is_looked_up(typed: str) -> None:
    """Where no day can be told nobody is made to invent one, and what is told is kept."""
    finding = _only(SOURCES, "2024-01-31", typed)
    assert finding.message == f"`{typed}` bukan tanggal yang lengkap"
    assert finding.help == (
        "cari tanggalnya di sumber, lalu tulis tahun-bulan-tanggal, misalnya `2023-12-19`; bila tidak "
        f"tercetak, jangan mengira-ngira: simpan `{typed}` di luar berkas ini, lalu kosongkan `tanggal`"
    )


def test_half_a_date_of_a_revision_is_kept_in_its_remark() -> None:
    """A file that has a column for remarks takes what was in the place of the day."""
    finding = _only(small.REVISIONS, "2023-01-02", "Oktober 2023")
    assert "pindahkan `Oktober 2023` ke kolom `keterangan`, lalu kosongkan `tanggal`" in finding.help


@pytest.mark.parametrize("typed", ["-", "belum ada", "TBD"])
def test_no_date_is_left_empty(typed: str) -> None:
    """What says nothing need not be kept."""
    assert _only(SOURCES, "2024-01-31", typed).help.endswith("jangan mengira-ngira: kosongkan `tanggal`")


@pytest.mark.parametrize(
    "typed",
    [
        "2024/01/31", "2024-1-31", "20240131", "2024.01.31", "2024\u201301\u201331", "\u20192024-01-31",
        "2024-01-31.", "2024-01-31 00:00:00", "2024-01-31T08:15",
        "Rabu, 31 Januari 2024", "Jumat 31/01/2024 08.15 WIB",
    ],
)  # fmt: skip
def test_a_date_in_another_form_is_written_out(typed: str) -> None:
    """A whole date is recognised in every form that people and programs write."""
    assert _only(SOURCES, "2024-01-31", typed).help == "tulis `2024-01-31`"


@pytest.mark.parametrize("typed", ["2024/13/01", "20241301", "2024-0-1"])
def test_a_date_in_another_form_must_be_in_the_calendar(typed: str) -> None:
    """Digits in the order of a date are not a day for that."""
    assert _only(SOURCES, "2024-01-31", typed).message == f"`{typed}` bukan tanggal yang lengkap"


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("IV", "tulis `4`"), ("TW 2", "tulis `2`"), ("triwulan III", "tulis `3`"), ("1.0", "tulis `1`"),
        ("12", "tulis `1`, `2`, `3`, atau `4`"),
    ],
)  # fmt: skip
def test_a_quarter_is_answered_with_its_digit(typed: str, remedy: str) -> None:
    """A quarter in Roman digits or with its word is answered with its digit."""
    path = small.OFFICE + "2023/rencana-aksi.csv"
    text = f"indikator;triwulan;kegiatan;sumber\nkepuasan;{typed};Survei;laporan\n"
    (finding,) = small.findings(small.FILES | {path: text})
    assert (finding.code, finding.help) == ("D211", remedy)


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("23", "tulis `2023`"), ("TA 2023", "tulis `2023`"), ("2O23", "tulis `2023`"),
        ("nanti", "tulis tahun dengan empat angka, misalnya `2025`"),
    ],
)  # fmt: skip
def test_a_year_is_answered_with_four_digits(typed: str, remedy: str) -> None:
    """A year in short, or with a word, is answered with its four digits."""
    assert _only(SOURCES, ";lakin;2023", f";lakin;{typed}").help == remedy


def test_the_folder_knows_the_period() -> None:
    """In a file of results the folder's own year and quarter are offered."""
    unsure = (
        " bila baris ini memang milik folder ini; cocokkan dahulu setiap sel dengan judulnya, sebab isinya"
    )
    assert (
        _only(RESULT, "2023;4;kepuasan", "tahun ini;4;kepuasan").help
        == f"tulis `2023`{unsure} mungkin bergeser"
    )
    assert _only(RESULT, "2023;4;kepuasan", "2023;5;kepuasan").help == f"tulis `4`{unsure} mungkin bergeser"
    assert _only(RESULT, "2023;4;kepuasan", "2023;TW IV;kepuasan").help == "tulis `4`"
    assert _only(RESULT, "2023;4;kepuasan", "TA 2023;4;kepuasan").help == "tulis `2023`"


@pytest.mark.parametrize(("typed", "quarter"), [("TW1", 1), ("II", 2), ("Triwulan 3", 3)])
def test_a_row_of_another_folder_keeps_its_quarter(typed: str, quarter: int) -> None:
    """A quarter that is written in words is never overwritten by that of the folder without being asked."""
    remedy = f"tulis `4`, sama dengan foldernya, atau pindahkan baris ini ke folder triwulan {quarter}"
    assert _only(RESULT, "2023;4;kepuasan", f"2023;{typed};kepuasan").help == remedy


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("hal. 42", "tulis `halaman 42`"),
        ("Hlm 42-43", "tulis `halaman 42-43`"),
        ("baris800", "tulis `baris 800`"),
        ("Baris 785 – 804", "tulis `baris 785-804`"),
        ("baris 785 s.d. 804", "tulis `baris 785-804`"),
        ("halaman 12 dan 13", "tulis `halaman 12, 13`"),
        ("tab. 3, hal. 7", "tulis `tabel 3, halaman 7`"),
        ("800", "tulis `baris 800` atau `halaman 800`; pilih yang Anda maksud"),
        ("di bawah", "tulis misalnya `baris 785`, `baris 785-804`, atau `halaman 12`"),
    ],
)
def test_a_spot_is_answered_with_its_word(typed: str, remedy: str) -> None:
    """A spot in a document in short is answered with the full word."""
    finding = _only(RESULT, "halaman 7", typed)
    assert (finding.code, finding.help) == ("D213", remedy)
