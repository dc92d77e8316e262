"""What was published without a word: days to come, two promises, names that are shared, slips of scale."""

import re
from datetime import date
from pathlib import Path

import pytest

from generator.findings.shared.diagnostic import Severity
from generator.portal import check
from generator.report.findings import in_order
from generator.sources.portal.misplaced import misplaced
from tests import small
from tests.small import AGREEMENT, CARD, FILES, OFFICE, OTHER_CARD, PLAN, PROFILE, RESULT, REVISIONS, SOURCES

BUDGET = OFFICE + "anggaran-tahunan.csv"
UNITS = "id;nama;nama_pendek;jenis;kode;satker\n"


def _found(texts: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(each.code, each.at.path, each.at.field) for each in small.findings(FILES | texts)]


@pytest.mark.parametrize(
    ("path", "right", "wrong", "field"),
    [
        (SOURCES, "2024-01-31", "2042-01-31", "tanggal"),
        (REVISIONS, "2023-01-02", "2032-01-02", "tanggal"),
        (SOURCES, "2024-01-31", small.TODAY.replace(day=2).isoformat(), "tanggal"),
    ],
)
def test_a_day_to_come_is_told(path: str, right: str, wrong: str, field: str) -> None:
    """A document or revision dated after today is a warning in its cell."""
    assert _found(small.changed(path, right, wrong)) == [("D263", path, field)]


def test_an_announcement_of_next_year_is_told() -> None:
    """An announcement dated next year, which would lead every list, is told; one that ends then is not."""
    path = OFFICE + "ppid/serta-merta.csv"
    columns = "tanggal;butir;judul;bahaya;terdampak;evakuasi;menghindari;bantuan;pengumum;pengumuman;"
    text = f"{columns}penanggulangan;sampai;catatan\n2027-01-05{';x' * 10};2027-02-01;\n"
    assert [each for each in _found({path: text}) if each[0] == "D263"] == [("D263", path, "tanggal")]


def test_a_day_that_has_come_is_not_told() -> None:
    """What is dated today, or has no day, is no day to come."""
    assert _found(small.changed(SOURCES, "2024-01-31", small.TODAY.isoformat())) == []
    assert _found(small.changed(SOURCES, "2024-01-31", "")) == []


def test_documents_of_the_league_are_dated_as_well() -> None:
    """A document of the compared units that is dated in the future is told."""
    path = "data/pembanding/sumber.csv"
    text = "id;judul;jenis;tahun;tanggal\na;A;lakin;2023;2042-01-01\nb;B;lakin;2023;\n"
    assert _found({path: text}) == [("D263", path, "tanggal")]


_SERVICE = OFFICE + "ppid/layanan-informasi.yml"
_YEARLY = OFFICE + "anggaran-tahunan.csv"
_VOLUME = OFFICE + "layanan-volume.csv"
_START = OFFICE + "data-awal.csv"
_BY_INDICATOR = OFFICE + "anggaran-indikator-renstra.csv"


@pytest.mark.parametrize(
    ("path", "text", "field"),
    [
        (_YEARLY, "tahun;pagu;realisasi;sumber\n2062;5;4;laporan\n", "tahun"),
        (_YEARLY, "tahun;pagu;realisasi;sumber\n2027;5;;laporan\n", ""),
        (_VOLUME, "tahun;layanan;hasil;jumlah;sumber\n2032;Uji;LHU;4;laporan\n", "tahun"),
        (_START, "indikator;tahun;nilai;sumber\nkepuasan;2030;3;laporan\n", "tahun"),
        (_BY_INDICATOR, "nama;indikator;tahun;target_renstra;sumber\nUji;kepuasan;2032;4;laporan\n", ""),
        (SOURCES, FILES[SOURCES].replace(";2023;", ";2032;"), "tahun"),
        (_SERVICE, "maklumat:\n  ditetapkan: 2062-01-12\ndiperbarui: 2025-01-01\n", "ditetapkan"),
        (_SERVICE, "maklumat:\n  ditetapkan: 2024-01-12\ndiperbarui: 2062-01-01\n", "diperbarui"),
        (_SERVICE, "diperbarui: 2025-01-01\n", ""),
    ],
)
def test_a_year_to_come_is_told(path: str, text: str, field: str) -> None:
    """Registers, documents and services are of the past or the next year at most; plans are not."""
    findings = [each for each in _found({path: text}) if each[0] == "D263"]
    assert findings == ([("D263", path, field)] if field else [])


