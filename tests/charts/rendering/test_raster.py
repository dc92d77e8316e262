"""Pictures as PNG: whole, kept, and drawn once."""

import struct
from pathlib import Path

import pytest

from generator.charts.inputs import Chart
from generator.charts.rendering import raster as module
from generator.charts.rendering.raster import raster
from generator.charts.rendering.standalone import standalone

PLAIN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 100" color="#17222d">'
    '<title>Judul</title><desc/><rect class="latar" width="340" height="100" fill="#ffffff"/></svg>'
)


def test_a_png_has_half_its_size_more(tmp_path: Path) -> None:
    """A picture of 372 by 185 units with its title and source becomes a PNG of half as much again."""
    (png,) = raster((standalone(Chart(PLAIN, ""), "Judul", "Sumber: Portal"),), tmp_path)
    assert png.startswith(b"\x89PNG\r\n")
    assert struct.unpack(">II", png[16:24]) == (558, 277)


def test_a_png_that_is_kept_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second build takes it from the cache; one that was cut short is made anew."""
    first = raster((PLAIN, PLAIN), tmp_path)
    assert first[0] == first[1]
    (cached,) = tmp_path.iterdir()
    cached.write_bytes(cached.read_bytes()[:-3])
    assert raster((PLAIN,), tmp_path) == first[:1]
    monkeypatch.setattr(module, "to_png", None)
    assert raster((PLAIN,), tmp_path) == first[:1]


def test_title_and_source_stay_text() -> None:
    """What is printed around a picture never becomes markup."""
    assert "<b>" not in standalone(Chart(PLAIN, ""), "<b>A & B", "<b>")
