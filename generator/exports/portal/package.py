"""The tables described for programs: a Frictionless Data Package, version 2, with a Table Schema each."""

import json
from collections.abc import Iterable, Mapping
from typing import Final

from generator import RELEASE
from generator.domain.portal.ledger import Portal
from generator.exports.portal.database import parents_of
from generator.exports.portal.dataset import Dataset
from generator.exports.portal.written_file import WrittenFile
from generator.exports.shared.schema import Field

_PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
_TYPES: Final = {"bilangan bulat": "integer", "tanggal": "date", "ya/tidak": "boolean"}
# The names of SPDX for the licences that Indonesian open data use, by their addresses.
_SPDX: Final = {
    "creativecommons.org/licenses/by/4.0/": "CC-BY-4.0",
    "creativecommons.org/licenses/by-sa/4.0/": "CC-BY-SA-4.0",
    "creativecommons.org/publicdomain/zero/1.0/": "CC0-1.0",
}


def data_package(
    portal: Portal, version: str, datasets: Iterable[Dataset], written: Mapping[str, WrittenFile]
) -> bytes:
    """Return the ``datapackage.json`` of the CSV copies; ``written`` are they by the name of the table.

    A table without rows is not in it.
    """
    tables = {each.name: each for each in datasets if each.count}
    package = {
        "$schema": _PROFILE,
        "name": "kinerja-terbuka",
        "title": portal.name,
        "description": portal.summary,
        "version": version,
        "generator": RELEASE,
        "licenses": [_licence(portal)],
        "contributors": [{"title": portal.publisher, "roles": ["publisher"]}],
        "resources": [_resource(each, tables, written[each.name]) for each in tables.values()],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def _licence(portal: Portal) -> dict[str, str]:
    spdx = spdx_of(portal.licence_url)
    return {**({"name": spdx} if spdx else {}), "path": portal.licence_url, "title": portal.licence}


def spdx_of(address: str) -> str:
    """Return the name of a licence in the list of SPDX, empty for one that is not known here."""
    return next((name for part, name in _SPDX.items() if part in address), "")


def _resource(table: Dataset, tables: Mapping[str, Dataset], file: WrittenFile) -> dict[str, object]:
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.about,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "schema": _schema(table, tables),
    }


def _schema(table: Dataset, tables: Mapping[str, Dataset]) -> dict[str, object]:
    references = [
        {
            "fields": list(parent.columns),
            "reference": {"resource": parent.dataset, "fields": list(parent.columns)},
        }
        for parent in parents_of(table, tables)
    ]
    return {
        "fields": [_field(each, is_key=each.name in table.proven_key) for each in table.fields],
        "missingValues": [""],
        **({"primaryKey": list(table.proven_key)} if table.proven_key else {}),
        **({"foreignKeys": references} if references else {}),
    }


def _field(field: Field, *, is_key: bool) -> dict[str, object]:
    kind = _TYPES.get(field.kind, "number" if field.is_number else "string")
    words = {"trueValues": ["ya"], "falseValues": ["tidak"]} if kind == "boolean" else {}
    constraints = {"constraints": {"required": True}} if is_key else {}
    return {"name": field.name, "type": kind, "description": field.meaning, **words, **constraints}
