"""Tables of small reports copied to the small portal."""

from pathlib import Path

import pytest

from generator.copying.answers import Answers, CopyingError
from generator.copying.copying import fitting_kinds, kind_named
from generator.exchange.shared.office import OfficeState
from generator.values.shared.number import NumberStyle
from tests import small
from tests.copied import REVENUE, STAFF, copied, new_lines, office, only_table, table

# A number that is no person's, put together so that no line of the project holds one.
_NIP = f"{19800101}{200604}{1001}"
STAFF_TABLE = table(
    "Golongan/Ruang | Jumlah Pegawai", "II/a | 1", "II/b | -", "III/a | 12", "Jumlah | 13",
    caption="Tabel 2. Pegawai menurut golongan",
)  # fmt: skip
REVENUE_TABLE = table(
    "No | Jenis JPT | Penerimaan PNBP (Rp) 2022 | Penerimaan PNBP (Rp) 2023",
    "1 | Pelatihan | 6.730.000 | 35,530,000",
    "2 | Pengujian | 1.236.439.500 | -",
    "- | Total | 1.243.169.500 | 35.530.000",
    caption="Tabel 82. Penerimaan PNBP",
)
ELEMENTS = table(
    " | Persyaratan | Prosedur | Biaya / Tarif",
    "Jumlah responden | 344 | 344 | 344",
    "Rata-rata | 3,47 | 3,49 | 3,83",
    caption="Tabel 56. Perhitungan indeks",
)
RESULTS = table(
    "No | Indikator Kinerja | Target | Rencana Aksi Triwulan I Kegiatan | Rencana Aksi Triwulan II Kegiatan",
    "1 | Indeks kepuasan masyarakat | 3,6 | - Menyusun kuesioner - Menyebar kuesioner | Mengolah",
    "2 | Jumlah pengguna | 40 | Mendata | -",
    " | layanan |  | Memeriksa | ",
    caption="Tabel 11. Rencana aksi",
)


@pytest.fixture(name="state", scope="module")
def _state(tmp_path_factory: pytest.TempPathFactory) -> OfficeState:
    return office(tmp_path_factory.mktemp("portal"))


def doubts(state: OfficeState, text: str, kind: str, answers: Answers | None = None) -> list[str]:
    """Return what is asked, as answers that a clerk may give."""
    copying = copied(state, text, kind, answers)
    return [each.answered(each.choices[0] if each.choices else "…") for each in copying.doubts]


def test_a_label_of_all_rows_is_asked_with_what_the_caption_says_first(state: OfficeState) -> None:
    """A table of ranks does not say in its cells that it is one; nothing is written until it is said."""
    assert doubts(state, STAFF_TABLE, "pegawai") == ['--isi "susunan=golongan"']


def test_a_table_becomes_rows_with_their_places(state: OfficeState) -> None:
    """Sums are not copied, and a dash is no zero; every row cites its own line."""
    copying = copied(state, STAFF_TABLE, "pegawai", Answers(constants={"susunan": "golongan"}, year="2023"))
    assert new_lines(copying) == ["golongan;II/a;;1;laporan;baris 4;", "golongan;III/a;;12;laporan;baris 6;"]
    assert copying.may_be_written
    assert list(copying.contents) == [STAFF]
    assert [(remark.words.split(";")[0], remark.rows) for _, remark in copying.remarks] == [
        ("tanpa nilai", (2,)),
        ("baris jumlah, yang dihitung portal sendiri", (4,)),
    ]


def test_years_in_heads_become_rows_of_each_year(state: OfficeState) -> None:
    """A head of a year gives its year to the rows; marks of thousands of both kinds are read."""
    copying = copied(state, REVENUE_TABLE, "pnbp-layanan", Answers(constants={"jenis": "fungsional"}))
    assert new_lines(copying) == [
        "2022;fungsional;Pelatihan;;;6730000;laporan;baris 4;",
        "2023;fungsional;Pelatihan;;;35530000;laporan;baris 4;",
        "2022;fungsional;Pengujian;;;1236439500;laporan;baris 5;",
    ]


