"""What a build has put into a site is known again, and whatever was touched since is noticed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.publication.parts import WaitingParts
from generator.publication.site_state import SiteState, move_state, read_state, write_state
from generator.publication.stamps import look
from generator.sources.cache.cache import Cache, open_cache

PART = {"satker/a/index.html": b"a", "satker/a/data.csv": b"1,2"}


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """Open a cache."""
    return open_cache(tmp_path / ".cache/kantor", "kantor")


@pytest.fixture
def site(tmp_path: Path, cache: Cache) -> Path:
    """Publish a page and a part."""
    site = tmp_path / "site"
    parts = WaitingParts(site)
    paths = parts.write(PART.items())
    (site / "index.html").write_bytes(b"beranda")
    parts.join(site)
    (site / ".htaccess").write_text("milik pengelola")
    write_state(cache, site, "masukan", {"sidik": paths}, look(site).stamps)
    return site


def _rewrite(path: Path) -> None:
    path.write_bytes(b"lain-lain")


def _same_size(path: Path) -> None:
    path.write_bytes(b"x" * path.stat().st_size)


def _replace(path: Path) -> None:
    content, time = path.read_bytes(), path.stat().st_mtime_ns
    beside = path.with_name("baru")
    beside.write_bytes(content)
    os.utime(beside, ns=(time, time))
    beside.replace(path)


def _link(path: Path) -> None:
    path.rename(path.with_name("asli"))
    path.symlink_to("asli")


HARMS = [Path.unlink, _rewrite, _same_size, _replace, _link]


def test_a_site_is_intact_until_it_is_touched(site: Path, cache: Cache) -> None:
    """Hidden files of operators don't count; a file more, or one less, does."""
    state = read_state(cache, site)
    assert state.inputs == "masukan"
    assert state.is_intact(site)
    for name in (".git", "lost+found"):
        (site / name).mkdir()
        (site / name / "isi").touch()
    assert state.is_intact(site)
    (site / "satker/b.html").write_text("")
    assert not state.is_intact(site)
    assert not state.is_intact(site / "tidak-ada")
    assert not SiteState().is_intact(site)


@pytest.mark.parametrize("harm", HARMS)
def test_a_touched_file_is_noticed(site: Path, cache: Cache, harm: Callable[[Path], None]) -> None:
    """Deleted, written into, replaced by an equal one, or a link: the part is not taken from there."""
    harm(site / "satker/a/data.csv")
    state = read_state(cache, site)
    assert not state.is_intact(site)
    waiting = WaitingParts(site.with_name("baru"))
    assert not waiting.link(state.parts["sidik"], site)
    assert waiting.moves == {}


def test_an_unchanged_part_is_linked(site: Path, cache: Cache, tmp_path: Path) -> None:
    """The new site has the same files under the same numbers."""
    new = tmp_path / "baru"
    waiting = WaitingParts(new)
    assert waiting.link(read_state(cache, site).parts["sidik"], site)
    assert not waiting.link({}, site)
    waiting.join(new)
    for path, content in PART.items():
        linked = new / path
        assert linked.read_bytes() == content
        assert linked.stat().st_ino == (site / path).stat().st_ino


def test_writing_a_part_leaves_the_old_site_alone(site: Path, cache: Cache, tmp_path: Path) -> None:
    """Where linking stopped half way, the files are written anew and not into the old ones."""
    new = tmp_path / "baru"
    (site / "satker/a/index.html").write_bytes(b"diubah")
    waiting = WaitingParts(new)
    assert not waiting.link(read_state(cache, site).parts["sidik"], site)
    waiting.write(dict.fromkeys(PART, b"baru").items())
    waiting.join(new)
    assert (site / "satker/a/data.csv").read_bytes() == PART["satker/a/data.csv"]
    assert (new / "satker/a/data.csv").read_bytes() == b"baru"


def test_an_unknown_site_has_no_state(cache: Cache, tmp_path: Path) -> None:
    """A site that no build of ours has made, or that is gone; it has none to give away either."""
    assert read_state(cache, tmp_path / "lain") == SiteState()
    move_state(cache, tmp_path / "lain", tmp_path / "cadangan")
    assert read_state(cache, tmp_path / "cadangan") == SiteState()


def test_what_is_noted_goes_where_the_files_go(site: Path, cache: Cache) -> None:
    """A site that became the spare tree is known there."""
    spare = site.with_name("cadangan")
    move_state(cache, site, spare)
    assert read_state(cache, spare) == read_state(cache, site)


def test_parts_that_share_a_path_are_no_parts(site: Path, cache: Cache) -> None:
    """Which of the two stands there can't be told, so neither is taken from there; nor are hidden files."""
    (site / ".well-known").mkdir()
    stamps = look(site, hidden=[".well-known"]).stamps
    paths = {"a": tuple(PART), "b": ("satker/a/index.html",), "c": ("index.html",), "d": (".htaccess",)}
    write_state(cache, site, "", paths, stamps)
    state = read_state(cache, site)
    assert list(state.parts) == ["c"]
    assert state.is_intact(site)
