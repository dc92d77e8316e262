"""A cache that git takes along is told, read from git's own list, whatever its version and place."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.findings.shared.diagnostic import Severity
from generator.sources.cache.git_index import tracked_cache


def _git(folder: Path, *words: str) -> None:
    settings = (
        "-c",
        "protocol.file.allow=always",
        "-c",
        "user.name=Uji",
        "-c",
        "user.email=uji@contoh.go.id",
    )
    subprocess.run(["git", *settings, *words], cwd=folder, check=True, capture_output=True)  # noqa: S607


def _repository(folder: Path, *paths: str, form: str = "sha1") -> Path:
    """Make a working tree in which some files are tracked."""
    folder.mkdir(parents=True, exist_ok=True)
    _git(folder, "init", "--quiet", f"--object-format={form}")
    _add(folder, *paths)
    return folder


def _add(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(path, "utf-8")
    if paths:
        _git(folder, "add", "--force", "--", *paths)


def _is_told(portal: Path) -> bool:
    warnings = tuple(tracked_cache(portal, ".cache"))
    assert [(each.code, each.at.path) for each in warnings] in ([], [("B130", ".cache")])
    return bool(warnings)


OTHERS = ("-a", ".ci/run", ".cabc/x", "data/portal.yml", "mkdocs.yml")
FORMS: dict[str, Callable[[Path], object]] = {
    "version 2": lambda folder: _git(folder, "update-index", "--index-version=2"),
    "version 3": lambda folder: _git(folder, "update-index", "--skip-worktree", "--", *OTHERS[:2]),
    "version 4": lambda folder: _git(folder, "update-index", "--index-version=4"),
    "committed": lambda folder: _git(folder, "commit", "--quiet", "--message=Isi"),
}


@pytest.mark.parametrize("form", ["sha1", "sha256"])
@pytest.mark.parametrize("change", FORMS.values(), ids=FORMS.keys())
@pytest.mark.parametrize(
    ("paths", "is_tracked"),
    [
        ((), False),
        ((".cache/dokumen/a.json",), True),
        ((".cache/" + "/".join(["panjang" * 30] * 10), ".cach"), True),
        ((".cachex/a", ".cache-lama/a", ".cache.txt", "sub/.cache/a", "cache/a"), False),
    ],
)
def test_a_tracked_cache_is_told(
    tmp_path: Path, form: str, change: Callable[[Path], object], paths: tuple[str, ...], *, is_tracked: bool
) -> None:
    """Every version of git's list is read, and only the portal's own cache is meant."""
    folder = _repository(tmp_path, *OTHERS, *paths, form=form)
    change(folder)
    assert _is_told(folder) is is_tracked


def test_the_remedy_ends_the_warning(tmp_path: Path) -> None:
    """What the finding tells to do is enough, and what was kept stays on the disk."""
    folder = _repository(tmp_path, ".cache/dokumen/a.json", "mkdocs.yml")
    (warning,) = tracked_cache(folder, ".cache")
    assert warning.severity is Severity.WARNING
    assert "`git rm -r --cached .cache`" in warning.help
    _git(folder, "rm", "-r", "--cached", ".cache")
    assert not _is_told(folder)
    assert (folder / ".cache/dokumen/a.json").exists()


def test_a_tracked_link_is_told(tmp_path: Path) -> None:
    """A cache that is a link in git, which a rule for folders doesn't keep out, is told as well."""
    folder = _repository(tmp_path, "mkdocs.yml")
    (folder / ".cache").symlink_to("data")
    _git(folder, "add", ".cache")
    assert _is_told(folder)


def test_a_portal_below_the_top_has_its_own_cache(tmp_path: Path) -> None:
    """In a working tree of several portals each is told of its own cache."""
    folder = _repository(tmp_path, "satu/.cache/a", "dua/mkdocs.yml", ".cachf")
    (tmp_path / "link").symlink_to("satu")
    assert [_is_told(folder / each) for each in ("satu", "dua", ".", "link")] == [True, False, False, True]


def test_a_further_working_tree_has_its_own_list(tmp_path: Path) -> None:
    """Where ``.git`` is a file that points elsewhere, as in worktrees and submodules, it is followed."""
    main = _repository(tmp_path / "utama", "mkdocs.yml")
    _git(main, "commit", "--quiet", "--message=Isi")
    _git(main, "worktree", "add", "--quiet", "../lain")
    _git(main, "submodule", "--quiet", "add", "./.", "bagian")
    for folder in (tmp_path / "lain", main / "bagian"):
        assert (folder / ".git").is_file()
        assert not _is_told(folder)
        _add(folder, ".cache/a")
        assert _is_told(folder)
    assert not _is_told(main)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda git: (git / "index").unlink(),
        lambda git: (git / "index").write_bytes(b""),
        lambda git: (git / "index").write_bytes(b"DIRC\0\0\0\2\0\0\0\7"),
        lambda git: (git / "index").write_bytes(b"DIRC\0\0\0\4\0\0\0\1" + b"\xff" * 64),
        lambda git: (git / "index").write_bytes(b"DIRC\0\0\0\x09" + (git / "index").read_bytes()[8:]),
        lambda git: (git / "index").write_bytes((git / "index").read_bytes()[:80]),
        lambda git: ((git / "index").unlink(), (git / "index").symlink_to("/dev/zero")),
        lambda git: (git.rename(git.with_name("g")), git.write_bytes(b"gitdir: tidak-ada\n")),
        lambda git: (git.rename(git.with_name("g")), git.write_bytes(b"\0")),
        lambda git: git.rename(git.with_name("g")),
    ],
    ids=["none", "empty", "cut", "garbage", "later", "half", "device", "nowhere", "no pointer", "no git"],
)
def test_a_list_that_cannot_be_read_says_nothing(tmp_path: Path, spoil: Callable[[Path], object]) -> None:
    """Git's list may be missing, damaged or of a version to come: nothing stops, nothing is told."""
    folder = _repository(tmp_path, ".cache/dokumen/a.json")
    spoil(folder / ".git")
    assert not _is_told(folder)
