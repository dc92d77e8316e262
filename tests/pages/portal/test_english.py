"""English pages: their own words in English, the data's words marked as Indonesian, links to one another."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

import pytest

from generator.languages.translation import CLOSING, OPENING, Language
from generator.pages.portal.english import with_english_links
from generator.pages.shared.marks import in_shell, with_languages
from generator.pages.shared.page import Page
from generator.record import page_addresses
from tests.pages.hostile import saying
from tests.published import demo, demo_record, is_list_of_folder, page_at, pages_of, seen, structure

INDICATOR: Final = "satker/bspji-manado/indikator/kepuasan-masyarakat/"
RUNNING: Final = "satker/bbspji-agro/indikator/pertumbuhan-pnbp/"
SMALL: Final = "satker/balai-uji/indikator/kepuasan/"
# What reads the same in both languages: words that English and Indonesian share, and names of things.
SHARED: Final = frozenset(
    {"Target", "target", "Status", "Level", "kB", "LAKIN", "final", "Volume", "Net", "promoter", "score"}
    | {"April", "September", "November", "Rp"}
    | {"A", "AA", "B", "BB", "C", "CC", "D"}
    | {"Excel", "CSV", "JSON", "Parquet", "SQLite", "LD", "Turtle", "schema", "org", "SVG"}
)
WORD: Final = re.compile(r"[^\W\d_]+")
PICTURE: Final = re.compile(r"<svg.*?</svg>", re.DOTALL)
ROMAN: Final = re.compile(r"[IVX]+")


class _Reader(HTMLParser):
    """Takes the words of a page with the language they are read in; code and titles of pictures stay out."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = [("html", language)]
        self.words: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element."""
        if tag not in {"br", "img", "input"}:
            self.open.append((tag, dict(attrs).get("lang") or self.open[-1][1]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass by an element that holds nothing."""

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if tag == self.open[-1][0]:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        """Keep what is read."""
        words = " ".join(data.split())
        if words and not {"code", "title"} & {tag for tag, _ in self.open}:
            self.words.append((words, self.open[-1][1]))


def _words(page: Page) -> list[tuple[str, str]]:
    reader = _Reader(page.language.value)
    reader.feed(page.body)
    return reader.words


def _english() -> Iterator[Page]:
    pages = (page for page in demo().pages if page.language is Language.ENGLISH and not page.frame)
    return (page for page in pages if not is_list_of_folder(page.body))


def _twins() -> list[tuple[Page, Page]]:
    pages = {page.path: page for page in demo().pages}
    return [(page, pages[page.twin]) for page in pages.values() if page.twin is not None and page.path]


@pytest.mark.demo
def test_offices_indicators_and_data_have_english_pages() -> None:
    """Offices with budget, surveys and indicators, the data and the front page are there in English."""
    paths = {page.path for page in demo().pages}
    offices = demo_record().published
    expected = {"", "data/", "ppid/"} | {path for path in paths if re.fullmatch(r"data/[a-z]+/", path)}
    expected |= {
        page_addresses.indicator(office.office.slug, card.id)
        for office in offices
        for card in office.indicators
    }
    of_office = rf"satker/[^/]+/(?:(?:{'|'.join(page_addresses.ENGLISH_AREAS)}|ppid)/)?"
    expected |= {path for path in paths if re.fullmatch(of_office, path)}
    assert {page.twin for page in _english()} == expected
    assert {page.path for page in _english()} == set(map(page_addresses.english, expected))


@pytest.mark.demo
def test_a_page_and_its_twin_know_each_other() -> None:
    """Whoever reads one is one step from the other; a page without counterpart promises none."""
    pages = {page.path: page for page in demo().pages}
    for page in pages.values():
        if page.twin is not None:
            assert pages[page.twin].twin == page.path
            assert pages[page.twin].language is not page.language
    assert pages["satker/"].twin is None


@pytest.mark.demo
def test_no_word_of_the_program_stays_indonesian() -> None:
    """What an English page shares with its twin is of the data and marked so, a number, a name, or shared."""
    record = demo_record()
    names = {each.office.short_name for each in record.published}
    names |= {each.short_name for each in record.portal.league.peers}
    parts = {word for name in names for word in WORD.findall(name)}
    for page, twin in _twins():
        if page.language is Language.ENGLISH:
            same = {words for words, _ in _words(twin)} - names
            english = {words for words, language in _words(page) if language == "en"}
            left = {each for words in english & same for each in WORD.findall(words)} - SHARED - parts
            # Codes and abbreviations are of no language.
            assert [each for each in left if not (ROMAN.fullmatch(each) or each.isupper())] == [], page.path


@pytest.mark.demo
def test_no_mark_is_published() -> None:
    """The signs that mark words of the data inside the program stand on no page."""
    for page in demo().pages:
        links = [*page.crumbs, *filter(None, (page.previous, page.following)), *page.elsewhere]
        parts = (page.body, page.title, page.description, *(each.title for each in page.copies))
        assert not any(OPENING in text or CLOSING in text for text in parts), page.path
        if page.language is Language.INDONESIAN:
            assert not any(OPENING in each.title for each in links), page.path
            assert 'lang="id"' not in page.body, page.path


