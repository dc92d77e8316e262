"""`kinerja kantor`, `kinerja tahun`, `kinerja indikator`: right at once, and nothing is lost."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import cli
from generator.clock import system_clock
from generator.findings.shared.diagnostic import Severity
from generator.phases.one_office import check_one
from tests import small
from tests.published import pages_of, seen
from tests.small import FILES, OFFICE

NEW = "data/satker/balai-baru/"
UNITS = "data/acuan/unit.csv"
LISTED = "id;nama;nama_pendek;jenis;kode;satker\nlama;Balai Uji Contoh;Balai Uji;balai;123456;balai-uji\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Write the smallest portal."""
    return small.write(tmp_path, small.unprinted(FILES))


def _run(root: Path, *words: str) -> Result:
    result = CliRunner().invoke(cli.main, [*words, "--akar", str(root)], prog_name="kinerja")
    assert result.exit_code in {0, 2}, result.output
    assert "Traceback" not in result.output
    return result


def _all(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def _errors(root: Path, slug: str) -> list[str]:
    findings = check_one(root, slug, system_clock(small.TODAY))
    return [f"{each.code} {each.at}" for each in findings if each.severity is Severity.ERROR]


def test_a_new_office_is_right_at_once(root: Path) -> None:
    """Without any option two files are written, what is missing is work, and no other file has changed."""
    before = _all(root)
    result = _run(root, "kantor", "balai-baru")
    assert result.exit_code == 0
    assert sorted(set(_all(root)) - set(before)) == [f"{NEW}satker.yml", f"{NEW}sumber.csv"]
    assert before.items() <= _all(root).items()
    assert _errors(root, "balai-baru") == []
    assert f"dibuat  {NEW}satker.yml" in result.output
    text = (root / f"{NEW}satker.yml").read_text("utf-8")
    assert "# kota tempat kantor; misalnya: Kota Contoh (wajib)\nkedudukan: belum diisi\n" in text
    assert "# daftar layanan; misalnya: Pengujian\n# layanan:\n#   - …\n" in text
    assert "# tempat angka di dokumen itu, misalnya `baris 785` atau `halaman 12`\n# letak:\n" in text


def test_an_office_is_what_was_said_of_it(root: Path) -> None:
    """Marks of YAML in a name, or a title of a document, stand in the files as they were said."""
    name = "Balai #1: 'Uji' & \"Coba\" – 100%"
    _run(root, "kantor", "balai-baru", "--nama", name, "--induk", "no", "--dokumen", "LAKIN 2024; revisi")
    portal = small.loaded(
        {path: content.decode() for path, content in _all(root).items() if path.startswith("data/")}
    )
    office = next(each for each in portal.value.portal.ledgers if each.office.slug == "balai-baru")
    assert (office.office.name, office.office.parent) == (name, "no")
    (document,) = office.documents
    assert (document.id, document.title, document.kind) == ("lakin-2024", "LAKIN 2024; revisi", "lakin")


@pytest.mark.parametrize(
    ("options", "row"),
    [
        (
            ("--nama", "Balai Besar Baru"),
            "balai-baru;Balai Besar Baru;Balai Besar Baru;balai-besar;;balai-baru",
        ),
        (("--nama", "Kantor Baru"), ""),
        ((), ""),
    ],
)
def test_an_office_gets_into_the_list_of_units(root: Path, options: tuple[str, ...], row: str) -> None:
    """Its name says what kind of unit it is; where it doesn't, the answer says what is left to do."""
    (root / UNITS).write_text(LISTED, "utf-8")
    result = _run(root, "kantor", "balai-baru", *options)
    assert (root / UNITS).read_text("utf-8") == LISTED + (f"{row}\n" if row else "")
    assert ("Belum didaftarkan" in result.output) is not bool(row)
    assert _errors(root, "balai-baru") == []


def test_an_office_that_is_listed_brings_its_name(root: Path) -> None:
    """The list of units knows name and code already, and its row leads to the new folder."""
    row = "balai-baru;Balai Baru;Baru;balai;654321;"
    (root / UNITS).write_text(f"{LISTED}{row}\n", "utf-8")
    _run(root, "kantor", "balai-baru")
    assert (root / UNITS).read_text("utf-8") == f"{LISTED}{row}balai-baru\n"
    text = (root / f"{NEW}satker.yml").read_text("utf-8")
    assert "nama: Balai Baru\n" in text
    assert "kode: '654321'\n" in text


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("kantor", "Balai Baru"), "Maksud Anda balai-baru?"),
        (("kantor", "con"), "di semua komputer"),
        (("kantor", "balai-" + "a" * 58), "64 huruf, paling banyak 60. Singkatkan, misalnya balai"),
        (("kantor", "a" * 61), "61 huruf, paling banyak 60. Singkatkan, misalnya bspji-ambon"),
        (("kantor", "../luar"), "tidak dapat menjadi nama kantor"),
        (("kantor", "balai-uji"), "Kantor balai-uji sudah ada"),
        (("kantor", "balai-baru", "--kode", "12"), "kode satker `12` bukan enam angka"),
        (("kantor", "balai-baru", "--nama", " "), "Isian --nama kosong"),
        (("kantor", "balai-baru", "--nama", "a\u202eb"), "tanda yang tidak terlihat"),
        (("tahun", "balai-uju", "2024"), "Maksud Anda balai-uji?"),
        (("tahun", "lain", "2024"), "Buat dahulu: kinerja kantor lain"),
        (("tahun", "balai-uji", "24"), "Tulis empat angka"),
        (("tahun", "balai-uji", "2023"), "Tahun 2023 kantor balai-uji sudah ada"),
        (("tahun", "balai-uji", "2030", "--renstra", "2025-2029"), "tidak memuat tahun 2030"),
        (("tahun", "balai-uji", "2024", "--renstra", "2020-2024"), "sudah termuat di Renstra 2021-2024"),
        (("tahun", "balai-uji", "2024", "--renstra", "2024"), "misalnya 2025-2029"),
        (("tahun", "balai-uji", "2024", "--triwulan", "1"), "Mulai dahulu: kinerja tahun balai-uji 2024"),
        (("tahun", "balai-uji", "2023", "--triwulan", "4", "--penulis", "laporan"), "sudah ada"),
        (("tahun", "balai-uji", "2023", "--triwulan", "1", "--penulis", "A B"), "Maksud Anda a-b?"),
        (("tahun", "balai-uji", "2023", "--triwulan", "5"), "Pilih salah satu: 1, 2, 3, 4"),
        (("indikator", "balai-uji", "kepuasan"), "Indikator kepuasan sudah ada"),
        (("indikator", "balai-uji", "Baru!"), "Maksud Anda baru?"),
        (("indikator", "balai-uji", "baru", "--satuan", "indek"), "Maksud Anda indeks?"),
        (("indikator", "balai-uji", "baru", "--satuan", "zz"), "Yang ada: indeks, orang."),
        (("indikator", "balai-uji", "baru", "--arah", "naik"), "`naik` bukan pilihan yang dikenal"),
        (("indikator", "balai-uji", "baru", "--target", "3.5"), "tulis `3,5`"),
        (("indikator", "balai-uji", "baru", "--target", "3", "--sasaran", "X"), "Yang ada: T1, S1."),
        (("indikator", "balai-uji", "baru", "--sasaran", "s1"), "Maksud Anda S1?"),
    ],
    ids=" ".join,
)
def test_a_wrong_call_writes_nothing(root: Path, words: tuple[str, ...], message: str) -> None:
    """Each mistake gets one message with its remedy, and every file stays as it was."""
    before = _all(root)
    result = _run(root, *words)
    assert result.exit_code == 2
    assert message in result.output
    assert _all(root) == before


