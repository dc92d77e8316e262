"""Several surveys of a year: the page shows each, the tile the newest, both with their period."""

from generator.views.performance.key_figures import key_figures
from tests.published import office_of, pages_of, seen
from tests.small import FILES, OFFICE

PAGE = "satker/balai-uji/survei/"


def _texts(*rows: str) -> dict[str, str]:
    text = "triwulan;layanan;indeks;responden;sumber\n" + "".join(f"{row};30;laporan\n" for row in rows)
    return FILES | {OFFICE + "2024/survei/indeks-layanan.csv": text}


def test_the_page_shows_each_quarter_and_the_tile_the_newest() -> None:
    """Two quarters stand in one table, each with its quarter; the tile names that of its value."""
    texts = _texts("1;semua;3,11", "2;semua;3,22")
    text = seen(pages_of(texts)[PAGE].body)
    assert "sampai triwulan 2" in text.partition("3,22")[0]
    assert "sampai triwulan 1" in text.partition("3,22")[2].partition("3,11")[0]
    (key_figure,) = (each for each in key_figures(office_of(texts)) if each.area == "survei")
    assert (key_figure.value.text, key_figure.when) == ("3,22", "2024 sampai triwulan II")


def test_one_quarter_alone_says_its_period_too() -> None:
    """A year with a survey of one quarter does not look like one of the whole year."""
    text = seen(pages_of(_texts("3;Uji;3,33"))[PAGE].body)
    assert "sampai triwulan 3" in text


def test_a_whole_year_stands_before_its_quarters() -> None:
    """Beside quarters, the year's own survey says that it is the year's, and is the tile's."""
    texts = _texts("1;semua;3,11", ";semua;3,44")
    assert "setahun" in seen(pages_of(texts)[PAGE].body)
    (key_figure,) = (each for each in key_figures(office_of(texts)) if each.area == "survei")
    assert (key_figure.value.text, key_figure.when) == ("3,44", "2024")
