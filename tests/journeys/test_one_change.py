"""The journey of one changed cell: only what speaks of its figure changes."""

import shutil
from pathlib import Path

import pytest

from tests.published import ROOT, built, contents, demo

pytestmark = pytest.mark.demo

OFFICE = "satker/bspji-manado/"
INDICATOR = "indikator/pelayanan-publik/"
SHOWN = ("2023/capaian/", f"{INDICATOR}tren/")
DRAWN = ("2023/grafik-capaian", f"{INDICATOR}grafik-tren")
RESULTS = OFFICE + "2023/realisasi/tw4/lakin-2023.csv"

# Whose pages show the figure beside its own.
PEER = "satker/bspji-palembang/"
BODY = "induk/kementerian-perindustrian/badan-standardisasi-dan-kebijakan-jasa-industri/"
# Whose tables are a workbook of their own.
WITH_TABLES = (
    f"{OFFICE}2023/angka-tercetak/",
    f"{OFFICE}periksa-angka/",
    f"{OFFICE}yang-diperiksa/",
    "periksa-angka/",
    "yang-diperiksa/",
    "bandingkan/",
    "perbandingan/ipp/2023/",
    BODY,
)
SOURCES = ("content", "data", "theme")
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


def test_only_what_speaks_of_the_figure_changes(tmp_path: Path) -> None:
    """A changed cell changes its indicator, scorecards and office, copies and pictures, and its own file.

    All else has the same bytes, though it is made of a copy in another folder.
    """
    for name in SOURCES:
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    file = tmp_path / "data" / RESULTS
    text = file.read_text("utf-8")
    changed = text.replace("2023;4;pelayanan-publik;;3,73;", "2023;4;pelayanan-publik;;3,74;")
    assert changed != text
    file.write_text(changed, "utf-8", newline="")
    before, after = contents(demo()), contents(built(tmp_path))
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
        f"{OFFICE}yang-diperiksa/",
        "yang-diperiksa/",
        "bandingkan/",
        f"{OFFICE}2024/",  # whose targets are held against the results of the year before
        *(f"{language}{OFFICE}indikator/" for language in ("", "en/")),  # lists of what is in a folder
        f"{OFFICE}{INDICATOR}gambar-tautan.png",
        *(f"{language}{office}{INDICATOR}" for language in ("", "en/") for office in (OFFICE, PEER)),
        PEER,  # says where it stands among the others
        *(f"bandingkan/grafik-indikator-pelayanan-publik.{kind}" for kind in ("svg", "csv")),
        "sematan/bandingkan/indikator-pelayanan-publik/",
        BODY,
        "perbandingan/ipp/2023/",  # says beside the ranking's value that the office's own is another
        *(
            f"berkas/{OFFICE}2023/{name}.csv/" for name in ("tercetak", "tercetak-tabel")
        ),  # whose figures differ now
        *(f"sematan/{OFFICE}{page}" for page in SHOWN),
        *(f"{OFFICE}{page}.{kind}" for page in DRAWN for kind in ("svg", "csv")),
        *(
            f"{OFFICE}{area}/{name}"
            for area in ("renstra", "anggaran")
            for name in ("", "tabel.csv", "tabel.json", "tabel.xlsx", "tabel-excel.csv")
        ),
        *(f"{page}tabel-halaman.xlsx" for page in WITH_TABLES),
        f"berkas/{RESULTS}/",
        *(f"data/{name}{form}" for name in ("kinerja", "tabel") for form in FORMS),
        *(f"data/{name}" for name in OF_ALL_DATA),
        f"en/{OFFICE}{INDICATOR}",
        *(f"en/{path}" for path in (OFFICE, f"{OFFICE}anggaran/", PEER)),
        f"sematan/en/{OFFICE}{INDICATOR}tren/",
        f"en/{OFFICE}{INDICATOR}grafik-tren.svg",
        *(path for path in after if path.startswith(("data/", "en/data/")) and path.endswith("/")),
        *(
            f"{OFFICE}{folder}kinerja{kind}"
            for folder in copies
            for kind in (".csv", ".json", ".xlsx", "-excel.csv")
        ),
    }
