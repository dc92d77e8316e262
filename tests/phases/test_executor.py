"""Tasks run in processes give what they give in one, in the same order; a killed process is made up for."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.phases import executor
from generator.phases.executor import in_process, in_processes


@pytest.fixture(autouse=True)
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executor, "cores", lambda: 2)


def _square(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def _dying_once(mark: Path) -> str:
    """Kill the process at the first call, and answer at the second."""
    if mark.name == "mati" and not mark.exists():
        mark.write_text("")
        os.kill(os.getpid(), signal.SIGKILL)
    return mark.name


def _failing(number: int) -> int:
    message = f"gagal {number}"
    raise ValueError(message)


def test_the_order_is_that_of_the_tasks() -> None:
    """Whichever process is ready first, results come in order, and from other processes."""
    results = list(in_processes(_square, range(7)))
    assert [square for square, _ in results] == [number * number for number in range(7)]
    assert os.getpid() not in {process for _, process in results}


@pytest.mark.parametrize("tasks", [[], [3]])
def test_few_tasks_are_worth_no_process(tasks: list[int]) -> None:
    """A single task is run here."""
    assert list(in_processes(_square, tasks)) == list(in_process(_square, tasks))


def test_a_killed_process_is_replaced(tmp_path: Path) -> None:
    """What it had not finished is run again, and nothing twice in the results."""
    names = ["a", "mati", "b", "c"]
    assert list(in_processes(_dying_once, [tmp_path / name for name in names])) == names


def test_what_a_task_raises_arrives() -> None:
    """An error in a task is the caller's to see."""
    with pytest.raises(ValueError, match="gagal 1"):
        list(in_processes(_failing, [1, 2]))


def test_a_stopped_build_leaves_no_process_behind() -> None:
    """Who stops asking for results ends the pool."""
    results: Iterator[tuple[int, int]] = in_processes(_square, range(50))
    _, process = next(results)
    results.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
