"""The journey of one error: nothing is published, the site before stays whole, the remedy publishes again."""

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.small import RESULT, themed, whole, write

CELL: Final = "2023;4;kepuasan;;3,63;"
SHOWN: Final = "satker/balai-uji/indikator/kepuasan/index.html"


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a whole small portal, with texts and a theme."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    return themed(whole(write(tmp_path)))


def _run(portal: Path, command: str, *more: str) -> Result:
    return CliRunner().invoke(main, [command, "--akar", str(portal), *more])


def _write(portal: Path, cell: str) -> int:
    """Write one row anew and return its number."""
    file = portal / RESULT
    text, times = re.subn(r"2023;4;kepuasan;;[^;]*;", cell, file.read_text("utf-8"))
    assert times == 1
    file.write_text(text, "utf-8", newline="")
    return text[: text.index(cell)].count("\n") + 1


def _tree(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def test_an_error_leaves_the_site_before_whole(portal: Path) -> None:
    """A wrong cell is one finding with its remedy; the site stays byte for byte until it is mended."""
    assert _run(portal, "bangun").exit_code == 0
    before = _tree(portal / "site")
    assert SHOWN in before

    line = _write(portal, CELL.replace("3,63", "3.63"))
    checked = _run(portal, "periksa", "--format", "json")
    errors = [each for each in json.loads(checked.stdout) if each["tingkat"] == "galat"]
    assert checked.exit_code == 1
    assert [(each["berkas"], each["baris"], each["kolom"]) for each in errors] == [
        (RESULT, line, "realisasi")
    ]
    assert "3,63" in errors[0]["saran"]

    assert _run(portal, "bangun").exit_code == 1
    assert _tree(portal / "site") == before
    assert not list(portal.glob("site.*"))

    _write(portal, CELL.replace("3,63", "3,64"))
    assert _run(portal, "bangun").exit_code == 0
    after = _tree(portal / "site")
    assert after.keys() == before.keys()
    assert after != before
    assert "3,64" in (portal / "site" / SHOWN).read_text("utf-8")

    _write(portal, CELL)
    assert _run(portal, "bangun").exit_code == 0
    assert _tree(portal / "site") == before
