"""The catalogue of the tables for other catalogues: DCAT 3, in the profile DCAT-AP 3.

It names the portal's own address; see ``addresses.HOST``.
"""

from collections.abc import Iterator
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
# How the Publications Office of the EU names kinds of files; it has no name for the others.
_FORMATS: Final = {
    MEDIA[kind]: f"http://publications.europa.eu/resource/authority/file-type/{kind.upper()}"
    for kind in ("csv", "json", "parquet", "xlsx")
}
_MEDIA_TYPES: Final = "https://www.iana.org/assignments/media-types/"
_INDONESIAN: Final = "http://publications.europa.eu/resource/authority/language/IND"
_INDONESIA: Final = "http://publications.europa.eu/resource/authority/country/IDN"
# The scheme of themes that DCAT-AP demands, and its theme of government and the public sector.
_THEMES: Final = "http://publications.europa.eu/resource/authority/data-theme"
_GOVERNMENT: Final = f"{_THEMES}/GOVE"
_PUBLISHER: Final = f"{page_addresses.HOST}{page_addresses.DATA}#penerbit"
_CONTACT: Final = f"{page_addresses.HOST}{page_addresses.DATA}#kontak"
_SHA256: Final = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"
_PACKAGE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
KEYWORDS: Final = ("kinerja", "satuan kerja", "keterbukaan informasi publik", "akuntabilitas", "Indonesia")


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
    common: tuple[tuple[str, Value], ...] = (
        ("dct:publisher", Iri(_PUBLISHER)),
        ("dct:license", Iri(portal.licence_url, "dct:LicenseDocument")),
        ("dct:language", Iri(_INDONESIAN, "dct:LinguisticSystem")),
        ("dct:spatial", Iri(_INDONESIA, "dct:Location")),
        ("dcat:version", Typed(data.version, "xsd:string")),
        *((("dct:modified", Typed(data.day.isoformat(), "xsd:date")),) if data.day else ()),
    )
    listed = tuple(("dcat:dataset", Iri(_named(each.name))) for each in data.offered)
    yield Node(
        "dcat:Catalog",
        (
            ("dct:title", Typed(portal.name)),
            ("dct:description", Typed(portal.summary)),
            ("foaf:homepage", Iri(_at(""), "foaf:Document")),
            ("dcat:themeTaxonomy", Iri(_THEMES)),
            *common,
            *listed,
            ("dcat:dataset", Iri(_named("semua"))),
        ),
        _at(f"{page_addresses.DATA}#katalog"),
    )
    yield Node("foaf:Agent", (("foaf:name", Typed(portal.publisher)),), _PUBLISHER)
    yield Node(
        "vcard:Kind",
        (("vcard:fn", Typed(portal.publisher)), ("vcard:note", Typed(portal.contact))),
        _CONTACT,
    )
    yield Node("skos:ConceptScheme", (("dct:title", Typed("Tema data (Uni Eropa)")),), _THEMES)
    yield Node(
        "skos:Concept",
        (("skos:prefLabel", Typed("Pemerintahan dan sektor publik")), ("skos:inScheme", Iri(_THEMES))),
        _GOVERNMENT,
    )
    described: tuple[tuple[str, Value], ...] = (
        ("dcat:contactPoint", Iri(_CONTACT)),
        ("dcat:theme", Iri(_GOVERNMENT)),
        *((("dcat:keyword", Typed(word))) for word in KEYWORDS),
        *common,
    )
    for dataset in data.offered:
        files = tuple(
            ("dcat:distribution", _distribution(portal, form, dataset)) for form in forms_of(data, dataset)
        )
        yield Node(
            "dcat:Dataset",
            (
                ("dct:title", Typed(f"{dataset.title} · {portal.name}")),
                ("dct:description", Typed(dataset.about)),
                ("dct:identifier", Typed(dataset.name, "xsd:string")),
                ("dcat:landingPage", Iri(_at(page_addresses.dataset(dataset.name)), "foaf:Document")),
                *described,
                *_period(dataset.span),
                *files,
            ),
            _named(dataset.name),
        )
    spans = [each.span for each in data.offered if each.span]
    whole = (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None
    yield Node(
        "dcat:Dataset",
        (
            ("dct:title", Typed(f"Semua tabel dalam satu berkas · {portal.name}")),
            ("dct:description", Typed("Semua tabel portal dalam satu berkas SQLite.")),
            ("dct:identifier", Typed("semua", "xsd:string")),
            ("dcat:landingPage", Iri(_at(page_addresses.DATA), "foaf:Document")),
            *described,
            *_period(whole),
            ("dcat:distribution", _distribution(portal, whole_form(data))),
        ),
        _named("semua"),
    )


def _named(name: str) -> str:
    return _at(f"{page_addresses.DATA}#data-{name}")


def _period(span: tuple[int, int] | None) -> Iterator[tuple[str, Value]]:
    if span:
        days = (("dcat:startDate", f"{span[0]}-01-01"), ("dcat:endDate", f"{span[1]}-12-31"))
        yield (
            "dct:temporal",
            Node("dct:PeriodOfTime", tuple((name, Typed(day, "xsd:date")) for name, day in days)),
        )


def _distribution(portal: Portal, form: Form, table: Dataset | None = None) -> Node:
    checksum = Node(
        "spdx:Checksum",
        (
            ("spdx:algorithm", Iri(_SHA256, "spdx:ChecksumAlgorithm")),
            ("spdx:checksumValue", Typed(form.file.sha256, "xsd:hexBinary")),
        ),
    )
    is_described = table is not None and form.path == page_addresses.dataset_file(table.name, "csv")
    page = page_addresses.dataset(table.name) if table else page_addresses.DATA
    media = f"{_MEDIA_TYPES}{form.media}"
    of_what = f"tabel {table.title}" if table else "semua tabel portal"
    return Node(
        "dcat:Distribution",
        (
            ("dct:title", Typed(form.title)),
            ("dct:description", Typed(f"Berkas {form.title} berisi {of_what}.")),
            ("dcat:accessURL", Iri(_at(page), "rdfs:Resource")),
            ("dcat:downloadURL", Iri(_at(form.path), "rdfs:Resource")),
            ("dcat:mediaType", Iri(media, "dct:MediaType")),
            ("dct:format", Iri(_FORMATS.get(form.media, media), "dct:MediaTypeOrExtent")),
            ("dcat:byteSize", Typed(str(form.file.size), "xsd:nonNegativeInteger")),
            ("dct:license", Iri(portal.licence_url, "dct:LicenseDocument")),
            ("dct:language", Iri(_INDONESIAN, "dct:LinguisticSystem")),
            ("spdx:checksum", checksum),
            *((("dct:conformsTo", Iri(_PACKAGE, "dct:Standard")),) if is_described else ()),
        ),
        _at(f"{page_addresses.DATA}#berkas-{form.path.removeprefix(page_addresses.DATA)}"),
    )
