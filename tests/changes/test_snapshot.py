"""What is written of a commit: plain files, below their folder, whatever the commit calls them."""

import shutil
import subprocess
from pathlib import Path

from generator.changes.repository import StoredBlob, open_repository
from generator.changes.snapshot import temporary_folder, write_snapshot
from tests.histories import begun, git


def test_files_are_as_the_commit_has_them(tmp_path: Path) -> None:
    """Attributes that hide or rewrite files when they are packed or checked out have no effect."""
    texts = {
        ".gitattributes": "*.csv export-ignore ident eol=crlf\n",
        "data/a.csv": "$Id$\n",
        "data/kosong.csv": "",
    }
    repository = open_repository(begun(tmp_path / "portal", texts))
    files = repository.files("HEAD")
    assert write_snapshot(repository, files, ["data/a.csv", "data/kosong.csv"], tmp_path / "salinan") == ()
    assert (tmp_path / "salinan/data/a.csv").read_bytes() == b"$Id$\n"
    assert (tmp_path / "salinan/data/kosong.csv").read_bytes() == b""


def test_links_are_findings(tmp_path: Path) -> None:
    """A link is not made: it is reported as it is where a portal holds one."""
    begun(tmp_path / "portal", {"data/a.csv": "a\n"})
    (tmp_path / "portal/data/rahasia.csv").symlink_to("/etc/passwd")
    git(tmp_path / "portal", "add", "-A")
    git(tmp_path / "portal", "commit", "-q", "-m", "Tautan")
    repository = open_repository(tmp_path / "portal")
    files = repository.files("HEAD")
    (found,) = write_snapshot(repository, files, files, tmp_path / "salinan")
    assert (found.code, found.at.path) == ("B101", "data/rahasia.csv")
    assert not (tmp_path / "salinan/data/rahasia.csv").is_symlink()
    assert (tmp_path / "salinan/data/a.csv").read_text(encoding="utf-8") == "a\n"


def test_paths_that_lead_elsewhere(tmp_path: Path) -> None:
    """Names that lead out of the folder, as a forged tree may hold them, are findings and write nothing."""
    repository = open_repository(begun(tmp_path / "portal", {"data/a.csv": "a\n"}))
    plain = repository.files("HEAD")["data/a.csv"]
    names = [
        "../luar.csv",
        "data/../../luar.csv",
        "/luar.csv",
        "data/.GIT/config",
        "data//a",
        "c:\\luar",
        "data/./a",
    ]
    found = write_snapshot(repository, dict.fromkeys(names, plain), names, tmp_path / "salinan/dalam")
    assert [each.code for each in found] == ["B101"] * len(names)
    assert not (tmp_path / "salinan").exists()


def test_a_forged_tree(tmp_path: Path) -> None:
    """A tree that git itself would not write is read without harm."""
    root = begun(tmp_path / "portal", {"data/a.csv": "a\n"})
    blob = bytes.fromhex(git(root, "rev-parse", "HEAD:data/a.csv"))
    made = subprocess.run(
        (shutil.which("git") or "git", "-C", str(root), "hash-object", "-t", "tree", "-w",
         "--literally", "--stdin"),
        input=b"100644 ..\0" + blob, check=True, capture_output=True,
    )  # fmt: skip
    tree = made.stdout.decode().strip()
    files = open_repository(root).files(git(root, "commit-tree", tree, "-m", "Palsu"))
    assert files == {"..": StoredBlob(blob.hex(), is_plain=True)}
    assert write_snapshot(open_repository(root), files, files, tmp_path / "salinan")[0].code == "B101"


def test_two_files_of_one_name(tmp_path: Path) -> None:
    """A file where another needs a folder is a finding; the others are written."""
    texts = {"data/a.csv": "a\n", "data/b.csv": "b\n"}
    repository = open_repository(begun(tmp_path / "portal", texts))
    files = dict(repository.files("HEAD"))
    files["data/a.csv/dalam"] = files["data/b.csv"]
    wanted = ["data/a.csv", "data/a.csv/dalam", "data/b.csv"]
    (found,) = write_snapshot(repository, files, wanted, tmp_path / "salinan")
    assert (found.code, found.at.path) == ("B101", "data/a.csv/dalam")
    assert (tmp_path / "salinan/data/b.csv").read_text(encoding="utf-8") == "b\n"


def test_a_cache_that_is_a_link(tmp_path: Path) -> None:
    """Where the cache leads elsewhere, the folder is made among those of the system."""
    (tmp_path / "luar").mkdir()
    (tmp_path / ".cache").symlink_to(tmp_path / "luar")
    with temporary_folder(tmp_path) as folder:
        assert folder.is_dir()
        assert not any((tmp_path / "luar").iterdir())
    assert not folder.exists()
