"""Two gates, one scope: what ``kinerja bangun`` refuses, ``kinerja periksa`` tells."""

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.record.page_addresses import EXPECTED_PAGES
from tests import small
from tests.published import shared_caches
from tests.small import CARD, FILES, PORTAL, PROFILE, changed

ROOT: Final = Path(__file__).parents[2]
SETTINGS: Final = """\
site_name: Portal Uji
site_url: https://contoh.go.id/kinerja/
docs_dir: content
theme: {name: material, custom_dir: theme, language: id, font: false}
plugins:
  - kinerja: {bawaan: false}
markdown_extensions: [abbr, admonition, def_list, footnotes]
extra:
  menu:
    - {judul: Beranda, alamat: ""}
    - {judul: Tentang, alamat: tentang/}
"""
PAGE: Final = """\
---
title: Tentang
description: Portal uji.
---

Lihat [kantor](satker/balai-uji/index.md), [bagian](#isi), [aturan](/aturan/index.md) dan [luar](https://contoh.go.id/).

## Isi

*[BLU]: Badan Layanan Umum
"""
DIP: Final = small.OFFICE + "ppid/dip.csv"
ROW: Final = (
    "tahun;nomor;ringkasan;pejabat;penanggung_jawab;pembuatan;bentuk;retensi;kelas;alamat\n"
    "2026;1;Kinerja;TU;TU;2026;PDF;5 tahun;berkala;{}\n"
)
_CODE: Final = re.compile(r"galat\[([A-Z]\d{3})\]")

Portal = Mapping[str, str]


def portal_files(**other: str) -> dict[str, str]:
    """Return a whole portal without a fault; ``other`` texts take the place of the settings or the page."""
    led_to = {f"content/{each.rstrip('/')}.md": "# Judul\n" for each in EXPECTED_PAGES}
    own = {"mkdocs.yml": other.get("settings", SETTINGS), "content/tentang.md": other.get("page", PAGE)}
    return {**FILES, **led_to, **own}


def without(part: str, **other: str) -> dict[str, str]:
    """Return a whole portal without the files whose path holds ``part``."""
    return {path: text for path, text in portal_files(**other).items() if part not in path}


def settings(right: str, wrong: str) -> dict[str, str]:
    """Return a portal with one slip in its settings."""
    assert right in SETTINGS
    return portal_files(settings=SETTINGS.replace(right, wrong, 1))


def page(text: str) -> dict[str, str]:
    """Return a portal with something more on its page."""
    return portal_files(page=f"{PAGE}\n{text}\n")


def head(line: str) -> dict[str, str]:
    """Return a portal whose page has one more line in its head."""
    return portal_files(page=PAGE.replace("---\n\n", f"{line}\n---\n\n"))


def content(name: str, text: str = "# Judul\n") -> dict[str, str]:
    """Return a portal with one more file below ``content``."""
    return portal_files() | {f"content/{name}": text}


def changed_data(path: str, right: str, wrong: str) -> dict[str, str]:
    """Return a portal with one text of one data file changed."""
    return portal_files() | {path: changed(path, right, wrong)[path]}


