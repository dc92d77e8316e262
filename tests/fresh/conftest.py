"""A fresh clone without a network, in a world where every locked package has later releases."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.fresh.wheels import LOCKS, later_world, pins

ROOT = Path(__file__).parents[2]
SOURCES = ("Makefile", "README.md", "pyproject.toml", ".ci/lingkungan.py", ".ci/paket-debian")


@dataclass(frozen=True)
class Clone:
    """A clone without its program, in the later world; ``locks`` are its locks' pins by name."""

    folder: Path
    wheels: Path
    locks: dict[str, dict[str, str]]

    def environment(self, **more: str) -> dict[str, str]:
        """Return the environment of a command: pip knows the later world only, and ours shows nowhere."""
        ours = ("PIP_", "MAKE", "MFLAGS", "PYTHON", "VENV", "VIRTUAL_ENV")
        rest = {name: text for name, text in os.environ.items() if not name.startswith(ours)}
        later = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels), "PIP_CONFIG_FILE": os.devnull}
        return rest | later | more

    def run(self, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the clone."""
        environment = self.environment(**more)
        return subprocess.run(
            words, cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )

    def make(self, target: str, *words: str, **more: str) -> str:
        """Make a target that has to succeed; return what was told."""
        done = self.run("make", target, *words, **more)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    def installed(self, environment: str) -> dict[str, str]:
        """Return what stands in an environment, by name, without the program itself."""
        done = self.run(f"{environment}/bin/python", "-m", "pip", "list", "--format=json")
        return {each["name"]: each["version"] for each in json.loads(done.stdout)} | {"kinerja-terbuka": ""}

    def expected(self, *locks: str) -> dict[str, str]:
        """Return what locks say, by name, and the program itself."""
        pinned = {name: version for lock in locks for name, version in self.locks[lock].items()}
        return pinned | {"kinerja-terbuka": ""}


def clone_in(folder: Path, wheels: Path, locks: dict[str, str]) -> Clone:
    """Lay out a clone that has its locks and what installs them, and no program."""
    for name in SOURCES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    for name, lock in locks.items():
        (folder / name).write_text(lock, "utf-8")
    return Clone(folder, wheels, {name: pins(lock) for name, lock in locks.items()})


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Clone:
    """Make the later world, and the locks that stand for ours in it."""
    folder = tmp_path_factory.mktemp("dunia")
    (folder / "roda").mkdir()
    locks = later_world(folder / "roda")
    return clone_in(folder / "salinan", folder / "roda", locks)


@pytest.fixture
def clone(later: Clone, tmp_path: Path) -> Clone:
    """Return a fresh clone in the later world."""
    return clone_in(
        tmp_path / "salinan", later.wheels, {name: (later.folder / name).read_text("utf-8") for name in LOCKS}
    )
