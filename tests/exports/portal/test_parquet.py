"""Tables as Parquet: exact figures, nothing invented, equal rows give equal bytes."""

from collections.abc import Sequence
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


def test_a_figure_too_long_for_a_decimal_stays_a_text(tmp_path: Path) -> None:
    """A column with more digits than Parquet's decimals hold loses none of them."""
    long = "0." + "123456789" * 5
    assert _read(_made([("a", "1", long)]), tmp_path) == [("a", 1, long)]


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