def test_rows_that_stand_there_are_told_and_not_doubled(tmp_path: Path) -> None:
    """A row of the same key is the same or differs; it stays as it is, and the others are added below it."""
    there = (
        "tahun;jenis;layanan;penerimaan;sumber;letak;catatan\r\n"
        "2022;fungsional;Pelatihan;6730000;laporan;halaman 1;\r\n"
        "2023;fungsional;Pelatihan;35530001;laporan;halaman 1;\r\n"
    )
    state = office(tmp_path, {REVENUE: there})
    copying = copied(state, REVENUE_TABLE, "pnbp-layanan", Answers(constants={"jenis": "fungsional"}))
    assert [(each.line, each.contradicting) for each in copying.standing] == [
        (2, {}),
        (3, {"penerimaan": ("35530001", "35530000")}),
    ]
    added = "2022;fungsional;Pengujian;1236439500;laporan;baris 5;\r\n"
    assert copying.contents[REVENUE].decode() == there + added


def test_rows_are_read_as_columns_where_that_fits(state: OfficeState) -> None:
    """A table with a column for each element of a survey is turned; its cells name their own lines."""
    copying = copied(state, ELEMENTS, "survei-skm", Answers(constants={"layanan": "semua"}, year="2023"))
    assert copying.matchings[0].table.is_turned
    assert new_lines(copying) == [
        ";semua;persyaratan;3,47;;344;laporan;baris 4-5;",
        ";semua;prosedur;3,49;;344;laporan;baris 4-5;",
        ";semua;biaya;3,83;;344;laporan;baris 4-5;",
    ]


def test_names_of_indicators_become_keys_and_items_rows(state: OfficeState) -> None:
    """A name that a narrow column breaks over two rows is one; a cell that lists items makes rows.

    "Jumlah pengguna" is an indicator and no sum, "-" no activity.
    """
    copying = copied(state, RESULTS, "rencana-aksi")
    assert new_lines(copying) == [
        "kepuasan;1;Menyusun kuesioner;laporan;baris 4;",
        "kepuasan;1;Menyebar kuesioner;laporan;baris 4;",
        "kepuasan;2;Mengolah;laporan;baris 4;",
        "pengguna;1;Mendata;laporan;baris 5;",
        "pengguna;1;Memeriksa;laporan;baris 6;",
    ]


def test_an_unknown_name_is_asked_with_the_names_alike(state: OfficeState) -> None:
    """A name with a slip is asked; its answer is taken, and a name answered by `-` leaves its row out."""
    text = table("Indikator | Target", "Indeks kepuasan masyarakt | 3,5", "Lain | 7")
    answers = Answers(constants={"revisi": "1", "induk": "S1"}, year="2023")
    assert doubts(state, text, "perjanjian", answers) == [
        '--sel "Indeks kepuasan masyarakt=kepuasan"',
        '--sel "Lain=-"',
    ]
    said = Answers(
        ("Target=target",), answers.constants, ("Indeks kepuasan masyarakt=kepuasan", "Lain=-"), year="2023"
    )
    assert new_lines(copied(state, text, "perjanjian", said)) == ["1;;kepuasan;S1;3,5;laporan;baris 2;"]


