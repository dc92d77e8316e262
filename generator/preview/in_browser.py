"""Pages of a finished site opened in a real browser, where there is one: one page of each form."""

import re
import shutil
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NOT_INSTALLED: Final = (
    'Peramban untuk uji belum dipasang: pip install "kinerja-terbuka[peramban]", dan Chromium.'
)
_LIBRARY: Final = "playwright"
_BROWSERS: Final = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
_FLAGS: Final = ("--no-sandbox", "--disable-background-networking", "--no-first-run")
# What differs between pages of one form: offices, indicators, files, years and numbers.
_NAMES: Final = re.compile(r"(?<=satker/)[^/]+|(?<=indikator/)[^/]+|(?<=berkas/).+|(?<=galat/)[^/]+|\d+")
_MOST: Final = 60


@dataclass(frozen=True, slots=True)
class Opened:
    """What was seen: how many pages were opened, and what was wrong with which."""

    count: int
    faults: tuple[str, ...]


def browser_path() -> str | None:
    """Return the browser of this machine, ``None`` where there is none that can be steered."""
    if find_spec(_LIBRARY) is None:
        return None
    return next(filter(None, map(shutil.which, _BROWSERS)), None)


def one_of_each_form(paths: Iterable[str]) -> tuple[str, ...]:
    """Return one page of each form, by the addresses of pages."""
    forms: dict[str, str] = {}
    for path in sorted(paths):
        forms.setdefault(_NAMES.sub("*", path), path)
    return tuple(forms.values())[:_MOST]


def open_pages(folder: Path, base: str, browser: str) -> Opened:
    """Open pages of the site that lies at ``base`` below a folder, in the ``browser`` at a path.

    A fault is an error of a script, a file that is missing, a request to another host, or an empty page.
    """
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - an extra

    site = folder / base.strip("/")
    files = (path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    paths = one_of_each_form(path.removesuffix("index.html") for path in files)
    with _served(folder) as address, sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=browser, args=_FLAGS)
        faults = [fault for path in paths for fault in _faults(started, address, f"{base}{path}")]
        started.close()
    return Opened(len(paths), tuple(faults))


def _faults(browser: "Browser", address: str, path: str) -> Iterator[str]:
    """Open a page and yield what was wrong with it."""
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(f"naskah gagal: {error}"))
    page.on("requestfailed", lambda request: faults.append(f"tidak termuat: {request.url}"))
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((address, "data:", "blob:"))
            else faults.append(f"meminta ke tempat lain: {request.url}")
        ),
    )
    answer = page.goto(f"{address}{path}", wait_until="load")
    if answer is None or not answer.ok:
        faults.append("tidak dapat dibuka")
    elif not page.title() or not page.locator("main").inner_text().strip():
        faults.append("kosong")
    page.close()
    yield from (f"{path}: {fault}" for fault in dict.fromkeys(faults))


class _Silent(SimpleHTTPRequestHandler):
    """A web server that prints nothing."""

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine, and yield the address without a slash at its end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
