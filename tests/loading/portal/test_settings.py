"""The settings of a portal say only what is known, and nothing that runs or leads elsewhere."""

from pathlib import Path

import pytest

from generator.domain.portal.settings import Settings
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.settings import read
from generator.loading.portal.settings_keys import COLUMNS
from generator.sources.portal.settings import read_settings

SETTINGS = """\
site_name: Portal Uji
site_url: https://contoh.go.id/kinerja/
repo_url: https://contoh.go.id/data
docs_dir: content
strict: true
theme: {name: material, custom_dir: theme, language: id, font: false}
plugins:
  - kinerja:
      mampat: false
      berkas_apa_adanya: [CNAME, .well-known/security.txt]
markdown_extensions:
  - abbr
  - tables:
      use_align_attribute: true
  - toc:
      toc_depth: 2-3
validation: {anchors: warn}
extra:
  menu:
    - {judul: Beranda, alamat: ""}
  kaki:
    - {judul: Luar, alamat: "https://contoh.go.id/"}
    - {judul: Data, alamat: data/}
  cari: cari/
  inggris:
    menu: [{judul: Home, alamat: en/}]
"""
PLUGIN = """\
  - kinerja:
      mampat: false
      berkas_apa_adanya: [CNAME, .well-known/security.txt]
"""
THEME = "theme: {name: material, custom_dir: theme, language: id, font: false}"
ROOT = Path(__file__).parents[3]


def read_with_findings(tmp_path: Path, text: str) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """Read settings from a file and return them with all findings."""
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    written = read_settings(tmp_path)
    if written.value is None:
        return Settings(), written.diagnostics
    settings = read(written.value)
    return settings.value, (*written.diagnostics, *settings.diagnostics)


def test_known_settings_are_read(tmp_path: Path) -> None:
    """Where the portal is, its menus, its files and its extensions are known; addresses elsewhere are not."""
    settings, findings = read_with_findings(tmp_path, SETTINGS)
    assert findings == ()
    assert settings.site_url == "https://contoh.go.id/kinerja/"
    assert [each.address for each in settings.menu] == ["", "data/", "en/", "cari/"]
    assert [each.path for each in settings.files] == ["CNAME", ".well-known/security.txt"]
    assert settings.extensions == (
        ("abbr", ()), ("tables", (("use_align_attribute", True),)), ("toc", (("toc_depth", "2-3"),)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("right", "wrong", "code", "line"),
    [
        ("strict: true", "strict: ya", "B122", 5),
        ("strict: true", "strict: 'true'", "B114", 5),
        ("strict: true", "strict:", "", 0),
        ("strict: true", "hooks: [a.py]", "B122", 5),
        ("strict: true", "stric: true", "B113", 5),
        ("strict: true", "site_dir: .", "B122", 5),
        ("strict: true", "site_dir: content/a", "B122", 5),
        ("strict: true", "site_dir: ../a", "B122", 5),
        ("strict: true", "site_dir: ./hasil", "", 0),
        ("strict: true", "site_dir: /var/www/kinerja", "", 0),
        ("strict: true", "nav: [a.md]", "B122", 5),
        ("site_name: Portal Uji", "site_name:", "D208", 1),
        ("site_name: Portal Uji", "site_name: 2026", "B114", 1),
        ("site_name: Portal Uji", "site_name: 2026-02-30", "B111", 0),
        ("site_name: Portal Uji", "site_name: !ENV X", "B122", 1),
        ("site_name: Portal Uji", "site_name: &a Portal", "B122", 1),
        ("site_name: Portal Uji", "site_name: *a", "B114", 1),
        ("site_name: Portal Uji", "site_name: A # catatan", "", 0),
        ("https://contoh.go.id/kinerja/", "https://contoh.go.id/?a", "R343", 2),
        ("https://contoh.go.id/kinerja/", "contoh.go.id", "R343", 2),
        ("https://contoh.go.id/kinerja/", "''", "", 0),
        ("https://contoh.go.id/data", "javascript:x", "R343", 3),
        ("docs_dir: content\n", "", "D208", 0),
        ("docs_dir: content", "docs_dir: docs", "B122", 4),
        ("name: material", "name: readthedocs", "B122", 6),
        ("font: false", "font: {text: Roboto}", "B114", 6),
        (THEME, "theme: material", "B114", 6),
        ("mampat: false", "mampat: mungkin", "B122", 9),
        ("mampat: false", "sumber: ..", "B113", 9),
        ("[CNAME, .well-known/security.txt]", "[../x]", "B122", 10),
        ("[CNAME, .well-known/security.txt]", "[/etc/passwd]", "B122", 10),
        ("[CNAME, .well-known/security.txt]", "['']", "D208", 10),
        ("[CNAME, .well-known/security.txt]", "CNAME", "B114", 10),
        (PLUGIN, "  - search\n  - kinerja\n", "B122", 8),
        (PLUGIN, "  - kinerja\n  - kinerja\n", "B122", 9),
        (PLUGIN, "  - kinrja\n", "B122", 8),
        (PLUGIN, "  - kinerja: ya\n", "B114", 8),
        (PLUGIN, "  - kinerja:\n", "", 0),
        (PLUGIN, "  - kinerja\n  - {a: {}, b: {}}\n", "B114", 9),
        ("  - abbr", "  - abr", "B122", 12),
        ("  - abbr", "  - attr_list", "B122", 12),
        ("  - abbr", "  - pymdownx.snippets: {base_path: /}", "B122", 12),
        ("  - abbr", "  - markdown.extensions.abbr", "B122", 12),
        ("toc_depth: 2-3", "toc_depth: banyak", "B122", 16),
        ("toc_depth: 2-3", "permalink: true", "B113", 16),
        ("use_align_attribute: true", "use_align_attribute: 1", "B122", 14),
        ("{anchors: warn}", "{anchors: keras}", "B122", 17),
        ("{anchors: warn}", "", "B114", 17),
        ('alamat: ""', "alamat: ~", "D208", 20),
        ('alamat: ""', "alamat: //contoh.com", "R343", 20),
        ('alamat: ""', "alamat: /satker/", "R343", 20),
        ('"https://contoh.go.id/"', "https://a:b@contoh.go.id/", "R343", 22),
        ("data/", "a b/", "R343", 23),
        ("  cari: cari/", "  analytics: {provider: google}", "B113", 24),
    ],
)  # fmt: skip
def test_every_other_setting_is_a_finding(
    right: str, wrong: str, code: str, line: int, tmp_path: Path
) -> None:
    """What runs a program, leads elsewhere or is not known is told once, with its row."""
    assert right in SETTINGS
    _, findings = read_with_findings(tmp_path, SETTINGS.replace(right, wrong, 1))
    assert [(each.code, each.at.line) for each in findings] == ([(code, line)] if code else [])


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "B110"), ("- a\n", "B114"), ("a: [\n", "B111"), ("a: 1\na: 2\n", "B112"), ("a: \x00\n", "B104")],
)
def test_settings_that_are_none_are_told_in_words(text: str, code: str, tmp_path: Path) -> None:
    """An empty file, a list, an open bracket, a doubled key and a hidden sign are each one finding."""
    _, findings = read_with_findings(tmp_path, text)
    assert [each.code for each in findings] == [code]


