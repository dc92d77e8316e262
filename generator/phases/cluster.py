"""Offices shown on other machines, by Dask distributed; the result is that of any other executor.

Function and task cross the wire as bytes that only a worker of the same program opens. The library is an
extra (``kinerja-terbuka[kluster]``), so it is imported where a cluster is really asked for.
"""

import logging
import pickle
import platform
import signal
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from itertools import islice
from multiprocessing import active_children
from socket import create_connection
from threading import Lock, current_thread, main_thread
from types import FrameType
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from generator import __version__
from generator.phases.digests import program_digest
from generator.phases.executor import cores
from generator.values.shared.processes import without_interrupts
from generator.values.shared.text_digest import digest

if TYPE_CHECKING:
    from distributed import Client, Future

Task = TypeVar("Task")
Result = TypeVar("Result")

# The address that stands for a cluster of processes on this machine.
LOCAL: Final = "lokal"
NOT_INSTALLED: Final = (
    "Untuk memakai --kluster, pasang dahulu Dask di semua mesin: pip install 'kinerja-terbuka[kluster]' "
    "(di salinan repositori: pip install --require-hashes --no-deps -r requirements-kluster.lock)."
)
_LIBRARY: Final = "distributed"
# So many seconds a scheduler may take to answer, and a cluster to have a worker again.
_ANSWER: Final = 15.0
_WORKERLESS: Final = 60.0
_BEAT: Final = 2.0
# So often is looked for what is finished out of its turn.
_POLL_SECONDS: Final = 0.2
# So many tasks of each worker are under way: one at work, one waiting for it.
_AHEAD: Final = 2
# A worker with several threads shows one office at a time all the same.
_ONE_AT_A_TIME: Final = Lock()


class ClusterError(Exception):
    """Tasks can't be run on the cluster; the text is a sentence for people."""


class RefusedError(Exception):
    """A worker can't show offices of this portal; the text says why, without naming the worker."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Which program a process runs: equal digests stand for equal programs, ``words`` are for people."""

    digest: str
    words: str


def is_installed() -> bool:
    """Return whether the library is there."""
    return find_spec(_LIBRARY) is not None


@cache
def identity() -> Identity:
    """Return which program runs here."""
    dask = version(_LIBRARY)
    words = f"kinerja-terbuka {__version__}, Python {platform.python_version()}, Dask {dask}"
    return Identity(digest(program_digest(), dask), words)


