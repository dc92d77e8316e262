"""The plugin publishes the portal whole, or leaves the site before it as it was."""

import gzip
import re
import types
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import brotli
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from generator.findings.shared.diagnostic import Diagnostic, Severity
from generator.languages.translation import Language
from generator.pages.shared.content_security_policy import IN_PAGE
from generator.pages.shared.page import CopiedFile, Copy, Link, Page, PublishedFile
from generator.pages.shared.render import rendered
from generator.plugin import build_site
from generator.record import page_addresses
from generator.values.shared.place import Place
from tests.plugin.conftest import MakePortal, Portal, page

ERROR = Diagnostic("D201", Severity.ERROR, Place("data/a.csv", 2), "angka salah tulis", "tulis `3,63`")
WARNING = Diagnostic("D900", Severity.WARNING, Place("data/a.csv", 2), "angka menurun", "periksa lagi")


def test_body_is_published_as_it_is(portal: Portal) -> None:
    """A page's HTML reaches the reader byte for byte, Markdown signs in it included."""
    body = "<h1>A</h1>\n<p>2 * 3 * 4 dan `a|b` dan {{ x }}</p>"
    portal.pages = (page("", body),)
    portal.build()
    assert body in portal.read("index.html")


def test_title_and_description_are_escaped(portal: Portal) -> None:
    """A name with an ampersand or a quotation mark stays text in the head of the page."""
    portal.pages = (page(), Page("a/", 'Mutu & "biaya" <3', 'Janji & "hasil"', "<h1>A</h1>"))
    portal.build()
    html = portal.read("a/index.html")
    assert "<title>Mutu &amp; &#34;biaya&#34; &lt;3 · Portal Uji</title>" in html
    assert 'name="description" property="og:description" content="Janji &amp; &#34;hasil&#34;"' in html


def test_other_sites_see_title_words_and_picture(portal: Portal) -> None:
    """A link in a messenger shows the title, the description and a picture, with whole addresses."""
    long = "Persentase " * 9 + "· Balai"
    portal.pages = (page(), replace(Page("a/", long, "Uraian", "<h1>A</h1>"), image="a/gambar-tautan.png"))
    portal.build()
    html, front = portal.read("a/index.html"), portal.read("index.html")
    said = dict(re.findall(r'property="(og:[a-z:]+)" content="([^"]*)"', html))
    assert said["og:image"] == "https://contoh.go.id/a/gambar-tautan.png"
    assert said["og:image:alt"] == said["og:description"] == "Uraian"
    assert said["og:title"] == "Persentase Persentase Persentase…Persentase Persentase · Balai"
    assert f"<title>{said['og:title']}</title>" in html
    assert 'content="https://contoh.go.id/gambar-tautan.png"' in front


def test_phones_find_an_icon(portal: Portal) -> None:
    """The emblem can stand on a home screen; the manifest that names it is one of the portal's own files."""
    portal.pages = (page(),)
    portal.build()
    html = portal.read("index.html")
    for address in ("assets/ikon-180.png", "portal.webmanifest"):
        assert f'href="/{address}"' in html
        assert (portal.root / "site" / address).is_file()


def test_page_shows_its_way_home_and_its_neighbours(portal: Portal) -> None:
    """A page leads up to its parents and on to its neighbours."""
    portal.pages = (
        page(),
        page("satker/"),
        Page(
            "satker/a/",
            "Kantor A",
            "",
            "<h1>A</h1>",
            crumbs=(Link("Satuan kerja", "satker/"),),
            previous=Link("Satuan kerja", "satker/"),
            following=Link("Judul", ""),
        ),
    )
    portal.build()
    html = portal.read("satker/a/index.html")
    assert re.findall(r'<li><a href="(/[^"]*)">([^<]*)</a></li>', html)[-2:] == [
        ("/", "Beranda"),
        ("/satker/", "Satuan kerja"),
    ]
    assert '<li aria-current="page">Kantor A</li>' in html
    assert '<a href="/satker/" rel="prev">' in html
    assert '<a href="/" rel="next">' in html


def test_an_error_is_reported_with_its_page(portal: Portal) -> None:
    """Below each page, hand-written ones too, a link opens a letter about it, where letters are taken."""
    portal.pages = (page(), Page("a/", "Mutu & <3", "Realisasi: 3,63.", "<h1>A</h1>"))
    portal.build()
    assert "respond" not in portal.read("a/index.html")
    portal.report_to = "lapor@contoh.go.id"
    portal.build()
    html = portal.read("a/index.html")
    (address,) = re.findall(r'<a href="(mailto:[^"]*)"', html)
    assert "&amp;body=Halaman%3A%20Mutu%20%26%20%3C3%0D%0Ahttps%3A%2F%2Fcontoh.go.id%2Fa%2F%0D%0A" in address
    assert "Realisasi%3A%203%2C63." in address
    assert "(membuka surel ke lapor@contoh.go.id)" in html
    assert "https%3A%2F%2Fcontoh.go.id%2Ftentang%2F" in portal.read("tentang/index.html")
    assert "respond" not in portal.read("404.html")