def test_a_result_of_a_quarter_that_has_not_begun_is_told() -> None:
    """A result in the folder of a quarter to come is told, one of this quarter is not."""
    header = FILES[RESULT].split("\n")[0]
    late = OFFICE + "2026/realisasi/tw3/laporan.csv"
    rows = f"{header}\n2026;3;kepuasan;;3,6;;50;;laporan;halaman 7\n"
    assert ("D263", late, "realisasi") in _found({late: rows})
    now = OFFICE + "2026/realisasi/tw2/laporan.csv"
    assert "D263" not in [code for code, *_ in _found({now: rows.replace("2026;3", "2026;2")})]


OTHER_PLAN = OFFICE + "renstra-2022-2026.csv"


@pytest.mark.parametrize(
    ("row", "is_told"),
    [
        ("kepuasan;2022;3,5;laporan;", True),
        ("kepuasan;2022;N/A;laporan;", True),
        ("kepuasan;2022;3,5;laporan;Tabel 6", True),
        ("kepuasan;2022;3,4;laporan;", False),
        ("kepuasan;2022;3,40;laporan;", False),
        ("kepuasan;2023;3,5;laporan;", False),
        ("kepuasan;2022;3,5;laporan;Menggantikan Renstra 2021-2024", True),
        ("kepuasan;2022;3,5;laporan;Menggantikan 3,4 dalam Renstra 2021-2024", False),
        ("kepuasan;2022;3,5;laporan;Menggantikan 3,3 dalam Renstra 2021-2024", True),
        ("kepuasan;2022;N/A;laporan;Menggantikan 3,40", False),
    ],
)
def test_two_plans_promise_the_same(row: str, is_told: bool) -> None:  # noqa: FBT001
    """Two plans with different targets of a year are told, until a note names the other target."""
    findings = _found({OTHER_PLAN: f"indikator;tahun;target;sumber;catatan\n{row}\n"})
    assert (("R349", OTHER_PLAN, "target") in findings) == is_told


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        (small.changed(OTHER_CARD, "Jumlah pengguna layanan", "Indeks  Kepuasan masyarakat"), "nama"),
        (small.changed(AGREEMENT, "0;II;", "0;I;"), "kode"),
        (
            small.changed(SOURCES, "Uji;\n", "Uji;\nlain;Laporan kinerja 2023;lakin;2023;2024-01-31;;\n"),
            "judul",
        ),
        (small.changed(small.UNITS, "orang;Orang;", "orang;Indeks;"), "nama"),
        (small.changed(CARD, "Indeks kepuasan masyarakat", "Jumlah  Pengguna-Layanan."), "nama"),
        ({small.TREE: FILES[small.TREE] + "S2;sasaran;T1;Pelanggan  puas.;;laporan;halaman 2\n"}, "nama"),
        ({"data/acuan/unit.csv": UNITS + "a;A;A;balai;123456;balai-uji\nb;B;B;balai;123456;\n"}, "kode"),
        ({"data/acuan/unit.csv": UNITS + "a;A;A;balai;;balai-uji\nb;B;B;balai;;balai-uji\n"}, "satker"),
    ],
)
def test_a_name_stands_for_one_thing(texts: dict[str, str], field: str) -> None:
    """Cards, agreements, documents, units of measurement and offices that share a name or code are told."""
    findings = [each for each in small.findings(FILES | texts) if each.code == "R352"]
    assert [(each.at.field, each.severity) for each in findings] == [(field, Severity.WARNING)]
    assert findings[0].help.startswith("cocokkan keduanya dengan sumbernya")


def test_a_remark_in_place_of_a_name_is_no_name() -> None:
    """Objectives whose names are printed nowhere may all say so."""
    rows = "".join(f"S{each};sasaran;T1;(tidak tercetak);;laporan;halaman 2\n" for each in (2, 3))
    assert [each for each in _found({small.TREE: FILES[small.TREE] + rows}) if each[0] == "R352"] == []


_STAFF = OFFICE + "2023/pegawai.csv"


