"""The emblem of a portal as icons for phones."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.charts.rendering import icons
from generator.charts.rendering.icons import draw_icons

RECT = b'<rect width="9" height="9" fill="#0a0"/>'
GREEN = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">' + RECT + b"</svg>"


def test_an_emblem_fills_the_middle_of_a_white_square(tmp_path: Path) -> None:
    """Phones cut corners away, so the edge is paper; a second drawing comes from the cache."""
    (content,) = draw_icons(GREEN, [40], tmp_path / "grafik")
    image = Image.open(BytesIO(content)).convert("RGB")
    assert image.size == (40, 40)
    assert image.getpixel((1, 1)) == (255, 255, 255)
    assert image.getpixel((20, 20)) == (0, 170, 0)
    assert image.getpixel((5, 20)) == (0, 170, 0)


def test_an_icon_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another emblem, or another size, is another icon; the same is not drawn again."""
    first = [*draw_icons(GREEN, [40], tmp_path / "grafik")]
    monkeypatch.setattr(icons, "_drawn", lambda _, size: b"%d" % size)
    assert [*draw_icons(GREEN, [40, 41], tmp_path / "grafik")] == [*first, b"41"]
    assert [*draw_icons(GREEN + b" ", [40], tmp_path / "grafik")] == [b"40"]


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    """A broken emblem is told of, and not published as an empty icon."""
    with pytest.raises(ValueError, match=r"."):
        [*draw_icons(b"<svg", [40], tmp_path / "grafik")]
