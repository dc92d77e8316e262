"""All measurements of the program in one table, each with its limit; `make ukur` runs this.

The median of the rounds counts; the least and the most stand beside it. Ratios are taken round by round,
so that both sides meet the same machine. Prints 1 as exit code where a limit is not kept.

    python benchmarks/ukur.py          all of it, about half an hour
    python benchmarks/ukur.py 200      with 200 synthetic pages instead of 1,000 and 5,000
"""

import gzip
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import daftar
import peramban
from alat import Run, Spread, figure, place, run, spread

HERE: Final = Path(__file__).parent
REPOSITORY: Final = HERE.parent
PARTS: Final = ("data", "content", "theme")
ROUNDS: Final = 3
QUICK_ROUNDS: Final = 7
SIZES: Final = (1_000, 5_000)
LEAST_TIMES: Final = 5.0
# The last commit before the portal got its public face: search, comparisons, pictures to take, English, data
# in every form. All that may not cost more than this many times what a cold build took then.
BEFORE: Final = "b727694"
MOST_GROWTH: Final = 1.3
LARGEST_PAGE: Final = 60.0
LARGEST_NEXT_PAGE: Final = 15.0
LARGEST_LIST: Final = 200.0
LISTED: Final = "satker/bspji-palembang/ppid/"
LOADED: Final = re.compile(
    r'<(?:use|img|script|source|link rel="(?:icon|stylesheet)")[^>]*?(?:href|src)="([^"#]+)'
)
STYLED: Final = re.compile(r'url\(["\']?([^)"\'#]+)')
WIDTHS: Final = (60, 14, 17, 9, 9, 9, 6)


@dataclass(frozen=True)
class Line:
    """One row of the table; ``kept`` is empty where there is no limit."""

    cells: tuple[str, ...]
    kept: bool | None = None


def line(
    name: str, told: tuple[str, ...], runs: Sequence[Run] = (), limit: str = "", *, kept: bool | None = None
) -> Line:
    """Lay out one row: name, median and range and processor, memory, limit, and whether it is kept."""
    memory = figure(spread(runs, lambda each: each.memory).median, 0) if runs else ""
    word = "" if kept is None else ("ya" if kept else "TIDAK")
    return Line((name, *told, memory, limit, word), kept)


def told(clock: Spread, processor: Spread, unit: str, places: int = 2) -> tuple[str, ...]:
    """Write what the clock says, and the median of what the processor spent."""
    return *clock.written(unit, places), f"{figure(processor.median, places)}"


def said(runs: Sequence[Run], word: int, factor: float = 1) -> tuple[Spread, Spread]:
    """Take seconds by the clock and of processor out of what measured programs printed."""
    return _said(runs, word, factor), _said(runs, word + 1, factor)


def _said(runs: Sequence[Run], word: int, factor: float) -> Spread:
    return spread(runs, lambda run: float(run.said[word]) * factor)


def timed(name: str, runs: Sequence[Run], limit: float) -> Line:
    """Hold the clock of whole processes against a limit in seconds."""
    seconds = spread(runs, lambda each: each.seconds)
    processor = spread(runs, lambda each: each.processor)
    kept = seconds.median < limit
    return line(name, told(seconds, processor, "s"), runs, f"< {limit:.0f} s", kept=kept)


