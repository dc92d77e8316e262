"""Every register is read by its description: one slip, one finding, in its cell."""

import pytest

from generator.loading.disclosure.public_information import DISCLOSURES
from generator.loading.registers.registers import REGISTERS
from generator.loading.shared.schema import Column, Figures, FileKind
from tests import small
from tests.small import FILES, OFFICE

PARTS = {"<satker>": "balai-uji", "<tahun>": "2023", "<awal>": "2021", "<akhir>": "2024", "<ukuran>": "ikm"}
PLAIN = [kind for kind in REGISTERS if any(column.figures for column in kind.columns)]
NUMBERS = {"tahun", "revisi"}

ASKED = "kode;indikator;pertanyaan;butir;dasar;keyakinan\nmeja;Sarana;Ada meja?;;Monev KI;sumber-publik\n"


def _path(kind: FileKind) -> str:
    path = kind.path
    for name, text in PARTS.items():
        path = path.replace(name, text)
    return path


def _label(column: Column) -> str:
    if column.options:
        return column.options[0]
    words = {
        "tahun": "2023",
        "triwulan": "1",
        "revisi": "0",
        "indikator": "kepuasan",
        "tanggal": "",
        "unit": "uji",
    }
    return words.get(column.name, "Uji" if column.required else "")


def _figure(figures: Figures) -> str:
    return "5" if figures.whole else "3"


def _row(kind: FileKind, **wrong: str) -> str:
    cells = {
        column.name: _figure(column.figures) if column.figures else _label(column)
        for column in kind.columns
        if column.name != "letak"
    }
    # One element is no whole survey, another name is no other indicator, and a row says so.
    notes = {
        "survei-skm": "Hanya satu unsur ditanyakan",
        "anggaran-indikator-renstra": "Kartunya bernama Indeks kepuasan masyarakat",
    }
    note = notes.get(kind.id, "")
    ending = {"sumber": "laporan", "catatan": note} | (
        {"masuk": "25"} if kind.id == "ppid-permohonan" else {}
    )
    cells |= {name: text for name, text in ending.items() if name in kind.names} | wrong
    return f"{';'.join(cells)}\n{';'.join(cells.values())}\n"


def _findings(kind: FileKind, text: str) -> list[tuple[str, str]]:
    shared = {
        "data/acuan/unit.csv": "id;nama;nama_pendek;jenis;satker\nuji;Balai Uji Contoh;Uji;balai;balai-uji\n",
        "data/pembanding/sumber.csv": "id;judul;jenis;tahun\nlaporan;Laporan;lakin;2023\n",
        OFFICE + "ppid/laporan-2023.yml": "terbit: 2024-03-20\n",
    }
    return [(each.code, each.at.field) for each in small.findings(FILES | shared | {_path(kind): text})]


@pytest.mark.parametrize("kind", PLAIN, ids=lambda kind: kind.id)
def test_a_register_is_read(kind: FileKind) -> None:
    """A right row of every register has nothing to say."""
    assert _findings(kind, _row(kind)) == []


@pytest.mark.parametrize("kind", PLAIN, ids=lambda kind: kind.id)
def test_a_slip_in_a_register_is_told_in_its_cell(kind: FileKind) -> None:
    """A word for a figure, a strange choice, an empty label, a figure out of bounds: each is one finding."""
    figure = next(column for column in kind.columns if column.figures)
    assert _findings(kind, _row(kind, **{figure.name: "tiga"})) == [("D204", figure.name)]
    for column in kind.columns:
        if column.options:
            assert ("D209", column.name) in _findings(kind, _row(kind, **{column.name: "entah"}))
        if column.figures and column.figures.least == 0:
            assert _findings(kind, _row(kind, **{column.name: "-1"})) == [("D205", column.name)]
        if column.figures and column.figures.most:
            assert _findings(kind, _row(kind, **{column.name: "101"})) == [("D205", column.name)]
        if column.figures and column.figures.whole:
            assert _findings(kind, _row(kind, **{column.name: "1,5"})) == [("D206", column.name)]
        if column.required and column.name not in NUMBERS and not column.figures:
            assert ("D208", column.name) in _findings(kind, _row(kind, **{column.name: ""}))


def test_a_row_without_figures_says_nothing() -> None:
    """A row of a register that gives no figure is a slip, but names may stand alone in a tree."""
    text = "tahun;pagu;realisasi;sumber\n2023;;;laporan\n"
    assert [each.code for each in small.findings(FILES | {OFFICE + "anggaran-tahunan.csv": text})] == ["D208"]
    tree = "kode;nama;pagu;sumber\nEC;Program;;laporan\n"
    assert small.findings(FILES | {OFFICE + "2023/anggaran/rincian.csv": tree}) == ()


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("20x;3", [("D211", "tahun")]),
        (";3", [("D208", "tahun")]),
    ],
)
def test_the_year_of_a_row_is_a_year(row: str, expected: list[tuple[str, str]]) -> None:
    """A register over several years names the year of each row."""
    texts = FILES | {OFFICE + "anggaran-tahunan.csv": f"tahun;pagu;realisasi;sumber\n{row};;laporan\n"}
    assert [(each.code, each.at.field) for each in small.findings(texts)] == expected


def test_a_tree_of_performance_is_read() -> None:
    """The tree of objectives and indicators has labels only."""
    text = "kode;jenjang;jenis;induk;nama;iku;sumber\nSS1;kementerian;sasaran;;Daya saing;;laporan\n"
    outcome = small.loaded(FILES | {OFFICE + "pohon-2021-2024.csv": text})
    assert outcome.diagnostics == ()
    (entry,) = outcome.value.portal.ledgers[0].entries
    assert (entry.register, entry.year, entry.key) == ("pohon", 2021, ("SS1",))