def test_a_new_year_carries_over_what_is_promised(root: Path) -> None:
    """Indicators and objectives of the last agreement, open targets, and no result."""
    before = _all(root)
    assert _run(root, "tahun", "balai-uji", "2024").exit_code == 0
    rows = (root / f"{OFFICE}2024/perjanjian.csv").read_text("utf-8").splitlines()
    assert rows[1:] == [
        "0;I;kepuasan;S1;belum diisi;perjanjian-2024;;",
        "0;II;pengguna;S1;belum diisi;perjanjian-2024;;",
        "0;II;antrean;S1;belum diisi;perjanjian-2024;;",
    ]
    assert (root / f"{OFFICE}sumber.csv").read_bytes().startswith(before[f"{OFFICE}sumber.csv"])
    new = set(_all(root)) - set(before)
    assert new == {f"{OFFICE}2024/perjanjian.csv", f"{OFFICE}2024/perjanjian-revisi.csv"}
    assert _errors(root, "balai-uji") == []


def test_a_year_of_a_new_plan_begins_it(root: Path) -> None:
    """Objectives keep their codes while their words are open; five years by default, others if it is said."""
    assert _run(root, "tahun", "balai-uji", "2026").exit_code == 0
    assert _run(root, "tahun", "balai-uji", "2031", "--renstra", "2030-2031").exit_code == 0
    nodes = (root / f"{OFFICE}sasaran-2025-2029.csv").read_text("utf-8").splitlines()
    assert nodes[1:] == [
        "T1;tujuan;;belum diisi;;renstra-2025;",
        "S1;sasaran;T1;belum diisi;pelanggan;renstra-2025;",
    ]
    targets = (root / f"{OFFICE}renstra-2025-2029.csv").read_text("utf-8").splitlines()
    assert len(targets) == 1 + 3 * 5
    assert (root / f"{OFFICE}renstra-2030-2031.csv").is_file()
    assert _errors(root, "balai-uji") == []


