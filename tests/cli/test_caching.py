"""`kinerja simpanan`: what workflows say, and that a missing file is no failure."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests import small


@pytest.fixture(name="home", autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "keadaan"))
    return tmp_path


def run(root: Path, *words: str) -> tuple[int, str]:
    """Call the command in a portal."""
    result = CliRunner().invoke(main, ["simpanan", *words, "--akar", str(root)])
    return result.exit_code, result.output


def test_a_judged_portal_is_packed_and_unpacked(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What checking has kept here is there after unpacking, and checking there adds nothing to it."""
    here, there = small.write(home / "sini"), small.write(home / "sana")
    CliRunner().invoke(main, ["periksa", "--akar", str(here)])
    code, said = run(here, "kemas", str(home / "s.tar"))
    assert (code, said.startswith("Simpanan dikemas: ")) == (0, True)
    assert said != "Simpanan dikemas: 0 isi.\n"
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "lain"))
    assert run(there, "muat", str(home / "s.tar")) == (0, said.replace("dikemas", "dimuat"))
    names = {path.name for path in there.rglob(".cache/nilai/*")}
    assert names
    CliRunner().invoke(main, ["periksa", "--akar", str(there)])
    assert {path.name for path in there.rglob(".cache/nilai/*")} == names


def test_no_file_means_that_all_is_built(home: Path) -> None:
    """The first run of a portal has nothing to take; that stops nobody."""
    code, said = run(small.write(home / "sini"), "muat", str(home / "s.tar"))
    assert code == 0
    assert said.endswith("s.tar tidak ada atau tidak terbaca; semuanya akan dibangun.\n")


def test_a_place_that_cannot_be_written_is_told(home: Path) -> None:
    """Packing into a folder that is not there is a wrong call, in a sentence."""
    code, said = run(small.write(home / "sini"), "kemas", str(home / "tidak" / "s.tar"))
    assert code == 2
    assert "tidak dapat ditulis" in said
