"""Sums of registers: of one thing only, whole, and compared like with like."""

from decimal import Decimal

import pytest

from generator.compute.portal.areas import tables_of
from generator.compute.portal.years import judge_office
from generator.compute.registers.surveys import of_newest
from generator.compute.shared.tables import LineKind, Table
from tests import small
from tests.small import FILES, OFFICE

VOLUME = "tahun;layanan;hasil;target;jumlah;sumber\n"
REVENUE = "tahun;jenis;layanan;penerimaan;sumber\n"
YEARLY = "tahun;triwulan;penerimaan;sumber\n"


def _table(name: str, files: dict[str, str]) -> Table:
    outcome = small.loaded(FILES | {OFFICE + path: text for path, text in files.items()})
    assert outcome.diagnostics == ()
    (ledger,) = outcome.value.portal.ledgers
    tables = tables_of(ledger, judge_office(ledger, outcome.value.rules).years, outcome.value.rules)
    return next(table for table in tables if table.id == name)


def _figure(table: Table, row: str, column: str) -> Decimal | None:
    return next(line.figures.get(column) for line in table.lines if line.key == row)


def _keys(table: Table) -> list[str]:
    return [line.key for line in table.lines]


@pytest.mark.parametrize(
    ("kinds", "is_summed"),
    [
        (("sertifikat", "sertifikat"), True),
        (("sertifikat", "Sertifikat "), True),
        (("sampel", "sertifikat"), False),
        (("orang", "laporan"), False),
        (("hasil layanan", "hasil layanan"), True),
    ],
)
def test_different_things_are_never_summed(kinds: tuple[str, str], is_summed: bool) -> None:  # noqa: FBT001
    """Certificates and samples have no sum; capitals and blanks make no other thing."""
    rows = "".join(
        f"2023;{service};{kind.strip()};;10;laporan\n" for service, kind in zip("AB", kinds, strict=True)
    )
    table = _table("layanan-volume", {"layanan-volume.csv": VOLUME + rows})
    assert ("2023 semua" in _keys(table)) is is_summed


@pytest.mark.parametrize(
    ("before", "growth"),
    [
        ("2022;A;laporan;;10;laporan\n2022;B;laporan;;10;laporan\n", 100),
        ("2022;A;laporan;;10;laporan\n2022;C;laporan;;10;laporan\n", None),
        ("2022;A;laporan;;10;laporan\n2022;B;laporan;;10;laporan\n2022;C;laporan;;5;laporan\n", None),
        ("2022;A;laporan;;10;laporan\n", None),
        ("2022;A;laporan;;10;laporan\n2022;B;laporan;10;;laporan\n", None),
    ],
)
def test_sums_of_different_rows_are_not_compared(before: str, growth: int | None) -> None:
    """Two years' sums are compared where they are sums of the same rows, all of them known."""
    now = "2023;A;laporan;;20;laporan\n2023;B;laporan;;20;laporan\n"
    table = _table("layanan-volume", {"layanan-volume.csv": VOLUME + before + now})
    assert _figure(table, "2023 semua", "pertumbuhan") == growth
    assert _figure(table, "2023 A laporan", "pertumbuhan") == 100


def test_a_ratio_of_sums_is_of_the_same_rows() -> None:
    """What was done without a target is not held against the targets of other rows."""
    rows = "2023;A;laporan;10;10;laporan\n2023;B;laporan;;30;laporan\n"
    table = _table("layanan-volume", {"layanan-volume.csv": VOLUME + rows})
    assert [_figure(table, "2023 semua", name) for name in ("target", "jumlah")] == [10, 40]
    assert _figure(table, "2023 semua", "capaian") is None
    assert _figure(table, "2023 A laporan", "capaian") == 100


def test_the_budget_tree_measures_by_whole_sums_only() -> None:
    """Absorption of a level is left out where a branch below it states no spending."""
    head = "kode;nama;pagu;realisasi;sumber\nEC;Program;;;laporan\n"
    part = _table("anggaran-rincian", {
        "2023/anggaran/rincian.csv": head + "EC.1;A;100;50;laporan\nEC.2;B;50;;laporan\n"
    })  # fmt: skip
    whole = _table("anggaran-rincian", {
        "2023/anggaran/rincian.csv": head + "EC.1;A;100;50;laporan\nEC.2;B;100;50;laporan\n"
    })  # fmt: skip
    assert [_figure(part, "EC", name) for name in ("realisasi", "penyerapan")] == [50, None]
    assert _figure(part, "EC.1", "penyerapan") == 50
    assert [_figure(whole, row, "penyerapan") for row in ("EC", "semua")] == [50, 50]


def test_what_no_service_explains_has_a_line() -> None:
    """A year of 120 of which services explain 90 keeps 30 by itself; shares and growth are of the 120."""
    rows = (
        "2022;fungsional;A;60;laporan\n2022;fungsional;B;40;laporan\n"
        "2023;fungsional;A;60;laporan\n2023;fungsional;B;30;laporan\n"
    )
    yearly = YEARLY + "2022;;100;laporan\n2023;;120;laporan\n2023;2;55;laporan\n"
    table = _table("pnbp-layanan", {"pnbp-layanan.csv": REVENUE + rows, "pnbp-tahunan.csv": yearly})
    assert _keys(table)[:4] == ["2023 A", "2023 B", "2023 tidak-dirinci", "2023 semua"]
    rest = next(line for line in table.lines if line.kind is LineKind.REST)
    assert [rest.figures.get(name) for name in ("penerimaan", "bagian", "pertumbuhan")] == [30, 25, None]
    assert [_figure(table, row, "bagian") for row in ("2023 A", "2022 A")] == [50, 60]
    assert [_figure(table, "2023 semua", name) for name in ("penerimaan", "pertumbuhan")] == [120, 20]


