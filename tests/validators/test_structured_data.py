"""What pages tell search engines: in the words of schema.org, with all that Google asks of data sets."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from tests.conftest import Demo
from tests.validators.validators import ld_blocks, vocabulary_results

# rdflib reads JSON-LD with a class of its own that it has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

OFFICE: Final = "satker/bspji-manado/"
PAGES: Final = {
    "indicator": f"{OFFICE}indikator/kepuasan-masyarakat/",
    "office": OFFICE,
    "all tables": "data/",
    "one table": "data/kinerja/",
    "year": f"{OFFICE}2023/",
}
# What Google's documentation of data sets requires and recommends, as far as it can be known of our data.
WANTED: Final = {
    "name", "description", "url", "identifier", "license", "creator", "isAccessibleForFree", "keywords",
    "includedInDataCatalog", "temporalCoverage", "spatialCoverage", "variableMeasured", "distribution",
}  # fmt: skip


def _blocks(site: Path) -> Iterator[tuple[str, Any]]:
    for page in sorted(site.rglob("index.html")):
        for block in ld_blocks(page.read_text("utf-8")):
            yield page.relative_to(site).as_posix().removesuffix("index.html"), block


def _things(site: Path, kind: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    return (
        (path, each)
        for path, block in _blocks(site)
        for each in block.get("@graph", [block])
        if each["@type"] == kind
    )


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_pages_speak_the_vocabulary(demo: Demo, path: str) -> None:
    """The shapes of schema.org find no value of a kind that they do not want."""
    (block,) = ld_blocks((demo.rooted.folder / path / "index.html").read_text("utf-8"))
    assert vocabulary_results(block) == []


def test_the_file_of_all_tables_speaks_the_vocabulary(demo: Demo) -> None:
    """So with the file that describes all tables."""
    block = json.loads((demo.rooted.folder / "data/schema-org.jsonld").read_text("utf-8"))
    assert vocabulary_results(block) == []


def test_what_is_no_word_of_the_vocabulary_is_found() -> None:
    """A catalogue that is a mere address, or a free access that is a text, is a violation."""
    wrong = {
        "@type": "Dataset",
        "includedInDataCatalog": {"@id": "https://a.id/"},
        "isAccessibleForFree": "ya",
    }
    assert len(vocabulary_results({"@graph": [wrong]})) == 2


def test_every_data_set_says_what_google_asks_for(demo: Demo) -> None:
    """Each data set has all recommended properties, 50 to 5000 signs of description, and files that exist."""
    sets = [*_things(demo.rooted.folder, "Dataset")]
    assert len(sets) > 50
    for path, each in sets:
        missing = WANTED - each.keys() - ({"temporalCoverage"} if path.startswith("data/") else set())
        assert not missing, path
        assert 50 <= len(each["description"]) <= 5000, path
        for file in each["distribution"]:
            address = file["contentUrl"].removeprefix("https://contoh.go.id/")
            assert (demo.rooted.folder / address).is_file(), address


def test_every_real_office_is_an_organization(demo: Demo) -> None:
    """Each office that is not invented says its name, its address here, and what stands above it."""
    offices = dict(_things(demo.rooted.folder, "GovernmentOrganization"))
    assert len(offices) >= 4
    assert "satker/contoh/" not in offices
    for path, each in offices.items():
        assert each["url"] == f"https://contoh.go.id/{path}"
        assert each["parentOrganization"]["name"]


def test_every_real_page_below_the_front_leads_back(demo: Demo) -> None:
    """Breadcrumbs begin at the front page, end at the page itself, and lead to pages that are there."""
    trails = dict(_things(demo.rooted.folder, "BreadcrumbList"))
    assert len(trails) > 500
    for path, trail in trails.items():
        *above, itself = trail["itemListElement"]
        assert "item" not in itself
        steps = [each["item"]["@id"].removeprefix("https://contoh.go.id/") for each in above]
        assert steps[0] == ("en/" if path.startswith("en/") else "")
        assert all((demo.rooted.folder / step / "index.html").is_file() for step in steps)


def test_invented_figures_tell_nothing(demo: Demo) -> None:
    """No page of an invented office, and no picture for other sites, has a block."""
    silent = re.compile(r"(en/)?satker/contoh/|sematan/")
    assert [path for path, _ in _blocks(demo.rooted.folder) if silent.match(path)] == []
