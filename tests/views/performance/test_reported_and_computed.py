"""One reported value everywhere, and beside it what the arithmetic or a list of all units gives."""

import pytest

from tests.published import pages_of, row_with, seen
from tests.small import FILES, OFFICE, PLAN, RESULT, STORY
from tests.tiny import tiny

HOME = "satker/balai-uji/"
PAGE = HOME + "indikator/kepuasan-masyarakat/"
# The card of satisfaction goes by the key that takes part in the ranking; 3,63 of a target of 3,50.
OURS = {
    path.replace("kepuasan.", "kepuasan-masyarakat."): text.replace("kepuasan;", "kepuasan-masyarakat;")
    for path, text in FILES.items()
}
INDEX = OFFICE + "2023/survei/indeks-layanan.csv"
UNITS = {
    "data/acuan/unit.csv": (
        "id;nama;nama_pendek;jenis;satker\nuji;Balai Uji Contoh;Uji;balai;balai-uji\n"
        "lain;Balai Lain;Lain;balai;\n"
    ),
    "data/pembanding/sumber.csv": "id;judul;jenis;tahun\nlakin;Laporan L;lakin;2023\n",
}


def _index(*rows: str) -> dict[str, str]:
    return OURS | {INDEX: "triwulan;layanan;indeks;responden;sumber\n" + "".join(f"{row}\n" for row in rows)}


def _league(year: int, rows: str, measure: str = "ikm") -> dict[str, str]:
    text = "unit;komponen;nilai;sumber;letak;catatan\n" + rows
    return UNITS | {f"data/pembanding/{year}/{measure}.csv": text}


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ((";Uji;3,7;30;laporan", ";Latih;3,1;10;laporan"),
         "3,55 menurut banyaknya responden. Dengan 3,40, target 3,5 tidak tercapai."),
        ((";Uji;3,63;30;laporan", ";Latih;3,63;10;laporan"), ""),
        (("2;Uji;3,1;30;laporan", "2;Latih;3,1;10;laporan"), ""),
        ((";semua;3,63;30;laporan",), ""),
    ],
)  # fmt: skip
def test_the_reported_index_stands_and_the_arithmetic_beside_it(rows: tuple[str, ...], text: str) -> None:
    """What the survey gives by arithmetic is told where it differs, and whether the target would be kept."""
    pages = pages_of(_index(*rows))
    page = seen(pages[PAGE].body)
    assert ("Hitungan portal" in page) is bool(text)
    assert text in page
    assert "Yang diterbitkan ialah nilai yang dilaporkan, 3,63." in page or not text
    assert "Kepuasan masyarakat 2023 3,63" in seen(pages[HOME].body)


def test_a_status_that_would_turn_for_the_better_says_so() -> None:
    """Reported below the target, computed above it: the page says that too."""
    texts = _index(";Uji;3,7;30;laporan", ";Latih;3,7;10;laporan")
    texts[RESULT] = texts[RESULT].replace("3,63", "3,4")
    text = seen(pages_of(texts)[PAGE].body)
    assert "Dengan 3,70, target 3,5 tercapai." in text


def test_the_front_page_has_the_reported_index() -> None:
    """The tile, the front page and the indicator show the same value; a survey alone shows its own."""
    rows = ("2;Uji;3,1;30;laporan", "2;Latih;3,1;10;laporan")
    assert "3,63" in seen(pages_of(_index(*rows))[HOME].body)
    without = {path: text for path, text in FILES.items() if path != STORY} | {INDEX: _index(*rows)[INDEX]}
    assert "Kepuasan masyarakat 2023 sampai triwulan II 3,10" in seen(pages_of(without)[HOME].body)


def test_an_indicator_says_what_the_ranking_has() -> None:
    """A year without a result of the office names the ranking's score, also one that nothing else names."""
    plan = OURS[PLAN].replace("kepuasan-masyarakat;I;S1;2022", "kepuasan-masyarakat;I;S1;2024")
    files = OURS | {PLAN: plan} | _league(2024, "uji;;3,81;lakin;;\n") | {
        "data/pembanding/2021/ikm.csv": "unit;komponen;nilai;sumber\nuji;;3,42;lakin\nlain;;3,5;lakin\n"
    }  # fmt: skip
    pages = pages_of(files)
    body = pages[PAGE].body
    assert "daftar semua unit mencatat 3,81" in seen(pages[HOME + "2024/"].body)
    assert "belum disajikan; daftar semua unit mencatat 3,81" in row_with(body, "2024")
    assert "belum disajikan; daftar semua unit mencatat 3,42" in row_with(body, "2021")
    assert "daftar semua unit" not in row_with(body, "2023")


@pytest.mark.parametrize(("score", "is_told"), [("3,76", True), ("3,63", False), ("3,631", False)])
def test_a_different_score_of_a_ranking_has_a_remark(score: str, is_told: bool) -> None:  # noqa: FBT001
    """The indicator page and the ranking each name the other's value where the two differ."""
    noted = OURS[RESULT].replace("3,63;;100;;", f"3,63;;100;Daftar {score};")
    pages = pages_of(OURS | {RESULT: noted} | _league(2023, f"uji;;{score};lakin;;\n"))
    row = row_with(pages[PAGE].body, "2023")
    assert (f"Daftar semua unit mencatat {score[:4]}." in row) is is_told
    ranking = seen(pages["perbandingan/ikm/2023/"].body)
    assert ("kantor ini melaporkan 3,63" in ranking) is is_told


def test_a_ranking_prints_the_notes_of_its_rows() -> None:
    """What all rows say stands once above them, what one row says stands at its unit."""
    rows = "uji;;80;lakin;;Menilai tahun 2022. Tercetak 81\nlain;;79;lakin;;Menilai tahun 2022\n"
    text = seen(pages_of(FILES | _league(2023, rows, "sakip"))["perbandingan/sakip/2023/"].body)
    assert text.count("Menilai tahun 2022") == 1
    assert text.count("Tercetak 81") == 1


