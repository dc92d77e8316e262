"""A file of the portal is written anew whole, or stays as it was."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.sources.shared.atomic_write import LinkedPathError, replace_file, write_together

ROOT = Path(__file__).parents[3]
ENDLESS = """
import itertools, sys
from pathlib import Path
from generator.sources.shared.atomic_write import replace_file
for number in itertools.count():
    replace_file(Path(sys.argv[1]), b"%d\\n" % (number % 10) * 50_000)
"""


def test_file_gets_its_new_content_and_keeps_its_permissions(tmp_path: Path) -> None:
    """A register that a group may write stays one, and nothing is left beside it."""
    file = tmp_path / "dokumen.csv"
    file.write_bytes(b"lama")
    file.chmod(0o664)
    replace_file(file, b"baru")
    assert file.read_bytes() == b"baru"
    assert file.stat().st_mode & 0o777 == 0o664
    assert list(tmp_path.iterdir()) == [file]


def test_link_left_in_place_of_the_draft_is_not_written_through(tmp_path: Path) -> None:
    """What stands where the new content is written first is taken away, not followed."""
    file, other = tmp_path / "dokumen.csv", tmp_path / "lain"
    file.write_bytes(b"lama")
    other.write_bytes(b"penting")
    (tmp_path / ".dokumen.csv.baru").symlink_to(other)
    replace_file(file, b"baru")
    assert (file.read_bytes(), other.read_bytes()) == (b"baru", b"penting")


def test_disk_that_refuses_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk the file stays as it was, and no draft of it is left."""
    file = tmp_path / "dokumen.csv"
    file.write_bytes(b"lama")

    def refuse(_stream: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        replace_file(file, b"baru")
    assert file.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [file]


def test_killed_program_leaves_the_old_file_or_the_new(tmp_path: Path) -> None:
    """Killed at any moment, the file is whole, and the next run takes away what was left."""
    file = tmp_path / "dokumen.csv"
    for _ in range(3):
        file.write_bytes(b"x")
        process = subprocess.Popen([sys.executable, "-c", ENDLESS, str(file)], cwd=ROOT)
        while file.read_bytes() == b"x":
            assert process.poll() is None
        process.kill()
        process.wait()
        assert file.stat().st_size == 100_000
        replace_file(file, b"baru")
        assert list(tmp_path.iterdir()) == [file]


def _tree(root: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(root.rglob("*"))
    }


def test_old_and_new_files_are_written_together(tmp_path: Path) -> None:
    """New files come with their folders, also the one that all stand in; nothing is left beside them."""
    root = tmp_path / "portal"
    write_together(root, {"a.csv": b"1"})
    write_together(root, {"b/c/d.csv": b"3", "a.csv": b"2"}, ["a.csv"])
    assert _tree(root) == {"a.csv": b"2", "b": None, "b/c": None, "b/c/d.csv": b"3"}


@pytest.mark.parametrize("name", ["folder/b.csv", "b.csv", "lost/b.csv", "a.csv/b.csv", "empty"])
def test_links_are_never_followed(tmp_path: Path, name: str) -> None:
    """Neither a linked folder nor a linked file is written through, nor is a file taken for a folder."""
    outside, root = tmp_path / "luar", tmp_path / "portal"
    outside.mkdir()
    (root / "empty").mkdir(parents=True)
    (root / "a.csv").write_bytes(b"1")
    (root / "folder").symlink_to(outside)
    (root / "lost").symlink_to(tmp_path / "tidak-ada")
    (root / "b.csv").symlink_to(outside / "b.csv")
    with pytest.raises(LinkedPathError) as caught:
        write_together(root, {"a.csv": b"2", name: b"x"}, ["a.csv"])
    assert caught.value.filename == (name if name == "empty" else name.removesuffix("/b.csv"))
    assert ((root / "a.csv").read_bytes(), list(outside.iterdir())) == (b"1", [])


@pytest.mark.parametrize("is_linkable", [True, False])
def test_what_was_written_before_a_fault_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_linkable: bool
) -> None:
    """On a full disk all is as it was, folders too, also where a disk knows no hard links."""
    (tmp_path / "list.csv").write_bytes(b"a")
    link, count = os.link, iter(range(9))

    def fail(source: Path, target: Path) -> None:
        if not is_linkable or next(count):
            raise OSError(28, "No space left on device")
        link(source, target)

    replace = Path.replace

    def fail_second(self: Path, target: Path) -> Path:
        if target.name == "d.csv":
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(os, "link", fail)
    monkeypatch.setattr(Path, "replace", fail_second)
    with pytest.raises(OSError, match="space"):
        write_together(tmp_path, {"list.csv": b"b", "a/b.csv": b"1", "a/c/d.csv": b"2"}, ["list.csv"])
    assert _tree(tmp_path) == {"list.csv": b"a"}


def test_an_interrupt_is_a_fault_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who stops the program at the second file finds neither."""
    count = iter(range(9))

    def stop(_stream: int) -> None:
        if next(count):
            raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_together(tmp_path / "portal", {"a/b": b"1", "c": b"2"})
    assert _tree(tmp_path) == {}


@pytest.mark.parametrize("is_linkable", [True, False])
def test_a_file_that_comes_meanwhile_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_linkable: bool
) -> None:
    """A new file is never written over one that was there, or has come since looking."""
    (tmp_path / "there").write_bytes(b"theirs")
    with pytest.raises(FileExistsError) as caught:
        write_together(tmp_path, {"a/b": b"1", "there": b"2"})
    assert caught.value.filename == "there"

    count = iter(range(9))

    def come(_stream: int) -> None:
        if next(count):
            (tmp_path / "late").write_bytes(b"theirs")

    def unlinkable(*_: Path) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "fsync", come)
    if not is_linkable:
        monkeypatch.setattr(os, "link", unlinkable)
    with pytest.raises(FileExistsError) as caught:
        write_together(tmp_path, {"a/b": b"1", "late": b"2"})
    assert caught.value.filename == "late"
    assert _tree(tmp_path) == {"late": b"theirs", "there": b"theirs"}
