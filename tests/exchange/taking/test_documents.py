"""A card is a row of the workbook: cells change single values, a new row is a new card, nothing goes."""

from pathlib import Path

import pytest

from generator.exchange.taking.reading import Sheet, TypedCell, read_workbook
from generator.exchange.writing.workbook import office_workbook
from generator.sources.shared.atomic_write import write_together
from generator.sources.shared.files import TextFile
from generator.sources.shared.yaml_document import Scalar, read_document
from tests import small
from tests.exchange_books import NAME, Filled, book, number, state_of, words

CARDS = "Kartu indikator"
PROFILE = "Profil kantor"
AGREEMENT = "Perjanjian kinerja"
HAND_WRITTEN = """\
# Kartu yang ditulis tangan.
letak: halaman 4      # di lampiran
sumber: laporan
nama: "Indeks kepuasan masyarakat"
satuan: indeks
# makin puas makin baik
arah: maksimum
akumulasi: nilai-terakhir
minimum: 1
maksimum: 4
# definisi:
deret_putus:
  - tahun: 2022
    alasan: Cara survei berganti. # lihat halaman 9
"""
FILES = small.FILES | {small.CARD: HAND_WRITTEN}
NEW = small.OFFICE + "indikator/waktu-layanan.yml"
NEW_ROW = {
    "nama": words("Waktu layanan"),
    "satuan": words("Orang [orang]"),
    "arah": words("minimum"),
    "akumulasi": words("rata-rata"),
    "sumber": words("Laporan Kinerja 2023 [laporan]"),
    "letak": words("halaman 10"),
    "maksimum": number("90.5"),
}


@pytest.fixture(name="sheets", scope="module")
def _sheets(tmp_path_factory: pytest.TempPathFactory) -> tuple[Sheet, ...]:
    return read_workbook(book(tmp_path_factory.mktemp("asal"), FILES))


@pytest.fixture(name="filled")
def _filled(sheets: tuple[Sheet, ...]) -> Filled:
    return Filled(sheets)


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    return small.write(tmp_path, FILES)


def row_of(filled: Filled, name: str, title: str = CARDS) -> int:
    """Return the row of a document by the name in its first column."""
    return next(at[0] for at, cell in filled.sheets[title].items() if at[1] == 2 and cell.text == name)


def added(filled: Filled, **cells: TypedCell | None) -> Filled:
    """Type a new card below the others."""
    return filled.put(CARDS, filled.last_row(CARDS) + 1, **(NEW_ROW | cells))


def test_nothing_changes_by_itself(root: Path, filled: Filled) -> None:
    """Cards and profile that nobody touched stay as they are."""
    taking = filled.taken(root)
    assert (taking.changes, taking.findings, dict(taking.drafts)) == ((), (), {})


@pytest.mark.parametrize(
    ("name", "cell", "before", "after"),
    [
        ("nama", words("Indeks: kepuasan"), '"Indeks kepuasan masyarakat"', "'Indeks: kepuasan'"),
        ("maksimum", number("5"), "maksimum: 4", "maksimum: 5"),
        ("definisi", words("Puas atau tidak."), "# definisi:", "definisi: Puas atau tidak."),
        ("letak", words("halaman 5"), "halaman 4 ", "halaman 5 "),
        ("minimum", None, "minimum: 1", "# minimum:"),
        ("iku", words("ya"), "maksimum: 4\n", "maksimum: 4\niku: ya\n"),
        ("nama_en", words("Satisfaction"), "halaman 9\n", "halaman 9\nnama_en: Satisfaction\n"),
    ],
)
def test_a_cell_is_one_value_of_a_card(
    root: Path, filled: Filled, name: str, cell: TypedCell | None, before: str, after: str
) -> None:
    """One cell changes one value; comments, order and what the sheet does not show survive."""
    filled.put(CARDS, row_of(filled, "Indeks kepuasan masyarakat"), **{name: cell})
    taking = filled.taken(root)
    assert not taking.has_errors
    assert {path: each.decode() for path, each in taking.drafts.items()} == {
        small.CARD: HAND_WRITTEN.replace(before, after, 1)
    }
    (change,) = taking.changes
    assert (change.path, change.at.field) == (small.CARD, name)


