"""Search in a real browser: words in any order, affixes, groups, keyboard, and the index without scripts."""

import re
from collections.abc import Iterator
from itertools import chain

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from generator.pages.portal import search
from generator.pages.portal.search import search_files, search_pages
from generator.views.portal.search import Kind, Owner, SearchEntry
from tests.browser.conftest import Open
from tests.browser.test_accessibility import RULES
from tests.browser.visits import DESK, PHONE
from tests.conftest import Demo
from tests.published import ROOT, seen
from tests.rules.rulebook import read_texts

pytestmark = pytest.mark.browser

CASES = read_texts("tests/cases/akar.yml")
FAMILY = [(root, word) for root, words in CASES["keluarga"].items() for word in words]


@pytest.fixture(scope="module")
def words(browser: Browser) -> Iterator[Page]:
    """Open an empty page that knows nothing but the rules of affixes."""
    page = browser.new_page()
    page.add_script_tag(path=ROOT / "theme/assets/cari.js")
    yield page
    page.close()


def _related(page: Page, one: str, other: str) -> bool:
    return bool(page.evaluate("([one, other]) => related(one, other)", [one, other]))


def test_words_of_one_root_find_each_other(words: Page) -> None:
    """Prefixes, endings and changed first letters keep no word from its family, in either direction."""
    assert [pair for pair in FAMILY if not _related(words, *pair)] == []
    assert [pair for pair in FAMILY if not _related(words, *reversed(pair))] == []


def test_strangers_are_not_taken_for_family(words: Page) -> None:
    """Words that only look alike do not find each other."""
    assert [pair for pair in CASES["asing"] if _related(words, *pair)] == []


def test_the_table_of_words_is_read_whole() -> None:
    """The table holds families and strangers, and no word stands in two families."""
    every = [*CASES["keluarga"], *chain(*CASES["keluarga"].values())]
    assert len(every) == len(set(every)) > 80


def _search(page: Page, text: str) -> None:
    page.get_by_label("Kata yang dicari").fill(text)
    expect(page).to_have_url(re.compile(r"\?cari="))


def _hits(page: Page) -> list[str]:
    return page.locator("#hasil .items__name").all_inner_texts()


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("text", ["kepuasan manado", "Manado KEPUASAN", "puas manado", "memuaskan di manado"])
def test_words_are_found_in_any_order_and_form(opened: Open, width: int, text: str) -> None:
    """Order, capitals, small words and affixes do not matter; the office may be one of the words."""
    page = opened("cari/", width)
    _search(page, text)
    hit = page.get_by_role("link", name="Indeks Kepuasan Masyarakat terhadap layanan jasa industri")
    expect(hit).to_have_attribute("href", re.compile("/satker/bspji-manado/indikator/kepuasan-masyarakat/$"))
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_an_exact_word_comes_before_its_family(opened: Open) -> None:
    """`pelayanan` finds `layanan`, after what says `pelayanan` itself."""
    page = opened("cari/?cari=pelayanan", DESK)
    group = page.get_by_role("region", name=re.compile("^Indikator"))
    expect(group).to_be_visible()
    titles = [each.lower() for each in group.locator(".items__name").all_inner_texts()]
    firsts = ["pelayanan" in each for each in titles]
    assert firsts == sorted(firsts, reverse=True)
    assert any("layanan" in each and "pelayanan" not in each for each in titles)


def test_results_are_grouped_and_counted(opened: Open) -> None:
    """Each kind has its heading with its count, and the sum is told aloud."""
    page = opened("cari/?cari=anggaran", DESK)
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ hasil dalam \d+ kelompok$"))
    counts = [int(each) for each in re.findall(r"\((\d+)\)", page.locator("#hasil").inner_text())]
    assert page.get_by_role("status").inner_text() == f"{sum(counts)} hasil dalam {len(counts)} kelompok"
    assert page.locator("#indeks").is_hidden()


def test_a_code_of_a_finding_leads_to_its_help(opened: Open) -> None:
    """What `kinerja periksa` prints can be searched as it is."""
    page = opened("cari/", DESK)
    _search(page, "d201")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('href')").endswith("/bantuan/galat/D201/")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("D201")


def test_the_rest_of_a_long_group_is_one_key_away(opened: Open) -> None:
    """The button brings the rest of a group and moves on to the first of it."""
    page = opened("cari/?cari=kinerja", DESK)
    more = page.get_by_role("button", name=re.compile("^Tampilkan semua")).first
    more.wait_for()
    before = len(_hits(page))
    more.press("Enter")
    assert len(_hits(page)) > before
    assert page.evaluate("document.activeElement.tagName") == "A"


def test_what_several_offices_have_is_one_result(opened: Open) -> None:
    """A result of several offices leads to each of them; the invented one is last and says so."""
    page = opened("cari/?cari=kinerja 2025", DESK)
    item = page.locator("#hasil li", has_text="Kinerja tahun 2025").first
    expect(item.get_by_role("link").last).to_contain_text("Balai Contoh (contoh)")
    assert item.get_by_role("link").count() > 1


