"""What is kept on disk costs time only: whatever is wrong with it reads as nothing, and nothing stops."""

import errno
import os
import pickle
import resource
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from generator.charts.rendering.worker_pool import shared
from generator.sources.cache import cache as module
from generator.sources.cache.cache import Cache, open_cache, prune

Spoil = Callable[[Path], object]
DAY = 86_400


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cache:
    """Open the cache of a portal whose user has a secret outside of it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return open_cache(tmp_path / "portal/.cache/grafik", "grafik")


def _entry(cache: Cache, name: str = "nama", content: bytes = b"isi") -> Path:
    """Keep something, and return the file that it is kept in."""
    before = set(cache.folder.iterdir()) if cache.folder.is_dir() else set()
    cache.write(name, content)
    (entry,) = set(cache.folder.iterdir()) - before
    return entry


def _replaced(by: Callable[[Path, bytes], object]) -> Spoil:
    """Take the file away and put something else in its place; ``by`` is told where, and what there was."""

    def spoil(path: Path) -> None:
        content = path.read_bytes()
        path.unlink()
        by(path, content)

    return spoil


def _linked(path: Path, content: bytes) -> None:
    path.with_name("asli").write_bytes(content)
    path.symlink_to("asli")


def _listening(path: Path, _: bytes) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket may not be long
    try:
        with socket.socket(socket.AF_UNIX) as served:
            served.bind(path.name)
    finally:
        os.chdir(here)


def _enlarged(path: Path, _: bytes) -> None:
    with path.open("wb") as stream:
        stream.truncate(10**12)


SPOILS: dict[str, Spoil] = {
    "empty": lambda path: path.write_bytes(b""),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-1]),
    "seal alone": lambda path: path.write_bytes(path.read_bytes()[:32]),
    "lengthened": lambda path: path.write_bytes(path.read_bytes() + b"\0"),
    "plain": lambda path: path.write_bytes(b"<svg><script>alert(1)</script></svg>"),
    "plain digest": lambda path: path.write_bytes(sha256(b"palsu").digest() + b"palsu"),
    "own digest": lambda path: path.write_bytes(path.read_bytes()[:32] + sha256(b"psi").digest() + b"psi"),
    "folder": _replaced(lambda path, _: path.mkdir()),
    "full folder": _replaced(lambda path, _: (path / "a").mkdir(parents=True)),
    "pipe": _replaced(lambda path, _: os.mkfifo(path)),
    "link": _replaced(_linked),
    "broken link": _replaced(lambda path, _: path.symlink_to("tidak-ada")),
    "link to itself": _replaced(lambda path, _: path.symlink_to(path.name)),
    "endless device": _replaced(lambda path, _: path.symlink_to("/dev/zero")),
    "socket": _replaced(_listening),
    "huge": _replaced(_enlarged),
    "gone": Path.unlink,
}


@pytest.mark.parametrize("content", [b"", b"isi", bytes(range(256)) * 4096])
@pytest.mark.parametrize("name", ["nama", "", "a/../../b", "\0", "\ud800", "panjang " * 10_000])
def test_what_was_kept_is_found(cache: Cache, name: str, content: bytes) -> None:
    """Whatever its name, an entry reads as it was written, also by the next program of the same user."""
    assert cache.read(name) is None
    cache.write(name, content)
    assert cache.read(name) == content
    assert open_cache(cache.folder, "grafik").read(name) == content


@pytest.mark.parametrize("spoil", SPOILS.values(), ids=SPOILS.keys())
def test_a_spoilt_entry_is_none(cache: Cache, spoil: Spoil) -> None:
    """Whatever stands in an entry's place reads as nothing, at once, and writing anew doesn't stop."""
    spoil(_entry(cache))
    start = time.monotonic()
    assert cache.read("nama") is None
    cache.write("nama", b"baru")
    assert cache.read("nama") in {b"baru", None}  # a folder stays where it is
    assert time.monotonic() - start < 5


def test_nothing_is_written_through_a_link(cache: Cache, tmp_path: Path) -> None:
    """A link in an entry's place gives way to the entry; the file that it leads to stays as it is."""
    path, other = _entry(cache), tmp_path / "lain"
    other.write_bytes(b"milik orang")
    path.unlink()
    path.symlink_to(other)
    cache.write("nama", b"baru")
    assert (cache.read("nama"), other.read_bytes(), path.is_symlink()) == (b"baru", b"milik orang", False)


