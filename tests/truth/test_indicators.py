"""What is published agrees with the figures of the reports; each deviation is explained by its line."""

import csv
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from generator.compute.shared.judgement import Achievement, IndicatorYear, QuarterState
from generator.portal import check
from generator.values.shared.moment import Clock
from tests.published import ROOT
from tests.small import TODAY

pytestmark = pytest.mark.demo

ROWS: Final = tuple(
    csv.DictReader((Path(__file__).parent / "indikator.csv").read_text(encoding="utf-8").splitlines())
)
A_HUNDREDTH: Final = Decimal("0.01")
# Office, year, indicator: the fields that differ, and why.
DEVIATIONS: Final[dict[tuple[str, str, str], tuple[set[str], str]]] = {
    **{
        ("bbspji-agro", "2025", key): ({"realisasi", "capaian"}, f"dalam proses (baris {line}), bukan nol")
        for key, line in (
            ("profesionalitas-asn", 339),
            ("integrasi-data", 340),
            ("spbe", 341),
            ("pelayanan-publik", 342),
            ("tindak-lanjut-pengawasan", 343),
            ("kearsipan", 344),
        )
    },
    ("bbspji-agro", "2025", "pobo"): (
        {"realisasi", "capaian"},
        "baris 573 mencetak 66,86; hitungan di baris 666-670 memberi 66,46",
    ),
    ("bspji-manado", "2021", "pertumbuhan-hasil-layanan"): (
        {"target", "realisasi"},
        "baris 2449 mencetak N/A; bukan nol",
    ),
    ("bspji-manado", "2021", "produktivitas-kolaborasi"): (
        {"target", "realisasi"},
        "baris 2443 mencetak N/A; bukan nol",
    ),
    ("bspji-manado", "2022", "produktivitas-kolaborasi"): (
        {"target", "realisasi"},
        "baris 1037 dan 2443: indikator belum ada; bukan nol",
    ),
    ("bspji-manado", "2021", "pertumbuhan-pnbp"): (
        {"realisasi", "capaian"},
        "baris 2448 mencetak 9,67; jumlah penerimaan 2020 dan 2021 di baris 2889 memberi 68,4 (baris 1494)",
    ),
    ("bspji-manado", "2022", "produk-dalam-negeri"): (
        {"realisasi", "capaian"},
        "baris 2450 mencetak 91,16; baris 1668 mencetak 91,53",
    ),
    ("bspji-palembang", "2024", "pertumbuhan-hasil-layanan"): (
        {"realisasi", "capaian"},
        "baris 300 mencetak 22,74; jumlah di baris 15873 (3.801 dan 2.938) memberi 29,37",
    ),
}


def _name(row: dict[str, str]) -> str:
    return f"{row['satker']}-{row['tahun']}-{row['indikator']}"


@cache
def _published() -> dict[tuple[str, str, str], IndicatorYear]:
    record = check(ROOT, Clock(datetime.now(UTC), TODAY)).value.judged()
    return {
        (office.office.slug, str(year.year), each.indicator.id): each
        for office in record.offices
        for year in office.judged.years
        for each in year.indicators
    }


def _state(judged: IndicatorYear, quarter: int) -> QuarterState:
    return next(state for state in judged.quarters if state.quarter == quarter)


def _differing(row: dict[str, str]) -> set[str]:
    judged = _published()[row["satker"], row["tahun"], row["indikator"]]
    state = _state(judged, int(row["triwulan"]))
    promise = judged.agreed or judged.plan
    made = state.against_year if judged.agreed else judged.plan_achievement
    ours = {
        "target": promise.value if promise else None,
        "realisasi": state.actual,
        "capaian": made.ratio if isinstance(made, Achievement) else None,
    }
    return {
        field
        for field, value in ours.items()
        if row[field] and (value is None or abs(value - Decimal(row[field])) > A_HUNDREDTH)
    }


@pytest.mark.parametrize("row", ROWS, ids=_name)
def test_a_published_figure_is_the_one_of_the_report(row: dict[str, str]) -> None:
    """Target, result and achievement are those of the report to a hundredth, or the deviation is told."""
    known = DEVIATIONS.get((row["satker"], row["tahun"], row["indikator"]), (set(), ""))
    assert _differing(row) == known[0]