def test_a_book_from_before_there_was_english_is_taken(root: Path, filled: Filled) -> None:
    """A sheet without the columns for English says nothing of them, and loses nothing."""
    for sheet in filled.sheets.values():
        gone = {at[1] for at, cell in sheet.items() if at[0] == 1 and cell.text.endswith("_en")}
        for at in [at for at in sheet if at[1] in gone]:
            del sheet[at]
    taking = filled.taken(root)
    assert (taking.changes, taking.findings, dict(taking.drafts)) == ((), (), {})


def test_english_in_a_new_row_has_its_column_in_the_file(root: Path, filled: Filled) -> None:
    """A table gets the column for English when a cell of it is filled, and not before."""
    title = next(name for name in filled.sheets if name.startswith("Tujuan dan sasaran"))
    filled.put(title, filled.row(title, "2"), nama_en=words("Better services"))
    taking = filled.taken(root)
    assert not taking.has_errors
    (content,) = taking.drafts.values()
    header, first, *_ = content.decode().splitlines()
    assert header.endswith(";nama_en")
    assert first.endswith(";Better services")


def test_a_new_row_is_a_new_card(root: Path, filled: Filled) -> None:
    """A card typed as a row, and its target in the agreement by its name, come in together."""
    added(filled).put(
        AGREEMENT, filled.last_row(AGREEMENT) + 1,
        revisi=number("0"), indikator=words("Waktu layanan"), induk=words("S1"), target=number("60"),
        sumber=words("laporan"), letak=words("halaman 6"),
    )  # fmt: skip
    taking = filled.taken(root)
    assert not taking.has_errors, taking.findings
    assert [(each.code, each.at.field) for each in taking.findings if each.code == "D271"] == [
        ("D271", "nama")
    ]
    assert sorted(taking.drafts) == [small.AGREEMENT, NEW]
    assert taking.drafts[small.AGREEMENT].decode().endswith("0;;waktu-layanan;S1;60;laporan;halaman 6;\n")
    write_together(root, taking.drafts, [small.AGREEMENT])
    lines = (root / NEW).read_text("utf-8").split("\n")
    entries = read_document(TextFile(NEW, tuple(lines))).value.entries
    assert {name: node.text for name, node in entries.items() if isinstance(node, Scalar)} == {
        "nama": "Waktu layanan", "satuan": "orang", "arah": "minimum", "akumulasi": "rata-rata",
        "maksimum": "90,5", "sumber": "laporan", "letak": "halaman 10",
    }  # fmt: skip
    again = filled.taken(root)
    assert (again.changes, again.has_errors) == ((), False)
    reopened = Filled(book_of(root))
    assert reopened.sheets[CARDS][row_of(reopened, "Waktu layanan"), 3].text == "Orang [orang]"
    assert reopened.taken(root).changes == ()


def book_of(root: Path) -> tuple[Sheet, ...]:
    """Return the workbook of the office as it stands."""
    return read_workbook(office_workbook(state_of(root), 2023))


@pytest.mark.parametrize(
    ("cells", "code", "field", "remedy"),
    [
        ({"satuan": None}, "D208", "satuan", "isi `satuan`"),
        ({"satuan": words("oran")}, "R305", "satuan", "orang"),
        ({"arah": words("naik")}, "D209", "arah", "maksimum"),
        ({"sumber": None}, "D208", "sumber", "`sumber.csv`"),
        ({"maksimum": words("9O")}, "D204", "maksimum", "tulis `90`"),
        ({"desimal": words("dua")}, "D206", "desimal", "bilangan bulat"),
        ({"kunci": words("Waktu Layanan")}, "D270", "kunci", "`waktu-layanan`"),
        ({"kunci": words("nul")}, "D270", "kunci", "`kepuasan-masyarakat`"),
        ({"kunci": words("kepuasan")}, "D270", "kunci", "kunci lain"),
        ({"nama": words("Panjang antrean"), "kunci": words("antrean")}, "D270", "kunci", "kunci lain"),
        ({"nama": words("???")}, "D270", "nama", "kolom Kunci"),
        ({"nama": None}, "D270", "nama", "kolom Nama"),
        ({"nama": words("Waktu " * 20 + "NIK 9699990101000001")}, "P501", "nama", ""),
    ],
)
def test_a_wrong_cell_is_told_at_its_place(
    root: Path, filled: Filled, cells: dict[str, TypedCell | None], code: str, field: str, remedy: str
) -> None:
    """A new card with a wrong cell names sheet and cell with the remedy, and nothing may be written."""
    taking = added(filled, **cells).taken(root)
    assert taking.has_errors
    found = [each for each in taking.findings if each.code == code and each.at.field == field]
    assert found, taking.findings
    assert (found[0].at.path, found[0].at.line) == (f"{NAME}!{CARDS}", filled.last_row(CARDS))
    assert remedy in found[0].help