@dataclass(frozen=True, slots=True)
class Cluster:
    """An executor that runs tasks on the cluster whose scheduler has this address.

    The address ``lokal`` starts so many ``workers`` on this machine for as long as there are tasks. Raises
    ``ClusterError`` where the cluster fails, and what the function raises.
    """

    address: str
    workers: int = 0

    def __call__(
        self, function: Callable[[Task], Result], tasks: Sequence[Task], /
    ) -> Iterator[tuple[int, Result]]:
        """Yield each result as soon as it is there, with the number of its task."""
        if not tasks:
            return
        with self._client() as client:
            with self._listening():
                self._wait_for_workers(client)
                refuse_strangers(client)
            yield from self._as_finished(client, function, tasks)

    def _as_finished(
        self, client: "Client", function: Callable[[Task], Result], tasks: Sequence[Task]
    ) -> Iterator[tuple[int, Result]]:
        """Yield results as they come; only a few are under way at any time, for each can be large."""
        coming = enumerate(tasks)
        waiting: dict[int, Future] = {}
        last_seen = time.monotonic()
        while True:
            with self._listening():
                workers = len(client.nthreads())
                for number, task in islice(coming, max(0, _AHEAD * max(1, workers) - len(waiting))):
                    work = zlib.compress(pickle.dumps((function, task)), 1)
                    waiting[number] = client.submit(run, identity().digest, work, pure=False)
            if not waiting:
                return
            finished = self._finished(waiting)
            if finished is not None:
                yield finished, self._result(client, waiting.pop(finished))
            if workers or finished is not None:
                last_seen = time.monotonic()
            elif time.monotonic() - last_seen > _WORKERLESS:
                raise ClusterError(self._no_workers)

    def _result(self, client: "Client", future: "Future") -> Any:  # noqa: ANN401 - what the function returns
        with self._listening():
            if future.status != "error":
                return future.result()
        # What the task raises is raised outside of the block, which takes OSError for one of the network.
        try:
            return future.result()
        except RefusedError as error:
            raise ClusterError(str(error)) from error
        except _killed_worker() as error:
            message = (
                "Satu satker menghentikan setiap pekerja yang mengerjakannya, mungkin karena ingatannya "
                "habis; beri pekerja ingatan yang lebih besar, misalnya `dask worker --memory-limit 2GiB`."
            )
            raise ClusterError(message) from error
        except (ImportError, AttributeError):
            with self._listening():
                refuse_strangers(client)
            raise

    def _finished(self, waiting: Mapping[int, "Future"]) -> int | None:
        """Return the number of a task that has ended in whatever way; nothing if none does for a beat.

        Who asks again after a beat gives work to workers that have joined since.
        """
        oldest = next(iter(waiting.values()))
        until = time.monotonic() + _BEAT
        with self._listening():
            while time.monotonic() < until:
                for number, future in waiting.items():
                    if future.done():
                        return number
                with suppress(TimeoutError):
                    oldest.exception(timeout=_POLL_SECONDS)
        return None

    def _wait_for_workers(self, client: "Client") -> None:
        try:
            client.wait_for_workers(1, timeout=_WORKERLESS if self.address == LOCAL else _ANSWER)
        except TimeoutError as error:
            raise ClusterError(self._no_workers) from error

    @property
    def _no_workers(self) -> str:
        if self.address == LOCAL:
            return "Pekerja di komputer ini tidak kunjung mulai; tutup program lain, lalu ulangi."
        return (
            f"Penjadwal Dask di {self.address} tidak punya pekerja; jalankan `dask worker {self.address}` di "
            "sedikitnya satu mesin."
        )

    @contextmanager
    def _listening(self) -> Iterator[None]:
        """Raise ``ClusterError`` if the scheduler goes away while it is talked to."""
        try:
            yield
        except (OSError, CancelledError) as error:
            message = (
                f"Sambungan ke penjadwal Dask di {self.address} terputus; satker yang sudah selesai "
                "tersimpan, jadi ulangi perintah ini bila penjadwalnya sudah berjalan lagi."
            )
            raise ClusterError(message) from error

    @contextmanager
    def _client(self) -> Iterator["Client"]:
        """Connect to the scheduler, or start one; what was started ends with the block."""
        from distributed import Client  # noqa: PLC0415 - an extra
        from distributed.comm import get_address_host_port  # noqa: PLC0415 - an extra
        from distributed.utils import silence_logging_cmgr  # noqa: PLC0415 - an extra

        with ExitStack() as stack:
            # What the library says of itself is English, and no clerk could act on it.
            stack.enter_context(silence_logging_cmgr(logging.CRITICAL))
            place = self.address
            if place == LOCAL:
                place = stack.enter_context(_local_cluster(self.workers or cores()))
            try:
                # Dask would ask again and again where nobody listens.
                create_connection(get_address_host_port(place), _ANSWER).close()
                with _uninterrupted():
                    client = Client(place, timeout=_ANSWER, set_as_default=False)
            except (OSError, ValueError, TypeError) as error:
                message = (
                    f"Penjadwal Dask di {self.address} tidak dapat dihubungi; periksa alamatnya (misalnya "
                    "tcp://10.0.0.1:8786), jaringannya, dan apakah `dask scheduler` berjalan di sana."
                )
                raise ClusterError(message) from error
            try:
                yield client
            finally:
                with suppress(OSError):
                    client.close(timeout=_BEAT)


