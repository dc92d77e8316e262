"""Files as they stand on the disk."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.findings.shared.diagnostic import Diagnostic
from generator.sources.shared import files
from generator.sources.shared.files import TextFile, read_folder

MAKE: dict[str, Callable[[Path], object]] = {
    "link": lambda path: path.symlink_to(path.parent),
    "broken link": lambda path: path.symlink_to("tidak-ada"),
    "pipe": os.mkfifo,
}


def _only(root: Path) -> Diagnostic:
    outcome = read_folder(root, "data")
    assert outcome.value == (TextFile("data/a.csv", ()),)
    assert not outcome.value[0].is_read
    (finding,) = outcome.diagnostics
    return finding


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make an empty data folder."""
    (tmp_path / "data").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    "content", [b"a\nb", b"a\r\nb", b"a\rb", b"\xef\xbb\xbfa\nb"], ids=["LF", "CRLF", "CR", "BOM"]
)
def test_line_ends_and_marks_of_any_system_are_read(root: Path, content: bytes) -> None:
    """Files of Windows, Mac and Linux give the same lines."""
    (root / "data/a.csv").write_bytes(content)
    outcome = read_folder(root, "data")
    assert outcome.value == (TextFile("data/a.csv", ("a", "b")),)
    assert outcome.diagnostics == ()


def test_files_come_sorted(root: Path) -> None:
    """The order of files does not depend on the disk."""
    for name in ("b.csv", "a.csv", "a/c.csv"):
        (root / "data" / name).parent.mkdir(exist_ok=True)
        (root / "data" / name).touch()
    assert [each.path for each in read_folder(root, "data").value] == [
        "data/a/c.csv",
        "data/a.csv",
        "data/b.csv",
    ]


@pytest.mark.parametrize("name", [".git/x", ".DS_Store", "~$laporan.csv", "Thumbs.db", "desktop.ini"])
def test_what_systems_leave_behind_is_passed_over(root: Path, name: str) -> None:
    """Hidden files, and those that Excel makes while a file is open, are no files of the portal."""
    (root / "data" / name).parent.mkdir(exist_ok=True)
    (root / "data" / name).write_bytes(b"\x00")
    assert read_folder(root, "data").value == ()


def test_a_missing_folder_is_empty(tmp_path: Path) -> None:
    """A portal without data has no files."""
    assert read_folder(tmp_path, "data").value == ()


@pytest.mark.parametrize("make", MAKE.values(), ids=MAKE.keys())
def test_only_plain_files_are_read(root: Path, make: Callable[[Path], object]) -> None:
    """Links and other special files are never followed out of the portal."""
    make(root / "data/a.csv")
    assert _only(root).code == "B101"


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b"a\nb\xe9c", 2, "tidak disimpan sebagai UTF-8"),
        (b"PK\x03\x04...", 0, "Excel atau Word"),
        (b"\xd0\xcf\x11\xe0", 0, "Excel atau Word"),
        (b"\xff\xfea\x00", 0, "UTF-16"),
        ("tahun;target\n2023;4\n".encode("utf-16-le"), 0, "UTF-16 tanpa penanda"),
        ("tahun;target\n2023;4\n".encode("utf-16-be"), 0, "UTF-16 tanpa penanda"),
        ("tahun;target\n2023;4\n".encode("utf-32-le"), 0, "UTF-16 tanpa penanda"),
    ],
)
def test_other_encodings_are_told(root: Path, content: bytes, line: int, words: str) -> None:
    """A file that is no UTF-8 text names the first line where it shows."""
    (root / "data/a.csv").write_bytes(content)
    finding = _only(root)
    assert (finding.code, finding.at.line) == ("B103", line)
    assert words in finding.message
    assert "Excel" in finding.help