@pytest.mark.parametrize(
    ("cells", "answers", "wanted"),
    [
        (("10.363", "1.200.000"), Answers(), ["10363", "1200000"]),
        (("10.363", "7,5"), Answers(), ["10363", "7,5"]),
        (("10.363", "7.51"), Answers(), ["10,363", "7,51"]),
        (("10.363", "9"), Answers(decimal=NumberStyle.COMMA), ["10363", "9"]),
        (("10.363", "9"), Answers(decimal=NumberStyle.POINT), ["10,363", "9"]),
        (("10.363", "9"), Answers(cells=("10.363=10363",)), ["10363", "9"]),
        (("(1.200.000)", "9"), Answers(cells=("(1.200.000)=-1200000",)), ["-1200000", "9"]),
    ],
)
def test_marks_are_proved_by_the_table_or_answered(
    tmp_path: Path, cells: tuple[str, str], answers: Answers, wanted: list[str]
) -> None:
    """10.363 is ten thousand where the table groups by dots, and ten where it has decimals behind them."""
    state = office(tmp_path)
    text = table("Jasa Layanan | Hasil | Target", f"Uji | sampel | {cells[0]}", f"Latih | orang | {cells[1]}")
    said = Answers(answers.columns, answers.constants, answers.cells, answers.decimal, year="2023")
    lines = new_lines(copied(state, text, "layanan-volume", said))
    assert [line.split(";")[4] for line in lines] == wanted


@pytest.mark.parametrize(
    ("cell", "part"),
    [
        ("10.363", "apa tanda desimal"), ("(1.200.000)", "kurang dari nol"), ("belum pasti", "satu angka"),
        ("2.520.494.00", "janggal"),
    ],
)  # fmt: skip
def test_what_can_be_two_numbers_is_asked(state: OfficeState, cell: str, part: str) -> None:
    """Nothing is guessed where the table itself does not tell."""
    text = table(
        "Jasa Layanan | Hasil | Target", "Latih | orang | 9", f"Uji | sampel | {cell}", "Uji | alat | 8"
    )
    (doubt,) = copied(state, text, "layanan-volume").doubts
    assert part in doubt.words


def test_a_number_outside_of_its_column_is_asked(state: OfficeState) -> None:
    """1000 per cent of customers are no share, and per cent are no rupiah."""
    text = table("Layanan | Promotor", "Uji | 1000", "Latih | 60", "Kalibrasi | 70")
    (doubt,) = copied(state, text, "survei-nps").doubts
    assert "di luar batas" in doubt.words
    text = table("Jenis JPT | Penerimaan", "Uji | 50%", "Latih | 60.000", "Kalibrasi | 70.000")
    answers = Answers(constants={"jenis": "fungsional"}, year="2023")
    (doubt,) = copied(state, text, "pnbp-layanan", answers).doubts
    assert "sebagai persen" in doubt.words


@pytest.mark.parametrize(
    ("head", "caption", "note", "power", "wanted"),
    [
        ("Penerimaan (ribu)", "", "", None, "60000"),
        ("Penerimaan (Rp) (000)", "", "", None, "60000"),
        ("Penerimaan", "Tabel 1. PNBP (dalam jutaan rupiah)", "", None, "60000000"),
        ("Penerimaan", "Tabel 1. PNBP", "(dalam ribuan rupiah)", None, "60000"),
        ("Penerimaan (ribu)", "", "", 0, "60"),
    ],
)
def test_units_are_honoured(
    state: OfficeState, head: str, caption: str, note: str, power: int | None, wanted: str
) -> None:  # fmt: skip
    """Thousands and millions are told by the head, the caption or a line above the table, or by an answer."""
    rows = table(f"Jenis JPT | {head}", "Uji | 60", "Latih | 70")
    text = (
        f"{caption}\n{note}\n{rows}"
        if note
        else table(*rows.replace("\t", " | ").splitlines(), caption=caption)
    )
    answers = Answers(constants={"jenis": "fungsional"}, power=power, year="2023")
    assert new_lines(copied(state, text, "pnbp-layanan", answers))[0].split(";")[5] == wanted


def test_units_that_contradict_each_other_are_asked(state: OfficeState) -> None:
    """A head in thousands below a caption in millions is no unit."""
    text = table("Jenis JPT | Penerimaan (ribu)", "Uji | 60", caption="Tabel 1. PNBP (dalam jutaan)")
    answers = Answers(constants={"jenis": "fungsional"}, year="2023")
    assert doubts(state, text, "pnbp-layanan", answers) == ["--satuan penuh"]


