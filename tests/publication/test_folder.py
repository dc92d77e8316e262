"""A site takes the place of the one before it whole, and nothing of other people is destroyed."""

import ctypes
import fcntl
import os
import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from generator.publication import exchange, folder
from generator.publication.files import MARK
from generator.publication.folder import SiteFolder, UnusableFolderError, site_folder

ROOT = Path(__file__).parents[2]
# How often a build is killed in a test; more is more certain, and takes longer.
KILLS = int(os.environ.get("KINERJA_KALI_DIMATIKAN", "4"))
# Publishes one generation after the other until it is stopped: of 60 files, all of the same generation.
ENDLESS = """
import itertools, sys
from pathlib import Path
from generator.publication import exchange, folder
from generator.publication.folder import site_folder
if sys.argv[2] == "dua-langkah":
    exchange._exchange = lambda one, other: False
if sys.argv[2] == "di-tempat":
    folder._must_stay = lambda site: site.is_dir()
for generation in itertools.count(1):
    with site_folder(Path(sys.argv[1]), Path("/tidak/ada"), [], lambda: None) as held:
        for number in range(60):
            (held.draft / f"{number % 6}").mkdir(exist_ok=True)
            (held.draft / f"{number % 6}" / f"{number}.html").write_text(str(generation))
        held.publish()
"""


@contextmanager
def held(site: Path) -> Iterator[SiteFolder]:
    """Hold a folder of a portal whose data and texts stand beside it."""
    root = site.parent
    with site_folder(site, root, [root / "data", root / "content"], lambda: None) as own:
        yield own


def publish(site: Path, **texts: str) -> None:
    """Publish a site of some HTML files."""
    with held(site) as own:
        for name, text in texts.items():
            (own.draft / f"{name}.html").write_text(text)
        own.publish()


def texts(site: Path) -> dict[str, str]:
    """Read a site, but for its mark."""
    files = (path for path in site.rglob("*") if path.is_file() and path.name != MARK)
    return {path.relative_to(site).as_posix(): path.read_text() for path in files}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Name the folder of a site that is not there yet."""
    return tmp_path / "site"


@pytest.fixture
def in_two_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk be one that can't exchange two names."""
    monkeypatch.setattr(exchange, "_exchange", lambda _one, _other: False)


@pytest.fixture
def in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the site be a mount, which can't change its place."""
    monkeypatch.setattr(folder, "_is_fixed", lambda path: path.is_dir())


@pytest.fixture
def way(request: pytest.FixtureRequest) -> str:
    """Publish in each way that a system or a disk may ask for."""
    name: str = request.param
    if name != "satu-langkah":
        request.getfixturevalue({"dua-langkah": "in_two_steps", "di-tempat": "in_place"}[name])
    return name


@pytest.mark.parametrize("way", ["satu-langkah", "dua-langkah", "di-tempat"], indirect=True)
def test_new_site_takes_the_place_of_the_old(site: Path, way: str) -> None:
    """What is no longer published is gone, what is new is there, and nothing is left beside the site."""
    assert way
    site.mkdir()
    publish(site, lama="1", sama="1")
    (site / "folder").mkdir()
    (site / "folder" / "lama.html").write_text("1")
    publish(site, baru="2", sama="2")
    assert texts(site) == {"baru.html": "2", "sama.html": "2"}
    assert [each.name for each in site.parent.iterdir()] == ["site"]
    assert sorted(each.name for each in site.iterdir()) == [MARK, "baru.html", "sama.html"]


