"""A portal is started by one command, which touches nothing that is there and says what is missing."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main, starting
from generator.sources.portal import bundled
from tests import small

ANSWERS = {
    "--nama": "Kinerja Balai Ambon",
    "--nama-satker": "Balai Ambon",
    "--satker": "balai-ambon",
    "--kementerian": "Kementerian Contoh",
    "--induk": "Sekretariat Jenderal",
    "--kedudukan": "Ambon",
}
Start = Callable[..., Result]


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Start a portal with a program that brings no more pages than every portal leads to."""
    brought = small.whole(tmp_path / "program")
    (brought / "content/bantuan").mkdir()
    (brought / "content/bantuan/data-pribadi.md").write_text("# Data pribadi\n", "utf-8")
    files = {path.relative_to(brought).as_posix(): path for path in brought.rglob("*.md")}
    monkeypatch.setattr(bundled, "bundled_files", lambda: files)

    def run(folder: str = "baru", typed: str = "", **more: str | None) -> Result:
        answers = ANSWERS | {f"--{name.replace('_', '-')}": text for name, text in more.items()}
        words = [word for name, text in answers.items() if text is not None for word in (name, text)]
        return CliRunner().invoke(main, ["mulai", str(tmp_path / folder), *words], input=typed)

    return run


def test_a_portal_is_started_and_right_at_once(start: Start, tmp_path: Path) -> None:
    """What was answered makes a portal that may be published; only its document is still to be named."""
    result = start(alamat="https://kinerja.contoh.go.id/")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "site_url: 'https://kinerja.contoh.go.id/'" in (tmp_path / "baru/mkdocs.yml").read_text("utf-8")
    checked = CliRunner().invoke(main, ["periksa", "--akar", str(tmp_path / "baru")])
    assert "0 galat, 0 peringatan. 1 isian masih perlu diisi. Data dapat diterbitkan." in checked.output


def test_what_is_missing_is_told_at_once(start: Start, tmp_path: Path) -> None:
    """Without a terminal nothing is asked; all options that are missing are named with an example."""
    result = start(nama=None, satker=None)
    assert result.exit_code == 2
    assert re.findall(r"^  (--[\w-]+) \"", result.output, re.MULTILINE) == ["--nama", "--satker"]
    assert not (tmp_path / "baru").exists()


def test_a_terminal_asks_for_what_is_missing(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who types answers is asked again where one can't be used, and may take what is suggested."""
    monkeypatch.setattr(starting, "is_terminal", lambda: True)
    result = start(
        typed="\nKinerja Kami\nBalai_Baru\n\nSetjen\nbukan alamat\n\n", nama=None, satker=None, induk=None
    )
    assert result.exit_code == 0, result.output
    assert "Belum dapat dipakai: tulis huruf kecil" in result.output
    assert "Belum dapat dipakai: tulis nama situs" in result.output
    assert (tmp_path / "baru/data/satker/balai-ambon/satker.yml").is_file()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("satker", "Balai Ambon", "Maksud Anda balai-ambon?"),
        ("satker", "../luar", "tulis huruf kecil, angka, dan tanda hubung"),
        ("alamat", "kinerja.contoh.go.id", "tulis nama situs dan foldernya saja"),
        ("nama", " ", "belum diisi"),
        ("nama", "a\nb", "tulis dalam satu baris"),
        ("nama", "a" * 201, "tulis dalam satu baris"),
    ],
)
def test_an_answer_that_can_not_be_used_is_told(
    start: Start, tmp_path: Path, name: str, text: str, told: str
) -> None:
    """Each wrong option is named with what to write instead; nothing is written."""
    result = start(**{name: text})
    assert result.exit_code == 2
    assert f"Isian --{name} tidak dapat dipakai" in result.output
    assert told in result.output
    assert not (tmp_path / "baru").exists()


def test_nothing_about_a_person_gets_in(start: Start, tmp_path: Path) -> None:
    """What would be refused on every page is refused before anything is written."""
    result = start(nama=f"Portal 08{'1234567890'}")
    assert result.exit_code == 1
    assert "galat[P5" in result.output
    assert "Tidak ada yang ditulis" in result.output
    assert not (tmp_path / "baru").exists()


@pytest.mark.parametrize(
    ("present", "told"),
    [
        ({"mkdocs.yml": "", "a": ""}, "sudah berisi portal"),
        ({"data/portal.yml": ""}, "sudah berisi portal"),
        ({"a": "", "b": "", "c": "", "d": ""}, "tidak kosong (a, b, c, …)"),
    ],
)
def test_a_folder_with_something_in_it_is_not_touched(
    start: Start, tmp_path: Path, present: dict[str, str], told: str
) -> None:
    """Whatever stands there stays, and is named."""
    for name, text in present.items():
        (tmp_path / "baru" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "baru" / name).write_text(text)
    result = start()
    assert result.exit_code == 2
    assert told in result.output
    files = (path for path in (tmp_path / "baru").rglob("*") if path.is_file())
    assert {path.relative_to(tmp_path / "baru").as_posix() for path in files} == present.keys()


def test_a_file_in_the_place_of_the_folder_stays(start: Start, tmp_path: Path) -> None:
    """A file, or a link that leads nowhere, is no folder."""
    (tmp_path / "baru").write_text("isi")
    (tmp_path / "putus").symlink_to("tidak-ada")
    for folder in ("baru", "putus"):
        assert "bukan folder" in start(folder).output
    assert (tmp_path / "baru").read_text() == "isi"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_closed_folder_is_told(start: Start, tmp_path: Path) -> None:
    """Where the disk refuses, the message says so, and no half portal is left."""
    (tmp_path / "tutup").mkdir(mode=0o555)
    result = start("tutup/baru")
    assert result.exit_code == 1
    assert "Traceback" not in result.output


def test_an_empty_repository_becomes_a_portal(start: Start, tmp_path: Path) -> None:
    """A repository that was just made, with no files of its own, is as good as an empty folder."""
    (tmp_path / "baru/.git").mkdir(parents=True)
    assert start().exit_code == 0
    assert (tmp_path / "baru/mkdocs.yml").is_file()
