"""How long one waits for a saved cell in ``kinerja sajikan``: from saving until the open page has it.

``python benchmarks/sajikan.py [offices…]`` measures the portal of this repository, and synthetic ones with so
many offices (24 by default). The page is asked for as a browser does: it waits for news, then loads.
CPU is what the preview and all its processes spent meanwhile, where the system tells it (Linux).
"""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from typing import Final
from urllib.parse import quote

from alat import QUIET, Spread, figure, place
from contoh import REPOSITORY, Size, write_portal

ROUNDS: Final = 3
BETWEEN: Final = 3.0
SIZES: Final = (24,)
PARTS: Final = ("content", "theme")
MARK: Final = re.compile(r'data-keadaan="(\w+)"')
LONGEST_BUILD: Final = 1_800
TICKS: Final = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass(frozen=True)
class Cell:
    """A cell of a data file, and a page that shows it; ``values`` are written in turn."""

    file: str
    start: str
    values: tuple[str, str]
    page: str

    def save(self, root: Path, number: int) -> str:
        """Write the next value, and return it."""
        path, value = root / self.file, self.values[number % 2]
        text = re.sub(
            rf"^({re.escape(self.start)})[^;]*", rf"\g<1>{value}", path.read_text("utf-8"), flags=re.MULTILINE
        )
        path.write_text(text, "utf-8")
        return value


DEMO: Final = Cell(
    "data/satker/bspji-manado/2023/realisasi/tw4/lakin-2023.csv",
    "2023;4;kepuasan-masyarakat;;",
    ("3,64", "3,63"),
    "/satker/bspji-manado/indikator/kepuasan-masyarakat/",
)
SYNTHETIC: Final = Cell(
    "data/satker/balai-0/2025/realisasi/tw4/lakin.csv",
    "2025;4;contoh-01;;",
    ("87,31", "87,32"),
    "/satker/balai-0/indikator/contoh-01/",
)


@dataclass(frozen=True)
class Preview:
    """A preview that runs."""

    process: "subprocess.Popen[bytes]"
    port: int
    said: Path

    def ask(self, address: str) -> str:
        """Load an address."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", address)
        text = connection.getresponse().read().decode()
        connection.close()
        return text

    def wait_for(self, address: str, *, seen: str) -> str:
        """Load a page as soon as it is another than that with the mark ``seen``."""
        news = f"/.pratinjau/keadaan?tanda={seen}&jalan={quote(address)}"
        while self.ask(news) == seen:
            pass
        return self.ask(address)

    def wait_for_build(self) -> None:
        """Wait until the portal has been built."""
        last = time.monotonic() + LONGEST_BUILD
        while "Portal siap" not in self.said.read_text("utf-8"):
            if time.monotonic() > last or self.process.poll() is not None:
                raise TimeoutError(self.said.read_text("utf-8"))
            time.sleep(0.2)

    def processor(self) -> float:
        """Return the processor seconds of the preview and all that it has started."""
        return sum(map(_processor, _below(self.process.pid)))


def _below(top: int) -> set[int]:
    parents: dict[int, int] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parents[int(status.parent.name)] = int(status.read_text().rpartition(")")[2].split()[1])
    found = {top}
    while more := {each for each, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def _processor(number: int) -> float:
    with suppress(OSError):
        fields = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, fields[11:13])) / TICKS
    return 0.0


@contextmanager
def preview(root: Path) -> Iterator[Preview]:
    """Start the preview of a portal, and stop it in the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    started = f"import sys; sys.path.insert(0, {str(REPOSITORY)!r}); from generator.cli import main; main()"
    said = root / "terminal.txt"
    with said.open("wb") as terminal:
        process = subprocess.Popen(  # noqa: S603 - only our own programs
            [sys.executable, "-c", started, "sajikan", "--akar", str(root), "--alamat", f"127.0.0.1:{port}"],
            stdout=terminal,
            stderr=terminal,
            env={**os.environ, **QUIET},
        )
    running = Preview(process, port, said)
    try:
        running.wait_for_build()
        yield running
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(300)


def measured(root: Path, cell: Cell) -> tuple[Spread, Spread]:
    """Save a cell some times; return the seconds until its page has it, and those of processor.

    The first save finds the preview at rest, the others while the portal is built.
    """
    clocks, processors = [], []
    with preview(root) as running:
        for number in range(ROUNDS):
            time.sleep(BETWEEN)
            seen = MARK.findall(running.ask(cell.page))[0]
            spent, began = running.processor(), time.monotonic()
            value = cell.save(root, number)
            while value not in (page := running.wait_for(cell.page, seen=seen)):
                seen = MARK.findall(page)[0]
            clocks.append(time.monotonic() - began)
            processors.append(running.processor() - spent)
    return Spread(tuple(clocks)), Spread(tuple(processors))


def demo(root: Path) -> None:
    """Copy the portal of this repository."""
    shutil.copytree(REPOSITORY / "data", root / "data")


def around(root: Path) -> None:
    """Copy what surrounds the data."""
    for name in PARTS:
        shutil.copytree(REPOSITORY / name, root / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", root)


def tell(name: str, cell: Cell, write: Callable[[Path], None]) -> None:
    """Measure one portal and print its line."""
    with tempfile.TemporaryDirectory(dir=place()) as folder:
        root = Path(folder)
        write(root)
        around(root)
        clock, processor = measured(root, cell)
        seconds, range_of = clock.written("s")
        print(f"{name}: {seconds} ({range_of}), CPU {figure(processor.median)} s", flush=True)


def main() -> None:
    """Print a line for each portal."""
    print(f"Dari menyimpan sel sampai halamannya tampil, median {ROUNDS} kali.")
    tell("portal contoh", DEMO, demo)
    for offices in tuple(map(int, sys.argv[1:])) or SIZES:
        tell(
            f"{offices} kantor buatan",
            SYNTHETIC,
            partial(write_portal, size=Size(offices, 6, 20, full=True)),
        )


if __name__ == "__main__":
    main()
