"""Money of all offices through the year: planned and used, and what is missing."""

import pytest

from generator.record.record import OfficeRecord
from generator.views.comparison.money import MoneyYear, money_views, money_years
from tests.published import office_of, pages_of, seen
from tests.small import FILES, OFFICE
from tests.whole import TWO_OFFICES

BUDGET = f"{OFFICE}2023/anggaran/"
HEAD = (
    "kode;nama;triwulan;dasar;rencana_keuangan;realisasi_keuangan;rencana_fisik;realisasi_fisik;"
    "sumber;letak;catatan\n"
)
YEARS = "tahun;pagu;realisasi;sumber;letak\n"
TREE = "kode;nama;pagu;realisasi;sumber;letak\n"
PAGE = "bandingkan/uang/2023/"


def _office(quarters: str = "", years: str = "", tree: str = "") -> OfficeRecord:
    texts = dict(FILES)
    if quarters:
        texts[f"{BUDGET}triwulan.csv"] = HEAD + quarters
    if years:
        texts[f"{OFFICE}anggaran-tahunan.csv"] = YEARS + years
    if tree:
        texts[f"{BUDGET}rincian.csv"] = TREE + tree
    return office_of(texts)


def _row(code: str, quarter: int, planned: str, used: str, basis: str = "kumulatif", note: str = "") -> str:
    return f"{code};Balai;{quarter};{basis};{planned};{used};;;laporan;halaman 1;{note}\n"


def _money(quarters: str = "", years: str = "", tree: str = "") -> MoneyYear:
    return money_years(_office(quarters, years, tree))[2023]


def test_plan_and_use_of_the_whole_office_are_taken() -> None:
    """What the office says of itself as a whole counts, not its parts, and a quarter it skips is missing."""
    rows = _row("satker", 1, "20", "18,5") + _row("satker", 3, "60", "61", note="Terhadap pagu efektif.")
    money = _money(rows + _row("AA.1", 1, "5", "6"))
    assert [each.used.text for each in money.quarters] == [
        "18,50%", "belum disajikan", "61,00%", "belum disajikan",
    ]  # fmt: skip
    assert [each.planned for each in money.quarters] == ["20,00%", "", "60,00%", ""]
    assert [(each.used_part, each.planned_part) for each in money.quarters[:2]] == [("18.5", "20"), ("", "")]
    assert money.notes == ("Terhadap pagu efektif.",)
    assert money.is_through_the_year


@pytest.mark.parametrize(
    ("planned", "used", "parts", "is_cut"),
    [
        ("", "40", ("40", ""), False),
        ("40", "", ("", "40"), False),
        ("100", "104,2", ("100", "100"), True),
        ("0", "0", ("0", "0"), False),
    ],
)
def test_a_bar_ends_where_the_ceiling_does(
    planned: str,
    used: str,
    parts: tuple[str, str],
    is_cut: bool,  # noqa: FBT001 - what is expected
) -> None:
    """Zero is a figure and nothing is none; what is above all of the ceiling is cut and keeps its number."""
    quarter = _money(_row("satker", 1, planned, used)).quarters[0]
    assert ((quarter.used_part, quarter.planned_part), quarter.is_cut) == (parts, is_cut)
    assert quarter.used.is_known is bool(used)


def test_shares_of_single_quarters_are_not_joined() -> None:
    """They are of different wholes, which is said in place of figures; without anything else too."""
    money = _money(_row("satker", 1, "20", "18", basis="triwulan"))
    assert not money.is_through_the_year
    assert money.notes == (
        "Per triwulan hanya menurut keluaran atau bagian tahun, jadi tidak dijumlahkan di sini.",
    )


def test_parts_are_weighted_where_the_whole_is_not_reported() -> None:
    """Half of 100 and all of 300 are 87,50% of 400, and it is said how that was found."""
    tree = "AA.1;Satu;100;;laporan;halaman 1\nAA.2;Dua;300;;laporan;halaman 1\n"
    money = _money(_row("AA.1", 2, "40", "50") + _row("AA.2", 2, "80", "100"), tree=tree)
    assert (money.quarters[1].used.text, money.quarters[1].planned) == ("87,50%", "70,00%")
    assert money.notes == ("Per triwulan: rata-rata keluaran, ditimbang dengan pagunya.",)


def test_the_whole_year_has_its_amounts() -> None:
    """A share with both amounts; where one is not stated, that is said and there is no share."""
    whole = _money(years="2023;200;150;laporan;halaman 1\n")
    assert (whole.whole.text, whole.against) == ("75,00%", "Rp\u00a0150 dari Rp\u00a0200")
    assert not whole.is_through_the_year
    part = _money(years="2023;200;;laporan;halaman 1\n")
    assert (part.whole.is_known, part.against) == (False, "realisasi belum disajikan dari Rp\u00a0200")


def test_years_of_all_offices_are_counted() -> None:
    """The newest first; who has quarters, who has the year alone, who has nothing."""
    quarters = money_years(_office(_row("satker", 1, "20", "18")))
    yearly = money_years(_office(years="2022;200;150;laporan;halaman 1\n2023;200;100;laporan;halaman 1\n"))
    name = _office().office
    views = money_views([(name, "a/", quarters), (name, "b/", yearly), (name, "c/", {})])  # type: ignore[list-item]
    assert [view.year for view in views] == [2023, 2022]
    assert views[0].summary == (
        "1 dari 3 kantor menyajikan uangnya per triwulan, 1 hanya angka setahun, 1 belum menyajikannya."
    )
    assert views[1].summary.startswith("0 dari 3 kantor")
    assert [each.money is None for each in views[1].offices] == [True, False, True]
    assert money_views([(name, "a/", {})]) == ()  # type: ignore[list-item]


def test_the_comparison_leads_to_each_year() -> None:
    """A page has a row for each office with its figures and plans in words, and needs no script."""
    pages = pages_of(TWO_OFFICES)
    assert f'href="/{PAGE}"' in pages["bandingkan/"].body
    page = pages[PAGE]
    text = seen(page.body)
    assert "s.d. triwulan I" in text
    assert page.body.count("<tr data-satker=") == 2
    assert "pilih-kantor.js" not in page.scripts
    assert 'class="bar__plan"' in page.body


def test_offices_without_money_have_no_such_page() -> None:
    """Nothing leads to a page that would be empty."""
    pages = pages_of(FILES)
    assert not [path for path in pages if path.startswith("bandingkan/uang/")]
