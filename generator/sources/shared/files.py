"""Reading of the portal's folders and text files; links are never followed."""

import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Final

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic, Outcome
from generator.sources.shared.bundled import bundled_files
from generator.sources.shared.file_type import how_to_save, wrong_type
from generator.sources.shared.merge_conflicts import merge_conflict
from generator.values.portal.bundled import own_path
from generator.values.shared.number import grouped
from generator.values.shared.place import Place

LARGEST_FILE: Final = 20_000_000
# Ten times what the largest register of an office may ever need, and forty times its longest sentence.
MOST_LINES: Final = 100_000
LONGEST_LINE: Final = 20_000
# Deeper than any file of a portal stands; below it a path may be longer than the machine can open.
DEEPEST_FOLDER: Final = 20
# Signs that don't show: control characters, line and direction marks, halves of characters.
CONTROL: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
# What Windows and Excel leave behind while a folder or file is open.
_LITTER: Final = ("~$", "Thumbs.db", "desktop.ini", ".")
# Where offices keep documents that are published as they are; they are no texts of the portal.
STORED: Final = re.compile(r"data/satker/[a-z0-9]+(?:-[a-z0-9]+)*/dokumen/(?P<name>.+)")
# Texts whose every line is read for what it says: data, and pages that people write.
_DATA: Final = "data/"
_MARKDOWN: Final = (".md", ".markdown")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file of the portal as text: path relative to the root, and its lines without line ends.

    A file that could not be read has no lines; an empty one has one empty line.
    """

    path: str
    lines: tuple[str, ...]

    @property
    def is_read(self) -> bool:
        """Whether the file could be read as text."""
        return bool(self.lines)


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file of the portal that is not read yet: its name as people read it, and its path below the root."""

    name: str
    path: Path


def list_folder(
    root: Path, folder: str, endings: tuple[str, ...] = ("",), passed_over: Collection[Path] = ()
) -> Outcome[tuple[ListedFile, ...]]:
    """Return every file below ``root/folder`` with one of the ``endings``, sorted by path.

    Hidden files, what Excel leaves behind, stored documents, and the folders ``passed_over`` are left out.
    Folders that can't be opened are findings.
    """
    findings: list[Diagnostic] = []
    names = walk(root / folder, lambda error: findings.append(_unopened_folder(root, error)), passed_over)
    paths = (f"{folder}/{name}" for name in names)
    files = (
        ListedFile(name, Path(path))
        for path in paths
        if not STORED.fullmatch(name := readable(path)) and name.lower().endswith(endings)
    )
    return Outcome(tuple(files), tuple(findings))


def read_files(root: Path, files: Iterable[ListedFile]) -> Outcome[tuple[TextFile, ...]]:
    """Read files as UTF-8 text.

    What can't be read (links, other encodings, too large) is a finding and a file without lines. Never raises
    for anything that stands on the disk.
    """
    results = [(each.name, _read(root / each.path, each.name)) for each in files]
    texts = (read if isinstance(read, TextFile) else TextFile(name, ()) for name, read in results)
    return Outcome(tuple(texts), tuple(read for _, read in results if not isinstance(read, TextFile)))


def read_folder(
    root: Path, folder: str, endings: tuple[str, ...] = ("",), passed_over: Collection[Path] = ()
) -> Outcome[tuple[TextFile, ...]]:
    """Read the files that `list_folder` finds."""
    listed = list_folder(root, folder, endings, passed_over)
    read = read_files(root, listed.value)
    return Outcome(read.value, (*listed.diagnostics, *read.diagnostics))


