"""Drawing, keeping and finding pictures."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.charts import render
from generator.charts.rendering import convert, worker_pool
from generator.charts.rendering import render as module
from generator.charts.rendering.render import prepare
from tests.charts.pictures import MANADO, QUARTERS, SAMPLES, SATISFACTION


@pytest.fixture
def no_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every attempt to draw fail."""

    def refuse(*_: object) -> str:
        message = "a picture was drawn"
        raise AssertionError(message)

    monkeypatch.setattr(convert, "to_shapes", refuse)
    monkeypatch.setattr(convert, "new_template", refuse)


def test_two_builds_draw_the_same_bytes(cache: Path, tmp_path: Path) -> None:
    """The same charts give the same pictures in two builds that share nothing."""
    assert render(SAMPLES, tmp_path) == render(SAMPLES, cache)


def test_two_processes_draw_the_same_bytes(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many pictures are shared out over two processes, which make the template too; nobody can tell."""
    expected = render(SAMPLES, cache)
    monkeypatch.setitem(sys.modules, "generator.charts.rendering.converter", None)
    monkeypatch.setattr(worker_pool, "MANY", 2)
    monkeypatch.setattr(module, "ON_A_SHEET", 2)
    with worker_pool.shared() as share:
        assert tuple(prepare(tmp_path, share.begin)) == (None,)
        assert render(SAMPLES, tmp_path, share) == expected
        assert not tuple(prepare(tmp_path, share.begin))


@pytest.mark.usefixtures("no_drawing")
def test_nothing_to_draw_is_nothing_drawn(tmp_path: Path) -> None:
    """A portal without charts draws none."""
    assert render((), tmp_path) == ()


def test_a_picture_that_is_kept_is_not_drawn_again(cache: Path, request: pytest.FixtureRequest) -> None:
    """A second build finds all its pictures and converts nothing."""
    first = render(SAMPLES, cache)
    request.getfixturevalue("no_drawing")
    assert render(reversed(SAMPLES), cache) == tuple(reversed(first))


def test_a_template_that_is_kept_is_not_made_again(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One new figure costs one conversion and no Altair."""
    changed = replace(SATISFACTION, title="Judul baru")
    expected = render((changed,), cache)
    render((SATISFACTION,), tmp_path)
    monkeypatch.setattr(convert, "new_template", None)
    assert render((changed,), tmp_path) == expected


def test_equal_charts_are_drawn_once(tmp_path: Path) -> None:
    """The same chart asked for twice is one file of each size in the cache, beside the template."""
    one, two = render((MANADO, MANADO), tmp_path)
    assert one == two
    assert len(list(tmp_path.iterdir())) == 3


def test_a_picture_cut_short_is_drawn_again(tmp_path: Path) -> None:
    """A file that a broken build left half-written is not published, nor is a template used that is none."""
    whole = render((QUARTERS,), tmp_path)
    for path in tmp_path.iterdir():
        path.write_bytes(path.read_bytes()[:200])
    assert render((QUARTERS,), tmp_path) == whole


def test_any_change_of_a_chart_gives_a_new_digest(cache: Path) -> None:
    """A picture's digest names its words as well as its figures."""
    charts = (SATISFACTION, replace(SATISFACTION, places=3), replace(SATISFACTION, description="Lain."))
    assert len({chart.digest for chart in render(charts, cache)}) == 3


def test_a_warm_build_imports_no_drawing_library(cache: Path) -> None:
    """When all pictures are kept, neither Altair nor pandas nor vl-convert is loaded."""
    render(SAMPLES, cache)
    program = (
        "import sys; from pathlib import Path; from generator.charts import render;"
        "from tests.charts.pictures import SAMPLES; render(SAMPLES, Path(sys.argv[1]));"
        "print(*({'altair', 'pandas', 'vl_convert'} & set(sys.modules)))"
    )
    root = Path(__file__).parents[3]
    run = subprocess.run(
        [sys.executable, "-c", program, str(cache)], cwd=root, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == ""
