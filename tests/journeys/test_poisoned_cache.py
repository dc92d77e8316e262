"""The journey of a poisoned cache: whatever somebody puts there, the portal is the one that the data make."""

import json
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from generator.portal import check
from generator.sources.cache.cache import Cache, open_cache
from tests import paper
from tests.building import build
from tests.paper import FOLDER, row
from tests.published import contents

Spoil = Callable[[Path], object]
SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PHONE = b"Hubungi 0812-0000-0000\n"


def _by(make: Callable[[Path], object]) -> Spoil:
    def spoil(path: Path) -> None:
        path.unlink()
        make(path)

    return spoil


def _flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)


def _replaced_in_content(path: Path) -> None:
    """Change digits, keep the seal, and put the digest right again."""
    content = path.read_bytes()
    changed = content[64:].translate(bytes.maketrans(b"123", b"789")) + b" "
    path.write_bytes(content[:32] + sha256(changed).digest() + changed)


SPOILS: dict[str, Spoil] = {
    "flipped bit": _flipped,
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-3]),
    "empty": lambda path: path.write_bytes(b""),
    "script": lambda path: path.write_bytes(SCRIPT),
    "script with its digest": lambda path: path.write_bytes(sha256(SCRIPT).digest() + SCRIPT),
    "other figures": _replaced_in_content,
    "same length": lambda path: path.write_bytes(b"7" * path.stat().st_size),
    "no document": lambda path: path.write_text('{"teks": [], "pembuat": [], "ciri": [], "kesalahan": null}'),
    "folder": _by(Path.mkdir),
    "pipe": _by(os.mkfifo),
    "link": _by(lambda path: path.symlink_to("/etc/hostname")),
    "broken link": _by(lambda path: path.symlink_to("tidak-ada")),
    "gone": Path.unlink,
}


def _portal(root: Path, content: bytes = b"isi") -> Path:
    return paper.portal(root, {"a.txt": content}, row(file="a.txt", digest=sha256(content).hexdigest()))


def _entries(portal: Path) -> list[Path]:
    return sorted(path for path in (portal / ".cache").rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a portal once, with everything in its cache."""
    portal = _portal(tmp_path_factory.mktemp("utuh"))
    build(portal)
    return portal


@pytest.fixture(scope="module")
def clean(kept: Path) -> dict[str, bytes]:
    """Give all that the portal publishes."""
    return contents(build(kept).value)


@pytest.fixture
def portal(kept: Path, tmp_path: Path) -> Path:
    """Copy the portal with its cache, which counts wherever it lies."""
    shutil.copytree(kept, tmp_path / "salinan")
    return tmp_path / "salinan"


def _asked(portal: Path) -> Iterator[tuple[Cache, str]]:
    """Yield what a build asks its cache for: where, and by what name."""
    asked: list[tuple[Cache, str]] = []
    read = Cache.read

    def noted(cache: Cache, name: str) -> bytes | None:
        asked.append((cache, name))
        return read(cache, name)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Cache, "read", noted)
        build(portal)
    return ((cache, name) for cache, name in asked if cache.folder.parent == portal / ".cache")


@pytest.mark.usefixtures("clean")
def test_every_entry_spoilt_in_every_way_reads_as_nothing(portal: Path) -> None:
    """Of all that a build keeps, no file may be changed in any of these ways and still counts."""
    tried = Counter[str]()
    for cache, name in _asked(portal):
        if cache.read(name) is None:
            continue
        tried[cache.kind] += 1
        path = cache.folder / cache._title(name).hex()  # noqa: SLF001 - nobody else asks where an entry lies
        whole = path.read_bytes()
        for told, spoil in SPOILS.items():
            spoil(path)
            assert cache.read(name) is None, (path, told)
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink(missing_ok=True)
            path.write_bytes(whole)
    assert tried["dokumen"] == 1
    assert min(tried["grafik"], tried["tabel"]) > 1
    assert tried["lembar"]


@pytest.mark.parametrize("turn", range(2))
def test_a_poisoned_cache_publishes_the_same_bytes(portal: Path, clean: dict[str, bytes], turn: int) -> None:
    """Each entry is spoilt in another way; pages, pictures and workbooks come out as without a cache."""
    spoils = list(SPOILS.values())
    entries = _entries(portal)
    assert {path.parent.name for path in entries} == {"dokumen", "grafik", "lembar", "nilai"}
    for number, path in enumerate(entries):
        spoils[(number + 5 * turn) % len(spoils)](path)
    assert contents(build(portal).value) == clean


def test_entries_in_each_others_places_publish_the_same_bytes(portal: Path, clean: dict[str, bytes]) -> None:
    """Whole entries of our own under each other's names are not taken for what they are called."""
    for folder in (portal / ".cache").iterdir():
        paths = sorted(folder.iterdir())
        whole = [path.read_bytes() for path in paths]
        for path, content in zip(paths, [*whole[1:], whole[0]], strict=True):
            path.write_bytes(content)
    assert contents(build(portal).value) == clean


@pytest.mark.parametrize(
    ("part", "make"),
    [(".cache", Path.touch), (".cache", lambda path: path.symlink_to("lain")), (".cache/grafik", os.mkfifo)],
    ids=["file", "link", "pipe"],
)
def test_without_a_folder_for_it_nothing_is_kept(
    portal: Path, clean: dict[str, bytes], part: str, make: Spoil
) -> None:
    """Where the cache can't be, all is made each time and comes out the same."""
    (portal / part).rename((portal / part).with_name("lain"))
    before = {path.name: path.stat().st_mtime_ns for path in (portal / part).with_name("lain").rglob("*")}
    make(portal / part)
    assert contents(build(portal).value) == clean
    after = {path.name: path.stat().st_mtime_ns for path in (portal / part).with_name("lain").rglob("*")}
    assert after == before


@pytest.mark.parametrize("where", ["here", "elsewhere"])
def test_what_somebody_else_remembers_opens_no_gate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """A document with a telephone number is stopped, whatever a contributed cache says of it.

    The same words, sealed with the user's own secret, would be believed: so they stand in the right place.
    """
    portal = _portal(tmp_path / "portal", PHONE)
    assert [each.code for each in check(portal).diagnostics] == ["P503"]
    ((cache, name),) = {(cache, name) for cache, name in _asked(portal) if cache.kind == "dokumen"}
    forged = json.dumps(json.loads(cache.read(name) or b"") | {"teks": []}).encode()
    if where == "elsewhere":
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "lain"))
        open_cache(cache.folder, cache.kind).write(name, forged)
        monkeypatch.undo()
        assert [each.code for each in check(portal).diagnostics] == ["P503"]
    (path,) = _entries(portal)
    for content in (forged, sha256(forged).digest() + forged, path.read_bytes()[:64] + forged):
        path.write_bytes(content)
        assert [each.code for each in check(portal).diagnostics] == ["P503"]
    cache.write(name, forged)
    assert check(portal).diagnostics == ()


def test_a_changed_document_is_read_anew(tmp_path: Path) -> None:
    """What is remembered of a document says nothing of other bytes under its name."""
    portal = _portal(tmp_path)
    assert check(portal).diagnostics == ()
    (portal / FOLDER / "a.txt").write_bytes(PHONE)
    assert {each.code for each in check(portal).diagnostics} == {"D252", "P503"}
