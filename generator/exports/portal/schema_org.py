"""What the data are, in the words of schema.org, which search engines read: in pages, and as a file.

Every address names the portal's host; see ``addresses.HOST``.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from generator.domain.performance.indicator import Indicator
from generator.domain.portal.ledger import Portal
from generator.domain.shared.office import Office
from generator.exports.portal.catalog import KEYWORDS, citation, forms_of
from generator.exports.portal.dataset import Dataset
from generator.exports.portal.files import WholeData
from generator.record import page_addresses
from generator.record.page_addresses import full

# A thing with its properties, as JSON-LD writes it.
Thing = Mapping[str, object]
CONTEXT: Final = "https://schema.org/"
_CATALOG: Final = full(f"{page_addresses.DATA}#katalog-data")
_COUNTRY: Final = {"@type": "Country", "name": "Indonesia"}


def tables_described(portal: Portal, data: WholeData) -> bytes:
    """Return the description of all tables as a file."""
    things = (catalog_described(portal), *(table_described(portal, data, each) for each in data.offered))
    document = {"@context": CONTEXT, "@graph": things}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def catalog_described(portal: Portal) -> Thing:
    """Return what the page of all tables is."""
    return {
        "@type": "DataCatalog",
        "@id": _CATALOG,
        "name": portal.name,
        "description": portal.summary,
        "url": full(page_addresses.DATA),
        "license": portal.licence_url,
        "inLanguage": "id",
        "publisher": _publisher(portal),
    }


def table_described(portal: Portal, data: WholeData, table: Dataset) -> Thing:
    """Return what a table of the whole portal is."""
    return {
        **_dataset(portal, page_addresses.dataset(table.name), table.span, data.day),
        "name": f"{table.title} · {portal.name}",
        "description": f"{table.about} {portal.summary}",
        "identifier": table.name,
        "creator": _publisher(portal),
        "keywords": KEYWORDS,
        "version": data.version,
        "citation": citation(portal, data),
        "variableMeasured": [
            {"@type": "PropertyValue", "name": field.name, "description": field.meaning}
            for field in table.fields
            if field.is_number
        ],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": form.title,
                "contentUrl": full(form.path),
                "encodingFormat": form.media,
                "contentSize": f"{form.file.size} B",
                "sha256": form.file.sha256,
            }
            for form in forms_of(data, table)
        ],
    }


def office_described(
    portal: Portal, office: Office, years: Sequence[int], files: Mapping[str, str]
) -> tuple[Thing, ...]:
    """Return what an office is, and the data set of its figures.

    ``years`` are those that it has any of, ``files`` are its machine copies: media types by address.
    """
    path = page_addresses.office(office.slug)
    above = office.parent or office.ministry
    ministry = _body(office.ministry) if office.ministry and office.ministry != above else None
    parent = {**_body(above), **({"parentOrganization": ministry} if ministry else {})} if above else None
    organization: dict[str, object] = {
        "@type": "GovernmentOrganization",
        "@id": full(f"{path}#kantor"),
        "name": office.name,
        "alternateName": office.short_name,
        "description": office.summary,
        "url": full(path),
        "identifier": office.code,
        "location": office.seat and {"@type": "Place", "name": office.seat},
        "areaServed": office.service_area,
        "parentOrganization": parent,
    }
    described = {name: value for name, value in organization.items() if value}
    if not years:
        return (described,)
    name = f"Kinerja {office.short_name}, {_span(years)}"
    text = f"Target, realisasi, dan capaian setiap indikator {office.name}, dengan sumber setiap angkanya."
    return described, {
        **_dataset(portal, path, (min(years), max(years)), None),
        "name": name,
        "description": f"{text} {office.summary}".strip(),
        "identifier": f"satker/{office.slug}",
        "creator": _body(office.name) | {"@id": full(f"{path}#kantor")},
        "keywords": (*KEYWORDS, office.short_name),
        "variableMeasured": ["target", "realisasi", "capaian"],
        "distribution": _downloads(files),
    }


def indicator_described(
    portal: Portal, office: Office, card: Indicator, years: Sequence[int], files: Mapping[str, str]
) -> tuple[Thing, ...]:
    """Return the data set of an indicator; ``years`` and ``files`` as for an office."""
    if not years:
        return ()
    path = page_addresses.indicator(office.slug, card.id)
    unit = next((each.name for each in portal.units if each.id == card.unit), card.unit)
    text = f"{card.name} {office.name}: target, realisasi, dan capaian {_span(years)}, dengan sumbernya."
    dataset: dict[str, object] = {
        **_dataset(portal, path, (min(years), max(years)), None),
        "name": f"{card.name} · {office.short_name}",
        "description": f"{text} {card.definition}".strip(),
        "identifier": f"satker/{office.slug}/indikator/{card.id}",
        "creator": _body(office.name) | {"@id": full(f"{page_addresses.office(office.slug)}#kantor")},
        "keywords": (*KEYWORDS, card.name, office.short_name),
        "measurementTechnique": card.method,
        "variableMeasured": {"@type": "PropertyValue", "name": card.name, "unitText": unit},
        "distribution": _downloads(files),
    }
    return ({name: value for name, value in dataset.items() if value},)


def _dataset(portal: Portal, path: str, span: tuple[int, int] | None, day: date | None) -> dict[str, object]:
    return {
        "@type": "Dataset",
        "@id": full(f"{path}#dataset"),
        "url": full(path),
        "license": portal.licence_url,
        "inLanguage": "id",
        "isAccessibleForFree": True,
        "spatialCoverage": _COUNTRY,
        "includedInDataCatalog": {"@type": "DataCatalog", "@id": _CATALOG, "name": portal.name},
        "publisher": _publisher(portal),
        **({"temporalCoverage": f"{span[0]}-01-01/{span[1]}-12-31"} if span else {}),
        **({"dateModified": day.isoformat()} if day else {}),
    }


def _downloads(files: Mapping[str, str]) -> list[Thing]:
    return [
        {"@type": "DataDownload", "contentUrl": full(path), "encodingFormat": media}
        for path, media in files.items()
    ]


def _publisher(portal: Portal) -> Thing:
    return {"@type": "Organization", "name": portal.publisher}


def _body(name: str) -> dict[str, object]:
    return {"@type": "GovernmentOrganization", "name": name}


def _span(years: Sequence[int]) -> str:
    first, last = min(years), max(years)
    return str(first) if first == last else f"{first}–{last}"
