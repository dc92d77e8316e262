"""Tasks run in processes give what they give in one, each once it is done; a killed one is made up for."""

import gc
import os
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.phases import executor
from generator.phases.executor import in_open_pool, in_process, in_processes
from generator.values.shared.processes import process_pool
from tests.phases.tasks import dying_once, failing, square, waiting_for


@pytest.fixture(autouse=True)
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executor, "cores", lambda: 2)


def test_each_result_has_the_number_of_its_task() -> None:
    """Whichever process is ready first, a result tells what it is of; it comes from other processes."""
    results = list(in_processes(square, range(7)))
    assert sorted((number, result) for number, (result, _) in results) == [
        (number, number * number) for number in range(7)
    ]
    assert os.getpid() not in {process for _, (_, process) in results}


def test_a_result_does_not_wait_for_an_earlier_task(tmp_path: Path) -> None:
    """A slow first task holds up neither what is finished beside it nor what is begun after that.

    The first task here ends only when three far behind it have been handed on.
    """
    begin, end = tmp_path / "mulai", tmp_path / "akhir"
    begin.touch()
    tasks = [(end, tmp_path / "0"), *((begin, tmp_path / str(number)) for number in range(1, 9))]
    results = in_processes(waiting_for, tasks)
    earlier = [next(results) for _ in range(3)]
    end.touch()
    assert earlier == [(1, "1"), (2, "2"), (3, "3")]
    assert dict(results) == {number: str(number) for number in (0, *range(4, 9))}


@pytest.mark.parametrize("tasks", [[], [3]])
def test_few_tasks_are_worth_no_process(tasks: list[int]) -> None:
    """A single task is run here."""
    assert list(in_processes(square, tasks)) == list(in_process(square, tasks))


class _Circle:
    """An object that leads to itself, as each office leaves many of them."""

    def __init__(self) -> None:
        self.itself = self


def test_on_a_single_core_no_task_leaves_dead_objects(monkeypatch: pytest.MonkeyPatch) -> None:
    """A build searches for no circles by itself; what a task has left is gone before the next one begins."""
    monkeypatch.setattr(executor, "cores", lambda: 1)
    left: list[weakref.ref[_Circle]] = []

    def leaving(number: int) -> int:
        assert not any(each() for each in left)
        left.append(weakref.ref(_Circle()))
        return number

    gc.collect()
    gc.disable()
    try:
        assert dict(in_processes(leaving, range(3))) == {0: 0, 1: 1, 2: 2}
    finally:
        gc.enable()


def test_a_killed_process_is_replaced(tmp_path: Path) -> None:
    """What it had not finished is run again, and nothing twice in the results."""
    names = ["a", "mati", "b", "c"]
    results = list(in_processes(dying_once, [tmp_path / name for name in names]))
    assert sorted(results) == list(enumerate(names))


def test_an_open_pool_serves_again_and_again() -> None:
    """The same processes run what comes later, a single task too."""
    with process_pool(1) as pool:
        run = in_open_pool(pool)
        first, second = dict(run(square, [3])), dict(run(square, [4, 5]))
    assert [value for value, _ in (first[0], second[0], second[1])] == [9, 16, 25]
    assert len({process for _, process in (first[0], second[0], second[1])}) == 1


def test_a_killed_process_of_an_open_pool_is_made_up_for(tmp_path: Path) -> None:
    """What it had not finished is run in new ones, and nothing twice in the results."""
    names = ["a", "mati", "b", "c"]
    with process_pool(2) as pool:
        results = list(in_open_pool(pool)(dying_once, [tmp_path / name for name in names]))
    assert sorted(results) == list(enumerate(names))


def test_what_a_task_raises_arrives() -> None:
    """An error in a task is the caller's to see."""
    with pytest.raises(ValueError, match="gagal 1"):
        list(in_processes(failing, [1, 1]))


def test_a_stopped_build_leaves_no_process_behind() -> None:
    """Who stops asking for results ends the pool."""
    results: Iterator[tuple[int, tuple[int, int]]] = in_processes(square, range(50))
    _, (_, process) = next(results)
    results.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
