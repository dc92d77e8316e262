"""Tasks for other processes, on this machine or on a cluster: they import this module to run them."""

import os
import signal
import time
from pathlib import Path


def square(number: int) -> tuple[int, int]:
    """Return a square, and the number of the process."""
    return number * number, os.getpid()


def dying_once(mark: Path) -> str:
    """Kill the process at the first call, and answer at the second."""
    if mark.name == "mati" and not mark.exists():
        mark.write_text("")
        os.kill(os.getpid(), signal.SIGKILL)
    return mark.name


def failing(number: int) -> int:
    """Raise an error that names the task."""
    message = f"gagal {number}"
    raise ValueError(message)


def waiting_for(marks: tuple[Path, Path]) -> str:
    """Answer when the first file is there, and leave the second."""
    wanted, left = marks
    for _ in range(600):
        if wanted.exists():
            break
        time.sleep(0.1)
    left.touch()
    return left.name