def test_a_feed_is_followed_with_a_word_on_how(portal: Portal) -> None:
    """A page with news has the whole address of its feed, and says what to do with it."""
    portal.pages = (page(), replace(page("a/"), feed="a/kabar.atom"))
    portal.files = (PublishedFile("a/kabar.atom", b"<feed/>"),)
    portal.build()
    html = portal.read("a/index.html")
    assert '<a href="/a/kabar.atom">https://contoh.go.id/a/kabar.atom</a>' in html
    assert "Salin alamatnya ke aplikasi pembaca umpan" in html
    assert "kabar.atom" not in portal.read("index.html")


def test_menu_marks_the_section_of_a_page(portal: Portal) -> None:
    """The menu tells in which part of the portal the reader is."""
    portal.write(
        "mkdocs.yml", (portal.root / "mkdocs.yml").read_text().replace('alamat: ""', "alamat: satker/")
    )
    portal.pages = (page(), page("satker/"), Page("satker/a/", "A", "", "<h1>A</h1>", section="satker/"))
    portal.build()
    assert '<a href="/satker/" aria-current="true">' in portal.read("satker/a/index.html")
    assert '<a href="/satker/" aria-current="page">' in portal.read("satker/index.html")


def test_files_are_published_byte_for_byte(portal: Portal) -> None:
    """Files for machines stand at their stable address unchanged, and pages point to them."""
    copy = Copy("Angka", "satker/a/angka.json", "application/json")
    portal.pages = (page(), Page("satker/a/", "A", "", "<h1>A</h1>", copies=(copy,)))
    portal.files = (PublishedFile("satker/a/angka.json", b'{"a":1}\r\n'),)
    portal.build()
    assert portal.published()["satker/a/angka.json"] == b'{"a":1}\r\n'
    link = '<link rel="alternate" type="application/json" title="Angka" href="/satker/a/angka.json">'
    assert link in portal.read("satker/a/index.html")


def test_documents_are_copied_byte_for_byte(portal: Portal) -> None:
    """A document stands at its stable address as it is on the disk; links and search engines find it."""
    (portal.root / "asli.pdf").write_bytes(b"%PDF-1.4\r\n\x00\xff")
    portal.pages = (page("", '<h1>A</h1><a href="/satker/a/dokumen/a.pdf">a</a>'),)
    portal.documents = (CopiedFile("satker/a/dokumen/a.pdf", portal.root / "asli.pdf"),)
    portal.build()
    assert portal.published()["satker/a/dokumen/a.pdf"] == b"%PDF-1.4\r\n\x00\xff"
    assert "<loc>https://contoh.go.id/satker/a/dokumen/a.pdf</loc>" in portal.read("sitemap.xml")


def test_a_document_does_not_take_the_address_of_another(portal: Portal) -> None:
    """Two files at one address stop the build, whatever they are made of."""
    (portal.root / "asli.csv").write_bytes(b"a")
    portal.files = (PublishedFile("satker/a/data.csv", b"b"),)
    portal.documents = (CopiedFile("satker/a/data.csv", portal.root / "asli.csv"),)
    with pytest.raises(Abort, match=r"alamat yang sama:\n  /satker/a/data\.csv"):
        portal.build()


@pytest.mark.parametrize("path", ["/a.pdf", "../a.pdf", "a.md"])
def test_a_document_stays_in_the_site(path: str) -> None:
    """An address that leads elsewhere, or that would become a page, is refused."""
    with pytest.raises(ValueError, match="file path"):
        CopiedFile(path, Path("asli"))


def test_links_follow_the_base_path(make_portal: MakePortal) -> None:
    """A portal that lives in a folder of its host keeps its links inside that folder."""
    portal = make_portal("https://contoh.go.id/kinerja/")
    portal.pages = (page("", '<h1>A</h1><a href="/a/">a</a><a href="//b.id/">b</a>'), page("a/"))
    portal.build()
    html = portal.read("index.html")
    assert '<a href="/kinerja/a/">a</a><a href="//b.id/">b</a>' in html
    assert 'href="/kinerja/assets/portal.css"' in html
    assert 'href="/kinerja/assets/portal.css"' in portal.read("404.html")


