"""Catalogues: what other portals harvest and search engines read says the same in every form."""

import json
from functools import cache
from hashlib import sha256

import pytest
from rdflib import DCAT, DCTERMS, RDF, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from generator.exports.portal.catalog import catalogs
from generator.exports.portal.graph import Iri, Node, Typed, json_ld, turtle
from generator.exports.portal.schema_org import tables_described
from generator.record import page_addresses
from tests.published import contents_of, demo_record, whole_data_of

# rdflib reads JSON-LD with a class of its own that it has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

HOST = "https://contoh.go.id/portal/"


@cache
def _written() -> dict[str, bytes]:
    record = demo_record()
    data = whole_data_of(record)
    return {
        **dict(catalogs(record.portal, data)),
        page_addresses.SCHEMA_ORG: tables_described(record.portal, data),
    }


def _graph(ending: str, kind: str) -> Graph:
    content = _written()[f"data/katalog.{ending}"].replace(page_addresses.HOST.encode(), HOST.encode())
    return Graph().parse(data=content, format=kind)


@pytest.mark.demo
def test_both_forms_say_the_same() -> None:
    """JSON-LD and Turtle are the same graph."""
    assert isomorphic(_graph("jsonld", "json-ld"), _graph("ttl", "turtle"))


@pytest.mark.demo
def test_the_catalogue_has_what_dcat_demands() -> None:
    """Catalogue, data sets and files have every property that DCAT-AP 3 makes mandatory."""
    graph = _graph("ttl", "turtle")
    (catalog,) = graph.subjects(RDF.type, DCAT.Catalog)
    for name in (DCTERMS.title, DCTERMS.description, DCTERMS.publisher):
        assert len(list(graph.objects(catalog, name))) == 1
    listed = set(graph.objects(catalog, DCAT.dataset))
    assert listed == set(graph.subjects(RDF.type, DCAT.Dataset))
    for dataset in listed:
        assert graph.value(dataset, DCTERMS.title)
        assert graph.value(dataset, DCTERMS.description)
        assert list(graph.objects(dataset, DCAT.distribution))
    for distribution in graph.subjects(RDF.type, DCAT.Distribution):
        assert isinstance(graph.value(distribution, DCAT.accessURL), URIRef)
        assert graph.value(distribution, DCTERMS.license)


@pytest.mark.demo
def test_files_in_the_catalogue_are_those_that_are_published() -> None:
    """Address, size and digest of every file are true."""
    graph, files = _graph("ttl", "turtle"), contents_of(whole_data_of(demo_record()))
    downloads = list(graph.subject_objects(DCAT.downloadURL))
    assert len(downloads) > 50
    for node, address in downloads:
        content = files[str(address).removeprefix(HOST)]
        size, checksum = (
            graph.value(node, DCAT.byteSize),
            graph.value(node, URIRef("http://spdx.org/rdf/terms#checksum")),
        )
        assert isinstance(size, Literal)
        assert int(size) == len(content)
        digest = graph.value(checksum, URIRef("http://spdx.org/rdf/terms#checksumValue"))
        assert str(digest).lower() == sha256(content).hexdigest()


@pytest.mark.demo
def test_search_engines_read_every_table() -> None:
    """Each table has the name, the description of 50 to 5000 signs, the terms and the files they want."""
    document = json.loads(_written()[page_addresses.SCHEMA_ORG])
    tables = [each for each in document["@graph"] if each["@type"] == "Dataset"]
    assert len(tables) == len(whole_data_of(demo_record()).offered)
    for table in tables:
        assert 50 <= len(table["description"]) <= 5000
        assert table["license"].startswith("https://")
        assert {file["encodingFormat"] for file in table["distribution"]} >= {"text/csv", "application/json"}


@pytest.mark.demo
def test_the_citation_names_publisher_version_and_address() -> None:
    """Who cites the data can name publisher, edition, terms and place."""
    citation = _written()[page_addresses.CITATION].decode()
    assert whole_data_of(demo_record()).version in citation
    assert citation.endswith(f"{page_addresses.HOST}data/\n")


def test_what_is_used_as_something_is_stated_once() -> None:
    """Both forms say of a thing elsewhere what it is used as; Turtle says it once."""
    licence = Iri("https://a.id/izin", "dct:LicenseDocument")
    inner = Node("dcat:Distribution", (("dct:license", licence),))
    node = Node("dcat:Dataset", (("dct:license", licence), ("dcat:distribution", inner)), "https://a.id/x")
    written = turtle([node])
    assert written.count(b"<https://a.id/izin> a dct:LicenseDocument .") == 1
    graphs = [
        Graph().parse(data=written, format="turtle"),
        Graph().parse(data=json_ld([node]), format="json-ld"),
    ]
    assert isomorphic(*graphs)


@pytest.mark.parametrize("text", ['"', "\\", "baris\nlain", "\x01", "a\tb", "é😀", "<b>&", "'''"])
def test_any_text_survives_both_forms(text: str) -> None:
    """Quotes, signs and line breaks come back as they were, and both forms agree."""
    node = Node("dcat:Dataset", (("dct:title", Typed(text)),), "https://a.id/x")
    for content, kind in ((json_ld([node]), "json-ld"), (turtle([node]), "turtle")):
        graph = Graph().parse(data=content, format=kind)
        assert str(graph.value(URIRef("https://a.id/x"), DCTERMS.title)) == text


def test_an_address_cannot_break_out() -> None:
    """A licence's address with signs that end an address is written with those signs escaped."""
    node = Node("dcat:Dataset", (("dct:license", Iri('https://a.id/<x> "y"')),), "https://a.id/x")
    graph = Graph().parse(data=turtle([node]), format="turtle")
    assert str(graph.value(URIRef("https://a.id/x"), DCTERMS.license)) == "https://a.id/%3Cx%3E%20%22y%22"
