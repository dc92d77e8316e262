"""Where offices are shown: in this process, or in a pool of processes; the result is the same.

On other machines: see ``phases.cluster``.
"""

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import Final, Protocol, TypeVar, overload

from generator.values.shared.processes import process_pool

Task = TypeVar("Task")
Result = TypeVar("Result")

# So many tasks are worth starting processes for.
_FEWEST: Final = 2
# So often processes that were killed are replaced; after that the tasks are run in this process.
_MOST_POOLS: Final = 3


class LazyTasks(Sequence[Task]):
    """Tasks that are made when they are asked for, each time anew, so that few are held at any time."""

    def __init__(self, makers: Sequence[Callable[[], Task]]) -> None:
        """Take what makes each task."""
        self._makers = makers

    def __len__(self) -> int:
        """Return how many tasks there are."""
        return len(self._makers)

    @overload
    def __getitem__(self, index: int) -> Task: ...

    @overload
    def __getitem__(self, index: slice) -> "LazyTasks[Task]": ...

    def __getitem__(self, index: int | slice) -> "Task | LazyTasks[Task]":
        """Make a task, or return some of them unmade."""
        return LazyTasks(self._makers[index]) if isinstance(index, slice) else self._makers[index]()


class Executor(Protocol):
    """Runs a pure function for each task; what crosses it can be pickled."""

    def __call__(
        self, function: Callable[[Task], Result], tasks: Sequence[Task], /
    ) -> Iterator[tuple[int, Result]]:
        """Yield each result as soon as it is there, with the number of its task from 0.

        Raises what the function raises.
        """


def in_process(function: Callable[[Task], Result], tasks: Sequence[Task], /) -> Iterator[tuple[int, Result]]:
    """Run the function for one task after the other in this process."""
    for number, task in enumerate(tasks):
        yield number, function(task)
        # A build looks for circles of dead objects nowhere else, and each office leaves 25 MB of them.
        gc.collect(0)


def in_processes(
    function: Callable[[Task], Result], tasks: Sequence[Task], /
) -> Iterator[tuple[int, Result]]:
    """Run the function in as many processes as there are cores, which end with the last task.

    A single task, or a single core, is not worth them. A process that is killed is replaced, and the tasks
    without a result are run again.
    """
    return _in_pool(cores(), function, tasks)


def processes(count: int) -> Executor:
    """Return an executor of so many processes; with one of them, tasks are run in this process."""
    return in_process if count < _FEWEST else partial(_in_pool, count)


def in_open_pool(pool: ProcessPoolExecutor) -> Executor:
    """Return an executor of processes that are open already, and stay open.

    Where one of them is killed, what is missing is run in new ones.
    """

    def run(function: Callable[[Task], Result], tasks: Sequence[Task], /) -> Iterator[tuple[int, Result]]:
        missing = dict.fromkeys(range(len(tasks)))
        try:
            yield from _without(missing, _as_finished(pool, function, tasks, tuple(missing), cores()))
        except BrokenProcessPool:
            yield from _of_missing(in_processes, function, tasks, missing)

    return run


def _without(
    missing: dict[int, None], finished: Iterable[tuple[int, Result]]
) -> Iterator[tuple[int, Result]]:
    """Yield what is finished, and take its number from what is missing."""
    for number, result in finished:
        del missing[number]
        yield number, result


def _in_pool(
    processes: int, function: Callable[[Task], Result], tasks: Sequence[Task], /
) -> Iterator[tuple[int, Result]]:
    missing = dict.fromkeys(range(len(tasks)))
    for _ in range(_MOST_POOLS):
        count = min(processes, len(missing))
        if count < _FEWEST:
            break
        try:
            with process_pool(count) as pool:
                yield from _without(missing, _as_finished(pool, function, tasks, tuple(missing), count))
        except BrokenProcessPool:
            continue
    yield from _of_missing(in_process, function, tasks, missing)


def _of_missing(
    executor: Executor, function: Callable[[Task], Result], tasks: Sequence[Task], missing: Iterable[int]
) -> Iterator[tuple[int, Result]]:
    """Run the tasks of some numbers only; each is made when it is its turn."""
    numbers = tuple(missing)
    for at, result in executor(function, LazyTasks([partial(tasks.__getitem__, each) for each in numbers])):
        yield numbers[at], result


def _as_finished(
    pool: ProcessPoolExecutor,
    function: Callable[[Task], Result],
    tasks: Sequence[Task],
    numbers: Iterable[int],
    count: int,
) -> Iterator[tuple[int, Result]]:
    """Yield results as they come; only a few are under way at any time, for each can be large."""
    waiting: dict[Future[Result], int] = {}
    for number in numbers:
        waiting[pool.submit(function, tasks[number])] = number
        if len(waiting) > count:
            yield from _finished(waiting)
    while waiting:
        yield from _finished(waiting)


def _finished(waiting: dict[Future[Result], int]) -> Iterator[tuple[int, Result]]:
    """Wait until something is finished; take it out of what is waited for, and yield it."""
    done = sorted(wait(waiting, return_when=FIRST_COMPLETED).done, key=waiting.__getitem__)
    while done:
        future = done.pop(0)
        yield waiting.pop(future), future.result()


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