def test_site_map_lists_every_page(portal: Portal) -> None:
    """Search engines are told every page once, and no build date."""
    portal.pages = (page(), page("a/"))
    portal.build()
    assert re.findall("<loc>(.*?)</loc>", portal.read("sitemap.xml")) == [
        "https://contoh.go.id/",
        "https://contoh.go.id/a/",
        "https://contoh.go.id/tentang/",
    ]
    assert "lastmod" not in portal.read("sitemap.xml")


def test_site_map_dates_what_has_a_day(portal: Portal) -> None:
    """A page or document with a day of its own is listed with it; no other is."""
    (portal.root / "asli.pdf").write_bytes(b"%PDF")
    day = date(2025, 6, 30)
    portal.pages = (page(), Page("a/", "A", "", "<h1>A</h1>", dated=day))
    portal.documents = (CopiedFile("a.pdf", portal.root / "asli.pdf", date(2024, 2, 1)),)
    portal.build()
    told = portal.read("sitemap.xml")
    assert "<loc>https://contoh.go.id/a/</loc><lastmod>2025-06-30</lastmod>" in told
    assert "<loc>https://contoh.go.id/a.pdf</loc><lastmod>2024-02-01</lastmod>" in told
    assert told.count("<lastmod>") == 2


def test_robots_are_welcome(portal: Portal) -> None:
    """Nothing is closed to search engines, and the site map is named in full."""
    portal.build()
    assert (
        portal.read("robots.txt") == "User-agent: *\nDisallow:\n\nSitemap: https://contoh.go.id/sitemap.xml\n"
    )


def test_robots_of_a_host_are_not_ours_in_a_folder(make_portal: MakePortal) -> None:
    """A portal in a folder of its host leaves the host's own file alone."""
    portal = make_portal("https://contoh.go.id/kinerja/")
    portal.build()
    assert "robots.txt" not in portal.published()


def test_people_may_write_their_own_robots(portal: Portal) -> None:
    """A file of that name in the folder of prose takes the place of ours."""
    portal.write("content/robots.txt", "User-agent: *\nDisallow: /rahasia/\n")
    portal.build()
    assert "rahasia" in portal.read("robots.txt")


@pytest.mark.parametrize(
    ("site_url", "told"),
    [("https://contoh.go.id/p/", b"<https://contoh.go.id/p/data/>"), ("", b"</data/>")],
)
def test_files_learn_where_they_are_hosted(make_portal: MakePortal, site_url: str, told: bytes) -> None:
    """A file that must name the portal's address does; any other is left as it is."""
    portal = make_portal(site_url)
    text = f"<{page_addresses.HOST}data/>".encode()
    portal.files = (PublishedFile("a.ttl", text, is_hosted=True), PublishedFile("b.txt", text))
    portal.build()
    assert (portal.published()["a.ttl"], portal.published()["b.txt"]) == (told, text)


def test_a_page_leads_to_its_news(portal: Portal) -> None:
    """Feed readers find the feed of a page in its head."""
    portal.pages = (page(), Page("a/", "A", "", "<h1>A</h1>", feed="a/kabar.atom"))
    portal.files = (PublishedFile("a/kabar.atom", b"<feed/>"),)
    portal.build()
    link = '<link rel="alternate" type="application/atom+xml" title="Kabar" href="/a/kabar.atom">'
    assert link in portal.read("a/index.html")
    assert "atom" not in portal.read("index.html")


ENGLISH = Page(
    "en/a/",
    "Title",
    "What it says",
    "<h1>Title</h1>",
    crumbs=(Link("Offices", "satker/"), Link("Data", "en/a/")),
    language=Language.ENGLISH,
    twin="a/",
)
TWIN = Page("a/", "Judul", "Uraian", "<h1>Judul</h1>", twin="en/a/")


def test_the_shell_speaks_the_language_of_its_page(portal: Portal) -> None:
    """Around an English page all words of the theme are English; around its twin they are Indonesian."""
    portal.pages = (page(), page("satker/"), ENGLISH, TWIN)
    portal.build()
    english, indonesian = portal.read("en/a/index.html"), portal.read("a/index.html")
    assert '<html lang="en">' in english
    assert '<meta property="og:locale" content="en_GB">' in english
    said = set(re.findall(r"[A-Z][a-z]+(?: [a-z]+)*", english))
    assert {"Skip to content", "Home", "Open data", "Main menu"} <= said
    assert '<html lang="id">' in indonesian
    assert "Lewati ke isi" in indonesian


