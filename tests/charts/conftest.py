"""One cache for all chart tests of a run, so that every picture is drawn once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.charts import Picture, render
from generator.charts.inputs import AnyChart

Draw = Callable[[AnyChart], Picture]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the directory in which the pictures of this run are kept."""
    return tmp_path_factory.mktemp("grafik")


@pytest.fixture(scope="session")
def draw(cache: Path) -> Draw:
    """Give the way from one chart to its picture on a phone."""
    return lambda chart: render((chart,), cache)[0].narrow


@pytest.fixture(scope="session")
def draw_wide(cache: Path) -> Draw:
    """Give the way from one chart to its picture on a desk."""
    return lambda chart: render((chart,), cache)[0].wide
