"""The finished site around the pages: names in the head, the trail and the menu are only words."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.pages.hostile import WORD, saying
from tests.published import comments, structure
from tests.small import PUBLISHED_SETTINGS, themed, whole, write

TEXTS = ["<script>alert(1)</script><img src=x onerror=alert(1)>", "--><h1>Lain</h1><!--"]
# Another name stands at another letter.
ALPHABETICAL = ("cari/index.html",)
PICTURE = re.compile(r'<svg class="grafik".*?</svg>', re.DOTALL)


def _site(root: Path, texts: dict[str, str]) -> dict[str, str]:
    themed(whole(write(root, texts)))
    (root / "mkdocs.yml").write_text(PUBLISHED_SETTINGS, "utf-8")
    result = CliRunner().invoke(main, ["bangun", "--akar", str(root)])
    assert result.exit_code == 0, result.output
    site = root / "site"
    pages = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}
    # A longer name takes more lines in a picture; what a picture may hold is tested with the pictures.
    return {path: PICTURE.sub("", page) for path, page in pages.items()}


@pytest.mark.parametrize("text", TEXTS)
def test_a_hostile_name_is_a_name_in_the_whole_site(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever an office or indicator is called, head, trail and menu hold the same elements."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    safe = _site(tmp_path / "a", saying(WORD))
    site = _site(tmp_path / "b", saying(text))
    assert site.keys() == safe.keys()
    for path, page in site.items():
        assert re.findall(r"<script\b[^>]*>", page) == re.findall(r"<script\b[^>]*>", safe[path]), path
        if path in ALPHABETICAL:
            assert set(structure(page)) == set(structure(safe[path])), path
        else:
            assert structure(page) == structure(safe[path]), path
        assert comments(page) == comments(safe[path]), path