@pytest.mark.parametrize(
    ("path", "head", "rows", "told"),
    [
        (_STAFF, "susunan;kelompok;jumlah;sumber", "jabatan;Ahli Muda;3 jabatan;ahli muda;3", "kelompok"),
        (_STAFF, "susunan;kelompok;jumlah;sumber", "golongan;II/a;3 golongan;II a;3", "kelompok"),
        (_STAFF, "susunan;kelompok;jumlah;sumber", "jabatan;< 5 tahun;3 jabatan;> 5 tahun;3", ""),
        (_STAFF, "susunan;kelompok;jumlah;sumber", "jabatan;Ahli Muda;3 jabatan;Ahli Madya;3", ""),
        (_VOLUME, "tahun;layanan;hasil;jumlah;sumber", "2022;Uji;LHU;3 2023;Uji;lhu;3", "hasil"),
        (_VOLUME, "tahun;layanan;hasil;jumlah;sumber", "2022;Uji;LHU;3 2023;uji;LHU;3", "layanan"),
        (
            OFFICE + "2023/anggaran/rincian.csv",
            "kode;nama;pagu;sumber",
            "EC.6077;Layanan;3 EC6077;Layanan;3",
            "",
        ),
    ],
)
def test_one_thing_is_written_in_one_way(path: str, head: str, rows: str, told: str) -> None:
    """Groups, results and services that differ only in case, blanks or marks would be counted twice."""
    first, second = re.split(r"(?<=;3) ", rows)
    text = f"{head}\n{first};laporan\n{second};laporan\n"
    findings = [each for each in _found({path: text}) if each[0] == "R322"]
    assert findings == ([("R322", path, told)] if told else [])


def test_two_offices_of_one_code_are_told() -> None:
    """The same office code in two folders is told at the second."""
    twin = {
        path.replace("balai-uji", "balai-baru"): text
        for path, text in FILES.items()
        if path.startswith(OFFICE)
    }
    profile = PROFILE.replace("balai-uji", "balai-baru")
    twin[PROFILE.replace("balai-uji", "balai-baru")] = FILES[PROFILE].replace("Balai Uji", "Balai Baru")
    shared = [each for each in small.findings(FILES | twin) if each.code == "R352"]
    assert {each.at.field for each in shared} == {"kode"}
    assert {each.at.path for each in shared} <= {profile, PROFILE}


@pytest.mark.parametrize(("field", "other"), [("penerus", "pengguna"), ("pendahulu", "pengguna")])
def test_a_card_that_continues_another_may_keep_its_name(field: str, other: str) -> None:
    """An indicator and its successor may have the same name."""
    back = "pendahulu" if field == "penerus" else "penerus"
    texts = {
        CARD: FILES[CARD] + f"{field}: {other}\n",
        OTHER_CARD: FILES[OTHER_CARD].replace("Jumlah pengguna layanan", "Indeks kepuasan masyarakat")
        + f"{back}: kepuasan\n",
    }
    assert _found(texts) == []


YEARS = OFFICE + "2022/realisasi/tw4/laporan.csv"


def _results(value: str, note: str = "") -> dict[str, str]:
    """Return results of two years, the later one as given, without bounds on the card."""
    header = FILES[RESULT].split("\n")[0]
    card = FILES[CARD].replace('minimum: "1"\nmaksimum: "4"\n', "")
    row = "{};4;kepuasan;;{};;100;{};laporan;halaman 7\n"
    return {
        CARD: card,
        YEARS: f"{header}\n{row.format(2022, '3,58', '')}",
        RESULT: f"{header}\n{row.format(2023, value, note)}2023;4;pengguna;;42;;100;;laporan;halaman 7\n",
    }


@pytest.mark.parametrize("value", ["0,0363", "36,3", "363", "0,35", "0,05", "9300"])
def test_a_slip_of_scale_is_asked_about(value: str) -> None:
    """A result that is ten or a hundred times its target and its past is told."""
    findings = [each for each in small.findings(FILES | _results(value)) if each.code == "R353"]
    assert [(each.at.path, each.at.field) for each in findings] == [(RESULT, "realisasi")]
    assert f"sebut `{value}` dan alasannya di `catatan`" in findings[0].help


@pytest.mark.parametrize("value", ["3,63", "2", "6,5", "0", "-3,6"])
def test_an_ordinary_result_is_no_slip_of_scale(value: str) -> None:
    """A result that is a little better or worse, or none, is no slip."""
    assert "R353" not in [code for code, *_ in _found(_results(value))]


