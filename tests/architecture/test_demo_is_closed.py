"""Tests of the program stay off the demo portal: a new office in ``data/`` turns none of them red."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests import conftest
from tests.guarded import sitecustomize as guard
from tests.published import demo, demo_record

ROOT = Path(__file__).parents[2]
READ = "open('data/portal.yml')"


@contextmanager
def _refused() -> Iterator[None]:
    """Expect a refusal, and forget it."""
    with pytest.raises(guard.DemoIsClosedError, match=r"small portal .* @pytest\.mark\.demo"):
        yield
    guard.REFUSED.clear()


@pytest.mark.parametrize(
    "read",
    [
        (ROOT / "data/portal.yml").read_text,
        lambda: os.listdir(ROOT / "data/satker"),  # noqa: PTH208 - one way of several
        lambda: list(os.scandir(f"{ROOT}/data")),
        lambda: list((ROOT / "data").rglob("*.csv")),
        (ROOT / "tests/../content/index.md").read_bytes,
        lambda: os.listdir(os.fsencode(ROOT) + b"/data"),  # noqa: PTH208 - a path may be bytes
        demo,
        demo_record,
    ],
    ids=["file", "list", "scan", "walk", "way-round", "bytes", "demo", "record"],
)
def test_what_offices_write_is_closed(read: Callable[[], object]) -> None:
    """A test that is not marked can't read the demo, whichever way, nor take what other tests made of it."""
    with _refused():
        read()


def test_it_is_closed_from_within(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standing in the folder of the repository opens nothing."""
    monkeypatch.chdir(ROOT)
    with _refused():
        Path("data/portal.yml").read_bytes()


def test_programs_that_a_test_starts_are_kept_off_too() -> None:
    """A Python program that a test starts is refused like the test itself."""
    reading = [sys.executable, "-c", READ]
    finished = subprocess.run(reading, cwd=ROOT, capture_output=True, text=True, check=False)
    assert finished.returncode == 1
    assert "DemoIsClosedError" in finished.stderr


def test_help_program_and_other_portals_are_open(tmp_path: Path) -> None:
    """The help is part of the program, and a portal of a test's own may have any name."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/portal.yml").write_text("nama: Uji\n", "utf-8")
    for path in (
        tmp_path / "data/portal.yml",
        ROOT / "content/bantuan/index.md",
        ROOT / "theme/assets/portal.css",
        ROOT / "mkdocs.yml",
    ):
        assert path.read_text("utf-8")
    assert not guard.is_demo(f"{ROOT}/data-lain/portal.yml")


def test_a_refusal_that_the_program_swallows_fails_the_test_all_the_same(
    request: pytest.FixtureRequest,
) -> None:
    """Whatever the program makes of a file that it may not open, the test that asked for it fails."""
    call = conftest.pytest_runtest_call(request.node)
    next(call)
    with pytest.raises(guard.DemoIsClosedError):
        (ROOT / "data/portal.yml").read_text("utf-8")
    with _refused():
        next(call)


@pytest.mark.demo
def test_marked_tests_may_read_it() -> None:
    """What is marked reads the demo, and so do the programs that it starts."""
    assert (ROOT / "data/portal.yml").read_text("utf-8")
    subprocess.run([sys.executable, "-c", READ], cwd=ROOT, check=True)


@pytest.mark.parametrize(
    ("text", "is_whole"),
    [
        ("pytestmark = pytest.mark.demo\n", True),
        ("pytestmark = [\n    pytest.mark.browser,\n    pytest.mark.demo,\n]\n", True),
        ("pytestmark = pytest.mark.browser\n", False),
        ("@pytest.mark.demo\ndef test_x() -> None:\n", False),
        ("pytestmark = [pytest.mark.browser]\n\n\n@pytest.mark.demo\ndef test_x() -> None:\n", False),
    ],
)
def test_a_file_of_the_demo_is_known_by_its_mark(text: str, *, is_whole: bool) -> None:
    """A file that is marked as a whole is known without importing it; a marked test leaves its file alone."""
    assert bool(conftest.MARKED.search(text)) is is_whole