def test_a_page_leads_to_itself_in_the_other_language(portal: Portal) -> None:
    """Readers see the way in the head of the page, and search engines find it.

    Other pages lead readers to where English begins.
    """
    portal.pages = (page(), page("satker/"), ENGLISH, TWIN)
    portal.build()
    english, indonesian = portal.read("en/a/index.html"), portal.read("a/index.html")
    assert '<a class="tongue" href="/a/" lang="id" hreflang="id">Bahasa Indonesia</a>' in english
    assert '<a class="tongue" href="/en/a/" lang="en" hreflang="en">English</a>' in indonesian
    for html in (english, indonesian):
        for language, path in (("id", "a/"), ("en", "en/a/")):
            assert f'<link rel="alternate" hreflang="{language}" href="https://contoh.go.id/{path}">' in html
    other = portal.read("index.html")
    assert '<a class="tongue" href="/en/" lang="en" hreflang="en">English</a>' in other
    assert 'rel="alternate" hreflang' not in other
    assert 'href="/en/"' in portal.read("404.html")


def test_the_footer_leads_to_the_repository_where_there_is_one(portal: Portal) -> None:
    """Who wants to mend the data finds them from every page, in the language of the page."""
    told = '<a href="https://contoh.go.id/data" rel="noopener external">{}</a>'
    portal.pages = (page(), page("satker/"), ENGLISH, TWIN)
    portal.build()
    assert told.format("Tempat penyimpanan data") not in portal.read("a/index.html")
    portal.write(
        "mkdocs.yml", f"{(portal.root / 'mkdocs.yml').read_text()}repo_url: https://contoh.go.id/data\n"
    )
    portal.build()
    assert told.format("Tempat penyimpanan data") in portal.read("a/index.html")
    assert told.format("Repository of the data") in portal.read("en/a/index.html")


def test_a_page_names_itself_for_paper(portal: Portal) -> None:
    """Every page ends with its full address and, where known, the day of its figures in its language."""
    day = date(2024, 12, 31)
    portal.pages = (page(), page("satker/"), replace(ENGLISH, dated=day), replace(TWIN, dated=day))
    portal.build()
    said = {path: portal.read(f"{path}index.html") for path in ("", "a/", "en/a/")}
    ends = {path: re.findall(r'<p class="paper">(.*)</p>', html) for path, html in said.items()}
    assert ends == {
        "": ["Alamat halaman ini: https://contoh.go.id/"],
        "a/": ["Alamat halaman ini: https://contoh.go.id/a/ · Keadaan data: 31 Desember 2024"],
        "en/a/": ["Address of this page: https://contoh.go.id/en/a/ · Data as of 31 December 2024"],
    }


def test_an_english_page_announces_indonesian_ones(portal: Portal) -> None:
    """Links of the shell to pages in the other language say so; those to English pages do not."""
    portal.pages = (page(), page("satker/"), ENGLISH, TWIN)
    portal.build()
    crumbs = portal.read("en/a/index.html").split('class="crumbs"')[1].split("</nav>")[0]
    assert '<a href="/satker/" hreflang="id">Offices</a>' in crumbs
    assert '<a href="/en/a/">Data</a>' in crumbs


def test_ways_on_from_an_english_page_announce_indonesian_ones(portal: Portal) -> None:
    """Links to other offices, other years and neighbours say so where they lead to the other language."""
    ways = (Link("Balai", "en/a/"), Link("Kantor lain…", "satker/"))
    english = replace(ENGLISH, elsewhere=ways, years=ways, previous=ways[0], following=ways[1])
    portal.pages = (page(), page("satker/"), english, replace(TWIN, elsewhere=ways, following=ways[0]))
    portal.build()
    led = re.compile(r'<a href="(/[^"]*)"( hreflang="id")?[^>]*>')
    shown = {path: portal.read(f"{path}index.html").split("</article>")[1] for path in ("a/", "en/a/")}
    found = led.findall(shown["en/a/"].split("</main>")[0])
    announced = ' hreflang="id"'
    # Of the years, the page itself is no link.
    assert found == [
        ("/satker/", announced),
        ("/en/a/", ""),
        ("/satker/", announced),
        ("/en/a/", ""),
        ("/satker/", announced),
    ]
    assert "hreflang" not in shown["a/"].split("</main>")[0]


def test_the_frame_of_english_pages_can_be_set(portal: Portal) -> None:
    """Menu, footer and description are those under ``inggris``, and its menu leads somewhere."""
    config = (portal.root / "mkdocs.yml").read_text()
    menu = '[{judul: Start, alamat: en/a/}, {judul: Part, alamat: "en/a/#b"}]'
    said = f"  inggris: {{uraian: Promises, hak_cipta: Free, menu: {menu}}}\n"
    portal.write("mkdocs.yml", config + said)
    portal.pages = (page(), page("satker/"), ENGLISH, TWIN)
    portal.build()
    html = portal.read("en/a/index.html")
    assert '<a href="/en/a/" aria-current="page">Start</a>' in html
    assert '<a href="/en/a/#b">Part</a>' in html
    assert "<p>Promises</p>" in html
    assert ">Free This site has no cookies" in html
    assert "Start" not in portal.read("a/index.html")
    portal.write("mkdocs.yml", config + said.replace("alamat: en/a/", "alamat: en/b/"))
    with pytest.raises(Abort, match=r"menu di mkdocs\.yml → en/b/"):
        portal.build()


