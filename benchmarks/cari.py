"""What a first search of 10,000 pages loads, and how long it takes with all parts of the index.

The demo portal many times over, each time in another office and with every third word another one, so that
no two entries are shared. Real portals of this size are lighter: offices of one ministry share indicators,
and what they share is told once. Needs Debian's Chromium for the seconds.
"""

import functools
import gzip
import random
import shutil
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

from alat import Clock, figure, place
from contoh import REPOSITORY, SEED
from playwright.sync_api import sync_playwright

from generator import portal
from generator.pages.portal.search import search_files, search_pages
from generator.phases.office_pages import show_office
from generator.views.portal.search import Owner, SearchEntry, joined

PAGES: Final = 10_000
VOCABULARY: Final = 8_000
CHANGED: Final = 1 / 3
ROUNDS: Final = 5
LIMIT: Final = 300
FRAME: Final = 2_000  # head and foot of a page, compressed
SYLLABLES: Final = [first + vowel for first in "bcdgjklmnprstw" for vowel in "aiueo"]
SHELL: Final = (
    '<!doctype html><html lang="id"><title>Cari</title><script src="/cari.js" defer></script>{}</html>'
)
ASSETS: Final = ("cari.js", "portal.css", "ikon.svg", "lambang.svg")
FIRST: Final = """async (text) => {
  const start = performance.now();
  const first = await (await fetch("indeks.json")).json();
  const numbers = Array.from({ length: first.bagian }, (_, part) => part + 1);
  const parts = await Promise.all(numbers.map(async (part) => (await fetch(`bagian-${part}.json`)).json()));
  window.known = indexed({ ...first, isi: [...first.isi, ...parts.flatMap(({ isi }) => isi)] });
  found(known, text);
  return performance.now() - start;
}"""
NEXT: Final = """(text) => {
  const start = performance.now();
  found(known, text);
  return performance.now() - start;
}"""


def demo() -> tuple[int, tuple[SearchEntry, ...]]:
    """Return how many pages the offices of the demo portal have, and what can be found in them."""
    prepared = portal.prepare(REPOSITORY).value
    if prepared is None:
        message = "the demo portal has errors"
        raise AssertionError(message)
    offices = [show_office(office.load(), prepared.caches) for office in prepared.offices]
    entries = joined(entry for office in offices for entry in office.entries)
    return sum(len(office.pages) for office in offices), entries


def multiplied(found: tuple[SearchEntry, ...], times: int) -> Iterator[SearchEntry]:
    """Yield each entry many times, every time with other words in it, below an office of its own."""
    numbers = random.Random(SEED)  # noqa: S311 - no secret: the same portal each time
    words = ["".join(numbers.choices(SYLLABLES, k=numbers.choice((2, 3, 3, 4)))) for _ in range(VOCABULARY)]
    weights = [1 / (rank + 10) for rank in range(len(words))]

    def other(text: str) -> str:
        return " ".join(
            numbers.choices(words, weights)[0] if numbers.random() < CHANGED else word
            for word in text.split()
        )

    for time in range(times):
        owner = Owner(
            f"satker/balai-{time}/", f"Balai {time}", f"Balai Besar {other('Jasa Industri')} {time}"
        )
        for each in found:
            below = f"{each.below.rstrip('/')}-{numbers.choice(words)}/"
            yield SearchEntry(each.kind, other(each.title), other(each.summary), below, (owner,))


def weight(content: bytes) -> int:
    """Return how many bytes travel."""
    return len(gzip.compress(content, mtime=0))


def answers(folder: Path, wanted: list[str]) -> tuple[float, list[float]]:
    """Return milliseconds from the first letter to the first results, and of each further search."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/cari/")
        first = page.evaluate(FIRST, wanted[0])
        times = [page.evaluate(NEXT, text) for text in wanted for _ in range(ROUNDS)]
        browser.close()
        server.shutdown()
    return first, times


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Print nothing."""


def main(count: int) -> int:
    """Print bytes and time, and return 1 where a first search loads too much."""
    pages, own = demo()
    found = joined(multiplied(own, round(count / pages)))
    clock = Clock()
    files, drawn = list(search_files(found)), list(search_pages(found))
    index = drawn[0].finished({}).body.encode()
    seconds, _ = clock.read()
    assets = REPOSITORY / "theme/assets"
    parts = {
        "daftar": weight(files[0].content),
        "halaman": weight(index) + FRAME,
        "naskah, gaya, ikon": sum(weight((assets / each).read_bytes()) for each in ASSETS),
    }
    total = sum(parts.values()) / 1000
    print(f"{count} halaman, {len(found)} hal yang dapat dicari, {len(drawn)} halaman indeks")
    for name, size in parts.items():
        print(f"{name:<22}{figure(size / 1000, 1):>9} kB")
    of_parts = [weight(file.content) / 1000 for file in files[1:]]
    largest = figure(max(of_parts, default=0), 1)
    print(f"{'bagian terbesar':<22}{largest:>9} kB   dari {len(of_parts)}")
    print(f"{'pencarian pertama':<22}{figure(total, 1):>9} kB   batas {LIMIT} kB")
    print(f"{'menulisnya':<22}{figure(seconds):>9} s")
    with tempfile.TemporaryDirectory(dir=place()) as name:
        folder = Path(name)
        (folder / "cari").mkdir()
        (folder / "cari/index.html").write_text(SHELL.format(index.decode()), encoding="utf-8")
        for file in files:
            (folder / file.path).write_bytes(file.content)
        shutil.copy(assets / "cari.js", folder / "cari.js")
        first, times = answers(folder, ["pelayanan", "kepuasan masyarakat", "anggaran 2023", "in", "xyzzy"])
    print(f"{'jawaban pertama':<22}{figure(first, 0):>9} ms")
    often, most = statistics.median(times), figure(max(times), 0)
    print(f"{'jawaban berikutnya':<22}{figure(often, 0):>9} ms   paling lama {most} ms")
    return 0 if total <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else PAGES))
