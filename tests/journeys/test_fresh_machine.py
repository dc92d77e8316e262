"""A fresh machine, today and in a year: what the Makefile and the README install is what is locked.

In the world of these tests every locked package has later releases, and there is no network.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from tests.wheels import LOCKS, later_world, pins

ROOT = Path(__file__).parents[2]
SOURCES = ("Makefile", "README.md", "pyproject.toml", ".ci/lingkungan.py", ".ci/paket-debian")
TOOLS = ".cache/kunci"
UNFINISHED = ".sedang-disiapkan"
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


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Clone:
    """Make the later world, and the locks that stand for ours in it."""
    folder = tmp_path_factory.mktemp("dunia")
    (folder / "roda").mkdir()
    locks = later_world(folder / "roda")
    return _clone(folder / "salinan", folder / "roda", locks)


def _clone(folder: Path, wheels: Path, locks: dict[str, str]) -> Clone:
    for name in SOURCES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    for name, lock in locks.items():
        (folder / name).write_text(lock, "utf-8")
    return Clone(folder, wheels, {name: pins(lock) for name, lock in locks.items()})


@pytest.fixture
def clone(later: Clone, tmp_path: Path) -> Clone:
    """Return a fresh clone in the later world."""
    return _clone(
        tmp_path / "salinan", later.wheels, {name: (later.folder / name).read_text("utf-8") for name in LOCKS}
    )


def _expected(clone: Clone, *locks: str) -> dict[str, str]:
    return {name: version for lock in locks for name, version in clone.locks[lock].items()}


@pytest.mark.parametrize("python", _pythons())
def test_the_makefile_installs_what_is_locked(clone: Clone, python: str) -> None:
    """Whatever was released since, and with each pip that comes with a Python, the locked versions stand."""
    told = clone.make(".venv/.alat-uji", f"PYTHON={python}")
    assert "Menyiapkan lingkungan Python di .venv/" in told
    expected = _expected(clone, "requirements-dev.lock", "requirements-pip.lock")
    assert clone.installed(".venv") == expected | {"kinerja-terbuka": ""}
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
    assert installed == _expected(clone, "requirements.lock", "requirements-pip.lock") | {
        "kinerja-terbuka": ""
    }


def test_the_readme_tells_windows_the_same() -> None:
    """On Windows the same is installed as elsewhere; only the way to Python is written otherwise."""
    blocks = re.findall(r"```(?:sh|powershell)\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    posix, windows = (each for each in blocks if " -m venv " in each)
    assert windows.replace("\\", "/").replace("/Scripts/", "/bin/").replace("py -m", "python3 -m") == posix


def test_the_tools_of_the_locks_are_locked(clone: Clone) -> None:
    """What writes the locks is installed from a lock, and the Makefile installs nothing else."""
    clone.make(f"{TOOLS}/.siap")
    installed = clone.installed(TOOLS)
    assert installed == _expected(clone, "requirements-kunci.lock") | {"kinerja-terbuka": ""}
    recipes = (ROOT / "Makefile").read_text("utf-8").replace("\\\n", "")
    assert re.findall(r"pip\b.* install (?!.*--no-deps).*", recipes) == []


@pytest.fixture(scope="module")
def small(later: Clone, tmp_path_factory: pytest.TempPathFactory) -> Clone:
    """Return a clone with few packages, so that its environment is quickly made, again and again."""
    few = "hatchling|packaging|pathspec|pluggy|trove-classifiers|tomlkit"
    locks = {name: (later.folder / name).read_text("utf-8") for name in LOCKS}
    locks["requirements.lock"] = _only(locks["requirements.lock"], few)
    locks["requirements-dev.lock"] = _only(locks["requirements-dev.lock"], f"{few}|coverage")
    return _clone(tmp_path_factory.mktemp("kecil") / "salinan", later.wheels, locks)


def _only(lock: str, names: str) -> str:
    return "".join(re.findall(rf"^(?:{names})==.*\n .*\n", lock, re.MULTILINE))


def _is_whole(clone: Clone) -> bool:
    expected = _expected(clone, "requirements.lock", "requirements-pip.lock")
    return clone.installed(".venv") == expected | {"kinerja-terbuka": ""}


@pytest.mark.parametrize("sign", [UNFINISHED, ".siap-pip", ".siap-pustaka"])
def test_an_environment_that_was_cut_off_is_made_anew(small: Clone, sign: str) -> None:
    """Killed amid its work, at whatever moment, `make` begins again and ends with everything in place."""
    shutil.rmtree(small.folder / ".venv", ignore_errors=True)
    making = subprocess.Popen(
        [shutil.which("make") or "make", ".venv/.program"],
        cwd=small.folder,
        env=small.environment(),
        start_new_session=True,
    )
    _wait(small.folder / ".venv" / sign)
    os.killpg(making.pid, signal.SIGKILL)
    making.wait()
    assert not (small.folder / ".venv/.siap-program").exists()
    small.make(".venv/.program")
    assert _is_whole(small)


def test_what_was_half_written_does_not_stay(small: Clone) -> None:
    """Where a step was cut off nothing is trusted: a pip with half of its files is no obstacle."""
    small.make(".venv/.program")
    shutil.rmtree(next((small.folder / ".venv").glob("lib/python*/site-packages/pip/_internal")))
    (small.folder / ".venv" / UNFINISHED).touch()
    small.make(".venv/.program")
    assert _is_whole(small)


def test_an_activated_environment_is_made_anew_too(small: Clone) -> None:
    """Where `python3` is the environment's own and goes away with it, the one beneath makes the new one."""
    small.make(".venv/.program")
    (small.folder / ".venv" / UNFINISHED).touch()
    path = f"{small.folder / '.venv/bin'}{os.pathsep}{os.environ['PATH']}"
    assert "Menyiapkan lingkungan" in small.make(".venv/.program", PATH=path)
    assert _is_whole(small)