def test_a_note_that_names_the_figure_confirms_it() -> None:
    """A note that names the figure answers the question, one about anything else does not."""
    assert "R353" not in [code for code, *_ in _found(_results("36,3", "Memang 36,3 karena skala baru"))]
    assert "R353" in [code for code, *_ in _found(_results("36,3", "Survei daring"))]
    assert "R353" in [code for code, *_ in _found(_results("36,4", "Memang 36,3 karena skala baru"))]


def test_counts_of_whole_things_may_grow_tenfold() -> None:
    """Of people and other whole things ten times as many are no slip."""
    texts = {RESULT: FILES[RESULT].replace(";42;", ";400;")}
    assert "R353" not in [code for code, *_ in _found(texts)]


def test_a_target_of_the_wrong_scale_is_told_at_the_target() -> None:
    """Where one target differs from results and other targets, the target is the odd one."""
    texts = _results("3,63") | {PLAN: FILES[PLAN].replace("2022;3,4", "2022;34")}
    findings = [each for each in small.findings(FILES | texts) if each.code == "R353"]
    assert [(each.at.path, each.at.field) for each in findings] == [(PLAN, "target")]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ("2021;12000000000;1\n2022;12500000000;1\n2023;12600;1\n", [4]),
        ("2021;12000000;1\n2022;12500000;1\n2023;12600000000000;1\n", [4]),
        ("2021;12000;1\n2022;12500000000;1\n2023;13000000000;1\n", [2]),
        ("2021;12000000000;1\n2022;2500000000;1\n2023;12600000;1\n", []),
        ("2022;12500000000;1\n2023;12600;1\n", []),
    ],
)
def test_millions_among_rupiah_are_told(rows: str, lines: list[int]) -> None:
    """A sum that is a thousandth, or a thousand times, of all others of its column is told."""
    text = "tahun;pagu;realisasi;sumber\n" + rows.replace(";1\n", ";1;laporan\n")
    assert [each.at.line for each in small.findings(FILES | {BUDGET: text}) if each.code == "R353"] == lines


@pytest.mark.parametrize(
    ("path", "head", "row", "values", "lines"),
    [
        (_VOLUME, "tahun;layanan;hasil;jumlah;sumber", "{};Uji;LHU;{};laporan", "350 359 3610", [4]),
        (_VOLUME, "tahun;layanan;hasil;jumlah;sumber", "{};Uji;LHU;{};laporan", "350 36 361", [3]),
        (_VOLUME, "tahun;layanan;hasil;jumlah;sumber", "{};Uji;LHU;{};laporan", "350 900 361", []),
        (_VOLUME, "tahun;layanan;hasil;jumlah;sumber", "{};Uji;LHU;{};laporan", "2 3 29", []),
        (_VOLUME, "tahun;layanan;hasil;jumlah;sumber", "{};Uji;LHU;{};laporan", "10 100 1000", []),
        (BUDGET, "tahun;pagu;realisasi;sumber", "{};{};1;laporan", "12000000 1250000000 13000000", [3]),
        (
            OFFICE + "survei-tahunan.csv",
            "tahun;instrumen;nilai;sumber",
            "{};nps;{};laporan",
            "55 57 5,9",
            [4],
        ),
        (
            OFFICE + "2023/anggaran/indikator.csv",
            "indikator;pagu;sumber",
            "{};{};laporan",
            "350 359 3610",
            [],
        ),
    ],
)
def test_a_year_of_another_scale_is_told(
    path: str, head: str, row: str, values: str, lines: list[int]
) -> None:
    """Where years are much alike, one that is ten times as large or small is told; a handful is not."""
    first = ["kepuasan", "pengguna", "antrean"] if row == "{};{};laporan" else ["2020", "2021", "2022"]
    rows = "".join(row.format(*each) + "\n" for each in zip(first, values.split(), strict=True))
    findings = [each for each in small.findings(FILES | {path: f"{head}\n{rows}"}) if each.code == "R353"]
    assert [each.at.line for each in findings] == lines


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        (
            "2023/evaluasi/rekomendasi.csv",
            "pemeriksa;dokumen;jumlah;ditindaklanjuti\nI;L;9;90",
            "`ditindaklanjuti` 90",
        ),
        ("2023/evaluasi/rekomendasi.csv", "pemeriksa;dokumen;jumlah;ditindaklanjuti\nI;L;9;9", ""),
        ("2023/evaluasi/rekomendasi.csv", "pemeriksa;dokumen;jumlah\nI;L;9", ""),
        ("2023/evaluasi/komponen.csv", "instrumen;komponen;bobot;nilai\nsakip;A;30;36", "`nilai` 36"),
        (
            "2023/layanan/ketepatan.csv",
            "bulan;layanan;jatuh_tempo;tepat_waktu\n1;Uji;50;51",
            "`tepat_waktu` 51",
        ),
        ("2023/anggaran/rincian.csv", "kode;nama;pagu;blokir\nA;B;50;500", "`blokir` 500"),
        ("2023/layanan/p3dn.csv", "uraian;pagu;dalam_negeri;impor\nA;10;8;30", "`impor` 30"),
        (
            "2023/survei/nps.csv",
            "layanan;responden;promotor;pasif;detraktor\nA;10;60;30;20",
            "`promotor` + `pasif` + `detraktor` bersama-sama 110",
        ),
        ("2023/survei/nps.csv", "layanan;responden;promotor;pasif;detraktor\nA;10;60,2;30,1;9,9", ""),
        ("pnbp-tahunan.csv", "tahun;penerimaan;pagu_penggunaan;penggunaan\n2023;9;5;6", "`penggunaan` 6"),
    ],
)
def test_a_part_is_no_larger_than_its_whole(path: str, text: str, told: str) -> None:
    """What is a part of another figure in its row is told where it is larger, and a note answers."""
    head, row = text.split("\n")
    note = ""
    for is_told in (bool(told), False):
        table = f"{head};sumber;catatan\n{row};laporan;{note}\n"
        findings = [each for each in small.findings(FILES | {OFFICE + path: table}) if each.code == "R381"]
        assert [each.message.startswith(f"{told}, lebih besar daripada ") for each in findings] == [
            True
        ] * is_told
        note = " dan ".join(re.findall(r"`([\d.,]+)`", findings[0].help)) if findings else ""


