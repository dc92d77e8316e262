"""The last gate: finished pages and files are read as people and machines read them."""

import pytest

from generator.pages.gate import leaks
from generator.pages.page import Copy, Link, Page, PublishedFile
from tests.published import data_of, demo, rows_of

PHONE = "0812-0000-0000"


def _told(body: str = "", *, excused: tuple[str, ...] = ()) -> list[str]:
    return [each.at.path for each in leaks([Page("satker/a/", "A", "", body)], [], excused)]


@pytest.mark.parametrize(
    "body",
    [
        f"<p>Hubungi {PHONE}.</p>",
        "<p><span>0812-0000</span><span>-0000</span></p>",
        "<p>0812\n  <b>0000</b>\n  <a href='/'>0000</a></p>",
        "<p>0812&#45;0000&nbsp;0000</p>",
        "<svg><text><tspan>0812</tspan>00000000</text></svg>",
        f'<svg aria-label="Telepon {PHONE}"></svg>',
        f'<a href="tel:{PHONE}">Telepon</a>',
        '<a href="https://wa.me/6281200000000">Kirim pesan</a>',
        '<a href="mailto:seseorang@contoh.com">Tulis</a>',
    ],
)
def test_a_page_that_would_tell_is_stopped(body: str) -> None:
    """Seen, read aloud or joined of halves within a line: it is found in the page."""
    assert _told(body) == ["/satker/a/"]


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><td>0812</td><td>0000</td><td>0000</td></tr></table>",
        "<ul><li>0812-0000</li><li>0000</li></ul>",
        '<svg><path d="M0812 0000 0000"/></svg>',
        '<p id="b-081200000000">Halaman</p>',
        "<p>NPWP 01.234.567.8-901.000, lahir 1 Januari 1900</p>",
    ],
)
def test_what_is_not_read_together_passes(body: str) -> None:
    """Cells, lines of lists and drawing are no number; what is a warning only was told of the data."""
    assert _told(body) == []


def test_what_is_excused_passes() -> None:
    """A permitted number passes, in whatever groups; another one does not."""
    body = f"<p>{PHONE} dan 0812-0000-0001</p>"
    (told,) = leaks([Page("", "A", "", body)], [], ["+62 812 0000 0000"])
    assert "(…001)" in told.message
    assert told.at.path == "/"


@pytest.mark.parametrize(
    "page",
    [
        Page("a/", PHONE, "", ""),
        Page("a/", "A", PHONE, ""),
        Page("a/", "A", "", "", short=PHONE),
        Page("a/", "A", "", "", crumbs=(Link(PHONE, ""),)),
        Page("a/", "A", "", "", previous=Link(PHONE, "")),
        Page("a/", "A", "", "", following=Link(PHONE, "")),
        Page("a/", "A", "", "", copies=(Copy(PHONE, "a.csv", "text/csv"),)),
    ],
)
def test_what_stands_around_the_article_is_read(page: Page) -> None:
    """Titles, descriptions and ways are published with the page."""
    assert [each.code for each in leaks([page], [])] == ["P512"]


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.csv", f"tahun,catatan\r\n2023,{PHONE}\r\n"),
        ("a.csv", "tahun,catatan\r\n2023,081200000000\r\n"),
        ("a.json", f'{{"catatan": "Hubungi\\n{PHONE}"}}'),
        ("a.svg", f"<svg><text>{PHONE}</text></svg>"),
        ("a.txt", PHONE),
    ],
)
def test_a_file_that_would_tell_is_stopped(path: str, content: str) -> None:
    """Copies for machines are read in their own form."""
    (told,) = leaks([], [PublishedFile(path, content.encode())])
    assert (told.code, told.at.path) == ("P512", f"/{path}")


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.csv", "uraian,pagu\r\nBelanja rekening listrik,1234567890\r\n08,12\r\n0000,0000\r\n"),
        (
            "a.json",
            '{"uraian": "Belanja rekening listrik", "pagu": "1234567890", "rasio": "0.9699994101000001"}',
        ),
        ("a.bin", b"\xff\xfe\x00".decode("latin-1")),
    ],
)
def test_figures_beside_words_pass(path: str, content: str) -> None:
    """A figure in the next cell is not what the word speaks of."""
    assert leaks([], [PublishedFile(path, content.encode("latin-1"))]) == ()


def test_what_stands_in_two_forms_is_told_of_one() -> None:
    """A copy as JSON beside one as CSV holds the same cells, so the CSV alone is read."""
    rows = (("a.csv", f"catatan\r\n{PHONE}\r\n"), ("a.json", f'{{"data": [{{"catatan": "{PHONE}"}}]}}'))
    (told,) = leaks([], [PublishedFile(path, text.encode()) for path, text in rows])
    assert told.message.startswith("`/a.csv` akan memuat")


@pytest.mark.demo
def test_a_copy_as_json_holds_the_cells_of_its_copy_as_csv() -> None:
    """What the gate passes over in one form it has read in the other."""
    files = {
        file.path: file.content.decode() for file in demo().files if file.path.endswith((".csv", ".json"))
    }
    pairs = [
        (files[f"{path[:-4]}.json"], text) for path, text in files.items() if f"{path[:-4]}.json" in files
    ]
    assert len(pairs) > 50
    for as_json, as_csv in pairs:
        cells = [[(name, text or "") for name, text in row.items()] for row in data_of(as_json)]
        read = [[(name, text.removeprefix("'")) for name, text in row.items()] for row in rows_of(as_csv)]
        assert [[(name, text.removeprefix("'")) for name, text in row] for row in cells] == read


def test_a_number_on_many_pages_is_told_once() -> None:
    """One message names the first page, says how many more there are, and never the number."""
    pages = [Page(f"{name}/", "A", "", f"<p>{PHONE}</p><p>{PHONE}</p>") for name in "abc"]
    (told,) = leaks(pages, [])
    assert told.message == (
        "`/a/` dan 2 halaman atau berkas lain akan memuat nomor telepon pribadi (…000); "
        "tidak ada yang diterbitkan"
    )
