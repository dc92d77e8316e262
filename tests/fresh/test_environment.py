"""An environment that is cut off, broken, moved or somebody else's."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.fresh.conftest import ROOT, Clone, clone_in
from tests.fresh.wheels import LOCKS
from tests.scripts import load_script

SCRIPT = ".ci/lingkungan.py"
UNFINISHED = ".sedang-disiapkan"
pytestmark = pytest.mark.fresh


@pytest.fixture(scope="module")
def small(later: Clone, tmp_path_factory: pytest.TempPathFactory) -> Clone:
    """Return a clone with few packages, so that its environment is quickly made, again and again."""
    few = "hatchling|packaging|pathspec|pluggy|trove-classifiers|tomlkit"
    locks = {name: (later.folder / name).read_text("utf-8") for name in LOCKS}
    locks["requirements.lock"] = _only(locks["requirements.lock"], few)
    locks["requirements-dev.lock"] = _only(locks["requirements-dev.lock"], f"{few}|coverage")
    return clone_in(tmp_path_factory.mktemp("kecil") / "salinan", later.wheels, locks)


def _only(lock: str, names: str) -> str:
    return "".join(re.findall(rf"^(?:{names})==.*\n .*\n", lock, re.MULTILINE))


def _is_whole(clone: Clone) -> bool:
    return clone.installed(".venv") == clone.expected("requirements.lock", "requirements-pip.lock")


def test_an_environment_that_was_cut_off_is_made_anew(small: Clone) -> None:
    """Killed amid its work, at whatever moment, `make` begins again and ends with everything in place.

    Where a step was cut off nothing is trusted: a pip with half of its files is no obstacle.
    """
    shutil.rmtree(small.folder / ".venv", ignore_errors=True)
    for sign in (UNFINISHED, ".siap-pip", ".siap-pustaka"):
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


def _is_kept(clone: Clone) -> bool:
    """Ask the script of a clone if it would keep the environment that stands there."""
    script = load_script(clone.folder / SCRIPT)
    steps = script.ENVIRONMENTS["program"]
    with contextlib.chdir(clone.folder):
        return bool(script.is_sound(Path(".venv"), steps, dict(script.marks(steps)), is_asked=False))


@pytest.mark.parametrize("change", ["gone", "another"])
def test_another_python_beneath_makes_the_environment_anew(small: Clone, tmp_path: Path, change: str) -> None:
    """When the system's Python is replaced by another, the environment is not kept."""
    small.make(".venv/.program")
    assert _is_kept(small)
    python, mark = small.folder / ".venv/bin/python", small.folder / ".venv/.siap-python"
    if change == "gone":
        python.rename(tmp_path / "python")
        python.symlink_to("/tidak/ada/python3")
        assert not _is_kept(small)
        (tmp_path / "python").rename(python)
    else:
        words = mark.read_text("utf-8")
        mark.write_text(words.replace("3.1", "3.9", 1), "utf-8")
        assert not _is_kept(small)
        mark.write_text(words, "utf-8")
    assert _is_kept(small)


def test_a_clone_that_was_moved_gets_its_own_environment(small: Clone, tmp_path: Path) -> None:
    """Scripts in an environment know their folder: in another folder they would run the old program."""
    small.make(".venv/.program")
    moved = Clone(tmp_path / "pindah", small.wheels, small.locks)
    shutil.copytree(small.folder, moved.folder, symlinks=True)
    assert not _is_kept(moved)


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
    clone = clone_in(tmp_path, tmp_path, dict.fromkeys(LOCKS, ""))
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
    message = load_script(ROOT / SCRIPT).explain(f"{said}\n", ".venv/")
    first, _, rest = message.partition("\n")
    assert first == "Lingkungan Python di .venv/ belum siap."
    assert told in rest.partition("Pesan aslinya:")[0]


def _wait(path: Path) -> None:
    limit = time.monotonic() + 300
    while not path.exists():
        assert time.monotonic() < limit
        time.sleep(0.01)