def test_what_is_out_of_bounds_is_told_once() -> None:
    """A result outside the bounds of its card is not asked about again for its scale."""
    findings = small.findings(small.changed(RESULT, "3,63", "45292"))
    assert [each.code for each in findings] == ["D205"]


def test_a_flood_of_sums_is_not_compared() -> None:
    """Tens of thousands of rows of one kind cost no more time than they are many."""
    path = OFFICE + "2023/anggaran/indikator.csv"
    rows = "".join(f"kepuasan;{number};1;laporan\n" for number in (*range(1, 3_000), 10**12))
    findings = small.findings(FILES | {path: f"indikator;pagu;realisasi;sumber\n{rows}"})
    assert "R353" not in {each.code for each in findings}


def test_a_note_excuses_only_what_it_names() -> None:
    """Only a note that names both figures excuses spending above the ceiling, and lapses when one changes."""
    head = "tahun;pagu;realisasi;sumber;catatan\n2023;9;10;laporan;"
    for note, is_told in (
        ("", True), ("Dikelola pusat", True), ("Halaman 3", True), ("Melebihi pagu karena hibah", True),
        ("Rp 10 memang dipakai", True), ("Rp 10 dipakai dari pagu Rp 9 karena hibah", False),
        ("Rp 10 dipakai dari pagu Rp 19", True), ("Tabel 9.10", True), ("10,0 dari 9", False),
    ):  # fmt: skip
        assert ("R321" in [code for code, *_ in _found({BUDGET: f"{head}{note}\n"})]) == is_told


@pytest.mark.parametrize(
    ("note", "is_told"),
    [
        ("", True), ("Laporan mencetak 900", True), ("Bagiannya berjumlah 800", True),
        ("Laporan mencetak 900, bagiannya berjumlah 800", False),
        ("Laporan mencetak 9.00, bagiannya 800", True), ("Laporan mencetak 900, bagiannya 8.000", True),
    ],
)  # fmt: skip
def test_a_note_excuses_a_sum_that_it_names(note: str, is_told: bool) -> None:  # noqa: FBT001
    """Parts that make another sum are told until a note names both, in figures of their own."""
    rows = f"EC;Program;900;laporan;{note}\nEC.1;A;500;laporan;\nEC.2;B;300;laporan;\n"
    text = f"kode;nama;pagu;sumber;catatan\n{rows}"
    findings = _found({OFFICE + "2023/anggaran/rincian.csv": text})
    assert ("R320" in [code for code, *_ in findings]) == is_told


