"""Caches of a portal packed on one machine and unpacked on another, whose secret is its own."""

import os
import tarfile
import time
from io import BytesIO
from pathlib import Path

import pytest

from generator.sources.cache import packing
from generator.sources.cache.cache import Cache
from generator.sources.cache.folders import JUDGEMENT_CACHE, OFFICE_CACHE
from generator.sources.cache.packing import pack_caches, unpack_caches

HERE, THERE = b"a" * 32, b"b" * 32


@pytest.fixture(autouse=True)
def _secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each portal of these tests belong to a user of its own."""

    def opened(folder: Path, kind: str) -> Cache:
        return Cache(folder, kind, HERE if "sini" in folder.parts else THERE)

    monkeypatch.setattr(packing, "open_cache", opened)


def office(root: Path, secret: bytes) -> Cache:
    """Open the cache of offices as a build does."""
    return Cache(root / OFFICE_CACHE, "kantor", secret)


def test_what_was_made_is_of_use_elsewhere(tmp_path: Path) -> None:
    """Entries are read by another user as if he had made them, each under its own kind and name."""
    office(tmp_path / "sini", HERE).write("balai", b"halaman")
    Cache(tmp_path / "sini" / JUDGEMENT_CACHE, "nilai", HERE).write("balai", b"penilaian")
    assert pack_caches(tmp_path / "sini", tmp_path / "s.tar") == 2
    assert unpack_caches(tmp_path / "sana", tmp_path / "s.tar") == 2
    assert office(tmp_path / "sana", THERE).read("balai") == b"halaman"
    assert Cache(tmp_path / "sana" / JUDGEMENT_CACHE, "nilai", THERE).read("balai") == b"penilaian"
    assert office(tmp_path / "sana", THERE).read("lain") is None


def test_the_secret_and_its_seals_stay(tmp_path: Path) -> None:
    """Whoever gets the packed file can't sign entries that its maker would believe."""
    office(tmp_path / "sini", HERE).write("balai", b"halaman")
    (entry,) = (tmp_path / "sini" / OFFICE_CACHE).iterdir()
    pack_caches(tmp_path / "sini", tmp_path / "s.tar")
    packed = (tmp_path / "s.tar").read_bytes()
    assert HERE not in packed
    assert entry.read_bytes()[:32] not in packed


def test_what_a_contribution_put_there_is_not_packed(tmp_path: Path) -> None:
    """An entry that this user has not signed is left out, and one that nobody has used of late too."""
    office(tmp_path / "sini", THERE).write("palsu", b"halaman lain")
    mine = office(tmp_path / "sini", HERE)
    mine.write("lama", b"tidak dipakai")
    old = time.time() - 4 * 86_400
    for path in (tmp_path / "sini" / OFFICE_CACHE).iterdir():
        os.utime(path, (old, old))
    mine.write("baru", b"dipakai")
    assert pack_caches(tmp_path / "sini", tmp_path / "s.tar") == 1


def test_an_entry_keeps_its_age(tmp_path: Path) -> None:
    """Packed and unpacked again and again, what nobody uses is left out some day."""
    office(tmp_path / "sini", HERE).write("balai", b"halaman")
    (entry,) = (tmp_path / "sini" / OFFICE_CACHE).iterdir()
    noted = int(time.time()) - 86_400
    os.utime(entry, (noted, noted))
    pack_caches(tmp_path / "sini", tmp_path / "s.tar")
    unpack_caches(tmp_path / "sana", tmp_path / "s.tar")
    (taken,) = (tmp_path / "sana" / OFFICE_CACHE).iterdir()
    assert int(taken.stat().st_mtime) == noted


@pytest.mark.parametrize(
    "name",
    ["../../x", "/etc/x", "kantor/x", "situs/" + "0" * 64, f"kantor/{'0' * 64}/x", f"kantor/{'A' * 64}"],
)
def test_nothing_but_entries_is_unpacked(tmp_path: Path, name: str) -> None:
    """A name that leads elsewhere, a link and a folder are passed over."""
    with tarfile.open(tmp_path / "s.tar", "w") as archive:
        member = tarfile.TarInfo(name)
        member.size = 1
        archive.addfile(member, BytesIO(b"x"))
        link = tarfile.TarInfo(f"kantor/{'0' * 64}")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    assert unpack_caches(tmp_path / "sana", tmp_path / "s.tar") == 0
    assert [path.name for path in tmp_path.iterdir()] == ["s.tar"]


@pytest.mark.parametrize("content", [b"", b"bukan tar", None])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, content: bytes | None) -> None:
    """What is missing or broken raises, so that the command can say that all will be built."""
    if content is not None:
        (tmp_path / "s.tar").write_bytes(content)
    with pytest.raises((OSError, tarfile.TarError)):
        unpack_caches(tmp_path / "sana", tmp_path / "s.tar")
