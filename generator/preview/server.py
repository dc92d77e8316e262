"""A small web server for a preview: the last good site, with a notice on every page."""

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

from generator.preview.address import AllowedHosts
from generator.preview.notice import ASSET_FOLDER, Notice, asset, page, with_notice

_TIMEOUT: Final = 30  # seconds for a client that opens a connection and sends nothing
_STANDARD_TYPES: Final = mimetypes.MimeTypes()  # the same on every machine
_MORE_TYPES: Final = {
    ".atom": "application/atom+xml",
    ".jsonld": "application/ld+json",
    ".parquet": "application/vnd.apache.parquet",
    ".sqlite": "application/vnd.sqlite3",
    ".ttl": "text/turtle",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
_TEXT_TYPES: Final = re.compile(r"text/.*|application/(?:.*\+)?(?:json|xml)|.*javascript")
# An address with its host, which then counts in place of the header.
_WHOLE_URL: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://([^/?#]*)([^?#]*).*")
_HTML: Final = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Edition:
    """What is shown at one moment: a folder with a whole site, if there is one, and a notice.

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
    """Answers at a socket that listens already, with the current ``edition``."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, listener: socket.socket, allowed_hosts: AllowedHosts, edition: Edition) -> None:
        """Use a socket that listens already."""
        super().__init__(listener.getsockname()[:2], _Handler, bind_and_activate=False)
        self.socket.close()
        self.socket = listener
        self.allowed_hosts = allowed_hosts
        self.edition = edition

    def handle_error(self, request: object, client_address: object) -> None:
        """Print nothing about a client that went away in the middle of an answer."""


class _Handler(BaseHTTPRequestHandler):
    timeout: ClassVar[float | None] = _TIMEOUT

    def version_string(self) -> str:
        """Return a name without a version."""
        return "kinerja"

    def log_message(self, *_: object) -> None:
        """Leave the terminal to the findings."""

    def send_error(self, code: int, *_: object) -> None:
        """Answer in Indonesian what is no proper request."""
        self._send(_text_answer(HTTPStatus(code), "Permintaan ini tidak dapat dijawab oleh pratinjau."))

    def do_GET(self) -> None:
        """Answer a request for a page or a file."""
        self._send(self._answer())

    do_HEAD = do_GET  # noqa: N815 - as above

    def _answer(self) -> _Answer:
        server = cast("Server", self.server)
        whole_url = _WHOLE_URL.fullmatch(self.path)
        hosts = [whole_url[1]] if whole_url else self.headers.get_all("Host", [])
        if len(hosts) != 1 or not server.allowed_hosts.accept(hosts[0].strip()):
            message = "Pratinjau ini hanya menjawab di alamat yang ditampilkan di terminal. Buka alamat itu."
            return _text_answer(HTTPStatus.FORBIDDEN, message)
        path = (whole_url[2] or "/") if whole_url else self.path.partition("?")[0].partition("#")[0]
        edition = server.edition
        answer = _edition_answer(edition, path)
        # A site is thrown away when the next one is there: who came in between is answered anew.
        return answer if edition is server.edition else _edition_answer(server.edition, path)

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


def _text_answer(status: HTTPStatus, text: str) -> _Answer:
    return _Answer(status, "text/plain; charset=utf-8", f"{text}\n".encode())


def _edition_answer(edition: Edition, requested_path: str) -> _Answer:
    steps = _steps(requested_path)
    if steps and steps[0] == ASSET_FOLDER:
        return _asset_answer(edition, steps[1:])
    if edition.site is None:
        content = page(edition.notice, edition.mark)
        return _Answer(HTTPStatus.SERVICE_UNAVAILABLE, _HTML, content)
    base = [step for step in edition.base.split("/") if step]
    if steps == [""] and base:
        return _Answer(HTTPStatus.FOUND, "text/plain", location=quote(edition.base))
    if steps is None or steps[: len(base)] != base:
        return _not_found_answer(edition, edition.site)
    return _site_answer(edition, edition.site, steps[len(base) :])


def _steps(requested_path: str) -> list[str] | None:
    """Return the steps of an address, like ``["satker", ""]``; ``None`` if it could lead out of the site."""
    try:
        path = unquote_to_bytes(requested_path).decode()
    except UnicodeError:
        return None
    steps = path.split("/")
    is_odd = any(step in {"", ".", ".."} for step in steps[1:-1]) or steps[-1] in {".", ".."}
    if steps[0] or is_odd or re.search(r"[\x00-\x1f\x7f\\:]", path):
        return None
    return steps[1:]


def _asset_answer(edition: Edition, steps: list[str]) -> _Answer:
    """Answer with what the preview itself adds to pages."""
    if steps == ["keadaan"]:
        return _Answer(HTTPStatus.OK, "text/plain; charset=utf-8", edition.mark.encode())
    content = asset(steps[0]) if len(steps) == 1 else None
    if content is None:
        return _text_answer(HTTPStatus.NOT_FOUND, "Berkas ini tidak ada.")
    return _Answer(HTTPStatus.OK, _kind(Path(steps[0])), content)


def _site_answer(edition: Edition, site: Path, steps: list[str]) -> _Answer:
    path = site.joinpath(*steps[:-1], steps[-1] or "index.html") if steps else site
    try:
        if path.is_dir() and (path / "index.html").is_file():
            target = "".join(f"{quote(step)}/" for step in steps)
            return _Answer(HTTPStatus.FOUND, "text/plain", location=f"{quote(edition.base)}{target}")
        content = path.read_bytes()
    except OSError:
        return _not_found_answer(edition, site)
    return _Answer(HTTPStatus.OK, _kind(path), _page_content(edition, path, content))


def _page_content(edition: Edition, path: Path, content: bytes) -> bytes:
    is_page = path.suffix.lower() in {".html", ".htm"}
    return with_notice(content, edition.notice, edition.mark) if is_page else content


def _not_found_answer(edition: Edition, site: Path) -> _Answer:
    path = site / "404.html"
    try:
        content = path.read_bytes()
    except OSError:
        return _text_answer(HTTPStatus.NOT_FOUND, "Halaman ini tidak ada.")
    return _Answer(HTTPStatus.NOT_FOUND, _HTML, _page_content(edition, path, content))


def _kind(path: Path) -> str:
    ending = path.suffix.lower()
    kind = (
        _MORE_TYPES.get(ending) or _STANDARD_TYPES.guess_type(f"x{ending}")[0] or "application/octet-stream"
    )
    return f"{kind}; charset=utf-8" if _TEXT_TYPES.fullmatch(kind) else kind
