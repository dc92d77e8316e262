"""Ctrl+C is noticed whatever a library makes of it."""

import os
import signal
from threading import Thread

import pytest

from generator.publication.stopping import stoppable, was_stopped


def test_a_stop_is_known_where_a_library_hides_it() -> None:
    """A library may turn the interruption into a fault of its own; before and after nothing is changed."""
    before = signal.getsignal(signal.SIGINT)
    with stoppable():
        assert not was_stopped()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
        assert was_stopped()
    assert signal.getsignal(signal.SIGINT) is before
    with stoppable():
        assert not was_stopped()


def test_another_thread_builds_without_hearing_signals() -> None:
    """Only the main thread may ask for signals; elsewhere nothing is asked for, and nothing fails."""
    ended: list[bool] = []

    def build() -> None:
        with stoppable():
            ended.append(was_stopped())

    thread = Thread(target=build)
    thread.start()
    thread.join()
    assert ended == [False]
