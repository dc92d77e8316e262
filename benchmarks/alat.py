"""What every measurement needs: a folder in memory, a process of its own, medians, and Indonesian figures."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MEMORY: Final = Path("/dev/shm")  # noqa: S108 - each measurement makes its own folder there
# As installed: what Python and Jinja compiled once is found again, whatever the shell around it says.
QUIET: Final = {"NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": ""}


@dataclass(frozen=True)
class Run:
    """One process: seconds by the clock, seconds of processor, most memory in MB, its last line in words."""

    seconds: float
    processor: float
    memory: float
    said: tuple[str, ...]


def place() -> str | None:
    """Return the folder to write to: ``UKUR_DI``, else memory, for a slow disk would hide differences."""
    return os.environ.get("UKUR_DI", str(MEMORY) if MEMORY.is_dir() else None)


def run(*words: str) -> Run:
    """Run Python with these words in a process of its own; a failure raises with what it said."""
    start = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - only our own programs
        [sys.executable, *words], stdout=subprocess.PIPE, text=True, env={**os.environ, **QUIET}
    )
    said = process.stdout.read() if process.stdout else ""
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, words, said)
    last = said.splitlines()[-1] if said else ""
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, tuple(last.split()))


class Clock:
    """Seconds since it was made: by the clock, and of this process on a processor."""

    def __init__(self) -> None:
        """Start both."""
        self._start = time.perf_counter(), time.process_time()

    def read(self) -> tuple[float, float]:
        """Return the seconds so far."""
        return time.perf_counter() - self._start[0], time.process_time() - self._start[1]


@dataclass(frozen=True)
class Spread:
    """Repeated measurements of one thing."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The one in the middle."""
        return statistics.median(self.values)

    def over(self, other: "Spread") -> "Spread":
        """Divide round by round, so that both sides met the same machine."""
        return Spread(tuple(one / two for one, two in zip(self.values, other.values, strict=True)))

    def written(self, unit: str, places: int = 2) -> tuple[str, str]:
        """Write the median, and the least and the most."""
        least, most = figure(min(self.values), places), figure(max(self.values), places)
        return f"{figure(self.median, places)} {unit}", f"{least}-{most}"


def spread(runs: Sequence[Run], what: Callable[[Run], float]) -> Spread:
    """Take one figure of every run."""
    return Spread(tuple(what(each) for each in runs))


def figure(value: float, places: int = 2) -> str:
    """Write a number as Indonesians do."""
    return f"{value:,.{places}f}".translate(str.maketrans(",.", ".,"))