def test_a_key_is_as_long_as_a_name_may_be(root: Path, filled: Filled) -> None:
    """A long name gives a key of its first words that is whole and can be the name of a file."""
    taking = added(filled, nama=words("Meningkatnya " + "jumlah hasil layanan " * 6)).taken(root)
    (path,) = taking.drafts
    key = path.rpartition("/")[2].removesuffix(".yml")
    assert key == "meningkatnya-jumlah-hasil-layanan-jumlah-hasil-layanan"


def test_two_new_rows_never_share_a_key(root: Path, filled: Filled) -> None:
    """The second of two new cards with one name is told where it stands."""
    taking = added(added(filled)).taken(root)
    assert [(each.code, each.at.line) for each in taking.findings if "sama-sama baru" in each.message] == [
        ("D270", filled.last_row(CARDS))
    ]


def test_no_card_is_renamed_or_removed(root: Path, filled: Filled) -> None:
    """Another key, or the word for removal, is refused at its cell; so nothing is lost by a slip."""
    row = row_of(filled, "Indeks kepuasan masyarakat")
    filled.put(CARDS, row, kunci=words("lain"))
    filled.put(CARDS, row_of(filled, "Panjang antrean"), hapus=words("hapus"))
    taking = filled.taken(root)
    assert [each.code for each in taking.findings] == ["D270", "D270"]
    assert not taking.changes


def test_an_emptied_key_is_told(root: Path, filled: Filled) -> None:
    """The key of a card that is there can't be emptied either."""
    taking = filled.put(CARDS, row_of(filled, "Panjang antrean"), kunci=None).taken(root)
    assert [each.code for each in taking.findings] == ["D270"]


def test_what_others_changed_collides(root: Path, filled: Filled) -> None:
    """A value that was changed in the portal meanwhile is no one's to overwrite; others go in."""
    (root / small.CARD).write_text(HAND_WRITTEN.replace("maksimum: 4", "maksimum: 6"), "utf-8")
    row = row_of(filled, "Indeks kepuasan masyarakat")
    assert not filled.put(CARDS, row, letak=words("halaman 5")).taken(root).has_errors
    taking = filled.put(CARDS, row, maksimum=number("5")).taken(root)
    assert [(each.code, each.at.field) for each in taking.findings] == [("R390", "maksimum")]


def test_a_card_that_is_broken_meanwhile(root: Path, filled: Filled) -> None:
    """A change of a card that can't be read any more is told, not lost."""
    (root / small.CARD).write_text("nama: [", "utf-8")
    taking = filled.put(CARDS, row_of(filled, "Indeks kepuasan masyarakat"), letak=words("halaman 5")).taken(
        root
    )
    assert "R390" in [each.code for each in taking.findings]


def test_the_profile_and_its_lists(root: Path, filled: Filled) -> None:
    """Values of the profile change one by one; a list is a text on each line of its cell."""
    row = row_of(filled, "Balai Uji Contoh", PROFILE)
    filled.put(PROFILE, row, kedudukan=words("Palu"), layanan=words("pengujian\npelatihan; kalibrasi"))
    taking = filled.taken(root)
    assert not taking.findings
    expected = small.FILES[small.PROFILE].replace("Manado", "Palu")
    expected = expected.replace("  - pengujian\n", "  - pengujian\n  - pelatihan\n  - kalibrasi\n")
    assert taking.drafts[small.PROFILE].decode() == expected


