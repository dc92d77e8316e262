"""A long build tells how far it is: on a terminal in one line, in a log once a minute; a short one never."""

from io import StringIO
from itertools import count

import pytest

from generator.report import progress
from generator.report.progress import progress_message, with_progress


class _Terminal(StringIO):
    """A stream that people look at."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Let each look at the clock be so many seconds after the one before."""
    step = [1.0]
    looks = count()
    monkeypatch.setattr(progress, "monotonic", lambda: next(looks) * step[0])
    return step


def test_a_short_build_says_nothing() -> None:
    """Who waits for two seconds needs no figures, neither on a terminal nor in a log."""
    for stream in (_Terminal(), StringIO()):
        assert list(with_progress("ab", 2, stream)) == ["a", "b"]
        assert stream.getvalue() == ""


def test_a_terminal_shows_one_line_that_is_rewritten() -> None:
    """The line starts at the beginning of its place each time, and nothing of it is left at the end."""
    stream = _Terminal()
    assert list(with_progress("abcde", 5, stream)) == list("abcde")
    text = stream.getvalue()
    assert "\n" not in text
    assert text.startswith("\rSatker selesai: 3 dari 5; kurang dari 1 menit lagi.\rSatker selesai: 4 dari 5")
    assert text.endswith(f"\r{'':<51}\r")


def test_a_log_gets_a_line_a_minute(clock: list[float]) -> None:
    """A log of a long build grows by a line a minute, however many offices are finished in it."""
    clock[0] = 25
    stream = StringIO()
    assert len(list(with_progress(range(80), 80, stream))) == 80
    lines = stream.getvalue().splitlines()
    assert lines[0] == "Satker selesai: 3 dari 80; kira-kira 33 menit lagi."
    assert len(lines) == 80 // 3


def test_who_stops_asking_leaves_no_line_behind() -> None:
    """A build that is stopped wipes its line, and what makes the offices is stopped as well."""
    stream = _Terminal()
    offices = (number for number in range(9))
    told = with_progress(offices, 9, stream)
    for _ in range(5):
        next(told)
    told.close()
    assert stream.getvalue().endswith(f"\r{'':<51}\r")


@pytest.mark.parametrize(
    ("done", "seconds", "left"),
    [
        (1, 0.5, "kurang dari 1 menit"),
        (79, 3600, "kurang dari 1 menit"),
        (40, 90, "kira-kira 2 menit"),
        (10, 600, "kira-kira 1 jam 10 menit"),
        (20, 2400, "kira-kira 2 jam"),
    ],
)
def test_the_time_left_follows_from_what_is_done(done: int, seconds: float, left: str) -> None:
    """The rest takes as long for each office as those did that are finished."""
    assert progress_message(done, 80, seconds) == f"Satker selesai: {done} dari 80; {left} lagi."
