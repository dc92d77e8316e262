"""A cell saved while the preview runs: on the open page before the portal is built, and the same later."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

from tests.preview.conftest import PATIENCE, Answer, Running
from tests.small import RESULT

PAGE = "/satker/balai-uji/indikator/kepuasan/"
OTHER = "/satker/balai-uji/2023/"
BAR = 'class="kinerja-pratinjau"'


def _save(portal: Path, old: str, new: str) -> None:
    file = portal / RESULT
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def _mark(answer: Answer) -> str:
    return answer.text.partition('data-keadaan="')[2].partition('"')[0]


def _body(answer: Answer) -> str:
    return answer.text.replace(_mark(answer), "")


def _news(running: Running, answer: Answer) -> Callable[[], str]:
    """Wait beside the test for something new on a page, as the page itself does; return what it is told."""
    told = [_mark(answer)]
    address = f"/.pratinjau/keadaan?tanda={told[0]}&jalan={PAGE}"

    def wait() -> None:
        last = time.monotonic() + PATIENCE
        while told[-1] == told[0] and time.monotonic() < last:
            told.append(running.ask(address).text)

    waiting = threading.Thread(target=wait)
    waiting.start()

    def result() -> str:
        waiting.join(PATIENCE)
        return told[-1]

    return result


def _has(*words: str) -> Callable[[Answer], bool]:
    return lambda answer: all(word in answer.text for word in words)


def _is_good(word: str) -> Callable[[Answer], bool]:
    return lambda answer: word in answer.text and BAR not in answer.text


def _builds(running: Running) -> int:
    return running.words().count("Portal siap")


def test_a_saved_cell_is_seen_before_the_portal_is_built(
    portal: Path, preview: Callable[..., Running]
) -> None:
    """The open page has the cell at once, others when they are opened; the build changes nothing."""
    running = preview()
    open_page = running.wait(_is_good("3,63"), PAGE)
    news = _news(running, open_page)
    _save(portal, "3,63", "3,57")
    assert news() != _mark(open_page)
    shown, other = running.ask(PAGE), running.ask(OTHER)
    assert _builds(running) == 1
    assert "3,57" in shown.text
    assert "3,57" in other.text
    running.wait(lambda _: _builds(running) == 2)
    assert _body(running.ask(PAGE)) == _body(shown)
    assert _body(running.ask(OTHER)) == _body(other)
    assert _mark(running.ask(PAGE)) == _mark(shown)

    # Two saves in a row: the last one counts, whatever is built meanwhile.
    for value, after in (("3,57", "3,58"), ("3,58", "3,59")):
        _save(portal, value, after)
        assert _has(after)(running.ask(PAGE))
    assert _builds(running) == 2

    # A slip: the finding at once, over the last good page.
    _save(portal, "3,59", "3.6x")
    told = running.ask(PAGE)
    assert _has("3,59", BAR, "galat[D203]", f"{RESULT}, baris 2", "saran: ")(told)
    assert "galat[D203]" not in running.words()
    running.wait(lambda _: "galat[D203]" in running.words())
    assert _has("3,59", BAR, "galat[D203]")(running.ask(PAGE))
    _save(portal, "3.6x", "3,61")
    assert _is_good("3,61")(running.ask(PAGE))
    assert "galat[D203]" in running.ask("/satker/").text
    running.wait(_is_good("Balai Uji"), "/satker/")
    assert running.stop() == 0
    assert list(running.temporary.iterdir()) == []


def test_a_change_of_the_theme_comes_with_the_whole_build(
    portal: Path, preview: Callable[..., Running]
) -> None:
    """After another change than of an office no page is made of what was before; the build brings it."""
    running = preview()
    before = running.wait(_is_good("3,63"), PAGE)
    style = next((portal / "theme").rglob("*.css"))
    style.write_text(style.read_text("utf-8") + "\n", "utf-8")
    _save(portal, "3,63", "3,57")
    assert running.ask(PAGE) == before
    running.wait(_is_good("3,57"), PAGE)
    running.wait(lambda _: _builds(running) >= 2)
