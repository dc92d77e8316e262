"""R316 and R317: printed cells and compared units name what there is."""

import pytest

from tests import small
from tests.small import FILES, OFFICE

UNITS = "id;nama;nama_pendek;jenis;satker\nuji;Balai Uji Contoh;Uji;balai;balai-uji\n"
LEAGUE = {
    "data/acuan/unit.csv": UNITS,
    "data/pembanding/sumber.csv": "id;judul;jenis;tahun\nlakin;L;lakin;2023\n",
}


def _found(files: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(each.code, each.at.field, each.help) for each in small.findings(FILES | files)]


@pytest.mark.parametrize(
    ("cell", "field", "remedy"),
    [
        ("renstra-2021-204;target;kepuasan 2022", "tabel", "cocokkan `renstra-2021-204` dengan sumbernya"),
        ("rensta-2021-2024;target;kepuasan 2022", "tabel", "tulis `renstra-2021-2024`"),
        ("renstra-2021-2024;tarjet;kepuasan 2022", "kolom", "tulis `target`"),
        ("renstra-2021-2024;target;kepuasn 2022", "baris", "tulis `kepuasan 2022`"),
        (
            "renstra-2021-2024;target;kepuasan 2019",
            "baris",
            "cocokkan `kepuasan 2019` dengan sumbernya; yang ada: ",
        ),
        ("xyz;target;a", "tabel", "cocokkan `xyz` dengan sumbernya; yang ada: `renstra-2021-2024`"),
    ],
)
def test_a_printed_cell_names_a_cell(cell: str, field: str, remedy: str) -> None:
    """The wrong name of the three is told, with the nearest right one."""
    text = f"tabel;kolom;baris;nilai;sumber\n{cell};3,4;laporan\n"
    ((code, at, help_),) = _found({OFFICE + "2023/tercetak-tabel.csv": text})
    assert (code, at, help_[: len(remedy)]) == ("R316", field, remedy)


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("uji;;3;lakin", []),
        ("ujii;;3;lakin", [("R317", "unit", "tulis `uji`")]),
        ("entah-apa;;3;lakin", [("R317", "unit", "tambahkan `entah-apa` ke `data/acuan/unit.csv`")]),
        ("uji;;3;lakn", [("R304", "sumber", "tulis `lakin`")]),
        ("uji;;3;entah", [("R304", "sumber", "tambahkan `entah` ke `data/pembanding/sumber.csv`")]),
    ],
)
def test_a_league_figure_names_a_unit_and_a_document(row: str, found: list[tuple[str, str, str]]) -> None:
    """A league figure belongs to a unit of the list and comes from a document of the league's own list."""
    text = f"unit;komponen;nilai;sumber\n{row}\n"
    assert _found(LEAGUE | {"data/pembanding/2023/ikm.csv": text}) == found


def test_a_unit_names_an_office_that_is_here() -> None:
    """A unit that names an office without a folder is told."""
    lost = UNITS + "lain;Balai Lain;Lain;balai;xyz\n"
    texts = LEAGUE | {"data/acuan/unit.csv": lost}
    assert _found(texts) == [("R317", "satker", "kosongkan `satker` bila kantornya belum terbit di sini")]


def test_printed_figures_that_differ_are_told_once_for_a_file() -> None:
    """One wrong figure makes many printed ones differ: that is one finding, and none beside an error."""
    cells = "tabel;kolom;baris;nilai;sumber;letak;catatan\n"
    first = "renstra-2021-2024;target;kepuasan 2022;9,9;laporan;halaman 3;\n"
    second = "renstra-2021-2024;target;kepuasan total;9,8;laporan;halaman 3;\n"
    noted = first.replace(";\n", ";Begitu tercetak, hitungan portal 3,4\n")
    path = OFFICE + "2023/tercetak-tabel.csv"
    alone = [each.message for each in small.findings(FILES | {path: cells + first})]
    assert alone == ["angka tercetak `9,9` berbeda dari hitungan portal, `3,4`"]
    (both,) = small.findings(FILES | {path: cells + first + second})
    assert both.message.endswith("begitu juga 1 angka lain di berkas ini")
    assert "`Hitungan portal 3,4`; begitu juga baris 3 " in both.help
    many = "".join(first.replace("9,9", f"9,{number}") for number in range(1, 31))
    (flood,) = small.findings(FILES | {path: cells + many})
    assert flood.help.endswith("baris 22 3,40, dan seterusnya")
    assert small.findings(FILES | {path: cells + noted}) == ()
    budget = {OFFICE + "anggaran-tahunan.csv": "tahun;pagu;sumber\n2023;x;laporan\n"}
    assert [each.code for each in small.findings(FILES | budget | {path: cells + first})] == ["D204"]
