"""Prepare the Python environments that the Makefile uses: `python3 .ci/lingkungan.py program .venv`.

What stands in a lock file is installed as it stands there: `--no-deps` leaves pip nothing to resolve, so
that no later release and no version of pip can change what is chosen; `pip check` then proves the lock
whole. Each step leaves its mark, a digest of all that it depends on, and is done again when that changes.
A step that was cut off leaves the mark of that, and the folder is made anew.

Standard library only: this runs before anything is installed.
"""

import argparse
import contextlib
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
UNFINISHED = ".sedang-disiapkan"
LOCKED = ("install", "--require-hashes", "--no-deps", "--requirement")
# What would lead pip, or the Python that it runs in, out of the environment.
MISLEADING = ("PYTHONHOME", "PYTHONPATH", "PIP_PREFIX", "PIP_ROOT", "PIP_TARGET", "PIP_USER")


@dataclass(frozen=True)
class Step:
    """One part of an environment: the files that it depends on, and what pip is told, call by call."""

    name: str
    sources: tuple[str, ...]
    calls: tuple[tuple[str, ...], ...]
    announcement: str = ""
    redone_in_place: bool = False


def _locked(name: str, lock: str, then: tuple[str, ...] = ("check",), announcement: str = "") -> Step:
    return Step(name, (lock,), ((*LOCKED, lock), then), announcement)


# setuptools comes with environments of Python 3.11; nothing here needs it.
PIP = _locked("pip", "requirements-pip.lock", ("uninstall", "--yes", "setuptools"))
LIBRARIES = _locked("pustaka", "requirements.lock")
# The lock holds the build backend too, so that none is fetched beside it.
PROGRAM = Step(
    "program",
    ("pyproject.toml",),
    (("install", "--no-deps", "--no-build-isolation", "--editable", "."),),
    redone_in_place=True,
)
TEST_TOOLS = _locked("alat-uji", "requirements-dev.lock", announcement="Memasang alat uji (sekali saja)…")
# The successor of MkDocs takes its place, so that nothing can lean on what it replaces.
PROPERDOCS = _locked(
    "properdocs",
    "requirements-properdocs.lock",
    ("uninstall", "--yes", "mkdocs", "mkdocs-get-deps", "mergedeep"),
    "Memasang ProperDocs sebagai pengganti MkDocs (sekali saja)…",
)
FORGE_TOOLS = _locked(
    "forge", "requirements-forge.lock", announcement="Memasang pemeriksa forge (sekali saja)…"
)
# Schemas and shapes, which are only read, and a list of days off. What they would need to run is left out.
SCHEMAS = Step(
    "validasi",
    ("requirements-validasi.lock",),
    ((*LOCKED, "requirements-validasi.lock"),),
    "Memasang skema pemeriksa format (sekali saja)…",
)
LOCK_TOOLS = _locked("kunci", "requirements-kunci.lock")
ENVIRONMENTS = {
    "program": (PIP, LIBRARIES, PROGRAM),
    "alat-uji": (PIP, LIBRARIES, PROGRAM, TEST_TOOLS),
    "properdocs": (PIP, LIBRARIES, PROGRAM, PROPERDOCS),
    "kunci": (PIP, LOCK_TOOLS),
    "forge": (PIP, FORGE_TOOLS),
    "validasi": (PIP, SCHEMAS),
}


@dataclass(frozen=True)
class Cause:
    """What pip or venv says, what it means, what to do, and whether nothing had been installed by then."""

    pattern: str
    message: str
    remedy: str
    is_untouched: bool = False


