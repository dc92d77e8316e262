"""How often two clerks collide: 1,000 merges of each kind of two branches, in a bare repository.

Run by itself: ``python benchmarks/gabung.py``. Git alone merges, without a folder, as a forge does.
"""

import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from alat import place
from contoh import Size, write_portal

MERGES: Final = 1_000
OFFICES: Final = 8
Files = Mapping[str, str]
Choice = Callable[[random.Random, Sequence[str]], tuple[Sequence[str], Sequence[str]]]


def git(
    folder: Path, *words: str, given: bytes = b"", is_checked: bool = True
) -> "subprocess.CompletedProcess[bytes]":
    """Run git in a folder."""
    command = ("git", "-C", str(folder), *words)
    return subprocess.run(command, input=given, check=is_checked, capture_output=True)  # noqa: S603 - fixed words


def edited(chance: random.Random, text: str) -> str:
    """Return a table of data with one cell changed, a row added, or both, as clerks do."""
    head, *rows = text.rstrip("\n").split("\n")
    if rows and chance.random() < 0.8:  # noqa: PLR2004 - most change a cell
        number = chance.randrange(len(rows))
        rows[number] = f"{rows[number]} {chance.randrange(10**9)}"
    else:
        rows.append(f"{chance.randrange(10**9)}{';' * head.count(';')}")
    return "\n".join((head, *rows, ""))


def two_offices(chance: random.Random, paths: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Choose one to three files of one office, and of another."""
    offices = sorted({path.split("/")[2] for path in paths})
    first, second = chance.sample(offices, 2)
    mine, theirs = ([path for path in paths if path.split("/")[2] == slug] for slug in (first, second))
    return chance.sample(mine, chance.randint(1, 3)), chance.sample(theirs, chance.randint(1, 3))


def two_files(chance: random.Random, paths: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Choose one to three files of an office for one clerk, and others of the same office for another."""
    slug = chance.choice(paths).split("/")[2]
    own = [path for path in paths if path.split("/")[2] == slug]
    chosen = chance.sample(own, 6)
    return chosen[: chance.randint(1, 3)], chosen[3 : 3 + chance.randint(1, 3)]


def one_file(chance: random.Random, paths: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Choose the same table of results for both."""
    path = chance.choice([path for path in paths if "/realisasi/" in path])
    return [path], [path]


def sources(chance: random.Random, paths: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Choose the list of source documents of an office for both."""
    path = chance.choice([path for path in paths if path.endswith("/sumber.csv")])
    return [path], [path]


UNION: Final = "data/satker/*/sumber.csv merge=union\n"
KINDS: Final[Mapping[str, tuple[Choice, str]]] = {
    "two offices": (two_offices, ""),
    "one office, different files": (two_files, ""),
    "one office, the same table of results": (one_file, ""),
    "one office, the same list of sources": (sources, ""),
    "the same list of sources, `merge=union`": (sources, UNION),
}


def stream(files: Files, choose: Choice, chance: random.Random) -> Iterator[str]:
    """Yield what git imports: the portal, and two branches for each merge."""
    who = "Uji <uji@contoh.go.id> 0 +0000"
    yield f"commit refs/heads/main\nmark :1\ncommitter {who}\ndata 0\n"
    yield from (written(path, text) for path, text in files.items())
    for number in range(MERGES):
        for side, paths in enumerate(choose(chance, sorted(files))):
            yield f"commit refs/heads/u{number}-{side}\ncommitter {who}\ndata 0\nfrom :1\n"
            yield from (written(path, edited(chance, files[path])) for path in paths)
            if side and len(paths) > 1:
                yield written(f"{paths[0].rsplit('/', 1)[0]}/baru-{number}.csv", "kolom\n")


def written(path: str, text: str) -> str:
    """Return a file as git imports it."""
    return f"M 100644 inline {path}\ndata {len(text.encode())}\n{text}\n"


def collisions(files: Files, choose: Choice, folder: Path, attributes: str = "") -> int:
    """Return how many of the merges of a kind stop at a conflict, where git is told some attributes."""
    git(folder.parent, "init", "-q", "--bare", "-b", "main", str(folder))
    (folder / "info").mkdir(exist_ok=True)
    (folder / "info/attributes").write_text(attributes, "utf-8")
    script = "".join(stream(files, choose, random.Random(2026)))  # noqa: S311 - the same in every run
    git(folder, "fast-import", "--quiet", given=script.encode())
    return sum(
        git(folder, "merge-tree", "--write-tree", f"u{number}-0", f"u{number}-1", is_checked=False).returncode
        != 0
        for number in range(MERGES)
    )


def main() -> None:
    """Print a table of all kinds."""
    with tempfile.TemporaryDirectory(dir=place()) as temporary:
        root = Path(temporary)
        write_portal(root / "portal", Size(OFFICES, 3, 12, full=True))
        files = {
            path.relative_to(root / "portal").as_posix(): path.read_text("utf-8")
            for path in sorted((root / "portal/data/satker").rglob("*.csv"))
        }
        print("| two clerks change | merges | collisions |\n|---|---|---|")
        for number, (name, (choose, attributes)) in enumerate(KINDS.items()):
            found = collisions(files, choose, root / f"{number}.git", attributes)
            print(f"| {name} | {MERGES:,} | {found} ({found / MERGES:.1%}) |")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
