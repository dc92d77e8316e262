"""Figures that were once published wrong, held against the reports that they are taken from."""

from decimal import Decimal

import pytest

from generator.compute.shared.judgement import Verdict
from generator.compute.shared.tables import Table
from generator.compute.verification.comparison import CellCheck
from generator.record.record import OfficeRecord
from tests.published import demo_record

pytestmark = pytest.mark.demo


def _office(slug: str) -> OfficeRecord:
    return next(each for each in demo_record().offices if each.office.slug == slug)


def _table(slug: str, name: str, year: int) -> Table:
    return next(each for each in _office(slug).tables if (each.id, each.year) == (name, year))


def _figure(slug: str, name: str, year: int, row: str, column: str) -> Decimal | None:
    return next(line.figures.get(column) for line in _table(slug, name, year).lines if line.key == row)


def _checks(slug: str, name: str, row: str, column: str) -> list[CellCheck]:
    wanted = (name, row, column)
    return [
        each
        for each in _office(slug).cell_checks
        if (each.asserted.table, each.asserted.row, each.asserted.column) == wanted
    ]


@pytest.mark.parametrize(
    ("slug", "year", "element", "value"),
    [
        ("bspji-manado", 2023, "pengaduan", "3.85"),  # baris 1853
        ("bspji-manado", 2023, "sarana", "3.60"),  # baris 1852
        ("bspji-palembang", 2024, "pengaduan", "3.82"),  # baris 17465
        ("bspji-palembang", 2024, "sarana", "3.73"),  # baris 17459
    ],
)
def test_elements_have_the_value_of_their_name(slug: str, year: int, element: str, value: str) -> None:
    """Both reports name the handling of complaints as their best element, and number it 9."""
    assert _figure(slug, "survei-skm", year, f"semua {element}", "nilai") == Decimal(value)


def test_services_of_different_kinds_have_no_sum() -> None:
    """Certificates, samples, people and reports are not added up; Agro counts results of one kind."""
    for slug in ("bspji-manado", "bspji-palembang", "contoh"):
        published = (*demo_record().offices, *demo_record().samples)
        office = next(each for each in published if each.office.slug == slug)
        (table,) = (each for each in office.tables if each.id == "layanan-volume")
        assert not [line.key for line in table.lines if line.key.endswith("semua")]
    assert _figure("bbspji-agro", "layanan-volume", 0, "2025 semua", "jumlah") == 10363


def test_revenue_by_service_is_that_of_the_year() -> None:
    """Manado's services explain 1.110.964.250 of 1.199.509.750; the report's shares are of the whole year."""
    shown = [
        _figure("bspji-manado", "pnbp-layanan", 0, row, "penerimaan")
        for row in ("2023 tidak-dirinci", "2023 semua", "2020 semua")
    ]
    assert shown == [88545500, 1199509750, 670869963]
    for row in ("2023 Pengujian", "2023 Sertifikasi", "2023 Pelatihan"):
        assert [each.verdict for each in _checks("bspji-manado", "pnbp-layanan", row, "bagian")] == [
            Verdict.SAME
        ]
    for year in (2019, 2020, 2021, 2022, 2023):
        of_year = _figure("bspji-manado", "pnbp-tahunan", 0, str(year), "pertumbuhan")
        assert _figure("bspji-manado", "pnbp-layanan", 0, f"{year} semua", "pertumbuhan") == of_year


@pytest.mark.parametrize(
    ("slug", "name", "row", "column", "printed"),
    [
        ("bspji-manado", "anggaran-rincian", "EC.6077.AEF.002.051.A", "realisasi", 21910009),
        ("bspji-manado", "anggaran-rincian", "EC.6077.AEF.002.051.B", "realisasi", 26394708),
        ("bspji-manado", "anggaran-rincian", "EC.6077.BAD.058.051.A", "realisasi", 40491907),
        ("bspji-manado", "anggaran-tahunan", "2023", "realisasi", 11954676892),
        ("bspji-manado", "anggaran-tahunan", "2023", "realisasi", 1950509119),
        ("bspji-manado", "layanan-p3dn", "Belanja modal", "pagu", 249180000),
        ("bspji-palembang", "anggaran-indikator", "produktivitas-konsultasi", "realisasi", 134800744),
        ("bspji-palembang", "anggaran-indikator", "semua", "realisasi", 20461336805),
    ],
)
def test_the_other_printed_figure_is_shown(slug: str, name: str, row: str, column: str, printed: int) -> None:
    """What another table of the same report prints stands beside the published figure, with a word why."""
    (check,) = (each for each in _checks(slug, name, row, column) if each.asserted.value == printed)
    assert check.verdict is Verdict.DIFFERENT
    assert check.asserted.note


def test_sums_of_the_reports_own_rows_are_published() -> None:
    """Budget and revenue follow the sums that the reports' own rows give."""
    assert _figure("bspji-manado", "layanan-p3dn", 2023, "Belanja modal", "pagu") == 250180000
    konsultasi = _figure(
        "bspji-palembang", "anggaran-indikator", 2024, "produktivitas-konsultasi", "realisasi"
    )
    assert konsultasi == 134800774
    assert _figure("bspji-palembang", "anggaran-indikator", 2024, "semua", "realisasi") == 20461336835
    (december,) = _checks("bspji-palembang", "pnbp-bulan", "12 semua", "sampai_bulan_ini")
    assert december.ours == 5196245780
    assert december.verdict is Verdict.SAME


def test_totals_of_other_years_are_no_rounding() -> None:
    """Lampiran 5 computes 106% and 107% from means of four years, so they differ from ours."""
    for indicator, printed in (("tindak-lanjut-pengawasan", 106), ("laporan-keuangan", 107)):
        told = _checks("bspji-palembang", "renstra-2021-2024", f"{indicator} total", "capaian")
        assert [each.verdict for each in told if each.asserted.value == printed] == [Verdict.DIFFERENT]


def test_five_central_units_have_their_internal_evaluation() -> None:
    """SAKIP of the central units misses one printed component, which follows from the others."""
    (ranking,) = (each for each in demo_record().rankings if (each.measure, each.year) == ("sakip", 2024))
    told = {each.peer.id: each.components["evaluasi-internal"] for each in ranking.standings if each.derived}
    assert told == {
        "sekretariat": Decimal("19.25"),
        "pusat-industri-hijau": Decimal("19.25"),
        "pusat-optimalisasi": Decimal("19.25"),
        "pusat-pengawasan": Decimal("18.00"),
        "pusat-perumusan": Decimal("18.00"),
    }
