"""Changes are written all or none, and never in the place of something else."""

from pathlib import Path

import pytest

from generator.scaffold.changes import Change, RefusedError, write_changes

FIRST, SECOND = Change("data/a/b.csv", "1\n"), Change("data/c/d.csv", "2\n")


def _files(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*"))


def test_all_are_written(tmp_path: Path) -> None:
    """New folders are made, and an addition replaces the file with all its content."""
    (tmp_path / "list.csv").write_text("a\n")
    write_changes(tmp_path, [FIRST, SECOND, Change("list.csv", "a\nb\n", "satu baris")])
    assert _files(tmp_path) == ["data", "data/a", "data/a/b.csv", "data/c", "data/c/d.csv", "list.csv"]
    assert (tmp_path / "list.csv").read_text() == "a\nb\n"


def test_what_exists_is_not_touched(tmp_path: Path) -> None:
    """Where one new file is there already, none is written."""
    write_changes(tmp_path, [SECOND])
    with pytest.raises(RefusedError, match="sudah ada"):
        write_changes(tmp_path, [FIRST, SECOND])
    assert _files(tmp_path) == ["data", "data/c", "data/c/d.csv"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    """A folder that leads elsewhere, or a file in the place of a folder, is refused."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "data").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(RefusedError, match="data bukan folder atau berkas biasa"):
        write_changes(tmp_path, [FIRST])
    (tmp_path / "data").unlink()
    (tmp_path / "data").write_text("")
    with pytest.raises(RefusedError, match="data bukan folder atau berkas biasa"):
        write_changes(tmp_path, [FIRST])
    assert _files(tmp_path) == ["data", "elsewhere"]
