"""What git is asked, and what is said where it can't tell."""

from pathlib import Path

import pytest

from generator.changes.repository import HistoryError, Repository, below_data, open_repository
from tests.histories import begun, committed, git

TEXTS = {"data/a.csv": "a\n"}


def opened(root: Path) -> Repository:
    """Open a portal of one data file."""
    return open_repository(begun(root, TEXTS))


def said(error: pytest.ExceptionInfo[HistoryError]) -> str:
    """Return the message."""
    return str(error.value)


@pytest.mark.parametrize("name", ["-x", "--upload-pack=x", "a\nb", " ", "x" * 300, "a\x1b[2Jb"])
def test_odd_names_never_reach_git(tmp_path: Path, name: str) -> None:
    """What can't be the name of a branch is refused before git is asked."""
    with pytest.raises(HistoryError, match="bukan nama cabang atau commit"):
        Repository(tmp_path, "").commit(name)


def test_names_that_nobody_has(tmp_path: Path) -> None:
    """A mistyped branch is suggested; a path within a commit is none."""
    repository = opened(tmp_path)
    with pytest.raises(HistoryError) as error:
        repository.commit("mian")
    assert said(error) == "Commit atau cabang mian tidak ada di klon ini. Maksud Anda main?"
    with pytest.raises(HistoryError, match="tidak ada di klon ini"):
        repository.commit("main:data")


def test_the_base_is_where_a_branch_began(tmp_path: Path) -> None:
    """A branch is compared with the last commit that it shares with the main one."""
    repository = opened(tmp_path)
    start = git(tmp_path, "rev-parse", "main")
    assert repository.base() == (start, "main")
    git(tmp_path, "checkout", "-q", "-b", "usulan")
    committed(tmp_path)
    assert repository.base() == (start, "main")
    git(tmp_path, "branch", "-m", "main", "lain")
    assert repository.base() == (git(tmp_path, "rev-parse", "usulan"), "HEAD")


def test_a_portal_without_commits(tmp_path: Path) -> None:
    """A portal that has no commit yet is told to make one."""
    git(tmp_path, "init", "-q", "-b", "main")
    with pytest.raises(HistoryError, match="belum punya commit"):
        open_repository(tmp_path).base()


def test_a_folder_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that git does not know is told how to begin, and a machine without git what to install."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(HistoryError, match="tidak dicatat git"):
        open_repository(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(HistoryError, match="memerlukan git"):
        open_repository(tmp_path)


def test_a_bare_repository_has_no_folder(tmp_path: Path) -> None:
    """A repository without a working tree has nothing to compare with."""
    git(tmp_path, "init", "-q", "--bare")
    with pytest.raises(HistoryError, match="tidak dicatat git"):
        open_repository(tmp_path)


def test_a_shallow_clone(tmp_path: Path) -> None:
    """A clone without its history says how to get it."""
    begun(tmp_path / "asal", TEXTS)
    first = git(tmp_path / "asal", "rev-parse", "HEAD")
    committed(tmp_path / "asal")
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{tmp_path}/asal", "klon")
    with pytest.raises(HistoryError, match="git fetch --unshallow"):
        open_repository(tmp_path / "klon").commit(first)


def test_branches_that_share_nothing(tmp_path: Path) -> None:
    """A branch that shares no commit with the main one asks for one to compare with."""
    repository = opened(tmp_path)
    git(tmp_path, "checkout", "-q", "--orphan", "baru")
    committed(tmp_path)
    with pytest.raises(HistoryError, match="kinerja beda COMMIT"):
        repository.base()


def test_what_differs_in_the_folder(tmp_path: Path) -> None:
    """Changed, new, deleted and even ignored data files count; ignored files elsewhere do not."""
    texts = {**TEXTS, "data/b.csv": "b\n", ".gitignore": "data/c.csv\nd.txt\n"}
    repository = open_repository(begun(tmp_path, texts))
    (tmp_path / "data/a.csv").write_text("lain\n", encoding="utf-8")
    (tmp_path / "data/b.csv").unlink()
    for name in ("data/c.csv", "data/é baru.csv", "d.txt"):
        (tmp_path / name).write_text("x\n", encoding="utf-8")
    expected = {"data/a.csv", "data/b.csv", "data/c.csv", "data/é baru.csv"}
    assert repository.changed_here("HEAD") == expected
    assert set(below_data(expected | {"d.txt"})) == expected


def test_the_environment_names_no_other_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Within a hook of another repository the folder alone says which history is read."""
    begun(tmp_path / "lain", {"data/lain.csv": "x\n"})
    repository = opened(tmp_path / "portal")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "lain/.git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path / "lain"))
    assert set(repository.files(repository.base()[0])) == {".gitignore", "data/a.csv"}


def test_a_commit_without_the_folder_of_the_portal(tmp_path: Path) -> None:
    """A commit from before the portal moved into its folder has no files of it."""
    begun(tmp_path, TEXTS)
    (tmp_path / "portal/data").mkdir(parents=True)
    assert open_repository(tmp_path / "portal").files("HEAD") == {}
    with pytest.raises(HistoryError, match="tidak dapat dibaca git"):
        open_repository(tmp_path / "portal").changed_here("tidak-ada")


def test_an_owner_that_git_does_not_trust(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of another user is told what to say to git."""
    opened(tmp_path)
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setattr("generator.changes.repository._PASSED_ON", ("GIT_TEST_",))
    with pytest.raises(HistoryError, match=r"safe\.directory"):
        open_repository(tmp_path)


def test_contents_that_are_missing(tmp_path: Path) -> None:
    """A content that the clone lacks is no empty file."""
    with (
        pytest.raises(HistoryError, match="git fetch --refetch"),
        opened(tmp_path).contents() as contents,
    ):
        [*contents.pieces("0" * 40)]


def test_sources_of_two_writers_are_both_kept(tmp_path: Path) -> None:
    """Two writers who each add a source to the list of an office don't collide: both rows are kept."""
    lists = "data/satker/balai-uji/sumber.csv"
    attributes = Path(__file__).parents[2] / ".gitattributes"
    begun(tmp_path, {lists: "id;judul\na;A\n", ".gitattributes": attributes.read_text(encoding="utf-8")})
    for branch in ("satu", "dua"):
        git(tmp_path, "checkout", "-q", "-b", branch, "main")
        (tmp_path / lists).write_text(f"id;judul\na;A\n{branch};B\n", encoding="utf-8")
        committed(tmp_path)
    git(tmp_path, "merge", "-q", "satu")
    rows = set((tmp_path / lists).read_text(encoding="utf-8").split())
    assert rows == {"id;judul", "a;A", "satu;B", "dua;B"}
