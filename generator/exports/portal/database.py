"""All tables in one SQLite file: texts, whole numbers, figures, keys, and the meaning of every column.

Figures have SQLite's affinity NUMERIC, so that they can be summed and sorted: whole numbers stay exact,
fractions keep 15 digits. All digits stand in the CSV and JSON copies.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing

from generator.exports.portal.dataset import Dataset, Parent
from generator.exports.shared.cache import source_of
from generator.exports.shared.schema import Field


def database_maker() -> str:
    """Return the part of a cache key for what makes this file."""
    return f"{source_of(__file__)} {sqlite3.sqlite_version}"


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
        base.commit()
        return base.serialize()


def _created(table: Dataset, tables: Mapping[str, Dataset]) -> str:
    parts = [f"{_quoted(field.name)} {_affinity(field)}" for field in table.fields]
    if table.proven_key:
        parts.append(f"PRIMARY KEY ({_listed(table.proven_key)})")
    parts += [_reference(each) for each in parents_of(table, tables)]
    return f"CREATE TABLE {_quoted(table.name)} ({', '.join(parts)})"


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
