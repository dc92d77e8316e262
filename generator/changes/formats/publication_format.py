"""A publication as a file, written and read again by another release of the program."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Final

from generator.changes.formats.strict_json import (
    Data,
    UnreadableJsonError,
    as_table,
    as_word,
    each_of,
    items,
    word,
)
from generator.changes.publication import Program, Publication
from generator.changes.published_rows import KeptFigure, PublishedRow
from generator.changes.row_kinds import KINDS
from generator.changes.state import OfficeState

VERSION: Final = 1
_FORMS: Final = 3


def publication_text(publication: Publication) -> str:
    """Return a publication as JSON, one line for a row."""
    program = publication.program
    head = {
        "versi": VERSION,
        "commit": publication.commit,
        "hari": publication.day.isoformat(),
        "program": program.release,
        "sidik_program": program.digest,
        "bawaan": dict(program.brought),
    }
    offices = [
        {
            "satker": office.slug,
            "nama": office.name,
            "dinilai": office.is_judged,
            "halaman": sorted(office.pages),
            "baris": [_row(row) for row in office.rows],
        }
        for _, office in sorted(publication.offices.items())
    ]
    shared = [_row(row) for row in publication.shared]
    return json.dumps({**head, "kantor": offices, "bersama": shared}, ensure_ascii=False, indent=0)


def read_publication(text: str) -> Publication:
    """Return the publication that `publication_text` wrote, else raise ``UnreadableJsonError``."""
    try:
        data = as_table(json.loads(text))
        if data.get("versi") != VERSION:
            raise UnreadableJsonError
        program = Program(word(data, "program"), word(data, "sidik_program"), _words(data, "bawaan"))
        offices = {office.slug: office for office in each_of(data, "kantor", _read_office)}
        return Publication(
            word(data, "commit"),
            date.fromisoformat(word(data, "hari")),
            program,
            offices,
            each_of(data, "bersama", _read_row),
        )
    except (ValueError, RecursionError) as error:
        raise UnreadableJsonError from error


def _row(row: PublishedRow) -> dict[str, object]:
    return {
        "tabel": row.table,
        "kunci": list(row.key),
        "tentang": row.subject,
        "periode": row.period,
        "halaman": row.page,
        "angka": {name: [each.plain, each.printed, each.exact] for name, each in row.figures.items()},
        "status": dict(row.statuses),
        "keterangan": dict(row.texts),
        "tempat": list(row.places),
    }


def _read_office(data: Data) -> OfficeState:
    return OfficeState(
        word(data, "satker"),
        word(data, "nama"),
        each_of(data, "baris", _read_row),
        frozenset(map(as_word, items(data, "halaman"))),
        is_judged=data.get("dinilai") is True,
    )


def _read_row(data: Data) -> PublishedRow:
    table = word(data, "tabel")
    if table not in KINDS:
        raise UnreadableJsonError
    figures = {name: _read_figure(each) for name, each in as_table(data.get("angka")).items()}
    return PublishedRow(
        table,
        tuple(map(as_word, items(data, "kunci"))),
        word(data, "tentang"),
        word(data, "periode"),
        word(data, "halaman"),
        figures,
        _words(data, "status"),
        _words(data, "keterangan"),
        tuple(map(as_word, items(data, "tempat"))),
    )


def _read_figure(value: object) -> KeptFigure:
    if not isinstance(value, list) or len(value) != _FORMS:
        raise UnreadableJsonError
    return KeptFigure(*map(as_word, value))


def _words(data: Data, name: str) -> Mapping[str, str]:
    return {key: as_word(value) for key, value in as_table(data.get(name)).items()}