def run(program: str, work: bytes) -> object:
    """Do on a worker what was asked for, if it runs the same program. Raises ``RefusedError``."""
    if identity().digest != program:
        raise _refusal(_OTHER_PROGRAM.format(identity().words))
    try:
        with _ONE_AT_A_TIME:
            function, task = pickle.loads(zlib.decompress(work))  # noqa: S301 - Dask runs what it is sent
            return cast("object", function(task))
    except RefusedError as error:
        raise _refusal(str(error)) from None


def _refusal(reason: str) -> RefusedError:
    """Return why this worker can't do what it is asked for, with its name."""
    from distributed import get_worker  # noqa: PLC0415 - an extra

    worker = get_worker()
    return RefusedError(f"Pekerja {_named(worker.address, worker.name)} {reason}")


def refuse_strangers(client: "Client") -> None:
    """Raise ``ClusterError`` if the scheduler or a worker runs another program, naming it."""
    workers = client.scheduler_info(n_workers=-1)["workers"]
    for address, there in client.run(identity, on_error="return").items():
        known = workers.get(address, {})
        _refuse_stranger(f"Pekerja {_named(address, known.get('name'))}", there)
    try:
        scheduler = client.run_on_scheduler(identity)
    except (ImportError, AttributeError) as error:
        scheduler = error
    _refuse_stranger("Penjadwal Dask", scheduler)


def _refuse_stranger(who: str, there: object) -> None:
    """Raise ``ClusterError`` if somebody answers otherwise than this process: ``there`` is the answer."""
    if there != identity():
        reason = _OTHER_PROGRAM.format(there.words) if isinstance(there, Identity) else _NO_PROGRAM
        message = f"{who} {reason}"
        raise ClusterError(message)


_NO_PROGRAM: Final = (
    "tidak memuat program ini atau memuat versi yang lama sekali; pasang kinerja-terbuka[kluster] yang sama "
    "di sana, lalu mulai ulang."
)
_OTHER_PROGRAM: Final = (
    "menjalankan program, pustaka, atau Python yang lain ({}); pasang yang sama dengan mesin ini di sana, "
    "lalu mulai ulang."
)


def _named(address: str, name: object) -> str:
    return address if name in {address, None} else f"{name} ({address})"


def _killed_worker() -> type[Exception]:
    """Return what is raised for a task during which one worker after the other has ended."""
    from distributed.scheduler import KilledWorker  # noqa: PLC0415 - an extra

    return cast("type[Exception]", KilledWorker)


@contextmanager
def _local_cluster(workers: int) -> Iterator[str]:
    """Start a scheduler and workers on this machine, which no other reaches, and return its address."""
    from distributed import LocalCluster  # noqa: PLC0415 - an extra

    # Without workers it starts at once, so that there is something to end whenever a person stops the build.
    with _uninterrupted():
        cluster = LocalCluster(
            n_workers=0,
            threads_per_worker=1,
            dashboard_address="127.0.0.1:0",
            worker_dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
        )
    try:
        cluster.scale(workers)
        yield cluster.scheduler_address
    finally:
        # At once, whatever they are doing: their results have been delivered, or nobody wants them any more.
        cluster.shutdown_on_close = False
        for nanny in cluster.workers.values():
            nanny.auto_restart = False
        for process in active_children():
            process.kill()
        with suppress(OSError, AssertionError):  # a worker that has hardly begun can't be closed
            cluster.close(timeout=_ANSWER)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Put Ctrl+C off until the block ends, for half-made clusters can't be closed.

    Threads that begin in the block never hear it, and neither do the processes that they start: a terminal
    sends it to all of them, and the build ends its workers.
    """
    if current_thread() is not main_thread():
        yield  # only the main thread hears signals
        return
    heard: list[tuple[int, FrameType | None]] = []
    before = signal.signal(signal.SIGINT, lambda *call: heard.append(call))
    try:
        with without_interrupts():
            yield
    finally:
        signal.signal(signal.SIGINT, before)
    if heard and callable(before):
        before(*heard[0])
