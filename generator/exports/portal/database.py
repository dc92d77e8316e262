"""All tables in one SQLite file: texts, whole numbers, figures, keys, and the meaning of every column.

Figures have SQLite's affinity NUMERIC, so that they can be summed and sorted: whole numbers stay exact,
fractions keep 15 digits. All digits stand in the CSV and JSON copies. Indexes, views that answer common
questions (``database.sql``) and a search of texts come with the tables.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from generator.exports.portal.dataset import Dataset, Parent
from generator.exports.shared.cache import source_of
from generator.exports.shared.schema import Field

# Indexes, and views that answer common questions.
_ANSWERS: Final = Path(__file__).with_suffix(".sql")
# The texts that one looks for: of each table the column that names a row, and the one that explains it.
_SEARCHED: Final = {
    "indikator": ("nama", "definisi"),
    "satker": ("nama", "ringkasan"),
    "sumber": ("judul", "penerbit"),
    "dokumen": ("judul", "catatan"),
    "kelengkapan": ("judul", "bukti"),
    "dip": ("ringkasan", "pejabat"),
}
_SEARCH: Final = "CREATE VIRTUAL TABLE pencarian USING fts5(tabel UNINDEXED, satker UNINDEXED, judul, isi)"
_QUESTION: Final = (
    "Di mana sebuah kata disebut? "
    "Contoh: SELECT tabel, satker, judul FROM pencarian WHERE pencarian MATCH 'kepuasan*'"
)


def database_maker() -> str:
    """Return the part of a cache key for what makes this file."""
    return f"{source_of(__file__)} {source_of(str(_ANSWERS))} {sqlite3.sqlite_version}"


def database(datasets: Iterable[Dataset], about: Mapping[str, str]) -> bytes:
    """Return an SQLite file of every table, with ``about`` as ``keterangan``, equal for equal input."""
    tables = {each.name: each for each in datasets}
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute("CREATE TABLE keterangan (kunci TEXT PRIMARY KEY, isi TEXT)")
        base.executemany("INSERT INTO keterangan VALUES (?, ?)", about.items())
        for table in tables.values():
            base.execute(_created(table, tables))
            places = ", ".join("?" * len(table.fields))
            rows = ([text or None for text in row] for row in table.rows)
            base.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({places})", rows)  # noqa: S608 - names of ours
        for statement in _answers(tables.keys()):
            base.execute(statement)
        base.commit()
        return base.serialize()


def _answers(tables: Iterable[str]) -> Iterator[str]:
    """Yield what makes the tables answer questions, where all are there that it is about."""
    if not _SEARCHED.keys() <= set(tables):
        return
    yield from map(str.strip, _ANSWERS.read_text("utf-8").split(";\n"))
    yield _SEARCH
    question = _QUESTION.replace("'", "''")
    yield f"INSERT INTO tampilan VALUES ('pencarian', '{question}')"  # noqa: S608 - a text of ours
    for table, (title, content) in _SEARCHED.items():
        columns = f"'{table}', satker, {title}, {content}"
        yield f"INSERT INTO pencarian SELECT {columns} FROM {table}"  # noqa: S608 - names of ours


def _created(table: Dataset, tables: Mapping[str, Dataset]) -> str:
    parts = [f"{_quoted(field.name)} {_affinity(field)}" for field in table.fields]
    if table.proven_key:
        parts.append(f"PRIMARY KEY ({_listed(table.proven_key)})")
    parts += [_reference(each) for each in parents_of(table, tables)]
    # With a key, rows stand in its order, and need no second list of it.
    how = " WITHOUT ROWID" if table.proven_key else ""
    return f"CREATE TABLE {_quoted(table.name)} ({', '.join(parts)}){how}"


def parents_of(table: Dataset, tables: Mapping[str, Dataset]) -> tuple[Parent, ...]:
    """Return the foreign keys of a table that the proven key of the other table allows."""
    return tuple(
        each
        for each in table.parents
        if each.dataset in tables and tables[each.dataset].proven_key == each.columns
    )


def _reference(parent: Parent) -> str:
    columns = _listed(parent.columns)
    return f"FOREIGN KEY ({columns}) REFERENCES {_quoted(parent.dataset)} ({columns})"


def _affinity(field: Field) -> str:
    if field.kind == "bilangan bulat":
        return "INTEGER"
    return "NUMERIC" if field.is_number else "TEXT"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(_quoted, names))


def _quoted(name: str) -> str:
    return f'"{name}"'
