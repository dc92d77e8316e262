"""Shared by all tests: what keeps most of them off the demo portal, one browser, and the demo, served."""

import fcntl
import functools
import os
import re
import shutil
import threading
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]

from generator.plugin import build_site
from tests.guarded import sitecustomize as guard
from tests.published import shared_caches

ROOT = Path(__file__).parents[1]
SOURCES = ("content", "data", "theme")
# The folders whose tests look at the built demo portal.
OF_SERVERS = "tests/deploy/"
OF_DEMO = ("tests/browser/", OF_SERVERS)
TOGETHER = {
    "servers": (OF_SERVERS,),
    "walk": ("tests/browser/test_every_page.py", "tests/browser/test_structure.py"),
}
# Files of the demo that don't ask for the whole portal, which every other process would build for itself.
ALONE = (
    "tests/fresh/",
    "tests/journeys/test_galat.py",
    "tests/journeys/test_law_to_page.py",
    "tests/plugin/",
    "tests/preview/",
    "tests/validators/",
)
# Files of long tests that share nothing costly but the finished portal: shared out test by test.
ONE_BY_ONE = (
    "tests/browser/test_accessibility.py",
    "tests/browser/test_print.py",
    "tests/journeys/test_office_by_office.py",
)
# What takes long begins first, so that no process ends long before the others.
LONGEST = (
    "tests/fresh/",
    "tests/validators/test_html.py",
    "tests/phases/test_cluster.py",
    "tests/journeys/test_same_bytes.py",
    "tests/journeys/test_office_by_office.py",
    *TOGETHER["walk"],
    "tests/browser/test_print.py",
    "tests/browser/test_accessibility.py",
    OF_SERVERS,
    "tests/journeys/test_galat.py",
    "tests/preview/",
    "tests/publication/test_spare.py",
    "tests/journeys/",
    "tests/browser/",
    "tests/pages/shared/test_escapes.py",
    "tests/test_portal.py",
)
# Whole builds and previews, as a person goes through them, and whole portals with every wrong cell.
OF_JOURNEYS = (
    "tests/journeys/",
    "tests/preview/",
    "tests/properties/",
    "tests/test_portal.py",
    "tests/plugin/",
    "tests/validators/",
)
# Long tests of what shorter ones reach as well: to measure them would take two and a half times as long.
UNMEASURED = (
    "tests/architecture/",
    "tests/compute/shared/test_suppression.py::test_no_withheld_figure_has_a_single_possible_value",
    "tests/exports/portal/test_whole_data.py::test_a_package_that_lies_is_found",
    "tests/languages/test_catalog.py::test_every_message_has_its_english",
    "tests/languages/test_catalog.py::test_nothing_is_left_over",
    "tests/pages/portal/test_bounded.py::test_links_of_the_portal_lead_somewhere[1000]",
    "tests/pages/portal/test_bounded.py::test_no_page_of_the_portal_is_long[1000]",
    "tests/pages/shared/test_escapes.py",
)
# Environments made from nothing; each file of the folder is marked as a whole.
OF_FRESH = "tests/fresh/test_"
# A file that is marked as a whole, which can be known without importing it.
MARKED = re.compile(r"^pytestmark = (?:\[[^\]]*?)?\bpytest\.mark\.demo\b", re.MULTILINE)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

# The same examples at every run, and no clock, so that a test fails for the change at hand or not at all.
settings.register_profile("tetap", derandomize=True, deadline=None)
# For `make uji-cepat`: a quarter of the usual examples, where a test does not ask for a number of its own.
settings.register_profile("cepat", settings.get_profile("tetap"), max_examples=25)
# For whoever looks for faults: other examples at every run, which CI would meet by chance only.
settings.register_profile("acak", deadline=None, max_examples=300, print_blob=True)
settings.load_profile("tetap")


@dataclass(frozen=True, slots=True)
class Site:
    """A built portal: its folder, the address it is served at, and its base path, like ``/portal/``."""

    folder: Path
    address: str
    base: str

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all pages, like ``satker/``, relative to the portal's root."""
        found = (each.relative_to(self.folder).as_posix() for each in self.folder.rglob("*.html"))
        return tuple(sorted(each.removesuffix("index.html") for each in found))

    def file(self, path: str) -> Path:
        """Return the file of a page."""
        return self.folder / (f"{path}index.html" if path == "" or path.endswith("/") else path)


@dataclass(frozen=True, slots=True)
class Demo:
    """The demo portal at the root of its host, and the same portal inside a folder of its host."""

    rooted: Site
    nested: Site


class _Quiet(SimpleHTTPRequestHandler):
    """A web server that prints nothing."""

    def log_message(self, *_: object) -> None:
        """Keep the output of the tests clean."""