@pytest.mark.parametrize("way", ["satu-langkah", "dua-langkah", "di-tempat"], indirect=True)
def test_build_that_fails_changes_nothing(site: Path, way: str) -> None:
    """A build that ends without publishing leaves the old site and nothing else."""
    assert way
    publish(site, lama="1")
    with suppress(ZeroDivisionError), held(site) as own:
        (own.draft / "baru.html").write_text("2")
        raise ZeroDivisionError
    assert texts(site) == {"lama.html": "1"}
    assert [each.name for each in site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("way", ["satu-langkah", "dua-langkah", "di-tempat"], indirect=True)
def test_hidden_files_of_operators_stay(site: Path, way: str) -> None:
    """A repository, server rules and what a disk keeps in a site survive every build."""
    assert way
    publish(site, lama="1")
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("ref")
    (site / ".htaccess").write_text("aturan")
    (site / "lost+found").mkdir()
    publish(site, baru="2")
    assert texts(site) == {"baru.html": "2", ".git/HEAD": "ref", ".htaccess": "aturan"}
    assert (site / "lost+found").is_dir()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"a/b/c.html": "1"}, {"a": "2"}),
        ({"a": "1"}, {"a/b/c.html": "2"}),
        ({"a/b": "1"}, {"a/b/c.html": "2", "a/d.html": "2"}),
    ],
)
@pytest.mark.usefixtures("in_place")
def test_file_and_folder_may_change_kind(site: Path, old: dict[str, str], new: dict[str, str]) -> None:
    """Where a file stood there may be a folder next, and the other way round."""
    site.mkdir()
    for generation in (old, new):
        with held(site) as own:
            for name, text in generation.items():
                (own.draft / name).parent.mkdir(parents=True, exist_ok=True)
                (own.draft / name).write_text(text)
            own.publish()
        assert texts(site) == generation


@pytest.mark.parametrize("name", ["data", "content", "content/baru", "data/satker/a", ".", ".."])
def test_sources_are_never_a_place_for_a_site(tmp_path: Path, name: str) -> None:
    """A site is not published over the portal's data or texts, in them, or around them."""
    root = tmp_path / "portal"
    for each in ("data/satker", "content"):
        (root / each).mkdir(parents=True)
    (root / "data" / "satker" / "a.csv").write_text("a")
    with (
        pytest.raises(UnusableFolderError, match="sumber portal"),
        site_folder(root / name, root, [root / "data", root / "content"], lambda: None),
    ):
        pass
    assert (root / "data" / "satker" / "a.csv").read_text() == "a"


def test_link_to_sources_is_no_place_for_a_site(tmp_path: Path) -> None:
    """A link is what it leads to."""
    (tmp_path / "data").mkdir()
    (tmp_path / "site").symlink_to("data")
    with pytest.raises(UnusableFolderError, match="sumber portal"), held(tmp_path / "site"):
        pass


def test_folder_of_somebody_else_is_never_emptied(site: Path) -> None:
    """A folder that holds files which this program did not make is refused, and told what to do."""
    site.mkdir()
    (site / "skripsi.docx").write_text("penting")
    with (
        pytest.raises(UnusableFolderError, match=r"bukan hasil program ini.*Pilih folder yang kosong"),
        held(site),
    ):
        pass
    assert (site / "skripsi.docx").read_text() == "penting"