@pytest.mark.parametrize(
    ("note", "is_told"),
    [
        ("", True), ("Tabel 1", True), ("Tabel 72 laporan (capaian Renstra), juga di Lampiran 5", True),
        ("Lampiran IV, halaman 3", True), ("Kalimat di bawah Gambar 3.37", True),
        ("Tabel 1 laporan. Lampiran 5 mencetak 45", True), ("Dihitung dari nilai yang dibulatkan", True),
        ("Dihitung dari nilai yang dibulatkan. Hitungan portal 3,4", False), ("Mungkin 3,40", False),
        ("Dihitung dari nilai yang dibulatkan. Hitungan portal 3,5", True), ("Hitungan portal 3,4", True),
        ("Dibulatkan dari 13,4", True),
    ],
)  # fmt: skip
def test_a_note_that_says_only_where_explains_nothing(note: str, is_told: bool) -> None:  # noqa: FBT001
    """A printed figure that differs is told until its note says why, and names the figure of ours (3,4)."""
    path = OFFICE + "2023/tercetak-tabel.csv"
    row = f"renstra-2021-2024;target;kepuasan 2022;9,9;laporan;halaman 3;{note}\n"
    text = "tabel;kolom;baris;nilai;sumber;letak;catatan\n" + row
    assert ("R323" in [code for code, *_ in _found({path: text})]) == is_told


def test_one_warning_does_not_hide_another() -> None:
    """A warning about spending leaves a printed figure that differs to be told, also in the same cell."""
    printed = OFFICE + "2023/tercetak-tabel.csv"
    text = "tabel;kolom;baris;nilai;sumber\nrenstra-2021-2024;target;kepuasan 2022;9,9 ;laporan\n"
    over = {BUDGET: "tahun;pagu;realisasi;sumber\n2023;9;10;laporan\n", printed: text}
    assert [each.code for each in in_order(small.findings(FILES | over))] == ["D207", "R323", "R321"]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("imk", "ganti nama berkas ini menjadi `ikm.csv`"),
        ("ip-asm", "ganti nama berkas ini menjadi `ip-asn.csv`"),
        ("kearsipan", "beri nama menurut ukurannya: `sakip.csv`"),
        ("ikm-2023", "beri nama menurut ukurannya: "),
    ],
)
def test_an_unknown_measure_is_told(name: str, start: str) -> None:
    """A file of figures that is named after no measure is told, before it becomes the name of a ranking."""
    path = f"data/pembanding/2023/{name}.csv"
    texts = {
        "data/acuan/unit.csv": UNITS + "uji;Balai Uji Contoh;Uji;balai;;balai-uji\n",
        "data/pembanding/sumber.csv": "id;judul;jenis;tahun\nlakin;L;lakin;2023\n",
        path: "unit;komponen;nilai;sumber\nuji;;3;lakin\n",
    }
    (finding,) = small.findings(FILES | texts)
    assert (finding.code, finding.at.path, finding.help[: len(start)]) == ("R350", path, start)
    taken = {"data/pembanding/2023/ikm.csv": texts[path]}
    if name == "imk":
        (finding,) = small.findings(FILES | texts | taken)
        assert finding.help.startswith("beri nama menurut ukurannya: ")


@pytest.mark.parametrize(
    ("rows", "line", "start"),
    [
        ("a;A;A;balai;;\n", 0, "tambahkan baris dengan `satker` `balai-uji`"),
        ("a;A;A;balai;123456;\n", 2, "tulis `balai-uji` di kolom `satker` baris 2"),
        ("a;A;A;balai;;\nb;Balai Uji Contoh;B;balai;;\n", 3, "tulis `balai-uji` di kolom `satker` baris 3"),
    ],
)
def test_an_office_that_the_list_of_units_forgets_is_told(rows: str, line: int, start: str) -> None:
    """An office that is published and compared with none is told, with its row where there is one."""
    (finding,) = small.findings(FILES | {"data/acuan/unit.csv": UNITS + rows})
    assert (finding.code, finding.at.line, finding.help) == ("R351", line, start)
    sample = FILES[PROFILE] + "contoh: ya\n"
    assert _found({"data/acuan/unit.csv": UNITS + rows, PROFILE: sample}) == []


