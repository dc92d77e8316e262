"""A small web server for a preview: the last good site, with a notice on every page."""

import mimetypes
import re
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar, Final, cast
from urllib.parse import parse_qs, quote, unquote_to_bytes, urlsplit
from uuid import uuid4

from generator.preview.address import AllowedHosts
from generator.preview.notice import ASSET_FOLDER, Notice, asset, page, with_notice

_INDEX: Final = "index.html"
_STATE: Final = "keadaan"
_STATE_PATH: Final = f"/{ASSET_FOLDER}/{_STATE}"
_LONGEST_WAIT: Final = 5  # seconds until a page that waits for news asks again
_STAYS_OPEN: Final = 5  # seconds for which a page counts as looked at that has not asked for news yet
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


def _new_mark() -> str:
    return uuid4().hex


@dataclass(frozen=True, slots=True)
class Overlaid:
    """What is shown in the place of a file of the site: other content, another notice, or both.

    Without ``content`` the file itself is shown, without ``notice`` that of the edition. ``page`` is the
    address of the page to which the file belongs, ``mark`` as for an edition.
    """

    page: str
    content: bytes | None = None
    notice: Notice | None = None
    mark: str = field(default_factory=_new_mark)

    def is_same(self, other: "Overlaid | None") -> bool:
        """Whether a reader sees the same, so that the page need not be loaded again."""
        return other is not None and (self.content, self.notice) == (other.content, other.notice)


@dataclass(frozen=True, slots=True)
class Edition:
    """What is shown at one moment: a folder with a whole site, if there is one, and a notice.

    ``mark`` is another one for each edition: pages reload themselves when it changes. ``overlay`` holds what
    is newer than the site, by the path of the file.
    """

    notice: Notice
    site: Path | None = None
    base: str = "/"
    mark: str = field(default_factory=_new_mark)
    overlay: Mapping[str, Overlaid] = field(default_factory=dict)

    def notice_of(self, name: str) -> Notice:
        """Return the notice above the page in a file."""
        overlaid = self.overlay.get(name)
        return self.notice if overlaid is None or overlaid.notice is None else overlaid.notice

    def mark_of(self, name: str) -> str:
        """Return the mark that changes when the page in a file must be loaded again."""
        overlaid = self.overlay.get(name)
        return self.mark if overlaid is None else overlaid.mark

    def content_of(self, name: str) -> bytes:
        """Return the content of a file. Raises OSError where there is none."""
        overlaid = self.overlay.get(name)
        if overlaid is not None and overlaid.content is not None:
            return overlaid.content
        return ((self.site or Path()) / name).read_bytes()

    def has(self, name: str, content: bytes | None) -> bool:
        """Whether the site itself has a file with this content."""
        try:
            return self.site is not None and (self.site / name).read_bytes() == content
        except OSError:
            return False

    def below_base(self, steps: list[str]) -> list[str] | None:
        """Return the steps of an address below the path of the portal; ``None`` where it is beside it."""
        base = [step for step in self.base.split("/") if step]
        return steps[len(base) :] if steps[: len(base)] == base else None