def test_a_view_for_other_sites_is_no_page_to_be_found(portal: Portal) -> None:
    """It has a frame of its own, stands in no list of pages, and names the page and the full address."""
    body = f"<h1>Grafik</h1><p>{page_addresses.full('a/')}</p>"
    view = Page("sematan/a/", "Grafik", "Satu grafik.", body, crumbs=(Link("A", "a/"),), frame="sematan.html")
    portal.pages = (page(), page("a/"), view)
    portal.build()
    html = portal.read("sematan/a/index.html")
    assert '<link rel="canonical" href="https://contoh.go.id/a/">' in html
    assert 'content="noindex"' in html
    assert "<p>https://contoh.go.id/a/</p>" in html
    assert "portal.css" not in html
    assert "sematan" not in portal.read("sitemap.xml")


def test_building_twice_gives_the_same_bytes(portal: Portal) -> None:
    """The same portal gives the same site, whenever it is built."""
    portal.build()
    first = portal.published()
    portal.build()
    assert portal.published() == first


def test_site_holds_nothing_unasked_for(portal: Portal) -> None:
    """Material's scripts, workers and source maps are not published."""
    portal.build()
    assert sorted(portal.published()) == [
        "404.html",
        "assets/bandingkan.js",
        "assets/cari.js",
        "assets/grafik.js",
        "assets/ikon-180.png",
        "assets/ikon-192.png",
        "assets/ikon-512.png",
        "assets/ikon.svg",
        "assets/lambang.svg",
        "assets/pilih-kantor.js",
        "assets/png.js",
        "assets/portal.css",
        "assets/salin-tabel.js",
        "assets/sematan.css",
        "assets/tabel.js",
        "assets/tenggat.js",
        "index.html",
        "portal.webmanifest",
        "robots.txt",
        "sitemap.xml",
        "tentang/index.html",
    ]


def test_shell_obeys_the_policy_it_states(portal: Portal) -> None:
    """Every page forbids inline scripts and styles and itself contains none."""
    portal.build()
    for name in ("index.html", "tentang/index.html", "404.html"):
        html = portal.read(name)
        assert f'<meta http-equiv="Content-Security-Policy" content="{IN_PAGE}">' in html
        assert not re.search(r"<script|<style|\sstyle=|\son\w+=|javascript:", html)
        assert '<html lang="id">' in html
        assert html.count('href="#isi"') == html.count('id="isi"') == 1


def test_compressed_copies_stand_beside_their_files(portal: Portal) -> None:
    """On request every page and file of text gets its copies; a later build without it drops them."""
    assert build_site(portal.root, is_compressed=True) == 0
    published = portal.published()
    for name in ("index.html", "404.html", "assets/portal.css", "sitemap.xml"):
        assert gzip.decompress(published[f"{name}.gz"]) == published[name]
        assert brotli.decompress(published[f"{name}.br"]) == published[name]
    assert build_site(portal.root) == 0
    assert portal.published() == {
        name: content for name, content in published.items() if not name.endswith((".gz", ".br"))
    }


def test_compressed_copies_can_be_asked_for_in_the_configuration(portal: Portal) -> None:
    """A portal that is always built with its copies says so in mkdocs.yml."""
    config = (portal.root / "mkdocs.yml").read_text()
    portal.write("mkdocs.yml", config.replace("kinerja: {", "kinerja: {mampat: true, "))
    portal.build()
    assert "index.html.br" in portal.published()


def test_hand_written_pages_cannot_carry_html(portal: Portal) -> None:
    """HTML in hand-written Markdown is shown as text."""
    portal.write("content/tentang.md", "# Tentang\n\n<script>alert(1)</script>\n\nkata <b>tebal</b>\n")
    portal.build()
    html = portal.read("tentang/index.html")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "&lt;b&gt;tebal&lt;/b&gt;" in html


def test_hand_written_tables_can_be_scrolled_by_keyboard(portal: Portal) -> None:
    """A wide table or a block of code can be reached without a mouse."""
    portal.write("content/tentang.md", "# T\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n    kode\n")
    portal.build()
    html = portal.read("tentang/index.html")
    assert '<div class="scroll" role="region" aria-label="Tabel" tabindex="0"><table class="table">' in html
    assert '<pre tabindex="0"><code>kode' in html


