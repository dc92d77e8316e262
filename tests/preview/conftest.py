"""A small whole portal, and the preview command on it, as a person runs it."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest

from generator.preview.build import build_preview
from tests.small import PUBLISHED_SETTINGS, themed, whole, write

ROOT = Path(__file__).parents[2]
PATIENCE = 90  # seconds; the machine may be busy with other tests


@dataclass(frozen=True, slots=True)
class Answer:
    """What the preview answered."""

    status: int
    headers: dict[str, str]
    text: str


@dataclass(frozen=True, slots=True)
class Running:
    """A preview that runs, and what it has said so far."""

    process: subprocess.Popen[bytes]
    port: int
    said: Path
    temporary: Path

    def ask(self, path: str = "/", method: str = "GET", **headers: str) -> Answer:
        """Ask for an address; an answer that takes longer than ten seconds is a failure."""
        return ask(self.port, path, method, **headers)

    def wait(self, holds: Callable[[Answer], bool], path: str = "/") -> Answer:
        """Ask until the answer is as it should be."""
        last = time.monotonic() + PATIENCE
        while time.monotonic() < last:
            answer = self.ask(path)
            if holds(answer):
                return answer
            time.sleep(0.1)
        pytest.fail(f"{self.ask(path)}\n{self.words()}")

    def words(self) -> str:
        """Return all that it has said on the terminal."""
        return self.said.read_text("utf-8")

    def stop(self, number: int = signal.SIGINT) -> int:
        """Stop it as the terminal does, which tells the whole group, and return its exit code."""
        os.killpg(self.process.pid, number)
        return self.process.wait(15)


def ask(port: int, path: str = "/", method: str = "GET", **headers: str) -> Answer:
    """Ask a preview on this machine."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers=named)
    answer = connection.getresponse()
    text = answer.read().decode("utf-8", "replace")
    connection.close()
    return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, text)


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay out a small portal with everything that a build needs, and with its pictures drawn."""
    place = tmp_path_factory.mktemp("contoh")
    root = themed(whole(write(place / "portal")))
    (root / "mkdocs.yml").write_text(PUBLISHED_SETTINGS, "utf-8")
    assert build_preview(root, place / "situs", "http://127.0.0.1:8000").fault == ""
    return root


@pytest.fixture
def portal(drawn: Path, tmp_path: Path) -> Path:
    """Copy the small portal, so that a test may spoil it."""
    return Path(shutil.copytree(drawn, tmp_path / "portal"))


@pytest.fixture
def preview(portal: Path, tmp_path: Path) -> Iterator[Callable[..., Running]]:
    """Start ``kinerja sajikan`` on the small portal; it is stopped after the test."""
    running: list[Running] = []

    def start(host: str = "127.0.0.1") -> Running:
        port = free_port()
        said, temporary = tmp_path / "terminal", tmp_path / "sementara"
        temporary.mkdir(exist_ok=True)
        command = [sys.executable, "-c", "from generator.cli import main; main()", "sajikan"]
        with said.open("wb") as terminal:
            process = subprocess.Popen(
                [*command, "--akar", str(portal), "--alamat", f"{host}:{port}"],
                stdout=terminal,
                stderr=terminal,
                cwd=ROOT,
                env={**os.environ, "TMPDIR": str(temporary), "PYTHONUNBUFFERED": "1"},
                start_new_session=True,
            )
        running.append(Running(process, port, said, temporary))
        last = time.monotonic() + PATIENCE
        while not re.search("Alamatnya", running[-1].words()) and process.poll() is None:
            assert time.monotonic() < last
            time.sleep(0.05)
        return running[-1]

    yield start
    for each in running:
        if each.process.poll() is None:
            each.stop(signal.SIGTERM)
