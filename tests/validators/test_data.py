"""The descriptions of the data, held against the shapes and schemas of those who set the standards."""

import json
from pathlib import Path
from typing import Any, Final

import pytest
from rdflib import DCAT, DCTERMS, FOAF, RDF, RDFS, Graph

from tests.conftest import Demo
from tests.validators.validators import (
    catalogue_shapes,
    package_errors,
    shape_results,
)

# rdflib reads JSON-LD with a class of its own that it has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

RECOMMENDED: Final = Path(__file__).parents[1] / "cases/dcat-ap-dianjurkan.ttl"
# What a catalogue may lack: a property, or the class of a thing; and how grave that is.
LACKING: Final = {
    "the class of licences": (RDF.type, DCTERMS.LicenseDocument, "Violation"),
    "the class of files": (RDF.type, RDFS.Resource, "Violation"),
    "the name of the publisher": (FOAF.name, None, "Violation"),
    "formats": (DCTERMS.format, None, "Warning"),
    "themes": (DCAT.theme, None, "Warning"),
    "places": (DCTERMS.spatial, None, "Warning"),
    "days": (DCTERMS.modified, None, "Warning"),
}


def _catalogue(site: Path) -> Graph:
    return Graph().parse(site / "data/katalog.ttl", format="turtle")


def _found(graph: Graph) -> list[str]:
    recommended = Graph().parse(RECOMMENDED, format="turtle")
    return [*shape_results(graph, catalogue_shapes()), *shape_results(graph, recommended)]


def _package(site: Path) -> Any:  # noqa: ANN401
    return json.loads((site / "data/datapackage.json").read_text("utf-8"))


def test_the_catalogue_of_the_demo_fits_its_profile(demo: Demo) -> None:
    """The shapes of DCAT-AP 3 find no violation, and nothing that the profile recommends is missing."""
    assert _found(_catalogue(demo.rooted.folder)) == []


def test_the_catalogue_of_a_small_portal_fits_its_profile(small_site: Path) -> None:
    """So with a portal of a few rows."""
    assert _found(_catalogue(small_site)) == []


@pytest.mark.parametrize("name", LACKING)
def test_what_a_catalogue_lacks_is_found(small_site: Path, name: str) -> None:
    """A thing without its class or its name is a violation, a recommended property less a warning."""
    graph, (predicate, object_, gravity) = _catalogue(small_site), LACKING[name]
    before = len(graph)
    graph.remove((None, predicate, object_))
    assert len(graph) < before
    assert [each for each in _found(graph) if each.startswith(gravity)]


def test_the_data_package_of_the_demo_fits_its_schema(demo: Demo) -> None:
    """The JSON Schema of Data Package 2 finds no error."""
    assert package_errors(_package(demo.rooted.folder)) == []


def test_the_data_package_of_a_small_portal_fits_its_schema(small_site: Path) -> None:
    """So with a portal of a few rows; tables without rows are not in it."""
    package = _package(small_site)
    assert package_errors(package) == []
    offered = {each["name"] for each in package["resources"]}
    empty = {
        each.stem for each in (small_site / "data").glob("*.csv") if each.read_text("utf-8").count("\n") == 1
    }
    assert not offered & empty


@pytest.mark.parametrize(
    ("name", "wrong"), [("schema", {"fields": [], "fieldsMatch": "exact"}), ("hash", 1), ("path", 1)]
)
def test_what_is_wrong_in_a_package_is_found(small_site: Path, name: str, wrong: object) -> None:
    """A property of another kind than the standard wants is an error."""
    package = _package(small_site)
    package["resources"][0][name] = wrong
    assert package_errors(package)
