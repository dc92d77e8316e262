"""Pictures for links: small, smooth, and with their words in room, whatever these are."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.charts.link_picture import LinkPicture
from generator.charts.rendering.link_image import HEIGHT, WIDTH, link_image
from generator.charts.rendering.link_images import draw_link_images

YEARS = (("2021", Decimal("3.4")), ("2022", None), ("2023", Decimal("3.5")), ("2024", Decimal("3.63")))
INDICATOR = LinkPicture(
    "Balai Uji · Portal Uji",
    "Indeks kepuasan masyarakat",
    "3,63 Indeks",
    "Tercapai · Realisasi tahun 2024, target 3,60 Indeks",
    "tercapai",
    YEARS,
)
YEAR = LinkPicture("Balai Uji", "Kinerja tahun 2024", "7 dari 9", "indikator", cells=("tercapai",) * 9)
LONG = "Persentase perusahaan " * 12
MOST_BYTES = 60_000
RIGHT, BOTTOM, EDGE = WIDTH - 30, HEIGHT - 4, 14


def _image(picture: LinkPicture) -> Image.Image:
    return Image.open(BytesIO(link_image(picture)))


def _ink(image: Image.Image) -> tuple[int, int, int, int]:
    """Return where anything but paper stands, right of the band at the edge."""
    inner = image.convert("RGB").convert("L").point(lambda grey: 255 - grey)
    box = inner.crop((EDGE, 0, WIDTH, HEIGHT)).getbbox()
    assert box
    return box


@pytest.mark.parametrize(
    "picture",
    [
        INDICATOR,
        YEAR,
        LinkPicture("", ""),
        replace(INDICATOR, above=LONG, title=LONG, figure=LONG, words=LONG),
        replace(INDICATOR, title="x" * 300, figure="", trend=()),
        replace(YEAR, cells=("belum",) * 90),
        replace(INDICATOR, trend=(("2023", Decimal(5)), ("2024", Decimal(5))), title="a\x00b → ≥ é 漢"),
    ],
    ids=["indicator", "year", "nothing", "long words", "one long word", "many cells", "level, strange signs"],
)
def test_a_picture_has_room_for_all_that_it_shows(picture: LinkPicture) -> None:
    """It is 800 × 420, far below 60 kB, and nothing in it is cut off at an edge."""
    assert len(link_image(picture)) < MOST_BYTES / 4
    image = _image(picture)
    assert image.size == (WIDTH, HEIGHT)
    assert image.mode == "P"
    if picture.title:
        _, top, right, bottom = _ink(image)
        assert top > 20
        assert right + EDGE <= RIGHT
        assert bottom <= BOTTOM


def test_a_picture_shows_figure_status_and_course() -> None:
    """Each of them is seen: without it the picture is another."""
    whole = link_image(INDICATOR)
    others = (
        replace(INDICATOR, figure=""),
        replace(INDICATOR, status=None),
        replace(INDICATOR, status="belum"),
        replace(INDICATOR, trend=()),
        replace(INDICATOR, words="lain"),
    )
    assert len({whole, *map(link_image, others)}) == len(others) + 1


def test_a_line_is_broken_where_a_year_is_missing() -> None:
    """Between 2021 and 2023 nothing is drawn, so nobody reads a value that is not known."""
    broken = _image(INDICATOR).convert("RGB")
    filled = replace(INDICATOR, trend=tuple((year, value or Decimal("3.45")) for year, value in YEARS))
    whole = _image(filled).convert("RGB")
    left, top, right, bottom = 580, 200, 620, 310
    between = (left, top, right, bottom)
    assert broken.crop(between).getcolors() == [((right - left) * (bottom - top), (255, 255, 255))]
    assert len(whole.crop(between).getcolors() or ()) > 1


def test_pictures_are_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is cached is taken as it is, in the order asked for; another picture is drawn."""
    first = [*draw_link_images([INDICATOR, YEAR], tmp_path / "grafik")]
    assert first == [link_image(INDICATOR), link_image(YEAR)]
    drawn: list[LinkPicture] = []

    def draw(picture: LinkPicture) -> bytes:
        drawn.append(picture)
        return b"x"

    monkeypatch.setattr("generator.charts.rendering.link_image.link_image", draw)
    other = replace(YEAR, title="Kinerja tahun 2025")
    assert [*draw_link_images([YEAR, other, INDICATOR], tmp_path / "grafik")] == [first[1], b"x", first[0]]
    assert drawn == [other]
