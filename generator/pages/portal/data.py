"""The pages of the data for machines: all tables in one list, and each with its columns explained."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from generator.exports.portal.catalog import Form, citation, forms_of, whole_form
from generator.exports.portal.dataset import Dataset
from generator.exports.portal.files import WholeData
from generator.exports.portal.schema_org import Thing, catalog_described, table_described
from generator.exports.shared.schema import Field
from generator.languages.translation import (
    Language,
    current_language,
    of_data,
    theirs,
    translatable,
    translate,
    translate_plural,
)
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Copy, Link, Page
from generator.pages.shared.structured_data import as_json
from generator.record import page_addresses
from generator.views.documents.library import size
from generator.views.portal.overview import PortalOverview
from generator.views.shared import numbers

TITLE: Final = translatable("Data terbuka")
_FOR_PROGRAMS: Final = (
    Copy(translatable("Paket data"), page_addresses.PACKAGE, "application/json"),
    Copy(translatable("Katalog DCAT (JSON-LD)"), page_addresses.catalog("jsonld"), "application/ld+json"),
    Copy(translatable("Katalog DCAT (Turtle)"), page_addresses.catalog("ttl"), "text/turtle"),
    Copy("schema.org", page_addresses.SCHEMA_ORG, "application/ld+json"),
    Copy(translatable("Skema"), page_addresses.SCHEMA, "application/json"),
)


@dataclass(frozen=True, slots=True)
class FileView:
    """One file to download: its title, its address and its size in words."""

    title: str
    path: str
    size: str


@dataclass(frozen=True, slots=True)
class TableView:
    """A table: what it holds and for whom, how much of it there is, and its files."""

    name: str
    title: str
    path: str
    about: str
    facts: str
    has_rows: bool
    files: tuple[FileView, ...]


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column: its name, what its cells look like, what they mean, and whether it names the row."""

    name: str
    kind: str
    meaning: str
    is_key: bool


def data_pages(whole: PortalOverview, data: WholeData) -> Iterator[Draft]:
    """Yield the page of all tables, then the page of each."""
    views = tuple(_table(data, each) for each in data.datasets)
    yield _all(whole, data, views)
    titles = {each.name: each.title for each in views}
    for table, view in zip(data.datasets, views, strict=True):
        yield _one(whole, table, view, titles, data)


def _all(whole: PortalOverview, data: WholeData, views: tuple[TableView, ...]) -> Draft:
    page = Page(
        page_addresses.DATA,
        translate(TITLE),
        translate(
            "Semua tabel portal untuk diunduh sebagai CSV, Excel, JSON, dan SQLite, dan arti setiap kolomnya."
        ),
        "",
        copies=tuple(replace(each, title=translate(each.title)) for each in _FOR_PROGRAMS),
        things=_in_indonesian(catalog_described(whole.portal)),
    )
    context: dict[str, object] = {
        "tables": views,
        "licence": of_data(whole.portal.licence),
        "whole": _file(whole_form(data)),
        "package": page_addresses.PACKAGE,
        "catalogs": (page_addresses.catalog("jsonld"), page_addresses.catalog("ttl")),
        "schema_org": page_addresses.SCHEMA_ORG,
        "schema": page_addresses.SCHEMA,
        "digests": page_addresses.DIGESTS,
        "citation_path": page_addresses.CITATION,
        "citation": theirs(citation(whole.portal, data)),
        "version": data.version,
        "day": numbers.long_date(data.day) if data.day else "",
        "feed": page_addresses.feed() if data.day else "",
        "aging": tuple(view for view, table in zip(views, data.datasets, strict=True) if table.ages),
        "today": numbers.long_date(whole.today),
        "is_waiting": bool(whole.to_come),
    }
    return Draft(page, "portal/data.html", context)


def _one(
    whole: PortalOverview, table: Dataset, view: TableView, titles: Mapping[str, str], data: WholeData
) -> Draft:
    forms = forms_of(data, table) if table.count else ()
    page = Page(
        view.path,
        f"{view.title} · {translate(TITLE)}",
        translate("Tabel {name}. {about}", name=table.name, about=view.about),
        "",
        "",
        (Link(translate(TITLE), page_addresses.DATA),),
        copies=tuple(Copy(translate(each.title), each.path, each.media) for each in forms),
        short=view.title,
        things=_in_indonesian(table_described(whole.portal, data, table)) if table.count else (),
    )
    context: dict[str, object] = {
        "table": view,
        "columns": tuple(_column(table, field) for field in table.fields),
        "keys": table.key,
        "parents": tuple(
            (parent.columns, titles[parent.dataset], page_addresses.dataset(parent.dataset))
            for parent in table.parents
        ),
        "version": data.version,
        "licence": of_data(whole.portal.licence),
        "today": numbers.long_date(whole.today) if table.ages else "",
    }
    return Draft(page, "portal/dataset.html", context)


def _in_indonesian(thing: Thing) -> tuple[str, ...]:
    """Return what search engines are told; the English page tells nothing more, for its data are the same."""
    return as_json([thing]) if current_language() is Language.INDONESIAN else ()


def _table(data: WholeData, table: Dataset) -> TableView:
    counted = [
        translate_plural("{rows} baris", table.count, rows=numbers.count(table.count)),
        translate_plural("{count} kolom", len(table.fields)),
    ]
    facts = [", ".join(counted)]
    span = table.span
    if span is not None:
        years = str(span[0]) if span[1] == span[0] else f"{span[0]}–{span[1]}"
        facts.append(translate("tahun {years}", years=years))
    if not table.count:
        facts = [translate("Belum ada baris: belum satu kantor pun mengisinya.")]
    files = tuple(map(_file, forms_of(data, table))) if table.count else ()
    path = page_addresses.dataset(table.name)
    return TableView(
        table.name,
        translate(table.title),
        path,
        translate(table.about),
        " · ".join(facts),
        bool(table.count),
        files,
    )


def _file(form: Form) -> FileView:
    return FileView(translate(form.title), form.path, size(form.file.size))


def _column(table: Dataset, field: Field) -> ColumnView:
    return ColumnView(field.name, translate(field.kind), translate(field.meaning), field.name in table.key)