def test_explained_words_have_a_place(portal: Portal) -> None:
    """Each word of a list of meanings can be led to; a word explained twice has its first place alone."""
    portal.write("content/kata.md", "# Kata\n\n**PP 39**\n:   Peraturan.\n\n**PP 39**\n:   Lagi.\n")
    portal.build()
    html = portal.read("kata/index.html")
    assert html.count('<dt id="arti-pp-39"><strong>PP 39</strong></dt>') == 1
    assert html.count("<dt><strong>PP 39</strong></dt>") == 1


def test_hand_written_pages_are_there_in_two_languages(portal: Portal) -> None:
    """A page in ``content/en`` is English: its head, twin, site map, menus and links say so."""
    menu = "[{judul: Metodologi, alamat: metode/}, {judul: Beranda, alamat: ''}]"
    english_menu = (
        "[{judul: Home, alamat: en/}, {judul: Method, alamat: metode/}, {judul: About, alamat: tentang/}]"
    )
    settings = (portal.root / "mkdocs.yml").read_text("utf-8").partition("extra:")[0]
    portal.write("mkdocs.yml", f"{settings}extra:\n  menu: {menu}\n  inggris: {{menu: {english_menu}}}\n")
    portal.write("content/metode.md", "# Metode\n\n[tentang](tentang.md)\n")
    portal.write("content/tentang.md", "# Tentang\n")
    portal.write(
        "content/en/metode.md",
        "---\ntitle: Method\n---\n\n[about](../tentang.md) and [home](../index.md)\n\n| a |\n|---|\n| b |\n",
    )
    portal.pages = (page(), replace(page("en/"), language=Language.ENGLISH))
    portal.build()
    english, indonesian = portal.read("en/metode/index.html"), portal.read("metode/index.html")
    assert '<html lang="en">' in english
    assert '<link rel="alternate" hreflang="id" href="https://contoh.go.id/metode/">' in english
    assert '<link rel="alternate" hreflang="en" href="https://contoh.go.id/en/metode/">' in indonesian
    assert 'href="/en/metode/" lang="en" hreflang="en">English' in indonesian
    assert '<a href="/tentang/" hreflang="id">about</a> and <a href="/en/">home</a>' in english
    assert 'aria-label="Table"' in english
    assert '<a href="/en/metode/" aria-current="page">Method</a>' in english
    assert '<a href="/en/">Home</a>' in english.partition("<main")[0]
    assert '<a href="/tentang/" hreflang="id">About</a>' in english
    assert '<a href="/en/metode/">Method</a>' in portal.read("en/index.html")
    assert '<a href="/metode/">Metodologi</a>' in portal.read("index.html")
    assert 'hreflang="en" href="https://contoh.go.id/en/metode/"' in portal.read("sitemap.xml")
    assert "hreflang" not in portal.read("tentang/index.html").partition("<body>")[0]


def test_long_hand_written_page_gets_a_table_of_contents(portal: Portal) -> None:
    """A hand-written page with four sections or more starts with a list of them; a short one does not."""
    sections = "\n".join(f"## Bagian {n}\n\nisi\n" for n in range(1, 5))
    portal.write("content/tentang.md", f"# Tentang\n\n{sections}")
    portal.write("content/pendek.md", "## Bagian\n")
    portal.build()
    assert '<li><a href="#bagian-4">Bagian 4</a></li>' in portal.read("tentang/index.html")
    assert "Isi halaman ini" not in portal.read("pendek/index.html")
    assert "<h1>Pendek</h1>" in portal.read("pendek/index.html")


def test_hand_written_page_may_link_to_a_generated_one(portal: Portal) -> None:
    """Hand-written text leads to a generated page and its sections by the page's Markdown name."""
    portal.write("content/tentang.md", "# T\n\n[kantor](/satker/a/index.md#rapor)\n")
    portal.pages = (page(), page("satker/a/", '<h1>A</h1><h2 id="rapor">Rapor</h2>'))
    portal.build()
    assert 'href="/satker/a/#rapor"' in portal.read("tentang/index.html")


def test_errors_stop_the_build_with_the_report(portal: Portal) -> None:
    """A portal with errors says what is wrong, and nothing else."""
    portal.diagnostics = (ERROR,)
    with pytest.raises(Abort) as stopped:
        portal.build()
    assert str(stopped.value).splitlines()[:3] == [
        "galat[D201]: angka salah tulis",
        " --> data/a.csv, baris 2",
        "  = saran: tulis `3,63`",
    ]
    assert stopped.value.code == 1


def test_errors_leave_the_site_before_untouched(portal: Portal) -> None:
    """A portal with errors publishes nothing: the site before stays whole."""
    portal.build()
    before = portal.published()
    portal.diagnostics = (ERROR,)
    portal.pages = (page("", "<h1>Lain</h1>"),)
    with pytest.raises(Abort):
        portal.build()
    assert portal.published() == before
    assert not (portal.root / "site.baru").exists()


