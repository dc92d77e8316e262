"""All files become a portal; one cause is one finding."""

from collections.abc import Mapping

import pytest

from generator.checks.shared.context import Material
from generator.loading.disclosure.information_service import CHANNELS, REQUIRED_STANDARDS, SERVICE
from generator.loading.disclosure.public_information import DISCLOSURES, LEGAL_ITEMS, QUESTIONS, TIME_LIMITS
from generator.loading.disclosure.service_report import SERVICE_REPORT
from generator.loading.documents.library import LIBRARY
from generator.loading.portal.duties import DUTIES
from generator.loading.portal.kinds import KINDS, kind_of
from generator.loading.portal.ledger import load
from generator.loading.portal.names import likely_path, strange_folder
from generator.loading.privacy.permission import PERMITTED
from generator.loading.registers.registers import REGISTERS
from generator.loading.shared.calendar import HOLIDAY_YEARS, HOLIDAYS
from generator.loading.verification.identities import IDENTITIES
from generator.report.findings import in_order
from generator.sources.shared.files import TextFile
from tests import small
from tests.checking import check_all
from tests.small import AGREEMENT, CARD, FILES, FORMULAS, OFFICE, PROFILE, RESULT, STATUS, TODAY


def _codes(texts: Mapping[str, str]) -> list[str]:
    return [each.code for each in in_order(small.findings(texts))]


def test_the_small_portal_is_clean() -> None:
    """The smallest portal loads with all its facts and nothing to say."""
    outcome = small.loaded(FILES)
    (ledger,) = outcome.value.portal.ledgers
    assert outcome.diagnostics == ()
    assert [each.id for each in ledger.indicators] == ["antrean", "kepuasan", "pengguna"]
    assert (len(ledger.measurements), len(ledger.asserted), len(ledger.narratives)) == (3, 2, 1)
    assert ledger.doubtful == frozenset()


def test_every_kind_of_file_is_tried() -> None:
    """The smallest portal holds the kinds of files that every office has."""
    tried = {match[0].id for path in FILES if (match := kind_of(path))}
    tried |= {kind.id for kind in (*REGISTERS, LEGAL_ITEMS, TIME_LIMITS, QUESTIONS, *DISCLOSURES)}
    tried |= {kind.id for kind in (PERMITTED, REQUIRED_STANDARDS, CHANNELS, SERVICE, LIBRARY)}
    tried |= {IDENTITIES.id, HOLIDAYS.id, HOLIDAY_YEARS.id, SERVICE_REPORT.id, DUTIES.id}
    others = {kind.id for kind in KINDS} - tried
    assert others == {"data-awal", "target-antara", "rencana-aksi"}


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (OFFICE + "data-awal.csv", "indikator;tahun;nilai;sumber\nkepuasan;2020;3,1;laporan\n"),
        (OFFICE + "2023/target-antara.csv", "indikator;triwulan;target;sumber\nkepuasan;1;3;laporan\n"),
        (OFFICE + "2023/rencana-aksi.csv", "indikator;triwulan;kegiatan;sumber\nkepuasan;1;survei;laporan\n"),
    ],
)
def test_other_files_are_read_and_checked(path: str, text: str) -> None:
    """Files that only some offices have are read, and their words checked, as well."""
    assert _codes(FILES | {path: text}) == []
    assert _codes(FILES | {path: text.replace("kepuasan", "kepuasn")}) == ["R303"]
    assert set(_codes(FILES | {path: text.replace(";1;", ";5;").replace("2020", "20x")})) == {"D211"}


@pytest.mark.parametrize(
    ("path", "folder", "likely"),
    [
        (OFFICE + "2023/realisasi/tw4/LAKIN 2023.csv", None, OFFICE + "2023/realisasi/tw4/lakin-2023.csv"),
        (OFFICE + "indikator/Mutu_Layanan.yaml", None, OFFICE + "indikator/mutu-layanan.yml"),
        (OFFICE + "2023/perjanjan.csv", None, OFFICE + "2023/perjanjian.csv"),
        (OFFICE + "catatan.txt", None, None),
        ("data/.csv", None, None),
        ("data/satker/Balai Uji/satker.yml", "data/satker/Balai Uji", "data/satker/balai-uji"),
        (OFFICE + "2023/Realisasi/tw4/x.csv", OFFICE + "2023/Realisasi", OFFICE + "2023/realisasi"),
        (OFFICE + "2023/realisasi/tw4/a.csv.txt", None, OFFICE + "2023/realisasi/tw4/a.csv"),
        (OFFICE + "2023/realisasi/tw4/a (1).xlsx", None, OFFICE + "2023/realisasi/tw4/a.csv"),
        (OFFICE + "2023/narasi/tw4/a - Salinan.markdown", None, OFFICE + "2023/narasi/tw4/a.md"),
        (
            OFFICE + "2023/narasi/Triwulan 4/a.md",
            OFFICE + "2023/narasi/Triwulan 4",
            OFFICE + "2023/narasi/tw4",
        ),
        (OFFICE + "TA 2023/perjanjian.csv", OFFICE + "TA 2023", OFFICE + "2023"),
        (OFFICE + "2023/realisasi/tw5/x.csv", OFFICE + "2023/realisasi/tw5", None),
        (OFFICE + "20233/perjanjian.csv", OFFICE + "20233", None),
    ],
)
def test_a_nearly_right_name_is_understood(path: str, folder: str | None, likely: str | None) -> None:
    """A name with capitals, blanks or a slip is answered with the name it should have."""
    assert strange_folder(path) == folder
    assert likely_path(folder or path) == likely