WRONG: Final[dict[str, tuple[str, Portal]]] = {
    "head with a script": ("B113", head("naskah: ['x\" onerror=\"alert(1)']")),
    "head with a template": ("B113", head("template: redirect.html")),
    "head with a language": ("B113", head("bahasa: xx")),
    "head with days": ("B113", head("hari: 5")),
    "head with a year that is none": ("D211", head("tahun: 5")),
    "head in loose lines": ("B111", portal_files(page="template: redirect.html\n\nTeks.\n")),
    "head that is open": ("B111", portal_files(page="---\ntitle: A\n\nTeks.\n")),
    "script address": ("R346", page("[x](javascript:alert(1))")),
    "script address by entity": ("R346", page("[x](java&#115;cript:alert(1))")),
    "script address in capitals": ("R346", page("[x](<JaVaScRiPt:alert(1)>)")),
    "script address by reference": ("R346", page("[x][y]\n\n[y]: javascript:alert(1)")),
    "script address nobody uses": ("R346", page("[y]: vbscript:x")),
    "script address in angles": ("R346", page("[a](<data:text/html,x>)")),
    "address without scheme": ("R346", page("[x](//contoh.com/)")),
    "address with a password": ("R346", page("[x](https://a:b@kantor.go.id/)")),
    "picture of data": ("R346", page("![x](data:image/svg+xml;base64,AAAA)")),
    "picture of another host": ("R347", page("![x](https://contoh.com/a.png)")),
    "picture without scheme": ("R347", page("![x](//contoh.com/a.png)")),
    "dead page": ("R344", page("[x](tidak-ada.md)")),
    "dead picture": ("R344", page("![x](gambar/tidak-ada.png)")),
    "dead address of a page": ("R344", page("[x](/satker/balai-uji/)")),
    "dead office": ("R344", page("[x](satker/balai-lain/index.md)")),
    "dead part": ("R345", page("[x](#tidak-ada)")),
    "dead part of another page": ("R345", content("lain.md", "[x](tentang.md#tidak-ada)\n")),
    "name with a blank": ("B124", content("Profil Kantor.md")),
    "name in capitals": ("B124", content("Profil.md")),
    "name with another ending": ("B124", content("profil.markdown")),
    "page where one is made": ("R348", content("satker/index.md")),
    "page where the data make one": ("R348", content("satker/balai-uji/2023.md")),
    "page twice": ("R348", content("a.md") | {"content/a/index.md": "# A\n"}),
    "raw page": ("B123", content("x.html", "<script>alert(1)</script>")),
    "raw picture": ("B123", content("x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")),
    "raw headers": ("B123", content("_headers", "/*\n  X: y\n")),
    "raw program": ("B123", content("x.php", "<?php ?>")),
    "name without ending": ("B123", content("cname", "contoh.com")),
    "way to nowhere": ("R330", head("remah:\n  - {judul: A, alamat: tidak-ada/}")),
    "way to a script": ("R343", head('remah:\n  - {judul: A, alamat: "/lain.com/"}')),
    "menu to nowhere": ("R330", settings("alamat: tentang/", "alamat: tentng/")),
    "menu to a script": ("R343", settings("alamat: tentang/", 'alamat: "\\" onclick=\\"alert(1)"')),
    "foot to a script": ("R343", settings("extra:\n", "extra:\n  kaki: [{judul: A, alamat: 'javascript://x'}]\n")),
    "site with a quotation mark": ("R343", settings("https://contoh.go.id/kinerja/", "'https://contoh.go.id/\"x/'")),
    "site without scheme": ("R343", settings("https://contoh.go.id/kinerja/", "contoh.go.id")),
    "hooks": ("B122", settings("extra:\n", "hooks: [jahat.py]\nextra:\n")),
    "inherited settings": ("B122", settings("extra:\n", "INHERIT: lain.yml\nextra:\n")),
    "script of another host": ("B122", settings("extra:\n", "extra_javascript: [https://a.id/x.js]\nextra:\n")),
    "settings of the machine": ("B122", settings("site_name: Portal Uji", "site_name: !ENV HOME")),
    "settings that run": ("B122", settings("site_name: Portal Uji", "site_name: !!python/name:os.system")),
    "theme elsewhere": ("B122", settings("custom_dir: theme", "custom_dir: ../lain")),
    "pages elsewhere": ("B122", settings("docs_dir: content", "docs_dir: data")),
    "site over the data": ("B122", settings("docs_dir: content", "docs_dir: content\nsite_dir: data")),
    "no plugin": ("B122", settings("  - kinerja: {bawaan: false}\n", "  - search\n")),
    "another builder": ("B113", settings("{bawaan: false}", "{pembangun: 'shutil:rmtree'}")),
    "other files": ("B122", settings("abbr,", "abbr, pymdownx.snippets,")),
    "attributes": ("B122", settings("abbr,", "abbr, attr_list,")),
    "unknown key": ("B113", settings("site_name", "site_nam")),
    "name that is a number": ("B114", settings("Portal Uji", "2026")),
    "broken settings": ("B111", settings("  menu:\n", "  menu: [\n")),
    "empty settings": ("B110", portal_files(settings="")),
    "no settings": ("B116", without("mkdocs.yml")),
    "no page of help": ("B116", without("bantuan")),
    "file that is not there": (
        "B122", settings("bawaan: false", "bawaan: false, berkas_apa_adanya: [CNAME]"),
    ),
    "licence that is a script": (
        "R343", changed_data(PORTAL, "https://creativecommons.org/licenses/by/4.0/", "javascript:x"),
    ),
    "licence without scheme": (
        "R343", changed_data(PORTAL, "https://creativecommons.org/licenses/by/4.0/", "//contoh.com/"),
    ),
    "data that lead nowhere": ("R330", portal_files() | {DIP: ROW.format("/tidak-ada/")}),
    "data that lead to no file": ("R330", portal_files() | {DIP: ROW.format("/satker/balai-uji/tabel.csv")}),
    "data that lead to a script": ("R343", portal_files() | {DIP: ROW.format("javascript:alert(1)")}),
}  # fmt: skip


def write(root: Path, texts: Portal) -> Path:
    """Write a portal with the theme of this project."""
    return small.write(small.themed(root), texts)