def file_of(path: str) -> str:
    """Return the path of the file that holds the page at an address below the portal."""
    return f"{path}{_INDEX}"


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
        # Told of each page before it is shown, so that it can be made anew.
        self.before_page: Callable[[str], None] = lambda _: None
        self._news = threading.Condition()
        self._edition = edition
        self._waiting = Counter[str]()
        self._last_page = ("", 0.0)

    @property
    def edition(self) -> Edition:
        """What is shown now."""
        return self._edition

    @edition.setter
    def edition(self, edition: Edition) -> None:
        with self._news:
            self._edition = edition
            self._news.notify_all()

    def open_pages(self) -> tuple[str, ...]:
        """Return the pages that somebody looks at, by address, the one that was loaded last first."""
        with self._news:
            page, when = self._last_page
            last = [page] if time.monotonic() - when < _STAYS_OPEN else []
            return tuple(dict.fromkeys([*last, *self._waiting]))

    def note_page(self, page: str) -> None:
        """Note that a page is loaded, and have it made anew if that is due."""
        with self._news:
            self._last_page = (page, time.monotonic())
        self.before_page(page)

    def next_mark(self, page: str, seen: str) -> str:
        """Wait a while until a page must be loaded again by who has ``seen`` one of its marks; return it."""
        name = file_of(page)
        with self._news:
            self._waiting[page] += 1
            try:
                self._news.wait_for(lambda: self._edition.mark_of(name) != seen, _LONGEST_WAIT)
            finally:
                self._waiting -= Counter([page])
            return self._edition.mark_of(name)

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
        if path == _STATE_PATH and (query := parse_qs(urlsplit(self.path).query)):
            return _mark_answer(server, query)
        if path.endswith("/") and (page := _page_address(server.edition, path)) is not None:
            server.note_page(page)
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
    below = None if steps is None else edition.below_base(steps)
    if steps == [""] and below != steps:
        return _Answer(HTTPStatus.FOUND, "text/plain", location=quote(edition.base))
    if below is None:
        return _not_found_answer(edition, edition.site)
    return _site_answer(edition, edition.site, below)


def _page_address(edition: Edition, requested_path: str) -> str | None:
    """Return the address of a page below the portal, like ``satker/balai/``; ``None`` for others."""
    steps = _steps(requested_path)
    below = None if steps is None else edition.below_base(steps)
    return None if below is None else "/".join(below)


def _mark_answer(server: Server, query: Mapping[str, list[str]]) -> _Answer:
    """Answer as soon as there is something new to see on the page that asks, or after a while."""
    page = _page_address(server.edition, query.get("jalan", [""])[0]) or ""
    mark = server.next_mark(page, query.get("tanda", [""])[0])
    return _Answer(HTTPStatus.OK, "text/plain; charset=utf-8", mark.encode())


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
    if steps == [_STATE]:
        return _Answer(HTTPStatus.OK, "text/plain; charset=utf-8", edition.mark.encode())
    content = asset(steps[0]) if len(steps) == 1 else None
    if content is None:
        return _text_answer(HTTPStatus.NOT_FOUND, "Berkas ini tidak ada.")
    return _Answer(HTTPStatus.OK, _kind(Path(steps[0])), content)


def _site_answer(edition: Edition, site: Path, steps: list[str]) -> _Answer:
    name = "/".join([*steps[:-1], steps[-1] or _INDEX] if steps else steps)
    path = site / name
    try:
        if path.is_dir() and (path / "index.html").is_file():
            target = "".join(f"{quote(step)}/" for step in steps)
            return _Answer(HTTPStatus.FOUND, "text/plain", location=f"{quote(edition.base)}{target}")
        content = edition.content_of(name)
    except OSError:
        return _not_found_answer(edition, site)
    return _Answer(HTTPStatus.OK, _kind(path), _page_content(edition, name, content))


def _page_content(edition: Edition, name: str, content: bytes) -> bytes:
    is_page = name.lower().endswith((".html", ".htm"))
    return with_notice(content, edition.notice_of(name), edition.mark_of(name)) if is_page else content


def _not_found_answer(edition: Edition, site: Path) -> _Answer:
    path = site / "404.html"
    try:
        content = path.read_bytes()
    except OSError:
        return _text_answer(HTTPStatus.NOT_FOUND, "Halaman ini tidak ada.")
    return _Answer(HTTPStatus.NOT_FOUND, _HTML, _page_content(edition, path.name, content))


def _kind(path: Path) -> str:
    ending = path.suffix.lower()
    kind = (
        _MORE_TYPES.get(ending) or _STANDARD_TYPES.guess_type(f"x{ending}")[0] or "application/octet-stream"
    )
    return f"{kind}; charset=utf-8" if _TEXT_TYPES.fullmatch(kind) else kind
