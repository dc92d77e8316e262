"""The walk through a large tree is begun in a process; a process that is killed costs time only."""

from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

from generator.plugin.ahead import begin_in
from generator.publication.tree import walk
from generator.values.shared.processes import process_pool


class _KilledPool:
    """A pool whose processes do not live."""

    def submit(self, *_: object) -> "Future[Any]":
        future: Future[Any] = Future()
        future.set_exception(BrokenProcessPool())
        return future


def test_a_tree_is_walked_through_in_a_process(tmp_path: Path) -> None:
    """What is found there is what is found here."""
    (tmp_path / "satker").mkdir()
    (tmp_path / "satker/index.html").write_text("a")
    with process_pool(1) as pool:
        found = begin_in(pool)(tmp_path)()
    assert found == walk(tmp_path)
    assert set(found.stamps) == {"satker/index.html"}


def test_a_killed_walk_is_done_again(tmp_path: Path) -> None:
    """It is done in this process then."""
    (tmp_path / "index.html").write_text("a")
    assert begin_in(_KilledPool())(tmp_path)() == walk(tmp_path)  # type: ignore[arg-type]
