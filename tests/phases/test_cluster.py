"""Offices on a cluster of Dask: the results of one process, and a sentence for whatever a cluster does."""

import itertools
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

from generator.phases import cluster
from generator.phases.cluster import Cluster, ClusterError, RefusedError
from tests.phases.tasks import dying_once, failing, square, waiting_for

# Whole clusters of processes are started.
pytestmark = pytest.mark.journey


def _started(workers: int) -> LocalCluster:
    return LocalCluster(
        n_workers=workers, threads_per_worker=2, dashboard_address="127.0.0.1:0", silence_logs=50
    )


@pytest.fixture(scope="module")
def running() -> Iterator[LocalCluster]:
    """Start a scheduler with two workers."""
    with _started(2) as started:
        yield started


@pytest.fixture
def address(running: LocalCluster) -> str:
    """Return the address of the scheduler; workers that another test has killed are there again."""
    running.wait_for_workers(2, timeout=120)
    return str(running.scheduler_address)


def _deadly(_number: int) -> int:
    time.sleep(1)  # so that whoever watches the worker has seen it begin
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def _refusing(_number: int) -> int:
    message = "melihat theme/ yang lain."
    raise RefusedError(message)


def _slow(number: int) -> int:
    time.sleep(0.2)
    return number


def test_each_result_has_the_number_of_its_task(address: str) -> None:
    """More results come than wait at any time, from other processes, and each tells what it is of."""
    results = list(Cluster(address)(square, range(11)))
    assert sorted((number, result) for number, (result, _) in results) == [
        (number, number * number) for number in range(11)
    ]
    assert os.getpid() not in {process for _, (_, process) in results}


def _assert_overtaken(address: str, folder: Path) -> None:
    """Assert that five tasks are handed on before an earlier one, which ends only after that."""
    begin, end = folder / "mulai", folder / "akhir"
    begin.touch()
    tasks = [(end, folder / "0"), *((begin, folder / str(number)) for number in range(1, 9))]
    results = Cluster(address)(waiting_for, tasks)
    earlier = dict(itertools.islice(results, 5))
    end.touch()
    assert 0 not in earlier
    assert earlier | dict(results) == {number: str(number) for number in range(9)}


def test_a_result_does_not_wait_for_an_earlier_task(address: str, tmp_path: Path) -> None:
    """A slow task holds up neither what is finished beside it nor what is begun after that."""
    _assert_overtaken(address, tmp_path)


def test_a_worker_that_joins_is_given_work(tmp_path: Path) -> None:
    """A slow task on the only worker does not keep the next one, which comes later, from working."""
    with _started(1) as started:
        joining = threading.Timer(0.5, started.scale, [2])
        joining.start()
        _assert_overtaken(started.scheduler_address, tmp_path)
        joining.join()


def test_a_killed_worker_is_made_up_for(address: str, tmp_path: Path) -> None:
    """What a worker had not finished is run again, and nothing twice in the results."""
    names = ["a", "mati", "b", "c"]
    results = Cluster(address)(dying_once, [tmp_path / name for name in names])
    assert sorted(results) == list(enumerate(names))


def test_an_office_that_kills_every_worker_is_told() -> None:
    """An office for which no worker has enough memory ends the build with what to do."""
    with pytest.raises(ClusterError, match="mungkin karena ingatannya habis"):
        list(Cluster("lokal", 1)(_deadly, [1]))


def test_what_a_task_raises_arrives(address: str) -> None:
    """An error in a task is the caller's to see."""
    with pytest.raises(ValueError, match="gagal 1"):
        list(Cluster(address)(failing, [1, 1]))


def test_a_worker_that_refuses_is_named(address: str) -> None:
    """Who reads that a worker sees something else, reads which worker."""
    with pytest.raises(ClusterError, match=r"Pekerja \d \(tcp://127.0.0.1:\d+\) melihat theme/ yang lain\."):
        list(Cluster(address)(_refusing, [1, 2]))


def test_a_worker_with_another_program_is_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker of another program is refused before it is given anything, also one that joins later."""
    monkeypatch.setattr(cluster, "identity", lambda: cluster.Identity("lain", "lain"))
    other = r"Pekerja \d \(tcp://.*\) menjalankan program, pustaka, atau Python yang lain \(kinerja-terbuka "
    with pytest.raises(ClusterError, match=other):
        list(Cluster(address)(square, [1]))
    monkeypatch.setattr(cluster, "refuse_strangers", lambda _client: None)
    with pytest.raises(ClusterError, match=other):
        list(Cluster(address)(square, [1]))


def test_no_tasks_need_no_cluster() -> None:
    """A build with nothing to make asks nobody."""
    assert list(Cluster("tcp://127.0.0.1:9")(square, [])) == []


@pytest.mark.parametrize(
    "address", ["tcp://127.0.0.1:9", "127.0.0.1:9", "xyz://127.0.0.1:9", "tcp://", "x y"]
)
def test_a_scheduler_that_is_not_there_is_told(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address at which nobody answers, or that is none, is told soon."""
    monkeypatch.setattr(cluster, "_ANSWER", 1.0)
    with pytest.raises(ClusterError, match=r"Penjadwal Dask di .* tidak dapat dihubungi"):
        list(Cluster(address)(square, [1]))


def test_a_scheduler_without_workers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for workers that nobody has started."""
    monkeypatch.setattr(cluster, "_ANSWER", 1.0)
    with (
        _started(0) as started,
        pytest.raises(ClusterError, match="tidak punya pekerja; jalankan `dask worker"),
    ):
        list(Cluster(started.scheduler_address)(square, [1]))


def test_workers_that_go_away_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cluster that loses its last worker is given up after a while."""
    monkeypatch.setattr(cluster, "_WORKERLESS", 1.0)
    monkeypatch.setattr(cluster, "_BEAT", 0.2)
    with _started(1) as started:
        results = Cluster(started.scheduler_address)(_slow, range(99))
        assert next(results) == (0, 0)
        started.scale(0)
        with pytest.raises(ClusterError, match="tidak punya pekerja"):
            list(results)


def test_a_scheduler_that_goes_away_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A scheduler that ends in the middle is told, and a result that came before it stands."""
    monkeypatch.setattr(cluster, "_ANSWER", 5.0)
    started = _started(1)
    results = Cluster(started.scheduler_address)(_slow, range(99))
    assert next(results) == (0, 0)
    started.close()
    with pytest.raises(ClusterError, match=r"Sambungan ke penjadwal Dask di tcp://.* terputus"):
        list(results)


def test_a_local_cluster_ends_with_the_tasks() -> None:
    """The cluster for trying leaves no process behind, also where nobody asks any further."""
    results = Cluster("lokal", 2)(square, range(20))
    _, (_, process) = next(results)
    results.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
