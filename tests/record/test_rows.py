"""The tidy rows: one per indicator, year and quarter, nothing rounded."""

from decimal import Decimal

import pytest

from generator.record.rows import Row, rows_of_office
from tests.published import office_of
from tests.tiny import tiny

D = Decimal


def _rows(texts: dict[str, str]) -> list[Row]:
    return list(rows_of_office(office_of(texts)))


def test_a_quarter_is_a_row() -> None:
    """Each quarter with facts is a row with its value, its target so far and what they give."""
    texts = tiny(
        agreed={2023: "4"},
        interim={(2023, 1): "1"},
        results={(2023, 1): "1,5", (2023, 4): "3"},
    )
    first, last = _rows(texts)
    assert (first["triwulan"], last["triwulan"]) == (1, 4)
    assert (first["realisasi"], first["target_antara"], first["capaian_antara_persen"]) == (
        D("1.5"),
        D(1),
        D(150),
    )
    assert (first["capaian_persen"], first["status"]) == (D("37.5"), "sesuai-rencana")
    assert (last["capaian_persen"], last["status"], last["target_antara"]) == (D(75), "belum", None)
    assert last["berkas_realisasi"] == "data/satker/balai-uji/2023/realisasi/tw4/laporan.csv:2"
    assert last["berkas_target"] == "data/satker/balai-uji/2023/perjanjian.csv:2"
    assert last["sumber_realisasi"] == "laporan, halaman 7"
    assert last["sumber_target"] == "laporan, halaman 6"
    assert (last["kode"], last["sasaran"], last["aturan_capaian"]) == ("I", "S1", "sederhana")


def test_a_year_with_targets_only_is_one_row() -> None:
    """A promise without any report is a row of quarter 0, with the reason why nothing is judged."""
    (row,) = _rows(tiny(planned={2023: "4"}))
    assert (row["triwulan"], row["target_renstra"], row["target"]) == (0, D(4), None)
    assert (row["realisasi"], row["status"]) == (None, "tanpa-realisasi")
    assert (row["berkas_realisasi"], row["sumber_realisasi"]) == ("", "")
    assert row["berkas_target"] == "data/satker/balai-uji/renstra-2021-2024.csv:2"


def test_a_year_held_against_the_plan_has_the_pages_status() -> None:
    """Without an agreement the status is that against the plan, the same word as on the pages."""
    (row,) = _rows(tiny(planned={2023: "4"}, results={(2023, 4): "4"}))
    assert (row["capaian_persen"], row["dasar_capaian"], row["status"]) == (D(100), "renstra", "tercapai")
    assert row["capaian_renstra_persen"] == D(100)


@pytest.mark.parametrize(
    "state", ["dalam-proses", "belum-jatuh-tempo", "tidak-dilaporkan", "tidak-berlaku", "dikecualikan"]
)
def test_a_missing_value_keeps_its_reason(state: str) -> None:
    """A missing value is a state, in its own column and as the status."""
    (row,) = _rows(tiny(agreed={2023: "4"}, results={(2023, 2): state}))
    assert (row["realisasi"], row["sebab_kosong"], row["status"]) == (None, state, state)


def test_a_value_without_a_target_is_a_row_without_one() -> None:
    """A result in a year without any target has empty target columns."""
    (row,) = _rows(tiny(results={(2023, 4): "4"}))
    assert (row["kode"], row["sasaran"], row["berkas_target"], row["sumber_target"]) == ("", "", "", "")
    assert (row["status"], row["aturan_capaian"]) == ("tanpa-target", "")


def test_raw_and_counted_achievement_are_both_kept() -> None:
    """Under a rule with a cap a row has the raw achievement and what counts of it."""
    (row,) = _rows(tiny(agreed={2023: "3"}, results={(2023, 4): "28"}, formulas="berbatas"))
    assert str(row["capaian_persen"]).startswith("933.333333333333333333333333")
    assert row["capaian_diperhitungkan_persen"] == D(120)


def test_parts_name_their_cells_once_each() -> None:
    """A value made of parts leads back to every cell, and to its source once."""
    (row,) = _rows(tiny(card="gabungan: rata-rata\n", agreed={2023: "6"}, results={(2023, 4): "50+40"}))
    path = "data/satker/balai-uji/2023/realisasi/tw4/laporan.csv"
    assert row["berkas_realisasi"] == f"{path}:2; {path}:3"
    assert row["sumber_realisasi"] == "laporan, halaman 7"
    assert row["realisasi"] == D(45)