def test_a_ranking_says_which_component_follows() -> None:
    """A component that no report gives is computed from the others, and the row says so."""
    rows = (
        "uji;;79;lakin;;\nuji;perencanaan;40;lakin;;\nlain;;60;lakin;;\nlain;perencanaan;30;lakin;;\n"
        "lain;pelaporan;30;lakin;;\n"
    )
    text = seen(pages_of(FILES | _league(2023, rows, "sakip"))["perbandingan/sakip/2023/"].body)
    assert text.count("pelaporan dihitung: nilai dikurangi komponen lainnya") == 1
    assert "39,00" in text


def test_a_note_of_a_target_stands_with_the_target() -> None:
    """What is said of a target is not said of the result's source."""
    texts = FILES | {
        PLAN: FILES[PLAN].replace("3,4;laporan;halaman 3;", "3,4;laporan;halaman 3;Catatan rencana"),
    }
    row = row_with(pages_of(texts)[HOME + "indikator/kepuasan/"].body, "2022")
    assert row.startswith("2022 3,40 Catatan rencana belum disajikan")


@pytest.mark.parametrize(
    ("agreed", "result", "text"),
    [
        ("0", "3", "Capaian: tidak dihitung, target nol."),
        ("N/A", "3", "Capaian: tidak dihitung, target tidak ditetapkan."),
        ("3", "3", "Capaian: 100,00%, terhadap target perjanjian kinerja."),
    ],
)
def test_a_reason_is_told_once(agreed: str, result: str, text: str) -> None:
    """Why no achievement can be computed stands once in the sentence."""
    body = pages_of(tiny(agreed={2023: agreed}, results={(2023, 4): result}))[HOME + "indikator/ukuran/"].body
    assert text in seen(body)


def test_a_branch_says_who_pays_for_it() -> None:
    """A branch of the budget names its source of money, and the shares where there are several."""
    rows = (
        "kode;nama;sumber_dana;pagu;sumber\nEC;Program;;;laporan\n"
        "EC.1;Uji;RM;60;laporan\nEC.1;Uji;PNBP;40;laporan\nEC.2;Latih;PNBP;10;laporan\n"
    )
    text = seen(pages_of(FILES | {OFFICE + "2023/anggaran/rincian.csv": rows})[HOME + "anggaran/"].body)
    assert "sumber dana: Rupiah murni (RM) Rp 60" in text
    assert "sumber dana: PNBP Rp 40" in text
    assert text.count("sumber dana: PNBP") == 2


def test_a_sum_of_three_is_written_with_all_three() -> None:
    """The formula of a sum names everything that it adds up."""
    rows = (
        "bulan;jenis;layanan;sampai_bulan_lalu;bulan_ini;tanpa_bulan;sumber\n"
        "12;fungsional;Uji;50;10;;laporan\n12;pengembalian;Uji;;;-4;laporan\n"
    )
    printed = (
        "tabel;kolom;baris;nilai;sumber;letak;catatan\n"
        "pnbp-bulan;sampai_bulan_ini;12 Uji pengembalian;-5;laporan;halaman 1;Salah cetak\n"
    )
    files = {OFFICE + "2023/pnbp/bulan.csv": rows, OFFICE + "2023/tercetak-tabel.csv": printed}
    pages = pages_of(FILES | files)
    assert "sampai bulan lalu + bulan itu + bulan tidak disebut" in seen(pages[HOME + "pnbp/"].body)
    assert "Rp -4. Lebih kecil Rp 1 (25,00%). Salah cetak" in seen(pages[HOME + "periksa-angka/"].body)


def test_a_printed_cell_is_of_the_year_of_its_line() -> None:
    """A report of 2023 that prints a figure of 2022 is held against 2022."""
    texts = FILES | {
        OFFICE + "anggaran-tahunan.csv": "tahun;pagu;realisasi;sumber\n2022;10;9;laporan\n",
        OFFICE + "2023/tercetak-tabel.csv": (
            "tabel;kolom;baris;nilai;sumber;letak;catatan\n"
            "anggaran-tahunan;penyerapan;2022;80;laporan;halaman 1;Tabel 1\n"
            "renstra-2021-2024;target;kepuasan total;3,9;laporan;halaman 1;Tabel 2\n"
        ),
    }
    text = seen(pages_of(texts)[HOME + "periksa-angka/"].body)
    assert "penyerapan, 2022" in text
    assert "target, semua tahun" in text


def test_nothing_stands_around_nothing() -> None:
    """A citation without a place has neither empty brackets nor a comma at its end."""
    bare = {path: text.replace(";laporan;halaman 6", ";laporan;") for path, text in FILES.items()}
    bare = {path: text.replace("\nletak: halaman 1\n", "\n") for path, text in bare.items()}
    pages = pages_of(bare)
    assert "()" not in seen(pages[HOME + "2023/"].body)
    assert "Laporan Kinerja 2023," not in seen(pages[HOME].body)


@pytest.mark.parametrize(
    ("year", "label"), [(2023, "U8 Penanganan pengaduan"), (2015, "U9 Penanganan pengaduan")]
)
def test_an_element_is_labelled_by_the_regulation_of_its_year(year: int, label: str) -> None:
    """The survey page gives an element the number that the regulation of the year gives it."""
    rows = "layanan;unsur;nilai;sumber\nUji;pengaduan;3,85;laporan\nUji;waktu;3,5;laporan\n"
    texts = FILES | {f"{OFFICE}{year}/survei/skm.csv": rows}
    assert label in seen(pages_of(texts)[HOME + "survei/"].body)
