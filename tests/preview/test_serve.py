"""The round of a preview: build, show or tell, wait for a change, build again, and end quietly."""

import signal
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.preview import serve
from generator.preview.build import BuildResult
from generator.preview.serve import serve_site
from tests.preview.conftest import Answer, ask, free_port

BAR = 'class="kinerja-pratinjau"'


class Ended:
    """A build that has ended already."""

    def __init__(self, built: BuildResult) -> None:
        """Remember how it ended."""
        self.built = built

    def is_over(self, _: float) -> bool:
        """Be over."""
        return True

    def result(self) -> BuildResult:
        """Say how it ended."""
        return self.built

    def stop(self) -> None:
        """Have nothing to stop."""


Round = Callable[[Path], BuildResult]


@pytest.fixture
def seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[list[Answer], list[Path]]]:
    """Run a preview whose builds end as given; hand out what each next build finds shown, and all sites."""
    (tmp_path / "data").mkdir()
    port = free_port()

    def run(*rounds: Round) -> tuple[list[Answer], list[Path]]:
        left, answers, sites = list(rounds), [], []

        def begin(root: Path, site: Path, url: str) -> Ended:
            assert (root, url) == (tmp_path, f"http://127.0.0.1:{port}")
            answers.append(ask(port))
            if not left:
                raise KeyboardInterrupt
            sites.append(site)
            built = left.pop(0)(site)
            (tmp_path / "data/a.csv").write_text(str(len(left)), "utf-8")  # while the build still runs
            return Ended(built)

        monkeypatch.setattr(serve, "start_build", begin)
        assert serve_site(tmp_path, f"127.0.0.1:{port}") == 0
        return answers, sites

    return run


def _good(word: str, *warnings: str) -> Round:
    def build(site: Path) -> BuildResult:
        site.mkdir()
        (site / "index.html").write_text(f"<body>{word}", "utf-8")
        return BuildResult("", warnings)

    return build


def _bad(fault: str) -> Round:
    def build(site: Path) -> BuildResult:
        site.mkdir()
        (site / "index.html").write_text("<body>separuh", "utf-8")
        return BuildResult(fault)

    return build


def test_the_last_good_state_stays_until_a_better_one_is_there(
    seen: Callable[..., tuple[list[Answer], list[Path]]], capsys: pytest.CaptureFixture[str]
) -> None:
    """Each state is told and shown in turn, never half of one, and nothing is left in the end."""
    answers, sites = seen(
        _bad("galat satu"),
        _good("dua"),
        _bad("galat tiga"),
        _bad("galat tiga"),
        _good("lima", "peringatan"),
        _good("enam"),
    )
    first, *rest = answers
    assert (first.status, "Portal sedang dibangun…" in first.text) == (503, True)
    words = [
        ("Portal belum dapat ditampilkan.", "galat satu"),
        ("dua",),
        ("Perubahan terakhir belum tampil.", "galat tiga", "dua"),
        ("Perubahan terakhir belum tampil.", "galat tiga", "dua"),
        ("Portal ini belum dapat diterbitkan.", "peringatan", "lima"),
        ("enam",),
    ]
    for answer, told in zip(rest, words, strict=True):
        assert all(word in answer.text for word in told), answer.text
        assert (BAR in answer.text) is (len(told) > 1)
        assert "separuh" not in answer.text
    # The same fault again is nothing new to a page.
    assert rest[2].text == rest[3].text
    assert not any(site.parent.exists() for site in sites)
    said = capsys.readouterr().out
    assert said.count("galat tiga\n\nPerubahan terakhir belum tampil.") == 2
    assert said.endswith("\nPratinjau dihentikan.\n")


def test_signals_are_heard_as_before_when_a_preview_has_ended(
    seen: Callable[..., tuple[list[Answer], list[Path]]],
) -> None:
    """What Ctrl+C means outside of a preview is not changed by one."""
    before = signal.getsignal(signal.SIGINT)
    seen()
    assert signal.getsignal(signal.SIGINT) is before


def test_a_preview_may_run_beside_the_main_thread(
    seen: Callable[..., tuple[list[Answer], list[Path]]],
) -> None:
    """Only the main thread may hear signals; elsewhere a preview does without."""
    ended = threading.Thread(target=lambda: seen(_good("satu")))
    ended.start()
    ended.join(20)
    assert not ended.is_alive()