def test_an_item_of_the_law_is_opened_where_it_stands(opened: Open) -> None:
    """A result that is folded away on its page is unfolded by following it."""
    page = opened("cari/?cari=sengketa palembang", DESK)
    way = page.get_by_role("region", name=re.compile("^Butir")).get_by_role("link").first
    href = way.get_attribute("href")
    assert href is not None
    page.goto(href)
    assert page.locator(f"#{href.partition('#')[2]}").is_visible()


def _first(page: Page) -> str:
    """Return the address of the first result, below the portal."""
    way = page.locator("#hasil a").first.get_attribute("href")
    assert way is not None
    return way


def _asked(page: Page, text: str) -> None:
    """Search anew and wait until the results are those of these words."""
    page.evaluate("document.getElementById('hasil').replaceChildren()")
    page.get_by_label("Kata yang dicari").fill(text)
    page.locator("#hasil a").first.wait_for()


def test_twenty_questions_are_answered_on_the_page_shown_first(opened: Open, demo: Demo) -> None:
    """Of twenty questions in readers' own words at least 18 are answered on the first page that is shown."""
    page = opened("cari/", DESK)
    questions = read_texts("tests/cases/pertanyaan.yml")
    assert len(questions) == 20
    unanswered = []
    for each in questions:
        _asked(page, each["tanya"])
        path = _first(page).removeprefix(demo.rooted.address).partition("#")[0]
        text = " ".join(seen(demo.rooted.file(path).read_text(encoding="utf-8")).split())
        lacking = [answer for answer in each["jawab"] if answer not in text]
        if lacking:
            unanswered.append((each["tanya"], path, lacking))
    assert len(unanswered) <= 2, unanswered


FORGIVEN = [
    ("bogor", "satker/bbspji-agro/"),
    ("kepuasn manado", "satker/bspji-manado/indikator/kepuasan-masyarakat/"),
    ("anggraan palembang", "satker/bspji-palembang/anggaran/"),
    ("budget manado", "satker/bspji-manado/anggaran/"),
    ("kinerja triwulan 4 2023 manado", "satker/bspji-manado/2023/tw4/"),
    ("manado triwulan IV 2023", "satker/bspji-manado/2023/tw4/"),
    ("tw4 2023 manado", "satker/bspji-manado/2023/tw4/"),
    ("xyzzy survei palembang", "satker/bspji-palembang/survei/"),
    ("penerimaan negara bukan pajak manado", "satker/bspji-manado/pnbp/"),
    ("minta informasi manado", "satker/bspji-manado/ppid/minta/"),
    ("permohonan informasi manado", "satker/bspji-manado/ppid/minta/"),
    ("how to request information manado", "satker/bspji-manado/ppid/minta/"),
    ("surat permohonan manado", "satker/bspji-manado/ppid/minta/surat/"),
]


@pytest.mark.parametrize(("text", "path"), FORGIVEN)
def test_search_forgives(opened: Open, text: str, path: str) -> None:
    """A place, a slip, English, numerals of Rome, an unknown word and a name written out find their page."""
    page = opened(f"cari/?cari={text}", DESK)
    page.locator("#hasil a").first.wait_for()
    assert _first(page).endswith(f"/{path}")


def test_what_was_forgiven_is_told(opened: Open) -> None:
    """The reader learns which word was meant, which one was left out, and that not all words were found."""
    page = opened("cari/", DESK)
    status = page.get_by_role("status")
    _search(page, "kepuasn masyarakat")
    expect(status).to_contain_text("Dicari “kepuasan”, karena “kepuasn” tidak ditemukan.")
    _search(page, "xyzzy survei")
    expect(status).to_contain_text("Tidak ditemukan: “xyzzy”.")
    _search(page, "kalibrasi sengketa peringkat sakip")
    expect(status).to_contain_text("Tidak ada yang memuat semua kata")


@pytest.mark.parametrize("text", ["anggaran", "kinerja", "data", "angka", "tenggat", "laporan", "target"])
def test_citizens_are_not_led_to_help_for_staff_first(opened: Open, text: str) -> None:
    """What only those who keep the data need stands behind everything else, in groups of its own."""
    page = opened(f"cari/?cari={text}", DESK)
    page.locator("#hasil a").first.wait_for()
    names = page.locator("#hasil h2").all_inner_texts()
    of_staff = [name.startswith(("Untuk pengelola", "Kode temuan")) for name in names]
    assert not of_staff[0]
    assert of_staff == sorted(of_staff)


