"""What readers see after a build is killed: the old site or the new, whole, at 100 moments of a build.

Run by itself: ``python benchmarks/matikan.py [kills]``. A small synthetic portal goes back and forth between
two states; each build is killed with all its processes (SIGKILL) at a moment spread evenly over its length,
and the digest of all that is below ``site/`` must be that of the one state or of the other.
"""

import hashlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Final

from alat import QUIET, place
from contoh import Size
from kementerian import REPOSITORY, change, prepare

KILLS: Final = 100
# What stands in the folder of a portal after a build, beside its sources.
EXPECTED: Final = frozenset({"data", "content", "theme", "mkdocs.yml", ".cache", "site"})


def state_of(site: Path) -> str:
    """Return the digest of the names and bytes of all files below a folder."""
    digest = hashlib.sha256()
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        digest.update(path.relative_to(site).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def begin(root: Path) -> "subprocess.Popen[bytes]":
    """Start a build in a session of its own, so that all its processes can be killed at once."""
    started = "from generator.cli import main; main()"
    return subprocess.Popen(  # noqa: S603 - only our own program
        [sys.executable, "-c", started, "bangun", "--akar", str(root)],
        cwd=REPOSITORY,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **QUIET},
        start_new_session=True,
    )


def built(root: Path) -> tuple[str, float]:
    """Build to the end; return the state of the site, and the seconds that it took."""
    start = time.perf_counter()
    if begin(root).wait():
        message = "the build failed"
        raise SystemExit(message)
    return state_of(root / "site"), time.perf_counter() - start


def main(kills: int) -> None:
    """Kill so many builds and print what stood there after each."""
    with tempfile.TemporaryDirectory(dir=place()) as folder:
        root = Path(folder)
        prepare(root, Size(2, 2, 4, full=True))
        built(root)
        change(root)
        old, seconds = built(root)
        counts: Counter[str] = Counter()
        left_over: set[str] = set()
        for number in range(kills):
            change(root)
            process = begin(root)
            time.sleep(seconds * (number + 0.5) / kills)
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            after = state_of(root / "site")
            new, _ = built(root)
            counts["old" if after == old else "new" if after == new else "torn"] += 1
            left_over |= {path.name for path in root.iterdir()} - EXPECTED
            old = new
        print(f"{kills} kills: {counts['old']} old, {counts['new']} new, {counts['torn']} torn")
        print(f"left over after the next build: {', '.join(sorted(left_over)) or 'nothing'}")


if __name__ == "__main__":
    main(int((sys.argv[1:] or [str(KILLS)])[0]))
