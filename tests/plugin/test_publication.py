"""A build publishes in a folder of its own, and tells in words what stands in its way."""

import errno
import threading
from datetime import date
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from generator.phases.executor import in_process
from generator.plugin import KinerjaPlugin, build_site
from generator.publication.folder import site_folder
from tests.plugin.conftest import Portal, page


@pytest.mark.parametrize("name", ["data", "content", "theme", "content/situs", ".", "..", "mkdocs.yml", ""])
def test_sources_are_refused_before_anything_is_touched(
    portal: Portal, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Whichever folder of the portal's own a build is told to publish in, all files stay as they were."""
    portal.write("data/portal.yml", "nama: Uji\n")
    before = sorted(portal.root.rglob("*"))
    assert build_site(portal.root, portal.root / name) == 1
    told = capsys.readouterr().err
    assert "Portal tidak dibangun" in told
    assert "site_dir" not in told
    assert sorted(portal.root.rglob("*")) == before


def test_sources_named_in_the_settings_are_refused(portal: Portal) -> None:
    """`mkdocs build` alone, told by mkdocs.yml to publish in data/, leaves data/ as it is."""
    portal.write("data/portal.yml", "nama: Uji\n")
    portal.write("mkdocs.yml", (portal.root / "mkdocs.yml").read_text() + "site_dir: data\n")
    with pytest.raises(Abort, match="sumber portal"):
        portal.build()
    assert (portal.root / "data" / "portal.yml").read_text() == "nama: Uji\n"


def test_folder_of_somebody_else_is_refused(portal: Portal) -> None:
    """A folder with other files is not emptied."""
    portal.write("site/skripsi.txt", "penting")
    with pytest.raises(Abort, match="bukan hasil program ini"):
        portal.build()
    assert portal.published() == {"skripsi.txt": b"penting"}


@pytest.mark.parametrize(
    ("number", "words"), [(errno.ENOSPC, "penyimpanan penuh"), (errno.EROFS, "hanya dapat dibaca")]
)
def test_full_disk_is_told_and_leaves_the_site_before(
    portal: Portal, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    """A disk that refuses in the middle of a build is told in words; the site before stays whole."""
    portal.build()
    before = portal.published()

    def refuse(*_: object) -> None:
        raise OSError(number, "in English", "site.baru/index.html")

    monkeypatch.setattr("mkdocs.utils.write_file", refuse)
    portal.pages = (page("", "<h1>Lain</h1>"),)
    with pytest.raises(Abort, match=words):
        portal.build()
    assert portal.published() == before
    assert not (portal.root / "site.baru").exists()


def test_build_that_the_disk_refuses_gives_back_what_the_spare_tree_takes(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site before is kept to make the next one from, beside nothing else, until the disk has no room."""
    spare = portal.root / ".cache/situs/cadangan"
    portal.build()
    before = portal.published()
    assert not spare.exists()
    portal.pages = (page("", "<h1>Lain</h1>"),)
    portal.build()
    assert (spare / "index.html").read_bytes() == before["index.html"]
    assert [path.name for path in portal.root.glob("site*")] == ["site"]
    before = portal.published()

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "in English", "site.baru/index.html")

    monkeypatch.setattr("generator.plugin.adapter.publish", refuse)
    with pytest.raises(Abort, match="penyimpanan penuh"):
        portal.build()
    assert portal.published() == before
    assert not spare.exists()


def test_disk_that_refuses_before_a_build_is_told(
    portal: Portal, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that can't even be looked at is told in words."""

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "denied", "situs")

    monkeypatch.setattr("generator.plugin.build.usable_folder", refuse)
    assert build_site(portal.root, portal.root / "situs") == 1
    assert "tidak diizinkan" in capsys.readouterr().err


def test_stopped_build_leaves_nothing(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person who stops a build finds the site before, and no half-made one."""
    portal.build()
    before = portal.published()

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("mkdocs.utils.write_file", interrupt)
    with pytest.raises(KeyboardInterrupt):
        build_site(portal.root)
    assert portal.published() == before
    assert not (portal.root / "site.baru").exists()


def test_second_build_says_that_it_waits(portal: Portal, capsys: pytest.CaptureFixture[str]) -> None:
    """Of two builds at once the second says so and publishes after the first."""
    portal.build()
    with site_folder(portal.root / "site", portal.root / "x", [], lambda: None) as first:
        second = threading.Thread(target=portal.build)
        second.start()
        second.join(1)
        assert second.is_alive()
        (first.draft / "index.html").write_text("pertama")
        first.publish()
        assert portal.published() == {"index.html": b"pertama"}
    second.join(30)
    assert "menunggu sampai selesai" in capsys.readouterr().err
    assert "tentang/index.html" in portal.published()


def test_site_may_be_elsewhere(portal: Portal, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A build publishes in a new folder anywhere, with the folders above it."""
    place = tmp_path_factory.mktemp("lain") / "a" / "b"
    assert build_site(portal.root, place) == 0
    assert (place / "index.html").is_file()
    assert not Path(f"{place}.baru").exists()


def test_what_a_command_asks_for_holds_for_its_own_build(portal: Portal) -> None:
    """The next build of the same process, by MkDocs alone, speaks as of today and shows offices as ever."""
    assert build_site(portal.root, day=date(2020, 1, 31), executor=in_process) == 0
    portal.build()
    asked, ever = portal.clocks
    assert (asked.named, ever.named) == (date(2020, 1, 31), None)
    plugin = load_config(str(portal.root / "mkdocs.yml")).plugins["kinerja"]
    assert isinstance(plugin, KinerjaPlugin)
    assert plugin.executor is None
