"""Processes that a build starts: they end with it, and Ctrl+C reaches only the build itself."""

import gc
import multiprocessing
import signal
from concurrent.futures import wait
from multiprocessing.process import BaseProcess

import pytest

from generator.values.shared import processes


def test_a_pool_gives_what_its_processes_return_and_leaves_none() -> None:
    """The block's end is the end of its processes."""
    before = set(multiprocessing.active_children())
    with processes.process_pool(1) as pool:
        assert pool.submit(abs, -3).result() == 3
    assert set(multiprocessing.active_children()) <= before


def test_a_block_that_fails_stops_its_processes_at_once() -> None:
    """A task that would go on for long does not hold up the end of a build."""
    before = set(multiprocessing.active_children())
    children = set[BaseProcess]()

    def fail() -> None:
        with processes.process_pool(1) as pool:
            wait([pool.submit(abs, -3)])
            children.update(multiprocessing.active_children())
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    (child,) = children - before
    child.join(5)
    assert child.exitcode == -signal.SIGKILL


def test_a_process_of_the_pool_ignores_an_interrupt() -> None:
    """A terminal sends Ctrl+C to every process; only the build answers it."""
    former = signal.getsignal(signal.SIGINT)
    try:
        processes.begin_worker()
        signal.raise_signal(signal.SIGINT)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, former)
        gc.unfreeze()


def test_an_interrupt_waits_for_the_end_of_the_block() -> None:
    """What starts in the block inherits the mask; the interrupt itself is not lost."""
    waiting = list[bool]()

    def interrupt_itself() -> None:
        with processes.without_interrupts():
            signal.raise_signal(signal.SIGINT)
            waiting.append(signal.SIGINT in signal.sigpending())

    # Whoever runs the tests in the background may have turned the signal off.
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            interrupt_itself()
    finally:
        signal.signal(signal.SIGINT, former)
    assert waiting == [True]
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_a_system_without_masks_runs_the_block_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows knows no masks of signals."""
    monkeypatch.delattr(signal, "pthread_sigmask")
    with processes.without_interrupts():
        assert not hasattr(signal, "pthread_sigmask")
