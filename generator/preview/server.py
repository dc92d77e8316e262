"""A small web server for a preview: the last good site, with what is wrong at the moment on every page."""

import mimetypes
import re
import socket
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar, Final, cast
from urllib.parse import quote, unquote_to_bytes
from uuid import uuid4

from generator.preview.address import Visitors
from generator.preview.notice import OWN, Notice, own_file, page, with_notice

_PATIENCE: Final = 30  # seconds for a visitor who opens a connection and says nothing
_KNOWN: Final = mimetypes.MimeTypes()  # the same on every machine
_MORE: Final = {
    ".atom": "application/atom+xml",
    ".jsonld": "application/ld+json",
    ".parquet": "application/vnd.apache.parquet",
    ".sqlite": "application/vnd.sqlite3",
    ".ttl": "text/turtle",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
_TEXTS: Final = re.compile(r"text/.*|application/(?:.*\+)?(?:json|xml)|.*javascript")
# An address with its host, which then counts in place of the header.
_WHOLE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://([^/?#]*)([^?#]*).*")
_HTML: Final = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Edition:
    """What is shown at one moment: a folder with a whole site, if there is one, and what is to be said.

    ``mark`` is another one for each edition: pages reload themselves when it changes.
    """

    notice: Notice
    site: Path | None = None
    base: str = "/"
    mark: str = field(default_factory=lambda: uuid4().hex)


@dataclass(frozen=True, slots=True)
class _Answer:
    status: HTTPStatus
    kind: str
    content: bytes = b""
    location: str = ""


class Server(ThreadingHTTPServer):
    """Answers at a socket that listens already, with the edition of the moment."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, listening: socket.socket, visitors: Visitors, edition: Edition) -> None:
        """Take over a socket."""
        super().__init__(listening.getsockname()[:2], _Handler, bind_and_activate=False)
        self.socket.close()
        self.socket = listening
        self.visitors = visitors
        self.edition = edition

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a visitor who went away in the middle of an answer."""


class _Handler(BaseHTTPRequestHandler):
    timeout: ClassVar[float | None] = _PATIENCE

    def version_string(self) -> str:
        """Tell no version."""
        return "kinerja"

    def log_message(self, *_: object) -> None:
        """Leave the terminal to the findings."""

    def send_error(self, code: int, *_: object) -> None:
        """Answer in Indonesian what is no proper request."""
        self._send(_told(HTTPStatus(code), "Permintaan ini tidak dapat dijawab oleh pratinjau."))

    def do_GET(self) -> None:
        """Answer a request for a page or a file."""
        self._send(self._answer())

    do_HEAD = do_GET  # noqa: N815 - as above

    def _answer(self) -> _Answer:
        server = cast("Server", self.server)
        whole = _WHOLE.fullmatch(self.path)
        hosts = [whole[1]] if whole else self.headers.get_all("Host", [])
        if len(hosts) != 1 or not server.visitors.accept(hosts[0].strip()):
            told = "Pratinjau ini hanya menjawab di alamat yang ditampilkan di terminal. Buka alamat itu."
            return _told(HTTPStatus.FORBIDDEN, told)
        path = (whole[2] or "/") if whole else self.path.partition("?")[0].partition("#")[0]
        edition = server.edition
        answer = _of_edition(edition, path)
        # A site is thrown away when the next one is there: who came in between is answered anew.
        return answer if edition is server.edition else _of_edition(server.edition, path)

    def _send(self, answer: _Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        if answer.location:
            self.send_header("Location", answer.location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.content)


def _told(status: HTTPStatus, text: str) -> _Answer:
    return _Answer(status, "text/plain; charset=utf-8", f"{text}\n".encode())


def _of_edition(edition: Edition, asked: str) -> _Answer:
    steps = _steps(asked)
    if steps and steps[0] == OWN:
        return _own(edition, steps[1:])
    if edition.site is None:
        told = page(edition.notice, edition.mark)
        return _Answer(HTTPStatus.SERVICE_UNAVAILABLE, _HTML, told)
    base = [step for step in edition.base.split("/") if step]
    if steps == [""] and base:
        return _Answer(HTTPStatus.FOUND, "text/plain", location=quote(edition.base))
    if steps is None or steps[: len(base)] != base:
        return _missing(edition, edition.site)
    return _of_site(edition, edition.site, steps[len(base) :])


def _steps(asked: str) -> list[str] | None:
    """Take an address apart, like ``["satker", ""]``; what could lead out of the site is no address."""
    try:
        path = unquote_to_bytes(asked).decode()
    except UnicodeError:
        return None
    steps = path.split("/")
    is_odd = any(step in {"", ".", ".."} for step in steps[1:-1]) or steps[-1] in {".", ".."}
    if steps[0] or is_odd or re.search(r"[\x00-\x1f\x7f\\:]", path):
        return None
    return steps[1:]


def _own(edition: Edition, steps: list[str]) -> _Answer:
    """Answer with what the preview itself adds to pages."""
    if steps == ["keadaan"]:
        return _Answer(HTTPStatus.OK, "text/plain; charset=utf-8", edition.mark.encode())
    content = own_file(steps[0]) if len(steps) == 1 else None
    if content is None:
        return _told(HTTPStatus.NOT_FOUND, "Berkas ini tidak ada.")
    return _Answer(HTTPStatus.OK, _kind(Path(steps[0])), content)


def _of_site(edition: Edition, site: Path, steps: list[str]) -> _Answer:
    path = site.joinpath(*steps[:-1], steps[-1] or "index.html") if steps else site
    try:
        if path.is_dir() and (path / "index.html").is_file():
            to = "".join(f"{quote(step)}/" for step in steps)
            return _Answer(HTTPStatus.FOUND, "text/plain", location=f"{quote(edition.base)}{to}")
        content = path.read_bytes()
    except OSError:
        return _missing(edition, site)
    return _Answer(HTTPStatus.OK, _kind(path), _shown(edition, path, content))


def _shown(edition: Edition, path: Path, content: bytes) -> bytes:
    is_page = path.suffix.lower() in {".html", ".htm"}
    return with_notice(content, edition.notice, edition.mark) if is_page else content


def _missing(edition: Edition, site: Path) -> _Answer:
    path = site / "404.html"
    try:
        content = path.read_bytes()
    except OSError:
        return _told(HTTPStatus.NOT_FOUND, "Halaman ini tidak ada.")
    return _Answer(HTTPStatus.NOT_FOUND, _HTML, _shown(edition, path, content))


def _kind(path: Path) -> str:
    ending = path.suffix.lower()
    kind = _MORE.get(ending) or _KNOWN.guess_type(f"x{ending}")[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if _TEXTS.fullmatch(kind) else kind