@pytest.mark.parametrize(
    ("years", "found"),
    [
        ("2026", []),
        ("", [("R374", small.DAYS_OFF, 2, "bila benar dan semua hari libur 2026 sudah dimuat")]),
        ("2062", [("R354", small.WHOLE_YEARS, 2, "tulis `2026`, yang hari liburnya ada")]),
        ("2026 2027", [("R354", small.WHOLE_YEARS, 3, "muat hari liburnya dahulu")]),
    ],
)
def test_a_year_of_days_off_is_stated(years: str, found: list[tuple[str, str, int, str]]) -> None:
    """A year that is not stated to be whole, and one that is stated without its days, are told once."""
    rows = "".join(f"{year};SKB;sumber-publik\n" for year in years.split())
    texts = small.days_off(2026) | {small.WHOLE_YEARS: f"tahun;dasar;keyakinan\n{rows}"}
    findings = [each for each in small.findings(FILES | texts) if each.code != "B126"]
    assert [(each.code, each.at.path, each.at.line) for each in findings] == [each[:3] for each in found]
    assert all(part in each.help for each, (*_, part) in zip(findings, found, strict=True))


@pytest.mark.parametrize(
    ("right", "wrong", "code", "line", "told"),
    [
        ("2026-12-25", "2062-12-25", "R374", 6, "ganti 2062 menjadi 2026"),
        ("2026-08-17", "2020-08-17", "R374", 2, "ganti 2020 menjadi 2026"),
        ("2026-12-25;Libur;libur-nasional", "2026-12-25;Libur;cuti-bersama", "R354", 2, "lengkapi"),
        ("2026-08-17;Libur;libur-nasional;SKB;sumber-publik\n", "", "R354", 2, "lengkapi"),
        ("2026-12-25", "25 des", "D210", 6, "tahun-bulan-tanggal"),
    ],
)
def test_days_off_of_a_stated_year_are_all_there(
    right: str, wrong: str, code: str, line: int, told: str
) -> None:
    """A day off in a wrong year, of a wrong kind, left out or misspelt is told once, with what to do."""
    days = small.days_off(2026)
    texts = days | {small.DAYS_OFF: days[small.DAYS_OFF].replace(right, wrong)}
    if wrong.startswith("2020"):
        head, *rows = texts[small.DAYS_OFF].splitlines()
        texts[small.DAYS_OFF] = "\n".join((head, *sorted(rows))) + "\n"
    (finding,) = small.findings(FILES | texts)
    assert (finding.code, finding.at.line, told in finding.help) == (code, line, True)
    assert finding.at.field in {"tanggal", "tahun"}


def test_a_list_of_years_that_cannot_be_read_hides_no_year() -> None:
    """Where a year in the list is misspelt, no day off is called one of a year that nobody states."""
    texts = small.days_off(2026)
    texts[small.WHOLE_YEARS] = texts[small.WHOLE_YEARS].replace("2026", "2O26")
    assert [each.code for each in small.findings(FILES | texts)] == ["D211"]


@pytest.mark.parametrize(
    ("path", "start"),
    [
        ("Data/satker/x/satker.yml", "pindahkan isinya ke folder `data/`"),
        ("data (1)/portal.yml", "pindahkan isinya ke folder `data/`"),
        ("satker/balai-uji/satker.yml", "pindahkan isinya ke folder `data/satker/`"),
        ("Acuan/satuan.csv", "pindahkan isinya ke folder `data/acuan/`"),
        ("perjanjian.csv", "pindahkan ke foldernya di `data/`"),
        ("Laporan 2023.xlsx", "pindahkan ke folder `masuk/`"),
        ("satker.yml", "pindahkan ke foldernya di `data/`"),
    ],
)
def test_data_beside_the_folder_of_data_is_told(path: str, start: str, tmp_path: Path) -> None:
    """What was uploaded to the top of the portal, or to a folder of nearly the right name, is told."""
    root = small.write(tmp_path)
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("x", "utf-8")
    (finding,) = check(root).diagnostics
    assert (finding.code, finding.at.path, finding.help[: len(start)]) == (
        "B129",
        path.partition("/")[0],
        start,
    )