def codes(root: Path, command: str) -> tuple[int, set[str]]:
    """Run a command on a portal and return its exit code and the codes of all errors that it tells."""
    result = CliRunner().invoke(main, [command, "--akar", str(root)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result.exit_code, set(_CODE.findall(result.output))


@pytest.mark.parametrize("name", WRONG)
def test_what_is_refused_is_told_before(name: str, tmp_path: Path) -> None:
    """A wrong portal is told by the check with its cause, and refused by the build for the same cause."""
    code, texts = WRONG[name]
    root = write(tmp_path, texts)
    checked, told = codes(root, "periksa")
    built, refused = codes(root, "bangun")
    assert (checked, built) == (1, 1)
    assert code in told
    assert refused <= told
    assert code in refused
    assert not (root / "site").exists()


RIGHT: Final[dict[str, Portal]] = {
    "plain": portal_files(),
    "no office": without("data/satker/", page="Teks.\n"),
    "samples only": changed_data(PROFILE, "kode: 123456", "kode: 123456\ncontoh: ya"),
    "text like markup": changed_data(CARD, "masyarakat", 'masyarakat src="gambar.png" href="/x/"'),
    "text like a tag": changed_data(CARD, "masyarakat", "masyarakat <img src=//contoh.com/a.png>"),
    "named files": settings(
        "bawaan: false", "bawaan: false, berkas_apa_adanya: [CNAME, .well-known/security.txt, a.svg]"
    ) | {
        "content/CNAME": "contoh.go.id\n",
        "content/.well-known/security.txt": "Contact: https://contoh.go.id/\n",
        "content/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    },
    "code that looks bad": page("`[x](javascript:alert(1))` dan <b onclick=x>tebal</b>"),
    "many ways to write": page("[a](./tentang.md) [b](?x#isi) [c](tel:+62431) <https://contoh.go.id/a?b=c>"),
}  # fmt: skip


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_told_to_be_right_is_built(name: str, tmp_path: Path) -> None:
    """A portal that the check has nothing against is built."""
    root = write(tmp_path, RIGHT[name])
    assert codes(root, "periksa") == (0, set())
    with shared_caches():
        result = CliRunner().invoke(main, ["bangun", "--akar", str(root)])
    assert result.exit_code == 0, result.output
    assert (root / "site/index.html").is_file()


LINKS: Final[dict[str, tuple[str, Callable[[Path], None]]]] = {
    "file": ("content/x.bin", lambda path: path.symlink_to("/etc/hostname")),
    "inside": ("content/x.md", lambda path: path.symlink_to("tentang.md")),
    "folder": ("content/x", lambda path: path.symlink_to("/etc")),
    "dangling": ("theme/assets/x.css", lambda path: path.symlink_to("tidak-ada")),
    "loop": ("data/satker/x", lambda path: path.symlink_to(".")),
    "itself": ("data/x.csv", lambda path: path.symlink_to("x.csv")),
    "hidden": ("content/.x", lambda path: path.symlink_to("/etc/hostname")),
    "pipe": ("content/x.png", os.mkfifo),
    "pipe in the data": ("data/x.csv", os.mkfifo),
}  # fmt: skip


@pytest.mark.parametrize("name", LINKS)
def test_nothing_is_followed(name: str, tmp_path: Path) -> None:
    """A link or a pipe below content, theme or data is one finding, and nothing is built."""
    path, make = LINKS[name]
    root = write(tmp_path, portal_files())
    make(root / path)
    result = CliRunner().invoke(main, ["periksa", "--akar", str(root)])
    assert result.output.count("galat[") == 1, result.output
    assert f"galat[B101]: ini tautan atau berkas khusus, bukan berkas biasa\n --> {path}\n" in result.output
    assert codes(root, "bangun") == (1, {"B101"})


@pytest.mark.parametrize("name", ["data", "content", "theme", "mkdocs.yml"])
def test_the_portal_itself_is_no_link(name: str, tmp_path: Path) -> None:
    """A folder or the settings that are a link lead out of the portal: one finding, and nothing is built."""
    root = write(tmp_path / "a", portal_files())
    (root / name).rename(tmp_path / "asli")
    (root / name).symlink_to(tmp_path / "asli")
    assert codes(root, "periksa") == (1, {"B101"})
    result = CliRunner().invoke(main, ["periksa", "--akar", str(root)])
    assert result.output.count("galat[") == 1, result.output
    assert codes(root, "bangun") == (1, {"B101"})


BROKEN: dict[str, tuple[dict[str, str], str]] = {
    "a template cut short": (
        {"theme/main.html": "{% block %}"},
        "theme/main.html baris 1 tidak dapat dipakai",
    ),
    "a template that asks for nothing": (
        {"theme/main.html": "\n{{ tidak.ada.sama }}"},
        "theme/main.html baris 2",
    ),
    "no settings": ({"mkdocs.yml": ""}, "mkdocs.yml"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_build_that_fails_is_told_in_a_sentence(name: str, tmp_path: Path) -> None:
    """What only building can see is told with its file, and without a trace of the program."""
    texts, words = BROKEN[name]
    root = small.themed(write(tmp_path, portal_files() | texts))
    result = CliRunner().invoke(main, ["bangun", "--akar", str(root)])
    assert (result.exit_code, "Traceback" in result.output) == (1, False)
    assert words in result.output
    assert "situs sebelumnya tetap seperti semula" in result.output
    assert not (root / "site").exists()