def test_a_menu_entry_without_an_address_leads_nowhere(tmp_path: Path) -> None:
    """What is no entry is passed over by whoever asks where the menus lead."""
    text = SETTINGS.replace('- {judul: Beranda, alamat: ""}', "- {judul: Beranda}")
    assert [each.address for each in read_with_findings(tmp_path, text)[0].menu] == ["data/", "en/", "cari/"]


def test_a_missing_plugin_is_told(tmp_path: Path) -> None:
    """Without the list of plugins no page of data would be made."""
    start, end = SETTINGS.index("plugins:"), SETTINGS.index("markdown_extensions:")
    _, findings = read_with_findings(tmp_path, SETTINGS[:start] + SETTINGS[end:])
    assert [(each.code, each.at.field) for each in findings] == [("D208", "plugins")]


def test_every_setting_is_explained() -> None:
    """The page on settings names every key."""
    page = (ROOT / "content/bantuan/pengaturan.md").read_text("utf-8")
    assert [each.name for each in COLUMNS if f"`{each.name}`" not in page] == []


@pytest.mark.parametrize(
    ("colour", "remedy"),
    [
        ('"#12385a"', ""),
        ('"#12385A"', ""),
        ('"#ff0000"', 'warna: "#'),
        ("#12385a", "tulis enam angka dan huruf"),
        ("merah", "tulis enam angka dan huruf"),
    ],
)
def test_the_menu_can_be_read_on_the_main_colour(tmp_path: Path, colour: str, remedy: str) -> None:
    """A colour that is too light, or none, is refused with one that can be used."""
    _, findings = read_with_findings(tmp_path, f"{SETTINGS}  warna: {colour}\n")
    assert [each.code for each in findings] == (["B122"] if remedy else [])
    assert all(remedy in each.help for each in findings)


def test_the_remedy_for_a_light_colour_mends(tmp_path: Path) -> None:
    """Whoever writes the colour that is named has a portal that can be read."""
    _, (wrong,) = read_with_findings(tmp_path, f'{SETTINGS}  warna: "#ff6600"\n')
    _, findings = read_with_findings(tmp_path, f"{SETTINGS}  {wrong.help.split('`')[1]}\n")
    assert findings == ()
