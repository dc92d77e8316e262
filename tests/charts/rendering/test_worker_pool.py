"""Sharing out: few are done here, many elsewhere, always in the order given."""

import os

from generator.charts.rendering.worker_pool import one_by_one, shared


def _place(number: int, sign: str) -> tuple[str, int]:
    return f"{number}{sign}", os.getpid()


def test_few_are_done_here() -> None:
    """No process is started for a handful."""
    with shared() as share:
        results = list(share(_place, [1, 2], "ab"))
    assert results == list(one_by_one(_place, [1, 2], "ab")) == [("1a", os.getpid()), ("2b", os.getpid())]


def test_many_are_done_elsewhere_in_order() -> None:
    """What is worth it is done in other processes, and comes back in the order given."""
    with shared() as share:
        results = list(share(_place, range(200), "x" * 200))
    assert [word for word, _ in results] == [f"{number}x" for number in range(200)]
    assert os.getpid() not in {process for _, process in results}
