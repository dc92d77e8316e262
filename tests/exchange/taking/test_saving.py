"""All files of a workbook are written, or none."""

from pathlib import Path

import pytest

from generator.exchange.taking import saving
from generator.exchange.taking.saving import LinkedPathError, save
from generator.sources.shared.atomic_write import replace_file


def test_old_and_new_files_are_written(tmp_path: Path) -> None:
    """A new file comes with its folders."""
    (tmp_path / "a.csv").write_bytes(b"1")
    save(tmp_path, {"a.csv": b"2", "b/c/d.csv": b"3"})
    assert ((tmp_path / "a.csv").read_bytes(), (tmp_path / "b/c/d.csv").read_bytes()) == (b"2", b"3")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.csv", "b", "c", "d.csv"]


def test_links_are_never_followed(tmp_path: Path) -> None:
    """Neither a linked folder nor a linked file is written through, and nothing else is written either."""
    outside = tmp_path / "luar"
    outside.mkdir()
    root = tmp_path / "portal"
    root.mkdir()
    (root / "a.csv").write_bytes(b"1")
    (root / "folder").symlink_to(outside)
    (root / "b.csv").symlink_to(outside / "b.csv")
    for name in ("folder/b.csv", "b.csv"):
        with pytest.raises(LinkedPathError):
            save(root, {"a.csv": b"2", name: b"x"})
    assert ((root / "a.csv").read_bytes(), list(outside.iterdir())) == (b"1", [])


def test_a_refusal_of_the_disk_leaves_all_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written before the disk refused is put back."""
    (tmp_path / "a.csv").write_bytes(b"1")

    message = "penuh"

    def refusing(path: Path, content: bytes) -> None:
        if path.name == "c.csv":
            raise OSError(message)
        replace_file(path, content)

    monkeypatch.setattr(saving, "replace_file", refusing)
    with pytest.raises(OSError, match="penuh"):
        save(tmp_path, {"a.csv": b"2", "b.csv": b"3", "c.csv": b"4"})
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.csv", b"1")]
