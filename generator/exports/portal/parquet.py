"""A table as Parquet: texts, days, yes or no, whole numbers, and figures as decimals of up to 38 digits."""

import atexit
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from generator.exports.shared.cache import maker
from generator.exports.shared.schema import Field

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# A decimal of Parquet holds that many digits; of a longer fraction the last ones are rounded.
_MOST_DIGITS: Final = 38
_KINDS: Final = {"tanggal": "DATE", "ya/tidak": "BOOLEAN"}
# Nothing is fetched, and rows stay in their order, so that equal rows give equal bytes.
_SETTINGS: Final[dict[str, str | bool | int | float | list[str]]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "threads": "1",
}


def parquet_maker() -> str:
    """Return the part of a cache key for what makes these files."""
    return maker(__file__, "duckdb")


def parquet_rows(title: str, fields: Sequence[Field], rows: Sequence[tuple[str, ...]]) -> bytes:
    """Return rows as Parquet with ``title`` and the columns' meanings inside.

    A missing value is ``NULL``, never zero.
    """
    import pandas as pd  # noqa: PLC0415 - most builds find their files made

    names = [field.name for field in fields]
    texts = pd.DataFrame([[text or None for text in row] for row in rows], columns=names, dtype=object)
    columns = zip(fields, zip(*rows, strict=True) if rows else [()] * len(fields), strict=True)
    types = ((field.name, _type(field, column)) for field, column in columns)
    casts = ", ".join(f"{_cast(name, kind)} AS {_named(name)}" for name, kind in types)
    meanings = {"judul": title, **{field.name: field.meaning for field in fields}}
    metadata = ", ".join(f"{_quoted(key)}: {_quoted(text)}" for key, text in meanings.items())
    with TemporaryDirectory() as folder, _database().cursor() as base:
        path = Path(folder) / "tabel.parquet"
        base.register("texts", texts)
        base.execute(
            f"COPY (SELECT {casts} FROM texts) TO {_quoted(str(path))} "  # noqa: S608 - names of ours
            f"(FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{metadata}}})"
        )
        return path.read_bytes()


@lru_cache(maxsize=1)
def _database() -> "DuckDBPyConnection":
    """Open the database in memory that writes all tables; opening one takes longer than writing a table."""
    import duckdb  # noqa: PLC0415 - as above

    database = duckdb.connect(config=_SETTINGS)
    # DuckDB complains on the terminal of what is still open when Python ends.
    atexit.register(_database.cache_clear)
    atexit.register(database.close)
    return database


def _type(field: Field, texts: Sequence[str]) -> str:
    """Name the type of a column that holds what its texts say."""
    if not field.is_number:
        return _KINDS.get(field.kind, "VARCHAR")
    if field.kind == "bilangan bulat":
        return "BIGINT"
    parts = [text.lstrip("-").partition(".") for text in texts]
    places = max((len(fraction) for _, _, fraction in parts), default=0)
    integer_digits = max((len(digits) for digits, _, _ in parts), default=1)
    if integer_digits > _MOST_DIGITS:
        return "DOUBLE"
    return f"DECIMAL({_MOST_DIGITS}, {min(places, _MOST_DIGITS - integer_digits)})"


def _cast(name: str, kind: str) -> str:
    """Return the value of a column in its type; the words for yes and no are ours."""
    return f"({_named(name)} = 'ya')" if kind == "BOOLEAN" else f"CAST({_named(name)} AS {kind})"


def _named(name: str) -> str:
    return f'"{name}"'


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
