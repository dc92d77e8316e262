"""The preview as a person runs it: it always answers, with the last good pages and what is wrong now."""

import errno
import shutil
import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.preview import serve
from generator.preview.serve import serve_site
from tests.preview.conftest import Answer, Running, free_port
from tests.small import RESULT

BAR = 'class="kinerja-pratinjau"'


def _is_whole(answer: Answer) -> bool:
    return answer.status == 200 and BAR not in answer.text


def _tells(*words: str) -> Callable[[Answer], bool]:
    return lambda answer: BAR in answer.text and all(word in answer.text for word in words)


def _spoil_data(portal: Path) -> None:
    file = portal / RESULT
    file.write_text(file.read_text("utf-8").replace("3,63", "3.6x<b>"), "utf-8")


def _spoil_settings(portal: Path) -> None:
    (portal / "mkdocs.yml").write_text("site_name: [\n", "utf-8")


def _spoil_template(portal: Path) -> None:
    (portal / "theme/main.html").write_text("{% block %}", "utf-8")


def _drop_data(portal: Path) -> None:
    shutil.rmtree(portal / "data")


def _drop_settings(portal: Path) -> None:
    (portal / "mkdocs.yml").unlink()


SLIPS = {
    "a wrong cell": (_spoil_data, ("galat[D2", "3.6x&lt;b&gt;", RESULT)),
    "settings that can't be read": (_spoil_settings, ("mkdocs.yml, baris 2",)),
    "a broken template": (_spoil_template, ("theme/main.html baris 1",)),
    "no data": (_drop_data, ("data",)),
    "no settings": (
        _drop_settings,
        (
            "mkdocs.yml",
            "tidak ada",
        ),
    ),
}


def _mend(portal: Path, drawn: Path) -> None:
    shutil.copytree(drawn / "data", portal / "data", dirs_exist_ok=True)
    shutil.copy(drawn / "mkdocs.yml", portal)
    (portal / "theme/main.html").unlink(missing_ok=True)


def _body(answer: Answer) -> str:
    head, _, rest = answer.text.partition('<script src="/.pratinjau/')
    return head + rest.partition("</script>")[2]


def test_every_page_tells_what_is_wrong_until_it_is_mended(
    portal: Path, drawn: Path, preview: Callable[..., Running]
) -> None:
    """While something is wrong, the last good pages stay, each with the finding, until it is mended."""
    running = preview()
    good = running.wait(_is_whole, "/satker/")
    for spoil, words in SLIPS.values():
        spoil(portal)
        stale = running.wait(_tells("Perubahan terakhir belum tampil.", *words), "/satker/")
        assert stale.status == 200
        assert '<div class="kinerja-pratinjau" role="alert">' in stale.text
        assert "Balai Uji Contoh" in stale.text
        assert BAR in running.ask("/tidak/ada/").text
        _mend(portal, drawn)
        assert _body(running.wait(_is_whole, "/satker/")) == _body(good)
    assert not (portal / "site").exists()
    assert "galat[D203]" in running.words()
    assert "Traceback" not in running.words()
    assert len(list(running.temporary.glob("kinerja-*/*"))) <= 2
    assert running.stop() == 0
    assert list(running.temporary.iterdir()) == []


def test_a_first_build_that_fails_is_told_at_every_address(
    portal: Path, drawn: Path, preview: Callable[..., Running]
) -> None:
    """Where no state was good yet, each address tells what is wrong; mending it shows the portal."""
    _spoil_data(portal)
    running = preview()
    for path in ("/", "/satker/", "/tidak/ada.pdf"):
        answer = running.wait(_tells("Portal belum dapat ditampilkan.", "galat[D203]"), path)
        assert answer.status == 503
    _drop_settings(portal)
    running.wait(_tells("mkdocs.yml", "tidak ada"))
    _mend(portal, drawn)
    assert "Balai Uji Contoh" in running.wait(_is_whole, "/satker/").text


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_stopping_in_the_middle_of_a_build_is_quiet(
    number: int, portal: Path, preview: Callable[..., Running]
) -> None:
    """Ctrl+C, or the end of the session, ends a build at once and leaves nothing behind."""
    shutil.rmtree(portal / ".cache")
    running = preview()
    while not list(running.temporary.glob("kinerja-*")):
        time.sleep(0.05)
    time.sleep(1)
    began = time.monotonic()
    assert running.stop(number) == 0
    assert time.monotonic() - began < 10
    assert running.words().endswith("berhenti dengan Ctrl+C.\n\nPratinjau dihentikan.\n")
    assert list(running.temporary.iterdir()) == []


def test_what_changes_during_a_build_is_built_next(portal: Path, preview: Callable[..., Running]) -> None:
    """A file that is saved while a build runs is in the next one, which begins by itself."""
    running = preview()
    running.wait(_is_whole)
    page = portal / "content/panduan.md"
    for number in range(30):
        page.write_text(f"# Panduan {number}\n", "utf-8")
        time.sleep(0.1)
    running.wait(_tells_not_yet("Panduan 29"), "/panduan/")


def _tells_not_yet(word: str) -> Callable[[Answer], bool]:
    return lambda answer: word in answer.text and BAR not in answer.text


def test_everybody_in_the_network_is_warned_of(portal: Path, preview: Callable[..., Running]) -> None:
    """An address that others can reach is told as that, in Indonesian; strange names still get nothing."""
    _drop_settings(portal)
    running = preview("0.0.0.0")  # noqa: S104 - what is tested here
    assert running.words().startswith("Perhatian: siapa pun di jaringan ini dapat membuka pratinjau")
    assert running.ask("/", Host="jahat.example").status == 403
    assert running.ask("/", Host="192.0.2.7").status == 503


@pytest.mark.parametrize("address", ["localhost", "localhost:99999", "8000"])
def test_an_address_that_is_none_ends_the_command(
    address: str, portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong address is one sentence on the terminal and exit code 2."""
    assert serve_site(portal, address) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)


def test_a_busy_port_ends_the_command(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A port in use is one sentence on the terminal and exit code 1."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert serve_site(portal, f"127.0.0.1:{taken.getsockname()[1]}") == 1
    assert "sedang dipakai program lain" in capsys.readouterr().err


def test_no_room_for_a_site_is_told(
    portal: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where no temporary folder can be made, that is said, and the port is free again."""

    def full(**_: object) -> str:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(serve, "mkdtemp", full)
    port = free_port()
    assert serve_site(portal, f"127.0.0.1:{port}") == 1
    assert "Folder sementara tidak dapat dibuat" in capsys.readouterr().err
    with socket.socket() as free:
        free.bind(("127.0.0.1", port))
