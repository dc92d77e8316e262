"""The one long table of all areas: time and labels of its rows are columns."""

import pytest

from generator.exports.registers.areas import AREA_FIELDS, DIMENSIONS, TIMES, table_rows
from generator.record.record import OfficeRecord
from tests.published import demo_record, office_of
from tests.whole import WHOLE

NAMES = [field.name for field in AREA_FIELDS]


def _rows(office: OfficeRecord) -> list[dict[str, str]]:
    return [
        dict(zip(NAMES, row, strict=True))
        for table in office.tables
        for row in table_rows(office.office.slug, table)
    ]


def _unknown(office: OfficeRecord) -> set[str]:
    return {name for table in office.tables for name in table.label_names} - {*DIMENSIONS, *TIMES}


def test_every_label_is_a_column() -> None:
    """A file of every kind makes no label that has no column."""
    office = office_of(WHOLE)
    assert len(office.tables) > 15
    assert _unknown(office) == set()


@pytest.mark.demo
def test_every_label_of_the_demo_is_a_column() -> None:
    """So with the demo, where only sums over several years name no year."""
    for office in demo_record().offices:
        assert _unknown(office) == set()
        undated = [row for row in _rows(office) if not row["tahun"]]
        assert {row["jenis_baris"] for row in undated} <= {"jumlah", "rata-rata"}


def test_a_row_says_its_time_and_its_labels() -> None:
    """The year has its own column, also where a table spans several, and so has each label."""
    rows = _rows(office_of(WHOLE))
    yearly = [row for row in rows if row["tabel"] == "pnbp-layanan" and row["jenis_baris"] == "fakta"]
    assert {row["tahun"] for row in yearly} == {"2022", "2023"}
    assert {row["tahun_tabel"] for row in yearly} == {"0"}
    assert all(row["layanan"] and row["layanan"] in row["label"] for row in yearly)
    monthly = [row for row in rows if row["tabel"] == "pnbp-bulan"]
    assert {row["tahun"] for row in monthly} == {"2023"}
