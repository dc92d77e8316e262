"""A portal lies over what the program brings: its own files hide those of the same name."""

from pathlib import Path

import pytest

from generator.sources.portal import bundled
from generator.sources.portal.bundled import (
    bundle_of,
    default_settings,
    list_data,
    read_pages,
    translated_pages,
)
from generator.sources.portal.content import Content, read_content
from generator.sources.shared.files import lines_at

SETTINGS = "site_name: Portal\ndocs_dir: content\nplugins: [kinerja]\n"
BROUGHT = {
    "content/bantuan/index.md": "# Bantuan",
    "content/istilah.md": "# Istilah",
    "data/acuan/satuan.csv": "id\npersen",
    "data/aturan/status.yml": "nama: Status",
    "theme/base.html": "",
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make an empty portal, to which a small program brings five files."""
    program = _written(tmp_path / "program", BROUGHT)
    files = {name: program / name for name in BROUGHT}
    monkeypatch.setattr(bundled, "bundled_files", lambda: files)
    monkeypatch.setattr("generator.sources.shared.files.bundled_files", lambda: files)
    return _written(tmp_path / "portal", {"mkdocs.yml": SETTINGS})


def _written(folder: Path, texts: dict[str, str]) -> Path:
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def test_an_empty_portal_has_everything(root: Path) -> None:
    """Help, lists, rules and theme are there without a single file of one's own."""
    assert [file.name for file in list_data(root).value] == [
        "bawaan/data/acuan/satuan.csv",
        "bawaan/data/aturan/status.yml",
    ]
    pages = read_pages(root, Content(), (".md",)).value
    assert [(page.path, page.lines) for page in pages] == [
        ("content/bantuan/index.md", ("# Bantuan",)),
        ("content/istilah.md", ("# Istilah",)),
    ]
    assert bundle_of(root).content(Content()) == Content(("bantuan/index.md", "istilah.md"), ("base.html",))


def test_an_own_page_hides_the_english_of_the_one_that_is_brought(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is brought in English goes with what is brought in Indonesian: an own text has its own English."""
    files = {"content/metode.md": root, "content/en/metode.md": root, "content/en/lain.md": root}
    monkeypatch.setattr(bundled, "bundled_files", lambda: files)
    assert {page.name for page in bundle_of(root).pages(Content())} == files.keys()
    assert translated_pages(root) == ("metode/",)
    own = Content(("metode/index.md",))
    assert [page.name for page in bundle_of(root).pages(own)] == ["content/en/lain.md"]
    _written(root, {"content/metode.md": "# Kami", "content/en/tentang.md": "# Ours"})
    assert translated_pages(root) == ()
    _written(root, {"content/tentang.md": "# Kami"})
    assert translated_pages(root) == ("tentang/",)


def test_an_own_file_hides_the_one_that_is_brought(root: Path) -> None:
    """A rule and a page of the portal's own are read instead, also where the page is a folder."""
    _written(root, {"data/aturan/status.yml": "nama: Kami", "content/istilah/index.md": "# Kami"})
    listed = [file.name for file in list_data(root).value]
    assert listed == ["data/aturan/status.yml", "bawaan/data/acuan/satuan.csv"]
    own = read_content(root)
    assert [page.path for page in read_pages(root, own, (".md",)).value] == [
        "content/istilah/index.md",
        "content/bantuan/index.md",
    ]
    assert bundle_of(root).content(own).files == ("bantuan/index.md", "istilah/index.md")


@pytest.mark.parametrize(("text", "count"), [("id\nkami", 2), (BROUGHT["data/acuan/satuan.csv"], 1)])
def test_a_list_is_joined_unless_it_is_the_same(root: Path, text: str, count: int) -> None:
    """A list of the portal's own stands beside the one that is brought; a mere copy of it does not."""
    _written(root, {"data/acuan/satuan.csv": text})
    assert len([file for file in list_data(root).value if file.name.endswith("satuan.csv")]) == count


@pytest.mark.parametrize(
    "text",
    [
        SETTINGS.replace("[kinerja]", "[kinerja: {bawaan: false}]"),
        "site_name: [",
        "site_name: !!python/name:os.system ''\n",
        None,
    ],
    ids=["refused", "unreadable", "a program", "no settings"],
)
def test_nothing_is_brought_where_nobody_asks(root: Path, text: str | None) -> None:
    """A portal may do without; a folder of data alone, or with unreadable settings, has its own only."""
    (root / "mkdocs.yml").unlink()
    _written(root, {} if text is None else {"mkdocs.yml": text})
    assert list_data(root).value == ()
    assert default_settings(root) == {}


@pytest.mark.parametrize("plugins", ["", "plugins: kinerja", "plugins: [kinerja: {mampat: true}]", "- a"])
def test_everything_is_brought_in_other_words(root: Path, plugins: str) -> None:
    """However the plugin is named, and wherever the settings have other faults, the files are there."""
    _written(root, {"mkdocs.yml": plugins})
    assert len(list_data(root).value) == 2


def test_lines_are_read_where_they_stand(root: Path) -> None:
    """A finding about a row that is brought shows that row."""
    assert lines_at(root, ["bawaan/data/acuan/satuan.csv", "content/istilah.md", "data/tidak-ada.csv"]) == {
        "bawaan/data/acuan/satuan.csv": ("id", "persen"),
        "content/istilah.md": ("# Istilah",),
    }


def test_settings_are_filled_one_by_one(root: Path) -> None:
    """What the portal writes itself holds; its menu leaves the search and the foot as they are brought."""
    _written(root, {"mkdocs.yml": f"{SETTINGS}copyright: Kami\nextra: {{menu: []}}\n"})
    settings = default_settings(root)
    assert settings.keys() == {"theme", "markdown_extensions", "validation", "extra"}
    assert settings["extra"].keys() == {"inggris", "cari", "kaki"}


def test_the_menu_leads_to_offices_once_there_are_some(root: Path) -> None:
    """Pages that offices bring are in the menu as soon as there is an office."""

    def menu() -> set[str]:
        return {each["alamat"] for each in default_settings(root)["extra"]["menu"]}

    before = menu()
    _written(root, {"data/satker/balai/satker.yml": "nama: Balai"})
    assert menu() - before == {"ppid/"}


def test_a_list_that_can_not_be_read_stands_for_itself(root: Path) -> None:
    """A link in the place of a list is no copy of it, and is reported where it is read."""
    (root / "data/acuan").mkdir(parents=True)
    (root / "data/acuan/satuan.csv").symlink_to(root / "tidak-ada")
    assert "data/acuan/satuan.csv" in {file.name for file in list_data(root).value}