@pytest.mark.parametrize("change", ["gone", "another"])
def test_another_python_beneath_makes_the_environment_anew(small: Clone, change: str) -> None:
    """When the system's Python is replaced by another, the environment is made with the one that is there."""
    small.make(".venv/.program")
    if change == "gone":
        (small.folder / ".venv/bin/python").unlink()
        (small.folder / ".venv/bin/python").symlink_to("/tidak/ada/python3")
    else:
        mark = small.folder / ".venv/.siap-python"
        mark.write_text(mark.read_text("utf-8").replace("3.1", "3.9", 1), "utf-8")
    assert "Menyiapkan lingkungan" in small.make(".venv/.program")
    assert _is_whole(small)


def test_a_clone_that_was_moved_gets_its_own_environment(small: Clone, tmp_path: Path) -> None:
    """Scripts in an environment know their folder: in another folder they would run the old program."""
    small.make(".venv/.program")
    moved = Clone(tmp_path / "pindah", small.wheels, small.locks)
    shutil.copytree(small.folder, moved.folder, symlinks=True)
    assert "Menyiapkan lingkungan" in moved.make(".venv/.program")
    assert _is_whole(moved)


def test_without_network_the_reason_is_told_and_nothing_is_lost(small: Clone) -> None:
    """Test tools that can't be fetched leave the program as it was, and a plain sentence says what to do."""
    small.make(".venv/.program")
    offline = {"PIP_NO_INDEX": "", "PIP_FIND_LINKS": "", "PIP_RETRIES": "0"}
    offline |= {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_NO_CACHE_DIR": "1"}
    done = small.run("make", ".venv/.alat-uji", **offline)
    assert done.returncode != 0
    # Where a proxy answers in place of the network, pip can't tell the one from the other.
    assert re.search(
        r"Tempat unduhan (pustaka )?tidak dapat dihubungi.*\nPeriksa sambungan internet", done.stderr
    )
    assert "Traceback" not in done.stdout + done.stderr
    assert small.make(".venv/.program", **offline) == ""
    assert _is_whole(small)


def test_a_changed_wheel_is_refused(small: Clone, tmp_path: Path) -> None:
    """A package unlike its digest in the lock is not installed, and people are told to stop there."""
    wheels = tmp_path / "roda"
    shutil.copytree(small.wheels, wheels)
    (changed,) = wheels.glob(f"coverage-{small.locks['requirements-dev.lock']['coverage']}-*.whl")
    changed.write_bytes(changed.read_bytes() + b" ")
    done = small.run("make", ".venv/.alat-uji", PIP_FIND_LINKS=str(wheels), PIP_NO_CACHE_DIR="1")
    assert done.returncode != 0
    assert "tidak sama dengan yang dicatat di berkas kunci" in done.stderr


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_what_is_no_environment_is_left_alone(tmp_path: Path, kind: str) -> None:
    """A folder or file of somebody in the place of the environment is never removed."""
    clone = _clone(tmp_path, tmp_path, dict.fromkeys(LOCKS, ""))
    theirs = clone.folder / (".venv/skripsi.txt" if kind == "folder" else ".venv")
    theirs.parent.mkdir(exist_ok=True)
    theirs.write_text("isi", "utf-8")
    done = clone.run("make", ".venv/.program")
    assert done.returncode != 0
    assert ".venv sudah ada, tetapi bukan lingkungan Python, jadi tidak diganti." in done.stderr
    assert theirs.read_text("utf-8") == "isi"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "penuh"),
        ("Error: [Errno 122] Disk quota exceeded: 'x'", "penuh"),
        (
            "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: 'x'",
            "ditulisi",
        ),
        ("Error: [Errno 30] Read-only file system: '.venv'", "ditulisi"),
        (
            "WARNING: Retrying … SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]",
            "keamanan",
        ),
        ("WARNING: Retrying … [Errno -3] Temporary failure in name resolution", "dihubungi"),
        (
            "pip._vendor.urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool: Read timed out.",
            "dihubungi",
        ),
        ("ERROR: Cannot connect to proxy. ProxyError('x')", "dihubungi"),
        ("ERROR: Could not find a version that satisfies a==1 (from versions: none)", "tidak punya"),
        ("ERROR: No matching distribution found for duckdb==9", "tidak tersedia untuk Python 3."),
        ("pytest-cov 7.1.0 requires coverage, which is not installed.", "Berkas kunci"),
        ("Error: Command '[…, '-m', 'ensurepip']' returned non-zero exit status 1.", "python3-venv"),
        ("sesuatu yang lain", "Ulangi perintah yang sama; bila tetap gagal"),
    ],
)
def test_what_pip_says_is_told_in_plain_words(said: str, told: str) -> None:
    """Each way in which a set-up fails has a sentence and a remedy; the tool's own words stand below."""
    message = _script().explain(f"{said}\n", ".venv/")
    first, _, rest = message.partition("\n")
    assert first == "Lingkungan Python di .venv/ belum siap."
    assert told in rest.partition("Pesan aslinya:")[0]


def _script() -> ModuleType:
    spec = spec_from_file_location("lingkungan", ROOT / ".ci/lingkungan.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def _wait(path: Path) -> None:
    limit = time.monotonic() + 300
    while not path.exists():
        assert time.monotonic() < limit
        time.sleep(0.01)
