"""Tables sorted and narrowed in a real browser: figures as they are written here, state, and what is told."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import Open
from tests.browser.test_accessibility import RULES
from tests.browser.visits import DESK, PHONE
from tests.published import ROOT

pytestmark = pytest.mark.browser

ADDRESS = "https://contoh.test/"
RANKING = "perbandingan/ikm/2023/"
EMPTY = '<span class="empty">belum disajikan</span>'
ROWS = (
    ("Timur", "1.234,5", "Rp 20.461.336", "3 Maret 2024", "102,22%"),
    ("barat", "−0,4", "Rp 900", "31 Desember 2023", EMPTY),
    ("Utara 10", EMPTY, "Rp 1.000.000.000", "1 Januari 2025", "9,5% <span class='where'>laporan: 99</span>"),
    ("Utara 9", "20", "–", "15 Maret 2024", "100,00%"),
    ("Tengah", "3", "Rp 901", "2 Maret 2024", "87%"),
)
Table = Callable[..., Page]


@pytest.fixture
def table(browser: Browser) -> Iterator[Table]:
    """Open a page with nothing but a table, whose sum is its last row; with what stands in the address."""
    contexts = []

    def go(
        query: str = "",
        rows: tuple[tuple[str, ...], ...] = ROWS,
        language: str = "id",
        more: str = "",
        choice: str = "",
    ) -> Page:
        context = browser.new_context()
        contexts.append(context)
        page = context.new_page()
        heads = "".join(
            f'<th scope="col">{name}</th>' for name in ("Nama", "Nilai", "Uang", "Hari", "Bagian")
        )
        lines = "".join(
            f'<tr><th scope="row">{first}</th>{"".join(f"<td>{each}</td>" for each in others)}</tr>'
            for first, *others in rows
        )
        total = f'<tr class="closing"><th scope="row">Jumlah</th>{"<td>0</td>" * 4}</tr>'
        html = (
            f'<!doctype html><html lang="{language}"><title>Uji</title><script src="tabel.js" defer></script>'
            '<main><div class="scroll">'
            f'<table class="table"{choice}><caption id="uji">Uji</caption>'
            f"<thead><tr>{heads}</tr></thead><tbody>{lines}{more}{total}</tbody></table></div></main>"
        )

        def answer(route: Route) -> None:
            if route.request.url.endswith("tabel.js"):
                route.fulfill(path=ROOT / "theme/assets/tabel.js", content_type="text/javascript")
            else:
                route.fulfill(body=html, content_type="text/html; charset=utf-8")

        page.route(f"{ADDRESS}**", answer)
        page.goto(f"{ADDRESS}{query}")
        return page

    yield go
    for each in contexts:
        each.close()


def _names(page: Page) -> list[str]:
    return page.locator("tbody tr:visible th").all_inner_texts()


@pytest.mark.parametrize(
    ("column", "order"),
    [
        ("Nama", ["barat", "Tengah", "Timur", "Utara 9", "Utara 10"]),
        ("Nilai", ["barat", "Tengah", "Utara 9", "Timur", "Utara 10"]),
        ("Uang", ["barat", "Tengah", "Timur", "Utara 10", "Utara 9"]),
        ("Hari", ["barat", "Tengah", "Timur", "Utara 9", "Utara 10"]),
        ("Bagian", ["Utara 10", "Tengah", "Utara 9", "Timur", "barat"]),
    ],
)
def test_columns_are_put_in_order_as_they_are_meant(table: Table, column: str, order: list[str]) -> None:
    """Numbers, money, days, shares and words of this country each have their order; the sum stays last."""
    page = table()
    page.get_by_role("button", name=column, exact=True).click()
    assert _names(page) == [*order, "Jumlah"]
    expect(page.get_by_role("columnheader", name=column)).to_have_attribute("aria-sort", "ascending")


def test_cells_without_a_value_come_last_both_ways(table: Table) -> None:
    """A cell that says why it is empty is neither the least nor the greatest."""
    page = table()
    head = page.get_by_role("button", name="Nilai", exact=True)
    head.click()
    head.click()
    assert _names(page) == ["Timur", "Utara 9", "Tengah", "barat", "Utara 10", "Jumlah"]
    expect(page.get_by_role("status")).to_have_text("Diurutkan menurut Nilai, turun.")
    head.click()
    assert _names(page) == [*(row[0] for row in ROWS), "Jumlah"]
    assert page.locator("[aria-sort]").count() == 0
    expect(page.get_by_role("status")).to_have_text("Dalam urutan asli.")


def test_the_order_stands_in_the_address(table: Table) -> None:
    """A link shows the same order again, and what it does not know is left out."""
    page = table()
    page.get_by_role("button", name="Nilai", exact=True).click()
    assert parse_qs(urlsplit(page.url).query) == {"urut-uji": ["2"]}
    assert _names(table("?urut-uji=2-turun"))[0] == "Timur"
    for odd in ("9", "0", "x", "2-naik"):
        assert _names(table(f"?urut-uji={odd}"))[0] == "Timur"
        assert table(f"?urut-uji={odd}").locator("[aria-sort]").count() == 0


def test_rows_are_narrowed_by_words(table: Table) -> None:
    """Words in any order narrow the rows, sums of all rows go, and the count is told."""
    page = table()
    opener = page.get_by_role("button", name="Urutkan dan saring: Uji")
    opener.click()
    expect(opener).to_have_attribute("aria-expanded", "true")
    field = page.get_by_label("Saring dengan kata")
    field.fill("maret UTARA")
    assert _names(page) == ["Utara 9"]
    expect(page.get_by_role("status")).to_have_text("1 dari 5 baris")
    page.reload()
    assert _names(page) == ["Utara 9"]
    expect(field).to_have_value("maret UTARA")
    field.fill("selatan")
    expect(page.get_by_role("status")).to_contain_text("Tidak ada baris yang cocok")
    field.fill("")
    assert _names(page)[-1] == "Jumlah"
    assert "saring" not in page.url


def test_a_choice_serves_where_heads_are_not_seen(table: Table) -> None:
    """The list of columns sorts as heads do, and says what they have sorted."""
    page = table("?urut-uji=3")
    choice = page.get_by_label("Urutkan menurut")
    expect(choice).to_have_value("3")
    choice.select_option("2-turun")
    assert _names(page)[0] == "Timur"
    choice.select_option("")
    assert page.locator("[aria-sort]").count() == 0


@pytest.mark.parametrize(
    "more",
    [
        '<tr><th scope="rowgroup" colspan="5">Kelompok</th></tr>',
        '<tr><th scope="row" class="depth-1">Di bawah</th><td></td><td></td><td></td><td></td></tr>',
        "</tbody><tbody><tr><th>Kelompok lain</th><td></td><td></td><td></td><td></td></tr>",
    ],
)
def test_rows_that_belong_together_stay_together(table: Table, more: str) -> None:
    """A table of groups or of a tree has nothing to sort by, and neither has a very short one."""
    assert table(more=more).get_by_role("button").count() == 0
    assert table(rows=ROWS[:4]).get_by_role("button").count() == 0


def test_rows_that_came_later_are_sorted_too(table: Table) -> None:
    """Rows that another script brings, shows and hides are put in order, and hidden by nothing else."""
    page = table(rows=ROWS, choice=" data-pilihan")
    page.evaluate("""() => {
      const row = document.querySelector("tbody").insertRow();
      row.innerHTML = "<th scope='row'>Baru</th><td>25</td><td>–</td><td>–</td><td>–</td>";
    }""")
    head = page.get_by_role("button", name="Nilai", exact=True)
    head.click()
    assert _names(page) == ["barat", "Tengah", "Utara 9", "Baru", "Timur", "Utara 10", "Jumlah"]
    head.click()
    head.click()
    assert _names(page) == [*(row[0] for row in ROWS), "Baru", "Jumlah"]
    page.get_by_role("button", name="Urutkan dan saring: Uji").click()
    expect(page.get_by_label("Urutkan menurut")).to_be_visible()
    assert page.get_by_label("Saring dengan kata").count() == 0


def test_english_pages_are_sorted_as_english_is_written(table: Table) -> None:
    """Figures with a point and months in English have their order, and the words are English."""
    rows = (
        ("A", "1,234.5", "–", "3 March 2024", "9.5%"),
        ("B", "20.25", "–", "31 December 2023", "10%"),
        ("C", "3", "–", "1 May 2023", "1%"),
        ("D", "4", "–", "1 May 2022", "1%"),
        ("E", "5", "–", "1 May 2021", "1%"),
    )
    page = table(rows=rows, language="en")
    page.get_by_role("button", name="Nilai", exact=True).click()
    assert _names(page) == ["C", "D", "E", "B", "A", "Jumlah"]
    expect(page.get_by_role("status")).to_have_text("Sorted by Nilai, ascending.")
    page.get_by_role("button", name="Hari", exact=True).click()
    assert _names(page) == ["E", "D", "C", "B", "A", "Jumlah"]


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_published_table_sorts_and_shuts_no_one_out(opened: Open, width: int) -> None:
    """A ranking is put in order by name, axe finds nothing with everything open, and nothing moved before."""
    page = opened(RANKING, width)
    moved = page.evaluate(
        "() => new Promise((done) => { let sum = 0; new PerformanceObserver((list) => list.getEntries()"
        ".forEach((each) => { sum += each.value; })).observe({ type: 'layout-shift', buffered: true });"
        "setTimeout(() => done(sum), 300); })"
    )
    assert moved == 0
    page.get_by_role("button", name=re.compile("^Urutkan dan saring")).click()
    page.get_by_label("Urutkan menurut").select_option("1-turun")
    names = [name.split("\n")[0] for name in page.locator("tbody tr th").all_inner_texts()]
    assert names == sorted(names, key=str.casefold, reverse=True)
    page.evaluate(Axe().axe_script)
    found = page.evaluate("options => axe.run(options).then(told => told.violations)", RULES)
    assert [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_a_table_is_whole_without_scripts(opened: Open) -> None:
    """Without scripts no button is shown that would do nothing."""
    page = opened(RANKING, DESK, scripts=False)
    assert page.locator("main table button, .tools").count() == 0
    assert page.locator("tbody tr:visible").count() == 29
