"""A person who stops a build (Ctrl+C) is answered at once, and the site stays as it was."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.small import themed, whole, write

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-c", "from generator.cli import main; main()", "bangun", "--akar"]


@pytest.mark.parametrize(
    ("seconds", "options"),
    [(0.3, ()), (0.7, ()), (1.2, ()), (2, ("--kluster", "lokal")), (3, ("--kluster", "lokal"))],
)
def test_a_build_that_is_stopped_ends_at_once(
    seconds: float, options: tuple[str, ...], tmp_path: Path
) -> None:
    """The terminal tells every process; one sentence is said, nothing is published and nothing lies about."""
    root = themed(whole(write(tmp_path / "portal")))
    (root / "site").mkdir()
    process = subprocess.Popen(
        [*COMMAND, str(root), *options],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    while not (root / "site.baru").exists() and process.poll() is None:
        time.sleep(0.01)
    time.sleep(seconds)
    began = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    out, told = process.communicate(timeout=30)
    assert time.monotonic() - began < 10
    if out.startswith(b"Portal sudah jadi"):
        pytest.skip("the build was faster, and what was stopped is at most the end of Python")
    assert (out, told.decode().strip(), process.returncode) == (b"", "Dihentikan.", 130)
    assert list((root / "site").iterdir()) == []
    assert not (root / "site.baru").exists()
