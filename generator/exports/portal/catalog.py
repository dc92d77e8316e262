"""The catalogue of the tables, for other catalogues (DCAT 3) and for search engines (schema.org).

Both name the portal's own address; see ``addresses.HOST``.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generator.domain.portal.ledger import Portal
from generator.exports.portal.dataset import Dataset
from generator.exports.portal.files import WholeData
from generator.exports.portal.forms import workbook_years
from generator.exports.portal.graph import Iri, Node, Typed, Value, json_ld, turtle
from generator.exports.portal.table_part import SEVERAL_YEARS
from generator.exports.portal.written_file import WrittenFile
from generator.languages.translation import translatable
from generator.record import page_addresses

MEDIA: Final = {
    "csv": "text/csv",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "sqlite": "application/vnd.sqlite3",
}
_MEDIA_TYPES: Final = "https://www.iana.org/assignments/media-types/"
_INDONESIAN: Final = "http://publications.europa.eu/resource/authority/language/IND"
_SHA256: Final = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"
_PACKAGE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
_KEYWORDS: Final = ("kinerja", "satuan kerja", "keterbukaan informasi publik", "akuntabilitas", "Indonesia")


@dataclass(frozen=True, slots=True)
class Form:
    """One file of a table, with its title and media type."""

    title: str
    media: str
    file: WrittenFile

    @property
    def path(self) -> str:
        """Its address."""
        return self.file.path


def forms_of(data: WholeData, table: Dataset) -> tuple[Form, ...]:
    """Return the files of a table: for programs, for Excel in both ways, and as JSON."""
    workbooks = (
        (page_addresses.dataset_file(table.name, "xlsx", year), _workbook_title(year))
        for year in workbook_years(table)
    )
    named = (
        *workbooks,
        (page_addresses.excel_file(table.name), translatable("CSV untuk Excel")),
        (page_addresses.dataset_file(table.name, "csv"), "CSV"),
        (page_addresses.dataset_file(table.name, "json"), "JSON"),
        (page_addresses.dataset_file(table.name, "parquet"), "Parquet"),
    )
    return tuple(Form(title, MEDIA[path.rpartition(".")[2]], data.files[path]) for path, title in named)


def _workbook_title(year: str) -> str:
    if year == SEVERAL_YEARS:
        return translatable("Excel, beberapa tahun")
    return f"Excel {year}" if year else "Excel"


def whole_form(data: WholeData) -> Form:
    """Return the one file that holds every table."""
    return Form("SQLite", MEDIA["sqlite"], data.files[page_addresses.DATABASE])


def catalogs(portal: Portal, data: WholeData) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of every catalogue."""
    nodes = tuple(_nodes(portal, data))
    yield page_addresses.catalog("jsonld"), json_ld(nodes)
    yield page_addresses.catalog("ttl"), turtle(nodes)
    yield page_addresses.SCHEMA_ORG, schema_org(portal, data)
    yield page_addresses.CITATION, f"{citation(portal, data)} {_at(page_addresses.DATA)}\n".encode()


def citation(portal: Portal, data: WholeData) -> str:
    """Return how to cite the data, without the address of the portal."""
    year = f" ({data.day.year})" if data.day else ""
    return (
        f"{portal.publisher.rstrip('.')}{year}. {portal.name}: data, versi {data.version}. {portal.licence}."
    )


def _at(path: str) -> str:
    return f"{page_addresses.HOST}{path}"


def _nodes(portal: Portal, data: WholeData) -> Iterator[Node]:
    publisher = Node("foaf:Agent", (("foaf:name", Typed(portal.publisher)),))
    common: tuple[tuple[str, Value], ...] = (
        ("dct:publisher", publisher),
        ("dct:license", Iri(portal.licence_url)),
        ("dct:language", Iri(_INDONESIAN)),
        ("dcat:version", Typed(data.version, "xsd:string")),
    )
    listed = tuple(("dcat:dataset", Iri(_named(each.name))) for each in data.datasets)
    yield Node(
        "dcat:Catalog",
        (
            ("dct:title", Typed(portal.name)),
            ("dct:description", Typed(portal.summary)),
            ("foaf:homepage", Iri(_at(""))),
            *common,
            *listed,
            ("dcat:dataset", Iri(_named("semua"))),
        ),
        _at(f"{page_addresses.DATA}#katalog"),
    )
    contact = Node(
        "vcard:Kind", (("vcard:fn", Typed(portal.publisher)), ("vcard:note", Typed(portal.contact)))
    )
    for dataset in data.datasets:
        span = dataset.span
        when = (("dct:temporal", _period(*span)),) if span else ()
        files = tuple(
            ("dcat:distribution", _distribution(portal, form, dataset)) for form in forms_of(data, dataset)
        )
        yield Node(
            "dcat:Dataset",
            (
                ("dct:title", Typed(f"{dataset.title} · {portal.name}")),
                ("dct:description", Typed(dataset.about)),
                ("dct:identifier", Typed(dataset.name, "xsd:string")),
                ("dcat:landingPage", Iri(_at(page_addresses.dataset(dataset.name)))),
                *((("dcat:keyword", Typed(word))) for word in _KEYWORDS),
                ("dcat:contactPoint", contact),
                *common,
                *when,
                *files,
            ),
            _named(dataset.name),
        )
    yield Node(
        "dcat:Dataset",
        (
            ("dct:title", Typed(f"Semua tabel dalam satu berkas · {portal.name}")),
            ("dct:description", Typed("Semua tabel portal dalam satu berkas SQLite.")),
            ("dct:identifier", Typed("semua", "xsd:string")),
            ("dcat:landingPage", Iri(_at(page_addresses.DATA))),
            ("dcat:contactPoint", contact),
            *common,
            ("dcat:distribution", _distribution(portal, whole_form(data))),
        ),
        _named("semua"),
    )