def test_quarters_and_activities_of_the_last_year_are_asked_for_again(root: Path) -> None:
    """Where there was a target or an activity, there is an open cell; where there was none, there is none."""
    for path, text in {
        "2023/target-antara.csv": "indikator;triwulan;target;target_fisik;sumber\nkepuasan;2;3,4;;laporan\n",
        "2023/rencana-aksi.csv": "indikator;triwulan;kegiatan;sumber\n" + "pengguna;1;Promosi;laporan\n" * 2,
    }.items():
        (root / OFFICE / path).write_text(text, "utf-8")
    assert _run(root, "tahun", "balai-uji", "2024").exit_code == 0
    interim = (root / f"{OFFICE}2024/target-antara.csv").read_text("utf-8").splitlines()
    assert interim[1:] == ["kepuasan;2;belum diisi;;perjanjian-2024;"]
    actions = (root / f"{OFFICE}2024/rencana-aksi.csv").read_text("utf-8").splitlines()
    assert actions[1:] == ["pengguna;1;belum diisi;perjanjian-2024;;"]
    assert _errors(root, "balai-uji") == []


def test_a_quarter_has_a_row_for_each_promise(root: Path) -> None:
    """The file of results names its own document, and every promised indicator once."""
    assert _run(root, "tahun", "balai-uji", "2023", "--triwulan", "1").exit_code == 0
    rows = (root / f"{OFFICE}2023/realisasi/tw1/realisasi.csv").read_text("utf-8").splitlines()
    assert rows[1:] == [
        "2023;1;kepuasan;;belum diisi;;;;laporan-2023-tw1;",
        "2023;1;pengguna;;belum diisi;;;;laporan-2023-tw1;",
    ]
    assert _errors(root, "balai-uji") == []


def test_a_new_indicator_is_promised_in_the_newest_year(root: Path) -> None:
    """Card and promise are written; the only objective and the document of the agreement are taken."""
    options = ("--nama", "Keluhan", "--satuan", "orang", "--arah", "minimum", "--akumulasi", "jumlah")
    assert _run(root, "indikator", "balai-uji", "keluhan", *options, "--target", "5").exit_code == 0
    assert (root / f"{OFFICE}2023/perjanjian.csv").read_text("utf-8").splitlines()[-1] == (
        "0;;keluhan;S1;5;laporan;;"
    )
    assert _errors(root, "balai-uji") == []
    assert _run(root, "indikator", "balai-uji", "lain").exit_code == 0
    assert _errors(root, "balai-uji") == []


def test_a_whole_office_from_nothing(root: Path) -> None:
    """Office, indicator, year and quarter follow each other, and each leaves a portal without errors."""
    for words in (
        ("kantor", "balai-baru"),
        ("indikator", "balai-baru", "mutu"),
        ("tahun", "balai-baru", "2026"),
        ("indikator", "balai-baru", "waktu", "--nama", "Waktu"),
        ("tahun", "balai-baru", "2026", "--triwulan", "1"),
        ("tahun", "balai-baru", "2027"),
    ):
        assert _run(root, *words).exit_code == 0, words
        assert _errors(root, "balai-baru") == [], words
    assert "waktu" in (root / f"{NEW}2027/perjanjian.csv").read_text("utf-8")


def test_a_quarter_needs_an_indicator(root: Path) -> None:
    """Where the year has begun without any, the answer says how to add one."""
    _run(root, "kantor", "balai-baru")
    _run(root, "tahun", "balai-baru", "2026")
    result = _run(root, "tahun", "balai-baru", "2026", "--triwulan", "1")
    assert "Mulai dahulu: kinerja indikator balai-baru KUNCI" in result.output