def test_a_figure_is_stated_once() -> None:
    """Two rows of one register that speak of the same thing and differ are an error, twins a warning."""
    head, one = "tahun;pagu;realisasi;sumber\n", "2023;3;2;laporan\n"
    for other, code in ((one, "R301"), ("2023;4;2;laporan\n", "R302")):
        texts = FILES | {OFFICE + "anggaran-tahunan.csv": head + one + other}
        assert [each.code for each in small.findings(texts)] == [code]


@pytest.mark.parametrize("kind", DISCLOSURES, ids=lambda kind: kind.id)
def test_a_list_of_public_information_is_read(kind: FileKind) -> None:
    """A slip is told in its cell: an empty cell, a strange choice, a day that is none."""
    right = {column.name: _said(column) for column in kind.columns}
    listed = {"data/acuan/ppid-butir.csv": ITEMS, "data/acuan/ppid-saq.csv": ASKED}
    assert _findings_with(listed, kind, right) == []
    for column in kind.columns:
        if column.required and column.name != "tahun":
            assert ("D208", column.name) in _findings_with(listed, kind, right | {column.name: ""})
        if column.options:
            assert ("D209", column.name) in _findings_with(listed, kind, right | {column.name: "entah"})
        if column.name in {"diperbarui", "sampai", "tanggal"}:
            assert _findings_with(listed, kind, right | {column.name: "2026-02-30"}) == [
                ("D210", column.name)
            ]


ITEMS = "kode;kelas;judul;dasar;keyakinan\nprofil;berkala;Profil;UU 14/2008;sumber-publik\n"


def _said(column: Column) -> str:
    words = {
        "tahun": "2026",
        "butir": "profil",
        "pertanyaan": "meja",
        "alamat": "https://contoh.go.id/",
        "dasar_hukum": "UU 14/2008",
        "nomor": "1",
    }
    days = {"diperbarui": "2026-05-30", "sampai": "2099-12-31", "tanggal": "2026-03-05"}
    return (words | days).get(column.name) or (column.options[0] if column.options else "Uji")


def _findings_with(shared: dict[str, str], kind: FileKind, cells: dict[str, str]) -> list[tuple[str, str]]:
    text = f"{';'.join(cells)}\n{';'.join(cells.values())}\n"
    findings = small.findings(FILES | shared | {_path(kind): text})
    # One row cannot name all that the portal publishes; whether it does is a matter of other tests.
    return [(each.code, each.at.field) for each in findings if each.code != "R329"]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("profil;berkala;;Profil;;profil;UU;sumber-publik", []),
        ("profil;berkalah;;Profil;;profil;UU;sumber-publik", [("D209", "kelas")]),
        ("profil;berkala;;Profil;;profill;UU;sumber-publik", [("D209", "bukti")]),
        ("profil;berkala;;Profil;;;UU;yakin", [("D209", "keyakinan")]),
        ("Profil;berkala;;Profil;;;UU;sumber-publik", [("D212", "kode")]),
        ("profil;berkala;induk;Profil;;;UU;sumber-publik", [("R324", "induk")]),
    ],
)
def test_an_item_of_the_law_is_read(item: str, expected: list[tuple[str, str]]) -> None:
    """A slip in the shared list of the law is told in its cell."""
    text = f"kode;kelas;induk;judul;keterangan;bukti;dasar;keyakinan\n{item}\n"
    listed = FILES | {"data/acuan/ppid-butir.csv": text}
    assert [(each.code, each.at.field) for each in small.findings(listed)] == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("jawaban;Permintaan;PPID menjawab;10;UU 14/2008;sumber-publik", []),
        ("jawaban;Permintaan;PPID menjawab;1,5;UU 14/2008;sumber-publik", [("D206", "batas")]),
        ("jawaban;Permintaan;PPID menjawab;-1;UU 14/2008;sumber-publik", [("D206", "batas")]),
        ("jawaban;Permintaan;PPID menjawab;;UU 14/2008;sumber-publik", [("D208", "batas")]),
        ("jawaban;Permintaan;PPID menjawab;10;UU 14/2008;pasti", [("D209", "keyakinan")]),
    ],
)
def test_a_time_limit_is_read(row: str, expected: list[tuple[str, str]]) -> None:
    """A slip in the shared list of time limits is told in its cell."""
    text = f"kode;tahap;langkah;batas;dasar;keyakinan\n{row}\n"
    listed = FILES | {"data/acuan/ppid-tenggat.csv": text}
    assert [(each.code, each.at.field) for each in small.findings(listed)] == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("alamat;Jenis;Ada alamat?;profil;UU;sumber-publik", []),
        ("alamat;Jenis;Ada alamat?;profil, profit;UU;sumber-publik", [("R324", "butir")]),
        ("alamat;Jenis;;profil;UU;sumber-publik", [("D208", "pertanyaan")]),
        ("alamat;Jenis;Ada alamat?;;UU;pasti", [("D209", "keyakinan")]),
    ],
)
def test_a_question_is_read(row: str, expected: list[tuple[str, str]]) -> None:
    """A slip in the shared list of questions is told in its cell; its items are those of the law."""
    texts = {"data/acuan/ppid-butir.csv": ITEMS, "data/acuan/ppid-saq.csv": ASKED + row + "\n"}
    assert [(each.code, each.at.field) for each in small.findings(FILES | texts)] == expected