def test_site_of_an_earlier_release_is_known(site: Path) -> None:
    """A site made before there was a mark is replaced like any other."""
    for name in ("404.html", "assets/portal.css", "data/SHA256SUMS"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("lama")
    publish(site, baru="2")
    assert texts(site) == {"baru.html": "2"}


def test_empty_folder_with_hidden_files_takes_a_site(site: Path) -> None:
    """A new branch for pages, or a new disk, takes a site and keeps its hidden files."""
    site.mkdir()
    (site / ".gitkeep").write_text("")
    publish(site, baru="2")
    assert texts(site) == {"baru.html": "2", ".gitkeep": ""}


def test_link_to_a_folder_keeps_leading_there(tmp_path: Path) -> None:
    """A site that is a link to the folder of a web server is published in that folder."""
    (tmp_path / "www").mkdir()
    (tmp_path / "site").symlink_to("www")
    publish(tmp_path / "site", baru="2")
    assert (tmp_path / "site").is_symlink()
    assert texts(tmp_path / "www") == {"baru.html": "2"}


def test_link_to_nowhere_is_refused(site: Path) -> None:
    """A link whose folder is gone is told, not followed."""
    site.symlink_to("hilang")
    with pytest.raises(UnusableFolderError, match="tautan ke folder yang tidak ada"), held(site):
        pass


def test_file_is_no_place_for_a_site(site: Path) -> None:
    """A file of that name stays what it is."""
    site.write_text("catatan")
    with pytest.raises(UnusableFolderError, match="adalah berkas, bukan folder"), held(site):
        pass
    assert site.read_text() == "catatan"


def test_foreign_folder_for_the_new_site_is_never_emptied(site: Path) -> None:
    """What has the name of the folder for the new site, and is not the program's, is left alone."""
    draft = site.with_name("site.baru")
    draft.mkdir()
    (draft / "catatan.txt").write_text("penting")
    with pytest.raises(UnusableFolderError, match=r"site\.baru` bukan hasil program ini"), held(site):
        pass
    assert (draft / "catatan.txt").read_text() == "penting"


def test_link_in_place_of_the_new_site_is_not_followed(tmp_path: Path) -> None:
    """A link of that name leads nowhere for the program: what it leads to keeps its files."""
    (tmp_path / "lain").mkdir()
    (tmp_path / "lain" / "catatan.txt").write_text("penting")
    (tmp_path / "site.baru").symlink_to("lain")
    with pytest.raises(UnusableFolderError, match=r"site\.baru"), held(tmp_path / "site"):
        pass
    assert (tmp_path / "lain" / "catatan.txt").read_text() == "penting"


def test_what_a_stopped_build_left_is_deleted(site: Path) -> None:
    """The next build deletes what an earlier one left that was stopped, also half deleted already."""
    publish(site, lama="1")
    for name in ("site.baru", "site.lama"):
        left = site.with_name(name)
        left.mkdir()
        (left / MARK).write_text("")
        (left / "sisa.html").write_text("sisa")
    publish(site, baru="2")
    assert [each.name for each in site.parent.iterdir()] == ["site"]


def test_old_site_put_aside_comes_back(site: Path) -> None:
    """Stopped between the two steps, the old site is back at its place before the next build begins."""
    publish(site, lama="1")
    site.rename(site.with_name("site.lama"))
    with held(site):
        assert texts(site) == {"lama.html": "1"}


def test_folder_named_like_an_old_site_stays(site: Path) -> None:
    """A folder or link of somebody else with the name of an old site put aside is left alone."""
    aside = site.with_name("site.lama")
    aside.mkdir()
    (aside / "catatan.txt").write_text("penting")
    publish(site, baru="2")
    assert (aside / "catatan.txt").read_text() == "penting"


@pytest.mark.usefixtures("in_two_steps")
def test_second_step_that_fails_takes_the_first_back(site: Path) -> None:
    """Where the new site can't take the place, the old one comes back to it."""
    publish(site, lama="1")
    with pytest.raises(FileNotFoundError):
        exchange.swap_folders(site.with_name("hilang"), site)
    assert texts(site) == {"lama.html": "1"}


def test_exchange_tells_what_the_disk_refuses(tmp_path: Path) -> None:
    """A folder that is gone is an error of the disk, with both names; it is not tried in two steps."""
    with pytest.raises(FileNotFoundError):
        exchange.swap_folders(tmp_path / "a", tmp_path / "b")


def test_exchange_that_the_disk_does_not_know_takes_two_steps(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that can't exchange names says so, and the site is replaced all the same."""
    publish(site, lama="1")
    monkeypatch.setattr(exchange, "_EXCHANGE", 1 << 20)  # no system call knows this wish: EINVAL
    publish(site, baru="2")
    assert texts(site) == {"baru.html": "2"}


@pytest.mark.parametrize("system", ["freebsd14", "linux"])
def test_system_without_exchange_takes_two_steps(
    site: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    """Another system, and a C library that does not know the call, replace a site in two steps."""
    publish(site, lama="1")
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(ctypes, "CDLL", lambda *_args, **_options: object())
    publish(site, baru="2")
    assert texts(site) == {"baru.html": "2"}


def test_mount_stays_where_it_is(site: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder that the system has mounted, also from the same disk, is replaced file by file."""
    publish(site, lama="1")
    number = site.stat().st_ino
    listing = tmp_path / "mountinfo"
    listing.write_text(f"1 2 3:4 / {str(site).replace('s', chr(92) + '163')} rw - ext4\n")
    monkeypatch.setattr(folder, "_MOUNTS", listing)
    publish(site, baru="2")
    assert texts(site) == {"baru.html": "2"}
    assert site.stat().st_ino == number


def test_system_that_lists_no_mounts_is_no_hindrance(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system lists no mounts, only those of other disks are known."""
    monkeypatch.setattr(folder, "_MOUNTS", Path("/tidak/ada"))
    publish(site, lama="1")
    publish(site, baru="2")
    assert texts(site) == {"baru.html": "2"}


def test_web_server_may_read_a_site_of_a_private_user(site: Path) -> None:
    """Whatever this user's files are by default, a site can be read by all."""
    before = os.umask(0o077)
    try:
        publish(site, baru="2")
    finally:
        os.umask(before)
    assert site.stat().st_mode & 0o755 == 0o755
    assert (site / "baru.html").stat().st_mode & 0o644 == 0o644


def test_disk_without_second_names_gets_copies(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hidden files are copied where a file can have one name only."""
    publish(site, lama="1")
    (site / ".htaccess").write_text("aturan")

    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    publish(site, baru="2")
    assert (site / ".htaccess").read_text() == "aturan"


def test_disk_without_locks_is_no_hindrance(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk in the network that knows no locks takes a site."""

    def refuse(*_args: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    publish(site, baru="2")
    assert texts(site) == {"baru.html": "2"}


def test_second_build_waits_for_the_first(site: Path) -> None:
    """Of two builds at once one says that it waits, and then publishes."""
    waited = threading.Event()

    def second() -> None:
        with site_folder(site, site.parent / "portal", [], waited.set) as own:
            (own.draft / "kedua.html").write_text("2")
            own.publish()

    thread = threading.Thread(target=second)
    with site_folder(site, site.parent / "portal", [], lambda: None) as own:
        thread.start()
        assert waited.wait(10)
        (own.draft / "pertama.html").write_text("1")
        own.publish()
        assert texts(site) == {"pertama.html": "1"}
    thread.join(10)
    assert texts(site) == {"kedua.html": "2"}


def publish_first(site: Path) -> None:
    """Publish generation 0 of the site that the endless program publishes."""
    with held(site) as own:
        for number in range(60):
            (own.draft / f"{number % 6}").mkdir(exist_ok=True)
            (own.draft / f"{number % 6}" / f"{number}.html").write_text("0")
        own.publish()


def wait_for_next(site: Path, process: "subprocess.Popen[bytes]") -> None:
    """Wait until a program has published a generation after the first."""
    while (site / "0" / "0.html").read_text() == "0":
        assert process.poll() is None


def started(site: Path, way: str) -> "subprocess.Popen[bytes]":
    """Start a program that publishes one generation after the other."""
    return subprocess.Popen([sys.executable, "-c", ENDLESS, str(site), way], cwd=ROOT)


@pytest.mark.parametrize("way", ["satu-langkah", "dua-langkah"])
def test_killed_build_leaves_the_old_site_or_the_new(site: Path, way: str) -> None:
    """A build killed at any moment leaves a whole site of one generation, and the next build nothing else."""
    moments = random.Random(4)  # noqa: S311 - any moments will do, the same ones every time
    aside = site.with_name("site.lama")
    publish_first(site)
    for _ in range(KILLS):
        process = started(site, way)
        with suppress(FileNotFoundError):  # in two steps there is a moment without a site
            wait_for_next(site, process)
        with suppress(subprocess.TimeoutExpired):
            process.wait(moments.random() * 0.02)
        process.kill()
        process.wait()
        whole = aside if way == "dua-langkah" and not site.exists() else site
        assert len(texts(whole)) == 60
        assert len(set(texts(whole).values())) == 1
        publish_first(site)
        assert [each.name for each in site.parent.iterdir()] == ["site"]


def test_killed_build_in_place_loses_no_page(site: Path) -> None:
    """On a mount a killed build leaves every page of the old site or the new, each whole."""
    publish_first(site)
    for _ in range(KILLS):
        process = started(site, "di-tempat")
        wait_for_next(site, process)
        process.kill()
        process.wait()
        pages = {path: text for path, text in texts(site).items() if not path.startswith(".baru/")}
        assert len(pages) == 60
        assert all(text.isdigit() for text in pages.values())
        publish_first(site)
        assert [each.name for each in site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("way", ["satu-langkah", "di-tempat"])
def test_readers_always_find_every_page(site: Path, way: str) -> None:
    """While sites are published one after the other, no reader ever misses a page."""
    publish_first(site)
    process = started(site, way)
    try:
        wait_for_next(site, process)
        for number in range(3000):
            assert (site / f"{number % 6}" / f"{number % 60}.html").read_text()
    finally:
        process.kill()
        process.wait()
