"""The journey of one changed cell: only what speaks of its figure changes."""

import shutil
from pathlib import Path

import pytest

from tests.published import ROOT, built, contents

pytestmark = pytest.mark.demo

OFFICE = "satker/bspji-manado/"
INDICATOR = "indikator/pelayanan-publik/"
SHOWN = ("2023/capaian/", "2023/tw4/capaian/", f"{INDICATOR}tren/")
DRAWN = ("2023/grafik-capaian", "2023/tw4/grafik-capaian", f"{INDICATOR}grafik-tren")
RESULTS = OFFICE + "2023/realisasi/tw4/lakin-2023.csv"

Contents = dict[str, bytes]
FORMS = (".csv", "-excel.csv", ".xlsx", ".json", ".parquet")
# What names the version of the data, as the pages of the tables do.
OF_ALL_DATA = (
    "KUTIPAN.txt",
    "SHA256SUMS",
    "datapackage.json",
    "katalog.jsonld",
    "katalog.ttl",
    "kinerja-terbuka.sqlite",
    "schema-org.jsonld",
)


@pytest.fixture(scope="module")
def portals(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Copy the demo data twice."""
    first, second = tmp_path_factory.mktemp("satu"), tmp_path_factory.mktemp("dua")
    shutil.copytree(ROOT / "data", first / "data")
    shutil.copytree(first / "data", second / "data")
    return first, second


@pytest.fixture(scope="module")
def before(portals: tuple[Path, Path]) -> Contents:
    """Publish the first copy as it is."""
    return contents(built(portals[0]))


def test_the_same_data_are_published_with_the_same_bytes(
    portals: tuple[Path, Path], before: Contents
) -> None:
    """The same data in another folder give the same pages and files, byte for byte."""
    assert contents(built(portals[1])) == before


def test_only_what_speaks_of_the_figure_changes(portals: tuple[Path, Path], before: Contents) -> None:
    """A changed cell changes its indicator, scorecards and office, copies and pictures, and its own file."""
    file = portals[0] / "data" / RESULTS
    text = file.read_text("utf-8")
    changed = text.replace("2023;4;pelayanan-publik;;3,73;", "2023;4;pelayanan-publik;;3,74;")
    assert changed != text
    file.write_text(changed, "utf-8", newline="")
    after = contents(built(portals[0]))
    assert after.keys() == before.keys()
    copies = ("", INDICATOR, "2023/")
    assert {path for path in before if before[path] != after[path]} == {
        OFFICE,
        f"{OFFICE}{INDICATOR}",
        f"{OFFICE}2023/",
        f"{OFFICE}2023/tw4/",
        f"{OFFICE}2023/angka-tercetak/",
        f"{OFFICE}periksa-angka/",
        "periksa-angka/",
        "bandingkan/",
        "induk/kementerian-perindustrian/badan-standardisasi-dan-kebijakan-jasa-industri/",
        "perbandingan/ipp/2023/",  # says beside the ranking's value that the office's own is another
        *(
            f"berkas/{OFFICE}2023/{name}.csv/" for name in ("tercetak", "tercetak-tabel")
        ),  # whose figures differ now
        *(f"sematan/{OFFICE}{page}" for page in SHOWN),
        *(f"{OFFICE}{page}.{kind}" for page in DRAWN for kind in ("svg", "csv")),
        *(
            f"{OFFICE}{area}/{name}"
            for area in ("renstra", "anggaran")
            for name in ("", "tabel.csv", "tabel.json")
        ),
        f"berkas/{RESULTS}/",
        *(f"data/{name}{form}" for name in ("kinerja", "tabel") for form in FORMS),
        *(f"data/{name}" for name in OF_ALL_DATA),
        f"en/{OFFICE}{INDICATOR}",
        f"sematan/en/{OFFICE}{INDICATOR}tren/",
        f"en/{OFFICE}{INDICATOR}grafik-tren.svg",
        *(path for path in after if path.startswith(("data/", "en/data/")) and path.endswith("/")),
        *(f"{OFFICE}{folder}kinerja.{kind}" for folder in copies for kind in ("csv", "json")),
    }