def test_a_portal_that_is_not_there_has_nothing_beside_it(tmp_path: Path) -> None:
    """A folder that can't be looked into is told where the data are read, not here."""
    assert list(misplaced(tmp_path / "tidak-ada")) == []


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (
            "balai-uji/2023/perjanjian.csv",
            "pindahkan ke folder `data/satker/`; bila `data/satker/balai-uji/` sudah",
        ),
        ("balai-baru/satker.yml", "pindahkan ke folder `data/satker/`; bila `data/satker/balai-baru/` sudah"),
        ("2023/perjanjian.csv", "pindahkan ke folder kantornya di `data/satker/`"),
        ("data-lama/x.csv", "pindahkan isinya ke folder `data/`"),
        ("Data baru/x.csv", "pindahkan isinya ke folder `data/`"),
        ("Salinan dari data/x.csv", "pindahkan isinya ke folder `data/`"),
        ("data_2/x.csv", "pindahkan isinya ke folder `data/`"),
    ],
)
def test_a_folder_that_was_put_beside_data_is_told(tmp_path: Path, path: str, told: str) -> None:
    """The folder of an office or a year, or another one of data, at the top would never be published."""
    root = small.write(tmp_path)
    (root / path).parent.mkdir(parents=True)
    (root / path).write_text("x", "utf-8")
    (finding,) = misplaced(root)
    assert (finding.code, finding.at.path) == ("B129", path.partition("/")[0])
    assert finding.help.startswith(told)


def test_other_things_at_the_top_are_no_data(tmp_path: Path) -> None:
    """Folders and files of the program and of other tools are left alone."""
    root = small.write(tmp_path)
    for name in ("database", "tests", "README.md", "pyproject.toml", "config.yml"):
        (root / name).write_text("x", "utf-8")
    assert check(root).diagnostics == ()


@pytest.mark.parametrize("text", ["tahun;pagu;sumber\n", "tahun;pagu;sumber\n\n;;\n"])
def test_a_file_of_a_header_alone_is_told(text: str) -> None:
    """A table without any row is a warning; it never hides another finding."""
    assert _found({BUDGET: text}) == [("B126", BUDGET, "")]
    assert _found({BUDGET: text.replace("pagu", "pagoo")})[0][0] == "B105"


def test_today_is_given() -> None:
    """The tests of days to come stand on a fixed day."""
    assert date(2026, 6, 1) == small.TODAY


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("skm", None),
        ("smk", "tulis `skm`"),
        ("SKM", "tulis `skm`"),
        ("spakk", "tulis `spak`"),
        ("nsp", "tulis `nps`"),
        ("spk", "tulis `spak` atau `spkp`, mana yang tertulis di sumbernya"),
        ("survei-pegawai", None),
        ("kematangan", None),
    ],
)
def test_a_mistyped_instrument_is_told_once(name: str, remedy: str | None) -> None:
    """A survey that is nearly one of the usual ones is told with what is meant; another name is its own."""
    text = f"tahun;instrumen;nilai;sumber\n2023;{name};3,6;laporan\n2022;skm;3,5;laporan\n"
    findings = small.findings(FILES | {OFFICE + "survei-tahunan.csv": text})
    told = [(each.code, each.at.line, each.at.field, each.help) for each in findings]
    assert told == ([("D209", 2, "instrumen", remedy)] if remedy else [])


@pytest.mark.parametrize(
    ("name", "remedy"), [("sakp", "tulis `sakip`"), ("ip asn", "tulis `ip-asn`"), ("ipk", "tulis `ipp`")]
)
def test_a_mistyped_evaluation_brings_no_second_finding(name: str, remedy: str) -> None:
    """A printed figure of an instrument that is misspelt in its table is not told as well."""
    rows = f"instrumen;komponen;bobot;nilai;sumber\n{name};Perencanaan;30;20;laporan\n"
    printed = "tabel;kolom;baris;nilai;sumber\nevaluasi-komponen;nilai;sakip Perencanaan;20;laporan\n"
    path = OFFICE + "2023/evaluasi/komponen.csv"
    texts = FILES | {path: rows, OFFICE + "2023/tercetak-tabel.csv": printed}
    assert [(each.code, each.at.path, each.help.partition(";")[0]) for each in small.findings(texts)] == [
        ("D209", path, remedy)
    ]