@pytest.mark.parametrize(
    ("path", "remedy"),
    [
        (OFFICE + "2023/realisasi/tw4/a.xlsx", "simpan isinya sebagai CSV UTF-8 dengan nama `a.csv`"),
        (OFFICE + "2023/narasi/tw4/a.docx", "simpan isinya sebagai teks biasa UTF-8 dengan nama `a.md`"),
        (OFFICE + "2023/realisasi/tw5/a.csv", "pindahkan ke folder triwulannya: `tw1`"),
        (OFFICE + "2023/realisasi/a.csv", "pindahkan ke folder triwulannya: `tw1`"),
        (OFFICE + "renstra-2021.csv", "beri nama `renstra-<tahun awal>-<tahun akhir>.csv`"),
        (OFFICE + "sumber (2).csv", "bandingkan dengan `sumber.csv`, yang sudah ada; simpan isi yang benar"),
        (OFFICE + "Salinan sumber.csv", "bandingkan dengan `sumber.csv`, yang sudah ada"),
        ("data/Satker/balai-lain/satker.yml", "pindahkan isinya ke folder `satker`, yang sudah ada"),
        (OFFICE + "sumber.csv.csv", "bandingkan dengan `sumber.csv`, yang sudah ada"),
        (
            OFFICE + "sumber - Copy.xlsx",
            "bandingkan dengan `sumber.csv`, yang sudah ada; setelah isinya cocok",
        ),
        (OFFICE + "2023/perjanjian-salinan.csv", "bandingkan dengan `perjanjian.csv`, yang sudah ada"),
        (OFFICE + "Copy of data-awal.csv", "ganti namanya menjadi `data-awal.csv`"),
        (OFFICE + "2023/kliping.csv", "pindahkan ke luar folder `data/`; yang dikenal di folder ini: "),
        (OFFICE + "2023/pelayanan.csv", "pindahkan ke luar folder `data/`; yang dikenal di folder ini: "),
        (OFFICE + "2023/laporan.csv", "berkas bernama `laporan.csv` ada di folder `2023/realisasi/tw3`"),
        (OFFICE + "2023/dip.csv", "pindahkan ke folder `data/satker/<satker>/ppid`"),
        (OFFICE + "responden.csv", "pindahkan ke folder `data/satker/<satker>/<tahun>/survei`"),
        (OFFICE + "catatan.txt", "pindahkan ke luar folder `data/`"),
    ],
)
def test_a_strange_file_is_answered_with_its_way(path: str, remedy: str) -> None:
    """A file of another program, in another folder, or a copy is answered with what to do with it."""
    (finding,) = small.findings(FILES | {path: "x"})
    assert (finding.code, finding.help[: len(remedy)]) == ("B102", remedy)


def test_a_strange_folder_is_one_finding() -> None:
    """A folder with a wrong name is told once, with the number of its files."""
    moved = {path.replace("/balai-uji/", "/Balai Uji/"): text for path, text in FILES.items()}
    (finding,) = small.findings(moved)
    assert (finding.code, finding.at.path) == ("B102", "data/satker/Balai Uji")
    assert finding.help == "ganti namanya menjadi `balai-uji`"
    assert "berkas)" in finding.message


def test_a_strange_file_is_told_by_its_likely_name() -> None:
    """A misspelt file name is answered with the right one."""
    (finding,) = small.findings(FILES | {OFFICE + "data-awl.csv": "x"})
    assert finding.help == "ganti namanya menjadi `data-awal.csv`"


@pytest.mark.parametrize("path", [*FILES, OFFICE + "Laporan 2023.xlsx"])
def test_an_unreadable_file_drags_nothing_after_it(path: str) -> None:
    """Where a file can't be read, nothing is said to be missing that may stand in it."""
    texts = {each: text for each, text in FILES.items() if each != path}
    files = (*small.as_files(texts), TextFile(path, ()))
    outcome = load(files)
    assert (*outcome.diagnostics, *check_all(outcome.value, Material(files), today=TODAY)) == ()


@pytest.mark.parametrize("path", [path for path in FILES if path.endswith(".csv")])
def test_a_wrong_header_is_one_finding(path: str) -> None:
    """One wrong header gives one finding, however much leans on the file."""
    header = FILES[path].split("\n", 1)[0]
    assert _codes(small.changed(path, header, f"{header};lain")) == ["B105"]
    assert _codes(small.changed(path, header, header.replace(";", ","))) == ["B108"]
    assert _codes(small.changed(path, header + "\n", "")) == ["B106"]


