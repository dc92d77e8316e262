"""Work on many pictures, shared out over two processes where that is worth starting them."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Final, TypeVar

T = TypeVar("T")

_MANY: Final = 100
_PROCESSES: Final = 2


def mapped(convert: Callable[..., T], *columns: Sequence[object]) -> Iterator[T]:
    """Convert each picture, in the order given; ``columns`` hold what each conversion is told."""
    if len(columns[0]) < _MANY:
        yield from map(convert, *columns)
        return
    with ProcessPoolExecutor(_PROCESSES, mp_context=get_context("spawn")) as pool:
        yield from pool.map(convert, *columns, chunksize=20)