@pytest.mark.parametrize(
    ("content", "words", "help_"),
    [
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "penunjuk Git LFS", "unggah lagi"),
        (b"<html><table><tr><td>1</td></tr></table>", "halaman web (HTML)", "buka berkas ini di Excel"),
        (b"\xef\xbb\xbf\r\n<table border=1>", "halaman web (HTML)", "buka berkas ini di Excel"),
        (b"<!DOCTYPE html>\n<p>Masuk dahulu", "halaman web (HTML)", "buka berkas ini di Excel"),
        (b'<?xml version="1.0"?><Workbook>', "berkas XML", "buka berkas ini di Excel"),
        (b'[{"tahun": 2023}]', "berkas JSON", "minta berkasnya sebagai CSV UTF-8"),
        (b"{\\rtf1 tahun}", "RTF", "di Excel pilih Simpan Sebagai"),
        (b"<svg xmlns='x'/>", "halaman web (HTML)", "buka berkas ini di Excel"),
        (b"\x1f\x8b\x08" + b"\0" * 60, "arsip", "keluarkan dahulu isinya"),
        (b"Rar!\x1a\x07\x00", "arsip", "keluarkan dahulu isinya"),
        (b"7z\xbc\xaf'\x1c", "arsip", "keluarkan dahulu isinya"),
        (b"SQLite format 3\0" + b"\0" * 90, "bukan teks", "unggah lagi berkas aslinya"),
        (b"PAR1" + b"\0" * 90, "bukan teks", "unggah lagi berkas aslinya"),
        (b"\0" * 500, "bukan teks", "unggah lagi berkas aslinya"),
        (b"[InternetShortcut]\r\nURL=https://a.go.id", "pintasan", "unggah lagi berkas aslinya"),
        (b"404: Not Found", "menolak unduhan", "unduh lagi"),
        (b"Access Denied", "menolak unduhan", "unduh lagi"),
    ],
)
def test_another_thing_under_the_name_of_a_table_is_one_finding(
    root: Path, content: bytes, words: str, help_: str
) -> None:
    """What another program saved under the name of a table is told as what it is."""
    (root / "data/a.csv").write_bytes(content)
    finding = _only(root)
    assert (finding.code, finding.at.line, finding.help[: len(help_)]) == ("B127", 0, help_)
    assert words in finding.message


def test_a_picture_is_no_text(root: Path) -> None:
    """A picture under the name of a table is told as a picture."""
    (root / "data/a.csv").write_bytes(b"\x89PNG\r\n")
    assert _only(root).message == "ini gambar, bukan teks"


@pytest.mark.parametrize(
    ("name", "text"), [("a.csv", "{a};b\n"), ("a.md", "<div>x</div>\n"), ("b.yml", "{}")]
)
def test_what_only_looks_like_another_thing_is_read(root: Path, name: str, text: str) -> None:
    """Signs that a table, page or document may begin with are no other kind of file."""
    (root / "data" / name).write_text(text, "utf-8")
    assert read_folder(root, "data").diagnostics == ()


@pytest.mark.parametrize("name", ["a.yml", "a.md"])
def test_texts_are_saved_with_a_text_editor(root: Path, name: str) -> None:
    """Nobody is sent to Excel for a file that Excel does not write."""
    (root / "data" / name).write_bytes(b"\xe9")
    assert "Notepad" in read_folder(root, "data").diagnostics[0].help


@pytest.mark.parametrize(
    ("content", "program"),
    [
        (b"PK\x03\x04...", "Word atau Excel"),
        (b"\xd0\xcf\x11\xe0", "Word atau Excel"),
        (b"{\\rtf1 x}", "WordPad"),
        (b"<html>", "peramban"),
    ],
)
@pytest.mark.parametrize("name", ["a.yml", "a.md"])
def test_the_file_of_a_program_is_opened_there(root: Path, name: str, content: bytes, program: str) -> None:
    """A text editor would spoil the file of another program, and Excel is none for texts."""
    (root / "data" / name).write_bytes(content)
    remedy = (
        f"buka berkas ini di {program}, salin teksnya ke berkas baru di Notepad, lalu simpan sebagai `{name}`"
    )
    assert read_folder(root, "data").diagnostics[0].help == f"{remedy} dengan Pengodean: UTF-8"


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\x85", "\u2028", "\u202e", "\ufffe"])
def test_signs_that_do_not_show_are_refused(root: Path, sign: str) -> None:
    """What can't be seen, such as a mark that turns the reading direction, never enters the portal."""
    (root / "data/a.csv").write_text(f"a\n\n3{sign},63", "utf-8")
    finding = _only(root)
    assert (finding.code, finding.at.line) == ("B104", 3)
    assert f"U+{ord(sign):04X}" in finding.message