@pytest.mark.demo
def test_english_pages_are_built_like_their_twins() -> None:
    """But for the languages that it tells, an English page has the elements of its Indonesian twin."""
    for page, twin in _twins():
        if page.language is Language.ENGLISH and page.path != "en/":
            text = page.body.replace(' hreflang="id"', "")
            text = re.sub(r'<span lang="id">([^<]*)</span>', r"\1", text)
            text = re.sub(r'<div lang="id">(.*?)</div>\n', r"\1", text, flags=re.DOTALL)
            # Words of the glossary are explained in Indonesian, on Indonesian pages.
            plain = re.sub(r'<button [^>]*class="term"[^>]*>([^<]*)</button>', r"\1", twin.body)
            plain = re.sub(r'<span class="held">([^<]*)</span>', r"\1", plain)
            plain = re.sub(r'<div class="meanings">.*', "", plain, flags=re.DOTALL)
            # Words of a picture need more lines in one language than in the other.
            assert structure(PICTURE.sub("", text)) == structure(PICTURE.sub("", plain)), page.path


@pytest.mark.demo
def test_links_lead_to_english_pages_where_there_are_any() -> None:
    """From indicator to data one stays among English pages; an Indonesian page is announced as such."""
    english = {page.path for page in demo().pages if page.language is Language.ENGLISH}
    own = {page.path for page in _english()}
    for page in _english():
        for path, rest in re.findall(r'<a [^>]*href="/([^"#]*)[^"]*"([^>]*)>', page.body):
            assert page_addresses.english(path) not in own, (page.path, path)
            is_page = path.endswith("/")
            assert ('hreflang="id"' in rest) == (is_page and path not in english), (page.path, path)


@pytest.mark.demo
def test_files_for_machines_are_not_doubled() -> None:
    """An English page offers the very files of its twin; its own are pictures, which speak English."""
    endings = {file.path.rpartition(".")[2] for file in demo().files if file.path.startswith("en/")}
    assert endings == {"svg"}
    for page, twin in _twins():
        assert [each.path for each in page.copies] == [each.path for each in twin.copies]


@pytest.mark.demo
def test_numbers_and_dates_are_english() -> None:
    """A decimal point, commas between thousands, and English months."""
    words = seen(page_at(page_addresses.english(INDICATOR)).body)
    assert "3.63 Index" in words
    assert "100.83%" in words
    assert "3,63 Indeks" in seen(page_at(INDICATOR).body)
    assert "30 June 2025" in seen(page_at("en/data/").body)


@pytest.mark.demo
def test_pictures_are_drawn_in_english() -> None:
    """The words and the numbers in a picture are those of its page."""
    english, indonesian = (
        re.findall(r"<text[^>]*>([^<]*)</text>", page_at(path).body)
        for path in (page_addresses.english(INDICATOR), INDICATOR)
    )
    assert {"actual", "Index", "3.63", "Q IV", "The axis marked // does not start at 0."} <= set(english)
    assert {"realisasi", "Indeks", "3,63", "TW IV"} <= set(indonesian)
    assert {"A", "B"} <= set(english)
    assert "A (Sangat Baik)" in indonesian
    assert not any("lang=" in each for page in _english() for each in PICTURE.findall(page.body))


@pytest.mark.demo
def test_accounts_of_the_office_are_read_in_indonesian() -> None:
    """What people wrote about an indicator is theirs, and a screen reader is told its language."""
    prose = [
        words for words, language in _words(page_at(page_addresses.english(RUNNING))) if language == "id"
    ]
    assert any(words.startswith("Membeli dan memperbaiki sarana") for words in prose)


def test_a_missing_result_is_missing_in_english() -> None:
    """A year without a target or a result says so in words, and shows no zero."""
    pages = pages_of()
    assert "not published yet" in seen(pages[page_addresses.english(SMALL)].body)
    assert "belum disajikan" in seen(pages[SMALL].body)


def test_english_is_not_left_behind() -> None:
    """Indonesian pages are the same whether English ones are made before them or not."""
    again = [pages_of() for _ in range(2)]
    assert again[0] == again[1]


@pytest.mark.parametrize("text", [f"{OPENING}<b>", f"a{CLOSING}{OPENING}b", f"a{OPENING}b"])
def test_marks_in_the_data_do_no_harm(text: str) -> None:
    """Whoever writes the signs of the program into the data gets neither elements nor broken ones."""
    english = page_addresses.english(SMALL)
    plain, hostile = (pages_of(saying(word))[english].body for word in ("kata", text))
    assert structure(hostile) == structure(plain)


def test_marks_become_languages_between_tags_only() -> None:
    """Inside a tag marks fall away, and so does a mark without its other half."""
    name = f"{OPENING}Balai{CLOSING}"
    html = f'<p title="{name}">in {name}</p><i>{OPENING}x</i>{CLOSING}'
    assert with_languages(html) == '<p title="Balai">in <span lang="id">Balai</span></p><i>x</i>'
    assert with_languages("<p>tanpa</p>") == "<p>tanpa</p>"


def test_titles_in_the_shell_are_escaped_before_they_are_marked() -> None:
    """A title from the data never becomes markup in the page around the article."""
    assert in_shell(f"{OPENING}<b>{CLOSING}") == '<span lang="id">&lt;b&gt;</span>'


def test_links_of_a_body_are_led() -> None:
    """Pages with a twin are led to in English, others are announced, files and outside addresses stay."""
    unchanged = '<a href="/a.csv" download>c</a><a href="#d">d</a><a href="https://contoh.go.id/">e</a>'
    body = f'<a href="/data/#x">a</a><a class="b" href="/aturan/">b</a>{unchanged}'
    expected = f'<a href="/en/data/#x">a</a><a class="b" href="/aturan/" hreflang="id">b</a>{unchanged}'
    assert with_english_links(body) == expected
