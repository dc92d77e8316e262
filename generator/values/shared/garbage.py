"""Python's search for circles of dead objects, which costs more than it finds here."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_cycle_search() -> Iterator[None]:
    """Turn off the cyclic garbage collector until the block ends.

    Facts are trees that live until the end, and each collection visits all of them again; without it
    48,000 measurements take a third less time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
