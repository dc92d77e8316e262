"""The preview as a person runs it: it always answers, with the last good pages and what is wrong now."""

import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.preview.conftest import Answer, Running
from tests.small import PROFILE, RESULT

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
    "settings that can't be read": (_spoil_settings, ("mkdocs.yml baris",)),
    "a broken template": (_spoil_template, ("theme/main.html baris 1",)),
    "no data": (_drop_data, ("data",)),
    "no settings": (_drop_settings, ("Berkas mkdocs.yml tidak ada",)),
}


def _same_slip(portal: Path, keep: Path) -> None:
    shutil.rmtree(portal)
    shutil.copytree(keep, portal)


@pytest.fixture
def keep(portal: Path, tmp_path: Path) -> Path:
    """Keep the good portal, to put it back."""
    return Path(shutil.copytree(portal, tmp_path / "keep"))


def test_every_page_tells_what_is_wrong_until_it_is_mended(
    portal: Path, keep: Path, preview: Callable[[], Running]
) -> None:
    """While something is wrong, the last good pages stay, each with the finding, until it is mended."""
    running = preview()
    good = running.wait(_is_whole, "/satker/")
    for slip, words in SLIPS.values():
        slip(portal)
        stale = running.wait(_tells("Perubahan terakhir belum tampil.", *words), "/satker/")
        assert stale.status == 200
        assert '<div class="kinerja-pratinjau" role="alert">' in stale.text
        assert "Balai Uji Contoh" in stale.text
        assert BAR in running.ask("/tidak/ada/").text
        _same_slip(portal, keep)
        mended = running.wait(_is_whole, "/satker/")
        assert _body(mended) == _body(good)
    assert not (portal / "site").exists()
    assert "galat[D2" in running.words()
    assert "Traceback" not in running.words()


def _body(answer: Answer) -> str:
    head, _, rest = answer.text.partition("<script src=\"/.pratinjau/")
    return head + rest.partition("</script>")[2]


@pytest.mark.parametrize("slip", SLIPS)
def test_a_first_build_that_fails_is_told_at_every_address(
    slip: str, portal: Path, keep: Path, preview: Callable[[], Running]
) -> None:
    """Where no state was good yet, each address tells what is wrong; mending it shows the portal."""
    spoil, words = SLIPS[slip]
    running = preview()
    spoil(portal)
    for path in ("/", "/satker/", "/tidak/ada.pdf"):
        answer = running.wait(_tells("Portal belum dapat ditampilkan.", *words), path)
        assert answer.status == 503
    _same_slip(portal, keep)
    assert "Balai Uji Contoh" in running.wait(_is_whole, "/satker/").text
