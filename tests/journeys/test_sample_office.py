"""An invented office has its own pages, marked as such, and counts nowhere else."""

import json

import pytest

from generator.pages.shared.page import Page
from generator.phases.publication import Publication
from tests.building import build
from tests.small import FILES, OFFICE, PROFILE, write

SAMPLE = "data/satker/contoh/"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """Publish a portal of a real office and a copy of it that is marked as a sample."""
    texts = {path.replace(OFFICE, SAMPLE): text for path, text in FILES.items() if path.startswith(OFFICE)}
    own = PROFILE.replace(OFFICE, SAMPLE)
    texts[own] = texts[own].replace("Balai Uji", "Balai Rekaan") + "contoh: ya\n"
    outcome = build(write(tmp_path_factory.mktemp("portal"), {**FILES, **texts}))
    assert outcome.value.pages, outcome.diagnostics
    return outcome.value


def test_every_page_of_a_sample_is_marked(published: Publication) -> None:
    """Pages and data files of the invented office are marked; no others are."""
    marked = {page.path for page in published.pages if page.is_sample}
    pictures = ("sematan/satker/contoh/", "sematan/en/satker/contoh/")
    own = ("satker/contoh/", "en/satker/contoh/", "berkas/satker/contoh/", "desain/", *pictures)
    assert marked == {page.path for page in published.pages if page.path.startswith(own)}
    assert marked


def test_totals_leave_a_sample_out(published: Publication) -> None:
    """The front page counts one office and does not name the other."""
    home = _page(published, "")
    assert '<dt>Satuan kerja</dt><dd class="tile__value">1</dd>' in home.body
    assert "Rekaan" not in home.body


def test_the_list_of_offices_sets_a_sample_apart(published: Publication) -> None:
    """Below the offices, under a heading of its own, stands the invented one."""
    before, after = _page(published, "satker/").body.split('id="contoh"')
    assert "Balai Rekaan" not in before
    assert "Balai Rekaan" in after


def test_the_file_of_the_whole_portal_leaves_a_sample_out(published: Publication) -> None:
    """Its own machine copy holds its figures, the portal's does not."""
    files = {
        each.path: json.loads(each.content) for each in published.files if each.path.endswith("kinerja.json")
    }
    assert {row["satker"] for row in files["data/kinerja.json"]["data"]} == {"balai-uji"}
    assert {row["satker"] for row in files["satker/contoh/kinerja.json"]["data"]} == {"contoh"}


def test_nobody_is_compared_with_a_sample(published: Publication) -> None:
    """The same indicator in both offices stands beside nothing."""
    for slug in ("balai-uji", "contoh"):
        assert "Di samping kantor lain" not in _page(published, f"satker/{slug}/indikator/kepuasan/").body


def _page(published: Publication, path: str) -> Page:
    return next(page for page in published.pages if page.path == path)