@pytest.fixture
def parted(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    """Serve the search of forty offices whose index comes in parts, at no address of this machine."""
    monkeypatch.setattr(search, "MOST_OF_ONE", 100)
    monkeypatch.setattr(search, "MOST_OF_A_PART", 300)
    files = {file.path.partition("/")[2]: file.content for file in search_files(_of_forty())}
    shell = '<!doctype html><html lang="id"><title>Cari</title><script src="cari.js" defer></script>{}'
    body = next(search_pages(_of_forty())).finished({}).body
    script = (ROOT / "theme/assets/cari.js").read_bytes()
    files |= {"": shell.format(body).encode(), "cari.js": script}
    context = browser.new_context()
    page = context.new_page()

    def answer(route: Route) -> None:
        name = route.request.url.partition("/cari/")[2].partition("?")[0]
        kind = "text/html" if not name else "text/javascript" if name.endswith(".js") else "application/json"
        route.fulfill(body=files[name], content_type=f"{kind}; charset=utf-8")

    page.route("https://contoh.test/**", answer)
    page.goto("https://contoh.test/cari/")
    yield page
    context.close()


def _of_forty() -> list[SearchEntry]:
    owners = [Owner(f"satker/{n}/", f"Balai {n}", f"Balai {n}", seats=(f"Kota{n}",)) for n in range(40)]
    indicators = [
        SearchEntry(Kind.INDICATOR, f"Panen jagung {n}", "", "indikator/a/", (each,))
        for n, each in enumerate(owners)
    ]
    offices = [SearchEntry(Kind.OFFICE, each.name, "Kantor.", "", (each,)) for each in owners]
    return [*offices, *indicators]


def test_a_long_index_loads_what_the_words_name(parted: Page) -> None:
    """A place brings the part of its office, the others only when the reader asks for them."""
    asked: list[str] = []
    parted.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    parted.get_by_label("Kata yang dicari").fill("jagung kota7")
    expect(parted.locator("#hasil a").first).to_have_attribute("href", re.compile("/satker/7/indikator/a/$"))
    assert len([name for name in asked if name.startswith("bagian-")]) == 1
    parted.get_by_label("Kata yang dicari").fill("jagung")
    expect(parted).to_have_url(re.compile(r"\?cari=jagung$"))
    parted.get_by_role("button", name="Cari juga judul yang hanya ada di satu kantor").click()
    expect(parted.get_by_role("status")).to_contain_text("40 hasil dalam 1 kelompok")


def test_nothing_found_says_what_to_do(opened: Open) -> None:
    """Without a result the reader is told so, and keeps the index."""
    page = opened("cari/", PHONE)
    _search(page, "xyzzy")
    expect(page.get_by_role("status")).to_contain_text("Tidak ada hasil. Coba kata yang lebih sedikit")
    assert page.locator("#indeks").is_visible()
    page.get_by_label("Kata yang dicari").fill("")
    expect(page.get_by_role("status")).to_have_text("")


def test_a_missing_list_is_said(opened: Open) -> None:
    """When the list can't be loaded the page says so, and the index stays."""
    page = opened("cari/", PHONE)
    page.route("**/indeks.json", lambda route: route.abort())
    _search(page, "anggaran")
    expect(page.get_by_role("status")).to_contain_text("Pencarian tidak dapat dimuat")
    assert page.locator("#indeks").is_visible()


def test_nothing_is_loaded_before_it_is_asked_for(opened: Open) -> None:
    """A reader of the index does not pay for the search."""
    page = opened("cari/", PHONE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_load_state("networkidle")
    assert [each for each in asked if each.endswith(".json")] == []
    loaded = page.evaluate("performance.getEntriesByType('resource').map((each) => each.name)")
    assert [each for each in loaded if each.endswith(".json")] == []


def test_the_index_serves_without_scripts(opened: Open) -> None:
    """Without scripts no field is shown that would do nothing, and letters lead to names."""
    page = opened("cari/", PHONE, scripts=False)
    assert page.get_by_role("search").is_hidden()
    page.get_by_role("link", name="M", exact=True).click()
    expect(page).to_have_url(re.compile("#m$"))
    assert page.get_by_role("link", name="Metodologi").last.is_visible()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_search_is_one_step_from_every_page(opened: Open, width: int) -> None:
    """The way to the search stands beside the portal's name, and the menu of a phone keeps its two rows."""
    page = opened("satker/bspji-manado/", width)
    header = page.locator(".masthead").bounding_box()
    assert header is not None
    assert header["height"] < 120
    page.get_by_role("banner").get_by_role("link", name="Cari").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cari dan indeks A–Z")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_results_shut_no_one_out(opened: Open, width: int) -> None:
    """Axe finds nothing where results stand, and everything to be touched is large enough."""
    page = opened("cari/?cari=kinerja", width)
    page.locator("#hasil").wait_for()
    page.evaluate(Axe().axe_script)
    found = page.evaluate("options => axe.run(options).then(told => told.violations)", RULES)
    assert [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]] == []
