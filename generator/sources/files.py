"""Walk a folder of the portal and read its files as text, never leaving the folder."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic, Outcome
from generator.values.place import Place

LARGEST_FILE: Final = 20_000_000
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ufffe\uffff]")
_OFFICE_FILES: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_SAVE_AS_UTF8: Final = "di Excel pilih Simpan Sebagai → CSV UTF-8 (dipisahkan koma/titik koma)"


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file of the portal as text: path relative to the root, and its lines without line ends."""

    path: str
    lines: tuple[str, ...]


def read_folder(root: Path, folder: str) -> Outcome[tuple[TextFile, ...]]:
    """Read every file below ``root/folder`` as UTF-8 text, sorted by path.

    Hidden files are passed over. What can't be read (links, other encodings, too large) is a
    finding and left out. Never raises for anything that stands on the disk.
    """
    files: list[TextFile] = []
    findings: list[Diagnostic] = []
    for path in _walk(root / folder):
        name = _readable(path.relative_to(root).as_posix())
        read = _read(path, name)
        if isinstance(read, TextFile):
            files.append(read)
        else:
            findings.append(read)
    return Outcome(tuple(files), tuple(findings))


def _walk(top: Path) -> list[Path]:
    paths: list[Path] = []
    for folder, names, files in os.walk(top):
        linked = [name for name in names if (Path(folder) / name).is_symlink()]
        names[:] = [name for name in names if name not in linked and not name.startswith(".")]
        paths += [Path(folder) / name for name in (*files, *linked) if not name.startswith(".")]
    return sorted(paths)


def _readable(name: str) -> str:
    """Make a file name printable: bytes that are no text become a replacement mark."""
    return os.fsencode(name).decode("utf-8", "replace")


def _read(path: Path, name: str) -> TextFile | Diagnostic:
    at = Place(name)
    if path.is_symlink() or not path.is_file():
        return found("B101", at, "ini tautan, bukan berkas biasa", "ganti dengan berkas aslinya")
    try:
        if path.stat().st_size > LARGEST_FILE:
            return found("B101", at, "berkas lebih besar dari 20 MB", "pecah menjadi beberapa berkas")
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "sebab tidak diketahui"
        return found("B101", at, f"berkas tidak dapat dibuka ({reason})", "periksa izin berkas ini")
    return _decode(content, name)


def _decode(content: bytes, name: str) -> TextFile | Diagnostic:
    if content.startswith(_OFFICE_FILES):
        return found("B103", Place(name), "ini berkas Excel atau Word, bukan teks", _SAVE_AS_UTF8)
    if content.startswith(_WIDE_MARKS):
        return found("B103", Place(name), "berkas disimpan sebagai UTF-16", _SAVE_AS_UTF8)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = _count_lines(content[: error.start].decode("utf-8", "replace"))
        return found("B103", Place(name, line), "ada huruf yang tidak disimpan sebagai UTF-8", _SAVE_AS_UTF8)
    return _without_control(text, name)


def _without_control(text: str, name: str) -> TextFile | Diagnostic:
    odd = _CONTROL.search(text)
    if odd:
        line = _count_lines(text[: odd.start()])
        message = f"ada karakter kendali U+{ord(odd[0]):04X} yang tidak terlihat"
        return found("B104", Place(name, line), message, "ketik ulang isi baris ini, jangan menempelkannya")
    return TextFile(name, tuple(_unify(text).split("\n")))


def _unify(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _count_lines(text: str) -> int:
    return _unify(text).count("\n") + 1