def lines_at(root: Path, paths: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the lines of the files at some paths below ``root``; none of what can't be read."""
    read = {path: _read_own_or_bundled(root, path) for path in dict.fromkeys(paths)}
    return {path: file.lines for path, file in read.items() if isinstance(file, TextFile)}


def _read_own_or_bundled(root: Path, name: str) -> TextFile | Diagnostic:
    place = None if (root / name).exists() else bundled_files().get(own_path(name))
    return _read(place, name) if place else read_file(root, name)


def read_file(root: Path, name: str) -> TextFile | Diagnostic:
    """Read one text file of the portal; a finding where it can't be read, B116 where it is missing."""
    path = root / name
    if not path.is_symlink() and not path.exists():
        return finding(
            "B116", Place(name), f"`{name}` tidak ada", f"buat `{name}`, misalnya salin dari contoh"
        )
    return _read(path, name)


def special_files(root: Path, names: Iterable[str]) -> tuple[Diagnostic, ...]:
    """Return B101 for every link, device, pipe and socket among ``names`` and below them, hidden ones too.

    They are neither read nor followed. Never raises for what is on the disk.
    """
    return tuple(
        no_plain_file(readable(path.relative_to(root).as_posix()))
        for name in names
        for path in sorted(_special_below(root / name))
    )


def _special_below(top: Path) -> Iterator[Path]:
    # What is gone or closed is reported where it is read.
    try:
        mode = top.lstat().st_mode
    except OSError:
        return
    if not S_ISDIR(mode) and not S_ISREG(mode):
        yield top
    waiting = [os.fspath(top)] if S_ISDIR(mode) else []
    while waiting:
        entries: list[os.DirEntry[str]] = []
        with suppress(OSError):
            entries += os.scandir(waiting.pop())
        for entry in entries:
            with suppress(OSError):
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                elif not entry.is_file(follow_symlinks=False):
                    yield Path(entry.path)


def walk(top: Path, on_error: Callable[[OSError], None], passed_over: Collection[Path] = ()) -> list[str]:
    """Return the paths of the files below a folder, sorted step by step; links are listed, never followed.

    A folder that is a link itself has none; folders deeper than ``DEEPEST_FOLDER`` are listed, not opened.
    ``on_error`` is called for every folder that can't be opened. Hidden files and folders, and those
    ``passed_over``, are left out.
    """
    if _is_link(top):
        return []
    passed = frozenset(map(os.fspath, passed_over))
    found: list[tuple[str, ...]] = []
    waiting: list[tuple[str, ...]] = [()] if top.exists() else []
    while waiting:
        steps = waiting.pop()
        folder = os.path.join(top, *steps)  # noqa: PTH118 - a path object a file takes most of the time
        try:
            entries = [*os.scandir(folder)]
        except OSError as error:
            on_error(error)
            continue
        for entry in entries:
            inner = (*steps, entry.name)
            is_folder, is_closed = _nature(entry)
            if not is_folder:
                found.append(inner)
            elif not entry.name.startswith(".") and entry.path not in passed:
                is_closed = is_closed or len(steps) >= DEEPEST_FOLDER
                found.extend([inner] if is_closed else ())
                waiting.extend([] if is_closed else [inner])
    return ["/".join(steps) for steps in sorted(found) if not steps[-1].startswith(_LITTER)]


def _nature(entry: "os.DirEntry[str]") -> tuple[bool, bool]:
    """Return whether an entry is a folder or leads to one, and whether that is not to be opened.

    What can't be asked for its nature counts as such a folder, and is reported where it is read.
    """
    try:
        is_link = entry.is_symlink()
        return entry.is_dir(), is_link
    except OSError:
        return True, True


def is_plain_file(path: Path) -> bool:
    """Whether there is a file at a path, and no link, pipe or the like."""
    try:
        return S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except OSError:
        return True


def _unopened_folder(root: Path, error: OSError) -> Diagnostic:
    name = readable(Path(str(error.filename)).relative_to(root).as_posix())
    return finding("B101", Place(name), "folder ini tidak dapat dibuka", "periksa izin folder ini")


def readable(name: str) -> str:
    """Make a file name printable: what is no text or doesn't show becomes a replacement mark."""
    if name.isascii() and name.isprintable():
        return name
    text = os.fsencode(name).decode("utf-8", "replace")
    return re.sub(r"[\t\n\r]", "\ufffd", CONTROL.sub("\ufffd", text))


def _read(path: Path, name: str) -> TextFile | Diagnostic:
    at = Place(name)
    try:
        status = path.lstat()
        if S_ISDIR(status.st_mode):
            remedy = "pindahkan isinya ke folder di atasnya, atau hapus"
            return finding(
                "B101", at, f"folder ini berada di dalam lebih dari {DEEPEST_FOLDER} folder", remedy
            )
        if not S_ISREG(status.st_mode):
            return no_plain_file(name)
        if status.st_size > LARGEST_FILE:
            return finding("B101", at, "berkas lebih besar dari 20 MB", "pecah menjadi beberapa berkas")
        content = path.read_bytes()
    except OSError as error:
        return not_opened(name, error)
    return decoded(content, name)


def no_plain_file(name: str) -> Diagnostic:
    """Return the finding B101 about a link, a pipe or the like: it may lead out of the portal."""
    message = "ini tautan atau berkas khusus, bukan berkas biasa"
    return finding("B101", Place(name), message, "ganti dengan berkas aslinya")


def not_opened(name: str, error: OSError) -> Diagnostic:
    """Return the finding B101 that says in plain words why a file could not be opened."""
    reason = "tidak diizinkan" if isinstance(error, PermissionError) else "gangguan pada penyimpanan"
    remedy = "periksa izin berkas ini, atau salin ulang dari aslinya"
    return finding("B101", Place(name), f"berkas tidak dapat dibuka ({reason})", remedy)


def decoded(content: bytes, name: str) -> TextFile | Diagnostic:
    """Return the text of a file with this content; a finding where it can't be read as text."""
    other = wrong_type(content, name)
    if other:
        return other
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = _count_lines(content[: error.start].decode("utf-8", "replace"))
        message = "ada huruf yang tidak disimpan sebagai UTF-8"
        return finding("B103", Place(name, line), message, how_to_save(name))
    return merge_conflict(_unify(text), name) or _without_control(text, name)


def _limited(text: str, name: str) -> TextFile | Diagnostic:
    """Part a text into lines, unless they are more, or one is longer, than people write."""
    count = _count_lines(text)
    if count > MOST_LINES:
        message = f"berkas ini berisi {grouped(count)} baris; paling banyak {grouped(MOST_LINES)}"
        remedy = "hapus baris kosong di bawah isinya, atau pecah menjadi beberapa berkas"
        return finding("B120", Place(name), message, remedy)
    lines = tuple(_unify(text).split("\n"))
    long = max(map(len, lines)) > LONGEST_LINE and name.startswith(_DATA) | name.endswith(_MARKDOWN)
    return _overlong(lines, name) if long else TextFile(name, lines)


def _overlong(lines: tuple[str, ...], name: str) -> Diagnostic:
    number, line = next((number, line) for number, line in enumerate(lines, 1) if len(line) > LONGEST_LINE)
    message = f"baris ini berisi {grouped(len(line))} huruf; paling banyak {grouped(LONGEST_LINE)}"
    remedy = "tulis isinya dengan ringkas; naskah panjang diterbitkan sebagai dokumen di folder `dokumen/`"
    if name.endswith(_MARKDOWN):
        remedy = "bagi menjadi beberapa paragraf, dengan baris kosong di antaranya"
    return finding("B120", Place(name, number), message, remedy)


def _without_control(text: str, name: str) -> TextFile | Diagnostic:
    odd = CONTROL.search(text)
    if odd:
        line = _count_lines(text[: odd.start()])
        message = f"ada karakter kendali U+{ord(odd[0]):04X} yang tidak terlihat"
        return finding("B104", Place(name, line), message, "ketik ulang isi baris ini, jangan menempelkannya")
    return _limited(text, name)


def _unify(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _count_lines(text: str) -> int:
    return _unify(text).count("\n") + 1
