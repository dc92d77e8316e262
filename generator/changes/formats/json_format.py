"""Changes for other programs, written and read again.

What is read may be a stranger's: every field has to be of its kind, and nothing is larger than a comparison
of this program is.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeVar

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
from generator.findings.shared.diagnostic import Severity

VERSION: Final = 1
LARGEST: Final = 20_000_000
Item = TypeVar("Item")
_Data = Mapping[str, object]


class UnreadableChangesError(Exception):
    """A text is no comparison that this program has written."""


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
    """Return the changes that `as_json` wrote; raise ``UnreadableChangesError`` for anything else."""
    if len(text) > LARGEST:
        raise UnreadableChangesError
    try:
        data = _table(json.loads(text))
        if data.get("versi") != VERSION:
            raise UnreadableChangesError
        return Changes(
            _word(data, "sebelum"),
            _word(data, "sesudah"),
            _each(data, "angka", _read_figure),
            _each(data, "keterangan", _read_text),
            _each(data, "baru_dan_hilang", _read_arrival),
            _each(data, "temuan", _read_finding),
            tuple(map(_as_word, _list(data, "catatan"))),
        )
    except (ValueError, RecursionError) as error:
        raise UnreadableChangesError from error


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


def _read_values(data: _Data, name: str) -> tuple[ValueChange, ...]:
    return _each(data, name, _read_value)


def _read_value(data: _Data) -> ValueChange:
    return ValueChange(_word(data, "kolom"), _word(data, "sebelum"), _word(data, "sesudah"))


def _read_figure(data: _Data) -> FigureChange:
    return FigureChange(
        _word(data, "satker"),
        _word(data, "nama_satker"),
        _word(data, "tabel"),
        _word(data, "tentang"),
        _word(data, "periode"),
        _word(data, "halaman"),
        _read_values(data, "angka"),
        _read_values(data, "angka_mesin"),
        _read_values(data, "status"),
        _each(data, "sebab", _read_reason),
    )


def _read_reason(data: _Data) -> Reason:
    return Reason(Cause(_word(data, "jenis")), tuple(map(_as_word, _list(data, "tempat"))))


def _read_text(data: _Data) -> TextChange:
    names = (_word(data, "nama_satker"), _word(data, "tabel"), _word(data, "tentang"))
    return TextChange(*names, _read_values(data, "isi"))


def _read_arrival(data: _Data) -> Arrival:
    names = (_word(data, "nama_satker"), _word(data, "jenis"), _word(data, "nama"))
    return Arrival(*names, data.get("baru") is True)


def _read_finding(data: _Data) -> FindingChange:
    severity = Severity(_word(data, "tingkat"))
    texts = (_word(data, "tempat"), _word(data, "pesan"), _word(data, "saran"))
    return FindingChange(_word(data, "kode"), severity, *texts, data.get("baru") is True)


def _table(value: object) -> _Data:
    if not isinstance(value, dict):
        raise UnreadableChangesError
    return value


def _list(data: _Data, name: str) -> list[object]:
    value = data.get(name)
    if not isinstance(value, list):
        raise UnreadableChangesError
    return value


def _each(data: _Data, name: str, read: Callable[[_Data], Item]) -> tuple[Item, ...]:
    return tuple(read(_table(each)) for each in _list(data, name))


def _word(data: _Data, name: str) -> str:
    return _as_word(data.get(name))


def _as_word(value: object) -> str:
    if not isinstance(value, str):
        raise UnreadableChangesError
    return value
