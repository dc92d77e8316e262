"""One command tries a whole portal, and ends at the first thing that would not be published."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.preview import in_browser
from generator.preview.in_browser import Opened, one_of_each_form
from tests import small
from tests.small import PROFILE

Try = Callable[..., Result]


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """Make a small portal inside a folder of its host."""
    root = small.whole(small.write(tmp_path / "portal"))
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("site_url: https://contoh.go.id/kinerja/\n")
    return root


@pytest.fixture
def attempt(portal: Path, monkeypatch: pytest.MonkeyPatch) -> Try:
    """Try the portal, with a build that ends with a code, and a browser that finds faults, or none."""

    def run(*words: str, code: int = 0, faults: tuple[str, ...] = (), browser: str | None = "/x") -> Result:
        sites: list[Path] = []

        def build_site(_root: Path, site: Path, **_: object) -> int:
            sites.append(site)
            site.mkdir(parents=True)
            (site / "index.html").write_text("situs", "utf-8")
            return code

        monkeypatch.setattr("generator.plugin.build_site", build_site)
        monkeypatch.setattr(in_browser, "browser_path", lambda: browser)

        def opened(folder: Path, base: str, path: str) -> Opened:
            assert (folder / base.strip("/"), path) == (sites[0], browser)
            return Opened(3, faults)

        monkeypatch.setattr(in_browser, "open_pages", opened)
        result = CliRunner().invoke(main, ["uji", "--akar", str(portal), *words])
        assert not any(site.parent.exists() for site in sites)
        return result

    return run


def test_a_right_portal_passes(attempt: Try) -> None:
    """Data, site and pages are tried, and the site is not kept."""
    result = attempt()
    assert result.exit_code == 0, result.output
    assert "Peramban: 3 halaman dibuka" in result.stderr
    assert "Semua lulus" in result.stderr


def test_a_portal_without_an_address_is_opened_at_the_root(attempt: Try, portal: Path) -> None:
    """Where it will be published need not be known."""
    settings = (portal / "mkdocs.yml").read_text("utf-8")
    (portal / "mkdocs.yml").write_text(settings.partition("site_url")[0], "utf-8")
    assert attempt().exit_code == 0


def test_what_was_skipped_is_told(attempt: Try) -> None:
    """Without a browser the command passes, and says how to get one; nobody is told so who wants none."""
    assert "Peramban: dilewati" in attempt(browser=None).stderr
    assert "Peramban" not in attempt("--tanpa-peramban").stderr


def test_the_tried_site_may_be_kept(attempt: Try, portal: Path) -> None:
    """A forge keeps what was tried as its preview, also one with faults; nothing takes another's place."""
    target = portal / "hasil/pratinjau"
    assert attempt("--hasil", str(target), faults=("/: kosong",)).exit_code == 1
    assert (target / "index.html").read_text("utf-8") == "situs"
    again = attempt("--hasil", str(target))
    assert (again.exit_code, "sudah ada" in again.stderr) == (2, True)


def test_errors_end_it(attempt: Try, portal: Path) -> None:
    """Wrong data are told in the form that was asked for, and nothing is built; a failed build ends it."""
    assert attempt(code=1).exit_code == 1
    failed = attempt(faults=("/satker/: kosong",))
    assert (failed.exit_code, "galat: /satker/: kosong" in failed.stderr) == (1, True)
    (portal / PROFILE).write_text("nama: Balai\n", "utf-8")
    wrong = attempt("--format", "github")
    assert wrong.exit_code == 1
    assert wrong.stdout.startswith("::error file=")
    assert "Situs" not in wrong.stderr


def test_one_page_of_each_form_is_opened() -> None:
    """Offices, years, indicators, files and findings have pages of one form each."""
    offices = [f"satker/{slug}/{year}/" for slug in ("a", "b") for year in (2023, 2024)]
    others = [
        "",
        "satker/a/indikator/x/",
        "satker/b/indikator/y/",
        "berkas/a/",
        "bantuan/galat/B101/",
        "data/",
    ]
    assert one_of_each_form([*offices, *others]) == (
        "", "bantuan/galat/B101/", "berkas/a/", "data/", "satker/a/2023/", "satker/a/indikator/x/",
    )  # fmt: skip


def test_a_browser_that_is_not_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a browser alone nor what steers it alone can open a page."""
    monkeypatch.setenv("PATH", "")
    assert in_browser.browser_path() is None
    monkeypatch.setattr(in_browser, "find_spec", lambda _: None)
    assert in_browser.browser_path() is None


@pytest.mark.browser
def test_faults_of_pages_are_seen(tmp_path: Path) -> None:
    """A script that fails, a file of another host, a page without words, and a page that is right."""
    browser = in_browser.browser_path()
    if browser is None:
        pytest.skip("Chromium is not installed")
    pages = {
        "": "<title>Benar</title><main>Isi</main>",
        "gagal/": "<title>Gagal</title><main>Isi</main><script>throw new Error('x')</script>",
        "luar/": "<title>Luar</title><main>Isi</main><img src='http://127.0.0.2:1/a.png' alt=''>",
        "kosong/": "<title>Kosong</title><main> </main>",
    }
    for path, text in pages.items():
        (tmp_path / "portal" / path).mkdir(parents=True, exist_ok=True)
        (tmp_path / "portal" / path / "index.html").write_text(f"<!doctype html>{text}", "utf-8")
    # In a thread of its own: other tests of this process may hold a browser open in this one.
    with ThreadPoolExecutor(1) as thread:
        opened = thread.submit(in_browser.open_pages, tmp_path, "/portal/", browser).result()
    assert opened.count == 4
    assert {fault.partition(":")[0] for fault in opened.faults} == {
        "/portal/gagal/", "/portal/luar/", "/portal/kosong/",
    }  # fmt: skip
