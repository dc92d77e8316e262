"""A site built office by office: what has not changed is not made again, and every way gives equal bytes."""

import logging
import os
import re
import shutil
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from distributed import LocalCluster

from generator.cli import main
from generator.phases.cluster import Cluster
from generator.phases.executor import Executor, in_process, in_processes
from generator.phases.office_pages import Caches, OfficeInput, ShownOffice, show_office
from generator.plugin import adapter, ahead, build_site, offices
from generator.plugin.elsewhere import finish_elsewhere, moved
from generator.plugin.offices import FinishedOffice, OfficeTask
from generator.publication.files import MARK
from generator.publication.stamps import Found
from generator.publication.tree import Starter
from tests.published import shared_caches
from tests.small import TODAY, themed, whole, write
from tests.whole import TWO_OFFICES

FIRST = "data/satker/balai-uji/"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Write a portal of two offices with a file of every kind."""
    return themed(whole(write(tmp_path, TWO_OFFICES)))


@pytest.fixture
def drawn() -> Iterator[None]:
    """Let builds find what others have drawn: that processes draw the same is tested with the pictures."""
    with shared_caches():
        yield


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build that portal once in this process."""
    root = themed(whole(write(tmp_path_factory.mktemp("utuh") / "portal", TWO_OFFICES)))
    with shared_caches():
        _build(root, in_process)
    return root


@pytest.fixture
def built(kept: Path, tmp_path: Path) -> Path:
    """Copy the portal that was built, with its cache and its site."""
    return Path(shutil.copytree(kept, tmp_path / "dibangun"))


@pytest.fixture
def made(drawn: None, monkeypatch: pytest.MonkeyPatch) -> list[str]:  # noqa: ARG001
    """Note which offices a build makes, one after the other in this process."""
    slugs: list[str] = []

    def noting(function: Callable[[Any], Any], tasks: Sequence[Any]) -> Iterator[Any]:
        slugs.extend(task.made_of.record().published[0].office.slug for task in tasks)
        return in_process(function, tasks)

    monkeypatch.setattr(adapter, "in_processes", noting)
    return slugs


def _build(root: Path, executor: Executor | None = None) -> dict[str, bytes]:
    assert build_site(root, day=TODAY, executor=executor) == 0
    return _site(root)


def _site(root: Path) -> dict[str, bytes]:
    site = root / "site"
    files = (path for path in site.rglob("*") if path.is_file() and path.name != MARK)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def _change(root: Path, path: str, old: str, new: str) -> None:
    file = root / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_processes_and_cache_give_the_same_site(
    root: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made in processes, made in this one, or taken from the cache: every file has the same bytes."""
    with monkeypatch.context() as patch:
        patch.setattr("generator.phases.executor.cores", lambda: 2)
        patch.setattr(adapter, "in_processes", in_processes)
        apart = _build(root)
    cached, here = _build(root), _site(kept)
    assert apart == cached == here
    assert "satker/balai-uji/index.html" in here


@pytest.mark.usefixtures("drawn")
def test_a_large_portal_begins_early_and_gives_the_same_site(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tree is walked through, and the files of the whole data are made, in processes begun before."""
    file, old, new = f"{FIRST}satker.yml", "Balai Uji", "Balai Uji Kedua"
    _change(built, file, old, f"{new} Lama")
    _build(built, in_process)  # only now is there a spare tree
    _change(built, file, f"{new} Lama", new)
    monkeypatch.setattr("generator.publication.places.MANY", 1)
    monkeypatch.setattr("generator.phases.packed_forms._MANY", 1)
    walked: list[Path] = []
    begin_in = ahead.begin_in

    def noting(pool: ProcessPoolExecutor) -> Starter:
        begin = begin_in(pool)

        def noted(place: Path) -> Callable[[], Found]:
            walked.append(place)
            return begin(place)

        return noted

    monkeypatch.setattr(adapter, "begin_in", noting)
    early = _build(built, in_process)
    assert walked == [built / ".cache/situs/cadangan"]
    other = themed(whole(write(tmp_path / "lain", TWO_OFFICES)))
    _change(other, file, old, new)
    assert early == _build(other, in_process)


def _finish_or_die(task: OfficeTask) -> FinishedOffice:
    """Finish an office on a worker, but kill the first worker that has nearly done so."""
    mark = task.look.settings.parent / "mati"
    finished = finish_elsewhere(task)
    with suppress(FileExistsError):
        mark.touch(exist_ok=False)
        os.kill(os.getpid(), signal.SIGKILL)
    return finished


def _finish_far_away(task: OfficeTask) -> FinishedOffice:
    """Finish an office as a machine does on which the builder's path leads nowhere."""
    return finish_elsewhere(moved(task, Path("/tidak/ada")))


def _cluster() -> LocalCluster:
    return LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=logging.CRITICAL
    )