def test_merged_labels_hold_for_the_rows_below(state: OfficeState) -> None:
    """A label that stands once beside several rows is that of all of them; it ends with its left one."""
    text = table(
        "Jabatan Fungsional | Jenjang Jabatan | Jumlah", "Penguji | Muda | 4", " | Madya | 2", "Humas |  | 1",
    )  # fmt: skip
    copying = copied(state, text, "pegawai", Answers(constants={"susunan": "jabatan"}, year="2023"))
    assert [line.split(";")[1:4] for line in new_lines(copying)] == [
        ["Penguji", "Muda", "4"], ["Penguji", "Madya", "2"], ["Humas", "", "1"],
    ]  # fmt: skip


def test_a_budget_tree_gets_whole_codes(state: OfficeState) -> None:
    """A code names its first step only where the row above it ends so; any other is asked."""
    text = table(
        "Kode | Uraian | Pagu", "EC | Program | 1.000.000", "EC.6077 | Kegiatan | 1.000.000",
        "6077.BAD | Keluaran | 1.000.000", "BAD.001 | Rincian | 1.000.000", "Jumlah |  | 1.000.000",
    )  # fmt: skip
    lines = new_lines(copied(state, text, "anggaran-rincian"))
    assert [line.split(";")[0] for line in lines] == ["EC", "EC.6077", "EC.6077.BAD", "EC.6077.BAD.001"]
    unsure = table("Kode | Uraian | Pagu", "EC.6077 | Kegiatan | 1.000.000", "051 | Komponen | 1.000.000")
    assert doubts(state, unsure, "anggaran-rincian") == ['--sel "051=-"']


def test_a_tree_follows_the_codes_that_the_office_has(tmp_path: Path) -> None:
    """A component without its parents is the one of its name."""
    there = "kode;nama;pagu;sumber;letak\nEC;Program;;laporan;\nEC.6077.BAD.001.051;Pengujian;;laporan;\n"
    state = office(tmp_path, {small.OFFICE + "2023/anggaran/rincian.csv": there})
    text = table("Komponen |  | Anggaran Pagu", "051 | Pengujian | 1.000.000", "051 | Lainnya | 2.000.000")
    copying = copied(state, text, "anggaran-rincian")
    assert [each.answered(each.choices[0]) for each in copying.doubts] == ['--sel "051=EC.6077.BAD.001.051"']


def test_a_label_that_the_file_has_and_the_table_lacks_is_asked(tmp_path: Path) -> None:
    """A row up to a quarter is not doubled by one that names no quarter."""
    there = "tahun;triwulan;layanan;hasil;jumlah;sumber;letak\n2023;2;Uji;sampel;7;laporan;\n"
    state = office(tmp_path, {small.OFFICE + "layanan-volume.csv": there})
    text = table("Layanan | Hasil | Jumlah", "Uji | sampel | 7", "Latih | orang | 9")
    (doubt,) = copied(state, text, "layanan-volume").doubts
    assert doubt.answered(doubt.choices[0]) == '--isi "triwulan=2"'
    copying = copied(state, text, "layanan-volume", Answers(constants={"triwulan": "2"}, year="2023"))
    assert ([each.line for each in copying.standing], len(new_lines(copying))) == ([2], 1)


def test_findings_name_the_printed_cell(state: OfficeState) -> None:
    """What the checks refuse is told at the cell of the report, and nothing may be written."""
    text = table("Status Kepegawaian | Jumlah", f"Kepala NIP {_NIP} | 1", "PNS | 12")
    copying = copied(state, text, "pegawai", Answers(constants={"susunan": "status"}, year="2023"))
    assert not copying.may_be_written
    personal = next(each for each in copying.findings if each.code.startswith("P"))
    assert str(personal.at).startswith("lakin.txt, Tabel ke-1, baris 2")