def test_what_another_python_has_kept_is_none(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another Python may read documents and pack workbooks otherwise, so it makes all of it itself."""
    cache.write("nama", b"isi")
    monkeypatch.setattr(module, "_MADE_BY", "3.99")
    assert cache.read("nama") is None


def test_every_flipped_bit_is_seen(cache: Cache) -> None:
    """No bit of an entry can change unseen."""
    path = _entry(cache)
    whole = path.read_bytes()
    for bit in range(8 * len(whole)):
        path.write_bytes((int.from_bytes(whole, "big") ^ 1 << bit).to_bytes(len(whole), "big"))
        assert cache.read("nama") is None
    path.write_bytes(whole)
    assert cache.read("nama") == b"isi"


def test_an_entry_counts_under_its_own_name_only(cache: Cache) -> None:
    """Two entries that change places are none, though each is whole and ours, and of the same length."""
    one, two = _entry(cache, "satu", b"111"), _entry(cache, "dua", b"222")
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)
    assert (cache.read("satu"), cache.read("dua")) == (None, None)


def test_an_entry_counts_as_its_own_kind_only(cache: Cache) -> None:
    """What was kept as a picture is no document, even where its file takes a document's place."""
    other = Cache(cache.folder.with_name("dokumen"), "dokumen", cache.secret)
    picture, reading = _entry(cache), _entry(other)
    reading.write_bytes(picture.read_bytes())
    assert other.read("nama") is None
    moved = Cache(cache.folder, "dokumen", cache.secret)
    assert moved.read("nama") is None


def test_what_somebody_else_has_kept_is_none(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A whole folder from another user's computer, restored or contributed, reads as nothing."""
    cache.write("nama", b"isi")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another"))
    other = open_cache(cache.folder, "grafik")
    assert other.read("nama") is None
    other.write("nama", b"milik sendiri")
    assert (other.read("nama"), cache.read("nama")) == (b"milik sendiri", None)


@pytest.mark.parametrize("part", [".cache", ".cache/grafik"])
def test_a_linked_folder_is_neither_read_nor_written(cache: Cache, part: str, tmp_path: Path) -> None:
    """A cache that is a link to a folder elsewhere is left alone, and so is that folder."""
    cache.write("nama", b"isi")
    folder, elsewhere = tmp_path / "portal" / part, tmp_path / "elsewhere"
    folder.rename(elsewhere)
    folder.symlink_to(elsewhere)
    before = sorted(elsewhere.rglob("*"))
    assert cache.read("nama") is None
    cache.write("lain", b"isi")
    for path in elsewhere.rglob("*"):
        os.utime(path, (0, 0))
    prune(cache.folder)
    assert sorted(elsewhere.rglob("*")) == before


@pytest.mark.parametrize("part", [".cache", ".cache/grafik"])
@pytest.mark.parametrize(
    "make",
    [Path.touch, os.mkfifo, lambda path: path.symlink_to("tidak-ada"), lambda path: path.symlink_to(".")],
    ids=["file", "pipe", "broken link", "link to where it stands"],
)
def test_what_stands_in_the_folders_place_stays(
    cache: Cache, part: str, make: Callable[[Path], object], tmp_path: Path
) -> None:
    """A file, a pipe or a link where the cache should be costs time only, and is left as it is."""
    folder = tmp_path / "portal" / part
    folder.parent.mkdir(parents=True)
    make(folder)
    before = [(path, path.lstat().st_mode) for path in sorted((tmp_path / "portal").rglob("*"))]
    cache.write("nama", b"isi")
    assert cache.read("nama") is None
    prune(cache.folder)
    after = [(path, path.lstat().st_mode) for path in sorted((tmp_path / "portal").rglob("*"))]
    assert after == before


@contextmanager
def _no_room() -> Iterator[None]:
    """Let the system refuse every byte that is written to a file, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_costs_time_only(cache: Cache) -> None:
    """Where no byte can be written nothing is kept, nothing is lost, and no draft lies about."""
    cache.write("satu", b"isi")
    with _no_room():
        cache.write("dua", b"x" * 100_000)
        cache.write("satu", b"baru")
    assert (cache.read("satu"), cache.read("dua")) == (b"isi", None)
    assert len(list(cache.folder.iterdir())) == 1


@pytest.mark.parametrize(
    "number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.ENAMETOOLONG]
)
@pytest.mark.parametrize("refusing", ["opened", "write_whole"])
def test_whatever_the_disk_refuses_costs_time_only(
    cache: Cache, monkeypatch: pytest.MonkeyPatch, refusing: str, number: int
) -> None:
    """No refusal of the system while reading or writing reaches the build."""

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    cache.write("nama", b"isi")
    monkeypatch.setattr(module, refusing, refuse)
    cache.write("nama", b"baru")
    assert cache.read("nama") in {b"isi", None}


def test_a_closed_folder_costs_time_only(cache: Cache) -> None:
    """A folder that may neither be read nor written stops nothing; the owner of all is not kept out of it."""
    cache.write("nama", b"isi")
    cache.folder.chmod(0)
    try:
        assert cache.read("nama") in {b"isi", None}
        cache.write("lain", b"isi")
        prune(cache.folder)
    finally:
        cache.folder.chmod(0o700)


def test_entries_are_for_their_owner_alone(cache: Cache) -> None:
    """What was read out of documents is nobody else's business on a shared computer."""
    assert _entry(cache).stat().st_mode & 0o777 == 0o600


def test_the_secret_is_in_no_entry_and_no_description(cache: Cache) -> None:
    """Neither what is kept nor what a programmer prints tells the secret."""
    assert cache.secret not in _entry(cache).read_bytes()
    assert repr(cache.secret) not in repr(cache)


@pytest.mark.parametrize("has_place", [True, False])
def test_other_processes_of_a_build_share_the_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_place: bool
) -> None:
    """What a process that draws has kept is found by the one that asked it, even without a kept secret."""
    (tmp_path / "state").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / ("place" if has_place else "state")))
    cache = open_cache(tmp_path / "portal/.cache/grafik", "grafik")
    with shared() as share:
        assert list(share.begin(Cache.write, [cache], ["nama"], [b"isi"])) == [None]
    assert cache.read("nama") == b"isi"
    assert pickle.loads(pickle.dumps(cache)) == cache  # noqa: S301 - made just now
    assert open_cache(cache.folder, "grafik").read("nama") == b"isi"


