"""A synthetic ministry, from an empty cache and after a change: time, processor, memory, size.

``python benchmarks/kementerian.py [offices] [rounds]`` prints one line for each measurement, the median of
the rounds with least and most. The portal has 6 years and 20 indicators an office (``contoh.py``).
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parent))
from alat import QUIET, figure, place
from contoh import REPOSITORY, Size, write_portal

YEARS: Final = 6
INDICATORS: Final = 20
PAUSE: Final = 0.1


@dataclass(frozen=True)
class Measured:
    """A command: seconds by the clock, seconds of processor of all its processes, most MB of any of them."""

    seconds: float
    processor: float
    memory: float


def measure(*words: str) -> Measured:
    """Run ``kinerja`` and watch it with all processes that it starts."""
    before = os.times()
    start = time.perf_counter()
    started = "from generator.cli import main; main()"
    process = subprocess.Popen(  # noqa: S603 - only our own program
        [sys.executable, "-c", started, *words],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, **QUIET},
    )
    most: list[float] = [0]
    watcher = threading.Thread(target=_watch, args=(process, most))
    watcher.start()
    _, said = process.communicate()
    watcher.join()
    after = os.times()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, words, said)
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return Measured(time.perf_counter() - start, used, most[0])


def _watch(process: "subprocess.Popen[bytes]", most: list[float]) -> None:
    while process.poll() is None:
        most[0] = max(most[0], *map(_most_memory, _family(process.pid)))
        time.sleep(PAUSE)


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return [pid]
    return [pid, *(each for child in children for each in _family(int(child)))]


def _most_memory(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0)


def prepare(root: Path, size: Size) -> None:
    """Write a portal of this size with the pages and the theme of this repository."""
    write_portal(root, size)
    for name in ("content", "theme"):
        shutil.copytree(REPOSITORY / name, root / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", root)


def change(root: Path) -> None:
    """Change one cell of one office, to another value each time."""
    file = min((root / "data/satker").glob("*/*/realisasi/tw1/*.csv"))
    lines = file.read_text("utf-8").splitlines()
    cells = lines[1].split(";")
    at = next(at for at, cell in enumerate(cells) if "," in cell)
    whole, _, fraction = cells[at].partition(",")
    cells[at] = f"{whole},{(int(fraction) + 1) % 10 ** len(fraction):0{len(fraction)}}"
    file.write_text("\n".join([lines[0], ";".join(cells), *lines[2:]]) + "\n", "utf-8")


def _rounds(name: str, count: int, once: Callable[[], Measured]) -> list[Measured]:
    runs = [once() for _ in range(count)]
    seconds, processor = ([getattr(run, field) for run in runs] for field in ("seconds", "processor"))
    spread = f"{figure(min(seconds), 1)}-{figure(max(seconds), 1)}"
    median, used = figure(statistics.median(seconds), 1), figure(statistics.median(processor), 1)
    memory = figure(max(run.memory for run in runs), 0)
    print(f"{name:36}{median:>8} s ({spread}){used:>9} s prosesor{memory:>7} MB", flush=True)
    return runs


def main(offices: int, count: int) -> None:
    """Measure one portal of so many offices."""
    with tempfile.TemporaryDirectory(dir=place()) as folder:
        root = Path(folder)
        prepare(root, Size(offices, YEARS, INDICATORS, full=True))
        here, slug = ("--akar", str(root)), min((root / "data/satker").iterdir()).name

        def cold(*options: str) -> Measured:
            for name in (".cache", "site"):
                shutil.rmtree(root / name, ignore_errors=True)
            return measure("bangun", *here, *options)

        def changed(*command: str) -> Measured:
            change(root)
            return measure(*command, *here)

        runs = _rounds("bangun, tanpa simpanan", count, cold)
        _rounds("bangun, satu proses", 1, lambda: cold("--proses", "1"))
        site = root / "site"
        pages = sorted(site.rglob("index.html"), key=lambda path: -path.stat().st_size)
        size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
        portal = next(path for path in pages if not set(path.relative_to(site).parts) & {"satker", "berkas"})
        used = statistics.median(run.processor for run in runs)
        print(f"{len(pages)} halaman, {figure(used / len(pages) * 1000, 1)} ms prosesor sehalaman")
        print(f"{figure(size / offices / 1e6, 1)} MB sekantor")
        name = portal.relative_to(site).as_posix()
        print(f"halaman portal terbesar: {name}, {figure(portal.stat().st_size / 1000, 0)} kB")
        _rounds("bangun, tidak ada yang berubah", count, lambda: measure("bangun", *here))
        _rounds("bangun, satu sel berubah", count, lambda: changed("bangun"))
        _rounds("periksa, tidak ada yang berubah", count, lambda: measure("periksa", *here))
        _rounds("periksa, satu sel berubah", count, lambda: changed("periksa"))
        _rounds("periksa satu kantor", count, lambda: changed("periksa", slug))
        shutil.rmtree(root / ".cache/nilai")
        _rounds("periksa, tanpa simpanan", 1, lambda: measure("periksa", *here))


if __name__ == "__main__":
    main(*map(int, (sys.argv[1:] + ["80", "3"][len(sys.argv) - 1 :])[:2]))
