"""Work on many pictures, shared out over two processes where that is worth starting them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Final, Protocol, TypeVar

T = TypeVar("T")

_MANY: Final = 100
_PROCESSES: Final = 2
_AT_ONCE: Final = 20


class Share(Protocol):
    """Converts each picture, in the order given; ``columns`` hold what each conversion is told."""

    def __call__(self, convert: Callable[..., T], /, *columns: Sequence[object]) -> Iterable[T]:
        """Convert them all."""


def one_by_one(convert: Callable[..., T], /, *columns: Sequence[object]) -> Iterable[T]:
    """Convert each picture here, one after the other."""
    return map(convert, *columns)


@contextmanager
def shared() -> Iterator[Share]:
    """Share conversions out over processes, which start when there are many and serve until the end."""
    with ProcessPoolExecutor(_PROCESSES, mp_context=get_context("spawn")) as pool:

        def over_all(convert: Callable[..., T], /, *columns: Sequence[object]) -> Iterable[T]:
            if len(columns[0]) < _MANY:
                return one_by_one(convert, *columns)
            return pool.map(convert, *columns, chunksize=_AT_ONCE)

        yield over_all