CAUSES = (
    Cause(
        r"No space left on device|Errno 28\b|Errno 122\b|Disk quota exceeded",
        "Penyimpanan komputer ini penuh.",
        "Kosongkan sedikitnya 1 GB, lalu ulangi perintah yang sama.",
    ),
    Cause(
        r"(?m)^(?!WARNING).*(?:Read-only file system|Permission denied|Operation not permitted)",
        "Folder {folder} tidak boleh ditulisi.",
        "Periksa izin folder ini dan pemiliknya, lalu ulangi perintah yang sama.",
    ),
    Cause(
        r"DO NOT MATCH THE HASHES|Hashes are required in --require-hashes mode",
        "Pustaka yang diunduh tidak sama dengan yang dicatat di berkas kunci, jadi tidak dipasang.",
        "Ulangi sekali lagi; bila tetap begini, jangan dilanjutkan, dan laporkan kepada pengelola program.",
        is_untouched=True,
    ),
    Cause(
        r"CERTIFICATE_VERIFY_FAILED|SSLError|SSLCertVerificationError",
        "Sambungan ke tempat unduhan pustaka tidak dapat dipastikan keamanannya.",
        "Periksa tanggal dan jam komputer ini; di jaringan kantor, tanyakan soal proksi dan sertifikat.",
        is_untouched=True,
    ),
    Cause(
        r"NewConnectionError|NameResolutionError|name resolution|ConnectTimeout|[Rr]ead timed out|ReadTimeout"
        r"|ProxyError|Connection (?:refused|reset|aborted|broken)|Network is unreachable|ConnectionResetError"
        r"|RemoteDisconnected|IncompleteRead|HTTP error 5\d\d|50[0234] Server Error",
        "Tempat unduhan pustaka tidak dapat dihubungi.",
        "Periksa sambungan internet (di kantor mungkin perlu proksi), lalu ulangi perintah yang sama.",
        is_untouched=True,
    ),
    Cause(
        r"from versions: none\)",
        "Tempat unduhan tidak dapat dihubungi, atau tidak punya pustaka yang diperlukan.",
        "Periksa sambungan internet dan pengaturan pip, lalu ulangi perintah yang sama.",
        is_untouched=True,
    ),
    Cause(
        r"No matching distribution found|requires a different Python|Failed to build|Failed building wheel",
        "Ada pustaka yang tidak tersedia untuk Python {version} di komputer ini.",
        "Pakai Python lain, misalnya: make PYTHON=python3.11 site",
    ),
    Cause(
        r"which is not installed|, but you have ",
        "Berkas kunci tidak cocok dengan dirinya sendiri: ada pustaka yang kurang atau versinya salah.",
        "Ambil ulang berkas requirements*.lock dari penyimpanan proyek; pemrogram: jalankan make kunci.",
    ),
    Cause(
        r"ensurepip",
        "Python di komputer ini tidak dapat membuat lingkungan.",
        "Di Debian dan Ubuntu: sudo apt-get install python3-venv, lalu ulangi perintah yang sama.",
    ),
)


class TroubleError(Exception):
    """The environment can't be made: what to tell, and whether the folder is as it was before."""

    def __init__(self, message: str, *, is_untouched: bool = False) -> None:
        """Keep the sentences to print."""
        super().__init__(message)
        self.is_untouched = is_untouched


