"""How far a long build is: a line on a terminal that is rewritten, or a line a minute in a log."""

from collections.abc import Generator, Iterable
from math import ceil
from time import monotonic
from typing import Final, TextIO, TypeVar

Item = TypeVar("Item")

# A build that ends within so many seconds says nothing on a terminal.
_SHORT: Final = 3.0
_MINUTE: Final = 60
_HOUR: Final = 60


def with_progress(finished: Iterable[Item], total: int, stream: TextIO) -> Generator[Item]:
    """Yield finished offices and tell on ``stream`` how many there are, of ``total``, and the time left.

    The line on a terminal is wiped at the end, or when whoever asks for offices stops asking.
    """
    is_terminal = stream.isatty()
    began = reported = monotonic()
    width = 0
    try:
        for done, item in enumerate(finished, 1):
            yield item
            now = monotonic()
            is_soon = now - (began if is_terminal else reported) < (_SHORT if is_terminal else _MINUTE)
            if is_soon or done == total:
                continue
            reported = now
            line = progress_message(done, total, now - began)
            if is_terminal:
                stream.write(f"\r{line:<{width}}")
                width = len(line)
            else:
                stream.write(f"{line}\n")
            stream.flush()
    finally:
        if width:
            stream.write(f"\r{'':<{width}}\r")
            stream.flush()


def progress_message(done: int, total: int, seconds: float) -> str:
    """Return how many offices are finished after so many seconds, and when the rest will be."""
    left = _duration(seconds / done * (total - done))
    return f"Satker selesai: {done} dari {total}; {left} lagi."


def _duration(seconds: float) -> str:
    minutes = ceil(seconds / _MINUTE)
    if minutes <= 1:
        return "kurang dari 1 menit"
    hours, rest = divmod(minutes, _HOUR)
    parts = [f"{count} {unit}" for count, unit in ((hours, "jam"), (rest, "menit")) if count]
    return f"kira-kira {' '.join(parts)}"
