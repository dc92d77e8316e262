"""Further processes of a build: they never hear Ctrl+C, and end at once where the build is stopped."""

import gc
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context, resource_tracker


@contextmanager
def process_pool(count: int) -> Iterator[ProcessPoolExecutor]:
    """Return a pool of processes, which start when they are needed first and end with the block."""
    pool = ProcessPoolExecutor(count, get_context("spawn"), initializer=begin_worker)
    try:
        yield pool
    except BaseException:
        for process in active_children():
            process.kill()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def begin_worker() -> None:
    """Ignore Ctrl+C in a worker: a terminal sends it to all processes, and the build stops its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()


@contextmanager
def without_interrupts() -> Iterator[None]:
    """Keep Ctrl+C, where the system can, from the threads and processes that are started in the block."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # which would take the mask away where it is started later
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
