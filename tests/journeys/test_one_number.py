"""The journey of one number: from a cell that holds what occurs nowhere else into every output."""

import re
import shutil

import pytest

from generator.phases.publication import Publication
from tests.published import ROOT, built, data_of, demo, file_at, page_at, row_with, rows_of, section, seen

pytestmark = pytest.mark.demo

OFFICE = "satker/bspji-manado/"
PAGE = OFFICE + "indikator/laporan-keuangan/"
RESULTS = "data/satker/bspji-manado/2023/realisasi/tw4/lakin-2023.csv"
RATIO = "97.39333333333333333333333333"


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """Plant 87,654 where the report says 97, against a target of 90."""
    root = tmp_path_factory.mktemp("portal")
    shutil.copytree(ROOT / "data", root / "data")
    file = root / RESULTS
    text, times = re.subn("(2023;4;laporan-keuangan;;)97;", r"\g<1>87,654;", file.read_text("utf-8"))
    assert times == 1
    file.write_text(text, "utf-8", newline="")
    return built(root)


def _line() -> int:
    lines = (ROOT / RESULTS).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if ";laporan-keuangan;" in line)


def _row(text: str) -> dict[str, str]:
    rows = [row for row in rows_of(text) if row["indikator"] == "laporan-keuangan" and row["triwulan"] == "4"]
    return next(row for row in rows if row["tahun"] == "2023")


def test_the_number_occurs_nowhere_else() -> None:
    """Nothing in the demo says 87,65 or 97,39 % of this indicator before the number is planted."""
    body = page_at(PAGE).body
    assert "87,65" not in body
    assert "97,39" not in body
    assert RATIO not in "".join(file.content.decode(errors="replace") for file in demo().files)


def test_the_indicator_page_writes_it_in_indonesian(planted: Publication) -> None:
    """Tile, table of years and comparison say the value with decimal comma; heads name the unit."""
    body = page_at(PAGE, planted).body
    words = seen(body)
    assert "Realisasi tahun 2023 87,654 Nilai target 90,00 Nilai Capaian 97,39%" in words
    assert "Target perjanjian (Nilai) Realisasi (Nilai) Capaian (%)" in words
    assert "90,00 87,654 97,39 Hampir tercapai" in row_with(body, "2023")
    assert "90,00 97,39%" in section(body, "banding")


def test_the_picture_writes_it(planted: Publication) -> None:
    """The curve of the years carries the value as its label and in its description."""
    picture = re.findall(r'<svg class="grafik".*?</svg>', page_at(PAGE, planted).body, re.DOTALL)[0]
    assert ">87,65</text>" in picture
    assert "2023: 87,654 Nilai" in seen(picture)


@pytest.mark.parametrize("path", [f"{OFFICE}2023/", f"{OFFICE}2023/tw4/"])
def test_every_scorecard_writes_it(planted: Publication, path: str) -> None:
    """The scorecards of year and quarter hold target, result, achievement and status in one row."""
    row = row_with(page_at(path, planted).body, "VIII.2")
    assert "90,00 Nilai 87,654 Nilai 97,39 Hampir tercapai" in row


def test_the_overview_of_the_office_writes_it(planted: Publication) -> None:
    """The office's own page says promise, result and achievement in one line."""
    told = seen(page_at(OFFICE, planted).body)
    assert "Hampir tercapai janji 90,00 Nilai hasil 87,654 Nilai capaian 97,39%" in told


def test_the_picture_of_the_year_writes_it(planted: Publication) -> None:
    """The bars of the year carry the achievement."""
    assert ">97,39%</text>" in page_at(f"{OFFICE}2023/", planted).body


def test_the_way_back_leads_to_cell_and_document(planted: Publication) -> None:
    """How it was computed names document and line, leads to the row, and has the result in full."""
    told = section(page_at(PAGE, planted).body, "hitung").replace(" ,", ",")
    assert "Realisasi tahun 2023 = 87,654 Nilai" in told
    assert "LAKIN 2023, baris 804 · lihat barisnya" in told
    assert "87,654 Nilai ÷ 90,00 Nilai × 100% = 97,393333…%" in told
    assert "Hasil yang diterbitkan 97,39%" in told


def test_the_way_back_can_be_followed(planted: Publication) -> None:
    """The cell's link leads to the row of the data file as it was written."""
    address = f"berkas/{RESULTS.removeprefix('data/')}/"
    anchor = f"b{_line()}"
    assert f'href="/{address}#{anchor}"' in page_at(PAGE, planted).body
    lines = re.findall(rf'id="{anchor}"(.*?)</tr>', page_at(address, planted).body, re.DOTALL)
    assert "87,654" in lines[0]


@pytest.mark.parametrize(
    "path",
    [
        f"{OFFICE}2023/kinerja.csv",
        f"{OFFICE}indikator/laporan-keuangan/kinerja.csv",
        f"{OFFICE}kinerja.csv",
        "data/kinerja.csv",
    ],
)
def test_machines_read_it_exactly(planted: Publication, path: str) -> None:
    """Every CSV and JSON copy holds the value with a decimal point and the achievement unrounded."""
    row = _row(file_at(path, planted))
    assert (row["realisasi"], row["target"], row["satuan"]) == ("87.654", "90", "nilai")
    assert row["capaian_persen"].startswith(RATIO)
    assert row["berkas_realisasi"] == f"{RESULTS}:{_line()}"
    assert row["sumber_realisasi"] == "lakin-2023, baris 804"
    same = data_of(file_at(path.replace(".csv", ".json"), planted))
    assert {key: value or None for key, value in row.items()} in same