def _aged(paths: Iterable[Path], days: float) -> None:
    for path in paths:
        os.utime(path, (time.time() - days * DAY,) * 2, follow_symlinks=False)


def test_an_entry_lives_as_long_as_it_is_used(cache: Cache) -> None:
    """What nobody has asked for in 90 days goes; what was asked for stays, whenever it was made."""
    used, unused = _entry(cache, "terpakai"), _entry(cache, "tak terpakai")
    _aged([used, unused], 89)
    prune(cache.folder)
    cache.read("terpakai")
    _aged([unused], 91)
    prune(cache.folder)
    assert (used.exists(), unused.exists()) == (True, False)


def test_the_use_of_an_entry_is_noted_once_a_day(cache: Cache) -> None:
    """Reading again and again does not write to the disk again and again."""
    path = _entry(cache)
    _aged([path], 0.5)
    noted = path.stat().st_mtime
    cache.read("nama")
    assert path.stat().st_mtime == noted


def test_drafts_of_killed_builds_do_not_pile_up(cache: Cache) -> None:
    """A draft that is a day old belongs to no build any more; so do pictures of programs before this one."""
    path = _entry(cache)
    digest = path.name
    old = [
        cache.folder / each for each in (f"{digest}.0a1b2c3d", f"{digest}.svg", f"{digest}-0a.pdf.json.12")
    ]
    for each in old:
        each.write_bytes(b"")
    prune(cache.folder)
    assert all(each.exists() for each in old)
    _aged(old, 2)
    prune(cache.folder)
    assert list(cache.folder.iterdir()) == [path]


def test_tidying_touches_nothing_that_is_not_ours(cache: Cache) -> None:
    """Files with other names, folders, and what a link leads to stay, however old."""
    path = _entry(cache)
    others = [cache.folder / "catatan.txt", cache.folder / "a.svg", cache.folder.parent / ("0" * 64)]
    for each in others:
        each.write_bytes(b"")
    folder, link = cache.folder / ("1" * 64), cache.folder / ("2" * 64)
    folder.mkdir()
    link.symlink_to(path)
    _aged([*others, folder, link], 1000)
    prune(cache.folder)
    prune(cache.folder / "tidak-ada")
    assert all(os.path.lexists(each) for each in (*others, folder, link, path))