class ByRoom(LoadScopeScheduling):  # type: ignore[misc]
    """Shares files of tests out over processes, but keeps those together that share something costly.

    So web servers get copies that are compressed once, and a browser walks through all pages once. (Marks for
    groups would do, were they not lost on their way with pytest 9.2 and xdist 3.8.) Where the demo is
    asked for by its mark, whatever looks at the finished portal shares the one that its process has built.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        if file in ONE_BY_ONE:
            return nodeid
        is_apart = (
            file.startswith((*OF_DEMO, *ALONE))
            or (file.startswith(OF_JOURNEYS) and not _is_of_demo(ROOT / file))
            or not self.config.getoption("markexpr").startswith("demo")
        )
        return next(
            (name for name, files in TOGETHER.items() if file.startswith(files)),
            file if is_apart else "published",
        )


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let ``make uji-halaman`` ask for every page in the browser."""
    parser.addoption("--semua-halaman", action="store_true", help="open every page, not one of each form")


@functools.cache
def _is_of_demo(file: Path) -> bool:
    """Say if all tests of a file are of the demo portal: by its folder, or by its mark."""
    path = file.relative_to(ROOT).as_posix()
    return path.startswith(OF_DEMO) or (
        file.suffix == ".py" and bool(MARKED.search(file.read_text(encoding="utf-8")))
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out whole files where ``-m`` does, so that they are not even imported."""
    wanted = config.getoption("markexpr").split(" and ")
    return True if collection_path.is_file() and _is_unwanted(collection_path, wanted) else None


def _is_unwanted(file: Path, wanted: Sequence[str]) -> bool:
    path = file.relative_to(ROOT).as_posix()
    return (
        ("not demo" in wanted and _is_of_demo(file))
        or ("not journey" in wanted and path.startswith(OF_JOURNEYS))
        or ("not fresh" in wanted and path.startswith(OF_FRESH))
    )


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Import a file of the program's tests with the demo portal closed."""
    is_program = isinstance(collector, pytest.Module) and not _is_of_demo(collector.path)
    with _closed(collector.nodeid if is_program else ""):
        return (yield)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark what uses the demo, by its folder or by the served demo that it asks for."""
    if _is_of_demo(item.path) or "demo" in getattr(item, "fixturenames", ()):
        item.add_marker(pytest.mark.demo)
    if item.nodeid.startswith(OF_JOURNEYS):
        item.add_marker(pytest.mark.journey)
    if item.nodeid.startswith(UNMEASURED):
        item.add_marker(pytest.mark.no_cover)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the program's tests first, so that none finds what tests of the demo keep for each other."""
    items.sort(key=lambda item: (_is_demo(item), _rank(item)))


def _rank(item: pytest.Item) -> int:
    ranks = (rank for rank, name in enumerate(LONGEST) if item.nodeid.startswith(name))
    return next(ranks, len(LONGEST))


def _is_demo(item: pytest.Item) -> bool:
    return item.get_closest_marker("demo") is not None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Run a test of the program, with its fixtures, with the demo portal closed."""
    with _closed("" if _is_demo(item) else item.nodeid):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Fail a test that was refused the demo, also where the program answered that like any other fault."""
    guard.REFUSED.clear()
    yield
    if guard.REFUSED and not _is_demo(item):
        raise guard.DemoIsClosedError(guard.REFUSED[0])


@contextmanager
def _closed(reader: str) -> Iterator[None]:
    """Close the demo portal to what runs now and to the Python programs that it starts; ``""`` opens it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(guard.KEPT_AWAY, raising=False)
        if reader:
            patch.setenv(guard.KEPT_AWAY, reader)
            patch.setenv("PYTHONPATH", str(Path(guard.__file__).parent), prepend=os.pathsep)
        yield


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByRoom:  # noqa: ANN401
    """Say how tests are shared out, where there are several processes."""
    return ByRoom(config, log)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Debian's Chromium once; Playwright can't run twice side by side in one process.

    Its shell without windows opens a page in a quarter of the time of the whole browser.
    """
    chromium = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """Build the portal of this repository twice, from a copy, and serve both on this machine."""
    served = _demo_sites(tmp_path_factory.getbasetemp())
    with _served(served / "akar") as rooted, _served(served / "folder") as nested:
        yield Demo(
            Site(served / "akar", f"{_address(rooted)}/", "/"),
            Site(served / "folder" / "portal", f"{_address(nested)}/portal/", "/portal/"),
        )
        rooted.shutdown()
        nested.shutdown()


def _demo_sites(temporary: Path) -> Path:
    """Build the demo portal once for all processes of a run; who comes later waits for it."""
    place = (temporary.parent if "PYTEST_XDIST_WORKER" in os.environ else temporary) / "contoh"
    place.mkdir(exist_ok=True)
    served = place / "situs"
    with (place / "kunci").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not served.exists():
            copy, made = place / "sumber", place / "belum-selesai"
            for name in SOURCES:
                shutil.copytree(ROOT / name, copy / name)
            with pytest.MonkeyPatch.context() as patch, shared_caches():
                patch.setenv("NO_MKDOCS_2_WARNING", "1")
                _built(copy, made / "akar", "/")
                _built(copy, made / "folder" / "portal", "/portal/")
            made.rename(served)
    return served


def _built(root: Path, site: Path, base: str) -> None:
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    placed = [
        f"site_url: https://contoh.go.id{base}" if line.startswith("site_url:") else line for line in config
    ]
    (root / "mkdocs.yml").write_text("\n".join(placed), encoding="utf-8")
    assert build_site(root, site) == 0


def _served(folder: Path) -> ThreadingHTTPServer:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def _address(server: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_port}"
