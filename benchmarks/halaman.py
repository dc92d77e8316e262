"""What a generated page costs, beside an equal Markdown page through MkDocs with Material as it comes.

Both carry the same table of twenty rows; Markdown is given its best case, a menu of one page and no
search. Each way and size is built three times in a process of its own, in memory where the system has a
folder for that (both ways write equally many files, and a slow disk would hide the difference); the
medians are printed. Set UKUR_DI to a folder to measure on a disk. Run it from the repository, with the
program installed:

    python benchmarks/halaman.py
    python benchmarks/halaman.py 200
"""

import logging
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from alat import Clock, place, run
from mkdocs.commands.build import build
from mkdocs.config import load_config
from siap import Ready, menu_pages

from generator.findings.shared.diagnostic import Outcome
from generator.pages.shared.page import Link, Page
from generator.phases.publication import Publication
from generator.plugin import adapter
from generator.plugin.prepared import PreparedPortal
from generator.values.shared.moment import Clock as Moment

SIZES: Final = (1_000, 5_000)
ROUNDS: Final = 3
ROWS: Final = 20
AIM: Final = 5.0
THEME: Final = Path(__file__).parents[1] / "theme"
SITE: Final = "site_name: Ukuran\nsite_url: https://contoh.go.id/\ndocs_dir: content\n"
MARKDOWN: Final = (
    f"{SITE}theme: {{name: material, language: id, font: false}}\nplugins: []\nnav: [index.md]\n"
)
GENERATED: Final = f"""{SITE}theme: {{name: material, custom_dir: {THEME}, language: id, font: false}}
plugins: [kinerja]
extra: {{menu: [{{judul: Beranda, alamat: ""}}]}}
"""


def publication(root: Path, _host: str, _clock: Moment) -> Outcome[PreparedPortal | None]:
    """Make as many pages as the portal's folder asks for."""
    return Outcome(Ready(Publication((*menu_pages(), *pages_of(int((root / "banyak").read_text()))))))


def pages_of(count: int) -> Iterator[Page]:
    """Make so many finished pages."""
    return (
        Page(f"satker/k{n}/", f"Indikator {n}", "Satu indikator", _html(n), "", (Link("Beranda", ""),))
        for n in range(count)
    )


def _cells(number: int) -> Iterator[tuple[str, ...]]:
    for row in range(ROWS):
        yield (
            str(2004 + row),
            f"{number + row},25",
            f"{number + row},50",
            "100,83%",
            "Tercapai",
            f"baris {row + 2}",
        )


HEAD: Final = ("Tahun", "Target", "Realisasi", "Capaian", "Status", "Sumber")


def _html(number: int) -> str:
    head = "".join(f'<th scope="col">{each}</th>' for each in HEAD)
    rows = "\n".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in _cells(number))
    table = f'<table class="table">\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>'
    return f'<h1>Indikator {number}</h1>\n<p>Target dan realisasi. <a href="/">Beranda</a></p>\n{table}\n'


def markdown(number: int) -> str:
    """Return the page as Markdown."""
    rows = "\n".join("| " + " | ".join(row) + " |" for row in _cells(number))
    table = f"| {' | '.join(HEAD)} |\n|{'---|' * len(HEAD)}\n{rows}"
    return f"# Indikator {number}\n\nTarget dan realisasi. [Beranda](../../index.md)\n\n{table}\n"


def _write_markdown(root: Path, count: int) -> None:
    (root / "mkdocs.yml").write_text(MARKDOWN)
    (root / "content/index.md").write_text("# Beranda\n")
    (root / "content/satker").mkdir()
    for number in range(count):
        (root / f"content/satker/k{number}.md").write_text(markdown(number))


def _write_generated(root: Path, count: int) -> None:
    (root / "mkdocs.yml").write_text(GENERATED)
    (root / "banyak").write_text(str(count))


WAYS: Final[dict[str, Callable[[Path, int], None]]] = {
    "Markdown, Material apa adanya": _write_markdown,
    "halaman jadi, plugin kinerja": _write_generated,
}


def measure(way: str, count: int) -> tuple[float, float]:
    """Build one site in this process; return the seconds by the clock and of processor."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory(dir=place()) as folder:
        root = Path(folder)
        (root / "content").mkdir()
        WAYS[way](root, count)
        clock = Clock()
        adapter.PREPARE = publication
        build(load_config(str(root / "mkdocs.yml")))
        seconds = clock.read()
        built = sum(1 for _ in (root / "site/satker").rglob("index.html"))
        if built != count:
            message = f"{built} pages instead of {count}"
            raise AssertionError(message)
    return seconds


def _apart(way: str, count: int) -> float:
    return float(run(__file__, way, str(count)).said[0])


def main(sizes: tuple[int, ...]) -> int:
    """Print the table and return 1 where generated pages are less than five times cheaper."""
    print(f"Ditulis ke {place() or tempfile.gettempdir()}; median dari {ROUNDS} kali; satu proses.")
    print(f"{'cara':<32}{'halaman':>9}{'detik':>9}{'ms/halaman':>12}{'kali':>7}")
    enough = True
    for count in sizes:
        medians = {way: statistics.median(_apart(way, count) for _ in range(ROUNDS)) for way in WAYS}
        slowest = max(medians.values())
        for way, seconds in medians.items():
            times = slowest / seconds
            print(f"{way:<32}{count:>9}{seconds:>9.2f}{1000 * seconds / count:>12.2f}{times:>7.1f}")
        enough = enough and slowest / medians["halaman jadi, plugin kinerja"] >= AIM
    return 0 if enough else 1


if __name__ == "__main__":
    words = sys.argv[1:]
    if len(words) == 2 and words[0] in WAYS:  # noqa: PLR2004 - a way and a size: one measurement, called by main
        print(*measure(words[0], int(words[1])))
    else:
        sys.exit(main(tuple(int(each) for each in words) or SIZES))
