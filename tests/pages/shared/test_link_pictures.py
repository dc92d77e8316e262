"""Which picture other sites show beside a link to a page."""

from pathlib import Path

import pytest

from generator.charts.link_picture import LinkPicture
from generator.pages.shared.figures import link_images, with_images
from generator.pages.shared.page import Page
from tests.published import demo, page_at

PICTURED = {"satker/a/", "satker/a/2023/"}


@pytest.mark.parametrize(
    ("path", "image"),
    [
        ("satker/a/2023/", "satker/a/2023/gambar-tautan.png"),
        ("satker/a/2023/tw3/", "satker/a/2023/gambar-tautan.png"),
        ("satker/a/ppid/daftar/", "satker/a/gambar-tautan.png"),
        ("en/satker/a/2023/", "satker/a/2023/gambar-tautan.png"),
        ("satker/b/2023/", ""),
        ("", ""),
    ],
)
def test_a_page_has_the_picture_nearest_above_it(path: str, image: str) -> None:
    """Its own, that of a page above, or none of its own: then the portal's is taken."""
    (page,) = with_images([Page(path, "A", "", "")], PICTURED)
    assert page.image == image


def test_each_picture_is_a_file_beside_its_page(tmp_path: Path) -> None:
    """Files stand in the folders of their pages."""
    seen = LinkPicture("Balai", "Kinerja")
    files = [*link_images({"": seen, "satker/a/": seen}, tmp_path / "grafik")]
    assert [file.path for file in files] == ["gambar-tautan.png", "satker/a/gambar-tautan.png"]
    assert files[0].content.startswith(b"\x89PNG")


@pytest.mark.demo
def test_offices_years_and_indicators_have_pictures() -> None:
    """Each has its own, invented offices have none: a picture goes where no notice stands beside it."""
    files = {file.path for file in demo().files}
    for path in ("satker/bspji-manado/", "satker/bspji-manado/2023/"):
        assert page_at(path).image == (f"{path}gambar-tautan.png")
    assert {page.image for page in demo().pages} - {""} == {
        path for path in files if path.endswith("gambar-tautan.png") and path != "gambar-tautan.png"
    }
    assert "gambar-tautan.png" in files
    indicator = "satker/bspji-manado/indikator/kepuasan-masyarakat/"
    assert page_at(f"en/{indicator}").image == page_at(indicator).image == f"{indicator}gambar-tautan.png"
    assert page_at("satker/contoh/").image == ""
