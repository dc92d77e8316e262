"""Cloudflare Pages hands out the portal as deploy/ says: its own runtime, on this machine.

It weighs more than all other tests together need, so it runs where ``make uji-pages`` has installed it.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.deploy.conftest import BASES, Served
from tests.deploy.expected import OPEN, SAFETY, TYPES
from tests.deploy.servers import DEPLOY, ROOT, changed, running
from tests.deploy.walks import SOME, assert_pages_work

INSTALLED = ROOT / ".cache/cloudflare/node_modules/wrangler/wrangler-dist/cli.js"
# Without ways to other hosts the runtime waits for each of its questions to fail.
PATIENCE = 60
PAGE = "satker/bspji-manado/2023/"
VIEW = "sematan/contoh/"
FRAMING = "content-security-policy"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.server,
    pytest.mark.skipif(not INSTALLED.exists(), reason="`make uji-pages` installs the runtime of Cloudflare"),
]


def _settled(folder: Path, base: str) -> None:
    """Lay the two files of deploy/ into the portal's host, changed as their reader is told to."""
    headers = (DEPLOY / "_headers").read_text("utf-8")
    before, views = headers.split("# /sematan/*\n")
    views, after = views.split("\n\n", 1)
    opened = views.replace("#  ", "  ")
    (folder / "_headers").write_text(f"{before}{base}sematan/*\n{opened}\n\n{after}", encoding="utf-8")
    redirects = (DEPLOY / "_redirects").read_text("utf-8")
    if base != "/":
        redirects = changed(redirects, ("# /            /kinerja/", f"/            {base}"))
    (folder / "_redirects").write_text(redirects, encoding="utf-8")


def _command(_place: Path, web: Path, _base: str, port: int) -> list[str]:
    node = shutil.which("node") or pytest.fail("node belum terpasang")
    # The newest day that this runtime knows is older than today.
    at = ("--ip", "127.0.0.1", "--port", str(port), "--compatibility-date", "2026-05-01")
    return [node, "--no-warnings", str(INSTALLED), "pages", "dev", str(web), *at]


@pytest.fixture(scope="module", params=BASES)
def hosted(request: pytest.FixtureRequest, web: Path) -> Iterator[Served]:
    """Serve the portal as Cloudflare Pages does, at the root of its host or in a folder."""
    base: str = request.param
    name = base.strip("/") or "akar"
    folder = web / f"cloudflare-{name}"
    shutil.copytree(web / name, folder)
    _settled(folder, base)
    with running(_command, web / f"cloudflare-{name}-tempat", folder, base, patience=PATIENCE) as port:
        yield Served(folder / base.strip("/"), port, base)


@pytest.mark.parametrize("path", ["", PAGE, "data/kinerja.csv", "assets/portal.css"])
def test_every_answer_carries_what_keeps_readers_safe(hosted: Served, path: str) -> None:
    """Pages and files come with the headers that no page can state, and no other site may frame them."""
    answer = hosted.ask(path)
    assert answer.status == 200
    assert SAFETY.items() <= dict(answer.headers).items()
    assert answer.headers[FRAMING] == "frame-ancestors 'none'"
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert answer.body == (hosted.folder / (f"{path}index.html" if path in {"", PAGE} else path)).read_bytes()


def test_a_picture_for_other_sites_may_be_framed(hosted: Served) -> None:
    """The pages below sematan/ are the ones that others may show."""
    headers = hosted.ask(VIEW).headers
    assert headers[FRAMING] == "frame-ancestors *"
    assert headers["cross-origin-resource-policy"] == "cross-origin"
    assert SAFETY.items() <= dict(headers).items()


@pytest.mark.parametrize("ending", sorted(OPEN))
def test_open_data_are_named_and_may_be_read_from_anywhere(hosted: Served, ending: str) -> None:
    """Programs learn what a file is, also where the host does not know its kind by itself."""
    headers = hosted.ask(f"jenis/contoh.{ending}").headers
    assert headers["content-type"].partition(";")[0] == TYPES[ending].partition(";")[0]
    assert headers["access-control-allow-origin"] == "*"


def test_missing_pages_and_folders_are_answered(hosted: Served) -> None:
    """A missing page gets the page for such cases as 404; an address without its last stroke leads on."""
    missing = hosted.ask("satker/tidak-ada/")
    assert (missing.status, missing.body) == (404, (hosted.folder / "404.html").read_bytes())
    led = hosted.ask("satker")
    assert led.status in {301, 307, 308}
    assert led.headers["location"].endswith(f"{hosted.base}satker/")


def test_the_root_of_the_host_leads_to_the_portal(hosted: Served) -> None:
    """Who opens the host of a portal in a folder gets there."""
    answer = Served(hosted.folder, hosted.port, "/").ask("")
    assert (answer.status, answer.headers.get("location")) == (
        (200, None) if hosted.base == "/" else (302, hosted.base)
    )


def test_pages_work_on_the_host(hosted: Served, browser: Browser) -> None:
    """Chromium shows a page of each kind with its style, without a complaint, and asks no other host."""
    assert_pages_work(hosted, browser, SOME)
