"""What the Makefile and the README install, today and in a year, is what is locked."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fresh.conftest import ROOT, Clone

TOOLS = ".cache/kunci"
pytestmark = pytest.mark.fresh


def _pythons() -> tuple[str, ...]:
    """Return the Pythons of this machine that make environments, one for each version of pip they bring."""
    named = [shutil.which(name) for name in ("python3.11", "python3.12", "python3.13", "python3.14")]
    ours = str(Path(sys.base_prefix) / "bin/python3")
    words = "import ensurepip, sys, venv; print(sys.version_info[:2] >= (3, 11), ensurepip.version())"
    found: dict[str, str] = {}
    for python in (ours, "/usr/bin/python3", *named):
        if python and Path(python).exists():
            answer = subprocess.run([python, "-c", words], capture_output=True, text=True, check=False).stdout
            if answer.startswith("True"):
                found.setdefault(answer, python)
    return tuple(found.values())


@pytest.mark.parametrize("python", _pythons())
def test_the_makefile_installs_what_is_locked(clone: Clone, python: str) -> None:
    """Whatever was released since, and with each pip that comes with a Python, the locked versions stand."""
    told = clone.make(".venv/.alat-uji", f"PYTHON={python}")
    assert "Menyiapkan lingkungan Python di .venv/" in told
    expected = clone.expected("requirements-dev.lock", "requirements-pip.lock")
    assert clone.installed(".venv") == expected
    assert clone.make(".venv/.alat-uji") == ""


@pytest.mark.parametrize("python", _pythons())
def test_the_commands_of_the_readme_install_what_is_locked(clone: Clone, python: str) -> None:
    """Without `make`, the commands of the README give the same program."""
    (commands,) = re.findall(
        r"## Tanpa make\n.*?```sh\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL
    )
    install = [line for line in commands.splitlines() if "kinerja " not in line]
    assert install[0].startswith("python3 -m venv ")
    script = "\n".join(["set -e", install[0].replace("python3", python, 1), *install[1:]])
    done = clone.run("sh", "-c", script)
    assert done.returncode == 0, done.stdout + done.stderr
    installed = clone.installed(".venv")
    installed.pop("setuptools", None)  # comes with some Pythons, and is used by nothing
    assert installed == clone.expected("requirements.lock", "requirements-pip.lock")


def test_the_readme_tells_windows_the_same() -> None:
    """On Windows the same is installed as elsewhere; only the way to Python is written otherwise."""
    blocks = re.findall(r"```(?:sh|powershell)\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    posix, windows = (each for each in blocks if " -m venv " in each)
    assert windows.replace("\\", "/").replace("/Scripts/", "/bin/").replace("py -m", "python3 -m") == posix


def test_the_tools_of_the_locks_are_locked(clone: Clone) -> None:
    """What writes the locks is installed from a lock, and the Makefile installs nothing else."""
    clone.make(f"{TOOLS}/.siap")
    installed = clone.installed(TOOLS)
    assert installed == clone.expected("requirements-kunci.lock")
    recipes = (ROOT / "Makefile").read_text("utf-8").replace("\\\n", "")
    assert re.findall(r"pip\b.* install (?!.*--no-deps).*", recipes) == []
