"""Badges: how firm a figure is, who worked it out, whether a report prints another."""

import pytest

from generator.views.shared.badges import Badge, firmness
from tests.published import demo

INDICATOR = "satker/bspji-manado/indikator/kepuasan-masyarakat/"


def test_a_figure_is_final_when_its_year_is_over() -> None:
    """The figures of a whole year are final, those before are provisional."""
    assert [firmness(quarter).key for quarter in (1, 2, 3, 4)] == ["sementara"] * 3 + ["final"]
    assert firmness(2) == Badge("sementara", "sementara")


@pytest.mark.demo
def test_scorecards_say_how_firm_they_are() -> None:
    """A running year is provisional, a finished one final, one that is only planned says neither."""
    pages = {page.path: page.body for page in demo().pages}
    assert "badge--sementara" in pages["satker/bbspji-agro/2025/"]
    assert "badge--final" in pages["satker/bspji-manado/2023/"]
    assert "badge--sementara" in pages["satker/bspji-manado/2023/tw3/"]
    assert 'class="badge' not in pages["satker/bspji-pekanbaru/2022/"]


@pytest.mark.demo
def test_years_of_an_indicator_are_labelled() -> None:
    """Each year says whether it is final and computed, and leads to printed figures that differ."""
    body = {page.path: page.body for page in demo().pages}[INDICATOR]
    assert '<span class="badge badge--final">final</span>' in body
    assert '<span class="badge badge--terhitung">terhitung</span>' in body
    assert '<a class="badge badge--berbeda" href="#tercetak">tercetak berbeda</a>' in body


@pytest.mark.demo
def test_what_is_not_there_has_no_label() -> None:
    """An indicator that is only planned has no figure to label."""
    body = {page.path: page.body for page in demo().pages}[
        "satker/bspji-pekanbaru/indikator/tenan-inkubator/"
    ]
    assert 'class="badge' not in body
