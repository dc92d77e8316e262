"""One walk through the demo portal, shared by all tests that ask about its pages."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.visits import PHONE, Visit, one_of_each, visits
from tests.conftest import Demo

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def walk(browser: Browser, demo: Demo, request: pytest.FixtureRequest) -> dict[str, Visit]:
    """Visit pages of every form once; with ``--semua-halaman`` every page."""
    context = browser.new_context()
    is_whole = request.config.getoption("semua_halaman")
    found = visits(context, demo.rooted, demo.rooted.paths if is_whole else one_of_each(demo.rooted))
    context.close()
    return found


@pytest.fixture
def opened(browser: Browser, demo: Demo) -> Iterator[Open]:
    """Open a page of the demo portal, on a phone with scripts on unless told otherwise."""
    contexts = []

    def go(path: str, width: int = PHONE, height: int = 740, *, scripts: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height}, java_script_enabled=scripts
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(demo.rooted.address + path)
        return page

    yield go
    for each in contexts:
        each.close()