def test_names_are_made_readable(root: Path) -> None:
    """A name with bytes that are no text, or with line breaks, can still be shown."""
    Path(os.fsdecode(bytes(root / "data") + b"/\xff\n\x1b.csv")).touch()
    assert read_folder(root, "data").value[0].path == "data/\ufffd\ufffd\ufffd.csv"


def test_a_very_large_file_is_not_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is far too large is told and left alone."""
    monkeypatch.setattr(files, "LARGEST_FILE", 3)
    (root / "data/a.csv").write_bytes(b"four")
    assert _only(root).message == "berkas lebih besar dari 20 MB"


@pytest.mark.parametrize(("number", "reason"), [(errno.EACCES, "tidak diizinkan"), (errno.EIO, "gangguan")])
def test_a_closed_file_is_told(root: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str) -> None:
    """A file that may not be opened is told in plain words."""

    def closed(_: Path) -> bytes:
        raise OSError(number, "closed")

    (root / "data/a.csv").touch()
    monkeypatch.setattr(Path, "read_bytes", closed)
    finding = _only(root)
    assert finding.code == "B101"
    assert reason in finding.message


def test_a_closed_folder_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be opened is told, so that its files do not vanish in silence."""
    (root / "data/satker").mkdir()
    listed = os.scandir

    def closed(path: str) -> object:
        if str(path).endswith("satker"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", closed)
    (finding,) = read_folder(root, "data").diagnostics
    assert (finding.code, finding.at.path) == ("B101", "data/satker")


def test_a_folder_that_can_not_be_looked_at_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder whose nature can't be asked for counts as a link and is told."""
    (root / "data/a.csv").mkdir()
    scandir = os.scandir

    class Closed:
        """An entry of a folder that only its name is known of."""

        def __init__(self, entry: os.DirEntry[str]) -> None:
            self.name, self.path = entry.name, entry.path

        def is_symlink(self) -> bool:
            raise PermissionError(13, "Permission denied")

    def closed(folder: str) -> list[Any]:
        return [Closed(entry) if entry.name == "a.csv" else entry for entry in scandir(folder)]

    monkeypatch.setattr(os, "scandir", closed)
    assert _only(root).code == "B101"


def test_two_versions_side_by_side_are_one_finding(root: Path) -> None:
    """What version control writes around two changes of a line is told once, and the file not read."""
    (root / "data/a.csv").write_text("a;b\n<<<<<<< HEAD\n1;2\n=======\n1;3\n>>>>>>> saya\n", "utf-8")
    finding = _only(root)
    assert (finding.code, finding.at.line) == ("B101", 2)
    assert finding.help.startswith("pilih satu dari kedua isinya")


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.csv", "a;b\n<<<<<<< HEAD\n1;2\n", 2),
        ("a.csv", "a;b\r\n1;2\r\n=======\r\n1;3\r\n", 3),
        ("a.yml", "nama: a\n>>>>>>> saya\n", 2),
        ("a.csv", "a;b\n||||||| 1a2b3c\n1;2\n", 2),
        ("a.md", "## Analisis\n\n>>>>>>> saya\n", 3),
        ("a.csv", 'a;b\n"<<<<<<< HEAD"\n1;2\n', 2),
        ("a.csv", "a;b\n  <<<<<<< HEAD;\n1;2\n", 2),
        ("a.csv", "a;b\n>>>>>> main\n1;2\n", 2),
        ("narasi/a.md", "## Analisis\n\nSatu.\n=======\nDua.\n", 4),
    ],
)
def test_half_of_two_versions_is_told(root: Path, name: str, text: str, line: int) -> None:
    """A mark of version control whose partner somebody deleted is told, and the file not read."""
    (root / "data" / name).parent.mkdir(exist_ok=True)
    (root / "data" / name).write_bytes(text.encode())
    outcome = read_folder(root, "data")
    (finding,) = outcome.diagnostics
    assert outcome.value == (TextFile(f"data/{name}", ()),)
    assert (finding.code, finding.at.line) == ("B101", line)
    assert "tanpa pasangannya" in finding.message
    assert finding.help.startswith("periksa dahulu")


def test_a_heading_of_equal_signs_is_no_mark(root: Path) -> None:
    """In prose a line of equal signs makes the line above it a heading."""
    (root / "data/a.md").write_text("Analisis\n=======\n", "utf-8")
    assert read_folder(root, "data").diagnostics == ()
