"""The bar of a preview in a real browser: it comes and goes by itself, and is readable on a phone."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.preview.address import Address, allowed_hosts, listen
from generator.preview.notice import NO_NOTICE, absent, stale
from generator.preview.server import Edition, Server
from tests.preview.conftest import free_port

pytestmark = pytest.mark.browser

PAGE = "<!doctype html>\n<html lang=id><head><title>a</title></head><body><main>Isi</main></body></html>"
FINDING = "galat[D203]: <b>`3.6x`</b> memuat satuan\n" + " --> data/satker/" + "balai-uji-" * 30
BAR = "[role=alert]"


@pytest.fixture
def server() -> Iterator[Server]:
    """Serve a preview that has nothing to show yet."""
    address = Address("127.0.0.1", free_port())
    listening = listen(address)
    assert isinstance(listening, socket.socket)
    server = Server(listening, allowed_hosts(address, listening), Edition(absent(FINDING)))
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_follow_by_themselves(scheme: str, server: Server, browser: Browser, tmp_path: Path) -> None:
    """Without a touch the page shows the finding, the portal once it is mended, and the next finding."""
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    dark = scheme == "dark"
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, color_scheme="dark" if dark else "light"
    )
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{server.socket.getsockname()[1]}/")
    expect(page.locator(BAR)).to_contain_text("<b>`3.6x`</b>")
    server.edition = Edition(NO_NOTICE, tmp_path)
    expect(page.locator("main")).to_have_text("Isi")
    expect(page.locator(BAR)).to_have_count(0)
    server.edition = Edition(stale(FINDING), tmp_path)
    expect(page.locator(BAR)).to_contain_text("Perubahan terakhir belum tampil.")
    expect(page.locator("main")).to_have_text("Isi")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    ground = "rgb(58, 34, 6)" if dark else "rgb(255, 243, 224)"
    expect(page.locator(BAR)).to_have_css("background-color", ground)
    context.close()
