"""One build of a preview: whatever stands in the portal's folder, its end is told in plain words."""

import errno
import logging
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.preview import build as module
from generator.preview.build import Build, build_preview, start_build, stop_all
from generator.preview.one_page import Wanted
from tests.small import RESULT

URL = "http://127.0.0.1:8000"


def test_a_good_portal_is_built_for_its_address(portal: Path, tmp_path: Path) -> None:
    """The site lands in the given folder, under the path of its public address, and nowhere else."""
    settings = portal / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("contoh.go.id/", "contoh.go.id/kinerja/"))
    ended = build_preview(portal, tmp_path / "situs", URL)
    assert (ended.fault, ended.warnings, ended.base) == ("", (), "/kinerja/")
    assert "/kinerja/satker/" in (tmp_path / "situs/index.html").read_text("utf-8")
    assert not (portal / "site").exists()
    assert {str(portal / name) for name in ("mkdocs.yml", "content", "data", "theme")} <= set(ended.watched)


def _write(name: str, text: str) -> Callable[[Path], None]:
    def spoil(portal: Path) -> None:
        (portal / name).write_bytes(text.encode("utf-8", "surrogateescape"))

    return spoil


def _cell(portal: Path) -> None:
    file = portal / RESULT
    file.write_text(file.read_text("utf-8").replace("3,63", "3.6x"), "utf-8")


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (_cell, ("galat[D2", f"{RESULT}, baris 2", "saran: ")),
        (_write("mkdocs.yml", "site_name: [\n"), ("mkdocs.yml, baris 2", "tidak terbaca")),
        (_write("mkdocs.yml", "- a\n"), ("mkdocs.yml",)),
        (_write("mkdocs.yml", "site_name: a\ntheme: {name: x}\n"), ("`name: x`", "mkdocs.yml, baris 2")),
        (_write("mkdocs.yml", "docs_dir: content\n"), ("`site_name` belum diisi",)),
        (lambda portal: (portal / "mkdocs.yml").unlink(), ("`mkdocs.yml` tidak ada",)),
        (_write("theme/main.html", "{% block %}"), ("theme/main.html baris 1 tidak dapat dipakai",)),
        (_write("theme/main.html", "{{ tidak.ada.sama }}"), ("theme/main.html baris 1", "UndefinedError")),
        (_write("content/panduan.md", "# a\n\n\udcff\n"), ("content/panduan.md",)),
    ],
    ids=[
        "a wrong cell",
        "settings cut short",
        "settings that are a list",
        "an unknown theme",
        "settings without a name",
        "no settings",
        "a template cut short",
        "a template that asks for nothing",
        "a text in another encoding",
    ],
)
def test_a_slip_is_told_with_its_place(
    spoil: Callable[[Path], None], words: tuple[str, ...], portal: Path, tmp_path: Path
) -> None:
    """What keeps the portal from being built is told with its file, in Indonesian, without a trace."""
    spoil(portal)
    ended = build_preview(portal, tmp_path / "situs", URL)
    assert all(word in ended.fault for word in words), ended.fault
    assert "Traceback" not in ended.fault
    assert "Aborted" not in ended.fault
    assert str(portal / "data") in ended.watched


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "full"), "Ruang penyimpanan penuh."),
        (PermissionError(errno.EACCES, "no", "/dev/x"), "/dev/x tidak dapat dibuka"),
        (SystemExit(3), "Ada kesalahan di dalam program (test_build.py baris"),
        (MemoryError(), "MemoryError"),
        (RecursionError("deep"), "RecursionError: deep"),
        (TypeError("a < b"), "TypeError: a < b"),
    ],
)
def test_what_nobody_foresaw_is_told_too(
    error: BaseException, words: str, portal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk, a lack of memory, or a fault of the program itself ends no preview."""

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(module, "build", fail)
    assert words in build_preview(portal, tmp_path / "situs", URL).fault


def test_what_only_the_publication_refuses_is_a_warning(
    portal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What MkDocs warns of does not keep the page from being seen, but is told."""

    def warn(*_: object, **__: object) -> None:
        logging.getLogger("mkdocs.pages").warning(
            "Doc file 'a.md' contains a link 'b.md', but it is not found."
        )

    monkeypatch.setattr(module, "build", warn)
    ended = build_preview(portal, tmp_path / "situs", URL)
    assert ended.fault == ""
    assert len(ended.warnings) == 1
    assert "a.md" in ended.warnings[0]


def test_a_build_runs_apart_and_tells_how_it_ended(portal: Path, tmp_path: Path) -> None:
    """A build in another process tells the same."""
    _cell(portal)
    build = start_build(portal, tmp_path / "situs", URL)
    ended = build.result()
    build.stop()
    assert "galat[D2" in ended.fault
    assert not build.process.is_alive()


@pytest.fixture
def running(portal: Path, tmp_path: Path) -> Build:
    """Begin a build that does not end, as a template never does."""
    (portal / "theme/main.html").write_text("{% for _ in range(10 ** 12) %}{% endfor %}", "utf-8")
    build = start_build(portal, tmp_path / "situs", URL)
    assert not build.is_over(1)
    return build


def test_a_build_that_crashes_is_told(running: Build) -> None:
    """A process that dies in the middle says nothing; the preview says it for it."""
    assert running.process.pid
    os.kill(running.process.pid, signal.SIGKILL)
    assert running.result().fault.startswith("Program berhenti mendadak")
    running.stop()


def test_a_build_can_be_stopped_at_any_moment(running: Build) -> None:
    """Stopping waits for nothing."""
    began = time.monotonic()
    stop_all()
    assert time.monotonic() - began < 5
    assert not running.process.is_alive()
    running.stop()


def test_a_build_that_has_ended_makes_single_pages(portal: Path, tmp_path: Path) -> None:
    """Its process makes pages anew until it is stopped; what it can't make is nothing."""
    build = start_build(portal, tmp_path / "situs", URL)
    assert build.result().fault == ""
    page = "satker/balai-uji/indikator/kepuasan/"
    file = portal / RESULT
    file.write_text(file.read_text("utf-8").replace("3,63", "3,57"), "utf-8")
    seen = build.page(Wanted("balai-uji", page, "1"))
    assert seen
    assert b"3,57" in seen.files[f"{page}index.html"]
    assert build.page(Wanted("tidak-ada", "satker/tidak-ada/", "1")) is None
    assert build.page(Wanted("balai-uji", page, "1")) == seen
    assert build.process.pid
    os.kill(build.process.pid, signal.SIGKILL)
    assert build.page(Wanted("balai-uji", page, "1")) is None
    build.stop()


def test_a_build_rests_while_something_else_is_urgent(running: Build) -> None:
    """A build that rests takes no time of the machine, and goes on afterwards."""

    def spent() -> int:
        fields = Path(f"/proc/{running.process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return int(fields[11])

    with running.paused():
        time.sleep(0.2)
        before = spent()
        time.sleep(0.3)
        assert spent() == before
    last = time.monotonic() + 20
    while spent() == before:
        assert time.monotonic() < last
        time.sleep(0.05)
    running.stop()
    with running.paused():  # what has ended need not rest
        pass
