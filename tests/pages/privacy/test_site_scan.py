"""The one door: whatever stands in a finished site is read as people and machines read it."""

import os
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

import pytest

from generator.findings.shared.diagnostic import Diagnostic
from generator.pages.privacy import site_scan
from generator.pages.privacy.site_scan import Clearance, leaks, leaks_in
from generator.sources.cache.cache import open_cache
from generator.sources.documents.inspection import Inspection, inspect_file, inspect_stream
from tests.published import data_of, demo, rows_of

PHONE = "0812-0000-0000"
NOTHING = Clearance()


def _site(root: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = root / "situs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root / "situs"


def _leaks(
    root: Path, files: dict[str, str | bytes], clearance: Clearance = NOTHING
) -> tuple[Diagnostic, ...]:
    return leaks(_site(root, files), clearance, open_cache(root / ".cache/gerbang", "gerbang"))


def _page(body: str) -> str:
    return f"<!doctype html><html><head><title>A</title></head><body>{body}</body></html>"


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
        f'<img alt="{PHONE}" src="a.png">',
        f"<!-- {PHONE} -->",
        f"<script>var telepon = '{PHONE}';</script>",
    ],
)
def test_a_page_that_would_tell_is_stopped(body: str, tmp_path: Path) -> None:
    """Seen, read aloud or joined of halves within a line: it is found in the page."""
    (leak,) = _leaks(tmp_path, {"satker/a/index.html": _page(body)})
    assert (leak.code, leak.at.path) == ("P512", "/satker/a/")


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
def test_what_is_not_read_together_passes(body: str, tmp_path: Path) -> None:
    """Cells, lines of lists and drawing are no number; what is a warning only was told of the data."""
    assert _leaks(tmp_path, {"index.html": _page(body)}) == ()


def test_what_is_excused_passes(tmp_path: Path) -> None:
    """A permitted number passes, in whatever groups; another one does not, on the front page."""
    page = _page(f"<p>{PHONE} dan 0812-0000-0001</p>")
    (leak,) = _leaks(tmp_path, {"index.html": page}, Clearance(("+62 812 0000 0000",)))
    assert "(…001)" in leak.message
    assert leak.at.path == "/"


@pytest.mark.parametrize(
    "head",
    [
        f"<title>{PHONE}</title>",
        f'<meta name="description" content="{PHONE}">',
        f'<meta property="og:site_name" content="Portal {PHONE}">',
        f'<link rel="alternate" type="text/csv" title="{PHONE}" href="a.csv">',
        f'<script type="application/ld+json">{{"telephone": "{PHONE}"}}</script>',
    ],
)
def test_what_stands_around_the_article_is_read(head: str, tmp_path: Path) -> None:
    """Titles, descriptions and ways are published with the page."""
    page = f"<!doctype html><html><head>{head}</head><body></body></html>"
    assert [each.code for each in _leaks(tmp_path, {"404.html": page})] == ["P512"]


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.csv", f"tahun,catatan\r\n2023,{PHONE}\r\n"),
        ("a.csv", "tahun,catatan\r\n2023,081200000000\r\n"),
        ("a.json", f'{{"catatan": "Hubungi\\n{PHONE}"}}'),
        ("a.json", f'{{"{PHONE}": 1}}'),
        ("a.svg", f"<svg><text>{PHONE}</text></svg>"),
        ("a.txt", PHONE),
        ("assets/a.js", f'const telepon = "{PHONE}";'),
        ("assets/a.css", f'.a::after {{ content: "{PHONE}" }}'),
        ("kabar.atom", f"<feed><title>{PHONE}</title></feed>"),
        ("sitemap.xml", f"<urlset><url><loc>https://a.go.id/{PHONE}/</loc></url></urlset>"),
        ("unduh/telepon-0812-0000-0000.txt", "Isi"),
        (".well-known/kontak.txt", PHONE),
    ],
)
def test_a_file_that_would_tell_is_stopped(path: str, content: str, tmp_path: Path) -> None:
    """Files for machines are read in their own form, those of the theme too, and their names as well."""
    (leak,) = _leaks(tmp_path, {path: content})
    assert (leak.code, leak.at.path) == ("P512", f"/{path}")


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.csv", "uraian,pagu\r\nBelanja rekening listrik,1234567890\r\n08,12\r\n0000,0000\r\n"),
        (
            "a.json",
            '{"uraian": "Belanja rekening listrik", "pagu": "1234567890", "rasio": "0.9699994101000001"}',
        ),
        ("huruf.woff2", b"wOF2\x00081200000000"),
        ("kosong.html", ""),
    ],
)
def test_what_leads_to_nobody_passes(path: str, content: str | bytes, tmp_path: Path) -> None:
    """A figure in the next cell is not what the word speaks of; the letters of a font are no text."""
    assert _leaks(tmp_path, {path: content}, Clearance(made=frozenset({"a.csv", "a.json"}))) == ()


OPAQUE: dict[str, bytes] = {
    "a.bin": b"\x00\x01",
    "tanpa-akhiran": b"\x00\x01",
    "rusak.pdf": b"%PDF-1.7 rusak",
    "bukan.pdf": b"MZ",
    "rusak.xlsx": b"PK\x03\x04rusak",
}