def test_rows_of_one_table_that_contradict_each_other_are_refused(state: OfficeState) -> None:
    """Two rows of one key are told at their lines of the report."""
    text = table("Golongan | Jumlah", "II/a | 1", "II/a | 2")
    copying = copied(state, text, "pegawai", Answers(constants={"susunan": "golongan"}, year="2023"))
    (error,) = (each for each in copying.findings if each.code == "R302")
    assert ("baris 3" in str(error.at), "baris 2 laporan" in error.message) == (True, True)


def test_answers_that_name_nothing_are_refused(state: OfficeState) -> None:
    """An answer for a head, a cell or a column that is not there says what is."""
    staff = {"susunan": "golongan"}
    for answers, part in (
        (Answers(("Pangkat=kelompok",), staff, year="2023"), "1 Golongan/Ruang; 2 Jumlah Pegawai"),
        (Answers(("Golongan/Ruang=pangkat",), staff, year="2023"), "Yang ada: susunan, kelompok"),
        (Answers((), staff, ("IV/z=IV/e",), year="2023"), "tidak menyebut isi sel"),
        (Answers((), staff, ("II/a=x", "12=dua belas"), year="2023"), "bukan angka"),
    ):
        with pytest.raises(CopyingError, match=part):
            copied(state, STAFF_TABLE, "pegawai", answers)


def test_columns_are_named_by_number_and_left_aside(state: OfficeState) -> None:
    """Two heads alike are told apart by their numbers; a dash leaves a column aside."""
    text = table("Jenis JPT | Target | Target", "Uji | 60.000 | 70.000")
    answers = Answers(constants={"jenis": "fungsional"}, year="2023")
    assert doubts(state, text, "pnbp-layanan", answers) == ['--kolom "2=target"', '--kolom "3=target"']
    said = Answers(("2=-", "3=target"), answers.constants, year="2023")
    copying = copied(state, text, "pnbp-layanan", said)
    assert new_lines(copying) == ["2023;fungsional;Uji;;70000;;laporan;baris 2;"]


def test_an_answer_for_one_year_counts_for_the_others(state: OfficeState) -> None:
    """Heads of nothing but years follow the one that was answered."""
    text = table("Jenis JPT | 2022 | 2023", "Uji | 60.000 | 70.000")
    answers = Answers(("2022=penerimaan,tahun=2022",), {"jenis": "fungsional"}, year="2023")
    assert [line.split(";")[5] for line in new_lines(copied(state, text, "pnbp-layanan", answers))] == [
        "60000",
        "70000",
    ]


def test_rows_may_be_left_out(state: OfficeState) -> None:
    """Rows are named by their number in the table."""
    answers = Answers(constants={"susunan": "golongan"}, left_out=frozenset({1}), year="2023")
    assert len(new_lines(copied(state, STAFF_TABLE, "pegawai", answers))) == 1


def test_kinds_are_found_by_name_and_by_heads() -> None:
    """A kind is named as its file is; the heads of a table tell which kinds it fits."""
    assert kind_named("anggaran/dipa.csv").id == "anggaran-dipa"
    with pytest.raises(CopyingError, match="Maksud Anda pegawai"):
        kind_named("pegawaii")
    with pytest.raises(CopyingError, match="Yang ada: sumber"):
        kind_named("sama sekali lain")
    assert fitting_kinds(only_table(STAFF_TABLE))[0].id == "pegawai"


def test_new_names_are_told(tmp_path: Path) -> None:
    """A service that the office never named is a new name; one that differs by a slip is asked."""
    there = "tahun;jenis;layanan;penerimaan;sumber;letak\n2021;fungsional;Pengujian;1;laporan;\n"
    state = office(tmp_path, {REVENUE: there})
    text = table("Jenis JPT | Penerimaan", "PENGUJIAN | 60.000", "Kalibrasi | 70.000")
    copying = copied(state, text, "pnbp-layanan", Answers(constants={"jenis": "fungsional"}, year="2023"))
    assert copying.new_names == {"layanan": ("Kalibrasi",)}
    assert "2023;fungsional;Pengujian;60000" in new_lines(copying)[0]
    slip = table("Jenis JPT | Penerimaan", "Pengujiann | 60.000")
    answers = Answers(constants={"jenis": "fungsional"}, year="2023")
    assert doubts(state, slip, "pnbp-layanan", answers) == ['--sel "Pengujiann=Pengujian"']