def test_warnings_do_not_stop_the_build(portal: Portal) -> None:
    """A warning is published with the data."""
    portal.diagnostics = (WARNING,)
    portal.build()
    assert portal.read("index.html")


def test_strict_warning_about_text_leaves_the_site_before_untouched(portal: Portal) -> None:
    """A broken link in hand-written text found late still leaves the site before whole."""
    portal.build()
    before = portal.published()
    portal.write("content/tentang.md", "[hilang](tidak-ada.md)\n")
    portal.pages = (page("", "<h1>Lain</h1>"),)
    with pytest.raises(Abort):
        portal.build()
    assert portal.published() == before
    assert not (portal.root / "site.baru").exists()


def test_lenient_build_publishes_in_spite_of_a_warning(portal: Portal) -> None:
    """Without the strict switch a broken link in hand-written text does not stop the portal."""
    portal.write("content/tentang.md", "[hilang](tidak-ada.md)\n")
    portal.build(strict=False)
    assert portal.read("tentang/index.html")


def test_crash_while_building_leaves_the_site_before_untouched(portal: Portal) -> None:
    """A fault in a template half-way through leaves the site before whole."""
    portal.build()
    before = portal.published()
    portal.write("theme/partials/footer.html", "{{ 1 / 0 }}")
    with pytest.raises(ZeroDivisionError):
        portal.build()
    assert portal.published() == before
    assert not (portal.root / "site.baru").exists()


def test_old_pages_do_not_linger(portal: Portal) -> None:
    """A page that is no longer published is gone after the next build."""
    portal.pages = (page(), page("lama/"))
    portal.build()
    portal.pages = (page(),)
    portal.build()
    assert "lama/index.html" not in portal.published()


@pytest.mark.parametrize(
    ("body", "address"),
    [
        ('<a href="/tidak-ada/">x</a>', "/tidak-ada/"),
        ('<a href="/tentang">x</a>', "/tentang"),
        ('<a href="#tidak-ada">x</a>', "#tidak-ada"),
        ('<img src="https://lain.id/a.png" alt="">', "https://lain.id/a.png"),
    ],
)
def test_link_to_nowhere_stops_the_build(portal: Portal, body: str, address: str) -> None:
    """A link that leads nowhere, or a picture from another host, is named with the page it stands on."""
    portal.build()
    before = portal.published()
    portal.pages = (page("", f"<h1>A</h1>{body}"),)
    with pytest.raises(Abort) as stopped:
        portal.build()
    assert f"  / → {address}\n" in str(stopped.value)
    assert portal.published() == before


def test_menu_entry_to_nowhere_stops_the_build(portal: Portal) -> None:
    """Each entry of the menu leads to a page."""
    portal.pages = ()
    with pytest.raises(Abort, match=r"menu di mkdocs\.yml → "):
        portal.build()


def test_many_broken_links_are_counted_not_listed(portal: Portal) -> None:
    """The message about broken links stays short enough to be read."""
    portal.pages = (page("", "".join(f'<a href="/x{n}/">x</a>' for n in range(23))),)
    with pytest.raises(Abort, match=r"\.\.\. dan 3 lagi"):
        portal.build()


def test_two_pages_at_one_address_stop_the_build(portal: Portal) -> None:
    """A generated page never silently replaces a hand-written one."""
    portal.pages = (page(), page("tentang/"))
    with pytest.raises(Abort, match=r"alamat yang sama:\n  /tentang/"):
        portal.build()


def test_builder_gets_the_folder_of_the_portal(portal: Portal) -> None:
    """The portal is the folder of mkdocs.yml."""
    portal.build()
    assert portal.roots == [portal.root]


@pytest.mark.parametrize(
    ("site_url", "host"),
    [("https://contoh.go.id/", "contoh.go.id/"), ("https://a.id/portal", "a.id/portal/"), ('""', "")],
)
def test_builder_is_told_the_public_host(make_portal: MakePortal, site_url: str, host: str) -> None:
    """Whoever makes the portal learns where it is published, folder and all, if that is known."""
    portal = make_portal(site_url)
    portal.build()
    assert portal.hosts == [host]


