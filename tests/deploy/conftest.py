"""The demo portal behind each real web server, at the root of its host and inside a folder of it."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest

from generator.plugin.files import write_compressed
from tests.conftest import Demo
from tests.deploy.expected import TYPES
from tests.deploy.servers import SERVERS, Answer, read_answer, running

TEXT = "uji;nilai\n" + "satu;1\n" * 200
HIDDEN = (".rahasia", ".git/config", "satker/.rahasia", ".htaccess")
BASES = ("/", "/portal/")


@dataclass(frozen=True, slots=True)
class Served:
    """A portal behind a web server: its folder, the server's port, its base path."""

    folder: Path
    port: int
    base: str

    @property
    def address(self) -> str:
        """The address of the front page."""
        return f"http://127.0.0.1:{self.port}{self.base}"

    def ask(self, path: str, **headers: str) -> Answer:
        """Ask for a page or a file, by default as it is, with headers like ``accept_encoding="br"``."""
        asked = {name.replace("_", "-"): said for name, said in headers.items()}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", self.base + path, headers={"accept-encoding": "identity", **asked})
        answer = read_answer(connection.getresponse())
        connection.close()
        return answer


@pytest.fixture(scope="session")
def web(demo: Demo) -> Iterator[Path]:
    """Lay out what a server serves, where a server without rights may read it."""
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        place.chmod(0o755)
        for base, site in zip(BASES, (demo.rooted, demo.nested), strict=True):
            folder = place / _name(base) / base.strip("/")
            shutil.copytree(site.folder, folder)
            _add(folder, "sematan/contoh/index.html", (folder / "404.html").read_text("utf-8"))
            for ending in TYPES:
                _add(folder, f"jenis/contoh.{ending}", TEXT)
            write_compressed(folder)
            for hidden in (*HIDDEN, ".well-known/security.txt", "tanpa-salinan.csv"):
                _add(folder, hidden, TEXT)
        yield place


def _add(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")


def _name(base: str) -> str:
    return base.strip("/") or "akar"


@pytest.fixture(scope="session", params=[(name, base) for name in SERVERS for base in BASES], ids=" ".join)
def served(request: pytest.FixtureRequest, web: Path) -> Iterator[Served]:
    """Serve the portal by one of the servers, at the root or in a folder."""
    name, base = request.param
    folder = web / _name(base)
    place = web / f"{name.replace(', ', '-')}-{_name(base)}"
    with running(SERVERS[name], place, folder, base) as port:
        yield Served(folder / base.strip("/"), port, base)