def main() -> int:
    """Prepare what the command line names; 1 and plain sentences where that is not possible."""
    parser = argparse.ArgumentParser()
    parser.add_argument("environment", choices=ENVIRONMENTS)
    parser.add_argument("folder")
    parser.add_argument("--python-ini", action="store_true", help="the Python that runs this was asked for")
    wanted = parser.parse_args()
    os.chdir(ROOT)
    try:
        with _alone():
            prepare(Path(wanted.folder), ENVIRONMENTS[wanted.environment], is_asked=wanted.python_ini)
    except TroubleError as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except OSError as error:
        print(explain(str(error), wanted.folder), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def prepare(folder: Path, steps: tuple[Step, ...], *, is_asked: bool) -> None:
    """Bring the environment in ``folder`` to the state of the steps, with as little work as that takes."""
    wanted = dict(marks(steps))
    if not is_sound(folder, steps, wanted, is_asked=is_asked):
        _make(folder)
    for step in steps:
        if _mark(folder, step.name) != wanted[step.name]:
            _take(folder, step, wanted[step.name])


def explain(output: str, folder: str) -> str:
    """Say in plain words why pip or venv could not do its work; the tool's own words stand below."""
    cause = _cause(output)
    version = _version(tuple(sys.version_info))
    lines = [f"Lingkungan Python di {folder} belum siap."]
    if cause:
        lines += [cause.message.format(folder=folder, version=version), cause.remedy]
    else:
        lines += ["Ulangi perintah yang sama; bila tetap gagal, laporkan pesan di bawah ini."]
    last = [line for line in output.strip().splitlines() if not line.startswith("WARNING:")][-5:]
    return "\n".join([*lines, "", "Pesan aslinya:", *(f"  {line[:300]}" for line in last)])


def _cause(output: str) -> Cause | None:
    return next((cause for cause in CAUSES if re.search(cause.pattern, output)), None)


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Let one process at a time prepare environments of this clone; the others wait.

    Children inherit the lock: a pip that outlives a killed parent is waited for as well.
    """
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        yield
        return
    with Path(__file__).open("rb") as stream:
        os.set_inheritable(stream.fileno(), True)  # noqa: FBT003 - the system's own signature
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Menunggu perintah lain yang sedang menyiapkan lingkungan Python…", flush=True)
            fcntl.flock(stream, fcntl.LOCK_EX)
        yield


def marks(steps: tuple[Step, ...]) -> Iterator[tuple[str, str]]:
    """Digest what each step depends on, the folder of the clone and the steps before it included."""
    digest = hashlib.sha256(f"{ROOT}\n{LOCKED}".encode())
    for step in steps:
        digest.update("\n".join(map(" ".join, step.calls)).encode())
        for source in step.sources:
            digest.update(Path(source).read_bytes())
        yield step.name, digest.hexdigest()


def _mark(folder: Path, name: str) -> str | None:
    try:
        return (folder / f".siap-{name}").read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def is_sound(folder: Path, steps: tuple[Step, ...], wanted: dict[str, str], *, is_asked: bool) -> bool:
    """Whether what stands in the folder can be kept: whole, of the same Python, and up to date."""
    if (folder / UNFINISHED).exists() or (python := _mark(folder, "python")) is None:
        return False
    if python != _answer(folder) or (is_asked and python.split()[0] != _version(tuple(sys.version_info))):
        return False
    done = {step.name: _mark(folder, step.name) for step in steps if not step.redone_in_place}
    return all(mark in {None, wanted[name]} for name, mark in done.items())


def _version(parts: tuple[object, ...]) -> str:
    return ".".join(map(str, parts[:2]))


def _answer(folder: Path) -> str | None:
    """Ask the environment's Python which one it is, and where it thinks that it stands."""
    words = "import sys; print('.'.join(map(str, sys.version_info[:2])), sys.prefix)"
    try:
        answer = subprocess.run(
            [folder / "bin/python", "-I", "-c", words], capture_output=True, check=True, timeout=60
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return answer.stdout.decode("utf-8", "replace").strip()


def _make(folder: Path) -> None:
    print(f"Menyiapkan lingkungan Python di {folder}/ (sekali saja, beberapa menit)…", flush=True)
    _clear(folder)
    folder.mkdir(parents=True)
    (folder / UNFINISHED).touch()
    _run(folder, [_python_beneath(folder), "-m", "venv", str(folder)])
    _settle(folder, "python", _answer(folder) or "")


def _python_beneath(folder: Path) -> str:
    """Name the Python that runs this, but not the one of an activated environment that is made anew."""
    is_own = Path(sys.prefix).resolve() == folder.resolve()
    return str(getattr(sys, "_base_executable", sys.executable)) if is_own else sys.executable


def _clear(folder: Path) -> None:
    """Remove an environment, whole or half made; anything else is somebody's, and stays."""
    if folder.is_symlink():
        folder.unlink()
    if not folder.exists():
        return
    ours = not folder.is_file() and any((folder / name).exists() for name in (UNFINISHED, "pyvenv.cfg"))
    if not ours and (folder.is_file() or any(folder.iterdir())):
        message = (
            f"{folder} sudah ada, tetapi bukan lingkungan Python, jadi tidak diganti.\n"
            "Pindahkan atau ganti namanya, lalu ulangi perintah yang sama."
        )
        raise TroubleError(message)
    shutil.rmtree(folder)


def _take(folder: Path, step: Step, mark: str) -> None:
    if step.announcement:
        print(step.announcement, flush=True)
    (folder / UNFINISHED).touch()
    try:
        for call in step.calls:
            pip = [str(folder / "bin/python"), "-m", "pip", "--disable-pip-version-check", "--no-input"]
            _run(folder, [*pip, "--quiet", *call])
    except TroubleError as trouble:
        if trouble.is_untouched:  # what was there still serves, also where there is no network
            (folder / UNFINISHED).unlink()
        raise
    _settle(folder, step.name, mark)


def _settle(folder: Path, name: str, mark: str) -> None:
    """Write down that a step is done, at once and whole."""
    draft = folder / f".siap-{name}.{os.getpid()}"
    draft.write_text(mark, "utf-8")
    draft.replace(folder / f".siap-{name}")
    (folder / UNFINISHED).unlink(missing_ok=True)


def _run(folder: Path, command: list[str]) -> None:
    environment = {name: text for name, text in os.environ.items() if name not in MISLEADING}
    done = subprocess.run(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        close_fds=False,
    )
    if done.returncode:
        output = done.stdout.decode("utf-8", "replace")
        cause = _cause(output)
        raise TroubleError(
            explain(output, f"{folder}/"), is_untouched=cause is not None and cause.is_untouched
        )


if __name__ == "__main__":
    sys.exit(main())