def test_months_are_quarters_where_a_clerk_says_so(state: OfficeState) -> None:
    """An activity of March is one of the first quarter; months are not taken for quarters unasked."""
    text = table(
        "Indikator Kinerja | Bulan | Kegiatan", "Indeks kepuasan masyarakat | B03 | Menyusun kuesioner",
        " | April | Mengolah",
    )  # fmt: skip
    assert [each.subject for each in copied(state, text, "rencana-aksi").doubts] == ["triwulan"]
    copying = copied(state, text, "rencana-aksi", Answers(("Bulan=triwulan",), year="2023"))
    assert [line.split(";")[:3] for line in new_lines(copying)] == [
        ["kepuasan", "1", "Menyusun kuesioner"],
        ["kepuasan", "2", "Mengolah"],
    ]


def test_heads_of_months_and_dates_in_words_are_read(state: OfficeState) -> None:
    """Months in heads become rows; a date written out is a date whatever stands behind it."""
    text = table("Layanan | Januari | B02", "Uji | 60.000 | 70.000")
    answers = Answers(
        ("Januari=bulan_ini,bulan=1", "B02=bulan_ini,bulan=2"), {"jenis": "fungsional"}, year="2023"
    )
    assert [line.split(";")[0] for line in new_lines(copied(state, text, "pnbp-bulan", answers))] == [
        "1",
        "2",
    ]
    text = table("Revisi ke | Tanggal | Pagu", "00 | 25 Juli 2023 (Revisi DJA) | 1.000.000")
    answers = Answers(constants={"sumber_dana": "RM"}, year="2023")
    (line,) = new_lines(copied(state, text, "anggaran-dipa", answers))
    assert line.startswith("0;2023-07-25;;;RM;1000000;")


def test_a_file_that_can_not_be_read_is_left_alone(tmp_path: Path) -> None:
    """Rows are not added to a file with a fault of its form, nor to a year that is none."""
    state = office(tmp_path, {STAFF: 'susunan;kelompok\n"a;b\n'})
    answers = Answers(constants={"susunan": "golongan"}, year="2023")
    with pytest.raises(CopyingError, match="belum dapat dibaca"):
        copied(state, STAFF_TABLE, "pegawai", answers)
    with pytest.raises(CopyingError, match="Periksa --tahun"):
        copied(state, STAFF_TABLE, "pegawai", Answers(constants={"susunan": "golongan", "tahun": "lalu"}))


def test_a_table_without_figures_can_not_be_turned(state: OfficeState) -> None:
    """Only a table with figures has rows that could be columns; heads of a turned one are its rows."""
    with pytest.raises(CopyingError, match="tidak dapat dibalik"):
        copied(state, table("Nama | Isi", "Satu | dua"), "pegawai", Answers(turned=True, year="2023"))
    answers = Answers(("Rata-rata=nilai",), {"layanan": "semua"}, year="2023", turned=True)
    assert len(new_lines(copied(state, ELEMENTS, "survei-skm", answers))) == len(
        ("persyaratan", "prosedur", "biaya")
    )


def test_the_plan_that_holds_the_year_is_found(state: OfficeState) -> None:
    """Files of a plan need no years of it where one plan holds the year of the report."""
    text = table("Indikator | 2022 | 2024", "Jumlah pengguna layanan | 40 | 45")
    copying = copied(state, text, "renstra")
    assert list(copying.contents) == [small.PLAN]
    assert [line.split(";")[3:5] for line in new_lines(copying)] == [["2022", "40"], ["2024", "45"]]
