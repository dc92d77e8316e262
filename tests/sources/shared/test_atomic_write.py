"""A file of the portal is written anew whole, or stays as it was."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator.sources.shared.atomic_write import replace_file

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
