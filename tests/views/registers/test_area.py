"""What the pages of areas, the tree of performance, the glance and the neighbours of an indicator say."""

import pytest

from tests.published import demo, pages_of, section, seen
from tests.small import FILES, OFFICE

MONEY = "tahun;pagu;realisasi;sumber\n2022;10;9;laporan\n2023;200;150;laporan\n"
SURVEYS = "tahun;instrumen;nilai;sumber\n2023;spak;3,1;laporan\n2023;skm;3,5;laporan\n"
HOME = "satker/balai-uji/"
TREE = "kode;jenjang;jenis;induk;nama;iku;sumber;catatan\n"
ABOVE = (
    "SS1;kementerian;sasaran;;Industri maju;;laporan;\nSS1.1;kementerian;indikator;SS1;Ekspor;ya;laporan;\n"
    "SS2;kementerian;sasaran;;Birokrasi;;laporan;\nSP1;bskji;sasaran;SS1, SS2;Mutu;;laporan;Dua induk\n"
    "SP1.1;bskji;indikator;SP1;Jumlah SNI;tidak;laporan;\n"
)


def test_the_tree_starts_at_the_ministry() -> None:
    """Objectives hang on those of the ministry; one with two parents stands once and is referred to once."""
    texts = FILES | {OFFICE + "pohon-2021-2024.csv": TREE + ABOVE + "S1;satker;sasaran;SP1;Puas;;laporan;\n"}
    body = pages_of(texts)[f"{HOME}pohon-kinerja/"].body
    text = seen(body)
    assert "Kementerian SS1 Industri maju Ekspor IKU" in text
    assert text.count("Jumlah SNI") == 1
    assert 'href="#sp1"' in body
    assert "Kantor ini S1 Pelanggan puas Tujuan T1" in text
    assert "/satker/balai-uji/indikator/kepuasan/" in body
    assert "Peta strategi" in text
    assert "menyatakan keadaannya (tahun 2023)" in text


def test_an_indicator_in_the_tree_says_how_its_promise_stands() -> None:
    """The mark of the newest year stands behind the indicator; where nothing is judged there is none."""
    body = pages_of(FILES)[f"{HOME}pohon-kinerja/"].body
    leaf = body[body.index('class="tree__leaves"') :].partition("</ul>")[0]
    assert "status--" in leaf
    planned = {path: text for path, text in FILES.items() if "/2023/" not in path}
    body = pages_of(planned)[f"{HOME}pohon-kinerja/"].body
    assert "status--" not in body
    assert "menyatakan keadaannya" not in body


def test_an_office_without_the_tree_above_shows_its_own() -> None:
    """Without the file the tree starts at the office's goals, and says what is not there."""
    text = seen(pages_of(FILES)[f"{HOME}pohon-kinerja/"].body)
    assert "Kaitannya dengan sasaran kementerian belum dimuat" in text
    assert "Tujuan T1" in text


def test_an_objective_outside_the_tree_is_not_lost() -> None:
    """An objective that the tree does not name stands at its end."""
    text = seen(
        pages_of(FILES | {OFFICE + "pohon-2021-2024.csv": TREE + ABOVE})[f"{HOME}pohon-kinerja/"].body
    )
    assert "Sasaran yang kaitannya belum dimuat Kantor ini S1 Pelanggan puas" in text


def test_an_office_shows_its_money_at_a_glance() -> None:
    """The newest year's absorption, revenue and satisfaction lead to their areas."""
    texts = FILES | {
        OFFICE + "anggaran-tahunan.csv": MONEY,
        OFFICE + "pnbp-tahunan.csv": "tahun;triwulan;target;penerimaan;sumber\n2023;2;100;120;laporan\n",
        OFFICE + "survei-tahunan.csv": SURVEYS,
    }  # fmt: skip
    text = seen(pages_of(texts)[HOME].body)
    assert "Anggaran terpakai 2023 75,00% Rp 150 dari pagu Rp 200" in text
    assert "Penerimaan PNBP 2023 sampai triwulan II 120,00% Rp 120 dari target Rp 100" in text
    assert "Kepuasan masyarakat 2023 3,50" in text