def _named(name: str) -> str:
    return _at(f"{page_addresses.DATA}#data-{name}")


def _period(first: int, last: int) -> Node:
    days = (("dcat:startDate", f"{first}-01-01"), ("dcat:endDate", f"{last}-12-31"))
    return Node("dct:PeriodOfTime", tuple((name, Typed(day, "xsd:date")) for name, day in days))


def _distribution(portal: Portal, form: Form, table: Dataset | None = None) -> Node:
    digest = form.file.sha256
    checksum = Node(
        "spdx:Checksum",
        (("spdx:algorithm", Iri(_SHA256)), ("spdx:checksumValue", Typed(digest, "xsd:hexBinary"))),
    )
    is_described = table is not None and form.path == page_addresses.dataset_file(table.name, "csv")
    return Node(
        "dcat:Distribution",
        (
            ("dct:title", Typed(form.title)),
            (
                "dcat:accessURL",
                Iri(_at(page_addresses.dataset(table.name) if table else page_addresses.DATA)),
            ),
            ("dcat:downloadURL", Iri(_at(form.path))),
            ("dcat:mediaType", Iri(f"{_MEDIA_TYPES}{form.media}")),
            ("dcat:byteSize", Typed(str(form.file.size), "xsd:nonNegativeInteger")),
            ("dct:license", Iri(portal.licence_url)),
            ("spdx:checksum", checksum),
            *((("dct:conformsTo", Iri(_PACKAGE)),) if is_described else ()),
        ),
        _at(f"{page_addresses.DATA}#berkas-{form.path.removeprefix(page_addresses.DATA)}"),
    )


def schema_org(portal: Portal, data: WholeData) -> bytes:
    """Return the description of the tables as schema.org JSON-LD."""
    catalog = {"@type": "DataCatalog", "@id": _at(f"{page_addresses.DATA}#katalog-data"), "name": portal.name}
    publisher = {"@type": "Organization", "name": portal.publisher}
    graph: list[Mapping[str, object]] = [
        {**catalog, "description": portal.summary, "url": _at(page_addresses.DATA), "publisher": publisher}
    ]
    for dataset in data.datasets:
        span = dataset.span
        graph.append(
            {
                "@type": "Dataset",
                "@id": _at(f"{page_addresses.dataset(dataset.name)}#dataset"),
                "name": f"{dataset.title} · {portal.name}",
                "description": f"{dataset.about} {portal.summary}",
                "url": _at(page_addresses.dataset(dataset.name)),
                "identifier": dataset.name,
                "license": portal.licence_url,
                "creator": publisher,
                "inLanguage": "id",
                "isAccessibleForFree": True,
                "keywords": list(_KEYWORDS),
                "version": data.version,
                "citation": citation(portal, data),
                "includedInDataCatalog": {"@id": catalog["@id"]},
                **({"temporalCoverage": f"{span[0]}-01-01/{span[1]}-12-31"} if span else {}),
                "variableMeasured": [
                    {"@type": "PropertyValue", "name": field.name, "description": field.meaning}
                    for field in dataset.fields
                    if field.is_number
                ],
                "distribution": [
                    {
                        "@type": "DataDownload",
                        "name": form.title,
                        "contentUrl": _at(form.path),
                        "encodingFormat": form.media,
                        "contentSize": f"{form.file.size} B",
                        "sha256": form.file.sha256,
                    }
                    for form in forms_of(data, dataset)
                ],
            }
        )
    document = {"@context": "https://schema.org/", "@graph": graph}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
