"""Changes for other programs, written and read again.

What is read may be a stranger's: every field has to be of its kind, and nothing is larger than a comparison
of this program is.
"""

import json
from collections.abc import Iterable
from typing import Final

from generator.changes.changes import (
    Arrival,
    Cause,
    Changes,
    FigureChange,
    FindingChange,
    Reason,
    TextChange,
    ValueChange,
)
from generator.changes.formats.strict_json import (
    Data,
    UnreadableJsonError,
    as_table,
    as_word,
    each_of,
    items,
    word,
)
from generator.findings.shared.diagnostic import Severity

VERSION: Final = 1
LARGEST: Final = 20_000_000


def as_json(changes: Changes) -> str:
    """Return all changes as JSON; figures stand there as pages print them, and as machines read them."""
    return json.dumps(
        {
            "versi": VERSION,
            "sebelum": changes.before,
            "sesudah": changes.after,
            "angka": [_figure(each) for each in changes.figures],
            "keterangan": [_text(each) for each in changes.texts],
            "baru_dan_hilang": [_arrival(each) for each in changes.arrivals],
            "temuan": [_finding(each) for each in changes.findings],
            "catatan": list(changes.notes),
        },
        ensure_ascii=False,
        indent=1,
    )


def from_json(text: str) -> Changes:
    """Return the changes that `as_json` wrote; raise ``UnreadableJsonError`` for anything else."""
    if len(text) > LARGEST:
        raise UnreadableJsonError
    try:
        data = as_table(json.loads(text))
        if data.get("versi") != VERSION:
            raise UnreadableJsonError
        return Changes(
            word(data, "sebelum"),
            word(data, "sesudah"),
            each_of(data, "angka", _read_figure),
            each_of(data, "keterangan", _read_text),
            each_of(data, "baru_dan_hilang", _read_arrival),
            each_of(data, "temuan", _read_finding),
            tuple(map(as_word, items(data, "catatan"))),
        )
    except (ValueError, RecursionError) as error:
        raise UnreadableJsonError from error


def _values(values: Iterable[ValueChange]) -> list[dict[str, str]]:
    return [{"kolom": each.column, "sebelum": each.before, "sesudah": each.after} for each in values]


def _figure(change: FigureChange) -> dict[str, object]:
    return {
        "satker": change.office,
        "nama_satker": change.office_name,
        "tabel": change.table,
        "tentang": change.subject,
        "periode": change.period,
        "halaman": change.page,
        "angka": _values(change.values),
        "angka_mesin": _values(change.exact),
        "status": _values(change.statuses),
        "sebab": [{"jenis": each.cause.value, "tempat": list(each.places)} for each in change.reasons],
    }


def _text(change: TextChange) -> dict[str, object]:
    return {
        "nama_satker": change.office_name,
        "tabel": change.table,
        "tentang": change.subject,
        "isi": _values(change.values),
    }


def _arrival(arrival: Arrival) -> dict[str, object]:
    return {
        "nama_satker": arrival.office_name,
        "jenis": arrival.kind,
        "nama": arrival.name,
        "baru": arrival.is_new,
    }


def _finding(finding: FindingChange) -> dict[str, object]:
    return {
        "kode": finding.code,
        "tingkat": finding.severity.value,
        "tempat": finding.place,
        "pesan": finding.message,
        "saran": finding.remedy,
        "baru": finding.is_new,
    }


def _read_values(data: Data, name: str) -> tuple[ValueChange, ...]:
    return each_of(data, name, _read_value)


def _read_value(data: Data) -> ValueChange:
    return ValueChange(word(data, "kolom"), word(data, "sebelum"), word(data, "sesudah"))


def _read_figure(data: Data) -> FigureChange:
    return FigureChange(
        word(data, "satker"),
        word(data, "nama_satker"),
        word(data, "tabel"),
        word(data, "tentang"),
        word(data, "periode"),
        word(data, "halaman"),
        _read_values(data, "angka"),
        _read_values(data, "angka_mesin"),
        _read_values(data, "status"),
        each_of(data, "sebab", _read_reason),
    )


def _read_reason(data: Data) -> Reason:
    return Reason(Cause(word(data, "jenis")), tuple(map(as_word, items(data, "tempat"))))


def _read_text(data: Data) -> TextChange:
    names = (word(data, "nama_satker"), word(data, "tabel"), word(data, "tentang"))
    return TextChange(*names, _read_values(data, "isi"))


def _read_arrival(data: Data) -> Arrival:
    names = (word(data, "nama_satker"), word(data, "jenis"), word(data, "nama"))
    return Arrival(*names, data.get("baru") is True)


def _read_finding(data: Data) -> FindingChange:
    severity = Severity(word(data, "tingkat"))
    texts = (word(data, "tempat"), word(data, "pesan"), word(data, "saran"))
    return FindingChange(word(data, "kode"), severity, *texts, data.get("baru") is True)