def test_a_target_needs_an_agreement(root: Path) -> None:
    """Before the first year there is no place for a target, and the answer says how to begin one."""
    _run(root, "kantor", "balai-baru")
    result = _run(root, "indikator", "balai-baru", "mutu", "--target", "3")
    assert "Mulai dahulu: kinerja tahun balai-baru TAHUN" in result.output


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_rows_are_added_as_the_file_is_written(root: Path, ending: str) -> None:
    """Line ends, marks between cells, columns and a missing last line end are those of the file."""
    path = root / f"{OFFICE}sumber.csv"
    text = "tahun\tid\tjenis\tjudul\n2023\tlaporan\tlakin\tLaporan Kinerja 2023".replace("\n", ending)
    path.write_bytes(text.encode())
    assert _run(root, "tahun", "balai-uji", "2024").exit_code == 0
    added = "2024\tperjanjian-2024\tperjanjian-kinerja\tPerjanjian Kinerja 2024"
    assert path.read_bytes().decode() == f"{text}{ending}{added}{ending}"


def test_a_spoilt_list_of_documents_is_left_alone(root: Path) -> None:
    """A list that is no UTF-8, or a profile that can't be read, is mended first."""
    (root / f"{OFFICE}sumber.csv").write_bytes(b"id;judul\n\xff")
    assert "tidak tersimpan sebagai UTF-8" in _run(root, "tahun", "balai-uji", "2024").output
    (root / small.PROFILE).write_text("nama: [", "utf-8")
    assert "satker.yml tidak dapat dibaca" in _run(root, "tahun", "balai-uji", "2024").output


def test_results_of_a_year_come_from_its_report(root: Path) -> None:
    """The fourth quarter names the annual report, where one is listed; the others a report of their own."""
    assert _run(root, "tahun", "balai-uji", "2023", "--triwulan", "4", "--penulis", "lain").exit_code == 0
    path = root / f"{OFFICE}2023/realisasi/tw4/lain.csv"
    assert path.read_text("utf-8").splitlines()[1] == "2023;4;kepuasan;;belum diisi;;;;laporan;"
    assert _run(root, "tahun", "balai-uji", "2023", "--triwulan", "2").exit_code == 0
    assert "laporan-2023-tw2;Laporan triwulan 2 tahun 2023;pp39;2023" in (root / small.SOURCES).read_text(
        "utf-8"
    )


def test_every_stage_of_an_office_has_pages(root: Path) -> None:
    """Whatever is still open, all pages of the portal can be written."""
    for words in (
        ("kantor", "balai-baru"),
        ("indikator", "balai-baru", "mutu"),
        ("tahun", "balai-baru", "2026"),
        ("tahun", "balai-baru", "2026", "--triwulan", "1"),
        ("tahun", "balai-uji", "2026"),
    ):
        assert _run(root, *words).exit_code == 0
        texts = {path: content.decode() for path, content in _all(root).items()}
        page = pages_of(texts)["satker/balai-baru/"]
        assert "belum diisi" in seen(page.body)


def test_a_folder_without_a_profile_keeps_what_it_has(root: Path) -> None:
    """An office whose list of documents was there before its profile keeps it, and cites its only one."""
    (root / NEW).mkdir()
    listed = b"id;judul;jenis;tahun\r\nlakin;Laporan;lakin;2023\r\n"
    (root / f"{NEW}sumber.csv").write_bytes(listed)
    assert _run(root, "kantor", "balai-baru").exit_code == 0
    assert (root / f"{NEW}sumber.csv").read_bytes() == listed
    assert "sumber: lakin\n" in (root / f"{NEW}satker.yml").read_text("utf-8")
    (root / f"{NEW}satker.yml").unlink()
    assert _run(root, "kantor", "balai-baru", "--dokumen", "Renstra 2025").exit_code == 0
    added = b"renstra-2025;Renstra 2025;renstra;2025\r\n"
    assert (root / f"{NEW}sumber.csv").read_bytes() == listed + added
    assert _errors(root, "balai-baru") == []


def test_a_number_of_a_person_is_refused_and_not_repeated(root: Path) -> None:
    """Personal data never get into a file by a command either."""
    number = "1980" + "02292005011001"
    result = _run(root, "kantor", "balai-baru", "--ringkasan", f"Kepala: NIP {number}")
    assert result.exit_code == 2
    assert "Tidak ada yang ditulis" in result.output
    assert number not in result.output
    assert not (root / NEW).exists()