@pytest.mark.parametrize("name", OPAQUE)
def test_what_can_not_be_looked_into_is_refused(name: str, tmp_path: Path) -> None:
    """Nobody knows what stands there; it passes where the settings name it: then somebody answers for it."""
    for _ in ("first", "again"):
        (leak,) = _leaks(tmp_path, {name: OPAQUE[name]})
        assert (leak.code, leak.at.path) == ("P512", f"/{name}")
    assert _leaks(tmp_path, {name: OPAQUE[name]}, Clearance(named=frozenset({name}))) == ()


def test_what_is_named_is_still_read_where_it_can_be(tmp_path: Path) -> None:
    """To name a file lets it pass unread, not unheard."""
    (leak,) = _leaks(tmp_path, {"a.txt": PHONE}, Clearance(named=frozenset({"a.txt"})))
    assert leak.at.path == "/a.txt"


@pytest.mark.parametrize("kind", ["link", "folder", "pipe"])
def test_what_is_no_plain_file_is_refused(kind: str, tmp_path: Path) -> None:
    """Links are not followed, also those to folders, and nothing waits for a pipe."""
    site = _site(tmp_path, {"index.html": _page("")})
    (tmp_path / "luar").mkdir()
    (tmp_path / "luar/a.txt").write_text(PHONE)
    if kind == "pipe":
        os.mkfifo(site / "a.txt")
    else:
        (site / "a.txt").symlink_to(tmp_path / ("luar/a.txt" if kind == "link" else "luar"))
    (leak,) = _leaks(tmp_path, {})
    assert (leak.code, leak.at.path) == ("P512", "/a.txt")


def test_what_stands_in_two_forms_is_told_of_one(tmp_path: Path) -> None:
    """Copies that the program makes of a table hold the same cells, so one form alone is read."""
    files: dict[str, str | bytes] = {
        "a.csv": f"catatan\r\n{PHONE}\r\n",
        "a.json": f'{{"data": [{{"catatan": "{PHONE}"}}]}}',
        "a.xlsx": b"PK",
        "a.parquet": b"PAR1",
        "a-excel.csv": f"catatan\r\n{PHONE}\r\n",
    }
    (leak,) = _leaks(tmp_path, files, Clearance(made=frozenset(files)))
    assert leak.message.startswith("`/a.csv` akan memuat")
    assert len(_leaks(tmp_path, files)) > 1  # what somebody else made is read in each form


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
        rows = (data_of(as_json), rows_of(as_csv))
        # A form may leave out the names of empty cells.
        cells, read = (
            [[(name, text.removeprefix("'")) for name, text in row.items() if text] for row in of_form]
            for of_form in rows
        )
        assert cells == read


def test_a_number_on_many_pages_is_told_once(tmp_path: Path) -> None:
    """One message names the first page, says how many more there are, and never the number."""
    files: dict[str, str | bytes] = {
        f"{name}/index.html": _page(f"<p>{PHONE}</p><p>{PHONE}</p>") for name in "abc"
    }
    (leak,) = _leaks(tmp_path, files)
    assert leak.message == (
        "`/a/` dan 2 halaman atau berkas lain akan memuat nomor telepon pribadi (…000); "
        "tidak ada yang diterbitkan"
    )


def test_what_was_searched_before_is_not_looked_into_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Memory costs time only: another byte, name or permission is looked at anew, and a leak every time."""
    looked: list[str] = []

    def look(path: Path, *, most_text: int) -> Inspection:
        looked.append(path.name)
        return inspect_file(path, most_text=most_text)

    monkeypatch.setattr(site_scan, "inspect_file", look)
    files: dict[str, str | bytes] = {"a.txt": "Isi", "b.txt": PHONE, "c.txt": "Lain"}
    clearance = Clearance(searched=frozenset({sha256(b"Lain").hexdigest()}))
    assert len(_leaks(tmp_path, files, clearance)) == 1
    assert looked == ["a.txt", "b.txt"]
    looked.clear()
    assert len(_leaks(tmp_path, files, clearance)) == 1
    assert looked == ["b.txt"]
    looked.clear()
    assert _leaks(tmp_path, files | {"a.txt": "Baru"}, replace(clearance, excused=(PHONE,))) == ()
    assert looked == ["a.txt", "b.txt"]


def test_files_of_an_office_are_looked_into_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same for files that wait in memory; what one office has is not remembered for another."""
    looked: list[str] = []

    def look(name: str, stream: BinaryIO, *, most_text: int) -> Inspection:
        looked.append(name)
        return inspect_stream(name, stream, most_text=most_text)

    monkeypatch.setattr(site_scan, "inspect_stream", look)
    cache = open_cache(tmp_path / ".cache/gerbang", "gerbang")
    files = {"satker/a/a.txt": b"Isi", "satker/a/b.txt": PHONE.encode()}
    assert [len(leaks_in(files, NOTHING, cache, "a")) for _ in "12"] == [1, 1]
    assert looked == ["a.txt", "b.txt", "b.txt"]
    looked.clear()
    assert leaks_in(files | {"satker/a/b.txt": b"Bersih"}, NOTHING, cache, "b") == ()
    assert looked == ["a.txt", "b.txt"]