def test_a_glance_falls_back_on_the_year_itself() -> None:
    """Without figures over the years, those of the newest year's own tables are shown."""
    survey = "triwulan;layanan;unsur;nilai;responden;sumber\n;semua;persyaratan;3,2;10;laporan\n"
    money = "sumber_dana;jenis_belanja;pagu;realisasi;sumber\nRM;51;10;5;laporan\nRM;52;10;5;laporan\n"
    texts = FILES | {
        OFFICE + "2023/survei/skm.csv": survey, OFFICE + "2023/anggaran/jenis-belanja.csv": money,
    }  # fmt: skip
    text = seen(pages_of(texts)[HOME].body)
    assert "Kepuasan masyarakat 2023 3,20" in text
    assert "Anggaran terpakai 2023 50,00% Rp 10 dari pagu Rp 20" in text
    more = texts | {OFFICE + "2023/anggaran/jenis-belanja.csv": money + "PNBP;52;20;20;laporan\n"}
    assert "Anggaran terpakai 2023 75,00%" in seen(pages_of(more)[HOME].body)


def test_an_indicator_stands_beside_other_units() -> None:
    """What the office's report prints of other units stands beside the office, with where it is printed."""
    texts = FILES | {
        "data/acuan/unit.csv": "id;nama;nama_pendek;jenis\npadang;Balai Padang;Padang;balai\n",
        OFFICE + "2023/pembanding-indikator.csv": (
            "indikator;unit;tahun;target;realisasi;sumber;letak\n"
            "kepuasan;padang;2023;3;3,3;laporan;halaman 9\n"
        ),
    }
    text = section(pages_of(texts)[f"{HOME}indikator/kepuasan/"].body, "samping")
    assert text.endswith("Padang menurut LAKIN 2023, halaman 9 3,00 3,30 110,00")


@pytest.mark.demo
def test_offices_of_the_portal_stand_beside_each_other() -> None:
    """The same indicator in the same year leads to the other office, with its place in the ranking."""
    pages = {page.path: page for page in demo().pages}
    body = pages["satker/bspji-palembang/indikator/akuntabilitas-kinerja/"].body
    assert "/satker/bbspji-agro/indikator/akuntabilitas-kinerja/" in body
    assert "2024: 82,25, urutan ke-6 dari 29 unit yang dilaporkan." in section(body, "samping")


@pytest.mark.demo
def test_the_printed_figures_of_all_offices_are_counted() -> None:
    """The page for the whole portal adds up to the pages of the offices."""
    pages = {page.path: page for page in demo().pages}
    text = seen(pages["periksa-angka/"].body)
    assert "BSPJI Palembang" in text
    assert "Mengikuti angka tercetak lain yang juga berbeda" in text


@pytest.mark.demo
def test_a_year_without_a_target_is_told_in_the_plan() -> None:
    """What a plan did not set is said in words, not with a dash."""
    pages = {page.path: page for page in demo().pages}
    assert "tidak ditetapkan" in seen(pages["satker/bspji-palembang/renstra/"].body)


def test_a_figure_of_very_few_people_is_marked() -> None:
    """An index that rests on three answers says so beside it; one of five does not."""
    survey = "triwulan;layanan;indeks;responden;sumber\n;Uji;4;3;laporan\n;Kalibrasi;3,9;5;laporan\n"
    text = seen(pages_of(FILES | {OFFICE + "2023/survei/indeks-layanan.csv": survey})[f"{HOME}survei/"].body)
    assert text.count("terlalu sedikit untuk menyimpulkan") == 1
    assert "hanya 3 responden" in text


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        (";Uji;4;10;laporan\n;Kalibrasi;3;30;laporan\n", "0,25 lebih rendah daripada rata-rata layanan"),
        (";Uji;4;30;laporan\n;Kalibrasi;3;10;laporan\n", "0,25 lebih tinggi daripada rata-rata layanan"),
        (";Uji;4;10;laporan\n;Kalibrasi;3;10;laporan\n", "sama dengan rata-rata layanan"),
    ],
)
def test_the_difference_of_two_means_is_stated(rows: str, text: str) -> None:
    """Beside the mean weighted by respondents stands how far it lies from the plain one."""
    path = OFFICE + "2023/survei/indeks-layanan.csv"
    head = "triwulan;layanan;indeks;responden;sumber\n"
    assert text in seen(pages_of(FILES | {path: head + rows})[f"{HOME}survei/"].body)


def test_a_branch_of_the_budget_tells_its_unit_and_indicator() -> None:
    """Volumes have their unit, and a row says which indicator it supports."""
    tree = (
        "kode;nama;volume;satuan_volume;pagu;indikator;sumber\nEC;Program;;;;;laporan\n"
        "EC.1;Uji;7;sampel;10;kepuasan;laporan\n"
    )
    text = seen(pages_of(FILES | {OFFICE + "2023/anggaran/rincian.csv": tree})[f"{HOME}anggaran/"].body)
    assert "EC.1 Uji volume dalam sampel untuk: Indeks kepuasan masyarakat" in text
