"""Conversion of many pictures in two processes, where starting them is worth the time."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from generator.values.shared.processes import process_pool

T = TypeVar("T")

# So many sheets of pictures are worth two processes: to start them costs as much as half of that.
MANY: Final = 10
_PROCESSES: Final = 2


class Share(Protocol):
    """Converts each sheet of pictures, in the order given; ``columns`` hold the arguments."""

    def __call__(self, convert: Callable[..., T], /, *columns: Sequence[object]) -> Iterable[T]:
        """Convert them all."""


def one_by_one(convert: Callable[..., T], /, *columns: Sequence[object]) -> Iterable[T]:
    """Convert each sheet in this process, one after the other."""
    return map(convert, *columns)


@dataclass(frozen=True, slots=True)
class Workers:
    """Processes that start when they are needed first and serve until the end of a build."""

    pool: ProcessPoolExecutor | None

    def __call__(self, convert: Callable[..., T], /, *columns: Sequence[object]) -> Iterable[T]:
        """Convert sheets, in other processes where there are many."""
        if self.pool is None or len(columns[0]) < MANY:
            return one_by_one(convert, *columns)
        return self.pool.map(convert, *columns)

    def begin(self, make: Callable[..., T], /, *columns: Sequence[object]) -> Iterable[T]:
        """Begin to make things in other processes, however few; what is returned waits for them."""
        return one_by_one(make, *columns) if self.pool is None else self.pool.map(make, *columns)


@contextmanager
def shared(*, is_parallel: bool = True) -> Iterator[Workers]:
    """Return a context of worker processes for conversions; they end at once where the build is stopped.

    There are none where conversions must not be ``is_parallel``, as in a process of a pool.
    """
    if not is_parallel:
        yield Workers(None)
        return
    with process_pool(_PROCESSES) as pool:
        yield Workers(pool)
