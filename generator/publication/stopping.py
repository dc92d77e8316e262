"""Ctrl+C ends a build, also where a library takes it for a fault of its own ("Query interrupted")."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

_STOPPED: Final = threading.Event()


def was_stopped() -> bool:
    """Whether a person has stopped what runs now under ``stoppable``."""
    return _STOPPED.is_set()


@contextmanager
def stoppable() -> Iterator[None]:
    """Take note of Ctrl+C, which raises ``KeyboardInterrupt`` as ever."""
    _STOPPED.clear()
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread hears signals
        return
    before = signal.signal(signal.SIGINT, _stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _stop(_number: int, _frame: FrameType | None) -> None:
    _STOPPED.set()
    raise KeyboardInterrupt
