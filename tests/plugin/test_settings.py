"""A portal that writes no look, no menu and no pages has those of the program."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from generator import RELEASE
from generator.plugin.files import colour_files
from generator.plugin.settings import complete, open_settings, theme_folders
from generator.sources.shared.bundled import bundled_folder

SETTINGS = "site_name: Portal\ndocs_dir: content\nplugins: [kinerja]\n"
THEME = "theme: {name: material, custom_dir: theme, language: id, font: false}\n"
BROUGHT = str(bundled_folder("theme"))


def completed(root: Path, text: str, *folders: str) -> MkDocsConfig:
    """Write settings and empty folders, and return the settings as a build has them."""
    (root / "mkdocs.yml").write_text(text, "utf-8")
    for name in folders:
        (root / name).mkdir()
    config = open_settings(root / "mkdocs.yml")
    complete(config)
    return config


def test_a_portal_of_settings_alone_is_whole(tmp_path: Path) -> None:
    """Theme, menu, extensions and the folder of pages are those of the program; links are checked."""
    config = completed(tmp_path, SETTINGS)
    assert Path(config.docs_dir) == bundled_folder("content")
    assert config.theme.name == "material"
    assert config.theme.dirs[0] == BROUGHT
    assert theme_folders(config) == (BROUGHT,)
    assert {"abbr", "footnotes", "toc"} <= set(config.markdown_extensions)
    assert config.mdx_configs["toc"] == {"toc_depth": "2-3"}
    assert [each["alamat"] for each in config.extra["menu"]][:2] == ["", "satker/"]
    assert config.copyright
    assert config.extra["rilis"] == RELEASE
    assert not config.extra["lambang"]


@pytest.mark.parametrize("text", [SETTINGS, SETTINGS + THEME], ids=["theme not named", "theme named"])
def test_an_own_theme_lies_over_that_of_the_program(tmp_path: Path, text: str) -> None:
    """What is not in the portal's theme is found in the program's."""
    config = completed(tmp_path, text, "content", "theme")
    assert config.theme.dirs[:2] == [str(tmp_path / "theme"), BROUGHT]
    assert theme_folders(config) == (str(tmp_path / "theme"), BROUGHT)


def test_a_theme_that_is_named_and_gone_is_the_programs(tmp_path: Path) -> None:
    """Settings of the demo hold also where its folder of the theme was not taken along."""
    config = completed(tmp_path, SETTINGS + THEME, "content")
    assert theme_folders(config) == (BROUGHT,)


def test_own_settings_hold(tmp_path: Path) -> None:
    """A licence, an extension and a menu of the portal's own are not added to."""
    own = "copyright: Kami\nmarkdown_extensions: [abbr]\nvalidation: {not_found: ignore}\nextra: {menu: []}\n"
    config = completed(tmp_path, SETTINGS + own, "content")
    assert config.copyright == "Kami"
    assert "footnotes" not in config.markdown_extensions
    assert config.extra["menu"] == []
    assert config.extra["cari"] == "cari/"


def test_a_portal_may_do_without(tmp_path: Path) -> None:
    """Where the settings say so nothing is added but the name of the program."""
    text = SETTINGS.replace("[kinerja]", "[kinerja: {bawaan: false}]") + THEME
    config = completed(tmp_path, text, "content", "theme")
    assert BROUGHT not in config.theme.dirs
    assert config.extra == {"rilis": RELEASE}
    assert theme_folders(config) == (str(tmp_path / "theme"),)


def test_an_own_emblem_stands_at_the_head(tmp_path: Path) -> None:
    """A copy of the program's emblem is none of its own."""
    (tmp_path / "theme/assets").mkdir(parents=True)
    emblem = tmp_path / "theme/assets/lambang.svg"
    emblem.write_bytes((bundled_folder("theme") / "assets/lambang.svg").read_bytes())
    assert not completed(tmp_path, SETTINGS, "content").extra["lambang"]
    emblem.write_text("<svg/>", "utf-8")
    assert completed(tmp_path, SETTINGS).extra["lambang"]


def test_a_main_colour_has_a_style_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The colour is said in a file, for the policy of the pages allows no style within them."""
    config = completed(tmp_path, f'{SETTINGS}extra: {{warna: "#0b5c3a"}}\n', "content")
    monkeypatch.setattr(config.plugins, "_current_plugin", "kinerja", raising=False)
    (sheet,) = colour_files(config)
    assert (sheet.src_uri, "--brand: #0b5c3a" in sheet.content_string) == ("assets/warna-portal.css", True)
    assert list(colour_files(completed(tmp_path, SETTINGS))) == []