@pytest.mark.parametrize("path", [path for path in FILES if path.endswith(".yml")])
def test_a_broken_document_is_one_finding(path: str) -> None:
    """One broken YAML file gives one finding, however much leans on it."""
    assert _codes(FILES | {path: "nama: a: b\n" + FILES[path]}) == ["B111"]


@pytest.mark.parametrize("path", [CARD, PROFILE, STATUS, FORMULAS])
def test_a_missing_key_is_one_finding(path: str) -> None:
    """A key that is missing gives one finding, however much leans on the file."""
    line = FILES[path].split("\n")[1] + "\n"
    assert _codes(small.changed(path, line, "")) == ["D208"]


def test_an_office_without_a_profile_is_told() -> None:
    """An office whose profile is missing is told, and what else is wrong with it too."""
    texts = {path: text for path, text in small.changed(AGREEMENT, "3,5", "3.5").items() if path != PROFILE}
    outcome = small.loaded(texts)
    assert [(each.code, each.at.path) for each in outcome.diagnostics] == [
        ("B116", PROFILE),
        ("D201", AGREEMENT),
    ]
    assert outcome.value.portal.ledgers == ()


def test_without_a_masthead_the_rest_is_read() -> None:
    """A missing portal.yml does not keep the other files from being read."""
    outcome = small.loaded({path: text for path, text in FILES.items() if path != small.PORTAL})
    assert [each.code for each in outcome.diagnostics] == ["B116"]
    assert outcome.value.portal.name == ""
    assert len(outcome.value.portal.ledgers) == 1


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        ("3,63;;100", "3,64;;100", ": `3,63` di sana, `3,64` di sini"),
        ("3,63;;100", ";dalam-proses;100", ": `3,63` di sana, kosong di sini"),
        (";dalam-proses;100", ";tidak-berlaku;100", ": `dalam-proses` di sana, `tidak-berlaku` di sini"),
        ("3,63;;100;a", "3,63;;100;b", ": `a` di sana, `b` di sini"),
        ("3,63;;100;;laporan;halaman 7", "3,63;;100;;laporan;halaman 8", ""),
    ],
)
def test_two_statements_are_compared(first: str, second: str, message: str) -> None:
    """Two rows that speak of the same thing and differ are told with what differs."""
    row = "2023;4;kepuasan;;3,63;;100;;laporan;halaman 7\n"
    rows = row.replace("3,63;;100", first) if "laporan" not in first else row
    again = row.replace("3,63;;100;;laporan;halaman 7" if "laporan" in first else "3,63;;100", second)
    rows = rows.replace(";;laporan", ";laporan") if first.endswith(";a") else rows
    again = again.replace(";;laporan", ";laporan") if second.endswith(";b") else again
    (finding,) = small.loaded(small.changed(RESULT, row, rows + again)).diagnostics
    assert finding.code == "R302"
    assert finding.message == f"baris ini bertentangan dengan baris 2{message}"


def test_writers_are_compared_with_each_other() -> None:
    """What two writers say of the same figure is compared across their files."""
    other = OFFICE + "2023/realisasi/tw4/operator.csv"
    findings = small.findings(FILES | {other: FILES[RESULT]})
    assert [each.code for each in findings] == ["R301", "R301"]
    assert f"baris 2 di {RESULT}" in findings[0].message


@pytest.mark.parametrize(
    ("wrong", "messages"),
    [
        ("id: status-2010\n    sejak: 2009", ["A402"]),
        ("id: status-2015\n    sejak: 2015", ["A402"]),
    ],
)
def test_versions_of_a_rule_do_not_clash(wrong: str, messages: list[str]) -> None:
    """Two versions of a rule may share neither their key nor their years."""
    version = FILES[STATUS].split("versi:\n")[1]
    again = version.replace("id: status-2010\n    sejak: 2010", wrong)
    assert _codes(FILES | {STATUS: FILES[STATUS] + again}) == messages


def test_a_scale_needs_bands() -> None:
    """A scale without bands can't judge anything."""
    start = FILES[STATUS].split("    jenjang:")[0]
    assert _codes(FILES | {STATUS: start}) == ["A402"]


def test_a_column_without_a_title_is_told() -> None:
    """A column without a title is answered with the titles that are not there yet."""
    (finding,) = small.findings(small.changed(RESULT, ";catatan;", ";;"))
    assert (finding.code, finding.at.column, finding.at.field) == ("B105", 8, "")
    assert finding.help == "tulis judulnya menurut isinya (`catatan`); bila kosong, hapus kolom ini"


def test_a_header_joined_to_a_row_is_one_finding() -> None:
    """A header that lost its line break is one finding, not one for each cell of the next row."""
    (finding,) = small.findings(small.changed(RESULT, "letak\n", "letak"))
    assert (finding.code, finding.at.line, finding.at.column, finding.at.field) == (
        "B105",
        1,
        10,
        "letak2023",
    )
    assert finding.message == "10 judul kolom tidak dikenal, yang pertama `letak2023`"
