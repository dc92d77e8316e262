"""The wheel, in an environment of its own, starts a portal, checks it, builds it, and its pages open."""

import os
import subprocess
import sys
import sysconfig
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen
from zipfile import ZipFile

import pytest

from generator import __version__
from generator.sources.shared.bundled import bundled_files
from tests.guarded.sitecustomize import KEPT_AWAY

ROOT = Path(__file__).parents[2]
OFFICE = "Balai Uji Ambon"
# A day, so that the same repository gives the same bytes whenever it is packed.
EPOCH = {"SOURCE_DATE_EPOCH": "1796000000"}


@dataclass(frozen=True)
class Release:
    """Wheel and source distribution, and an environment in which only the wheel is this program."""

    wheel: Path
    source: Path
    binaries: Path

    def run(self, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the environment in a folder."""
        ours = ("PYTHON", "KINERJA", "VIRTUAL_ENV")
        environment = {name: text for name, text in os.environ.items() if not name.startswith(ours)}
        command = (str(self.binaries / words[0]), *words[1:])
        return subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, check=False
        )


def _packed(folder: Path) -> None:
    command = (sys.executable, "-m", "hatchling", "build", "--directory", str(folder))
    # The source distribution is the whole repository, its own portal too.
    open_to_demo = {name: text for name, text in os.environ.items() if name != KEPT_AWAY}
    subprocess.run(command, cwd=ROOT, env=open_to_demo | EPOCH, capture_output=True, check=True)


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """Pack the program, and install the wheel beside the libraries of this environment."""
    folder = tmp_path_factory.mktemp("rilis")
    _packed(folder / "dist")
    (wheel,), (source,) = (folder / "dist").glob("*.whl"), (folder / "dist").glob("*.tar.gz")
    subprocess.run((sys.executable, "-m", "venv", "--without-pip", folder / "env"), check=True)
    (site,) = (folder / "env").glob("lib/python*/site-packages")
    # Modules are found in a folder named so; the link to this repository that stands in it is not followed.
    (site / "pustaka.pth").write_text(f"{sysconfig.get_path('purelib')}\n", "utf-8")
    python = folder / "env/bin/python"
    install = ("-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index", wheel)
    subprocess.run((sys.executable, *install), check=True)
    return Release(wheel, source, folder / "env/bin")


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_the_same_repository_gives_the_same_release(release: Release, tmp_path: Path) -> None:
    """Packed a second time, wheel and source distribution have the same bytes."""
    _packed(tmp_path)
    again = {path.name: sha256(path.read_bytes()).hexdigest() for path in tmp_path.iterdir()}
    assert again == {
        path.name: sha256(path.read_bytes()).hexdigest() for path in (release.wheel, release.source)
    }


def test_the_wheel_holds_what_the_program_brings(release: Release) -> None:
    """Every file that the repository brings is in the wheel, as it is, and nothing else of the demo."""
    with ZipFile(release.wheel) as wheel:
        inside = {name: wheel.read(name) for name in wheel.namelist() if name.startswith("generator/bawaan/")}
        others = {name.partition("/")[0] for name in wheel.namelist()}
    assert inside == {
        f"generator/bawaan/{name}": place.read_bytes() for name, place in bundled_files().items()
    }
    assert others == {"generator", f"kinerja_terbuka-{__version__}.dist-info"}


def test_a_release_is_well_described(release: Release) -> None:
    """The tool that hands releases to an index has nothing to say against either file."""
    pytest.importorskip("twine", reason="twine is not installed")
    command = (sys.executable, "-m", "twine", "check", "--strict", release.wheel, release.source)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.journey
def test_a_portal_is_started_from_the_wheel(release: Release, tmp_path: Path) -> None:
    """Four commands lead from an empty folder to a page that names the office and the release."""
    answers = ("--nama", "Kinerja Uji", "--nama-satker", OFFICE, "--satker", "balai-uji-ambon")
    place = ("--kementerian", "Kementerian Uji", "--induk", "Sekretariat Uji", "--kedudukan", "Ambon")
    portal = tmp_path / "portal"
    assert release.run(tmp_path, "kinerja", "--versi").stdout == f"kinerja {__version__}\n"
    for folder, words in (
        (tmp_path, ("mulai", "portal", *answers, *place)),
        (portal, ("periksa",)),
        (portal, ("bangun",)),
        (portal, ("bangun",)),
    ):
        done = release.run(folder, "kinerja", *words)
        assert (done.returncode, done.stderr) == (0, ""), done.stdout
    with _served(portal / "site") as address:
        page = urlopen(f"{address}satker/balai-uji-ambon/").read().decode()  # noqa: S310 - our own server
    assert OFFICE in page
    assert f"kinerja-terbuka {__version__}" in page
    built = release.run(
        portal, "python", "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "lain")
    )
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "lain/index.html").read_bytes() == (portal / "site/index.html").read_bytes()
