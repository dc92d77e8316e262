"""Tables as Parquet: exact figures, nothing invented, equal rows give equal bytes."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from generator.exports.portal.parquet import parquet_rows
from generator.exports.shared.schema import Field

FIELDS = (
    Field("kunci", "teks", "yang 'dicari'"),
    Field("tahun", "bilangan bulat", "tahun anggaran"),
    Field("nilai", "angka", "hasilnya"),
)
ROWS = (("a", "2023", "3.6300000000000000000001"), ("=1+1", "2024", "-12"), ("", "", ""))


def _read(content: bytes, folder: Path, asked: str = "SELECT * FROM {}") -> list[tuple[Any, ...]]:
    path = folder / "tabel.parquet"
    path.write_bytes(content)
    with duckdb.connect() as base:
        return base.execute(asked.format(f"'{path}'")).fetchall()


def _made(rows: Sequence[tuple[str, ...]]) -> bytes:
    return parquet_rows("Judul", FIELDS, rows)


def test_figures_keep_every_digit(tmp_path: Path) -> None:
    """Decimals come back as they stood, texts as they are, and what is missing as NULL, never as zero."""
    assert _read(_made(ROWS), tmp_path) == [
        ("a", 2023, Decimal("3.6300000000000000000001")),
        ("=1+1", 2024, Decimal(-12)),
        (None, None, None),
    ]


def test_a_figure_too_long_for_a_decimal_is_a_number_all_the_same(tmp_path: Path) -> None:
    """Of a fraction the last digits are rounded; a whole number of more than 38 digits is approximate."""
    rows = [("a", "1", "0." + "123456789" * 5), ("b", "2", "1234567.5")]
    (_, _, fraction), (_, _, other) = _read(_made(rows), tmp_path)
    assert (fraction, other) == (Decimal("0.1234567891234567891234567891235"), Decimal("1234567.5"))
    assert _read(_made([("a", "1", "9" * 40)]), tmp_path) == [("a", 1, 1e40)]


def test_days_and_answers_have_their_own_types(tmp_path: Path) -> None:
    """A day is a date, yes and no are a truth value, and what is missing is NULL in both."""
    fields = (Field("tanggal", "tanggal", "hari"), Field("blu", "ya/tidak", "apakah"))
    rows = [("2024-01-31", "ya"), ("", "tidak"), ("2023-12-31", "")]
    assert _read(parquet_rows("Judul", fields, rows), tmp_path) == [
        (date(2024, 1, 31), True),
        (None, False),
        (date(2023, 12, 31), None),
    ]


def test_a_table_without_rows_has_its_columns(tmp_path: Path) -> None:
    """An empty table is published all the same, with columns of the same kinds."""
    kinds = _read(_made([]), tmp_path, "DESCRIBE SELECT * FROM {}")
    assert [(name, kind.partition("(")[0]) for name, kind, *_ in kinds] == [
        ("kunci", "VARCHAR"), ("tahun", "BIGINT"), ("nilai", "DECIMAL"),
    ]  # fmt: skip


def test_the_file_says_what_its_columns_mean(tmp_path: Path) -> None:
    """Title and meanings travel inside the file."""
    pairs = _read(_made(ROWS), tmp_path, "SELECT key, value FROM parquet_kv_metadata({})")
    metadata = {key.decode(): value.decode() for key, value in pairs}
    assert metadata["judul"] == "Judul"
    assert metadata["kunci"] == "yang 'dicari'"


def test_equal_rows_give_equal_bytes() -> None:
    """Nothing of the day or the machine is written."""
    rows = [(f"k{number}", str(2000 + number % 30), f"{number}.5") for number in range(3_000)]
    assert _made(rows) == _made(rows)
