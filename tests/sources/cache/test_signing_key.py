"""The secret lies in the user's own folder, and only where nobody else can have put or seen it."""

import os
from collections.abc import Callable
from pathlib import Path, PureWindowsPath

import pytest

from generator.sources.cache import signing_key as module
from generator.sources.cache.signing_key import secret, user_state_folder

Spoil = Callable[[Path], object]


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """Make the folder of a portal."""
    (tmp_path / "portal").mkdir()
    return tmp_path / "portal"


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Name the folder for what programs of this user remember."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


def _piped(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _of_process(portal: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Return the secret that this process has where none can be kept."""
    with monkeypatch.context() as patch:
        patch.setattr(module, "user_state_folder", lambda *_, **__: None)
        return secret(portal)


def test_a_secret_is_made_once(portal: Path, state: Path) -> None:
    """The next program of the same user knows it, and nobody else can read it."""
    first = secret(portal)
    key_file = state / "kinerja-terbuka/kunci"
    assert key_file.read_bytes() == first == secret(portal)
    assert len(first) == 32
    assert (key_file.stat().st_mode & 0o777, key_file.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert [path.name for path in key_file.parent.iterdir()] == ["kunci"]


def test_two_users_have_two_secrets(portal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No secret is the same as another's."""
    secrets = set()
    for name in ("satu", "dua"):
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / name))
        secrets.add(secret(portal))
    assert len(secrets | {_of_process(portal, monkeypatch)}) == 3


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.chmod(0o644),
        lambda path: path.chmod(0o620),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"x" * 31),
        lambda path: path.write_bytes(b"x" * 33),
        lambda path: (path.rename(path.with_name("lain")), path.symlink_to("lain")),
        lambda path: (path.unlink(), path.symlink_to("tidak-ada")),
        _piped,
    ],
    ids=["readable", "writable", "empty", "short", "long", "link", "broken link", "pipe"],
)
def test_a_secret_that_others_may_know_is_replaced(portal: Path, state: Path, spoil: Spoil) -> None:
    """A secret that was open to others, damaged, or is no plain file gives way to a new one."""
    before = secret(portal)
    key_file = state / "kinerja-terbuka/kunci"
    spoil(key_file)
    after = secret(portal)
    assert before != after == key_file.read_bytes() == secret(portal)
    assert (key_file.is_symlink(), key_file.stat().st_mode & 0o777) == (False, 0o600)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.parent.chmod(0o777),
        lambda path: path.parent.chmod(0o770),
        lambda path: (path.unlink(), path.mkdir()),
        lambda path: (path.parent.rename(path.parents[1] / "x"), path.parent.symlink_to("x")),
        lambda path: (path.unlink(), path.parent.rmdir(), path.parent.touch()),
        lambda path: (path.unlink(), path.parent.rmdir(), path.parent.symlink_to("tidak-ada")),
        lambda path: (path.unlink(), path.parent.rmdir(), path.parents[1].rmdir(), path.parents[1].touch()),
    ],
    ids=["all may write", "group may write", "secret is a folder", "link", "file", "broken link", "no place"],
)
def test_without_a_safe_place_a_process_has_its_own(
    portal: Path, state: Path, monkeypatch: pytest.MonkeyPatch, spoil: Spoil
) -> None:
    """Where others could put a secret of theirs, or none can be kept, one process keeps one to itself."""
    before = secret(portal)
    spoil(state / "kinerja-terbuka/kunci")
    after = secret(portal)
    assert before != after == _of_process(portal, monkeypatch) == secret(portal)


def test_a_secret_of_another_user_is_not_used(
    portal: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file or folder of somebody else, as under ``sudo``, is not trusted."""
    before = secret(portal)
    somebody = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: somebody)
    assert secret(portal) not in {before, (state / "kinerja-terbuka/kunci").read_bytes() + b"x"}
    assert secret(portal) == _of_process(portal, monkeypatch)
    assert (state / "kinerja-terbuka/kunci").read_bytes() == before


@pytest.mark.parametrize("place", ["portal", "portal/.local/state", "link"])
@pytest.mark.parametrize("holder", ["portal", "portal/bagian"])
def test_no_secret_comes_with_a_portal(
    tmp_path: Path, portal: Path, monkeypatch: pytest.MonkeyPatch, place: str, holder: str
) -> None:
    """A home inside of the portal, or of the working tree around it, could hold a stranger's secret."""
    (portal / ".git").mkdir()
    (portal / "bagian").mkdir()
    (tmp_path / "link").symlink_to(portal)
    planted = tmp_path / place / "kinerja-terbuka/kunci"
    planted.parent.mkdir(parents=True, mode=0o700)
    planted.write_bytes(b"k" * 32)
    planted.chmod(0o600)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / place))
    assert secret(tmp_path / holder) == _of_process(portal, monkeypatch) != b"k" * 32
    assert planted.read_bytes() == b"k" * 32


def test_a_portal_without_git_brings_no_secret_either(portal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A portal that was unpacked from an archive is searched for no secret."""
    monkeypatch.setenv("XDG_STATE_HOME", str(portal / "state"))
    assert secret(portal) == _of_process(portal, monkeypatch)
    assert list(portal.iterdir()) == []


def test_a_home_that_nobody_knows_is_no_harm(portal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user without a home, as in some containers, has a secret for each process."""

    def unknown(_: Path) -> Path:
        message = "Could not determine home directory."
        raise RuntimeError(message)

    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setattr(Path, "expanduser", unknown)
    assert secret(portal) == _of_process(portal, monkeypatch)


@pytest.mark.parametrize("given", ["", "state", "./state"])
def test_a_place_that_is_not_whole_is_passed_over(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A place that depends on where the program was started is none; the usual one is taken."""
    monkeypatch.setenv("HOME", "/rumah")
    assert user_state_folder({"XDG_STATE_HOME": given}) == Path("/rumah/.local/state/kinerja-terbuka")
    monkeypatch.setenv("HOME", "rumah")
    assert user_state_folder({}) is None


def test_windows_has_a_place_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows the folder for programs of one user on one computer is taken, or none."""
    monkeypatch.setattr(module, "Path", PureWindowsPath)
    environment = {"LOCALAPPDATA": r"C:\Pengguna\AppData\Local", "XDG_STATE_HOME": "/lain"}
    assert (
        str(user_state_folder(environment, is_windows=True)) == r"C:\Pengguna\AppData\Local\kinerja-terbuka"
    )
    assert user_state_folder({"XDG_STATE_HOME": "/lain"}, is_windows=True) is None