def demo(folder: Path) -> Iterator[Line]:
    """Check, build from nothing, build again, and weigh the largest indicator page."""
    for name in PARTS:
        shutil.copytree(REPOSITORY / name, folder / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    yield timed(
        "1 kinerja periksa, portal contoh", times(QUICK_ROUNDS, lambda: kinerja("periksa", folder)), 1
    )
    yield timed("2 kinerja bangun dari nol, dengan grafik", times(ROUNDS, lambda: from_nothing(folder)), 15)
    again = times(QUICK_ROUNDS, lambda: kinerja("bangun", folder))
    yield timed("3 kinerja bangun lagi, tidak ada yang berubah", again, 3)
    front = _with_all_it_loads(folder / "site/index.html", folder / "site")
    for title, known, limit in (
        ("5 halaman indikator terberat, sebagai halaman pertama", set[Path](), LARGEST_PAGE),
        ("   sebagai halaman kedua, sesudah beranda", front, LARGEST_NEXT_PAGE),
    ):
        weight = heaviest(folder / "site", known)
        size = (f"{figure(weight, 1)} kB", "gzip", "")
        yield line(title, size, (), f"≤ {limit:.0f} kB", kept=weight <= limit)


def grown(folder: Path) -> Iterator[Line]:
    """Build the demo portal from nothing in turn with program and data of before, where git knows them."""
    now, then = folder / "kini", folder / "dulu"
    then.mkdir()
    unpacked = f"git -C {shlex.quote(str(REPOSITORY))} archive {BEFORE} | tar -x -C {shlex.quote(str(then))}"
    if subprocess.run(["bash", "-o", "pipefail", "-c", unpacked], stderr=subprocess.DEVNULL).returncode:  # noqa: S603, S607, PLW1510
        yield line("2b dibanding sebelum wajah publik tidak diukur: riwayat git tidak lengkap", ("", "", ""))
        return
    for name in PARTS:
        shutil.copytree(REPOSITORY / name, now / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", now)
    ways = (lambda: from_nothing(now), lambda: from_nothing(then, program=then))
    # Once before it counts: Python and Jinja compile what was unpacked just now.
    compared(ways, 1)
    runs = compared(ways)
    ours, theirs = (
        (spread(own, lambda each: each.seconds), spread(own, lambda each: each.processor)) for own in runs
    )
    ratio, processor = (one.over(other) for one, other in zip(ours, theirs, strict=True))
    name = "2b dibanding sebelum wajah publik, bergantian"
    kept = ratio.median <= MOST_GROWTH
    yield line(name, told(ratio, processor, "kali"), (), f"≤ {figure(MOST_GROWTH, 1)} kali", kept=kept)


def lists(folder: Path) -> Iterator[Line]:
    """Check a list of public information of 10,000 rows, and weigh the page of one of 2,000."""
    for name in PARTS:
        shutil.copytree(REPOSITORY / name, folder / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    written_at = folder / "data" / LISTED / "dip.csv"
    written_at.write_text(daftar.rows(10_000), encoding="utf-8")
    checks = times(ROUNDS, lambda: kinerja("periksa", folder))
    yield timed("7 kinerja periksa, portal contoh dengan DIP 10.000 baris", checks, 2)
    written_at.write_text(daftar.rows(2_000), encoding="utf-8")
    kinerja("bangun", folder)
    page = folder / "site" / LISTED / "daftar/index.html"
    weight = sum(map(_packed, _with_all_it_loads(page, folder / "site"))) / 1000
    size = (f"{figure(weight, 1)} kB", "gzip", "")
    yield line("   halaman DIP 2.000 baris", size, (), "≤ 200 kB", kept=weight <= LARGEST_LIST)


def browsed() -> Iterator[Line]:
    """Let Lighthouse look at the main kinds of pages, where this machine has what it needs."""
    if not peramban.can_be_measured():
        yield line("9 Lighthouse tidak diukur: memerlukan npm, node, dan chromium", ("", "", ""))
        return
    for kind, each in peramban.seen():
        words = (f"{figure(each.paint)} s", f"geser {figure(each.shift, 3)}", f"nilai {min(each.scores):.0f}")
        limit = f"{figure(peramban.LONGEST, 1)} s"
        yield line(f"9 Lighthouse, 4G lambat: {kind}", words, (), f"≤ {limit}", kept=each.is_good)


def times(rounds: int, once: Callable[[], Run]) -> list[Run]:
    """Repeat a measurement."""
    return [once() for _ in range(rounds)]


def kinerja(command: str, folder: Path, program: Path = REPOSITORY) -> Run:
    """Run the command of a program in a process of its own."""
    started = f"import sys; sys.path.insert(0, {str(program)!r}); from generator.cli import main; main()"
    return run("-c", started, command, "--akar", str(folder))


def from_nothing(folder: Path, program: Path = REPOSITORY) -> Run:
    """Build without pictures, caches or site of an earlier build."""
    for name in (".cache", "site"):
        shutil.rmtree(folder / name, ignore_errors=True)
    return kinerja("bangun", folder, program)


def heaviest(site: Path, known: set[Path]) -> float:
    """Return what the costliest indicator page and all it loads weigh, less what is ``known``: kB of gzip."""
    pages = (site / "satker").glob("*/indikator/*/index.html")
    return max(sum(map(_packed, _with_all_it_loads(page, site) - known)) / 1000 for page in pages)


def _packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes()))


def _with_all_it_loads(page: Path, site: Path) -> set[Path]:
    files, waiting = set[Path](), [page]
    while waiting:
        file = waiting.pop()
        files.add(file)
        pattern = {".html": LOADED, ".css": STYLED}.get(file.suffix)
        found = pattern.findall(file.read_text(encoding="utf-8")) if pattern else []
        named = {site / each.lstrip("/") if each.startswith("/") else file.parent / each for each in found}
        waiting += named - files
    return files


def simple_pages(count: int) -> Iterator[Line]:
    """Compare pages of one small table, both through MkDocs (halaman.py)."""
    ways = ("Markdown, Material apa adanya", "halaman jadi, plugin kinerja")
    runs = compared([partial(run, str(HERE / "halaman.py"), way, str(count)) for way in ways])
    yield from beside(f"4a {figure(count, 0)} halaman satu tabel", runs, [count, count])


def full_pages(count: int, folder: Path) -> Iterator[Line]:
    """Compare whole indicator pages, through MkDocs and through the whole program (penuh.py)."""
    script = str(HERE / "penuh.py")
    run(script, "siapkan", str(count), str(folder))
    ways = ("markdown", "mkdocs", "semua")
    runs = compared([partial(run, script, way, str(folder)) for way in ways])
    pages = [count, count, sum(1 for _ in (folder / "semua/site").rglob("index.html"))]
    yield from beside(f"4b {figure(count, 0)} halaman indikator utuh", runs[:2], pages)
    name = f"   dari berkas data sampai situs, {figure(pages[2], 0)} halaman"
    yield line(f"{name}, per halaman", told(*said(runs[2], 0, 1000 / pages[2]), "ms"), runs[2])


def compared(ways: Sequence[Callable[[], Run]], rounds: int = ROUNDS) -> list[list[Run]]:
    """Run the ways in turn, round by round."""
    each_round = [[way() for way in ways] for _ in range(rounds)]
    return [list(runs) for runs in zip(*each_round, strict=True)]


def beside(name: str, runs: Sequence[list[Run]], pages: Sequence[int]) -> Iterator[Line]:
    """Lay out Markdown, ours, and how many times cheaper ours is."""
    markdown, ours = (said(own, 0, 1000 / count) for own, count in zip(runs, pages, strict=False))
    yield line(f"{name}: Markdown, per halaman", told(*markdown, "ms"), runs[0])
    yield line("   halaman jadi lewat MkDocs, per halaman", told(*ours, "ms"), runs[1])
    ratio, processor = (one.over(other) for one, other in zip(markdown, ours, strict=True))
    kept = ratio.median >= LEAST_TIMES
    yield line("   lebih murah", told(ratio, processor, "kali", 1), (), "≥ 5 kali", kept=kept)


def figures(folder: Path) -> Iterator[Line]:
    """Read, judge and put in words 48,000 measurements (angka.py)."""
    script = str(HERE / "angka.py")
    run(script, "siapkan", str(folder))
    runs = times(ROUNDS, lambda: run(script, str(folder)))
    clock, processor = said(runs, 0)
    name = "6 48.000 pengukuran dibaca, dinilai, dituliskan"
    kept = clock.median < 3  # noqa: PLR2004 - the limit itself
    yield line(name, told(clock, processor, "s"), runs, "< 3 s", kept=kept)
    yield line("   ditambah pemeriksaan antarberkas", told(*said(runs, 2), "s"))


def lines(sizes: Sequence[int]) -> Iterator[Line]:
    """Measure everything, the quick ones first."""
    yield from _in_folder(demo)
    yield from _in_folder(grown)
    yield from _in_folder(lists)
    yield from _in_folder(figures)
    yield from browsed()
    for count in sizes:
        yield from simple_pages(count)
        yield from _in_folder(partial(full_pages, count))


def _in_folder(measured: Callable[[Path], Iterator[Line]]) -> Iterator[Line]:
    with tempfile.TemporaryDirectory(dir=place()) as folder:
        yield from measured(Path(folder))


def written(cells: Sequence[str]) -> str:
    """Write one row: the name to the left, figures to the right."""
    padded = [f"{cell:>{width}}" for cell, width in zip(cells[1:], WIDTHS[1:], strict=True)]
    return f"{cells[0]:<{WIDTHS[0]}}" + "".join(padded)


def main(sizes: Sequence[int]) -> int:
    """Print the table row by row as it is measured."""
    where = "memori (/dev/shm)" if place() and not os.environ.get("UKUR_DI") else "disk"
    load = figure(os.getloadavg()[0], 1)
    machine = f"Python {platform.python_version()}, {os.cpu_count()} inti, beban mesin di awal {load}"
    print(f"{machine}, ditulis ke {where}.")
    rounds = f"Median {ROUNDS} kali ({QUICK_ROUNDS} kali untuk 1 dan 3)"
    print(f"{rounds}. CPU: yang sama, tetapi hanya waktu prosesor.\n")
    print(written(("yang diukur", "median", "min-maks", "CPU", "MB", "batas", "ya?")))
    kept = []
    for each in lines(sizes):
        print(written(each.cells), flush=True)
        kept.append(each.kept is not False)
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main(tuple(map(int, sys.argv[1:])) or SIZES))
