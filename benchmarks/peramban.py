"""What Lighthouse says of the eight main kinds of pages on a phone with a simulated slow 4G link.

The demo portal with its compressed copies stands behind a real nginx with the configuration of ``deploy/``.
Needs Node.js with npm, Debian's Chromium and nginx with its module for Brotli (``make server-uji``).

    python benchmarks/peramban.py      prints the table; exit code 1 where a limit is not kept
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from alat import QUIET, figure

REPOSITORY: Final = Path(__file__).parents[1]
sys.path.insert(0, str(REPOSITORY))

from tests.deploy.servers import nginx, running  # noqa: E402 - the servers that the tests start, too

LOCKED: Final = Path(__file__).parent / "lighthouse"
INSTALLED: Final = REPOSITORY / ".cache/lighthouse"
PAGES: Final = {
    "beranda": "",
    "kantor": "satker/bspji-manado/",
    "rapor tahun": "satker/bspji-manado/2023/",
    "indikator": "satker/bspji-manado/indikator/kepuasan-masyarakat/",
    "anggaran": "satker/bspji-palembang/anggaran/",
    "survei": "satker/bspji-manado/survei/",
    "PPID": "satker/bspji-palembang/ppid/",
    "bandingkan": "bandingkan/",
}
ROUNDS: Final = 3
ATTEMPTS: Final = 3
LEAST_SCORE: Final = 99
LONGEST: Final = 1.4
FLAGS: Final = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"


@dataclass(frozen=True)
class Seen:
    """A page as Lighthouse saw it: four scores of 100, seconds to the largest paint, shift, kB loaded."""

    scores: tuple[float, ...]
    paint: float
    shift: float
    weight: float

    @property
    def is_good(self) -> bool:
        """Whether it keeps all limits."""
        return min(self.scores) >= LEAST_SCORE and self.paint <= LONGEST and not self.shift


def can_be_measured() -> bool:
    """Whether this machine has what Lighthouse needs."""
    return all(map(shutil.which, ("npm", "node", "chromium")))


def seen() -> Iterator[tuple[str, Seen]]:
    """Yield each kind of page with the medians of its rounds."""
    program = _installed()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        _built(folder / "web")
        with running(nginx, folder / "nginx", folder / "web", "/") as port:
            for kind, path in PAGES.items():
                yield (
                    kind,
                    _median([_once(program, f"http://127.0.0.1:{port}/{path}") for _ in range(ROUNDS)]),
                )


def _installed() -> Path:
    """Install the locked Lighthouse once, outside of what is published or committed."""
    program = INSTALLED / "node_modules/lighthouse/cli/index.js"
    if not program.is_file():
        shutil.copytree(LOCKED, INSTALLED, dirs_exist_ok=True)
        subprocess.run(["npm", "ci", "--silent"], cwd=INSTALLED, check=True)  # noqa: S607
    return program


def _built(site: Path) -> None:
    program = "import sys; from pathlib import Path; from generator.plugin import build_site; "
    program += "sys.exit(build_site(Path(sys.argv[1]), Path(sys.argv[2]), is_compressed=True))"
    words = [sys.executable, "-c", program, str(REPOSITORY), str(site)]
    subprocess.run(words, check=True, env={**os.environ, **QUIET})  # noqa: S603 - our own program


def _once(program: Path, address: str) -> Seen:
    words = ["node", str(program), address, "--output=json", "--quiet", f"--chrome-flags={FLAGS}"]
    chromium = shutil.which("chromium") or ""
    environment = {**os.environ, "CHROME_PATH": chromium}
    for _ in range(ATTEMPTS - 1):
        attempt = subprocess.run(words, check=False, capture_output=True, env=environment)  # noqa: S603 - our own addresses
        if not attempt.returncode:
            break
        # Now and then it loses its browser on the way; that says nothing about the page.
        print(attempt.stderr.decode().strip().splitlines()[-1:], file=sys.stderr)
    else:
        attempt = subprocess.run(words, check=True, capture_output=True, env=environment)  # noqa: S603 - as above
    result: dict[str, Any] = json.loads(attempt.stdout)
    audits = result["audits"]
    return Seen(
        tuple(100 * (each["score"] or 0) for each in result["categories"].values()),
        audits["largest-contentful-paint"]["numericValue"] / 1000,
        audits["cumulative-layout-shift"]["numericValue"],
        audits["total-byte-weight"]["numericValue"] / 1000,
    )


def _median(rounds: list[Seen]) -> Seen:
    scores = tuple(map(statistics.median, zip(*(each.scores for each in rounds), strict=True)))
    return Seen(
        scores,
        statistics.median(each.paint for each in rounds),
        max(each.shift for each in rounds),
        statistics.median(each.weight for each in rounds),
    )


def main() -> int:
    """Print one row per kind of page as it is measured."""
    if not can_be_measured():
        print("Tidak diukur: memerlukan npm, node, dan chromium.")
        return 1
    print(f"{'halaman':<14}{'kinerja':>9}{'akses':>9}{'praktik':>9}{'SEO':>9}{'LCP':>9}{'geser':>9}{'kB':>9}")
    good = True
    for kind, each in seen():
        told = [*(figure(score, 0) for score in each.scores), figure(each.paint), figure(each.shift, 3)]
        cells = "".join(f"{cell:>9}" for cell in (*told, figure(each.weight, 1)))
        print(f"{kind:<14}{cells}", flush=True)
        good &= each.is_good
    print(f"Batas: nilai ≥ {LEAST_SCORE}, LCP ≤ {figure(LONGEST, 1)} s, tanpa geseran. Median {ROUNDS} kali.")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