@pytest.mark.parametrize("profile", ["layanan:\n  - uji; ukur\n", "layanan:\n  - uji # pokok\n"])
def test_a_list_that_would_lose_something_is_left(root: Path, profile: str) -> None:
    """A list with the mark between texts, or with comments, is changed in its file; the finding says so."""
    text = small.FILES[small.PROFILE].replace("layanan:\n  - pengujian\n", profile)
    small.write(root, FILES | {small.PROFILE: text})
    filled = Filled(book_of(root))
    assert filled.taken(root).changes == ()
    filled.put(PROFILE, row_of(filled, "Balai Uji Contoh", PROFILE), layanan=words("uji\nlatih"))
    taking = filled.taken(root)
    assert [(each.code, each.at.field) for each in taking.findings if each.code != "B115"] == [
        ("D270", "layanan")
    ]
    assert "satker.yml" in taking.findings[0].help


def test_one_office_is_one_row(root: Path, filled: Filled) -> None:
    """A second row in the sheet of the profile is refused, and the remedy says how an office begins."""
    filled.put(PROFILE, filled.last_row(PROFILE) + 1, nama=words("Balai Lain"))
    (found,) = filled.taken(root).findings
    assert (found.code, "kinerja kantor" in found.help) == ("D270", True)


def test_a_card_to_be_filled_in_is_a_row(root: Path) -> None:
    """What a command left open is filled in by the workbook, and named in other sheets by its key."""
    text = "nama: belum diisi\nsatuan: belum diisi\narah: minimum\nakumulasi: jumlah\nsumber: laporan\n"
    small.write(root, FILES | {NEW: text})
    filled = Filled(book_of(root))
    row = row_of(filled, "belum diisi")
    taking = filled.put(CARDS, row, nama=words("Waktu layanan"), satuan=words("Orang")).taken(root)
    after = text.replace("nama: belum diisi", "nama: Waktu layanan").replace(
        "satuan: belum diisi", "satuan: orang"
    )
    assert taking.drafts == {NEW: after.encode()}


def test_a_broken_card_is_left_out_of_the_workbook(root: Path) -> None:
    """A card that can't be read is no row; the others are, and the first sheet says which is missing."""
    small.write(root, FILES | {small.CARD: "nama: [\n"})
    filled = Filled(book_of(root))
    texts = [cell.text for cell in filled.sheets["Mulai di sini"].values()]
    assert any(text.startswith(f"{small.CARD}: berkas ini belum dapat dibaca") for text in texts)
    assert row_of(filled, "Panjang antrean")


def test_a_changed_key_is_taken_once(root: Path, filled: Filled) -> None:
    """A row whose key was changed is found again when the same workbook is taken twice."""
    title = "Tujuan dan sasaran"
    small.write(
        root, {path: text.replace("S1", "S9") if path != small.TREE else text for path, text in FILES.items()}
    )
    filled.put(title, filled.row(title, "3"), kode=words("S9"))
    taking = filled.taken(root)
    assert list(taking.drafts) == [small.TREE]
    write_together(root, taking.drafts, [small.TREE])
    assert not filled.taken(root).changes
    assert "R390" not in [each.code for each in filled.taken(root).findings]


def test_a_printed_figure_names_its_indicator(root: Path, filled: Filled) -> None:
    """The item of a printed figure is an indicator by its name, new ones too; objectives by their code."""
    title = "Angka tercetak"
    for item in ("Waktu layanan", "Panjang antrean", "S1"):
        filled.put(
            title, filled.last_row(title) + 1,
            ukuran=words("capaian"), butir=words(item), nilai=words("100"), sumber=words("laporan"),
        )  # fmt: skip
    added(filled)
    after = filled.taken(root).drafts[small.PRINTED].decode()
    assert [line.split(";")[1] for line in after.split("\n")[-4:-1]] == ["waktu-layanan", "antrean", "S1"]


def test_a_card_that_is_missing_is_sent_to_its_sheet(root: Path, filled: Filled) -> None:
    """Who names an indicator without a card is told in which sheet a card is written."""
    filled.put(AGREEMENT, row_of_line(filled, 2), indikator=words("Waktu tunggu"))
    found = next(each for each in filled.taken(root).findings if each.code == "R303")
    assert "`indikator/` (lembar Kartu indikator)" in found.help


def row_of_line(filled: Filled, line: int) -> int:
    """Return the row of the agreement that stands for a line of its file."""
    return filled.row(AGREEMENT, str(line))