@pytest.mark.parametrize(
    ("yearly", "reached"),
    [
        ("2023;30;60;laporan\n", 200),
        ("2023;40;60;laporan\n", 150),
        ("2023;40;80;laporan\n", 200),
        ("2023;;80;laporan\n", None),
        ("2023;20;60;laporan\n", None),
        ("2022;30;60;laporan\n", None),
    ],
)
def test_two_stated_wholes_give_a_ratio(yearly: str, reached: int | None) -> None:
    """Where only some services have a target, the year's achievement is that of what the year states."""
    rows = (
        "tahun;jenis;layanan;target;penerimaan;sumber\n"
        "2023;fungsional;A;30;40;laporan\n2023;fungsional;B;;20;laporan\n"
    )
    text = "tahun;target;penerimaan;sumber\n" + yearly
    table = _table("pnbp-layanan", {"pnbp-layanan.csv": rows, "pnbp-tahunan.csv": text})
    assert _figure(table, "2023 semua", "capaian") == reached


@pytest.mark.parametrize(
    ("yearly", "share", "growth"),
    [
        ("", 50, None),
        ("2022;;100;laporan\n2023;;80;laporan\n", None, None),
        ("2022;;100;laporan\n", 50, None),
        ("2022;;60;laporan\n2023;;120;laporan\n", 50, 100),
        ("2023;2;90;laporan\n", 50, None),
    ],
)
def test_a_sum_that_is_contradicted_measures_nothing(
    yearly: str, share: int | None, growth: int | None
) -> None:
    """Without a stated total like rows are compared; a stated total below the sum leaves no share."""
    rows = (
        "2022;fungsional;A;60;laporan\n"
        "2023;fungsional;A;60;laporan\n2023;fungsional;B;60;laporan\n2022;fungsional;C;0;laporan\n"
    )
    files = {"pnbp-layanan.csv": REVENUE + rows}
    table = _table("pnbp-layanan", files | ({"pnbp-tahunan.csv": YEARLY + yearly} if yearly else {}))
    assert _figure(table, "2023 A", "bagian") == share
    assert _figure(table, "2023 semua", "pertumbuhan") == growth
    assert _figure(table, "2023 A", "pertumbuhan") == 0


def test_a_service_without_a_figure_leaves_no_share() -> None:
    """A share of a sum that lacks a row would be too large."""
    rows = "2023;fungsional;A;;60;laporan\n2023;fungsional;B;50;;laporan\n"
    header = "tahun;jenis;layanan;target;penerimaan;sumber\n"
    table = _table("pnbp-layanan", {"pnbp-layanan.csv": header + rows})
    assert _figure(table, "2023 A", "bagian") is None


def test_quarters_are_never_summed() -> None:
    """Figures up to June hold those up to March: they are not added, in whatever register they stand."""
    volume = "tahun;triwulan;layanan;hasil;jumlah;sumber\n"
    rows = "2023;{};A;laporan;10;laporan\n2023;{};B;laporan;20;laporan\n"
    for quarters, is_summed in ((("2", "2"), True), (("1", "2"), False), (("", "2"), False)):
        table = _table("layanan-volume", {"layanan-volume.csv": volume + rows.format(*quarters)})
        assert ("2023 semua" in _keys(table)) is is_summed
    money = (
        "triwulan;sumber_dana;jenis_belanja;pagu;sumber\n1;RM;51;10;laporan\n2;RM;51;10;laporan\n"
        "1;RM;52;10;laporan\n"
    )
    table = _table("anggaran-jenis", {"2023/anggaran/jenis-belanja.csv": money})
    assert [key for key in _keys(table) if "semua" in key] == []


def test_a_survey_is_of_one_period() -> None:
    """Of a year's surveys the last quarter's stands first, and that of the whole year before all."""
    head = "triwulan;layanan;unsur;nilai;sumber\n"
    rows = "1;Uji;waktu;2;laporan\n2;Uji;waktu;3;laporan\n"
    for text, index in ((rows, 3), (rows + ";Uji;waktu;4;laporan\n", 4)):
        table = _table("survei-indeks", {"2023/survei/skm.csv": head + text})
        assert [line.figures["indeks"] for line in of_newest(table)] == [index]
        assert [line.figures["indeks"] for line in table.lines][-2:] == [3, 2]


def test_revenue_without_a_month_counts_for_the_year() -> None:
    """A refund that no month is named for lowers what was received, and no month's figure."""
    rows = (
        "bulan;jenis;layanan;sampai_bulan_lalu;bulan_ini;tanpa_bulan;sumber\n"
        "12;fungsional;A;50;10;;laporan\n12;pengembalian;A;;;-4;laporan\n"
    )
    table = _table("pnbp-bulan", {"2023/pnbp/bulan.csv": rows})
    figures = [_figure(table, "12 semua", name) for name in ("bulan_ini", "tanpa_bulan", "sampai_bulan_ini")]
    assert figures == [10, -4, 56]
