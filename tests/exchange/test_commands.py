"""`kinerja lembar` and `kinerja masukkan`, as people call them."""

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from generator.cli import main
from tests import small
from tests.exchange_books import book

HEADER = small.FILES[small.RESULT].split("\n")[0]


def call(*words: str) -> Result:
    """Call a command on the small portal's day."""
    return CliRunner().invoke(main, [*words, "--hari", "2026-06-01"])


@pytest.fixture(name="content", scope="module")
def _content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return book(tmp_path_factory.mktemp("asal"))


@pytest.fixture(name="root")
def _root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return small.write(tmp_path)


def filled(content: bytes, value: object) -> bytes:
    """Type a value for the first result of the last quarter."""
    loaded = load_workbook(io.BytesIO(content))
    loaded["Realisasi TW4"]["F5"] = value
    out = io.BytesIO()
    loaded.save(out)
    return out.getvalue()


def test_a_workbook_is_written_once(root: Path) -> None:
    """The workbook has the office's name and year; another one never takes its place unasked."""
    result = call("lembar", "balai-uji", "2023")
    assert (result.exit_code, (root / "masuk/balai-uji-2023.xlsx").is_file()) == (0, True)
    again = call("lembar", "balai-uji", "2023")
    assert (again.exit_code, "--timpa" in again.output) == (2, True)
    assert call("lembar", "balai-uji", "2023", "--timpa", "--semua", "--penulis", "lain").exit_code == 0


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("balai-ujo", "2023"), "Maksud Anda balai-uji?"),
        (("lain-sama-sekali", "2023"), "Yang ada: balai-uji."),
        (("balai-uji", "23"), "misalnya 2026"),
        (("balai-uji", "2023", "--penulis", "../x"), "huruf kecil"),
    ],
)
def test_wrong_words_are_told(words: tuple[str, ...], part: str) -> None:
    """An unknown office or year ends with a hint."""
    result = call("lembar", *words)
    assert (result.exit_code, part in result.output) == (2, True)


def test_a_workbook_is_taken_back(root: Path, content: bytes) -> None:
    """A trial tells and writes nothing; then one cell is written, and told."""
    (root / "isian.xlsx").write_bytes(filled(content, 3.65))
    trial = call("masukkan", "isian.xlsx", "--coba")
    assert trial.exit_code == 0
    assert "1 sel di 1 berkas akan diubah." in trial.output
    assert "Realisasi TW4!F5  realisasi: 3,63 → 3,65" in trial.output
    assert (root / small.RESULT).read_text("utf-8") == small.FILES[small.RESULT]
    result = call("masukkan", "isian.xlsx")
    assert "1 sel di 1 berkas diubah." in result.output
    assert (root / small.RESULT).read_text("utf-8") == small.FILES[small.RESULT].replace("3,63", "3,65")
    assert "tidak ada perubahan" in call("masukkan", "isian.xlsx").output


def test_nothing_is_written_where_something_is_wrong(root: Path, content: bytes) -> None:
    """An error names sheet and cell, and the files stay as they are."""
    (root / "isian.xlsx").write_bytes(filled(content, "3.65"))
    result = call("masukkan", "isian.xlsx")
    assert result.exit_code == 1
    assert "--> isian.xlsx, Realisasi TW4!F5" in result.output
    assert "tulis `3,65`" in result.output
    assert (root / small.RESULT).read_text("utf-8") == small.FILES[small.RESULT]


def test_the_inbox_is_emptied_of_what_was_taken(root: Path, content: bytes) -> None:
    """Every workbook in the inbox is taken; those with errors, and everything else there, stay."""
    inbox = root / "masuk"
    inbox.mkdir()
    (inbox / "a.xlsx").write_bytes(filled(content, 3.65))
    (inbox / "b.xls").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    (inbox / "~$a.xlsx").write_bytes(b"x")
    (inbox / "baca.md").write_bytes(b"x")
    result = call("masukkan", "--hapus", "--format", "markdown")
    assert result.exit_code == 1
    assert "### masuk/a.xlsx" in result.output
    assert "| `Realisasi TW4!F5` | `3,63` | `3,65` |" in result.output
    assert "ini berkas Excel lama (.xls)" in result.output
    assert sorted(path.name for path in inbox.iterdir()) == ["b.xls", "baca.md", "~$a.xlsx"]


def test_a_link_in_the_inbox_is_not_followed(root: Path, content: bytes) -> None:
    """Neither a link nor a folder is read, whatever it is called."""
    (root / "luar").write_bytes(filled(content, 3.65))
    (root / "masuk/folder.xlsx").mkdir(parents=True)
    (root / "masuk/tautan.xlsx").symlink_to(root / "luar")
    result = call("masukkan")
    assert (result.exit_code, result.output.count("galat[B140]")) == (1, 2)
    assert (root / small.RESULT).read_text("utf-8") == small.FILES[small.RESULT]


@pytest.mark.usefixtures("root")
def test_an_empty_inbox_is_no_error() -> None:
    """Without any workbook nothing is done."""
    assert call("masukkan").output == "Tidak ada buku kerja di masuk/.\n"
    assert call("masukkan", "--format", "json").output == "[]\n"
    missing = call("masukkan", "tidak-ada.xlsx")
    assert (missing.exit_code, "tidak ada" in missing.output) == (2, True)


def test_the_same_for_programs(root: Path, content: bytes) -> None:
    """JSON says what changes, and whether it may be written."""
    (root / "isian.xlsx").write_bytes(filled(content, 3.65))
    (told,) = json.loads(call("masukkan", "isian.xlsx", "--coba", "--format", "json").output)
    assert (told["dapat_ditulis"], told["satker"]) == (True, "balai-uji")
    assert told["perubahan"] == [
        {"berkas": small.RESULT, "sel": "Realisasi TW4!F5", "sebelum": "3,63", "sesudah": "3,65", "baris": ""}
    ]


def test_no_text_becomes_markup(root: Path, content: bytes) -> None:
    """What a workbook holds is code in Markdown, and numbers of persons are masked."""
    loaded = load_workbook(io.BytesIO(content))
    sheet = loaded["Realisasi TW4"]
    sheet["I5"] = "<b>`x` | @semua 9699990101000001"
    loaded.save(root / "isian.xlsx")
    output = call("masukkan", "isian.xlsx", "--coba", "--format", "markdown").output
    assert "9699990101000001" not in output
    assert "`<b>'x' \\| @semua" in output
