"""What readers may take of a picture: files, a citation, a view for other sites."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.charts.drawing import WIDE
from generator.charts.inputs import Bar, BarChart, Dot, Spread
from generator.charts.text import width
from generator.languages.translation import Language
from generator.pages.shared.chart_points import points_csv
from generator.record import page_addresses
from tests.building import build
from tests.charts.pictures import ELEMENTS, MANADO, PEERS, QUARTERS, path, trend, year
from tests.published import HOST, built, demo, file_at, page_at, rows_of, seen, shared_caches
from tests.small import PROFILE, changed, write

TREND = "satker/bspji-manado/indikator/kepuasan-masyarakat/"
TEXT = "{http://www.w3.org/2000/svg}text"


def _texts(svg: str) -> list[ET.Element]:
    """Find the words that stand around a picture."""
    return ET.fromstring(svg).findall(TEXT)  # noqa: S314 - our own file


def _joined(texts: Iterable[ET.Element]) -> str:
    """Read lines as one, an address that goes on in the next line as a whole."""
    return re.sub(r"/ (?=\w)", "/", " ".join(each.text or "" for each in texts))


@pytest.mark.demo
@pytest.mark.parametrize("language", Language)
def test_every_picture_has_its_files_and_a_view(language: Language) -> None:
    """Each picture can be taken in the language of its page; its figures stand there once for all."""
    pages = [page for page in demo().pages if page.language is language]
    drawn = sum(
        page.body.count('class="take"') + page.body.count('class="small-figure__take"')
        for page in pages
        if not page.frame
    )
    is_english = language is Language.ENGLISH
    files = [file.path for file in demo().files if "/grafik-" in file.path]
    in_language = [path for path in files if path.startswith(page_addresses.english("")) == is_english]
    counted = {kind: sum(path.endswith(kind) for path in in_language) for kind in ("svg", "csv")}
    assert counted == {"svg": drawn, "csv": 0 if is_english else drawn}
    assert sum(bool(page.frame) and "<svg" in page.body for page in pages) == drawn > 50


@pytest.mark.demo
def test_an_english_picture_speaks_english_wherever_it_goes() -> None:
    """File, citation and view say in English what the picture of its twin says; its figures are shared."""
    drawn = file_at(f"en/{TREND}grafik-tren.svg")
    assert f"Source: Kinerja Terbuka, {HOST}en/{TREND}," in _joined(_texts(drawn))
    page, view = page_at(f"en/{TREND}"), page_at(f"sematan/en/{TREND}tren/")
    assert f'href="/{TREND}grafik-tren.csv"' in page.body
    assert (
        f"Cite: {view.title.partition(' · ')[0]}. Kinerja Terbuka, {page_addresses.HOST}en/{TREND}."
        in seen(page.body)
    )
    assert (view.language, view.crumbs[-1].path) == (Language.ENGLISH, page.path)
    assert "Latest actual 3.63" in seen(view.body)


@pytest.mark.demo
def test_a_picture_alone_says_what_it_is_and_where_from() -> None:
    """The file holds title and source in sight, above and below the picture, and its own size."""
    root = ET.fromstring(file_at(f"{TREND}grafik-tren.svg"))  # noqa: S314 - our own file
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    assert (root.attrib["width"], root.attrib["height"]) == (f"{width:g}", f"{height:g}")
    (inner,) = root.findall("{http://www.w3.org/2000/svg}svg")
    top = float(inner.attrib["y"])
    end = top + float(inner.attrib["height"])
    above = " ".join(each.text or "" for each in root.findall(TEXT) if float(each.attrib["y"]) < top)
    below = _joined(each for each in root.findall(TEXT) if end < float(each.attrib["y"]) < height)
    assert "Indeks Kepuasan Masyarakat terhadap" in above
    assert f"Sumber: Kinerja Terbuka, {HOST}{TREND}, " in below


def test_a_picture_of_a_portal_without_a_host_names_the_page(tmp_path: Path) -> None:
    """Where nobody knows where the portal is published, the address is the one within it."""
    with shared_caches():
        published = build(write(tmp_path)).value
    drawn = file_at("satker/balai-uji/indikator/kepuasan/grafik-tren.svg", published)
    assert "Sumber: Portal Uji (/satker/balai-uji/indikator/kepuasan/), " in _joined(_texts(drawn))


@pytest.mark.demo
def test_no_source_runs_out_of_its_picture() -> None:
    """Each line of all title and source lines fits the picture, however long its address."""
    drawn = [file.content.decode() for file in demo().files if file.path.endswith(".svg")]
    lines = [(each.text or "", float(each.attrib["font-size"])) for svg in drawn for each in _texts(svg)]
    assert {line for line, size in lines if width(line, size) > WIDE.width} == set()


@pytest.mark.demo
def test_a_citation_names_everything_that_a_reader_needs() -> None:
    """Title, portal, address, date of the documents and licence, ready to be copied."""
    text = seen(page_at(TREND).body)
    assert f"2019–2024. Kinerja Terbuka, {page_addresses.HOST}{TREND}. Dokumen sumber terbaru: " in text
    assert "CC BY 4.0" in text


@pytest.mark.demo
def test_a_view_for_other_sites_leads_back() -> None:
    """The view holds picture and finding, and belongs to its page."""
    page = page_at(f"sematan/{TREND}tren/")
    assert page.crumbs[-1].path == TREND
    assert "Realisasi terakhir 3,63 Indeks pada 2023, naik 0,06 Indeks dari 2022." in seen(page.body)


def test_what_is_invented_says_so_wherever_it_goes(tmp_path: Path) -> None:
    """Picture, citation and view of a sample office carry the warning."""
    published = built(write(tmp_path, changed(PROFILE, "blu: tidak", "blu: tidak\ncontoh: ya")))
    pictures = [file for file in published.files if file.path.endswith(".svg")]
    views = [page for page in published.pages if page.frame and "balai-uji" in page.path]
    assert pictures
    invented = re.compile("angka rekaan|invented figures")
    assert all(invented.search(file.content.decode()) for file in pictures)
    assert all(invented.search(page.body) for page in views)
    page = page_at("satker/balai-uji/indikator/kepuasan/", published)
    assert "Kutip: Kantor contoh: angka rekaan." in seen(page.body)


@pytest.mark.demo
def test_the_figures_of_a_trend_are_those_of_its_table() -> None:
    """A year without a value has an empty cell, never a zero."""
    rows = {(row["deret"], row["letak"]): row["nilai"] for row in rows_of(file_at(f"{TREND}grafik-tren.csv"))}
    assert (rows["target", "2023"], rows["realisasi", "2023"]) == ("3.6", "3.63")
    assert rows["realisasi", "2024"] == ""


def test_the_figures_say_what_is_marked_in_a_trend() -> None:
    """What is provisional, and where the way of measuring changed, stands beside the figure."""
    chart = trend(year("2023", "4", "3", provisional=True, break_before=True))
    assert points_csv(chart).decode().splitlines() == [
        "deret,letak,nilai,satuan,keterangan",
        "target,2023,4,Indeks,",
        "realisasi,2023,3,Indeks,sementara; cara ukur berganti; jangan disambung dengan angka sebelumnya",
    ]


def test_the_figures_of_a_path_have_its_words() -> None:
    """The series are named as in the key of the picture; without a plan there is one."""
    assert points_csv(QUARTERS).decode().splitlines()[1:3] == [
        "target antara,TW I,25,Persen,",
        "realisasi,TW I,30,Persen,",
    ]
    alone = replace(path(("1", "", "30")), planned_word="", actual_word="pagu")
    assert points_csv(alone).decode().splitlines()[1:] == ["pagu,1,30,Persen,"]


def test_the_figures_of_bars_and_dots_name_their_owners() -> None:
    """What is withheld says why instead of a figure; a dot without a printed name has one here."""
    assert points_csv(MANADO).decode().splitlines()[-1] == "capaian,S1.1 Kepuasan,,%,belum diukur"
    bars = BarChart("T", "D", (Bar("Mei", None, "<5"), Bar("Juni", Decimal(7), "7")))
    assert points_csv(bars).decode().splitlines()[1:] == ["nilai,Mei,,,<5", "nilai,Juni,7,,"]
    dots = Spread("T", "D", (Dot("", Decimal(70), "70,00", "BBIA"),), Decimal(70), "70,00")
    assert points_csv(dots).decode().splitlines()[1:] == ["nilai,BBIA,70,,"]


def test_the_figures_of_new_kinds_of_pictures_are_those_that_they_draw() -> None:
    """Each office and each year of several has a row; what was not measured before has none."""
    assert points_csv(PEERS).decode().splitlines()[1:] == [
        "BSPJI Manado,2021,3.5,Indeks,",
        "BSPJI Manado,2022,3.6,Indeks,",
        "BSPJI Palembang,2021,,Indeks,",
        "BSPJI Palembang,2022,3.62,Indeks,",
    ]
    assert points_csv(ELEMENTS).decode().splitlines()[1:] == [
        "2023,U1 Persyaratan,3.6,,",
        "2022,U1 Persyaratan,3.4,,",
        "2023,U2 Prosedur,3.2,,",
    ]