@pytest.mark.usefixtures("drawn")
def test_a_cluster_gives_the_same_site(root: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two workers of Dask give the bytes of one process, also where one of them is killed in the middle."""
    here = _site(kept)
    with _cluster() as started:
        cluster = Cluster(started.scheduler_address)
        assert _build(root, cluster) == here
        shutil.rmtree(root / ".cache/kantor")
        monkeypatch.setattr(adapter, "finish_elsewhere", _finish_or_die)
        assert _build(root, cluster) == here
    assert (root / "mati").exists()


@pytest.mark.usefixtures("drawn")
def test_a_worker_sees_the_portal_at_another_path_or_refuses(
    root: Path, kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A worker shows offices with the folder that it was started in, if theme and settings are the same."""
    here, copy = _site(kept), root / "salinan"
    for name in ("theme", "content"):
        shutil.copytree(root / name, copy / name)
    shutil.copy(root / "mkdocs.yml", copy)
    monkeypatch.setattr(adapter, "finish_elsewhere", _finish_far_away)
    monkeypatch.chdir(copy)
    with _cluster() as started:
        cluster = Cluster(started.scheduler_address)
        assert _build(root, cluster) == here
        shutil.rmtree(root / ".cache/kantor")
        (copy / "theme/lain.html").write_text("lain", "utf-8")
        (root / "theme/lain.html").write_text("baru", "utf-8")
        capsys.readouterr()
        assert build_site(root, day=TODAY, executor=cluster) == 1
    told = capsys.readouterr().err
    assert re.search(r"^Pekerja \d \(tcp://.*\) melihat theme/ atau mkdocs.yml yang lain di .*salinan;", told)
    assert "situs sebelumnya tetap seperti semula" in told
    assert (root / "site/index.html").read_bytes() == here["index.html"]


def test_only_the_office_that_changed_is_made_again(root: Path, made: list[str]) -> None:
    """One cell costs one office; a shared list costs all; what is put back costs none."""
    first = _build(root)
    assert sorted(made) == sorted({path.split("/")[2] for path in TWO_OFFICES if "/satker/" in path})
    made.clear()
    assert _build(root) == first
    assert made == []
    _change(root, f"{FIRST}satker.yml", "menguji contoh.", "menguji contoh apa pun.")
    changed = _build(root)
    assert made == ["balai-uji"]
    assert b"menguji contoh apa pun." in changed["satker/balai-uji/index.html"]
    made.clear()
    _change(root, f"{FIRST}satker.yml", "menguji contoh apa pun.", "menguji contoh.")
    assert _build(root) == first
    assert made == []
    _change(root, f"{FIRST}satker.yml", "nama_pendek: Balai Uji", "nama_pendek: Balai Contoh")
    _build(root)
    assert sorted(made) == ["balai-dua", "balai-uji"]  # for the other one names it


@pytest.mark.parametrize("harm", ["cut", "swapped", "folder"])
def test_a_damaged_cache_costs_time_only(built: Path, made: list[str], harm: str) -> None:
    """An entry that is cut, of another office, or no file is made again; the site is the same."""
    root, first = built, _site(built)
    entries = sorted((root / ".cache/kantor").iterdir(), key=lambda each: -each.stat().st_size)[:2]
    if harm == "cut":
        for entry in entries:
            entry.write_bytes(entry.read_bytes()[:-1])
    elif harm == "swapped":
        contents = [entry.read_bytes() for entry in entries]
        for entry, content in zip(entries, reversed(contents), strict=True):
            entry.write_bytes(content)
    else:
        shutil.rmtree(root / ".cache/kantor")
        if harm == "folder":
            (root / ".cache/kantor").write_text("bukan folder", "utf-8")
    shutil.rmtree(root / "site")
    assert _build(root) == first
    assert len(made) == 2


@pytest.mark.usefixtures("made")
def test_a_person_in_an_office_stops_the_whole_site(
    built: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What leads to a person on a page of an office is refused as anywhere, and is not cached."""
    root, first = built, _site(built)
    number = "32730112" + "03850001"

    def leaking(made_of: OfficeInput, caches: Caches, *, is_parallel: bool) -> ShownOffice:
        shown = show_office(made_of, caches, is_parallel=is_parallel)
        page = replace(shown.pages[0], body=f"{shown.pages[0].body}<p>NIK {number}</p>")
        return replace(shown, pages=(page, *shown.pages[1:]))

    monkeypatch.setattr(offices, "show_office", leaking)
    shutil.rmtree(root / ".cache/kantor")
    assert build_site(root, day=TODAY) == 1
    assert "P512" in capsys.readouterr().err
    assert not list((root / ".cache/kantor").glob("*"))
    site = root / "site"
    assert (site / "index.html").read_bytes() == first["index.html"]


@pytest.mark.usefixtures("made")
def test_offices_that_stay_are_linked_into_the_new_site(root: Path) -> None:
    """Their files keep their numbers on the disk; those of a changed office, and touched ones, are new."""
    _build(root)
    page = "site/satker/{}/index.html"

    def numbers() -> list[int]:
        return [(root / page.format(slug)).stat().st_ino for slug in ("balai-uji", "balai-dua")]

    before = numbers()
    _change(root, f"{FIRST}satker.yml", "menguji contoh.", "menguji contoh apa pun.")
    _build(root)
    after = numbers()
    assert before[1] == after[1]
    assert before[0] != after[0]
    (root / page.format("balai-dua")).write_text("diubah tangan", "utf-8")
    assert b"diubah tangan" not in _build(root)["satker/balai-dua/index.html"]


@pytest.mark.usefixtures("made")
def test_a_build_with_nothing_to_do_ends_at_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is read as data; whatever is touched, in the sources or in the site, is built again."""
    run = CliRunner()
    command = ["bangun", "--akar", str(root), "--hari", TODAY.isoformat()]
    assert "sudah jadi" in run.invoke(main, command).output
    with monkeypatch.context() as patch:
        patch.setattr("generator.plugin.build_site", lambda *_, **__: pytest.fail("dibangun lagi"))
        assert "tidak ada yang berubah" in run.invoke(main, command).output
    page = root / "site/index.html"
    first = page.read_bytes()
    page.write_text("diubah tangan", "utf-8")
    assert "sudah jadi" in run.invoke(main, command).output
    assert page.read_bytes() == first
    assert "sudah jadi" in run.invoke(main, [*command[:-1], "2026-06-02"]).output