def test_preview_watches_data_and_theme_and_leaves_room_for_reloading(portal: Portal) -> None:
    """A live preview follows data and theme, and its pages let the reload script run."""
    (portal.root / "data").mkdir()
    config = load_config(str(portal.root / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    config = config.plugins.on_config(config)
    watched: list[str] = []
    server = types.SimpleNamespace(watch=watched.append)
    config.plugins.on_serve(cast("LiveReloadServer", server), config=config, builder=lambda: None)
    assert watched == [str(portal.root / "data"), str(portal.root / "theme")]
    assert config.extra["kebijakan"] == ""


def test_theme_page_names_every_icon_the_program_may_ask_for() -> None:
    """Every status and every reason for a missing value has an icon of its own."""
    sprite = (Path(__file__).parents[2] / "theme/assets/ikon.svg").read_text()
    icons = set(re.findall(r'<symbol id="([^"]+)"', sprite))
    assert set(re.findall(r"ikon\.svg#([a-z-]+)", rendered("portal/design.html"))) <= icons


def test_the_page_of_components_shows_every_component_of_the_sheet() -> None:
    """Whatever the head of the sheet names stands on the page that shows them all."""
    sheet = (Path(__file__).parents[2] / "theme/assets/portal.css").read_text()
    listed = re.findall(r"^ \*   ([a-z-]+(?:, [a-z-]+)*)   ", sheet, re.MULTILINE)
    elsewhere = {"sample", "respond", "sort", "tools"}  # of the shell, and what a script adds to tables
    names = {name for names in listed for name in names.split(", ")} - elsewhere
    classes = {
        name
        for told in re.findall(r'class="([^"]+)"', rendered("portal/design.html"))
        for name in told.split()
    }
    assert len(names) > 20
    assert names - classes == set()


@pytest.mark.parametrize("path", ["/a/", "a", "a//b/", "../a/", "A/", "a b/"])
def test_page_path_is_in_directory_style(path: str) -> None:
    """A page cannot have an address other than the one it will be published at."""
    with pytest.raises(ValueError, match="page path"):
        page(path)


@pytest.mark.parametrize("path", ["/a.csv", "../a.csv", "a.md", "", ".a.csv"])
def test_file_path_is_relative_and_no_markdown(path: str) -> None:
    """A published file cannot leave the site or turn into a page."""
    with pytest.raises(ValueError, match="file path"):
        PublishedFile(path, b"")


def test_command_builds_into_another_folder(portal: Portal) -> None:
    """``kinerja bangun --hasil`` builds the portal elsewhere and leaves ``site`` alone."""
    assert build_site(portal.root, portal.root / "lain") == 0
    assert (portal.root / "lain/index.html").is_file()
    assert not (portal.root / "site").exists()


def test_command_shows_why_it_stopped(portal: Portal, capsys: pytest.CaptureFixture[str]) -> None:
    """``kinerja bangun`` shows the findings and ends with exit code 1."""
    portal.diagnostics = (ERROR,)
    assert build_site(portal.root) == 1
    assert "galat[D201]: angka salah tulis" in capsys.readouterr().err


def test_command_shows_warnings_about_text(portal: Portal, capsys: pytest.CaptureFixture[str]) -> None:
    """``kinerja bangun`` shows what is wrong with hand-written text, and then stops."""
    portal.write("content/tentang.md", "[hilang](tidak-ada.md)\n")
    assert build_site(portal.root) == 1
    shown = capsys.readouterr()
    assert "tidak-ada.md" in shown.err
    assert "situs sebelumnya tetap" in shown.err


@pytest.mark.parametrize("error", [Abort("galat[D201]"), KeyError("x")])
def test_a_preview_of_mkdocs_is_not_told_of_a_build_that_failed(
    error: Exception, portal: Portal, capsys: pytest.CaptureFixture[str]
) -> None:
    """MkDocs' own preview goes on answering: after a failure that it knows of, every request would wait."""
    config = load_config(str(portal.root / "mkdocs.yml"))
    server = types.SimpleNamespace(watch=lambda _: None, builder=None)

    def fail() -> None:
        raise error

    config.plugins.on_serve(cast("LiveReloadServer", server), config=config, builder=fail)
    server.builder()
    assert ("galat[D201]" in capsys.readouterr().out) is isinstance(error, Abort)


def test_preview_builds_where_the_server_looks(portal: Portal) -> None:
    """A live preview is built in the server's own folder, without the policy that stops reloading."""
    config = load_config(str(portal.root / "mkdocs.yml"), site_dir=str(portal.root / "sementara"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")
    html = (portal.root / "sementara/index.html").read_text()
    assert "Content-Security-Policy" not in html
    assert not (portal.root / "site").exists()
    assert portal.hosts == [""]


def test_portal_without_an_address_has_no_site_map(make_portal: MakePortal) -> None:
    """Search engines need full addresses; without ``site_url`` there is none to give."""
    portal = make_portal('""')
    portal.build()
    assert "sitemap.xml" not in portal.published()


def test_preview_watches_only_what_is_there(portal: Portal) -> None:
    """A portal folder without data can be previewed too."""
    config = load_config(str(portal.root / "mkdocs.yml"))
    watched: list[str] = []
    server = types.SimpleNamespace(watch=watched.append)
    config.plugins.on_serve(cast("LiveReloadServer", server), config=config, builder=lambda: None)
    assert watched == [str(portal.root / "theme")]
