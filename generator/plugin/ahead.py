"""Work of a large portal that is begun in processes before its result is asked for."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from generator.phases.executor import cores
from generator.phases.packed_forms import prepare_process
from generator.publication.stamps import Found
from generator.publication.tree import Starter, walk


def begin_in(pool: ProcessPoolExecutor) -> Starter:
    """Return what begins to walk through a tree in a pool; where its processes are killed, in this one.

    The processes then load what they need for the files of the whole data, while offices are checked.
    """

    def begin(place: Path) -> Callable[[], Found]:
        begun = pool.submit(walk, place)
        for _ in range(cores()):
            pool.submit(prepare_process)

        def found() -> Found:
            try:
                return begun.result()
            except BrokenProcessPool:
                return walk(place)

        return found

    return begin
